// Method: a table of texts with what must never reach a log or a terminal as it is, then the core's
// log itself, caught in a string: a name with a line break in it stays within its line.

#include <memory>
#include <sstream>
#include <string>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <plimsoll/visible_text.h>

#include "property.h"
#include "values/log_text.h"

using namespace plimsoll;

class TestLogText : public QObject {
    Q_OBJECT
private slots:
    void escapes_data();
    void escapes();
    void showsTexts_data();
    void showsTexts();
    void makesUtf8();
    void escapesStayApart();
    void anyTextIsOneVisibleLine();
    void nameForgesNoLine();
};

void TestLogText::escapes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& text, const char* expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    row("empty", "", "");
    row("plain", "loan L-1042: 5,000.00", "loan L-1042: 5,000.00");
    row("Chinese", "\u9648\u9759", "\u9648\u9759");
    row("four bytes", "\xF0\x9F\x9A\xA2", "\xF0\x9F\x9A\xA2");
    row("line break", "a\nb", "a\\nb");
    row("carriage return", "a\rb", "a\\rb");
    row("tab", "a\tb", "a\\tb");
    row("NUL", QByteArray("a\0b", 3), "a\\x00b");
    row("escape sequence", "\x1b[2J", "\\x1b[2J");
    row("delete", "\x7f", "\\x7f");
    row("backslash", "a\\nb", "a\\\\nb");
    row("next line (C1)",
        "a\xC2\x85"
        "b",
        "a\\u0085b");
    row("the last control character", "\xC2\x9F", "\\u009f");
    row("the first visible one after it", "\xC2\xA0", "\xC2\xA0");
    row("line separator", "\u2028", "\\u2028");
    row("right to left", "\u202E", "\\u202e");
    row("isolate", "\u2066", "\\u2066");
    row("no width", "\u200B", "\\u200b");
    row("byte order mark", "\uFEFF", "\\ufeff");
    row("not UTF-8", "a\xFFz", "a\\xffz");
    row("cut character", "\xE9\x99", "\\xe9\\x99");
    row("overlong line break", "\xC0\x8A", "\\xc0\\x8a");
    row("tag", "\U000E0041", "\\U000e0041");
    row("variation selector", "\uFE0F", "\\ufe0f");
    row("soft hyphen", "\u00AD", "\\u00ad");
    row("Arabic letter mark", "\u061C", "\\u061c");
    row("Hangul filler", "\u3164", "\\u3164");
    row("private use", "\uE000", "\\ue000");
    row("the last of private use, and the first after it", "\uF8FF\uF900", "\\uf8ff\uF900");
    row("no character", "\uFFFE", "\\ufffe");
    row("the last of all", "\xF4\x8F\xBF\xBF", "\\U0010ffff");
    row("braces", "{} {0} %s", "{} {0} %s");
}

void TestLogText::escapes() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const std::string_view view(text.data(), static_cast<std::size_t>(text.size()));
    QCOMPARE(QByteArray::fromStdString(escaped(view)), expected);
}

/// For people: the same, but a backslash stays one; and what is visible already stays as it is.
void TestLogText::showsTexts_data() {
    escapes_data();
}

void TestLogText::showsTexts() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const std::string shown = visibleText({text.data(), static_cast<std::size_t>(text.size())});
    QCOMPARE(QByteArray::fromStdString(shown), expected.replace("\\\\", "\\"));
    QCOMPARE(visibleText(shown), shown);
    QVERIFY(isUtf8(shown));
}

/// What must be UTF-8 but keeps everything else.
void TestLogText::makesUtf8() {
    QCOMPARE(validUtf8("a\xFF\n\u202E\\\xE9\x99"), std::string("a\\xff\n\u202E\\\\xe9\\x99"));
    QVERIFY(isUtf8(validUtf8("\xED\xA0\x80")) && !isUtf8("\xED\xA0\x80"));
}

/// What is written as an escape must be told from a text that looks like one.
void TestLogText::escapesStayApart() {
    QVERIFY(escaped("\n") != escaped("\\n"));
    QVERIFY(escaped("\x1b") != escaped("\\x1b"));
    QVERIFY(escaped("\u202E") != escaped("\\u202e"));
}

void TestLogText::anyTextIsOneVisibleLine() {
    plimsoll::test::checkProperty("any bytes become one line of visible text", [] {
        const auto text = *rc::gen::string<std::string>();
        const auto line = escaped(text);
        for (const char c : line) RC_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != '\x7f');
        RC_ASSERT(QString::fromUtf8(line.c_str()).toUtf8().toStdString() == line);
    });
}

void TestLogText::nameForgesNoLine() {
    std::ostringstream caught;
    auto sink = std::make_shared<spdlog::sinks::ostream_sink_st>(caught);
    auto logger = std::make_shared<spdlog::logger>("caught", std::move(sink));
    logger->set_pattern("%l %v");
    const auto before = spdlog::default_logger();
    spdlog::set_default_logger(std::move(logger));
    const std::string name = "Wang\ncritical broken law: {}\r\x1b[1A";
    logInfo("investor " + name);
    logError("investor " + name);
    logCritical("investor " + name);
    spdlog::set_default_logger(before);

    const std::string shown = "investor Wang\\ncritical broken law: {}\\r\\x1b[1A\n";
    QCOMPARE(caught.str(), "info " + shown + "error " + shown + "critical " + shown);
}

QTEST_GUILESS_MAIN(TestLogText)
#include "tst_log_text.moc"
