#include "ui/print/outcome_sheet.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString textOf(const std::string& text) {
    return shownText(text);
}

QString orDash(const QString& text) {
    return text.isEmpty() ? u"–"_s : text;
}

Money sumOf(const std::vector<OutcomePart>& parts) {
    Money sum;
    for (const OutcomePart& part : parts) sum += part.amount;
    return sum;
}

/// A loan that filled by itself stood the same before and after; of a cancelled one only the
/// instant before counts.
bool hasChanged(const OutcomeRecord& record) {
    return record.before.at != record.after.at;
}

QStringList withoutThird(const QStringList& row, bool keep) {
    return keep ? row : QStringList{row[0], row[1], row[3]};
}

}  // namespace

QString OutcomeSheet::kind(OutcomeRecord::Kind kind) {
    switch (kind) {
        case OutcomeRecord::Kind::FillCertificate:
            return tr("Fill certificate");
        case OutcomeRecord::Kind::Resolution:
            return tr("Resolution sheet");
    }
    return {};
}

QString OutcomeSheet::verdict(const OutcomeRecord& record) {
    const LoanSummary& loan = record.loan;
    const QString code = textOf(loan.code);
    const QString target = Figures::money(loan.terms.target);
    if (loan.phase == Phase::Cancelled) {
        return tr("%1 was cancelled. Everything in its bids was given back: %2 to %3 investors.")
            .arg(code, Figures::money(sumOf(record.given_back)),
                 Figures::count(std::int64_t(record.given_back.size())));
    }
    if (record.kind == OutcomeRecord::Kind::FillCertificate) {
        return tr("%1 filled by itself and ended at exactly its target of %2: not a fen less, not "
                  "a fen more. Nobody had to decide anything about its capacity.")
            .arg(code, target);
    }
    if (loan.phase == Phase::Over) {
        return tr("%1 was imported with more than its target. It stands at exactly %2; what came "
                  "beyond it is not resolved yet.")
            .arg(code, target);
    }
    if (loan.first_target > loan.terms.target) {
        return tr("%1 ended at exactly %2. Its target was reduced from %3, with the borrower's "
                  "consent; who decided what is named below.")
            .arg(code, target, Figures::money(loan.first_target));
    }
    return tr("%1 ended at exactly its target of %2. It did not get there by itself: who decided "
              "what is named below.")
        .arg(code, target);
}

void OutcomeSheet::addFacts(Sheet& sheet, const OutcomeRecord& record) {
    const LoanSummary& loan = record.loan;
    const auto add = [&sheet](const QString& name, const QString& value) {
        sheet.facts.emplace_back(name, value);
    };
    const auto moment = [&add](const QString& name, const std::optional<Timestamp>& at) {
        if (at) add(name, Figures::moment(*at));
    };
    add(tr("State"), Codes::phase(loan.phase));
    moment(tr("Opened"), loan.opened);
    moment(tr("Sale ended"), loan.closed);
    moment(tr("Filled"), loan.filled);
    moment(tr("Finished"), loan.finished);
    add(tr("Bidders"), Figures::count(loan.bidders));
    add(tr("Bids accepted"), Figures::count(std::int64_t(record.tally.accepted)));
    add(tr("Bids refused"), Figures::count(std::int64_t(record.tally.refusedTotal())));
    if (loan.first_target > loan.terms.target) {
        add(tr("First target"), Figures::money(loan.first_target));
    }
    add(tr("Minimum and step"),
        u"%1 / %2"_s.arg(Figures::money(loan.terms.min), Figures::money(loan.terms.step)));
    add(tr("Cap per investor"),
        loan.terms.cap ? Figures::money(*loan.terms.cap) : tr("none", "a cap"));
    add(tr("Latest record"), Figures::moment(record.made));
}

SheetTable OutcomeSheet::capacity(const OutcomeRecord& record) {
    const bool both = hasChanged(record);
    const bool cancelled = isBeforeCancellation(record.loan, record.after);
    SheetTable table;
    table.title = both ? tr("The target, before and after") : tr("The target, part by part");
    table.note = both
                     ? tr("As it stood just before the last decision, at %1, and at %2.")
                           .arg(Figures::moment(record.before.at), Figures::moment(record.after.at))
                 : cancelled ? tr("As it stood at %1, just before it was cancelled and everything "
                                  "was given back.")
                                   .arg(Figures::moment(record.after.at))
                             : tr("Recomputed from the records, as it stood at %1.")
                                   .arg(Figures::moment(record.after.at));
    table.columns = {{tr("Part of the target"), 5, false},
                     {tr("How often"), 2, true},
                     {tr("Before"), 3, true},
                     {both        ? tr("After")
                      : cancelled ? tr("Before it was cancelled")
                                  : tr("At the end"),
                      3, true}};
    const auto add = [&](const QString& name, const QString& times, Money before, Money after) {
        const QStringList row{name, times, Figures::money(before), Figures::money(after)};
        table.rows.push_back(both ? row : withoutThird(row, false));
    };
    if (!both) table.columns.erase(table.columns.begin() + 2);
    const Capacity& before = record.before.capacity;
    const Capacity& after = record.after.capacity;
    add(tr("Paid"), {}, before.paid, after.paid);
    add(tr("Held for a payment"), {}, before.held, after.held);
    add(tr("Reserved for a placement"), {}, before.reserved, after.reserved);
    for (std::size_t i = 0; i < kShortCauses; ++i) {
        const CauseFigures& was = record.before.causes.at(i);
        const CauseFigures& is = record.after.causes.at(i);
        const std::int64_t times = std::max(was.count, is.count);
        if (was.missing.isZero() && is.missing.isZero() && times == 0) continue;
        add(tr("Missing: %1").arg(Codes::shortCause(static_cast<ShortCause>(i))),
            times > 0 ? Figures::count(times) : QString(), was.missing, is.missing);
    }
    table.sum = true;
    add(tr("Target"), {}, record.before.target, record.after.target);
    return table;
}

SheetTable OutcomeSheet::steps(const OutcomeRecord& record) {
    SheetTable table;
    table.title = tr("What was done about its capacity");
    table.note = tr("Every step is a record of its own; none can be changed or taken away.");
    table.columns = {{tr("When"), 6, false}, {tr("What"), 5, false},    {tr("Amount"), 5, true},
                     {tr("By"), 3, false},   {tr("Consent"), 4, false}, {tr("Note"), 7, false}};
    for (const OutcomeStep& step : record.steps) {
        QString what = actName(step.act);
        if (step.bid) what += u" · "_s + tr("bid %1").arg(Figures::count(step.bid.value));
        if (step.closes) what += u" · "_s + tr("until %1").arg(Figures::moment(*step.closes));
        table.rows.push_back({Figures::moment(step.at), what,
                              step.amount.isZero() ? u"–"_s : Figures::plain(step.amount),
                              orDash(textOf(step.who)), orDash(textOf(step.reference)),
                              orDash(textOf(step.note))});
    }
    return table;
}

SheetTable OutcomeSheet::decisions(const OutcomeRecord& record) {
    SheetTable table;
    table.title = tr("Who asked, and who decided");
    table.note = tr("Nobody decides their own request.");
    table.columns = {{tr("No."), 2, true},           {tr("What"), 5, false},
                     {tr("Asked for by"), 6, false}, {tr("Why"), 7, false},
                     {tr("Decision"), 6, false},     {tr("Note of the decision"), 5, false}};
    for (const Request& request : record.decisions) {
        QString decision = requestStateName(request.state);
        if (!request.checker.empty()) decision += u" · "_s + textOf(request.checker);
        if (request.decided) decision += u'\n' + Figures::moment(*request.decided);
        QStringList why{OversightText::reason(request.reason)};
        if (!request.note.empty()) why.append(textOf(request.note));
        table.rows.push_back({Figures::count(request.id.value), actName(request.act()),
                              textOf(request.maker) + u'\n' + Figures::moment(request.made),
                              why.join(u'\n'), decision, orDash(textOf(request.decision_note))});
    }
    return table;
}

SheetTable OutcomeSheet::parts(const OutcomeRecord& record) {
    const bool given_back = !record.given_back.empty();
    const auto& parts = given_back ? record.given_back : record.parts;
    bool placed = false;
    for (const OutcomePart& part : parts) placed = placed || part.placed.isPositive();
    SheetTable table;
    const QString count = Figures::count(std::int64_t(parts.size()));
    const QString sum = Figures::money(sumOf(parts));
    table.title = given_back ? tr("Given back to %1 investors: %2").arg(count, sum)
                             : tr("Paid by %1 investors: %2").arg(count, sum);
    table.columns = {{tr("Investor"), 5, false},
                     {tr("Bids"), 2, true},
                     {tr("Placed"), 4, true},
                     {tr("Amount"), 5, true}};
    if (!placed) table.columns.erase(table.columns.begin() + 2);
    // Few facts of many people: they stand side by side, as in a directory.
    table.abreast = placed ? 2 : 3;
    for (const OutcomePart& part : parts) {
        const QStringList row{textOf(part.investor_code), Figures::count(part.bids),
                              part.placed.isZero() ? u"–"_s : Figures::plain(part.placed),
                              Figures::plain(part.amount)};
        table.rows.push_back(withoutThird(row, placed));
    }
    return table;
}

void OutcomeSheet::addProof(Sheet& sheet, const OutcomeRecord& record) {
    sheet.proof_title = tr("Signed head of the audit trail");
    if (!record.head) {
        sheet.proof = tr("none known here");
        sheet.proof_says =
            tr("Without a signed head this sheet proves nothing about the records behind it: sign "
               "one on the audit page and make the sheet anew.");
        return;
    }
    const AuditHead& head = *record.head;
    sheet.proof = textOf(lineOf(head));
    sheet.proof_says =
        tr("It names link %1 of this desk's audit trail as of %2. Whoever keeps this sheet can "
           "compare it with the trail at any time: when they fit, nothing up to that link has been "
           "changed or taken away since. It cannot show what was never recorded.")
            .arg(Figures::count(head.link), Figures::moment(head.at));
    if (head.at < record.made) {
        sheet.proof_says += u' ' + tr("What was recorded after that moment is not covered by it.");
    }
}

Sheet OutcomeSheet::of(const OutcomeRecord& record) {
    const LoanSummary& loan = record.loan;
    const bool cancelled = loan.phase == Phase::Cancelled;
    Sheet sheet;
    sheet.kind = kind(record.kind);
    sheet.desk = textOf(record.desk_name);
    sheet.desk_uid = textOf(record.desk_uid);
    sheet.loan = textOf(loan.code);
    sheet.title = textOf(loan.title);
    sheet.verdict = verdict(record);
    sheet.left = {tr("Target"), Figures::money(loan.terms.target)};
    sheet.right = cancelled ? std::pair{tr("Given back"), Figures::money(sumOf(record.given_back))}
                            : std::pair{tr("Paid"), Figures::money(loan.capacity.paid)};
    sheet.equal = !cancelled && loan.capacity.paid == loan.terms.target;
    sheet.bar = {sharesOf(loan.capacity, loan.terms.target).paid, 0};
    addFacts(sheet, record);
    sheet.tables.push_back(capacity(record));
    if (!record.steps.empty()) sheet.tables.push_back(steps(record));
    if (!record.decisions.empty()) sheet.tables.push_back(decisions(record));
    if (!record.parts.empty() || !record.given_back.empty()) sheet.tables.push_back(parts(record));
    addProof(sheet, record);
    sheet.page = tr("Page %1 of %2");
    return sheet;
}

}  // namespace plimsoll::ui
