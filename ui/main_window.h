#pragma once
// The console's window: puts the rooms together and says which of them is on the screen. What the
// rooms do is theirs. GUI thread.

#include <optional>

#include <QMainWindow>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include "ui/control/loan_control.h"
#include "ui/control/money_pages.h"
#include "ui/control/rehearsal_control.h"
#include "ui/control/verify_control.h"
#include "ui/main_actions.h"
#include "ui/theme/appearance.h"
#include "ui/views/bid_list_view.h"
#include "ui/views/board_view.h"
#include "ui/views/live_loan_view.h"
#include "ui/views/message_bar.h"
#include "ui/views/nav_rail.h"
#include "ui/views/top_bar.h"
#include "ui/views/welcome_view.h"
#include "ui/views/work_strip.h"
#include "ui/worker/desk_session.h"

namespace plimsoll::ui {

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Appearance& appearance, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openDesk(const QString& path);
    void createDesk(const NewDeskOrder& order);
    /// Opens the demonstration desk of this user, made on the first time.
    void openDemonstration();
    /// Starts this drill as soon as a desk that allows it is open (--rush).
    void rushWhenOpen(const DrillPlan& plan);
    void showLoan(LoanId loan);
    void showStandby(const LoanSummary& loan);
    void showWhyShort(const LoanSummary& loan);
    void showStatement(InvestorId investor);

    [[nodiscard]] DeskSession& session() { return m_session; }
    [[nodiscard]] RehearsalControl& rehearsal() { return *m_rehearsal; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] LiveLoanView& live() { return *m_live; }
    [[nodiscard]] MoneyControl& money() { return *m_money; }
    [[nodiscard]] LoanControl& loans() { return *m_loans; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeCentre();
    void connectActions();
    void connectViews();
    void connectMoneyViews();
    void connectFeed();
    void addPages();

    void deskOpened(const DeskView& desk);
    void deskClosed();
    void openFailed(const QString& path, const Error& error);
    void snapshot(const SnapshotPtr& snapshot);
    void showBanner(const DeskView& desk);
    void showClockDoubt(const std::optional<ClockDoubt>& doubt);
    void showOpening(const QString& path);

    void showPage(QWidget* page);
    void showBoard();
    void showPayments();
    void showPayouts();
    void showLoanMenu(const QPoint& at);
    void seek(const QString& code);
    void followLoan();
    void tick();
    void showBids(LoanId loan, const QString& code, Reason reason);
    void goBack();
    void setPaused(bool paused);
    void look();
    void enableActions();
    void copyRows();
    void askForDesk();
    void askForNewDesk(DeskKind kind);
    void showSheet(QDialog* sheet);
    void remember(const QString& path);
    void retranslate();

    QSettings& m_settings;
    DeskSession m_session;
    MainActions* m_actions;
    TopBar* m_top;
    NavRail* m_rail;
    MessageBar* m_banner;
    MessageBar* m_messages;
    WorkStrip* m_drill_strip;
    WorkStrip* m_verify_strip;
    QStackedWidget* m_pages;
    WelcomeView* m_welcome;
    BoardView* m_board;
    LiveLoanView* m_live;
    BidListView* m_bids;
    CommandRunner* m_commands;
    LoanControl* m_loans;
    MoneyControl* m_money;
    MoneyPages* m_money_pages;
    RehearsalControl* m_rehearsal;
    VerifyControl* m_verify;
    QTimer m_tick;
    std::optional<DeskView> m_desk;
    std::optional<DrillPlan> m_rush;
    std::optional<LoanRow> m_loan;          ///< that the menu means
    QWidget* m_before_statement = nullptr;  ///< where its Back leads
    bool m_clock_doubted = false;
    bool m_paused = false;
};

}  // namespace plimsoll::ui
