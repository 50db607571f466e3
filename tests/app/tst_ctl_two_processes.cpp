// Method: one process owns a desk by replaying a stream as slowly as it was recorded; meanwhile
// others come. Those that write must be told who owns the desk and since when, and change nothing;
// those that read must work; when the owner is gone the desk must be free at once.
#include <QTest>

#include <csignal>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlTwoProcesses : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void writersAreToldWhoOwnsTheDesk_data();
    void writersAreToldWhoOwnsTheDesk();
    void readersWorkMeanwhile_data();
    void readersWorkMeanwhile();
    void theDeskIsFreeWhenItsOwnerIsGone();
    void aKilledOwnerLeavesTheDeskFree();
    void aLogThatWasTakenAwayIsMissed();

private:
    [[nodiscard]] static std::unique_ptr<QProcess> own(const CliRoom& room);

    CliRoom m_room;
    std::unique_ptr<QProcess> m_owner;
};

/// Sells the first row, then waits an hour for the second.
std::unique_ptr<QProcess> TestCtlTwoProcesses::own(const CliRoom& room) {
    auto owner = room.start(
        words("replay d.plimsoll --arrivals slow.csv --target 1,000 --fund --speed real"));
    const bool selling = eventually([&] {
        const auto loans = room.run(words("loan list d.plimsoll --json")).array();
        return !loans.isEmpty() &&
               loans[0].toObject()[QStringLiteral("phase")] == QStringLiteral("open") &&
               loans[0].toObject()[QStringLiteral("paid")].toInteger() == 1'000;
    });
    return selling ? std::move(owner) : nullptr;
}

void TestCtlTwoProcesses::initTestCase() {
    m_room.makeDesk(QStringLiteral("d.plimsoll"), "--rehearsal");
    m_room.write(QStringLiteral("in.csv"), "code\nX-1\n");
    m_room.write(QStringLiteral("p.csv"), "payment,status,amount,bid\np,confirmed,5,1\n");
    m_room.write(QStringLiteral("a.csv"), "id,status\n1,confirmed\n");
    m_room.write(QStringLiteral("slow.csv"),
                 "arrived_at,investor,amount\n"
                 "2026-03-01T08:00:00Z,S-1,10\n"
                 "2026-03-01T09:00:00Z,S-1,10\n");
    m_owner = own(m_room);
    QVERIFY(m_owner);
}

void TestCtlTwoProcesses::cleanupTestCase() {
    m_owner->kill();
    m_owner->waitForFinished();
}

void TestCtlTwoProcesses::writersAreToldWhoOwnsTheDesk_data() {
    QTest::addColumn<QStringList>("call");
    for (const char* call : {"deposit d.plimsoll C-1 5",
                             "bid d.plimsoll --loan L-1 --investor C-1 --amount 1000",
                             "investor add d.plimsoll",
                             "investor import d.plimsoll in.csv",
                             "investor suspend d.plimsoll C-1",
                             "investor activate d.plimsoll C-1",
                             "loan create d.plimsoll --target 5000",
                             "loan open d.plimsoll L-1",
                             "loan schedule d.plimsoll L-1 --opens +1h",
                             "loan approve d.plimsoll L-1",
                             "loan pause d.plimsoll L-1",
                             "loan resume d.plimsoll L-1",
                             "loan close d.plimsoll L-1",
                             "loan review d.plimsoll L-1",
                             "loan disburse d.plimsoll L-1",
                             "loan cancel d.plimsoll L-1 --note x",
                             "loan withdraw d.plimsoll L-1 --note x",
                             "cash-out d.plimsoll C-1 5",
                             "adjust d.plimsoll C-1 5 --note x",
                             "bid withdraw d.plimsoll 1",
                             "payment d.plimsoll --payment p --status confirmed --amount 5 --bid 1",
                             "payment import d.plimsoll p.csv",
                             "payment place d.plimsoll 1 --note x",
                             "payment refund d.plimsoll 1 --note x",
                             "hold resolve d.plimsoll 1 --paid --note x",
                             "payouts export d.plimsoll bank.csv",
                             "payouts import d.plimsoll a.csv",
                             "payouts resolve d.plimsoll 1 --failed --note x",
                             "payouts reissue d.plimsoll 1 --note x",
                             "payouts settle d.plimsoll 1 --sent --note x",
                             "desk confirm-clock d.plimsoll --note x",
                             "desk upgrade d.plimsoll",
                             "drill d.plimsoll --bidders 5 --target 1000",
                             "replay d.plimsoll --arrivals slow.csv --target 5 --fund"}) {
        QTest::newRow(call) << words(call);
    }
}

void TestCtlTwoProcesses::writersAreToldWhoOwnsTheDesk() {
    QFETCH(QStringList, call);
    const QByteArray before = m_room.contents(QStringLiteral("d.plimsoll"));
    const CliRun run = m_room.run(call + words("--json"));
    const QByteArray process = QByteArray::number(m_owner->processId());
    QVERIFY2(run.err.contains("in use by another process: plimsollctl"), run.err);
    QVERIFY2(run.err.contains("process " + process) && run.err.contains(" since 20"), run.err);
    QCOMPARE(run.object()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString(),
             QStringLiteral("desk_busy"));
    QCOMPARE(m_room.contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(run.exit, 5);
}

void TestCtlTwoProcesses::readersWorkMeanwhile_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("shows");
    const auto row = [](const char* call, const char* shows) {
        QTest::newRow(call) << words(call) << QByteArray(shows);
    };
    row("loan list d.plimsoll", "Replay");
    row("loan show d.plimsoll L-1", "target    10,000.00");
    row("investor list d.plimsoll", "S-1");
    row("statement d.plimsoll C-1", "deposit");
    row("standby d.plimsoll L-1", "bid  investor");
    row("hold list d.plimsoll", "bid  part");
    row("payment cases d.plimsoll", "case  kind");
    row("payouts list d.plimsoll", "payout  reference  kind");
    row("why-short d.plimsoll L-1", "never taken");
    row("desk show d.plimsoll", "unknown payouts");
    row("verify d.plimsoll", "law        holds");
    row("export d.plimsoll bids --format csv", ",S-1,");
    row("export d.plimsoll investors --format json", "\"S-1\"");
    row("backup d.plimsoll b.plimsoll", "law        holds");
}

void TestCtlTwoProcesses::readersWorkMeanwhile() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, shows);
    const CliRun run = m_room.run(call);
    QVERIFY2(run.out.contains(shows), run.out);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(m_owner->state(), QProcess::Running);
    QCOMPARE(run.exit, 0);
}

void TestCtlTwoProcesses::theDeskIsFreeWhenItsOwnerIsGone() {
    ::kill(static_cast<pid_t>(m_owner->processId()), SIGINT);
    QVERIFY(m_owner->waitForFinished(20'000));
    QVERIFY2(m_owner->readAllStandardError().contains("cancelled"), "it must say so");
    QCOMPARE(m_owner->exitCode(), 130);
    QCOMPARE(m_room.run(words("deposit d.plimsoll C-1 5")).exit, 0);
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlTwoProcesses::aKilledOwnerLeavesTheDeskFree() {
    m_owner = own(m_room);
    QVERIFY(m_owner);
    m_owner->kill();
    QVERIFY(m_owner->waitForFinished(20'000));
    QCOMPARE(m_room.run(words("deposit d.plimsoll C-1 5")).exit, 0);
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlTwoProcesses::aLogThatWasTakenAwayIsMissed() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    room.write(QStringLiteral("slow.csv"), m_room.read(QStringLiteral("slow.csv")));
    const auto owner = own(room);
    QVERIFY(owner);
    owner->kill();
    QVERIFY(owner->waitForFinished(20'000));
    for (const char* companion : {"d.plimsoll-wal", "d.plimsoll.lock"}) {
        QVERIFY(QFile::remove(room.path(QString::fromLatin1(companion))));
    }
    const QStringList files = room.files();
    for (const char* call : {"verify d.plimsoll", "audit verify d.plimsoll", "loan list d.plimsoll",
                             "backup d.plimsoll copy.plimsoll", "restore d.plimsoll copy.plimsoll",
                             "export d.plimsoll bids --format csv", "deposit d.plimsoll C-1 5"}) {
        const CliRun run = room.run(words(call));
        QVERIFY2(run.err.contains("the desk is damaged"), call);
        QVERIFY2(run.err.contains("its write-ahead log is missing"), run.err);
        QCOMPARE(room.files(), files);
        QCOMPARE(run.exit, 3);
    }
}

QTEST_GUILESS_MAIN(TestCtlTwoProcesses)
#include "tst_ctl_two_processes.moc"
