#include "ui/models/bid_list_model.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kPage = 200;

QString textOf(const BidRecord& bid, int column) {
    switch (column) {
        case BidListModel::Number:
            return Figures::count(bid.id.value);
        case BidListModel::Decided:
            return Figures::clock(bid.decision.decided);
        case BidListModel::Investor:
            return QString::fromStdString(bid.investor_code);
        case BidListModel::Asked:
            return Figures::money(bid.asked);
        case BidListModel::Left:
            return Figures::money(bid.decision.remainder_before);
        case BidListModel::Result:
            return Codes::reason(bid.decision.reason);
        case BidListModel::Key:
            return QString::fromStdString(bid.key);
        default:
            return {};
    }
}

bool isFigure(int column) {
    return column == BidListModel::Number || column == BidListModel::Asked ||
           column == BidListModel::Left;
}

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
    const BidRecord& bid = m_bids[size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return textOf(bid, index.column());
        case Qt::AccessibleTextRole:
            return u"%1: %2"_s.arg(
                headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                textOf(bid, index.column()));
        case Qt::ToolTipRole:
            return index.column() == Result ? QVariant(Codes::reasonSentence(bid.decision.reason))
                                            : QVariant();
        case Qt::TextAlignmentRole:
            return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) |
                       Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant BidListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Number:
            return tr("No.");
        case Decided:
            return tr("Decided");
        case Investor:
            return tr("Investor");
        case Asked:
            return tr("Asked");
        case Left:
            return tr("Left at that instant");
        case Result:
            return tr("Decision");
        case Key:
            return tr("Request key");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
