// Method: set a real desk up from the console, then sign in as people of different roles and ask
// for what needs a second person. What must hold: the first run leads to a desk that works, roles
// decide what is offered, what waits is never said to be done and changes nothing, a read-only
// console asks nobody, and the core refuses what the console would have hidden.

#include <QComboBox>
#include <QSignalSpy>

#include "tests/ui/screen_walk.h"
#include "tests/ui/ui_room.h"
#include "ui/dialogs/open_loan_dialog.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/dialogs/staff_dialog.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

}  // namespace

class PeopleControlTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room = std::make_unique<UiRoom>(); }
    void cleanup() { m_room.reset(); }

    void theFirstRunLeadsToADeskThatWorks() {
        QVERIFY(m_room->openDesk(DeskKind::Real));
        auto* set_up = find<SetUpView>(u"setUpView");
        QVERIFY(set_up->isVisible());
        QVERIFY(!find<TopBar>(u"topBar")->isVisible());
        find<QLineEdit>(u"firstLogin")->setText(u"admin.chen"_s);
        find<QLineEdit>(u"firstName")->setText(u"陈静"_s);
        find<QLineEdit>(u"firstPassword")->setText(demonstrationPassword());
        find<QLineEdit>(u"firstPasswordAgain")->setText(demonstrationPassword());
        QTest::keyClick(find<QLineEdit>(u"firstPasswordAgain"), Qt::Key_Tab);
        find<QPushButton>(u"firstMake")->click();
        // What is still wanted stands on the page that comes next.
        auto* staff = find<StaffView>(u"staffView");
        QTRY_VERIFY_WITH_TIMEOUT(staff->isVisible(), kLongestWaitMs);
        QTRY_VERIFY2(find<QLabel>(u"setUpNext")
                         ->text()
                         .contains(u"1 administrator, 1 operator, 1 checker"_s),
                     qPrintable(find<QLabel>(u"setUpNext")->text()));
        QVERIFY(!find<QAction>(u"newLoan")->isEnabled());
        add(u"admin.wu"_s, u"role_administrator");
        add(u"op.zhang"_s, u"role_operator");
        add(u"check.li"_s, u"role_checker");
        QTRY_VERIFY_WITH_TIMEOUT(
            m_room->window->messages().text().contains(u"The desk is set up"_s), kLongestWaitMs);
        QTRY_VERIFY(!find<QFrame>(u"setUpSteps")->isVisible());
        QTRY_COMPARE(staff->staffTable()->model()->rowCount(), 4);
        // From now on another administrator is asked.
        find<QPushButton>(u"addStaff")->click();
        auto* dialog = find<StaffDialog>(u"staffDialog");
        QVERIFY(dialog && dialog->findChild<ReasonCombo*>(u"reasonCode"_s));
        fill(*dialog, u"op.liu"_s, u"role_operator");
        dialog->findChild<ReasonCombo*>(u"reasonCode"_s)->choose(u"R01"_s);
        dialog->findChild<QPlainTextEdit*>(u"askNote"_s)->setPlainText(u"a new colleague"_s);
        dialog->findChild<QPushButton*>(u"staffConfirm"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_room->window->messages().text().contains(u"waits for another administrator"_s),
            kLongestWaitMs);
        QTest::qWait(200);
        QCOMPARE(staff->staffTable()->model()->rowCount(), 4);
    }

    void rolesDecideWhatIsOffered_data() {
        QTest::addColumn<QString>("login");
        QTest::addColumn<bool>("new_loan");
        QTest::addColumn<bool>("drill");
        QTest::addColumn<bool>("verify");
        QTest::addColumn<bool>("add_staff");
        QTest::newRow("operator") << u"op.zhang"_s << true << true << false << false;
        QTest::newRow("checker") << u"check.li"_s << false << false << false << false;
        QTest::newRow("customer service") << u"cs.wang"_s << false << false << false << false;
        QTest::newRow("auditor") << u"audit.zhao"_s << false << false << true << false;
        QTest::newRow("administrator") << u"admin.chen"_s << false << false << true << true;
    }

    void rolesDecideWhatIsOffered() {
        QFETCH(QString, login);
        QFETCH(bool, new_loan);
        QFETCH(bool, drill);
        QFETCH(bool, verify);
        QFETCH(bool, add_staff);
        QVERIFY(m_room->openDesk(DeskKind::Demonstration, login));
        QCOMPARE(find<QAction>(u"newLoan")->isEnabled(), new_loan);
        QCOMPARE(find<QAction>(u"startDrillAction")->isEnabled(), drill);
        QCOMPARE(find<QAction>(u"verify")->isEnabled(), verify);
        find<QAction>(u"showStaff")->trigger();
        QVERIFY(find<StaffView>(u"staffView")->isVisible());
        QCOMPARE(find<QPushButton>(u"addStaff")->isEnabled(), add_staff);
        // The core refuses what the console hides.
        std::optional<Result<LoanId>> made;
        NewLoan loan;
        loan.title = "Past the console";
        loan.terms.target = Money::yuan(1'000'000);
        loan.terms.min = Money::yuan(100);
        loan.terms.step = Money::yuan(1);
        m_room->window->session().command(
            m_room->window.get(), [loan](Desk& desk) { return desk.createLoan(loan); },
            [&made](const Result<LoanId>& answer) { made = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), kLongestWaitMs);
        QCOMPARE(made->has_value(), new_loan);
        if (!new_loan) QCOMPARE(made->error().code, ErrorCode::Forbidden);
    }

    void aRequestWaitsAndNothingIsDone() {
        QVERIFY(m_room->openWorkingDesk());
        QVERIFY(m_room->signIn(u"op.zhang"_s));
        const LoanId loan = makeDraft();
        QTRY_VERIFY_WITH_TIMEOUT(find<QAction>(u"loan_open")->isEnabled(), kLongestWaitMs);
        find<QAction>(u"loan_open")->trigger();
        auto* dialog = find<DecisionDialog>(u"decisionDialog");
        QVERIFY(dialog);
        auto* confirm = dialog->findChild<QPushButton*>(u"decisionConfirm"_s);
        QCOMPARE(confirm->text(), u"Ask for approval"_s);
        QVERIFY(dialog->findChild<QLabel*>(u"secondPerson"_s)->text().contains(u"checker"_s));
        QVERIFY(!confirm->isEnabled());
        dialog->findChild<ReasonCombo*>(u"reasonCode"_s)->choose(u"R01"_s);
        QVERIFY(!confirm->isEnabled());
        dialog->findChild<QPlainTextEdit*>(u"decisionNote"_s)->setPlainText(u"as planned"_s);
        QVERIFY(confirm->isEnabled());
        confirm->click();
        auto& messages = m_room->window->messages();
        QTRY_VERIFY2_WITH_TIMEOUT(messages.text().contains(u"Request 1 waits for a checker"_s),
                                  qPrintable(messages.text()), kLongestWaitMs);
        QVERIFY(!messages.text().contains(u"done:"_s));
        QCOMPARE(phaseOf(loan), Phase::Draft);
        // The maker's roles do not matter: nobody approves his own.
        QCOMPARE(approve(RequestId(1)), std::optional(ErrorCode::Forbidden));
    }

    void theWizardAsksForApproval() {
        QVERIFY(m_room->openWorkingDesk());
        QVERIFY(m_room->signIn(u"op.zhang"_s));
        find<QAction>(u"newLoan")->trigger();
        auto* wizard = find<OpenLoanDialog>(u"openLoanDialog");
        QVERIFY(wizard);
        auto* next = wizard->findChild<QPushButton*>(u"wizardNext"_s);
        for (int i = 0; i < 3; ++i) next->click();
        QCOMPARE(wizard->page(), OpenLoanDialog::Preview);
        QCOMPARE(next->text(), u"Submit for approval"_s);
        QVERIFY(!next->isEnabled());
        wizard->findChild<QLineEdit*>(u"previewNote"_s)->setText(u"agreed with the borrower"_s);
        QVERIFY(next->isEnabled());
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_room->window->messages().text().contains(u"Request 1 waits for a checker"_s),
            kLongestWaitMs);
        QTRY_VERIFY(m_room->last->board && m_room->last->board->size() == 1);
        QCOMPARE(m_room->last->board->front().loan.phase, Phase::Waiting);
    }

    void oneChangesOnesOwnPassword() {
        QVERIFY(m_room->openDesk(DeskKind::Demonstration));
        find<QAction>(u"changePassword")->trigger();
        QPointer<PasswordDialog> dialog = find<PasswordDialog>(u"passwordDialog");
        QVERIFY(dialog);
        const QString fresh = u"another four words"_s;
        dialog->findChild<QLineEdit*>(u"passwordBefore"_s)->setText(u"not this one"_s);
        dialog->findChild<QLineEdit*>(u"passwordNew"_s)->setText(fresh);
        dialog->findChild<QLineEdit*>(u"passwordNewAgain"_s)->setText(fresh);
        dialog->findChild<QPushButton*>(u"passwordConfirm"_s)->click();
        auto* fault = dialog->findChild<QLabel*>(u"passwordFault"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!fault->text().isEmpty(), kLongestWaitMs);
        dialog->findChild<QLineEdit*>(u"passwordBefore"_s)->setText(demonstrationPassword());
        dialog->findChild<QPushButton*>(u"passwordConfirm"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, kLongestWaitMs);
        QVERIFY(m_room->window->messages().text().contains(u"is changed"_s));
        m_room->window->people().lock();
        auto* password = find<QLineEdit>(u"signInPassword");
        QTest::keyClicks(password, demonstrationPassword());
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"signInFault")->isVisible(), kLongestWaitMs);
        QTest::keyClicks(password, fresh);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_room->window->people().isClosed(), kLongestWaitMs);
    }

    void theTopBarFitsTheSmallestWindow_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(Language::English);
        QTest::newRow("Chinese") << int(Language::Chinese);
    }

    void theTopBarFitsTheSmallestWindow() {
        QFETCH(int, language);
        QVERIFY(m_room->openDesk(DeskKind::Demonstration, u"cs.wang"_s));
        m_room->appearance->setLanguage(static_cast<Language>(language));
        auto* bar = find<TopBar>(u"topBar");
        QVERIFY(bar->minimumSizeHint().width() > m_room->window->minimumWidth());
        m_room->window->resize(m_room->window->minimumSize());
        QTRY_VERIFY2(bar->minimumSizeHint().width() <= m_room->window->width(),
                     qPrintable(QString::number(bar->minimumSizeHint().width())));
        QTRY_COMPARE(clippedIn(*m_room->window).join(u'\n'), QString());
    }

    void aReadOnlyConsoleAsksNobody() {
        QVERIFY(m_room->openDesk(DeskKind::Demonstration));
        auto second = m_room->secondWindow();
        SnapshotPtr seen;
        connect(&second->session(), &DeskSession::snapshot, second.get(),
                [&seen](const SnapshotPtr& snapshot) { seen = snapshot; });
        second->show();
        second->openDesk(m_room->deskPath());
        QTRY_VERIFY_WITH_TIMEOUT(seen && seen->board, kLongestWaitMs);
        QVERIFY(!second->people().isClosed());
        QVERIFY(!second->findChild<QAction*>(u"newLoan"_s)->isEnabled());
        auto* banner = second->findChild<MessageBar*>(u"banner"_s);
        QVERIFY2(banner->text().contains(u"approves"_s), qPrintable(banner->text()));
    }

    void closingTheDeskSignsOut() {
        QVERIFY(m_room->openDesk(DeskKind::Demonstration));
        find<QAction>(u"closeDesk")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(find<WelcomeView>(u"welcomeView")->isVisible(), kLongestWaitMs);
        m_room->window->openDesk(m_room->deskPath());
        QTRY_VERIFY_WITH_TIMEOUT(m_room->window->people().isClosed(), kLongestWaitMs);
        QVERIFY(find<SignInView>(u"signInView")->isVisible());
        // The page has a way out of its own.
        find<QPushButton>(u"signInOther")->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<WelcomeView>(u"welcomeView")->isVisible(), kLongestWaitMs);
        QVERIFY(find<TopBar>(u"topBar")->isVisible());
    }

private:
    template <class Widget>
    Widget* find(const char16_t* name) {
        return m_room->find<Widget>(name);
    }
    static void fill(StaffDialog& dialog, const QString& login, const char16_t* role) {
        dialog.findChild<QLineEdit*>(u"staffLogin"_s)->setText(login);
        dialog.findChild<QLineEdit*>(u"staffPassword"_s)->setText(demonstrationPassword());
        dialog.findChild<QLineEdit*>(u"staffPasswordAgain"_s)->setText(demonstrationPassword());
        for (auto* box : dialog.findChildren<QCheckBox*>()) {
            box->setChecked(box->objectName() == QString::fromUtf16(role));
        }
    }
    void add(const QString& login, const char16_t* role) {
        find<QPushButton>(u"addStaff")->click();
        QPointer<StaffDialog> dialog = find<StaffDialog>(u"staffDialog");
        QVERIFY(dialog);
        // Set-up proposes the roles it still wants.
        QVERIFY(dialog->findChild<QCheckBox*>(QString::fromUtf16(role))->isChecked());
        fill(*dialog, login, role);
        dialog->findChild<QPushButton*>(u"staffConfirm"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, kLongestWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->last->staff.has_value() && knows(login), kLongestWaitMs);
    }
    bool knows(const QString& login) {
        for (const StaffMember& member : m_room->last->staff->members) {
            if (member.login == login.toStdString()) return true;
        }
        return false;
    }
    LoanId makeDraft() {
        NewLoan loan;
        loan.title = "Draft";
        loan.terms.target = Money::yuan(1'000'000);
        loan.terms.min = Money::yuan(100);
        loan.terms.step = Money::yuan(1);
        return m_room->run([loan](Desk& desk) { return desk.createLoan(loan); }).value_or(LoanId{});
    }
    Phase phaseOf(LoanId loan) {
        const auto read = m_room->read([loan](DeskReader& reader) { return reader.loan(loan); });
        return read ? read->phase : Phase::Withdrawn;
    }
    std::optional<ErrorCode> approve(RequestId request) {
        const auto done =
            m_room->run([request](Desk& desk) { return desk.approve(request, {}, "my own"); });
        return done ? std::nullopt : std::optional(done.error().code);
    }

    std::unique_ptr<UiRoom> m_room;
};

QTEST_MAIN(PeopleControlTest)
#include "tst_people_control.moc"
