#include "pages.h"

#include <ranges>

namespace plimsoll::ctl {

namespace {

constexpr int kPage = 1'000;

}  // namespace

Answer<void> forEachInvestor(DeskReader& reader, const Visit<InvestorSummary>& visit) {
    for (InvestorId after;;) {
        const auto page = answerOf(reader.investors(after, kPage));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const InvestorSummary& investor : *page) {
            if (!visit(investor)) return {};
        }
        after = page->back().id;
    }
}

Answer<void> forEachBid(DeskReader& reader, const Visit<BidRecord>& visit) {
    BidQuery newest;
    newest.newest_first = true;
    newest.limit = 1;
    const auto last = answerOf(reader.bids(newest));
    if (!last) return tl::make_unexpected(last.error());
    if (last->empty()) return {};

    BidQuery query;
    query.limit = kPage;
    while (query.beyond < last->front().id) {
        const auto page = answerOf(reader.bids(query));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const BidRecord& bid : *page) {
            if (bid.id > last->front().id || !visit(bid)) return {};
        }
        query.beyond = page->back().id;
    }
    return {};
}

Answer<void> forEachLoan(DeskReader& reader, const Visit<LoanSummary>& visit) {
    const auto loans = answerOf(reader.loans());
    if (!loans) return tl::make_unexpected(loans.error());
    for (const LoanSummary& loan : *loans | std::views::reverse) {
        if (!visit(loan)) return {};
    }
    return {};
}

}  // namespace plimsoll::ctl
