#include "ui/control/rules_control.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

RulesControl::RulesControl(DeskSession& session, CommandRunner& commands, QAction* action,
                           QWidget* window)
    : QObject(window),
      m_session(session),
      m_commands(commands),
      m_action(action),
      m_window(window) {
    connect(action, &QAction::triggered, this, &RulesControl::open);
    setDesk({});
}

void RulesControl::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_action->setEnabled(desk && desk->may(Act::RulesChange));
    emit deskChanged();
}

void RulesControl::follow(const DeskView& desk) {
    m_desk = desk;
    m_action->setEnabled(desk.may(Act::RulesChange));
}

void RulesControl::open() {
    if (!m_desk || !m_desk->may(Act::RulesChange)) return;
    auto* dialog = new RulesDialog(m_window);
    connect(dialog, &RulesDialog::rulesWanted, this,
            [this, dialog](const RuleSet& rules) { save(dialog, rules); });
    connect(dialog, &RulesDialog::markWanted, this,
            [this, dialog](const SpecialDay& day) { mark(dialog, day); });
    connect(this, &RulesControl::deskChanged, dialog, &QWidget::close);
    read(dialog);
    dialog->open();
}

void RulesControl::read(RulesDialog* dialog) {
    m_session.ask(
        dialog, [](DeskReader& reader) { return reader.rules(); },
        [this, dialog](const Result<Rules>& rules) {
            if (rules) {
                dialog->showRules(*rules);
            } else {
                m_commands.sayFailed(rules.error(), {});
            }
        });
}

void RulesControl::save(RulesDialog* dialog, const RuleSet& rules) {
    m_commands.run(
        [rules, key = RequestKey::random()](Desk& desk) { return desk.setRules(rules, key); },
        [this, dialog = QPointer<RulesDialog>(dialog)] {
            if (dialog) read(dialog);
            m_commands.say(u"calendar"_s,
                           [] { return MessageContent{tr("The rules are changed."), {}}; });
        });
}

void RulesControl::mark(RulesDialog* dialog, const SpecialDay& day) {
    m_commands.run([day, key = RequestKey::random()](Desk& desk) { return desk.markDay(day, key); },
                   [this, dialog = QPointer<RulesDialog>(dialog)] {
                       if (dialog) read(dialog);
                   });
}

}  // namespace plimsoll::ui
