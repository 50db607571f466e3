#include "ui/views/sign_in_view.h"

#include <QEvent>
#include <QStyle>

#include <plimsoll/rehearsal.h>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

constexpr int kColumn = 408;
constexpr int kLongestLogin = 32;

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

}  // namespace

PersonButton::PersonButton(QString login, QString name, Roles roles, QWidget* parent)
    : QPushButton(parent),
      m_login(std::move(login)),
      m_name(std::move(name)),
      m_roles(roles),
      m_title(makeLabel(u"strong"_s, this)),
      m_facts(makeLabel(u"muted"_s, this)) {
    setProperty("row", true);
    setObjectName(u"person_"_s + m_login);
    auto* picture = new IconLabel(24, this);
    picture->show(u"person"_s, IconLabel::Tone::Accent);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(12);
    layout->addWidget(picture);
    layout->addWidget(m_title);
    layout->addWidget(m_facts, 1);
    for (QLabel* label : {m_title, m_facts}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    m_title->setMinimumWidth(48);
    retranslate();
}

QSize PersonButton::sizeHint() const {
    return {kColumn - 40, layout()->sizeHint().height()};
}

void PersonButton::retranslate() {
    m_title->setText(m_name);
    m_facts->setText(u"%1 · %2"_s.arg(m_login, rolesText(m_roles)));
    setAccessibleName(u"%1, %2"_s.arg(m_name, m_facts->text()));
}

SignInView::SignInView(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(u"title"_s, this)),
      m_desk_name(makeLabel(u"muted"_s, this)),
      m_login_label(makeLabel(u"strong"_s, this)),
      m_login(new QLineEdit(this)),
      m_lock_icon(new IconLabel(24, this)),
      m_person(makeLabel(u"heading"_s, this)),
      m_password_label(makeLabel(u"strong"_s, this)),
      m_password(new QLineEdit(this)),
      m_fault_frame(new QFrame(this)),
      m_fault_icon(new IconLabel(20, this)),
      m_fault(makeParagraph(u"plain"_s, this)),
      m_sign_in(new QPushButton(this)),
      m_other(new QPushButton(this)),
      m_second(this) {
    setObjectName(u"signInView"_s);
    m_login->setObjectName(u"signInLogin"_s);
    m_person->setObjectName(u"signInPerson"_s);
    m_password->setObjectName(u"signInPassword"_s);
    m_fault->setObjectName(u"signInFault"_s);
    m_sign_in->setObjectName(u"signInButton"_s);
    m_other->setObjectName(u"signInOther"_s);
    auto* emblem = new QLabel(this);
    emblem->setPixmap(appIcon().pixmap(64, 64));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addStretch();
    columns->addWidget(makeForm(), 0, Qt::AlignTop);
    columns->addWidget(makePeople(), 0, Qt::AlignTop);
    columns->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(emblem, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_desk_name, 0, Qt::AlignHCenter);
    layout->addSpacing(16);
    layout->addLayout(columns);
    layout->addStretch(3);

    connect(m_login, &QLineEdit::textChanged, this, &SignInView::showState);
    connect(m_password, &QLineEdit::textChanged, this, &SignInView::showState);
    connect(m_login, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInView::submit);
    connect(m_sign_in, &QPushButton::clicked, this, &SignInView::submit);
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (m_lock) {
            emit switchWanted();
        } else {
            emit closeWanted();
        }
    });
    // What is locked is counted down.
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &SignInView::showState);
    retranslate();
}

QWidget* SignInView::makeForm() {
    auto* card = makeCard(this);
    card->setFixedWidth(kColumn);
    m_login->setMaxLength(kLongestLogin);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(int(kLongestPassword));
    m_login_label->setBuddy(m_login);
    m_password_label->setBuddy(m_password);
    auto* words = new QHBoxLayout(m_fault_frame);
    words->setContentsMargins(12, 8, 12, 8);
    words->setSpacing(12);
    words->addWidget(m_fault_icon, 0, Qt::AlignTop);
    words->addWidget(m_fault, 1);
    m_fault_frame->setProperty("tone", u"attention"_s);
    m_fault_icon->show(u"alert"_s, IconLabel::Tone::Attention);
    setPrimary(m_sign_in);
    m_sign_in->setAutoDefault(true);
    m_other->setAutoDefault(true);
    m_other->setProperty("quiet", true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_other);
    buttons->addStretch();
    buttons->addWidget(m_sign_in);
    m_lock_icon->show(u"lock"_s, IconLabel::Tone::Accent);
    auto* who = new QHBoxLayout;
    who->setSpacing(8);
    who->addWidget(m_lock_icon);
    who->addWidget(m_person, 1);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addLayout(who);
    for (QWidget* part :
         {static_cast<QWidget*>(m_login_label), static_cast<QWidget*>(m_login),
          static_cast<QWidget*>(m_password_label), static_cast<QWidget*>(m_password),
          static_cast<QWidget*>(m_fault_frame)}) {
        layout->addWidget(part);
    }
    layout->addSpacing(8);
    layout->addLayout(buttons);
    return card;
}

QWidget* SignInView::makePeople() {
    m_people = makeCard(this);
    m_people->setFixedWidth(kColumn);
    m_people_title = makeLabel(u"section"_s, m_people);
    m_people_text = makeParagraph(u"muted"_s, m_people);
    auto* layout = new QVBoxLayout(m_people);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(2);
    layout->addWidget(m_people_title);
    layout->addWidget(m_people_text);
    layout->addSpacing(8);
    for (const auto& person : demonstrationStaff()) {
        auto* button =
            new PersonButton(textOf(person.login), textOf(person.name), person.roles, m_people);
        connect(button, &QPushButton::clicked, this, [this, button] { choose(button->login()); });
        layout->addWidget(button);
        m_persons.push_back(button);
    }
    return m_people;
}

void SignInView::showSignIn(const DeskView& desk) {
    show(desk, false);
}

void SignInView::showLocked(const DeskView& desk) {
    show(desk, true);
}

void SignInView::show(const DeskView& desk, bool lock) {
    m_desk = desk;
    m_lock = lock;
    clear();
    m_people->setVisible(!lock && desk.info.kind == DeskKind::Demonstration);
    for (QWidget* part : {static_cast<QWidget*>(m_login_label), static_cast<QWidget*>(m_login)}) {
        part->setVisible(!lock);
    }
    m_lock_icon->setVisible(lock);
    m_person->setVisible(lock);
    retranslate();
}

void SignInView::clear() {
    m_login->clear();
    m_password->clear();
    m_error.reset();
    setBusy(false);
}

void SignInView::takeFocus() {
    if (m_lock || !m_login->text().isEmpty()) {
        m_password->setFocus();
    } else {
        m_login->setFocus();
    }
}

void SignInView::choose(const QString& login) {
    if (m_busy) return;
    m_error.reset();
    m_login->setText(login);
    m_password->setText(textOf(kDemonstrationPassword));
    m_sign_in->setFocus();
}

QString SignInView::login() const {
    if (m_lock) return m_desk ? shownText(m_desk->seat.login) : QString();
    return m_login->text().trimmed();
}

void SignInView::submit() {
    if (m_busy || login().isEmpty() || m_password->text().isEmpty()) return;
    m_error.reset();
    setBusy(true);
    emit signInWanted(login(), m_password->text());
}

void SignInView::refused(const Error& error) {
    if (!m_busy) return;
    m_error = error;
    m_password->clear();
    setBusy(false);
    m_password->setFocus();
}

void SignInView::setBusy(bool busy) {
    m_busy = busy;
    for (QWidget* part : {static_cast<QWidget*>(m_login), static_cast<QWidget*>(m_password),
                          static_cast<QWidget*>(m_other)}) {
        part->setEnabled(!busy);
    }
    showState();
}

QString SignInView::fault() const {
    if (!m_error) return {};
    const ErrorText text = Codes::error(*m_error);
    if (m_error->code != ErrorCode::SignInLocked) return text.what + u' ' + text.next;
    const auto until = Timestamp::parse(m_error->subject);
    if (!until) return text.what + u' ' + text.next;
    const auto left = std::chrono::microseconds(until->us() - SystemClock().now().us());
    if (left <= 0us) return tr("The wait is over: you can try again.");
    return tr("Too many attempts failed. The next one is taken in %1. If it was not you, tell an "
              "administrator.")
        .arg(Figures::countdown(left));
}

void SignInView::showState() {
    const QString wrong = fault();
    m_fault->setText(wrong);
    m_fault_frame->setVisible(!wrong.isEmpty());
    if (m_error && m_error->code == ErrorCode::SignInLocked) {
        if (!m_second.isActive()) m_second.start();
    } else {
        m_second.stop();
    }
    m_sign_in->setEnabled(!m_busy && !login().isEmpty() && !m_password->text().isEmpty());
    m_sign_in->setText(m_busy ? tr("One moment…") : m_lock ? tr("&Unlock") : tr("&Sign in"));
}

void SignInView::retranslate() {
    m_login_label->setText(tr("Login"));
    m_login->setAccessibleName(tr("Login"));
    m_password_label->setText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_title->setText(m_lock ? tr("The console is locked") : tr("Who is there?"));
    m_other->setText(m_lock ? tr("S&witch user") : tr("&Close this desk"));
    m_people_title->setText(tr("The people of this demonstration"));
    m_people_text->setText(tr("They are invented. A click fills in the name and the password, "
                              "which is the same for all: %1")
                               .arg(textOf(kDemonstrationPassword)));
    for (PersonButton* person : m_persons) person->retranslate();
    if (m_desk) {
        m_desk_name->setText(
            u"%1 · %2"_s.arg(shownText(m_desk->info.name), Codes::deskKind(m_desk->info.kind)));
        m_person->setText(personText(m_desk->seat.login, m_desk->seat.name));
    }
    showState();
}

void SignInView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
