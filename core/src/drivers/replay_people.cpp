// The people's part of ReplayStore: staff, policy, requests, halts, consents, claims and rules,
// kept in memory while the journal is replayed and compared with what is stored at its end.

#include <algorithm>

#include <fmt/format.h>

#include "drivers/replay_store.h"

namespace plimsoll::service {
namespace {

constexpr int kPage = 1'000;

template <class Row, class Tag>
std::optional<Row> at(const std::vector<Row>& rows, Id<Tag> id) {
    const auto index = static_cast<std::size_t>(id.value - 1);
    return id.value > 0 && index < rows.size() ? std::optional(rows[index]) : std::nullopt;
}

std::string describe(const StaffMember& member) {
    return fmt::format("{} {} {}", member.login, codeOf(member.roles), codeOf(member.status));
}

std::string describe(const Request& request) {
    return fmt::format("{} {} made {} by {}, decided by {}", codeOf(request.act()),
                       codeOf(request.state), request.made.toString(), request.maker,
                       request.checker.empty() ? "nobody" : request.checker);
}

std::string describe(const Halt& halt) {
    return fmt::format("stops {} of loan {} by {}, lifted {}", halt.stops.bits(), halt.loan.value,
                       halt.set_by, halt.lifted ? halt.lifted->toString() : "never");
}

/// What the journal says of a request; the rest is what it asked for, which a replay takes from it.
bool isSame(const Request& a, const Request& b) {
    return a.state == b.state && a.command == b.command && a.loan == b.loan &&
           a.once_name == b.once_name && a.made == b.made && a.expires == b.expires &&
           a.decided == b.decided && a.decision_note == b.decision_note &&
           a.maker_id == b.maker_id && a.checker == b.checker;
}

}  // namespace

std::optional<store::RequestRow> ReplayStore::loadRequest(RequestId id) {
    return at(m_requests, id);
}

std::optional<Request> ReplayStore::replayedRequest(RequestId id) {
    const auto row = at(m_requests, id);
    return row ? std::optional(row->request) : std::nullopt;
}

std::optional<Halt> ReplayStore::loadHalt(HaltId id) {
    return at(m_halts, id);
}

void ReplayStore::saveStaff(const store::StaffRow& /*before*/, const store::StaffRow& after) {
    m_staff.at(static_cast<std::size_t>(after.member.id.value - 1)) = after;
}

void ReplayStore::saveRequest(const store::RequestRow& /*before*/, const store::RequestRow& after) {
    m_requests.at(static_cast<std::size_t>(after.request.id.value - 1)) = after;
}

void ReplayStore::saveHalt(const Halt& /*before*/, const Halt& after) {
    m_halts.at(static_cast<std::size_t>(after.id.value - 1)) = after;
}

bool ReplayStore::comparePeople() {
    std::map<StaffId, StaffMember> stored;
    for (auto& member : m_desk.staff()) stored[member.id] = member;
    for (const auto& row : m_staff) {
        const auto found = stored.find(row.member.id);
        const auto where = fmt::format("staff {}", row.member.id.value);
        if (found == stored.end()) {
            differ(Law::Records, where, describe(row.member), "none");
            return false;
        }
        const StaffMember& member = found->second;
        const bool is_same = member.login == row.member.login && member.name == row.member.name &&
                             member.roles == row.member.roles &&
                             member.status == row.member.status &&
                             member.created == row.member.created;
        if (!is_same) differ(Law::Records, where, describe(row.member), describe(member));
        stored.erase(found);
    }
    for (const auto& [id, member] : stored)
        differ(Law::Records, fmt::format("staff {}", id.value), "none", describe(member));
    std::map<std::string, store::PolicyRow> policy;
    for (const auto& row : m_desk.policy()) policy[row.act] = row;
    if (policy != m_policy)
        differ(Law::Records, "policy", fmt::format("{} lines", m_policy.size()),
               fmt::format("{} other lines", policy.size()));
    return !m_violation;
}

bool ReplayStore::compareRequests() {
    Rows<Request> stored([this](const Request& after) {
        RequestQuery query;
        query.beyond = after.id;
        query.limit = kPage;
        return m_desk.requests(query);
    });
    for (const auto& row : m_requests) {
        const auto found = stored.next();
        Request decided = row.request;
        const auto checker = at(m_staff, row.checker);
        decided.checker = checker ? checker->member.login : std::string();
        if (found && isSame(*found, decided)) continue;
        differ(Law::Records, fmt::format("request {}", decided.id.value), describe(decided),
               found ? describe(*found) : "none");
        return false;
    }
    if (const auto more = stored.next())
        differ(Law::Records, fmt::format("request {}", more->id.value), "none", describe(*more));
    return !m_violation;
}

bool ReplayStore::compareHalts() {
    std::map<HaltId, Halt> stored;
    for (auto& halt : m_desk.halts(false)) {
        halt.loan_code.clear();
        stored[halt.id] = halt;
    }
    for (const Halt& halt : m_halts) {
        const auto found = stored.find(halt.id);
        const bool is_same = found != stored.end() && found->second == halt;
        if (!is_same)
            differ(Law::Records, fmt::format("halt {}", halt.id.value), describe(halt),
                   found != stored.end() ? describe(found->second) : "none");
        stored.erase(halt.id);
    }
    for (const auto& [id, halt] : stored)
        differ(Law::Records, fmt::format("halt {}", id.value), "none", describe(halt));
    return !m_violation;
}

// ---- how things stand at the desk --------------------------------------------------------------

std::optional<Designation> ReplayStore::designation(InvestorId investor) {
    const auto found = m_designations.find(investor);
    return found != m_designations.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<Claim> ReplayStore::claim(Claimed what) {
    const auto found = m_claims.find(what);
    return found != m_claims.end() ? std::optional(found->second) : std::nullopt;
}

void ReplayStore::saveDesignation(const Designation& designation) {
    m_designations[designation.investor] = designation;
}

void ReplayStore::saveDay(const SpecialDay& day) {
    auto& days = m_rules.calendar.special;
    std::erase_if(days, [&](const SpecialDay& known) { return known.day == day.day; });
    if (day.name.empty()) return;
    const auto after = std::ranges::upper_bound(days, day.day, {}, &SpecialDay::day);
    days.insert(after, day);
}

bool ReplayStore::compareSettings() {
    Rows<Designation> stored([this](const Designation& after) {
        return m_desk.designations(after.investor, kPage, true);
    });
    for (const auto& [investor, made] : m_designations) {
        auto row = stored.next();
        const bool is_same = row && row->investor == investor && row->limit == made.limit &&
                             row->reference == made.reference && row->since == made.since &&
                             row->by == made.by;
        if (is_same) continue;
        differ(Law::Records, fmt::format("consent of investor {}", investor.value),
               made.limit.toString(), row ? row->limit.toString() : "none");
        return false;
    }
    if (const auto more = stored.next())
        differ(Law::Records, fmt::format("consent of investor {}", more->investor.value), "none",
               more->limit.toString());
    std::map<Claimed, Claim> claims;
    for (auto& claim : m_desk.claims()) {
        claim.login.clear();
        claims[claim.what] = claim;
    }
    if (claims != m_claims)
        differ(Law::Records, "claims", fmt::format("{} of them", m_claims.size()),
               fmt::format("{} others", claims.size()));
    const auto rules = m_desk.rules();
    if (rules.set != m_rules.set || rules.calendar.special != m_rules.calendar.special)
        differ(Law::Records, "rules", "as they were set", "others");
    return !m_violation;
}

// ---- excess lines ------------------------------------------------------------------------------

std::optional<ExcessLine> ReplayStore::loadExcess(ExcessId id) {
    return at(m_excess, id);
}

bool ReplayStore::hasOpenExcess(LoanId loan) {
    return std::ranges::any_of(m_excess, [loan](const ExcessLine& line) {
        return line.loan == loan && line.state == ExcessState::Open;
    });
}

void ReplayStore::saveExcess(const ExcessLine& /*before*/, const ExcessLine& after) {
    m_excess.at(static_cast<std::size_t>(after.id.value - 1)) = after;
}

bool ReplayStore::compareExcess() {
    Rows<ExcessLine> stored([this](const ExcessLine& after) {
        ExcessQuery query;
        query.open_only = false;
        query.beyond = after.id;
        query.limit = kPage;
        auto page = m_desk.excess(query);
        for (ExcessLine& line : page) {
            line.loan_code.clear();
            line.to_code.clear();
            line.investor_code.clear();
        }
        return page;
    });
    for (const ExcessLine& line : m_excess) {
        const auto row = stored.next();
        if (row == line) continue;
        differ(Law::Conservation, fmt::format("excess line {}", line.id.value),
               fmt::format("{} {}", codeOf(line.state), line.amount.toString()),
               row ? fmt::format("{} {}", codeOf(row->state), row->amount.toString()) : "none");
        return false;
    }
    if (const auto more = stored.next())
        differ(Law::Conservation, fmt::format("excess line {}", more->id.value), "none",
               more->amount.toString());
    return !m_violation;
}

}  // namespace plimsoll::service
