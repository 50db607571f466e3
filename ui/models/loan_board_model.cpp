#include "ui/models/loan_board_model.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/loan_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

bool sameFigures(const LoanRow& a, const LoanRow& b) {
    return a.loan.capacity == b.loan.capacity && a.loan.phase == b.loan.phase &&
           a.loan.bids == b.loan.bids && a.loan.bidders == b.loan.bidders &&
           a.loan.opened == b.loan.opened && a.loan.filled == b.loan.filled &&
           a.loan.closed == b.loan.closed && a.loan.finished == b.loan.finished &&
           a.loan.schedule == b.loan.schedule && a.waiting == b.waiting &&
           a.rate_per_s == b.rate_per_s && a.eta == b.eta;
}

/// What a column is ordered by, as one number; the loan column is ordered by its text.
std::int64_t orderKey(const LoanRow& row, int column) {
    switch (column) {
        case LoanBoardModel::Target:
            return row.loan.terms.target.fen();
        case LoanBoardModel::Filled:
            return row.loan.capacity.paid.fen() * 1'000 /
                   std::max<std::int64_t>(1, row.loan.terms.target.fen());
        case LoanBoardModel::Left:
            return row.loan.capacity.free.fen();
        case LoanBoardModel::Rate:
            return row.rate_per_s ? row.rate_per_s->fen() : -1;
        case LoanBoardModel::Eta:
            return row.eta ? row.eta->count() : std::numeric_limits<std::int64_t>::max();
        case LoanBoardModel::Bidders:
            return row.loan.bidders;
        case LoanBoardModel::State:
            return int(row.loan.phase);
        default:
            return 0;
    }
}

}  // namespace

LoanBoardModel::LoanBoardModel(QObject* parent) : QAbstractTableModel(parent) {}

void LoanBoardModel::update(const std::vector<LoanRow>& rows) {
    std::unordered_map<LoanId, int> places;
    places.reserve(m_rows.size());
    for (int i = 0; i < int(m_rows.size()); ++i) places.emplace(m_rows[size_t(i)].loan.id, i);

    std::vector<LoanRow> fresh;
    for (const LoanRow& row : rows) {
        const auto place = places.find(row.loan.id);
        if (place == places.end()) {
            fresh.push_back(row);
            continue;
        }
        LoanRow& mine = m_rows[size_t(place->second)];
        if (sameFigures(mine, row)) continue;
        mine = row;
        emit dataChanged(index(place->second, 0), index(place->second, ColumnCount - 1));
    }
    const bool changed = m_waiting.size() != fresh.size();
    m_waiting = std::move(fresh);
    // An empty board has nothing that could move.
    if (!m_held || m_rows.empty()) {
        setHeld(false);
    } else if (changed) {
        emit waitingChanged(waiting());
    }
}

void LoanBoardModel::setHeld(bool held) {
    m_held = held;
    if (held || m_waiting.empty()) return;
    // Told newest first; inserted oldest first, so that each lands above the one before.
    const auto rows = std::exchange(m_waiting, {});
    std::for_each(rows.rbegin(), rows.rend(), [this](const LoanRow& row) { insert(row); });
    emit waitingChanged(0);
}

void LoanBoardModel::insert(const LoanRow& row) {
    auto place = m_rows.begin();
    if (m_sort_column >= 0) {
        place = std::find_if(m_rows.begin(), m_rows.end(),
                             [&](const LoanRow& other) { return before(row, other); });
    }
    const int at = int(place - m_rows.begin());
    beginInsertRows({}, at, at);
    m_rows.insert(place, row);
    endInsertRows();
}

void LoanBoardModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_waiting.clear();
    endResetModel();
    emit waitingChanged(0);
}

void LoanBoardModel::tick(Timestamp now) {
    const bool another_second = now.us() / 1'000'000 != m_now.us() / 1'000'000;
    m_now = now;
    if (!another_second) return;
    for (int row = 0; row < rowCount(); ++row) {
        if (!LoanText::countsDown(m_rows[size_t(row)].loan)) continue;
        emit dataChanged(index(row, State), index(row, State), {Qt::DisplayRole});
    }
}

int LoanBoardModel::rowOf(LoanId loan) const {
    const auto place = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const LoanRow& row) { return row.loan.id == loan; });
    return place == m_rows.end() ? -1 : int(place - m_rows.begin());
}

bool LoanBoardModel::before(const LoanRow& a, const LoanRow& b) const {
    const LoanRow& first = m_sort_order == Qt::AscendingOrder ? a : b;
    const LoanRow& second = m_sort_order == Qt::AscendingOrder ? b : a;
    if (m_sort_column == Loan) return first.loan.code < second.loan.code;
    return orderKey(first, m_sort_column) < orderKey(second, m_sort_column);
}

void LoanBoardModel::sort(int column, Qt::SortOrder order) {
    m_sort_column = column;
    m_sort_order = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const auto old = m_rows;
    if (column < 0) {
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const LoanRow& a, const LoanRow& b) { return a.loan.id > b.loan.id; });
    } else {
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [this](const LoanRow& a, const LoanRow& b) { return before(a, b); });
    }
    for (const QModelIndex& index : persistentIndexList()) {
        const int row = rowOf(old[size_t(index.row())].loan.id);
        changePersistentIndex(index, this->index(row, index.column()));
    }
    emit layoutChanged({}, VerticalSortHint);
}

QString LoanBoardModel::columnName(int column) {
    static const std::array<QString, ColumnCount> names{u"loan"_s,    u"target"_s, u"filled"_s,
                                                        u"left"_s,    u"rate"_s,   u"eta"_s,
                                                        u"bidders"_s, u"state"_s};
    return names[size_t(column)];
}

void LoanBoardModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int LoanBoardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LoanBoardModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString LoanBoardModel::textOf(const LoanRow& row, int column) const {
    const LoanSummary& loan = row.loan;
    switch (column) {
        case Loan:
            return shownText(loan.code);
        case Target:
            return Figures::money(loan.terms.target);
        case Filled:
            return LoanText::filled(loan);
        case Left:
            return Figures::money(loan.capacity.free);
        case Rate:
            return row.rate_per_s ? tr("%1/s").arg(Figures::compact(*row.rate_per_s)) : u"–"_s;
        case Eta:
            return LoanText::eta(row);
        case Bidders:
            return row.waiting == 0
                       ? Figures::count(loan.bidders)
                       : tr("%1 + %2").arg(Figures::count(loan.bidders), LoanText::waiting(row));
        case State: {
            const QString countdown = LoanText::countdown(loan, m_now);
            return countdown.isEmpty() ? LoanText::state(loan)
                                       : u"%1 · %2"_s.arg(LoanText::state(loan), countdown);
        }
        default:
            return {};
    }
}

QVariant LoanBoardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const LoanRow& row = m_rows[size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, index.column());
        case Qt::AccessibleTextRole:
            return u"%1: %2"_s.arg(
                headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                textOf(row, index.column()));
        case Qt::ToolTipRole:
            if (index.column() == Filled) return LoanText::capacity(row.loan);
            return index.column() == State ? QVariant(Codes::phaseSentence(row.loan.phase))
                                           : QVariant();
        case Qt::TextAlignmentRole: {
            const bool left =
                index.column() == Loan || index.column() == Filled || index.column() == State;
            return int((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        }
        default:
            return {};
    }
}

QVariant LoanBoardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool left = section == Loan || section == Filled || section == State;
        return int((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Loan:
            return tr("Loan");
        case Target:
            return tr("Target");
        case Filled:
            return tr("Filled");
        case Left:
            return tr("Left");
        case Rate:
            return tr("Rate");
        case Eta:
            return tr("ETA");
        case Bidders:
            return tr("Bidders");
        case State:
            return tr("State");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
