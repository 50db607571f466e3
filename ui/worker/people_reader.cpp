#include "ui/worker/people_reader.h"

namespace plimsoll::ui {

namespace {

Result<std::vector<PolicyRow>> readPolicy(DeskReader& reader) {
    std::vector<PolicyRow> policy;
    for (const ActRule& rule : actRules()) {
        if (!rule.four_eyes) continue;
        auto set = reader.policy(rule.act);
        if (!set) return tl::make_unexpected(set.error());
        policy.push_back({.act = rule.act, .four_eyes = set->four_eyes, .limits = set->limits});
    }
    return policy;
}

}  // namespace

Result<void> readAccess(DeskReader& reader, DeskView& desk) {
    auto access = reader.access();
    if (!access) return tl::make_unexpected(access.error());
    auto wanted = reader.staffWanted();
    if (!wanted) return tl::make_unexpected(wanted.error());
    auto policy = readPolicy(reader);
    if (!policy) return tl::make_unexpected(policy.error());
    desk.access = *access;
    desk.wanted = *wanted;
    desk.four_eyes.clear();
    for (const PolicyRow& row : *policy) {
        if (row.four_eyes) desk.four_eyes.push_back(row.act);
    }
    return {};
}

Result<void> readStaff(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    if (!interest.staff) return {};
    auto members = reader.staff();
    if (!members) return tl::make_unexpected(members.error());
    auto policy = readPolicy(reader);
    if (!policy) return tl::make_unexpected(policy.error());
    auto wanted = reader.staffWanted();
    if (!wanted) return tl::make_unexpected(wanted.error());
    snapshot.staff =
        StaffNews{.members = std::move(*members), .policy = std::move(*policy), .wanted = *wanted};
    return {};
}

}  // namespace plimsoll::ui
