// Method: whole stories, verb after verb, as an operator would type them, with every figure on the
// way compared and every law verified after each step; and processes killed in the middle of a
// rush with payments, after which the desk must be sound and go on.
#include <QFile>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlStories : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aHoldLapsesTheQueueIsServedAndTheBorrowerIsPaid();
    void aShortLoanIsExplainedCancelledAndRefunded();
    void aRejectedLoanGivesEverythingBack();
    void bidsFundedByPaymentAreRefundedByPayouts();
    void aKilledRushLeavesASoundDesk();
    void aKilledImportMayComeAgain();

private:
    /// Runs what must work, and verifies.
    [[nodiscard]] CliRun must(const char* line) const;
    [[nodiscard]] QJsonObject loan(const char* code) const {
        return m_room->run(words("loan show d.plimsoll --json") << QString::fromLatin1(code))
            .object();
    }
    [[nodiscard]] QJsonObject investor(int row) const {
        return m_room->run(words("investor list d.plimsoll --json")).array()[row].toObject();
    }
    [[nodiscard]] static qint64 fen(const QJsonObject& of, const char* key) {
        return of[QLatin1String(key)].toInteger(-1);
    }

    std::unique_ptr<CliRoom> m_room;
};

void TestCtlStories::init() {
    m_room = std::make_unique<CliRoom>();
    (void)must("init d.plimsoll --rehearsal");
    for (const char* code : {"A", "B", "C"}) {
        const CliRun added =
            m_room->run(words("investor add d.plimsoll --deposit 50,000 --code") << code);
        QVERIFY2(added.exit == 0, added.err);
    }
    (void)must(
        "loan create d.plimsoll --code L --target 10,000 --min 1,000 --step 100 "
        "--hold-window 4s");
    (void)must("loan schedule d.plimsoll L --closes +1h");
    (void)must("loan approve d.plimsoll L");
    (void)must("loan open d.plimsoll L");
}

CliRun TestCtlStories::must(const char* line) const {
    CliRun run = m_room->run(words(line));
    if (run.exit != 0) qWarning("%s: exit %d, %s", line, run.exit, run.err.constData());
    const CliRun verified = m_room->run(words("verify d.plimsoll"));
    if (verified.exit != 0) {
        qWarning("after %s: %s", line, verified.err.constData());
        run.exit = -1;
    }
    return run;
}

void TestCtlStories::aHoldLapsesTheQueueIsServedAndTheBorrowerIsPaid() {
    QCOMPARE(must("bid d.plimsoll --loan L --investor A --amount 6,000").exit, 0);
    QCOMPARE(
        must("bid d.plimsoll --loan L --investor B --amount 4,000 --funding payment --key b").exit,
        0);
    QCOMPARE(must("bid d.plimsoll --loan L --investor C --amount 4,000 --standby "
                  "--funding payment --key c --json")
                 .text("outcome"),
             QStringLiteral("standby"));
    QTest::qWait(4'300);
    // B's hold lapsed and C was promoted in the same instant: nobody could come between them.
    const CliRun paid =
        m_room->run(words("payment d.plimsoll --payment pc --status confirmed --amount 4,000 "
                          "--loan L --investor C --key c --json"));
    QCOMPARE(paid.text("outcome"), QStringLiteral("paid"));
    QCOMPARE(loan("L")[QStringLiteral("phase")].toString(), QStringLiteral("full"));
    QCOMPARE(fen(loan("L"), "paid"), 1'000'000);
    QCOMPARE(must("bid d.plimsoll --loan L --investor A --amount 1,000 --json").text("reason"),
             QStringLiteral("full"));

    // B's money comes after all: there is no place for it, so it goes back.
    QCOMPARE(must("payment d.plimsoll --payment pb --status confirmed --amount 4,000 --loan L "
                  "--investor B --key b --json")
                 .text("outcome"),
             QStringLiteral("late_case"));
    QCOMPARE(must("payment refund d.plimsoll 1 --note \"full\"").exit, 0);

    QCOMPARE(must("loan review d.plimsoll L").exit, 0);
    QCOMPARE(must("loan disburse d.plimsoll L").exit, 0);
    QCOMPARE(loan("L")[QStringLiteral("phase")].toString(), QStringLiteral("disbursed"));
    QCOMPARE(must("payouts export d.plimsoll bank.csv --batch b --json").number("amount"),
             1'000'000 + 400'000);
    m_room->write(QStringLiteral("a.csv"), "id,status\n1,confirmed\n2,confirmed\n");
    QCOMPARE(must("payouts import d.plimsoll a.csv --json").number("confirmed"), 2);

    QCOMPARE(fen(investor(0), "lent"), 600'000);
    QCOMPARE(fen(investor(1), "lent"), 0);
    QCOMPARE(fen(investor(2), "lent"), 400'000);
    for (int row = 0; row < 3; ++row) {
        const qint64 from_balance = row == 0 ? 600'000 : 0;
        QCOMPARE(fen(investor(row), "available"), 5'000'000 - from_balance);
        QCOMPARE(fen(investor(row), "frozen"), 0);
    }
    const QJsonObject alarms =
        must("desk show d.plimsoll --json").object()[QStringLiteral("alarms")].toObject();
    for (const auto& count : alarms) QCOMPARE(count.toInteger(-1), 0);
}

void TestCtlStories::aShortLoanIsExplainedCancelledAndRefunded() {
    QCOMPARE(must("bid d.plimsoll --loan L --investor A --amount 6,000").exit, 0);
    QCOMPARE(must("bid d.plimsoll --loan L --investor B --amount 2,000 --funding payment").exit, 0);
    QCOMPARE(must("payment d.plimsoll --payment p --status confirmed --amount 2,000 --bid 2").exit,
             0);
    QCOMPARE(must("loan close d.plimsoll L --note \"quiet\"").exit, 0);
    QCOMPARE(loan("L")[QStringLiteral("phase")].toString(), QStringLiteral("short"));
    const QJsonObject causes =
        must("why-short d.plimsoll L --json").object()[QStringLiteral("causes")].toObject();
    QCOMPARE(fen(causes[QStringLiteral("never_taken")].toObject(), "missing"), 200'000);
    QCOMPARE(must("loan cancel d.plimsoll L --note agreed").exit, 0);
    QCOMPARE(loan("L")[QStringLiteral("phase")].toString(), QStringLiteral("cancelled"));
    // A's money came from his balance and is there again; B's came by payment and goes back so.
    QCOMPARE(fen(investor(0), "available"), 5'000'000);
    QCOMPARE(fen(investor(0), "frozen"), 0);
    QCOMPARE(fen(investor(1), "available"), 5'000'000);
    QCOMPARE(fen(investor(1), "frozen"), 0);
    const QJsonArray payouts = must("payouts list d.plimsoll --json").array();
    QCOMPARE(payouts.size(), 1);
    QCOMPARE(payouts[0].toObject()[QStringLiteral("kind")].toString(), QStringLiteral("refund"));
    QCOMPARE(fen(payouts[0].toObject(), "amount"), 200'000);
}

void TestCtlStories::aRejectedLoanGivesEverythingBack() {
    QCOMPARE(must("bid d.plimsoll --loan L --investor A --amount 10,000").exit, 0);
    QCOMPARE(must("loan review d.plimsoll L").exit, 0);
    QCOMPARE(must("loan cancel d.plimsoll L --note rejected --json").text("phase"),
             QStringLiteral("cancelled"));
    QCOMPARE(fen(investor(0), "available"), 5'000'000);
    QCOMPARE(must("payouts list d.plimsoll --json").array().size(), 0);
}

void TestCtlStories::bidsFundedByPaymentAreRefundedByPayouts() {
    QCOMPARE(must("bid d.plimsoll --loan L --investor B --amount 3,000 --funding payment").exit, 0);
    QCOMPARE(must("payment d.plimsoll --payment p --status confirmed --amount 3,000 --bid 1").exit,
             0);
    QCOMPARE(must("loan close d.plimsoll L").exit, 0);
    QCOMPARE(must("loan cancel d.plimsoll L --note short").exit, 0);
    QCOMPARE(must("payouts export d.plimsoll bank.csv --batch b").exit, 0);
    m_room->write(QStringLiteral("a.csv"), "id,status\n1,failed\n");
    QCOMPARE(must("payouts import d.plimsoll a.csv").exit, 0);
    // The bank could not pay it back: it is B's to dispose of.
    QCOMPARE(fen(investor(1), "available"), 5'300'000);
}

void TestCtlStories::aKilledRushLeavesASoundDesk() {
    for (int delay_ms = 40; delay_ms < 600; delay_ms += 80) {
        const CliRoom room;
        QCOMPARE(room.run(words("init d.plimsoll --rehearsal")).exit, 0);
        const auto rush = room.start(
            words("drill d.plimsoll --bidders 3000 --target 5,000,000 --payment-share 0.7 "
                  "--lapse-share 0.2 --fail-share 0.2 --late-share 0.1 --withdraw-share 0.1 "
                  "--standby-share 0.5 --concurrency 64"));
        QThread::msleep(static_cast<unsigned long>(delay_ms));
        rush->kill();
        QVERIFY(rush->waitForFinished(20'000));
        QCOMPARE(room.run(words("investor add d.plimsoll --code Z --deposit 5")).exit, 0);
        const CliRun verified = room.run(words("verify d.plimsoll"));
        QVERIFY2(verified.exit == 0, verified.err);
    }
}

void TestCtlStories::aKilledImportMayComeAgain() {
    QByteArray csv = "payment,status,amount,bid\n";
    for (int i = 0; i < 400; ++i) {
        csv += "p" + QByteArray::number(i) + ",confirmed,7," + QByteArray::number(900 + i) + "\n";
    }
    m_room->write(QStringLiteral("p.csv"), csv);
    for (int delay_ms = 20; delay_ms < 320; delay_ms += 60) {
        const auto import = m_room->start(words("payment import d.plimsoll p.csv"));
        QThread::msleep(static_cast<unsigned long>(delay_ms));
        import->kill();
        QVERIFY(import->waitForFinished(20'000));
    }
    const CliRun whole = must("payment import d.plimsoll p.csv --json");
    QCOMPARE(whole.exit, 0);
    QCOMPARE(whole.number("rows_read"), 400);
    QCOMPARE(must("payment cases d.plimsoll --json").array().size(), 400);
}

QTEST_GUILESS_MAIN(TestCtlStories)
#include "tst_ctl_stories.moc"
