// Method: show made-up requests to people in different roles, choose tabs, press keys. What must
// hold: the maker never approves, a world that has changed is told with both worlds, many are
// approved at once only when they are of low risk, selection survives updates, nothing is clipped.

#include <QSignalSpy>

#include "tests/ui/oversight_room.h"
#include "ui/views/approvals_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMaker = 1;
constexpr std::int64_t kOther = 2;

}  // namespace

class ApprovalsViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<ApprovalsView>();
        m_view->setDesk(makeDeskOf(kOther, {Role::Checker}));
    }
    void cleanup() { m_room.reset(); }

    void nothingWaits() {
        show({});
        QVERIFY(!m_view->table()->isVisible());
        QVERIFY(!find<QPushButton>(u"approveRequest")->isVisible());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void everyKindOfRequestIsTold_data() {
        QTest::addColumn<int>("act");
        for (const ActRule& rule : actRules()) {
            if (rule.four_eyes) QTest::newRow(std::string(rule.code).c_str()) << int(rule.act);
        }
    }

    void everyKindOfRequestIsTold() {
        QFETCH(int, act);
        show({makeRequest(1, static_cast<Act>(act))});
        m_view->takeFocus();
        QVERIFY(m_view->panel()->text().contains(u"as agreed with the borrower"_s));
        QVERIFY(m_view->panel()->text().contains(u"under review"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void whoMayDecide_data() {
        QTest::addColumn<qint64>("staff");
        QTest::addColumn<int>("roles");
        QTest::addColumn<int>("act");
        QTest::addColumn<bool>("approve");
        QTest::addColumn<bool>("withdraw");
        const auto row = [](const char* name, std::int64_t staff, Roles roles, Act act,
                            bool approve, bool withdraw) {
            QTest::newRow(name) << qint64(staff) << int(roles.bits()) << int(act) << approve
                                << withdraw;
        };
        using enum Role;
        row("another checker", kOther, {Checker}, Act::LoanDisburse, true, false);
        row("its maker, a checker too", kMaker, {Operator, Checker}, Act::LoanDisburse, false,
            true);
        row("an operator", kOther, {Operator}, Act::LoanDisburse, false, false);
        row("an administrator, of money", kOther, {Administrator}, Act::LoanDisburse, false, false);
        row("an administrator, of staff", kOther, {Administrator}, Act::StaffAdd, true, false);
        row("a checker, of staff", kOther, {Checker}, Act::StaffAdd, false, false);
    }

    void whoMayDecide() {
        QFETCH(qint64, staff);
        QFETCH(int, roles);
        QFETCH(int, act);
        QFETCH(bool, approve);
        QFETCH(bool, withdraw);
        m_view->setDesk(makeDeskOf(staff, Roles::ofBits(std::uint8_t(roles))));
        show({makeRequest(1, static_cast<Act>(act))});
        m_view->takeFocus();
        QCOMPARE(find<QPushButton>(u"approveRequest")->isEnabled(), approve);
        QCOMPARE(find<QPushButton>(u"rejectRequest")->isEnabled(), approve);
        QCOMPARE(find<QPushButton>(u"withdrawRequest")->isEnabled(), withdraw);
        QCOMPARE(find<QLabel>(u"requestWhyNot")->isVisible(), !approve);
    }

    void theMakerReadsWhyHeCannotApprove() {
        m_view->setDesk(makeDeskOf(kMaker, {Role::Operator, Role::Checker}));
        show({makeRequest(1)});
        m_view->takeFocus();
        QVERIFY(find<QLabel>(u"requestWhyNot")->text().contains(u"yourself"_s));
        QVERIFY(!find<QPushButton>(u"approveRequest")->isVisible());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void whoLooksOnReadsWhereItIsDecided() {
        DeskView desk = makeDeskOf(kOther, {Role::Checker});
        desk.read_only = true;
        m_view->setDesk(desk);
        show({makeRequest(1)});
        m_view->takeFocus();
        QVERIFY(!find<QPushButton>(u"approveRequest")->isEnabled());
        QVERIFY(find<QLabel>(u"requestWhyNot")->text().contains(u"looks on"_s));
    }

    void aChangedWorldIsToldWithBothWorlds() {
        show({makeChanged(1)});
        m_view->takeFocus();
        auto* frame = find<QFrame>(u"requestChanged");
        QVERIFY(frame->isVisible());
        QCOMPARE(frame->property("tone").toString(), u"attention"_s);
        const QString text = m_view->panel()->text();
        QVERIFY(text.contains(u"phase: under review → open"_s));
        QVERIFY(text.contains(u"paid: ¥1,000,000.00 → ¥990,000.00"_s));
        QVERIFY(!text.contains(u"target: ¥1,000,000.00 →"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        show({makeRequest(1)});
        QVERIFY(!frame->isVisible());
    }

    void keysDecide() {
        QSignalSpy approve(m_view, &ApprovalsView::approveWanted);
        QSignalSpy reject(m_view, &ApprovalsView::rejectWanted);
        show({makeRequest(1), makeRequest(2)});
        m_view->takeFocus();
        QTest::keyClick(m_view->table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approve.last()[0].value<std::vector<RequestId>>(), std::vector{RequestId(1)});
        QTest::keyClick(m_view->table(), Qt::Key_Down);
        QTest::keyClick(m_view->table(), Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(reject.last()[0].value<RequestId>(), RequestId(2));
        m_view->follow(makeDeskOf(kMaker, {Role::Operator}));
        QSignalSpy withdraw(m_view, &ApprovalsView::withdrawWanted);
        QTest::keyClick(m_view->table(), Qt::Key_Backspace,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(withdraw.last()[0].value<RequestId>(), RequestId(2));
        QTest::keyClick(m_view->table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approve.size(), 1);
    }

    void manyAtOnceOnlyOfLowRisk_data() {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<bool>("changed");
        QTest::addColumn<bool>("together");
        QTest::newRow("both low") << int(Act::CaseRefund) << int(Act::HoldResolve) << false << true;
        QTest::newRow("one is not")
            << int(Act::CaseRefund) << int(Act::LoanDisburse) << false << false;
        QTest::newRow("one has changed")
            << int(Act::CaseRefund) << int(Act::HoldResolve) << true << false;
    }

    void manyAtOnceOnlyOfLowRisk() {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(bool, changed);
        QFETCH(bool, together);
        Request other = makeRequest(2, static_cast<Act>(second));
        if (changed) other.world_now = "hold=paid amount=1.00";
        show({makeRequest(1, static_cast<Act>(first)), other});
        m_view->takeFocus();
        QTest::keyClick(m_view->table(), Qt::Key_A, Qt::ControlModifier);
        auto* approve = find<QPushButton>(u"approveRequest");
        QCOMPARE(approve->isEnabled(), together);
        QVERIFY(!find<QPushButton>(u"rejectRequest")->isEnabled());
        QSignalSpy wanted(m_view, &ApprovalsView::approveWanted);
        QTest::keyClick(m_view->table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.size(), together ? 1 : 0);
        if (together) QCOMPARE(wanted[0][0].value<std::vector<RequestId>>().size(), 2U);
    }

    void selectionSurvivesUpdates() {
        show({makeRequest(1), makeRequest(2), makeRequest(3)});
        m_view->table()->selectRow(2);
        show({makeRequest(1), makeRequest(3), makeRequest(4)});
        QCOMPARE(m_view->table()->currentIndex().row(), 1);
        QCOMPARE(m_view->table()->selectionModel()->selectedRows().size(), 1);
        show({makeRequest(4)});
        QVERIFY(m_view->panel()->isVisible());
    }

    void tabsAskForTheirLists() {
        QSignalSpy chosen(m_view, &ApprovalsView::listChosen);
        auto* decided = find<QAbstractButton>(u"requestsDecided");
        decided->setFocus();
        QTest::keyClick(decided, Qt::Key_Space);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(m_view->list(), RequestList::Decided);
        // What still comes of the list before is not shown in this one.
        m_view->showRequests(newsOf({makeRequest(1)}), secondsIn(120));
        QCOMPARE(m_view->table()->model()->rowCount(), 0);
        m_view->showRequests(
            newsOf({makeRequest(9, Act::LoanOpen, RequestState::Rejected)}, RequestList::Decided),
            secondsIn(120));
        m_view->takeFocus();
        QVERIFY(m_view->panel()->text().contains(u"rejected by check.li"_s));
        QVERIFY(!find<QPushButton>(u"approveRequest")->isVisible());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void oneThatIsSoughtIsSelectedOnceItIsThere() {
        m_view->choose(RequestList::Mine);
        m_view->seek(RequestId(2));
        QCOMPARE(m_view->list(), RequestList::Waiting);
        show({makeRequest(1), makeRequest(2)});
        QCOMPARE(m_view->table()->currentIndex().row(), 1);
        show({makeRequest(1), makeRequest(2)});
        m_view->table()->selectRow(0);
        show({makeRequest(1), makeRequest(2), makeRequest(3)});
        QCOMPARE(m_view->table()->currentIndex().row(), 0);
    }

private:
    void show(std::vector<Request> requests) {
        m_view->setWaiting(std::int64_t(requests.size()));
        m_view->showRequests(newsOf(std::move(requests), m_view->list()), secondsIn(120));
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return m_view->findChild<Widget*>(QString::fromUtf16(name));
    }

    std::unique_ptr<MoneyRoom> m_room;
    ApprovalsView* m_view = nullptr;
};

QTEST_MAIN(ApprovalsViewTest)
#include "tst_approvals_view.moc"
