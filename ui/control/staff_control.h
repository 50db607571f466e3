#pragma once
// The staff page and what an administrator does there: adding people, changing roles, disabling,
// new passwords, the policy. While the desk is being set up it is done at once; afterwards another
// administrator approves it. GUI thread.

#include <optional>

#include <QSettings>

#include "ui/control/command_runner.h"
#include "ui/views/staff_view.h"

namespace plimsoll::ui {

class StaffControl final : public QObject {
    Q_OBJECT

public:
    StaffControl(CommandRunner& commands, QSettings& settings, QWidget* window);

    [[nodiscard]] StaffView* view() const { return m_view; }
    /// Another desk is open now; none: it was closed.
    void setDesk(const std::optional<DeskView>& desk);
    /// Who sits at this desk, or what he may do, is not as it was.
    void follow(const DeskView& desk);
    void show(const StaffNews& news) { m_view->showStaff(news); }

    void add(Roles proposed);
    void changeRoles(const StaffMember& member);
    void changeStatus(const StaffMember& member);
    void givePassword(const StaffMember& member);
    void changePolicy(const PolicyRow& rule);

signals:
    void deskChanged();

private:
    /// Whether a second administrator decides it here and now.
    [[nodiscard]] bool asks(Act act) const { return m_desk && m_desk->needsChecker(act); }
    void sayDone(const QString& icon, std::function<QString()> what);

    CommandRunner& m_commands;
    QWidget* m_window;
    StaffView* m_view;
    std::optional<DeskView> m_desk;
};

}  // namespace plimsoll::ui
