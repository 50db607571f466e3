#pragma once
// Admission: the rules of the domain, in their order, as one pure function. No SQL, no clock, no
// I/O: this is what property tests and the verifier drive. Units: fen. Thread: any.

#include <optional>

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
};

struct Verdict {
    Outcome outcome = Outcome::Refused;
    Reason reason = Reason::None;
    Money accepted;

    bool operator==(const Verdict&) const = default;
};

/// What is known of the arrival's request key (rule 0).
enum class KeyMatch { Fresh, OtherContents };

/// Null views: the loan or investor does not exist.
[[nodiscard]] Verdict decide(const LoanView* loan, const BidderView* bidder, const Ask& ask,
                             KeyMatch key = KeyMatch::Fresh);

}  // namespace plimsoll::domain
