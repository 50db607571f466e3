#include "domain/staffing.h"

#include <algorithm>

namespace plimsoll {
namespace {

constexpr Roles kEveryRole{Role::Operator, Role::Checker, Role::CustomerService, Role::Auditor,
                           Role::Administrator};
/// Nothing else goes with these: any other role would let them move or check money, or change what
/// they audit.
constexpr Roles kAlone{Role::Auditor, Role::Administrator};

bool isOne(Roles roles) {
    return (roles.bits() & (roles.bits() - 1)) == 0;
}

}  // namespace

bool areSoundRoles(Roles roles) {
    if (roles.isEmpty() || (roles.bits() & ~kEveryRole.bits()) != 0) return false;
    return isOne(roles) || !roles.hasAny(kAlone);
}

namespace domain {

StaffWanted staffWanted(std::span<const Post> posts) {
    StaffWanted wanted;
    int both = 0;
    for (const Post& post : posts) {
        if (post.status != StaffStatus::Active) continue;
        if (post.roles.has(Role::Administrator)) --wanted.administrators;
        if (post.roles.has(Role::Operator)) --wanted.operators;
        if (post.roles.has(Role::Checker)) --wanted.checkers;
        if (post.roles.has(Role::Operator) && post.roles.has(Role::Checker)) ++both;
    }
    // Nobody checks himself: one person in both roles is an operator whose checker is missing.
    if (both == 1 && wanted.operators == 0 && wanted.checkers == 0) wanted.checkers = 1;
    return {.administrators = std::max(wanted.administrators, 0),
            .operators = std::max(wanted.operators, 0),
            .checkers = std::max(wanted.checkers, 0)};
}

bool keepsEnough(std::span<const Post> before, std::span<const Post> after) {
    const StaffWanted was = staffWanted(before);
    const StaffWanted is = staffWanted(after);
    return is.administrators <= was.administrators && is.operators <= was.operators &&
           is.checkers <= was.checkers;
}

}  // namespace domain
}  // namespace plimsoll
