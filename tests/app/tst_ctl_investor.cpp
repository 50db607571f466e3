// Method: investors are added one by one and from files, listed, suspended and activated. A file is
// taken in whole or not at all: one bad row leaves the desk as it was, and every bad row is told
// with its line and reason.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlInvestor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anInvestorIsAddedAsAsked();
    void anInvestorWithoutACodeIsNumbered();
    void aFileIsTakenInWhole();
    void columnsAreFoundByTheirTitles();
    void aFileWithBadRowsAddsNobody_data();
    void aFileWithBadRowsAddsNobody();
    void aFileWithoutCodesIsRefused_data();
    void aFileWithoutCodesIsRefused();
    void aFileThatBreaksOffAddsNobody();
    void aFileThatIsTooLargeAddsNobody();
    void moneyThatADeskCannotAccountForIsRefused();
    void aRetryAddsNobody_data();
    void aRetryAddsNobody();
    void aKeyIsForOneCommandOnly_data();
    void aKeyIsForOneCommandOnly();
    void unusedColumnsAreTold();
    void suspendedInvestorsAreRefusedUntilActivated();
    void aLongListIsCompleteAndAligned();

private:
    [[nodiscard]] CliRun import(const QByteArray& csv, const char* options = "") const;

    std::unique_ptr<CliRoom> m_room;
};

void TestCtlInvestor::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
}

CliRun TestCtlInvestor::import(const QByteArray& csv, const char* options) const {
    m_room->write(QStringLiteral("in.csv"), csv);
    return m_room->run(words("investor import d.plimsoll in.csv") + words(options));
}

void TestCtlInvestor::anInvestorIsAddedAsAsked() {
    const CliRun run = m_room->run(
        words("investor add d.plimsoll --code VIP.7 --name 王芳 --deposit ¥1,234.56 --json"));
    const QJsonObject investor = run.object();
    QCOMPARE(investor[QStringLiteral("code")].toString(), QStringLiteral("VIP.7"));
    QCOMPARE(investor[QStringLiteral("name")].toString(), QStringLiteral("王芳"));
    QCOMPARE(investor[QStringLiteral("status")].toString(), QStringLiteral("active"));
    QCOMPARE(investor[QStringLiteral("available")].toInteger(), 123'456);
    QCOMPARE(run.exit, 0);
}

void TestCtlInvestor::anInvestorWithoutACodeIsNumbered() {
    const CliRun run = m_room->run(words("investor add d.plimsoll --json"));
    QVERIFY2(run.object()[QStringLiteral("code")].toString().startsWith(u"C-"), run.out);
    QCOMPARE(run.exit, 0);
}

void TestCtlInvestor::aFileIsTakenInWhole() {
    const CliRun run =
        import("code,name,deposit\nA-1,李雷,\"10,000.00\"\nA-2,,0.01\n,\"Smith, \"\"Jo\"\"\",\n",
               "--json");
    QCOMPARE(run.object()[QStringLiteral("imported")].toInteger(), 3);
    QCOMPARE(run.object()[QStringLiteral("deposits")].toInteger(), 1'000'001);
    const QJsonArray all = m_room->run(words("investor list d.plimsoll --json")).array();
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[1].toObject()[QStringLiteral("available")].toInteger(), 1'000'000);
    QCOMPARE(all[2].toObject()[QStringLiteral("available")].toInteger(), 1);
    QCOMPARE(all[3].toObject()[QStringLiteral("name")].toString(), QStringLiteral("Smith, \"Jo\""));
    QCOMPARE(run.exit, 0);
}

void TestCtlInvestor::columnsAreFoundByTheirTitles() {
    QCOMPARE(import("deposit,code\n5,A-1\n").exit, 0);
    const QJsonArray all = m_room->run(words("investor list d.plimsoll --json")).array();
    QCOMPARE(all[1].toObject()[QStringLiteral("code")].toString(), QStringLiteral("A-1"));
    QCOMPARE(all[1].toObject()[QStringLiteral("available")].toInteger(), 500);
}

void TestCtlInvestor::aFileWithBadRowsAddsNobody_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char* name, const char* rows, const QStringList& told) {
        QTest::newRow(name) << QByteArray(rows) << told;
    };
    row("no number", "A-1,,1e3\n", {"line 2: the amount is not a number (\"1e3\")"});
    row("finer than a fen", "A-1,,1.005\n", {"line 2: the amount is finer than one fen"});
    row("negative", "A-1,,-5\n", {"line 2: the amount must be more than zero"});
    row("2^63", "A-1,,9223372036854775808\n", {"line 2: the amount is out of range"});
    row("NaN", "A-1,,NaN\n", {"line 2: the amount is not a number"});
    row("a field too few", "A-1,x\n", {"line 2: the row has another number of fields"});
    row("a field too many", "A-1,x,1,2\n", {"line 2: the row has another number of fields"});
    row("a code twice", "A-1,,\nA-2,,\nA-1,,\n", {"line 4: the code stands twice"});
    row("a code that is taken", "A-1,,\nC-1,,\n", {"line 3: the code is taken (\"C-1\")"});
    row("no code", "A-1,,\n\"a code\",,\n", {"line 3: the code is not 1 to 32 letters"});
    row("no name", "A-1,\"two\nlines\",\n", {"line 2: the name is too long or has control"});
    row("an open quote", "A-1,,\n\"A-2,,\n", {"line 3: the file ends inside quotes"});
    row("longer than a row may be", ("A-1," + QByteArray(70'000, 'x') + ",\n").constData(),
        {"line 2: "});
    row("rows after an open quote", "\"A-1,,\nA-2,,x\n", {"line 2: ", "line 3: ", "2 rows of"});
    row("all of them are told", "A-1,,x\nA-2,,5\nA-3\nC-1,,1\nA-4,,0.001\n",
        {"line 2:", "line 4:", "line 5: the code is taken", "line 6:", "4 rows of \"in.csv\""});
}

void TestCtlInvestor::aFileWithBadRowsAddsNobody() {
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, told);
    const QByteArray before = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun run = import("code,name,deposit\n" + rows);
    for (const QString& words : told) QVERIFY2(run.err.contains(words.toUtf8()), run.err);
    QVERIFY2(run.err.contains("nothing was imported"), run.err);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(run.exit, 2);
}

void TestCtlInvestor::aFileWithoutCodesIsRefused_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no header at all") << QByteArray("") << QByteArray("no header line");
    QTest::newRow("no such column") << QByteArray("name\nx\n") << QByteArray("no column \"code\"");
    QTest::newRow("the column twice")
        << QByteArray("code,code\nx,y\n") << QByteArray("\"code\" stands twice");
}

void TestCtlInvestor::aFileWithoutCodesIsRefused() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, says);
    const CliRun run = import(csv);
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(run.exit, 2);
}

void TestCtlInvestor::aFileThatBreaksOffAddsNobody() {
    // It can be opened, and its first byte cannot be read.
    const CliRun run = m_room->run(words("investor import d.plimsoll /proc/self/mem"));
    QVERIFY2(run.err.contains("could not be read to its end"), run.err);
    QCOMPARE(run.exit, 2);
}

void TestCtlInvestor::aFileThatIsTooLargeAddsNobody() {
    const CliRun run = import("code\n" + QByteArray(64 << 20, '\n'));
    QCOMPARE(run.exit, 2);
    QVERIFY2(run.err.contains("\"in.csv\": the file is larger than 64 MiB"), run.err);
}

/// Nine thousand largest amounts are there; one more fen would be too much.
void TestCtlInvestor::moneyThatADeskCannotAccountForIsRefused() {
    QByteArray rows("code,deposit\n");
    for (int i = 1; i < 9'000; ++i) rows += "R-" + QByteArray::number(i) + ",10000000000000.00\n";
    // C-1 has the rest.
    rows += "R-9000,9999999900000.00\n";
    const CliRun filled = import(rows);
    QVERIFY2(filled.exit == 0, filled.err);
    const auto isRefused = [this](const CliRun& run) {
        QCOMPARE(run.errorCode(), QStringLiteral("total_too_large"));
        QCOMPARE(run.exit, 1);
    };
    isRefused(import("code,deposit\nX-1,0.01\n", "--json"));
    isRefused(m_room->run(words("deposit d.plimsoll C-1 0.01 --key d1 --json")));
    isRefused(m_room->run(words("adjust d.plimsoll C-1 +0.01 --note x --json")));
    const CliRun plain = m_room->run(words("investor add d.plimsoll --code X-1 --deposit 0.01"));
    QVERIFY2(plain.err.contains("there is room for 0.00 more"), plain.err);
    QCOMPARE(m_room->run(words("verify d.plimsoll")).exit, 0);
    QCOMPARE(m_room->run(words("statement d.plimsoll R-1")).exit, 0);
}

void TestCtlInvestor::aRetryAddsNobody_data() {
    QTest::addColumn<QStringList>("call");
    for (const char* call :
         {"investor add d.plimsoll --deposit 500 --key k --json",
          "investor add d.plimsoll --code A-1 --name Wang --deposit 500 --key k --json",
          "investor import d.plimsoll in.csv --key k --json"}) {
        QTest::newRow(call) << words(call);
    }
}

void TestCtlInvestor::aRetryAddsNobody() {
    QFETCH(QStringList, call);
    m_room->write(QStringLiteral("in.csv"), "code,name,deposit\nA-1,Wang,5\n,Li,6\n");
    const CliRun first = m_room->run(call);
    QCOMPARE(first.exit, 0);
    const QByteArray once = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun again = m_room->run(call);
    QCOMPARE(again.out, first.out);
    QCOMPARE(again.err, QByteArray());
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), once);
    QCOMPARE(again.exit, 0);
}

void TestCtlInvestor::aKeyIsForOneCommandOnly_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char* name, const char* call, const char* csv) {
        QTest::newRow(name) << words(call) << QByteArray(csv);
    };
    row("a deposit's key", "investor add d.plimsoll --key paid", "");
    row("another code", "investor add d.plimsoll --code B-1 --key k", "");
    row("another name", "investor add d.plimsoll --code A-1 --name Li --key k", "");
    row("another file", "investor import d.plimsoll in.csv --key k", "code\nB-1\n");
    row("a longer file", "investor import d.plimsoll in.csv --key k", "code\nA-1\nA-2\n");
}

void TestCtlInvestor::aKeyIsForOneCommandOnly() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, csv);
    m_room->write(QStringLiteral("in.csv"), csv);
    QCOMPARE(m_room->run(words("investor add d.plimsoll --code A-1 --key k")).exit, 0);
    QCOMPARE(m_room->run(words("deposit d.plimsoll A-1 5 --key paid")).exit, 0);
    const QByteArray before = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun run = m_room->run(call);
    QVERIFY2(run.err.contains("was used before for something else"), run.err);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(run.exit, 1);
}

void TestCtlInvestor::unusedColumnsAreTold() {
    const CliRun run = import("code,depozit\nA-1,5\n");
    QVERIFY2(run.err.contains("the column \"depozit\" is not used"), run.err);
    QCOMPARE(run.exit, 0);
}

void TestCtlInvestor::suspendedInvestorsAreRefusedUntilActivated() {
    const auto outcome = [this] {
        return m_room->run(words("bid d.plimsoll --loan L-1 --investor C-1 --amount 1000 --json"))
            .object();
    };
    QCOMPARE(m_room->run(words("investor suspend d.plimsoll C-1")).exit, 0);
    QCOMPARE(outcome()[QStringLiteral("reason")].toString(), QStringLiteral("investor_suspended"));
    const CliRun activated = m_room->run(words("investor activate d.plimsoll C-1 --json"));
    QCOMPARE(activated.object()[QStringLiteral("status")].toString(), QStringLiteral("active"));
    QCOMPARE(outcome()[QStringLiteral("outcome")].toString(), QStringLiteral("accepted"));
}

void TestCtlInvestor::aLongListIsCompleteAndAligned() {
    QByteArray csv = "code,name,deposit\n";
    for (int i = 0; i < 2'500; ++i) csv += "N-" + QByteArray::number(i) + ",王,1\n";
    QCOMPARE(import(csv).exit, 0);
    const auto lines = m_room->run(words("investor list d.plimsoll")).out.trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 1 + 2'500);
    QVERIFY2(lines.last().startsWith("N-2499    王                      active"), lines.last());
    QCOMPARE(m_room->run(words("investor list d.plimsoll --json")).array().size(), 2'501);
}

QTEST_GUILESS_MAIN(TestCtlInvestor)
#include "tst_ctl_investor.moc"
