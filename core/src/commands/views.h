#pragma once
// Stored states as admission sees them; shared by the writer and the verifier, so that both ask the
// same question. Pure functions.

#include <string>

#include "domain/decide.h"
#include "store/write_store.h"

namespace plimsoll::service {

[[nodiscard]] domain::LoanView viewOf(const store::LoanState& loan);
/// As it is for what came at that time: after its end a sale is closed, whether or not the timer
/// that closes it has had its turn (domain rule 4).
[[nodiscard]] domain::LoanView viewOf(const store::LoanState& loan, Timestamp arrived);
[[nodiscard]] domain::BidderView viewOf(const store::InvestorState& investor,
                                        const store::Position& position);
/// With domain rule 5 answered.
[[nodiscard]] domain::BidderView bidderView(store::WriteStore& store, const store::LoanState& loan,
                                            const store::InvestorState& investor,
                                            const store::Position& position);
/// When a hold of this loan that begins `at` lapses.
[[nodiscard]] Timestamp lapseTime(const store::LoanState& loan, Timestamp at);
/// What the stray record keeps of an arrival that is no bid.
[[nodiscard]] std::string describeStray(const BidRequest& bid);

}  // namespace plimsoll::service
