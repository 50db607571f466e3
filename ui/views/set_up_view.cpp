#include "ui/views/set_up_view.h"

#include <QEvent>

#include "ui/text/codes.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kColumn = 816;
constexpr int kLongestLogin = 32;
constexpr int kLongestName = 64;

}  // namespace

SetUpView::SetUpView(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(u"title"_s, this)),
      m_explanation(makeParagraph(u"muted"_s, this)),
      m_login(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_next(makeParagraph(u"plain"_s, this)),
      m_fault(makeParagraph(u"attention"_s, this)),
      m_close(new QPushButton(this)),
      m_make(new QPushButton(this)) {
    setObjectName(u"setUpView"_s);
    m_login->setObjectName(u"firstLogin"_s);
    m_name->setObjectName(u"firstName"_s);
    m_fault->setObjectName(u"firstFault"_s);
    m_close->setObjectName(u"firstClose"_s);
    m_make->setObjectName(u"firstMake"_s);
    m_login->setMaxLength(kLongestLogin);
    m_name->setMaxLength(kLongestName);
    auto* emblem = new QLabel(this);
    emblem->setPixmap(appIcon().pixmap(64, 64));
    m_explanation->setFixedWidth(kColumn);
    m_explanation->setAlignment(Qt::AlignHCenter);
    auto* form = makeForm();
    form->setFixedWidth(kColumn);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(emblem, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(form, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    for (QLineEdit* edit : {m_login, m_name}) {
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_error.reset();
            check();
        });
        connect(edit, &QLineEdit::returnPressed, this, &SetUpView::submit);
    }
    connect(m_password, &PasswordFields::changed, this, &SetUpView::check);
    connect(m_make, &QPushButton::clicked, this, &SetUpView::submit);
    connect(m_close, &QPushButton::clicked, this, &SetUpView::closeWanted);
    retranslate();
}

QWidget* SetUpView::makeForm() {
    auto* card = makeCard(this);
    QGridLayout* grid = makeFormGrid();
    m_login_field = FormField(m_login, grid, card);
    m_name_field = FormField(m_name, grid, card);
    m_password = new PasswordFields(u"firstPassword"_s, grid, card);
    setPrimary(m_make);
    m_make->setAutoDefault(true);
    m_close->setAutoDefault(true);
    m_close->setProperty("quiet", true);
    // One line is kept for a fault, so that the page does not jump.
    m_fault->setMinimumHeight(24);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_make);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addLayout(grid);
    layout->addWidget(m_next);
    layout->addWidget(m_fault);
    layout->addLayout(buttons);
    return card;
}

void SetUpView::check() {
    const QString login = m_login->text().trimmed();
    m_password->setLogin(login);
    m_login_field.setNote({}, tr("What you sign in with: letters, digits, \"-\", \"_\", \".\"."));
    m_name_field.setNote({}, tr("As people call you."));
    const ErrorText text = m_error ? Codes::error(*m_error) : ErrorText{};
    m_fault->setText(m_error ? text.what + u' ' + text.next : QString());
    m_make->setText(m_busy ? tr("One moment…") : tr("&Make this administrator"));
    m_make->setEnabled(!m_busy && !login.isEmpty() && m_password->isSound());
}

void SetUpView::submit() {
    if (!m_make->isEnabled()) return;
    emit firstWanted({.login = m_login->text().trimmed().toStdString(),
                      .name = m_name->text().trimmed().toStdString(),
                      .roles = {Role::Administrator},
                      .password = m_password->password()});
}

void SetUpView::setBusy(bool busy) {
    m_busy = busy;
    m_login->setEnabled(!busy);
    m_name->setEnabled(!busy);
    m_close->setEnabled(!busy);
    m_password->setEnabled(!busy);
    check();
}

void SetUpView::refused(const Error& error) {
    m_error = error;
    check();
}

void SetUpView::clear() {
    m_login->clear();
    m_name->clear();
    m_password->clear();
    m_error.reset();
    setBusy(false);
}

void SetUpView::takeFocus() {
    m_login->setFocus();
}

void SetUpView::retranslate() {
    m_title->setText(tr("Who is the first administrator?"));
    m_explanation->setText(
        tr("This desk is new and has no staff. Its first administrator adds the others; until they "
           "are there, nothing that moves money is allowed."));
    m_explanation->setMinimumHeight(m_explanation->heightForWidth(kColumn));
    m_login_field.setName(tr("Login"));
    m_name_field.setName(tr("Name"));
    m_password->retranslate();
    m_next->setText(
        tr("Afterwards you add another administrator, an operator and a checker. From then on "
           "everybody signs in, and no administrator changes staff without another one."));
    m_close->setText(tr("&Close this desk"));
    check();
}

void SetUpView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
