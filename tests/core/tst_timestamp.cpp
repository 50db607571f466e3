// Method: a table of texts against Timestamp::parse with the microseconds or "bad_time", a table
// of instants against toString, and a property that the two are inverse.

#include <cstdint>
#include <string>

#include <plimsoll/timestamp.h>

#include "property.h"

using plimsoll::Timestamp;

class TestTimestamp : public QObject {
    Q_OBJECT
private slots:
    void parses_data();
    void parses();
    void prints_data();
    void prints();
    void readsBackWhatItPrints();
    void systemClockIsAboutNow();
};

void TestTimestamp::parses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("whole second", "1970-01-01T00:00:00Z", "0");
    row("one decimal", "1970-01-01T00:00:00.1Z", "100000");
    row("three decimals", "2021-11-12T07:39:12.002Z", "1636702752002000");
    row("six decimals", "1970-01-01T00:00:00.000001Z", "1");
    row("zero decimals' worth", "1970-01-01T00:00:01.000Z", "1000000");
    row("before 1970", "1969-12-31T23:59:59.999999Z", "-1");
    row("leap day", "2020-02-29T00:00:00Z", "1582934400000000");
    row("end of the calendar", "9999-12-31T23:59:59.999999Z", "253402300799999999");
    for (const auto& [name, text] : std::initializer_list<std::pair<const char*, const char*>>{
             {"empty", ""},
             {"no zone", "2021-11-12T07:39:12"},
             {"small z", "2021-11-12T07:39:12z"},
             {"offset", "2021-11-12T07:39:12+08:00"},
             {"blank for T", "2021-11-12 07:39:12Z"},
             {"date alone", "2021-11-12"},
             {"no such day", "2021-02-29T00:00:00Z"},
             {"day 31 of April", "2021-04-31T00:00:00Z"},
             {"day zero", "2021-04-00T00:00:00Z"},
             {"month zero", "2021-00-01T00:00:00Z"},
             {"month 13", "2021-13-01T00:00:00Z"},
             {"year zero", "0000-01-01T00:00:00Z"},
             {"hour 24", "2021-01-01T24:00:00Z"},
             {"minute 60", "2021-01-01T00:60:00Z"},
             {"second 60", "2021-12-31T23:59:60Z"},
             {"seven decimals", "2021-01-01T00:00:00.0000001Z"},
             {"point without decimals", "2021-01-01T00:00:00.Z"},
             {"comma for point", "2021-01-01T00:00:00,5Z"},
             {"letter in the fraction", "2021-01-01T00:00:00.5xZ"},
             {"sign in the fraction", "2021-01-01T00:00:00.-5Z"},
             {"sign in the year", "-021-01-01T00:00:00Z"},
             {"five-digit year", "12021-01-01T00:00:00Z"},
             {"full-width digits", "\uFF12\uFF10\uFF12\uFF11-01-01T00:00:00Z"},
             {"blank after", "2021-01-01T00:00:00Z "},
             {"two digits missing", "2021-1-1T00:00:00Z"},
         })
        row(name, text, "bad_time");
}

void TestTimestamp::parses() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto at = Timestamp::parse(text.toStdString());
    const auto found = at ? std::to_string(at->us()) : std::string(at.error());
    QCOMPARE(QByteArray::fromStdString(found), expected);
}

void TestTimestamp::prints_data() {
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("beginning") << qint64{0} << QByteArray("1970-01-01T00:00:00.000000Z");
    QTest::newRow("a microsecond before")
        << qint64{-1} << QByteArray("1969-12-31T23:59:59.999999Z");
    QTest::newRow("the story") << qint64{1'636'702'752'002'000}
                               << QByteArray("2021-11-12T07:39:12.002000Z");
}

void TestTimestamp::prints() {
    QFETCH(qint64, us);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(Timestamp::us(us).toString()), expected);
}

void TestTimestamp::readsBackWhatItPrints() {
    plimsoll::test::checkProperty("what is printed is read back", [] {
        constexpr std::int64_t kYearOne = -62'135'596'800'000'000;
        constexpr std::int64_t kYear9999 = 253'402'300'799'999'999;
        const auto at = Timestamp::us(*rc::gen::inRange<std::int64_t>(kYearOne, kYear9999 + 1));
        const auto back = Timestamp::parse(at.toString());
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->us() == at.us());
    });
}

void TestTimestamp::systemClockIsAboutNow() {
    const auto away =
        plimsoll::SystemClock().now().us() / 1000 - QDateTime::currentMSecsSinceEpoch();
    QVERIFY(away > -60'000 && away < 60'000);
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
