#include "ui/worker/money_reader.h"

#include <set>

namespace plimsoll::ui {

namespace {

constexpr int kMostWaiting = 1'000;
/// Stuck holds are looked for among the open ones; a desk with more than this many keeps the rest
/// for the command line.
constexpr int kHoldPages = 40;
constexpr int kHoldPage = 500;
/// Failed disbursements are rare; of more loans than this at once the core says "replaced" itself.
constexpr std::size_t kMostFailedLoans = 40;
constexpr int kMostOfOneLoan = 200;

/// One row more than wanted is asked for, which tells whether anything follows.
template <class Row>
ListNews<Row> listOf(std::vector<Row> rows, int wanted) {
    ListNews<Row> list{.rows = std::move(rows), .complete = true};
    if (int(list.rows.size()) > wanted) {
        list.rows.resize(std::size_t(wanted));
        list.complete = false;
    }
    return list;
}

Result<void> readQueue(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    auto loan = reader.loan(interest.queue);
    if (!loan) return tl::make_unexpected(loan.error());
    auto waits = reader.standby(interest.queue, {}, interest.list_rows + 1);
    if (!waits) return tl::make_unexpected(waits.error());
    auto holds = reader.holds(
        {.loan = interest.queue, .open_only = true, .beyond = {}, .limit = interest.list_rows + 1});
    if (!holds) return tl::make_unexpected(holds.error());
    snapshot.queue = QueueNews{.loan = std::move(*loan),
                               .waits = listOf(std::move(*waits), interest.list_rows),
                               .holds = listOf(std::move(*holds), interest.list_rows)};
    return {};
}

Result<ListNews<Hold>> readStuck(DeskReader& reader, std::int64_t expected) {
    ListNews<Hold> stuck;
    HoldQuery query{.loan = {}, .open_only = true, .beyond = {}, .limit = kHoldPage};
    for (int page = 0; page < kHoldPages; ++page) {
        if (std::int64_t(stuck.rows.size()) >= expected) return stuck;
        auto holds = reader.holds(query);
        if (!holds) return tl::make_unexpected(holds.error());
        for (const Hold& hold : *holds) {
            if (hold.state == HoldState::Stuck) stuck.rows.push_back(hold);
        }
        if (int(holds->size()) < kHoldPage) return stuck;
        query.beyond = holds->back().bid;
    }
    stuck.complete = false;
    return stuck;
}

Result<void> readPayments(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    auto cases = reader.cases(
        {.open_only = !interest.closed_cases, .beyond = {}, .limit = interest.list_rows + 1});
    if (!cases) return tl::make_unexpected(cases.error());
    auto stuck = readStuck(reader, snapshot.alarms ? snapshot.alarms->stuck_holds : 0);
    if (!stuck) return tl::make_unexpected(stuck.error());
    snapshot.payments = PaymentNews{.cases = listOf(std::move(*cases), interest.list_rows),
                                    .stuck = std::move(*stuck)};
    return {};
}

/// Which failed disbursements were made anew: what stands for them may be in another state, and so
/// not be among the rows.
Result<std::vector<PayoutId>> readReplaced(DeskReader& reader, const std::vector<Payout>& rows) {
    std::set<LoanId> loans;
    for (const Payout& payout : rows) {
        const bool failed = payout.state == PayoutState::Failed && payout.loan;
        if (failed && loans.size() < kMostFailedLoans) loans.insert(payout.loan);
    }
    std::vector<PayoutId> replaced;
    const auto take = [&replaced](const std::vector<Payout>& payouts) {
        for (const Payout& payout : payouts) {
            if (payout.replaces) replaced.push_back(payout.replaces);
        }
    };
    take(rows);
    for (const LoanId loan : loans) {
        auto payouts = reader.payouts(
            {.state = {}, .loan = loan, .beyond = {}, .batch = {}, .limit = kMostOfOneLoan});
        if (!payouts) return tl::make_unexpected(payouts.error());
        take(*payouts);
    }
    return replaced;
}

Result<void> readPayouts(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    auto payouts = reader.payouts({.state = interest.payout_state,
                                   .loan = {},
                                   .beyond = {},
                                   .batch = {},
                                   .limit = interest.list_rows + 1});
    if (!payouts) return tl::make_unexpected(payouts.error());
    auto replaced = readReplaced(reader, *payouts);
    if (!replaced) return tl::make_unexpected(replaced.error());
    snapshot.payouts = PayoutNews{.payouts = listOf(std::move(*payouts), interest.list_rows),
                                  .state = interest.payout_state,
                                  .replaced = std::move(*replaced)};
    return {};
}

Result<void> readShort(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    auto loan = reader.loan(interest.short_loan);
    if (!loan) return tl::make_unexpected(loan.error());
    auto report = reader.whyShort(interest.short_loan, interest.short_at);
    if (!report) return tl::make_unexpected(report.error());
    snapshot.why_short = ShortNews{.loan = std::move(*loan), .report = *report};
    return {};
}

Result<void> readStatement(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    auto lines = reader.statement(interest.statement);
    if (!lines) return tl::make_unexpected(lines.error());
    auto investor = reader.investor(interest.statement);
    if (!investor) return tl::make_unexpected(investor.error());
    // The first consent after the one before him is his, if he has one.
    auto consents = reader.designations(InvestorId(interest.statement.value - 1), 1);
    if (!consents) return tl::make_unexpected(consents.error());
    std::optional<Designation> consent;
    if (!consents->empty() && consents->front().investor == interest.statement) {
        consent = consents->front();
    }
    snapshot.statement = StatementNews{.investor = std::move(*investor),
                                       .consent = std::move(consent),
                                       .lines = std::move(*lines)};
    return {};
}

}  // namespace

Result<void> readMoney(DeskReader& reader, const Interest& interest, Snapshot& snapshot) {
    auto alarms = reader.alarms();
    if (!alarms) return tl::make_unexpected(alarms.error());
    snapshot.alarms = *alarms;
    Result<void> read;
    if (interest.queue) read = readQueue(reader, interest, snapshot);
    if (read && interest.payments) read = readPayments(reader, interest, snapshot);
    if (read && interest.payouts) read = readPayouts(reader, interest, snapshot);
    if (read && interest.short_loan) read = readShort(reader, interest, snapshot);
    if (read && interest.statement) read = readStatement(reader, interest, snapshot);
    return read;
}

Result<std::int64_t> countWaiting(DeskReader& reader, LoanId loan) {
    auto waits = reader.standby(loan, {}, kMostWaiting);
    if (!waits) return tl::make_unexpected(waits.error());
    return std::int64_t(waits->size());
}

}  // namespace plimsoll::ui
