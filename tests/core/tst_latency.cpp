// Method: rows of known durations, and a property against the exact quantile of the sorted list:
// the histogram's answer is never below it and never more than one part in sixteen above.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <vector>

#include <plimsoll/latency.h>

#include "property.h"

using plimsoll::LatencyHistogram;
using std::chrono::nanoseconds;

class TestLatency : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void isWithinASixteenth();
    void mergesLikeOneList();
    void clears();
};

void TestLatency::answers_data() {
    QTest::addColumn<QList<qint64>>("durations");
    QTest::addColumn<int>("per_mille");
    QTest::addColumn<qint64>("expected");
    const QList<qint64> ten{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    constexpr qint64 kDay = 86'400'000'000'000;
    QTest::newRow("nothing recorded") << QList<qint64>{} << 500 << qint64{0};
    QTest::newRow("half of ten") << ten << 500 << qint64{5};
    QTest::newRow("just above half of ten") << ten << 501 << qint64{6};
    QTest::newRow("all of ten") << ten << 1000 << qint64{10};
    QTest::newRow("none of ten is the first") << ten << 0 << qint64{1};
    QTest::newRow("negative counts as zero") << QList<qint64>{-5} << 500 << qint64{0};
    QTest::newRow("never above the largest")
        << QList<qint64>{1'000'000'007} << 990 << qint64{1'000'000'007};
    QTest::newRow("beyond the last bucket the maximum stands")
        << QList<qint64>{kDay} << 1000 << qint64{8'796'093'022'207};
}

void TestLatency::answers() {
    QFETCH(QList<qint64>, durations);
    QFETCH(int, per_mille);
    QFETCH(qint64, expected);
    LatencyHistogram histogram;
    for (const auto ns : durations) histogram.record(nanoseconds(ns));
    QCOMPARE(histogram.count(), static_cast<std::uint64_t>(durations.size()));
    QCOMPARE(static_cast<qint64>(histogram.quantile(per_mille).count()), expected);
}

void TestLatency::isWithinASixteenth() {
    plimsoll::test::checkProperty("within a sixteenth", [] {
        const auto duration = rc::gen::inRange<std::int64_t>(0, 3'600'000'000'000);
        auto durations =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(duration));
        const auto per_mille = *rc::gen::inRange<std::size_t>(1, 1001);
        LatencyHistogram histogram;
        for (const auto ns : durations) histogram.record(nanoseconds(ns));
        std::sort(durations.begin(), durations.end());
        const auto exact = durations[(durations.size() * per_mille + 999) / 1000 - 1];
        const auto told = histogram.quantile(static_cast<int>(per_mille)).count();
        RC_ASSERT(told >= exact);
        RC_ASSERT(told <= exact + exact / 16 + 1);
        RC_ASSERT(histogram.max().count() == durations.back());
    });
}

void TestLatency::mergesLikeOneList() {
    LatencyHistogram odd;
    LatencyHistogram even;
    LatencyHistogram all;
    for (int i = 0; i < 10'000; ++i) {
        (i % 2 == 0 ? even : odd).record(nanoseconds(i * 997));
        all.record(nanoseconds(i * 997));
    }
    odd.merge(even);
    QCOMPARE(odd.count(), all.count());
    QVERIFY(odd.max() == all.max());
    for (const int per_mille : {1, 500, 990, 1000})
        QVERIFY(odd.quantile(per_mille) == all.quantile(per_mille));
}

void TestLatency::clears() {
    LatencyHistogram histogram;
    histogram.record(nanoseconds(7));
    histogram.clear();
    QCOMPARE(histogram.count(), std::uint64_t{0});
    QVERIFY(histogram.max().count() == 0 && histogram.quantile(990).count() == 0);
}

QTEST_GUILESS_MAIN(TestLatency)
#include "tst_latency.moc"
