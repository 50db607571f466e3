#pragma once
// What staff do for or about one customer: void a bid with its consequences shown first, record or
// end a standing consent. GUI thread.

#include <optional>

#include "ui/control/command_runner.h"
#include "ui/control/money_control.h"
#include "ui/views/live_loan_view.h"
#include "ui/views/statement_view.h"

namespace plimsoll::ui {

class CustomerControl final : public QObject {
    Q_OBJECT

public:
    CustomerControl(DeskSession& session, CommandRunner& commands, MoneyControl& money,
                    QWidget* window);

    void setDesk(const std::optional<DeskView>& desk);
    void follow(const DeskView& desk);
    /// Where customers' bids and consents are shown.
    void serve(StatementView* statement, LiveLoanView* live);

    void voidBid(BidId bid);
    void changeConsent(const InvestorSummary& investor, const std::optional<Designation>& consent);

signals:
    void deskChanged();

private:
    void serveBids(BidActions* actions);
    void askToVoid(BidId bid, const Preview& preview);
    void designate(InvestorId investor, const QString& code, Money limit, const QString& reference);

    DeskSession& m_session;
    CommandRunner& m_commands;
    MoneyControl& m_money;
    QWidget* m_window;
    std::vector<BidActions*> m_actions;
    ConsentRow* m_consent = nullptr;
    std::optional<DeskView> m_desk;
};

}  // namespace plimsoll::ui
