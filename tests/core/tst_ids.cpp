// Method: a table of texts against RequestKey::parse; fresh keys must differ and be keys
// themselves.

#include <set>
#include <string>
#include <unordered_set>

#include <plimsoll/ids.h>

#include "property.h"

using plimsoll::LoanId;
using plimsoll::RequestKey;

class TestIds : public QObject {
    Q_OBJECT
private slots:
    void readsKeys_data();
    void readsKeys();
    void freshKeysDiffer();
    void zeroIsNone();
};

void TestIds::readsKeys_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is_key");
    QTest::newRow("one letter") << QByteArray("k") << true;
    QTest::newRow("punctuation") << QByteArray("!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~") << true;
    QTest::newRow("64 characters") << QByteArray(64, 'k') << true;
    QTest::newRow("65 characters") << QByteArray(65, 'k') << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("blank") << QByteArray("a b") << false;
    QTest::newRow("tab") << QByteArray("a\tb") << false;
    QTest::newRow("line break") << QByteArray("a\n") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("delete") << QByteArray("a\x7f") << false;
    QTest::newRow("beyond ASCII") << QByteArray("\xC2\xA5") << false;
    QTest::newRow("high byte") << QByteArray("\xFF") << false;
}

void TestIds::readsKeys() {
    QFETCH(QByteArray, text);
    QFETCH(bool, is_key);
    const auto key = RequestKey::parse({text.data(), static_cast<std::size_t>(text.size())});
    QCOMPARE(key.has_value(), is_key);
    if (key) QCOMPARE(QByteArray::fromStdString(key->text()), text);
}

void TestIds::freshKeysDiffer() {
    std::set<std::string> seen;
    for (int i = 0; i < 10'000; ++i) seen.insert(RequestKey::random().text());
    QCOMPARE(seen.size(), std::size_t{10'000});
    QVERIFY(RequestKey::parse(*seen.begin()).has_value());
    QCOMPARE(seen.begin()->size(), std::size_t{32});
}

void TestIds::zeroIsNone() {
    QVERIFY(!LoanId());
    QVERIFY(bool(LoanId(1)));
    QVERIFY(LoanId(1) < LoanId(2) && LoanId(2) == LoanId(2));
    QVERIFY(RequestKey().isEmpty());
    QCOMPARE((std::unordered_set<LoanId>{LoanId(1), LoanId(1), LoanId(2)}.size()), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
