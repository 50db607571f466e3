// Method: a rehearsal desk with one short loan, one full one and one open one is looked at with
// --preview in every way, lawful or not. What is shown must be what would follow, and the desk must
// hold the same afterwards, its audit trail included. Then calls that make no sense: each must end
// in one sentence that names the fault.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlShortPreview : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void previewsShowWhatFollows_data();
    void previewsShowWhatFollows();
    void previewsOfWhatIsRefusedSayWhy_data();
    void previewsOfWhatIsRefusedSayWhy();
    void peopleReadAPreview();
    void aPreviewSaysWhatDayItIs();
    void whatWasPreviewedHappens_data();
    void whatWasPreviewedHappens();
    void aPlanSaysWhoTakesWhat();
    void whereNoPlanIsItSaysWhy_data();
    void whereNoPlanIsItSaysWhy();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();

private:
    [[nodiscard]] CliRun run(const QStringList& call) const { return m_room.run(call); }
    [[nodiscard]] QByteArray everything() const {
        return m_room.contents(QStringLiteral("d.plimsoll")) +
               run(words("audit list d.plimsoll --json")).out;
    }

    CliRoom m_room;
};

namespace {

qint64 figure(const QJsonObject& of, const char* key) {
    return of[QLatin1String(key)].toInteger(-1);
}

/// L-2 is short by 40,000.00 of 100,000.00, L-3 by 90,000.00, L-4 is full, L-5 sells without an
/// end, and of L-6 nobody has a part.
constexpr const char* kSteps[] = {
    "init d.plimsoll --rehearsal",
    "investor add d.plimsoll --code C-1 --deposit 900,000",
    "investor add d.plimsoll --code C-2 --deposit 100,000",
    "investor add d.plimsoll --code C-3 --deposit 100,000",
    "investor add d.plimsoll --code C-4 --deposit 100,000",
    "investor designate d.plimsoll C-2 --limit 30,000 --consent c2",
    "investor designate d.plimsoll C-3 --limit 20,000 --consent c3",
    "loan create d.plimsoll --code L-2 --target 100,000 --min 10,000 --step 1,000",
    "loan create d.plimsoll --code L-3 --target 100,000 --min 10,000 --step 1,000",
    "loan create d.plimsoll --code L-4 --target 100,000 --min 10,000 --step 1,000",
    "loan create d.plimsoll --code L-5 --target 100,000 --min 10,000 --step 1,000",
    "loan create d.plimsoll --code L-6 --target 100,000 --min 10,000 --step 1,000",
    "loan open d.plimsoll L-2",
    "loan open d.plimsoll L-3",
    "loan open d.plimsoll L-4",
    "loan open d.plimsoll L-5",
    "loan open d.plimsoll L-6",
    "bid d.plimsoll --loan L-2 --investor C-1 --amount 50,000",   // 1
    "bid d.plimsoll --loan L-2 --investor C-4 --amount 10,000",   // 2
    "bid d.plimsoll --loan L-3 --investor C-1 --amount 10,000",   // 3
    "bid d.plimsoll --loan L-4 --investor C-1 --amount 100,000",  // 4
    "loan close d.plimsoll L-2",
    "loan close d.plimsoll L-3",
    "loan close d.plimsoll L-6",
};

}  // namespace

void TestCtlShortPreview::initTestCase() {
    for (const char* step : kSteps) {
        const CliRun done = run(words(step));
        QVERIFY2(done.exit == 0, done.err);
    }
}

void TestCtlShortPreview::previewsShowWhatFollows_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<qint64>("free");
    QTest::addColumn<qint64>("paid");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("undo");
    const auto row = [](const char* call, const char* phase, qint64 free, qint64 paid, int lines,
                        const char* undo) {
        QTest::newRow(call) << words(call) << phase << free << paid << lines << undo;
    };
    row("short place d.plimsoll L-2 --plan fewest_investors", "full", 0, 10'000'000, 2,
        "until_disbursed");
    row("short place d.plimsoll L-2 --split C-2=25,000 C-3=15,000", "full", 0, 10'000'000, 2,
        "until_disbursed");
    row("short extend d.plimsoll L-2 --until +2h", "open", 4'000'000, 6'000'000, 0, "by_closing");
    row("short reduce d.plimsoll L-2 --consent letter-1", "full", 0, 6'000'000, 0, "never");
    row("short cancel d.plimsoll L-2", "cancelled", 10'000'000, 0, 2, "never");
    row("bid void d.plimsoll 1", "short", 9'000'000, 1'000'000, 1, "never");
    row("bid void d.plimsoll 4", "open", 10'000'000, 0, 1, "never");
}

void TestCtlShortPreview::previewsShowWhatFollows() {
    QFETCH(QStringList, call);
    const QByteArray before = everything();
    const CliRun shown = run(call + words("--preview --json"));
    QVERIFY2(shown.exit == 0, shown.err);
    const QJsonObject after = shown.object()[QStringLiteral("after")].toObject();
    QTEST(shown.text("phase_after"), "phase");
    QTEST(figure(after, "free"), "free");
    QTEST(figure(after, "paid"), "paid");
    QTEST(int(shown.object()[QStringLiteral("lines")].toArray().size()), "lines");
    QTEST(shown.text("undo"), "undo");
    QVERIFY(shown.object()[QStringLiteral("refusal")].isNull());
    QCOMPARE(shown.err, QByteArray());
    QCOMPARE(everything(), before);
}

void TestCtlShortPreview::previewsOfWhatIsRefusedSayWhy_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* call, const char* code, const char* says, int exit) {
        QTest::newRow(call) << words(call) << code << QByteArray(says) << exit;
    };
    row("short place d.plimsoll L-2 --split C-2=30,000 C-3=10,000.01", "split_unlawful",
        "the parts come to 40,000.01, and 40,000.00 is to be placed", 1);
    row("short place d.plimsoll L-2 --split C-2=20,000 C-3=19,999.99", "split_unlawful",
        "a remainder smaller than the minimum", 1);
    row("short place d.plimsoll L-2 --split C-2=10,000", "split_unlawful",
        "the parts come to less than what is short", 1);
    row("short place d.plimsoll L-2 --split C-2=31,000 C-3=9,000", "split_unlawful",
        "the part of C-2 is more than their consent allows", 1);
    row("short place d.plimsoll L-2 --split C-2=35,000 C-3=5,000", "split_unlawful", "C-2", 1);
    row("short place d.plimsoll L-2 --split C-3=5,000 C-2=35,000", "split_unlawful",
        "the part of C-3 is below the loan's minimum", 1);
    row("short place d.plimsoll L-2 --split C-2=20,500 C-3=19,500", "split_unlawful",
        "the part of C-2 is not the minimum plus whole steps", 1);
    row("short place d.plimsoll L-2 --split C-2=20,000 C-2=20,000", "split_unlawful",
        "C-2 is named twice", 1);
    row("short place d.plimsoll L-2 --split C-1=40,000", "split_unlawful",
        "C-1 has no standing consent", 1);
    row("short place d.plimsoll L-4 --split C-2=10,000", "wrong_phase", "it is full", 1);
    row("short extend d.plimsoll L-5 --until +2h", "wrong_phase", "it is open", 1);
    row("short extend d.plimsoll L-2 --until 2001-01-05", "schedule_invalid", "in the past", 2);
    row("short reduce d.plimsoll L-2", "consent_missing", "--consent", 2);
    row("short reduce d.plimsoll L-6 --consent x", "nothing_paid", "nothing is paid", 1);
    row("short cancel d.plimsoll L-5", "wrong_phase", "it is open", 1);
}

void TestCtlShortPreview::previewsOfWhatIsRefusedSayWhy() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, says);
    const QByteArray before = everything();
    const CliRun shown = run(call + words("--preview --json"));
    const QJsonObject refusal = shown.object()[QStringLiteral("refusal")].toObject();
    QTEST(refusal[QStringLiteral("code")].toString(), "code");
    QVERIFY2(shown.err.startsWith("plimsollctl: this would be refused: "), shown.err);
    QVERIFY2(shown.err.contains(says), shown.err);
    QTEST(shown.exit, "exit");
    QCOMPARE(everything(), before);
    // Asking for it ends in the same way, and changes nothing either.
    const CliRun asked = run(call + words("--note x --json"));
    QTEST(asked.errorCode(), "code");
    QVERIFY2(asked.err.contains(says), asked.err);
    QCOMPARE(m_room.contents(QStringLiteral("d.plimsoll")),
             before.left(before.indexOf("[\n{\"id\"")));
}

void TestCtlShortPreview::peopleReadAPreview() {
    const CliRun shown =
        run(words("short place d.plimsoll L-2 --split C-2=25,000 C-3=15,000 --preview"));
    for (const char* line :
         {"phase            short -> full\n", "target           100,000.00\n",
          "paid             60,000.00 -> 100,000.00\n", "free             40,000.00 -> 0.00\n",
          "to be told       2\n", "refund payouts   0\n", "payouts unknown  0\n",
          "can be undone    until the loan is disbursed, by voiding its bids\n",
          "\nC-2       frozen in the loan  new  25,000.00  100,000.00  75,000.00\n"}) {
        QVERIFY2(shown.out.contains(line), shown.out);
    }
    QCOMPARE(shown.err, QByteArray());
}

void TestCtlShortPreview::aPreviewSaysWhatDayItIs() {
    // 2099-01-03 is a Saturday.
    QCOMPARE(run(words("rules day d.plimsoll 2099-01-01 --holiday New-Year")).exit, 0);
    const CliRun holiday = run(words("short extend d.plimsoll L-2 --until 2099-01-01 --preview"));
    QVERIFY2(holiday.out.contains("2099-01-01, Thursday, a holiday (New-Year)"), holiday.out);
    const CliRun weekend =
        run(words("short extend d.plimsoll L-2 --until 2099-01-03 --preview --json"));
    QCOMPARE(weekend.text("closes_at"), QStringLiteral("2099-01-03T15:59:59.999999Z"));
    QCOMPARE(weekend.object()[QStringLiteral("closes_on_working_day")].toBool(true), false);
    const qint64 days = weekend.number("working_days");
    const CliRun monday =
        run(words("short extend d.plimsoll L-2 --until 2099-01-05 --preview --json"));
    QCOMPARE(monday.number("working_days"), days + 1);
    QCOMPARE(monday.object()[QStringLiteral("closes_on_working_day")].toBool(), true);
}

void TestCtlShortPreview::whatWasPreviewedHappens_data() {
    previewsShowWhatFollows_data();
}

void TestCtlShortPreview::whatWasPreviewedHappens() {
    QFETCH(QStringList, call);
    const CliRoom room;
    room.takeDesk(m_room, QStringLiteral("d.plimsoll"));
    const CliRun seen = room.run(call + words("--preview --json"));
    const CliRun done = room.run(call + words("--note agreed --json"));
    QVERIFY2(done.exit == 0, done.err);
    const QJsonObject after = seen.object()[QStringLiteral("after")].toObject();
    QCOMPARE(done.text("phase"), seen.text("phase_after"));
    QCOMPARE(done.number("target"), seen.number("target_after"));
    for (const char* part : {"free", "reserved", "held", "paid"}) {
        QCOMPARE(done.number(part), figure(after, part));
    }
    QHash<QString, qint64> available;
    for (const auto& one : room.run(words("investor list d.plimsoll --json")).array()) {
        const QJsonObject investor = one.toObject();
        available[investor[QStringLiteral("code")].toString()] = figure(investor, "available");
    }
    for (const auto& one : seen.object()[QStringLiteral("lines")].toArray()) {
        const QJsonObject line = one.toObject();
        QCOMPARE(available[line[QStringLiteral("investor")].toString()],
                 figure(line, "available_after"));
    }
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlShortPreview::aPlanSaysWhoTakesWhat() {
    const CliRun all = run(words("short plan d.plimsoll L-2 --json"));
    QCOMPARE(all.number("shortfall"), 4'000'000);
    QCOMPARE(all.object()[QStringLiteral("candidates")].toArray().size(), 2);
    const QJsonArray plans = all.object()[QStringLiteral("plans")].toArray();
    QCOMPARE(plans.size(), 2);  // by balance it is the first again
    const QJsonArray same{QStringLiteral("largest_balances"), QStringLiteral("standby_first")};
    QCOMPARE(plans.first().toObject()[QStringLiteral("also")].toArray(), same);
    for (const QString& goal :
         {QStringLiteral("largest_balances"), QStringLiteral("standby_first")}) {
        const CliRun its = run(words("short plan d.plimsoll L-2 --json --goal") << goal);
        QCOMPARE(its.object()[QStringLiteral("plans")].toArray().first()[QStringLiteral("splits")],
                 plans.first().toObject()[QStringLiteral("splits")]);
    }
    for (const auto& plan : plans) {
        qint64 sum = 0;
        for (const auto& split : plan.toObject()[QStringLiteral("splits")].toArray()) {
            sum += figure(split.toObject(), "amount");
        }
        QCOMPARE(sum, 4'000'000);
    }
    const CliRun one = run(words("short plan d.plimsoll L-2 --goal most_even --json"));
    QCOMPARE(one.object()[QStringLiteral("plans")].toArray().size(), 1);
    const CliRun people = run(words("short plan d.plimsoll L-2"));
    QVERIFY2(people.out.contains("to be placed  40,000.00\n"), people.out);
    QCOMPARE(people.out.count("\nplan "), 2);
}

void TestCtlShortPreview::whereNoPlanIsItSaysWhy_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("says");
    const QByteArray raise =
        "40,000.00 is left after every consent: raise C-2's consent to 70,000.00, or extend the "
        "sale";
    QTest::newRow("a plan") << words("short plan d.plimsoll L-3") << raise;
    QTest::newRow("placing it") << words("short place d.plimsoll L-3 --plan most_even --note x")
                                << raise;
    QTest::newRow("nothing is short")
        << words("short plan d.plimsoll L-4") << QByteArray("nothing is short");
}

void TestCtlShortPreview::whereNoPlanIsItSaysWhy() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, says);
    const CliRun none = run(call);
    QVERIFY2(none.err.contains(says), none.err);
    QCOMPARE(none.errorLines().size(), 1);
    QCOMPARE(none.exit, 1);
}

void TestCtlShortPreview::nonsenseIsRefused_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* call, const char* code, const char* says) {
        QTest::newRow(call) << words(call) << code << QByteArray(says);
    };
    row("short list none.plimsoll", "desk_missing", "there is no desk");
    row("short plan d.plimsoll L-9", "unknown_loan", "L-9");
    row("short plan d.plimsoll L-2 --goal cheapest", "goal_invalid", "fewest_investors");
    row("short place d.plimsoll L-2", "usage", "--split INVESTOR=AMOUNT");
    row("short place d.plimsoll L-2 --plan most_even --split C-2=1", "usage", "--plan");
    row("short place d.plimsoll L-2 --plan best", "goal_invalid", "standby_first");
    row("short place d.plimsoll L-2 --split C-2", "split_invalid", "C-7=40,000.00");
    row("short place d.plimsoll L-2 --split =5", "split_invalid", "=5");
    row("short place d.plimsoll L-2 --split C-2=", "amount_invalid", "the part of C-2");
    for (const char* amount : {"0", "-5", "1e3", "NaN", "1.005", "5.15E+22", "99999999999999999"}) {
        row((QByteArray("short place d.plimsoll L-2 --split C-2=") + amount).constData(),
            "amount_invalid", "the part of C-2");
    }
    row("short place d.plimsoll L-2 --split C-2=10,000,000,000,000 C-3=10,000,000,000,000",
        "amount_invalid", "the parts must come to at most");
    row("short place d.plimsoll L-2 --split C-99=40,000", "unknown_investor", "C-99");
    row("short place d.plimsoll L-2 --split C-2=30,000 C-3=10,000", "note_missing", "say why");
    row("short extend d.plimsoll L-2", "usage", "--until is required");
    for (const char* time : {"tomorrow", "2099-02-30", "2099-13-01", "+1w", "''", "1e9"}) {
        row((QByteArray("short extend d.plimsoll L-2 --note x --until ") + time).constData(),
            "time_invalid", "means its end");
    }
    row("short cancel d.plimsoll L-2", "note_missing", "say why");
    row("short cancel d.plimsoll L-2 --note x --key ''", "key_invalid", "request key");
    row("bid void d.plimsoll 99 --note x", "unknown_bid", "99");
    row("bid void d.plimsoll x --note x", "number_invalid", "the bid");
    row("bid void d.plimsoll", "usage", "BID is required");
    row("short claim d.plimsoll L-2", "no_staff_here", "no staff");
    row("request claim d.plimsoll x", "number_invalid", "the request");
}

void TestCtlShortPreview::nonsenseIsRefused() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, says);
    const QByteArray before = m_room.contents(QStringLiteral("d.plimsoll"));
    const CliRun refused = run(call + words("--json"));
    QTEST(refused.errorCode(), "code");
    QVERIFY2(refused.err.contains(says), refused.err);
    QCOMPARE(refused.errorLines().size(), 1);
    QVERIFY(refused.exit > 0);
    QCOMPARE(m_room.contents(QStringLiteral("d.plimsoll")), before);
}

QTEST_GUILESS_MAIN(TestCtlShortPreview)
#include "tst_ctl_short_preview.moc"
