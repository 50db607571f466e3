// Method: standing consents, the rule set and the calendar are set, shown, changed and taken away
// again on a rehearsal desk, each answer compared; then every value that is none, which must change
// nothing. Every second call is made twice under its key.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlRules : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aConsentIsRecordedAndEnds();
    void aConsentIsRecordedOnceUnderItsKey();
    void rulesAreSetWithTheirSource();
    void daysAreMarkedAndUnmarked();
    void valuesThatAreNone_data();
    void valuesThatAreNone();

private:
    [[nodiscard]] CliRun run(const char* line) const { return m_room->run(words(line)); }
    [[nodiscard]] QByteArray settings() const {
        return run("rules show d.plimsoll --json").out +
               run("investor designated d.plimsoll --json").out;
    }

    std::unique_ptr<CliRoom> m_room;
};

void TestCtlRules::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
}

void TestCtlRules::aConsentIsRecordedAndEnds() {
    const CliRun named =
        run("investor designate d.plimsoll C-1 --limit 50,000 --consent paper-1 --json");
    QCOMPARE(named.number("limit"), 5'000'000);
    QCOMPARE(named.text("consent"), QStringLiteral("paper-1"));
    const QJsonArray list = run("investor designated d.plimsoll --json").array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0].toObject(), named.object());
    QCOMPARE(list[0].toObject()[QStringLiteral("available")].toInteger(), 10'000'000);
    const CliRun people = run("investor designated d.plimsoll");
    QVERIFY2(people.out.contains("50,000.00") && people.out.contains("paper-1"), people.out);
    QCOMPARE(run("investor designate d.plimsoll C-1 --limit 20 --consent paper-2 --json")
                 .number("limit"),
             2'000);
    const CliRun ended = run("investor designate d.plimsoll C-1 --end --json");
    QCOMPARE(ended.number("limit"), 0);
    QVERIFY(ended.object()[QStringLiteral("consent")].isNull());
    QVERIFY(run("investor designated d.plimsoll --json").array().isEmpty());
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlRules::aConsentIsRecordedOnceUnderItsKey() {
    const char* call = "investor designate d.plimsoll C-1 --limit 5 --consent x --key k --json";
    const CliRun first = run(call);
    QCOMPARE(run(call).out, first.out);
    const CliRun other = run("investor designate d.plimsoll C-1 --end --key k --json");
    QCOMPARE(other.errorCode(), QStringLiteral("key_reused"));
    QCOMPARE(other.exit, 1);
}

void TestCtlRules::rulesAreSetWithTheirSource() {
    QCOMPARE(run("rules show d.plimsoll --json").number("sale_days"), 0);
    const CliRun nothing = run("rules show d.plimsoll");
    QVERIFY2(nothing.out.contains("longest sale  no limit\n"), nothing.out);
    const CliRun set = run("rules set d.plimsoll --sale-days 20 --source rules-4.2 --json");
    QCOMPARE(set.number("sale_days"), 20);
    QCOMPARE(set.text("source"), QStringLiteral("rules-4.2"));
    QCOMPARE(run("rules show d.plimsoll --json").out, set.out);
    QVERIFY(run("rules show d.plimsoll").out.contains("longest sale  20 working days\n"));
    QCOMPARE(run("rules set d.plimsoll --sale-days 0 --json").number("sale_days"), 0);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlRules::daysAreMarkedAndUnmarked() {
    QCOMPARE(run("rules day d.plimsoll 2099-01-01 --holiday New-Year").exit, 0);
    const CliRun two = run("rules day d.plimsoll 2099-01-03 --works instead --json");
    const QJsonArray days = two.object()[QStringLiteral("days")].toArray();
    QCOMPARE(days.size(), 2);
    QCOMPARE(days[0].toObject()[QStringLiteral("day")].toString(), QStringLiteral("2099-01-01"));
    QCOMPARE(days[0].toObject()[QStringLiteral("works")].toBool(true), false);
    QCOMPARE(days[1].toObject()[QStringLiteral("works")].toBool(), true);
    const QByteArray people = run("rules show d.plimsoll").out;
    QVERIFY2(people.contains("2099-01-01  Thursday, a holiday (New-Year)\n"), people);
    QVERIFY2(people.contains("2099-01-03  Saturday, a working day (instead)\n"), people);
    QCOMPARE(run("rules day d.plimsoll 2099-01-01 --ordinary --json")
                 .object()[QStringLiteral("days")]
                 .toArray()
                 .size(),
             1);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlRules::valuesThatAreNone_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* call, const char* code, const char* says) {
        QTest::newRow(call) << words(call) << code << QByteArray(says);
    };
    for (const char* limit : {"0", "-1", "1e3", "0.001", "''x", "99999999999999999"}) {
        row((QByteArray("investor designate d.plimsoll C-1 --consent x --limit ") + limit)
                .constData(),
            "amount_invalid", "the limit");
    }
    row("investor designate d.plimsoll C-1 --limit 5", "consent_missing", "--consent");
    row("investor designate d.plimsoll C-1 --limit 5 --consent a\tb", "reference_invalid",
        "128 bytes");
    row("investor designate d.plimsoll C-9 --limit 5 --consent x", "unknown_investor", "C-9");
    row("investor designate d.plimsoll C-1", "usage", "--limit AMOUNT");
    row("investor designate d.plimsoll C-1 --limit 5 --end", "usage", "--end");
    row("rules set d.plimsoll --sale-days 20", "rules_invalid", "wants its source");
    row("rules set d.plimsoll --source x", "usage", "--sale-days is required");
    for (const char* days : {"-1", "367", "1.5", "1e2", "many"}) {
        row((QByteArray("rules set d.plimsoll --source x --sale-days ") + days).constData(),
            "number_invalid", "the longest sale");
    }
    for (const char* day : {"2026-02-30", "2026-1-1", "20261001", "2026-10-01T00:00:00Z", "''"}) {
        row((QByteArray("rules day d.plimsoll --holiday x ") + day).constData(), "date_invalid",
            "no day of the calendar");
    }
    row("rules day d.plimsoll 2026-10-01", "usage", "--holiday NAME");
    row("rules day d.plimsoll 2026-10-01 --holiday x --works y", "usage", "one of");
    row("rules day d.plimsoll 2026-10-01 --holiday a\tb", "name_invalid", "control characters");
}

void TestCtlRules::valuesThatAreNone() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, says);
    const QByteArray before = settings();
    const CliRun refused = m_room->run(call + words("--json"));
    QTEST(refused.errorCode(), "code");
    QVERIFY2(refused.err.contains(says), refused.err);
    QCOMPARE(refused.exit, 2);
    QCOMPARE(settings(), before);
}

QTEST_GUILESS_MAIN(TestCtlRules)
#include "tst_ctl_rules.moc"
