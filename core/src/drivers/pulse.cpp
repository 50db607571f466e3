#include "drivers/pulse.h"

namespace plimsoll::service {
namespace {

std::int64_t secondOf(std::chrono::steady_clock::time_point at) {
    return std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
}

}  // namespace

Pulse::Second& Pulse::currentSecond(std::chrono::steady_clock::time_point now) {
    const auto number = secondOf(now);
    Second& second = m_minute[static_cast<std::size_t>(number % kSeconds)];
    if (second.number != number) {
        second.number = number;
        second.latency.clear();
    }
    return second;
}

void Pulse::noteBatch(std::size_t decided, Timestamp committed,
                      const std::vector<std::chrono::steady_clock::time_point>& arrivals) {
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(m_mutex);
    m_health.decided += decided;
    ++m_health.batches;
    m_health.last_batch = decided;
    m_health.last_commit = committed;
    Second& second = currentSecond(now);
    for (const auto arrived : arrivals) second.latency.record(now - arrived);
}

void Pulse::noteOverload() {
    const std::lock_guard lock(m_mutex);
    ++m_health.overloaded;
}

void Pulse::noteLog(bool is_held, Timestamp committed) {
    const std::lock_guard lock(m_mutex);
    auto& since = m_health.log.held_since;
    if (!is_held)
        since.reset();
    else if (!since)
        since = committed;
}

void Pulse::noteClockDoubt(const std::optional<ClockDoubt>& doubt) {
    m_clock_in_doubt = doubt.has_value();
    const std::lock_guard lock(m_mutex);
    m_health.clock_doubt = doubt;
}

void Pulse::noteChecking(bool checking) {
    const std::lock_guard lock(m_mutex);
    m_health.checking = checking;
}

void Pulse::noteLockWasMissing() {
    const std::lock_guard lock(m_mutex);
    m_health.lock_was_missing = true;
}

void Pulse::noteUnsound(const Error& error) {
    const std::lock_guard lock(m_mutex);
    m_health.checking = false;
    // Closing ends the look early, and says nothing of the file.
    if (error.code != ErrorCode::Stopped) m_health.damage = error.subject;
    m_stop_reason = error;
    m_stopped = true;
}

Error Pulse::stopReason() const {
    const std::lock_guard lock(m_mutex);
    return m_stop_reason;
}

Health Pulse::health() const {
    const auto now = secondOf(std::chrono::steady_clock::now());
    const std::lock_guard lock(m_mutex);
    LatencyHistogram minute;
    for (const Second& second : m_minute)
        if (second.number > now - kSeconds) minute.merge(second.latency);
    Health health = m_health;
    health.stopped = m_stopped;
    health.p50 = minute.quantile(500);
    health.p99 = minute.quantile(990);
    return health;
}

}  // namespace plimsoll::service
