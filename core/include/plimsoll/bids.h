#pragma once
// What arrives, what is answered, what is recorded. Units: fen and UTC microseconds in the types.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <plimsoll/errors.h>
#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/reasons.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// How a bid is paid (domain glossary).
enum class Funding : std::uint8_t {
    Balance = 1,  ///< frozen at once, so it is paid on acceptance
    Payment = 2,  ///< held until the payment arrives or the hold lapses
};
/// "balance", "payment".
[[nodiscard]] std::string_view codeOf(Funding funding);
[[nodiscard]] std::optional<Funding> fundingOf(std::string_view code);

/// One arrival. An arrival that could not be named or represented still stands in the queue: its id
/// is zero or its amount empty, `as_received` keeps the text, and it ends in the stray record.
struct BidRequest {
    LoanId loan;
    InvestorId investor;
    RequestKey key;              ///< empty: the core makes one
    std::optional<Money> asked;  ///< empty: the text was no amount
    bool partial = false;        ///< take as much as the rules allow
    bool standby = false;        ///< wait for what is not there now
    Funding funding = Funding::Balance;
    std::string as_received;  ///< only for strays: loan, investor and amount as they came
};

/// A bid as text, the way a script, a file or the website names it.
struct NamedBid {
    std::string loan;      ///< loan code
    std::string investor;  ///< investor code
    std::string amount;
    std::string key;
    bool partial = false;
    bool standby = false;
    Funding funding = Funding::Balance;
};

/// The one decision of an arrival (domain law 5).
struct Decision {
    BidId id;  ///< zero for a stray
    Outcome outcome = Outcome::Refused;
    Reason reason = Reason::None;
    Money accepted;
    Money waiting;           ///< stands in the standby queue
    Money remainder_before;  ///< `free` at the instant of the decision
    Timestamp arrived;
    Timestamp decided;

    bool operator==(const Decision&) const = default;
};

struct BidAnswer {
    enum class Kind {
        Decided,     ///< decided and on disk
        Replayed,    ///< this key was decided before; `decision` is that one
        NotAllowed,  ///< this seat may not enter bids (Desk::seat): nothing was taken in
        Overloaded,  ///< the queue is full: not an arrival, nothing was taken in
        NotTaken,    ///< nothing was taken in, the same key may come again; `why` says what is
                     ///< the matter: the engine, or a clock in doubt
        Unknown,     ///< the engine died in COMMIT and could not be asked: come again with the same
                     ///< key
    };
    Kind kind = Kind::Decided;
    Decision decision;                   ///< meaningful for Decided and Replayed
    ErrorCode why = ErrorCode::Stopped;  ///< meaningful for NotTaken

    [[nodiscard]] bool isDecision() const {
        return kind == Kind::Decided || kind == Kind::Replayed;
    }
    [[nodiscard]] bool isAccepted() const {
        return isDecision() && decision.outcome == Outcome::Accepted;
    }
};

/// Called once per submitted bid. A decision comes on the writer's thread, after COMMIT; a bid that
/// is not taken in may be answered at once on the caller's. Must be short, must not block, may
/// submit again.
using Answered = std::function<void(const BidAnswer&)>;

/// A bid row as recorded.
struct BidRecord {
    BidId id;
    LoanId loan;
    InvestorId investor;
    std::string key;
    Money asked;
    bool partial = false;
    bool standby = false;
    Funding funding = Funding::Balance;
    Decision decision;
    std::string loan_code;      ///< filled by queries
    std::string investor_code;  ///< filled by queries
};

}  // namespace plimsoll
