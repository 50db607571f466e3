#include "service/bid_batch.h"

#include "service/views.h"
#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

bool hasSameContents(const BidRecord& known, const BidRequest& bid) {
    return bid.asked && *bid.asked == known.asked && bid.partial == known.partial;
}

}  // namespace

BidBatch::Parties BidBatch::findParties(const BidRequest& bid) {
    LoanEntry* const loan = m_known.loan(bid.loan);
    if (loan == nullptr) return {nullptr, m_known.investor(bid.investor), nullptr};
    PositionEntry* const entry = m_known.position(bid.loan, bid.investor);
    if (entry == nullptr) return {loan, nullptr, nullptr};
    return {loan, entry->investor, &entry->position};
}

bool BidBatch::isEligible(const Parties& parties) {
    const auto& loan = parties.loan->now;
    if (loan.audience == Audience::Listed)
        return m_store.isListed(loan.id, parties.investor->now.id);
    return isEligibleByHistory(loan, parties.investor->now, *parties.position);
}

BidAnswer BidBatch::decide(const BidWork& work) {
    const BidRequest& bid = work.bid;
    Parties parties = findParties(bid);
    const bool is_known_pair = parties.position != nullptr;

    auto key = domain::KeyMatch::Fresh;
    if (is_known_pair && parties.position->keys.mayKnow(bid.key.text())) {
        if (const auto known = m_store.findBid(bid.loan, bid.investor, bid.key.text())) {
            if (hasSameContents(*known, bid)) return replay(*parties.loan, *known);
            key = domain::KeyMatch::OtherContents;
        }
    }

    std::optional<domain::LoanView> loan;
    std::optional<domain::BidderView> bidder;
    if (parties.loan != nullptr) loan = viewOf(parties.loan->now);
    if (parties.investor != nullptr) {
        bidder =
            viewOf(parties.investor->now, is_known_pair ? *parties.position : store::Position{});
        if (is_known_pair) {
            bidder->eligible = isEligible(parties);
            bidder->is_borrower = parties.loan->now.borrower == bid.investor;
        }
    }
    const auto verdict = domain::decide(loan ? &*loan : nullptr, bidder ? &*bidder : nullptr,
                                        {bid.asked, bid.partial}, key);

    Decision decision;
    decision.outcome = verdict.outcome;
    decision.reason = verdict.reason;
    decision.accepted = verdict.accepted;
    decision.arrived = work.arrived;
    decision.decided = m_clock.next(work.arrived);
    if (loan) decision.remainder_before = loan->capacity.free;
    // What cannot be named or represented, and reused keys, cannot be bids (domain, "Admission").
    const bool is_bid = is_known_pair && bid.asked && key == domain::KeyMatch::Fresh;
    return is_bid ? recordBid(work, parties, decision) : recordStray(work, parties, decision);
}

BidAnswer BidBatch::replay(LoanEntry& loan, const BidRecord& known) {
    m_known.touch(loan);
    ++loan.replayed;
    return {BidAnswer::Kind::Replayed, known.decision};
}

BidAnswer BidBatch::recordBid(const BidWork& work, Parties& parties, Decision decision) {
    decision.id = BidId(++m_last_bid);
    LoanEntry& loan = *parties.loan;
    m_known.touch(loan);
    ++loan.now.bids;
    parties.position->keys.add(work.bid.key.text());
    if (!loan.first_bid) loan.first_bid = decision.id;
    loan.last_bid = decision.id;
    loan.last_decided = decision.decided;
    if (decision.outcome == Outcome::Accepted)
        take(parties, decision);
    else
        ++loan.refused[static_cast<std::size_t>(decision.reason)];

    BidRecord record;
    record.id = decision.id;
    record.loan = work.bid.loan;
    record.investor = work.bid.investor;
    record.key = work.bid.key.text();
    record.asked = *work.bid.asked;
    record.partial = work.bid.partial;
    record.decision = decision;
    m_store.insertBid(std::move(record));
    return {BidAnswer::Kind::Decided, decision};
}

void BidBatch::take(const Parties& parties, const Decision& decision) {
    const Money accepted = decision.accepted;
    auto& [loan, investor, position] = parties;
    requireLaw(accepted <= loan->now.capacity.free, "a bid was accepted beyond the remainder");
    requireLaw(accepted <= investor->now.balance.available,
               "a bid was accepted beyond the balance");

    ++loan->accepted;
    if (position->accepted_bids == 0) ++loan->now.bidders;
    loan->now.capacity.free -= accepted;
    loan->now.capacity.paid += accepted;
    if (loan->now.capacity.paid == loan->now.terms.target) {
        loan->now.phase = Phase::Full;
        loan->now.filled = decision.decided;
    }

    m_known.touch(*investor);
    investor->now.balance.available -= accepted;
    investor->now.balance.frozen += accepted;
    ++investor->now.accepted_bids;
    position->taken += accepted;
    ++position->accepted_bids;
}

BidAnswer BidBatch::recordStray(const BidWork& work, const Parties& parties, Decision decision) {
    store::StrayRow stray;
    if (parties.loan != nullptr) {
        m_known.touch(*parties.loan);
        ++parties.loan->refused[static_cast<std::size_t>(decision.reason)];
        stray.loan = work.bid.loan;
    }
    if (parties.investor != nullptr) stray.investor = work.bid.investor;
    stray.key = work.bid.key.text();
    stray.as_received = describeStray(work.bid);
    stray.decision = decision;
    m_store.insertStray(stray);
    return {BidAnswer::Kind::Decided, decision};
}

}  // namespace plimsoll::service
