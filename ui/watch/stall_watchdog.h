#pragma once
// Measures how long the event loop of its thread is away: a timer that should come every few
// milliseconds tells by how much it came late. Units: milliseconds. Lives on the thread it
// watches; there is no thread of its own that would have to be stopped.

#include <chrono>

#include <QObject>
#include <QTimer>

namespace plimsoll::ui {

class StallWatchdog final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kBeat{4};
    static constexpr std::chrono::milliseconds kTolerated{50};

    explicit StallWatchdog(QObject* parent = nullptr);

    /// Forgets what was measured so far.
    void restart();
    [[nodiscard]] std::chrono::microseconds longest() const { return m_longest; }
    [[nodiscard]] int stalls() const { return m_stalls; }

signals:
    /// A stall above kTolerated has ended. Also logged.
    void stalled(qint64 milliseconds);

private:
    void beat();

    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last;
    std::chrono::microseconds m_longest{0};
    int m_stalls = 0;
};

}  // namespace plimsoll::ui
