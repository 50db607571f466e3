#pragma once
// Replays every record in decision order through the same pure decision function as the writer, and
// compares what comes out with what is stored. Call inside a snapshot. Errors: EngineError.

#include <stop_token>

#include <plimsoll/verify.h>

#include "store/read_store.h"

namespace plimsoll::service {

[[nodiscard]] VerifyReport verifyRecords(store::ReadStore& store, const VerifyProgress& progress,
                                         std::stop_token stop);

}  // namespace plimsoll::service
