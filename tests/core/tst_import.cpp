// Method: files as they come from elsewhere, one row for each encoding, each kind of damage, each
// way in which columns may be named, moved or missing. What is good must be read exactly, what is
// not must be told with its line, its column and its own name, and nothing in between may happen.

#include <QTest>

#include <plimsoll/import.h>

#include "qt_text.h"

using namespace plimsoll;
using namespace std::string_literals;

namespace {

ImportTable tableOf(std::string_view text) {
    auto table = readTable(text);
    if (!table) throw std::runtime_error(std::string(codeOf(table.error().code)));
    return std::move(*table);
}

/// "2 amount negative [-5]" for each fault, one a line.
std::string describe(const std::vector<RowFault>& faults) {
    std::string all;
    for (const RowFault& fault : faults) {
        all += all.empty() ? "" : "\n";
        all += std::to_string(fault.line) + ' ' + (fault.column.empty() ? "-" : fault.column) +
               ' ' + std::string(codeOf(fault.code)) + " [" + fault.text + ']';
        if (fault.other != 0) all += ' ' + std::to_string(fault.other);
    }
    return all;
}

std::string describe(const std::vector<MapFault>& faults) {
    std::string all;
    for (const MapFault& fault : faults) {
        all += all.empty() ? "" : "\n";
        all += std::string(codeOf(fault.code)) + ' ' + std::string(codeOf(fault.field)) + " [" +
               fault.text + ']';
    }
    return all;
}

/// "arrived_at=0 investor=1".
std::string describe(const ColumnMap& map) {
    std::string all;
    for (const auto& [field, column] : map) {
        all += all.empty() ? "" : " ";
        all += std::string(codeOf(field)) + '=' + std::to_string(column);
    }
    return all;
}

ReadRows<BidRow> bidsOf(std::string_view text, const ReadingOptions& options = {}) {
    const auto table = tableOf(text);
    const auto mapping = mapColumns(table, ImportKind::Bids);
    if (!mapping.faults.empty()) throw std::runtime_error(describe(mapping.faults));
    return readBids(table, mapping.map, options);
}

ReadRows<LoanRow> loansOf(std::string_view text, const ReadingOptions& options = {}) {
    const auto table = tableOf(text);
    const auto mapping = mapColumns(table, ImportKind::Loans);
    if (!mapping.faults.empty()) throw std::runtime_error(describe(mapping.faults));
    return readLoans(table, mapping.map, options);
}

std::string bytesOf(const QByteArray& hex) {
    return QByteArray::fromHex(hex).toStdString();
}

constexpr auto kHeader = "arrived_at,investor,amount\n";

}  // namespace

class TestImport : public QObject {
    Q_OBJECT
private slots:
    void decodesBytes_data();
    void decodesBytes();
    void refusesBytes_data();
    void refusesBytes();
    void theSameBytesHaveOneDigest();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void keepsLinesAndCatchesRaggedRows();
    void refusesTables();
    void choosesLines_data();
    void choosesLines();
    void mapsColumns_data();
    void mapsColumns();
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

// ---- bytes -------------------------------------------------------------------------------------

void TestImport::decodesBytes_data() {
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("forced");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("ascii") << QByteArray("612c62") << QByteArray() << QByteArray("a,b")
                           << QByteArray("utf-8");
    QTest::newRow("utf-8") << QByteArray("e98791e9a29d") << QByteArray() << QByteArray("金额")
                           << QByteArray("utf-8");
    QTest::newRow("utf-8 with a mark")
        << QByteArray("efbbbfe98791") << QByteArray() << QByteArray("金") << QByteArray("utf-8");
    QTest::newRow("utf-8 asked for") << QByteArray("efbbbfe98791") << QByteArray("utf-8")
                                     << QByteArray("金") << QByteArray("utf-8");
    QTest::newRow("gbk") << QByteArray("bdf0b6ee") << QByteArray() << QByteArray("金额")
                         << QByteArray("gb18030");
    QTest::newRow("four bytes of gb18030") << QByteArray("8139ee39bdf0") << QByteArray()
                                           << QByteArray("㐀金") << QByteArray("gb18030");
    QTest::newRow("gb18030 with a mark")
        << QByteArray("84319533bdf0") << QByteArray() << QByteArray("金") << QByteArray("gb18030");
    QTest::newRow("ascii as gb18030") << QByteArray("612c62") << QByteArray("gb18030")
                                      << QByteArray("a,b") << QByteArray("gb18030");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray() << QByteArray("utf-8");
}

void TestImport::decodesBytes() {
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, forced);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, encoding);
    const auto decoded = decodeText(bytesOf(hex), textEncodingOf(forced.toStdString()));
    QVERIFY(decoded);
    QCOMPARE(decoded->text, text.toStdString());
    QCOMPARE(std::string(codeOf(decoded->encoding)), encoding.toStdString());
}

void TestImport::refusesBytes_data() {
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("forced");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* hex, const char* forced,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(hex) << QByteArray(forced) << QByteArray(expected);
    };
    row("neither", "610a62ff0a", "", "neither 2");
    row("a character torn at the end of the file", "610abd", "", "neither 2");
    row("gbk, but utf-8 was asked for", "610a0abdf0", "utf-8", "bad_utf_8 3");
    row("no gb18030", "ff61", "gb18030", "bad_gb18030 1");
    row("overlong utf-8 that is no gb18030 either", "c0aff80a", "", "neither 1");
    row("utf-16, little end first", "fffe61002c00", "", "utf_16 0");
    row("utf-16, big end first", "feff0061", "", "utf_16 0");
    row("a workbook", "504b030414000600", "", "spreadsheet 0");
    row("an old workbook", "d0cf11e0a1b11ae1", "", "spreadsheet 0");
    row("a nought byte", "610a6200", "", "not_text 2");
    row("an escape", "611b5b", "gb18030", "not_text 1");
}

void TestImport::refusesBytes() {
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, forced);
    QFETCH(QByteArray, expected);
    const auto decoded = decodeText(bytesOf(hex), textEncodingOf(forced.toStdString()));
    QVERIFY(!decoded);
    QCOMPARE(std::string(codeOf(decoded.error().code)) + ' ' + std::to_string(decoded.error().line),
             expected.toStdString());
    const auto large = decodeText(std::string(kLargestImport + 1, 'a'));
    QVERIFY(!large && large.error().code == DecodeFault::Code::TooLarge);
}

void TestImport::theSameBytesHaveOneDigest() {
    QCOMPARE(importDigest("abc"),
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"s);
    QVERIFY(importDigest("abc ") != importDigest("abc"));
}

// ---- tables ------------------------------------------------------------------------------------

void TestImport::findsTheDelimiter_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << QByteArray(",|1|2");
    QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2\n") << QByteArray(";|1,5|2");
    QTest::newRow("tabulator") << QByteArray("a\tb\r\n1\t2,3") << QByteArray("\t|1|2,3");
    QTest::newRow("in quotes") << QByteArray("\"a;;;\",b\n\"1\n,x\",2\n")
                               << QByteArray(",|1\n,x|2");
    QTest::newRow("one column") << QByteArray("a\n7\n") << QByteArray(",|7");
    QTest::newRow("old line ends") << QByteArray("a,b\r1,2\r") << QByteArray(",|1|2");
}

void TestImport::findsTheDelimiter() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, fields);
    const auto table = tableOf(text.toStdString());
    std::string found{table.delimiter};
    for (const auto& field : table.rows.at(0).fields) found += '|' + field;
    QCOMPARE(found, fields.toStdString());
    QCOMPARE(table.rows.size(), std::size_t{1});
}

void TestImport::keepsLinesAndCatchesRaggedRows() {
    const auto table = tableOf(
        "a,b,c\n"
        "1,2,3\n"
        "\n"
        "1,2\n"
        ",,\n"
        "1,2,3,4\n"
        "\"4\n5\",6,7\n"
        "x\"y,1,2\n"
        "\"never,closed,1\n"
        "8,9,0\n");
    QCOMPARE(table.rows.size(), std::size_t{3});
    QCOMPARE(table.rows[0].line, std::int64_t{2});
    QCOMPARE(table.rows[1].line, std::int64_t{7});
    QCOMPARE(table.rows[2].line, std::int64_t{11});
    QCOMPARE(table.blank, std::int64_t{1});
    QCOMPARE(table.read(), std::size_t{7});
    QCOMPARE(describe(table.faults),
             "4 - ragged [1,2] 2\n6 - ragged [1,2,3,4] 4\n9 - stray_quote []\n"
             "10 - unclosed_quote []"s);
    // A long row is shown cut, never in the middle of a character.
    std::string wide = "a,b\n";
    for (int i = 0; i < 60; ++i) wide += "金";
    const auto cut = tableOf(wide).faults.at(0).text;
    QCOMPARE(cut.size(), std::size_t{81 + 3});
    QVERIFY(cut.ends_with("金…"));
}

void TestImport::refusesTables() {
    const auto codeOfFault = [](std::string_view text) {
        const auto table = readTable(text);
        return table ? "none"s : std::string(codeOf(table.error().code));
    };
    QCOMPARE(codeOfFault(""), "no_header"s);
    QCOMPARE(codeOfFault("\n\n"), "no_header"s);
    QCOMPARE(codeOfFault(",,\n1,2,3\n"), "no_header"s);
    QCOMPARE(codeOfFault("\"a,b\n1,2\n"), "no_header"s);
    QCOMPARE(codeOfFault("a\n"), "none"s);
    std::string many = "a\n";
    for (std::size_t i = 0; i < kMostImported; ++i) many += "1\n";
    QCOMPARE(codeOfFault(many), "none"s);
    QCOMPARE(codeOfFault(many + "1\n"), "too_many_rows"s);
}

void TestImport::choosesLines_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("numbers");
    QTest::newRow("one") << QByteArray("7") << QByteArray("7");
    QTest::newRow("ranges") << QByteArray("2-4,9,11-11") << QByteArray("2 3 4 9 11");
    for (const char* text : {"", "x", "0", "-3", "4-", "4-2", "1,,2", "1,", "1 2", "+1", "1-2-3",
                             "99999999999999999999", "1-100001"})
        QTest::newRow(text) << QByteArray(text) << QByteArray("none");
}

void TestImport::choosesLines() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, numbers);
    const auto found = numbersOf(text.toStdString());
    QByteArrayList words;
    if (found)
        for (const auto number : *found) words.append(QByteArray::number(qint64{number}));
    QCOMPARE(found ? words.join(' ') : QByteArray("none"), numbers);
    if (!found) return;
    const auto choice = LineChoice::parse(text.toStdString());
    QVERIFY(choice && choice->has(found->front()) && choice->has(found->back()));
    QVERIFY(!choice->has(found->back() + 1) && !choice->has(5));
}

// ---- columns -----------------------------------------------------------------------------------

void TestImport::mapsColumns_data() {
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArrayList>("given");
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("faults");
    const auto row = [](const char* name, const char* kind, const char* header,
                        const QByteArrayList& given, const char* map, const char* faults = "") {
        QTest::newRow(name) << QByteArray(kind) << QByteArray(header) << given << QByteArray(map)
                            << QByteArray(faults);
    };
    const char* const plain = "investor=1 amount=2 arrived_at=0";
    row("our own", "bids", "arrived_at,investor,amount", {}, plain);
    row("other letters", "bids", " Arrived At ,INVESTOR,Amount", {}, plain);
    row("chinese", "bids", "投标时间,投资人,投标金额（元）,流水号", {},
        "investor=1 amount=2 arrived_at=0 key=3");
    row("others are left alone", "bids", "序号,时间,投资人,金额(元),备注", {},
        "investor=2 amount=3 arrived_at=1");
    row("loans", "loans", "code,target,min,step,cap,borrower,title", {},
        "code=0 target=1 min=2 step=3 cap=4 borrower=5 title=6");
    row("chinese loans", "loans", "标的编号,借款金额,起投金额,递增金额,限额,借款人,标题", {},
        "code=0 target=1 min=2 step=3 cap=4 borrower=5 title=6");
    row("given", "bids", "a,b,c", {"arrived_at=c", "investor=#1", "amount=b"},
        "investor=0 amount=1 arrived_at=2");
    row("given against the usual", "bids", "time,investor,amount,paid", {"amount=paid"},
        "investor=1 amount=3 arrived_at=0");
    row("not wanted", "loans", "code,target,借款人", {"borrower="}, "code=0 target=1");
    row("nothing gives it", "bids", "time,amount", {}, "amount=1 arrived_at=0",
        "missing investor []");
    row("two may be meant", "bids", "时间,投资人,金额,投标金额", {},
        "investor=1 amount=2 arrived_at=0", "ambiguous amount [投标金额]");
    row("two may be meant, and it was said which", "bids", "时间,投资人,金额,投标金额",
        {"amount=投标金额"}, "investor=1 amount=3 arrived_at=0");
    row("one title twice", "bids", "time,investor,amount,amount", {},
        "investor=1 amount=2 arrived_at=0", "ambiguous amount [amount]");
    row("ten thousands", "loans", "code,借款金额(万元)", {}, "code=0 target=1",
        "not_yuan target [借款金额(万元)]");
    row("fen, although it was said", "bids", "time,investor,x (分)", {"amount=#3"},
        "investor=1 amount=2 arrived_at=0", "not_yuan amount [x (分)]");
    row("no such field", "bids", "time,investor,amount", {"colour=amount"}, plain,
        "unknown_field code [colour=amount]");
    row("a field of loans", "bids", "time,investor,amount", {"target=amount"}, plain,
        "unknown_field code [target=amount]");
    row("no equals", "bids", "time,investor,amount", {"amount"}, plain,
        "unknown_field code [amount]");
    row("no such column", "bids", "time,investor,amount", {"amount=sum"}, "investor=1 arrived_at=0",
        "unknown_column amount [sum]");
    row("no such number", "bids", "time,investor,amount", {"amount=#4"}, "investor=1 arrived_at=0",
        "unknown_column amount [#4]");
    row("one column twice", "bids", "time,investor,amount", {"amount=time", "arrived_at=time"},
        "investor=1 amount=0", "used_twice arrived_at [time]");
    row("one field twice", "bids", "time,investor,a,b", {"amount=a", "amount=b"},
        "investor=1 amount=2 arrived_at=0", "used_twice amount [amount=b]");
}

void TestImport::mapsColumns() {
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, header);
    QFETCH(QByteArrayList, given);
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, faults);
    std::vector<std::string> texts;
    for (const QByteArray& text : given) texts.push_back(text.toStdString());
    const auto mapping = mapColumns(tableOf(header.toStdString()),
                                    kind == "loans" ? ImportKind::Loans : ImportKind::Bids, texts);
    QCOMPARE(describe(mapping.map), map.toStdString());
    QCOMPARE(describe(mapping.faults), faults.toStdString());
}

// ---- fields ------------------------------------------------------------------------------------

void TestImport::readsAmounts_data() {
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

void TestImport::readsAmounts() {
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

void TestImport::readsTimes_data() {
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

void TestImport::readsTimes() {
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

void TestImport::readsCodesAndKeys_data() {
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

void TestImport::readsCodesAndKeys() {
    QFETCH(QByteArray, investor);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, expected);
    const auto read = bidsOf("key,time,investor,amount\n" + key.toStdString() +
                             ",2026-11-12T02:00:00Z," + investor.toStdString() + ",5\n");
    QCOMPARE(
        read.rows.empty() ? describe(read.faults) : read.rows[0].investor + ' ' + read.rows[0].key,
        expected.toStdString());
}

// ---- rows --------------------------------------------------------------------------------------

void TestImport::catchesShiftedColumns_data() {
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
    row("only one thing is wrong", "time,investor,amount\n2026-11-12T02:00:00Z,C-1,abc\n",
        "2 amount not_a_number [abc]");
    row("everything is wrong", "time,investor,amount\nx,é,z\n",
        "2 time bad_time [x]\n2 investor bad_code [é]\n2 amount not_a_number [z]");
}

void TestImport::catchesShiftedColumns() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, expected);
    const auto read = bidsOf(csv.toStdString());
    QCOMPARE(describe(read.faults), expected.toStdString());
    QVERIFY(read.rows.empty());
}

void TestImport::catchesDuplicates_data() {
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

void TestImport::catchesDuplicates() {
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

void TestImport::looksOnlyAtChosenLines() {
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

void TestImport::refusesTheFuture() {
    ReadingOptions options;
    options.now = Timestamp::parse("2026-11-12T02:00:00Z").value();
    const auto read =
        bidsOf(kHeader + "2026-11-12 10:00:00,C-1,5\n2026-11-12 10:00:00.000001,C-1,5\n"s, options);
    QCOMPARE(describe(read.faults), "3 arrived_at in_the_future [2026-11-12T02:00:00.000001Z]"s);
    QCOMPARE(read.rows.size(), std::size_t{1});
}

void TestImport::readsLoans() {
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

void TestImport::catchesBadLoans_data() {
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

void TestImport::catchesBadLoans() {
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, expected);
    const auto read = loansOf("code,target,min,step\n" + rows.toStdString());
    QCOMPARE(describe(read.faults), expected.toStdString());
}

void TestImport::expectsWhatTheCoreWillDo() {
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
void TestImport::readsARecordedRush() {
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

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
