// Method: feed windows of the newest bids as the worker does, under the model tester. What must
// hold: the list is always the window it was given; while frozen it stands still and counts what it
// has not shown.

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/ui/ui_room.h"
#include "ui/models/last_bids_model.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

class LastBidsModelTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_model = std::make_unique<LastBidsModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void windows_data() {
        QTest::addColumn<QList<int>>("newest");
        QTest::newRow("first look") << QList<int>{60};
        QTest::newRow("a trickle") << QList<int>{60, 61, 63};
        QTest::newRow("nothing new") << QList<int>{60, 60};
        QTest::newRow("just within reach") << QList<int>{60, 119};
        QTest::newRow("a rush: nothing in common") << QList<int>{60, 5'000, 9'999};
        QTest::newRow("young loan grows") << QList<int>{3, 9, 61};
    }

    void windows() {
        QFETCH(QList<int>, newest);
        for (const int id : newest) {
            m_model->update(bidsDownTo(id, std::max(1, id - 59)), id);
            QCOMPARE(m_model->rowCount(), std::min(60, id));
            for (int row = 0; row < m_model->rowCount(); ++row) {
                QCOMPARE(m_model->bidAt(row).id, BidId(id - row));
            }
            QCOMPARE(m_model->unseen(), 0);
        }
    }

    void frozenListStandsStillAndCounts() {
        m_model->update(bidsDownTo(60, 1), 60);
        m_model->setFrozen(true);
        QSignalSpy unseen(m_model.get(), &LastBidsModel::unseenChanged);
        m_model->update(bidsDownTo(97, 38), 97);
        QCOMPARE(m_model->bidAt(0).id, BidId(60));
        QCOMPARE(unseen.last()[0].toLongLong(), 37);
        m_model->setFrozen(false);
        QCOMPARE(m_model->bidAt(0).id, BidId(97));
        QCOMPARE(unseen.last()[0].toLongLong(), 0);
    }

    void emptyListIsNeverFrozen() {
        m_model->setFrozen(true);
        m_model->update(bidsDownTo(2, 1), 2);
        QCOMPARE(m_model->rowCount(), 2);
    }

    void decisionsAreSaidInWords_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("expected");
        QTest::newRow("accepted") << int(Reason::None) << u"accepted"_s;
        QTest::newRow("refused") << int(Reason::OverCap) << u"refused: over cap"_s;
    }

    void decisionsAreSaidInWords() {
        QFETCH(int, reason);
        QFETCH(QString, expected);
        m_model->update({makeBid(1, static_cast<Reason>(reason))}, 1);
        QCOMPARE(m_model->index(0, LastBidsModel::Result).data().toString(), expected);
    }

private:
    std::unique_ptr<LastBidsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(LastBidsModelTest)
#include "tst_last_bids_model.moc"
