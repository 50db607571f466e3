#pragma once
// Runs one drill at a time on a thread of its own, because runDrill() blocks its caller and the
// worker must keep reading. Lives on the worker's thread; signals come on that thread. The desk is
// held until the drill has ended.

#include <memory>
#include <thread>

#include <QObject>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class DrillRunner final : public QObject {
    Q_OBJECT

public:
    explicit DrillRunner(QObject* parent = nullptr);
    ~DrillRunner() override;  ///< cancels and waits

    void start(std::shared_ptr<Desk> desk, const DrillPlan& plan);
    /// Asks it to stop; finished() follows, and nothing else.
    void cancel();
    void cancelAndWait();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void progressed(const plimsoll::RehearsalProgress& progress);
    void finished(const plimsoll::ui::DrillOutcome& outcome);

private:
    void end(const DrillOutcome& outcome);

    std::jthread m_thread;
    bool m_running = false;
    bool m_cancelled = false;
};

}  // namespace plimsoll::ui
