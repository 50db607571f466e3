#include "ui/models/last_bids_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/models/bid_cells.h"

namespace plimsoll::ui {

namespace {

/// What stands in the model's own columns.
constexpr std::array<BidColumn, LastBidsModel::ColumnCount> kColumns{
    BidColumn::Decided, BidColumn::Investor, BidColumn::Amount, BidColumn::Decision};

}  // namespace

LastBidsModel::LastBidsModel(QObject* parent) : QAbstractTableModel(parent) {}

void LastBidsModel::update(const std::vector<BidRecord>& bids, std::int64_t recorded) {
    m_recorded = std::max(recorded, m_shown);
    if (m_frozen && !m_bids.empty()) {
        m_waiting = bids;
        emit unseenChanged(unseen());
        return;
    }
    show(bids);
}

void LastBidsModel::show(const std::vector<BidRecord>& bids) {
    const auto known = m_bids.empty()
                           ? bids.end()
                           : std::find_if(bids.begin(), bids.end(), [this](const BidRecord& bid) {
                                 return bid.id == m_bids.front().id;
                             });
    if (known == bids.end()) {
        // Nothing in common with what is shown: as in a rush, or on the first look.
        beginResetModel();
        m_bids = bids;
        endResetModel();
    } else if (const int fresh = int(known - bids.begin()); fresh > 0) {
        beginInsertRows({}, 0, fresh - 1);
        m_bids.insert(m_bids.begin(), bids.begin(), known);
        endInsertRows();
        if (m_bids.size() > bids.size()) {
            beginRemoveRows({}, int(bids.size()), rowCount() - 1);
            m_bids.resize(bids.size());
            endRemoveRows();
        }
    }
    m_shown = m_recorded;
    emit unseenChanged(0);
}

void LastBidsModel::clear() {
    beginResetModel();
    m_bids.clear();
    m_waiting.clear();
    m_recorded = 0;
    m_shown = 0;
    endResetModel();
    emit unseenChanged(0);
}

void LastBidsModel::setFrozen(bool frozen) {
    m_frozen = frozen;
    if (frozen || m_waiting.empty()) return;
    show(std::exchange(m_waiting, {}));
}

void LastBidsModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_bids.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int LastBidsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_bids.size());
}

int LastBidsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LastBidsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    return BidCells::data(m_bids[size_t(index.row())], kColumns[size_t(index.column())], role);
}

QVariant LastBidsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    return BidCells::headData(kColumns[size_t(section)], role);
}

}  // namespace plimsoll::ui
