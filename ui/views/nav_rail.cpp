#include "ui/views/nav_rail.h"

#include <QEvent>

#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kWidth = 136;

}  // namespace

NavRail::NavRail(const MainActions& actions, QWidget* parent) : QFrame(parent) {
    setObjectName(u"navRail"_s);
    setFixedWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(4);
    m_entries[Board] = makeEntry(actions.board, u"railBoard"_s, u"wave"_s, layout);
    m_entries[ShortLoans] = makeEntry(actions.short_loans, u"railShort"_s, u"short"_s, layout);
    m_entries[Payments] = makeEntry(actions.payments, u"railPayments"_s, u"payment"_s, layout);
    m_entries[Payouts] = makeEntry(actions.payouts, u"railPayouts"_s, u"payout"_s, layout);
    m_entries[Approvals] = makeEntry(actions.approvals, u"railApprovals"_s, u"stamp"_s, layout);
    m_entries[Audit] = makeEntry(actions.audit, u"railAudit"_s, u"chain"_s, layout);
    layout->addStretch();
    m_entries[Halt] = makeEntry(actions.halt, u"railHalt"_s, u"halt"_s, layout);
    // Settings stand apart from the day's work, at the foot.
    m_entries[Staff] = makeEntry(actions.staff, u"railStaff"_s, u"people"_s, layout);
    retranslate();
}

NavRail::Entry NavRail::makeEntry(QAction* action, const QString& name, const QString& icon,
                                  QVBoxLayout* layout) {
    Entry entry;
    entry.button = new QToolButton(this);
    entry.button->setObjectName(name);
    entry.button->setProperty("rail", true);
    entry.button->setCheckable(true);
    entry.button->setAutoRaise(true);
    entry.button->setFocusPolicy(Qt::StrongFocus);
    entry.button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    entry.button->setIconSize(QSize(24, 24));
    entry.button->setFixedSize(kWidth - 16, 56);
    setNamedIcon(entry.button, icon);
    layout->addWidget(entry.button, 0, Qt::AlignHCenter);
    for (std::size_t i = 0; i < kBadges; ++i) {
        entry.badges[i] = new ChipLabel(this);
        entry.badges[i]->setObjectName(u"%1Badge%2"_s.arg(name).arg(i));
        entry.badges[i]->hide();
        layout->addWidget(entry.badges[i], 0, Qt::AlignHCenter);
    }
    // A click goes where the action goes; which button is down is told by setPlace() alone.
    connect(entry.button, &QToolButton::clicked, this, [button = entry.button, action] {
        button->setChecked(!button->isChecked());
        action->trigger();
    });
    connect(action, &QAction::enabledChanged, entry.button, &QWidget::setEnabled);
    entry.button->setEnabled(action->isEnabled());
    // A desk without staff has no place for it.
    connect(action, &QAction::visibleChanged, entry.button,
            [button = entry.button, action] { button->setVisible(action->isVisible()); });
    return entry;
}

void NavRail::setPlace(std::optional<Place> place) {
    for (std::size_t i = 0; i < PlaceCount; ++i) {
        m_entries[i].button->setChecked(place && std::size_t(*place) == i);
    }
}

void NavRail::setAlarms(const Alarms& alarms) {
    if (alarms == m_alarms) return;
    m_alarms = alarms;
    showBadges();
}

QString NavRail::badges(Place place) const {
    QStringList texts;
    for (const ChipLabel* badge : m_entries[place].badges) {
        if (!badge->isHidden()) texts.append(badge->chip().text);
    }
    return texts.join(u", "_s);
}

void NavRail::badge(Place place, std::size_t which, const Chip& chip) {
    ChipLabel* label = m_entries[place].badges[which];
    label->setVisible(!chip.text.isEmpty());
    label->show(chip);
}

void NavRail::showBadges() {
    using Tone = Chip::Tone;
    const auto counted = [](std::int64_t count, const QString& text) {
        return count > 0 ? text.arg(Figures::count(count)) : QString();
    };
    badge(Board, 0, {u"unequal"_s, counted(m_alarms.over_loans, tr("%1 over")), Tone::Attention});
    badge(Board, 1,
          {u"clock"_s, counted(m_alarms.missed_openings, tr("%1 not opened")), Tone::Attention});
    badge(ShortLoans, 0,
          {u"short"_s, counted(m_alarms.short_loans, tr("%1 short")), Tone::Attention});
    badge(Payments, 0,
          {u"payment"_s, counted(m_alarms.open_cases, tr("%1 open")), Tone::Attention});
    badge(Payments, 1,
          {u"clock"_s, counted(m_alarms.stuck_holds, tr("%1 stuck")), Tone::Attention});
    // Both wait for the bank to be asked.
    const auto to_ask = m_alarms.unknown_payouts + m_alarms.restored_payouts;
    badge(Payouts, 0, {u"alert"_s, counted(to_ask, tr("%1 unknown")), Tone::Attention});
    badge(Payouts, 1,
          {u"ban"_s, counted(m_alarms.failed_disbursements, tr("%1 failed")), Tone::Attention});
    badge(Approvals, 0,
          {u"hourglass"_s, counted(m_alarms.waiting_requests, tr("%1 waiting")), Tone::Attention});
    badge(Halt, 0, {u"halt"_s, counted(m_alarms.halts, tr("%1 halted")), Tone::Attention});
    for (const Place place :
         {Board, ShortLoans, Payments, Payouts, Approvals, Audit, Halt, Staff}) {
        QToolButton* button = m_entries[place].button;
        const QString waiting = badges(place);
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(waiting);
        button->setToolTip(waiting);
    }
}

void NavRail::retranslate() {
    setAccessibleName(tr("Places"));
    m_entries[Board].button->setText(tr("Board"));
    m_entries[ShortLoans].button->setText(tr("Short loans"));
    m_entries[Payments].button->setText(tr("Payments"));
    m_entries[Payouts].button->setText(tr("Payouts"));
    m_entries[Approvals].button->setText(tr("Approvals"));
    m_entries[Audit].button->setText(tr("Audit"));
    m_entries[Halt].button->setText(tr("Halt…"));
    m_entries[Staff].button->setText(tr("Staff"));
    showBadges();
}

void NavRail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace plimsoll::ui
