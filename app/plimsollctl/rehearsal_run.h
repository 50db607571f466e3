#pragma once
// What `drill` and `replay` share: the live line while the rush runs and the answer at its end.

#include <optional>

#include <plimsoll/rehearsal.h>

#include "json_values.h"
#include "session.h"
#include "terminal_progress.h"

namespace plimsoll::ctl {

/// For runDrill() and runReplay(); `line` must outlive the run.
[[nodiscard]] OnProgress liveLine(TerminalProgress& line);

/// Prints the result; success only when everything was taken in and the law holds.
[[nodiscard]] Answer<ExitCode> answerRehearsal(Session& session, const RehearsalReport& report,
                                               const std::optional<RowsRead>& rows = {});

}  // namespace plimsoll::ctl
