// Which page of the console is on the screen, and where one came from.

#include "ui/main_window.h"

namespace plimsoll::ui {

bool MainWindow::showPage(QWidget* page) {
    if (m_people->isClosed()) {
        m_behind_gate = page;
        return false;
    }
    m_pages->setCurrentWidget(page);
    // Whoever goes elsewhere wants to see it as it is now.
    if (m_paused) m_actions->pause->setChecked(false);
    m_rail->setVisible(m_desk.has_value());
    m_rail->setPlace(page == m_staff->view()                ? std::optional(NavRail::Staff)
                     : page == m_oversight_pages->approvals ? std::optional(NavRail::Approvals)
                     : page == m_oversight_pages->audit     ? std::optional(NavRail::Audit)
                     : page == m_money_pages->payments      ? std::optional(NavRail::Payments)
                     : page == m_money_pages->payouts       ? std::optional(NavRail::Payouts)
                     : page == m_short->view                ? std::optional(NavRail::ShortLoans)
                     : page == m_board                      ? std::optional(NavRail::Board)
                                                            : std::nullopt);
    m_money_pages->turned();
    m_oversight_pages->turned();
    enableActions();
    followLoan();
    look();
    return true;
}

void MainWindow::showBoard() {
    if (!m_desk) return;
    if (m_live->loan()) m_board->select(m_live->loan());
    if (showPage(m_board)) m_board->takeFocus();
}

void MainWindow::showLoan(LoanId loan) {
    if (!m_desk) return;
    m_live->turnTo(loan);
    if (showPage(m_live)) m_live->setFocus();
}

void MainWindow::showStandby(const LoanSummary& loan) {
    m_live->turnTo(loan.id);
    m_money_pages->standby->showLoan(loan);
    if (showPage(m_money_pages->standby)) m_money_pages->standby->takeFocus();
}

void MainWindow::showWhyShort(const LoanSummary& loan) {
    m_live->turnTo(loan.id);
    m_money_pages->why_short->showReport(loan, {});
    if (showPage(m_money_pages->why_short)) m_money_pages->why_short->takeFocus();
}

void MainWindow::showShortLoans(LoanId loan) {
    if (!m_desk) return;
    if (loan) m_short->view->turnTo(loan);
    if (showPage(m_short->view)) m_short->view->takeFocus();
}

void MainWindow::showPayments() {
    if (!m_desk) return;
    if (showPage(m_money_pages->payments)) m_money_pages->payments->takeFocus();
}

void MainWindow::showPayouts() {
    if (!m_desk) return;
    if (showPage(m_money_pages->payouts)) m_money_pages->payouts->takeFocus();
}

void MainWindow::showStatement(InvestorId investor) {
    if (!m_desk || !investor) return;
    if (m_pages->currentWidget() != m_money_pages->statement)
        m_before_statement = m_pages->currentWidget();
    m_money_pages->turnToStatement(investor);
    if (showPage(m_money_pages->statement)) m_money_pages->statement->takeFocus();
}

void MainWindow::showBids(LoanId loan, const QString& code, Reason reason) {
    m_bids->ask(loan, code, reason);
    if (showPage(m_bids)) m_bids->table()->setFocus();
}

void MainWindow::showStaff() {
    if (!m_desk || m_desk->access == Access::Open) return;
    if (showPage(m_staff->view())) m_staff->view()->takeFocus();
}

void MainWindow::showApprovals(RequestId request) {
    if (!m_desk) return;
    if (request) m_oversight_pages->approvals->seek(request);
    if (showPage(m_oversight_pages->approvals)) m_oversight_pages->approvals->takeFocus();
}

void MainWindow::showAudit() {
    if (!m_desk) return;
    if (showPage(m_oversight_pages->audit)) m_oversight_pages->audit->takeFocus();
}

void MainWindow::goBack() {
    QWidget* page = m_pages->currentWidget();
    if (m_people->isClosed()) return;
    if (page == m_bids || page == m_money_pages->standby || page == m_money_pages->why_short ||
        page == m_book->over->view) {
        showLoan(m_live->loan());
    } else if (page == m_money_pages->statement && m_before_statement) {
        showPage(m_before_statement);
        m_before_statement->setFocus();
    } else if (m_desk && page != m_board) {
        showBoard();
    }
}

}  // namespace plimsoll::ui
