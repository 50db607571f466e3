#pragma once
// Reads what the page of excess lines shows. Worker's thread; every read is short.

#include "ui/worker/values.h"

namespace plimsoll::ui {

[[nodiscard]] Result<void> readExcess(DeskReader& reader, const Interest& interest,
                                      Snapshot& snapshot);

}  // namespace plimsoll::ui
