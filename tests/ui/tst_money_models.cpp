// Method: give each list of the money screens made-up records under the model tester, and read the
// cells. What must hold: every cell has its word, figures stand at the right, countdowns never tell
// that a hold is over before it is, and money's way through a statement is told rightly.

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>

#include "tests/ui/money_room.h"
#include "ui/models/hold_list_model.h"
#include "ui/models/payment_case_model.h"
#include "ui/models/payout_list_model.h"
#include "ui/models/short_cause_model.h"
#include "ui/models/statement_model.h"
#include "ui/models/wait_list_model.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

QString cell(const RecordModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

/// Heads, names for the settings and texts for screen readers are there for every column.
void checkColumns(const RecordModel& model) {
    QSet<QString> names;
    QSet<QString> heads;
    for (int column = 0; column < model.columnCount(); ++column) {
        names.insert(model.columnName(column));
        heads.insert(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        QVERIFY(model.index(0, column).data(Qt::AccessibleTextRole).toString().contains(u": "_s));
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                 model.index(0, column).data(Qt::TextAlignmentRole));
    }
    QCOMPARE(names.size(), model.columnCount());
    QCOMPARE(heads.size(), model.columnCount());
}

template <class Model>
struct Tested {
    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

}  // namespace

class MoneyModelsTest : public QObject {
    Q_OBJECT

private slots:
    void placesInTheQueueAreCountedAnew() {
        Tested<WaitListModel> tested;
        WaitListModel& model = tested.model;
        model.show({makeWait(7, Money::yuan(1'000)), makeWait(8, Money::yuan(2'000)),
                    makeWait(9, Money::yuan(3'000))});
        checkColumns(model);
        QCOMPARE(cell(model, 2, WaitListModel::Place), u"3"_s);
        QCOMPARE(model.total(), Money::yuan(6'000));
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.show({makeWait(8, Money::yuan(2'000)), makeWait(9, Money::yuan(500))});
        QCOMPARE(removed.size(), 1);
        QCOMPARE(cell(model, 0, WaitListModel::Place), u"1"_s);
        QCOMPARE(cell(model, 1, WaitListModel::Place), u"2"_s);
        QCOMPARE(cell(model, 1, WaitListModel::Waiting), u"¥500.00"_s);
    }

    void countdowns_data() {
        QTest::addColumn<qint64>("left_us");
        QTest::addColumn<QString>("expected");
        QTest::newRow("minutes") << qint64(252'000'000) << u"lapses in 04:12"_s;
        QTest::newRow("rounded up") << qint64(251'000'001) << u"lapses in 04:12"_s;
        QTest::newRow("a microsecond") << qint64(1) << u"lapses in 00:01"_s;
        QTest::newRow("over") << qint64(0) << u"lapses now"_s;
        QTest::newRow("hours") << qint64(7'452'000'000) << u"lapses in 2:04:12"_s;
        QTest::newRow("days") << qint64(10'800'000'000) + 3 * qint64(86'400'000'000)
                              << u"lapses in 3 d 3 h"_s;
    }

    void countdowns() {
        QFETCH(qint64, left_us);
        QFETCH(QString, expected);
        Tested<HoldListModel> tested;
        Hold hold = makeHold(1, HoldState::Held, 0);
        hold.lapses = Timestamp::us(secondsIn(0).us() + left_us);
        tested.model.update({hold});
        tested.model.setNow(secondsIn(0), false);
        QCOMPARE(cell(tested.model, 0, HoldListModel::Next), expected);
    }

    void timeMovesOneColumnOnly() {
        Tested<HoldListModel> tested;
        HoldListModel& model = tested.model;
        model.update({makeHold(1, HoldState::Held, 60), makeHold(2, HoldState::Stuck, 60)});
        checkColumns(model);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setNow(secondsIn(10), false);
        model.setNow(secondsIn(10), false);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().column(), int(HoldListModel::Next));
        QCOMPARE(changed[0][1].toModelIndex().column(), int(HoldListModel::Next));
        QCOMPARE(cell(model, 1, HoldListModel::Next), u"stuck — waits for staff"_s);
        model.setNow(secondsIn(3'600), false);
        QCOMPARE(cell(model, 1, HoldListModel::Next), u"stuck — waits for staff"_s);
        model.setNow(secondsIn(10), true);
        QCOMPARE(cell(model, 0, HoldListModel::Next),
                 u"does not lapse while the clock is in doubt"_s);
        QCOMPARE(model.stuck(), 1);
    }

    void partsOfABidAreRowsOfTheirOwn() {
        Tested<HoldListModel> tested;
        Hold second = makeHold(5, HoldState::Held, 60);
        second.part = 2;
        tested.model.update({makeHold(5, HoldState::Held, 60), second});
        QCOMPARE(cell(tested.model, 0, HoldListModel::Bid), u"5"_s);
        QCOMPARE(cell(tested.model, 1, HoldListModel::Bid), u"5 / 2"_s);
    }

    void urgentHoldsComeFirstWhenAsked() {
        Tested<HoldListModel> tested;
        HoldListModel& model = tested.model;
        model.update({makeHold(1, HoldState::Held, 90), makeHold(2, HoldState::Held, 30),
                      makeHold(3, HoldState::Stuck, 60)});
        model.sort(HoldListModel::Next, Qt::AscendingOrder);
        QCOMPARE(model.rowAt(0).bid, BidId(3));
        QCOMPARE(model.rowAt(1).bid, BidId(2));
    }

    void casesNameWhatIsKnown() {
        Tested<PaymentCaseModel> tested;
        PaymentCaseModel& model = tested.model;
        model.update({makeCase(1, CaseKind::Late), makeCase(2, CaseKind::UnknownBid)});
        checkColumns(model);
        QCOMPARE(cell(model, 0, PaymentCaseModel::Kind), u"late payment"_s);
        QCOMPARE(cell(model, 0, PaymentCaseModel::Investor), u"C-20001"_s);
        QCOMPARE(cell(model, 1, PaymentCaseModel::Investor), u"–"_s);
        QCOMPARE(cell(model, 1, PaymentCaseModel::Bid), u"–"_s);
    }

    void payouts() {
        Tested<PayoutListModel> tested;
        PayoutListModel& model = tested.model;
        model.update({makePayout(1, PayoutState::Pending), makePayout(2, PayoutState::Unknown)});
        checkColumns(model);
        QCOMPARE(cell(model, 1, PayoutListModel::State), u"unknown"_s);
        QCOMPARE(cell(model, 0, PayoutListModel::Batch), u"–"_s);
        QVERIFY(!model.index(1, PayoutListModel::State).data(Qt::ToolTipRole).toString().isEmpty());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update({makePayout(1, PayoutState::Sent), makePayout(2, PayoutState::Unknown)});
        QCOMPARE(changed.size(), 1);
    }

    void everyColumnOrders() {
        Tested<PayoutListModel> payouts;
        payouts.model.update(
            {makePayout(2, PayoutState::Pending), makePayout(1, PayoutState::Unknown)});
        Tested<PaymentCaseModel> cases;
        cases.model.update({makeCase(2, CaseKind::Late), makeCase(1, CaseKind::Surplus)});
        Tested<HoldListModel> holds;
        holds.model.update({makeHold(2, HoldState::Held, 9), makeHold(1, HoldState::Stuck, 9)});
        for (RecordModel* model :
             {static_cast<RecordModel*>(&payouts.model), static_cast<RecordModel*>(&cases.model),
              static_cast<RecordModel*>(&holds.model)}) {
            for (int column = 0; column < model->columnCount(); ++column) {
                model->sort(column, Qt::AscendingOrder);
                model->sort(column, Qt::DescendingOrder);
                QCOMPARE(model->rowCount(), 2);
            }
        }
    }

    void moneysWay_data() {
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("way");
        QTest::newRow("deposit") << 0 << u"+¥20,000.00"_s << u"bank → available"_s;
        QTest::newRow("from the balance") << 1 << u"¥5,000.00"_s << u"available → frozen"_s;
        QTest::newRow("by payment") << 2 << u"+¥3,000.00"_s << u"bank → frozen"_s;
        QTest::newRow("disbursed") << 3 << u"¥8,000.00"_s << u"frozen → lent"_s;
        QTest::newRow("cash-out") << 4 << u"−¥1,000.00"_s << u"available → payout"_s;
    }

    void moneysWay() {
        QFETCH(int, line);
        QFETCH(QString, amount);
        QFETCH(QString, way);
        Tested<StatementModel> tested;
        tested.model.show(makeStatement(), true);
        QCOMPARE(cell(tested.model, line, StatementModel::Amount), amount);
        QCOMPARE(cell(tested.model, line, StatementModel::Way), way);
    }

    void statementGrowsAtItsEnd() {
        Tested<StatementModel> tested;
        StatementModel& model = tested.model;
        std::vector<StatementLine> lines = makeStatement();
        const StatementLine last = lines.back();
        lines.pop_back();
        model.show(lines, true);
        checkColumns(model);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        lines.push_back(last);
        model.show(lines, false);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(changed.size(), 0);
    }

    void everyCauseHasItsLine() {
        Tested<ShortCauseModel> tested;
        ShortCauseModel& model = tested.model;
        model.show(makeReport(), false);
        checkColumns(model);
        QCOMPARE(model.rowCount(), int(kShortCauses));
        QCOMPARE(cell(model, 0, ShortCauseModel::Missing), u"¥412,000.00"_s);
        QCOMPARE(cell(model, 0, ShortCauseModel::Count), u"12"_s);
        QCOMPARE(cell(model, 4, ShortCauseModel::Count), u"–"_s);
        QCOMPARE(cell(model, 4, ShortCauseModel::Cause), u"demand ended before the mark"_s);
        model.show(makeReport(), true);
        QCOMPARE(cell(model, 4, ShortCauseModel::Cause), u"not taken yet"_s);
        model.show({}, false);
        QCOMPARE(model.rowCount(), 0);
    }

private:
    MoneyRoom m_room;  ///< English, whatever the machine speaks
};

QTEST_MAIN(MoneyModelsTest)
#include "tst_money_models.moc"
