#pragma once
// What a placement has to obey, the plans for it, or why there is none.

#include <optional>
#include <string>

#include <plimsoll/desk.h>

#include "session.h"

namespace plimsoll::ctl {

/// One line per part, or an object; with a goal only its plan. Without any plan the fault is the
/// answer, and the exit code says that a rule is in the way.
[[nodiscard]] Answer<ExitCode> answerPlacing(Session& session, DeskReader& reader,
                                             const LoanSummary& loan, std::optional<PlanGoal> goal);
/// The splits of the plan with this goal.
[[nodiscard]] Answer<std::vector<Split>> planned(DeskReader& reader, const LoanSummary& loan,
                                                 PlanGoal goal);
[[nodiscard]] Answer<PlanGoal> readGoal(const std::string& text);

}  // namespace plimsoll::ctl
