#include "ui/views/payments_view.h"

#include <QEvent>

#include "ui/text/figures.h"
#include "ui/views/life_chips.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

PaymentsView::PaymentsView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_cases(new PaymentCaseModel(this)),
      m_stuck(new HoldListModel(this)),
      m_case_table(new RecordTable(*m_cases, settings, u"cases.1"_s,
                                   {164, 100, 108, 72, 80, 0, 152, 100}, this)),
      m_stuck_table(new RecordTable(*m_stuck, settings, u"stuck.1"_s,
                                    {104, 112, 144, 176, 176, 136, 280}, this)),
      m_place(new QAction(this)),
      m_refund(new QAction(this)),
      m_resolve(new QAction(this)),
      m_note(new QAction(this)),
      m_case_card(new RecordCard(m_case_table, u"payment"_s, this)),
      m_stuck_card(new RecordCard(m_stuck_table, u"shield"_s, this)),
      m_details(new CasePanel(m_place, m_refund, this)),
      m_filters(new FilterRow({u"openCases"_s, u"allCases"_s, u"stuckHolds"_s}, this)),
      m_pages(new QStackedWidget(this)) {
    setObjectName(u"paymentsView"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_case_table->setObjectName(u"caseTable"_s);
    m_stuck_table->setObjectName(u"stuckTable"_s);
    m_case_table->setChips(PaymentCaseModel::Kind,
                           [this](int row) { return chipFor(m_cases->rowAt(row).kind); });
    m_case_table->setChips(PaymentCaseModel::State,
                           [this](int row) { return chipFor(m_cases->rowAt(row).state); });
    m_stuck_table->setChips(HoldListModel::State,
                            [this](int row) { return chipFor(m_stuck->rowAt(row).state); });
    m_sentence = makeParagraph(u"muted"_s, this);
    m_pages->addWidget(makeCases());
    m_pages->addWidget(m_stuck_card);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_sentence);
    layout->addWidget(m_filters);
    layout->addWidget(m_pages, 1);
    setUpActions();
    connect(m_filters, &FilterRow::filterChosen, this,
            [this](int filter) { choose(Filter(filter)); });
    connect(m_cases, &RecordModel::moreWanted, this, &PaymentsView::moreWanted);
    connect(m_stuck, &RecordModel::moreWanted, this, &PaymentsView::moreWanted);
    connect(m_case_table, &RecordTable::currentRecordChanged, this, &PaymentsView::showCurrent);
    connect(m_stuck_table, &RecordTable::currentRecordChanged, this, &PaymentsView::showCurrent);
    retranslate();
}

QWidget* PaymentsView::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_title = makeLabel(u"title"_s, head);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(makeActionButton(m_note, u"notePayment"_s, head));
    return head;
}

QWidget* PaymentsView::makeCases() {
    auto* page = new QWidget(this);
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_details->setFixedWidth(360);
    layout->addWidget(m_case_card, 1);
    layout->addWidget(m_details);
    return page;
}

void PaymentsView::setUpActions() {
    m_place->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_refund->setShortcut(Qt::CTRL | Qt::Key_Backspace);
    m_resolve->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_case_table->offer(m_place);
    m_case_table->offer(m_refund);
    m_stuck_table->offer(m_resolve);
    m_stuck_card->addButton(m_resolve, u"resolveStuck"_s);
    connect(m_note, &QAction::triggered, this, &PaymentsView::notePayment);
    connect(m_place, &QAction::triggered, this, [this] {
        if (const int row = m_case_table->currentRecord(); row >= 0) {
            emit placeCase(m_cases->rowAt(row).id);
        }
    });
    connect(m_refund, &QAction::triggered, this, [this] {
        if (const int row = m_case_table->currentRecord(); row >= 0) {
            emit refundCase(m_cases->rowAt(row).id);
        }
    });
    connect(m_resolve, &QAction::triggered, this, [this] {
        const int row = m_stuck_table->currentRecord();
        if (row < 0) return;
        emit resolveHold(m_stuck->rowAt(row).bid, m_stuck->rowAt(row).part);
    });
}

void PaymentsView::showCurrent() {
    const int row = m_case_table->currentRecord();
    std::optional<PaymentCase> shown;
    if (row >= 0) shown = m_cases->rowAt(row);
    const bool open = !m_read_only && shown && shown->state == CaseState::Open;
    m_place->setEnabled(open && shown->bid);
    m_refund->setEnabled(open);
    m_resolve->setEnabled(!m_read_only && m_stuck_table->currentRecord() >= 0);
    m_note->setEnabled(!m_read_only);
    m_details->showCase(shown);
}

void PaymentsView::setCases(const std::vector<PaymentCase>& cases, bool complete) {
    m_read = cases;
    m_cases->setComplete(complete);
    m_cases->update(filtered());
    summarise();
}

void PaymentsView::setStuckHolds(const std::vector<Hold>& holds, bool complete) {
    m_stuck->setComplete(complete);
    m_stuck->update(holds);
    summarise();
}

std::vector<PaymentCase> PaymentsView::filtered() const {
    std::vector<PaymentCase> result;
    std::ranges::copy_if(m_read, std::back_inserter(result), [this](const PaymentCase& record) {
        return m_filter == All || record.state == CaseState::Open;
    });
    return result;
}

void PaymentsView::choose(Filter filter) {
    const bool all = m_filter == All;
    m_pages->setCurrentIndex(filter == Stuck ? 1 : 0);
    m_filters->choose(filter);
    if (filter == Stuck) return;
    m_filter = filter;
    m_cases->replace(filtered());
    sayEmpty();
    summarise();
    if (all != (filter == All)) emit closedWanted(filter == All);
}

void PaymentsView::showStuck() {
    choose(Stuck);
}

void PaymentsView::showCases() {
    choose(Open);
}

void PaymentsView::setReadOnly(bool read_only) {
    m_read_only = read_only;
    showCurrent();
}

void PaymentsView::clear() {
    m_read.clear();
    m_cases->replace({});
    m_stuck->replace({});
    summarise();
}

void PaymentsView::takeFocus() {
    RecordCard* card = m_pages->currentIndex() == 1 ? m_stuck_card : m_case_card;
    if (card->isEmpty()) {
        m_filters->setFocus();
    } else {
        card->takeFocus();
    }
}

void PaymentsView::summarise() {
    std::int64_t open = 0;
    Money money;
    for (const PaymentCase& record : m_read) {
        if (record.state != CaseState::Open) continue;
        ++open;
        money = cappedSum(money, record.amount);
    }
    const auto figures = [](std::int64_t count, Money amount) {
        return count == 0 ? u"0"_s
                          : u"%1 · %2"_s.arg(Figures::count(count), Figures::money(amount));
    };
    m_filters->setText(Open, {open > 0 ? u"alert"_s : u"check"_s, tr("Open cases"),
                              figures(open, money), open > 0});
    m_filters->setText(All, {u"statement"_s, tr("All cases"), {}, false});
    const std::int64_t stuck = m_stuck->rowCount();
    m_filters->setText(Stuck, {stuck > 0 ? u"alert"_s : u"check"_s, tr("Stuck holds"),
                               figures(stuck, m_stuck->total()), stuck > 0});
    m_case_card->setSummary(m_cases->isComplete()
                                ? QString()
                                : tr("the first %1").arg(Figures::count(m_cases->rowCount())));
}

void PaymentsView::sayEmpty() {
    m_case_card->setTitle(m_filter == All ? tr("All cases") : tr("Open cases"));
    m_case_card->setEmptyText(
        m_filter == All ? tr("No case so far") : tr("No payment waits for you"),
        tr("A payment that comes late and no longer fits, has the wrong amount, or belongs to no "
           "bid becomes a case: its money stands in suspense until somebody places or refunds it. "
           "Nothing is dropped."));
}

void PaymentsView::retranslate() {
    m_title->setText(tr("Payments"));
    m_sentence->setText(
        tr("Money that came and could not be used, and holds whose payment nobody can confirm. "
           "Each waits for a person; nothing here lapses or is sent back by itself."));
    m_place->setText(tr("&Place into the loan…"));
    m_place->setToolTip(tr("The money becomes paid in its loan, if it fits now"));
    m_refund->setText(tr("Re&fund…"));
    m_refund->setToolTip(tr("The money goes back by a payout"));
    m_resolve->setText(tr("Re&solve…"));
    m_resolve->setToolTip(tr("Say whether the payment of a stuck hold arrived"));
    m_note->setText(tr("&Note a payment…"));
    m_note->setToolTip(tr("Record by hand what the provider says of a payment"));
    m_stuck_card->setTitle(tr("Stuck holds"));
    m_stuck_card->setEmptyText(
        tr("No hold is stuck"),
        tr("When a payment is neither confirmed nor denied, its hold does not lapse: it is listed "
           "here until somebody who knows resolves it."));
    sayEmpty();
    m_case_card->retranslate();
    m_stuck_card->retranslate();
    summarise();
    showCurrent();
}

void PaymentsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
