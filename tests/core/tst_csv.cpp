// Method: a table of files against what the reader says of each record, written as
// "line:field|field" or "line!fault", and a property that what csvField() writes is read back.

#include <array>
#include <sstream>
#include <string>
#include <vector>

#include <plimsoll/csv.h>

#include "property.h"

using plimsoll::CsvReader;

namespace {

std::string join(const std::vector<std::string>& fields) {
    std::string joined;
    for (std::size_t i = 0; i < fields.size(); ++i) joined += (i > 0 ? "|" : "") + fields[i];
    return joined;
}

/// Every record and fault of a file, one per line of text.
std::string readAll(const std::string& file) {
    std::istringstream in(file);
    CsvReader reader(in);
    std::string told;
    for (;;) {
        const auto row = reader.next();
        if (row && !*row) return told;
        if (!told.empty()) told += ' ';
        told +=
            row ? std::to_string((*row)->line) + ":" + join((*row)->fields)
                : std::to_string(row.error().line) + "!" + std::string(codeOf(row.error().code));
    }
}

}  // namespace

class TestCsv : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refusesLongRecords();
    void losesNoRecordToAnOpenQuote();
    void findsColumns_data();
    void findsColumns();
    void writes_data();
    void writes();
    void figuresAreFigures();
    void leavesOtherApostrophesAlone();
    void readsBackWhatItWrites();
};

void TestCsv::reads_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* file, const char* expected) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(expected);
    };
    row("empty file", "", "");
    row("blank lines only", "\n\r\n\n", "");
    row("one record", "a,b\n", "1:a|b");
    row("no line end at the end", "a,b", "1:a|b");
    row("CRLF", "a,b\r\nc,d\r\n", "1:a|b 2:c|d");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n",
        "1:a|b");
    row("byte order mark before a quote",
        "\xEF\xBB\xBF"
        "\"a\",b\n",
        "1:a|b");
    row("byte order mark on the second line is text",
        "a\n\xEF\xBB\xBF"
        "b\n",
        "1:a 2:\xEF\xBB\xBF"
        "b");
    row("blank lines are passed over and counted", "a\n\n\nb\n", "1:a 4:b");
    row("empty fields", ",,\n", "1:||");
    row("empty last field", "a,\n", "1:a|");
    row("empty quoted field", "\"\",b\n", "1:|b");
    row("quoted comma", "\"a,b\",c\n", "1:a,b|c");
    row("doubled quotes", "\"a\"\"b\"\n", "1:a\"b");
    row("only a doubled quote", "\"\"\"\"\n", "1:\"");
    row("line break inside quotes", "\"a\nb\",c\nd\n", "1:a\nb|c 3:d");
    row("blank line inside quotes", "\"a\n\nb\"\nc\n", "1:a\n\nb 4:c");
    row("blanks are text", " a , b \n", "1: a | b ");
    row("quote inside a plain field, then the next line", "a\"b,c\nd\n", "1!stray_quote 2:d");
    row("text after a closing quote", "\"a\"b,c\nd\n", "1!stray_quote 2:d");
    row("blank before a quote", "a, \"b\"\nd\n", "1!stray_quote 2:d");
    row("stray quote before an open one", "a\"b,\"c\nd\n", "1!stray_quote 2:d");
    row("unclosed at the end", "a\n\"b,c\nd\n", "1:a 2!unclosed_quote 3:d");
    row("lone quote", "\"", "1!unclosed_quote");
    row("good records after an open quote", "a\n\"b,c\nd\n\ne,f\n",
        "1:a 2!unclosed_quote 3:d 5:e|f");
    row("good records after a quote closed wrongly", "\"a\nb\n\"c\"\nd\n",
        "1!stray_quote 2:b 3:c 4:d");
    row("open quotes one after another", "\"a\nb\"c\nd,\"e\nf",
        "1!stray_quote 2!stray_quote "
        "3!unclosed_quote 4:f");
    row("a record of several lines after an open quote", "\"a\n\"\"\"b\nc\"\"\"\nd",
        "1!stray_quote 2:\"b\nc\" 4:d");
}

void TestCsv::reads() {
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(readAll(file.toStdString())), expected);
}

void TestCsv::refusesLongRecords() {
    const std::string longest(65'536, 'x');
    QCOMPARE(readAll(longest + "\nb\n"), "1:" + longest + " 2:b");
    QCOMPARE(readAll(longest + "x\nb\n"), std::string("1!too_long 2:b"));
    // Inside quotes the record spans lines, so the limit is of the record and not of a line. None
    // of the lines after its first is lost.
    const std::string line(99, 'x');
    std::string open = "\"";
    std::string told = "1!too_long";
    for (int i = 0; i < 1'500; ++i) {
        open += line + '\n';
        if (i > 0) told += ' ' + std::to_string(i + 1) + ':' + line;
    }
    QCOMPARE(readAll(open), told);
}

/// However many lines there are and wherever the quote stands, each other line is a record.
void TestCsv::losesNoRecordToAnOpenQuote() {
    plimsoll::test::checkProperty("one open quote costs one record", [] {
        const auto lines = *rc::gen::inRange(1, 2'000);
        const auto open = *rc::gen::inRange(0, lines);
        std::string file;
        std::string expected;
        for (int i = 0; i < lines; ++i) {
            file += (i == open ? "x,\"y" : "a," + std::string(60, 'b')) + "\n";
            const bool too_long = lines - open > 1'100;
            expected += (i > 0 ? " " : "") + std::to_string(i + 1) +
                        (i != open  ? ":a|" + std::string(60, 'b')
                         : too_long ? "!too_long"
                                    : "!unclosed_quote");
        }
        RC_PRE(lines - open < 1'000 || lines - open > 1'100);  // 64 KiB is between them
        RC_ASSERT(readAll(file) == expected);
    });
}

void TestCsv::findsColumns_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("in order") << QByteArray("a,b,c") << QByteArray("0 1 of 3 c");
    QTest::newRow("in another order") << QByteArray("b,a") << QByteArray("1 0 of 2");
    QTest::newRow("one is missing") << QByteArray("b") << QByteArray("- 0 of 1");
    QTest::newRow("blanks and capitals count") << QByteArray("A, b") << QByteArray("- - of 2 A  b");
    QTest::newRow("twice") << QByteArray("a,b,a") << QByteArray("twice a");
    QTest::newRow("twice, but not asked for") << QByteArray("a,c,c") << QByteArray("0 - of 3 c c");
}

void TestCsv::findsColumns() {
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, expected);
    std::istringstream in(header.toStdString());
    const std::array<std::string_view, 2> titles{"a", "b"};
    const auto columns = plimsoll::findColumns(CsvReader(in).next()->value(), titles);
    std::string told = columns ? "" : "twice " + columns.error();
    if (columns) {
        for (const auto& place : columns->at) told += place ? std::to_string(*place) + " " : "- ";
        told += "of " + std::to_string(columns->count);
        for (const auto& title : columns->unused) told += " " + title;
    }
    QCOMPARE(QByteArray::fromStdString(told), expected);
}

void TestCsv::writes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("a b") << QByteArray("a b");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("line feed") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
    QTest::newRow("carriage return") << QByteArray("a\rb") << QByteArray("\"a\rb\"");
    // What a spreadsheet would run.
    QTest::newRow("formula") << QByteArray("=1+1") << QByteArray("'=1+1");
    QTest::newRow("formula with quotes")
        << QByteArray("=HYPERLINK(\"a\")") << QByteArray("\"'=HYPERLINK(\"\"a\"\")\"");
    QTest::newRow("plus") << QByteArray("+86 138") << QByteArray("'+86 138");
    QTest::newRow("minus") << QByteArray("-5") << QByteArray("'-5");
    QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tabulator") << QByteArray("\t=1") << QByteArray("'\t=1");
    QTest::newRow("line break") << QByteArray("\n=1") << QByteArray("\"'\n=1\"");
    QTest::newRow("full-width equals sign") << QByteArray("＝1") << QByteArray("'＝1");
    QTest::newRow("full-width plus, minus, at")
        << QByteArray("＋1,－1,＠") << QByteArray("\"'＋1,－1,＠\"");
    QTest::newRow("the mark itself") << QByteArray("'=1") << QByteArray("''=1");
    QTest::newRow("an apostrophe alone") << QByteArray("'") << QByteArray("''");
    QTest::newRow("not at the beginning") << QByteArray("a=1") << QByteArray("a=1");
    QTest::newRow("not UTF-8") << QByteArray("a\xff,") << QByteArray("'0x61ff2c");
    QTest::newRow("like not UTF-8") << QByteArray("'0x61") << QByteArray("''0x61");
}

void TestCsv::writes() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(plimsoll::csvField(text.toStdString())), expected);
    std::istringstream in(expected.toStdString() + ",\n");
    QCOMPARE(QByteArray::fromStdString(CsvReader(in).next()->value().fields.front()), text);
}

void TestCsv::figuresAreFigures() {
    QCOMPARE(plimsoll::csvFigure("-5"), std::string("-5"));
    QCOMPARE(plimsoll::csvFigure("-1,000.00"), std::string("\"-1,000.00\""));
}

/// A file of somebody else's hand that happens to have apostrophes.
void TestCsv::leavesOtherApostrophesAlone() {
    QCOMPARE(readAll("'Brien,'0xzz,'0x61,'0x6,O'=\n"),
             std::string("1:'Brien|'0xzz|'0x61|'0x6|O'="));
}

void TestCsv::readsBackWhatItWrites() {
    plimsoll::test::checkProperty("what is written is read back", [] {
        // No CR: inside quotes a CRLF is read as one line break. Two columns: a single empty field
        // is a blank line.
        const auto character = rc::gen::elementOf(std::string("ab,\"\n |\t=-'0x\xff"));
        const auto text = rc::gen::container<std::string>(character);
        auto fields = *rc::gen::container<std::vector<std::string>>(text);
        fields.insert(fields.end(), 2, "");
        std::string file;
        for (const auto& field : fields)
            file += (file.empty() ? "" : ",") + plimsoll::csvField(field);
        RC_PRE(fields.front() != "");
        std::istringstream in(file + "\n");
        const auto row = CsvReader(in).next();
        RC_ASSERT(row.has_value() && row->has_value());
        RC_ASSERT((*row)->fields == fields);
    });
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
