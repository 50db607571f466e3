#include "ui/control/command_runner.h"

#include "ui/text/figures.h"
#include "ui/text/people_text.h"

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
    const bool unsure =
        error.code == ErrorCode::ResultUnknown || error.code == ErrorCode::Overloaded;
    if (again && unsure) {
        message.actions.push_back({[] { return tr("Ask again"); }, std::move(again)});
    }
    m_messages.show(message);
}

void CommandRunner::askFor(const Command& command, const QString& reason, const std::string& note,
                           std::function<void()> asked, std::function<bool(const Error&)> failed) {
    // Aside: a command that brings a password takes as long as one.
    runAside([command, reason = reason.toStdString(), note, key = RequestKey::random()](
                 Desk& desk) { return desk.ask(command, reason, note, key); },
             [this, act = actOf(command), asked = std::move(asked)](const Asked& answer) {
                 if (asked) asked();
                 sayAsked(answer, act);
             },
             [failed = std::move(failed)](const Error& error) { return failed && failed(error); });
}

void CommandRunner::sayAsked(const Asked& asked, Act act) {
    if (!asked.isWaiting()) {
        say(u"check"_s, [act] {
            return MessageContent{tr("\"%1\" is done.").arg(actName(act)),
                                  tr("No second person was needed for it.")};
        });
        return;
    }
    say(u"hourglass"_s,
        [request = asked.request, act] {
            const QString number = Figures::count(request.value);
            return MessageContent{
                checkerOf(act) == Role::Administrator
                    ? tr("Request %1 waits for another administrator.").arg(number)
                    : tr("Request %1 waits for a checker.").arg(number),
                tr("\"%1\": nothing has happened yet. It is done the moment it is approved; "
                   "undecided, it ends after %2.")
                    .arg(actName(act), Figures::window(kRequestLife))};
        },
        {{[] { return tr("Show"); },
          [this, request = asked.request] { emit requestWanted(request); }}});
}

}  // namespace plimsoll::ui
