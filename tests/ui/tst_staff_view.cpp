// Method: show made-up people and a made-up policy to different seats, under the model tester, and
// ask by keys. What must hold: only an administrator is offered changes, set-up says what is still
// wanted and proposes it, a second administrator is asked for afterwards, and nothing is clipped in
// either language.

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/ui/money_room.h"
#include "ui/dialogs/staff_dialog.h"
#include "ui/views/staff_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

StaffMember makeMember(std::int64_t id, const char* login, const char* name, Roles roles) {
    StaffMember member;
    member.id = StaffId(id);
    member.login = login;
    member.name = name;
    member.roles = roles;
    member.created = secondsIn(0);
    if (id != 4) member.last_seen = secondsIn(60 * id);
    return member;
}

StaffNews makeStaff() {
    StaffNews news;
    news.members = {makeMember(1, "admin.chen", "陈静", {Role::Administrator}),
                    makeMember(2, "check.li", "李娜", {Role::Checker}),
                    makeMember(3, "op.zhang", "张伟", {Role::Operator, Role::CustomerService}),
                    makeMember(4, "op.liu", "", {Role::Operator})};
    news.members[3].status = StaffStatus::Disabled;
    news.members[2].failures = 6;
    news.members[2].locked = Timestamp::us(SystemClock().now().us() + 300'000'000);
    for (const ActRule& rule : actRules()) {
        if (rule.four_eyes) news.policy.push_back({rule.act, rule.act != Act::LoanOpen});
    }
    return news;
}

DeskView seatOf(Roles roles, Access access = Access::Working) {
    DeskView desk;
    desk.access = access;
    desk.seat.staff = StaffId(1);
    desk.seat.login = "admin.chen";
    desk.seat.roles = roles;
    desk.wanted = {.administrators = 1, .operators = 0, .checkers = 1};
    return desk;
}

}  // namespace

class StaffViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<StaffView>();
        new QAbstractItemModelTester(m_view->staffTable()->model(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_view);
        new QAbstractItemModelTester(m_view->policyTable()->model(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_view);
    }
    void cleanup() { m_room.reset(); }

    void whoMayIsOffered_data() {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("may");
        QTest::newRow("administrator") << int(Role::Administrator) << true;
        QTest::newRow("operator") << int(Role::Operator) << false;
        QTest::newRow("checker") << int(Role::Checker) << false;
        QTest::newRow("customer service") << int(Role::CustomerService) << false;
        QTest::newRow("auditor") << int(Role::Auditor) << false;
    }

    void whoMayIsOffered() {
        QFETCH(int, role);
        QFETCH(bool, may);
        m_view->setDesk(seatOf({static_cast<Role>(role)}));
        m_view->showStaff(makeStaff());
        m_view->staffTable()->selectRow(1);
        m_view->policyTable()->selectRow(0);
        for (const char16_t* name :
             {u"addStaff", u"changeRoles", u"givePassword", u"changeStatus", u"changePolicy"}) {
            QCOMPARE(find<QPushButton>(name)->isEnabled(), may);
        }
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void rowsTellWhatIsKnown_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("says");
        QTest::newRow("roles") << 2 << int(StaffModel::RolesHeld)
                               << u"operator, customer service"_s;
        QTest::newRow("locked") << 2 << int(StaffModel::Locked) << u"until "_s;
        QTest::newRow("not locked") << 0 << int(StaffModel::Locked) << u"–"_s;
        QTest::newRow("disabled") << 3 << int(StaffModel::Status) << u"disabled"_s;
        QTest::newRow("never seen") << 3 << int(StaffModel::LastSeen) << u"never"_s;
        QTest::newRow("without a name") << 3 << int(StaffModel::Name) << u"–"_s;
    }

    void rowsTellWhatIsKnown() {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, says);
        m_view->showStaff(makeStaff());
        const QString text = m_view->staffTable()->model()->index(row, column).data().toString();
        QVERIFY2(text.startsWith(says), qPrintable(text));
    }

    void limitsAreShown() {
        auto news = makeStaff();
        const auto row = std::ranges::find(news.policy, Act::Deposit, &PolicyRow::act);
        QVERIFY(row != news.policy.end());
        row->limits = {Money::yuan(1'000), Money::yuan(5'000)};
        m_view->setDesk(seatOf({Role::Administrator}));
        m_view->showStaff(news);
        const auto at = m_view->policyTable()->model()->index(int(row - news.policy.begin()),
                                                              int(PolicyModel::SecondPerson));
        QVERIFY(at.data().toString().contains(u"1,000.00"_s));
        QVERIFY(at.data(Qt::ToolTipRole).toString().contains(u"5,000.00"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void setUpSaysWhatIsWantedAndProposesIt() {
        QSignalSpy add(m_view, &StaffView::addWanted);
        m_view->setDesk(seatOf({Role::Administrator}, Access::SetUp));
        m_view->showStaff(makeStaff());
        QVERIFY(find<QFrame>(u"setUpSteps")->isVisible());
        const QString next = find<QLabel>(u"setUpNext")->text();
        QVERIFY2(next.contains(u"1 administrator, 1 checker"_s), qPrintable(next));
        QTest::keyClick(find<QPushButton>(u"addStaff"), Qt::Key_Space);
        QCOMPARE(add.last()[0].value<Roles>(), Roles{Role::Administrator});
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        m_view->setDesk(seatOf({Role::Administrator}));
        QVERIFY(!find<QFrame>(u"setUpSteps")->isVisible());
    }

    void keysActOnTheSelectedPerson() {
        QSignalSpy roles(m_view, &StaffView::rolesWanted);
        m_view->setDesk(seatOf({Role::Administrator}));
        m_view->showStaff(makeStaff());
        m_view->takeFocus();
        QTest::keyClick(m_view->staffTable(), Qt::Key_Down);
        QTest::keyClick(m_view->staffTable(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(roles.count(), 1);
        QCOMPARE(roles[0][0].value<StaffMember>().login, std::string("check.li"));
    }

    void soundRolesOnly_data() {
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<bool>("may");
        QTest::newRow("none") << QStringList() << false;
        QTest::newRow("one") << QStringList{u"operator"_s} << true;
        QTest::newRow("maker and checker") << QStringList{u"operator"_s, u"checker"_s} << true;
        QTest::newRow("administrator who moves money")
            << QStringList{u"administrator"_s, u"operator"_s} << false;
        QTest::newRow("administrator who audits")
            << QStringList{u"administrator"_s, u"auditor"_s} << false;
        QTest::newRow("auditor who looks things up")
            << QStringList{u"auditor"_s, u"customer_service"_s} << false;
        QTest::newRow("operator who helps customers")
            << QStringList{u"operator"_s, u"customer_service"_s} << true;
    }

    void soundRolesOnly() {
        QFETCH(QStringList, roles);
        QFETCH(bool, may);
        StaffDialog dialog({}, false, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.findChild<QLineEdit*>(u"staffLogin"_s)->setText(u"new.one"_s);
        dialog.findChild<QLineEdit*>(u"staffPassword"_s)->setText(u"four calm words"_s);
        dialog.findChild<QLineEdit*>(u"staffPasswordAgain"_s)->setText(u"four calm words"_s);
        for (const QString& role : roles) {
            dialog.findChild<QCheckBox*>(u"role_"_s + role)->setChecked(true);
        }
        QCOMPARE(dialog.findChild<QPushButton*>(u"staffConfirm"_s)->isEnabled(), may);
    }

    void asSecondAdministratorWantsAReasonAndANote() {
        StaffDialog dialog(makeStaff().members[1], true, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy decided(&dialog, &StaffDialog::decided);
        auto* confirm = dialog.findChild<QPushButton*>(u"staffConfirm"_s);
        dialog.findChild<QCheckBox*>(u"role_operator"_s)->setChecked(true);
        QVERIFY(!confirm->isEnabled());
        dialog.findChild<ReasonCombo*>(u"reasonCode"_s)->choose(u"R01"_s);
        QVERIFY(!confirm->isEnabled());
        dialog.findChild<QPlainTextEdit*>(u"askNote"_s)->setPlainText(u"holiday\ncover"_s);
        QVERIFY(confirm->isEnabled());
        confirm->click();
        QCOMPARE(decided[0][1].toString(), u"R01"_s);
        QCOMPARE(decided[0][2].toString(), u"holiday cover"_s);
    }

private:
    template <class Widget>
    Widget* find(const char16_t* name) {
        return m_room->window->findChild<Widget*>(QString::fromUtf16(name));
    }

    std::unique_ptr<MoneyRoom> m_room;
    StaffView* m_view = nullptr;
};

QTEST_MAIN(StaffViewTest)
#include "tst_staff_view.moc"
