#include "desk_model.h"

#include "rule_book.h"

namespace plimsoll::test {

bool DeskModel::Answer::operator==(const Answer& other) const {
    return replayed == other.replayed && decision.outcome == other.decision.outcome &&
           decision.reason == other.decision.reason && decision.accepted == other.decision.accepted;
}

/// Domain rules 1 to 5.
Reason DeskModel::standing(const BidRequest& bid) const {
    if (!bid.asked || !bid.asked->isPositive() || *bid.asked > Money::largest())
        return Reason::InvalidAmount;
    if (!has(bid.loan)) return Reason::UnknownLoan;
    if (!has(bid.investor)) return Reason::UnknownInvestor;
    const auto& loan = loans[static_cast<std::size_t>(bid.loan.value)];
    const auto& investor = investors[static_cast<std::size_t>(bid.investor.value)];
    if (investor.suspended) return Reason::InvestorSuspended;
    if (!loan.open) return Reason::NotOpenYet;
    auto elsewhere = investor.bought;
    elsewhere.erase(bid.loan.value);
    if (loan.audience == Audience::NewCustomers && !elsewhere.empty()) return Reason::NotEligible;
    if (loan.audience == Audience::Listed && !loan.listed.contains(bid.investor.value))
        return Reason::NotEligible;
    if (loan.borrower == bid.investor.value) return Reason::SelfLending;
    return Reason::None;
}

DeskModel::Known DeskModel::decide(const BidRequest& bid) const {
    Known decision{bid.asked ? bid.asked->fen() : 0, bid.partial, Outcome::Refused, standing(bid),
                   0};
    if (decision.reason != Reason::None) return decision;
    const auto& loan = loans[static_cast<std::size_t>(bid.loan.value)];
    const auto& investor = investors[static_cast<std::size_t>(bid.investor.value)];
    domain::LoanView view{.terms = loan.terms, .capacity = {}};
    view.capacity.free = Money::fen(loan.free());
    view.capacity.paid = Money::fen(loan.paid);
    const auto taken = loan.taken.find(bid.investor.value);
    const domain::BidderView bidder{
        .available = Money::fen(investor.available),
        .taken = Money::fen(taken == loan.taken.end() ? 0 : taken->second)};

    decision.reason = firstBroken(view, bidder, decision.asked);
    if (decision.reason == Reason::None)
        decision.accepted = decision.asked;
    else if (bid.partial)
        decision.accepted =
            largestFitting(view, bidder, std::min<std::int64_t>(decision.asked, loan.free()));
    if (decision.accepted == 0) return decision;
    decision.outcome = Outcome::Accepted;
    decision.reason = Reason::None;
    return decision;
}

DeskModel::Answer DeskModel::bid(const BidRequest& bid) {
    const bool named = has(bid.loan) && has(bid.investor);
    if (!named) return {false, decide(bid)};
    auto& loan = loans[static_cast<std::size_t>(bid.loan.value)];
    const std::pair key{bid.investor.value, bid.key.text()};
    if (const auto known = loan.keys.find(key); known != loan.keys.end()) {
        const auto& first = known->second;
        if (bid.asked && bid.asked->fen() == first.asked && bid.partial == first.partial)
            return {true, first};
        return {false, {0, false, Outcome::Refused, Reason::KeyReused, 0}};
    }
    const auto decision = decide(bid);
    if (!bid.asked) return {false, decision};  // a stray: no key is used up
    loan.keys[key] = decision;
    ++loan.bids;
    if (decision.accepted == 0) return {false, decision};
    auto& investor = investors[static_cast<std::size_t>(bid.investor.value)];
    investor.available -= decision.accepted;
    investor.frozen += decision.accepted;
    investor.bought.insert(bid.loan.value);
    loan.taken[bid.investor.value] += decision.accepted;
    loan.paid += decision.accepted;
    return {false, decision};
}

std::string DeskModel::deposit(std::int64_t investor, std::int64_t fen, const std::string& key) {
    if (!has(InvestorId(investor))) return "unknown_investor";
    if (const auto known = m_deposits.find(key); !key.empty() && known != m_deposits.end())
        return known->second == std::pair{investor, fen} ? "" : "key_reused";
    if (fen <= 0) return "amount_invalid";
    investors[static_cast<std::size_t>(investor)].available += fen;
    if (!key.empty()) m_deposits[key] = {investor, fen};
    return {};
}

}  // namespace plimsoll::test
