#pragma once
// A new password: one's own, with the old one first, or a first one for a colleague who forgot his,
// which a second administrator may have to approve. GUI thread.

#include <optional>
#include <string>

#include <QPlainTextEdit>

#include <plimsoll/errors.h>

#include "ui/dialogs/ask_fields.h"
#include "ui/dialogs/console_dialog.h"
#include "ui/dialogs/password_fields.h"

namespace plimsoll::ui {

class PasswordDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    enum class Kind {
        Own,        ///< wants the old one
        Given,      ///< for somebody else, done at once
        GivenAsked  ///< for somebody else, after a second administrator
    };

    PasswordDialog(Kind kind, const std::string& login, QWidget* parent);
    /// The desk said no: the dialog stays and says why.
    void refused(const Error& error);

signals:
    /// `before` is empty for somebody else's.
    void decided(const QString& before, const QString& after, const QString& reason,
                 const QString& note);

protected:
    void retranslate() override;

private:
    void edited();
    void check();
    void decide();

    Kind m_kind;
    QString m_login;
    QLabel* m_title;
    QLabel* m_explanation;
    QLineEdit* m_before = nullptr;
    FormField m_before_field;
    PasswordFields* m_password = nullptr;
    AskFields* m_ask = nullptr;
    QLabel* m_fault;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
    std::optional<Error> m_error;
    bool m_busy = false;
};

}  // namespace plimsoll::ui
