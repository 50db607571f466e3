// Method: the alarms of a desk are compared with what was left for people to do. A clock in doubt
// comes from a drill that put its own clock a month forward: every verb that writes must warn,
// until somebody confirms. A desk of an earlier version is said to be one.
#include <QTest>

#include "cli_room.h"
#include "raw_database.h"

using namespace plimsoll::test;

class TestCtlDesk : public QObject {
    Q_OBJECT

private slots:
    void aCalmDeskHasNoAlarms();
    void alarmsAreCounted();
    void aClockInDoubtIsSaidUntilItIsConfirmed();
    void aClockThatIsNotInDoubt();
    void confirmingWantsANote_data();
    void confirmingWantsANote();
    void aDeskOfAnEarlierVersionIsSaidToBeOne();
};

namespace {

QJsonObject alarmsOf(const CliRoom& room) {
    return room.run(words("desk show d.plimsoll --json"))
        .object()[QStringLiteral("alarms")]
        .toObject();
}

}  // namespace

void TestCtlDesk::aCalmDeskHasNoAlarms() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    const CliRun run = room.run(words("desk show d.plimsoll --json"));
    QCOMPARE(run.object()[QStringLiteral("desk")].toObject()[QStringLiteral("kind")].toString(),
             QStringLiteral("rehearsal"));
    QCOMPARE(run.text("access"), QStringLiteral("open"));
    const QJsonObject alarms = alarmsOf(room);
    QCOMPARE(alarms.size(), 9);
    for (const auto& count : alarms) QCOMPARE(count.toInteger(-1), 0);
    const CliRun people = room.run(words("desk show d.plimsoll"));
    QVERIFY2(people.out.contains("\nunknown payouts       0\n"), people.out);
    QCOMPARE(people.err, QByteArray());
}

void TestCtlDesk::alarmsAreCounted() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    for (const char* step :
         {"bid d.plimsoll --loan L-1 --investor C-1 --amount 2,000 --funding payment",
          "payment d.plimsoll --payment p1 --status unclear --amount 2,000 --bid 1",
          "payment d.plimsoll --payment p2 --status confirmed --amount 7 --bid 99",
          "halt set d.plimsoll --stop openings --reason drill --confirm d",
          "halt set d.plimsoll --stop disbursements --reason drill --confirm d",
          "halt lift d.plimsoll 1 --note over", "cash-out d.plimsoll C-1 5",
          "loan create d.plimsoll --code L-2 --target 5,000", "loan open d.plimsoll L-2",
          "loan close d.plimsoll L-2"}) {
        QCOMPARE(room.run(words(step)).exit, 0);
    }
    const QJsonObject expected{
        {QStringLiteral("unknown_payouts"), 0},  {QStringLiteral("failed_disbursements"), 0},
        {QStringLiteral("open_cases"), 1},       {QStringLiteral("stuck_holds"), 1},
        {QStringLiteral("pending_payouts"), 1},  {QStringLiteral("short_loans"), 1},
        {QStringLiteral("waiting_requests"), 0}, {QStringLiteral("halts"), 1},
        {QStringLiteral("over_loans"), 0}};
    QCOMPARE(alarmsOf(room), expected);
}

void TestCtlDesk::aClockInDoubtIsSaidUntilItIsConfirmed() {
    const CliRoom room;
    QCOMPARE(room.run(words("drill d.plimsoll --bidders 20 --target 5,000 --payment-share 1 "
                            "--lapse-share 1 --hold-window 30d"))
                 .exit,
             0);
    // Its holds lapsed a month from now: to the machine's clock, the latest record is of the
    // future. A clock is in doubt only where something waits for it.
    for (const char* step : {"loan create d.plimsoll --code L-9 --target 5,000",
                             "loan schedule d.plimsoll L-9 --closes 2099-01-01T00:00:00Z",
                             "loan approve d.plimsoll L-9"}) {
        const CliRun run = room.run(words(step));
        QVERIFY2(run.exit == 0, run.err);
    }
    for (const char* call : {"investor add d.plimsoll --code C-1", "deposit d.plimsoll C-1 100"}) {
        const CliRun run = room.run(words(call));
        QVERIFY2(run.err.startsWith("plimsollctl: warning: the clock says 2"), run.err);
        QVERIFY2(run.err.contains("nothing opens, closes or lapses by itself"), run.err);
        QCOMPARE(run.errorLines().size(), 1);
        QCOMPARE(run.exit, 0);
    }
    QCOMPARE(room.run(words("loan list d.plimsoll")).err, QByteArray());
    const CliRun confirmed = room.run(words("desk confirm-clock d.plimsoll --note checked --json"));
    QCOMPARE(confirmed.object()[QStringLiteral("in_doubt")].toBool(), true);
    QCOMPARE(confirmed.object()[QStringLiteral("timers_run")].toBool(), true);
    QCOMPARE(confirmed.err, QByteArray());
    QCOMPARE(confirmed.exit, 0);
}

void TestCtlDesk::aClockThatIsNotInDoubt() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    const CliRun run = room.run(words("desk confirm-clock d.plimsoll --note checked"));
    QVERIFY2(run.out.contains("clock   was not in doubt\n"), run.out);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
    QCOMPARE(run.exit, 0);
}

void TestCtlDesk::confirmingWantsANote_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << words("desk confirm-clock d.plimsoll --json") << "usage";
    QTest::newRow("empty") << words("desk confirm-clock d.plimsoll --json --note ''")
                           << "note_missing";
    QTest::newRow("control characters")
        << words("desk confirm-clock d.plimsoll --json --note a\tb") << "note_invalid";
}

void TestCtlDesk::confirmingWantsANote() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    const CliRun run = room.run(call);
    QCOMPARE(run.errorCode(), code);
    QCOMPARE(run.exit, 2);
}

void TestCtlDesk::aDeskOfAnEarlierVersionIsSaidToBeOne() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(room.run(words("desk upgrade d.plimsoll")).exit, 0);
    {
        RawDatabase raw(room.path(QStringLiteral("d.plimsoll")).toStdString());
        raw.must("PRAGMA user_version = 1");
        raw.checkpoint();
    }
    const CliRun run = room.run(words("loan list d.plimsoll --json"));
    QCOMPARE(run.errorCode(), QStringLiteral("older_schema"));
    QVERIFY2(run.err.contains("desk upgrade"), run.err);
    QCOMPARE(run.exit, 3);
}

QTEST_GUILESS_MAIN(TestCtlDesk)
#include "tst_ctl_desk.moc"
