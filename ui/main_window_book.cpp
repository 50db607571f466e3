// What comes into the book from elsewhere and what leaves it, in the window.

#include "ui/main_window.h"

namespace plimsoll::ui {

void MainWindow::connectBook() {
    std::vector<QAction*> of_a_loan(m_actions->moves.begin(), m_actions->moves.end());
    of_a_loan.push_back(m_actions->excess);
    of_a_loan.push_back(m_actions->certificate);
    m_live->setActions(of_a_loan, m_actions->standby, m_actions->why_short);
    connect(m_book, &BookPages::excessWanted, this, &MainWindow::showExcess);
    connect(m_book, &BookPages::loanWanted, this, &MainWindow::showLoan);
    connect(m_book->over->view, &OverView::backWanted, this, &MainWindow::goBack);
}

void MainWindow::showExcess(LoanId loan) {
    if (!m_desk || !loan) return;
    m_live->turnTo(loan);
    OverView* view = m_book->over->view;
    view->turnTo(loan);
    if (showPage(view)) view->takeFocus();
}

}  // namespace plimsoll::ui
