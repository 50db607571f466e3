#include "rehearsal/rush.h"

#include <algorithm>
#include <semaphore>
#include <thread>

namespace plimsoll::rehearsal {
namespace {

constexpr int kMostThreads = 8;
constexpr std::chrono::milliseconds kProgressEvery{50};
constexpr std::chrono::milliseconds kBeforeTryingAgain{1};

}  // namespace

/// One sending thread and its share of the outstanding bids.
struct Rush::Sender {
    explicit Sender(std::ptrdiff_t window) : room(window) {}
    std::counting_semaphore<> room;
    bool overloaded = false;  ///< set on this sender's own thread, inside submit()
};

Rush::Rush(Desk& desk, const BidSource& source, int concurrency)
    : m_desk(desk), m_source(source), m_sent_at(source.size()) {
    const int outstanding = std::max(concurrency, 1);
    const int threads = std::min(outstanding, kMostThreads);
    for (int i = 0; i < threads; ++i)
        m_senders.push_back(
            std::make_unique<Sender>(outstanding / threads + (i < outstanding % threads ? 1 : 0)));
}

Rush::~Rush() = default;

void Rush::run(RehearsalReport& report, LoanId loan, const OnProgress& progress,
               const std::stop_token& stop) {
    auto reader = m_desk.reader();
    m_begin = std::chrono::steady_clock::now();
    m_sending = m_senders.size();
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < m_senders.size(); ++i)
        threads.emplace_back([this, i, &stop] { send(*m_senders[i], i, stop); });

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
    report.replayed = m_counts.replayed;
    report.refused = m_counts.refused;
    report.overloaded = m_counts.overloaded;
    report.not_taken = m_counts.not_taken;
    report.latency = m_counts.latency;
    report.elapsed = m_counts.elapsed;
    report.arrived = report.accepted + report.replayed + report.refusedTotal();
    report.cancelled = stop.stop_requested() && m_sent < m_source.size();
}

void Rush::send(Sender& sender, std::size_t first, const std::stop_token& stop) {
    for (auto i = first; i < m_source.size() && !stop.stop_requested(); i += m_senders.size())
        if (!sendOne(sender, i, stop)) break;
    const std::lock_guard lock(m_mutex);
    --m_sending;
    m_changed.notify_all();
}

bool Rush::sendOne(Sender& sender, std::size_t index, const std::stop_token& stop) {
    if (const auto due = m_source.due(index); due.count() > 0) {
        std::unique_lock lock(m_mutex);
        std::condition_variable_any waiting;
        waiting.wait_until(lock, stop, m_begin + due, [] { return false; });
        if (stop.stop_requested()) return false;
    }
    sender.room.acquire();
    const BidRequest bid = m_source.bid(index);
    // Counted before it is sent, because the answer may be quicker than the next line.
    ++m_sent;
    for (;;) {
        sender.overloaded = false;
        m_sent_at[index] = std::chrono::steady_clock::now();
        m_desk.submit(bid, [this, &sender, index](const BidAnswer& answer) {
            answered(sender, index, answer);
        });
        if (!sender.overloaded) return true;
        if (stop.stop_requested()) break;
        std::this_thread::sleep_for(kBeforeTryingAgain);
    }
    --m_sent;
    return false;
}

void Rush::answered(Sender& sender, std::size_t index, const BidAnswer& answer) {
    if (answer.kind == BidAnswer::Kind::Overloaded) {
        sender.overloaded = true;
        const std::lock_guard lock(m_mutex);
        ++m_counts.overloaded;
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(m_mutex);
    m_counts.elapsed = now - m_begin;
    m_counts.latency.record(now - m_sent_at[index]);
    if (answer.kind == BidAnswer::Kind::Replayed)
        ++m_counts.replayed;
    else if (!answer.isDecision())
        ++m_counts.not_taken;
    else if (answer.isAccepted())
        ++m_counts.accepted;
    else
        ++m_counts.refused.at(static_cast<std::size_t>(answer.decision.reason));
    // Given back under the lock: after the last answer the rush, and this sender, may be gone.
    sender.room.release();
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
