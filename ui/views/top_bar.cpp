#include "ui/views/top_bar.h"

#include <QEvent>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

/// The worker reads at least once a second; three missed readings are no accident.
constexpr auto kStaleAfter = 3s;
constexpr int kLongestPerson = 168;
/// In a window narrower than this, what is a hint elsewhere makes room.
constexpr int kNarrow = 1'320;
constexpr int kSearchWidth = 208;
constexpr int kNarrowSearchWidth = 176;

QToolButton* makeMenuButton(QMenu* menu, const QString& icon, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(button, icon);
    return button;
}

}  // namespace

TopBar::TopBar(QMenu* language, QMenu* theme, QMenu* people, QWidget* parent)
    : QFrame(parent),
      m_emblem(new IconLabel(32, this)),
      m_name(makeLabel(u"heading"_s, this)),
      m_engine(makeLabel(u"muted"_s, this)),
      m_state(new ChipLabel(this)),
      m_age(new ChipLabel(this)),
      m_health(makeLabel(u"muted"_s, this)),
      m_search(new QLineEdit(this)),
      m_language(makeMenuButton(language, u"globe"_s, this)),
      m_theme(makeMenuButton(theme, u"sun"_s, this)),
      m_person(makeMenuButton(people, u"person"_s, this)) {
    setObjectName(u"topBar"_s);
    m_language->setObjectName(u"languageButton"_s);
    m_theme->setObjectName(u"themeButton"_s);
    m_person->setObjectName(u"personButton"_s);
    m_theme->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_state->setObjectName(u"runState"_s);
    m_age->setObjectName(u"dataAge"_s);
    m_health->setObjectName(u"coreHealth"_s);
    m_emblem->show(u"mark"_s, IconLabel::Tone::Accent);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_engine);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 8, 16, 8);
    layout->setSpacing(16);
    layout->addWidget(m_emblem);
    layout->addLayout(names);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(m_health);
    layout->addWidget(m_age);
    layout->addWidget(m_search);
    layout->addWidget(m_language);
    layout->addWidget(m_theme);
    layout->addWidget(m_person);
    m_search->setObjectName(u"loanSearch"_s);
    m_search->setFixedWidth(kSearchWidth);
    m_search->setMaxLength(32);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const QString code = m_search->text().trimmed();
        if (code.isEmpty()) return;
        m_search->clear();
        emit codeSought(code);
    });
    showNoDesk();
}

void TopBar::showDesk(const DeskView& desk) {
    m_desk = desk;
    m_read_at.reset();
    m_last_health.reset();
    retranslate();
}

void TopBar::showNoDesk() {
    m_desk.reset();
    m_read_at.reset();
    m_last_health.reset();
    retranslate();
}

void TopBar::follow(const DeskView& desk) {
    m_desk = desk;
    retranslate();
}

void TopBar::showPerson() {
    m_person->setVisible(m_desk && m_desk->isSignedIn());
    if (!m_desk) return;
    const Seat& seat = m_desk->seat;
    const QString who = shownText(seat.name.empty() ? seat.login : seat.name);
    const QString roles = rolesText(seat.roles);
    // What is too long is whole in the hint.
    const QString text = u"%1 · %2"_s.arg(who, roles);
    m_person->setText(m_person->fontMetrics().elidedText(m_narrow ? who : text, Qt::ElideRight,
                                                         kLongestPerson / (m_narrow ? 2 : 1)));
    m_person->setToolTip(u"%1 (%2): %3"_s.arg(who, shownText(seat.login), roles));
    m_person->setAccessibleName(tr("Signed in: %1").arg(text));
}

void TopBar::update(const Snapshot& snapshot) {
    m_last_health = snapshot.health;
    m_read_at = snapshot.read_at;
    // A paused view stays the view of that instant; only health goes on.
    if (!m_paused) m_as_of = snapshot.as_of;
    showState();
    showHealth();
    tick();
}

void TopBar::setPaused(bool paused) {
    m_paused = paused;
    tick();
}

void TopBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::showState() {
    m_state->setVisible(m_desk.has_value());
    m_search->setVisible(m_desk.has_value());
    if (!m_desk) return;
    if (m_last_health && m_last_health->stopped) {
        m_state->show({u"alert"_s, tr("stopped"), Chip::Tone::Attention});
    } else if (m_desk->read_only) {
        m_state->show({u"eye"_s, tr("read-only"), Chip::Tone::Neutral});
    } else {
        m_state->show({u"pulse"_s, tr("running"), Chip::Tone::Calm});
    }
}

void TopBar::showHealth() {
    QString text;
    if (m_desk && m_last_health) {
        text = tr("queue %1 · p99 %2")
                   .arg(Figures::count(qint64(m_last_health->queued)),
                        m_last_health->p99.count() > 0 ? Figures::duration(m_last_health->p99)
                                                       : u"–"_s);
    } else if (m_desk) {
        text = tr("queue – · p99 –");
    }
    if (m_health->text() != text) m_health->setText(text);
}

void TopBar::tick() {
    m_age->setVisible(m_desk.has_value());
    if (!m_desk) return;
    if (m_paused) {
        m_stale = false;
        m_age->show({u"pause"_s, tr("view paused at %1").arg(Figures::clock(m_as_of).left(8)),
                     Chip::Tone::Attention});
        return;
    }
    if (!m_read_at) {
        m_age->show({u"clock"_s, tr("reading…"), Chip::Tone::Neutral});
        return;
    }
    const auto age = std::chrono::steady_clock::now() - *m_read_at;
    m_stale = age > kStaleAfter;
    if (m_stale) {
        const auto length = std::chrono::duration_cast<std::chrono::milliseconds>(age);
        m_age->show(
            {u"alert"_s, tr("stale: %1 old").arg(Figures::span(length)), Chip::Tone::Attention});
    } else {
        m_age->show({u"clock"_s, tr("as of %1").arg(Figures::clock(m_as_of).left(10)),
                     Chip::Tone::Neutral});
    }
}

void TopBar::retranslate() {
    if (m_desk) {
        m_name->setText(shownText(m_desk->info.name));
        m_engine->setText(
            u"%1 · %2"_s.arg(Codes::deskKind(m_desk->info.kind), shownText(m_desk->info.engine)));
        m_name->setToolTip(shownText(m_desk->info.path.string()));
    } else {
        m_name->setText(u"Plimsoll"_s);
        m_engine->setText(tr("no desk open"));
        m_name->setToolTip({});
    }
    m_language->setText(tr("English", "the language of the console, in itself"));
    m_language->setToolTip(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    m_search->setPlaceholderText(tr("Loan or investor  Ctrl+K"));
    m_search->setAccessibleName(tr("Go to a loan or an investor by its code"));

    m_theme->setToolTip(tr("Light or dark"));
    m_theme->setAccessibleName(tr("Theme"));
    m_health->setToolTip(
        tr("Bids waiting for a decision; arrival to answer, 99 of 100 bids, last "
           "minute"));
    showPerson();
    showState();
    showHealth();
    tick();
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    m_search->setFixedWidth(narrow ? kNarrowSearchWidth : kSearchWidth);
    m_health->setVisible(!narrow);
    showPerson();
}

void TopBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
