#pragma once
// Decision time: the desk's clock made strictly increasing, so that records order themselves even
// when the clock stands still or jumps back (domain law 7). Thread: the writer's.
//
// While the clock is in doubt decision time is held: each record stands one microsecond after the
// one before it, so that nothing is stamped with a time that nobody believes. A person who confirms
// a clock that lies behind the latest record leads back from there: decision time then goes on at a
// quarter of the clock's speed until the clock has caught up. Both ways are computed from the
// record of the confirmation alone, so every process and every replay finds the same.

#include <algorithm>
#include <memory>

#include <plimsoll/timestamp.h>

namespace plimsoll::service {

/// What the clock said when it was last confirmed, and the decision time of that record.
struct TimeBase {
    static constexpr std::int64_t kSlowness = 4;
    static constexpr std::int64_t kFarthest_us = std::int64_t{1} << 60;

    Timestamp clock;
    Timestamp decided;

    [[nodiscard]] Timestamp decisionAt(Timestamp now) const {
        return std::max(now, Timestamp::us(decided.us() + (now.us() - clock.us()) / kSlowness));
    }
    /// What the clock said when this was decided.
    [[nodiscard]] Timestamp clockAt(Timestamp at) const {
        const auto since = std::min(at.us() - decided.us(), kFarthest_us);
        return std::min(at, Timestamp::us(clock.us() + since * kSlowness));
    }
};

class DecisionClock {
public:
    explicit DecisionClock(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)) {}

    /// Never before `arrived`, always after the last one.
    Timestamp next(Timestamp arrived = {}) {
        const auto after_last = Timestamp::us(m_last.us() + 1);
        m_last = m_is_held ? after_last
                           : std::max({m_base.decisionAt(m_clock->now()), after_last, arrived});
        return m_last;
    }
    [[nodiscard]] Timestamp last() const { return m_last; }
    /// From the records.
    void restart(Timestamp last, const TimeBase& base) {
        m_last = last;
        m_base = base;
        m_is_held = false;
    }

    void hold() { m_is_held = true; }
    [[nodiscard]] bool isHeld() const { return m_is_held; }
    /// The decision time of the record that says: the clock is right, and says `now`.
    Timestamp confirm(Timestamp now) {
        m_is_held = false;
        m_base = {};
        const auto at = next(now);
        m_base = {now, at};
        return at;
    }

    /// What the clock said when `at` was decided; times that people name are compared with it.
    [[nodiscard]] Timestamp clockAt(Timestamp at) const { return m_base.clockAt(at); }
    /// What it says now, doubted or not.
    [[nodiscard]] Timestamp clockNow() const { return m_clock->now(); }

private:
    std::shared_ptr<const Clock> m_clock;
    Timestamp m_last;
    TimeBase m_base;
    bool m_is_held = false;
};

}  // namespace plimsoll::service
