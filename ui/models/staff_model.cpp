#include "ui/models/staff_model.h"

#include <array>

#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// Nobody signs in under this name before then; empty: he may.
std::optional<Timestamp> lockOf(const StaffMember& member) {
    const bool locked = member.locked && *member.locked > SystemClock().now();
    return locked ? member.locked : std::nullopt;
}

}  // namespace

QString StaffModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"login"_s,  u"name"_s,      u"roles"_s,
                                                        u"status"_s, u"last_seen"_s, u"locked"_s};
    return names[size_t(column)];
}

QString StaffModel::textAt(int row, int column) const {
    const StaffMember& member = rowAt(row);
    switch (column) {
        case Login:
            return shownText(member.login);
        case Name:
            return nameOrDash(member.name);
        case RolesHeld:
            return rolesText(member.roles);
        case Status:
            return staffStatusName(member.status);
        case LastSeen:
            return member.last_seen ? Figures::moment(*member.last_seen) : tr("never");
        case Locked: {
            const auto until = lockOf(member);
            return until ? tr("until %1").arg(Figures::moment(*until)) : u"–"_s;
        }
        default:
            return {};
    }
}

QString StaffModel::tipAt(int row, int column) const {
    const StaffMember& member = rowAt(row);
    if (column == RolesHeld) return rolesText(member.roles);
    if (column == Locked && member.failures > 0) {
        return tr("Failed sign-ins in a row: %1").arg(Figures::count(member.failures));
    }
    return {};
}

QString StaffModel::headOf(int column) const {
    switch (column) {
        case Login:
            return tr("Login");
        case Name:
            return tr("Name");
        case RolesHeld:
            return tr("Roles");
        case Status:
            return tr("Status");
        case LastSeen:
            return tr("Last sign-in");
        case Locked:
            return tr("Locked");
        default:
            return {};
    }
}

bool StaffModel::isLess(const StaffMember& a, const StaffMember& b, int column) const {
    switch (column) {
        case Name:
            return a.name < b.name;
        case RolesHeld:
            return a.roles.bits() < b.roles.bits();
        case Status:
            return a.status < b.status;
        case LastSeen:
            return a.last_seen < b.last_seen;
        case Locked:
            return lockOf(a) < lockOf(b);
        default:
            return a.login < b.login;
    }
}

QString PolicyModel::columnName(int column) const {
    static const std::array<QString, ColumnCount> names{u"what"_s, u"second_person"_s, u"asks"_s,
                                                        u"decides"_s};
    return names[size_t(column)];
}

QString PolicyModel::textAt(int row, int column) const {
    const PolicyRow& rule = rowAt(row);
    switch (column) {
        case What:
            return actName(rule.act);
        case SecondPerson:
            if (rule.four_eyes && !rule.limits.isNone()) {
                return tr("needed above %1").arg(Figures::money(rule.limits.each));
            }
            return rule.four_eyes ? tr("needed") : tr("not needed");
        case Asks:
            return mayText(rule.act);
        case Decides:
            return rule.four_eyes ? tr("another %1").arg(roleName(checkerOf(rule.act))) : u"–"_s;
        default:
            return {};
    }
}

QString PolicyModel::tipAt(int row, int column) const {
    const PolicyRow& rule = rowAt(row);
    if (column != SecondPerson || !rule.four_eyes || rule.limits.isNone()) return {};
    return tr("One person does %1 at once alone, and %2 on one day.")
        .arg(Figures::money(rule.limits.each), Figures::money(rule.limits.day));
}

QString PolicyModel::headOf(int column) const {
    switch (column) {
        case What:
            return tr("What");
        case SecondPerson:
            return tr("Second person");
        case Asks:
            return tr("Who asks");
        case Decides:
            return tr("Who decides");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
