#pragma once
// What an order of the short desk would do, computed from the records (plimsoll/preview.h). Thread:
// the reader's. Errors: EngineError.

#include <plimsoll/desk.h>

#include "store/read_store.h"

namespace plimsoll::service {

/// RequestInvalid for an act that has no preview; UnknownLoan, UnknownBid.
[[nodiscard]] Result<Preview> previewOf(store::ReadStore& store, const Command& command,
                                        Timestamp now);

}  // namespace plimsoll::service
