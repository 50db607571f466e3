#include "ui/control/staff_control.h"

#include "ui/dialogs/decision_dialog.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/dialogs/staff_dialog.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// What comes back to a dialog that waits: it closes when the desk agreed, or says why not.
template <class Dialog>
auto closeWhenDone(Dialog* dialog) {
    return [dialog = QPointer<Dialog>(dialog)] {
        if (dialog) dialog->accept();
    };
}

template <class Dialog>
auto tellRefusal(Dialog* dialog) {
    return [dialog = QPointer<Dialog>(dialog)](const Error& error) {
        if (!dialog) return false;
        dialog->refused(error);
        return true;
    };
}

}  // namespace

StaffControl::StaffControl(CommandRunner& commands, QSettings& settings, QWidget* window)
    : QObject(window),
      m_commands(commands),
      m_window(window),
      m_view(new StaffView(settings, window)) {
    connect(m_view, &StaffView::addWanted, this, &StaffControl::add);
    connect(m_view, &StaffView::rolesWanted, this, &StaffControl::changeRoles);
    connect(m_view, &StaffView::statusWanted, this, &StaffControl::changeStatus);
    connect(m_view, &StaffView::passwordWanted, this, &StaffControl::givePassword);
    connect(m_view, &StaffView::policyWanted, this, &StaffControl::changePolicy);
}

void StaffControl::setDesk(const std::optional<DeskView>& desk) {
    m_desk = desk;
    m_view->clear();
    m_view->setDesk(desk.value_or(DeskView{}));
    emit deskChanged();
}

void StaffControl::follow(const DeskView& desk) {
    const bool ended = m_desk && m_desk->access == Access::SetUp && desk.access == Access::Working;
    m_desk = desk;
    m_view->setDesk(desk);
    if (!ended) return;
    m_commands.say(u"check"_s, [] {
        return MessageContent{tr("The desk is set up: it works from now on."),
                              tr("Everybody signs in. Staff and policy change only when another "
                                 "administrator agrees.")};
    });
}

void StaffControl::sayDone(const QString& icon, std::function<QString()> what) {
    m_commands.say(icon, [what = std::move(what)] { return MessageContent{what(), {}}; });
}

void StaffControl::add(Roles proposed) {
    if (!m_desk || !m_desk->may(Act::StaffAdd)) return;
    auto* dialog = new StaffDialog({}, asks(Act::StaffAdd), m_window);
    dialog->propose(proposed);
    connect(this, &StaffControl::deskChanged, dialog, &QWidget::close);
    connect(dialog, &StaffDialog::decided, this,
            [this, dialog](const NewStaff& staff, const QString& reason, const QString& note) {
                if (asks(Act::StaffAdd)) {
                    m_commands.askFor(AddStaff{staff}, reason, note.toStdString(),
                                      closeWhenDone(dialog), tellRefusal(dialog));
                    return;
                }
                m_commands.runAside([staff, key = RequestKey::random()](
                                        Desk& desk) { return desk.addStaff(staff, key); },
                                    [this, staff, done = closeWhenDone(dialog)](StaffId) {
                                        done();
                                        sayDone(u"people"_s, [staff] {
                                            return tr("Added to the staff: %1.")
                                                .arg(personText(staff.login, staff.name));
                                        });
                                    },
                                    tellRefusal(dialog));
            });
    dialog->open();
}

void StaffControl::changeRoles(const StaffMember& member) {
    if (!m_desk || !m_desk->may(Act::StaffChange)) return;
    auto* dialog = new StaffDialog(member, asks(Act::StaffChange), m_window);
    connect(this, &StaffControl::deskChanged, dialog, &QWidget::close);
    connect(
        dialog, &StaffDialog::decided, this,
        [this, dialog, member](const NewStaff& staff, const QString& reason, const QString& note) {
            const ChangeStaff change{.staff = member.id, .roles = staff.roles};
            if (asks(Act::StaffChange)) {
                m_commands.askFor(change, reason, note.toStdString(), closeWhenDone(dialog),
                                  tellRefusal(dialog));
                return;
            }
            m_commands.runAside(
                [change, key = RequestKey::random()](Desk& desk) {
                    return desk.run(change, {}, key);
                },
                [this, member, roles = staff.roles, done = closeWhenDone(dialog)] {
                    done();
                    sayDone(u"people"_s, [member, roles] {
                        return tr("%1 is now: %2.")
                            .arg(personText(member.login, member.name), rolesText(roles));
                    });
                },
                tellRefusal(dialog));
        });
    dialog->open();
}

void StaffControl::changeStatus(const StaffMember& member) {
    if (!m_desk || !m_desk->may(Act::StaffChange)) return;
    const bool disable = member.status == StaffStatus::Active;
    const auto status = disable ? StaffStatus::Disabled : StaffStatus::Active;
    Question question;
    question.icon = disable ? u"ban"_s : u"check"_s;
    question.title = [member, disable] {
        const QString who = personText(member.login, member.name);
        return disable ? tr("Disable %1?").arg(who) : tr("Enable %1 again?").arg(who);
    };
    question.confirm = [disable] { return disable ? tr("Disable") : tr("Enable"); };
    question.consequences = [disable] {
        return disable ? QStringList{tr("Nobody signs in under this login any more, and whoever "
                                        "sits there may do nothing more."),
                                     tr("Everything that was done stays on record. Requests that "
                                        "wait go on.")}
                       : QStringList{tr("The password and the roles are those of before.")};
    };
    if (asks(Act::StaffChange)) question.asks = Act::StaffChange;
    auto* dialog = new DecisionDialog(std::move(question), m_window);
    connect(this, &StaffControl::deskChanged, dialog, &QWidget::close);
    connect(dialog, &DecisionDialog::decided, this,
            [this, member, status](const QString& note, int, const QString& reason) {
                const ChangeStaff change{.staff = member.id, .status = status};
                if (asks(Act::StaffChange)) {
                    m_commands.askFor(change, reason, note.toStdString());
                    return;
                }
                m_commands.run([change, key = RequestKey::random()](
                                   Desk& desk) { return desk.run(change, {}, key); },
                               [this, member, status] {
                                   sayDone(u"people"_s, [member, status] {
                                       return tr("%1 is now: %2.")
                                           .arg(personText(member.login, member.name),
                                                staffStatusName(status));
                                   });
                               });
            });
    dialog->open();
}

void StaffControl::givePassword(const StaffMember& member) {
    if (!m_desk || !m_desk->may(Act::StaffChange)) return;
    using Kind = PasswordDialog::Kind;
    auto* dialog = new PasswordDialog(asks(Act::StaffChange) ? Kind::GivenAsked : Kind::Given,
                                      member.login, m_window);
    connect(this, &StaffControl::deskChanged, dialog, &QWidget::close);
    connect(dialog, &PasswordDialog::decided, this,
            [this, dialog, member](const QString&, const QString& password, const QString& reason,
                                   const QString& note) {
                const ChangeStaff change{.staff = member.id, .password = password.toStdString()};
                if (asks(Act::StaffChange)) {
                    m_commands.askFor(change, reason, note.toStdString(), closeWhenDone(dialog),
                                      tellRefusal(dialog));
                    return;
                }
                m_commands.runAside([change, key = RequestKey::random()](
                                        Desk& desk) { return desk.run(change, {}, key); },
                                    [this, member, done = closeWhenDone(dialog)] {
                                        done();
                                        sayDone(u"key"_s, [member] {
                                            return tr("%1 has a new password.")
                                                .arg(personText(member.login, member.name));
                                        });
                                    },
                                    tellRefusal(dialog));
            });
    dialog->open();
}

void StaffControl::changePolicy(const PolicyRow& rule) {
    if (!m_desk || !m_desk->may(Act::PolicyChange)) return;
    const bool wanted = !rule.four_eyes;
    Question question;
    question.icon = u"shield"_s;
    question.title = [rule, wanted] {
        return wanted ? tr("\"%1\" with a second person from now on?").arg(actName(rule.act))
                      : tr("\"%1\" without a second person from now on?").arg(actName(rule.act));
    };
    question.confirm = [] { return tr("Change the policy"); };
    question.consequences = [wanted] {
        return wanted
                   ? QStringList{tr("Whoever may do it asks for it, and another person decides.")}
                   : QStringList{tr("Whoever may do it does it alone, at once."),
                                 tr("Requests that wait already still need their decision.")};
    };
    if (asks(Act::PolicyChange)) question.asks = Act::PolicyChange;
    question.note = Question::Note::Required;
    auto* dialog = new DecisionDialog(std::move(question), m_window);
    connect(this, &StaffControl::deskChanged, dialog, &QWidget::close);
    connect(dialog, &DecisionDialog::decided, this,
            [this, rule, wanted](const QString& note, int, const QString& reason) {
                m_commands.askFor(
                    ChangePolicy{.policy = std::string(codeOf(rule.act)), .four_eyes = wanted},
                    reason, note.toStdString());
            });
    dialog->open();
}

}  // namespace plimsoll::ui
