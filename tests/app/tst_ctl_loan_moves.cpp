// Method: a desk is brought into each phase of a loan's life once; then every move is tried from
// every phase on a copy of it. What is allowed must lead where the domain's picture says, all else
// must be refused and name the phase. Times are given in every form that is taken and in forms that
// are not; openings and closings that fell due while nobody had the desk must have happened.
#include <QDateTime>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlLoanMoves : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMoveFromEveryPhase_data();
    void everyMoveFromEveryPhase();
    void aLoanWaitsForItsChecker();
    void timesFromNowAreKept();
    void timesThatCannotBeKept_data();
    void timesThatCannotBeKept();
    void aSaleOpensAndClosesByItself();
    void aRetriedMoveIsMadeOnce();
    void movesThatGiveMoneyBackWantANote_data();
    void movesThatGiveMoneyBackWantANote();
    void peopleSeeWhereTheLoanStands();
    void aHoldWindowIsKept_data();
    void aHoldWindowIsKept();

private:
    [[nodiscard]] static QString fileOf(const QString& phase) {
        return phase + QStringLiteral(".plimsoll");
    }
    void prepare(const char* phase, const QList<const char*>& steps) const;

    CliRoom m_room;
};

namespace {

QString phaseOf(const CliRoom& room, const char* loan = "L-1") {
    return room.run(words("loan show d.plimsoll --json") << QString::fromLatin1(loan))
        .text("phase");
}

}  // namespace

/// A desk whose loan L-1 is brought into its phase by these commands, the desk's file left out.
void TestCtlLoanMoves::prepare(const char* phase, const QList<const char*>& steps) const {
    const QString file = fileOf(QString::fromLatin1(phase));
    const QList<const char*> always{
        "init --rehearsal", "investor add --code C-1 --deposit 100,000",
        "loan create --code L-1 --target 10,000 --min 1,000 --step 100"};
    for (const char* step : always + steps) {
        QStringList call = words(step);
        const bool two_words = call.size() > 1 && call[0] != u"bid";
        call.insert(two_words ? 2 : 1, file);
        const CliRun run = m_room.run(call);
        QVERIFY2(run.exit == 0, run.err);
    }
    QCOMPARE(m_room.run(words("loan show") << file << words("L-1 --json")).text("phase"),
             QString::fromLatin1(phase));
}

void TestCtlLoanMoves::initTestCase() {
    const char* open = "loan open L-1";
    const char* half = "bid --loan L-1 --investor C-1 --amount 5,000";
    const char* all = "bid --loan L-1 --investor C-1 --amount 10,000";
    const char* held = "bid --loan L-1 --investor C-1 --amount 5,000 --funding payment";
    const char* close = "loan close L-1";
    const char* review = "loan review L-1";
    prepare("draft", {});
    prepare("waiting", {"loan schedule L-1 --opens +1h"});
    prepare("scheduled", {"loan schedule L-1 --opens +1h", "loan approve L-1"});
    prepare("open", {open});
    prepare("paused", {open, "loan pause L-1"});
    prepare("settling", {open, held, close});
    prepare("short", {open, half, close});
    prepare("full", {open, all});
    prepare("under_review", {open, all, review});
    prepare("disbursed", {open, all, review, "loan disburse L-1"});
    prepare("cancelled", {open, half, close, "loan cancel L-1 --note x"});
    prepare("withdrawn", {"loan withdraw L-1 --note x"});
}

void TestCtlLoanMoves::everyMoveFromEveryPhase_data() {
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("move");
    QTest::addColumn<QString>("leads_to");
    const QStringList phases{"draft",        "waiting",   "scheduled", "open",
                             "paused",       "settling",  "short",     "full",
                             "under_review", "disbursed", "cancelled", "withdrawn"};
    const QHash<QString, QHash<QString, QString>> arrows{
        {"schedule", {{"draft", "waiting"}}},
        {"approve", {{"waiting", "scheduled"}}},
        {"withdraw",
         {{"draft", "withdrawn"}, {"waiting", "withdrawn"}, {"scheduled", "withdrawn"}}},
        {"open", {{"draft", "open"}, {"waiting", "open"}, {"scheduled", "open"}}},
        {"pause", {{"open", "paused"}}},
        {"resume", {{"paused", "open"}}},
        {"close", {{"open", "short"}, {"paused", "short"}}},
        {"review", {{"full", "under_review"}}},
        {"disburse", {{"under_review", "disbursed"}}},
        {"cancel", {{"short", "cancelled"}, {"full", "cancelled"}, {"under_review", "cancelled"}}},
    };
    for (auto move = arrows.begin(); move != arrows.end(); ++move) {
        for (const QString& phase : phases) {
            QTest::newRow(qPrintable(move.key() + QStringLiteral(" from ") + phase))
                << phase << move.key() << move.value().value(phase);
        }
    }
}

void TestCtlLoanMoves::everyMoveFromEveryPhase() {
    QFETCH(QString, phase);
    QFETCH(QString, move);
    QFETCH(QString, leads_to);
    const CliRoom room;
    room.takeDesk(m_room, fileOf(phase));
    QStringList call = words("loan") << move << words("d.plimsoll L-1 --json");
    if (move == u"cancel" || move == u"withdraw") call << words("--note checked");
    const CliRun run = room.run(call);
    if (leads_to.isEmpty()) {
        QCOMPARE(run.errorCode(), QStringLiteral("wrong_phase"));
        QVERIFY2(run.err.contains("it is " + phase.toUtf8()), run.err);
        QCOMPARE(phaseOf(room), phase);
    } else {
        QCOMPARE(run.text("phase"), leads_to);
        QCOMPARE(run.err, QByteArray());
    }
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
    QCOMPARE(run.exit, leads_to.isEmpty() ? 1 : 0);
}

void TestCtlLoanMoves::aLoanWaitsForItsChecker() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(room.run(words("loan create d.plimsoll --code L-2 --target 5,000")).exit, 0);
    const QString opens = QStringLiteral("2099-11-22T02:00:00.000000Z");
    const QString closes = QStringLiteral("2099-11-22T10:00:00.250000Z");
    const CliRun run =
        room.run(words("loan schedule d.plimsoll L-2 --opens 2099-11-22T02:00:00Z --closes "
                       "2099-11-22T10:00:00.25Z --json"));
    QCOMPARE(run.text("phase"), QStringLiteral("waiting"));
    QCOMPARE(run.text("opens_at"), opens);
    QCOMPARE(run.text("closes_at"), closes);
    QVERIFY(run.object()[QStringLiteral("opened_at")].isNull());
    const CliRun approved = room.run(words("loan approve d.plimsoll L-2"));
    QVERIFY2(approved.out.contains("phase     scheduled\n"), approved.out);
    QVERIFY2(approved.out.contains("opens     " + opens.toUtf8()), approved.out);
    const CliRun list = room.run(words("loan list d.plimsoll"));
    QVERIFY2(list.out.contains("opens " + opens.toUtf8()), list.out);
}

void TestCtlLoanMoves::timesFromNowAreKept() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(room.run(words("loan create d.plimsoll --code L-2 --target 5,000")).exit, 0);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const CliRun run =
        room.run(words("loan schedule d.plimsoll L-2 --opens +15m --closes +2h --json"));
    const QDateTime after = QDateTime::currentDateTimeUtc().addMSecs(1);
    const auto timeOf = [&run](const char* key) {
        return QDateTime::fromString(run.text(key), Qt::ISODateWithMs);
    };
    QVERIFY(before.addSecs(900) <= timeOf("opens_at") && timeOf("opens_at") <= after.addSecs(900));
    QCOMPARE(timeOf("opens_at").msecsTo(timeOf("closes_at")), qint64{7'200'000 - 900'000});
}

void TestCtlLoanMoves::timesThatCannotBeKept_data() {
    QTest::addColumn<QStringList>("times");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* times, const char* code) {
        QTest::newRow(times) << words(times) << code;
    };
    for (const char* time :
         {"''", "tomorrow", "+", "+-5s", "-5m", "+1.5h", "+5w", "+99999d", "+9223372036854775808s",
          "2099-13-01T00:00:00Z", "2099-02-30T00:00:00Z", "2099-11-22T10:00:00",
          "2099-11-22T10:00:00.1234567Z", "2099-11-22T25:00:00Z", "1e9", "NaN", "0"}) {
        QTest::newRow(time) << (words("--opens") + words(time)) << QStringLiteral("time_invalid");
    }
    row("--closes soon", "time_invalid");
    row("--opens +2h --closes +1h", "schedule_invalid");
    row("--opens +1h --closes +1h", "schedule_invalid");
    row("--closes 2001-01-01T00:00:00Z", "schedule_invalid");
    row("--opens 2001-01-01T00:00:00Z --closes 2001-01-01T01:00:00Z", "schedule_invalid");
}

void TestCtlLoanMoves::timesThatCannotBeKept() {
    QFETCH(QStringList, times);
    QFETCH(QString, code);
    const CliRoom room;
    room.takeDesk(m_room, fileOf(QStringLiteral("draft")));
    const CliRun run = room.run(words("loan schedule d.plimsoll L-1 --json") + times);
    QCOMPARE(run.errorCode(), code);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(phaseOf(room), QStringLiteral("draft"));
    QCOMPARE(run.exit, 2);
}

void TestCtlLoanMoves::aSaleOpensAndClosesByItself() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(room.run(words("loan create d.plimsoll --code L-2 --target 5,000")).exit, 0);
    QCOMPARE(room.run(words("loan schedule d.plimsoll L-2 --opens +3s --closes +8s")).exit, 0);
    QCOMPARE(room.run(words("loan approve d.plimsoll L-2")).exit, 0);
    const QStringList bid = words("bid d.plimsoll --loan L-2 --investor C-1 --amount 1000 --json");
    QCOMPARE(room.run(bid).text("reason"), QStringLiteral("not_open_yet"));
    const auto isAccepted = [&] {
        return room.run(bid).text("outcome") == QLatin1String("accepted");
    };
    QVERIFY(QTest::qWaitFor(isAccepted, 20'000));
    QTest::qWait(8'000);
    QCOMPARE(room.run(bid).text("reason"), QStringLiteral("closed"));
    const CliRun loan = room.run(words("loan show d.plimsoll L-2 --json"));
    QCOMPARE(loan.text("phase"), QStringLiteral("short"));
    QCOMPARE(loan.number("paid"), 100'000);
    QVERIFY(loan.text("opened_at") >= loan.text("opens_at"));
    QVERIFY(loan.text("closed_at") >= loan.text("closes_at"));
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlLoanMoves::aRetriedMoveIsMadeOnce() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(room.run(words("loan pause d.plimsoll L-1 --key k")).exit, 0);
    const CliRun again = room.run(words("loan pause d.plimsoll L-1 --key k --json"));
    QCOMPARE(again.text("phase"), QStringLiteral("paused"));
    QCOMPARE(again.exit, 0);
    const CliRun other = room.run(words("loan resume d.plimsoll L-1 --key k --json"));
    QCOMPARE(other.errorCode(), QStringLiteral("key_reused"));
    QCOMPARE(phaseOf(room), QStringLiteral("paused"));
    QCOMPARE(other.exit, 1);
}

void TestCtlLoanMoves::movesThatGiveMoneyBackWantANote_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("cancel without")
        << words("loan cancel d.plimsoll L-1") << QByteArray("--note is required");
    QTest::newRow("withdraw without")
        << words("loan withdraw d.plimsoll L-1") << QByteArray("--note is required");
    QTest::newRow("cancel with an empty one")
        << words("loan cancel d.plimsoll L-1 --note ''") << QByteArray("a note is missing");
    QTest::newRow("cancel with control characters")
        << words("loan cancel d.plimsoll L-1 --note a\tb") << QByteArray("the note cannot be used");
    QTest::newRow("cancel with too much")
        << (words("loan cancel d.plimsoll L-1 --note") << QString(513, u'x'))
        << QByteArray("the note cannot be used");
}

void TestCtlLoanMoves::movesThatGiveMoneyBackWantANote() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, says);
    const CliRoom room;
    room.takeDesk(m_room, fileOf(QStringLiteral("short")));
    const CliRun run = room.run(call);
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(phaseOf(room), QStringLiteral("short"));
    QCOMPARE(run.exit, 2);
}

void TestCtlLoanMoves::peopleSeeWhereTheLoanStands() {
    const CliRoom room;
    room.takeDesk(m_room, fileOf(QStringLiteral("settling")));
    const QByteArray loan = room.run(words("loan show d.plimsoll L-1")).out;
    for (const char* line : {"phase     settling\n", "paid      0.00\n", "held      5,000.00\n",
                             "free      5,000.00\n", "held for  15m at most\n", "waiting "}) {
        QVERIFY2(loan.contains(line), loan);
    }
    QVERIFY2(loan.contains("\nclosed    2"), loan);
}

void TestCtlLoanMoves::aHoldWindowIsKept_data() {
    QTest::addColumn<QString>("window");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char* window, qint64 seconds) {
        QTest::newRow(*window == '\0' ? "empty" : window) << window << seconds;
    };
    row("1", 1);
    row("90s", 90);
    row("15m", 900);
    row("2h", 7'200);
    row("30d", 2'592'000);
    for (const char* none : {"0", "0s", "31d", "-5", "1e3", "1.5h", "", "NaN", "15 m", "m",
                             "9223372036854775808", "9223372036854775807d"}) {
        row(none, -1);
    }
}

void TestCtlLoanMoves::aHoldWindowIsKept() {
    QFETCH(QString, window);
    QFETCH(qint64, seconds);
    const CliRoom room;
    QCOMPARE(room.run(words("init d.plimsoll --rehearsal")).exit, 0);
    const CliRun run =
        room.run(words("loan create d.plimsoll --target 5,000 --json --hold-window") << window);
    if (seconds > 0) {
        const QJsonObject loan = run.object()[QStringLiteral("loan")].toObject();
        QCOMPARE(loan[QStringLiteral("hold_window_s")].toInteger(), seconds);
        QCOMPARE(run.exit, 0);
    } else {
        QCOMPARE(run.errorCode(), QStringLiteral("duration_invalid"));
        QVERIFY2(run.err.contains("the hold window must be from 1s to 30d"), run.err);
        QCOMPARE(room.run(words("loan list d.plimsoll --json")).array().size(), 0);
        QCOMPARE(run.exit, 2);
    }
}

QTEST_GUILESS_MAIN(TestCtlLoanMoves)
#include "tst_ctl_loan_moves.moc"
