#include "flood.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace plimsoll::bench {
namespace {

constexpr int kDrivers = 2;

using Moment = std::chrono::steady_clock::time_point;

double secondsSince(Moment begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double milliseconds(std::chrono::nanoseconds duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Only the writer's thread counts, so plain members do; the sender reads `answered` alone.
struct Counts {
    std::atomic<std::int64_t> answered = 0;
    std::uint64_t accepted = 0;
    std::uint64_t refused = 0;
    LatencyHistogram latency;
};

FloodResult resultOf(const Desk& desk, const Health& before, double seconds, const Counts& counts) {
    const Health after = desk.health();
    FloodResult result;
    result.seconds = seconds;
    const auto decided = static_cast<double>(after.decided - before.decided);
    result.bids_per_second = decided / seconds;
    result.batch = decided / static_cast<double>(after.batches - before.batches);
    result.p99_ms = milliseconds(counts.latency.quantile(990));
    result.accepted = counts.accepted;
    result.refused = counts.refused;
    return result;
}

/// Clients whose answer has come, for whichever driver is free.
class ReadyClients {
public:
    void add(int client) {
        bool was_empty = false;
        {
            const std::lock_guard lock(m_mutex);
            was_empty = m_ready.empty();
            m_ready.push_back(client);
        }
        if (was_empty) m_came.notify_one();
    }
    /// Everybody who is ready; waits for somebody. Empty: nobody will be.
    std::vector<int> take() {
        std::unique_lock lock(m_mutex);
        m_came.wait(lock, [this] { return m_ended || !m_ready.empty(); });
        return std::exchange(m_ready, {});
    }
    void end() {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_came.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<int> m_ready;
    bool m_ended = false;
};

}  // namespace

FloodResult flood(Desk& desk, const MakeBid& make, std::int64_t first, std::int64_t bids,
                  std::int64_t outstanding) {
    const Health before = desk.health();
    Counts counts;
    std::vector<Moment> sent_at(static_cast<std::size_t>(outstanding));
    const auto begin = std::chrono::steady_clock::now();
    for (std::int64_t i = 0; i < bids; ++i) {
        for (auto seen = counts.answered.load(); i - seen >= outstanding;) {
            counts.answered.wait(seen);
            seen = counts.answered.load();
        }
        const auto slot = static_cast<std::size_t>(i % outstanding);
        sent_at[slot] = std::chrono::steady_clock::now();
        desk.submit(make(first + i), [&counts, &sent_at, slot, bids](const BidAnswer& answer) {
            ++(answer.isAccepted() ? counts.accepted : counts.refused);
            counts.latency.record(std::chrono::steady_clock::now() - sent_at[slot]);
            // Waking the sender for every answer would measure the wake-ups.
            // Nothing is touched after the last answer: the caller is gone then.
            const auto answered = ++counts.answered;
            if (answered % 64 == 0 && answered < bids) counts.answered.notify_one();
        });
    }
    while (counts.answered < bids) std::this_thread::sleep_for(std::chrono::microseconds(50));
    return resultOf(desk, before, secondsSince(begin), counts);
}

FloodResult callers(Desk& desk, const MakeBid& make, int callers,
                    std::chrono::milliseconds duration) {
    const Health before = desk.health();
    std::atomic<std::int64_t> next = 1;
    std::atomic<bool> stop = false;
    std::vector<LatencyHistogram> latencies(static_cast<std::size_t>(callers));
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::jthread> threads;
    for (auto& latency : latencies) {
        threads.emplace_back([&] {
            while (!stop) {
                const auto sent = std::chrono::steady_clock::now();
                (void)desk.bid(make(next++));
                latency.record(std::chrono::steady_clock::now() - sent);
            }
        });
    }
    std::this_thread::sleep_for(duration);
    stop = true;
    threads.clear();
    Counts counts;
    for (const auto& latency : latencies) counts.latency.merge(latency);
    return resultOf(desk, before, secondsSince(begin), counts);
}

FloodResult clients(Desk& desk, const MakeBid& make, int clients,
                    std::chrono::milliseconds duration) {
    const Health before = desk.health();
    ReadyClients ready;
    Counts counts;
    std::atomic<std::int64_t> next = 1;
    std::atomic<std::int64_t> outstanding = 0;
    std::atomic<bool> stop = false;
    std::vector<Moment> sent_at(static_cast<std::size_t>(clients));
    const auto bidFor = [&](int client) {
        ++outstanding;
        sent_at[static_cast<std::size_t>(client)] = std::chrono::steady_clock::now();
        desk.submit(make(next++), [&, client](const BidAnswer& answer) {
            ++(answer.isAccepted() ? counts.accepted : counts.refused);
            counts.latency.record(std::chrono::steady_clock::now() -
                                  sent_at[static_cast<std::size_t>(client)]);
            ready.add(client);
            --outstanding;
        });
    };
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::jthread> drivers;
    for (int driver = 0; driver < kDrivers; ++driver)
        drivers.emplace_back([&] {
            for (auto some = ready.take(); !some.empty(); some = ready.take())
                for (const int client : some)
                    if (!stop) bidFor(client);
        });
    for (int client = 0; client < clients; ++client) ready.add(client);
    std::this_thread::sleep_for(duration);
    stop = true;
    while (outstanding > 0) std::this_thread::sleep_for(std::chrono::microseconds(50));
    const double seconds = secondsSince(begin);
    ready.end();
    drivers.clear();
    // A driver may have been between the question and the bid.
    while (outstanding > 0) std::this_thread::sleep_for(std::chrono::microseconds(50));
    return resultOf(desk, before, seconds, counts);
}

}  // namespace plimsoll::bench
