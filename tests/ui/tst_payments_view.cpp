// Method: show made-up cases and stuck holds, choose filters, press keys. What must hold: the
// chosen case tells what placing and refunding mean, actions are offered only where they are
// possible, and nothing is clipped in either language.

#include <QSignalSpy>

#include "tests/ui/money_room.h"
#include "ui/views/payments_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

class PaymentsViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<PaymentsView>();
    }
    void cleanup() { m_room.reset(); }

    void emptyDesk() {
        m_view->setCases({});
        m_view->setStuckHolds({});
        QVERIFY(!m_view->caseTable()->isVisible());
        QVERIFY(find<QPushButton>(u"notePayment")->isEnabled());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void aCaseTellsItsConsequences() {
        fill();
        m_view->caseTable()->selectRow(0);
        QVERIFY(find<QLabel>(u"placeText")->text().contains(u"¥5,000.00 of loan L-1040"_s));
        QVERIFY(find<QLabel>(u"refundText")->text().contains(u"C-20001"_s));
        QVERIFY(find<QPushButton>(u"placeCase")->isEnabled());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void aPaymentWithoutABidCanOnlyBeRefunded() {
        fill();
        m_view->caseTable()->selectRow(1);
        QVERIFY(!find<QPushButton>(u"placeCase")->isEnabled());
        QVERIFY(find<QLabel>(u"placeText")->text().startsWith(u"Not possible"_s));
        QVERIFY(find<QPushButton>(u"refundCase")->isEnabled());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void keysActOnTheSelectedCase() {
        fill();
        QSignalSpy place(m_view, &PaymentsView::placeCase);
        QSignalSpy refund(m_view, &PaymentsView::refundCase);
        QSignalSpy note(m_view, &PaymentsView::notePayment);
        m_view->takeFocus();
        QTest::keyClick(m_view->caseTable(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(place.last()[0].value<CaseId>(), CaseId(1));
        QTest::keyClick(m_view->caseTable(), Qt::Key_Down);
        QTest::keyClick(m_view->caseTable(), Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(refund.last()[0].value<CaseId>(), CaseId(2));
        QTest::keyClick(m_room->window.get(), Qt::Key_N, Qt::AltModifier);
        // A button pressed by its letter is seen to go down before it acts.
        QTRY_COMPARE(note.size(), 1);
    }

    void closedCasesAreShownWhenAskedFor() {
        fill();
        QCOMPARE(m_view->caseTable()->model()->rowCount(), 2);
        QSignalSpy closed(m_view, &PaymentsView::closedWanted);
        find<QAbstractButton>(u"allCases")->click();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].toBool(), true);
        QCOMPARE(m_view->caseTable()->model()->rowCount(), 3);
        m_view->caseTable()->selectRow(2);
        QVERIFY(!find<QPushButton>(u"refundCase")->isVisible());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        find<QAbstractButton>(u"openCases")->click();
        QCOMPARE(closed.last()[0].toBool(), false);
        QCOMPARE(m_view->caseTable()->model()->rowCount(), 2);
    }

    void aClosedCaseLeavesTheOpenOnes() {
        fill();
        m_view->caseTable()->selectRow(1);
        m_view->setCases(
            {makeCase(1, CaseKind::Late, CaseState::Refunded), makeCase(2, CaseKind::UnknownBid)});
        QCOMPARE(m_view->caseTable()->model()->rowCount(), 1);
        QCOMPARE(m_view->caseTable()->currentIndex().row(), 0);
        QVERIFY(find<QLabel>(u"placeText")->text().startsWith(u"Not possible"_s));
    }

    void stuckHoldsAreResolvedHere() {
        fill();
        QSignalSpy resolve(m_view, &PaymentsView::resolveHold);
        find<QAbstractButton>(u"stuckHolds")->click();
        QVERIFY(m_view->stuckTable()->isVisible());
        m_view->takeFocus();
        QTest::keyClick(m_view->stuckTable(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(resolve.size(), 1);
        QCOMPARE(resolve[0][0].value<BidId>(), BidId(4));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void readOnlyDeskOffersNothing() {
        fill();
        m_view->setReadOnly(true);
        m_view->caseTable()->selectRow(0);
        for (const auto* name : {u"notePayment", u"placeCase", u"refundCase", u"resolveStuck"}) {
            QVERIFY(!find<QPushButton>(name)->isEnabled());
        }
    }

private:
    void fill() {
        m_view->setCases({makeCase(1, CaseKind::Late), makeCase(2, CaseKind::UnknownBid),
                          makeCase(3, CaseKind::Surplus, CaseState::Refunded)});
        m_view->setStuckHolds({makeHold(4, HoldState::Stuck, 60)});
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return m_view->findChild<Widget*>(QString::fromUtf16(name));
    }

    std::unique_ptr<MoneyRoom> m_room;
    PaymentsView* m_view = nullptr;
};

QTEST_MAIN(PaymentsViewTest)
#include "tst_payments_view.moc"
