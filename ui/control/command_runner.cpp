#include "ui/control/command_runner.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

CommandRunner::CommandRunner(DeskSession& session, MessageBar& messages, QObject* parent)
    : QObject(parent), m_session(session), m_messages(messages) {}

void CommandRunner::say(const QString& icon, std::function<MessageContent()> content,
                        std::vector<MessageAction> actions) {
    m_messages.show({.tone = Message::Tone::Calm,
                     .icon = icon,
                     .content = std::move(content),
                     .actions = std::move(actions),
                     .may_close = true});
}

void CommandRunner::sayFailed(const Error& error, std::function<void()> again) {
    Message message = messageFor(error);
    // The same key makes asking again safe: done once, it is not done twice.
    if (error.code == ErrorCode::ResultUnknown || error.code == ErrorCode::Overloaded) {
        message.actions.push_back({[] { return tr("Ask again"); }, std::move(again)});
    }
    m_messages.show(message);
}

}  // namespace plimsoll::ui
