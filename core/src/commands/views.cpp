#include "commands/views.h"

#include <fmt/format.h>

namespace plimsoll::service {
namespace {

/// A full loan still answers that it is full; a closed one that it is closed.
domain::SaleWindow windowOf(Phase phase) {
    switch (phase) {
        case Phase::Draft:
        case Phase::Waiting:
        case Phase::Scheduled:
            return domain::SaleWindow::NotOpenYet;
        case Phase::Open:
        case Phase::Paused:
        case Phase::Full:
            return domain::SaleWindow::Inside;
        case Phase::Settling:
        case Phase::Short:
        case Phase::UnderReview:
        case Phase::Disbursed:
        case Phase::Cancelled:
        case Phase::Withdrawn:
        case Phase::Over:
            return domain::SaleWindow::Closed;
    }
    return domain::SaleWindow::Closed;
}

}  // namespace

domain::LoanView viewOf(const store::LoanState& loan, Timestamp arrived) {
    auto view = viewOf(loan);
    const bool is_selling = loan.phase == Phase::Open || loan.phase == Phase::Paused;
    if (is_selling && loan.schedule.closes && arrived >= *loan.schedule.closes)
        view.window = domain::SaleWindow::Closed;
    return view;
}

domain::LoanView viewOf(const store::LoanState& loan) {
    domain::LoanView view;
    view.terms = loan.terms;
    view.capacity = loan.capacity;
    view.window = windowOf(loan.phase);
    view.paused = loan.phase == Phase::Paused;
    return view;
}

domain::BidderView viewOf(const store::InvestorState& investor, const store::Position& position) {
    domain::BidderView view;
    view.suspended = investor.status == InvestorStatus::Suspended;
    view.available = investor.balance.available;
    view.taken = position.taken;
    return view;
}

domain::BidderView bidderView(store::WriteStore& store, const store::LoanState& loan,
                              const store::InvestorState& investor,
                              const store::Position& position) {
    auto view = viewOf(investor, position);
    view.is_borrower = loan.borrower == investor.id;
    // A new customer stays one on the loan that made him a customer.
    if (loan.audience == Audience::NewCustomers)
        view.eligible = investor.accepted_bids == position.accepted_bids;
    else if (loan.audience == Audience::Listed)
        view.eligible = store.isListed(loan.id, investor.id);
    return view;
}

Timestamp lapseTime(const store::LoanState& loan, Timestamp at) {
    return Timestamp::us(at.us() + std::chrono::microseconds(loan.hold_window).count());
}

std::string describeStray(const BidRequest& bid) {
    if (!bid.as_received.empty()) return bid.as_received;
    return fmt::format("loan {}, investor {}, amount {}", bid.loan.value, bid.investor.value,
                       bid.asked ? bid.asked->toString() : "none");
}

}  // namespace plimsoll::service
