#include <plimsoll/rehearsal.h>

namespace plimsoll {

VirtualClock::VirtualClock()
    : m_begin(SystemClock().now()), m_since(std::chrono::steady_clock::now()) {}

Timestamp VirtualClock::now() const {
    return Timestamp::us(m_begin.us() + steady().count());
}

std::chrono::microseconds VirtualClock::steady() const {
    const auto elapsed = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - m_since);
    return elapsed + std::chrono::microseconds(m_ahead_us.load());
}

void VirtualClock::advance(std::chrono::microseconds by) {
    m_ahead_us += by.count();
}

}  // namespace plimsoll
