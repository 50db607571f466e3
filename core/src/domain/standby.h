#pragma once
// What of the standby queue can be served at one remainder (domain, "Promotion"). The queue is long
// and most of it does not fit, so the waits that promote() would pass by must be told from the
// others without asking each of them. Pure functions. Units: fen. Thread: any.

#include "domain/decide.h"

namespace plimsoll::domain {

/// The amounts that domain rules 6 to 10 let through at one remainder.
struct Opening {
    Money whole;    ///< who waits for exactly this takes all that is left
    Money at_most;  ///< who waits for no more than this leaves no tail
    Money part;     ///< who takes parts, and could take this much, takes one
};

/// The remainder must be at least the minimum: below it nobody may take anything.
[[nodiscard]] Opening openingAt(const Terms& terms, Money remainder);

/// The most that this bidder could take of what they wait for, were all of it free: bounded by
/// their balance, when that pays for it, and by the cap.
[[nodiscard]] Money reachOf(const Terms& terms, const BidderView& bidder, Money waiting,
                            Funding funding);

}  // namespace plimsoll::domain
