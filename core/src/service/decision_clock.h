#pragma once
// Decision time: the wall clock made strictly increasing, so that records order themselves even
// when the clock stands still or jumps back (domain law 7). Thread: the writer's.

#include <algorithm>
#include <memory>

#include <plimsoll/timestamp.h>

namespace plimsoll::service {

class DecisionClock {
public:
    DecisionClock(std::shared_ptr<const Clock> clock, Timestamp last)
        : m_clock(std::move(clock)), m_last(last) {}

    /// Never before `arrived`, always after the last one.
    Timestamp next(Timestamp arrived = {}) {
        const auto after_last = Timestamp::us(m_last.us() + 1);
        m_last = std::max({m_clock->now(), after_last, arrived});
        return m_last;
    }
    [[nodiscard]] Timestamp last() const { return m_last; }
    void restart(Timestamp last) { m_last = last; }

private:
    std::shared_ptr<const Clock> m_clock;
    Timestamp m_last;
};

}  // namespace plimsoll::service
