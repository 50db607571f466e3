#include "reports/standings.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace plimsoll::service {
namespace {

/// Of holds and waits at once: what is read beyond the last bid of a page is read for nothing.
constexpr int kPage = 250;

/// By bid's number, in ascending order; holds and waits come in the same order.
using Places = std::map<BidId, BidStanding*>;

/// Whether the part was taken in the instant of the bid's decision.
bool isDecided(const Hold& hold, const BidRecord& bid) {
    if (hold.state == HoldState::Returned) return true;
    return hold.part == 1 && bid.funding == Funding::Payment && bid.decision.accepted.isPositive();
}

/// Where the part came from: a late payment that was readmitted has no time to lapse and names what
/// paid it, a promotion has the one or lacks the other.
void addOrigin(const Hold& hold, BidStanding& standing) {
    if (isDecided(hold, standing.bid)) return;
    const bool is_late = !hold.lapses && !hold.payment.empty();
    (is_late ? standing.readmitted : standing.promoted) += hold.amount;
}

void addState(const Hold& hold, BidStanding& standing) {
    switch (hold.state) {
        case HoldState::Held:
        case HoldState::Stuck:
            standing.held += hold.amount;
            return;
        case HoldState::Paid:
            standing.paid += hold.amount;
            return;
        case HoldState::Lapsed:
        case HoldState::Failed:
        case HoldState::Withdrawn:
            standing.released += hold.amount;
            return;
        case HoldState::Voided:
            standing.voided += hold.amount;
            return;
        case HoldState::Returned:
            // Until then it stood in the bid alone, as paid.
            standing.voided += hold.amount;
            standing.paid -= hold.amount;
            return;
    }
}

void addHolds(store::ReadStore& store, const Places& places) {
    BidId bid(places.begin()->first.value - 1);
    std::int64_t part = std::numeric_limits<std::int64_t>::max();
    const BidId last = places.rbegin()->first;
    for (;;) {
        const auto page = store.allHolds(bid, part, kPage);
        for (const Hold& hold : page) {
            if (hold.bid > last) return;
            const auto place = places.find(hold.bid);
            if (place == places.end()) continue;
            addOrigin(hold, *place->second);
            addState(hold, *place->second);
        }
        if (std::ssize(page) < kPage) return;
        bid = page.back().bid;
        part = page.back().part;
    }
}

void addWaits(store::ReadStore& store, const Places& places) {
    BidId after(places.begin()->first.value - 1);
    const BidId last = places.rbegin()->first;
    for (;;) {
        const auto page = store.allWaits(after, kPage);
        for (const Wait& wait : page) {
            if (wait.bid > last) return;
            const auto place = places.find(wait.bid);
            if (place == places.end() || wait.state != WaitState::Waiting) continue;
            place->second->waiting = wait.waiting;
        }
        if (std::ssize(page) < kPage) return;
        after = page.back().bid;
    }
}

/// A cancelled loan gave back what was paid.
void addPhases(store::ReadStore& store, std::vector<BidStanding>& standings) {
    std::map<LoanId, Phase> phases;
    for (BidStanding& standing : standings) {
        const auto [phase, is_new] = phases.try_emplace(standing.bid.loan);
        if (is_new) {
            const auto loan = store.loanState(standing.bid.loan);
            if (loan) phase->second = loan->phase;
        }
        standing.phase = phase->second;
        if (standing.phase != Phase::Cancelled) continue;
        standing.released += standing.paid;
        standing.paid = Money();
    }
}

Timestamp latestRecord(store::ReadStore& store) {
    AuditQuery newest;
    newest.limit = 1;
    const auto links = store.audit(newest);
    return links.empty() ? store.info().created : links.front().at;
}

}  // namespace

std::vector<BidStanding> standingsOf(store::ReadStore& store, const BidQuery& query) {
    std::vector<BidStanding> found;
    const Timestamp as_of = latestRecord(store);
    for (BidRecord& bid : store.bids(query)) {
        BidStanding standing;
        if (bid.funding == Funding::Balance) standing.paid = bid.decision.accepted;
        standing.bid = std::move(bid);
        standing.as_of = as_of;
        found.push_back(std::move(standing));
    }
    if (found.empty()) return found;
    Places places;
    for (BidStanding& standing : found) places.emplace(standing.bid.id, &standing);
    addHolds(store, places);
    addWaits(store, places);
    addPhases(store, found);
    return found;
}

}  // namespace plimsoll::service
