#pragma once
// Times are UTC microseconds since 1970; a clock is handed in, never reached for.
// Threads: Timestamp is a plain value; a Clock may be read from any thread.

#include <algorithm>
#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace plimsoll {

class Timestamp {
public:
    constexpr Timestamp() = default;
    static constexpr Timestamp us(std::int64_t microseconds) { return Timestamp(microseconds); }

    /// Reads ISO 8601 in UTC: "2021-11-12T07:39:12.002Z", with 0 to 6 decimals; the Z is required.
    [[nodiscard]] static tl::expected<Timestamp, std::string_view> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t us() const { return m_us; }
    /// "2021-11-12T07:39:12.002000Z"
    [[nodiscard]] std::string toString() const;

    constexpr auto operator<=>(const Timestamp&) const = default;

private:
    explicit constexpr Timestamp(std::int64_t microseconds) : m_us(microseconds) {}
    std::int64_t m_us = 0;
};

class Clock {
public:
    virtual ~Clock() = default;
    /// The wall clock, UTC. It may jump either way; the core orders by its own strictly increasing
    /// time.
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// A clock that never jumps, for timers; where it begins means nothing. As good as now() for a
    /// clock that only a test or a drill moves.
    [[nodiscard]] virtual std::chrono::microseconds steady() const {
        return std::chrono::microseconds(now().us());
    }
    /// How long to sleep at most, in real time, before asking steady() again for a moment that is
    /// `ahead`. Short for a clock that may be moved while one sleeps.
    [[nodiscard]] virtual std::chrono::microseconds nap(std::chrono::microseconds ahead) const {
        return std::min(ahead, std::chrono::microseconds(1'000));
    }
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::microseconds steady() const override;
    [[nodiscard]] std::chrono::microseconds nap(std::chrono::microseconds ahead) const override {
        return ahead;
    }
};

}  // namespace plimsoll
