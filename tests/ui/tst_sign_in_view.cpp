// Method: show the page that asks who is there, as sign-in, as lock and as first run, in a window
// of its own; type, click and refuse. What must hold: it says calmly what went wrong and until
// when, it keeps no password, the people of a demonstration are filled in by a click, and nothing
// is clipped in either language.

#include <QSignalSpy>

#include <plimsoll/rehearsal.h>

#include "tests/ui/money_room.h"
#include "tests/ui/ui_room.h"
#include "ui/views/set_up_view.h"
#include "ui/views/sign_in_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

DeskView deskOf(DeskKind kind) {
    DeskView desk;
    desk.info.name = "Harbour desk";
    desk.info.kind = kind;
    desk.access = Access::Working;
    desk.seat.staff = StaffId(3);
    desk.seat.login = "op.zhang";
    desk.seat.name = "张伟";
    return desk;
}

std::string inSeconds(std::int64_t seconds) {
    return Timestamp::us(SystemClock().now().us() + seconds * 1'000'000).toString();
}

}  // namespace

class SignInViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room = std::make_unique<MoneyRoom>(); }
    void cleanup() { m_room.reset(); }

    void byKeys() {
        auto* view = signIn(DeskKind::Real);
        QSignalSpy wanted(view, &SignInView::signInWanted);
        view->takeFocus();
        QVERIFY(!find<QPushButton>(u"signInButton")->isEnabled());
        QTest::keyClicks(m_room->window->focusWidget(), u"op.zhang"_s);
        QTest::keyClick(m_room->window->focusWidget(), Qt::Key_Return);
        QTest::keyClicks(m_room->window->focusWidget(), u"a long password"_s);
        QVERIFY(find<QPushButton>(u"signInButton")->isEnabled());
        QTest::keyClick(m_room->window->focusWidget(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), u"op.zhang"_s);
        QCOMPARE(wanted[0][1].toString(), u"a long password"_s);
        // One attempt at a time.
        QVERIFY(view->isBusy());
        QTest::keyClick(find<QLineEdit>(u"signInPassword"), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
    }

    void refusalsAreCalm_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("says");
        QTest::newRow("wrong name or password")
            << int(ErrorCode::SignInFailed) << u""_s << u"Wrong name or wrong password."_s;
        QTest::newRow("locked") << int(ErrorCode::SignInLocked)
                                << QString::fromStdString(inSeconds(125)) << u"in 00:02:0"_s;
        QTest::newRow("the wait is over")
            << int(ErrorCode::SignInLocked) << QString::fromStdString(inSeconds(-1))
            << u"you can try again"_s;
        QTest::newRow("read-only")
            << int(ErrorCode::DeskBusy) << u"process 7"_s << u"Another program owns this desk"_s;
    }

    void refusalsAreCalm() {
        QFETCH(int, code);
        QFETCH(QString, subject);
        QFETCH(QString, says);
        auto* view = signIn(DeskKind::Real);
        type(u"op.zhang"_s, u"wrong password"_s);
        view->refused({static_cast<ErrorCode>(code), subject.toStdString()});
        auto* fault = find<QLabel>(u"signInFault");
        QVERIFY(fault->isVisible());
        QVERIFY2(fault->text().contains(says), qPrintable(fault->text()));
        // The name stays, the password does not, and one is where one types it again.
        QCOMPARE(find<QLineEdit>(u"signInLogin")->text(), u"op.zhang"_s);
        QVERIFY(find<QLineEdit>(u"signInPassword")->text().isEmpty());
        QTRY_VERIFY(find<QLineEdit>(u"signInPassword")->hasFocus());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void theWaitCountsDown() {
        auto* view = signIn(DeskKind::Real);
        type(u"op.zhang"_s, u"wrong password"_s);
        view->refused({ErrorCode::SignInLocked, inSeconds(2)});
        const QString first = view->fault();
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"signInFault")->text() != first, 3'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"signInFault")->text().contains(u"try again"_s),
                                 5'000);
    }

    void aClickFillsInThePeopleOfADemonstration() {
        auto* view = signIn(DeskKind::Demonstration);
        QSignalSpy wanted(view, &SignInView::signInWanted);
        QVERIFY(!demonstrationStaff().empty());
        for (const auto& person : demonstrationStaff()) {
            const QString login =
                QString::fromUtf8(person.login.data(), qsizetype(person.login.size()));
            auto* button = view->findChild<PersonButton*>(u"person_"_s + login);
            QVERIFY2(button && button->isVisible(), qPrintable(login));
            button->click();
            QCOMPARE(find<QLineEdit>(u"signInLogin")->text(), login);
            QCOMPARE(find<QLineEdit>(u"signInPassword")->text(), demonstrationPassword());
            QTRY_VERIFY(find<QPushButton>(u"signInButton")->hasFocus());
        }
        QTest::keyClick(find<QPushButton>(u"signInButton"), Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void aRealDeskNamesNobody() {
        auto* view = signIn(DeskKind::Real);
        for (const auto* button : view->findChildren<PersonButton*>()) {
            QVERIFY(!button->isVisible());
        }
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void theLockKeepsWhoItWas() {
        auto* view = add<SignInView>();
        view->showLocked(deskOf(DeskKind::Demonstration));
        QSignalSpy wanted(view, &SignInView::signInWanted);
        QSignalSpy another(view, &SignInView::switchWanted);
        view->takeFocus();
        QCOMPARE(find<QLabel>(u"signInPerson")->text(), u"张伟 (op.zhang)"_s);
        QVERIFY(!find<QLineEdit>(u"signInLogin")->isVisible());
        QTest::keyClicks(m_room->window->focusWidget(), u"a long password"_s);
        QTest::keyClick(m_room->window->focusWidget(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), u"op.zhang"_s);
        view->refused({ErrorCode::SignInFailed, {}});
        QTest::keyClick(find<QPushButton>(u"signInOther"), Qt::Key_Space);
        QCOMPARE(another.count(), 1);
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void theFirstAdministratorNeedsASoundPassword_data() {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("again");
        QTest::addColumn<bool>("may");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s << false;
        QTest::newRow("no login") << u""_s << u"four calm words"_s << u"four calm words"_s << false;
        QTest::newRow("too short") << u"chen"_s << u"short"_s << u"short"_s << false;
        QTest::newRow("twice different")
            << u"chen"_s << u"four calm words"_s << u"four calm word"_s << false;
        QTest::newRow("contains the login")
            << u"chen"_s << u"chen and others"_s << u"chen and others"_s << false;
        QTest::newRow("one character")
            << u"chen"_s << u"aaaaaaaaaaaaaa"_s << u"aaaaaaaaaaaaaa"_s << false;
        QTest::newRow("sound") << u"chen"_s << u"four calm words"_s << u"four calm words"_s << true;
    }

    void theFirstAdministratorNeedsASoundPassword() {
        QFETCH(QString, login);
        QFETCH(QString, password);
        QFETCH(QString, again);
        QFETCH(bool, may);
        auto* view = add<SetUpView>();
        QSignalSpy wanted(view, &SetUpView::firstWanted);
        find<QLineEdit>(u"firstLogin")->setText(login);
        find<QLineEdit>(u"firstPassword")->setText(password);
        find<QLineEdit>(u"firstPasswordAgain")->setText(again);
        QCOMPARE(find<QPushButton>(u"firstMake")->isEnabled(), may);
        QTest::keyClick(find<QLineEdit>(u"firstLogin"), Qt::Key_Return);
        QCOMPARE(wanted.count(), may ? 1 : 0);
        if (may) QCOMPARE(wanted[0][0].value<NewStaff>().roles, Roles{Role::Administrator});
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

private:
    template <class View>
    View* add() {
        auto* view = new View(m_room->window.get());
        m_room->window->layout()->addWidget(view);
        m_room->window->show();
        m_room->window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_room->window.get());
        return view;
    }
    SignInView* signIn(DeskKind kind) {
        auto* view = add<SignInView>();
        view->showSignIn(deskOf(kind));
        return view;
    }
    template <class Widget>
    Widget* find(const char16_t* name) {
        return m_room->window->findChild<Widget*>(QString::fromUtf16(name));
    }
    void type(const QString& login, const QString& password) {
        find<QLineEdit>(u"signInLogin")->setText(login);
        find<QLineEdit>(u"signInPassword")->setText(password);
        QTest::keyClick(find<QLineEdit>(u"signInPassword"), Qt::Key_Return);
    }

    std::unique_ptr<MoneyRoom> m_room;
};

QTEST_MAIN(SignInViewTest)
#include "tst_sign_in_view.moc"
