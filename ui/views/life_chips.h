#pragma once
// The states of holds, payment cases and payouts as chips: what needs a person stands out.
// GUI thread.

#include <plimsoll/holds.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>

#include "ui/views/chip.h"

namespace plimsoll::ui {

[[nodiscard]] Chip chipFor(HoldState state);
[[nodiscard]] Chip chipFor(CaseKind kind);
[[nodiscard]] Chip chipFor(CaseState state);
[[nodiscard]] Chip chipFor(PayoutState state);

}  // namespace plimsoll::ui
