#pragma once
// What a desk may have to account for (Money::mostOnADesk): asked before money comes in, and before
// a disbursement, which owes the borrower what its investors have lent. Thread: the writer's.
// Errors: TotalTooLarge, before anything is written; EngineError from the store.

#include <plimsoll/errors.h>
#include <plimsoll/money.h>

#include "commands/scene.h"

namespace plimsoll::service {

/// What still fits; never negative.
[[nodiscard]] Money roomOnDesk(Scene& scene);
/// `more` is an amount of its own: at most Money::largest().
[[nodiscard]] Result<void> checkDeskTotal(Scene& scene, Money more);

}  // namespace plimsoll::service
