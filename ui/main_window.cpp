#include "ui/main_window.h"

#include <array>

#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QShortcut>
#include <QStandardPaths>

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/help_dialog.h"
#include "ui/dialogs/new_desk_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/text/figures.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace plimsoll::ui {

namespace {

constexpr int kRecentDesks = 4;

/// What a code typed into the search box names.
struct Found {
    LoanId loan;
    InvestorId investor;
};

Result<Found> findByCode(DeskReader& reader, const std::string& code) {
    Found found;
    if (auto loan = reader.findLoan(code)) {
        found.loan = loan->id;
    } else if (loan.error().code != ErrorCode::UnknownLoan) {
        return tl::make_unexpected(loan.error());
    } else if (auto investor = reader.findInvestor(code)) {
        found.investor = investor->id;
    } else if (investor.error().code != ErrorCode::UnknownInvestor) {
        return tl::make_unexpected(investor.error());
    }
    return found;
}

/// Where this user's desks live; made private to him when it does not exist yet.
QString deskFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder)) {
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return folder;
}

}  // namespace

MainWindow::MainWindow(Appearance& appearance, QSettings& settings, QWidget* parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_session(this),
      m_actions(new MainActions(*menuBar(), appearance, this)),
      m_top(new TopBar(m_actions->languageMenu(), m_actions->themeMenu(), this)),
      m_rail(new NavRail(m_actions->board, m_actions->payments, m_actions->payouts, this)),
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
      m_loans(new LoanControl(m_session, *m_commands, *m_actions, settings, this)),
      m_money(new MoneyControl(*m_commands, this)),
      m_money_pages(new MoneyPages(*m_money, settings, this)),
      m_rehearsal(new RehearsalControl(m_session, *m_drill_strip, *m_messages, this)),
      m_verify(new VerifyControl(m_session, *m_verify_strip, *m_messages, this)),
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
    connectFeed();
    m_tick.setInterval(250ms);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    m_tick.start();
    m_welcome->showRecent(settings.value(u"recent"_s).toStringList());
    enableActions();
    retranslate();
    m_welcome->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeCentre() {
    auto* centre = new QWidget(this);
    centre->setObjectName(u"page"_s);
    addPages();
    auto* notes = new QVBoxLayout;
    notes->setContentsMargins(24, 0, 24, 0);
    notes->setSpacing(8);
    for (QWidget* note :
         {static_cast<QWidget*>(m_banner), static_cast<QWidget*>(m_messages),
          static_cast<QWidget*>(m_drill_strip), static_cast<QWidget*>(m_verify_strip)}) {
        notes->addWidget(note);
    }
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(0, 8, 0, 0);
    middle->setSpacing(8);
    middle->addLayout(notes);
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
}

void MainWindow::connectActions() {
    connect(m_actions->demonstration, &QAction::triggered, this, &MainWindow::openDemonstration);
    connect(m_actions->new_rehearsal, &QAction::triggered, this,
            [this] { askForNewDesk(DeskKind::Rehearsal); });
    connect(m_actions->new_real, &QAction::triggered, this,
            [this] { askForNewDesk(DeskKind::Real); });
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::askForDesk);
    connect(m_actions->verify, &QAction::triggered, m_verify, &VerifyControl::start);
    connect(m_actions->cancel_verify, &QAction::triggered, m_verify_strip, &WorkStrip::cancel);
    connect(m_actions->close_desk, &QAction::triggered, this, [this] { m_session.close(); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->start_drill, &QAction::triggered, m_rehearsal, &RehearsalControl::ask);
    connect(m_actions->cancel_drill, &QAction::triggered, m_drill_strip, &WorkStrip::cancel);
    connect(m_actions->board, &QAction::triggered, this, &MainWindow::showBoard);
    connect(m_actions->live, &QAction::triggered, this, [this] {
        if (const auto loan = m_board->selected()) showLoan(loan);
    });
    connect(m_actions->payments, &QAction::triggered, this, &MainWindow::showPayments);
    connect(m_actions->payouts, &QAction::triggered, this, &MainWindow::showPayouts);
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
    connect(m_welcome, &WelcomeView::demonstrationWanted, this, &MainWindow::openDemonstration);
    connect(m_welcome, &WelcomeView::newDeskWanted, this,
            [this] { askForNewDesk(DeskKind::Rehearsal); });
    connect(m_welcome, &WelcomeView::openWanted, this, &MainWindow::askForDesk);
    connect(m_welcome, &WelcomeView::recentWanted, this, &MainWindow::openDesk);
    connect(m_board, &BoardView::loanWanted, this, &MainWindow::showLoan);
    connect(m_board, &BoardView::drillWanted, m_rehearsal, &RehearsalControl::ask);
    connect(m_board, &BoardView::pauseWanted, m_actions->pause, &QAction::setChecked);
    connect(m_live, &LiveLoanView::boardWanted, this, &MainWindow::showBoard);
    connect(m_live, &LiveLoanView::pauseWanted, m_actions->pause, &QAction::setChecked);
    connect(m_live, &LiveLoanView::bidsWanted, this, &MainWindow::showBids);
    connect(m_bids, &BidListView::backWanted, this, &MainWindow::goBack);
    connect(m_bids, &BidListView::pageWanted, this,
            [this](const BidPageOrder& order) { m_session.readBids(order); });
    connect(m_top, &TopBar::codeSought, this, &MainWindow::seek);
    connect(m_board, &BoardView::selectionChanged, this, &MainWindow::followLoan);
    connect(m_board, &BoardView::menuWanted, this, &MainWindow::showLoanMenu);
    connect(m_live, &LiveLoanView::investorWanted, this, &MainWindow::showStatement);
    connect(m_bids, &BidListView::investorWanted, this, &MainWindow::showStatement);
    connect(m_loans, &LoanControl::loanWanted, this, &MainWindow::showLoan);
    connect(m_loans, &LoanControl::loanMade, m_board, &BoardView::select);
    m_board->setActions(m_actions->new_loan);
    m_live->setActions({m_actions->moves.begin(), m_actions->moves.end()}, m_actions->standby,
                       m_actions->why_short);
    connect(m_rehearsal, &RehearsalControl::loanOpened, this, &MainWindow::showLoan);
    connect(m_rehearsal, &RehearsalControl::ended, m_live, &LiveLoanView::showResult);
    connect(m_rehearsal, &RehearsalControl::rehearsalDeskWanted, this,
            [this] { askForNewDesk(DeskKind::Rehearsal); });
}

void MainWindow::connectMoneyViews() {
    connect(m_money_pages, &MoneyPages::backWanted, this, &MainWindow::goBack);
    connect(m_money_pages, &MoneyPages::lookWanted, this, &MainWindow::look);
    connect(m_money_pages, &MoneyPages::loanRead, this, [this](const LoanSummary& loan) {
        m_loan = LoanRow{.loan = loan, .rate_per_s = {}, .eta = {}, .waiting = 0};
    });
}

void MainWindow::connectFeed() {
    const DeskWorker* feed = m_session.feed();
    connect(&m_session, &DeskSession::snapshot, this, &MainWindow::snapshot);
    connect(feed, &DeskWorker::deskOpened, this, &MainWindow::deskOpened);
    connect(feed, &DeskWorker::deskClosed, this, &MainWindow::deskClosed);
    connect(feed, &DeskWorker::openFailed, this, &MainWindow::openFailed);
    connect(feed, &DeskWorker::bidsRead, m_bids, &BidListView::take);
    connect(feed, &DeskWorker::feedFailed, this,
            [this](const Error& error) { m_messages->show(messageFor(error)); });
}

void MainWindow::openDesk(const QString& path) {
    showOpening(path);
    m_session.open(path);
}

void MainWindow::createDesk(const NewDeskOrder& order) {
    showOpening(order.path);
    m_session.create(order);
}

void MainWindow::openDemonstration() {
    const QString path = QDir(deskFolder()).filePath(u"demonstration.plimsoll"_s);
    if (QFileInfo::exists(path)) {
        openDesk(path);
    } else {
        createDesk({.path = path, .name = tr("Demonstration"), .kind = DeskKind::Demonstration});
    }
}

void MainWindow::rushWhenOpen(const DrillPlan& plan) {
    m_rush = plan;
}

void MainWindow::showOpening(const QString& path) {
    m_messages->show({.tone = Message::Tone::Calm,
                      .icon = u"clock"_s,
                      .content =
                          [name = QFileInfo(path).fileName()] {
                              return MessageContent{tr("Opening %1…").arg(name), {}};
                          },
                      .actions = {},
                      .may_close = false});
}

void MainWindow::deskOpened(const DeskView& desk) {
    m_desk = desk;
    m_messages->clear();
    m_top->showDesk(desk);
    m_board->showDesk(desk);
    m_live->forget();
    m_money_pages->setDesk(desk);
    m_clock_doubted = false;
    m_rail->setAlarms({});
    m_loans->setDesk(desk);
    m_money->setDesk(desk);
    m_rehearsal->setDesk(desk);
    m_verify->reset();
    showBanner(desk);
    remember(QString::fromStdString(desk.info.path.string()));
    showBoard();
    retranslate();
    if (m_rush) m_rehearsal->start(*std::exchange(m_rush, {}));
}

void MainWindow::deskClosed() {
    m_desk.reset();
    m_banner->clear();
    m_top->showNoDesk();
    m_rail->hide();
    m_loan.reset();
    m_loans->setDesk({});
    m_money->setDesk({});
    m_rehearsal->setDesk({});
    m_verify->reset();
    m_welcome->showRecent(m_settings.value(u"recent"_s).toStringList());
    showPage(m_welcome);
    m_welcome->setFocus();
    retranslate();
}

void MainWindow::openFailed(const QString& path, const Error& error) {
    Error told = error;
    if (told.subject.empty()) told.subject = path.toStdString();
    m_messages->show(messageFor(told));
}

void MainWindow::showBanner(const DeskView& desk) {
    if (!desk.read_only) {
        m_banner->clear();
        return;
    }
    const QString path = QString::fromStdString(desk.info.path.string());
    m_banner->show({.tone = Message::Tone::Calm,
                    .icon = u"eye"_s,
                    .content =
                        [owner = desk.owner] {
                            return MessageContent{
                                tr("You are looking on: another program writes this desk (%1).")
                                    .arg(Codes::owner(owner)),
                                tr("Everything you see is live; nothing can be changed here.")};
                        },
                    .actions = {{[] { return tr("Try to open it for writing"); },
                                 [this, path] { openDesk(path); }}},
                    .may_close = false});
}

void MainWindow::snapshot(const SnapshotPtr& news) {
    if (!m_desk) return;
    m_top->update(*news);
    if (news->health) showClockDoubt(news->health->clock_doubt);
    if (news->alarms) m_rail->setAlarms(*news->alarms);
    if (m_paused) return;
    m_board->tick(news->as_of);
    if (news->board) m_board->update(*news->board);
    if (m_pages->currentWidget() == m_live) m_live->update(*news);
    m_money_pages->show(*news);
    followLoan();
}

void MainWindow::showClockDoubt(const std::optional<ClockDoubt>& doubt) {
    m_money_pages->setTimersHeld(doubt.has_value());
    if (doubt.has_value() == m_clock_doubted) return;
    m_clock_doubted = doubt.has_value();
    if (!doubt) {
        m_banner->clear();
        return;
    }
    m_banner->show(
        {.tone = Message::Tone::Attention,
         .icon = u"clock"_s,
         .content =
             [doubt = *doubt] {
                 return MessageContent{
                     tr("The clock is in doubt: nothing opens, closes or lapses by itself."),
                     tr("The last record is of %1, but at opening the clock said %2. Bids and "
                        "payments go on.")
                         .arg(Figures::moment(doubt.last), Figures::moment(doubt.now))};
             },
         .actions = {{[] { return tr("The clock is right…"); },
                      [this] { m_money->confirmClock(); }}},
         .may_close = false});
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
    const bool of_a_loan = page != m_money_pages->payments && page != m_money_pages->payouts &&
                           page != m_money_pages->statement;
    m_loans->setLoan(of_a_loan ? m_loan : std::nullopt);
}

void MainWindow::showLoanMenu(const QPoint& at) {
    followLoan();
    if (m_loan) m_actions->loanMenu()->popup(at);
}

void MainWindow::seek(const QString& code) {
    m_session.ask(
        this, [code = code.toStdString()](DeskReader& reader) { return findByCode(reader, code); },
        [this, code](const Result<Found>& found) {
            if (!found) {
                m_messages->show(messageFor(found.error()));
            } else if (found->loan) {
                showLoan(found->loan);
            } else if (found->investor) {
                showStatement(found->investor);
            } else {
                m_messages->show(messageFor({ErrorCode::UnknownLoan, code.toStdString()}));
            }
        });
}

void MainWindow::showPage(QWidget* page) {
    m_pages->setCurrentWidget(page);
    // Whoever goes elsewhere wants to see it as it is now.
    if (m_paused) m_actions->pause->setChecked(false);
    m_rail->setVisible(m_desk.has_value());
    m_rail->setPlace(page == m_money_pages->payments  ? std::optional(NavRail::Payments)
                     : page == m_money_pages->payouts ? std::optional(NavRail::Payouts)
                     : page == m_board                ? std::optional(NavRail::Board)
                                                      : std::nullopt);
    m_money_pages->turned();
    enableActions();
    followLoan();
    look();
}

void MainWindow::showBoard() {
    if (!m_desk) return;
    if (m_live->loan()) m_board->select(m_live->loan());
    showPage(m_board);
    m_board->takeFocus();
}

void MainWindow::showLoan(LoanId loan) {
    if (!m_desk) return;
    m_live->turnTo(loan);
    showPage(m_live);
    m_live->setFocus();
}

void MainWindow::showStandby(const LoanSummary& loan) {
    m_live->turnTo(loan.id);
    m_money_pages->standby->showLoan(loan);
    showPage(m_money_pages->standby);
    m_money_pages->standby->takeFocus();
}

void MainWindow::showWhyShort(const LoanSummary& loan) {
    m_live->turnTo(loan.id);
    m_money_pages->why_short->showReport(loan, {});
    showPage(m_money_pages->why_short);
    m_money_pages->why_short->takeFocus();
}

void MainWindow::showPayments() {
    if (!m_desk) return;
    showPage(m_money_pages->payments);
    m_money_pages->payments->takeFocus();
}

void MainWindow::showPayouts() {
    if (!m_desk) return;
    showPage(m_money_pages->payouts);
    m_money_pages->payouts->takeFocus();
}

void MainWindow::showStatement(InvestorId investor) {
    if (!m_desk || !investor) return;
    if (m_pages->currentWidget() != m_money_pages->statement)
        m_before_statement = m_pages->currentWidget();
    m_money_pages->turnToStatement(investor);
    showPage(m_money_pages->statement);
    m_money_pages->statement->takeFocus();
}

void MainWindow::showBids(LoanId loan, const QString& code, Reason reason) {
    m_bids->ask(loan, code, reason);
    showPage(m_bids);
    m_bids->table()->setFocus();
}

void MainWindow::goBack() {
    QWidget* page = m_pages->currentWidget();
    if (page == m_bids || page == m_money_pages->standby || page == m_money_pages->why_short) {
        showLoan(m_live->loan());
    } else if (page == m_money_pages->statement && m_before_statement) {
        showPage(m_before_statement);
        m_before_statement->setFocus();
    } else if (m_desk && page != m_board) {
        showBoard();
    }
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
    const bool seen = interest.health && !m_paused && m_desk.has_value();
    interest.board = seen && m_pages->currentWidget() == m_board;
    const QWidget* page = m_pages->currentWidget();
    if (seen && page == m_live) interest.loan = m_live->loan();
    if (seen) m_money_pages->addTo(interest, page);
    m_session.look(interest);
}

void MainWindow::enableActions() {
    const bool open = m_desk.has_value();
    const bool drill = m_rehearsal->isRunning();
    const bool verify = m_verify->isRunning();
    // A drill or a verification belongs to its desk: it is cancelled before another one is opened.
    for (QAction* action : {m_actions->demonstration, m_actions->new_rehearsal, m_actions->new_real,
                            m_actions->open}) {
        action->setEnabled(!drill);
    }
    m_actions->close_desk->setEnabled(open && !drill);
    m_actions->verify->setEnabled(open && !verify);
    m_actions->cancel_verify->setEnabled(verify);
    m_actions->start_drill->setEnabled(open && !drill);
    m_actions->cancel_drill->setEnabled(drill);
    m_actions->pause->setEnabled(open);
    m_actions->copy->setEnabled(open);
    m_actions->find->setEnabled(open);
    m_actions->board->setEnabled(open);
    m_actions->payments->setEnabled(open);
    m_actions->payouts->setEnabled(open);
    m_actions->live->setEnabled(open && m_pages->currentWidget() == m_board);
}

void MainWindow::copyRows() {
    const auto* table = qobject_cast<QTableView*>(focusWidget());
    if (table && table->model()) QGuiApplication::clipboard()->setText(selectionAsTsv(*table));
}

void MainWindow::askForDesk() {
    auto* chooser = new QFileDialog(this, tr("Open a desk"), deskFolder(),
                                    tr("Plimsoll desks (*.plimsoll);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &MainWindow::openDesk);
    chooser->open();
}

void MainWindow::askForNewDesk(DeskKind kind) {
    auto* dialog = new NewDeskDialog(kind, deskFolder(), this);
    connect(dialog, &NewDeskDialog::decided, this, &MainWindow::createDesk);
    dialog->open();
}

void MainWindow::showSheet(QDialog* sheet) {
    sheet->open();
}

void MainWindow::remember(const QString& path) {
    QStringList recent = m_settings.value(u"recent"_s).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue(u"recent"_s, recent.mid(0, kRecentDesks));
}

void MainWindow::retranslate() {
    const QString name = m_desk ? QString::fromStdString(m_desk->info.name) : QString();
    setWindowTitle(name.isEmpty() ? u"Plimsoll"_s : tr("%1 – Plimsoll").arg(name));
    m_actions->retranslate();
    m_loans->retranslate();
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
    QMainWindow::closeEvent(event);
}

}  // namespace plimsoll::ui
