#include "ui/views/record_table.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include "ui/views/parts.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kRowHeight = 34;
constexpr int kInset = 8;
constexpr int kBetweenChips = 4;
constexpr int kNarrowest = 32;  ///< a chip of which less is seen says nothing

}  // namespace

ChipDelegate::ChipDelegate(ChipsOf chipsOf, QObject* parent)
    : QStyledItemDelegate(parent), m_chips_of(std::move(chipsOf)) {}

void ChipDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear();
}

void ChipDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    QFont font = option.font;
    const auto* records = qobject_cast<const RecordModel*>(index.model());
    font.setStrikeOut(records && records->isGone(index.row()));
    QRect area = option.rect.adjusted(kInset, 0, -kInset, 0);
    for (const Chip& chip : m_chips_of(index.row())) {
        if (area.width() < kNarrowest) return;
        paintChip(*painter, area, chip, font, colorsFor(option.palette));
        area.setLeft(area.left() + chipSize(chip, font).width() + kBetweenChips);
    }
}

RecordTable::RecordTable(RecordModel& model, QSettings& settings, const QString& name,
                         const QList<int>& widths, QWidget* parent)
    : QTableView(parent),
      m_records(model),
      m_columns(settings, name, [&model](int column) { return model.columnName(column); }) {
    setUpTable(this);
    setModel(&model);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    setUpColumns(widths);
    connect(&model, &RecordModel::updated, this, &RecordTable::currentRecordChanged);
}

void RecordTable::setUpColumns(const QList<int>& widths) {
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(56);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < widths.size(); ++column) {
        header->setSectionHidden(column, widths[column] == 0);
        if (widths[column] > 0) header->resizeSection(column, widths[column]);
    }
    header->setStretchLastSection(true);
    if (m_records.maySort()) {
        header->setSectionsClickable(true);
        header->setSortIndicatorShown(true);
        header->setSortIndicator(-1, Qt::AscendingOrder);
        header->setSortIndicatorClearable(true);
        connect(header, &QHeaderView::sortIndicatorChanged, &m_records, &RecordModel::sort);
    }
    m_columns.restore(*header);
    const auto remember = [this] {
        if (isVisible()) m_columns.save(*horizontalHeader());
    };
    connect(header, &QHeaderView::sectionMoved, this, remember);
    connect(header, &QHeaderView::sectionResized, this, remember);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu(this);
        addColumnChoices(menu);
        menu.exec(horizontalHeader()->viewport()->mapToGlobal(at));
    });
}

void RecordTable::addColumnChoices(QMenu& menu) {
    QHeaderView* header = horizontalHeader();
    // The first column names the record: it stays.
    for (int column = 1; column < m_records.columnCount(); ++column) {
        auto* choice = menu.addAction(
            m_records.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        choice->setCheckable(true);
        choice->setChecked(!header->isSectionHidden(column));
        connect(choice, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            m_columns.save(*header);
        });
    }
}

void RecordTable::setChips(int column, ChipDelegate::ChipOf chipOf) {
    setChipRow(column, [chipOf = std::move(chipOf)](int row) { return QList<Chip>{chipOf(row)}; });
}

void RecordTable::setChipRow(int column, ChipDelegate::ChipsOf chipsOf) {
    setItemDelegateForColumn(column, new ChipDelegate(std::move(chipsOf), this));
}

void RecordTable::offer(QAction* action) {
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
}

int RecordTable::currentRecord() const {
    const QModelIndex index = currentIndex();
    return !index.isValid() || m_records.isGone(index.row()) ? -1 : index.row();
}

void RecordTable::retranslate() {
    m_records.retranslate();
}

void RecordTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addActions(actions());
    if (!actions().isEmpty()) menu.addSeparator();
    addColumnChoices(*menu.addMenu(tr("Columns")));
    // The menu key means the current row, wherever the pointer is.
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    menu.exec(by_key ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                     : event->globalPos());
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    emit currentRecordChanged();
}

bool RecordTable::viewportEvent(QEvent* event) {
    // Rows never move under the pointer.
    if (event->type() == QEvent::Enter) m_records.setHeld(true);
    if (event->type() == QEvent::Leave || event->type() == QEvent::Hide) m_records.setHeld(false);
    return QTableView::viewportEvent(event);
}

}  // namespace plimsoll::ui
