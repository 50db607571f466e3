// Method: append fill points of known sums and compare samples and slices. What must hold: the
// number of samples stays bounded, no bid is lost by merging or slicing, the newest point stays.

#include <numeric>

#include "tests/ui/ui_room.h"
#include "ui/models/fill_series.h"
#include "ui/views/time_axis.h"

using namespace plimsoll;
using namespace plimsoll::ui;

namespace {

std::vector<FillPoint> points(int count, std::int64_t apart_us) {
    std::vector<FillPoint> result;
    for (int i = 1; i <= count; ++i) {
        FillPoint point;
        point.id = i;
        point.at = Timestamp::us(i * apart_us);
        point.capacity.paid = Money::yuan(i);
        point.decided = 3 + i % 5;
        point.accepted = 2;
        result.push_back(point);
    }
    return result;
}

std::int64_t decidedIn(const std::vector<FillPoint>& all) {
    return std::accumulate(all.begin(), all.end(), std::int64_t{0},
                           [](std::int64_t sum, const FillPoint& p) { return sum + p.decided; });
}

}  // namespace

class FillSeriesTest : public QObject {
    Q_OBJECT

private slots:
    void boundedAndComplete_data() {
        QTest::addColumn<int>("count");
        QTest::newRow("one") << 1;
        QTest::newRow("as many as fit") << int(FillSeries::kMost);
        QTest::newRow("one too many") << int(FillSeries::kMost) + 1;
        QTest::newRow("a long day") << 100'000;
    }

    void boundedAndComplete() {
        QFETCH(int, count);
        const auto all = points(count, 1'000);
        FillSeries series;
        series.append(all);
        QVERIFY(series.samples().size() <= FillSeries::kMost);
        QCOMPARE(series.decided(), decidedIn(all));
        const auto sum = std::accumulate(
            series.samples().begin(), series.samples().end(), std::int64_t{0},
            [](std::int64_t s, const FillSample& sample) { return s + sample.decided; });
        QCOMPARE(sum, decidedIn(all));
        QCOMPARE(series.samples().back().paid, Money::yuan(count));
        QCOMPARE(series.samples().back().at_us, std::int64_t(count) * 1'000);
    }

    void samplesStayInOrder() {
        FillSeries series;
        const auto all = points(10'000, 1'000);
        for (std::size_t i = 0; i < 10; ++i) {
            series.append({all.begin() + std::ptrdiff_t(i * 1'000),
                           all.begin() + std::ptrdiff_t((i + 1) * 1'000)});
        }
        for (std::size_t i = 1; i < series.samples().size(); ++i) {
            QVERIFY(series.samples()[i - 1].at_us <= series.samples()[i].at_us);
        }
    }

    void slicesLoseNothing_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("apart_us");
        QTest::addColumn<int>("slices");
        QTest::newRow("a rush in 40 batches") << 40 << qint64(6'000) << 70;
        QTest::newRow("one batch") << 1 << qint64(250'000) << 70;
        QTest::newRow("a trickle over hours") << 500 << qint64(60'000'000) << 33;
        QTest::newRow("more batches than slices") << 2'000 << qint64(100) << 8;
    }

    void slicesLoseNothing() {
        QFETCH(int, count);
        QFETCH(qint64, apart_us);
        QFETCH(int, slices);
        const auto all = points(count, apart_us);
        FillSeries series;
        series.append(all);
        std::int64_t decided = 0;
        std::int64_t accepted = 0;
        for (const auto& slice : series.slices(0, count * apart_us, slices)) {
            decided += slice.decided;
            accepted += slice.accepted;
        }
        QCOMPARE(decided, decidedIn(all));
        QCOMPARE(accepted, std::int64_t(count) * 2);
    }

    void idleTimeStaysEmpty() {
        // One batch after a long silence is not spread over the silence.
        FillSeries series;
        series.append(points(1, 10'000'000));
        const auto slices = series.slices(0, 10'000'000, 100);
        for (std::size_t i = 0; i < 90; ++i) QCOMPARE(slices[i].decided, 0);
    }

    void axisTicksAreRound_data() {
        QTest::addColumn<qint64>("range_us");
        QTest::addColumn<QString>("second");
        QTest::newRow("a fast rush") << qint64(240'000) << QStringLiteral("50 ms");
        QTest::newRow("a second") << qint64(1'200'000) << QStringLiteral("200 ms");
        QTest::newRow("ten seconds") << qint64(10'000'000) << QStringLiteral("2 s");
        QTest::newRow("an hour") << qint64(3'600'000'000) << QStringLiteral("10 min");
        QTest::newRow("a month") << qint64(2'592'000'000'000) << QStringLiteral("7 d");
    }

    void axisTicksAreRound() {
        QFETCH(qint64, range_us);
        QFETCH(QString, second);
        const TimeAxis axis{.from_us = 5, .to_us = 5 + range_us};
        const auto ticks = axis.ticks(7);
        QVERIFY(ticks.size() >= 3 && ticks.size() <= 8);
        QCOMPARE(ticks[0].label, QStringLiteral("0"));
        QCOMPARE(ticks[1].label, second);
    }
};

QTEST_MAIN(FillSeriesTest)
#include "tst_fill_series.moc"
