#include "ui/models/last_bids_model.h"

#include <algorithm>

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString resultOf(const BidRecord& bid) {
    if (bid.decision.outcome == Outcome::Refused) {
        return LastBidsModel::tr("refused: %1").arg(Codes::reason(bid.decision.reason));
    }
    if (bid.decision.accepted < bid.asked) {
        return LastBidsModel::tr("accepted of %1").arg(Figures::plain(bid.asked));
    }
    return LastBidsModel::tr("accepted");
}

QString textOf(const BidRecord& bid, int column) {
    switch (column) {
        case LastBidsModel::Decided:
            return Figures::clock(bid.decision.decided);
        case LastBidsModel::Investor:
            return QString::fromStdString(bid.investor_code);
        case LastBidsModel::Amount:
            return Figures::money(bid.decision.outcome == Outcome::Accepted ? bid.decision.accepted
                                                                            : bid.asked);
        case LastBidsModel::Result:
            return resultOf(bid);
        default:
            return {};
    }
}

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
            return int((index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft) |
                       Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant LastBidsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Decided:
            return tr("Time");
        case Investor:
            return tr("Investor");
        case Amount:
            return tr("Amount");
        case Result:
            return tr("Decision");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
