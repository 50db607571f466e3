#pragma once
// The full verification as non-modal work: progress, cancel, and the answer in a sentence.
// GUI thread.

#include "ui/views/message_bar.h"
#include "ui/views/work_strip.h"
#include "ui/worker/desk_session.h"

namespace plimsoll::ui {

class VerifyControl final : public QObject {
    Q_OBJECT

public:
    VerifyControl(DeskSession& session, WorkStrip& strip, MessageBar& messages, QObject* parent);

    void start();
    void cancel();
    /// The desk is gone and its verification with it.
    void reset();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void runningChanged(bool running);

private:
    void progressed(qint64 done, qint64 all);
    void finished(const VerifyOutcome& outcome);
    void setRunning(bool running);

    DeskSession& m_session;
    WorkStrip& m_strip;
    MessageBar& m_messages;
    bool m_running = false;
};

}  // namespace plimsoll::ui
