// Method: a table of texts against Money::parse, a table of amounts against toString, a property
// that the two are inverse, and children that must die of an overflow, because an amount that
// leaves 64 bits is broken law and not an error to handle.

#include <csignal>
#include <cstdint>
#include <limits>
#include <string>

#include <plimsoll/money.h>

#include "child_process.h"
#include "property.h"

using plimsoll::Money;
using plimsoll::MoneyFault;

namespace {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();

QByteArray nameOf(MoneyFault fault) {
    switch (fault) {
        case MoneyFault::Empty:
            return "empty";
        case MoneyFault::NotANumber:
            return "not a number";
        case MoneyFault::TooManyDecimals:
            return "too many decimals";
        case MoneyFault::OutOfRange:
            return "out of range";
    }
    return {};
}

/// The fen as text, or the fault: one column for both ends of parse().
QByteArray parsed(const QByteArray& text) {
    const auto amount = Money::parse({text.data(), static_cast<std::size_t>(text.size())});
    return amount ? QByteArray::number(static_cast<qlonglong>(amount->fen()))
                  : nameOf(amount.error());
}

void addParseRows(std::initializer_list<std::pair<const char*, QByteArray>> rows,
                  const QByteArray& expected) {
    for (const auto& [name, text] : rows) QTest::newRow(name) << text << expected;
}

}  // namespace

class TestMoney : public QObject {
    Q_OBJECT
private slots:
    void parses_data();
    void parses();
    void prints_data();
    void prints();
    void readsBackWhatItPrints();
    void adds();
    void diesOfOverflow_data();
    void diesOfOverflow();
};

void TestMoney::parses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("zero", "0", "0");
    row("zero with decimals", "0.00", "0");
    row("minus zero", "-0", "0");
    row("one fen", "0.01", "1");
    row("one decimal", "5.5", "550");
    row("whole yuan", "10000000", "1000000000");
    row("grouped", "10,000,000.00", "1000000000");
    row("grouped without decimals", "1,000", "100000");
    row("grouped with one decimal", "1,000.5", "100050");
    row("yuan sign",
        "\u00A5"
        "5.5",
        "550");
    row("negative", "-3.00", "-300");
    row("negative with yuan sign",
        "-\u00A5"
        "3",
        "-300");
    row("leading zeroes", "0005", "500");
    row("the largest", "10000000000000.00", "1000000000000000");
    row("the smallest", "-10,000,000,000,000.00", "-1000000000000000");

    addParseRows({{"empty", ""}}, "empty");
    addParseRows(
        {
            {"exponent", "1e3"},
            {"NaN", "NaN"},
            {"infinity", "inf"},
            {"hexadecimal", "0x10"},
            {"letters", "abc"},
            {"badly grouped: two digits", "1,00"},
            {"badly grouped: four digits", "1,0000"},
            {"badly grouped: four before the comma", "1000,000"},
            {"badly grouped: Indian", "10,00,000"},
            {"comma first", ",100"},
            {"comma last", "100,"},
            {"two commas", "1,,000"},
            {"comma in decimals", "1.0,0"},
            {"blank before", " 5"},
            {"blank after", "5 "},
            {"line break after", "5\n"},
            {"NUL after", QByteArray("5\0", 2)},
            {"plus", "+5"},
            {"minus alone", "-"},
            {"two minuses", "--5"},
            {"minus after the sign",
             "\u00A5"
             "-5"},
            {"minus at the end", "5-"},
            {"yuan sign alone", "\u00A5"},
            {"two yuan signs",
             "\u00A5\u00A5"
             "5"},
            {"yuan sign at the end", "5\u00A5"},
            {"half a yuan sign",
             "\xC2"
             "5"},
            {"full-width yuan sign",
             "\uFFE5"
             "5"},
            {"full-width digits", "\uFF11\uFF12"},
            {"Arabic digits", "\u0661\u0662"},
            {"Chinese digits", "\u4E00\u4E07"},
            {"point alone", "."},
            {"nothing before the point", ".5"},
            {"nothing after the point", "5."},
            {"two points", "1.0.0"},
            {"decimal comma", "1,5"},
            {"underscores", "1_000"},
            {"sign in decimals", "1.-5"},
        },
        "not a number");
    addParseRows({{"finer than a fen", "1.005"},
                  {"finer than a fen, all zeroes", "1.000"},
                  {"many decimals", "0.0000000000000000000001"}},
                 "too many decimals");
    addParseRows({{"a fen too much", "10000000000000.01"},
                  {"a fen too little", "-10000000000000.01"},
                  {"2^63 - 1", "9223372036854775807"},
                  {"2^63", "9223372036854775808"},
                  {"-2^63", "-9223372036854775808"},
                  {"2^64", "18446744073709551616"},
                  {"2^63 fen", "92233720368547758.08"},
                  {"a thousand digits", QByteArray(1000, '9')}},
                 "out of range");
}

void TestMoney::parses() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(parsed(text), expected);
}

void TestMoney::prints_data() {
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, std::int64_t fen, const char* expected) {
        QTest::newRow(name) << static_cast<qint64>(fen) << QByteArray(expected);
    };
    row("zero", 0, "0.00");
    row("one fen", 1, "0.01");
    row("ten fen", 10, "0.10");
    row("ninety-nine fen", 99, "0.99");
    row("one yuan", 100, "1.00");
    row("below a group", 99'999, "999.99");
    row("one group", 100'000, "1,000.00");
    row("below two groups", 99'999'999, "999,999.99");
    row("two groups", 100'000'000, "1,000,000.00");
    row("minus one fen", -1, "-0.01");
    row("minus one group", -100'000, "-1,000.00");
    row("minus below a group", -99'999, "-999.99");
    row("most", kMost, "92,233,720,368,547,758.07");
    row("least, which has no positive twin", kLeast, "-92,233,720,368,547,758.08");
}

void TestMoney::prints() {
    QFETCH(qint64, fen);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(Money::fen(fen).toString()), expected);
}

void TestMoney::readsBackWhatItPrints() {
    plimsoll::test::checkProperty("what is printed is read back", [] {
        const auto most = Money::largest().fen();
        const auto amount = Money::fen(*rc::gen::inRange<std::int64_t>(-most, most + 1));
        const auto back = Money::parse(amount.toString());
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->fen() == amount.fen());
    });
}

void TestMoney::adds() {
    QCOMPARE((Money::yuan(3) + Money::fen(5)).fen(), 305);
    QCOMPARE((Money::yuan(3) - Money::fen(305)).fen(), -5);
    QCOMPARE((Money::fen(kMost) + Money::fen(0)).fen(), kMost);
    QCOMPARE((Money::fen(kMost - 1) + Money::fen(1)).fen(), kMost);
    QCOMPARE((Money::fen(kLeast + 1) - Money::fen(1)).fen(), kLeast);
    QVERIFY(Money::fen(-1).isNegative() && !Money::fen(-1).isPositive() && Money().isZero());
}

void TestMoney::diesOfOverflow_data() {
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("right");
    QTest::addColumn<bool>("adding");
    QTest::newRow("beyond the most") << qint64{kMost} << qint64{1} << true;
    QTest::newRow("beyond the least") << qint64{kLeast} << qint64{-1} << true;
    QTest::newRow("below the least") << qint64{kLeast} << qint64{1} << false;
    QTest::newRow("minus the least") << qint64{0} << qint64{kLeast} << false;
    QTest::newRow("twice the most") << qint64{kMost} << qint64{kMost} << true;
}

void TestMoney::diesOfOverflow() {
    QFETCH(qint64, left);
    QFETCH(qint64, right);
    QFETCH(bool, adding);
    const auto ending = plimsoll::test::runInChild([&] {
        const auto a = Money::fen(left);
        const auto b = Money::fen(right);
        return (adding ? a + b : a - b).isZero() ? 1 : 0;
    });
    QCOMPARE(ending.signal, SIGABRT);
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
