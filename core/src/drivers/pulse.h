#pragma once
// How the writer is doing: counters since opening, and the latencies of the last minute.
// Threads: note*() from the writer's, health() from any.

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <vector>

#include <plimsoll/desk.h>
#include <plimsoll/latency.h>

namespace plimsoll::service {

class Pulse {
public:
    void noteBatch(std::size_t decided, Timestamp committed,
                   const std::vector<std::chrono::steady_clock::time_point>& arrivals);
    void noteOverload();
    void noteStopped(bool stopped) { m_stopped = stopped; }
    /// After a commit: whether a reader keeps the log from being emptied.
    void noteLog(bool is_held, Timestamp committed);
    void noteClockDoubt(const std::optional<ClockDoubt>& doubt);
    void noteChecking(bool checking);
    void noteLockWasMissing();
    /// Intake stops for good.
    void noteUnsound(const Error& error);
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    [[nodiscard]] bool isClockInDoubt() const { return m_clock_in_doubt; }
    /// What is answered while it is.
    [[nodiscard]] Error stopReason() const;
    /// Everything but the queue's figures.
    [[nodiscard]] Health health() const;

private:
    static constexpr std::int64_t kSeconds = 60;
    struct Second {
        std::int64_t number = -1;
        LatencyHistogram latency;
    };

    Second& currentSecond(std::chrono::steady_clock::time_point now);

    std::atomic<bool> m_stopped = false;
    std::atomic<bool> m_clock_in_doubt = false;
    mutable std::mutex m_mutex;
    Health m_health;
    Error m_stop_reason{ErrorCode::Stopped, {}};
    std::array<Second, kSeconds> m_minute;
};

}  // namespace plimsoll::service
