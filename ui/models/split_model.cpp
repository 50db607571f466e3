#include "ui/models/split_model.h"

#include <algorithm>

#include "ui/text/figures.h"
#include "ui/text/placement_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void SplitModel::setPlacing(const Placing& placing) {
    m_placing = placing;
    if (!m_rows.empty()) {
        emit dataChanged(index(0, MayTake), index(int(m_rows.size()) - 1, Available));
    }
}

void SplitModel::setSplits(const std::vector<Split>& splits) {
    beginResetModel();
    m_rows.clear();
    for (const Split& split : splits) {
        m_rows.push_back({split.investor, codeOfCandidate(m_placing, split.investor),
                          Figures::plain(split.amount)});
    }
    endResetModel();
}

int SplitModel::add(const QString& code, Money amount) {
    const int at = candidateOf(m_placing, code.trimmed());
    if (at < 0) return -1;
    const InvestorId investor = m_placing.candidates[size_t(at)].investor;
    if (std::ranges::find(m_rows, investor, &Row::investor) != m_rows.end()) return -1;
    const int row = int(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.push_back({investor, code.trimmed(), Figures::plain(amount)});
    endInsertRows();
    emit edited();
    return row;
}

void SplitModel::remove(int row) {
    if (row < 0 || row >= rowCount()) return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit edited();
}

bool SplitModel::isOffStep(const Split& split) const {
    const PlacementTerms& terms = m_placing.terms;
    return terms.step.isPositive() && split.amount > terms.min &&
           (split.amount - terms.min).fen() % terms.step.fen() != 0;
}

std::vector<Split> SplitModel::splits() const {
    std::vector<Split> splits;
    for (const Row& row : m_rows) {
        const auto amount = Money::parse(row.text.trimmed().toStdString());
        splits.push_back({row.investor, amount.value_or(Money{})});
    }
    std::ranges::stable_partition(splits, [this](const Split& one) { return !isOffStep(one); });
    return splits;
}

std::optional<MoneyFault> SplitModel::fault() const {
    for (const Row& row : m_rows) {
        const auto amount = Money::parse(row.text.trimmed().toStdString());
        if (!amount) return amount.error();
    }
    return {};
}

Money SplitModel::sum() const {
    return sumOf(splits());
}

void SplitModel::setEditable(bool editable) {
    m_editable = editable;
}

void SplitModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int SplitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SplitModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

const Candidate* SplitModel::candidateAt(const Row& row) const {
    const auto found = std::ranges::find(m_placing.candidates, row.investor, &Candidate::investor);
    return found == m_placing.candidates.end() ? nullptr : &*found;
}

QString SplitModel::textAt(const Row& row, int column) const {
    if (column == Investor) return row.code;
    if (column == Amount) return row.text;
    const Candidate* candidate = candidateAt(row);
    if (!candidate) return u"–"_s;
    return Figures::plain(column == MayTake ? candidate->room() : candidate->available);
}

QVariant SplitModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return textAt(row, index.column());
        case Qt::AccessibleTextRole:
            return u"%1, %2: %3"_s.arg(row.code, headOf(index.column()),
                                       textAt(row, index.column()));
        case Qt::TextAlignmentRole:
            return int((index.column() == Investor ? Qt::AlignLeft : Qt::AlignRight) |
                       Qt::AlignVCenter);
        default:
            return {};
    }
}

bool SplitModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || index.column() != Amount || !m_editable) {
        return false;
    }
    Row& row = m_rows[size_t(index.row())];
    if (row.text == value.toString()) return true;
    row.text = value.toString();
    emit dataChanged(index, index);
    emit edited();
    return true;
}

Qt::ItemFlags SplitModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_editable && index.isValid() && index.column() == Amount) flags |= Qt::ItemIsEditable;
    return flags;
}

QString SplitModel::headOf(int column) {
    switch (column) {
        case Investor:
            return tr("Investor");
        case Amount:
            return tr("Amount");
        case MayTake:
            return tr("May take");
        case Available:
            return tr("Available");
        default:
            return {};
    }
}

QVariant SplitModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        return int((section == Investor ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(headOf(section)) : QVariant();
}

}  // namespace plimsoll::ui
