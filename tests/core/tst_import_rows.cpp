// Method: rows as they come from elsewhere, one for each kind of damage, each way in which fields
// may be moved, missing or there twice. What is good must be read exactly, what is not must be told
// with its line, its column and its own name, and nothing in between may happen.

#include <QTest>

#include "import_book.h"

using namespace plimsoll;
using namespace plimsoll::test;
using namespace std::string_literals;

class TestImportRows : public QObject {
    Q_OBJECT
private slots:
    void readsAmounts_data();
    void readsAmounts();
    void readsTimes_data();
    void readsTimes();
    void readsCodesAndKeys_data();
    void readsCodesAndKeys();
    void catchesShiftedColumns_data();
    void catchesShiftedColumns();
    void catchesDuplicates_data();
    void catchesDuplicates();
    void looksOnlyAtChosenLines();
    void refusesTheFuture();
    void readsLoans();
    void catchesBadLoans_data();
    void catchesBadLoans();
    void expectsWhatTheCoreWillDo();
    void readsARecordedRush();
};

// ---- fields -------------------------------------------------------------------------------------

void TestImportRows::readsAmounts_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto good = [](const char* text, qint64 fen) {
        QTest::newRow(text) << QByteArray(text) << QByteArray::number(fen);
    };
    const auto bad = [](const char* text, const char* code) {
        QTest::newRow(*text == '\0' ? "(nothing)" : text) << QByteArray(text) << QByteArray(code);
    };
    good("10000", 1'000'000);
    good("10,000,000.00", 1'000'000'000);
    good(" 5.5\t", 550);
    good("¥5.5", 550);
    good("￥ 1,000", 100'000);
    good("１０，０００．００", 1'000'000);
    good("CNY 7", 700);
    good("7.01元", 701);
    good("　8　", 800);
    bad("", "empty");
    bad("  ", "empty");
    bad("abc", "not_a_number");
    bad("1 000", "not_a_number");
    bad("10,00", "not_a_number");
    bad("1.234,56", "not_a_number");
    bad("1.005", "too_many_decimals");
    bad("10.000", "too_many_decimals");
    bad("+5", "not_a_number");
    bad("--5", "not_a_number");
    bad("¥¥5", "not_a_number");
    bad("¥", "not_a_number");
    bad("0x10", "not_a_number");
    bad("-5", "negative");
    bad("-¥5.00", "negative");
    bad("−5", "negative");
    bad("(1,000.00)", "negative");
    bad("0", "zero");
    bad("0.00", "zero");
    bad("99999999999999999999", "out_of_range");
    bad("10000000000000.01", "out_of_range");
    bad("1.2E+05", "scientific");
    bad("5.15E+22", "scientific");
    bad("1e3", "scientific");
    bad("########", "hashes");
    bad("#REF!", "formula_error");
    bad("#N/A", "formula_error");
    bad("=A1*2", "formula_error");
    bad("1,000万", "unit");
    bad("$5", "currency");
    bad("5 USD", "currency");
    bad("€5", "currency");
}

void TestImportRows::readsAmounts() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto read =
        bidsOf(kHeader + "2026-11-12T02:00:00Z,C-1,"s + '"' + text.toStdString() + "\"\n");
    QCOMPARE(read.rows.size() + read.faults.size(), std::size_t{1});
    if (read.faults.empty()) {
        QCOMPARE(QByteArray::number(qint64{read.rows[0].amount.fen()}), expected);
        return;
    }
    QCOMPARE(describe(read.faults),
             "2 amount " + expected.toStdString() + " [" + text.toStdString() + ']');
}

void TestImportRows::readsTimes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(*text == '\0' ? "(nothing)" : text)
            << QByteArray(text) << QByteArray(expected);
    };
    row("2026-11-12 10:00:06.412", "2026-11-12T02:00:06.412000Z");
    row("2026/11/12 10:00:06", "2026-11-12T02:00:06.000000Z");
    row("2026/1/2 9:05:07", "2026-01-02T01:05:07.000000Z");
    row("2026-11-12T10:00:06", "2026-11-12T02:00:06.000000Z");
    row("2026-11-12T10:00:06Z", "2026-11-12T10:00:06.000000Z");
    row("2026-11-12T10:00:06.000001+08:00", "2026-11-12T02:00:06.000001Z");
    row("2026-11-12 10:00:06 -0530", "2026-11-12T15:30:06.000000Z");
    row("2026-01-01 00:00:00", "2025-12-31T16:00:00.000000Z");
    row("2026－11－12　10：00：06", "bad_time");
    row("２０２６－１１－１２ １０：００：０６", "2026-11-12T02:00:06.000000Z");
    row("", "empty");
    row("39:12.0", "minutes_only");
    row("00:06.4", "minutes_only");
    row("10:00:06", "without_day");
    row("10:00", "without_day");
    row("2026-11-12", "without_time");
    row("2026/11/12 10:00", "without_seconds");
    row("45231.5", "serial_date");
    row("45231", "serial_date");
    row("45231.41673611", "serial_date");
    row("4.52E+04", "scientific");
    row("########", "hashes");
    row("#VALUE!", "formula_error");
    row("2026-02-29 10:00:00", "bad_time");
    row("2026-13-01 10:00:00", "bad_time");
    row("2026-11-12 24:00:00", "bad_time");
    row("2026-11-12 10:60:00", "bad_time");
    row("2026-11-12 10:00:60", "bad_time");
    row("2026-11-12 10:00:06.1234567", "bad_time");
    row("2026-11-12 10:00:06.", "bad_time");
    row("2026-11-12 10:00:06 AM", "bad_time");
    row("2026-11-12 10:00:06+8:0:0", "bad_time");
    row("12/11/2026 10:00:06", "bad_time");
    row("2026-11/12 10:00:06", "bad_time");
    row("20261112100006", "bad_time");
    row("yesterday", "bad_time");
    row("1991-06-01 10:00:00", "out_of_range");
    row("2200-01-01 10:00:00", "out_of_range");
}

void TestImportRows::readsTimes() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto read = bidsOf(kHeader + text.toStdString() + ",C-1,5\n");
    if (read.faults.empty()) {
        QCOMPARE(read.rows.at(0).arrived.toString(), expected.toStdString());
        return;
    }
    QCOMPARE(describe(read.faults),
             "2 arrived_at " + expected.toStdString() + " [" + text.toStdString() + ']');
}

void TestImportRows::readsCodesAndKeys_data() {
    QTest::addColumn<QByteArray>("investor");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* investor, const char* key,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(investor) << QByteArray(key) << QByteArray(expected);
    };
    row("plain", "C-1", "k1", "C-1 k1");
    row("with blanks", " C-1\t", " k1 ", "C-1 k1");
    row("no key", "C-1", "", "C-1 ");
    row("a code that looks like a power", "5E3", "k", "5E3 k");
    row("no investor", "", "k", "2 investor empty []");
    row("rounded investor", "1.10108E+17", "k", "2 investor scientific [1.10108E+17]");
    row("hidden investor", "####", "k", "2 investor hashes [####]");
    row("a name", "张三", "k", "2 investor bad_code [张三]");
    row("a long code", "123456789012345678901234567890123", "k",
        "2 investor bad_code [123456789012345678901234567890123]");
    row("rounded key", "C-1", "5.15E+22", "2 key scientific [5.15E+22]");
    row("a key with a blank", "C-1", "a b", "2 key bad_key [a b]");
    row("both", "", "a b", "2 investor empty []\n2 key bad_key [a b]");
}

void TestImportRows::readsCodesAndKeys() {
    QFETCH(QByteArray, investor);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, expected);
    const auto read = bidsOf("key,time,investor,amount\n" + key.toStdString() +
                             ",2026-11-12T02:00:00Z," + investor.toStdString() + ",5\n");
    QCOMPARE(
        read.rows.empty() ? describe(read.faults) : read.rows[0].investor + ' ' + read.rows[0].key,
        expected.toStdString());
}

// ---- rows ---------------------------------------------------------------------------------------

void TestImportRows::catchesShiftedColumns_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* csv, const char* expected) {
        QTest::newRow(name) << QByteArray(csv) << QByteArray(expected);
    };
    row("to the right", "time,investor,amount\n,2026-11-12T02:00:00Z,C-1\n",
        "2 - shifted [,2026-11-12T02:00:00Z,C-1]");
    row("to the left", "no,time,investor,amount\n2026-11-12T02:00:00Z,C-1,5,\n",
        "2 - shifted [2026-11-12T02:00:00Z,C-1,5,]");
    row("a comma without quotes", "time,investor,amount\n2026-11-12T02:00:00Z,C-1,10,000.00\n",
        "2 - ragged [2026-11-12T02:00:00Z,C-1,10,000.00] 4");
    row("a comma without quotes, and the key is missing",
        "time,investor,amount,key\n2026-11-12T02:00:00Z,C-1,10,000.00\n",
        "2 amount shifted [2026-11-12T02:00:00Z,C-1,10,000.00]");
    // A whole file: equal widths, the header one column off.
    row("the header one column to the left",
        "time,investor,amount,key\nk-1,2026-11-12 10:00:00,C-1,5.00\n"
        "k-2,2026-11-12 10:00:01,C-2,6.00\nk-3,2026-11-12 10:00:02,C-3,7.00\n",
        "1 investor columns_shifted [arrived_at]\n1 amount columns_shifted [investor]\n"
        "1 time columns_shifted [investor]");
    row("the header one column to the right",
        "no,time,investor,amount,key\n2026-11-12 10:00:00,C-1,5.00,k-1,1\n"
        "2026-11-12 10:00:01,C-2,6.00,k-2,2\n2026-11-12 10:00:02,C-3,7.00,k-3,3\n",
        "1 investor columns_shifted [amount]\n1 amount columns_shifted [investor]\n"
        "1 time columns_shifted [investor]");
    row("investors and amounts have changed places, and every value can be read as the other",
        "time,investor,amount\n2026-11-12 10:00:00,5.00,10023\n2026-11-12 10:00:01,6.00,10024\n"
        "2026-11-12 10:00:02,700.00,10025\n",
        "1 investor columns_shifted [amount]");
    row("only one thing is wrong", "time,investor,amount\n2026-11-12T02:00:00Z,C-1,abc\n",
        "2 amount not_a_number [abc]");
    row("everything is wrong", "time,investor,amount\nx,é,z\n",
        "2 time bad_time [x]\n2 investor bad_code [é]\n2 amount not_a_number [z]");
}

void TestImportRows::catchesShiftedColumns() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, expected);
    const auto read = bidsOf(csv.toStdString());
    QCOMPARE(describe(read.faults), expected.toStdString());
    QVERIFY(read.rows.empty());
}

void TestImportRows::catchesDuplicates_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("good");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* rows, int good, const char* expected) {
        QTest::newRow(name) << QByteArray("key,time,investor,amount\n") + rows << good
                            << QByteArray(expected);
    };
    row("one key twice",
        "k,2026-11-12 10:00:00,C-1,5\nl,2026-11-12 10:00:00,C-1,5\nk,2026-11-12 10:00:01,C-1,6\n",
        2, "4 key key_twice [k] 2");
    row("one key of two investors", "k,2026-11-12 10:00:00,C-1,5\nk,2026-11-12 10:00:00,C-2,5\n", 1,
        "3 key key_twice [k] 2");
    row("without a key",
        ",2026-11-12 10:00:00,C-1,5\n,2026-11-12 10:00:00,C-1,5.00\n,2026-11-12 10:00:00,C-1,5\n",
        1,
        "3 investor bid_twice [,2026-11-12 10:00:00,C-1,5.00] 2\n"
        "4 investor bid_twice [,2026-11-12 10:00:00,C-1,5] 2");
    row("another amount, time or investor",
        ",2026-11-12 10:00:00,C-1,5\n,2026-11-12 10:00:00,C-1,6\n,2026-11-12 10:00:01,C-1,5\n"
        ",2026-11-12 10:00:00,C-2,5\n",
        4, "");
    row("two keys tell two bids apart",
        "k,2026-11-12 10:00:00,C-1,5\nl,2026-11-12 10:00:00,C-1,5\n", 2, "");
    row("a bad row makes nobody its twin",
        "k,2026-11-12 10:00:00,C-1,0\nk,2026-11-12 10:00:00,C-1,5\n", 1, "2 amount zero [0]");
}

void TestImportRows::catchesDuplicates() {
    QFETCH(QByteArray, csv);
    QFETCH(int, good);
    QFETCH(QByteArray, expected);
    const auto read = bidsOf(csv.toStdString());
    QCOMPARE(describe(read.faults), expected.toStdString());
    QCOMPARE(std::ssize(read.rows), std::ptrdiff_t{good});
    // Somebody says that those alike are several bids; the same key is one bid, whatever he says.
    ReadingOptions options;
    options.allow_repeats = true;
    QVERIFY(describe(bidsOf(csv.toStdString(), options).faults).find("bid_twice") ==
            std::string::npos);
    QCOMPARE(
        describe(bidsOf(csv.toStdString(), options).faults).find("key_twice") != std::string::npos,
        expected.contains("key_twice"));
}

void TestImportRows::looksOnlyAtChosenLines() {
    const auto csv = kHeader +
                     "2026-11-12 10:00:00,C-1,5\n"
                     "2026-11-12 10:00:00,C-1,5\n"
                     "broken\n"
                     "2026-11-12 10:00:00,C-1,-5\n"
                     "2026-11-12 10:00:00,C-2,5\n"s;
    QCOMPARE(bidsOf(csv).faults.size(), std::size_t{3});
    ReadingOptions options;
    options.lines = LineChoice::parse("3,6");
    const auto read = bidsOf(csv, options);
    QCOMPARE(describe(read.faults), ""s);
    QCOMPARE(read.rows.size(), std::size_t{2});
    QCOMPARE(read.rows[0].line, std::int64_t{3});
    const auto table = tableOf(csv);
    QVERIFY(!options.lines->missingIn(table));
    QCOMPARE(LineChoice::parse("2-7")->missingIn(table), std::optional<std::int64_t>(7));
    QCOMPARE(LineChoice::parse("1")->missingIn(table), std::optional<std::int64_t>(1));
}

void TestImportRows::refusesTheFuture() {
    ReadingOptions options;
    options.now = Timestamp::parse("2026-11-12T02:00:00Z").value();
    const auto read =
        bidsOf(kHeader + "2026-11-12 10:00:00,C-1,5\n2026-11-12 10:00:00.000001,C-1,5\n"s, options);
    QCOMPARE(describe(read.faults), "3 arrived_at in_the_future [2026-11-12T02:00:00.000001Z]"s);
    QCOMPARE(read.rows.size(), std::size_t{1});
}

void TestImportRows::readsLoans() {
    const auto read = loansOf(
        "标的编号;标题;借款金额(元);起投金额;递增金额;限额;借款人\n"
        "L-1;新仓库;10,000,000.00;10,000;100;500,000;C-9\n"
        "L-2;;￥500;;;不限;\n");
    QCOMPARE(describe(read.faults), ""s);
    const auto& first = read.rows.at(0);
    QCOMPARE(first.line, std::int64_t{2});
    QCOMPARE(first.loan.code, "L-1"s);
    QCOMPARE(first.loan.title, "新仓库"s);
    QCOMPARE(first.borrower, "C-9"s);
    QVERIFY((first.loan.terms == Terms{Money::yuan(10'000'000), Money::yuan(10'000),
                                       Money::yuan(100), Money::yuan(500'000)}));
    QVERIFY((read.rows.at(1).loan.terms ==
             Terms{Money::yuan(500), Money::yuan(100), Money::yuan(1), {}}));
    QVERIFY(read.rows.at(1).borrower.empty());
}

void TestImportRows::catchesBadLoans_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* rows, const char* expected) {
        QTest::newRow(name) << QByteArray(rows) << QByteArray(expected);
    };
    row("no code", ",500,1,1\n", "2 code empty []");
    row("no target", "L-1,,1,1\n", "2 target empty []");
    row("a target that was rounded", "L-1,1.2E+05,1,1\n", "2 target scientific [1.2E+05]");
    row("a negative minimum", "L-1,500,-1,1\n", "2 min negative [-1]");
    row("unsound terms", "L-1,500,600,1\n", "2 target terms_unsound [target_below_min 500.00]");
    row("one code twice", "L-1,500,1,1\nL-1,500,1,1\n", "3 code code_twice [L-1] 2");
    row("shifted to the right", ",L-1,500,100\n", "2 - shifted [,L-1,500,100]");
    row("shifted to the left, and still legible", "L-1,500,1,1\nL-2,500,1,1\n10000,100,1,\n",
        "4 - shifted [10000,100,1,]");
    row("a code of digits where all are", "1001,5000,100,\n1002,5000,100,\n", "");
    row("one code of digits, and all its fields", "L-1,500,1,1\nL-2,500,1,1\n1003,5000,100,1\n",
        "");
}

void TestImportRows::catchesBadLoans() {
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, expected);
    const auto read = loansOf("code,target,min,step\n" + rows.toStdString());
    QCOMPARE(describe(read.faults), expected.toStdString());
}

void TestImportRows::expectsWhatTheCoreWillDo() {
    const auto read = bidsOf(kHeader +
                             "2026-11-12 10:00:02,C-3,4\n"
                             "2026-11-12 10:00:01,C-1,3\n"
                             "2026-11-12 10:00:02,C-2,5\n"s);
    const auto describe = [&](std::int64_t yuan) {
        const auto outcome = expectedOutcome(Money::yuan(yuan), read.rows);
        return std::to_string(outcome.bids) + ' ' + std::to_string(outcome.accepted.fen()) + ' ' +
               std::to_string(outcome.excess) + ' ' + std::to_string(outcome.excess_amount.fen());
    };
    QCOMPARE(describe(13), "3 1200 0 0"s);
    QCOMPARE(describe(12), "3 1200 0 0"s);
    QCOMPARE(describe(8), "3 800 1 400"s);
    QCOMPARE(describe(7), "3 700 1 500"s);
    QCOMPARE(describe(6), "3 600 2 600"s);
}

/// A stream as a platform recorded it, in the shape of the file in shared/data: a rush with
/// milliseconds, many of them in the same one.
void TestImportRows::readsARecordedRush() {
    std::string csv = kHeader;
    for (int i = 0; i < 7'000; ++i)
        csv += "2021-11-12T07:" + std::to_string(10 + i / 600) + ':' +
               std::to_string(10 + i / 30 % 20) + ".00" + std::to_string(i % 4) + "Z,C" +
               std::to_string(10'000 + i) + ',' + std::to_string(5 + i % 20) + ".00\n";
    const auto read = bidsOf(csv);
    QCOMPARE(describe(read.faults), ""s);
    QCOMPARE(read.rows.size(), std::size_t{7'000});
    QCOMPARE(read.rows.back().line, std::int64_t{7'001});
}

QTEST_GUILESS_MAIN(TestImportRows)
#include "tst_import_rows.moc"
