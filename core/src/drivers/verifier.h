#pragma once
// Replays every record in decision order through the same pure decision function as the writer, and
// compares what comes out with what is stored. The desk may be written meanwhile: it is held still
// only for what came since the last pass, and for comparing the states at the end. The file itself
// is not looked at but for its schema. Errors: EngineError.

#include <cstddef>
#include <stop_token>

#include <plimsoll/verify.h>

#include "store/read_store.h"

namespace plimsoll::service {

/// Investors and positions that a replay keeps in mind, some 40 MB; what it has forgotten costs a
/// query when it is wanted again.
inline constexpr std::size_t kMostKnown = 400'000;

[[nodiscard]] VerifyReport verifyRecords(store::ReadStore& store, const VerifyProgress& progress,
                                         std::stop_token stop, std::size_t most_known = kMostKnown);

}  // namespace plimsoll::service
