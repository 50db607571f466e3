// Method: Ctrl-C is pressed before long work begins (the signal waits for the program across exec)
// and in the middle of it. Each time the program must say that it was cancelled, exit with 130,
// leave no temporary file, and leave a desk that verifies.
#include <QTest>

#include <csignal>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlInterrupt : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void longWorkStopsWhenAsked_data();
    void longWorkStopsWhenAsked();
    void scriptsAreToldAsWell();
    void aDrillInFullSwingStops_data();
    void aDrillInFullSwingStops();
    void aKilledDrillsFolderIsRemovedByTheNext();

private:
    CliRoom m_room;
};

void TestCtlInterrupt::initTestCase() {
    QCOMPARE(m_room.run(words("drill d.plimsoll --bidders 2000 --target 500,000")).exit, 0);
    m_room.write(QStringLiteral("a.csv"),
                 "arrived_at,investor,amount\n2026-03-01T08:00:00Z,I-1,10\n");
}

void TestCtlInterrupt::longWorkStopsWhenAsked_data() {
    QTest::addColumn<QStringList>("call");
    for (const char* call :
         {"drill --bidders 2000 --target 500,000", "drill d.plimsoll --bidders 2000 --target 5,000",
          "replay d.plimsoll --arrivals a.csv --target 10 --fund", "verify d.plimsoll",
          "export d.plimsoll bids --format csv",
          "export d.plimsoll bids --format json --output out.json"}) {
        QTest::newRow(call) << words(call);
    }
}

void TestCtlInterrupt::longWorkStopsWhenAsked() {
    QFETCH(QStringList, call);
    const QStringList files = m_room.files();
    const CliRun run = m_room.run(call, {.interrupted = true});
    QVERIFY2(run.err.contains("cancelled"), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(m_room.files(), files);
    QCOMPARE(m_room.temporaryFiles(), QStringList());
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
    QCOMPARE(run.exit, 130);
}

void TestCtlInterrupt::scriptsAreToldAsWell() {
    const CliRun run = m_room.run(words("verify d.plimsoll --json"), {.interrupted = true});
    QCOMPARE(run.object()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString(),
             QStringLiteral("cancelled"));
    QCOMPARE(run.exit, 130);
}

void TestCtlInterrupt::aDrillInFullSwingStops_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("asked to end") << SIGTERM;
    QTest::newRow("terminal gone") << SIGHUP;
}

void TestCtlInterrupt::aDrillInFullSwingStops() {
    QFETCH(int, signal);
    // One bid outstanding at a time makes this drill last for many seconds.
    const auto drill =
        m_room.start(words("drill --bidders 200000 --target 100,000,000 --concurrency 1"));
    QVERIFY(eventually([this] { return !m_room.temporaryFiles().isEmpty(); }));
    ::kill(static_cast<pid_t>(drill->processId()), signal);
    QVERIFY(drill->waitForFinished(30'000));
    QVERIFY2(drill->readAllStandardError().contains("cancelled"), "it must say so");
    QCOMPARE(m_room.temporaryFiles(), QStringList());
    QCOMPARE(drill->exitStatus(), QProcess::NormalExit);
    QCOMPARE(drill->exitCode(), 130);
}

void TestCtlInterrupt::aKilledDrillsFolderIsRemovedByTheNext() {
    const auto drill =
        m_room.start(words("drill --bidders 200000 --target 100,000,000 --concurrency 1"));
    QVERIFY(eventually([this] { return !m_room.temporaryFiles().isEmpty(); }));
    const QStringList folder = m_room.temporaryFiles();
    const QStringList next = words("drill --bidders 20 --target 5,000");
    QCOMPARE(m_room.run(next).exit, 0);
    QCOMPARE(m_room.temporaryFiles(), folder);  // somebody works there
    drill->kill();
    QVERIFY(drill->waitForFinished(30'000));
    QCOMPARE(m_room.temporaryFiles(), folder);
    QCOMPARE(m_room.run(next).exit, 0);
    QCOMPARE(m_room.temporaryFiles(), QStringList());
}

QTEST_GUILESS_MAIN(TestCtlInterrupt)
#include "tst_ctl_interrupt.moc"
