#pragma once
// Asks who is there: signing in at a desk, and the lock, which hides everything until the password
// is given again or somebody else signs in. On a demonstration desk the invented people stand
// beside the form and are chosen with a click. GUI thread.

#include <optional>
#include <vector>

#include <QLineEdit>
#include <QTimer>

#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

/// One of the invented people: name, login, roles.
class PersonButton final : public QPushButton {
    Q_OBJECT

public:
    PersonButton(QString login, QString name, Roles roles, QWidget* parent);
    [[nodiscard]] const QString& login() const { return m_login; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void retranslate();

private:
    QString m_login;
    QString m_name;
    Roles m_roles;
    QLabel* m_title;
    QLabel* m_facts;
};

class SignInView final : public QWidget {
    Q_OBJECT

public:
    explicit SignInView(QWidget* parent = nullptr);

    void showSignIn(const DeskView& desk);
    /// Keeps who it was.
    void showLocked(const DeskView& desk);
    void refused(const Error& error);
    void clear();
    void takeFocus();
    [[nodiscard]] bool isLock() const { return m_lock; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// What went wrong, as it is written there; empty: nothing.
    [[nodiscard]] QString fault() const;

signals:
    void signInWanted(const QString& login, const QString& password);
    void switchWanted();
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makePeople();
    void show(const DeskView& desk, bool lock);
    void choose(const QString& login);
    void submit();
    void setBusy(bool busy);
    void showState();
    void retranslate();
    [[nodiscard]] QString login() const;

    QLabel* m_title;
    QLabel* m_desk_name;
    QLabel* m_login_label;
    QLineEdit* m_login;
    IconLabel* m_lock_icon;
    QLabel* m_person;
    QLabel* m_password_label;
    QLineEdit* m_password;
    QFrame* m_fault_frame;
    IconLabel* m_fault_icon;
    QLabel* m_fault;
    QPushButton* m_sign_in;
    QPushButton* m_other;  ///< another user, or another desk
    QFrame* m_people = nullptr;
    QLabel* m_people_title = nullptr;
    QLabel* m_people_text = nullptr;
    std::vector<PersonButton*> m_persons;
    std::optional<DeskView> m_desk;
    std::optional<Error> m_error;
    QTimer m_second;
    bool m_lock = false;
    bool m_busy = false;
};

}  // namespace plimsoll::ui
