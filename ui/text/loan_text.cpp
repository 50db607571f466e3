#include "ui/text/loan_text.h"

#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

bool LoanText::soldOutForNow(const LoanSummary& loan) {
    return loan.phase == Phase::Open && loan.capacity.free.isZero();
}

QString LoanText::state(const LoanSummary& loan) {
    if (soldOutForNow(loan)) return tr("all held");
    switch (loan.phase) {
        case Phase::Draft:
            return tr("draft");
        case Phase::Open:
            return tr("open");
        case Phase::Full:
            return tr("full");
    }
    return {};
}

QString LoanText::filled(const LoanSummary& loan) {
    const QString paid = Figures::percent(loan.capacity.paid, loan.terms.target);
    const Money waiting = loan.capacity.held + loan.capacity.reserved;
    if (!waiting.isPositive()) return paid;
    return tr("%1 + %2 held").arg(paid, Figures::percent(waiting, loan.terms.target));
}

QString LoanText::capacity(const LoanSummary& loan) {
    return tr("paid %1 · held %2 · free %3")
        .arg(Figures::money(loan.capacity.paid),
             Figures::money(loan.capacity.held + loan.capacity.reserved),
             Figures::money(loan.capacity.free));
}

QString LoanText::eta(const LoanRow& row) {
    if (row.loan.phase == Phase::Full && row.loan.opened && row.loan.filled) {
        const auto took = std::chrono::microseconds(row.loan.filled->us() - row.loan.opened->us());
        return tr("in %1").arg(Figures::duration(took));
    }
    return row.eta ? Figures::span(*row.eta) : u"–"_s;
}

QString LoanText::times(const LoanSummary& loan) {
    if (!loan.opened) return tr("not opened yet");
    if (!loan.filled) return tr("opened %1").arg(Figures::moment(*loan.opened));
    return tr("opened %1 · on the mark at %2")
        .arg(Figures::moment(*loan.opened), Figures::clock(*loan.filled));
}

}  // namespace plimsoll::ui
