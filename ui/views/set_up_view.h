#pragma once
// The first run of a real desk: who is its first administrator. GUI thread.

#include <optional>

#include <QLineEdit>

#include <plimsoll/errors.h>
#include <plimsoll/staff.h>

#include "ui/dialogs/password_fields.h"

namespace plimsoll::ui {

class SetUpView final : public QWidget {
    Q_OBJECT

public:
    explicit SetUpView(QWidget* parent = nullptr);

    void setBusy(bool busy);
    void refused(const Error& error);
    void clear();
    void takeFocus();

signals:
    void firstWanted(const plimsoll::NewStaff& staff);
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeForm();
    void check();
    void submit();
    void retranslate();

    QLabel* m_title;
    QLabel* m_explanation;
    QLineEdit* m_login;
    QLineEdit* m_name;
    FormField m_login_field;
    FormField m_name_field;
    PasswordFields* m_password = nullptr;
    QLabel* m_next;
    QLabel* m_fault;
    QPushButton* m_close;
    QPushButton* m_make;
    std::optional<Error> m_error;
    bool m_busy = false;
};

}  // namespace plimsoll::ui
