// Method: show made-up queues and holds and press keys. What must hold: actions name the record
// that is selected, only where they make sense; selection survives updates; the countdown runs; an
// empty desk says what standby is; nothing is clipped in either language.

#include <QSignalSpy>

#include "tests/ui/money_room.h"
#include "ui/views/standby_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

class StandbyViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<StandbyView>();
        m_view->showLoan(makeSale(Phase::Open));
    }
    void cleanup() { m_room.reset(); }

    void emptyStateSaysWhatStandbyIs() {
        m_view->setWaits({});
        m_view->setHolds({}, secondsIn(0));
        QVERIFY(!m_view->waitTable()->isVisible());
        QVERIFY(!m_view->holdTable()->isVisible());
        bool said = false;
        for (const QLabel* label : m_view->findChildren<QLabel*>()) {
            said = said ||
                   (label->isVisible() && label->text().contains(u"Waiting freezes no money"_s));
        }
        QVERIFY(said);
        QVERIFY(!button(u"withdrawWait")->isEnabled());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void keysActOnTheSelectedRecord() {
        fill();
        QSignalSpy resolve(m_view, &StandbyView::resolveHold);
        QSignalSpy withdraw(m_view, &StandbyView::withdrawBid);
        m_view->holdTable()->setFocus();
        m_view->holdTable()->selectRow(0);
        QVERIFY(!button(u"resolveHold")->isEnabled());
        QTest::keyClick(m_view->holdTable(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(resolve.size(), 0);
        QTest::keyClick(m_view->holdTable(), Qt::Key_Down);
        QTest::keyClick(m_view->holdTable(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(resolve.size(), 1);
        QCOMPARE(resolve[0][0].value<BidId>(), BidId(2));
        QCOMPARE(resolve[0][1].toLongLong(), 1);
        QTest::keyClick(m_view->holdTable(), Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(withdraw.last()[0].value<BidId>(), BidId(2));
        m_view->waitTable()->setFocus();
        m_view->waitTable()->selectRow(1);
        QTest::keyClick(m_view->waitTable(), Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(withdraw.last()[0].value<BidId>(), BidId(12));
    }

    void readOnlyDeskOffersNothing() {
        fill();
        m_view->setReadOnly(true);
        m_view->holdTable()->selectRow(1);
        m_view->waitTable()->selectRow(0);
        for (const auto* name : {u"resolveHold", u"withdrawHold", u"withdrawWait"}) {
            QVERIFY(!button(name)->isEnabled());
        }
    }

    void selectionSurvivesUpdates() {
        fill();
        m_view->waitTable()->selectRow(2);
        m_view->setWaits({makeWait(12, Money::yuan(2'000)), makeWait(13, Money::yuan(9'000)),
                          makeWait(14, Money::yuan(1'000))});
        QCOMPARE(m_view->waitTable()->currentIndex().row(), 1);
    }

    void whatWentUnderThePointerCannotBeAskedFor() {
        fill();
        m_view->holdTable()->selectRow(1);
        QVERIFY(button(u"resolveHold")->isEnabled());
        QEvent enter(QEvent::Enter);
        QCoreApplication::sendEvent(m_view->holdTable()->viewport(), &enter);
        m_view->setHolds({makeHold(1, HoldState::Held, 252)}, secondsIn(0));
        QCOMPARE(m_view->holdTable()->model()->rowCount(), 2);
        QVERIFY(!button(u"resolveHold")->isEnabled());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_view->holdTable()->viewport(), &leave);
        QCOMPARE(m_view->holdTable()->model()->rowCount(), 1);
    }

    void theCountdownRuns() {
        fill();
        const auto next = [this] {
            return m_view->holdTable()->model()->index(0, HoldListModel::Next).data().toString();
        };
        QCOMPARE(next(), u"lapses in 04:12"_s);
        QTRY_COMPARE_WITH_TIMEOUT(next(), u"lapses in 04:10"_s, 10'000);
    }

    void columnsAreRememberedByName() {
        fill();
        m_view->waitTable()->horizontalHeader()->resizeSection(WaitListModel::Investor, 222);
        StandbyView later(m_room->settings);
        QCOMPARE(later.waitTable()->horizontalHeader()->sectionSize(WaitListModel::Investor), 222);
        QVERIFY(later.holdTable()->isColumnHidden(HoldListModel::Loan));
    }

    void nothingIsClipped() {
        fill();
        m_view->waitTable()->selectRow(0);
        m_view->holdTable()->selectRow(1);
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

private:
    void fill() {
        m_view->setWaits({makeWait(11, Money::yuan(5'000)), makeWait(12, Money::yuan(2'000)),
                          makeWait(13, Money::yuan(9'000))});
        m_view->setHolds({makeHold(1, HoldState::Held, 252), makeHold(2, HoldState::Stuck, 252)},
                         secondsIn(0));
    }
    [[nodiscard]] QPushButton* button(const char16_t* name) const {
        return m_view->findChild<QPushButton*>(QString::fromUtf16(name));
    }

    std::unique_ptr<MoneyRoom> m_room;
    StandbyView* m_view = nullptr;
};

QTEST_MAIN(StandbyViewTest)
#include "tst_standby_view.moc"
