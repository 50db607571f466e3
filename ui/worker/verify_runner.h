#pragma once
// Works through all records of a desk (verifies them, writes them to a file) on a thread of its
// own, through a reader of its own. Lives on the worker's thread; signals come on that thread.

#include <functional>
#include <memory>
#include <thread>

#include <QObject>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class VerifyRunner final : public QObject {
    Q_OBJECT

public:
    /// Makes the reader on the thread that will use it.
    using MakeReader = std::function<Result<std::unique_ptr<DeskReader>>()>;

    /// Called there; fills in what came of it.
    using Work = std::function<VerifyOutcome(DeskReader& reader, const VerifyProgress& progress,
                                             std::stop_token stop)>;

    explicit VerifyRunner(QObject* parent = nullptr);
    ~VerifyRunner() override;  ///< cancels and waits

    void start(MakeReader makeReader, LongWork kind, Work work);
    /// Asks it to stop; finished() follows, and nothing else.
    void cancel();
    void cancelAndWait();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void progressed(qint64 done, qint64 all);
    void finished(const plimsoll::ui::VerifyOutcome& outcome);

private:
    void tell(qint64 done, qint64 all);
    void end(const VerifyOutcome& outcome);

    std::jthread m_thread;
    bool m_running = false;
    bool m_cancelled = false;
};

}  // namespace plimsoll::ui
