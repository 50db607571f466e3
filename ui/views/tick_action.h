#pragma once
// Ticks by keyboard: Space works on every selected row of a table whose first column has ticks.
// GUI thread.

#include <QAction>
#include <QTableView>

namespace plimsoll::ui {

/// The action belongs to the table; its text is the caller's.
[[nodiscard]] QAction* offerTicks(QTableView* table);

}  // namespace plimsoll::ui
