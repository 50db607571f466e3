#include "ui/control/people_control.h"

#include <algorithm>

#include <QApplication>

#include <plimsoll/rehearsal.h>

#include "ui/dialogs/password_dialog.h"
#include "ui/text/figures.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

constexpr std::array kIdleChoices{2min, 5min, 10min, 30min, 60min};
constexpr auto kUsualIdle = 10min;

bool isSignOfLife(QEvent::Type type) {
    switch (type) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::InputMethod:
            return true;
        default:
            return false;
    }
}

}  // namespace

PeopleControl::PeopleControl(DeskSession& session, CommandRunner& commands, MainActions& actions,
                             QSettings& settings, QWidget* window)
    : QObject(window),
      m_session(session),
      m_commands(commands),
      m_actions(actions),
      m_settings(settings),
      m_window(window),
      m_sign_in(new SignInView(window)),
      m_set_up(new SetUpView(window)),
      m_idle_menu(new QMenu(window)),
      m_idle_choices(new QActionGroup(this)),
      m_idle_limit(std::chrono::minutes(std::max(
          1, settings.value(u"lock/idle_minutes"_s, int(std::chrono::minutes(kUsualIdle).count()))
                 .toInt()))),
      m_idle(this) {
    connect(m_actions.lock, &QAction::triggered, this, &PeopleControl::lock);
    connect(m_actions.switch_user, &QAction::triggered, this, &PeopleControl::switchUser);
    connect(m_actions.sign_out, &QAction::triggered, this, &PeopleControl::signOut);
    connect(m_actions.change_password, &QAction::triggered, this, &PeopleControl::changePassword);
    const DeskWorker* feed = session.feed();
    connect(feed, &DeskWorker::seatChanged, this, &PeopleControl::follow);
    connect(feed, &DeskWorker::signedIn, this, &PeopleControl::signedIn);
    connect(feed, &DeskWorker::signInRefused, m_sign_in, &SignInView::refused);
    connectPages();
    addIdleChoices();
    connect(&m_idle, &QTimer::timeout, this, &PeopleControl::checkIdle);
    setIdleLimit(m_idle_limit);
    qApp->installEventFilter(this);
    enable();
    retranslate();
}

void PeopleControl::connectPages() {
    connect(m_sign_in, &SignInView::signInWanted, &m_session, &DeskSession::signIn);
    connect(m_sign_in, &SignInView::switchWanted, this, &PeopleControl::switchUser);
    connect(m_sign_in, &SignInView::closeWanted, m_actions.close_desk, &QAction::trigger);
    connect(m_set_up, &SetUpView::closeWanted, m_actions.close_desk, &QAction::trigger);
    connect(m_set_up, &SetUpView::firstWanted, this, &PeopleControl::makeFirst);
}

void PeopleControl::addIdleChoices() {
    m_actions.peopleMenu()->insertMenu(m_actions.change_password, m_idle_menu);
    for (const auto choice : kIdleChoices) {
        auto* action = m_idle_menu->addAction(QString());
        const int minutes = int(std::chrono::minutes(choice).count());
        action->setObjectName(u"idle_%1"_s.arg(minutes));
        action->setCheckable(true);
        action->setChecked(choice == m_idle_limit);
        action->setData(minutes);
        m_idle_choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, minutes] {
            m_settings.setValue(u"lock/idle_minutes"_s, minutes);
            setIdleLimit(std::chrono::minutes(minutes));
        });
    }
}

QWidget* PeopleControl::gatePage() const {
    // Without an administrator nobody could sign in: the first one is made.
    const bool first = m_desk && m_desk->access == Access::SetUp && !m_locked &&
                       m_desk->wanted.administrators >= StaffWanted{}.administrators;
    return first ? static_cast<QWidget*>(m_set_up) : m_sign_in;
}

void PeopleControl::setDesk(const std::optional<DeskView>& desk) {
    for (const auto& [person, dialogs] : m_hidden) {
        for (const auto& dialog : dialogs) {
            if (dialog) dialog->close();
        }
    }
    m_hidden.clear();
    m_desk = desk;
    m_locked = false;
    m_same = false;
    m_person = desk ? desk->seat.staff : StaffId{};
    m_closed = desk && desk->asksWho();
    m_set_up->clear();
    if (m_closed) m_sign_in->showSignIn(*desk);
    enable();
    emit gateChanged();
    if (desk) signInAs();
}

void PeopleControl::signInAs() {
    const QString login = std::exchange(m_as, {});
    if (login.isEmpty()) return;
    if (m_desk->info.kind == DeskKind::Demonstration) {
        const auto password = kDemonstrationPassword;
        if (m_closed) {
            m_session.signIn(login, QString::fromUtf8(password.data(), qsizetype(password.size())));
        }
        return;
    }
    m_commands.say(u"info"_s, [login] {
        return MessageContent{tr("%1 was not signed in.").arg(login),
                              tr("Only at a demonstration desk is somebody signed in without a "
                                 "password.")};
    });
}

void PeopleControl::follow(const DeskView& desk) {
    if (!m_desk) return;
    m_desk = desk;
    m_desk->locked = m_locked;
    // Whoever gives his password opens the gate: signedIn() comes next.
    if (m_closed && desk.isSignedIn()) return;
    if (desk.asksWho()) {
        m_locked = false;
        m_desk->locked = false;
        m_sign_in->showSignIn(desk);
        close();
        return;
    }
    enable();
    emit sittingChanged(*m_desk);
}

void PeopleControl::signedIn(const DeskView& desk) {
    if (!m_desk) return;
    m_desk = desk;
    m_locked = false;
    m_same = m_closed && desk.seat.staff == m_person;
    m_person = desk.seat.staff;
    m_last_sign_of_life = std::chrono::steady_clock::now();
    open();
    if (desk.access == Access::SetUp && !m_same) emit staffWanted();
}

void PeopleControl::close() {
    hideDialogs();
    m_closed = true;
    enable();
    emit sittingChanged(*m_desk);
    emit gateChanged();
}

void PeopleControl::open() {
    m_closed = false;
    m_sign_in->clear();
    m_set_up->clear();
    enable();
    emit sittingChanged(*m_desk);
    emit gateChanged();
    showDialogs();
}

void PeopleControl::lock() {
    if (!m_desk || !m_desk->isSignedIn() || m_locked) return;
    m_locked = true;
    m_desk->locked = true;
    m_sign_in->showLocked(*m_desk);
    close();
}

void PeopleControl::switchUser() {
    if (!m_desk || !m_desk->isSignedIn()) return;
    lock();
    m_sign_in->showSignIn(*m_desk);
    takeFocus();
}

void PeopleControl::signOut() {
    if (m_desk && m_desk->isSignedIn() && !m_closed) m_session.signOut();
}

void PeopleControl::changePassword() {
    if (!m_desk || !m_desk->isSignedIn() || m_closed) return;
    auto* dialog = new PasswordDialog(PasswordDialog::Kind::Own, m_desk->seat.login, m_window);
    connect(dialog, &PasswordDialog::decided, this,
            [this, dialog = QPointer<PasswordDialog>(dialog)](const QString& before,
                                                              const QString& after) {
                m_session.commandAside(
                    this,
                    [before = before.toStdString(), after = after.toStdString()](Desk& desk) {
                        return desk.changePassword(before, after);
                    },
                    [this, dialog](const Result<void>& done) {
                        if (!done && dialog) {
                            dialog->refused(done.error());
                        } else if (!done) {
                            m_commands.sayFailed(done.error(), {});
                        } else {
                            if (dialog) dialog->accept();
                            m_commands.say(u"key"_s, [] {
                                return MessageContent{tr("Your password is changed."), {}};
                            });
                        }
                    });
            });
    dialog->open();
}

void PeopleControl::makeFirst(const NewStaff& staff) {
    m_set_up->setBusy(true);
    m_session.commandAside(
        this, [staff, key = RequestKey::random()](Desk& desk) { return desk.addStaff(staff, key); },
        [this, staff](const Result<StaffId>& made) {
            m_set_up->setBusy(false);
            if (!made) {
                m_set_up->refused(made.error());
                return;
            }
            m_session.signIn(QString::fromStdString(staff.login),
                             QString::fromStdString(staff.password));
        });
}

void PeopleControl::takeFocus() {
    if (gatePage() == m_set_up) {
        m_set_up->takeFocus();
    } else {
        m_sign_in->takeFocus();
    }
}

void PeopleControl::hideDialogs() {
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    Dialogs& hidden = m_hidden[m_person];
    for (QDialog* dialog : m_window->findChildren<QDialog*>()) {
        if (!dialog->isVisible()) continue;
        dialog->hide();
        hidden.append(dialog);
    }
}

void PeopleControl::showDialogs() {
    const auto mine = m_hidden.find(m_person);
    if (mine == m_hidden.end()) return;
    const Dialogs dialogs = std::exchange(mine->second, {});
    for (const auto& dialog : dialogs) {
        if (dialog) dialog->show();
    }
}

void PeopleControl::setDrillRunning(bool running) {
    m_drill = running;
    enable();
}

void PeopleControl::enable() {
    const bool seated = m_desk && m_desk->isSignedIn() && !m_closed;
    m_actions.lock->setEnabled(seated);
    m_actions.switch_user->setEnabled(seated);
    m_actions.change_password->setEnabled(seated);
    m_actions.sign_out->setEnabled(seated && !m_drill);
    m_idle_menu->setEnabled(seated);
}

void PeopleControl::setIdleLimit(std::chrono::milliseconds limit) {
    m_idle_limit = limit;
    m_last_sign_of_life = std::chrono::steady_clock::now();
    m_idle.start(std::clamp(limit / 4, 20ms, 1'000ms));
}

void PeopleControl::checkIdle() {
    if (m_closed || !m_desk || !m_desk->isSignedIn()) return;
    if (std::chrono::steady_clock::now() - m_last_sign_of_life > m_idle_limit) lock();
}

bool PeopleControl::eventFilter(QObject* watched, QEvent* event) {
    if (isSignOfLife(event->type())) m_last_sign_of_life = std::chrono::steady_clock::now();
    return QObject::eventFilter(watched, event);
}

void PeopleControl::retranslate() {
    m_idle_menu->setTitle(tr("Lock when &idle for"));
    for (QAction* choice : m_idle_choices->actions()) {
        choice->setText(Figures::window(std::chrono::minutes(choice->data().toInt())));
    }
}

}  // namespace plimsoll::ui
