#include "ui/models/import_row_model.h"

#include <algorithm>

#include "ui/text/figures.h"
#include "ui/text/import_text.h"
#include "ui/text/shown_text.h"

namespace plimsoll::ui {

namespace {

bool isAmount(ImportField field) {
    return field == ImportField::Target || field == ImportField::Min ||
           field == ImportField::Step || field == ImportField::Cap || field == ImportField::Amount;
}

}  // namespace

void ImportRowModel::showSample(const ImportTable& table, std::size_t rows) {
    beginResetModel();
    m_sample = true;
    m_titles.clear();
    m_fields.clear();
    m_rows.clear();
    for (const std::string& title : table.titles) m_titles.append(shownText(title));
    for (std::size_t i = 0; i < std::min(rows, table.rows.size()); ++i) {
        ImportRow row;
        row.line = table.rows[i].line;
        row.cells = table.rows[i].fields;
        m_rows.push_back({std::move(row), false});
    }
    filter();
    endResetModel();
}

void ImportRowModel::showPlan(const ImportPlan& plan) {
    beginResetModel();
    m_sample = false;
    m_titles.clear();
    m_fields = plan.fields;
    m_rows.clear();
    m_rows.reserve(plan.rows.size());
    for (const ImportRow& row : plan.rows) m_rows.push_back({row, row.faults.empty()});
    filter();
    endResetModel();
    emit choiceChanged();
}

void ImportRowModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_titles.clear();
    m_fields.clear();
    endResetModel();
    emit choiceChanged();
}

void ImportRowModel::filter() {
    m_shown.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool faulty = !m_sample && !mayChoose(m_rows[i]);
        if (!m_faulty_only || faulty) m_shown.push_back(i);
    }
}

void ImportRowModel::setFaultyOnly(bool only) {
    beginResetModel();
    m_faulty_only = only;
    filter();
    endResetModel();
}

void ImportRowModel::setTakesUnknown(bool takes) {
    beginResetModel();
    m_takes_unknown = takes;
    filter();
    endResetModel();
    emit choiceChanged();
}

bool ImportRowModel::mayChoose(const Entry& entry) const {
    return !m_sample && entry.row.faults.empty() && (m_takes_unknown || !entry.row.is_new);
}

void ImportRowModel::chooseAll(bool chosen) {
    for (Entry& entry : m_rows) entry.chosen = chosen;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    }
    emit choiceChanged();
}

std::size_t ImportRowModel::chosenCount() const {
    return std::size_t(std::ranges::count_if(
        m_rows, [this](const Entry& entry) { return entry.chosen && mayChoose(entry); }));
}

std::size_t ImportRowModel::choosableCount() const {
    return std::size_t(
        std::ranges::count_if(m_rows, [this](const Entry& entry) { return mayChoose(entry); }));
}

bool ImportRowModel::isChosen(std::int64_t line) const {
    const auto found = std::ranges::lower_bound(m_rows, line, {},
                                                [](const Entry& entry) { return entry.row.line; });
    return found != m_rows.end() && found->row.line == line && found->chosen && mayChoose(*found);
}

std::string ImportRowModel::chosenLines() const {
    if (chosenCount() == choosableCount()) return {};
    std::string text;
    std::int64_t first = 0;
    std::int64_t last = 0;
    const auto close = [&] {
        if (first == 0) return;
        if (!text.empty()) text += ',';
        text += std::to_string(first);
        if (last != first) text += '-' + std::to_string(last);
    };
    for (const Entry& entry : m_rows) {
        if (!entry.chosen || !mayChoose(entry)) continue;
        if (entry.row.line != last + 1) {
            close();
            first = entry.row.line;
        }
        last = entry.row.line;
    }
    close();
    return text;
}

int ImportRowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportRowModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return m_sample ? 1 + int(m_titles.size()) : 2 + int(m_fields.size());
}

Qt::Alignment ImportRowModel::alignmentOf(int column) const {
    const int cell = column - 1;
    const bool figure =
        !m_sample && cell >= 0 && cell < int(m_fields.size()) && isAmount(m_fields[size_t(cell)]);
    return (figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

QString ImportRowModel::faultOf(const ImportRow& row) const {
    if (row.faults.empty()) {
        if (!row.is_new) return {};
        return m_takes_unknown ? tr("new investor") : tr("nobody has the investor's code here");
    }
    QStringList texts;
    for (const RowFault& fault : row.faults) texts.append(ImportText::fault(fault));
    return texts.join(tr("; ", "between faults"));
}

QVariant ImportRowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Entry& entry = entryAt(index.row());
    const int cell = index.column() - 1;
    if (role == Qt::CheckStateRole) {
        if (index.column() != 0 || !mayChoose(entry)) return {};
        return int(entry.chosen ? Qt::Checked : Qt::Unchecked);
    }
    if (role == Qt::TextAlignmentRole) return int(alignmentOf(index.column()));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (cell < 0) return Figures::count(entry.row.line);
    if (!m_sample && cell == int(m_fields.size())) return faultOf(entry.row);
    // What is no row has no cells.
    if (cell >= int(entry.row.cells.size())) return QString();
    return shownText(entry.row.cells[size_t(cell)]);
}

bool ImportRowModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != 0) return false;
    Entry& entry = m_rows[m_shown[size_t(index.row())]];
    if (!mayChoose(entry)) return false;
    entry.chosen = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit choiceChanged();
    return true;
}

QVariant ImportRowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) return int(alignmentOf(section));
    if (role != Qt::DisplayRole) return {};
    if (section == 0) return tr("Line");
    if (m_sample) return m_titles[section - 1];
    if (section - 1 == int(m_fields.size())) return tr("What is wrong");
    return ImportText::field(m_fields[size_t(section - 1)]);
}

Qt::ItemFlags ImportRowModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == 0 && mayChoose(entryAt(index.row()))) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

void ImportRowModel::retranslate() {
    if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

}  // namespace plimsoll::ui
