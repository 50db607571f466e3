#include "ui/text/loan_text.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

bool LoanText::soldOutForNow(const LoanSummary& loan) {
    return loan.phase == Phase::Open && loan.capacity.free.isZero();
}

QString LoanText::state(const LoanSummary& loan) {
    if (soldOutForNow(loan)) return tr("all held");
    return Codes::phase(loan.phase);
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
    if (isFilled(row.loan.phase) && row.loan.opened && row.loan.filled) {
        const auto took = std::chrono::microseconds(row.loan.filled->us() - row.loan.opened->us());
        return tr("in %1").arg(Figures::duration(took));
    }
    return row.eta ? Figures::span(*row.eta) : u"–"_s;
}

bool LoanText::countsDown(const LoanSummary& loan) {
    switch (loan.phase) {
        case Phase::Waiting:
        case Phase::Scheduled:
            return loan.schedule.opens.has_value();
        case Phase::Open:
        case Phase::Paused:
            return loan.schedule.closes.has_value();
        default:
            return false;
    }
}

QString LoanText::countdown(const LoanSummary& loan, Timestamp now) {
    const auto ahead = [now](Timestamp at) {
        return std::chrono::microseconds(at.us() - now.us());
    };
    if (countsDown(loan)) {
        const bool opening = loan.phase == Phase::Waiting || loan.phase == Phase::Scheduled;
        const auto left = ahead(opening ? *loan.schedule.opens : *loan.schedule.closes);
        // Times that have passed are told as they are: the clock is held, or nobody approved it.
        if (loan.missed_opening) return tr("missed its opening");
        if (left.count() <= 0) return opening ? tr("opening is due") : tr("closing is due");
        const QString length = Figures::countdown(left);
        return opening ? tr("opens in %1").arg(length) : tr("closes in %1").arg(length);
    }
    if (loan.finished) return tr("ended %1").arg(Figures::shortMoment(*loan.finished, now));
    if (loan.closed) return tr("ended %1").arg(Figures::shortMoment(*loan.closed, now));
    if (loan.filled && loan.phase == Phase::Over) {
        return tr("over since %1").arg(Figures::shortMoment(*loan.filled, now));
    }
    if (loan.filled) return tr("full since %1").arg(Figures::shortMoment(*loan.filled, now));
    if (loan.phase == Phase::Settling) return tr("the sale has ended");
    if (loan.phase == Phase::Scheduled || loan.phase == Phase::Waiting) {
        return tr("opened by hand");
    }
    return {};
}

QString LoanText::waiting(const LoanRow& row) {
    if (row.waiting == 0) return {};
    return tr("%1 waiting").arg(Figures::count(row.waiting));
}

QString LoanText::times(const LoanSummary& loan) {
    if (!loan.opened) return tr("not opened yet");
    if (!loan.filled) return tr("opened %1").arg(Figures::moment(*loan.opened));
    return tr("opened %1 · on the mark at %2")
        .arg(Figures::moment(*loan.opened), Figures::clock(*loan.filled));
}

}  // namespace plimsoll::ui
