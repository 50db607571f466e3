// Method: take loans through their lives from the menu of the window, answering every question by
// keys; money and payments through the same pages as staff. What must hold: an action is enabled
// when the phase allows it, asks first, wants its note, and says what became of it; the alarms in
// the rail and the doubted clock are seen; what one desk was asked is never done to another.

#include <QFile>
#include <QSignalSpy>

#include "tests/ui/ui_room.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

}  // namespace

class LoanLifeTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<UiRoom>();
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
    }
    void cleanup() { m_room.reset(); }

    void fromDraftToCancelled() {
        const LoanId loan = makeLoanOnDesk({}, {});
        QVERIFY(selected(loan, Phase::Draft));
        QVERIFY(isEnabled(u"loan_open") && isEnabled(u"loan_withdraw") &&
                isEnabled(u"scheduleLoan"));
        QVERIFY(!isEnabled(u"loan_pause") && !isEnabled(u"loan_disburse"));
        QVERIFY(doMove(u"loan_open", {}, loan, Phase::Open));
        QVERIFY(isEnabled(u"loan_pause") && !isEnabled(u"loan_open"));
        QVERIFY(doMove(u"loan_pause", u"the line is down"_s, loan, Phase::Paused));
        QVERIFY(m_room->window->messages().text().contains(u"is now: paused"_s));
        QVERIFY(doMove(u"loan_resume", {}, loan, Phase::Open));
        QVERIFY(doMove(u"loan_close", {}, loan, Phase::Short));
        // Cancelling wants to know why.
        auto* dialog = ask(u"loan_cancel");
        QVERIFY(!confirm(*dialog)->isEnabled());
        QVERIFY(!dialog->findChild<QLabel*>(u"decisionFault"_s)->text().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_room->find<DecisionDialog>(u"decisionDialog"));
        QVERIFY(doMove(u"loan_cancel", u"no more demand"_s, loan, Phase::Cancelled));
        QVERIFY(!isEnabled(u"loan_cancel"));
    }

    void theMenuOfARowIsTheMenuOfItsLoan() {
        const LoanId loan = makeLoanOnDesk({}, {});
        QVERIFY(selected(loan, Phase::Draft));
        auto* table = m_room->find<QTableView>(u"boardTable");
        emit table->customContextMenuRequested(table->visualRect(table->currentIndex()).center());
        QWidget* popup = nullptr;
        QTRY_VERIFY((popup = QApplication::activePopupWidget()) != nullptr);
        QVERIFY(popup->actions().contains(m_room->find<QAction>(u"loan_open")));
        popup->close();
    }

    void refusedCommandsAreToldWithoutABox() {
        const LoanId loan = makeLoanOnDesk({}, {});
        QVERIFY(selected(loan, Phase::Draft));
        auto* dialog = ask(u"loan_open");
        QVERIFY(dialog);
        // Somebody else is quicker.
        m_room->window->session().command(
            m_room->window.get(),
            [loan](Desk& desk) { return desk.moveLoan(loan, LoanMove::Withdraw, "by another"); },
            [](const Result<Phase>&) {});
        QTest::keyClick(dialog, Qt::Key_Return);
        auto& messages = m_room->window->messages();
        QTRY_VERIFY_WITH_TIMEOUT(messages.text().contains(u"withdrawn"_s), kLongestWaitMs);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void aScheduledLoanOpensByItselfAndCountsDown() {
        const auto soon = Timestamp::us(SystemClock().now().us() + 3'000'000);
        const LoanId loan = makeLoanOnDesk(soon, {});
        QVERIFY(selected(loan, Phase::Waiting));
        QVERIFY(doMove(u"loan_approve", {}, loan, Phase::Scheduled));
        m_room->window->showLoan(loan);
        auto* countdown = m_room->find<QLabel>(u"loanCountdown");
        QTRY_VERIFY2(countdown->text().startsWith(u"opens in 00:00:0"_s),
                     qPrintable(countdown->text()));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_room->window->live().row() && m_room->window->live().row()->loan.phase == Phase::Open,
            kLongestWaitMs);
    }

    void aReadOnlyConsoleOffersNothing() {
        const LoanId loan = makeLoanOnDesk({}, {});
        auto second = m_room->secondWindow();
        SnapshotPtr seen;
        connect(&second->session(), &DeskSession::snapshot, second.get(),
                [&seen](const SnapshotPtr& snapshot) { seen = snapshot; });
        second->show();
        second->openDesk(m_room->deskPath());
        QTRY_VERIFY_WITH_TIMEOUT(seen && seen->board && seen->board->size() == 1, kLongestWaitMs);
        QVERIFY(!second->findChild<QAction*>(u"newLoan"_s)->isEnabled());
        QVERIFY(!second->findChild<QAction*>(u"loan_open"_s)->isEnabled());
        std::optional<Error> refused;
        second->session().command(
            second.get(), [loan](Desk& desk) { return desk.moveLoan(loan, LoanMove::Open); },
            [&refused](const Result<Phase>& phase) {
                if (!phase) refused = phase.error();
            });
        QTRY_VERIFY(refused.has_value());
        QCOMPARE(refused->code, ErrorCode::DeskBusy);
    }

    void whatOneDeskWasAskedIsNotDoneToAnother() {
        std::optional<Error> refused;
        m_room->window->createDesk({.path = m_room->path(u"b.plimsoll"_s),
                                    .name = u"Other"_s,
                                    .kind = DeskKind::Rehearsal});
        // Asked while the other desk is being opened: it was meant for the first.
        m_room->window->session().command(
            m_room->window.get(), [](Desk& desk) { return desk.createLoan({}); },
            [&refused](const Result<LoanId>& made) {
                if (!made) refused = made.error();
            });
        QTRY_VERIFY(refused.has_value());
        QCOMPARE(refused->code, ErrorCode::Cancelled);
    }

    void anUnknownPaymentBecomesACaseAndIsRefunded() {
        m_room->find<QAction>(u"showPayments")->trigger();
        auto* page = m_room->find<PaymentsView>(u"paymentsView");
        QVERIFY(page && page->isVisible());
        emit page->notePayment();
        auto* dialog = m_room->find<QDialog>(u"paymentDialog");
        QVERIFY(dialog);
        auto* record = dialog->findChild<QPushButton*>(u"paymentNote"_s);
        QVERIFY(!record->isEnabled());
        dialog->findChild<QLineEdit*>(u"paymentName"_s)->setText(u"P-1"_s);
        dialog->findChild<QLineEdit*>(u"paymentBid"_s)->setText(u"nobody"_s);
        dialog->findChild<QLineEdit*>(u"paymentAmount"_s)->setText(u"250.00"_s);
        QVERIFY(record->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        auto& messages = m_room->window->messages();
        QTRY_VERIFY_WITH_TIMEOUT(messages.text().contains(u"unknown bid"_s), kLongestWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(page->caseTable()->model()->rowCount(), 1, kLongestWaitMs);
        auto* rail = m_room->find<NavRail>(u"navRail");
        QTRY_COMPARE(rail->badges(NavRail::Payments), u"1 open"_s);

        QTRY_VERIFY(m_room->last->payments);
        emit page->refundCase(m_room->last->payments->cases.rows.front().id);
        QVERIFY(answer(u"sent by mistake"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rail->badges(NavRail::Payments), QString(), kLongestWaitMs);
        m_room->find<QAction>(u"showPayouts")->trigger();
        auto* payouts = m_room->find<PayoutsView>(u"payoutsView");
        QTRY_COMPARE_WITH_TIMEOUT(payouts->table()->model()->rowCount(), 1, kLongestWaitMs);
        exportAndImport(*payouts, *rail);
    }

    void theClockInDoubtIsSeenAndCleared() {
        auto doubted = std::make_shared<Snapshot>(*m_room->last);
        doubted->health->clock_doubt = ClockDoubt{Timestamp::us(1), Timestamp::us(2)};
        emit m_room->window->session().snapshot(doubted);
        auto* banner = m_room->find<MessageBar>(u"banner");
        QVERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(u"clock is in doubt"_s));
        QVERIFY(banner->text().contains(u"nothing is recorded until somebody confirms it"_s));
        banner->findChild<QPushButton*>()->click();
        auto* dialog = m_room->find<DecisionDialog>(u"decisionDialog");
        QVERIFY(dialog);
        QVERIFY(!confirm(*dialog)->isEnabled());
        dialog->close();
        QTRY_VERIFY(!banner->isVisible());
    }

    void whatIsWrongWithTheFileIsSeenOnce() {
        auto* messages = m_room->find<MessageBar>(u"messages");
        auto found = std::make_shared<Snapshot>(*m_room->last);
        found->health->lock_was_missing = true;
        emit m_room->window->session().snapshot(found);
        QVERIFY(messages->isVisible());
        QVERIFY(messages->text().contains(u"lock file"_s));
        messages->clear();
        emit m_room->window->session().snapshot(found);
        QVERIFY(!messages->isVisible());
        found = std::make_shared<Snapshot>(*found);
        found->health->damage = "page 7";
        emit m_room->window->session().snapshot(found);
        QVERIFY(messages->text().contains(u"page 7"_s));
        messages->clear();
    }

    void searchFindsInvestorsToo() {
        m_room->window->session().command(
            m_room->window.get(),
            [](Desk& desk) {
                return desk.addInvestors(
                    {{.code = "C-7", .name = "Li", .deposit = Money::yuan(9)}});
            },
            [](const Result<std::vector<InvestorId>>&) {});
        auto* search = m_room->find<QLineEdit>(u"loanSearch");
        QTest::keyClicks(search, u"C-7"_s);
        QTest::keyClick(search, Qt::Key_Return);
        auto* page = m_room->find<StatementView>(u"statementView");
        QTRY_VERIFY_WITH_TIMEOUT(page->isVisible() && page->table()->model()->rowCount() == 1,
                                 kLongestWaitMs);
        QTest::keyClick(m_room->window.get(), Qt::Key_Escape);
        QTRY_VERIFY(m_room->find<BoardView>(u"boardView")->isVisible());
    }

    void standbyAndWhyShortAreOneKeyAway() {
        const LoanId loan = makeLoanOnDesk({}, {});
        QVERIFY(selected(loan, Phase::Draft));
        QVERIFY(doMove(u"loan_open", {}, loan, Phase::Open));
        activate();
        QTest::keyClick(m_room->window.get(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(m_room->find<StandbyView>(u"standbyView")->isVisible());
        QTRY_VERIFY(m_room->last->queue && m_room->last->queue->loan.id == loan);
        QTest::keyClick(m_room->window.get(), Qt::Key_Escape);
        QTRY_VERIFY(m_room->window->live().isVisible());
        QTRY_VERIFY(isEnabled(u"showWhyShort"));
        QTest::keyClick(m_room->window.get(), Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(m_room->find<WhyShortPanel>(u"whyShortPanel")->isVisible());
        QTRY_VERIFY(m_room->last->why_short && m_room->last->why_short->loan.id == loan);
    }

private:
    LoanId makeLoanOnDesk(std::optional<Timestamp> opens, std::optional<Timestamp> closes) {
        std::optional<LoanId> made;
        NewLoan loan;
        loan.title = "Test";
        loan.terms = {.target = Money::yuan(10'000),
                      .min = Money::yuan(100),
                      .step = Money::yuan(1),
                      .cap = {}};
        m_room->window->session().command(
            m_room->window.get(),
            [loan, opens, closes](Desk& desk) -> Result<LoanId> {
                auto id = desk.createLoan(loan);
                if (id && (opens || closes)) {
                    auto scheduled = desk.scheduleLoan(*id, {opens, closes});
                    if (!scheduled) return tl::make_unexpected(scheduled.error());
                }
                return id;
            },
            [&made](const Result<LoanId>& id) { made = id ? *id : LoanId{}; });
        (void)QTest::qWaitFor([&made] { return made.has_value(); }, kLongestWaitMs);
        return made.value_or(LoanId{});
    }

    /// The board shows the loan in this phase, and it is the one that the menu means.
    bool selected(LoanId loan, Phase phase) {
        auto* board = m_room->find<BoardView>(u"boardView");
        return QTest::qWaitFor(
            [&] {
                board->select(loan);
                const auto row = board->selectedRow();
                return row && row->loan.id == loan && row->loan.phase == phase;
            },
            kLongestWaitMs);
    }

    /// Keys go to the active window; a closed dialog gives it back a moment later.
    void activate() {
        m_room->window->activateWindow();
        (void)QTest::qWaitFor(
            [this] { return QApplication::activeWindow() == m_room->window.get(); });
    }

    bool isEnabled(const char16_t* action) { return m_room->find<QAction>(action)->isEnabled(); }

    DecisionDialog* ask(const char16_t* action) {
        m_room->find<QAction>(action)->trigger();
        auto* dialog = m_room->find<DecisionDialog>(u"decisionDialog");
        if (dialog) (void)QTest::qWaitForWindowActive(dialog);
        return dialog;
    }

    static QPushButton* confirm(const DecisionDialog& dialog) {
        return dialog.findChild<QPushButton*>(u"decisionConfirm"_s);
    }

    /// Answers the question that stands open.
    bool answer(const QString& note, int choice = -1) {
        auto* dialog = m_room->find<DecisionDialog>(u"decisionDialog");
        if (!dialog) return false;
        (void)QTest::qWaitForWindowActive(dialog);
        if (choice >= 0) {
            dialog->findChild<QRadioButton*>(u"decisionChoice%1"_s.arg(choice))->click();
        }
        if (!note.isEmpty()) {
            QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(u"decisionNote"_s), note);
        }
        if (!confirm(*dialog)->isEnabled()) return false;
        QTest::mouseClick(confirm(*dialog), Qt::LeftButton);
        return QTest::qWaitFor([&] { return !m_room->find<DecisionDialog>(u"decisionDialog"); });
    }

    bool doMove(const char16_t* action, const QString& note, LoanId loan, Phase to) {
        if (!ask(action) || !answer(note)) return false;
        return selected(loan, to) &&
               QTest::qWaitFor([&] { return !m_room->find<QAction>(action)->isEnabled(); });
    }

    void exportAndImport(PayoutsView& payouts, NavRail& rail) {
        auto& messages = m_room->window->messages();
        const QString file = m_room->path(u"payouts.csv"_s);
        m_room->window->money().exportTo(file, RequestKey::random());
        QTRY_VERIFY_WITH_TIMEOUT(messages.text().contains(u"Payouts written: 1"_s), kLongestWaitMs);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = written.readAll().split('\n');
        QCOMPARE(lines[0].trimmed(), QByteArray("id,kind,payee,amount,currency,reference"));
        QVERIFY2(lines[1].contains("refund") && lines[1].contains("250.00"), lines[1].constData());
        const QByteArray id = lines[1].split(',').constFirst();

        QFile answers(m_room->path(u"answers.csv"_s));
        QVERIFY(answers.open(QIODevice::WriteOnly));
        answers.write("id,status,note\n" + id + ",unknown,no answer\n");
        answers.close();
        m_room->window->money().importFrom(answers.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(messages.text().contains(u"unknown 1"_s), kLongestWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(rail.badges(NavRail::Payouts), u"1 unknown"_s, kLongestWaitMs);
        // A person says what happened.
        QTRY_VERIFY(m_room->last->payouts &&
                    m_room->last->payouts->payouts.rows.front().state == PayoutState::Unknown);
        emit payouts.resolveAsPaid(m_room->last->payouts->payouts.rows.front().id);
        QVERIFY(answer(u"the bank confirmed it by phone"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rail.badges(NavRail::Payouts), QString(), kLongestWaitMs);
        // A file that cannot be used takes nothing in.
        m_room->window->money().importFrom(file);
        QTRY_VERIFY_WITH_TIMEOUT(messages.text().contains(u"missing_column:status"_s),
                                 kLongestWaitMs);
    }

    std::unique_ptr<UiRoom> m_room;
};

QTEST_MAIN(LoanLifeTest)
#include "tst_loan_life.moc"
