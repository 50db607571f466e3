#include "ui/models/hold_list_model.h"

#include <array>
#include <limits>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

QString twoDigits(std::int64_t number) {
    return QString::number(number).rightJustified(2, u'0');
}

/// "04:12", "2:04:12"; days and hours beyond that.
QString countdown(std::int64_t seconds) {
    if (seconds >= 2 * kDay) {
        return HoldListModel::tr("%1 d %2 h").arg(seconds / kDay).arg(seconds % kDay / kHour);
    }
    const QString tail =
        u"%1:%2"_s.arg(twoDigits(seconds % kHour / kMinute), twoDigits(seconds % kMinute));
    return seconds < kHour ? tail : u"%1:%2"_s.arg(seconds / kHour).arg(tail);
}

/// What waits for staff comes first, then what lapses next.
std::int64_t urgency(const Hold& hold) {
    if (hold.state == HoldState::Stuck) return std::numeric_limits<std::int64_t>::min();
    return hold.lapses ? hold.lapses->us() : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

void HoldListModel::setNow(Timestamp now, bool timers_held) {
    if (now == m_now && timers_held == m_timers_held) return;
    m_now = now;
    m_timers_held = timers_held;
    if (rowCount() > 0) {
        emit dataChanged(index(0, Next), index(rowCount() - 1, Next),
                         {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

Money HoldListModel::total() const {
    Money sum;
    for (const Hold& hold : rows()) sum = cappedSum(sum, hold.amount);
    return sum;
}

std::int64_t HoldListModel::stuck() const {
    return std::ranges::count(rows(), HoldState::Stuck, &Hold::state);
}

QString HoldListModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{
        u"loan"_s, u"bid"_s, u"investor"_s, u"amount"_s, u"since"_s, u"state"_s, u"next"_s};
    return names[size_t(column)];
}

QString HoldListModel::nextOf(const Hold& hold) const {
    if (hold.state == HoldState::Stuck) return tr("stuck — waits for staff");
    if (hold.state != HoldState::Held) return {};
    if (!hold.lapses) return tr("does not lapse");
    if (m_timers_held) return tr("does not lapse while the clock is in doubt");
    const std::int64_t left_us = hold.lapses->us() - m_now.us();
    if (left_us <= 0) return tr("lapses now");
    // Rounded up, so that a hold is never told to be over before it is.
    return tr("lapses in %1").arg(countdown((left_us + 999'999) / 1'000'000));
}

QString HoldListModel::textAt(int row, int column) const {
    const Hold& hold = rowAt(row);
    switch (column) {
        case Loan:
            return shownText(hold.loan_code);
        case Bid:
            return hold.part == 1
                       ? Figures::count(hold.bid.value)
                       : tr("%1 / %2").arg(Figures::count(hold.bid.value)).arg(hold.part);
        case Investor:
            return shownText(hold.investor_code);
        case Amount:
            return Figures::money(hold.amount);
        case Since:
            return Figures::moment(hold.since);
        case State:
            return Codes::holdState(hold.state);
        case Next:
            return nextOf(hold);
        default:
            return {};
    }
}

QString HoldListModel::tipAt(int row, int column) const {
    const Hold& hold = rowAt(row);
    if (column == Bid && hold.part > 1) return tr("Part %1 of the bid").arg(hold.part);
    if (column != Next) return {};
    if (hold.state == HoldState::Stuck) {
        return tr(
            "The payment is neither confirmed nor denied. The hold does not lapse by itself; "
            "staff resolve it.");
    }
    return hold.lapses ? tr("Lapses at %1").arg(Figures::moment(*hold.lapses)) : QString();
}

QString HoldListModel::headOf(int column) const {
    switch (column) {
        case Loan:
            return tr("Loan");
        case Bid:
            return tr("Bid no.");
        case Investor:
            return tr("Investor");
        case Amount:
            return tr("Held");
        case Since:
            return tr("Since");
        case State:
            return tr("State");
        case Next:
            return tr("What happens next");
        default:
            return {};
    }
}

bool HoldListModel::isFigure(int column) const {
    return column == Bid || column == Amount;
}

bool HoldListModel::isLess(const Hold& a, const Hold& b, int column) const {
    switch (column) {
        case Loan:
            return a.loan_code < b.loan_code;
        case Bid:
            return keyOfHold(a) < keyOfHold(b);
        case Investor:
            return a.investor_code < b.investor_code;
        case Amount:
            return a.amount < b.amount;
        case Since:
            return a.since < b.since;
        case State:
            return a.state < b.state;
        default:
            return urgency(a) < urgency(b);
    }
}

}  // namespace plimsoll::ui
