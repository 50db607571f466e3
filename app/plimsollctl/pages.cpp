#include "pages.h"

#include <ranges>

namespace plimsoll::ctl {

namespace {

constexpr int kPage = 1'000;

/// A full page may end between two parts of one bid, and the next begins after a whole one: then
/// the last bid is left for that page.
void dropTornBid(std::vector<Hold>& page) {
    if (page.size() < kPage || page.front().bid == page.back().bid) return;
    const BidId last = page.back().bid;
    while (page.back().bid == last) page.pop_back();
}

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

Answer<void> forEachBid(DeskReader& reader, const Visit<BidStanding>& visit) {
    BidQuery newest;
    newest.newest_first = true;
    newest.limit = 1;
    const auto last = answerOf(reader.bids(newest));
    if (!last) return tl::make_unexpected(last.error());
    if (last->empty()) return {};

    BidQuery query;
    query.limit = kPage;
    while (query.beyond < last->front().id) {
        const auto page = answerOf(reader.bidStandings(query));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const BidStanding& standing : *page) {
            if (standing.bid.id > last->front().id || !visit(standing)) return {};
        }
        query.beyond = page->back().bid.id;
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

Answer<void> forEachHold(DeskReader& reader, HoldQuery query, const Visit<Hold>& visit) {
    query.limit = kPage;
    while (true) {
        auto page = answerOf(reader.holds(query));
        if (!page) return tl::make_unexpected(page.error());
        dropTornBid(*page);
        if (page->empty()) return {};
        for (const Hold& hold : *page) {
            if (!visit(hold)) return {};
        }
        query.beyond = page->back().bid;
    }
}

Answer<void> forEachWait(DeskReader& reader, LoanId loan, const Visit<Wait>& visit) {
    for (BidId beyond;;) {
        const auto page = answerOf(reader.standby(loan, beyond, kPage));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const Wait& wait : *page) {
            if (!visit(wait)) return {};
        }
        beyond = page->back().bid;
    }
}

Answer<void> forEachCase(DeskReader& reader, CaseQuery query, const Visit<PaymentCase>& visit) {
    query.limit = kPage;
    while (true) {
        const auto page = answerOf(reader.cases(query));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const PaymentCase& payment_case : *page) {
            if (!visit(payment_case)) return {};
        }
        query.beyond = page->back().id;
    }
}

Answer<void> forEachPayout(DeskReader& reader, PayoutQuery query, const Visit<Payout>& visit) {
    query.limit = kPage;
    while (true) {
        const auto page = answerOf(reader.payouts(query));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const Payout& payout : *page) {
            if (!visit(payout)) return {};
        }
        query.beyond = page->back().id;
    }
}

Answer<void> forEachRequest(DeskReader& reader, RequestQuery query, const Visit<Request>& visit) {
    query.limit = kPage;
    while (true) {
        const auto page = answerOf(reader.requests(query));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const Request& request : *page) {
            if (!visit(request)) return {};
        }
        query.beyond = page->back().id;
    }
}

Answer<void> forEachExcess(DeskReader& reader, ExcessQuery query, const Visit<ExcessLine>& visit) {
    query.limit = kPage;
    while (true) {
        const auto page = answerOf(reader.excess(query));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const ExcessLine& line : *page) {
            if (!visit(line)) return {};
        }
        query.beyond = page->back().id;
    }
}

Answer<void> forEachLink(DeskReader& reader, AuditQuery query, const Visit<AuditLink>& visit) {
    query.limit = kPage;
    while (true) {
        const auto page = answerOf(reader.audit(query));
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) return {};
        for (const AuditLink& link : *page) {
            if (!visit(link)) return {};
        }
        query.beyond = page->back().id;
    }
}

}  // namespace plimsoll::ctl
