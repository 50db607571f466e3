#pragma once
// Admission: the rules of the domain, in their order, as one pure function. No SQL, no clock, no
// I/O: this is what property tests and the verifier drive. Units: fen. Thread: any.

#include <optional>

#include <plimsoll/bids.h>
#include <plimsoll/loans.h>
#include <plimsoll/money.h>
#include <plimsoll/reasons.h>
#include <plimsoll/terms.h>

namespace plimsoll::domain {

enum class SaleWindow { NotOpenYet, Inside, Closed };

/// What admission asks about the loan, as it stands before this bid.
struct LoanView {
    Terms terms;
    Capacity capacity;
    SaleWindow window = SaleWindow::Inside;
    bool paused = false;
    bool halted = false;  ///< the desk, or this loan on it
};

/// What admission asks about the bidder, as he stands before this bid.
struct BidderView {
    bool suspended = false;
    bool eligible = true;  ///< belongs to the loan's audience
    bool is_borrower = false;
    Money available;
    Money taken;  ///< held + paid on this loan
};

struct Ask {
    std::optional<Money> amount;  ///< empty: the text was no amount
    bool partial = false;
    bool standby = false;
    Funding funding = Funding::Balance;
};

struct Verdict {
    Outcome outcome = Outcome::Refused;
    Reason reason = Reason::None;
    Money accepted;
    Money waiting;  ///< goes to the standby queue

    bool operator==(const Verdict&) const = default;
};

/// What is known of the arrival's request key (domain rule 0).
enum class KeyMatch { Fresh, OtherContents };

/// Null views: the loan or investor does not exist.
[[nodiscard]] Verdict decide(const LoanView* loan, const BidderView* bidder, const Ask& ask,
                             KeyMatch key = KeyMatch::Fresh);

/// What of a bid is worth waiting for: a rest that may be clipped anyhow is rounded down to what
/// could ever be bought.
[[nodiscard]] Money restOf(const Terms& terms, Money rest, bool partial);

/// A standby bid's turn.
struct Promotion {
    Money accepted;               ///< zero: nothing yet
    Money waiting;                ///< what it still waits for
    Reason ended = Reason::None;  ///< the rule that ends the wait; None: it goes on
};

/// Domain rules 5 to 11 afresh for what a bid waits for: it takes what fits; failing domain rules 8
/// to 10 it keeps its place, failing another one it waits no more (domain, "Promotion").
[[nodiscard]] Promotion promote(const LoanView& loan, const BidderView& bidder, Money waiting,
                                bool partial, Funding funding);

/// The rule that keeps a late payment out, its whole amount at once and the money already here;
/// None: it fits (domain, "Late payment").
[[nodiscard]] Reason readmit(const LoanView& loan, const BidderView& bidder, Money amount);

}  // namespace plimsoll::domain
