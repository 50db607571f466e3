// Method: a handful of passwords, as each costs a tenth of a second, against the hash of one of
// them; hashes that are none; the time that a login costs which does not exist, beside one that
// does; and a child that has too little memory for a hash.

#include <algorithm>
#include <chrono>
#include <new>
#include <optional>
#include <string>

#include "child_process.h"
#include "memory_limit.h"
#include "property.h"
#include "values/passwords.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

const std::string kPassword = "correct horse \u5BC6\u7801";

/// The shorter of two runs: only the machine's other work makes one longer.
template <class Work>
std::chrono::nanoseconds timeOf(const Work& work) {
    auto best = std::chrono::nanoseconds::max();
    for (int run = 0; run < 2; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        best = std::min<std::chrono::nanoseconds>(best, std::chrono::steady_clock::now() - begin);
    }
    return best;
}

}  // namespace

class TestPasswords : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_hash = hashPassword(kPassword); }
    void fits_data();
    void fits();
    void noHashFitsNothing_data();
    void noHashFitsNothing();
    void twoHashesOfOnePasswordDiffer();
    void theHashSaysNothingOfThePassword();
    void nobodyCostsWhatSomebodyCosts();
    void tooLittleMemoryIsNoWrongPassword_data();
    void tooLittleMemoryIsNoWrongPassword();
    void wipedLeavesNothing_data();
    void wipedLeavesNothing();

private:
    std::string m_hash;
};

void TestPasswords::fits_data() {
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("expected");
    const auto right = QByteArray::fromStdString(kPassword);
    QTest::newRow("right") << right << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("another") << QByteArray("correct horse battery") << false;
    QTest::newRow("in capitals") << right.toUpper() << false;
    QTest::newRow("its beginning") << right.chopped(1) << false;
    QTest::newRow("something behind it") << right + "x" << false;
    QTest::newRow("NUL and more behind it") << right + QByteArray("\0x", 2) << false;
    QTest::newRow("its own hash") << QByteArray::fromStdString(m_hash) << false;
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x') << false;
}

void TestPasswords::fits() {
    QFETCH(QByteArray, password);
    QFETCH(bool, expected);
    const std::string_view text(password.data(), static_cast<std::size_t>(password.size()));
    QCOMPARE(fitsPassword(m_hash, text), expected);
}

void TestPasswords::noHashFitsNothing_data() {
    QTest::addColumn<QByteArray>("hash");
    const auto right = QByteArray::fromStdString(m_hash);
    QTest::newRow("none") << QByteArray();
    QTest::newRow("the password itself") << QByteArray::fromStdString(kPassword);
    QTest::newRow("cut") << right.chopped(1);
    QTest::newRow("of another kind") << QByteArray(right).replace("argon2id", "argon2i");
    QTest::newRow("of other costs") << QByteArray(right).replace(",t=", ",t=1");
    QTest::newRow("of other salt") << QByteArray(right).replace(
        right.lastIndexOf('$') - 4, 1, right.at(right.lastIndexOf('$') - 4) == 'A' ? "B" : "A");
}

void TestPasswords::noHashFitsNothing() {
    QFETCH(QByteArray, hash);
    QVERIFY(hash.toStdString() != m_hash);
    QVERIFY(!fitsPassword(hash.toStdString(), kPassword));
}

void TestPasswords::twoHashesOfOnePasswordDiffer() {
    const std::string other = hashPassword(kPassword);
    QVERIFY(other != m_hash);
    QVERIFY(fitsPassword(other, kPassword));
}

void TestPasswords::theHashSaysNothingOfThePassword() {
    QVERIFY(m_hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    QVERIFY(m_hash.find("horse") == std::string::npos);
}

/// A hash that cannot be read is refused within microseconds: a tenth tells it from the real thing,
/// and leaves room for a machine with other work.
void TestPasswords::nobodyCostsWhatSomebodyCosts() {
    const auto somebody = timeOf([&] { (void)fitsPassword(m_hash, "wrong password"); });
    const auto nobody = timeOf([] { wasteTheSameTime("wrong password"); });
    QVERIFY2(nobody > somebody / 10 && somebody > nobody / 10,
             qPrintable(QStringLiteral("somebody %1 ms, nobody %2 ms")
                            .arg(somebody.count() / 1'000'000)
                            .arg(nobody.count() / 1'000'000)));
}

void TestPasswords::tooLittleMemoryIsNoWrongPassword_data() {
    QTest::addColumn<bool>("starved");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("expected");
    const auto right = QByteArray::fromStdString(kPassword);
    QTest::newRow("right, with memory") << false << right << 1;
    QTest::newRow("wrong, with memory") << false << QByteArray("wrong") << 0;
    QTest::newRow("right, without memory") << true << right << 2;
    QTest::newRow("wrong, without memory") << true << QByteArray("wrong") << 2;
}

void TestPasswords::tooLittleMemoryIsNoWrongPassword() {
    QFETCH(bool, starved);
    QFETCH(QByteArray, password);
    QFETCH(int, expected);
    const auto end = runInChild([&] {
        std::optional<MemoryLimit> limit;
        if (starved) limit.emplace(kTooLittleForAHash);
        try {
            return fitsPassword(m_hash, password.toStdString()) ? 1 : 0;
        } catch (const std::bad_alloc&) {
            return 2;
        }
    });
    QCOMPARE(end.exit_code, expected);
}

void TestPasswords::wipedLeavesNothing_data() {
    QTest::addColumn<int>("length");
    QTest::newRow("kept within the string") << 8;
    QTest::newRow("kept outside") << 100;
}

void TestPasswords::wipedLeavesNothing() {
    QFETCH(int, length);
    std::string secret(static_cast<std::size_t>(length), 'x');
    secret.resize(secret.size() / 2);
    // What the string owns, beyond its size, too.
    const std::string_view memory(secret.data(), secret.capacity());
    QVERIFY(memory.find('x') != std::string_view::npos);
    wipe(secret);
    QVERIFY(secret.empty());
    QVERIFY(secret.data() == memory.data());
    QCOMPARE(memory.find('x'), std::string_view::npos);
}

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
