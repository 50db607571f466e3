#include "ui/models/statement_model.h"

#include <array>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

Money totalOf(const Balance& balance) {
    return balance.available + balance.frozen + balance.lent;
}

/// The accounts that the money of a line left (-1) or came to (+1).
QStringList accountsThat(const StatementRow& row, int sign) {
    const Balance after = row.after();
    const auto moved = [sign](Money before, Money now) {
        return sign < 0 ? now < before : now > before;
    };
    QStringList names;
    if (moved(row.before.available, after.available)) {
        names.append(Codes::account(Account::Available));
    }
    if (moved(row.before.frozen, after.frozen)) names.append(Codes::account(Account::Frozen));
    if (moved(row.before.lent, after.lent)) names.append(Codes::account(Account::Lent));
    return names;
}

/// "available → frozen"; the other end of what comes in or goes out is the bank, or a payout.
QString wayOf(const StatementRow& row) {
    const QStringList from = accountsThat(row, -1);
    const QStringList to = accountsThat(row, +1);
    const QString bank = Codes::account(Account::Outside);
    const QString away = row.line.payout ? Codes::account(Account::Payout) : bank;
    return u"%1 → %2"_s.arg(from.isEmpty() ? bank : from.join(u" + "_s),
                            to.isEmpty() ? away : to.join(u" + "_s));
}

/// With a sign when the investor's money became more or less; without when it only moved.
QString amountOf(const StatementRow& row) {
    const Money added = row.added();
    const QString amount = Figures::money(row.line.amount);
    if (added.isPositive()) return u"+"_s + amount;
    return added.isNegative() ? u"−"_s + amount : amount;
}

}  // namespace

Money StatementRow::added() const {
    return totalOf(after()) - totalOf(before);
}

bool StatementRow::operator==(const StatementRow& other) const {
    return number == other.number && before == other.before && after() == other.after() &&
           line.at == other.line.at && line.kind == other.line.kind &&
           line.amount == other.line.amount && line.loan == other.line.loan &&
           line.bid == other.line.bid && line.payout == other.line.payout &&
           line.loan_code == other.line.loan_code;
}

void StatementModel::show(const std::vector<StatementLine>& lines, bool another) {
    std::vector<StatementRow> rows;
    rows.reserve(lines.size());
    Balance before;
    for (const StatementLine& line : lines) {
        rows.push_back({std::int64_t(rows.size()) + 1, line, before});
        before = rows.back().after();
    }
    if (another) replace({});
    update(std::move(rows));
}

QString StatementModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"at"_s,        u"what"_s,   u"way"_s,
                                                        u"loan"_s,      u"bid"_s,    u"amount"_s,
                                                        u"available"_s, u"frozen"_s, u"lent"_s};
    return names[size_t(column)];
}

QString StatementModel::textAt(int row, int column) const {
    const StatementRow& record = rowAt(row);
    const StatementLine& line = record.line;
    switch (column) {
        case At:
            return Figures::moment(line.at);
        case What:
            return Codes::statementKind(line.kind);
        case Way:
            return wayOf(record);
        case Loan:
            return shownText(line.loan_code);
        case Bid:
            return line.bid ? Figures::count(line.bid.value) : QString();
        case Amount:
            return amountOf(record);
        case Available:
            return Figures::money(line.available);
        case Frozen:
            return Figures::money(line.frozen);
        case Lent:
            return Figures::money(line.lent);
        default:
            return {};
    }
}

QString StatementModel::headOf(int column) const {
    switch (column) {
        case At:
            return tr("Time");
        case What:
            return tr("What");
        case Way:
            return tr("From → to");
        case Loan:
            return tr("Loan");
        case Bid:
            return tr("Bid no.");
        case Amount:
            return tr("Amount");
        case Available:
            return tr("Available after");
        case Frozen:
            return tr("Frozen after");
        case Lent:
            return tr("Lent after");
        default:
            return {};
    }
}

bool StatementModel::isFigure(int column) const {
    return column >= Bid;
}

}  // namespace plimsoll::ui
