#pragma once
// A wall clock that the test moves, forwards or back, and a steady one that only goes with the time
// that passes. May be read from any thread.

#include <atomic>
#include <chrono>
#include <cstdint>

#include <plimsoll/timestamp.h>

namespace plimsoll::test {

class ManualClock final : public Clock {
public:
    /// 2026-06-01T00:00:00Z: a fixed day, so that a failure reads the same tomorrow.
    static constexpr std::int64_t kStart = 1'780'272'000'000'000;
    static constexpr std::int64_t kHour = 3'600'000'000;

    [[nodiscard]] Timestamp now() const override { return Timestamp::us(m_us.load()); }
    [[nodiscard]] std::chrono::microseconds steady() const override {
        return std::chrono::microseconds(m_steady.load());
    }
    /// Time passes: both clocks go on.
    void advance(std::int64_t microseconds) {
        m_us += microseconds;
        m_steady += microseconds;
    }
    /// Somebody sets the wall clock.
    void jump(std::int64_t microseconds) { m_us += microseconds; }
    /// The wall clock shows what the machine's does, so that no record lies ahead of it.
    void startNow() { m_us = SystemClock().now().us() + 1'000'000; }

private:
    std::atomic<std::int64_t> m_us{kStart};
    std::atomic<std::int64_t> m_steady{0};
};

}  // namespace plimsoll::test
