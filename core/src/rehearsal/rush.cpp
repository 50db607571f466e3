#include "rehearsal/rush.h"

#include <algorithm>
#include <limits>
#include <thread>

namespace plimsoll::rehearsal {
namespace {

constexpr int kMostThreads = 8;
constexpr std::chrono::milliseconds kProgressEvery{50};
constexpr std::chrono::milliseconds kBeforeTryingAgain{1};
constexpr int kMostFailuresInARow = 100;
constexpr auto kNobodyWaits = std::numeric_limits<std::size_t>::max();

}  // namespace

Rush::Rush(Desk& desk, const BidSource& source, int concurrency)
    : m_desk(desk),
      m_source(source),
      m_senders(static_cast<std::size_t>(std::clamp(concurrency, 1, kMostThreads))),
      m_room(std::max(concurrency, 1)),
      m_sent_at(source.size()) {}

Rush::~Rush() = default;

void Rush::run(RehearsalReport& report, LoanId loan, const OnProgress& progress,
               const std::stop_token& stop) {
    auto reader = m_desk.reader();
    m_begin = std::chrono::steady_clock::now();
    m_sending = m_senders;
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < m_senders; ++i)
        threads.emplace_back([this, i, &stop] { send(i, stop); });

    std::unique_lock lock(m_mutex);
    const auto isOver = [this] { return m_sending == 0 && m_answered == m_sent; };
    while (!m_changed.wait_for(lock, kProgressEvery, isOver)) {
        if (!progress) continue;
        lock.unlock();
        tellProgress(progress, reader ? reader->get() : nullptr, loan, m_begin);
        lock.lock();
    }
    lock.unlock();
    threads.clear();
    if (progress) tellProgress(progress, reader ? reader->get() : nullptr, loan, m_begin);

    report.accepted = m_counts.accepted;
    report.standby = m_counts.standby;
    report.replayed = m_counts.replayed;
    report.refused = m_counts.refused;
    report.overloaded = m_counts.overloaded;
    report.not_taken = m_counts.not_taken;
    report.latency = m_counts.latency;
    report.elapsed = m_counts.elapsed;
    report.arrived = report.accepted + report.standby + report.replayed + report.refusedTotal();
    report.cancelled = stop.stop_requested() && m_sent < m_source.size();
}

void Rush::send(std::size_t sender, const std::stop_token& stop) {
    const bool is_done = sendShare(sender, stop);
    const std::lock_guard lock(m_mutex);
    if (!is_done) {
        // The others may be waiting for bids that will not come.
        m_ends_early = true;
        m_queued.notify_all();
    }
    --m_sending;
    m_changed.notify_all();
}

/// One bid in so many of every instant, so that only the bids of one instant race.
bool Rush::sendShare(std::size_t sender, const std::stop_token& stop) {
    for (std::size_t first = 0, end = 0; first < m_source.size(); first = end) {
        end = m_source.endOfInstant(first);
        for (auto i = first + sender; i < end; i += m_senders)
            if (!awaitTurn(first, i, stop) || !sendOne(i, stop)) return false;
    }
    return true;
}

/// Waits until the bid is due and all bids before its instant stand in the queue; false: send no
/// more.
bool Rush::awaitTurn(std::size_t instant, std::size_t index, const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (const auto due = m_source.due(index); due.count() > 0) {
        std::condition_variable_any waiting;
        waiting.wait_until(lock, stop, m_begin + due, [] { return false; });
    }
    // Whoever's turn it is wakes the others when it gives up, so this needs no stop token.
    while (m_submitted < instant && !m_ends_early) {
        m_awaited = std::min(m_awaited, instant);
        m_queued.wait(lock);
    }
    return !m_ends_early && !stop.stop_requested();
}

bool Rush::sendOne(std::size_t index, const std::stop_token& stop) {
    m_room.acquire();
    const BidRequest bid = m_source.bid(index);
    // Counted before it is sent, because the answer may be quicker than the next line.
    ++m_sent;
    for (;;) {
        bool is_overloaded = false;  // said inside submit(), on this thread
        m_sent_at[index] = std::chrono::steady_clock::now();
        m_desk.submit(bid, [this, &is_overloaded, index](const BidAnswer& answer) {
            if (answer.kind == BidAnswer::Kind::Overloaded)
                is_overloaded = true;
            else
                answered(index, answer);
        });
        std::unique_lock lock(m_mutex);
        if (!is_overloaded) {
            if (++m_submitted >= m_awaited) {
                m_awaited = kNobodyWaits;
                m_queued.notify_all();
            }
            return true;
        }
        ++m_counts.overloaded;
        lock.unlock();
        if (stop.stop_requested()) break;
        std::this_thread::sleep_for(kBeforeTryingAgain);
    }
    --m_sent;
    return false;
}

void Rush::answered(std::size_t index, const BidAnswer& answer) {
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(m_mutex);
    if (answer.isDecision()) {
        m_counts.elapsed = now - m_begin;
        m_counts.latency.record(now - m_sent_at[index]);
        m_failures = 0;
    } else if (++m_failures == kMostFailuresInARow) {
        // A failing disk: what it did not take in is told, and nothing more is sent into it.
        m_ends_early = true;
        m_queued.notify_all();
    }
    if (answer.kind == BidAnswer::Kind::Replayed)
        ++m_counts.replayed;
    else if (!answer.isDecision())
        ++m_counts.not_taken;
    else if (answer.isAccepted())
        ++m_counts.accepted;
    else if (answer.decision.outcome == Outcome::Standby)
        ++m_counts.standby;
    else
        ++m_counts.refused.at(static_cast<std::size_t>(answer.decision.reason));
    // Given back under the lock: after the last answer the rush may be gone.
    m_room.release();
    ++m_answered;
    if (m_sending == 0 && m_answered == m_sent) m_changed.notify_all();
}

void Rush::tellProgress(const OnProgress& progress, DeskReader* reader, LoanId loan, Moment begin) {
    RehearsalProgress now;
    now.loan = loan;
    now.sent = m_sent;
    now.answered = m_answered;
    now.expected = m_source.size();
    now.elapsed = std::chrono::steady_clock::now() - begin;
    if (reader != nullptr)
        if (const auto summary = reader->loan(loan)) now.capacity = summary->capacity;
    progress(now);
}

}  // namespace plimsoll::rehearsal
