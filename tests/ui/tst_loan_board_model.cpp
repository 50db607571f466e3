// Method: feed the model rows as the worker would and compare what it tells its views, under the
// model tester the whole time. What must hold: rows keep their places while figures change; new
// loans wait while the board is held; sorting moves persistent indexes along.

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/ui/ui_room.h"
#include "ui/models/loan_board_model.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

class LoanBoardModelTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_model = std::make_unique<LoanBoardModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->update({makeLoan(3, Money::yuan(300), Money::yuan(3)),
                         makeLoan(2, Money::yuan(200), Money::yuan(150)),
                         makeLoan(1, Money::yuan(100), Money::yuan(100))});
    }

    void newestLoanStandsOnTop() {
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(text(0, LoanBoardModel::Loan), u"L-1003"_s);
        QCOMPARE(text(2, LoanBoardModel::Loan), u"L-1001"_s);
    }

    void figuresChangeInPlace() {
        QSignalSpy changed(m_model.get(), &LoanBoardModel::dataChanged);
        QSignalSpy moved(m_model.get(), &LoanBoardModel::layoutChanged);
        m_model->update({makeLoan(3, Money::yuan(300), Money::yuan(3)),
                         makeLoan(2, Money::yuan(200), Money::yuan(151)),
                         makeLoan(1, Money::yuan(100), Money::yuan(100))});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(moved.count(), 0);
        QCOMPARE(text(1, LoanBoardModel::Filled), u"75.5 %"_s);
    }

    void sameFiguresTellNothing() {
        QSignalSpy changed(m_model.get(), &LoanBoardModel::dataChanged);
        m_model->update({m_model->rowAt(0), m_model->rowAt(1), m_model->rowAt(2)});
        QCOMPARE(changed.count(), 0);
    }

    void newLoansWaitWhileHeld() {
        QSignalSpy waiting(m_model.get(), &LoanBoardModel::waitingChanged);
        m_model->setHeld(true);
        m_model->update({makeLoan(5, Money::yuan(9), {}), makeLoan(4, Money::yuan(9), {}),
                         m_model->rowAt(0), m_model->rowAt(1), m_model->rowAt(2)});
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->waiting(), 2);
        QCOMPARE(waiting.last()[0].toInt(), 2);
        m_model->setHeld(false);
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(text(0, LoanBoardModel::Loan), u"L-1005"_s);
        QCOMPARE(text(1, LoanBoardModel::Loan), u"L-1004"_s);
        QCOMPARE(m_model->waiting(), 0);
    }

    void aSecondChangesOnlyCountdowns() {
        LoanRow row = makeLoan(4, Money::yuan(400), {});
        row.loan.phase = Phase::Scheduled;
        row.loan.schedule.opens = Timestamp::us(1'800'000'060'000'000);
        m_model->update({row, m_model->rowAt(0), m_model->rowAt(1), m_model->rowAt(2)});
        m_model->tick(Timestamp::us(1'800'000'000'000'000));
        QSignalSpy changed(m_model.get(), &LoanBoardModel::dataChanged);
        QSignalSpy reset(m_model.get(), &LoanBoardModel::modelReset);
        QCOMPARE(text(0, LoanBoardModel::State), u"scheduled · opens in 00:01:00"_s);
        m_model->tick(Timestamp::us(1'800'000'000'900'000));
        QCOMPARE(changed.count(), 0);
        m_model->tick(Timestamp::us(1'800'000'001'000'000));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), m_model->index(0, LoanBoardModel::State));
        QCOMPARE(text(0, LoanBoardModel::State), u"scheduled · opens in 00:00:59"_s);
        QCOMPARE(reset.count(), 0);
    }

    void standbyIsTold() {
        LoanRow row = m_model->rowAt(1);
        row.loan.bidders = 702;
        row.waiting = 12;
        m_model->update({m_model->rowAt(0), row, m_model->rowAt(2)});
        QCOMPARE(text(1, LoanBoardModel::Bidders), u"702 + 12 waiting"_s);
    }

    void sorting_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QString>("first");
        QTest::newRow("target, smallest first")
            << int(LoanBoardModel::Target) << Qt::AscendingOrder << u"L-1001"_s;
        QTest::newRow("target, largest first")
            << int(LoanBoardModel::Target) << Qt::DescendingOrder << u"L-1003"_s;
        QTest::newRow("filled, fullest first")
            << int(LoanBoardModel::Filled) << Qt::DescendingOrder << u"L-1001"_s;
        QTest::newRow("left, least first")
            << int(LoanBoardModel::Left) << Qt::AscendingOrder << u"L-1001"_s;
        QTest::newRow("code") << int(LoanBoardModel::Loan) << Qt::AscendingOrder << u"L-1001"_s;
        QTest::newRow("no order: newest first") << -1 << Qt::AscendingOrder << u"L-1003"_s;
    }

    void sorting() {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QFETCH(QString, first);
        const QPersistentModelIndex kept(m_model->index(1, 0));
        const QString code = kept.data().toString();
        m_model->sort(LoanBoardModel::Bidders, Qt::DescendingOrder);
        m_model->sort(column, order);
        QCOMPARE(text(0, LoanBoardModel::Loan), first);
        QCOMPARE(kept.data().toString(), code);
    }

    void newLoanFindsItsPlaceInTheOrder() {
        m_model->sort(LoanBoardModel::Target, Qt::AscendingOrder);
        m_model->update({makeLoan(4, Money::yuan(250), {}), m_model->rowAt(0), m_model->rowAt(1),
                         m_model->rowAt(2)});
        QCOMPARE(text(2, LoanBoardModel::Loan), u"L-1004"_s);
    }

    void figuresAreTabularText_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("expected");
        QTest::newRow("target") << int(LoanBoardModel::Target) << u"¥200.00"_s;
        QTest::newRow("left") << int(LoanBoardModel::Left) << u"¥50.00"_s;
        QTest::newRow("no rate") << int(LoanBoardModel::Rate) << u"–"_s;
        QTest::newRow("state") << int(LoanBoardModel::State) << u"open"_s;
    }

    void figuresAreTabularText() {
        QFETCH(int, column);
        QFETCH(QString, expected);
        QCOMPARE(text(1, column), expected);
        const auto alignment = m_model->index(1, column).data(Qt::TextAlignmentRole).toInt();
        const bool figure = column != LoanBoardModel::State;
        QCOMPARE(bool(alignment & Qt::AlignRight), figure);
    }

private:
    [[nodiscard]] QString text(int row, int column) const {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<LoanBoardModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(LoanBoardModelTest)
#include "tst_loan_board_model.moc"
