#include "commands/staff_commands.h"

#include <algorithm>

#include "domain/lock_out.h"
#include "domain/staffing.h"
#include "values/names.h"

namespace plimsoll::service {
namespace {

std::vector<domain::Post> postsOf(const std::map<StaffId, store::StaffRow>& staff) {
    std::vector<domain::Post> posts;
    for (const auto& [id, row] : staff) posts.push_back({row.member.roles, row.member.status});
    return posts;
}

std::optional<Timestamp> lockedFrom(int failures, Timestamp now) {
    const auto lock = domain::lockAfter(failures);
    if (!lock) return std::nullopt;
    return Timestamp::us(now.us() + std::chrono::microseconds(*lock).count());
}

}  // namespace

store::PolicyRow policyOf(const store::JournalRow& row) {
    return {row.reference, row.outcome == 1, {row.amount, Money::fen(row.count)}};
}

Result<StaffId> StaffCommands::add(const NewStaff& staff, const std::string& hash,
                                   const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same =
            done->verb == store::Verb::StaffAdded && done->reference == staff.login;
        if (is_same) return StaffId(done->object);
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (!isCode(staff.login)) return fail(ErrorCode::LoginInvalid, staff.login);
    if (!isName(staff.name)) return fail(ErrorCode::NameInvalid, staff.name);
    if (!areSoundRoles(staff.roles)) return fail(ErrorCode::RolesInvalid, codeOf(staff.roles));
    const auto& known = m_scene.people.staff();
    if (m_scene.people.find(staff.login) != nullptr)
        return fail(ErrorCode::LoginTaken, staff.login);
    // Somebody has to be able to add the others.
    const bool is_first = known.empty();
    if (is_first && m_scene.seat && m_scene.people.access() == Access::SetUp &&
        !m_scene.people.allow(*m_scene.seat, Act::LoanCreate) &&
        !staff.roles.has(Role::Administrator))
        return fail(ErrorCode::RolesInvalid, codeOf(staff.roles));

    auto row = m_scene.row(store::Verb::StaffAdded, key);
    const StaffId id(is_first ? 1 : known.rbegin()->first.value + 1);
    row.object = id.value;
    row.reference = staff.login;
    row.note = staff.name;
    row.detail = staff.roles.bits();
    m_scene.record(row);
    store::StaffRow added;
    added.member.id = id;
    added.member.login = staff.login;
    added.member.name = staff.name;
    added.member.roles = staff.roles;
    added.member.created = row.decided;
    added.password = hash;
    m_scene.store.people().insertStaff(added);
    m_scene.people.put(added);
    return id;
}

Result<void> StaffCommands::change(StaffId id, const HashedChange& change, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::StaffChanged && done->object == id.value) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    const auto* const before = m_scene.people.find(id);
    if (before == nullptr) return fail(ErrorCode::UnknownStaff, std::to_string(id.value));
    auto after = *before;
    if (change.roles) after.member.roles = *change.roles;
    if (change.status) after.member.status = *change.status;
    if (!change.password.empty()) after.password = change.password;
    if (!areSoundRoles(after.member.roles))
        return fail(ErrorCode::RolesInvalid, codeOf(after.member.roles));
    auto staff = m_scene.people.staff();
    const auto posts = postsOf(staff);
    staff[id] = after;
    if (!domain::keepsEnough(posts, postsOf(staff)))
        return fail(ErrorCode::LastAdministrator, after.member.login);

    auto row = m_scene.row(store::Verb::StaffChanged, key);
    row.object = id.value;
    row.detail = after.member.roles.bits();
    row.outcome = static_cast<int>(after.member.status);
    row.count = change.password.empty() ? 0 : 1;
    m_scene.record(row);
    m_scene.store.people().saveStaff(*before, after);
    // Whoever gets a new password may try it at once.
    if (row.count == 1 && after.member.failures > 0) {
        after.member.failures = 0;
        after.member.locked.reset();
        m_scene.store.people().saveSignIn(after.member);
    }
    m_scene.people.put(after);
    return {};
}

Result<void> StaffCommands::changeOwnPassword(StaffId id, const std::string& known,
                                              const std::string& hash, const RequestKey& key) {
    const auto* const row = m_scene.people.find(id);
    if (row == nullptr) return fail(ErrorCode::UnknownStaff, std::to_string(id.value));
    if (auto may = checkLock(row->member.locked, m_scene.clock.clockNow()); !may) return may;
    if (row->password != known) return fail(ErrorCode::SignInFailed);
    return change(id, {{}, {}, hash}, key);
}

Result<void> StaffCommands::checkPolicy(const std::string& act, const ActPolicy& wanted) {
    const auto known = actOf(act);
    if (!known) return fail(ErrorCode::RequestInvalid, act);
    const ActRule& rule = ruleOf(*known);
    if (!rule.four_eyes) return fail(ErrorCode::CannotWait, act);
    const ActLimits& limits = wanted.limits;
    if (limits.isNone()) return {};
    if (!rule.limited) return fail(ErrorCode::LimitsInvalid, "not_limited");
    if (!wanted.four_eyes) return fail(ErrorCode::LimitsInvalid, "one_suffices");
    const bool is_sound =
        limits.each.isPositive() && limits.each <= limits.day && limits.day <= Money::largest();
    return is_sound ? Result<void>() : fail(ErrorCode::LimitsInvalid, "sum");
}

Result<void> StaffCommands::setPolicy(const std::string& act, const ActPolicy& wanted,
                                      const RequestKey& key) {
    const store::PolicyRow policy{act, wanted.four_eyes, wanted.limits};
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::PolicySet && policyOf(*done) == policy;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (auto checked = checkPolicy(act, wanted); !checked) return checked;
    auto row = m_scene.row(store::Verb::PolicySet, key);
    row.reference = act;
    row.outcome = wanted.four_eyes ? 1 : 0;
    row.amount = wanted.limits.each;
    row.count = wanted.limits.day.fen();
    m_scene.record(row);
    m_scene.store.people().savePolicy(policy);
    m_scene.people.put(policy);
    return {};
}

/// By the clock, doubted or not: decision time stands still in a doubt, and a lock would never end.
/// One that lies further ahead than any lock lasts was set by a clock that was wrong.
Result<void> StaffCommands::checkLock(const std::optional<Timestamp>& locked, Timestamp now) {
    const auto longest = std::chrono::microseconds(domain::kLongestLock).count();
    if (!locked || *locked <= now || locked->us() - now.us() > longest) return {};
    return fail(ErrorCode::SignInLocked, locked->toString());
}

/// Who does not exist is locked out like anybody else, so that nobody learns who does.
Result<void> StaffCommands::refuseStranger(std::string_view login, Timestamp now) {
    if (m_strangers.size() >= kMostStrangers) m_strangers.clear();
    Attempts& attempts = m_strangers[std::string(login)];
    if (auto may = checkLock(attempts.locked, now); !may) return may;
    attempts.locked = lockedFrom(++attempts.failures, now);
    return fail(ErrorCode::SignInFailed);
}

Result<void> StaffCommands::signIn(std::string_view login, const std::string& hash, bool fits,
                                   SeatState& seat) {
    const Timestamp now = m_scene.clock.clockNow();
    const auto* const known = m_scene.people.find(login);
    if (known == nullptr) return refuseStranger(login, now);
    if (auto may = checkLock(known->member.locked, now); !may) return may;
    auto row = *known;
    StaffMember& member = row.member;
    // The password may have been changed while this one was being tried.
    const bool is_good = fits && row.password == hash && member.status == StaffStatus::Active;
    if (is_good) {
        member.failures = 0;
        member.locked.reset();
        member.last_seen = m_scene.clock.next();
    } else {
        member.locked = lockedFrom(++member.failures, now);
    }
    m_scene.store.people().saveSignIn(member);
    m_scene.people.put(row);
    if (!is_good) return fail(ErrorCode::SignInFailed);
    seat.staff = member.id;
    seat.login = member.login;
    seat.name = member.name;
    seat.since = *member.last_seen;
    seat.roles = member.roles.bits();
    return {};
}

}  // namespace plimsoll::service
