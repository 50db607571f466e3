#pragma once
// What has become of a page of bids, put together from their holds, the standby queue and the
// phases of their loans (plimsoll/standings.h). Call inside a snapshot, so that a page is of one
// instant. Thread: the reader's. Errors: EngineError.

#include <vector>

#include <plimsoll/desk.h>

#include "store/read_store.h"

namespace plimsoll::service {

[[nodiscard]] std::vector<BidStanding> standingsOf(store::ReadStore& store, const BidQuery& query);

}  // namespace plimsoll::service
