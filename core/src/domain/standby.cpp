#include "domain/standby.h"

#include <algorithm>

namespace plimsoll::domain {

Opening openingAt(const Terms& terms, Money remainder) {
    const Money at_most = remainder - terms.min;
    // A part that is not the whole remainder must leave the minimum behind, and be as much itself.
    return {remainder, at_most, at_most >= terms.min ? terms.min : remainder};
}

Money reachOf(const Terms& terms, const BidderView& bidder, Money waiting, Funding funding) {
    Money most = waiting;
    if (funding == Funding::Balance) most = std::min(most, bidder.available);
    if (terms.cap) most = std::min(most, *terms.cap - bidder.taken);
    return most;
}

}  // namespace plimsoll::domain
