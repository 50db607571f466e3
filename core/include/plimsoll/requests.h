#pragma once
// Four eyes: a request carries what will be done, on which state of the world, by whom and why; a
// second person decides it (domain, "maker / checker"). Its maker never approves it, whatever the
// roles. Units: fen and UTC microseconds in the types. Plain values.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/acts.h>
#include <plimsoll/commands/command.h>
#include <plimsoll/ids.h>
#include <plimsoll/staff.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

enum class RequestState : std::uint8_t {
    Waiting = 1,
    Approved = 2,  ///< and carried out in the same transaction
    Rejected = 3,
    Withdrawn = 4,  ///< by its maker
    Expired = 5,
};
[[nodiscard]] std::string_view codeOf(RequestState state);
[[nodiscard]] std::optional<RequestState> requestStateOf(std::string_view code);

/// Why something is asked for: a code from a kept list, and a note in words.
struct ReasonCode {
    std::string_view code;  ///< "R01"
    std::string_view name;  ///< "as_agreed"; translated by whoever shows it
};
[[nodiscard]] std::span<const ReasonCode> reasonCodes();
[[nodiscard]] bool isReasonCode(std::string_view code);

struct Request {
    RequestId id;
    Command command;        ///< what is asked for, without secrets
    LoanId loan;            ///< that it is about; zero: none
    std::string once_name;  ///< the payment or batch that only one request may wait for, or empty
    RequestState state = RequestState::Waiting;
    std::string maker;  ///< login
    StaffId maker_id;
    std::string reason;  ///< a code of reasonCodes()
    std::string note;
    Timestamp made;
    Timestamp expires;
    std::string world;      ///< what the act depends on, as it stood when the request was made
    std::string world_now;  ///< as it stands now; filled by queries while the request waits
    std::string checker;    ///< login of who decided; empty: nobody yet
    std::string decision_note;
    std::optional<Timestamp> decided;
    std::string subject;  ///< what it is about, by code: "L-1001", "C-7"; filled by queries

    [[nodiscard]] Act act() const { return actOf(command); }
    /// The reference of a consent or of evidence that it names; empty: none.
    [[nodiscard]] std::string reference() const;
    /// What is asked for, when it is that.
    template <class C>
    [[nodiscard]] const C* as() const {
        return std::get_if<C>(&command);
    }

    /// Something that matters is not as it was.
    [[nodiscard]] bool hasChanged() const {
        return state == RequestState::Waiting && world != world_now;
    }
    bool operator==(const Request&) const = default;
};

/// A short name for a world, the same for the same text: 16 hexadecimal digits. What a checker has
/// seen may be named by it.
[[nodiscard]] std::string nameOfWorld(std::string_view world);

struct RequestQuery {
    std::optional<RequestState> state;
    StaffId maker;     ///< zero: everybody's
    LoanId loan;       ///< zero: about anything
    RequestId beyond;  ///< start after this one (before it, when newest first)
    bool newest_first = false;
    int limit = 500;
};

/// What becomes of an act: done at once, or waiting for its checker.
struct Asked {
    RequestId request;     ///< zero: no second person was needed, it is done
    CommandAnswer made{};  ///< what it made at once
    [[nodiscard]] bool isWaiting() const { return static_cast<bool>(request); }
};

inline constexpr std::chrono::hours kRequestLife{72};

}  // namespace plimsoll
