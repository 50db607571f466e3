#include "ui/worker/drill_runner.h"

namespace plimsoll::ui {

DrillRunner::DrillRunner(QObject* parent) : QObject(parent) {}

DrillRunner::~DrillRunner() {
    cancelAndWait();
}

void DrillRunner::start(std::shared_ptr<Desk> desk, const DrillPlan& plan) {
    if (m_running) return;
    m_running = true;
    m_cancelled = false;
    m_thread = std::jthread([this, desk = std::move(desk), plan](std::stop_token stop) mutable {
        const OnProgress onProgress = [this](const RehearsalProgress& progress) {
            QMetaObject::invokeMethod(
                this,
                [this, progress] {
                    if (m_running && !m_cancelled) emit progressed(progress);
                },
                Qt::QueuedConnection);
        };
        DrillOutcome outcome;
        auto report = runDrill(*desk, plan, onProgress, stop);
        if (report) {
            outcome.report = std::move(*report);
        } else {
            outcome.error = report.error();
        }
        // The desk is let go before the end is told, so that whoever hears it may close the desk.
        desk.reset();
        QMetaObject::invokeMethod(this, [this, outcome] { end(outcome); }, Qt::QueuedConnection);
    });
}

void DrillRunner::cancel() {
    m_cancelled = true;
    m_thread.request_stop();
}

void DrillRunner::cancelAndWait() {
    cancel();
    if (m_thread.joinable()) m_thread.join();
}

void DrillRunner::end(const DrillOutcome& outcome) {
    m_running = false;
    emit finished(outcome);
}

}  // namespace plimsoll::ui
