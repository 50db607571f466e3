#pragma once
// Sends many bids at a desk at once and counts what comes back. Neighbouring bids are sent from
// different threads, so that they race; at most `concurrency` are outstanding.
// Threads: run() blocks its caller; bids are asked from the source on several threads at once.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
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
    struct Sender;

    void send(Sender& sender, std::size_t first, const std::stop_token& stop);
    bool sendOne(Sender& sender, std::size_t index, const std::stop_token& stop);
    void answered(Sender& sender, std::size_t index, const BidAnswer& answer);
    void tellProgress(const OnProgress& progress, DeskReader* reader, LoanId loan,
                      std::chrono::steady_clock::time_point begin);

    using Moment = std::chrono::steady_clock::time_point;

    Desk& m_desk;
    const BidSource& m_source;
    std::vector<std::unique_ptr<Sender>> m_senders;
    std::vector<Moment> m_sent_at;
    Moment m_begin;
    std::atomic<std::uint64_t> m_sent = 0;
    std::atomic<std::uint64_t> m_answered = 0;

    std::mutex m_mutex;  ///< guards what follows
    std::condition_variable m_changed;
    std::size_t m_sending = 0;  ///< senders still at work
    RehearsalReport m_counts;
};

}  // namespace plimsoll::rehearsal
