#pragma once
// What happens to a bid after its decision (domain, "A bid's life"): holds that wait for a payment,
// the standby queue, and the record of each change. Units: fen and UTC microseconds in the types.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <plimsoll/bids.h>
#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/reasons.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// Stored numbers; the first two are open, the others final.
enum class HoldState : std::uint8_t {
    Held = 1,
    Stuck = 2,  ///< neither confirmed nor denied: does not lapse, staff resolve it
    Paid = 3,
    Lapsed = 4,
    Failed = 5,
    Withdrawn = 6,
    Voided = 7,    ///< was paid, and was taken back by staff
    Returned = 8,  ///< what the bid took at once, at its decision, and staff took back
};
[[nodiscard]] std::string_view codeOf(HoldState state);
[[nodiscard]] constexpr bool isOpen(HoldState state) {
    return state == HoldState::Held || state == HoldState::Stuck;
}

/// A part of a loan that a bid took and that was not paid in the instant of its decision: held for
/// a payment, or promoted from the standby queue. Also, once it is Returned, what was.
struct Hold {
    BidId bid{};
    std::int64_t part = 1;  ///< counted from 1 within the bid
    LoanId loan{};
    InvestorId investor{};
    Money amount{};
    HoldState state = HoldState::Held;
    Timestamp since{};
    std::optional<Timestamp> lapses{};  ///< empty: paid from the balance
    std::string payment{};              ///< what paid or failed it; may be empty
    std::string loan_code{};            ///< filled by queries
    std::string investor_code{};        ///< filled by queries

    bool operator==(const Hold&) const = default;
};

enum class WaitState : std::uint8_t {
    Waiting = 1,
    Promoted = 2,  ///< everything it waited for was taken
    Ended = 3,     ///< failed another rule than domain rules 8 to 10; see its event
    Withdrawn = 4,
    Expired = 5,  ///< the loan was disbursed or cancelled
};
[[nodiscard]] std::string_view codeOf(WaitState state);

/// A bid in the standby queue; the queue's order is the bids'.
struct Wait {
    BidId bid{};
    LoanId loan{};
    InvestorId investor{};
    Money waiting{};  ///< what it still waits for
    bool partial = false;
    Funding funding = Funding::Balance;
    WaitState state = WaitState::Waiting;
    std::string loan_code{};      ///< filled by queries
    std::string investor_code{};  ///< filled by queries

    bool operator==(const Wait&) const = default;
};

/// Stored numbers.
enum class BidEventKind : std::uint8_t {
    Promoted = 1,  ///< from standby to held, or to paid from the balance
    Paid = 2,      ///< a hold's payment arrived, or staff resolved it so
    Stuck = 3,     ///< the provider could not say
    Lapsed = 4,
    Failed = 5,        ///< the payment failed, or staff resolved it so
    Withdrawn = 6,     ///< a hold, by the customer
    Readmitted = 7,    ///< a late payment that still fitted, or was placed by staff
    StandbyEnded = 8,  ///< with the reason
    StandbyWithdrawn = 9,
    StandbyExpired = 10,
    Voided = 11,  ///< a paid part, by staff
};
[[nodiscard]] std::string_view codeOf(BidEventKind kind);

/// One record of what happened to a bid after its decision; never changed.
struct BidEvent {
    std::int64_t id = 0;  ///< in order of time
    Timestamp at{};
    LoanId loan{};
    BidId bid{};
    std::int64_t part = 0;  ///< of the hold; zero: the wait
    BidEventKind kind{};
    Money amount{};
    Reason reason = Reason::None;  ///< of StandbyEnded

    bool operator==(const BidEvent&) const = default;
};

}  // namespace plimsoll
