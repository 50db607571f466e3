#include "reports/people_view.h"

#include <algorithm>

#include <fmt/format.h>

#include "commands/world.h"
#include "domain/staffing.h"

namespace plimsoll::service {
namespace {

const StaffMember* memberOf(const std::vector<StaffMember>& staff, StaffId id) {
    const auto found = std::find_if(staff.begin(), staff.end(),
                                    [id](const StaffMember& member) { return member.id == id; });
    return found != staff.end() ? &*found : nullptr;
}

std::string loanWorld(store::ReadStore& store, const Order& order) {
    const auto loan = store.loan(order.loan);
    if (!loan) return {};
    if (order.act == Act::LoanPlace)
        return placingWorldOf(loan->phase, loan->terms, loan->capacity);
    auto world = worldOf(loan->phase, loan->terms, loan->capacity, loan->schedule);
    if (order.act != Act::BidVoid) return world;
    return world + bidWorldOf(store.paidParts(order.loan), order.bid);
}

std::string excessWorld(store::ReadStore& store, const Order& order) {
    std::vector<ExcessLine> lines;
    for (const ExcessId id : order.lines) {
        ExcessQuery query;
        query.open_only = false;
        query.beyond = ExcessId(id.value - 1);
        query.limit = 1;
        for (const ExcessLine& line : store.excess(query))
            if (line.id == id) lines.push_back(line);
    }
    auto world = excessWorldOf(lines);
    if (const auto to = store.loan(order.to_loan)) world += roomWorldOf(to->phase, to->capacity);
    return world;
}

std::string holdWorld(store::ReadStore& store, const Order& order) {
    const auto holds = store.holdsOf(order.bid);
    const auto at = static_cast<std::size_t>(order.part - 1);
    return order.part >= 1 && at < holds.size() ? worldOf(holds[at]) : std::string();
}

std::string caseWorld(store::ReadStore& store, CaseId id) {
    const auto found = store.allCases(CaseId(id.value - 1), 1);
    if (found.empty() || found.front().id != id) return {};
    const auto loan = store.loan(found.front().loan);
    return worldOf(found.front(), loan ? codeOf(loan->phase) : std::string_view());
}

std::string haltWorld(store::ReadStore& store, HaltId id) {
    for (const Halt& halt : store.halts(false))
        if (halt.id == id) return worldOf(halt);
    return {};
}

std::string payoutWorld(store::ReadStore& store, PayoutId id) {
    const auto payout = store.payout(id);
    return payout ? worldOf(*payout, store.isReplaced(id)) : std::string();
}

std::string payoutsWorld(store::ReadStore& store) {
    PayoutQuery query{.state = PayoutState::Pending, .loan = {}, .beyond = {}, .batch = {}};
    std::vector<Payout> pending;
    for (;;) {
        const auto page = store.payouts(query);
        pending.insert(pending.end(), page.begin(), page.end());
        if (std::ssize(page) < query.limit) return worldOf(pending);
        query.beyond = page.back().id;
    }
}

std::string paymentWorld(store::ReadStore& store, const Order& order) {
    const auto bid = store.bid(order.bid);
    const auto loan = bid ? store.loan(bid->loan) : std::nullopt;
    return paymentWorldOf(store.isNoted(order.reference),
                          loan ? codeOf(loan->phase) : std::string_view(),
                          bid ? store.holdsOf(order.bid) : std::vector<Hold>());
}

std::string makerWorld(store::ReadStore& store, const Request& request) {
    const auto staff = store.staff();
    const auto* const maker = memberOf(staff, request.maker_id);
    const bool is_here = maker != nullptr && maker->status == StaffStatus::Active;
    return makerWorldOf(is_here ? maker->roles : Roles(), request.order.act);
}

std::string staffWorld(store::ReadStore& store, const Order& order) {
    const auto staff = store.staff();
    if (order.act == Act::StaffAdd) {
        const bool is_taken = std::any_of(staff.begin(), staff.end(), [&](const auto& member) {
            return member.login == order.login;
        });
        return is_taken ? "login=taken" : "login=free";
    }
    const auto* const member = memberOf(staff, order.staff);
    return member != nullptr ? worldOf(*member) : std::string();
}

std::string worldNow(store::ReadStore& store, const Order& order) {
    switch (order.act) {
        case Act::Adjust:
        case Act::Deposit:
        case Act::CashOut: {
            const auto investor = store.investor(order.investor);
            return investor ? worldOf(investor->status, investor->balance) : std::string();
        }
        case Act::PaymentNote:
            return paymentWorld(store, order);
        case Act::PayoutSend:
            return payoutsWorld(store);
        case Act::HoldResolve:
            return holdWorld(store, order);
        case Act::CasePlace:
        case Act::CaseRefund:
            return caseWorld(store, order.from_case);
        case Act::PayoutReissue:
        case Act::PayoutNotSent:
        case Act::PayoutWasSent:
            return payoutWorld(store, order.payout);
        case Act::HaltLift:
            return haltWorld(store, order.halt);
        case Act::StaffAdd:
        case Act::StaffChange:
            return staffWorld(store, order);
        case Act::PolicyChange: {
            const auto act = actOf(order.policy);
            return act ? worldOf(policyAt(store, *act)) : std::string();
        }
        case Act::ExcessSpill:
        case Act::ExcessRelease:
            return excessWorld(store, order);
        default:
            return loanWorld(store, order);
    }
}

std::string subjectOf(store::ReadStore& store, const Order& order) {
    if (order.loan) {
        const auto loan = store.loan(order.loan);
        return loan ? loan->code : std::string();
    }
    if (order.investor) {
        const auto investor = store.investor(order.investor);
        return investor ? investor->code : std::string();
    }
    if (order.bid && order.act != Act::PaymentNote) return fmt::format("#{}", order.bid.value);
    if (order.payout) {
        const auto payout = store.payout(order.payout);
        return payout ? payout->reference : std::string();
    }
    if (order.from_case) return fmt::format("K-{}", order.from_case.value);
    if (order.halt) return fmt::format("H-{}", order.halt.value);
    if (order.staff) {
        const auto staff = store.staff();
        const auto* const member = memberOf(staff, order.staff);
        return member != nullptr ? member->login : std::string();
    }
    if (!order.login.empty()) return order.login;
    return order.policy.empty() ? order.reference : order.policy;
}

}  // namespace

StaffWanted wantedAt(store::ReadStore& store) {
    std::vector<domain::Post> posts;
    for (const StaffMember& member : store.staff()) posts.push_back({member.roles, member.status});
    return domain::staffWanted(posts);
}

ActPolicy policyAt(store::ReadStore& store, Act act) {
    if (accessOf(store.info().kind, wantedAt(store)) != Access::Working) return {};
    for (const auto& row : store.policy())
        if (row.act == codeOf(act)) return {row.four_eyes, row.limits};
    return {ruleOf(act).four_eyes, {}};
}

void completeRequest(store::ReadStore& store, Request& request) {
    request.subject = subjectOf(store, request.order);
    if (request.state == RequestState::Waiting)
        request.world_now = worldNow(store, request.order) + makerWorld(store, request);
}

}  // namespace plimsoll::service
