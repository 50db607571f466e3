// Method: a loan of 10,000.00 is left short by one cause of each kind, with known amounts. At every
// instant the parts must add up to the target and what is missing to its causes; the causes must
// have the counts, amounts and times of what happened.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlWhyShort : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCauseIsCounted();
    void whatIsMissingAddsUp();
    void anyInstantMayBeAskedFor();
    void peopleReadTheCauses();
    void aCancelledLoanShowsOneInstantAndNamesIt();
    void questionsThatCannotBeAnswered_data();
    void questionsThatCannotBeAnswered();

private:
    [[nodiscard]] QJsonObject report(const QStringList& options = {}) const {
        return m_room.run(words("why-short d.plimsoll L-2 --json") + options).object();
    }
    static void checkSums(const QJsonObject& report);

    CliRoom m_room;
    QString m_before_the_end;
};

void TestCtlWhyShort::initTestCase() {
    m_room.makeDesk(QStringLiteral("d.plimsoll"));
    const char* pays = "bid d.plimsoll --loan L-2 --investor C-1 --funding payment --amount";
    const auto run = [this](const QStringList& call) {
        const CliRun done = m_room.run(call);
        QVERIFY2(done.exit == 0, done.err);
    };
    run(
        words("loan create d.plimsoll --code L-2 --target 10,000 --min 100 --step 100 "
              "--hold-window 2"));
    run(words("loan open d.plimsoll L-2"));
    run(words("bid d.plimsoll --loan L-2 --investor C-1 --amount 2,000"));  // 1: paid
    run(words(pays) << "3,000");                                            // 2: fails
    run(words(pays) << "1,000");                                            // 3: withdrawn
    run(words(pays) << "500");                                              // 4: lapses
    run(words("payment d.plimsoll --payment p2 --status failed --amount 3,000 --bid 2"));
    run(words("bid withdraw d.plimsoll 3"));
    QTest::qWait(2'200);
    run(words("deposit d.plimsoll C-1 1"));
    m_before_the_end = m_room.run(words("export d.plimsoll bids --format json"))
                           .array()[3]
                           .toObject()[QStringLiteral("decided_at")]
                           .toString();
    // Late, and it still fits.
    run(words("payment d.plimsoll --payment p4 --status confirmed --amount 500 --bid 4"));
    run(words("loan close d.plimsoll L-2"));
}

void TestCtlWhyShort::checkSums(const QJsonObject& report) {
    const auto figure = [](const QJsonObject& of, const char* key) {
        return of[QLatin1String(key)].toInteger(-1);
    };
    QCOMPARE(figure(report, "free") + figure(report, "reserved") + figure(report, "held") +
                 figure(report, "paid"),
             figure(report, "target"));
    qint64 missing = 0;
    for (const auto& cause : report[QStringLiteral("causes")].toObject()) {
        missing += figure(cause.toObject(), "missing");
    }
    QCOMPARE(missing, figure(report, "free"));
}

void TestCtlWhyShort::everyCauseIsCounted() {
    const QJsonObject causes = report()[QStringLiteral("causes")].toObject();
    QCOMPARE(causes.keys(),
             (QStringList{"failed", "lapsed", "never_taken", "voided", "withdrawn"}));
    const auto check = [&causes](const char* cause, qint64 count, qint64 released) {
        const QJsonObject figures = causes[QLatin1String(cause)].toObject();
        QCOMPARE(figures[QStringLiteral("count")].toInteger(), count);
        QCOMPARE(figures[QStringLiteral("released")].toInteger(), released);
        QCOMPARE(figures[QStringLiteral("first_at")].isString(), count > 0);
        QCOMPARE(figures[QStringLiteral("last_at")], figures[QStringLiteral("first_at")]);
    };
    check("failed", 1, 300'000);
    check("withdrawn", 1, 100'000);
    check("lapsed", 1, 50'000);
    QCOMPARE(report()[QStringLiteral("late_count")].toInteger(), 1);
    QCOMPARE(report()[QStringLiteral("late")].toInteger(), 50'000);
    QCOMPARE(report()[QStringLiteral("late_readmitted")].toInteger(), 50'000);
}

void TestCtlWhyShort::whatIsMissingAddsUp() {
    const QJsonObject now = report();
    QCOMPARE(now[QStringLiteral("paid")].toInteger(), 250'000);
    QCOMPARE(now[QStringLiteral("phase")].toString(), QStringLiteral("short"));
    checkSums(now);
}

void TestCtlWhyShort::anyInstantMayBeAskedFor() {
    const QJsonObject early = report(words("--at 2001-01-01T00:00:00Z"));
    QCOMPARE(early[QStringLiteral("free")].toInteger(), 1'000'000);
    checkSums(early);
    const QJsonObject middle = report(words("--at") << m_before_the_end);
    QCOMPARE(middle[QStringLiteral("at")].toString(), m_before_the_end);
    QCOMPARE(middle[QStringLiteral("paid")].toInteger(), 200'000);
    QCOMPARE(middle[QStringLiteral("held")].toInteger(), 450'000);
    QCOMPARE(middle[QStringLiteral("free")].toInteger(), 350'000);
    checkSums(middle);
}

void TestCtlWhyShort::peopleReadTheCauses() {
    const CliRun run = m_room.run(words("why-short d.plimsoll L-2"));
    for (const char* line :
         {"target     10,000.00\n", "paid       2,500.00\n", "missing    7,500.00\n",
          "\npayments failed      1  3,000.00", "\nwithdrawn            1  1,000.00",
          "\nholds lapsed         1    500.00",
          "\nlate payments  1, 500.00, of which 500.00 still fitted\n"}) {
        QVERIFY2(run.out.contains(line), run.out);
    }
    QCOMPARE(run.err, QByteArray());
}

void TestCtlWhyShort::aCancelledLoanShowsOneInstantAndNamesIt() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    for (const char* line : {"bid d.plimsoll --loan L-1 --investor C-1 --amount 4,000",
                             "loan close d.plimsoll L-1", "loan cancel d.plimsoll L-1 --note over",
                             "bid d.plimsoll --loan L-1 --investor C-1 --amount 1,000"}) {
        (void)room.run(words(line));
    }
    const QJsonObject why = room.run(words("why-short d.plimsoll L-1 --json")).object();
    const QJsonObject sheet = room.run(words("certificate d.plimsoll L-1 --json")).object();
    const QString at = why[QStringLiteral("at")].toString();
    const QString cancelled = why[QStringLiteral("finished_at")].toString();
    QVERIFY2(!at.isEmpty() && at < cancelled, qPrintable(at + u' ' + cancelled));
    QVERIFY(why[QStringLiteral("before_cancellation")].toBool());
    QCOMPARE(why[QStringLiteral("paid")].toInteger(), 400'000);
    for (const char* part : {"before", "after"}) {
        QCOMPARE(sheet[QLatin1String(part)].toObject(), why);
    }
    // Counts and parts are of another instant, which is named, too: a bid came after the end.
    QVERIFY(sheet[QStringLiteral("as_of")].toString() > cancelled);
    QCOMPARE(room.run(words("why-short d.plimsoll L-1 --json --at +1h")).object(), why);

    const QByteArray told = room.run(words("why-short d.plimsoll L-1")).out;
    QVERIFY2(told.contains("as of      " + at.toUtf8() + ", just before it was cancelled\n"), told);
    QVERIFY2(told.contains("phase now  cancelled, since " + cancelled.toUtf8() + "\n"), told);
    const QByteArray printed = room.run(words("certificate d.plimsoll L-1")).out;
    QVERIFY2(printed.contains("before it was cancelled\nas of "), printed);
    QCOMPARE(printed.count(at.toUtf8()), 1);
}

void TestCtlWhyShort::questionsThatCannotBeAnswered_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* call, const char* code, int exit) {
        QTest::newRow(call) << words(call) << code << exit;
    };
    row("why-short d.plimsoll L-9 --json", "unknown_loan", 2);
    row("why-short none.plimsoll L-1 --json", "desk_missing", 3);
    row("why-short d.plimsoll --json", "usage", 2);
    for (const char* time : {"''", "yesterday", "2026-11-22", "1e3", "NaN"}) {
        row((QByteArray("why-short d.plimsoll L-2 --json --at ") + time).constData(),
            "time_invalid", 2);
    }
}

void TestCtlWhyShort::questionsThatCannotBeAnswered() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    QFETCH(int, exit);
    const CliRun refused = m_room.run(call);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(refused.exit, exit);
}

QTEST_GUILESS_MAIN(TestCtlWhyShort)
#include "tst_ctl_why_short.moc"
