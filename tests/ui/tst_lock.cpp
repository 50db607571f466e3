// Method: two people take turns at one console, by keys alone, in both languages. What must hold:
// nothing of the desk is seen behind the lock, a wrong password does not open it, too many lock the
// login, and dialogs, drafts and the view are those of whoever comes back.

#include "tests/ui/ui_room.h"
#include "ui/dialogs/open_loan_dialog.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

bool isSeen(const QWidget* widget) {
    return widget != nullptr && widget->isVisible();
}

}  // namespace

class LockTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<UiRoom>();
        QVERIFY(m_room->openDesk(DeskKind::Demonstration));
    }
    void cleanup() { m_room.reset(); }

    void byKeysAlone_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(Language::English);
        QTest::newRow("Chinese") << int(Language::Chinese);
    }

    void byKeysAlone() {
        QFETCH(int, language);
        m_room->appearance->setLanguage(static_cast<Language>(language));
        lock();
        QVERIFY(find<SignInView>(u"signInView")->isLock());
        QVERIFY(find<QLabel>(u"signInPerson")->text().contains(u"op.zhang"_s));
        // Nothing of the desk is to be seen, and no key leads there.
        for (const char16_t* name : {u"boardView", u"topBar", u"navRail", u"liveLoanView"}) {
            QVERIFY2(!isSeen(find<QWidget>(name)), qPrintable(QString::fromUtf16(name)));
        }
        for (const char16_t* name : {u"showBoard", u"newLoan", u"findLoan", u"showStaff", u"open",
                                     u"closeDesk", u"startDrillAction", u"verify", u"copyRows"}) {
            QVERIFY2(!find<QAction>(name)->isEnabled(), qPrintable(QString::fromUtf16(name)));
        }
        QTest::keyClick(m_room->window.get(), Qt::Key_Escape);
        QTest::keyClick(m_room->window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_room->window->people().isLocked());
        // The password is where the keys go.
        QTRY_VERIFY(find<QLineEdit>(u"signInPassword")->hasFocus());
        QTest::keyClicks(m_room->window->focusWidget(), u"not this password"_s);
        QTest::keyClick(m_room->window->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(find<QLabel>(u"signInFault")), kLongestWaitMs);
        QVERIFY(m_room->window->people().isLocked());
        QTRY_VERIFY(find<QLineEdit>(u"signInPassword")->hasFocus());
        QTest::keyClicks(m_room->window->focusWidget(), demonstrationPassword());
        QTest::keyClick(m_room->window->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_room->window->people().isClosed(), kLongestWaitMs);
        QVERIFY(isSeen(find<BoardView>(u"boardView")));
        QVERIFY(isSeen(find<TopBar>(u"topBar")));
        QVERIFY(find<QAction>(u"newLoan")->isEnabled());
    }

    void tooManyWrongPasswordsLockTheLogin() {
        lock();
        auto* fault = find<QLabel>(u"signInFault");
        auto* password = find<QLineEdit>(u"signInPassword");
        for (int i = 0; i < 6 && !fault->text().contains(u"Too many"_s); ++i) {
            QTest::keyClicks(password, u"not this password"_s);
            QTest::keyClick(password, Qt::Key_Return);
            QVERIFY(find<SignInView>(u"signInView")->isBusy());
            QTRY_VERIFY_WITH_TIMEOUT(!find<SignInView>(u"signInView")->isBusy(), kLongestWaitMs);
        }
        QVERIFY2(fault->text().contains(u"Too many"_s), qPrintable(fault->text()));
        // Now the right one does not open it either; somebody else does.
        QTest::keyClicks(password, demonstrationPassword());
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!find<SignInView>(u"signInView")->isBusy(), kLongestWaitMs);
        QVERIFY(m_room->window->people().isLocked());
        find<QPushButton>(u"signInOther")->click();
        QVERIFY(m_room->signIn(u"check.li"_s));
        QVERIFY(find<QToolButton>(u"personButton")->toolTip().contains(u"check.li"_s));
    }

    void openDialogsAndTheWizardSurvive() {
        find<QAction>(u"newLoan")->trigger();
        auto* wizard = find<OpenLoanDialog>(u"openLoanDialog");
        QVERIFY(isSeen(wizard));
        wizard->findChild<QLineEdit*>(u"loanTitle"_s)->setText(u"Half written"_s);
        m_room->window->money().confirmClock();
        QPointer<DecisionDialog> question = find<DecisionDialog>(u"decisionDialog");
        QVERIFY(isSeen(question));
        question->findChild<QPlainTextEdit*>(u"decisionNote"_s)->setPlainText(u"half a rea"_s);
        m_room->window->people().lock();
        QVERIFY(question && !isSeen(wizard) && !isSeen(question));
        QVERIFY(m_room->signIn({}));
        QVERIFY(isSeen(wizard) && isSeen(question));
        QCOMPARE(question->findChild<QPlainTextEdit*>(u"decisionNote"_s)->toPlainText(),
                 u"half a rea"_s);
        QCOMPARE(wizard->draft().title, u"Half written"_s);
    }

    void eachPersonHasHisOwnViewAndDraft() {
        const LoanId loan = m_room->last->board->front().loan.id;
        m_room->window->showLoan(loan);
        find<QAction>(u"newLoan")->trigger();
        find<OpenLoanDialog>(u"openLoanDialog")
            ->findChild<QLineEdit*>(u"loanTitle"_s)
            ->setText(u"Zhang's"_s);
        switchTo(u"op.liu"_s);
        QVERIFY(isSeen(find<BoardView>(u"boardView")));
        QVERIFY(!isSeen(find<OpenLoanDialog>(u"openLoanDialog")));
        find<QAction>(u"showPayments")->trigger();
        find<QAction>(u"newLoan")->trigger();
        const auto wizards = m_room->window->findChildren<OpenLoanDialog*>();
        QCOMPARE(wizards.size(), 2);
        QCOMPARE(wizards[1]->draft().title, QString());
        wizards[1]->findChild<QLineEdit*>(u"loanTitle"_s)->setText(u"Liu's"_s);
        switchTo(u"op.zhang"_s);
        QVERIFY(isSeen(find<LiveLoanView>(u"liveLoanView")));
        QCOMPARE(m_room->window->live().loan(), loan);
        QVERIFY(isSeen(wizards[0]) && !isSeen(wizards[1]));
        QCOMPARE(wizards[0]->draft().title, u"Zhang's"_s);
        switchTo(u"op.liu"_s);
        QVERIFY(isSeen(find<PaymentsView>(u"paymentsView")));
        QVERIFY(isSeen(wizards[1]) && !isSeen(wizards[0]));
        QCOMPARE(wizards[1]->draft().title, u"Liu's"_s);
    }

    void aDraftOutlivesSigningOut() {
        find<QAction>(u"newLoan")->trigger();
        auto* wizard = find<OpenLoanDialog>(u"openLoanDialog");
        wizard->findChild<QLineEdit*>(u"loanTitle"_s)->setText(u"Kept"_s);
        wizard->close();
        find<QAction>(u"signOut")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_room->window->people().isClosed(), kLongestWaitMs);
        QVERIFY(!find<SignInView>(u"signInView")->isLock());
        QVERIFY(m_room->signIn(u"op.liu"_s));
        find<QAction>(u"newLoan")->trigger();
        QTRY_COMPARE(newestWizard()->draft().title, QString());
        newestWizard()->close();
        switchTo(u"op.zhang"_s);
        find<QAction>(u"newLoan")->trigger();
        QTRY_COMPARE(newestWizard()->draft().title, u"Kept"_s);
    }

    void whoIsIdleIsLockedOut() {
        m_room->window->people().setIdleLimit(std::chrono::milliseconds(400));
        // Keys keep it open.
        for (int i = 0; i < 8; ++i) {
            QTest::qWait(100);
            QTest::keyClick(m_room->window.get(), Qt::Key_Shift);
            QVERIFY(!m_room->window->people().isLocked());
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_room->window->people().isLocked(), kLongestWaitMs);
        QVERIFY(m_room->signIn({}));
    }

    void aRehearsalHasNoLock() {
        QVERIFY(!m_room->window->people().isClosed());
        m_room->last.reset();
        m_room->window->createDesk({.path = m_room->path(u"r.plimsoll"_s),
                                    .name = u"Rehearsal"_s,
                                    .kind = DeskKind::Rehearsal});
        QTRY_VERIFY_WITH_TIMEOUT(m_room->last && m_room->last->board, kLongestWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!find<QAction>(u"lock")->isEnabled(), kLongestWaitMs);
        m_room->window->people().lock();
        QVERIFY(!m_room->window->people().isClosed());
        QVERIFY(!isSeen(find<QToolButton>(u"personButton")));
        QVERIFY(isSeen(find<BoardView>(u"boardView")));
    }

    void aDrillGoesOnBehindTheLock() {
        std::optional<RehearsalReport> report;
        connect(&m_room->window->rehearsal(), &RehearsalControl::ended, this,
                [&report](const RehearsalReport& ended) { report = ended; });
        m_room->window->rehearsal().start(smallDrill());
        m_room->window->people().lock();
        QVERIFY(m_room->window->people().isLocked());
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), kLongestWaitMs);
        QVERIFY(m_room->window->people().isLocked());
        QVERIFY(!isSeen(find<LiveLoanView>(u"liveLoanView")));
        QCOMPARE(report->capacity.paid, report->terms.target);
        QVERIFY(m_room->signIn({}));
        QVERIFY(isSeen(find<LiveLoanView>(u"liveLoanView")));
    }

private:
    template <class Widget>
    Widget* find(const char16_t* name) {
        return m_room->find<Widget>(name);
    }
    OpenLoanDialog* newestWizard() {
        return m_room->window->findChildren<OpenLoanDialog*>().last();
    }
    void lock() {
        m_room->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_room->window.get()));
        QTest::keyClick(m_room->window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_room->window->people().isLocked());
    }
    void switchTo(const QString& login) {
        m_room->window->people().switchUser();
        QVERIFY(m_room->window->people().isLocked());
        QVERIFY(!find<SignInView>(u"signInView")->isLock());
        QVERIFY(m_room->signIn(login));
        QVERIFY(find<QToolButton>(u"personButton")->toolTip().contains(login));
    }

    std::unique_ptr<UiRoom> m_room;
};

QTEST_MAIN(LockTest)
#include "tst_lock.moc"
