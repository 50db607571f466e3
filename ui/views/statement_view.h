#pragma once
// One investor's statement: every movement of his money with what stood where after it, oldest
// first. GUI thread.

#include <QSettings>

#include <plimsoll/investors.h>

#include "ui/models/statement_model.h"
#include "ui/views/bid_actions.h"
#include "ui/views/consent_row.h"
#include "ui/views/parts.h"
#include "ui/views/record_table.h"
#include "ui/views/reveal_row.h"

namespace plimsoll::ui {

class RecordCard;

class StatementView final : public QWidget {
    Q_OBJECT

public:
    explicit StatementView(QSettings& settings, QWidget* parent = nullptr);

    /// Both from one look at the desk: the balance is checked against the last line.
    void showStatement(const InvestorSummary& investor, const std::vector<StatementLine>& lines);
    void showConsent(const std::optional<Designation>& consent);
    void clear();
    void takeFocus();
    [[nodiscard]] InvestorId investor() const { return m_investor.id; }
    [[nodiscard]] RecordTable* table() const { return m_table; }
    [[nodiscard]] QString moneyLine() const { return m_money->text(); }
    /// Phone and ID number, masked until whoever sits here says why he looks.
    [[nodiscard]] RevealRow* personal() const { return m_personal; }
    [[nodiscard]] ConsentRow* consent() const { return m_consent; }
    [[nodiscard]] BidActions* bidActions() const { return m_bid_actions; }
    [[nodiscard]] const InvestorSummary& summary() const { return m_investor; }

signals:
    void backWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    void retranslate();
    void showHead();
    void showMoney();

    StatementModel* m_lines;
    RecordTable* m_table;
    RecordCard* m_card;
    QToolButton* m_back = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_name = nullptr;
    ChipLabel* m_status = nullptr;
    IconLabel* m_money_icon = nullptr;
    QLabel* m_money = nullptr;
    RevealRow* m_personal;
    ConsentRow* m_consent;
    BidActions* m_bid_actions;
    QLabel* m_hint = nullptr;
    InvestorSummary m_investor;
    Balance m_after;  ///< after the last line
};

}  // namespace plimsoll::ui
