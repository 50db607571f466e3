// The short loan by hand, in memory: see life_model.h.

#include <algorithm>
#include <set>

#include "life_model.h"

namespace plimsoll::test {
namespace {

constexpr auto kDone = "done";

bool mayPlace(Phase phase) {
    return isSelling(phase) || phase == Phase::Short;
}

}  // namespace

std::string LifeModel::extend(std::int64_t id, std::int64_t closes) {
    if (!has(loans, id)) return "unknown_loan";
    auto& loan = at(loans, id);
    if (loan.phase != Phase::Short) return "wrong_phase";
    if (closes <= now) return "schedule_invalid";
    loan.phase = Phase::Open;
    loan.closed = false;
    loan.extended = true;
    serve(id);
    return kDone;
}

std::string LifeModel::reduce(std::int64_t id) {
    if (!has(loans, id)) return "unknown_loan";
    auto& loan = at(loans, id);
    if (loan.phase != Phase::Short) return "wrong_phase";
    const auto paid = capacityOf(id).paid;
    if (paid.isZero()) return "nothing_paid";
    loan.terms.target = paid;
    loan.phase = Phase::Full;
    return kDone;
}

/// His standing consent less what was placed with him of this loan, or what he waits for.
std::int64_t LifeModel::consentedTo(std::int64_t loan, std::int64_t investor) const {
    std::int64_t placed = 0;
    std::int64_t waits = 0;
    for (const auto& bid : bids) {
        if (bid.loan != loan || bid.investor != investor) continue;
        placed += bid.placed ? bid.bought : 0;
        waits += bid.waiting;
    }
    return std::max(at(investors, investor).consent - placed, waits);
}

/// Exactly what is free, each part as a bid would have to be, the last one taking the whole rest.
bool LifeModel::isLawful(std::int64_t id, const std::vector<Split>& splits) const {
    const auto& loan = at(loans, id);
    std::set<std::int64_t> named;
    std::int64_t sum = 0;
    for (const Split& split : splits) {
        const auto who = split.investor.value;
        const auto fen = split.amount.fen();
        if (!has(investors, who) || !named.insert(who).second) return false;
        const auto& investor = at(investors, who);
        if (investor.suspended || loan.borrower == who) return false;
        const auto beyond = fen - loan.terms.min.fen();
        const bool is_last = &split == &splits.back();
        if (beyond < 0 || (!is_last && beyond % loan.terms.step.fen() != 0)) return false;
        const auto taken = bidderOf(id, who).taken.fen();
        const bool has_room = fen <= consentedTo(id, who) && fen <= investor.available &&
                              (!loan.terms.cap || taken + fen <= loan.terms.cap->fen());
        if (!has_room) return false;
        sum += fen;
    }
    return !splits.empty() && sum == capacityOf(id).free.fen();
}

std::string LifeModel::placeRest(std::int64_t id, const std::vector<Split>& splits) {
    if (!has(loans, id)) return "unknown_loan";
    if (!mayPlace(at(loans, id).phase)) return "wrong_phase";
    if (!isLawful(id, splits)) return "split_unlawful";
    for (const Split& split : splits) {
        const auto who = split.investor.value;
        const auto fen = split.amount.fen();
        // Given another way what he waited for, he waits no more.
        for (auto& bid : bids)
            if (bid.loan == id && bid.investor == who) bid.waiting = 0;
        Bid bid;
        bid.loan = id;
        bid.investor = who;
        bid.asked = bid.bought = fen;
        bid.placed = true;
        bids.push_back(std::move(bid));
        at(investors, who).available -= fen;
        freeze(who, fen);
    }
    follow(id);
    return kDone;
}

std::string LifeModel::voidBid(std::int64_t number) {
    if (!has(bids, number)) return "unknown_bid";
    auto& bid = at(bids, number);
    auto& loan = at(loans, bid.loan);
    const bool was_full = loan.phase == Phase::Full || loan.phase == Phase::UnderReview;
    if (!mayPlace(loan.phase) && !was_full) return "wrong_phase";
    const auto isPaid = [](const Part& part) { return part.state == HoldState::Paid; };
    if (bid.bought == 0 && std::ranges::none_of(bid.parts, isPaid)) return "nothing_to_void";
    bid.waiting = 0;
    if (bid.bought > 0) giveOn(bid, bid.bought, false);
    for (auto& part : bid.parts) {
        if (!isPaid(part)) continue;
        part.state = HoldState::Voided;
        giveOn(bid, part.amount, false);
    }
    if (bid.bought > 0) bid.parts.push_back({bid.bought, HoldState::Returned, std::nullopt, 0});
    bid.bought = 0;
    if (was_full && (loan.extended || !loan.closed)) {
        loan.phase = Phase::Open;
        loan.closed = false;
    } else if (was_full) {
        loan.phase = Phase::Short;
    }
    serve(bid.loan);
    return kDone;
}

std::string LifeModel::designate(std::int64_t id, std::int64_t fen) {
    if (!has(investors, id)) return "unknown_investor";
    at(investors, id).consent = fen;
    return kDone;
}

}  // namespace plimsoll::test
