#pragma once
// The laws of one loan at a glance, from its own counters: cheap enough for every second.
// Call inside a snapshot, so that all figures are of one instant. Errors: EngineError.

#include <optional>

#include <plimsoll/verify.h>

#include "store/read_store.h"

namespace plimsoll::service {

[[nodiscard]] std::optional<Violation> glanceAt(store::ReadStore& store, LoanId id);

/// Domain laws 1 to 3 of one loan's stored state.
[[nodiscard]] std::optional<Violation> checkCapacity(const std::string& where, const Terms& terms,
                                                     Phase phase, const Capacity& capacity);

}  // namespace plimsoll::service
