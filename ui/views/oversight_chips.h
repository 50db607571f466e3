#pragma once
// Requests and links of the audit trail as chips: what needs a person, and what failed, stands out.
// GUI thread.

#include <plimsoll/audit.h>
#include <plimsoll/requests.h>

#include "ui/views/chip.h"

namespace plimsoll::ui {

/// Its state; a waiting one whose world has changed says that instead.
[[nodiscard]] Chip chipFor(const Request& request);
/// Its outcome.
[[nodiscard]] Chip chipFor(const AuditLink& link);

}  // namespace plimsoll::ui
