#include "rehearsal/payers.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "rehearsal/draw.h"

namespace plimsoll::rehearsal {
namespace {

/// As many as there are, each waiting for its own answer: the writer commits them together.
constexpr std::size_t kThreads = 32;
constexpr int kPage = 1'000;
constexpr std::chrono::milliseconds kBetweenLooks{2};

/// Does something about every hold from several threads; the first error ends it.
template <class Act>
Result<void> forEach(const std::vector<Hold>& holds, const std::stop_token& stop, Act act) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    Result<void> outcome;
    const auto work = [&] {
        for (auto i = next++; i < holds.size() && !stop.stop_requested(); i = next++) {
            const Result<void> done = act(holds[i]);
            if (done) continue;
            const std::lock_guard lock(mutex);
            outcome = done;
            next = holds.size();
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < std::min(kThreads, holds.size()); ++i) threads.emplace_back(work);
    threads.clear();
    return stop.stop_requested() ? Result<void>(fail(ErrorCode::Cancelled)) : outcome;
}

}  // namespace

Payers::Fate Payers::fateOf(const Hold& hold) const {
    const auto thing = static_cast<std::uint64_t>(hold.investor.value * 8 + hold.part);
    auto drawn = static_cast<int>(draw(m_plan.seed, thing, 7) % 1'000);
    const auto falls = [&drawn](int per_mille) { return (drawn -= per_mille) < 0; };
    if (falls(m_plan.lapse_per_mille)) return Fate::Lapses;
    if (falls(m_plan.late_per_mille)) return Fate::Late;
    if (falls(m_plan.fail_per_mille)) return Fate::Fails;
    if (falls(m_plan.withdraw_per_mille)) return Fate::Withdrawn;
    return Fate::Paid;
}

Result<std::vector<Hold>> Payers::holds(DeskReader& reader, bool open_only) const {
    std::vector<Hold> all;
    HoldQuery query{.loan = m_loan, .open_only = open_only, .beyond = {}, .limit = kPage};
    for (;;) {
        auto page = reader.holds(query);
        if (!page) return page;
        if (page->empty()) return all;
        query.beyond = page->back().bid;
        all.insert(all.end(), page->begin(), page->end());
    }
}

Result<void> Payers::pay(const Hold& hold, PaymentStatus status, const char* name) {
    PaymentNotice notice;
    notice.payment = fmt::format("{}-{}-{}", name, hold.bid.value, hold.part);
    notice.status = status;
    notice.bid = hold.bid;
    notice.amount = hold.amount;
    return m_desk.notePayment(std::move(notice)).map([](const NoticeAnswer&) {});
}

Result<void> Payers::act(const Hold& hold) {
    switch (fateOf(hold)) {
        case Fate::Paid:
            return pay(hold, PaymentStatus::Confirmed, "drill");
        case Fate::Fails:
            return pay(hold, PaymentStatus::Failed, "drill");
        case Fate::Withdrawn: {
            const auto done = m_desk.withdrawBid(hold.bid, "drill");
            // An earlier part of the same bid may have taken this one with it.
            if (!done && done.error().code != ErrorCode::NothingToWithdraw) return done;
            return {};
        }
        case Fate::Lapses:
        case Fate::Late:
            return {};
    }
    return {};
}

Result<void> Payers::decide(const std::vector<Hold>& open, const std::stop_token& stop) {
    return forEach(open, stop, [this](const Hold& hold) { return act(hold); });
}

/// Puts the clock forward when it can be; the desk's own timers do the rest.
Result<void> Payers::awaitLapses(DeskReader& reader, const std::stop_token& stop) {
    if (m_plan.clock) m_plan.clock->advance(m_plan.hold_window + std::chrono::seconds(1));
    for (;;) {
        const auto open = holds(reader, true);
        if (!open) return tl::make_unexpected(open.error());
        const auto is_due = [this](const Hold& hold) {
            const auto fate = fateOf(hold);
            return hold.state == HoldState::Held && (fate == Fate::Lapses || fate == Fate::Late) &&
                   m_waited.contains({hold.bid, hold.part});
        };
        if (std::none_of(open->begin(), open->end(), is_due)) return {};
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        std::this_thread::sleep_for(kBetweenLooks);
    }
}

Result<void> Payers::payLate(const std::vector<Hold>& late, const std::stop_token& stop) {
    m_late += late.size();
    return forEach(late, stop, [this](const Hold& hold) {
        return pay(hold, PaymentStatus::Confirmed, "drill-late");
    });
}

Result<void> Payers::endSale(DeskReader& reader) {
    const auto loan = reader.loan(m_loan);
    if (!loan) return tl::make_unexpected(loan.error());
    if (loan->phase != Phase::Open) return {};
    return m_desk.moveLoan(m_loan, LoanMove::Close).map([](Phase) {});
}

Result<PaymentFigures> Payers::settle(const std::stop_token& stop) {
    auto opened = m_desk.reader();
    if (!opened) return tl::make_unexpected(opened.error());
    DeskReader& reader = **opened;
    for (;;) {
        const auto open = holds(reader, true);
        if (!open) return tl::make_unexpected(open.error());
        if (open->empty()) break;
        if (const auto decided = decide(*open, stop); !decided)
            return tl::make_unexpected(decided.error());
        std::vector<Hold> late;
        m_waited.clear();
        for (const Hold& hold : *open) {
            m_waited.insert({hold.bid, hold.part});
            if (fateOf(hold) == Fate::Late) late.push_back(hold);
        }
        if (const auto lapsed = awaitLapses(reader, stop); !lapsed)
            return tl::make_unexpected(lapsed.error());
        if (const auto paid = payLate(late, stop); !paid) return tl::make_unexpected(paid.error());
    }
    if (const auto ended = endSale(reader); !ended) return tl::make_unexpected(ended.error());
    return count(reader);
}

Result<PaymentFigures> Payers::count(DeskReader& reader) const {
    const auto all = holds(reader, false);
    if (!all) return tl::make_unexpected(all.error());
    PaymentFigures figures;
    figures.late = m_late;
    for (const Hold& hold : *all) {
        const bool was_held = hold.lapses.has_value();
        if (was_held) ++figures.held;
        if (hold.state == HoldState::Paid && was_held) ++figures.paid;
        if (hold.state == HoldState::Paid && !was_held && !hold.payment.empty())
            ++figures.readmitted;
        if (hold.state == HoldState::Lapsed) ++figures.lapsed;
        if (hold.state == HoldState::Failed) ++figures.failed;
        if (hold.state == HoldState::Withdrawn) ++figures.withdrawn;
    }
    // What was held or paid later, but neither at the bid's decision nor by a late payment, was
    // promoted.
    std::uint64_t at_once = 0;
    BidQuery query{
        .loan = m_loan, .reason = {}, .beyond = {}, .newest_first = false, .limit = kPage};
    for (;;) {
        const auto page = reader.bids(query);
        if (!page) return tl::make_unexpected(page.error());
        if (page->empty()) break;
        query.beyond = page->back().id;
        for (const BidRecord& bid : *page)
            if (bid.funding == Funding::Payment && bid.decision.accepted.isPositive()) ++at_once;
    }
    figures.promoted = all->size() - at_once - figures.readmitted;
    return figures;
}

}  // namespace plimsoll::rehearsal
