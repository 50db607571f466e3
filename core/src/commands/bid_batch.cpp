#include "commands/bid_batch.h"

#include "commands/views.h"
#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

bool hasSameContents(const BidRecord& known, const BidRequest& bid) {
    return bid.asked && *bid.asked == known.asked && bid.partial == known.partial &&
           bid.standby == known.standby && bid.funding == known.funding;
}

BidRecord recordOf(const BidRequest& bid, const Decision& decision) {
    BidRecord record;
    record.id = decision.id;
    record.loan = bid.loan;
    record.investor = bid.investor;
    record.key = bid.key.text();
    record.asked = *bid.asked;
    record.partial = bid.partial;
    record.standby = bid.standby;
    record.funding = bid.funding;
    record.decision = decision;
    return record;
}

}  // namespace

BidBatch::Parties BidBatch::findParties(const BidRequest& bid) {
    LoanEntry* const loan = m_scene.known.loan(bid.loan);
    if (loan == nullptr) return {nullptr, m_scene.known.investor(bid.investor), nullptr};
    PositionEntry* const place = m_scene.known.position(bid.loan, bid.investor);
    if (place == nullptr) return {loan, nullptr, nullptr};
    return {loan, place->investor, place};
}

BidAnswer BidBatch::decide(const BidWork& work) {
    const BidRequest& bid = work.bid;
    Parties parties = findParties(bid);

    auto key = domain::KeyMatch::Fresh;
    if (parties.place != nullptr && parties.place->position.keys.mayKnow(bid.key.text())) {
        if (const auto known = m_scene.store.findBid(bid.loan, bid.investor, bid.key.text())) {
            if (hasSameContents(*known, bid)) return replay(*parties.loan, *known);
            key = domain::KeyMatch::OtherContents;
        }
    }

    std::optional<domain::LoanView> loan;
    std::optional<domain::BidderView> bidder;
    if (parties.loan != nullptr) {
        loan = viewOf(parties.loan->now, work.arrived);
        loan->halted = m_scene.people.stopsBids(bid.loan) != nullptr;
    }
    if (parties.place != nullptr)
        bidder = bidderView(m_scene.store, parties.loan->now, parties.investor->now,
                            parties.place->position);
    else if (parties.investor != nullptr)
        bidder = viewOf(parties.investor->now, store::Position{});
    const auto verdict = domain::decide(loan ? &*loan : nullptr, bidder ? &*bidder : nullptr,
                                        {bid.asked, bid.partial, bid.standby, bid.funding}, key);

    Decision decision;
    decision.outcome = verdict.outcome;
    decision.reason = verdict.reason;
    decision.accepted = verdict.accepted;
    decision.waiting = verdict.waiting;
    decision.arrived = work.arrived;
    decision.decided = m_scene.clock.next(work.arrived);
    if (loan) decision.remainder_before = loan->capacity.free;
    // What cannot be named or represented, and reused keys, cannot be bids (domain, "Admission").
    const bool is_bid = parties.place != nullptr && bid.asked && key == domain::KeyMatch::Fresh;
    return is_bid ? recordBid(work, parties, decision) : recordStray(work, parties, decision);
}

BidAnswer BidBatch::replay(LoanEntry& loan, const BidRecord& known) {
    m_scene.known.touch(loan);
    ++loan.replayed;
    return {BidAnswer::Kind::Replayed, known.decision};
}

BidAnswer BidBatch::recordBid(const BidWork& work, Parties& parties, Decision decision) {
    decision.id = BidId(++m_scene.last_bid);
    LoanEntry& loan = *parties.loan;
    m_scene.known.touch(loan);
    ++loan.now.bids;
    parties.place->position.keys.add(work.bid.key.text());
    if (!loan.first_bid) loan.first_bid = decision.id;
    loan.last_bid = decision.id;
    loan.last_decided = decision.decided;
    if (decision.outcome == Outcome::Refused)
        ++loan.refused[static_cast<std::size_t>(decision.reason)];

    const auto record = recordOf(work.bid, decision);
    m_scene.record(record);
    if (decision.accepted.isPositive()) m_sale.accept(loan, *parties.place, record);
    if (decision.waiting.isPositive()) m_sale.queue(loan, record);
    return {BidAnswer::Kind::Decided, decision};
}

BidAnswer BidBatch::recordStray(const BidWork& work, const Parties& parties, Decision decision) {
    store::StrayRow stray;
    if (parties.loan != nullptr) {
        m_scene.known.touch(*parties.loan);
        ++parties.loan->refused[static_cast<std::size_t>(decision.reason)];
        stray.loan = work.bid.loan;
    }
    if (parties.investor != nullptr) stray.investor = work.bid.investor;
    stray.key = work.bid.key.text();
    stray.as_received = describeStray(work.bid);
    stray.decision = decision;
    m_scene.record(stray);
    return {BidAnswer::Kind::Decided, decision};
}

}  // namespace plimsoll::service
