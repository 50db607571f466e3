#include "ui/worker/verify_runner.h"

#include <chrono>

namespace plimsoll::ui {

using namespace std::chrono_literals;

namespace {

/// The verifier reports as often as it likes; people cannot see more than this.
constexpr auto kBetweenReports = 100ms;

VerifyOutcome runWith(const VerifyRunner::MakeReader& makeReader, const VerifyRunner::Work& work,
                      const VerifyProgress& progress, std::stop_token stop) {
    auto reader = makeReader();
    if (reader) return work(**reader, progress, std::move(stop));
    VerifyOutcome outcome;
    outcome.error = reader.error();
    return outcome;
}

}  // namespace

VerifyRunner::VerifyRunner(QObject* parent) : QObject(parent) {}

VerifyRunner::~VerifyRunner() {
    cancelAndWait();
}

void VerifyRunner::start(MakeReader makeReader, LongWork kind, Work work) {
    if (m_running) return;
    m_running = true;
    m_cancelled = false;
    m_thread = std::jthread([this, makeReader = std::move(makeReader), kind,
                             work = std::move(work)](std::stop_token stop) mutable {
        auto last = SteadyTime{};
        const VerifyProgress progress = [this, &last](std::int64_t done, std::int64_t all) {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < kBetweenReports) return;
            last = now;
            QMetaObject::invokeMethod(
                this, [this, done, all] { tell(done, all); }, Qt::QueuedConnection);
        };
        VerifyOutcome outcome = runWith(makeReader, work, progress, stop);
        outcome.work = kind;
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
