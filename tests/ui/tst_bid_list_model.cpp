// Method: answer the model's page orders from a made-up list of bids, under the model tester. What
// must hold: pages join without gap or repetition, the end is found, answers to older questions
// change nothing.

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/ui/ui_room.h"
#include "ui/models/bid_list_model.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers like the worker over bids 1 to `all`.
BidPage answer(const BidPageOrder& order, std::int64_t all) {
    BidPage page{.ticket = order.ticket, .bids = {}, .last = false};
    for (auto id = order.query.beyond.value + 1; id <= all; ++id) {
        if (int(page.bids.size()) == order.query.limit) break;
        page.bids.push_back(makeBid(id, Reason::OverCap));
    }
    page.last = int(page.bids.size()) < order.query.limit;
    return page;
}

}  // namespace

class BidListModelTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_model = std::make_unique<BidListModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_orders.clear();
        connect(m_model.get(), &BidListModel::pageWanted, this,
                [this](const BidPageOrder& order) { m_orders.push_back(order); });
    }

    void pagesJoin_data() {
        QTest::addColumn<qint64>("bids");
        QTest::newRow("none") << qint64(0);
        QTest::newRow("one") << qint64(1);
        QTest::newRow("exactly one page") << qint64(200);
        QTest::newRow("a page and one") << qint64(201);
        QTest::newRow("many pages") << qint64(1'731);
    }

    void pagesJoin() {
        QFETCH(qint64, bids);
        ask();
        // The tester asks for more as a view does; what it did not ask for is asked for here.
        while (m_model->isWaiting() || m_model->canFetchMore({})) {
            if (!m_model->isWaiting()) m_model->fetchMore({});
            m_model->take(answer(m_orders.back(), bids));
        }
        QCOMPARE(qint64(m_model->rowCount()), bids);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto index = m_model->index(row, BidListModel::Key);
            QCOMPARE(index.data().toString(), u"k%1"_s.arg(row + 1));
        }
    }

    void onePageAtATime() {
        ask();
        QVERIFY(m_model->isWaiting());
        QVERIFY(!m_model->canFetchMore({}));
        m_model->fetchMore({});
        QCOMPARE(m_orders.size(), std::size_t(1));
    }

    void answersToOlderQuestionsAreIgnored() {
        ask();
        const BidPageOrder older = m_orders.back();
        ask();
        m_model->take(answer(older, 50));
        QCOMPARE(m_model->rowCount(), 0);
        m_model->take(answer(m_orders.back(), 7));
        QCOMPARE(m_model->rowCount(), 7);
        m_model->take(answer(m_orders.back(), 7));
        QCOMPARE(m_model->rowCount(), 7);
    }

    void newerBidsAreFoundBehindTheEnd() {
        ask();
        m_model->take(answer(m_orders.back(), 5));
        QVERIFY(!m_model->canFetchMore({}));
        m_model->lookForMore();
        m_model->take(answer(m_orders.back(), 9));
        QCOMPARE(m_model->rowCount(), 9);
    }

private:
    void ask() {
        m_model->ask({.loan = LoanId(1),
                      .reason = Reason::OverCap,
                      .beyond = {},
                      .newest_first = false,
                      .limit = 0});
    }

    std::unique_ptr<BidListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::vector<BidPageOrder> m_orders;
};

QTEST_MAIN(BidListModelTest)
#include "tst_bid_list_model.moc"
