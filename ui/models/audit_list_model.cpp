#include "ui/models/audit_list_model.h"

#include <array>

#include "ui/text/figures.h"
#include "ui/text/oversight_text.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

void AuditListModel::takeNewest(const std::vector<AuditLink>& newest, bool complete) {
    const bool first = !std::exchange(m_asked_once, true);
    if (newest.empty()) {
        if (first) setComplete(complete);
        return;
    }
    if (!m_known.empty() && m_known.front().id == newest.front().id) return;
    const auto overlap = std::ranges::find_if(newest, [this](const AuditLink& link) {
        return !m_known.empty() && link.id <= m_known.front().id;
    });
    // More came since the last look than one look reads: what lies between is not known, so the
    // list begins again with the newest.
    const bool gap = overlap == newest.end() && !m_known.empty() && !complete;
    if (gap) m_known.clear();
    const bool begins = m_known.empty();
    m_known.insert(m_known.begin(), newest.begin(), overlap);
    const bool too_long = m_known.size() > kMostRows;
    if (too_long) m_known.resize(kMostRows);
    if (begins || too_long) setComplete(complete && !too_long);
    update(m_known);
}

void AuditListModel::takeOlder(const std::vector<AuditLink>& older, bool complete) {
    for (const AuditLink& link : older) {
        if (m_known.empty() || link.id < m_known.back().id) m_known.push_back(link);
    }
    setComplete(complete);
    update(m_known);
}

void AuditListModel::forget() {
    m_known.clear();
    m_asked_once = false;
    setComplete(true);
    replace({});
}

std::int64_t AuditListModel::oldest() const {
    return m_known.empty() ? 0 : m_known.back().id;
}

QString AuditListModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"number"_s, u"time"_s,   u"who"_s,
                                                        u"roles"_s,  u"place"_s,  u"what"_s,
                                                        u"about"_s,  u"outcome"_s};
    return names[size_t(column)];
}

QString AuditListModel::textAt(int row, int column) const {
    const AuditLink& link = rowAt(row);
    switch (column) {
        case Number:
            return Figures::count(link.id);
        case Time:
            return Figures::moment(link.at);
        case Who:
            return nameOrDash(link.who);
        case Roles: {
            const auto roles = rolesOf(link.roles);
            return roles ? rolesText(*roles) : nameOrDash(link.roles);
        }
        case Place:
            return nameOrDash(link.place);
        case What:
            return actName(link.act);
        case About:
            return nameOrDash(link.object);
        case Outcome:
            return OversightText::outcome(link.outcome);
        default:
            return {};
    }
}

QString AuditListModel::tipAt(int row, int column) const {
    const AuditLink& link = rowAt(row);
    if (column == What) return shownText(link.act);
    if (column == About) return shownText(link.object);
    if (column == Place) return shownText(link.place);
    if (column == Outcome) return OversightText::outcome(link.outcome);
    return {};
}

QString AuditListModel::headOf(int column) const {
    switch (column) {
        case Number:
            return tr("Link");
        case Time:
            return tr("Time");
        case Who:
            return tr("Who");
        case Roles:
            return tr("Roles");
        case Place:
            return tr("From where");
        case What:
            return tr("What");
        case About:
            return tr("About");
        case Outcome:
            return tr("Outcome");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
