// Method: an auditor's tools against the program's own word. Exports are checked by the script that
// the manual page prints, exports that were tampered with must not pass it; heads signed at
// different times are held against the desk, as they were and changed. What the audit trail tells
// of a known story is compared act by act.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "cli_room.h"
#include "raw_database.h"

using namespace plimsoll::test;

class TestCtlAudit : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyActIsThere();
    void listsAreNarrowed_data();
    void listsAreNarrowed();
    void anExportPassesTheManualsScript();
    void aChangedExportDoesNot_data();
    void aChangedExportDoesNot();
    void nothingIsOverwritten();
    void exportingIsRecordedAndTakesARole();
    void anchorsAreCovered();
    void anAnchorOfAnotherChainIsNamed();
    void anchorsThatAreNone_data();
    void anchorsThatAreNone();
    void aRewrittenLinkIsNamed();
    void whatCannotBeProvedIsSaid();

private:
    [[nodiscard]] CliRun run(const char* line) const { return m_room->run(words(line)); }
    [[nodiscard]] QJsonArray list(const char* options) const {
        return m_room->run(words("audit list d.plimsoll --json") + words(options)).array();
    }
    /// Exit code of the script that plimsoll-audit(5) prints.
    [[nodiscard]] int script(const char* csv, const char* head) const;

    std::unique_ptr<CliRoom> m_room;
};

namespace {

/// The lines between the manual page's marks, as a reader of it sees them.
QByteArray scriptOfTheManual() {
    QFile page(QStringLiteral(PLIMSOLL_MANUALS "/plimsoll-audit.5"));
    if (!page.open(QIODevice::ReadOnly)) return {};
    QByteArray text = page.readAll();
    const auto begin = text.indexOf(".\\\" begin: script\n");
    const auto end = text.indexOf(".\\\" end: script\n");
    if (begin < 0 || end < begin) return {};
    text = text.mid(begin, end - begin);
    text = text.mid(text.indexOf('\n') + 1);
    return text.replace("\\-", "-");
}

QStringList acts(const QJsonArray& links) {
    QStringList all;
    for (const auto& link : links) all << link.toObject()[QStringLiteral("act")].toString();
    return all;
}

}  // namespace

int TestCtlAudit::script(const char* csv, const char* head) const {
    m_room->write(QStringLiteral("check.py"), scriptOfTheManual());
    QProcess python;
    python.setWorkingDirectory(m_room->path());
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("check.py"), QString::fromLatin1(csv), QString::fromLatin1(head)});
    if (!python.waitForFinished(30'000)) return -1;
    const QByteArray said = python.readAllStandardOutput() + python.readAllStandardError();
    if (python.exitCode() != 0) qInfo("%s", said.constData());
    return python.exitCode();
}

void TestCtlAudit::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(run("bid d.plimsoll --loan L-1 --investor C-1 --amount 2,000").exit, 0);
    // Names and notes with everything that a CSV has to quote.
    QCOMPARE(m_room
                 ->run(words("adjust d.plimsoll C-1 5 --note")
                       << QStringLiteral("a \"quoted\" note, 王芳, with commas"))
                 .exit,
             0);
    QCOMPARE(run("loan disburse d.plimsoll L-1").exit, 1);
}

void TestCtlAudit::everyActIsThere() {
    const QStringList told = acts(list(""));
    for (const char* act :
         {"investor.add", "loan.create", "loan.open", "bids", "money.adjust", "loan.disburse"}) {
        QCOMPARE(told.count(QString::fromLatin1(act)), 1);
    }
    const QJsonObject adjusted = list("--act money.adjust")[0].toObject();
    QVERIFY2(adjusted[QStringLiteral("reason")].toString().contains(u"\"quoted\" note, 王芳"),
             qPrintable(adjusted[QStringLiteral("reason")].toString()));
    QCOMPARE(adjusted[QStringLiteral("outcome")].toString(), QStringLiteral("done"));
    QVERIFY(adjusted[QStringLiteral("place")].toString().startsWith(u"plimsollctl "));
    QVERIFY(adjusted[QStringLiteral("place")].toString().contains(u'@'));
    const QJsonArray links = list("");
    for (qsizetype i = 1; i < links.size(); ++i) {
        QCOMPARE(links[i].toObject()[QStringLiteral("id")].toInteger(),
                 links[i - 1].toObject()[QStringLiteral("id")].toInteger() - 1);
    }
}

void TestCtlAudit::listsAreNarrowed_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("count");
    QTest::newRow("the beginning of acts") << words("--act loan.") << 3;
    QTest::newRow("an object") << QStringList{"--object", "loan L-1"} << 3;
    QTest::newRow("what failed") << words("--failed") << 1;
    QTest::newRow("a limit") << words("--limit 2") << 2;
    QTest::newRow("the future") << words("--from +1h") << 0;
    QTest::newRow("the past") << words("--to 2020-01-01T00:00:00Z") << 0;
    QTest::newRow("somebody else") << words("--who nobody") << 0;
    QTest::newRow("bids") << words("--act bids") << 1;
    QTest::newRow("bids without bids") << words("--act bids --without-bids") << 0;
}

void TestCtlAudit::listsAreNarrowed() {
    QFETCH(QStringList, options);
    QFETCH(int, count);
    const CliRun listed = m_room->run(words("audit list d.plimsoll --json") + options);
    QCOMPARE(listed.array().size(), count);
    QCOMPARE(listed.exit, 0);
}

void TestCtlAudit::anExportPassesTheManualsScript() {
    QVERIFY(!QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty());
    const CliRun exported = run("audit export d.plimsoll a.csv --json");
    QVERIFY2(exported.exit == 0, exported.err);
    const auto lines = m_room->read(QStringLiteral("a.csv")).split('\n');
    QCOMPARE(lines[0],
             QByteArray("id,at,who,roles,place,act,object,reason,before,after,key,outcome,"
                        "last_command,last_bid,last_stray,rows,hash"));
    QCOMPARE(lines.size() - 2, exported.number("links"));
    QCOMPARE(m_room->read(QStringLiteral("a.csv.head")).trimmed(), exported.text("head").toUtf8());
    QCOMPARE(script("a.csv", "a.csv.head"), 0);
    // Later heads know more than this export, and the desk still extends this one.
    QCOMPARE(run("deposit d.plimsoll C-1 1").exit, 0);
    QCOMPARE(run("audit verify d.plimsoll --anchor a.csv.head").exit, 0);
}

void TestCtlAudit::aChangedExportDoesNot_data() {
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("by");
    QTest::newRow("another amount") << QByteArray("commas") << QByteArray("commaz");
    QTest::newRow("a failure that was none") << QByteArray("wrong_phase") << QByteArray("done");
    QTest::newRow("another hash") << QByteArray("plimsoll-head 1 ") << QByteArray("x 1 ");
}

void TestCtlAudit::aChangedExportDoesNot() {
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, by);
    QCOMPARE(run("audit export d.plimsoll a.csv").exit, 0);
    QByteArray csv = m_room->read(QStringLiteral("a.csv"));
    QByteArray head = m_room->read(QStringLiteral("a.csv.head"));
    if (csv.contains(what)) {
        csv.replace(what, by);
    } else {
        // The tail is cut: the last link is gone, and everything before it is whole.
        csv.chop(1);
        csv.truncate(csv.lastIndexOf('\n') + 1);
    }
    m_room->write(QStringLiteral("b.csv"), csv);
    m_room->write(QStringLiteral("b.csv.head"), head);
    QCOMPARE(script("b.csv", "b.csv.head"), 1);
}

void TestCtlAudit::nothingIsOverwritten() {
    m_room->write(QStringLiteral("a.csv.head"), "somebody's letter");
    const CliRun exported = run("audit export d.plimsoll a.csv --json");
    QCOMPARE(exported.errorCode(), QStringLiteral("output_exists"));
    QCOMPARE(m_room->files(), (QStringList{"a.csv.head", "d.plimsoll"}));
    QCOMPARE(exported.exit, 2);
}

void TestCtlAudit::exportingIsRecordedAndTakesARole() {
    m_room->makeStaffedDesk(QStringLiteral("s.plimsoll"));
    const QStringList call = words("audit export s.plimsoll s.csv --reason yearly --json");
    QCOMPARE(m_room->run(call).errorCode(), QStringLiteral("not_signed_in"));
    QCOMPARE(m_room->run(call, as("op.a")).errorCode(), QStringLiteral("forbidden"));
    QVERIFY(!QFile::exists(m_room->path(QStringLiteral("s.csv"))));
    QCOMPARE(m_room->run(call, as("audit.a")).exit, 0);
    QCOMPARE(script("s.csv", "s.csv.head"), 0);
    const QJsonArray links =
        m_room->run(words("audit list s.plimsoll --act audit.export --json")).array();
    QStringList told;
    for (const auto& link : links) {
        told << link.toObject()[QStringLiteral("who")].toString() + u' ' +
                    link.toObject()[QStringLiteral("outcome")].toString();
    }
    QVERIFY2(told.contains(QStringLiteral("audit.a done")), qPrintable(told.join(u'\n')));
    QVERIFY2(told.contains(QStringLiteral("op.a forbidden")), qPrintable(told.join(u'\n')));
    QCOMPARE(m_room->run(words("verify s.plimsoll --anchor s.csv.head")).exit, 0);
}

void TestCtlAudit::anchorsAreCovered() {
    const CliRun first = run("audit sign d.plimsoll");
    QVERIFY2(first.out.startsWith("plimsoll-head 1 "), first.out);
    QCOMPARE(first.out.count('\n'), 1);
    QCOMPARE(run("deposit d.plimsoll C-1 1").exit, 0);
    const CliRun second = run("audit sign d.plimsoll");
    QCOMPARE(run("deposit d.plimsoll C-1 1").exit, 0);
    const QByteArray heads = run("audit heads d.plimsoll").out;
    QVERIFY(heads.contains(first.out) && heads.contains(second.out));
    m_room->write(QStringLiteral("heads"), "# kept in the safe\n\n" + first.out + second.out);
    for (const char* verb : {"verify", "audit verify"}) {
        const CliRun verified =
            m_room->run(words(verb) << words("d.plimsoll --anchor heads --json"));
        QVERIFY2(verified.exit == 0, verified.err);
        const QJsonObject audit = verified.object()[QStringLiteral("audit")].toObject();
        const auto link = second.out.split(' ').value(3).toLongLong();
        QVERIFY(audit[QStringLiteral("links")].toInteger() > link);
        QCOMPARE(audit[QStringLiteral("last_good")], audit[QStringLiteral("links")]);
        QVERIFY(audit[QStringLiteral("anchor")].toObject()[QStringLiteral("link")].toInteger() >=
                link);
        QVERIFY(audit[QStringLiteral("heads_compared")].toInteger() >= 2);
        const QString limits = audit[QStringLiteral("not_proved")].toString();
        QVERIFY2(limits.contains(QStringLiteral("up to link %1 ").arg(link)), qPrintable(limits));
    }
}

/// The desk goes back to a copy and lives another life from there: only somebody who kept a head
/// can tell.
void TestCtlAudit::anAnchorOfAnotherChainIsNamed() {
    QVERIFY(QFile::copy(m_room->path(QStringLiteral("d.plimsoll")),
                        m_room->path(QStringLiteral("old"))));
    QCOMPARE(run("deposit d.plimsoll C-1 1").exit, 0);
    m_room->write(QStringLiteral("head"), run("audit sign d.plimsoll").out);
    for (const char* gone : {"d.plimsoll", "d.plimsoll-wal", "d.plimsoll-shm", "d.plimsoll.heads",
                             "d.plimsoll.lock"}) {
        QFile::remove(m_room->path(QString::fromLatin1(gone)));
    }
    QVERIFY(QDir(m_room->path(QStringLiteral("state/plimsoll/heads"))).removeRecursively());
    QVERIFY(QFile::rename(m_room->path(QStringLiteral("old")),
                          m_room->path(QStringLiteral("d.plimsoll"))));
    QCOMPARE(run("verify d.plimsoll").exit, 0);
    const CliRun held = run("verify d.plimsoll --anchor head --json");
    const QJsonObject violation = held.object()[QStringLiteral("first_violation")].toObject();
    QCOMPARE(violation[QStringLiteral("law")].toString(), QStringLiteral("audit"));
    QVERIFY2(held.err.contains("head of link"), held.err);
    QCOMPARE(held.exit, 1);
}

void TestCtlAudit::anchorsThatAreNone_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("empty") << QByteArray("empty");
    QTest::newRow("no head") << QByteArray("words");
    QTest::newRow("another signature") << QByteArray("signature");
    QTest::newRow("another link") << QByteArray("link");
    QTest::newRow("of another desk") << QByteArray("desk");
}

void TestCtlAudit::anchorsThatAreNone() {
    QFETCH(QByteArray, change);
    QByteArray head = run("audit sign d.plimsoll").out;
    if (change == "empty") head = "# nothing\n";
    if (change == "words") head = "it was all fine\n";
    if (change == "signature") head[head.size() - 2] = head[head.size() - 2] == '0' ? '1' : '0';
    if (change == "link") {
        auto parts = head.split(' ');
        parts[3] = "1" + parts[3];
        head = parts.join(' ');
    }
    if (change == "desk") {
        QCOMPARE(run("init e.plimsoll --rehearsal").exit, 0);
        head = run("audit sign e.plimsoll").out;
    }
    m_room->write(QStringLiteral("head"), head);
    const CliRun verified = run("audit verify d.plimsoll --anchor head --json");
    QCOMPARE(verified.errorCode(), QStringLiteral("anchor_invalid"));
    QCOMPARE(verified.exit, 2);
}

void TestCtlAudit::aRewrittenLinkIsNamed() {
    {
        RawDatabase raw(m_room->path(QStringLiteral("d.plimsoll")).toStdString());
        raw.disarm();
        raw.must("UPDATE audit SET who = 'somebody' WHERE id = 3");
    }
    const CliRun verified = run("audit verify d.plimsoll");
    QVERIFY2(verified.err.contains("link 3"), verified.err);
    QVERIFY2(verified.out.contains("audit  VIOLATED\n"), verified.out);
    QVERIFY2(verified.out.contains("last good link  2\n"), verified.out);
    QCOMPARE(verified.exit, 1);
}

void TestCtlAudit::whatCannotBeProvedIsSaid() {
    for (const char* call : {"verify d.plimsoll", "audit verify d.plimsoll"}) {
        const CliRun verified = run(call);
        QVERIFY2(verified.out.contains("audit links"), verified.out);
        QVERIFY2(verified.out.contains("somebody who owns this machine"), verified.out);
        QCOMPARE(verified.exit, 0);
    }
}

QTEST_GUILESS_MAIN(TestCtlAudit)
#include "tst_ctl_audit.moc"
