#include "commands/candidates.h"

#include <algorithm>

namespace plimsoll::service {

std::optional<Candidate> candidateOf(const CandidateFacts& facts) {
    const auto& bidder = facts.bidder;
    if (bidder.suspended || !bidder.eligible || bidder.is_borrower) return std::nullopt;
    if (!facts.limit.isPositive() && !facts.waiting.isPositive()) return std::nullopt;
    Candidate candidate;
    candidate.investor = facts.investor;
    candidate.limit =
        std::max({facts.limit - std::min(facts.placed, facts.limit), facts.waiting, Money()});
    candidate.available = bidder.available;
    if (facts.cap) candidate.cap_room = *facts.cap - std::min(bidder.taken, *facts.cap);
    candidate.standby = facts.waiting;
    candidate.standby_since = facts.waits_since;
    candidate.recent = facts.recent;
    candidate.placed = facts.placed;
    return candidate;
}

}  // namespace plimsoll::service
