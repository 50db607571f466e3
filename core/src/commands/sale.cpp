#include "commands/sale.h"

#include "commands/views.h"
#include "domain/loan_life.h"
#include "domain/standby.h"
#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

/// A page of the standby queue.
constexpr int kWaitsAtOnce = 64;

}  // namespace

PositionEntry& Sale::placeOf(LoanId loan, InvestorId investor) {
    PositionEntry* const place = m_scene.known.position(loan, investor);
    requireLaw(place != nullptr, "a bid's investor is gone");
    return *place;
}

domain::BidderView Sale::bidderOf(LoanEntry& loan, PositionEntry& place) {
    return bidderView(m_scene.store, loan.now, place.investor->now, place.position);
}

void Sale::take(LoanEntry& loan, PositionEntry& place, Money amount, Taking taking, Timestamp at) {
    Capacity& capacity = loan.now.capacity;
    requireLaw(amount.isPositive() && amount <= capacity.free, "more was taken than the remainder");
    m_scene.known.touch(loan);
    loan.last_decided = at;
    m_scene.known.standby().stir(place.investor->now.id);
    if (place.position.taken.isZero()) ++loan.now.bidders;
    place.position.taken += amount;
    capacity.free -= amount;
    (taking == Taking::Held ? capacity.held : capacity.paid) += amount;
}

void Sale::giveBack(LoanEntry& loan, PositionEntry& place, Money amount, Timestamp at) {
    Capacity& capacity = loan.now.capacity;
    requireLaw(amount <= capacity.held, "more was given back than was held");
    m_scene.known.touch(loan);
    loan.last_decided = at;
    leave(loan, place, amount);
    capacity.held -= amount;
    capacity.free += amount;
}

void Sale::leave(LoanEntry& loan, PositionEntry& place, Money amount) {
    requireLaw(amount <= place.position.taken, "more was given back than was taken");
    m_scene.known.standby().stir(place.investor->now.id);
    place.position.taken -= amount;
    if (place.position.taken.isZero()) --loan.now.bidders;
}

void Sale::reserve(const Turn& turn, LoanEntry& loan, Money amount) {
    Capacity& capacity = loan.now.capacity;
    requireLaw(amount.isPositive() && amount <= capacity.free, "more was reserved than is free");
    m_scene.known.touch(loan);
    loan.last_decided = turn.at;
    capacity.free -= amount;
    capacity.reserved += amount;
}

void Sale::unreserve(const Turn& turn, LoanEntry& loan, Money amount) {
    Capacity& capacity = loan.now.capacity;
    requireLaw(amount.isPositive() && amount <= capacity.reserved,
               "more was given back than was reserved");
    m_scene.known.touch(loan);
    loan.last_decided = turn.at;
    capacity.reserved -= amount;
    capacity.free += amount;
}

void Sale::takeBack(const Turn& turn, LoanEntry& loan, const store::PaidPart& part) {
    Capacity& capacity = loan.now.capacity;
    requireLaw(part.amount <= capacity.paid, "more was taken back than was paid");
    // Asked for first: once the part has ended, what is loaded no longer counts it.
    auto& place = placeOf(loan.now.id, part.investor);
    const auto holds = m_scene.store.life().loadHolds(part.bid);
    Hold voided;
    if (part.part == 0) {
        voided = {.bid = part.bid,
                  .part = std::ssize(holds) + 1,
                  .loan = loan.now.id,
                  .investor = part.investor,
                  .amount = part.amount,
                  .state = HoldState::Returned,
                  .since = m_scene.clock.clockAt(turn.at)};
        m_scene.store.life().insertHold(voided);
    } else {
        const Hold& paid = holds.at(static_cast<std::size_t>(part.part - 1));
        voided = paid;
        voided.state = HoldState::Voided;
        m_scene.store.life().saveHold(paid, voided);
    }
    m_scene.known.touch(loan);
    loan.last_decided = turn.at;
    capacity.paid -= part.amount;
    capacity.free += part.amount;
    leave(loan, place, part.amount);
    giveMoneyBack(turn, loan.now.id, part);
    note(turn, voided, BidEventKind::Voided);
}

void Sale::countAccepted(PositionEntry& place) {
    m_scene.known.touch(*place.investor);
    ++place.investor->now.accepted_bids;
    ++place.position.accepted_bids;
}

void Sale::accept(LoanEntry& loan, PositionEntry& place, const BidRecord& bid) {
    const Decision& decision = bid.decision;
    ++loan.accepted;
    countAccepted(place);
    if (bid.funding == Funding::Payment) {
        take(loan, place, decision.accepted, Taking::Held, decision.decided);
        const Hold hold{.bid = bid.id,
                        .loan = bid.loan,
                        .investor = bid.investor,
                        .amount = decision.accepted,
                        .since = m_scene.clock.clockAt(decision.decided),
                        .lapses = lapseTime(loan.now, m_scene.clock.clockAt(decision.decided))};
        m_scene.store.life().insertHold(hold);
        m_scene.agenda.lapseIn(loan.now.hold_window, hold.bid, hold.part);
        return;
    }
    Balance& balance = place.investor->now.balance;
    requireLaw(decision.accepted <= balance.available, "a bid was accepted beyond the balance");
    take(loan, place, decision.accepted, Taking::Paid, decision.decided);
    balance.available -= decision.accepted;
    balance.frozen += decision.accepted;
    settle(loan, decision.decided);
}

void Sale::queue(LoanEntry& loan, const BidRecord& bid) {
    if (bid.decision.outcome == Outcome::Standby) ++loan.standby;
    const Wait wait{.bid = bid.id,
                    .loan = bid.loan,
                    .investor = bid.investor,
                    .waiting = bid.decision.waiting,
                    .partial = bid.partial,
                    .funding = bid.funding};
    m_scene.store.life().insertWait(wait);
    m_scene.known.standby().add(wait);
}

/// A change of phase that follows from capacity alone.
void Sale::settle(LoanEntry& loan, Timestamp at) {
    const Phase after = domain::afterChange(loan.now.phase, loan.now.capacity);
    if (after == loan.now.phase) return;
    loan.now.phase = after;
    if (after == Phase::Full) loan.now.filled = at;
}

void Sale::note(const Turn& turn, const Hold& hold, BidEventKind kind) {
    m_scene.store.life().insertEvent({.at = turn.at,
                                      .loan = hold.loan,
                                      .bid = hold.bid,
                                      .part = hold.part,
                                      .kind = kind,
                                      .amount = hold.amount});
}

void Sale::freezePaid(const Turn& turn, PositionEntry& place, Account from, const Hold& hold,
                      CaseId from_case) {
    m_scene.known.touch(*place.investor);
    Balance& balance = place.investor->now.balance;
    if (from == Account::Available) {
        requireLaw(hold.amount <= balance.available, "more was taken than the balance");
        balance.available -= hold.amount;
    }
    balance.frozen += hold.amount;
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = from,
                                       .to = Account::Frozen,
                                       .amount = hold.amount,
                                       .investor = hold.investor,
                                       .loan = hold.loan,
                                       .bid = hold.bid,
                                       .from_case = from_case});
}

void Sale::pay(const Turn& turn, LoanEntry& loan, const Hold& hold, const std::string& payment,
               Account from) {
    Hold paid = hold;
    paid.state = HoldState::Paid;
    paid.payment = payment;
    m_scene.store.life().saveHold(hold, paid);
    m_scene.known.touch(loan);
    loan.last_decided = turn.at;
    requireLaw(hold.amount <= loan.now.capacity.held, "more was paid than was held");
    loan.now.capacity.held -= hold.amount;
    loan.now.capacity.paid += hold.amount;
    freezePaid(turn, placeOf(hold.loan, hold.investor), from, hold, {});
    note(turn, hold, BidEventKind::Paid);
    settle(loan, turn.at);
}

void Sale::release(const Turn& turn, LoanEntry& loan, const Hold& hold, HoldState state,
                   const std::string& payment) {
    Hold ended = hold;
    ended.state = state;
    if (!payment.empty()) ended.payment = payment;
    // Asked for first: once the hold has ended, what is loaded no longer counts it.
    auto& place = placeOf(hold.loan, hold.investor);
    m_scene.store.life().saveHold(hold, ended);
    giveBack(loan, place, hold.amount, turn.at);
    note(turn, hold,
         state == HoldState::Lapsed   ? BidEventKind::Lapsed
         : state == HoldState::Failed ? BidEventKind::Failed
                                      : BidEventKind::Withdrawn);
}

void Sale::stick(const Turn& turn, const Hold& hold, const std::string& payment) {
    Hold stuck = hold;
    stuck.state = HoldState::Stuck;
    stuck.payment = payment;
    m_scene.store.life().saveHold(hold, stuck);
    note(turn, hold, BidEventKind::Stuck);
}

Reason Sale::whyNotReadmitted(LoanEntry& loan, const BidRecord& bid, Money amount) {
    const auto view = viewOf(loan.now);
    const auto bidder = bidderOf(loan, placeOf(bid.loan, bid.investor));
    return domain::readmit(view, bidder, amount);
}

void Sale::readmit(const Turn& turn, LoanEntry& loan, const BidRecord& bid, Money amount,
                   const std::string& payment, CaseId from_case) {
    const Hold hold{.bid = bid.id,
                    .part = std::ssize(m_scene.store.life().loadHolds(bid.id)) + 1,
                    .loan = bid.loan,
                    .investor = bid.investor,
                    .amount = amount,
                    .state = HoldState::Paid,
                    .since = m_scene.clock.clockAt(turn.at),
                    .payment = payment};
    auto& place = placeOf(bid.loan, bid.investor);
    if (hold.part == 1 && bid.decision.accepted.isZero()) countAccepted(place);
    take(loan, place, amount, Taking::Paid, turn.at);
    m_scene.store.life().insertHold(hold);
    freezePaid(turn, place, from_case ? Account::Suspense : Account::Outside, hold, from_case);
    note(turn, hold, BidEventKind::Readmitted);
    settle(loan, turn.at);
}

void Sale::saveWait(const Wait& before, const Wait& after) {
    m_scene.store.life().saveWait(before, after);
    m_scene.known.standby().change(after);
}

void Sale::endWait(const Turn& turn, const Wait& wait, WaitState state, Reason reason) {
    Wait ended = wait;
    ended.state = state;
    saveWait(wait, ended);
    m_scene.store.life().insertEvent({.at = turn.at,
                                      .loan = wait.loan,
                                      .bid = wait.bid,
                                      .part = 0,
                                      .kind = state == WaitState::Ended ? BidEventKind::StandbyEnded
                                              : state == WaitState::Withdrawn
                                                  ? BidEventKind::StandbyWithdrawn
                                                  : BidEventKind::StandbyExpired,
                                      .amount = wait.waiting,
                                      .reason = reason});
}

/// Below the minimum nobody may take anything, not even all of it.
bool Sale::isWorthServing(const LoanEntry& loan) const {
    return isSelling(loan.now.phase) && loan.now.capacity.free >= loan.now.terms.min &&
           m_scene.people.stopsBids(loan.now.id) == nullptr;
}

void Sale::serve(const Turn& turn, LoanEntry& loan) {
    BidId last;
    while (isWorthServing(loan)) {
        const auto wait = m_scene.known.standby().next(loan.now, last);
        if (!wait) break;
        last = wait->bid;
        promote(turn, loan, *wait);
    }
    settle(loan, turn.at);
}

void Sale::promote(const Turn& turn, LoanEntry& loan, const Wait& wait) {
    auto& place = placeOf(wait.loan, wait.investor);
    const auto bidder = bidderOf(loan, place);
    const auto promotion =
        domain::promote(viewOf(loan.now), bidder, wait.waiting, wait.partial, wait.funding);
    if (promotion.ended != Reason::None)
        return endWait(turn, wait, WaitState::Ended, promotion.ended);
    if (promotion.accepted.isZero())
        return m_scene.known.standby().passBy(
            wait, domain::reachOf(loan.now.terms, bidder, wait.waiting, wait.funding));
    Wait after = wait;
    after.waiting = promotion.waiting;
    if (after.waiting.isZero()) after.state = WaitState::Promoted;
    saveWait(wait, after);
    takePromoted(turn, loan, place, wait, promotion.accepted);
}

void Sale::takePromoted(const Turn& turn, LoanEntry& loan, PositionEntry& place, const Wait& wait,
                        Money amount) {
    const bool is_paid = wait.funding == Funding::Balance;
    Hold hold{.bid = wait.bid,
              .part = std::ssize(m_scene.store.life().loadHolds(wait.bid)) + 1,
              .loan = wait.loan,
              .investor = wait.investor,
              .amount = amount,
              .state = is_paid ? HoldState::Paid : HoldState::Held,
              .since = m_scene.clock.clockAt(turn.at)};
    if (!is_paid) hold.lapses = lapseTime(loan.now, m_scene.clock.clockAt(turn.at));
    const auto bid = m_scene.store.life().loadBid(wait.bid);
    requireLaw(bid.has_value(), "a waiting bid is gone");
    if (hold.part == 1 && bid->decision.accepted.isZero()) countAccepted(place);
    take(loan, place, amount, is_paid ? Taking::Paid : Taking::Held, turn.at);
    m_scene.store.life().insertHold(hold);
    note(turn, hold, BidEventKind::Promoted);
    if (is_paid)
        freezePaid(turn, place, Account::Available, hold, {});
    else
        m_scene.agenda.lapseIn(loan.now.hold_window, hold.bid, hold.part);
}

void Sale::expireWaits(const Turn& turn, LoanEntry& loan) {
    for (;;) {
        const auto waits = m_scene.store.life().nextWaits(loan.now.id, {}, kWaitsAtOnce);
        for (const Wait& wait : waits) endWait(turn, wait, WaitState::Expired, Reason::None);
        if (std::ssize(waits) < kWaitsAtOnce) return;
    }
}

void Sale::disburse(const Turn& turn, LoanEntry& loan) {
    Money total;
    for (const auto& part : m_scene.store.life().paidParts(loan.now.id)) {
        InvestorEntry* const investor = m_scene.known.investor(part.investor);
        requireLaw(investor != nullptr && part.amount <= investor->now.balance.frozen,
                   "a paid part is not frozen");
        m_scene.known.touch(*investor);
        investor->now.balance.frozen -= part.amount;
        investor->now.balance.lent += part.amount;
        m_scene.store.money().insertEntry({.command = turn.command,
                                           .from = Account::Frozen,
                                           .to = Account::Lent,
                                           .amount = part.amount,
                                           .investor = part.investor,
                                           .loan = loan.now.id,
                                           .bid = part.bid});
        total += part.amount;
    }
    requireLaw(total == loan.now.terms.target, "what was paid is not the target");
    Payout payout;
    payout.kind = PayoutKind::Disbursement;
    payout.loan = loan.now.id;
    payout.amount = total;
    payout.payee = "borrower of " + loan.now.code;
    const auto id = insertPayout(m_scene, turn, std::move(payout));
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = Account::Borrower,
                                       .to = Account::Payout,
                                       .amount = total,
                                       .loan = loan.now.id,
                                       .payout = id});
}

/// To where it came from: a balance, or by payout to who had paid.
void Sale::giveMoneyBack(const Turn& turn, LoanId loan, const store::PaidPart& part) {
    InvestorEntry* const investor = m_scene.known.investor(part.investor);
    requireLaw(investor != nullptr && part.amount <= investor->now.balance.frozen,
               "a paid part is not frozen");
    m_scene.known.touch(*investor);
    investor->now.balance.frozen -= part.amount;
    LedgerEntry entry{.command = turn.command,
                      .from = Account::Frozen,
                      .to = Account::Available,
                      .amount = part.amount,
                      .investor = part.investor,
                      .loan = loan,
                      .bid = part.bid};
    if (part.funding == Funding::Balance) {
        investor->now.balance.available += part.amount;
    } else {
        Payout payout;
        payout.kind = PayoutKind::Refund;
        payout.loan = loan;
        payout.investor = part.investor;
        payout.bid = part.bid;
        payout.amount = part.amount;
        entry.to = Account::Payout;
        entry.payout = insertPayout(m_scene, turn, std::move(payout));
    }
    m_scene.store.money().insertEntry(entry);
}

void Sale::refund(const Turn& turn, LoanEntry& loan) {
    Money total;
    for (const auto& part : m_scene.store.life().paidParts(loan.now.id)) {
        giveMoneyBack(turn, loan.now.id, part);
        total += part.amount;
    }
    requireLaw(total == loan.now.capacity.paid, "what was paid cannot be found");
    m_scene.known.touch(loan);
    loan.last_decided = turn.at;
    loan.now.capacity = {.free = loan.now.terms.target, .reserved = {}, .held = {}, .paid = {}};
    loan.now.bidders = 0;
}

PayoutId insertPayout(Scene& scene, const Turn& turn, Payout payout) {
    payout.id = PayoutId(scene.store.money().lastPayout() + 1);
    payout.state = PayoutState::Pending;
    payout.reference = payoutReference(scene.desk, payout.id);
    payout.created = payout.changed = turn.at;
    scene.store.money().insertPayout(payout);
    return payout.id;
}

}  // namespace plimsoll::service
