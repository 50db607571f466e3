#include "ui/text/over_text.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/loan_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QString OverText::state(ExcessState state, bool asked) {
    switch (state) {
        case ExcessState::Open:
            return asked ? tr("asked for", "an excess line") : tr("open", "an excess line");
        case ExcessState::Spilled:
            return tr("spilled", "an excess line");
        case ExcessState::Released:
            return tr("released", "an excess line");
    }
    return {};
}

QString OverText::where(const ExcessLine& line, RequestId asked) {
    switch (line.state) {
        case ExcessState::Open:
            return asked ? tr("request %1").arg(Figures::count(asked.value)) : u"–"_s;
        case ExcessState::Spilled:
            return tr("%1, bid %2").arg(shownText(line.to_code), Figures::count(line.to_bid.value));
        case ExcessState::Released:
            return tr("payout %1").arg(Figures::count(line.payout.value));
    }
    return {};
}

QString OverText::sentence(const ExcessLine& line) {
    return tr("Bid %1 of %2 came in line %3 of its file; %4 of it found no room.")
        .arg(Figures::count(line.bid.value), shownText(line.investor_code),
             Figures::count(line.line), Figures::money(line.amount));
}

QString OverText::sentence(const ExcessNews& news) {
    const QString code = shownText(news.loan.code);
    Money all;
    Money open;
    std::int64_t open_lines = 0;
    for (const ExcessLine& line : news.lines) {
        all += line.amount;
        if (line.state != ExcessState::Open) continue;
        open += line.amount;
        ++open_lines;
    }
    const QString beyond =
        tr("%1 is paid to exactly its target of %2. %3 came beyond it, and their money is in "
           "suspense.")
            .arg(code, Figures::money(news.loan.terms.target), Figures::money(all));
    if (open_lines == 0) {
        return beyond + u' ' +
               tr("Every line is resolved: the loan is %1.").arg(LoanText::state(news.loan));
    }
    return beyond + u' ' +
           tr("Open: %1 in %2 lines. Until they are resolved it cannot be disbursed.")
               .arg(Figures::money(open), Figures::count(open_lines));
}

QString OverText::room(const LoanSummary& loan) {
    return tr("%1 · room %2 · %3", "a loan, what it still takes, its state")
        .arg(shownText(loan.code), Figures::money(loan.capacity.free), LoanText::state(loan));
}

QString OverText::way(Act act, bool to_new) {
    if (act == Act::ExcessRelease) {
        return tr("The money goes back to the investors by refund payouts.");
    }
    return to_new ? tr("A new loan of the same borrower, of just this size, is full at once. They "
                       "have to consent, too.")
                  : tr("The money becomes bids of the other loan; they need not fit its minimum "
                       "or step, but its cap and whom it is sold to count.");
}

}  // namespace plimsoll::ui
