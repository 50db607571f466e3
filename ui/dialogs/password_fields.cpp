#include "ui/dialogs/password_fields.h"

#include <plimsoll/staff.h>

#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QLineEdit* makePasswordEdit(const QString& name, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(int(kLongestPassword));
    return edit;
}

PasswordFields::PasswordFields(const QString& name, QGridLayout* grid, QWidget* parent)
    : QObject(parent),
      m_first(makePasswordEdit(name, parent)),
      m_again(makePasswordEdit(name + u"Again"_s, parent)),
      m_first_field(m_first, grid, parent),
      m_again_field(m_again, grid, parent) {
    for (QLineEdit* edit : {m_first, m_again}) {
        connect(edit, &QLineEdit::textChanged, this, [this] {
            check();
            emit changed();
        });
    }
    retranslate();
}

void PasswordFields::setLogin(const QString& login) {
    m_login = login;
    check();
}

std::string PasswordFields::password() const {
    return m_first->text().toStdString();
}

bool PasswordFields::isSound() const {
    return passwordFault(password(), m_login.toStdString()).empty() &&
           m_first->text() == m_again->text();
}

void PasswordFields::setEnabled(bool enabled) {
    m_first->setEnabled(enabled);
    m_again->setEnabled(enabled);
}

void PasswordFields::clear() {
    m_first->clear();
    m_again->clear();
}

void PasswordFields::check() {
    const QString text = m_first->text();
    // Nobody is told off for what he has not typed yet.
    const auto fault = text.isEmpty() ? std::string_view()
                                      : passwordFault(text.toStdString(), m_login.toStdString());
    m_first_field.setNote(passwordSentence(fault), passwordRules());
    const bool differs = !m_again->text().isEmpty() && m_again->text() != text;
    m_again_field.setNote(differs ? tr("The two are not the same.") : QString());
}

void PasswordFields::retranslate() {
    m_first_field.setName(tr("New password"));
    m_again_field.setName(tr("Once more"));
    check();
}

}  // namespace plimsoll::ui
