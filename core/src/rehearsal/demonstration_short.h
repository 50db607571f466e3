#pragma once
// What the short desk of a demonstration works with: standing consents, a rule set and a calendar.
// Errors: as the Desk answers.

#include <span>

#include <plimsoll/desk.h>

namespace plimsoll::rehearsal {

/// Names some of the investors as designated ones, with money for it, and sets the rules. None of
/// them forbids the demonstration's own loan of 10,000,000.00.
[[nodiscard]] Result<void> furnishShortDesk(Desk& desk, std::span<const InvestorId> investors);

}  // namespace plimsoll::rehearsal
