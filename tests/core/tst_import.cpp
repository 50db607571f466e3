// Method: files as they come from elsewhere, one for each encoding, delimiter and way in which
// columns may be named. What is good must be read exactly, and what is not told by its own name.

#include <QTest>

#include "import_book.h"

using namespace plimsoll;
using namespace plimsoll::test;
using namespace std::string_literals;

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
};

// ---- bytes --------------------------------------------------------------------------------------

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

// ---- tables -------------------------------------------------------------------------------------

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

// ---- columns ------------------------------------------------------------------------------------

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
    row("chinese, of another platform", "bids", "到达时间,投资人,认购金额,订单号", {},
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

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
