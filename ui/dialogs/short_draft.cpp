#include "ui/dialogs/short_draft.h"

#include <algorithm>
#include <array>

#include <QStringList>

#include "ui/dialogs/draft_group.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString groupOf(const QString& whose, LoanId loan) {
    return draftGroup(u"short"_s, whose) + u"/loan%1"_s.arg(loan.value);
}

QString textOf(std::string_view code) {
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

/// "7=1200000 9=5000": investor and fen.
QString textOf(const std::vector<Split>& splits) {
    QStringList parts;
    for (const Split& split : splits) {
        parts.append(u"%1=%2"_s.arg(split.investor.value).arg(split.amount.fen()));
    }
    return parts.join(u' ');
}

std::vector<Split> splitsOf(const QString& text) {
    std::vector<Split> splits;
    for (const QString& part : text.split(u' ', Qt::SkipEmptyParts)) {
        const InvestorId investor(part.section(u'=', 0, 0).toLongLong());
        if (!investor) continue;
        splits.push_back({investor, Money::fen(part.section(u'=', 1).toLongLong())});
    }
    return splits;
}

bool isWay(Act act) {
    constexpr std::array ways{Act::LoanPlace, Act::LoanExtend, Act::LoanReduce, Act::LoanCancel};
    return std::ranges::find(ways, act) != ways.end();
}

}  // namespace

std::optional<ShortDraft> ShortDraft::load(QSettings& settings, const QString& whose, LoanId loan) {
    const QString group = groupOf(whose, loan);
    const auto text = [&](const char16_t* key) {
        return settings.value(group + u'/' + QString::fromUtf16(key)).toString();
    };
    const auto way = actOf(text(u"way").toStdString());
    if (!way || !isWay(*way)) return {};
    ShortDraft draft;
    draft.way = *way;
    draft.goal = planGoalOf(text(u"goal").toStdString());
    draft.splits = splitsOf(text(u"splits"));
    draft.closes = QDateTime::fromString(text(u"closes"), Qt::ISODate);
    draft.consent = text(u"consent");
    draft.reason = text(u"reason");
    draft.note = text(u"note");
    draft.evidence = text(u"evidence");
    return draft;
}

void ShortDraft::save(QSettings& settings, const QString& whose, LoanId loan) const {
    const QString group = groupOf(whose, loan);
    const auto put = [&](const char16_t* key, const QString& text) {
        settings.setValue(group + u'/' + QString::fromUtf16(key), text);
    };
    put(u"way", textOf(codeOf(way)));
    put(u"goal", goal ? textOf(codeOf(*goal)) : QString());
    put(u"splits", textOf(splits));
    put(u"closes", closes.toString(Qt::ISODate));
    put(u"consent", consent);
    put(u"reason", reason);
    put(u"note", note);
    put(u"evidence", evidence);
}

bool ShortDraft::isWorthKeeping() const {
    return way != Act::LoanPlace || !goal || *goal != PlanGoal::FewestInvestors ||
           !consent.isEmpty() || !reason.isEmpty() || !note.isEmpty() || !evidence.isEmpty();
}

bool ShortDraft::keep(QSettings& settings, const QString& whose, LoanId loan) const {
    if (!isWorthKeeping()) {
        forget(settings, whose, loan);
        return false;
    }
    if (load(settings, whose, loan) != *this) save(settings, whose, loan);
    return true;
}

void ShortDraft::forget(QSettings& settings, const QString& whose, LoanId loan) {
    settings.remove(groupOf(whose, loan));
}

}  // namespace plimsoll::ui
