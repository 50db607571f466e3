#pragma once
// Reads who may do what at a desk: whether it asks for sign-in, what set-up lacks, the policy, and
// the staff page's list. Worker's thread; every read is short.

#include "ui/worker/values.h"

namespace plimsoll::ui {

/// Access, what set-up lacks, and which acts need a second person.
[[nodiscard]] Result<void> readAccess(DeskReader& reader, DeskView& desk);
[[nodiscard]] Result<void> readStaff(DeskReader& reader, const Interest& interest,
                                     Snapshot& snapshot);

}  // namespace plimsoll::ui
