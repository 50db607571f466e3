#include "ui/worker/short_reader.h"

#include <algorithm>

namespace plimsoll::ui {

namespace {

constexpr int kMostWaiting = 50;

Money missingOf(const LoanSummary& loan) {
    return loan.terms.target - loan.capacity.paid;
}

Result<std::vector<LoanSummary>> readList(DeskReader& reader, Timestamp now) {
    auto loans = reader.loans();
    if (!loans) return loans;
    std::erase_if(*loans, [now](const LoanSummary& loan) { return !isShortOrSoon(loan, now); });
    std::ranges::stable_sort(*loans, [](const LoanSummary& a, const LoanSummary& b) {
        const bool a_short = a.phase == Phase::Short;
        const bool b_short = b.phase == Phase::Short;
        return a_short != b_short ? a_short : missingOf(a) > missingOf(b);
    });
    return loans;
}

Result<ShortChosen> readChosen(DeskReader& reader, LoanId id) {
    auto loan = reader.loan(id);
    if (!loan) return tl::make_unexpected(loan.error());
    auto report = reader.whyShort(id);
    if (!report) return tl::make_unexpected(report.error());
    auto rules = reader.rules();
    if (!rules) return tl::make_unexpected(rules.error());
    RequestQuery query;
    query.state = RequestState::Waiting;
    query.loan = id;
    query.limit = kMostWaiting;
    auto waiting = reader.requests(query);
    if (!waiting) return tl::make_unexpected(waiting.error());
    return ShortChosen{.loan = std::move(*loan),
                       .report = *report,
                       .rules = std::move(*rules),
                       .waiting = std::move(*waiting)};
}

}  // namespace

Result<void> readShortDesk(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    if (interest.work) {
        auto claims = reader.claims();
        if (!claims) return tl::make_unexpected(claims.error());
        snapshot.work = WorkNews{.claims = std::move(*claims), .lookers = {}};
    }
    if (!interest.short_desk) return {};
    auto loans = readList(reader, snapshot.as_of);
    if (!loans) return tl::make_unexpected(loans.error());
    ShortDeskNews news{.loans = std::move(*loans), .chosen = {}};
    if (interest.short_chosen) {
        auto chosen = readChosen(reader, interest.short_chosen);
        if (!chosen) return tl::make_unexpected(chosen.error());
        news.chosen = std::move(*chosen);
    }
    snapshot.short_desk = std::move(news);
    return {};
}

}  // namespace plimsoll::ui
