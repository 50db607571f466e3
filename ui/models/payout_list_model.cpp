#include "ui/models/payout_list_model.h"

#include <array>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QString PayoutListModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"number"_s,   u"kind"_s,  u"state"_s,
                                                        u"amount"_s,   u"payee"_s, u"loan"_s,
                                                        u"investor"_s, u"batch"_s, u"changed"_s};
    return names[size_t(column)];
}

QString PayoutListModel::textAt(int row, int column) const {
    const Payout& payout = rowAt(row);
    switch (column) {
        case Number:
            return shownText(payout.reference);
        case Kind:
            return Codes::payoutKind(payout.kind);
        case State:
            return Codes::payoutState(payout.state);
        case Amount:
            return Figures::money(payout.amount);
        case Payee:
            return nameOrDash(payout.payee);
        case Loan:
            return nameOrDash(payout.loan_code);
        case Investor:
            return nameOrDash(payout.investor_code);
        case Batch:
            return nameOrDash(payout.batch);
        case Changed:
            return Figures::moment(payout.changed);
        default:
            return {};
    }
}

QString PayoutListModel::tipAt(int row, int column) const {
    const Payout& payout = rowAt(row);
    switch (column) {
        case Number:
            return payout.replaces ? tr("Stands for payout %1, which failed")
                                         .arg(Figures::count(payout.replaces.value))
                                   : QString();
        case State:
            return Codes::payoutSentence(payout.state);
        case Payee:
            return shownText(payout.payee);
        case Batch:
            return shownText(payout.batch);
        case Changed:
            return tr("Made at %1").arg(Figures::moment(payout.created));
        default:
            return {};
    }
}

QString PayoutListModel::headOf(int column) const {
    switch (column) {
        case Number:
            return tr("Reference");
        case Kind:
            return tr("What for");
        case State:
            return tr("State");
        case Amount:
            return tr("Amount");
        case Payee:
            return tr("Payee");
        case Loan:
            return tr("Loan");
        case Investor:
            return tr("Investor");
        case Batch:
            return tr("Payout file");
        case Changed:
            return tr("Last change");
        default:
            return {};
    }
}

bool PayoutListModel::isFigure(int column) const {
    return column == Amount;
}

bool PayoutListModel::isLess(const Payout& a, const Payout& b, int column) const {
    switch (column) {
        case Kind:
            return a.kind < b.kind;
        case State:
            return a.state < b.state;
        case Amount:
            return a.amount < b.amount;
        case Payee:
            return a.payee < b.payee;
        case Loan:
            return a.loan_code < b.loan_code;
        case Investor:
            return a.investor_code < b.investor_code;
        case Batch:
            return a.batch < b.batch;
        case Changed:
            return a.changed < b.changed;
        default:
            return a.id < b.id;
    }
}

}  // namespace plimsoll::ui
