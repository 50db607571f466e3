#include "ui/watch/stall_watchdog.h"

#include <algorithm>

#include <QtGlobal>

namespace plimsoll::ui {

StallWatchdog::StallWatchdog(QObject* parent) : QObject(parent), m_timer(this) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kBeat);
    connect(&m_timer, &QTimer::timeout, this, &StallWatchdog::beat);
    restart();
    m_timer.start();
}

void StallWatchdog::restart() {
    m_last = std::chrono::steady_clock::now();
    m_longest = {};
    m_stalls = 0;
}

void StallWatchdog::beat() {
    const auto now = std::chrono::steady_clock::now();
    const auto late = std::chrono::duration_cast<std::chrono::microseconds>(now - m_last - kBeat);
    m_last = now;
    m_longest = std::max(m_longest, late);
    if (late <= kTolerated) return;
    ++m_stalls;
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(late).count();
    qWarning("event loop stalled for %lld ms", static_cast<long long>(ms));
    emit stalled(ms);
}

}  // namespace plimsoll::ui
