// Method: what the auditor's manual tells to run is cut out of the manual and run, with python3,
// sh, openssl and xxd, on an export of a chain that is full of characters which break bad readers;
// then on exports and heads that were changed. Tools that are missing skip their rows.

#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <QProcess>
#include <QStandardPaths>

#include <plimsoll/visible_text.h>

#include "chain_world.h"
#include "qt_text.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// The lines of the manual between two of its remarks, as a reader would type them.
std::string partOfManual(const std::string& name) {
    std::ifstream manual(PLIMSOLL_MANUALS "/plimsoll-audit.5");
    std::string part;
    bool inside = false;
    for (std::string line; std::getline(manual, line);) {
        if (line == ".\\\" end: " + name) inside = false;
        if (inside && line != ".nf" && line != ".fi") part += line + "\n";
        if (line == ".\\\" begin: " + name) inside = true;
    }
    for (auto at = part.find("\\-"); at != std::string::npos; at = part.find("\\-", at + 1))
        part.erase(at, 1);
    return part;
}

/// A chain whose texts need quoting, are not ASCII, look like formulas or like the export's own
/// marks; link 14 is one of an earlier version and not even UTF-8.
World makeStrangeWorld(const Keys& keys) {
    auto world = makeWorld(keys);
    auto& book = world.book;
    for (const std::string object :
         {"a,b", "\"quoted\"", "two\nlines", "two\r\nlines", "备注: ¥10,000", "was UTF-8",
          " blanks ", "1:1,", "\t", "=HYPERLINK(\"x\")", "-5", "'-5", "'", "'0xff", "＝1+1"})
        book.refusal(object);
    book.link(14).object = "\xff\xfe not UTF-8";
    book.hashAgainFrom(14);
    world.heads = {headAt(book, book.all_links.size(), keys.desk(), audit::HeadPlace::Given)};
    return world;
}

/// At link 3 the desk takes a name; the head of the last link is signed under its old one.
void rename(World& world, const Keys& keys, const std::string& uid) {
    world.book.link(3).act = "chain.begun";
    world.book.link(3).object = "desk " + uid;
    world.book.hashAgainFrom(3);
    world.heads = {
        headAt(world.book, world.book.all_links.size(), keys.desk(), audit::HeadPlace::Given)};
}

/// What a tool answered: its exit code and its last line.
struct Said {
    int code = -1;
    QByteArray line;
};

Said run(const QString& program, const QStringList& arguments, const TempDir& dir) {
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(dir.path().string()));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) return {};
    const auto lines = process.readAll().trimmed().split('\n');
    return {process.exitCode(), lines.back()};
}

bool has(const char* program) {
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

struct Row {
    const char* name;
    Attack attack;
    int code;
    const char* expected;
};

void addRows(const std::vector<Row>& rows) {
    QTest::addColumn<Attack>("attack");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("expected");
    for (const auto& row : rows)
        QTest::newRow(row.name) << row.attack << row.code << QByteArray(row.expected);
}

}  // namespace

class TestAuditScript : public QObject {
    Q_OBJECT
private slots:
    void isShort();
    void checksExports_data();
    void checksExports();
    void checksSignatures_data();
    void checksSignatures();

private:
    Keys m_keys;
};

void TestAuditScript::isShort() {
    const auto script = QByteArray::fromStdString(partOfManual("script"));
    QCOMPARE(script.count('\n'), 17);
    // Nothing is left that only a manual page understands.
    QVERIFY(!script.contains('\\'));
    QVERIFY(!partOfManual("signature").empty());
}

void TestAuditScript::checksExports_data() {
    addRows({
        {"as written", [](World&, const Keys&) {}, 0,
         "23 links follow from each other, the head of link 23 is one of them"},
        {"an older head",
         [](World& w, const Keys& keys) {
             w.heads = {headAt(w.book, 4, keys.desk(), audit::HeadPlace::Given)};
         },
         0, "23 links follow from each other, the head of link 4 is one of them"},
        {"a head after a link where the desk took its name",
         [](World& w, const Keys& keys) { rename(w, keys, kDeskUid); }, 0,
         "23 links follow from each other, the head of link 23 is one of them"},
        {"a head under a name that the desk had given up",
         [](World& w, const Keys& keys) { rename(w, keys, std::string(32, 'e')); }, 1,
         "at link 23 the desk was not called UID"},
        {"edit: an outcome", [](World& w, const Keys&) { w.book.link(3).outcome = "x"; }, 1,
         "link 3 is not what was written"},
        {"edit: a blank in the reason", [](World& w, const Keys&) { w.book.link(9).reason += ' '; },
         1, "link 9 is not what was written"},
        {"edit: what is not UTF-8",
         [](World& w, const Keys&) { w.book.link(14).object[0] = '\xfd'; }, 1,
         "link 14 is not what was written"},
        {"edit: a marker", [](World& w, const Keys&) { w.book.link(4).last_bid = 2; }, 1,
         "link 4 is not what was written"},
        {"edit: a hash", [](World& w, const Keys&) { w.book.link(5).hash[7] ^= 1; }, 1,
         "link 5 is not what was written"},
        {"delete",
         [](World& w, const Keys&) { w.book.all_links.erase(w.book.all_links.begin() + 5); }, 1,
         "link 6 is not what was written"},
        {"delete: the first",
         [](World& w, const Keys&) { w.book.all_links.erase(w.book.all_links.begin()); }, 1,
         "link 1 is not what was written"},
        {"duplicate",
         [](World& w, const Keys&) {
             w.book.all_links.insert(w.book.all_links.begin() + 5, w.book.link(5));
         },
         1, "link 6 is not what was written"},
        {"reorder", [](World& w, const Keys&) { std::swap(w.book.link(2), w.book.link(3)); }, 1,
         "link 2 is not what was written"},
        {"cut: the tail", [](World& w, const Keys&) { w.book.all_links.pop_back(); }, 1,
         "the head of link 23 is not of this chain"},
        {"cut: everything", [](World& w, const Keys&) { w.book.all_links.clear(); }, 1,
         "the head of link 23 is not of this chain"},
        {"rewrite: every hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(3).outcome = "x";
             w.book.hashAgainFrom(3);
         },
         1, "the head of link 23 is not of this chain"},
    });
}

void TestAuditScript::checksExports() {
    if (!has("python3")) QSKIP("there is no python3 here");
    QFETCH(Attack, attack);
    QFETCH(int, code);
    QFETCH(QByteArray, expected);
    auto world = makeStrangeWorld(m_keys);
    attack(world, m_keys);
    const TempDir dir;
    std::string csv = auditCsvHeader();
    for (const auto& link : world.book.all_links) csv += auditCsvLine(link);
    QVERIFY(isUtf8(csv));
    writeFile(dir / "audit.csv", csv);
    writeFile(dir / "head", lineOf(world.heads[0].head) + "\n");
    writeFile(dir / "check.py", partOfManual("script"));
    const auto said = run("python3", {"check.py", "audit.csv", "head"}, dir);
    QCOMPARE(said.line, expected.replace("UID", kDeskUid.c_str()));
    QCOMPARE(said.code, code);
}

void TestAuditScript::checksSignatures_data() {
    addRows({
        {"as signed", [](World&, const Keys&) {}, 0, "Signature Verified Successfully"},
        {"another link", [](World& w, const Keys&) { w.heads[0].head.link = 16; }, 1,
         "Signature Verification Failure"},
        {"another hash", [](World& w, const Keys&) { w.heads[0].head.hash[0] ^= 1; }, 1,
         "Signature Verification Failure"},
        {"another key",
         [](World& w, const Keys& keys) {
             w.heads[0].head.public_key = keys.foreign().publicKey();
         },
         1, "Signature Verification Failure"},
    });
}

void TestAuditScript::checksSignatures() {
    if (!has("openssl") || !has("xxd")) QSKIP("there is no openssl or no xxd here");
    QFETCH(Attack, attack);
    QFETCH(int, code);
    QFETCH(QByteArray, expected);
    auto world = makeStrangeWorld(m_keys);
    attack(world, m_keys);
    const TempDir dir;
    writeFile(dir / "head", lineOf(world.heads[0].head) + "\n");
    writeFile(dir / "check.sh", partOfManual("signature"));
    const auto said = run("sh", {"check.sh"}, dir);
    QCOMPARE(said.line, expected);
    QCOMPARE(said.code, code);
}

QTEST_GUILESS_MAIN(TestAuditScript)
#include "tst_audit_script.moc"
