#include "ui/views/standby_view.h"

#include <QEvent>

#include "ui/text/figures.h"
#include "ui/text/shown_text.h"
#include "ui/views/life_chips.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

StandbyView::StandbyView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_waits(new WaitListModel(this)),
      m_holds(new HoldListModel(this)),
      m_wait_table(
          new RecordTable(*m_waits, settings, u"standby.1"_s, {72, 112, 144, 176, 176, 160}, this)),
      m_hold_table(new RecordTable(*m_holds, settings, u"holds.1"_s,
                                   {0, 112, 144, 176, 176, 144, 280}, this)),
      m_wait_card(new RecordCard(m_wait_table, u"queue"_s, this)),
      m_hold_card(new RecordCard(m_hold_table, u"hourglass"_s, this)),
      m_leave(new QAction(this)),
      m_withdraw(new QAction(this)),
      m_resolve(new QAction(this)),
      m_tick(this) {
    setObjectName(u"standbyView"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_wait_table->setObjectName(u"standbyTable"_s);
    m_hold_table->setObjectName(u"holdTable"_s);
    m_hold_table->setChips(HoldListModel::State,
                           [this](int row) { return chipFor(m_holds->rowAt(row).state); });
    m_sentence = makeParagraph(u"muted"_s, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_sentence);
    layout->addWidget(m_wait_card, 1);
    layout->addWidget(m_hold_card, 1);
    setUpActions();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &StandbyView::count);
    connect(m_waits, &RecordModel::moreWanted, this, &StandbyView::moreWanted);
    connect(m_holds, &RecordModel::moreWanted, this, &StandbyView::moreWanted);
    connect(m_wait_table, &RecordTable::currentRecordChanged, this, &StandbyView::enableActions);
    connect(m_hold_table, &RecordTable::currentRecordChanged, this, &StandbyView::enableActions);
    retranslate();
}

QWidget* StandbyView::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_back = new QToolButton(head);
    m_back->setObjectName(u"backFromStandby"_s);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_back, u"back"_s);
    m_title = makeLabel(u"title"_s, head);
    m_state = new ChipLabel(head);
    layout->addWidget(m_back);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addStretch();
    connect(m_back, &QToolButton::clicked, this, &StandbyView::backWanted);
    return head;
}

void StandbyView::setUpActions() {
    m_leave->setShortcut(Qt::CTRL | Qt::Key_Backspace);
    m_withdraw->setShortcut(Qt::CTRL | Qt::Key_Backspace);
    m_resolve->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_wait_table->offer(m_leave);
    m_hold_table->offer(m_resolve);
    m_hold_table->offer(m_withdraw);
    m_wait_card->addButton(m_leave, u"withdrawWait"_s);
    m_hold_card->addButton(m_resolve, u"resolveHold"_s);
    m_hold_card->addButton(m_withdraw, u"withdrawHold"_s);
    connect(m_leave, &QAction::triggered, this, [this] {
        if (const int row = m_wait_table->currentRecord(); row >= 0) {
            emit withdrawBid(m_waits->rowAt(row).wait.bid);
        }
    });
    connect(m_withdraw, &QAction::triggered, this, [this] {
        if (const int row = m_hold_table->currentRecord(); row >= 0) {
            emit withdrawBid(m_holds->rowAt(row).bid);
        }
    });
    connect(m_resolve, &QAction::triggered, this, [this] {
        const int row = m_hold_table->currentRecord();
        if (row < 0) return;
        const Hold& hold = m_holds->rowAt(row);
        emit resolveHold(hold.bid, hold.part);
    });
}

void StandbyView::enableActions() {
    const int wait = m_wait_table->currentRecord();
    const int row = m_hold_table->currentRecord();
    const bool open = row >= 0 && isOpen(m_holds->rowAt(row).state);
    m_leave->setEnabled(!m_read_only && wait >= 0);
    m_withdraw->setEnabled(!m_read_only && open);
    m_resolve->setEnabled(!m_read_only && m_may_resolve && open &&
                          m_holds->rowAt(row).state == HoldState::Stuck);
}

void StandbyView::showLoan(const LoanSummary& loan) {
    const bool another = loan.id != m_loan.id;
    m_loan = loan;
    if (another) {
        m_waits->replace({});
        m_holds->replace({});
        summarise();
    }
    showHead();
}

void StandbyView::setWaits(const std::vector<Wait>& waits, bool complete) {
    m_waits->setComplete(complete);
    m_waits->show(waits);
    summarise();
}

void StandbyView::setHolds(const std::vector<Hold>& holds, Timestamp as_of, bool complete) {
    m_as_of = as_of;
    m_since.start();
    m_holds->setComplete(complete);
    m_holds->update(holds);
    count();
    summarise();
}

void StandbyView::setTimersHeld(bool held) {
    if (held == m_timers_held) return;
    m_timers_held = held;
    count();
}

void StandbyView::setReadOnly(bool read_only) {
    m_read_only = read_only;
    enableActions();
}

void StandbyView::setMayResolve(bool may) {
    m_may_resolve = may;
    enableActions();
}

void StandbyView::clear() {
    showLoan({});
}

void StandbyView::takeFocus() {
    if (!m_wait_card->isEmpty()) {
        m_wait_card->takeFocus();
    } else if (!m_hold_card->isEmpty()) {
        m_hold_card->takeFocus();
    } else {
        m_back->setFocus();
    }
}

void StandbyView::count() {
    if (!m_since.isValid()) return;
    m_holds->setNow(Timestamp::us(m_as_of.us() + m_since.nsecsElapsed() / 1'000), m_timers_held);
}

void StandbyView::summarise() {
    const auto figures = [](const RecordModel& model, Money total) {
        if (model.rowCount() == 0) return QString();
        const QString rows = Figures::count(model.rowCount());
        return model.isComplete() ? tr("%1 · %2 in all").arg(rows, Figures::money(total))
                                  : tr("the first %1 · %2 so far").arg(rows, Figures::money(total));
    };
    m_wait_card->setSummary(figures(*m_waits, m_waits->total()));
    QString holds = figures(*m_holds, m_holds->total());
    if (const std::int64_t stuck = m_holds->stuck(); stuck > 0) {
        holds += u" · "_s + tr("%1 stuck").arg(Figures::count(stuck));
    }
    m_hold_card->setSummary(holds);
}

void StandbyView::showHead() {
    const QString code = shownText(m_loan.code);
    m_back->setText(code);
    m_back->setAccessibleName(tr("Back to loan %1").arg(code));
    m_state->setVisible(bool(m_loan.id));
    if (m_loan.id) m_state->show(chipFor(m_loan));
}

void StandbyView::retranslate() {
    m_back->setToolTip(tr("Back to the loan (Esc)"));
    m_title->setText(tr("Standby and holds"));
    m_sentence->setText(
        tr("Capacity that comes back goes through the queue first, in this order; each bid that "
           "fits is taken. One that does not fit keeps its place and blocks nobody."));
    m_wait_card->setTitle(tr("Standby queue"));
    m_wait_card->setEmptyText(
        tr("Nobody waits"),
        tr("A bid that asks for it waits here when a loan is sold out. Waiting freezes no money. "
           "When a hold lapses or a payment fails, the queue is served before newcomers."));
    m_hold_card->setTitle(tr("Open holds"));
    m_hold_card->setEmptyText(
        tr("Nothing is held"),
        tr("Bids that are paid by a payment hold their part of the loan here until the payment "
           "arrives or the hold lapses."));
    m_leave->setText(tr("&Withdraw…"));
    m_leave->setToolTip(tr("The customer leaves the queue"));
    m_withdraw->setText(tr("W&ithdraw…"));
    m_withdraw->setToolTip(tr("The customer takes back what is held; its part is free again"));
    m_resolve->setText(tr("Re&solve…"));
    m_resolve->setToolTip(tr("Say whether the payment of a stuck hold arrived"));
    m_wait_card->retranslate();
    m_hold_card->retranslate();
    showHead();
    summarise();
    enableActions();
}

void StandbyView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void StandbyView::showEvent(QShowEvent* event) {
    count();
    m_tick.start();
    QWidget::showEvent(event);
}

void StandbyView::hideEvent(QHideEvent* event) {
    m_tick.stop();
    QWidget::hideEvent(event);
}

}  // namespace plimsoll::ui
