#pragma once
// What has become of bids by now, beside what was decided of them. Units: fen. Plain values.

#include <plimsoll/bids.h>
#include <plimsoll/loans.h>
#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// Who owns what of one bid. What it ever took is what it has now and what it gave back:
/// decision.accepted + promoted + readmitted = held + paid + released + voided.
struct BidStanding {
    BidRecord bid;
    Phase phase{};     ///< of its loan; disbursed: `paid` is lent, else it is frozen
    Money promoted;    ///< taken later, from the standby queue
    Money readmitted;  ///< late payments that still fitted, or were placed by staff
    Money held;        ///< waits for its payment
    Money paid;        ///< is the investor's part of the loan
    Money released;    ///< lapsed, failed, withdrawn, or given back when the loan was cancelled
    Money voided;      ///< was paid, and was taken back by staff
    Money waiting;     ///< still stands in the standby queue; nothing is taken for it
    Timestamp as_of;   ///< the desk's latest record when this was read
};

}  // namespace plimsoll
