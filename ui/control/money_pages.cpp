#include "ui/control/money_pages.h"

namespace plimsoll::ui {

MoneyPages::MoneyPages(MoneyControl& control, QSettings& settings, QWidget* window)
    : QObject(window),
      standby(new StandbyView(settings, window)),
      why_short(new WhyShortPanel(settings, window)),
      payments(new PaymentsView(settings, window)),
      payouts(new PayoutsView(settings, window)),
      statement(new StatementView(settings, window)),
      m_control(control) {
    connect(standby, &StandbyView::backWanted, this, &MoneyPages::backWanted);
    connect(why_short, &WhyShortPanel::backWanted, this, &MoneyPages::backWanted);
    connect(statement, &StatementView::backWanted, this, &MoneyPages::backWanted);
    connect(why_short, &WhyShortPanel::atChanged, this, &MoneyPages::lookWanted);
    connectLists(control);
    connectPayouts(control);
}

void MoneyPages::connectLists(MoneyControl& control) {
    connect(standby, &StandbyView::resolveHold, &control, &MoneyControl::resolveHold);
    connect(standby, &StandbyView::withdrawBid, &control, &MoneyControl::withdrawBid);
    connect(standby, &StandbyView::moreWanted, this, &MoneyPages::wantMore);
    connect(payments, &PaymentsView::placeCase, &control, &MoneyControl::placeCase);
    connect(payments, &PaymentsView::refundCase, &control, &MoneyControl::refundCase);
    connect(payments, &PaymentsView::resolveHold, &control, &MoneyControl::resolveHold);
    connect(payments, &PaymentsView::notePayment, &control, &MoneyControl::notePayment);
    connect(payments, &PaymentsView::moreWanted, this, &MoneyPages::wantMore);
    connect(payments, &PaymentsView::closedWanted, this, [this](bool wanted) {
        m_closed_cases = wanted;
        emit lookWanted();
    });
}

void MoneyPages::connectPayouts(MoneyControl& control) {
    connect(payouts, &PayoutsView::resolveAsPaid, &control,
            [&control](PayoutId id) { control.resolvePayout(id, PayoutState::Confirmed); });
    connect(payouts, &PayoutsView::resolveAsFailed, &control,
            [&control](PayoutId id) { control.resolvePayout(id, PayoutState::Failed); });
    connect(payouts, &PayoutsView::reissue, &control, &MoneyControl::reissue);
    connect(payouts, &PayoutsView::settle, &control, &MoneyControl::settlePayout);
    connect(payouts, &PayoutsView::fileWanted, &control, &MoneyControl::exportAgain);
    connect(payouts, &PayoutsView::exportWanted, &control, &MoneyControl::exportPayouts);
    connect(payouts, &PayoutsView::importWanted, &control, &MoneyControl::importAnswers);
    connect(payouts, &PayoutsView::moreWanted, this, &MoneyPages::wantMore);
    connect(payouts, &PayoutsView::stateWanted, this, [this](std::optional<PayoutState> state) {
        m_payout_state = state;
        emit lookWanted();
    });
}

void MoneyPages::wantMore() {
    m_list_rows += kListPage;
    emit lookWanted();
}

std::array<QWidget*, 5> MoneyPages::all() const {
    return {standby, why_short, payments, payouts, statement};
}

void MoneyPages::setDesk(const DeskView& desk) {
    standby->clear();
    why_short->clear();
    payments->clear();
    payouts->clear();
    statement->clear();
    m_investor = {};
    // Whether the timers of this desk are held is not known before its health was read.
    setTimersHeld(false);
    follow(desk);
}

void MoneyPages::follow(const DeskView& desk) {
    standby->setReadOnly(!desk.may(Act::BidWithdraw));
    standby->setMayResolve(desk.may(Act::HoldResolve));
    payments->setReadOnly(!desk.may(Act::CasePlace));
    payouts->setReadOnly(!desk.may(Act::PayoutSend));
}

void MoneyPages::turnToStatement(InvestorId investor) {
    if (investor != m_investor) statement->clear();
    m_investor = investor;
}

void MoneyPages::show(const Snapshot& snapshot) {
    m_control.take(snapshot);
    if (snapshot.alarms) payouts->setAlarms(*snapshot.alarms);
    if (const auto& news = snapshot.queue; news && news->loan.id == standby->loan()) {
        standby->setWaits(news->waits.rows, news->waits.complete);
        standby->setHolds(news->holds.rows, snapshot.as_of, news->holds.complete);
        emit loanRead(news->loan);
    }
    if (const auto& news = snapshot.payments) {
        payments->setCases(news->cases.rows, news->cases.complete);
        payments->setStuckHolds(news->stuck.rows, news->stuck.complete);
    }
    if (const auto& news = snapshot.payouts; news && news->state == m_payout_state) {
        payouts->setReplaced(news->replaced);
        payouts->setPayouts(news->payouts.rows, news->payouts.complete, news->state);
    }
    if (const auto& news = snapshot.why_short; news && news->loan.id == why_short->loan()) {
        why_short->showReport(news->loan, news->report);
        emit loanRead(news->loan);
    }
    if (const auto& news = snapshot.statement; news && news->investor.id == m_investor) {
        statement->showStatement(news->investor, news->lines);
        statement->showConsent(news->consent);
    }
}

void MoneyPages::addTo(Interest& interest, const QWidget* page) const {
    if (page == standby) interest.queue = standby->loan();
    if (page == why_short) {
        interest.short_loan = why_short->loan();
        interest.short_at = why_short->at();
    }
    interest.payments = page == payments;
    interest.closed_cases = m_closed_cases;
    interest.payouts = page == payouts;
    interest.payout_state = m_payout_state;
    if (page == statement) interest.statement = m_investor;
    interest.list_rows = m_list_rows;
}

}  // namespace plimsoll::ui
