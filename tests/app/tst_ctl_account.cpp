// Method: an investor's money is taken out, corrected and read back as a statement. Balances are
// compared in fen; each statement line must follow from the one before it and the last must be the
// balance of now. Retries must change nothing, what is no amount must leave the desk as it was.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlAccount : public QObject {
    Q_OBJECT

private slots:
    void init();
    void moneyLeavesByAPayout();
    void aRetryTakesOutOnce();
    void noMoreLeavesThanThereIs_data();
    void noMoreLeavesThanThereIs();
    void balancesAreCorrectedBothWays_data();
    void balancesAreCorrectedBothWays();
    void aRetryCorrectsOnce();
    void correctionsThatAreNone_data();
    void correctionsThatAreNone();
    void everyLineFollowsFromTheOneBefore();
    void allFormatsHoldTheSame();
    void whatLeavesHasAMinus();
    void anEmptyAccountHasAnEmptyStatement();
    void statementsThatCannotBeMade_data();
    void statementsThatCannotBeMade();

private:
    [[nodiscard]] CliRun run(const char* line) const { return m_room->run(words(line)); }
    [[nodiscard]] QJsonObject investor() const {
        return run("investor list d.plimsoll --json").array()[0].toObject();
    }
    [[nodiscard]] qint64 available() const {
        return investor()[QStringLiteral("available")].toInteger();
    }
    void makeHistory() const;

    std::unique_ptr<CliRoom> m_room;
};

void TestCtlAccount::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
}

void TestCtlAccount::moneyLeavesByAPayout() {
    const CliRun out = run("cash-out d.plimsoll C-1 1,000.50 --json");
    QCOMPARE(out.text("kind"), QStringLiteral("cash_out"));
    QCOMPARE(out.text("state"), QStringLiteral("pending"));
    QCOMPARE(out.number("amount"), 100'050);
    QCOMPARE(out.text("investor"), QStringLiteral("C-1"));
    QCOMPARE(available(), 9'899'950);
    const CliRun people = run("cash-out d.plimsoll C-1 5");
    QVERIFY2(people.out.contains("kind       cash_out\n"), people.out);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlAccount::aRetryTakesOutOnce() {
    const CliRun first = run("cash-out d.plimsoll C-1 500 --key k --json");
    const CliRun again = run("cash-out d.plimsoll C-1 500 --key k --json");
    QCOMPARE(again.number("id"), first.number("id"));
    QCOMPARE(available(), 9'950'000);
    const CliRun other = run("cash-out d.plimsoll C-1 501 --key k --json");
    QCOMPARE(other.errorCode(), QStringLiteral("key_reused"));
    QCOMPARE(other.exit, 1);
    QCOMPARE(available(), 9'950'000);
}

void TestCtlAccount::noMoreLeavesThanThereIs_data() {
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* amount, const char* code, int exit) {
        QTest::newRow(*amount == '\0' ? "empty" : amount) << amount << code << exit;
    };
    row("100,000.01", "balance_too_small", 1);
    row("10,000,000,000,000.00", "balance_too_small", 1);
    for (const char* none : {"0", "-5", "9223372036854775808", "1e3", "1.005", "", "NaN"}) {
        row(none, "amount_invalid", 2);
    }
}

void TestCtlAccount::noMoreLeavesThanThereIs() {
    QFETCH(QString, amount);
    QFETCH(QString, code);
    QFETCH(int, exit);
    const CliRun refused = m_room->run(words("cash-out d.plimsoll C-1 --json") << amount);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(available(), 10'000'000);
    QCOMPARE(run("payouts list d.plimsoll --json").array().size(), 0);
    QCOMPARE(refused.exit, exit);
}

void TestCtlAccount::balancesAreCorrectedBothWays_data() {
    QTest::addColumn<QString>("by");
    QTest::addColumn<qint64>("available");
    const auto row = [](const char* by, qint64 available) { QTest::newRow(by) << by << available; };
    row("-12.50", 9'998'750);
    row("+12.50", 10'001'250);
    row("12.50", 10'001'250);
    row("0.01", 10'000'001);
    row("-100,000.00", 0);
}

void TestCtlAccount::balancesAreCorrectedBothWays() {
    QFETCH(QString, by);
    QFETCH(qint64, available);
    const CliRun adjusted =
        m_room->run(words("adjust d.plimsoll C-1") << by << words("--note twice --json"));
    QCOMPARE(adjusted.number("available"), available);
    QCOMPARE(this->available(), available);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
    QCOMPARE(adjusted.exit, 0);
}

void TestCtlAccount::aRetryCorrectsOnce() {
    QCOMPARE(run("adjust d.plimsoll C-1 -5 --note x --key k").exit, 0);
    QCOMPARE(run("adjust d.plimsoll C-1 -5 --note x --key k").exit, 0);
    QCOMPARE(available(), 9'999'500);
    QCOMPARE(run("adjust d.plimsoll C-1 5 --note x --key k --json").errorCode(),
             QStringLiteral("key_reused"));
    QCOMPARE(run("deposit d.plimsoll C-1 5 --key k --json").errorCode(),
             QStringLiteral("key_reused"));
    QCOMPARE(available(), 9'999'500);
}

void TestCtlAccount::correctionsThatAreNone_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* options, const char* code, int exit) {
        QTest::newRow(options) << words(options) << code << exit;
    };
    row("C-1 -100,000.01 --note x", "balance_too_small", 1);
    row("C-9 5 --note x", "unknown_investor", 2);
    row("C-1 5", "usage", 2);
    row("C-1 5 --note ''", "note_missing", 2);
    row("C-1 5 --note x --key ''", "key_invalid", 2);
    for (const char* none : {"0", "-0", "+0.00", "9223372036854775808", "-9223372036854775808",
                             "1e3", "1.005", "-1.005", "''", "NaN", "+-5", "++5", "+"}) {
        row((QByteArray("C-1 --note x ") + none).constData(), "amount_invalid", 2);
    }
}

void TestCtlAccount::correctionsThatAreNone() {
    QFETCH(QStringList, options);
    QFETCH(QString, code);
    QFETCH(int, exit);
    const CliRun refused = m_room->run(words("adjust d.plimsoll --json") + options);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(available(), 10'000'000);
    QCOMPARE(refused.exit, exit);
}

/// Two deposits, a correction, a bid from the balance, one by payment, the loan disbursed, a
/// cash-out that the bank could not pay.
void TestCtlAccount::makeHistory() const {
    for (const char* step :
         {"deposit d.plimsoll C-1 1,000", "adjust d.plimsoll C-1 -0.50 --note fee",
          "bid d.plimsoll --loan L-1 --investor C-1 --amount 6,000",
          "bid d.plimsoll --loan L-1 --investor C-1 --amount 4,000 --funding payment",
          "payment d.plimsoll --payment p --status confirmed --amount 4,000 --bid 2",
          "loan review d.plimsoll L-1", "loan disburse d.plimsoll L-1",
          "cash-out d.plimsoll C-1 2,000", "payouts export d.plimsoll bank.csv --batch b"}) {
        const CliRun done = run(step);
        QVERIFY2(done.exit == 0, step + done.err);
    }
    m_room->write(QStringLiteral("answers.csv"), "id,status\n1,confirmed\n2,failed\n");
    QCOMPARE(run("payouts import d.plimsoll answers.csv").exit, 0);
}

void TestCtlAccount::everyLineFollowsFromTheOneBefore() {
    makeHistory();
    const QJsonArray lines = run("statement d.plimsoll C-1 --json").array();
    qint64 total = 0;
    QString last_time;
    QStringList kinds;
    for (const auto& value : lines) {
        const QJsonObject line = value.toObject();
        const auto figure = [&line](const char* key) {
            return line[QLatin1String(key)].toInteger();
        };
        total += figure("change");
        QCOMPARE(figure("available") + figure("frozen") + figure("lent"), total);
        QVERIFY(figure("amount") > 0);
        QVERIFY(line[QStringLiteral("at")].toString() >= last_time);
        last_time = line[QStringLiteral("at")].toString();
        kinds << line[QStringLiteral("kind")].toString();
    }
    const QJsonObject end = lines.last().toObject();
    for (const char* key : {"available", "frozen", "lent"}) {
        QCOMPARE(end[QLatin1String(key)].toInteger(), investor()[QLatin1String(key)].toInteger());
    }
    QCOMPARE(end[QStringLiteral("available")].toInteger(), 10'100'000 - 50 - 600'000);
    QCOMPARE(end[QStringLiteral("lent")].toInteger(), 1'000'000);
    for (const char* kind :
         {"deposit", "adjustment", "bid", "disbursed", "cash_out", "cash_back"}) {
        QVERIFY2(kinds.contains(QLatin1String(kind)), qPrintable(kinds.join(u' ')));
    }
}

void TestCtlAccount::allFormatsHoldTheSame() {
    makeHistory();
    const CliRun json = run("statement d.plimsoll C-1 --json");
    QCOMPARE(run("statement d.plimsoll C-1 --format json").out, json.out);
    const auto csv = run("statement d.plimsoll C-1 --format csv").out.trimmed().split('\n');
    QCOMPARE(csv[0], QByteArray("at,kind,amount,change,available,frozen,lent,loan,bid,payout"));
    const QJsonArray lines = json.array();
    QCOMPARE(csv.size() - 1, lines.size());
    const auto titles = csv[0].split(',');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArrayList cells;
        for (const QByteArray& title : titles) {
            const QJsonValue value = lines[i].toObject()[QString::fromUtf8(title)];
            cells << (value.isString() ? value.toString().toUtf8()
                      : value.isNull() ? QByteArray()
                                       : QByteArray::number(value.toInteger()));
        }
        QCOMPARE(csv[i + 1], cells.join(','));
    }
    const CliRun table = run("statement d.plimsoll C-1 --format table");
    QCOMPARE(table.out, run("statement d.plimsoll C-1").out);
    QCOMPARE(table.out.count('\n'), csv.size());
}

void TestCtlAccount::whatLeavesHasAMinus() {
    makeHistory();
    QByteArrayList shown;
    for (const QByteArray& line : run("statement d.plimsoll C-1").out.split('\n')) {
        const auto cells = line.simplified().split(' ');
        if (cells.size() > 2) shown << cells[1] + ' ' + cells[2];
    }
    for (const char* step : {"adjustment -0.50", "bid 6,000.00", "disbursed 6,000.00",
                             "cash_out -2,000.00", "cash_back 2,000.00"}) {
        QVERIFY2(shown.contains(step), shown.join('\n'));
    }
}

void TestCtlAccount::anEmptyAccountHasAnEmptyStatement() {
    QCOMPARE(run("investor add d.plimsoll --code C-2").exit, 0);
    QCOMPARE(run("statement d.plimsoll C-2 --json").out, QByteArray("[]\n"));
    QCOMPARE(run("statement d.plimsoll C-2").out.count('\n'), 1);
    QCOMPARE(run("statement d.plimsoll C-2 --format csv").out.count('\n'), 1);
}

void TestCtlAccount::statementsThatCannotBeMade_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* call, const char* code, int exit) {
        QTest::newRow(call) << words(call) << code << exit;
    };
    row("statement d.plimsoll C-9 --json", "unknown_investor", 2);
    row("statement d.plimsoll --json", "usage", 2);
    row("statement d.plimsoll C-1 --format xml --json", "usage", 2);
    row("statement none.plimsoll C-1 --json", "desk_missing", 3);
}

void TestCtlAccount::statementsThatCannotBeMade() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    QFETCH(int, exit);
    const CliRun refused = m_room->run(call);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(refused.exit, exit);
}

QTEST_GUILESS_MAIN(TestCtlAccount)
#include "tst_ctl_account.moc"
