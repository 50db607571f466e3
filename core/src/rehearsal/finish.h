#pragma once
// What every rehearsal begins and ends with. Errors: as the Desk answers.

#include <chrono>
#include <stop_token>
#include <string>

#include <plimsoll/desk.h>
#include <plimsoll/rehearsal.h>

namespace plimsoll::rehearsal {

/// Asked before anything is made, so that a refused rehearsal leaves nothing: NotARehearsal,
/// NeedsChecker where opening a loan takes a second person.
[[nodiscard]] Result<void> checkMayRun(Desk& desk, bool invents);

[[nodiscard]] Result<void> checkSound(const Terms& terms);

[[nodiscard]] Result<LoanId> openNewLoan(Desk& desk, const Terms& terms, std::string title,
                                         std::chrono::seconds hold_window = kUsualHoldWindow);

/// Adds how the loan ended, and whether every law holds; cancelled when asked to stop before that
/// is known.
[[nodiscard]] Result<RehearsalReport> finish(Desk& desk, LoanId loan, RehearsalReport report,
                                             const std::stop_token& stop);

}  // namespace plimsoll::rehearsal
