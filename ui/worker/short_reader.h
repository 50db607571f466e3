#pragma once
// Reads what the short desk shows: its loans, the one that is worked on, who works on what.
// Worker's thread; every read is short.

#include "ui/worker/values.h"

namespace plimsoll::ui {

[[nodiscard]] Result<void> readShortDesk(DeskReader& reader, const Interest& interest,
                                         Snapshot& snapshot);

}  // namespace plimsoll::ui
