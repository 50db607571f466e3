#pragma once
// A wall clock that the test moves, forwards or back. May be read from any thread.

#include <atomic>
#include <cstdint>

#include <plimsoll/timestamp.h>

namespace plimsoll::test {

class ManualClock final : public Clock {
public:
    /// 2026-06-01T00:00:00Z: a fixed day, so that a failure reads the same tomorrow.
    static constexpr std::int64_t kStart = 1'780'272'000'000'000;
    static constexpr std::int64_t kHour = 3'600'000'000;

    [[nodiscard]] Timestamp now() const override { return Timestamp::us(m_us.load()); }
    void advance(std::int64_t microseconds) { m_us += microseconds; }

private:
    std::atomic<std::int64_t> m_us{kStart};
};

}  // namespace plimsoll::test
