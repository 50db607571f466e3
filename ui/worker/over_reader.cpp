#include "ui/worker/over_reader.h"

#include <algorithm>

namespace plimsoll::ui {

namespace {

constexpr int kPage = 500;
constexpr int kMostWaiting = 50;

Result<std::vector<ExcessLine>> readLines(DeskReader& reader, LoanId loan) {
    std::vector<ExcessLine> lines;
    ExcessQuery query{.loan = loan, .open_only = false, .beyond = {}, .limit = kPage};
    for (;;) {
        auto page = reader.excess(query);
        if (!page) return page;
        const bool is_last = std::ssize(*page) < kPage;
        lines.insert(lines.end(), page->begin(), page->end());
        if (is_last) return lines;
        query.beyond = lines.back().id;
    }
}

/// Capacity that a person may give away by hand; the core says the last word. A draft that is
/// imported into has not sold anything yet.
bool hasRoom(const LoanSummary& loan) {
    return loan.capacity.free.isPositive() && (isSelling(loan.phase) || loan.phase == Phase::Short);
}

}  // namespace

Result<void> readExcess(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    if (!interest.over_loan) return {};
    ExcessNews news;
    auto loans = reader.loans();
    if (!loans) return tl::make_unexpected(loans.error());
    for (LoanSummary& loan : *loans) {
        if (loan.id == interest.over_loan) {
            news.loan = std::move(loan);
        } else if (loan.phase == Phase::Over) {
            news.others.push_back(std::move(loan));
        } else if (hasRoom(loan)) {
            news.rooms.push_back(std::move(loan));
        }
    }
    auto lines = readLines(reader, interest.over_loan);
    if (!lines) return tl::make_unexpected(lines.error());
    news.lines = std::move(*lines);
    RequestQuery query;
    query.state = RequestState::Waiting;
    query.loan = interest.over_loan;
    query.limit = kMostWaiting;
    auto waiting = reader.requests(query);
    if (!waiting) return tl::make_unexpected(waiting.error());
    news.waiting = std::move(*waiting);
    snapshot.excess = std::move(news);
    return {};
}

}  // namespace plimsoll::ui
