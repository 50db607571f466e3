#include <plimsoll/rehearsal.h>

namespace plimsoll {

VirtualClock::VirtualClock()
    : m_begin(SystemClock().now()), m_since(std::chrono::steady_clock::now()) {}

namespace {

std::chrono::microseconds elapsedSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 begin);
}

}  // namespace

Timestamp VirtualClock::now() const {
    return Timestamp::us(m_begin.us() + elapsedSince(m_since).count() + m_lead_us.load());
}

std::chrono::microseconds VirtualClock::steady() const {
    return elapsedSince(m_since) + std::chrono::microseconds(m_ahead_us.load());
}

void VirtualClock::advance(std::chrono::microseconds by) {
    m_ahead_us += by.count();
    m_lead_us += by.count();
}

}  // namespace plimsoll
