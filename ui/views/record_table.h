#pragma once
// The table of a record list: the shared look, columns that are chosen, ordered, sized and
// remembered, rows that stand still under the pointer, and what can be asked for a row as actions
// in its context menu. GUI thread.

#include <functional>

#include <QAction>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTableView>

#include "ui/models/record_model.h"
#include "ui/views/chip.h"
#include "ui/views/column_memory.h"

namespace plimsoll::ui {

/// A cell that is a chip, or several of them: icon and word.
class ChipDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using ChipOf = std::function<Chip(int row)>;
    using ChipsOf = std::function<QList<Chip>(int row)>;
    ChipDelegate(ChipsOf chipsOf, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    ChipsOf m_chips_of;
};

class RecordTable final : public QTableView {
    Q_OBJECT

public:
    /// `name` names the table and its version for the settings, e.g. "payouts.1". The last of
    /// `widths` is a minimum: that column takes what is left.
    RecordTable(RecordModel& model, QSettings& settings, const QString& name,
                const QList<int>& widths, QWidget* parent);

    void setChips(int column, ChipDelegate::ChipOf chipOf);
    void setChipRow(int column, ChipDelegate::ChipsOf chipsOf);
    /// An action that works on the current row; shown in the context menu, its keys work here.
    void offer(QAction* action);
    /// -1 when there is none, or when its record has gone.
    [[nodiscard]] int currentRecord() const;
    void retranslate();

signals:
    /// Another row is current, or the current one has changed.
    void currentRecordChanged();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool viewportEvent(QEvent* event) override;

private:
    void setUpColumns(const QList<int>& widths);
    void addColumnChoices(QMenu& menu);

    RecordModel& m_records;
    ColumnMemory m_columns;
};

}  // namespace plimsoll::ui
