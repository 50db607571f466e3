#pragma once
// Sends many bids at a desk at once and counts what comes back. The bids of one instant are sent
// from different threads, so that they race; a bid of a later instant is sent when every earlier
// one stands in the queue. At most `concurrency` are outstanding.
// Threads: run() blocks its caller; bids are asked from the source on several threads at once.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <semaphore>
#include <stop_token>
#include <vector>

#include <plimsoll/desk.h>
#include <plimsoll/latency.h>
#include <plimsoll/rehearsal.h>

namespace plimsoll::rehearsal {

/// What a rush is made of; every bid is made when it is sent, so that a million need no memory.
class BidSource {
public:
    virtual ~BidSource() = default;
    [[nodiscard]] virtual std::size_t size() const = 0;
    [[nodiscard]] virtual BidRequest bid(std::size_t index) const = 0;
    /// When to send it, after the start; zero: as soon as there is room.
    [[nodiscard]] virtual std::chrono::nanoseconds due(std::size_t index) const = 0;
    /// One beyond the last bid of the instant that begins with bid `first`.
    [[nodiscard]] virtual std::size_t endOfInstant(std::size_t first) const = 0;
};

class Rush {
public:
    Rush(Desk& desk, const BidSource& source, int concurrency);
    ~Rush();
    Rush(const Rush&) = delete;
    Rush& operator=(const Rush&) = delete;

    /// Fills in what was answered, how fast, and whether it was cancelled.
    void run(RehearsalReport& report, LoanId loan, const OnProgress& progress,
             const std::stop_token& stop);

private:
    void send(std::size_t sender, const std::stop_token& stop);
    bool sendShare(std::size_t sender, const std::stop_token& stop);
    bool awaitTurn(std::size_t instant, std::size_t index, const std::stop_token& stop);
    bool sendOne(std::size_t index, const std::stop_token& stop);
    void answered(std::size_t index, const BidAnswer& answer);
    void tellProgress(const OnProgress& progress, DeskReader* reader, LoanId loan,
                      std::chrono::steady_clock::time_point begin);

    using Moment = std::chrono::steady_clock::time_point;

    Desk& m_desk;
    const BidSource& m_source;
    std::size_t m_senders;
    std::counting_semaphore<> m_room;  ///< what may still be outstanding
    std::vector<Moment> m_sent_at;
    Moment m_begin;
    std::atomic<std::uint64_t> m_sent = 0;
    std::atomic<std::uint64_t> m_answered = 0;

    std::mutex m_mutex;  ///< guards what follows
    std::condition_variable m_changed;
    std::condition_variable m_queued;  ///< m_submitted has grown, or the rush ends early
    std::size_t m_submitted = 0;       ///< bids that stand in the desk's queue or beyond
    std::size_t m_awaited = 0;         ///< the fewest submitted that a sender waits for
    bool m_ends_early = false;
    int m_failures = 0;         ///< answers in a row that were no decision
    std::size_t m_sending = 0;  ///< senders still at work
    RehearsalReport m_counts;
};

}  // namespace plimsoll::rehearsal
