// Method: show made-up payouts in every state, choose filters, press keys. What must hold: what the
// bank did not answer raises its alarm, actions fit the state, totals do not depend on the filter,
// and nothing is clipped in either language.

#include <QSignalSpy>

#include "tests/ui/money_room.h"
#include "ui/views/payouts_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

class PayoutsViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<PayoutsView>();
    }
    void cleanup() { m_room.reset(); }

    void emptyDesk() {
        m_view->setPayouts({});
        QVERIFY(!m_view->table()->isVisible());
        QVERIFY(!find<QWidget>(u"unknownAlarm")->isVisible());
        QVERIFY(!find<QPushButton>(u"exportPayouts")->isEnabled());
        QVERIFY(find<QPushButton>(u"importAnswers")->isEnabled());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void whatTheBankDidNotAnswerRaisesAnAlarm() {
        fill();
        auto* alarm = find<MessageBar>(u"unknownAlarm");
        QVERIFY(alarm->isVisible());
        QVERIFY(alarm->text().contains(u"2"_s));
        QVERIFY(alarm->text().contains(u"Nothing is sent again by itself."_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        alarm->findChild<QPushButton*>()->click();
        QCOMPARE(m_view->filter(), PayoutState::Unknown);
        QCOMPARE(m_view->table()->model()->rowCount(), 2);
        m_view->setAlarms({});
        QVERIFY(!alarm->isVisible());
    }

    void offers_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("decide");
        QTest::addColumn<bool>("again");
        const auto row = [](const char* name, PayoutState state, PayoutKind kind, bool decide,
                            bool again) {
            QTest::newRow(name) << int(state) << int(kind) << decide << again;
        };
        using enum PayoutKind;
        row("pending", PayoutState::Pending, Disbursement, false, false);
        row("sent", PayoutState::Sent, Disbursement, true, false);
        row("confirmed", PayoutState::Confirmed, Disbursement, false, false);
        row("unknown", PayoutState::Unknown, CashOut, true, false);
        row("failed disbursement", PayoutState::Failed, Disbursement, false, true);
        row("failed cash-out went back by itself", PayoutState::Failed, CashOut, false, false);
    }

    void offers() {
        QFETCH(int, state);
        QFETCH(int, kind);
        QFETCH(bool, decide);
        QFETCH(bool, again);
        m_view->setPayouts(
            {makePayout(1, static_cast<PayoutState>(state), static_cast<PayoutKind>(kind))});
        m_view->takeFocus();
        QCOMPARE(find<QPushButton>(u"resolveAsPaid")->isEnabled(), decide);
        QCOMPARE(find<QPushButton>(u"resolveAsFailed")->isEnabled(), decide);
        QCOMPARE(find<QPushButton>(u"reissuePayout")->isEnabled(), again);
        m_view->setReadOnly(true);
        QVERIFY(!find<QPushButton>(u"resolveAsPaid")->isEnabled());
        QVERIFY(!find<QPushButton>(u"reissuePayout")->isEnabled());
    }

    void restoredPayoutsWaitForSomebodyToSay() {
        m_view->setPayouts(
            {makePayout(1, PayoutState::Restored), makePayout(2, PayoutState::Sent)});
        Alarms alarms;
        alarms.restored_payouts = 1;
        m_view->setAlarms(alarms);
        auto* alarm = find<MessageBar>(u"restoredAlarm");
        QVERIFY(alarm->isVisible());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        alarm->findChild<QPushButton*>()->click();
        QCOMPARE(m_view->filter(), PayoutState::Restored);
        QCOMPARE(m_view->table()->model()->rowCount(), 1);
        QCOMPARE(m_view->table()->model()->index(0, 0).data().toString(), u"3fa9c17e-1"_s);
        m_view->table()->selectRow(0);
        QVERIFY(!find<QPushButton>(u"resolveAsPaid")->isEnabled());
        QVERIFY(!find<QPushButton>(u"exportPayouts")->isEnabled());
        QSignalSpy said(m_view, &PayoutsView::settle);
        find<QPushButton>(u"payoutWasSent")->click();
        find<QPushButton>(u"payoutNotSent")->click();
        QCOMPARE(said.size(), 2);
        QCOMPARE(said[0], (QVariantList{QVariant::fromValue(PayoutId(1)), true}));
        QCOMPARE(said[1], (QVariantList{QVariant::fromValue(PayoutId(1)), false}));
    }

    void theFileOfABatchIsWrittenOnceMore() {
        Payout sent = makePayout(1, PayoutState::Sent);
        sent.batch = "b-1";
        Payout pending = makePayout(2, PayoutState::Pending);
        pending.batch.clear();
        m_view->setPayouts({sent, pending});
        QSignalSpy file(m_view, &PayoutsView::fileWanted);
        m_view->table()->selectRow(1);
        QVERIFY(!find<QPushButton>(u"writeBatch")->isEnabled());
        m_view->table()->selectRow(0);
        find<QPushButton>(u"writeBatch")->click();
        QCOMPARE(file.last()[0].value<PayoutId>(), PayoutId(1));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void aPayoutIsReissuedOnce() {
        Payout again = makePayout(2, PayoutState::Pending);
        again.replaces = PayoutId(1);
        m_view->setPayouts({makePayout(1, PayoutState::Failed), again});
        m_view->table()->selectRow(0);
        QVERIFY(!find<QPushButton>(u"reissuePayout")->isEnabled());
    }

    void whatStandsForItNeedNotBeInTheList() {
        // Only failed ones were read; the new one is pending.
        m_view->setPayouts({makePayout(1, PayoutState::Failed)}, true, PayoutState::Failed);
        m_view->table()->selectRow(0);
        QVERIFY(find<QPushButton>(u"reissuePayout")->isEnabled());
        m_view->setReplaced({PayoutId(1)});
        QVERIFY(!find<QPushButton>(u"reissuePayout")->isEnabled());
        m_view->clear();
        m_view->setPayouts({makePayout(1, PayoutState::Failed)});
        m_view->table()->selectRow(0);
        QVERIFY(find<QPushButton>(u"reissuePayout")->isEnabled());
    }

    void keysActOnTheSelectedPayout() {
        fill();
        QSignalSpy paid(m_view, &PayoutsView::resolveAsPaid);
        QSignalSpy failed(m_view, &PayoutsView::resolveAsFailed);
        QSignalSpy again(m_view, &PayoutsView::reissue);
        m_view->takeFocus();
        const auto press = [this](int row, Qt::Key key, Qt::KeyboardModifiers modifiers) {
            m_view->table()->selectRow(row);
            QTest::keyClick(m_view->table(), key, modifiers);
        };
        press(4, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(paid.last()[0].value<PayoutId>(), PayoutId(5));
        press(5, Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(failed.last()[0].value<PayoutId>(), PayoutId(6));
        press(3, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(again.last()[0].value<PayoutId>(), PayoutId(4));
        press(2, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(paid.size(), 1);
        QSignalSpy out(m_view, &PayoutsView::exportWanted);
        QSignalSpy in(m_view, &PayoutsView::importWanted);
        QTest::keyClick(m_room->window.get(), Qt::Key_E, Qt::AltModifier);
        QTest::keyClick(m_room->window.get(), Qt::Key_M, Qt::AltModifier);
        // A button pressed by its letter is seen to go down before it acts.
        QTRY_COMPARE(out.size(), 1);
        QTRY_COMPARE(in.size(), 1);
    }

    void totalsDoNotDependOnTheFilter() {
        fill();
        QSignalSpy state(m_view, &PayoutsView::stateWanted);
        auto* sent = find<QAbstractButton>(u"payoutsSent");
        const QString total = find<QAbstractButton>(u"payoutsConfirmed")->accessibleName();
        sent->click();
        QCOMPARE(state.size(), 1);
        QCOMPARE(m_view->table()->model()->rowCount(), 1);
        m_view->setPayouts({makePayout(2, PayoutState::Sent)}, true, PayoutState::Sent);
        QCOMPARE(find<QAbstractButton>(u"payoutsConfirmed")->accessibleName(), total);
    }

    void selectionSurvivesUpdates() {
        fill();
        m_view->table()->selectRow(4);
        m_view->setPayouts({makePayout(4, PayoutState::Failed), makePayout(5, PayoutState::Unknown),
                            makePayout(7, PayoutState::Pending)});
        QCOMPARE(m_view->table()->currentIndex().row(), 1);
    }

private:
    void fill() {
        m_view->setPayouts({makePayout(1, PayoutState::Pending), makePayout(2, PayoutState::Sent),
                            makePayout(3, PayoutState::Confirmed),
                            makePayout(4, PayoutState::Failed), makePayout(5, PayoutState::Unknown),
                            makePayout(6, PayoutState::Unknown, PayoutKind::CashOut)});
        Alarms alarms;
        alarms.unknown_payouts = 2;
        alarms.failed_disbursements = 1;
        alarms.pending_payouts = 1;
        m_view->setAlarms(alarms);
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return m_view->findChild<Widget*>(QString::fromUtf16(name));
    }

    std::unique_ptr<MoneyRoom> m_room;
    PayoutsView* m_view = nullptr;
};

QTEST_MAIN(PayoutsViewTest)
#include "tst_payouts_view.moc"
