#pragma once
// Who may be given a part of a remainder, and how much of it: asked in the same way by the writer,
// which carries a placement out, and by readers, which propose one. Pure.

#include <optional>

#include <plimsoll/placement.h>

#include "domain/decide.h"

namespace plimsoll::service {

struct CandidateFacts {
    InvestorId investor;
    domain::BidderView bidder;
    std::optional<Money> cap;  ///< of the loan
    Money limit;               ///< of his standing consent; zero: none
    Money placed;              ///< given to him of this loan by placements
    Money waiting;             ///< in this loan's standby queue
    BidId waits_since;
    Money recent;  ///< placed with him lately, on any loan
};

/// Empty: nothing may be given to him. Whoever waits has agreed to what he waits for; a consent
/// that is used up leaves a limit of zero, so that its raise can be advised.
[[nodiscard]] std::optional<Candidate> candidateOf(const CandidateFacts& facts);

}  // namespace plimsoll::service
