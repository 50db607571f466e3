// Method: rushes in which bidders pay by payment and payments lapse, fail, come late or are
// withdrawn, on a clock that is put forward. The figures must add up with each other and with the
// desk the drill left behind, whose laws are verified; the real time must stay short.
#include <QElapsedTimer>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlDrillPayments : public QObject {
    Q_OBJECT

private slots:
    void rushesWithPaymentsEndInOrder_data();
    void rushesWithPaymentsEndInOrder();
    void sharesDoWhatTheySay_data();
    void sharesDoWhatTheySay();
    void hoursPassInSeconds();
    void oneSeedSendsTheSameBids();
    void sharesThatAreNone_data();
    void sharesThatAreNone();
    void peopleReadThePayments();
    void aDeskTakesOneDrillAfterAnother();
};

namespace {

qint64 payment(const CliRun& run, const char* key) {
    return run.object()[QStringLiteral("payments")].toObject()[QLatin1String(key)].toInteger(-1);
}

}  // namespace

void TestCtlDrillPayments::rushesWithPaymentsEndInOrder_data() {
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char* options) { QTest::newRow(options) << words(options); };
    row("--bidders 800 --target 500,000 --seed 1 --payment-share 1");
    row("--bidders 800 --target 500,000 --seed 2 --payment-share 0.5 --lapse-share 0.2");
    row("--bidders 800 --target 500,000 --seed 3 --payment-share 0.6 --lapse-share 0.1 "
        "--late-share 0.1 --fail-share 0.1 --withdraw-share 0.1 --standby-share 0.5");
    row("--bidders 800 --target 500,000 --seed 4 --payment-share 1 --late-share 1 "
        "--standby-share 1");
    row("--bidders 800 --target 500,000 --seed 5 --payment-share 1 --fail-share 1 "
        "--concurrency 1");
    row("--bidders 800 --target 500,000 --seed 6 --standby-share 1");
    row("--bidders 800 --target 500,000 --seed 7 --payment-share 50% --withdraw-share 100% "
        "--partial-share 1 --duplicate-share 0.2 --cap 5,000");
}

void TestCtlDrillPayments::rushesWithPaymentsEndInOrder() {
    QFETCH(QStringList, options);
    const CliRoom room;
    const CliRun run = room.run(words("drill d.plimsoll --json") + options);
    QVERIFY2(run.exit == 0, run.err);
    QCOMPARE(run.number("free") + run.number("reserved") + run.number("held") + run.number("paid"),
             run.number("target"));
    QVERIFY(run.object()[QStringLiteral("law_holds")].toBool());
    qint64 refused = 0;
    for (const auto& count : run.object()[QStringLiteral("refused")].toObject()) {
        refused += count.toInteger();
    }
    QCOMPARE(run.number("arrived"),
             run.number("accepted") + run.number("standby") + run.number("replayed") + refused);
    QVERIFY(payment(run, "readmitted") <= payment(run, "late"));
    const CliRun loan = room.run(words("loan show d.plimsoll L-1001 --json"));
    for (const char* same : {"free", "held", "paid", "reserved", "standby", "accepted"}) {
        QCOMPARE(loan.number(same), run.number(same));
    }
    QCOMPARE(loan.text("phase"), run.text("phase"));
    QCOMPARE(run.text("phase") == u"full", run.number("paid") == run.number("target"));
}

void TestCtlDrillPayments::sharesDoWhatTheySay_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("all_of");
    QTest::newRow("in time") << words("") << "paid";
    QTest::newRow("lapse") << words("--lapse-share 1") << "lapsed";
    QTest::newRow("fail") << words("--fail-share 1") << "failed";
    QTest::newRow("withdrawn") << words("--withdraw-share 1") << "withdrawn";
}

void TestCtlDrillPayments::sharesDoWhatTheySay() {
    QFETCH(QStringList, options);
    QFETCH(QString, all_of);
    const CliRoom room;
    const CliRun run =
        room.run(words("drill --bidders 300 --target 100,000 --payment-share 1 --json") + options);
    QVERIFY2(run.exit == 0, run.err);
    QVERIFY(payment(run, "held") > 0);
    for (const char* end : {"paid", "lapsed", "failed", "withdrawn", "late"}) {
        const qint64 expected = all_of == QLatin1String(end) ? payment(run, "held") : 0;
        QCOMPARE(payment(run, end), expected);
    }
}

void TestCtlDrillPayments::hoursPassInSeconds() {
    const CliRoom room;
    QElapsedTimer watch;
    watch.start();
    const CliRun run =
        room.run(words("drill --bidders 300 --target 100,000 --payment-share 1 --lapse-share 0.5 "
                       "--late-share 0.2 --standby-share 0.5 --hold-window 12h --json"));
    QVERIFY2(run.exit == 0, run.err);
    QVERIFY(payment(run, "lapsed") > 0);
    QVERIFY(payment(run, "late") > 0);
    QVERIFY2(watch.elapsed() < 60'000, "a clock that is put forward waits for nothing");
}

void TestCtlDrillPayments::oneSeedSendsTheSameBids() {
    const auto asked = [] {
        const CliRoom room;
        (void)room.run(
            words("drill d.plimsoll --bidders 200 --target 100,000 --seed 5 "
                  "--payment-share 0.5 --standby-share 0.3 --duplicate-share 0 "
                  "--concurrency 1"));
        QByteArrayList bids;
        for (const QByteArray& line :
             room.run(words("export d.plimsoll bids --format csv")).out.trimmed().split('\n')) {
            const auto cells = line.split(',');
            bids << cells[2] + ',' + cells[4] + ',' + cells[11] + ',' + cells[12];
        }
        return bids;
    };
    const QByteArrayList first = asked();
    QCOMPARE(first.size(), 201);
    QCOMPARE(asked(), first);
}

void TestCtlDrillPayments::sharesThatAreNone_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const QByteArray& options, const QByteArray& says) {
        QTest::newRow(options.constData()) << words(options.constData()) << says;
    };
    for (const QByteArray name : {"standby", "payment", "lapse", "late", "fail", "withdraw"}) {
        for (const char* share : {"1.001", "0.0005", "-0.1", "101%", "half", "''", "1e-1", "NaN"}) {
            row("--" + name + "-share " + share, "the " + name + " share must be a share from 0");
        }
    }
    row("--lapse-share 0.6 --late-share 0.5", "must be at most 1 together, not 1.100");
    row("--fail-share 1 --withdraw-share 0.001", "must be at most 1 together, not 1.001");
    for (const char* window : {"0", "31d", "-5", "1e3", "1.5h", "''", "NaN"}) {
        row(QByteArray("--hold-window ") + window, "the hold window must be from 1s to 30d");
    }
}

void TestCtlDrillPayments::sharesThatAreNone() {
    QFETCH(QStringList, options);
    QFETCH(QByteArray, says);
    const CliRoom room;
    const CliRun run = room.run(words("drill new.plimsoll --bidders 5 --target 1,000") + options);
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(room.files(), QStringList());
    QCOMPARE(run.exit, 2);
}

void TestCtlDrillPayments::peopleReadThePayments() {
    const CliRoom room;
    const CliRun run = room.run(words("drill --bidders 200 --target 100,000 --payment-share 1"));
    QByteArrayList facts;
    for (const QByteArray& line : run.out.split('\n')) facts << line.simplified();
    for (const char* fact : {"reserved 0.00", "phase full", "payments", "lapsed 0", "promoted 0"}) {
        QVERIFY2(facts.contains(fact), run.out);
    }
    QCOMPARE(run.err, QByteArray());
}

void TestCtlDrillPayments::aDeskTakesOneDrillAfterAnother() {
    const CliRoom room;
    for (const char* options : {"--payment-share 1 --lapse-share 0.5", "", "--payment-share 0.5"}) {
        const CliRun run = room.run(words("drill d.plimsoll --bidders 200 --target 50,000 --json") +
                                    words(options));
        QVERIFY2(run.exit == 0, run.err);
        QCOMPARE(run.err, QByteArray());
    }
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
}

QTEST_GUILESS_MAIN(TestCtlDrillPayments)
#include "tst_ctl_drill_payments.moc"
