#include "life_model.h"

#include <algorithm>

#include "rule_book.h"

namespace plimsoll::test {
namespace {

constexpr auto kDone = "done";

std::string text(std::int64_t number) {
    return std::to_string(number);
}

bool isOneOf(Phase phase, std::initializer_list<Phase> phases) {
    return std::find(phases.begin(), phases.end(), phase) != phases.end();
}

/// The arrows of the domain's picture that staff draw; empty: there is none.
std::optional<Phase> arrow(Phase from, LoanMove move, bool is_undecided) {
    using enum Phase;
    switch (move) {
        case LoanMove::Open:
            return isOneOf(from, {Draft, Waiting, Scheduled}) ? std::optional(Open) : std::nullopt;
        case LoanMove::Withdraw:
            return isOneOf(from, {Draft, Waiting, Scheduled}) ? std::optional(Withdrawn)
                                                              : std::nullopt;
        case LoanMove::Approve:
            return from == Waiting ? std::optional(Scheduled) : std::nullopt;
        case LoanMove::Pause:
            return from == Open ? std::optional(Paused) : std::nullopt;
        case LoanMove::Resume:
            return from == Paused ? std::optional(Open) : std::nullopt;
        case LoanMove::Close:
            if (!isOneOf(from, {Open, Paused})) return std::nullopt;
            return is_undecided ? Settling : Short;
        case LoanMove::Review:
            return from == Full ? std::optional(UnderReview) : std::nullopt;
        case LoanMove::Disburse:
            return from == UnderReview ? std::optional(Disbursed) : std::nullopt;
        case LoanMove::Cancel:
            return isOneOf(from, {Short, Full, UnderReview}) ? std::optional(Cancelled)
                                                             : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

// ---- bids -----------------------------------------------------------------------------------

Capacity LifeModel::capacityOf(std::int64_t loan) const {
    const auto& terms = at(loans, loan).terms;
    std::int64_t held = 0;
    std::int64_t paid = 0;
    for (const auto& bid : bids) {
        if (bid.loan != loan) continue;
        paid += bid.bought;
        for (const auto& part : bid.parts) {
            if (isOpen(part.state)) held += part.amount;
            if (part.state == HoldState::Paid) paid += part.amount;
        }
    }
    if (at(loans, loan).phase == Phase::Cancelled) paid = 0;
    return {.free = terms.target - Money::fen(held + paid),
            .reserved = {},
            .held = Money::fen(held),
            .paid = Money::fen(paid)};
}

domain::LoanView LifeModel::viewOf(std::int64_t loan) const {
    return {.terms = at(loans, loan).terms, .capacity = capacityOf(loan)};
}

domain::BidderView LifeModel::bidderOf(std::int64_t loan, std::int64_t investor) const {
    domain::BidderView view;
    view.available = Money::fen(at(investors, investor).available);
    for (const auto& bid : bids) {
        if (bid.loan != loan || bid.investor != investor) continue;
        view.taken += Money::fen(bid.bought);
        for (const auto& part : bid.parts)
            if (isOpen(part.state) || part.state == HoldState::Paid)
                view.taken += Money::fen(part.amount);
    }
    return view;
}

/// Domain rules 1 to 5.
Reason LifeModel::standing(const BidRequest& bid) const {
    if (!bid.asked || !bid.asked->isPositive()) return Reason::InvalidAmount;
    if (!has(loans, bid.loan.value)) return Reason::UnknownLoan;
    if (!has(investors, bid.investor.value)) return Reason::UnknownInvestor;
    const auto& loan = at(loans, bid.loan.value);
    if (at(investors, bid.investor.value).suspended) return Reason::InvestorSuspended;
    if (loan.phase == Phase::Paused) return Reason::Paused;
    if (isOneOf(loan.phase, {Phase::Draft, Phase::Waiting, Phase::Scheduled}))
        return Reason::NotOpenYet;
    if (!isOneOf(loan.phase, {Phase::Open, Phase::Full})) return Reason::Closed;
    return loan.borrower == bid.investor.value ? Reason::SelfLending : Reason::None;
}

std::string LifeModel::bid(const BidRequest& request) {
    const auto reason = standing(request);
    const auto refused = "refused " + std::string(codeOf(reason));
    const bool is_named = has(loans, request.loan.value) && has(investors, request.investor.value);
    if (!is_named) return refused;
    auto& loan = at(loans, request.loan.value);
    const std::tuple key{request.investor.value, request.key.text()};
    if (const auto known = loan.keys.find(key); known != loan.keys.end()) {
        const auto& first = at(bids, known->second);
        const bool same = request.asked && request.asked->fen() == first.asked &&
                          request.partial == first.partial && request.standby == first.standby &&
                          request.funding == first.funding;
        return same ? "again " + first.answer : "refused key_reused";
    }
    if (!request.asked) return refused;  // a stray: no key is used up
    loan.keys[key] = std::ssize(bids);
    Bid bid;
    bid.loan = request.loan.value;
    bid.investor = request.investor.value;
    bid.asked = request.asked->fen();
    bid.partial = request.partial;
    bid.standby = request.standby;
    bid.funding = request.funding;
    bid.key = request.key.text();
    decide(bid, reason);
    const auto answer = bid.answer;
    bids.push_back(std::move(bid));
    follow(request.loan.value);
    return answer;
}

/// Domain rules 6 to 11, clipping and standby.
void LifeModel::decide(Bid& bid, Reason standing) {
    auto reason = standing;
    std::int64_t taken = 0;
    if (reason == Reason::None) {
        const auto loan = viewOf(bid.loan);
        const auto bidder = bidderOf(bid.loan, bid.investor);
        reason = firstBroken(loan, bidder, bid.asked, bid.funding);
        if (reason == Reason::None)
            taken = bid.asked;
        else if (bid.partial)
            taken = largestFitting(loan, bidder, bid.asked, bid.funding);
        const bool has_money =
            bid.funding == Funding::Payment || bidder.available.fen() >= bid.asked;
        if (bid.standby && mayComeBack(reason) && has_money)
            bid.waiting = bid.partial ? worthWaitingFor(loan.terms, bid.asked - taken) : bid.asked;
    }
    if (taken > 0)
        bid.answer = "accepted " + text(taken) + " waits " + text(bid.waiting);
    else if (bid.waiting > 0)
        bid.answer = "standby " + text(bid.waiting);
    else
        bid.answer = "refused " + std::string(codeOf(reason));
    if (taken > 0 && bid.funding == Funding::Payment) hold(bid, taken);
    if (taken == 0 || bid.funding == Funding::Payment) return;
    bid.bought = taken;
    at(investors, bid.investor).available -= taken;
    freeze(bid.investor, taken);
}

void LifeModel::freeze(std::int64_t investor, std::int64_t fen) {
    at(investors, investor).frozen += fen;
}

void LifeModel::hold(Bid& bid, std::int64_t fen) {
    bid.parts.push_back({fen, HoldState::Held, now + kWindow, ++m_turns});
}

/// The phase that follows from capacity alone.
void LifeModel::follow(std::int64_t id) {
    auto& loan = at(loans, id);
    const auto capacity = capacityOf(id);
    if (!isSelling(loan.phase) && loan.phase != Phase::Short) return;
    if (capacity.paid == loan.terms.target)
        loan.phase = Phase::Full;
    else if (loan.phase == Phase::Settling && capacity.held.isZero())
        loan.phase = Phase::Short;
}

// ---- the standby queue ----------------------------------------------------------------------

void LifeModel::serve(std::int64_t loan) {
    for (auto& bid : bids) {
        // Below the minimum there is nothing that anybody could take.
        const bool is_worth_it =
            isSelling(at(loans, loan).phase) && capacityOf(loan).free >= at(loans, loan).terms.min;
        if (bid.loan == loan && bid.waiting > 0 && is_worth_it) promote(bid);
    }
    follow(loan);
}

void LifeModel::promote(Bid& bid) {
    const auto loan = viewOf(bid.loan);
    const auto bidder = bidderOf(bid.loan, bid.investor);
    const auto reason = firstBroken(loan, bidder, bid.waiting, bid.funding);
    std::int64_t taken = 0;
    if (reason == Reason::None)
        taken = bid.waiting;
    else if (bid.partial)
        taken = largestFitting(loan, bidder, bid.waiting, bid.funding);
    if (taken == 0) {
        if (!mayComeBack(reason) && reason != Reason::LeavesTail) bid.waiting = 0;
        return;
    }
    bid.waiting = bid.partial ? worthWaitingFor(loan.terms, bid.waiting - taken) : 0;
    if (bid.funding == Funding::Payment) return hold(bid, taken);
    bid.parts.push_back({taken, HoldState::Paid, std::nullopt, 0});
    at(investors, bid.investor).available -= taken;
    freeze(bid.investor, taken);
}

// ---- holds and payments ---------------------------------------------------------------------

void LifeModel::payPart(Bid& bid, Part& part) {
    part.state = HoldState::Paid;
    freeze(bid.investor, part.amount);
    follow(bid.loan);
}

void LifeModel::release(Bid& bid, Part& part, HoldState state) {
    part.state = state;
    serve(bid.loan);
}

Reason LifeModel::keepsOut(const Bid& bid, std::int64_t fen) const {
    if (at(loans, bid.loan).borrower == bid.investor) return Reason::SelfLending;
    return firstBroken(viewOf(bid.loan), bidderOf(bid.loan, bid.investor), fen, Funding::Payment);
}

void LifeModel::readmit(Bid& bid, std::int64_t fen) {
    bid.parts.push_back({fen, HoldState::Paid, std::nullopt, 0});
    freeze(bid.investor, fen);
    follow(bid.loan);
}

NoticeOutcome LifeModel::confirm(Bid& bid, std::int64_t fen) {
    const auto open = std::find_if(bid.parts.begin(), bid.parts.end(), [&](const Part& part) {
        return isOpen(part.state) && part.amount == fen;
    });
    if (open != bid.parts.end()) {
        payPart(bid, *open);
        return NoticeOutcome::Paid;
    }
    const auto count = [&](auto wanted) {
        return std::count_if(bid.parts.begin(), bid.parts.end(), wanted);
    };
    const auto of = [fen](HoldState state) {
        return [=](const Part& part) { return part.amount == fen && part.state == state; };
    };
    // Each part that ended unpaid is waited for once.
    const auto ended = count(of(HoldState::Lapsed)) + count(of(HoldState::Failed));
    const auto came = count([&](const Part& part) {
        const bool is_paid = part.state == HoldState::Paid || part.state == HoldState::Voided;
        return part.amount == fen && is_paid && !part.due;
    });
    if (ended > came) {
        if (!isSelling(at(loans, bid.loan).phase) || keepsOut(bid, fen) != Reason::None)
            return NoticeOutcome::LateCase;
        readmit(bid, fen);
        return NoticeOutcome::Readmitted;
    }
    if (count(of(HoldState::Withdrawn)) > 0) return NoticeOutcome::LateCase;
    const bool is_open = count([](const Part& part) { return isOpen(part.state); }) > 0;
    return is_open ? NoticeOutcome::WrongAmount : NoticeOutcome::Surplus;
}

NoticeOutcome LifeModel::deny(Bid& bid, const PaymentNotice& notice) {
    const auto find = [&](bool exactly) {
        return std::find_if(bid.parts.begin(), bid.parts.end(), [&](const Part& part) {
            return isOpen(part.state) && (!exactly || part.amount == notice.amount.fen());
        });
    };
    const auto open = find(!notice.amount.isZero());
    if (open == bid.parts.end()) return NoticeOutcome::OutOfOrder;
    if (notice.status == PaymentStatus::Failed) {
        release(bid, *open, HoldState::Failed);
        return NoticeOutcome::Released;
    }
    if (open->state == HoldState::Stuck) return NoticeOutcome::OutOfOrder;
    open->state = HoldState::Stuck;
    return NoticeOutcome::Stuck;
}

std::string LifeModel::pay(const PaymentNotice& notice) {
    auto& earlier = notices[notice.payment];
    const auto fen = notice.amount.fen();
    const bool is_known = has(bids, notice.bid.value);
    bool is_settled = false;
    for (const auto& first : earlier) {
        is_settled = is_settled || first.status == PaymentStatus::Confirmed;
        if (first.status != notice.status) continue;
        const bool other_bid = first.bid != 0 && first.bid != notice.bid.value;
        return other_bid || first.amount != fen ? "key_reused" : "again " + first.answer;
    }
    auto outcome = NoticeOutcome::UnknownBid;
    if (is_settled)
        outcome = NoticeOutcome::OutOfOrder;
    else if (is_known && notice.status == PaymentStatus::Confirmed)
        outcome = confirm(at(bids, notice.bid.value), fen);
    else if (is_known)
        outcome = deny(at(bids, notice.bid.value), notice);
    const bool is_money = notice.status == PaymentStatus::Confirmed;
    const bool suspends =
        is_money && (outcome == NoticeOutcome::LateCase || outcome == NoticeOutcome::WrongAmount ||
                     outcome == NoticeOutcome::Surplus || outcome == NoticeOutcome::UnknownBid);
    auto answer = std::string(codeOf(outcome));
    if (suspends) {
        answer += " case " + text(std::ssize(cases));
        cases.push_back({is_known ? notice.bid.value : 0, fen, CaseState::Open});
    }
    earlier.push_back({notice.status, is_known ? notice.bid.value : 0, fen, answer});
    return answer;
}

std::string LifeModel::withdraw(std::int64_t id) {
    if (!has(bids, id)) return "unknown_bid";
    auto& bid = at(bids, id);
    bool did = bid.waiting > 0;
    bid.waiting = 0;
    for (auto& part : bid.parts) {
        if (part.state != HoldState::Held) continue;
        part.state = HoldState::Withdrawn;
        did = true;
    }
    if (!did) return "nothing_to_withdraw";
    serve(bid.loan);
    return kDone;
}

std::string LifeModel::resolve(std::int64_t id, std::int64_t number, HoldVerdict verdict) {
    if (!has(bids, id)) return "unknown_bid";
    auto& bid = at(bids, id);
    if (number < 1 || number > std::ssize(bid.parts)) return "hold_not_stuck";
    auto& part = bid.parts[static_cast<std::size_t>(number - 1)];
    if (part.state != HoldState::Stuck) return "hold_not_stuck";
    verdict == HoldVerdict::Paid ? payPart(bid, part) : release(bid, part, HoldState::Failed);
    return kDone;
}

std::optional<std::int64_t> LifeModel::nextDue() const {
    std::optional<std::int64_t> next;
    for (const auto& bid : bids)
        for (const auto& part : bid.parts)
            if (part.state == HoldState::Held && (!next || *part.due < *next)) next = part.due;
    return next;
}

int LifeModel::lapse() {
    int lapsed = 0;
    for (;; ++lapsed) {
        Bid* whose = nullptr;
        Part* first = nullptr;
        for (auto& bid : bids)
            for (auto& part : bid.parts) {
                if (part.state != HoldState::Held || *part.due > now) continue;
                if (first != nullptr &&
                    std::pair(*first->due, first->turn) < std::pair(*part.due, part.turn))
                    continue;
                whose = &bid;
                first = &part;
            }
        if (first == nullptr) return lapsed;
        release(*whose, *first, HoldState::Lapsed);
    }
}

// ---- loans ----------------------------------------------------------------------------------

std::string LifeModel::move(std::int64_t id, LoanMove move) {
    if (!has(loans, id)) return "unknown_loan";
    auto& loan = at(loans, id);
    const auto to = arrow(loan.phase, move, capacityOf(id).held.isPositive());
    if (!to) return "wrong_phase";
    if (move == LoanMove::Disburse || move == LoanMove::Cancel) end(id, move == LoanMove::Disburse);
    if (move == LoanMove::Close) loan.closed = true;
    loan.phase = *to;
    return std::string(codeOf(*to));
}

/// To the borrower, or back to where it came from.
void LifeModel::giveOn(const Bid& bid, std::int64_t fen, bool is_disbursed) {
    auto& who = at(investors, bid.investor);
    who.frozen -= fen;
    if (is_disbursed)
        who.lent += fen;
    else if (bid.funding == Funding::Balance)
        who.available += fen;
    else
        issue(bid.investor, fen);
}

void LifeModel::end(std::int64_t id, bool is_disbursed) {
    for (auto& bid : bids) {
        if (bid.loan != id) continue;
        if (bid.bought > 0) giveOn(bid, bid.bought, is_disbursed);
        for (const auto& part : bid.parts)
            if (part.state == HoldState::Paid) giveOn(bid, part.amount, is_disbursed);
        bid.waiting = 0;
    }
    if (is_disbursed) issue(0, at(loans, id).terms.target.fen());
}

// ---- money ----------------------------------------------------------------------------------

std::int64_t LifeModel::issue(std::int64_t investor, std::int64_t fen) {
    payouts.push_back({investor, fen, PayoutState::Pending, false});
    return std::ssize(payouts) - 1;
}

std::string LifeModel::place(std::int64_t id) {
    if (!has(cases, id)) return "unknown_case";
    auto& payment = at(cases, id);
    if (payment.state != CaseState::Open) return "case_closed";
    if (payment.bid == 0) return "does_not_fit";
    auto& bid = at(bids, payment.bid);
    const auto phase = at(loans, bid.loan).phase;
    const bool fits = bid.funding == Funding::Payment &&
                      (isSelling(phase) || phase == Phase::Short) &&
                      keepsOut(bid, payment.amount) == Reason::None;
    if (!fits) return "does_not_fit";
    payment.state = CaseState::Placed;
    readmit(bid, payment.amount);
    return kDone;
}

std::string LifeModel::refund(std::int64_t id) {
    if (!has(cases, id)) return "unknown_case";
    auto& payment = at(cases, id);
    if (payment.state != CaseState::Open) return "case_closed";
    payment.state = CaseState::Refunded;
    return "payout " +
           text(issue(payment.bid == 0 ? 0 : at(bids, payment.bid).investor, payment.amount));
}

std::string LifeModel::deposit(std::int64_t id, std::int64_t fen) {
    if (!has(investors, id)) return "unknown_investor";
    if (fen <= 0) return "amount_invalid";
    return text(at(investors, id).available += fen);
}

std::string LifeModel::cashOut(std::int64_t id, std::int64_t fen) {
    if (!has(investors, id)) return "unknown_investor";
    if (fen <= 0) return "amount_invalid";
    auto& who = at(investors, id);
    if (fen > who.available) return "balance_too_small";
    who.available -= fen;
    return "payout " + text(issue(id, fen));
}

std::string LifeModel::adjust(std::int64_t id, std::int64_t by) {
    if (!has(investors, id)) return "unknown_investor";
    if (by == 0) return "amount_invalid";
    auto& who = at(investors, id);
    if (who.available + by < 0) return "balance_too_small";
    return text(who.available += by);
}

std::string LifeModel::send() {
    int sent = 0;
    for (auto& payout : payouts) {
        if (payout.state != PayoutState::Pending || payout.amount == 0) continue;
        payout.state = PayoutState::Sent;
        ++sent;
    }
    return text(sent);
}

std::string LifeModel::answer(std::int64_t id, PayoutState answer) {
    if (!has(payouts, id)) return "unknown_payout";
    auto& payout = at(payouts, id);
    const bool decides = answer == PayoutState::Confirmed || answer == PayoutState::Failed;
    const bool may =
        (payout.state == PayoutState::Sent && (decides || answer == PayoutState::Unknown)) ||
        (payout.state == PayoutState::Unknown && decides);
    if (!may) return "payout_decided";
    payout.state = answer;
    if (answer == PayoutState::Failed && payout.investor != 0)
        at(investors, payout.investor).available += payout.amount;
    return kDone;
}

std::string LifeModel::reissue(std::int64_t id) {
    if (!has(payouts, id)) return "unknown_payout";
    auto& payout = at(payouts, id);
    if (payout.state != PayoutState::Failed || payout.investor != 0 || payout.replaced)
        return "payout_decided";
    payout.replaced = true;
    return "payout " + text(issue(0, payout.amount));
}

// ---- what stands ----------------------------------------------------------------------------

std::string LifeModel::describeLoan(std::int64_t loan) const {
    const auto capacity = capacityOf(loan);
    std::string all = std::string(codeOf(at(loans, loan).phase)) + " free " +
                      text(capacity.free.fen()) + " held " + text(capacity.held.fen()) + " paid " +
                      text(capacity.paid.fen()) + " |";
    for (std::int64_t id = 1; id < std::ssize(bids); ++id)
        if (const auto& bid = at(bids, id); bid.loan == loan)
            for (std::size_t i = 0; i < bid.parts.size(); ++i)
                if (isOpen(bid.parts[i].state))
                    all += ' ' + text(id) + '.' + std::to_string(i + 1) + ' ' +
                           std::string(codeOf(bid.parts[i].state)) + ' ' +
                           text(bid.parts[i].amount);
    all += " |";
    for (std::int64_t id = 1; id < std::ssize(bids); ++id)
        if (const auto& bid = at(bids, id); bid.loan == loan && bid.waiting > 0)
            all += ' ' + text(id) + " waits " + text(bid.waiting);
    return all;
}

std::string LifeModel::describeMoney() const {
    std::string all;
    for (std::size_t i = 1; i < investors.size(); ++i)
        all += text(investors[i].available) + ' ' + text(investors[i].frozen) + ' ' +
               text(investors[i].lent) + "; ";
    return all;
}

std::string LifeModel::describeCases() const {
    std::string all;
    for (std::size_t i = 1; i < cases.size(); ++i)
        all += text(cases[i].bid) + ' ' + std::string(codeOf(cases[i].state)) + ' ' +
               text(cases[i].amount) + "; ";
    return all;
}

std::string LifeModel::describePayouts() const {
    std::string all;
    for (std::size_t i = 1; i < payouts.size(); ++i)
        all += text(payouts[i].investor) + ' ' + std::string(codeOf(payouts[i].state)) + ' ' +
               text(payouts[i].amount) + "; ";
    return all;
}

}  // namespace plimsoll::test
