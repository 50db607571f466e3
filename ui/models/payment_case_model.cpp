#include "ui/models/payment_case_model.h"

#include <array>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QString PaymentCaseModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"kind"_s,  u"payment"_s,  u"amount"_s,
                                                        u"loan"_s,  u"investor"_s, u"bid"_s,
                                                        u"since"_s, u"state"_s};
    return names[size_t(column)];
}

QString PaymentCaseModel::textAt(int row, int column) const {
    const PaymentCase& record = rowAt(row);
    switch (column) {
        case Kind:
            return Codes::caseKind(record.kind);
        case Payment:
            return shownText(record.payment);
        case Amount:
            return Figures::money(record.amount);
        case Loan:
            return nameOrDash(record.loan_code);
        case Investor:
            return nameOrDash(record.investor_code);
        case Bid:
            return record.bid ? Figures::count(record.bid.value) : u"–"_s;
        case Since:
            return Figures::moment(record.opened);
        case State:
            return Codes::caseState(record.state);
        default:
            return {};
    }
}

QString PaymentCaseModel::tipAt(int row, int column) const {
    const PaymentCase& record = rowAt(row);
    if (column == Kind) return Codes::caseSentence(record.kind);
    if (column == State && record.closed) return Figures::moment(*record.closed);
    return column == Payment ? shownText(record.payment) : QString();
}

QString PaymentCaseModel::headOf(int column) const {
    switch (column) {
        case Kind:
            return tr("What happened");
        case Payment:
            return tr("Payment");
        case Amount:
            return tr("Amount");
        case Loan:
            return tr("Loan");
        case Investor:
            return tr("Investor");
        case Bid:
            return tr("Bid no.");
        case Since:
            return tr("Since");
        case State:
            return tr("State");
        default:
            return {};
    }
}

bool PaymentCaseModel::isFigure(int column) const {
    return column == Amount || column == Bid;
}

bool PaymentCaseModel::isLess(const PaymentCase& a, const PaymentCase& b, int column) const {
    switch (column) {
        case Kind:
            return a.kind < b.kind;
        case Payment:
            return a.payment < b.payment;
        case Amount:
            return a.amount < b.amount;
        case Loan:
            return a.loan_code < b.loan_code;
        case Investor:
            return a.investor_code < b.investor_code;
        case Bid:
            return a.bid < b.bid;
        case State:
            return a.state < b.state;
        default:
            return a.opened < b.opened;
    }
}

}  // namespace plimsoll::ui
