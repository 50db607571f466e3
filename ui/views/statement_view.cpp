#include "ui/views/statement_view.h"

#include <QEvent>
#include <QScrollBar>

#include "ui/text/figures.h"
#include "ui/text/shown_text.h"
#include "ui/views/record_card.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

StatementView::StatementView(QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_lines(new StatementModel(this)),
      m_table(new RecordTable(*m_lines, settings, u"statement.1"_s,
                              {160, 128, 152, 72, 72, 136, 136, 128, 128}, this)),
      m_card(new RecordCard(m_table, u"statement"_s, this)),
      m_personal(new RevealRow(this)),
      m_consent(new ConsentRow(this)),
      m_bid_actions(new BidActions(
          m_table,
          [this] {
              const int row = m_table->currentRecord();
              return row < 0 ? BidId{} : m_lines->rowAt(row).line.bid;
          },
          this)) {
    setObjectName(u"statementView"_s);
    setFocusPolicy(Qt::ClickFocus);
    m_table->setObjectName(u"statementTable"_s);
    auto* money = new QHBoxLayout;
    money->setSpacing(8);
    m_money_icon = new IconLabel(20, this);
    m_money = makeParagraph(u"strong"_s, this);
    m_money->setObjectName(u"moneyLine"_s);
    m_money->setTextInteractionFlags(Qt::TextSelectableByMouse);
    money->addWidget(m_money_icon);
    money->addWidget(m_money, 1);
    m_hint = makeLabel(u"muted"_s, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_personal);
    layout->addWidget(m_consent);
    layout->addLayout(money);
    layout->addWidget(m_card, 1);
    layout->addWidget(m_hint);
    m_card->addButton(m_bid_actions->withdrawing(), u"statementWithdraw"_s);
    m_card->addButton(m_bid_actions->voiding(), u"statementVoid"_s);
    connect(m_table, &RecordTable::currentRecordChanged, m_bid_actions, &BidActions::check);
    retranslate();
}

QWidget* StatementView::makeHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_back = new QToolButton(head);
    m_back->setObjectName(u"backFromStatement"_s);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    setNamedIcon(m_back, u"back"_s);
    m_title = makeLabel(u"title"_s, head);
    m_name = makeLabel(u"muted"_s, head);
    m_status = new ChipLabel(head);
    layout->addWidget(m_back);
    layout->addWidget(m_title);
    layout->addWidget(m_name);
    layout->addWidget(m_status);
    layout->addStretch();
    connect(m_back, &QToolButton::clicked, this, &StatementView::backWanted);
    return head;
}

void StatementView::showStatement(const InvestorSummary& investor,
                                  const std::vector<StatementLine>& lines) {
    const bool another = investor.id != m_investor.id;
    const QScrollBar& bar = *m_table->verticalScrollBar();
    // Whoever looks at the newest line goes on looking at the newest line.
    const bool at_end = another || bar.value() == bar.maximum();
    m_investor = investor;
    m_personal->showInvestor(investor.id, investor.personal);
    m_after = {};
    if (!lines.empty()) {
        m_after = {lines.back().available, lines.back().frozen, lines.back().lent};
    }
    m_lines->show(lines, another);
    if (at_end) m_table->scrollToBottom();
    showHead();
    showMoney();
}

void StatementView::showConsent(const std::optional<Designation>& consent) {
    m_consent->showConsent(m_investor.id, consent);
}

void StatementView::clear() {
    showStatement({}, {});
    showConsent({});
}

void StatementView::takeFocus() {
    if (m_card->isEmpty()) {
        m_back->setFocus();
    } else {
        m_table->setFocus();
        if (!m_table->currentIndex().isValid()) m_table->selectRow(m_lines->rowCount() - 1);
    }
}

void StatementView::showMoney() {
    const Balance& balance = m_investor.balance;
    const QString sum = tr("available %1 + frozen %2 + in loans %3 = %4")
                            .arg(Figures::money(balance.available), Figures::money(balance.frozen),
                                 Figures::money(balance.lent),
                                 Figures::money(balance.available + balance.frozen + balance.lent));
    const bool agrees = m_after == balance;
    m_money_icon->show(agrees ? u"check"_s : u"alert"_s,
                       agrees ? IconLabel::Tone::Accent : IconLabel::Tone::Attention);
    setRole(m_money, agrees ? u"strong"_s : u"attention"_s);
    m_money->setText(
        agrees ? sum : sum + u". "_s + tr("The last line says otherwise: have the desk verified."));
    m_money->setAccessibleDescription(agrees ? tr("agrees with the last line")
                                             : tr("does not agree with the last line"));
}

void StatementView::showHead() {
    m_title->setText(tr("Statement %1").arg(shownText(m_investor.code)));
    m_name->setText(shownText(m_investor.name));
    const bool suspended = m_investor.status == InvestorStatus::Suspended;
    m_status->setVisible(suspended);
    m_status->show({u"ban"_s, tr("suspended"), Chip::Tone::Attention});
    m_card->setSummary(m_lines->rowCount() == 0
                           ? QString()
                           : tr("%1 lines, oldest first").arg(Figures::count(m_lines->rowCount())));
}

void StatementView::retranslate() {
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Back to where you came from (Esc)"));
    m_card->setTitle(tr("Movements"));
    m_card->setEmptyText(tr("No money has moved yet"),
                         tr("Deposits, accepted bids, releases, disbursements and cash-outs appear "
                            "here, each with the balance after it."));
    m_hint->setText(
        tr("An amount without a sign only changed its place. Ctrl+C copies the selected lines, or "
           "all of them, for a spreadsheet."));
    m_bid_actions->retranslate();
    m_card->retranslate();
    showHead();
    showMoney();
}

void StatementView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
