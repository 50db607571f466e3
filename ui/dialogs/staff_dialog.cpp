#include "ui/dialogs/staff_dialog.h"

#include "ui/text/codes.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::array<Role, kRoleCount> kRoles{Role::Operator, Role::Checker, Role::CustomerService,
                                              Role::Auditor, Role::Administrator};
constexpr int kLongestLogin = 32;
constexpr int kLongestName = 64;

QString codeText(Role role) {
    const auto code = codeOf(role);
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

}  // namespace

StaffDialog::StaffDialog(const std::optional<StaffMember>& member, bool asks, QWidget* parent)
    : ConsoleDialog(parent),
      m_member(member),
      m_title(makeLabel(u"heading"_s, this)),
      m_explanation(makeParagraph(u"muted"_s, this)),
      m_fault(makeParagraph(u"attention"_s, this)),
      m_confirm(new QPushButton(this)),
      m_cancel(new QPushButton(this)) {
    setObjectName(u"staffDialog"_s);
    setFixedWidth(800);
    m_fault->setObjectName(u"staffFault"_s);
    m_confirm->setObjectName(u"staffConfirm"_s);
    m_cancel->setObjectName(u"staffCancel"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    if (!m_member) {
        m_login = new QLineEdit(this);
        m_name = new QLineEdit(this);
        m_login->setObjectName(u"staffLogin"_s);
        m_name->setObjectName(u"staffName"_s);
        m_login->setMaxLength(kLongestLogin);
        m_name->setMaxLength(kLongestName);
        QGridLayout* grid = makeFormGrid();
        m_login_field = FormField(m_login, grid, this);
        m_name_field = FormField(m_name, grid, this);
        m_password = new PasswordFields(u"staffPassword"_s, grid, this);
        layout->addLayout(grid);
        connect(m_login, &QLineEdit::textChanged, this, &StaffDialog::edited);
        connect(m_name, &QLineEdit::textChanged, this, &StaffDialog::edited);
        connect(m_password, &PasswordFields::changed, this, &StaffDialog::edited);
    }
    layout->addWidget(makeRoles());
    if (asks) {
        m_ask = new AskFields(m_member ? Act::StaffChange : Act::StaffAdd, this);
        connect(m_ask, &AskFields::changed, this, &StaffDialog::edited);
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
    connect(m_confirm, &QPushButton::clicked, this, &StaffDialog::decide);
    retranslate();
    if (m_login) {
        m_login->setFocus();
    } else {
        m_roles[0]->setFocus();
    }
}

QWidget* StaffDialog::makeRoles() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    m_roles_title = makeLabel(u"section"_s, box);
    grid->addWidget(m_roles_title, 0, 0, 1, 2);
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        m_roles[i] = new QCheckBox(box);
        m_roles[i]->setObjectName(u"role_"_s + codeText(kRoles[i]));
        m_roles[i]->setChecked(m_member && m_member->roles.has(kRoles[i]));
        m_role_texts[i] = makeLabel(u"muted"_s, box);
        grid->addWidget(m_roles[i], int(i) + 1, 0);
        grid->addWidget(m_role_texts[i], int(i) + 1, 1);
        connect(m_roles[i], &QCheckBox::toggled, this, &StaffDialog::edited);
    }
    grid->setColumnStretch(1, 1);
    return box;
}

void StaffDialog::propose(Roles proposed) {
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        m_roles[i]->setChecked(proposed.has(kRoles[i]));
    }
}

Roles StaffDialog::roles() const {
    std::uint8_t bits = 0;
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        if (m_roles[i]->isChecked()) bits |= Roles{kRoles[i]}.bits();
    }
    return Roles::ofBits(bits);
}

void StaffDialog::edited() {
    m_error.reset();
    check();
}

QString StaffDialog::fault() const {
    if (m_error) {
        const ErrorText text = Codes::error(*m_error);
        return text.what + u' ' + text.next;
    }
    const Roles chosen = roles();
    if (!chosen.isEmpty() && !areSoundRoles(chosen)) {
        return tr("An administrator or an auditor holds no other role: choose one or the other.");
    }
    if (m_member && chosen == m_member->roles) return tr("These are the roles of now.");
    return m_ask && !chosen.isEmpty() ? m_ask->fault() : QString();
}

void StaffDialog::check() {
    if (m_login) {
        m_password->setLogin(m_login->text().trimmed());
        m_login_field.setNote({},
                              tr("What one signs in with: letters, digits, \"-\", \"_\", \".\"."));
        m_name_field.setNote({}, tr("As people call them."));
    }
    const QString wrong = fault();
    m_fault->setText(wrong);
    const bool whole = !m_login || (!m_login->text().trimmed().isEmpty() && m_password->isSound());
    m_confirm->setEnabled(!m_busy && wrong.isEmpty() && whole && areSoundRoles(roles()));
    m_confirm->setText(m_busy     ? tr("One moment…")
                       : m_ask    ? tr("Ask for approval")
                       : m_member ? tr("Change the roles")
                                  : tr("Add"));
}

void StaffDialog::decide() {
    if (!m_confirm->isEnabled()) return;
    NewStaff staff;
    staff.roles = roles();
    if (m_login) {
        staff.login = m_login->text().trimmed().toStdString();
        staff.name = m_name->text().trimmed().toStdString();
        staff.password = m_password->password();
    }
    m_busy = true;
    check();
    emit decided(staff, m_ask ? m_ask->reason() : QString(), m_ask ? m_ask->note() : QString());
}

void StaffDialog::refused(const Error& error) {
    m_busy = false;
    m_error = error;
    check();
}

void StaffDialog::retranslate() {
    const QString title = m_member
                              ? tr("Roles of %1").arg(personText(m_member->login, m_member->name))
                              : tr("Add to the staff");
    setWindowTitle(title);
    m_title->setText(title);
    m_explanation->setText(
        m_member ? tr("They count at once, also for whoever is signed in.")
                 : tr("Tell the first password to nobody else; it should be changed after the "
                      "first sign-in."));
    if (m_login) {
        m_login_field.setName(tr("Login"));
        m_name_field.setName(tr("Name"));
        m_password->retranslate();
    }
    m_roles_title->setText(tr("Roles"));
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        m_roles[i]->setText(roleName(kRoles[i]));
        m_role_texts[i]->setText(roleSentence(kRoles[i]));
    }
    if (m_ask) m_ask->retranslate();
    m_cancel->setText(tr("Cancel"));
    check();
}

}  // namespace plimsoll::ui
