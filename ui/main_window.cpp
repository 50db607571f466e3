#include "ui/main_window.h"

#include <algorithm>
#include <array>

#include <QClipboard>
#include <QCloseEvent>
#include <QShortcut>

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/help_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

MainWindow::MainWindow(Appearance& appearance, QSettings& settings, QWidget* parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_session(this),
      m_actions(new MainActions(*menuBar(), appearance, this)),
      m_top(new TopBar(m_actions->languageMenu(), m_actions->themeMenu(), m_actions->peopleMenu(),
                       this)),
      m_rail(new NavRail(*m_actions, this)),
      m_banner(new MessageBar(this)),
      m_messages(new MessageBar(this)),
      m_drill_strip(new WorkStrip(u"wave"_s, this)),
      m_verify_strip(new WorkStrip(u"shield"_s, this)),
      m_pages(new QStackedWidget(this)),
      m_welcome(new WelcomeView(this)),
      m_board(new BoardView(settings, this)),
      m_live(new LiveLoanView(this)),
      m_bids(new BidListView(settings, this)),
      m_commands(new CommandRunner(m_session, *m_messages, this)),
      m_desks(new DeskControl(m_session, *m_actions, *m_banner, *m_messages, settings, this)),
      m_finder(new CodeFinder(m_session, *m_messages, this)),
      m_people(new PeopleControl(m_session, *m_commands, *m_actions, settings, this)),
      m_staff(new StaffControl(*m_commands, settings, this)),
      m_loans(new LoanControl(m_session, *m_commands, *m_actions, settings, this)),
      m_money(new MoneyControl(*m_commands, this)),
      m_money_pages(new MoneyPages(*m_money, settings, this)),
      m_rehearsal(new RehearsalControl(m_session, *m_drill_strip, *m_messages, this)),
      m_verify(new VerifyControl(m_session, *m_verify_strip, *m_messages, this)),
      m_oversight(new OversightControl(m_session, *m_commands, this)),
      m_oversight_pages(new OversightPages(m_session, *m_oversight, *m_verify, settings, this)),
      m_work(new WorkControl(m_session, *m_commands, this)),
      m_short(new ShortPages(m_session, *m_commands, *m_work, settings, this)),
      m_customers(new CustomerControl(m_session, *m_commands, *m_money, this)),
      m_rules(new RulesControl(m_session, *m_commands, m_actions->rules, this)),
      m_book(new BookPages(m_session, *m_commands, *m_actions, settings, this)),
      m_tick(this) {
    setObjectName(u"mainWindow"_s);
    m_banner->setObjectName(u"banner"_s);
    m_messages->setObjectName(u"messages"_s);
    m_drill_strip->setObjectName(u"drillStrip"_s);
    m_verify_strip->setObjectName(u"verifyStrip"_s);
    setCentralWidget(makeCentre());
    setMinimumSize(1'040, 640);
    resize(1'360, 860);
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    connectActions();
    connectViews();
    connectMoneyViews();
    connectPeople();
    connectOversight();
    connectShortDesk();
    connectBook();
    connectFeed();
    m_tick.setInterval(250ms);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    m_tick.start();
    m_welcome->showRecent(m_desks->recent());
    enableActions();
    retranslate();
    m_welcome->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeCentre() {
    auto* centre = new QWidget(this);
    centre->setObjectName(u"page"_s);
    addPages();
    m_notes = new QWidget(centre);
    auto* notes = new QVBoxLayout(m_notes);
    notes->setContentsMargins(24, 0, 24, 0);
    notes->setSpacing(8);
    for (QWidget* note :
         {static_cast<QWidget*>(m_oversight_pages->halts), static_cast<QWidget*>(m_banner),
          static_cast<QWidget*>(m_messages), static_cast<QWidget*>(m_drill_strip),
          static_cast<QWidget*>(m_verify_strip)}) {
        notes->addWidget(note);
    }
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(0, 8, 0, 0);
    middle->setSpacing(8);
    middle->addWidget(m_notes);
    middle->addWidget(m_pages, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_rail);
    below->addLayout(middle, 1);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addLayout(below, 1);
    m_rail->hide();
    return centre;
}

void MainWindow::addPages() {
    const std::array<QWidget*, 4> pages{m_welcome, m_board, m_live, m_bids};
    for (QWidget* page : pages) m_pages->addWidget(page);
    for (QWidget* page : m_money_pages->all()) m_pages->addWidget(page);
    for (QWidget* page : m_people->gatePages()) m_pages->addWidget(page);
    for (QWidget* page : m_oversight_pages->all()) m_pages->addWidget(page);
    m_pages->addWidget(m_staff->view());
    m_pages->addWidget(m_short->view);
    m_pages->addWidget(m_book->over->view);
}

void MainWindow::connectActions() {
    connect(m_actions->verify, &QAction::triggered, m_verify, [this] { m_verify->start(); });
    connect(m_actions->cancel_verify, &QAction::triggered, m_verify_strip, &WorkStrip::cancel);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->start_drill, &QAction::triggered, m_rehearsal, &RehearsalControl::ask);
    connect(m_actions->cancel_drill, &QAction::triggered, m_drill_strip, &WorkStrip::cancel);
    connect(m_actions->board, &QAction::triggered, this, &MainWindow::showBoard);
    connect(m_actions->live, &QAction::triggered, this, [this] {
        if (const auto loan = m_board->selected()) showLoan(loan);
    });
    connect(m_actions->payments, &QAction::triggered, this, &MainWindow::showPayments);
    connect(m_actions->payouts, &QAction::triggered, this, &MainWindow::showPayouts);
    connect(m_actions->staff, &QAction::triggered, this, &MainWindow::showStaff);
    connect(m_actions->standby, &QAction::triggered, this, [this] {
        if (m_loan) showStandby(m_loan->loan);
    });
    connect(m_actions->why_short, &QAction::triggered, this, [this] {
        if (m_loan) showWhyShort(m_loan->loan);
    });
    connect(m_actions->find, &QAction::triggered, m_top, &TopBar::focusSearch);
    connect(m_actions->pause, &QAction::toggled, this, &MainWindow::setPaused);
    connect(m_actions->copy, &QAction::triggered, this, &MainWindow::copyRows);
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { showSheet(new ShortcutsDialog(m_actions->all(), this)); });
    connect(m_actions->help, &QAction::triggered, this,
            [this] { showSheet(new HelpDialog(this)); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        const QString engine = m_desk ? QString::fromStdString(m_desk->info.engine) : QString();
        showSheet(new AboutDialog(engine, this));
    });
    auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(back, &QShortcut::activated, this, &MainWindow::goBack);
    connect(m_rehearsal, &RehearsalControl::runningChanged, this, &MainWindow::enableActions);
    connect(m_verify, &VerifyControl::runningChanged, this, &MainWindow::enableActions);
}

void MainWindow::connectViews() {
    connect(m_welcome, &WelcomeView::demonstrationWanted, m_desks, &DeskControl::openDemonstration);
    connect(m_welcome, &WelcomeView::newDeskWanted, this,
            [this] { m_desks->askForNewDesk(DeskKind::Rehearsal); });
    connect(m_welcome, &WelcomeView::openWanted, m_desks, &DeskControl::askForDesk);
    connect(m_welcome, &WelcomeView::recentWanted, m_desks, &DeskControl::openDesk);
    connect(m_board, &BoardView::loanWanted, this, &MainWindow::showLoan);
    connect(m_board, &BoardView::drillWanted, m_rehearsal, &RehearsalControl::ask);
    connect(m_board, &BoardView::pauseWanted, m_actions->pause, &QAction::setChecked);
    connect(m_live, &LiveLoanView::boardWanted, this, &MainWindow::showBoard);
    connect(m_live, &LiveLoanView::pauseWanted, m_actions->pause, &QAction::setChecked);
    connect(m_live, &LiveLoanView::bidsWanted, this, &MainWindow::showBids);
    connect(m_bids, &BidListView::backWanted, this, &MainWindow::goBack);
    connect(m_bids, &BidListView::pageWanted, this,
            [this](const BidPageOrder& order) { m_session.readBids(order); });
    connect(m_top, &TopBar::codeSought, m_finder, &CodeFinder::seek);
    connect(m_finder, &CodeFinder::loanFound, this, &MainWindow::showLoan);
    connect(m_finder, &CodeFinder::investorFound, this, &MainWindow::showStatement);
    connect(m_board, &BoardView::selectionChanged, this, &MainWindow::followLoan);
    connect(m_board, &BoardView::menuWanted, this, &MainWindow::showLoanMenu);
    connect(m_live, &LiveLoanView::investorWanted, this, &MainWindow::showStatement);
    connect(m_bids, &BidListView::investorWanted, this, &MainWindow::showStatement);
    connect(m_loans, &LoanControl::loanWanted, this, &MainWindow::showLoan);
    connect(m_loans, &LoanControl::loanMade, m_board, &BoardView::select);
    m_board->setActions(m_actions->new_loan);
    connect(m_rehearsal, &RehearsalControl::loanOpened, this, &MainWindow::showLoan);
    connect(m_rehearsal, &RehearsalControl::ended, m_live, &LiveLoanView::showResult);
    connect(m_rehearsal, &RehearsalControl::rehearsalDeskWanted, this,
            [this] { m_desks->askForNewDesk(DeskKind::Rehearsal); });
}

void MainWindow::connectMoneyViews() {
    connect(m_money_pages, &MoneyPages::backWanted, this, &MainWindow::goBack);
    connect(m_money_pages, &MoneyPages::lookWanted, this, &MainWindow::look);
    connect(m_money_pages, &MoneyPages::loanRead, this, [this](const LoanSummary& loan) {
        m_loan = LoanRow{.loan = loan, .rate_per_s = {}, .eta = {}, .waiting = 0};
    });
}

void MainWindow::connectPeople() {
    connect(m_desks, &DeskControl::confirmClockWanted, m_money, &MoneyControl::confirmClock);
    connect(m_people, &PeopleControl::sittingChanged, this, &MainWindow::sittingChanged);
    connect(m_people, &PeopleControl::gateChanged, this, &MainWindow::gateChanged);
    connect(m_people, &PeopleControl::staffWanted, this, &MainWindow::showStaff);
    connect(m_commands, &CommandRunner::requestWanted, this, &MainWindow::showApprovals);
}

void MainWindow::connectOversight() {
    connect(m_actions->approvals, &QAction::triggered, this, [this] { showApprovals(); });
    connect(m_actions->audit, &QAction::triggered, this, &MainWindow::showAudit);
    connect(m_actions->halt, &QAction::triggered, this, [this] {
        followLoan();
        m_oversight->askHalt(m_loan ? std::optional(m_loan->loan) : std::nullopt);
    });
    connect(m_oversight_pages, &OversightPages::lookWanted, this, &MainWindow::look);
    connect(m_oversight_pages, &OversightPages::requestsWanted, this, [this] { showApprovals(); });
    m_oversight_pages->serve(m_money_pages->statement->personal());
}

void MainWindow::connectShortDesk() {
    connect(m_actions->short_loans, &QAction::triggered, this, [this] { showShortLoans(); });
    connect(m_short, &ShortPages::lookWanted, this, &MainWindow::look);
    connect(m_short, &ShortPages::whyWanted, this, &MainWindow::showWhyShort);
    connect(m_short, &ShortPages::requestWanted, this, &MainWindow::showApprovals);
    connect(m_oversight_pages->approvals->panel()->claim(), &ClaimRow::stepWanted, m_work,
            &WorkControl::claim);
    m_customers->serve(m_money_pages->statement, m_live);
}

void MainWindow::connectFeed() {
    const DeskWorker* feed = m_session.feed();
    connect(&m_session, &DeskSession::snapshot, this, &MainWindow::snapshot);
    connect(feed, &DeskWorker::deskOpened, this, &MainWindow::deskOpened);
    connect(feed, &DeskWorker::deskClosed, this, &MainWindow::deskClosed);
    connect(feed, &DeskWorker::bidsRead, m_bids, &BidListView::take);
    connect(feed, &DeskWorker::feedFailed, this,
            [this](const Error& error) { m_messages->show(messageFor(error)); });
}

void MainWindow::rushWhenOpen(const DrillPlan& plan) {
    m_rush = plan;
}

void MainWindow::deskOpened(const DeskView& desk) {
    m_desk = desk;
    m_messages->clear();
    m_places.clear();
    m_behind_gate = nullptr;
    m_top->showDesk(desk);
    m_board->showDesk(desk);
    m_live->forget();
    m_money_pages->setDesk(desk);
    m_rail->setAlarms({});
    m_loans->setDesk(desk);
    m_money->setDesk(desk);
    m_rehearsal->setDesk(desk);
    m_staff->setDesk(desk);
    m_oversight_pages->setDesk(desk);
    m_short->setDesk(desk);
    m_book->setDesk(desk);
    m_customers->setDesk(desk);
    m_rules->setDesk(desk);
    m_verify->reset();
    m_desks->setDesk(desk);
    m_people->setDesk(desk);
    if (!m_people->isClosed()) showBoard();
    retranslate();
    rush();
}

void MainWindow::deskClosed() {
    m_desk.reset();
    m_top->showNoDesk();
    m_rail->hide();
    m_loan.reset();
    m_loans->setDesk({});
    m_money->setDesk({});
    m_rehearsal->setDesk({});
    m_staff->setDesk({});
    m_oversight_pages->setDesk({});
    m_short->setDesk({});
    m_book->setDesk({});
    m_customers->setDesk({});
    m_rules->setDesk({});
    m_verify->reset();
    m_desks->setDesk({});
    m_people->setDesk({});
    m_welcome->showRecent(m_desks->recent());
    showPage(m_welcome);
    m_welcome->setFocus();
    retranslate();
}

void MainWindow::rush() {
    if (m_rush && m_people->desk() && m_people->desk()->may(Act::Rehearse)) {
        m_rehearsal->start(*std::exchange(m_rush, {}));
    }
}

void MainWindow::sittingChanged(const DeskView& desk) {
    m_desk = desk;
    m_top->follow(desk);
    m_board->follow(desk);
    m_loans->follow(desk);
    m_money->follow(desk);
    m_money_pages->follow(desk);
    m_rehearsal->follow(desk);
    m_staff->follow(desk);
    m_oversight_pages->follow(desk);
    m_short->follow(desk);
    m_book->follow(desk);
    m_customers->follow(desk);
    m_rules->follow(desk);
    enableActions();
    if (!m_people->isClosed()) rush();
}

void MainWindow::gateChanged() {
    const bool closed = m_people->isClosed();
    QWidget* page = m_pages->currentWidget();
    const bool at_gate = m_people->isGatePage(page);
    if (closed && !at_gate) {
        m_behind_gate = page;
        m_places[m_people->person()] = {page, m_live->loan()};
    }
    m_top->setVisible(!closed);
    m_notes->setVisible(!m_people->isLocked());
    // What was said was said to somebody else.
    if (!m_people->isLocked() && (closed || !m_people->isSamePerson())) m_messages->clear();
    if (closed) {
        m_pages->setCurrentWidget(m_people->gatePage());
        m_rail->hide();
        enableActions();
        look();
        m_people->takeFocus();
    } else if (at_gate) {
        openPlaceOf(m_people->person());
    }
}

void MainWindow::openPlaceOf(StaffId person) {
    QWidget* wanted = std::exchange(m_behind_gate, nullptr);
    const auto known = m_places.find(person);
    const bool same = m_people->isSamePerson();
    if (!same && known != m_places.end() && known->second.page != m_board) {
        const Place place = known->second;
        if (place.loan &&
            (place.page == m_live || m_bids == place.page || place.page == m_money_pages->standby ||
             place.page == m_money_pages->why_short)) {
            showLoan(place.loan);
            return;
        }
        wanted = place.page == m_money_pages->statement ? m_board : place.page;
    } else if (!same) {
        wanted = nullptr;
    }
    if (!wanted || wanted == m_board || wanted == m_welcome) {
        showBoard();
    } else if (showPage(wanted)) {
        wanted->setFocus();
    }
}

void MainWindow::snapshot(const SnapshotPtr& news) {
    if (!m_desk) return;
    m_top->update(*news);
    if (news->health) {
        m_money_pages->setTimersHeld(news->health->clock_doubt.has_value());
        m_desks->showClockDoubt(news->health->clock_doubt);
        m_desks->showFile(*news->health);
    }
    if (news->alarms) m_rail->setAlarms(*news->alarms);
    m_oversight_pages->showAlways(*news);
    if (m_paused) return;
    m_board->tick(news->as_of);
    if (news->board) m_board->update(*news->board);
    if (m_pages->currentWidget() == m_live) m_live->update(*news);
    m_money_pages->show(*news);
    if (news->staff) m_staff->show(*news->staff);
    m_oversight_pages->show(*news);
    m_short->show(*news);
    m_book->over->show(*news);
    followLoan();
}

void MainWindow::tick() {
    m_top->tick();
    if (m_paused) return;
    const Timestamp now = timestampOf(QDateTime::currentDateTime());
    if (m_pages->currentWidget() == m_board) m_board->tick(now);
    if (m_pages->currentWidget() == m_live) m_live->tick(now);
}

void MainWindow::followLoan() {
    const QWidget* page = m_pages->currentWidget();
    if (page == m_board) m_loan = m_board->selectedRow();
    if (page == m_live || page == m_bids) m_loan = m_live->row();
    const std::array<const QWidget*, 5> of_a_loan{m_board, m_live, m_bids, m_money_pages->standby,
                                                  m_money_pages->why_short};
    const bool is_one = std::ranges::find(of_a_loan, page) != of_a_loan.end();
    m_loans->setLoan(is_one ? m_loan : std::nullopt);
    m_book->setLoan(is_one ? m_loan : std::nullopt);
}

void MainWindow::showLoanMenu(const QPoint& at) {
    followLoan();
    if (m_loan) m_actions->loanMenu()->popup(at);
}

void MainWindow::setPaused(bool paused) {
    m_paused = paused && m_desk.has_value();
    m_top->setPaused(m_paused);
    m_board->setPaused(m_paused);
    m_live->setPaused(m_paused);
    look();
}

void MainWindow::look() {
    // What nobody sees is not read: pages in the background, a paused view, a minimised window.
    Interest interest;
    interest.health = isVisible() && !isMinimized();
    const bool seen = interest.health && !m_paused && m_desk.has_value() && !m_people->isClosed();
    interest.board = seen && m_pages->currentWidget() == m_board;
    const QWidget* page = m_pages->currentWidget();
    if (seen && page == m_live) interest.loan = m_live->loan();
    if (seen) m_money_pages->addTo(interest, page);
    interest.staff = seen && page == m_staff->view();
    m_oversight_pages->addTo(interest, page, seen);
    m_short->addTo(interest, page, seen);
    m_book->over->addTo(interest, page, seen);
    m_session.look(interest);
    see(seen ? page : nullptr);
}

void MainWindow::see(const QWidget* page) {
    if (!m_desk || m_desk->read_only) return;
    std::optional<Claimed> what;
    const auto request = m_oversight_pages->approvals->shown();
    if (page == m_short->view && m_short->view->loan()) what = Claimed::of(m_short->view->loan());
    if (page == m_oversight_pages->approvals && request) what = Claimed::of(request->id);
    m_work->see(what, m_desk->seat.staff);
}

void MainWindow::enableActions() {
    const bool open = m_desk.has_value() && !m_people->isClosed();
    const bool drill = m_rehearsal->isRunning();
    const bool verify = m_verify->isRunning();
    const auto may = [&](Act act) { return m_desk && (m_desk->read_only || m_desk->may(act)); };
    // A drill or a verification belongs to its desk: it is cancelled before another one is opened.
    for (QAction* action : {m_actions->demonstration, m_actions->new_rehearsal, m_actions->new_real,
                            m_actions->open}) {
        action->setEnabled(!drill && !m_people->isLocked());
    }
    m_actions->close_desk->setEnabled(m_desk.has_value() && !drill && !m_people->isLocked());
    m_actions->verify->setEnabled(open && !verify && may(Act::Verify));
    m_actions->cancel_verify->setEnabled(verify);
    // A read-only console and a real desk say why, when asked.
    const bool real = m_desk && !m_desk->info.mayInvent();
    m_actions->start_drill->setEnabled(open && !drill && (real || may(Act::Rehearse)));
    m_actions->cancel_drill->setEnabled(drill && open);
    m_actions->staff->setVisible(m_desk && m_desk->access != Access::Open);
    for (QAction* action : {m_actions->pause, m_actions->copy, m_actions->find, m_actions->board,
                            m_actions->short_loans, m_actions->payments, m_actions->payouts,
                            m_actions->approvals, m_actions->audit, m_actions->staff}) {
        action->setEnabled(open);
    }
    m_actions->halt->setEnabled(open && m_desk->may(Act::HaltSet));
    m_actions->live->setEnabled(open && m_pages->currentWidget() == m_board);
    m_people->setDrillRunning(drill);
}

void MainWindow::copyRows() {
    const auto* table = qobject_cast<QTableView*>(focusWidget());
    if (table && table->model()) QGuiApplication::clipboard()->setText(selectionAsTsv(*table));
}

void MainWindow::showSheet(QDialog* sheet) {
    sheet->open();
}

void MainWindow::retranslate() {
    const QString name = m_desk ? shownText(m_desk->info.name) : QString();
    setWindowTitle(name.isEmpty() ? u"Plimsoll"_s : tr("%1 – Plimsoll").arg(name));
    m_actions->retranslate();
    m_loans->retranslate();
    m_people->retranslate();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::WindowStateChange) look();
    QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    look();
}

void MainWindow::hideEvent(QHideEvent* event) {
    QMainWindow::hideEvent(event);
    look();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_book->imports->stop();
    QMainWindow::closeEvent(event);
}

}  // namespace plimsoll::ui
