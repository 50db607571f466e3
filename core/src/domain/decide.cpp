#include "domain/decide.h"

#include <algorithm>

#include "domain/standby.h"

namespace plimsoll::domain {
namespace {

/// Domain rule 5.
Reason checkEligible(const BidderView& bidder) {
    if (!bidder.eligible) return Reason::NotEligible;
    return bidder.is_borrower ? Reason::SelfLending : Reason::None;
}

/// Domain rules 1 to 5: may this arrival be considered at all?
Reason checkStanding(const LoanView* loan, const BidderView* bidder, const Ask& ask) {
    if (!ask.amount || !ask.amount->isPositive() || *ask.amount > Money::largest())
        return Reason::InvalidAmount;
    if (loan == nullptr) return Reason::UnknownLoan;
    if (bidder == nullptr) return Reason::UnknownInvestor;
    if (bidder->suspended) return Reason::InvestorSuspended;
    if (loan->halted) return Reason::Halted;
    if (loan->paused) return Reason::Paused;
    if (loan->window == SaleWindow::NotOpenYet) return Reason::NotOpenYet;
    if (loan->window == SaleWindow::Closed) return Reason::Closed;
    return checkEligible(*bidder);
}

bool isOnStep(const Terms& terms, Money amount) {
    return (amount - terms.min).fen() % terms.step.fen() == 0;
}

/// Domain rule 11: a payment brings its own money.
bool canPay(const BidderView& bidder, Money amount, Funding funding) {
    return funding == Funding::Payment || bidder.available >= amount;
}

/// Domain rules 6 to 11 for one amount.
Reason checkAmount(const LoanView& loan, const BidderView& bidder, Money amount, Funding funding) {
    const auto& [terms, capacity, window, paused, halted] = loan;
    const Money remainder = capacity.free;
    if (amount < terms.min) return Reason::BelowMinimum;
    if (amount != remainder && !isOnStep(terms, amount)) return Reason::OffStep;
    if (terms.cap && bidder.taken + amount > *terms.cap) return Reason::OverCap;
    if (remainder.isZero()) return capacity.paid == terms.target ? Reason::Full : Reason::AllHeld;
    if (amount > remainder) return Reason::ExceedsRemainder;
    if (amount < remainder && remainder - amount < terms.min) return Reason::LeavesTail;
    if (!canPay(bidder, amount, funding)) return Reason::InsufficientBalance;
    return Reason::None;
}

/// The largest amount up to `asked` that satisfies domain rules 6 to 11 jointly: either the whole
/// remainder, or the largest one on step that leaves no tail. Zero when there is none.
Money clip(const LoanView& loan, const BidderView& bidder, Money asked, Funding funding) {
    const Terms& terms = loan.terms;
    const Money remainder = loan.capacity.free;
    Money most = std::min(reachOf(terms, bidder, asked, funding), remainder);
    if (most == remainder && remainder >= terms.min) return remainder;
    most = std::min(most, remainder - terms.min);
    if (most < terms.min) return Money{};
    return most - Money::fen((most - terms.min).fen() % terms.step.fen());
}

/// Domain rules 8 and 9: what is not there now may come back.
bool mayWait(Reason reason) {
    return reason == Reason::Full || reason == Reason::AllHeld ||
           reason == Reason::ExceedsRemainder;
}

}  // namespace

Money restOf(const Terms& terms, Money rest, bool partial) {
    if (!partial) return rest;
    if (rest < terms.min) return Money{};
    return rest - Money::fen((rest - terms.min).fen() % terms.step.fen());
}

Verdict decide(const LoanView* loan, const BidderView* bidder, const Ask& ask, KeyMatch key) {
    const auto refuse = [](Reason reason) {
        return Verdict{Outcome::Refused, reason, Money{}, Money{}};
    };
    if (key == KeyMatch::OtherContents) return refuse(Reason::KeyReused);
    if (const Reason reason = checkStanding(loan, bidder, ask); reason != Reason::None)
        return refuse(reason);

    const Reason reason = checkAmount(*loan, *bidder, *ask.amount, ask.funding);
    if (reason == Reason::None) return {Outcome::Accepted, Reason::None, *ask.amount, Money{}};
    const Money most = ask.partial ? clip(*loan, *bidder, *ask.amount, ask.funding) : Money{};
    const Money rest = ask.standby && mayWait(reason) && canPay(*bidder, *ask.amount, ask.funding)
                           ? restOf(loan->terms, *ask.amount - most, ask.partial)
                           : Money{};
    if (most.isPositive()) return {Outcome::Accepted, Reason::None, most, rest};
    if (rest.isPositive()) return {Outcome::Standby, Reason::None, Money{}, rest};
    return refuse(reason);
}

Promotion promote(const LoanView& loan, const BidderView& bidder, Money waiting, bool partial,
                  Funding funding) {
    if (const Reason reason = checkEligible(bidder); reason != Reason::None)
        return {Money{}, waiting, reason};
    const Reason reason = checkAmount(loan, bidder, waiting, funding);
    if (reason == Reason::None) return {waiting, Money{}, Reason::None};
    if (partial) {
        const Money most = clip(loan, bidder, waiting, funding);
        if (most.isPositive())
            return {most, restOf(loan.terms, waiting - most, true), Reason::None};
    }
    const bool keeps_place = mayWait(reason) || reason == Reason::LeavesTail;
    return {Money{}, waiting, keeps_place ? Reason::None : reason};
}

Reason readmit(const LoanView& loan, const BidderView& bidder, Money amount) {
    if (const Reason reason = checkEligible(bidder); reason != Reason::None) return reason;
    return checkAmount(loan, bidder, amount, Funding::Payment);
}

}  // namespace plimsoll::domain
