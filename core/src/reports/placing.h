#pragma once
// What a placement has to obey and the plans for it, from the records. Thread: the reader's.
// Errors: EngineError.

#include <map>

#include <plimsoll/desk.h>

#include "domain/decide.h"
#include "store/read_store.h"

namespace plimsoll::service {

/// Candidates in the order of their numbers, with their codes; no plans yet.
[[nodiscard]] Placing placingOf(store::ReadStore& store, const store::LoanState& loan);
/// With the plans of every goal, or why there is none.
[[nodiscard]] Placing plannedOf(store::ReadStore& store, const store::LoanState& loan);

/// An investor as admission sees him on this loan; empty: there is no such investor.
[[nodiscard]] std::optional<domain::BidderView> bidderAt(store::ReadStore& store,
                                                         const store::LoanState& loan,
                                                         InvestorId investor);

}  // namespace plimsoll::service
