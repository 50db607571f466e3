// Method: the program is asked for help and version, and called wrongly, in every verb. Help must
// stand on standard output with examples and exit code 0; a wrong call must end in one sentence on
// standard error that points to the right help, with exit code 2 and nothing on standard output.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlUsage : public QObject {
    Q_OBJECT

private slots:
    void everyVerbExplainsItself_data();
    void everyVerbExplainsItself();
    void helpDocumentsTheExitCodes();
    void versionNamesTheProgram();
    void wrongCallsPointToTheirHelp_data();
    void wrongCallsPointToTheirHelp();
    void wrongCallsAnswerScriptsWithAnErrorObject();

private:
    CliRoom m_room;
};

void TestCtlUsage::everyVerbExplainsItself_data() {
    QTest::addColumn<QStringList>("verb");
    for (const char* verb : {"init",
                             "staff",
                             "staff list",
                             "staff add",
                             "staff change",
                             "staff password",
                             "loan",
                             "loan create",
                             "loan schedule",
                             "loan approve",
                             "loan open",
                             "loan pause",
                             "loan resume",
                             "loan close",
                             "loan review",
                             "loan disburse",
                             "loan cancel",
                             "loan withdraw",
                             "loan list",
                             "loan show",
                             "investor",
                             "investor add",
                             "investor import",
                             "investor list",
                             "investor reveal",
                             "investor designate",
                             "investor designated",
                             "investor suspend",
                             "investor activate",
                             "deposit",
                             "cash-out",
                             "adjust",
                             "statement",
                             "bid",
                             "bid withdraw",
                             "bid void",
                             "standby",
                             "payment",
                             "payment import",
                             "payment cases",
                             "payment place",
                             "payment refund",
                             "hold",
                             "hold list",
                             "hold resolve",
                             "payouts",
                             "payouts list",
                             "payouts export",
                             "payouts import",
                             "payouts resolve",
                             "payouts settle",
                             "payouts reissue",
                             "why-short",
                             "short",
                             "short list",
                             "short why",
                             "short plan",
                             "short place",
                             "short extend",
                             "short reduce",
                             "short cancel",
                             "short claim",
                             "short unclaim",
                             "rules",
                             "rules show",
                             "rules set",
                             "rules day",
                             "requests",
                             "request",
                             "request show",
                             "request withdraw",
                             "request claim",
                             "request unclaim",
                             "approve",
                             "reject",
                             "halt",
                             "halt set",
                             "halt lift",
                             "halt list",
                             "policy",
                             "policy list",
                             "policy set",
                             "audit",
                             "audit list",
                             "audit export",
                             "audit verify",
                             "audit sign",
                             "audit heads",
                             "desk",
                             "desk show",
                             "desk confirm-clock",
                             "desk upgrade",
                             "drill",
                             "replay",
                             "verify",
                             "export",
                             "run",
                             "commands",
                             "backup",
                             "restore"}) {
        QTest::newRow(verb) << words(verb);
    }
}

void TestCtlUsage::everyVerbExplainsItself() {
    QFETCH(QStringList, verb);
    const CliRun help = m_room.run(verb + words("--help"));
    QCOMPARE(help.err, QByteArray());
    QVERIFY2(help.out.contains("Examples:\n  plimsollctl " + verb.join(u' ').toUtf8()), help.out);
    QCOMPARE(help.exit, 0);
}

void TestCtlUsage::helpDocumentsTheExitCodes() {
    const CliRun help = m_room.run(words("--help"));
    for (const char* code : {"  0  ", "  1  ", "  2  ", "  3  ", "  4  ", "  5  ", "  130 "}) {
        QVERIFY2(help.out.contains(code), code);
    }
    QCOMPARE(help.exit, 0);
}

void TestCtlUsage::versionNamesTheProgram() {
    const CliRun version = m_room.run(words("--version"));
    QVERIFY2(version.out.startsWith("plimsollctl 0."), version.out);
    QCOMPARE(version.exit, 0);
}

void TestCtlUsage::wrongCallsPointToTheirHelp_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char* name, const char* call, const QStringList& says) {
        QTest::newRow(name) << words(call) << says;
    };
    row("nothing at all", "", {"name a command: init, staff, loan", "plimsollctl --help"});
    row("an unknown verb", "fill", {"\"fill\" is no command", "plimsollctl --help"});
    row("a verb without its second word", "loan",
        {"create, schedule, approve, open", "list, show", "plimsollctl loan --help"});
    row("the word of a verb that has no plain form", "hold",
        {"name a command: list, resolve", "plimsollctl hold --help"});
    row("the plain form of a verb that has words", "bid a.plimsoll",
        {"is required", "plimsollctl bid --help"});
    row("a word without what it needs", "bid withdraw",
        {"FILE is required", "plimsollctl bid withdraw --help"});
    row("a word with what only the plain form has", "bid withdraw a.plimsoll 1 --partial",
        {"--partial", "plimsollctl bid withdraw --help"});
    row("a payment's word without its note", "payment place a.plimsoll 1",
        {"--note is required", "plimsollctl payment place --help"});
    row("two verdicts at once", "hold resolve a.plimsoll 1 --paid --released --note x",
        {"--paid", "--released"});
    row("an unknown second word", "investor remove",
        {"\"remove\" is no command", "plimsollctl investor --help"});
    row("a missing file", "verify", {"FILE is required", "plimsollctl verify --help"});
    row("a missing option", "drill --bidders 5", {"--target is required", "drill --help"});
    row("an option without its value", "loan create a.plimsoll --target",
        {"--target", "plimsollctl loan create --help"});
    row("an unknown option", "loan list a.plimsoll --all", {"--all", "loan list --help"});
    row("an unknown kind of export", "export a.plimsoll payouts --format csv",
        {"payouts", "bids", "loans", "investors", "export --help"});
    row("an unknown format", "export a.plimsoll bids --format xml", {"xml", "csv", "json"});
    row("a request without its number", "approve a.plimsoll",
        {"REQUEST is required", "plimsollctl approve --help"});
    row("a rejection without a note", "reject a.plimsoll 1", {"--note is required"});
    row("a look without a reason", "investor reveal a.plimsoll C-1", {"--reason is required"});
    row("two kinds of desk at once", "init a.plimsoll --demo --rehearsal",
        {"--demo", "--rehearsal"});
}

void TestCtlUsage::wrongCallsPointToTheirHelp() {
    QFETCH(QStringList, call);
    QFETCH(QStringList, says);
    const CliRun run = m_room.run(call);
    for (const QString& word : says) QVERIFY2(run.err.contains(word.toUtf8()), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(m_room.files(), QStringList());
    QCOMPARE(run.exit, 2);
}

void TestCtlUsage::wrongCallsAnswerScriptsWithAnErrorObject() {
    const CliRun run = m_room.run(words("drill --bidders 5 --json"));
    const QJsonObject error = run.object()[QStringLiteral("error")].toObject();
    QVERIFY2(error[QStringLiteral("message")].toString().contains(u"--target"), run.out);
    QCOMPARE(error[QStringLiteral("code")].toString(), QStringLiteral("usage"));
    QCOMPARE(run.exit, 2);
}

QTEST_GUILESS_MAIN(TestCtlUsage)
#include "tst_ctl_usage.moc"
