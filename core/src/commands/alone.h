#pragma once
// Whether one person suffices: the gate of acts that move a sum and whose policy has limits
// (plimsoll/acts.h, ActLimits). It is asked by the act itself, behind its look for a known key and
// before it writes anything, so that every way to the act passes it and a retry is still answered.
// What was done alone today is read from the journal, in the writer's transaction. Thread: the
// writer's. Errors: NeedsChecker; EngineError from the store.

#include <span>

#include "commands/scene.h"

namespace plimsoll::service {

/// `sums`: several acts at once, each of which keeps to the limit of one. While records are
/// replayed, for what the clock does and for what a second person has approved, always.
[[nodiscard]] Result<void> mayAlone(Scene& scene, Act act, std::span<const Money> sums);
[[nodiscard]] Result<void> mayAlone(Scene& scene, Act act, Money sum);

}  // namespace plimsoll::service
