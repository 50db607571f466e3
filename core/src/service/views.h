#pragma once
// Stored states as admission sees them; shared by the writer and the verifier, so that both ask the
// same question. Pure functions.

#include <string>

#include "domain/decide.h"
#include "store/rows.h"

namespace plimsoll::service {

[[nodiscard]] domain::LoanView viewOf(const store::LoanState& loan);
[[nodiscard]] domain::BidderView viewOf(const store::InvestorState& investor,
                                        const store::Position& position);
/// Admission rule 5 for every audience but a list.
[[nodiscard]] bool isEligibleByHistory(const store::LoanState& loan,
                                       const store::InvestorState& investor,
                                       const store::Position& position);
/// What the stray record keeps of an arrival that is no bid.
[[nodiscard]] std::string describeStray(const BidRequest& bid);

}  // namespace plimsoll::service
