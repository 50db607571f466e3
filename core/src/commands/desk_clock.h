#pragma once
// The desk's own clock: the machine's, unless that one jumps while the desk is open. Then it goes
// on by steady time from where it was, so that a clock that is set by hand or by a wrong time
// server moves no arrival, no decision and no deadline; what is true is asked at the next opening,
// or said by a person. Threads: now() and steady() from any, trust() from the writer's.

#include <atomic>
#include <cstdlib>
#include <memory>

#include <plimsoll/timestamp.h>

namespace plimsoll::service {

/// A clock that was moved by less was corrected.
inline constexpr std::chrono::seconds kClockCorrection{60};

class DeskClock final : public Clock {
public:
    explicit DeskClock(std::shared_ptr<const Clock> machine) : m_machine(std::move(machine)) {
        (void)trust();
    }

    [[nodiscard]] Timestamp now() const override {
        const auto steady = m_machine->steady().count();
        const auto said = m_machine->now().us();
        const auto expected = steady + m_base_us.load(std::memory_order_relaxed);
        if (std::abs(said - expected) > std::chrono::microseconds(kClockCorrection).count())
            return Timestamp::us(expected);
        m_base_us.store(said - steady, std::memory_order_relaxed);
        return Timestamp::us(said);
    }
    [[nodiscard]] std::chrono::microseconds steady() const override { return m_machine->steady(); }
    [[nodiscard]] std::chrono::microseconds nap(std::chrono::microseconds ahead) const override {
        return m_machine->nap(ahead);
    }

    /// Goes on from what the machine's clock says now; that time.
    Timestamp trust() {
        const auto steady = m_machine->steady().count();
        const auto said = m_machine->now();
        m_base_us.store(said.us() - steady, std::memory_order_relaxed);
        return said;
    }

private:
    std::shared_ptr<const Clock> m_machine;
    mutable std::atomic<std::int64_t> m_base_us = 0;  ///< the clock's time when steady() was zero
};

}  // namespace plimsoll::service
