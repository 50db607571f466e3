// Method: rushes of some hundred bidders on temporary, new and existing desks; the JSON answer is
// added up and compared with the desk it left behind. Every drill must end on the mark, or at an
// exact shortfall when the bidders cannot want enough, with the law holding.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlDrill : public QObject {
    Q_OBJECT

private slots:
    void rushesEndOnTheMark_data();
    void rushesEndOnTheMark();
    void theAnswerHasTheKeysOfTheContract();
    void bidderSharesAreExact_data();
    void bidderSharesAreExact();
    void aCapKeepsTheLoanShort();
    void aTemporaryDeskIsRemoved();
    void aFileThatDoesNotExistBecomesARehearsalDesk();
    void aRehearsalDeskTakesOneDrillAfterAnother();
    void theAnswerAgreesWithTheDesk();
    void aRealDeskRefuses();
    void peopleReadATable();
};

namespace {

constexpr const char* kKeys[] = {
    "target",     "free",      "held",     "paid",       "arrived",         "accepted",
    "standby",    "replayed",  "refused",  "overloaded", "decisions_per_s", "elapsed_s",
    "latency_ms", "law_holds", "reserved", "phase",      "payments"};

qint64 number(const QJsonObject& object, const char* key) {
    return object[QLatin1String(key)].toInteger(-1);
}

qint64 refusedIn(const QJsonObject& report) {
    qint64 all = 0;
    for (const auto& count : report[QStringLiteral("refused")].toObject()) all += count.toInteger();
    return all;
}

}  // namespace

void TestCtlDrill::rushesEndOnTheMark_data() {
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char* options) { QTest::newRow(options) << words(options); };
    row("--bidders 2000 --target 10,000,000.00 --seed 1 --concurrency 256");
    row("--bidders 2000 --target 10,000,000.00 --seed 2 --concurrency 1");
    row("--bidders 1500 --target 1,234,567.89 --seed 3 --concurrency 64");
    row("--bidders 1500 --target 500,000 --seed 4 --concurrency 1024 --partial-share 1");
    row("--bidders 3000 --target 400,000.01 --seed 5 --min 100 --step 10 --cap 1,000");
    row("--bidders 1000 --target 300,000 --seed 6 --duplicate-share 1 --partial-share 50%");
}

void TestCtlDrill::rushesEndOnTheMark() {
    QFETCH(QStringList, options);
    const CliRoom room;
    const CliRun run = room.run(words("drill --json") + options);
    const QJsonObject report = run.object();
    QCOMPARE(number(report, "arrived"), number(report, "accepted") + number(report, "standby") +
                                            number(report, "replayed") + refusedIn(report));
    QCOMPARE(number(report, "free"), 0);
    QCOMPARE(number(report, "held"), 0);
    QCOMPARE(number(report, "paid"), number(report, "target"));
    QVERIFY(report[QStringLiteral("law_holds")].toBool());
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exit, 0);
}

void TestCtlDrill::theAnswerHasTheKeysOfTheContract() {
    const CliRoom room;
    const QJsonObject report =
        room.run(words("drill --bidders 500 --target 100,000 --json")).object();
    QStringList expected;
    for (const char* key : kKeys) expected << QString::fromLatin1(key);
    expected.sort();
    QCOMPARE(report.keys(), expected);
    QCOMPARE(report[QStringLiteral("latency_ms")].toObject().keys(),
             (QStringList{"max", "p50", "p99"}));
    QCOMPARE(report[QStringLiteral("payments")].toObject().keys(),
             (QStringList{"failed", "held", "lapsed", "late", "paid", "promoted", "readmitted",
                          "withdrawn"}));
    QCOMPARE(report[QStringLiteral("phase")].toString(), QStringLiteral("full"));
    QVERIFY(report[QStringLiteral("elapsed_s")].isDouble());
    QVERIFY(number(report, "decisions_per_s") > 0);
    QCOMPARE(number(report, "target"), 10'000'000);
}

void TestCtlDrill::bidderSharesAreExact_data() {
    QTest::addColumn<QString>("share");
    QTest::addColumn<qint64>("replayed");
    QTest::newRow("none") << "0" << qint64{0};
    QTest::newRow("all, as one") << "1" << qint64{400};
    QTest::newRow("all, as 1.000") << "1.000" << qint64{400};
    QTest::newRow("all, per cent") << "100%" << qint64{400};
}

void TestCtlDrill::bidderSharesAreExact() {
    QFETCH(QString, share);
    QFETCH(qint64, replayed);
    const CliRoom room;
    const QJsonObject report =
        room.run(words("drill --bidders 400 --target 100,000 --json --duplicate-share") << share)
            .object();
    QCOMPARE(number(report, "replayed"), replayed);
}

void TestCtlDrill::aCapKeepsTheLoanShort() {
    const CliRoom room;
    const CliRun run = room.run(
        words("drill --bidders 10 --target 100,000 --min 100 --step 1 --cap 1,000 --json"));
    const QJsonObject report = run.object();
    QVERIFY(number(report, "paid") <= 10 * 100'000);
    QCOMPARE(number(report, "paid") + number(report, "free"), number(report, "target"));
    QVERIFY(report[QStringLiteral("law_holds")].toBool());
    QCOMPARE(run.exit, 0);
}

void TestCtlDrill::aTemporaryDeskIsRemoved() {
    const CliRoom room;
    QCOMPARE(room.run(words("drill --bidders 100 --target 50,000")).exit, 0);
    QCOMPARE(room.temporaryFiles(), QStringList());
    QCOMPARE(room.files(), QStringList());
}

void TestCtlDrill::aFileThatDoesNotExistBecomesARehearsalDesk() {
    const CliRoom room;
    QCOMPARE(room.run(words("drill new.plimsoll --bidders 100 --target 50,000")).exit, 0);
    QCOMPARE(room.files(), QStringList{QStringLiteral("new.plimsoll")});
    // A real desk would refuse the second drill.
    QCOMPARE(room.run(words("drill new.plimsoll --bidders 100 --target 50,000")).exit, 0);
}

void TestCtlDrill::aRehearsalDeskTakesOneDrillAfterAnother() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"), "--rehearsal");
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(room.run(words("drill d.plimsoll --bidders 300 --target 90,000")).exit, 0);
    }
    QCOMPARE(room.run(words("loan list d.plimsoll --json")).array().size(), 4);
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlDrill::theAnswerAgreesWithTheDesk() {
    const CliRoom room;
    const QJsonObject report =
        room.run(words("drill d.plimsoll --bidders 800 --target 250,000 --seed 9 --json")).object();
    const QJsonObject loan = room.run(words("loan list d.plimsoll --json")).array()[0].toObject();
    const QJsonObject shown =
        room.run(words("loan show d.plimsoll --json") << loan[QStringLiteral("code")].toString())
            .object();
    for (const char* key : {"target", "free", "held", "paid", "arrived", "accepted", "replayed"}) {
        QCOMPARE(shown[QLatin1String(key)], report[QLatin1String(key)]);
    }
    QCOMPARE(shown[QStringLiteral("refused")], report[QStringLiteral("refused")]);
    QCOMPARE(shown[QStringLiteral("phase")].toString(), QStringLiteral("full"));
}

void TestCtlDrill::aRealDeskRefuses() {
    const CliRoom room;
    room.makeStaffedDesk(QStringLiteral("real.plimsoll"));
    const QByteArray before = room.contents(QStringLiteral("real.plimsoll"), as("op.a"));
    const CliRun run =
        room.run(words("drill real.plimsoll --bidders 10 --target 10,000 --json"), as("op.a"));
    QCOMPARE(run.object()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString(),
             QStringLiteral("not_a_rehearsal"));
    QVERIFY2(run.err.contains("this is a real desk"), run.err);
    QCOMPARE(room.contents(QStringLiteral("real.plimsoll"), as("op.a")), before);
    QCOMPARE(run.exit, 1);
}

void TestCtlDrill::peopleReadATable() {
    const CliRoom room;
    const CliRun run = room.run(words("drill --bidders 500 --target 123,456.78"));
    for (const char* line : {"target", "paid", "arrived", "accepted", "refused", "elapsed",
                             "decisions", "latency p50", "latency p99", "latency max"}) {
        QVERIFY2(run.out.contains(QByteArray("\n") + line), line);
    }
    QVERIFY2(run.out.contains("123,456.78\n"), run.out);
    QVERIFY2(run.out.contains("holds (checked)\n"), run.out);
    QCOMPARE(run.err, QByteArray());
}

QTEST_GUILESS_MAIN(TestCtlDrill)
#include "tst_ctl_drill.moc"
