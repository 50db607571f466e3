#include "ui/views/payouts_view.h"

#include <QEvent>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/views/life_chips.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kStates = 6;

PayoutState stateOf(int filter) {
    return static_cast<PayoutState>(filter);
}

bool needsPerson(PayoutState state) {
    return state == PayoutState::Failed || state == PayoutState::Unknown ||
           state == PayoutState::Restored;
}

/// A failed cash-out and an investor's refund went back to his available money by themselves.
bool mayBeReissued(const Payout& payout) {
    return payout.state == PayoutState::Failed &&
           (payout.kind == PayoutKind::Disbursement ||
            (payout.kind == PayoutKind::Refund && !payout.investor));
}

}  // namespace

PayoutsView::PayoutsView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_payouts(new PayoutListModel(this)),
      m_table(new RecordTable(*m_payouts, settings, u"payouts.2"_s,
                              {112, 112, 120, 136, 176, 88, 96, 160, 168}, this)),
      m_as_paid(new QAction(this)),
      m_as_failed(new QAction(this)),
      m_reissue(new QAction(this)),
      m_was_sent(new QAction(this)),
      m_not_sent(new QAction(this)),
      m_file(new QAction(this)),
      m_export(new QAction(this)),
      m_import(new QAction(this)),
      m_card(new RecordCard(m_table, u"payout"_s, this)),
      m_unknown(new MessageBar(this)),
      m_failed(new MessageBar(this)),
      m_restored(new MessageBar(this)),
      m_filters(new FilterRow(
          {u"payoutsAll"_s, u"payoutsPending"_s, u"payoutsSent"_s, u"payoutsConfirmed"_s,
           u"payoutsFailed"_s, u"payoutsUnknown"_s, u"payoutsRestored"_s},
          this)) {
    setObjectName(u"payoutsView"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_table->setObjectName(u"payoutTable"_s);
    m_unknown->setObjectName(u"unknownAlarm"_s);
    m_failed->setObjectName(u"failedAlarm"_s);
    m_restored->setObjectName(u"restoredAlarm"_s);
    m_table->setChips(PayoutListModel::State,
                      [this](int row) { return chipFor(m_payouts->rowAt(row).state); });
    m_sentence = makeParagraph(u"muted"_s, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_sentence);
    layout->addWidget(m_unknown);
    layout->addWidget(m_failed);
    layout->addWidget(m_restored);
    layout->addWidget(m_filters);
    layout->addWidget(m_card, 1);
    setUpActions();
    connect(m_filters, &FilterRow::filterChosen, this, [this](int filter) {
        setFilter(filter == 0 ? std::nullopt : std::optional(stateOf(filter)));
    });
    connect(m_payouts, &RecordModel::moreWanted, this, &PayoutsView::moreWanted);
    connect(m_table, &RecordTable::currentRecordChanged, this, &PayoutsView::enableActions);
    retranslate();
}

QWidget* PayoutsView::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_title = makeLabel(u"title"_s, head);
    QPushButton* to_file = makeActionButton(m_export, u"exportPayouts"_s, head);
    QPushButton* from_file = makeActionButton(m_import, u"importAnswers"_s, head);
    setNamedIcon(to_file, u"payout"_s);
    setNamedIcon(from_file, u"payment"_s);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(to_file);
    layout->addWidget(from_file);
    return head;
}

void PayoutsView::setUpActions() {
    m_as_paid->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_as_failed->setShortcut(Qt::CTRL | Qt::Key_Backspace);
    m_reissue->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    for (QAction* action : {m_as_paid, m_as_failed, m_reissue, m_was_sent, m_not_sent, m_file})
        m_table->offer(action);
    m_card->addButton(m_as_paid, u"resolveAsPaid"_s);
    m_card->addButton(m_as_failed, u"resolveAsFailed"_s);
    m_card->addButton(m_reissue, u"reissuePayout"_s);
    m_card->addButton(m_was_sent, u"payoutWasSent"_s);
    m_card->addButton(m_not_sent, u"payoutNotSent"_s);
    m_card->addButton(m_file, u"writeBatch"_s);
    connect(m_export, &QAction::triggered, this, &PayoutsView::exportWanted);
    connect(m_import, &QAction::triggered, this, &PayoutsView::importWanted);
    connect(m_as_paid, &QAction::triggered, this, [this] {
        if (const Payout* payout = current()) emit resolveAsPaid(payout->id);
    });
    connect(m_as_failed, &QAction::triggered, this, [this] {
        if (const Payout* payout = current()) emit resolveAsFailed(payout->id);
    });
    connect(m_file, &QAction::triggered, this, [this] {
        if (const Payout* payout = current()) emit fileWanted(payout->id);
    });
    connect(m_reissue, &QAction::triggered, this, [this] {
        if (const Payout* payout = current()) emit reissue(payout->id);
    });
    connect(m_was_sent, &QAction::triggered, this, [this] {
        if (const Payout* payout = current()) emit settle(payout->id, true);
    });
    connect(m_not_sent, &QAction::triggered, this, [this] {
        if (const Payout* payout = current()) emit settle(payout->id, false);
    });
}

const Payout* PayoutsView::current() const {
    const int row = m_table->currentRecord();
    return row < 0 || m_read_only ? nullptr : &m_payouts->rowAt(row);
}

void PayoutsView::enableActions() {
    const Payout* payout = current();
    const bool undecided =
        payout && (payout->state == PayoutState::Unknown || payout->state == PayoutState::Sent);
    const bool replaced = payout && m_replaced.contains(payout->id);
    m_as_paid->setEnabled(undecided);
    m_as_failed->setEnabled(undecided);
    m_file->setEnabled(payout && payout->state == PayoutState::Sent);
    m_reissue->setEnabled(payout && mayBeReissued(*payout) && !replaced);
    const bool restored = payout && payout->state == PayoutState::Restored;
    m_was_sent->setEnabled(restored);
    m_not_sent->setEnabled(restored);
    const bool pending =
        m_totals[size_t(PayoutState::Pending)].count > 0 || m_alarms.pending_payouts > 0;
    m_export->setEnabled(!m_read_only && pending);
    m_import->setEnabled(!m_read_only);
}

void PayoutsView::setPayouts(const std::vector<Payout>& payouts, bool complete,
                             std::optional<PayoutState> only) {
    m_read = payouts;
    for (const Payout& payout : payouts) {
        if (payout.replaces) m_replaced.insert(payout.replaces);
    }
    m_complete = complete;
    m_payouts->setComplete(complete);
    addUp(only);
    m_payouts->update(filtered());
    showTotals();
    enableActions();
}

void PayoutsView::setReplaced(const std::vector<PayoutId>& replaced) {
    m_replaced.insert(replaced.begin(), replaced.end());
    enableActions();
}

void PayoutsView::addUp(std::optional<PayoutState> only) {
    std::array<Total, kFilters> totals{};
    for (const Payout& payout : m_read) {
        Total& total = totals[size_t(payout.state)];
        ++total.count;
        total.amount = cappedSum(total.amount, payout.amount);
    }
    for (std::size_t i = 1; i < kFilters; ++i) {
        if (!only || *only == stateOf(int(i))) m_totals[i] = totals[i];
    }
    m_totals[0] = {};
    for (std::size_t i = 1; i < kFilters; ++i) {
        m_totals[0].count += m_totals[i].count;
        m_totals[0].amount = cappedSum(m_totals[0].amount, m_totals[i].amount);
    }
}

void PayoutsView::setAlarms(const Alarms& alarms) {
    if (alarms == m_alarms) return;
    m_alarms = alarms;
    showAlarms();
    enableActions();
}

void PayoutsView::showAlarms() {
    const auto show = [](MessageBar* bar, std::int64_t count, const Message& message) {
        if (count > 0) {
            bar->show(message);
        } else {
            bar->clear();
        }
    };
    const auto alarm = [this](PayoutState state, std::function<MessageContent()> content) {
        return Message{.tone = Message::Tone::Attention,
                       .icon = u"alert"_s,
                       .content = std::move(content),
                       .actions = {{[] { return tr("Show them"); },
                                    [this, state] {
                                        setFilter(state);
                                        takeFocus();
                                    }}},
                       .may_close = false};
    };
    const int unknown = int(m_alarms.unknown_payouts);
    const int failed = int(m_alarms.failed_disbursements);
    show(m_unknown, unknown, alarm(PayoutState::Unknown, [unknown] {
             return MessageContent{
                 tr("%n payout(s) unknown: the bank did not say.", nullptr, unknown),
                 tr("Nothing is sent again by itself. Ask the bank, then resolve each one.")};
         }));
    const int restored = int(m_alarms.restored_payouts);
    show(m_restored, restored, alarm(PayoutState::Restored, [restored] {
             return MessageContent{
                 tr("%n payout(s) were under way in the backup that the desk was restored from.",
                    nullptr, restored),
                 tr("Ask the bank for each reference, then say whether it was sent. None leaves "
                    "before that.")};
         }));
    show(m_failed, failed, alarm(PayoutState::Failed, [failed] {
             return MessageContent{
                 tr("%n disbursement(s) failed: the borrower has no money yet.", nullptr, failed),
                 tr("Clear up why, then reissue each one as a new payout.")};
         }));
}

void PayoutsView::setFilter(std::optional<PayoutState> state) {
    m_filters->choose(state ? int(*state) : 0);
    if (state == m_filter) return;
    m_filter = state;
    m_payouts->replace(filtered());
    sayEmpty();
    showTotals();
    emit stateWanted(state);
}

std::vector<Payout> PayoutsView::filtered() const {
    std::vector<Payout> result;
    std::ranges::copy_if(m_read, std::back_inserter(result), [this](const Payout& payout) {
        return !m_filter || payout.state == *m_filter;
    });
    return result;
}

void PayoutsView::setReadOnly(bool read_only) {
    m_read_only = read_only;
    enableActions();
}

void PayoutsView::clear() {
    m_read.clear();
    m_replaced.clear();
    m_payouts->replace({});
    m_totals = {};
    setAlarms({});
    showTotals();
    enableActions();
}

void PayoutsView::takeFocus() {
    if (m_card->isEmpty()) {
        m_filters->setFocus();
    } else {
        m_card->takeFocus();
    }
}

void PayoutsView::showTotals() {
    const auto figures = [this](std::size_t filter) {
        const Total& total = m_totals[filter];
        return total.count == 0
                   ? u"0"_s
                   : u"%1 · %2"_s.arg(Figures::count(total.count), Figures::compact(total.amount));
    };
    m_filters->setText(0, {u"statement"_s, tr("All"), figures(0), false});
    for (int i = 1; i <= kStates; ++i) {
        const Chip chip = chipFor(stateOf(i));
        m_filters->setText(i, {chip.icon, chip.text, figures(size_t(i)),
                               needsPerson(stateOf(i)) && m_totals[size_t(i)].count > 0});
    }
    Money shown;
    for (const Payout& payout : m_payouts->rows()) shown = cappedSum(shown, payout.amount);
    const QString rows = Figures::count(m_payouts->rowCount());
    m_card->setSummary(m_payouts->rowCount() == 0 ? QString()
                       : m_complete
                           ? tr("%1 · %2 in all").arg(rows, Figures::money(shown))
                           : tr("the first %1 · %2 so far").arg(rows, Figures::money(shown)));
}

void PayoutsView::sayEmpty() {
    m_card->setTitle(m_filter ? tr("Payouts: %1").arg(Codes::payoutState(*m_filter))
                              : tr("All payouts"));
    m_card->setEmptyText(
        m_filter ? tr("No payout is in this state") : tr("No money has left yet"),
        tr("Disbursing a loan, refunding a payment and cashing out make payouts. Each keeps its "
           "number for ever and leaves once, with a payout file for the bank."));
}

void PayoutsView::retranslate() {
    m_title->setText(tr("Payouts"));
    m_sentence->setText(
        tr("Money on its way out. Export a file for the bank, then import its answers; an answer "
           "that is not clear waits for a person and is never sent again by itself."));
    m_as_paid->setText(tr("Resolve as &paid…"));
    m_as_paid->setToolTip(tr("The money arrived, the bank confirmed it"));
    m_as_failed->setText(tr("Resolve as &failed…"));
    m_as_failed->setToolTip(tr("No money left, the bank confirmed it"));
    m_reissue->setText(tr("Re&issue…"));
    m_reissue->setToolTip(tr("Make a new payout in place of a failed one"));
    m_was_sent->setText(tr("Was &sent…"));
    m_was_sent->setToolTip(tr("The bank has this reference; its answer is awaited"));
    m_not_sent->setText(tr("Was &not sent…"));
    m_not_sent->setToolTip(tr("The bank never had this reference; it may leave under a new one"));
    m_file->setText(tr("&Write its file…"));
    m_file->setToolTip(
        tr("The file of its batch once more, the same as the first; nothing is sent anew"));
    m_export->setText(tr("&Export payout file…"));
    m_export->setToolTip(tr("Everything pending leaves in one file and counts as sent"));
    m_import->setText(tr("I&mport bank answers…"));
    m_import->setToolTip(tr("Read what the bank says of the payouts of a file"));
    sayEmpty();
    m_card->retranslate();
    showTotals();
    enableActions();
}

void PayoutsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
