#pragma once
// Runs commands of the desk and says what became of them in the message bar, which blocks nothing.
// When the engine cannot tell whether the last step was saved, the same command, with the same
// request key, can be asked again from the message. GUI thread.

#include "ui/views/message_bar.h"
#include "ui/worker/desk_session.h"

namespace plimsoll::ui {

class CommandRunner final : public QObject {
    Q_OBJECT

public:
    CommandRunner(DeskSession& session, MessageBar& messages, QObject* parent);

    /// `run` is called on the worker's thread and may be called again: it keeps its key. `done`
    /// gets what the command made.
    template <class Run, class Done>
    void run(Run run, Done done);
    /// "L-1004 is now: paused."
    void say(const QString& icon, std::function<MessageContent()> content,
             std::vector<MessageAction> actions = {});
    void sayFailed(const Error& error, std::function<void()> again);

private:
    DeskSession& m_session;
    MessageBar& m_messages;
};

template <class Run, class Done>
void CommandRunner::run(Run command, Done done) {
    using Answer = std::invoke_result_t<Run, Desk&>;
    m_session.command(this, command, [this, command, done](const Answer& answer) {
        if (!answer) {
            sayFailed(answer.error(), [this, command, done] { run(command, done); });
        } else if constexpr (std::is_void_v<typename Answer::value_type>) {
            done();
        } else {
            done(*answer);
        }
    });
}

}  // namespace plimsoll::ui
