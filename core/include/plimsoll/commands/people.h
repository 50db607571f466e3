#pragma once
// Commands about staff and their requests, settings, claims, halts and the clock. Plain values;
// command.h says how they are run.

#include <optional>
#include <string>

#include <plimsoll/acts.h>
#include <plimsoll/claims.h>
#include <plimsoll/commands/fields.h>
#include <plimsoll/halts.h>
#include <plimsoll/rules.h>
#include <plimsoll/staff.h>

namespace plimsoll {

/// In set-up: by nobody for the first administrator, then by an administrator, who adds
/// single-handed. Afterwards it takes two.
struct AddStaff : NewStaff {
    static constexpr Act kAct = Act::StaffAdd;
    using Answer = StaffId;
    [[nodiscard]] std::string about() const { return "staff " + login; }
    [[nodiscard]] const std::string& label() const { return login; }
};

/// What is empty stays.
struct ChangeStaff {
    static constexpr Act kAct = Act::StaffChange;
    using Answer = void;
    StaffId staff{};
    std::optional<Roles> roles{};
    std::optional<StaffStatus> status{};
    std::string password{};  ///< a new first one, when the old is forgotten

    static constexpr auto fields() {
        return std::tuple{field("staff", &ChangeStaff::staff),
                          optionalField("roles", &ChangeStaff::roles),
                          optionalField("status", &ChangeStaff::status),
                          secretField("password", &ChangeStaff::password)};
    }
    bool operator==(const ChangeStaff&) const = default;
};

/// Whether an act wants a second person, and up to which sums one suffices.
struct ChangePolicy {
    static constexpr Act kAct = Act::PolicyChange;
    using Answer = void;
    std::string policy{};  ///< the code of the act whose policy changes
    bool four_eyes = true;
    ActLimits limits{};

    static constexpr auto fields() {
        return std::tuple{field("policy", &ChangePolicy::policy),
                          field("four_eyes", &ChangePolicy::four_eyes),
                          optionalField("limits", &ChangePolicy::limits)};
    }
    [[nodiscard]] std::string about() const { return "policy " + policy; }
    [[nodiscard]] const std::string& label() const { return policy; }
    bool operator==(const ChangePolicy&) const = default;
};

/// Carries a waiting request out, in the same transaction. `seen` is the world that the checker
/// looked at (Request::world_now), or its short name (nameOfWorld()); another one now is
/// WorldChanged, and nothing is done. A request that is not what the journal says was asked for is
/// RequestAltered, and nobody decides it.
struct ApproveRequest {
    static constexpr Act kAct = Act::RequestApprove;
    using Answer = void;
    RequestId request{};
    std::string seen{};

    static constexpr auto fields() {
        return std::tuple{field("request", &ApproveRequest::request),
                          field("seen", &ApproveRequest::seen)};
    }
    bool operator==(const ApproveRequest&) const = default;
};

/// Needs a note.
struct RejectRequest {
    static constexpr Act kAct = Act::RequestReject;
    using Answer = void;
    RequestId request{};

    static constexpr auto fields() { return std::tuple{field("request", &RejectRequest::request)}; }
    bool operator==(const RejectRequest&) const = default;
};

/// Only by its maker.
struct WithdrawRequest {
    static constexpr Act kAct = Act::RequestWithdraw;
    using Answer = void;
    RequestId request{};

    static constexpr auto fields() {
        return std::tuple{field("request", &WithdrawRequest::request)};
    }
    bool operator==(const WithdrawRequest&) const = default;
};

/// Says that one works on it, or no longer does.
struct ClaimWork {
    static constexpr Act kAct = Act::Claim;
    using Answer = void;
    Claimed what{};
    ClaimStep step{};

    static constexpr auto fields() {
        return std::tuple{field("what", &ClaimWork::what), field("step", &ClaimWork::step)};
    }
    [[nodiscard]] std::string about() const {
        return std::string(codeOf(what.kind)) + ' ' + std::to_string(what.object);
    }
    [[nodiscard]] std::string why() const { return std::string(codeOf(step)); }
    bool operator==(const ClaimWork&) const = default;
};

struct SetRules : RuleSet {
    static constexpr Act kAct = Act::RulesChange;
    using Answer = void;
    [[nodiscard]] static std::string about() { return "rules"; }
    [[nodiscard]] const std::string& why() const { return source; }
};

/// Marks a day; one without a name is taken off the calendar.
struct MarkDay : SpecialDay {
    static constexpr Act kAct = Act::RulesChange;
    static constexpr std::string_view kName = "calendar.mark";
    using Answer = void;
    [[nodiscard]] std::string about() const {
        return day.ok() ? "day " + toString(day) : std::string("day");
    }
    [[nodiscard]] const std::string& why() const { return name; }
};

/// Loan zero: the whole desk. Its note says why, and is needed.
struct SetHalt {
    static constexpr Act kAct = Act::HaltSet;
    using Answer = HaltId;
    LoanId loan{};
    Stops stops{};

    static constexpr auto fields() {
        return std::tuple{optionalField("loan", &SetHalt::loan), field("stops", &SetHalt::stops)};
    }
    bool operator==(const SetHalt&) const = default;
};

struct LiftHalt {
    static constexpr Act kAct = Act::HaltLift;
    using Answer = void;
    HaltId halt{};

    static constexpr auto fields() { return std::tuple{field("halt", &LiftHalt::halt)}; }
    bool operator==(const LiftHalt&) const = default;
};

/// Staff say that the machine's clock is right now. It is the base from then on, also for the next
/// process: timers run by it, and the next opening compares its clock with it. When it lies behind
/// the latest record, records go on after that one, slower than the clock until it has caught up.
/// May be said at any time; on a desk that nobody belongs to yet, by anybody. Needs a note.
struct ConfirmClock {
    static constexpr Act kAct = Act::ClockConfirm;
    using Answer = void;

    static constexpr auto fields() { return std::tuple{}; }
    [[nodiscard]] static std::string about() { return "clock"; }
    bool operator==(const ConfirmClock&) const = default;
};

}  // namespace plimsoll
