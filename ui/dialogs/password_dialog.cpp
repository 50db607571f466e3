#include "ui/dialogs/password_dialog.h"

#include "ui/text/codes.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

PasswordDialog::PasswordDialog(Kind kind, const std::string& login, QWidget* parent)
    : ConsoleDialog(parent),
      m_kind(kind),
      m_login(QString::fromStdString(login)),
      m_title(makeLabel(u"heading"_s, this)),
      m_explanation(makeParagraph(u"muted"_s, this)),
      m_fault(makeParagraph(u"attention"_s, this)),
      m_confirm(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    setObjectName(u"passwordDialog"_s);
    setFixedWidth(800);
    m_fault->setObjectName(u"passwordFault"_s);
    m_confirm->setObjectName(u"passwordConfirm"_s);
    m_cancel->setObjectName(u"passwordCancel"_s);
    QGridLayout* grid = makeFormGrid();
    if (m_kind == Kind::Own) {
        m_before = makePasswordEdit(u"passwordBefore"_s, this);
        m_before_field = FormField(m_before, grid, this);
        connect(m_before, &QLineEdit::textChanged, this, &PasswordDialog::edited);
    }
    m_password = new PasswordFields(u"passwordNew"_s, grid, this);
    m_password->setLogin(m_login);
    connect(m_password, &PasswordFields::changed, this, &PasswordDialog::edited);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addSpacing(8);
    layout->addLayout(grid);
    if (m_kind == Kind::GivenAsked) {
        m_ask = new AskFields(Act::StaffChange, this);
        connect(m_ask, &AskFields::changed, this, &PasswordDialog::edited);
        layout->addSpacing(8);
        layout->addWidget(m_ask);
    }
    // One line is kept for what is missing, so that the dialog does not jump.
    m_fault->setMinimumHeight(24);
    layout->addWidget(m_fault);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);
    m_confirm->setDefault(true);
    setPrimary(m_confirm);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &PasswordDialog::decide);
    retranslate();
    if (m_before) {
        m_before->setFocus();
    } else {
        m_password->takeFocus();
    }
}

void PasswordDialog::refused(const Error& error) {
    m_busy = false;
    if (m_before) {
        m_before->clear();
        m_before->setFocus();
    }
    m_error = error;
    check();
}

void PasswordDialog::edited() {
    m_error.reset();
    check();
}

void PasswordDialog::check() {
    QString fault = m_ask ? m_ask->fault() : QString();
    if (m_error) {
        const ErrorText text = Codes::error(*m_error);
        fault = m_error->code == ErrorCode::SignInFailed ? tr("The old password is not this one.")
                                                         : text.what + u' ' + text.next;
    }
    m_fault->setText(fault);
    const bool has_before = !m_before || !m_before->text().isEmpty();
    const bool has_reason = !m_ask || m_ask->fault().isEmpty();
    m_confirm->setEnabled(!m_busy && has_before && has_reason && m_password->isSound());
    m_confirm->setText(m_busy                       ? tr("One moment…")
                       : m_kind == Kind::GivenAsked ? tr("Ask for approval")
                                                    : tr("Change the password"));
}

void PasswordDialog::decide() {
    if (!m_confirm->isEnabled()) return;
    m_busy = true;
    m_error.reset();
    check();
    emit decided(m_before ? m_before->text() : QString(),
                 QString::fromStdString(m_password->password()),
                 m_ask ? m_ask->reason() : QString(), m_ask ? m_ask->note() : QString());
}

void PasswordDialog::retranslate() {
    const bool own = m_kind == Kind::Own;
    const QString title = own ? tr("Change my password") : tr("A new password for %1").arg(m_login);
    setWindowTitle(title);
    m_title->setText(title);
    m_explanation->setText(
        own ? tr("It counts from the next time you sign in or unlock the console.")
            : tr("Tell it to nobody else; whoever gets it should change it after signing in."));
    if (m_before) {
        m_before_field.setName(tr("Old password"));
        m_before_field.setNote({});
    }
    m_password->retranslate();
    if (m_ask) m_ask->retranslate();
    m_cancel->setText(tr("Cancel"));
    check();
}

}  // namespace plimsoll::ui
