#pragma once
// The pages about money: standby, why short, payments, payouts, a statement. Feeds them from
// snapshots, says what of the desk they want to see, hands what is asked there to MoneyControl.
// GUI thread.

#include "ui/control/money_control.h"
#include "ui/views/payments_view.h"
#include "ui/views/payouts_view.h"
#include "ui/views/standby_view.h"
#include "ui/views/statement_view.h"
#include "ui/views/why_short_panel.h"

namespace plimsoll::ui {

class MoneyPages final : public QObject {
    Q_OBJECT

public:
    MoneyPages(MoneyControl& control, QSettings& settings, QWidget* window);

    StandbyView* const standby;
    WhyShortPanel* const why_short;
    PaymentsView* const payments;
    PayoutsView* const payouts;
    StatementView* const statement;

    [[nodiscard]] std::array<QWidget*, 5> all() const;
    void setDesk(const DeskView& desk);
    /// Who sits at this desk, or what he may do, is not as it was.
    void follow(const DeskView& desk);
    void setTimersHeld(bool held) { standby->setTimersHeld(held); }
    /// Turned to another page: lists begin short again.
    void turned() { m_list_rows = kListPage; }
    void turnToStatement(InvestorId investor);
    void show(const Snapshot& snapshot);
    /// What this page wants read.
    void addTo(Interest& interest, const QWidget* page) const;

signals:
    void backWanted();
    void lookWanted();
    /// A page of one loan has newer figures of it.
    void loanRead(const plimsoll::LoanSummary& loan);

private:
    /// Lists are read as far as one has scrolled, by this many rows at a time.
    static constexpr int kListPage = 500;
    void connectLists(MoneyControl& control);
    void connectPayouts(MoneyControl& control);
    void wantMore();

    MoneyControl& m_control;
    InvestorId m_investor;
    std::optional<PayoutState> m_payout_state;
    bool m_closed_cases = false;
    int m_list_rows = kListPage;
};

}  // namespace plimsoll::ui
