#include "ui/views/tick_action.h"

#include <QItemSelectionModel>

namespace plimsoll::ui {

QAction* offerTicks(QTableView* table) {
    auto* action = new QAction(table);
    action->setShortcut(QKeySequence(Qt::Key_Space));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    table->addAction(action);
    QObject::connect(action, &QAction::triggered, table, [table] {
        auto rows = table->selectionModel()->selectedRows();
        // Whoever came by Tab has a current row, but no selected one.
        if (rows.isEmpty() && table->currentIndex().isValid()) {
            rows.append(table->currentIndex().siblingAtColumn(0));
        }
        const auto isTicked = [](const QModelIndex& row) {
            return row.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        };
        // Where some are ticked and some are not, all are ticked first.
        bool all = true;
        for (const QModelIndex& row : rows) {
            if (row.data(Qt::CheckStateRole).isValid()) all = all && isTicked(row);
        }
        for (const QModelIndex& row : rows) {
            table->model()->setData(row, int(all ? Qt::Unchecked : Qt::Checked),
                                    Qt::CheckStateRole);
        }
    });
    return action;
}

}  // namespace plimsoll::ui
