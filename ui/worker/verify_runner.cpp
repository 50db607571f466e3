#include "ui/worker/verify_runner.h"

#include <chrono>

namespace plimsoll::ui {

using namespace std::chrono_literals;

namespace {

/// The verifier reports as often as it likes; people cannot see more than this.
constexpr auto kBetweenReports = 100ms;

VerifyOutcome verifyWith(const VerifyRunner::MakeReader& makeReader, const VerifyProgress& progress,
                         std::stop_token stop) {
    VerifyOutcome outcome;
    auto reader = makeReader();
    if (!reader) {
        outcome.error = reader.error();
        return outcome;
    }
    auto report = (*reader)->verify(progress, stop);
    if (report) {
        outcome.report = std::move(*report);
    } else {
        outcome.error = report.error();
    }
    return outcome;
}

}  // namespace

VerifyRunner::VerifyRunner(QObject* parent) : QObject(parent) {}

VerifyRunner::~VerifyRunner() {
    cancelAndWait();
}

void VerifyRunner::start(MakeReader makeReader) {
    if (m_running) return;
    m_running = true;
    m_cancelled = false;
    m_thread = std::jthread([this,
                             makeReader = std::move(makeReader)](std::stop_token stop) mutable {
        auto last = SteadyTime{};
        const VerifyProgress progress = [this, &last](std::int64_t done, std::int64_t all) {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < kBetweenReports) return;
            last = now;
            QMetaObject::invokeMethod(
                this, [this, done, all] { tell(done, all); }, Qt::QueuedConnection);
        };
        const VerifyOutcome outcome = verifyWith(makeReader, progress, stop);
        // What the maker holds (the desk) is let go before the end is told.
        makeReader = {};
        QMetaObject::invokeMethod(this, [this, outcome] { end(outcome); }, Qt::QueuedConnection);
    });
}

void VerifyRunner::cancel() {
    m_cancelled = true;
    m_thread.request_stop();
}

void VerifyRunner::cancelAndWait() {
    cancel();
    if (m_thread.joinable()) m_thread.join();
}

void VerifyRunner::tell(qint64 done, qint64 all) {
    if (m_running && !m_cancelled) emit progressed(done, all);
}

void VerifyRunner::end(const VerifyOutcome& outcome) {
    m_running = false;
    emit finished(outcome);
}

}  // namespace plimsoll::ui
