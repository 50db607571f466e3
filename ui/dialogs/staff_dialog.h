#pragma once
// A new member of staff, or other roles for one who is there. A second administrator may have to
// approve it. GUI thread.

#include <array>
#include <optional>

#include <QCheckBox>
#include <QLineEdit>

#include <plimsoll/errors.h>
#include <plimsoll/staff.h>

#include "ui/dialogs/ask_fields.h"
#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/password_fields.h"

namespace plimsoll::ui {

class StaffDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    /// `member`: whose roles change; empty: a new one. `asks`: a second administrator decides.
    StaffDialog(const std::optional<StaffMember>& member, bool asks, QWidget* parent);
    /// Ticks these roles, as a proposal.
    void propose(Roles roles);
    /// The desk said no: the dialog stays and says why.
    void refused(const Error& error);

signals:
    void decided(const plimsoll::NewStaff& staff, const QString& reason, const QString& note);

protected:
    void retranslate() override;

private:
    QWidget* makeRoles();
    void edited();
    void check();
    void decide();
    [[nodiscard]] Roles roles() const;
    [[nodiscard]] QString fault() const;

    std::optional<StaffMember> m_member;
    QLabel* m_title;
    QLabel* m_explanation;
    QLineEdit* m_login = nullptr;
    QLineEdit* m_name = nullptr;
    FormField m_login_field;
    FormField m_name_field;
    PasswordFields* m_password = nullptr;
    QLabel* m_roles_title = nullptr;
    std::array<QCheckBox*, kRoleCount> m_roles{};
    std::array<QLabel*, kRoleCount> m_role_texts{};
    AskFields* m_ask = nullptr;
    QLabel* m_fault;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
    std::optional<Error> m_error;
    bool m_busy = false;
};

}  // namespace plimsoll::ui
