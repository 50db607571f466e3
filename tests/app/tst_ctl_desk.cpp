// Method: the alarms of a desk are compared with what was left for people to do. A clock in doubt
// comes from a desk that was worked on by a clock three days ahead: every verb that writes must be
// refused until somebody confirms. A desk of before the first
// release is said to be one.
#include <QTest>

#include "cli_room.h"
#include "desk_room.h"
#include "raw_database.h"

using namespace plimsoll;
using namespace plimsoll::test;

class TestCtlDesk : public QObject {
    Q_OBJECT

private slots:
    void aCalmDeskHasNoAlarms();
    void alarmsAreCounted();
    void nothingIsWrittenWhileTheClockIsInDoubt();
    void aDrillWithPaymentsLeavesNoDoubt();
    void aMissedOpeningIsShown();
    void aClockThatIsNotInDoubt();
    void confirmingWantsANote_data();
    void confirmingWantsANote();
    void aDeskOfBeforeTheFirstReleaseIsSaidToBeOne();
};

namespace {

QJsonObject alarmsOf(const CliRoom& room) {
    return room.run(words("desk show d.plimsoll --json"))
        .object()[QStringLiteral("alarms")]
        .toObject();
}

std::shared_ptr<ManualClock> clockAt(std::int64_t from_now_us) {
    auto clock = std::make_shared<ManualClock>();
    clock->startNow();
    clock->jump(from_now_us);
    return clock;
}

std::unique_ptr<Desk> openBy(const CliRoom& room, std::shared_ptr<ManualClock> clock) {
    DeskOptions options;
    options.clock = std::move(clock);
    return must(openDesk(room.path(QStringLiteral("d.plimsoll")).toStdString(), options));
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
    QCOMPARE(alarms.size(), 11);
    for (const auto& count : alarms) QCOMPARE(count.toInteger(-1), 0);
    const CliRun people = room.run(words("desk show d.plimsoll"));
    QVERIFY2(people.out.contains("\nunknown payouts       0\n"), people.out);
    QVERIFY2(people.out.contains("\nlog                   "), people.out);
    const QJsonObject log = run.object()[QStringLiteral("log")].toObject();
    QVERIFY(log[QStringLiteral("bytes")].toInteger(-1) >= 0);
    QVERIFY(log[QStringLiteral("readers")].toArray().isEmpty());
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
        {QStringLiteral("over_loans"), 0},       {QStringLiteral("missed_openings"), 0},
        {QStringLiteral("restored_payouts"), 0}};
    QCOMPARE(alarmsOf(room), expected);
}

void TestCtlDesk::nothingIsWrittenWhileTheClockIsInDoubt() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    (void)must(openBy(room, clockAt(72 * ManualClock::kHour))->addInvestors({NewInvestor{}}));
    for (const char* call :
         {"investor add d.plimsoll --code C-2 --json", "deposit d.plimsoll C-1 100 --json",
          "bid d.plimsoll --loan L-1 --investor C-1 --amount 2,000 --json",
          "loan close d.plimsoll L-1 --json", "payouts export d.plimsoll b.csv --batch b --json",
          "drill d.plimsoll --bidders 20 --target 5,000 --json"}) {
        const CliRun run = room.run(words(call));
        QCOMPARE(run.errorCode(), QStringLiteral("clock_in_doubt"));
        QCOMPARE(run.exit, 1);
    }
    const CliRun people = room.run(words("deposit d.plimsoll C-1 100"));
    QVERIFY2(people.err.contains("warning: the clock says 2"), people.err);
    QVERIFY2(people.err.contains("nothing was recorded; look at the clock, then confirm it "
                                 "(plimsollctl desk confirm-clock)"),
             people.err);
    QCOMPARE(people.errorLines().size(), 2);
    QCOMPARE(room.run(words("loan list d.plimsoll")).err, QByteArray());
    const CliRun confirmed = room.run(words("desk confirm-clock d.plimsoll --note checked --json"));
    QCOMPARE(confirmed.object()[QStringLiteral("in_doubt")].toBool(), true);
    QCOMPARE(confirmed.object()[QStringLiteral("timers_run")].toBool(), true);
    QCOMPARE(confirmed.err, QByteArray());
    QCOMPARE(confirmed.exit, 0);
    const CliRun works = room.run(words("deposit d.plimsoll C-1 100"));
    QCOMPARE(works.err, QByteArray());
    QCOMPARE(works.exit, 0);
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
}

/// Its clock was put a month forward; the next command finds nothing in doubt.
void TestCtlDesk::aDrillWithPaymentsLeavesNoDoubt() {
    const CliRoom room;
    const char* drill =
        "drill d.plimsoll --bidders 20 --target 5,000 --payment-share 1 "
        "--lapse-share 1 --hold-window 30d";
    for (int i = 0; i < 2; ++i) {
        const CliRun run = room.run(words(drill));
        QVERIFY2(run.exit == 0, run.err);
        QCOMPARE(run.err, QByteArray());
    }
    const CliRun next = room.run(words("investor add d.plimsoll --code X-1"));
    QCOMPARE(next.err, QByteArray());
    QCOMPARE(next.exit, 0);
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlDesk::aMissedOpeningIsShown() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    {
        const auto clock = clockAt(-2 * ManualClock::kHour);
        const auto desk = openBy(room, clock);
        must(desk->confirmClock("two hours ago"));
        NewLoan loan;
        loan.terms = termsOf(10'000);
        const auto id = must(desk->createLoan(loan));
        const auto in = [&](std::int64_t minutes) {
            return Timestamp::us(clock->now().us() + minutes * 60'000'000);
        };
        must(desk->scheduleLoan(id, {in(1), in(11)}));
        (void)must(desk->moveLoan(id, LoanMove::Approve));
    }
    QCOMPARE(room.run(words("investor add d.plimsoll --code C-2")).exit, 0);
    const CliRun list = room.run(words("loan list d.plimsoll"));
    QVERIFY2(list.out.contains("missed its opening: open it or withdraw it"), list.out);
    QCOMPARE(alarmsOf(room)[QStringLiteral("missed_openings")].toInteger(), 1);
    QCOMPARE(room.run(words("loan open d.plimsoll L-1002")).exit, 0);
    QCOMPARE(alarmsOf(room)[QStringLiteral("missed_openings")].toInteger(), 0);
    QVERIFY(!room.run(words("loan list d.plimsoll")).out.contains("missed"));
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

void TestCtlDesk::aDeskOfBeforeTheFirstReleaseIsSaidToBeOne() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    RawDatabase(room.path(QStringLiteral("d.plimsoll")).toStdString())
        .must("PRAGMA foreign_keys=OFF; DROP TABLE command_name");
    const CliRun run = room.run(words("loan list d.plimsoll --json"));
    QCOMPARE(run.errorCode(), QStringLiteral("unreleased_schema"));
    QVERIFY2(run.err.contains("never released"), run.err);
    QCOMPARE(run.exit, 3);
}

QTEST_GUILESS_MAIN(TestCtlDesk)
#include "tst_ctl_desk.moc"
