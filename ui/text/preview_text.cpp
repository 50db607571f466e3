#include "ui/text/preview_text.h"

#include <algorithm>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QString PreviewText::kind(PreviewLine::Kind kind) {
    switch (kind) {
        case PreviewLine::Kind::Placed:
            return tr("placed");
        case PreviewLine::Kind::Released:
            return tr("released");
        case PreviewLine::Kind::Refunded:
            return tr("refunded");
        case PreviewLine::Kind::WaitsEnds:
            return tr("standby ends");
        case PreviewLine::Kind::Promoted:
            return tr("served");
        case PreviewLine::Kind::Spilled:
            return tr("moved");
        case PreviewLine::Kind::SentBack:
            return tr("sent back");
    }
    return {};
}

QString PreviewText::change(Money before, Money after) {
    return before == after
               ? Figures::money(after)
               : tr("%1 → %2", "before, after").arg(Figures::money(before), Figures::money(after));
}

QString PreviewText::line(const PreviewLine& line) {
    return tr("%1: %2 %3; available %4", "investor, what, amount, balance")
        .arg(shownText(line.investor_code), kind(line.kind), Figures::money(line.amount),
             change(line.available_before, line.available_after));
}

QStringList PreviewText::loan(const Preview& preview) {
    const auto fact = [](const QString& name, const QString& value) {
        return tr("%1: %2", "a fact and what it is").arg(name, value);
    };
    QStringList lines{fact(tr("Phase"), preview.phase_before == preview.phase_after
                                            ? Codes::phase(preview.phase_after)
                                            : tr("%1 → %2", "before, after")
                                                  .arg(Codes::phase(preview.phase_before),
                                                       Codes::phase(preview.phase_after))),
                      fact(tr("Target"), change(preview.target_before, preview.target_after)),
                      fact(tr("Paid"), change(preview.before.paid, preview.after.paid))};
    if (preview.before.free != preview.after.free) {
        lines.append(fact(tr("Free"), change(preview.before.free, preview.after.free)));
    }
    if (preview.before.held != preview.after.held) {
        lines.append(fact(tr("Held"), change(preview.before.held, preview.after.held)));
    }
    if (preview.closes) {
        lines.append(fact(tr("New end"), Figures::moment(*preview.closes)));
    }
    return lines;
}

QStringList PreviewText::others(const Preview& preview) {
    QStringList lines{tr("Customers to be told: %1").arg(Figures::count(preview.told))};
    if (preview.refunds > 0) {
        lines.append(tr("Refund payouts it makes: %1").arg(Figures::count(preview.refunds)));
    }
    if (preview.unknown > 0) {
        lines.append(tr("Payouts of this loan whose end nobody knows: %1")
                         .arg(Figures::count(preview.unknown)));
    }
    return lines;
}

QString PreviewText::undo(Undo undo) {
    switch (undo) {
        case Undo::UntilDisbursed:
            return tr("Until the loan is disbursed each of these bids can be voided.");
        case Undo::ByClosing:
            return tr("The sale can be closed again at any time; what was bid until then stays.");
        case Undo::Never:
            return tr("Once done, it cannot be undone.");
    }
    return {};
}

QStringList PreviewText::summary(const Preview& preview, int most) {
    QStringList lines{loan(preview).join(u" · "_s)};
    for (int i = 0; i < most && i < int(preview.lines.size()); ++i) {
        lines.append(line(preview.lines[std::size_t(i)]));
    }
    if (const int more = int(preview.lines.size()) - most; more > 0) {
        lines.append(tr("and %1 more").arg(Figures::count(more)));
    }
    lines.append(others(preview).join(u" · "_s));
    lines.append(undo(preview.undo));
    return lines;
}

QString PreviewText::day(const Calendar& calendar, Day day) {
    const auto* special = calendar.find(day);
    if (special && special->works) {
        return tr("a working day (%1)").arg(shownText(special->name));
    }
    if (special) return tr("a holiday: %1").arg(shownText(special->name));
    return Calendar::isWeekend(day) ? tr("a weekend") : tr("a working day");
}

QStringList PreviewText::calendar(const Rules& rules, std::optional<Timestamp> opened,
                                  Timestamp closes) {
    const Day last = dayOf(closes);
    const QString date = shownText(toString(last));
    const QString kind = day(rules.calendar, last);
    // The calendar's days are China's, and this machine may be on another date at that instant.
    const auto here = QDateTime::fromMSecsSinceEpoch(closes.us() / 1'000).date();
    QStringList lines{here.toString(Qt::ISODate) == date
                          ? tr("%1 is %2.", "a date and what kind of day it is").arg(date, kind)
                          : tr("In China it is then %1, %2.", "a date and what kind of day it is")
                                .arg(date, kind)};
    if (!opened) return lines;
    const Day first = dayOf(*opened);
    lines.append(tr("Working days since the opening on %1: %2.")
                     .arg(shownText(toString(first)),
                          Figures::count(rules.calendar.workingDays(first, last))));
    const auto latest = rules.latestEnd(*opened);
    lines.append(latest ? tr("The rule set allows %1 (%2): until %3.")
                              .arg(Figures::count(rules.set.most_sale_days),
                                   shownText(rules.set.source), Figures::moment(*latest))
                        : tr("This desk's rule set has no longest sale."));
    return lines;
}

}  // namespace plimsoll::ui
