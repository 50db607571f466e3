#pragma once
// The desk's rules and calendar from the console: an administrator's dialog. GUI thread.

#include <optional>

#include <QAction>

#include "ui/control/command_runner.h"
#include "ui/dialogs/rules_dialog.h"

namespace plimsoll::ui {

class RulesControl final : public QObject {
    Q_OBJECT

public:
    RulesControl(DeskSession& session, CommandRunner& commands, QAction* action, QWidget* window);

    void setDesk(const std::optional<DeskView>& desk);
    void follow(const DeskView& desk);
    void open();

signals:
    void deskChanged();

private:
    void read(RulesDialog* dialog);
    void save(RulesDialog* dialog, const RuleSet& rules);
    void mark(RulesDialog* dialog, const SpecialDay& day);

    DeskSession& m_session;
    CommandRunner& m_commands;
    QAction* m_action;
    QWidget* m_window;
    std::optional<DeskView> m_desk;
};

}  // namespace plimsoll::ui
