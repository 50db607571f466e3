// Method: a table of texts against the two predicates of what may stand as a code and as a name.

#include "property.h"
#include "values/names.h"

class TestNames : public QObject {
    Q_OBJECT
private slots:
    void judges_data();
    void judges();
};

void TestNames::judges_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is_code");
    QTest::addColumn<bool>("is_name");
    const auto row = [](const char* name, const QByteArray& text, bool is_code, bool is_name) {
        QTest::newRow(name) << text << is_code << is_name;
    };
    row("empty", "", false, true);
    row("letters, digits and marks", "Aa0-_.", true, true);
    row("32 letters", QByteArray(32, 'x'), true, true);
    row("33 letters", QByteArray(33, 'x'), false, true);
    row("128 letters", QByteArray(128, 'x'), false, true);
    row("129 letters", QByteArray(129, 'x'), false, false);
    row("blank", "a b", false, true);
    row("comma", "a,b", false, true);
    row("slash", "a/b", false, true);
    row("quote", "a'b", false, true);
    row("NUL", QByteArray("a\0b", 3), false, false);
    row("tab", "a\tb", false, false);
    row("line break", "a\nb", false, false);
    row("delete", "a\x7f", false, false);
    row("Chinese", "\u738B\u5C0F\u660E", false, true);
    row("two bytes, first", "\xC2\x80", false, true);
    row("two bytes, last", "\xDF\xBF", false, true);
    row("three bytes, first", "\xE0\xA0\x80", false, true);
    row("before the surrogates", "\xED\x9F\xBF", false, true);
    row("after the surrogates", "\xEE\x80\x80", false, true);
    row("four bytes, first", "\xF0\x90\x80\x80", false, true);
    row("the last character", "\xF4\x8F\xBF\xBF", false, true);
    row("beyond the last character", "\xF4\x90\x80\x80", false, false);
    row("surrogate", "\xED\xA0\x80", false, false);
    row("overlong slash", "\xC0\xAF", false, false);
    row("overlong in three bytes", "\xE0\x9F\xBF", false, false);
    row("overlong in four bytes", "\xF0\x8F\xBF\xBF", false, false);
    row("continuation alone", "\x80", false, false);
    row("byte that never stands", "\xFF", false, false);
    row("cut after one byte", "a\xE6", false, false);
    row("cut after two bytes", "a\xE6\xA0", false, false);
    row("cut after three bytes", "a\xF0\x90\x80", false, false);
    row("cut, then a letter", "\xE6\xA0z", false, false);
}

void TestNames::judges() {
    QFETCH(QByteArray, text);
    QFETCH(bool, is_code);
    QFETCH(bool, is_name);
    const std::string_view view(text.data(), static_cast<std::size_t>(text.size()));
    QCOMPARE(plimsoll::isCode(view), is_code);
    QCOMPARE(plimsoll::isName(view), is_name);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
