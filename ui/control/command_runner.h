#pragma once
// Runs commands of the desk and says what became of them in the message bar, which blocks nothing.
// When the engine cannot tell whether the last step was saved, the same command, with the same
// request key, can be asked again from the message. What needs a second person is asked for, and
// said to wait, never to be done. GUI thread.

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
    /// The same for what takes long on purpose (passwords). `failed` may say so in its own place;
    /// it answers false when that place is gone.
    template <class Run, class Done, class Failed>
    void runAside(Run run, Done done, Failed failed);
    /// Asks for a command. `reason` is a code of reasonCodes(). `asked` is called when it waits, or
    /// is done because nobody else was needed after all; `failed` as above.
    void askFor(const Command& command, const QString& reason, const std::string& note,
                std::function<void()> asked = {}, std::function<bool(const Error&)> failed = {});
    /// "Request 12 waits for a checker"
    void sayAsked(const Asked& asked, Act act);
    /// "L-1004 is now: paused."
    void say(const QString& icon, std::function<MessageContent()> content,
             std::vector<MessageAction> actions = {});
    void sayFailed(const Error& error, std::function<void()> again);

signals:
    /// Somebody wants to see it among what waits for a second person.
    void requestWanted(plimsoll::RequestId request);

private:
    template <class Answer, class Done>
    static void hand(const Answer& answer, const Done& done);

    DeskSession& m_session;
    MessageBar& m_messages;
};

template <class Answer, class Done>
void CommandRunner::hand(const Answer& answer, const Done& done) {
    if constexpr (std::is_void_v<typename Answer::value_type>) {
        done();
    } else {
        done(*answer);
    }
}

template <class Run, class Done>
void CommandRunner::run(Run command, Done done) {
    using Answer = std::invoke_result_t<Run, Desk&>;
    m_session.command(this, command, [this, command, done](const Answer& answer) {
        if (answer) {
            hand(answer, done);
        } else {
            sayFailed(answer.error(), [this, command, done] { run(command, done); });
        }
    });
}

template <class Run, class Done, class Failed>
void CommandRunner::runAside(Run command, Done done, Failed failed) {
    using Answer = std::invoke_result_t<Run, Desk&>;
    m_session.commandAside(this, command, [this, command, done, failed](const Answer& answer) {
        if (answer) {
            hand(answer, done);
        } else if (!failed(answer.error())) {
            sayFailed(answer.error(),
                      [this, command, done, failed] { runAside(command, done, failed); });
        }
    });
}

}  // namespace plimsoll::ui
