#include "people/people.h"

#include <algorithm>

#include "domain/staffing.h"

namespace plimsoll::service {

Access accessOf(DeskKind kind, const StaffWanted& wanted) {
    if (kind == DeskKind::Rehearsal) return Access::Open;
    return wanted.isComplete() ? Access::Working : Access::SetUp;
}

void People::restart(store::PeopleBook& book) {
    m_staff.clear();
    m_policy.clear();
    for (const auto& row : book.staff()) put(row);
    for (const auto& row : book.policy()) put(row);
    m_halts = book.standingHalts();
    m_access = accessOf(m_kind, wanted());
}

void People::put(const store::StaffRow& row) {
    m_staff[row.member.id] = row;
    m_access = accessOf(m_kind, wanted());
}

StaffWanted People::wanted() const {
    std::vector<domain::Post> posts;
    for (const auto& [id, row] : m_staff) posts.push_back({row.member.roles, row.member.status});
    return domain::staffWanted(posts);
}

bool People::needsChecker(Act act) const {
    if (m_access != Access::Working) return false;
    const auto found = m_policy.find(codeOf(act));
    return found != m_policy.end() ? found->second.four_eyes : ruleOf(act).four_eyes;
}

ActLimits People::limitsOf(Act act) const {
    const auto found = m_policy.find(codeOf(act));
    return found != m_policy.end() ? found->second.limits : ActLimits{};
}

const store::StaffRow* People::find(StaffId id) const {
    const auto found = m_staff.find(id);
    return found != m_staff.end() ? &found->second : nullptr;
}

const store::StaffRow* People::find(std::string_view login) const {
    const auto found = std::find_if(m_staff.begin(), m_staff.end(), [&](const auto& entry) {
        return entry.second.member.login == login;
    });
    return found != m_staff.end() ? &found->second : nullptr;
}

void People::put(const Halt& halt) {
    std::erase_if(m_halts, [&](const Halt& known) { return known.id == halt.id; });
    if (!halt.lifted) m_halts.push_back(halt);
}

Roles People::rolesOf(const SeatState& seat) const {
    const auto* const row = find(seat.staff);
    const bool is_here =
        row != nullptr && row->member.status == StaffStatus::Active && !seat.has_left.load();
    return is_here ? row->member.roles : Roles();
}

bool People::mayBid(const SeatState& seat) const {
    return allow(seat, Act::BidEnter).has_value();
}

Result<void> People::allow(const SeatState& seat, Act act) const {
    const auto refuse = [act](ErrorCode code) { return fail(code, std::string(codeOf(act))); };
    switch (m_access) {
        case Access::Open:
            if (act == Act::StaffAdd || act == Act::StaffChange || act == Act::PolicyChange)
                return refuse(ErrorCode::NoStaffHere);
            return {};
        case Access::SetUp:
            return allowInSetUp(seat, act);
        case Access::Working:
            break;
    }
    const Roles roles = rolesOf(seat);
    if (roles.isEmpty()) return refuse(ErrorCode::NotSignedIn);
    if (!isAllowed(roles, act)) return refuse(ErrorCode::Forbidden);
    if (!ruleOf(act).limited && needsChecker(act)) return refuse(ErrorCode::NeedsChecker);
    return {};
}

Result<void> People::allowInSetUp(const SeatState& seat, Act act) const {
    const auto refuse = [act](ErrorCode code) { return fail(code, std::string(codeOf(act))); };
    const bool is_nobody = !seat.staff;
    if (is_nobody && isBeingFurnished()) return {};
    const bool is_first = act == Act::StaffAdd || act == Act::ClockConfirm;
    if (is_nobody && is_first && m_staff.empty()) return {};
    if (ruleOf(act).money) return refuse(ErrorCode::SetUpFirst);
    const Roles roles = rolesOf(seat);
    if (roles.isEmpty()) return refuse(ErrorCode::NotSignedIn);
    return isAllowed(roles, act) ? Result<void>() : refuse(ErrorCode::Forbidden);
}

const Halt* People::standing(LoanId loan, bool Stops::* what) const {
    const auto found = std::find_if(m_halts.begin(), m_halts.end(), [&](const Halt& halt) {
        return halt.stops.*what && (!halt.loan || halt.loan == loan);
    });
    return found != m_halts.end() ? &*found : nullptr;
}

const Halt* People::stopsBids(LoanId loan) const {
    return m_halts.empty() ? nullptr : standing(loan, &Stops::bids);
}

const Halt* People::stopsOpening(LoanId loan) const {
    return standing(loan, &Stops::openings);
}

const Halt* People::stopsDisbursement(LoanId loan) const {
    return standing(loan, &Stops::disbursements);
}

}  // namespace plimsoll::service
