#pragma once
// Everything that anybody may do at a desk, in one table: what it is called in the audit trail,
// whose roles allow it, whether a second person has to approve it, whether it moves money. The core
// enforces the table; the console and the command line only hide what it does not allow. Plain
// values.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <plimsoll/commands/fields.h>
#include <plimsoll/money.h>
#include <plimsoll/staff.h>

namespace plimsoll {

/// Numbers are not stored; codes are.
enum class Act : std::uint8_t {
    // By the machine: in the audit trail, allowed to nobody
    Bids,        ///< one committed batch of bids
    Timer,       ///< what the clock did
    ChainBegun,  ///< the first link: a new desk, or what was recorded before there was a chain
    HeadSigned,
    // Loans
    LoanCreate,
    LoanSchedule,
    LoanApprove,
    LoanOpen,
    LoanPause,
    LoanResume,
    LoanClose,
    LoanReview,
    LoanDisburse,
    LoanCancel,
    LoanWithdraw,
    LoanExtend,
    LoanReduce,
    LoanPlace,
    BidsImport,
    ExcessSpill,
    ExcessRelease,
    // Investors and their money
    InvestorAdd,
    InvestorSuspend,
    InvestorActivate,
    InvestorDesignate,  ///< records a standing consent, or its end
    Deposit,
    CashOut,
    Adjust,
    // Bids and payments
    BidEnter,
    BidWithdraw,
    BidVoid,
    PaymentNote,
    HoldResolve,
    CasePlace,
    CaseRefund,
    // Payouts
    PayoutSend,
    PayoutAnswer,
    PayoutReissue,
    PayoutNotSent,  ///< a restored one was not sent: it may leave, under a new reference
    PayoutWasSent,  ///< a restored one was sent: the bank's answer is awaited
    // Four eyes
    RequestMake,
    RequestApprove,
    RequestReject,
    RequestWithdraw,
    Claim,  ///< says who works on something
    // People
    SignIn,
    SignOut,
    StaffAdd,
    StaffChange,
    PasswordChange,
    PolicyChange,
    RulesChange,
    // Stops
    HaltSet,
    HaltLift,
    ClockConfirm,
    // Looking, where looking is recorded
    Reveal,
    Export,
    Verify,
    AuditExport,
    Backup,
    Rehearse,
};

struct ActRule {
    Act act{};
    std::string_view code;  ///< "loan.disburse"
    Roles may;              ///< empty: everybody who signed in, or the machine
    bool machine = false;   ///< allowed to nobody
    /// It can wait for a second person, and does by default: then Desk::ask() lets it wait. Only
    /// for these can a policy be set.
    bool four_eyes = false;
    bool money = false;     ///< refused in set-up
    bool low_risk = false;  ///< many may be approved at once
    bool limited = false;   ///< it moves a sum, so its policy may have limits
};

/// Up to where one person suffices for an act whose policy wants two. Both zero, the default of
/// every desk: nowhere. Fen.
struct ActLimits {
    Money each{};  ///< of one act
    Money day{};   ///< of all that one member of staff does alone on a day of the desk's calendar

    [[nodiscard]] bool isNone() const { return each.isZero() && day.isZero(); }
    static constexpr auto fields() {
        return std::tuple{field("each", &ActLimits::each), field("day", &ActLimits::day)};
    }
    bool operator==(const ActLimits&) const = default;
};

/// What a desk's policy says of an act.
struct ActPolicy {
    bool four_eyes = false;
    ActLimits limits{};  ///< mean nothing while one person suffices anyway

    bool operator==(const ActPolicy&) const = default;
};

/// In the order of the enumeration.
[[nodiscard]] std::span<const ActRule> actRules();
[[nodiscard]] const ActRule& ruleOf(Act act);
[[nodiscard]] std::string_view codeOf(Act act);
[[nodiscard]] std::optional<Act> actOf(std::string_view code);
/// Whether somebody with these roles may do it, or ask for it. No roles: nobody has signed in, who
/// may do nothing but that.
[[nodiscard]] bool isAllowed(Roles roles, Act act);
/// Who may approve it: an administrator for staff and policy, a checker for everything else.
[[nodiscard]] Role checkerOf(Act act);

}  // namespace plimsoll
