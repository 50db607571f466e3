// Method: recorded streams of our own making, small enough to know the outcome, are sold as one
// loan. With clipping they must end on the target to the fen; rows that cannot be read must be told
// with their line and reason and counted; nothing may be silently dropped.
#include <QElapsedTimer>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlReplay : public QObject {
    Q_OBJECT

private slots:
    void aStreamEndsOnTheMark_data();
    void aStreamEndsOnTheMark();
    void rowsOfOneInstantRaceToTheSameMark();
    void badRowsAreToldAndCounted_data();
    void badRowsAreToldAndCounted();
    void oneKeyIsOneBid();
    void theSameStreamMayBeSoldTwice();
    void withoutFundingNobodyIsInvented();
    void unknownInvestorsBecomeStrays();
    void speedIsAsRecorded();
    void aRealDeskRefusesFunding();
    void aRealDeskReplaysItsOwnInvestors();
    void filesThatCannotBeReplayed_data();
    void filesThatCannotBeReplayed();
    void anOpenQuoteCostsOneRow();
    void aFileThatBreaksOffIsNotReplayed();

private:
    [[nodiscard]] static QByteArray stream(int rows, bool at_one_instant);
};

namespace {

qint64 number(const QJsonObject& object, const char* key) {
    return object[QLatin1String(key)].toInteger(-1);
}

constexpr const char* kHeader = "arrived_at,investor,amount\n";

}  // namespace

/// Odd amounts from a few investors, 1,000 rows being worth about 500,000.
QByteArray TestCtlReplay::stream(int rows, bool at_one_instant) {
    QByteArray csv = kHeader;
    for (int i = 0; i < rows; ++i) {
        const int ms = at_one_instant ? 0 : i % 1'000;
        csv += "2026-03-01T08:00:00." + QByteArray::number(ms).rightJustified(3, '0') + "Z,I-" +
               QByteArray::number(i % 97) + "," + QByteArray::number((i * 7'919) % 1'000) + "." +
               QByteArray::number(1 + i % 99).rightJustified(2, '0') + "\n";
    }
    return csv;
}

void TestCtlReplay::aStreamEndsOnTheMark_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<qint64>("paid");
    QTest::newRow("clipped") << words("--target 250,000.00 --partial") << qint64{25'000'000};
    QTest::newRow("clipped to an odd fen")
        << words("--target 123,456.78 --partial") << qint64{12'345'678};
    QTest::newRow("one at a time")
        << words("--target 250,000.00 --partial --concurrency 1") << qint64{25'000'000};
    QTest::newRow("with a minimum and a step")
        << words("--target 100,000.00 --partial --min 10 --step 5") << qint64{10'000'000};
}

void TestCtlReplay::aStreamEndsOnTheMark() {
    QFETCH(QStringList, options);
    QFETCH(qint64, paid);
    const CliRoom room;
    room.write(QStringLiteral("a.csv"), stream(1'500, false));
    const CliRun run =
        room.run(words("replay d.plimsoll --arrivals a.csv --fund --json") + options);
    const QJsonObject report = run.object();
    QCOMPARE(number(report, "rows_read"), 1'500);
    QCOMPARE(number(report, "rows_rejected"), 0);
    QCOMPARE(number(report, "arrived"), 1'500);
    QCOMPARE(number(report, "free"), 0);
    QCOMPARE(number(report, "paid"), paid);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
    QCOMPARE(run.exit, 0);
}

void TestCtlReplay::rowsOfOneInstantRaceToTheSameMark() {
    const CliRoom room;
    room.write(QStringLiteral("a.csv"), stream(1'500, true));
    const CliRun run = room.run(
        words("replay d.plimsoll --arrivals a.csv --target 250,000.00 --partial --fund --json"));
    QCOMPARE(number(run.object(), "paid"), 25'000'000);
    QCOMPARE(number(run.object(), "arrived"), 1'500);
    QCOMPARE(run.exit, 0);
}

void TestCtlReplay::badRowsAreToldAndCounted_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char* name, const char* text, const char* told) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(told);
    };
    const char* at = "2026-03-01T08:00:01Z";
    const auto amount = [&](const char* name, const QByteArray& text, const char* told) {
        row(name, QByteArray(at) + ",I-1," + text, told);
    };
    amount("no amount", "", "a.csv: line 3: the amount is empty");
    amount("an exponent", "1e3", "a.csv: line 3: the amount is not a number (\"1e3\")");
    amount("finer than a fen", "1.005", "a.csv: line 3: the amount is finer than one fen");
    amount("2^63", "9223372036854775808", "a.csv: line 3: the amount is out of range");
    amount("NaN", "NaN", "a.csv: line 3: the amount is not a number (\"NaN\")");
    row("no time", ",I-1,5", "a.csv: line 3: the time is not ISO 8601");
    row("a time without its zone", "2026-03-01T08:00:01,I-1,5", "line 3: the time is not ISO 8601");
    row("a day that is none", "2026-02-30T08:00:01Z,I-1,5", "line 3: the time is not ISO 8601");
    row("no investor", "2026-03-01T08:00:01Z,,5", "a.csv: line 3: the investor is missing");
    row("an investor that is no code", "2026-03-01T08:00:01Z,I 1,5", "line 3: the investor is no");
    row("a field too few", "2026-03-01T08:00:01Z,I-1", "line 3: the row has another number");
    row("a stray quote", "2026-03-01T08:00:01Z,I-1,5\"", "line 3: a quote stands where");
}

void TestCtlReplay::badRowsAreToldAndCounted() {
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, told);
    const CliRoom room;
    room.write(QStringLiteral("a.csv"), kHeader + QByteArray("2026-03-01T08:00:00Z,I-1,10\n") +
                                            row + "\n2026-03-01T08:00:02Z,I-2,20\n");
    const CliRun run =
        room.run(words("replay d.plimsoll --arrivals a.csv --target 30 --fund --json"));
    QVERIFY2(run.err.contains(told), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(number(run.object(), "rows_read"), 3);
    QCOMPARE(number(run.object(), "rows_rejected"), 1);
    QCOMPARE(number(run.object(), "paid"), 3'000);
    QCOMPARE(run.exit, 0);
}

void TestCtlReplay::oneKeyIsOneBid() {
    const CliRoom room;
    room.write(QStringLiteral("a.csv"),
               "key,amount,investor,arrived_at\n"
               "k1,10,I-1,2026-03-01T08:00:00Z\n"
               "k1,10,I-1,2026-03-01T08:00:01Z\n"
               "k1,11,I-1,2026-03-01T08:00:02Z\n"
               "k1,10,I-2,2026-03-01T08:00:03Z\n"
               ",10,I-2,2026-03-01T08:00:04Z\n");
    const QJsonObject report =
        room.run(words("replay d.plimsoll --arrivals a.csv --target 100 --fund --concurrency 1 "
                       "--json"))
            .object();
    QCOMPARE(number(report, "accepted"), 3);
    QCOMPARE(number(report, "replayed"), 1);
    QCOMPARE(report[QStringLiteral("refused")].toObject(),
             (QJsonObject{{QStringLiteral("key_reused"), 1}}));
    QCOMPARE(number(report, "paid"), 3'000);
}

void TestCtlReplay::theSameStreamMayBeSoldTwice() {
    const CliRoom room;
    room.write(QStringLiteral("a.csv"), stream(400, false));
    const QStringList call =
        words("replay d.plimsoll --arrivals a.csv --target 20,000 --partial --fund --json");
    QCOMPARE(number(room.run(call).object(), "paid"), 2'000'000);
    // Keys are per loan: nothing of the first sale is mistaken for a retry.
    const CliRun second = room.run(call);
    QCOMPARE(number(second.object(), "replayed"), 0);
    QCOMPARE(number(second.object(), "paid"), 2'000'000);
    QCOMPARE(room.run(words("loan list d.plimsoll --json")).array().size(), 2);
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlReplay::withoutFundingNobodyIsInvented() {
    const CliRoom room;
    room.write(QStringLiteral("a.csv"), stream(10, false));
    const CliRun run = room.run(words("replay none.plimsoll --arrivals a.csv --target 100"));
    QVERIFY2(run.err.contains("there is no desk"), run.err);
    QCOMPARE(room.files(), QStringList{QStringLiteral("a.csv")});
    QCOMPARE(run.exit, 3);
}

void TestCtlReplay::unknownInvestorsBecomeStrays() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"), "--rehearsal");
    room.write(QStringLiteral("a.csv"), kHeader + QByteArray("2026-03-01T08:00:00Z,C-1,10\n"
                                                             "2026-03-01T08:00:01Z,X-1,10\n"));
    const QJsonObject report =
        room.run(words("replay d.plimsoll --arrivals a.csv --target 100 --json")).object();
    QCOMPARE(number(report, "paid"), 1'000);
    QCOMPARE(report[QStringLiteral("refused")].toObject(),
             (QJsonObject{{QStringLiteral("unknown_investor"), 1}}));
    QCOMPARE(number(report, "arrived"), 2);
}

void TestCtlReplay::speedIsAsRecorded() {
    const CliRoom room;
    room.write(QStringLiteral("a.csv"), kHeader + QByteArray("2026-03-01T08:00:00Z,I-1,10\n"
                                                             "2026-03-01T08:00:01Z,I-1,10\n"));
    const auto elapsed = [&room](const char* speed) {
        QElapsedTimer watch;
        watch.start();
        (void)room.run(words("replay d.plimsoll --arrivals a.csv --target 100 --fund --speed")
                       << speed);
        return watch.elapsed();
    };
    const qint64 real = elapsed("real");
    QVERIFY2(real >= 1'000, qPrintable(QString::number(real)));
    const qint64 faster = elapsed("4");
    QVERIFY2(faster >= 250 && faster < real, qPrintable(QString::number(faster)));
    QVERIFY(elapsed("max") < real);
}

void TestCtlReplay::aRealDeskRefusesFunding() {
    const CliRoom room;
    room.makeStaffedDesk(QStringLiteral("real.plimsoll"));
    room.write(QStringLiteral("a.csv"), stream(10, false));
    const QByteArray before = room.contents(QStringLiteral("real.plimsoll"), as("op.a"));
    const CliRun run =
        room.run(words("replay real.plimsoll --arrivals a.csv --target 100 --fund"), as("op.a"));
    QVERIFY2(run.err.contains("this is a real desk"), run.err);
    QCOMPARE(room.contents(QStringLiteral("real.plimsoll"), as("op.a")), before);
    QCOMPARE(run.exit, 1);
}

void TestCtlReplay::aRealDeskReplaysItsOwnInvestors() {
    const CliRoom room;
    room.makeStaffedDesk(QStringLiteral("real.plimsoll"));
    QCOMPARE(
        room.run(words("investor add real.plimsoll --code C-1 --deposit 100,000"), as("op.a")).exit,
        0);
    room.write(QStringLiteral("a.csv"), kHeader + QByteArray("2026-03-01T08:00:00Z,C-1,70\n"
                                                             "2026-03-01T08:00:01Z,C-1,70\n"));
    const QStringList replay =
        words("replay real.plimsoll --arrivals a.csv --target 100 --partial --json");
    // It opens a sale, which an operator does not do alone, unless the desk's policy says so.
    QCOMPARE(room.run(replay, as("op.a")).errorCode(), QStringLiteral("needs_checker"));
    QCOMPARE(room.run(words("loan list real.plimsoll --json")).array().size(), 0);
    QCOMPARE(room.run(words("policy set real.plimsoll loan.open --four-eyes no --reason R05 "
                            "--note test"),
                      as("admin.a"))
                 .exit,
             0);
    QCOMPARE(room.run(words("approve real.plimsoll 1"), as("admin.b")).exit, 0);
    const CliRun run = room.run(replay, as("op.a"));
    QCOMPARE(number(run.object(), "paid"), 10'000);
    QCOMPARE(run.exit, 0);
}

void TestCtlReplay::filesThatCannotBeReplayed_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const char* csv, const char* says) {
        QTest::newRow(name) << QByteArray(csv) << QByteArray(says);
    };
    row("empty", "", "\"a.csv\" cannot be replayed: the file has no header line");
    row("no amounts", "arrived_at,investor\nx,y\n", "names no column \"amount\"");
    row("a column twice", "arrived_at,investor,amount,amount\nx,y,1,2\n",
        "the column \"amount\" stands twice");
    row("a header only", kHeader, "holds no arrival");
    row("bad rows only", "arrived_at,investor,amount\nx,y,z\n", "holds no arrival");
}

void TestCtlReplay::filesThatCannotBeReplayed() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, says);
    const CliRoom room;
    room.write(QStringLiteral("a.csv"), csv);
    const CliRun run = room.run(words("replay d.plimsoll --arrivals a.csv --target 100 --fund"));
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(room.files(), QStringList{QStringLiteral("a.csv")});
    QCOMPARE(run.exit, 2);
}

void TestCtlReplay::anOpenQuoteCostsOneRow() {
    const CliRoom room;
    QByteArray csv = kHeader + QByteArray("2026-03-01T08:00:00Z,\"I-1,10\n");
    for (int i = 0; i < 100; ++i) csv += "2026-03-01T08:00:01Z,I-2,1\n";
    room.write(QStringLiteral("a.csv"), csv);
    const CliRun run =
        room.run(words("replay d.plimsoll --arrivals a.csv --target 100 --fund --json"));
    QVERIFY2(run.err.contains("a.csv: line 2: "), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(number(run.object(), "rows_read"), 101);
    QCOMPARE(number(run.object(), "rows_rejected"), 1);
    QCOMPARE(number(run.object(), "paid"), 10'000);
}

void TestCtlReplay::aFileThatBreaksOffIsNotReplayed() {
    const CliRoom room;
    // It can be opened, and its first byte cannot be read.
    const CliRun run =
        room.run(words("replay d.plimsoll --arrivals /proc/self/mem --target 100 --fund"));
    QVERIFY2(run.err.contains("could not be read to its end"), run.err);
    QCOMPARE(room.files(), QStringList());
    QCOMPARE(run.exit, 2);
}

QTEST_GUILESS_MAIN(TestCtlReplay)
#include "tst_ctl_replay.moc"
