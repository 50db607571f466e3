#include "ui/text/short_text.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

Money missingOf(const ShortReport& report) {
    const Capacity& capacity = report.capacity;
    return report.target - capacity.paid - capacity.held - capacity.reserved;
}

Money waitingOf(const ShortReport& report) {
    return report.capacity.held + report.capacity.reserved;
}

}  // namespace

ShortText::Stand ShortText::standOf(const LoanSummary& loan, const ShortReport& report) {
    if (!loan.opened || report.at < *loan.opened) return Stand::NotOpened;
    if (isBeforeCancellation(loan, report)) return Stand::Cancelled;
    if (report.capacity.paid == report.target) return Stand::Full;
    // `closed` says when the sale ended below its target; while it settles that is not told yet.
    const bool ended = loan.closed ? report.at >= *loan.closed
                                   : loan.phase == Phase::Settling || loan.phase == Phase::Short;
    if (!ended) return Stand::Selling;
    return waitingOf(report).isPositive() ? Stand::Settling : Stand::Short;
}

QString ShortText::span(Timestamp first, Timestamp last) {
    const QString from = Figures::moment(first);
    const QString to = Figures::moment(last);
    if (from == to) return tr("at %1").arg(from.mid(11));
    if (from.left(10) == to.left(10)) {
        return tr("between %1 and %2").arg(from.mid(11), to.mid(11));
    }
    return tr("between %1 and %2").arg(from, to);
}

QString ShortText::cause(ShortCause cause, bool selling) {
    return selling && cause == ShortCause::NeverTaken ? tr("not taken yet")
                                                      : Codes::shortCause(cause);
}

QString ShortText::because(ShortCause cause, const CauseFigures& figures, bool selling) {
    const QString amount = Figures::money(figures.missing);
    const QString when =
        figures.first && figures.last ? u" "_s + span(*figures.first, *figures.last) : QString();
    const int count = int(figures.count);
    switch (cause) {
        case ShortCause::NeverTaken:
            return selling ? tr("%1 nobody has taken yet").arg(amount)
                           : tr("%1 because demand ended before the mark").arg(amount);
        case ShortCause::Lapsed:
            return tr("%1 because %n hold(s) lapsed%2", nullptr, count).arg(amount, when);
        case ShortCause::Failed:
            return tr("%1 because %n payment(s) failed%2", nullptr, count).arg(amount, when);
        case ShortCause::Withdrawn:
            return tr("%1 because %n bid(s) were withdrawn%2", nullptr, count).arg(amount, when);
        case ShortCause::Voided:
            return tr("%1 because %n paid part(s) were voided%2", nullptr, count).arg(amount, when);
    }
    return {};
}

QString ShortText::causes(const ShortReport& report, bool selling) {
    QStringList parts;
    for (std::size_t i = 0; i < kShortCauses; ++i) {
        // What came back first; that nobody ever wanted the rest comes last.
        const std::size_t at = (i + 1) % kShortCauses;
        if (!report.causes[at].missing.isPositive()) continue;
        parts.append(because(static_cast<ShortCause>(at), report.causes[at], selling));
    }
    return parts.join(tr(", ", "between the causes in a sentence"));
}

QString ShortText::sentence(const LoanSummary& loan, const ShortReport& report) {
    const QString missing = Figures::money(missingOf(report));
    const QString paid = Figures::money(report.capacity.paid);
    const QString waiting = Figures::money(waitingOf(report));
    switch (standOf(loan, report)) {
        case Stand::NotOpened:
            return tr("The sale had not opened at that instant.");
        case Stand::Cancelled:
            return missingOf(report).isPositive()
                       ? tr("The loan is cancelled: all money was given back to its bidders. Just "
                            "before that, at %1, %2 was missing: %3.")
                             .arg(Figures::moment(report.at), missing, causes(report, false))
                       : tr("The loan is cancelled: all money was given back to its bidders. Just "
                            "before that, at %1, nothing was missing.")
                             .arg(Figures::moment(report.at));
        case Stand::Full:
            return tr("Nothing is missing: all of %1 is paid.").arg(Figures::money(report.target));
        case Stand::Settling:
            if (report.capacity.held.isZero()) return reserved(report);
            return missingOf(report).isPositive()
                       ? tr("The sale has ended; %1 is still held and may be paid. %2 is missing: "
                            "%3.")
                             .arg(waiting, missing, causes(report, false))
                       : tr("The sale has ended; nothing is missing yet, but %1 is only held, not "
                            "paid.")
                             .arg(waiting);
        case Stand::Selling:
            return missingOf(report).isPositive()
                       ? tr("The sale is on, so the loan is not short. %1 is free: %2.")
                             .arg(missing, causes(report, true))
                       : tr("The sale is on and sold out for now: %1 is paid, %2 is held and may "
                            "come back.")
                             .arg(paid, waiting);
        case Stand::Short:
            return tr("%1 is missing: %2.").arg(missing, causes(report, false));
    }
    return {};
}

QString ShortText::reserved(const ShortReport& report) {
    const QString amount = Figures::money(report.capacity.reserved);
    const Money missing = missingOf(report);
    return missing.isPositive()
               ? tr("%1 is reserved for a placement that waits for its checker. %2 is missing "
                    "beside it: %3.")
                     .arg(amount, Figures::money(missing), causes(report, false))
               : tr("%1 is reserved for a placement that waits for its checker; nothing is missing "
                    "beside it.")
                     .arg(amount);
}

QString ShortText::late(const ShortReport& report) {
    if (report.late_count == 0) return tr("No payment came late.");
    return tr("%n payment(s) of %1 came after their hold had ended; of this, %2 still fitted.",
              nullptr, int(report.late_count))
        .arg(Figures::money(report.late), Figures::money(report.late_readmitted));
}

QString ShortText::standby(const ShortReport& report) {
    if (report.waiting_count == 0) return tr("Nobody was waiting in the standby queue.");
    return tr("%n bid(s) were waiting in the standby queue for %1 and were not served.", nullptr,
              int(report.waiting_count))
        .arg(Figures::money(report.waiting));
}

}  // namespace plimsoll::ui
