#pragma once
// Long work on all records as non-modal work: the full verification and its answer in a sentence,
// the audit trail's verification and its writing to a file; progress, cancel. GUI thread.

#include "ui/views/message_bar.h"
#include "ui/views/work_strip.h"
#include "ui/worker/desk_session.h"

namespace plimsoll::ui {

class VerifyControl final : public QObject {
    Q_OBJECT

public:
    VerifyControl(DeskSession& session, WorkStrip& strip, MessageBar& messages, QObject* parent);

    /// Verifies; who did so is recorded first, where this console may write.
    void start(LongWork work = LongWork::VerifyAll);
    void cancel();
    /// The desk is gone and its verification with it.
    void reset();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void runningChanged(bool running);
    /// The trail was verified or written, or not; its page says what came of it.
    void auditFinished(const plimsoll::ui::VerifyOutcome& outcome);

private:
    void begun(LongWork work);
    void progressed(qint64 done, qint64 all);
    void finished(const VerifyOutcome& outcome);
    void setRunning(bool running);

    DeskSession& m_session;
    WorkStrip& m_strip;
    MessageBar& m_messages;
    LongWork m_work = LongWork::VerifyAll;
    bool m_running = false;
};

}  // namespace plimsoll::ui
