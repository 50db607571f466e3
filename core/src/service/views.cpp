#include "service/views.h"

#include <fmt/format.h>

namespace plimsoll::service {

domain::LoanView viewOf(const store::LoanState& loan) {
    domain::LoanView view;
    view.terms = loan.terms;
    view.capacity = loan.capacity;
    view.window =
        loan.phase == Phase::Draft ? domain::SaleWindow::NotOpenYet : domain::SaleWindow::Inside;
    return view;
}

domain::BidderView viewOf(const store::InvestorState& investor, const store::Position& position) {
    domain::BidderView view;
    view.suspended = investor.status == InvestorStatus::Suspended;
    view.available = investor.balance.available;
    view.taken = position.taken;
    return view;
}

bool isEligibleByHistory(const store::LoanState& loan, const store::InvestorState& investor,
                         const store::Position& position) {
    // A new customer stays one on the loan that made him a customer.
    return loan.audience != Audience::NewCustomers ||
           investor.accepted_bids == position.accepted_bids;
}

std::string describeStray(const BidRequest& bid) {
    if (!bid.as_received.empty()) return bid.as_received;
    return fmt::format("loan {}, investor {}, amount {}", bid.loan.value, bid.investor.value,
                       bid.asked ? bid.asked->toString() : "none");
}

}  // namespace plimsoll::service
