#include "domain/decide.h"

#include <algorithm>

namespace plimsoll::domain {
namespace {

/// Rules 1 to 5: may this arrival be considered at all?
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
    if (!bidder->eligible) return Reason::NotEligible;
    if (bidder->is_borrower) return Reason::SelfLending;
    return Reason::None;
}

bool isOnStep(const Terms& terms, Money amount) {
    return (amount - terms.min).fen() % terms.step.fen() == 0;
}

/// Rules 6 to 11 for one amount.
Reason checkAmount(const LoanView& loan, const BidderView& bidder, Money amount) {
    const auto& [terms, capacity, window, paused, halted] = loan;
    const Money remainder = capacity.free;
    if (amount < terms.min) return Reason::BelowMinimum;
    if (amount != remainder && !isOnStep(terms, amount)) return Reason::OffStep;
    if (terms.cap && bidder.taken + amount > *terms.cap) return Reason::OverCap;
    if (remainder.isZero()) return capacity.paid == terms.target ? Reason::Full : Reason::AllHeld;
    if (amount > remainder) return Reason::ExceedsRemainder;
    if (amount < remainder && remainder - amount < terms.min) return Reason::LeavesTail;
    if (bidder.available < amount) return Reason::InsufficientBalance;
    return Reason::None;
}

/// The largest amount up to `asked` that satisfies rules 6 to 11 jointly: either the whole
/// remainder, or the largest one on step that leaves no tail. Zero when there is none.
Money clip(const LoanView& loan, const BidderView& bidder, Money asked) {
    const Terms& terms = loan.terms;
    const Money remainder = loan.capacity.free;
    Money most = std::min({asked, remainder, bidder.available});
    if (terms.cap) most = std::min(most, *terms.cap - bidder.taken);
    if (most == remainder && remainder >= terms.min) return remainder;
    most = std::min(most, remainder - terms.min);
    if (most < terms.min) return Money{};
    return most - Money::fen((most - terms.min).fen() % terms.step.fen());
}

}  // namespace

Verdict decide(const LoanView* loan, const BidderView* bidder, const Ask& ask, KeyMatch key) {
    const auto refuse = [](Reason reason) { return Verdict{Outcome::Refused, reason, Money{}}; };
    if (key == KeyMatch::OtherContents) return refuse(Reason::KeyReused);
    if (const Reason reason = checkStanding(loan, bidder, ask); reason != Reason::None)
        return refuse(reason);

    const Reason reason = checkAmount(*loan, *bidder, *ask.amount);
    if (reason == Reason::None) return {Outcome::Accepted, Reason::None, *ask.amount};
    if (ask.partial) {
        const Money most = clip(*loan, *bidder, *ask.amount);
        if (most.isPositive()) return {Outcome::Accepted, Reason::None, most};
    }
    return refuse(reason);
}

}  // namespace plimsoll::domain
