#include "ui/dialogs/loan_draft.h"

#include <QRegularExpression>

#include "ui/dialogs/draft_group.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString groupOf(const QString& desk) {
    return draftGroup(u"draft"_s, desk);
}

std::optional<Money> amountOf(const QString& text) {
    const auto parsed = Money::parse(text.trimmed().toStdString());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

}  // namespace

Timestamp timestampOf(const QDateTime& at) {
    return Timestamp::us(at.toMSecsSinceEpoch() * 1'000);
}

LoanDraft LoanDraft::fresh(const QDateTime& now) {
    LoanDraft draft;
    draft.opens = QDateTime(now.date().addDays(1), QTime(10, 0));
    draft.closes = QDateTime(now.date().addDays(1), QTime(18, 0));
    return draft;
}

void LoanDraft::take(const LoanSummary& loan) {
    existing = loan.id;
    code = QString::fromStdString(loan.code);
    title = QString::fromStdString(loan.title);
    target = QString::fromStdString(loan.terms.target.toString());
    min = QString::fromStdString(loan.terms.min.toString());
    step = QString::fromStdString(loan.terms.step.toString());
    cap = loan.terms.cap ? QString::fromStdString(loan.terms.cap->toString()) : QString();
    audience = loan.audience;
    hold_minutes = std::max(1, int(loan.hold_window.count() / 60));
}

std::optional<LoanDraft> LoanDraft::load(QSettings& settings, const QString& desk) {
    const QString group = groupOf(desk);
    if (!settings.contains(group + u"/target"_s)) return {};
    const auto text = [&](const char16_t* key) {
        return settings.value(group + u'/' + QString::fromUtf16(key)).toString();
    };
    LoanDraft draft;
    draft.existing = LoanId(text(u"existing").toLongLong());
    draft.code = text(u"code");
    draft.title = text(u"title");
    draft.target = text(u"target");
    draft.min = text(u"min");
    draft.step = text(u"step");
    draft.cap = text(u"cap");
    draft.audience = audienceOf(text(u"audience").toStdString()).value_or(Audience::Everyone);
    draft.listed = text(u"listed");
    draft.borrower = text(u"borrower");
    draft.hold_minutes = std::max(1, text(u"hold_minutes").toInt());
    draft.opening = static_cast<Opening>(std::clamp(text(u"opening").toInt(), 0, 2));
    draft.opens = QDateTime::fromString(text(u"opens"), Qt::ISODate);
    draft.closes_by_hand = text(u"closes_by_hand") == u"true"_s;
    draft.closes = QDateTime::fromString(text(u"closes"), Qt::ISODate);
    if (const QString reason = text(u"reason"); !reason.isEmpty()) draft.reason = reason;
    draft.note = text(u"note");
    draft.page = std::clamp(text(u"page").toInt(), 0, 3);
    return draft;
}

void LoanDraft::save(QSettings& settings, const QString& desk) const {
    const QString group = groupOf(desk);
    const auto put = [&](const char16_t* key, const QString& text) {
        settings.setValue(group + u'/' + QString::fromUtf16(key), text);
    };
    const auto buyers = codeOf(audience);
    put(u"existing", QString::number(existing.value));
    put(u"code", code);
    put(u"title", title);
    put(u"target", target);
    put(u"min", min);
    put(u"step", step);
    put(u"cap", cap);
    put(u"audience", QString::fromUtf8(buyers.data(), qsizetype(buyers.size())));
    put(u"listed", listed);
    put(u"borrower", borrower);
    put(u"hold_minutes", QString::number(hold_minutes));
    put(u"opening", QString::number(int(opening)));
    put(u"opens", opens.toString(Qt::ISODate));
    put(u"closes_by_hand", closes_by_hand ? u"true"_s : u"false"_s);
    put(u"closes", closes.toString(Qt::ISODate));
    put(u"reason", reason);
    put(u"note", note);
    put(u"page", QString::number(page));
}

void LoanDraft::forget(QSettings& settings, const QString& desk) {
    settings.remove(groupOf(desk));
}

std::optional<Terms> LoanDraft::terms() const {
    const auto target_read = amountOf(target);
    const auto min_read = amountOf(min);
    const auto step_read = amountOf(step);
    if (!target_read || !min_read || !step_read) return {};
    Terms terms{.target = *target_read, .min = *min_read, .step = *step_read, .cap = {}};
    if (cap.trimmed().isEmpty()) return terms;
    terms.cap = amountOf(cap);
    return terms.cap ? std::optional(terms) : std::nullopt;
}

QStringList LoanDraft::listedCodes() const {
    static const QRegularExpression between(u"[\\s,;，；、]+"_s);
    QStringList codes = listed.split(between, Qt::SkipEmptyParts);
    codes.removeDuplicates();
    return codes;
}

Schedule LoanDraft::schedule() const {
    Schedule schedule;
    if (opening == Opening::At) schedule.opens = timestampOf(opens);
    if (!closes_by_hand) schedule.closes = timestampOf(closes);
    return schedule;
}

QString LoanDraft::scheduleFault(const QDateTime& now) const {
    if (opening == Opening::At && opens <= now) return u"opens_in_the_past"_s;
    if (closes_by_hand) return {};
    if (closes <= now) return u"closes_in_the_past"_s;
    if (opening == Opening::At && closes <= opens) return u"closes_before_opens"_s;
    return {};
}

LoanSubmission LoanDraft::submission() const {
    LoanSubmission result;
    result.existing = existing;
    result.loan.code = code.trimmed().toStdString();
    result.loan.title = title.trimmed().toStdString();
    result.loan.terms = terms().value_or(Terms{});
    result.loan.audience = audience;
    result.loan.hold_window = std::chrono::minutes(hold_minutes);
    if (audience == Audience::Listed) {
        for (const QString& one : listedCodes()) result.listed.push_back(one.toStdString());
    }
    result.borrower = borrower.trimmed().toStdString();
    result.schedule = schedule();
    result.open_now = opening == Opening::AtOnce;
    result.reason = reason.toStdString();
    result.note = note.simplified().toStdString();
    result.create_key = RequestKey::random();
    result.schedule_key = RequestKey::random();
    result.open_key = RequestKey::random();
    return result;
}

}  // namespace plimsoll::ui
