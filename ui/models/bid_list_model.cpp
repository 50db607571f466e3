#include "ui/models/bid_list_model.h"

#include <array>

#include "ui/models/bid_cells.h"

namespace plimsoll::ui {

namespace {

constexpr int kPage = 200;

/// What stands in the model's own columns.
constexpr std::array<BidColumn, BidListModel::ColumnCount> kColumns{
    BidColumn::Number, BidColumn::Decided, BidColumn::Investor, BidColumn::Asked,
    BidColumn::Left,   BidColumn::Reason,  BidColumn::Key};

}  // namespace

BidListModel::BidListModel(QObject* parent) : QAbstractTableModel(parent) {}

void BidListModel::ask(const BidQuery& query) {
    beginResetModel();
    m_bids.clear();
    m_query = query;
    m_query.limit = kPage;
    m_last = false;
    // Views that look at the new list at once must not order its first page a second time.
    m_waiting = true;
    endResetModel();
    wantPage();
}

void BidListModel::wantPage() {
    m_waiting = true;
    BidQuery query = m_query;
    if (!m_bids.empty()) query.beyond = m_bids.back().id;
    emit pageWanted({.ticket = ++m_ticket, .query = query});
}

void BidListModel::take(const BidPage& page) {
    if (page.ticket != m_ticket || !m_waiting) return;
    // Still waiting until the rows are in: a view that asks for more meanwhile would ask for the
    // same page again.
    const auto settle = [this, &page] {
        m_waiting = false;
        m_last = page.last;
    };
    if (page.bids.empty()) {
        settle();
    } else {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(page.bids.size()) - 1);
        m_bids.insert(m_bids.end(), page.bids.begin(), page.bids.end());
        settle();
        endInsertRows();
    }
    emit pageTaken(rowCount());
}

void BidListModel::lookForMore() {
    if (!m_waiting) wantPage();
}

bool BidListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_last && !m_waiting;
}

void BidListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) wantPage();
}

void BidListModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_bids.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BidListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_bids.size());
}

int BidListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BidListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    return BidCells::data(m_bids[size_t(index.row())], kColumns[size_t(index.column())], role);
}

QVariant BidListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    return BidCells::headData(kColumns[size_t(section)], role);
}

}  // namespace plimsoll::ui
