#include "reports/placing.h"

#include "commands/candidates.h"
#include "commands/views.h"
#include "domain/planner.h"

namespace plimsoll::service {
namespace {

constexpr int kPage = 1'000;
/// How far back a placement counts as a recent one.
constexpr std::chrono::microseconds kRecently = std::chrono::hours{30 * 24};

/// By when things stand as they do: the last thing that happened to the loan.
Timestamp latestOf(store::ReadStore& store, const store::LoanState& loan) {
    const auto point = store.lastFillPoint(loan.id);
    auto latest = point ? point->at : Timestamp();
    if (loan.closed && *loan.closed > latest) latest = *loan.closed;
    return latest;
}

std::map<InvestorId, CandidateFacts> factsOf(store::ReadStore& store,
                                             const store::LoanState& loan) {
    std::map<InvestorId, CandidateFacts> facts;
    InvestorId after;
    for (;;) {
        const auto page = store.designations(after, kPage, false);
        for (const Designation& consent : page) facts[consent.investor].limit = consent.limit;
        if (std::ssize(page) < kPage) break;
        after = page.back().investor;
    }
    BidId beyond;
    for (;;) {
        const auto waits = store.waits(loan.id, beyond, kPage);
        for (const Wait& wait : waits) {
            CandidateFacts& fact = facts[wait.investor];
            fact.waiting = cappedSum(fact.waiting, wait.waiting);
            if (!fact.waits_since) fact.waits_since = wait.bid;
        }
        if (std::ssize(waits) < kPage) break;
        beyond = waits.back().bid;
    }
    for (const auto& part : store.placedParts(loan.id))
        if (const auto known = facts.find(part.investor); known != facts.end())
            known->second.placed = cappedSum(known->second.placed, part.amount);
    const auto since = Timestamp::us(latestOf(store, loan).us() - kRecently.count());
    for (const auto& part : store.placedSince(since))
        if (const auto known = facts.find(part.investor); known != facts.end())
            known->second.recent = cappedSum(known->second.recent, part.amount);
    return facts;
}

}  // namespace

std::optional<domain::BidderView> bidderAt(store::ReadStore& store, const store::LoanState& loan,
                                           InvestorId investor) {
    const auto known = store.investor(investor);
    if (!known) return std::nullopt;
    const auto position = store.position(loan.id, investor);
    const store::InvestorState state{investor, known->status, known->balance, known->accepted_bids};
    auto view = viewOf(state, position);
    view.is_borrower = loan.borrower == investor;
    if (loan.audience == Audience::NewCustomers)
        view.eligible = known->accepted_bids == position.accepted_bids;
    else if (loan.audience == Audience::Listed)
        view.eligible = store.isListed(loan.id, investor);
    return view;
}

Placing placingOf(store::ReadStore& store, const store::LoanState& loan) {
    Placing placing;
    placing.terms = {loan.capacity.free, loan.terms.min, loan.terms.step};
    for (auto& [investor, fact] : factsOf(store, loan)) {
        const auto bidder = bidderAt(store, loan, investor);
        if (!bidder) continue;
        fact.investor = investor;
        fact.bidder = *bidder;
        fact.cap = loan.terms.cap;
        const auto candidate = candidateOf(fact);
        if (!candidate) continue;
        placing.candidates.push_back(*candidate);
        placing.codes.push_back(store.investor(investor)->code);
    }
    return placing;
}

Placing plannedOf(store::ReadStore& store, const store::LoanState& loan) {
    auto placing = placingOf(store, loan);
    placing.plans = domain::plans(placing.terms, placing.candidates);
    if (placing.plans.empty()) {
        const auto none =
            domain::plan(placing.terms, placing.candidates, PlanGoal::FewestInvestors);
        if (!none) placing.fault = none.error();
    }
    return placing;
}

}  // namespace plimsoll::service
