#pragma once
// A new password, twice, with its rules beside it and what is wrong with it. The fields belong to
// their parent. GUI thread.

#include <QLineEdit>

#include "ui/dialogs/form_field.h"

namespace plimsoll::ui {

class PasswordFields final : public QObject {
    Q_OBJECT

public:
    /// Adds two rows to the grid. Object names: `name` and `name` + "Again".
    PasswordFields(const QString& name, QGridLayout* grid, QWidget* parent);

    /// The password may not contain it.
    void setLogin(const QString& login);
    /// Right, and the same twice.
    [[nodiscard]] bool isSound() const;
    [[nodiscard]] std::string password() const;
    void setEnabled(bool enabled);
    void clear();
    void takeFocus() { m_first->setFocus(); }
    void retranslate();

signals:
    void changed();

private:
    void check();

    QLineEdit* m_first;
    QLineEdit* m_again;
    FormField m_first_field;
    FormField m_again_field;
    QString m_login;
};

/// A line for a password.
[[nodiscard]] QLineEdit* makePasswordEdit(const QString& name, QWidget* parent);

}  // namespace plimsoll::ui
