#pragma once
// Who sits at this console: signing in and out, the lock, fast user switch. While nobody may look,
// the gate is closed: a page that asks who is there stands before everything, dialogs are hidden
// and kept for whoever they belong to. GUI thread.

#include <array>
#include <chrono>
#include <map>
#include <optional>

#include <QActionGroup>
#include <QDialog>
#include <QPointer>
#include <QSettings>
#include <QTimer>

#include "ui/control/command_runner.h"
#include "ui/main_actions.h"
#include "ui/views/set_up_view.h"
#include "ui/views/sign_in_view.h"

namespace plimsoll::ui {

class PeopleControl final : public QObject {
    Q_OBJECT

public:
    PeopleControl(DeskSession& session, CommandRunner& commands, MainActions& actions,
                  QSettings& settings, QWidget* window);

    [[nodiscard]] std::array<QWidget*, 2> gatePages() const { return {m_sign_in, m_set_up}; }
    [[nodiscard]] QWidget* gatePage() const;
    [[nodiscard]] bool isGatePage(const QWidget* page) const {
        return page == m_sign_in || page == m_set_up;
    }
    /// Nothing of the desk is to be seen.
    [[nodiscard]] bool isClosed() const { return m_closed; }
    /// Closed by whoever sits here, or because he was idle.
    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// Who sits here, or did when the gate was closed.
    [[nodiscard]] StaffId person() const { return m_person; }
    /// The gate was opened by the one it was closed for.
    [[nodiscard]] bool isSamePerson() const { return m_same; }
    /// The desk as the screen may use it now.
    [[nodiscard]] const std::optional<DeskView>& desk() const { return m_desk; }

    /// Another desk is open now; none: it was closed.
    void setDesk(const std::optional<DeskView>& desk);
    /// Signs in at the next demonstration desk that is opened, where passwords are no secret
    /// (--as).
    void signInWhenOpen(const QString& login) { m_as = login; }
    /// A drill runs under its seat: nobody signs out meanwhile.
    void setDrillRunning(bool running);
    void lock();
    void switchUser();
    void signOut();
    void changePassword();
    void takeFocus();
    void retranslate();

    /// After so long without a key or the mouse the console locks.
    [[nodiscard]] std::chrono::milliseconds idleLimit() const { return m_idle_limit; }
    void setIdleLimit(std::chrono::milliseconds limit);

signals:
    void sittingChanged(const plimsoll::ui::DeskView& desk);
    void gateChanged();
    /// The next thing to do is to add staff.
    void staffWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addIdleChoices();
    void connectPages();
    void follow(const DeskView& desk);
    void signedIn(const DeskView& desk);
    void makeFirst(const NewStaff& staff);
    void signInAs();
    void close();
    void open();
    void hideDialogs();
    void showDialogs();
    void enable();
    void checkIdle();

    using Dialogs = QList<QPointer<QDialog>>;

    DeskSession& m_session;
    CommandRunner& m_commands;
    MainActions& m_actions;
    QSettings& m_settings;
    QWidget* m_window;
    SignInView* m_sign_in;
    SetUpView* m_set_up;
    QMenu* m_idle_menu;
    QActionGroup* m_idle_choices;
    std::optional<DeskView> m_desk;
    StaffId m_person;
    QString m_as;
    std::map<StaffId, Dialogs> m_hidden;
    bool m_closed = false;
    bool m_locked = false;
    bool m_same = false;
    bool m_drill = false;
    std::chrono::milliseconds m_idle_limit;
    std::chrono::steady_clock::time_point m_last_sign_of_life;
    QTimer m_idle;
};

}  // namespace plimsoll::ui
