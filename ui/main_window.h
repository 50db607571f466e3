#pragma once
// The console's window: puts the rooms together and says which of them is on the screen. What the
// rooms do is theirs. GUI thread.

#include <map>
#include <optional>

#include <QMainWindow>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include "ui/control/book_pages.h"
#include "ui/control/code_finder.h"
#include "ui/control/customer_control.h"
#include "ui/control/desk_control.h"
#include "ui/control/loan_control.h"
#include "ui/control/money_pages.h"
#include "ui/control/oversight_pages.h"
#include "ui/control/people_control.h"
#include "ui/control/rehearsal_control.h"
#include "ui/control/rules_control.h"
#include "ui/control/short_pages.h"
#include "ui/control/staff_control.h"
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

    void openDesk(const QString& path) { m_desks->openDesk(path); }
    void createDesk(const NewDeskOrder& order) { m_desks->createDesk(order); }
    void openDemonstration() { m_desks->openDemonstration(); }
    /// Starts this drill as soon as a desk is open and whoever sits there may (--rush).
    void rushWhenOpen(const DrillPlan& plan);
    void showLoan(LoanId loan);
    void showStandby(const LoanSummary& loan);
    void showWhyShort(const LoanSummary& loan);
    void showStatement(InvestorId investor);
    /// The short desk; none: the loan that stands there already.
    void showShortLoans(LoanId loan = {});
    /// What came beyond the target of an over-filled loan.
    void showExcess(LoanId loan);
    /// What waits for a second person; none: the list as it is.
    void showApprovals(RequestId request = {});

    [[nodiscard]] DeskSession& session() { return m_session; }
    [[nodiscard]] RehearsalControl& rehearsal() { return *m_rehearsal; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] LiveLoanView& live() { return *m_live; }
    [[nodiscard]] MoneyControl& money() { return *m_money; }
    [[nodiscard]] LoanControl& loans() { return *m_loans; }
    [[nodiscard]] PeopleControl& people() { return *m_people; }
    [[nodiscard]] BookPages& book() { return *m_book; }
    [[nodiscard]] OversightControl& oversight() { return *m_oversight; }
    [[nodiscard]] ShortDeskView& shortDesk() { return *m_short->view; }

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
    void connectPeople();
    void connectOversight();
    void connectShortDesk();
    void connectBook();
    void connectFeed();
    void addPages();

    void deskOpened(const DeskView& desk);
    void deskClosed();
    void snapshot(const SnapshotPtr& snapshot);
    /// Who sits there, or what he may do, is not as it was.
    void sittingChanged(const DeskView& desk);
    /// Hides everything behind the page that asks who is there, or shows it again.
    void gateChanged();
    void openPlaceOf(StaffId person);
    void rush();

    /// False when the gate is closed: the page is shown as soon as it opens.
    bool showPage(QWidget* page);
    void showBoard();
    void showPayments();
    void showPayouts();
    void showStaff();
    void showAudit();
    void showLoanMenu(const QPoint& at);
    void followLoan();
    void tick();
    void showBids(LoanId loan, const QString& code, Reason reason);
    void goBack();
    void setPaused(bool paused);
    void look();
    /// Tells the other seats what is looked at; none: nothing that they want to know of.
    void see(const QWidget* page);
    void enableActions();
    void copyRows();
    void showSheet(QDialog* sheet);
    void retranslate();

    QSettings& m_settings;
    DeskSession m_session;
    MainActions* m_actions;
    TopBar* m_top;
    NavRail* m_rail;
    MessageBar* m_banner;
    MessageBar* m_messages;
    QWidget* m_notes = nullptr;  ///< banner, messages and strips
    WorkStrip* m_drill_strip;
    WorkStrip* m_verify_strip;
    QStackedWidget* m_pages;
    WelcomeView* m_welcome;
    BoardView* m_board;
    LiveLoanView* m_live;
    BidListView* m_bids;
    CommandRunner* m_commands;
    DeskControl* m_desks;
    CodeFinder* m_finder;
    PeopleControl* m_people;
    StaffControl* m_staff;
    LoanControl* m_loans;
    MoneyControl* m_money;
    MoneyPages* m_money_pages;
    RehearsalControl* m_rehearsal;
    VerifyControl* m_verify;
    OversightControl* m_oversight;
    OversightPages* m_oversight_pages;
    WorkControl* m_work;
    ShortPages* m_short;
    CustomerControl* m_customers;
    RulesControl* m_rules;
    BookPages* m_book;
    QTimer m_tick;
    std::optional<DeskView> m_desk;
    std::optional<DrillPlan> m_rush;
    std::optional<LoanRow> m_loan;          ///< that the menu means
    QWidget* m_before_statement = nullptr;  ///< where its Back leads
    /// Where each person was, for when he comes back; the page behind the gate is nobody's.
    struct Place {
        QWidget* page = nullptr;
        LoanId loan;
    };
    std::map<StaffId, Place> m_places;
    QWidget* m_behind_gate = nullptr;
    bool m_paused = false;
};

}  // namespace plimsoll::ui
