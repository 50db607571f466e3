// Method: a provider's files are imported: good ones, ones with rows that say nothing among good
// ones, ones that are no such file. Every row must be accounted for, by outcome or by line; the
// same file again must change nothing; Ctrl-C in the middle must leave a desk that verifies and a
// file that can come again.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlPaymentImport : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyRowIsAccountedFor();
    void theSameFileAgainChangesNothing();
    void rowsInTheFilesOrder();
    void badRowsAreToldAndDoNotStopTheOthers();
    void columnsMayStandInAnyOrder();
    void filesThatAreNone_data();
    void filesThatAreNone();
    void anInterruptedImportMayComeAgain();

private:
    [[nodiscard]] CliRun run(const char* line) const { return m_room->run(words(line)); }
    [[nodiscard]] CliRun import(const QByteArray& csv, const char* options = "--json") const {
        m_room->write(QStringLiteral("p.csv"), csv);
        return m_room->run(words("payment import d.plimsoll p.csv") + words(options));
    }
    [[nodiscard]] static qint64 outcome(const CliRun& run, const char* code) {
        return run.object()[QStringLiteral("outcomes")].toObject()[QLatin1String(code)].toInteger();
    }

    std::unique_ptr<CliRoom> m_room;
};

void TestCtlPaymentImport::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
    for (const char* key : {"a", "b", "c", "d"}) {
        QCOMPARE(m_room
                     ->run(words("bid d.plimsoll --loan L-1 --investor C-1 --amount 2,000 "
                                 "--funding payment --key")
                           << QString::fromLatin1(key))
                     .exit,
                 0);
    }
}

void TestCtlPaymentImport::everyRowIsAccountedFor() {
    const CliRun taken = import(
        "payment,status,amount,bid,loan,investor,key\n"
        "p1,confirmed,2000.00,1,,,\n"
        "p2,failed,\"2,000\",,L-1,C-1,b\n"
        "p3,unclear,2000,3,,,\n"
        "p4,confirmed,1999.99,4,,,\n"
        "p5,confirmed,7,99,,,\n"
        "p6,confirmed,7,no such,,,\n"
        "p7,confirmed,7,,,,\n"
        "p8,confirmed,7,,L-1,C-1,\n"
        "p1,confirmed,2000,1,,,\n");
    QCOMPARE(taken.number("rows_read"), 9);
    QCOMPARE(taken.number("rows_rejected"), 0);
    QCOMPARE(taken.number("replayed"), 1);
    QCOMPARE(taken.number("cases_opened"), 5);
    QCOMPARE(outcome(taken, "paid"), 2);
    QCOMPARE(outcome(taken, "released"), 1);
    QCOMPARE(outcome(taken, "stuck"), 1);
    QCOMPARE(outcome(taken, "wrong_amount"), 1);
    QCOMPARE(outcome(taken, "unknown_bid"), 4);
    QCOMPARE(taken.exit, 0);
    const QJsonArray cases = run("payment cases d.plimsoll --json").array();
    QCOMPARE(cases.size(), 5);
    QCOMPARE(cases[2].toObject()[QStringLiteral("as_received")].toString(),
             QStringLiteral("no such"));
    QCOMPARE(cases[4].toObject()[QStringLiteral("as_received")].toString(),
             QStringLiteral("L-1 C-1"));
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlPaymentImport::theSameFileAgainChangesNothing() {
    const QByteArray csv =
        "payment,status,amount,bid\n"
        "p1,confirmed,2000,1\np2,failed,2000,2\np3,confirmed,5,3\n";
    QCOMPARE(import(csv).exit, 0);
    const QByteArray once = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun again = import(csv);
    QCOMPARE(again.number("replayed"), 3);
    QCOMPARE(again.number("cases_opened"), 0);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), once);
    QCOMPARE(run("payment cases d.plimsoll --json").array().size(), 1);
    QCOMPARE(again.exit, 0);
}

void TestCtlPaymentImport::rowsInTheFilesOrder() {
    // The doubt comes first and is cleared by the second row; the other way round it would not be.
    const CliRun taken = import(
        "payment,status,amount,bid\n"
        "p1,unclear,2000,1\n"
        "p1,confirmed,2000,1\n"
        "p2,confirmed,2000,2\n"
        "p2,failed,2000,2\n");
    QCOMPARE(outcome(taken, "stuck"), 1);
    QCOMPARE(outcome(taken, "paid"), 2);
    QCOMPARE(outcome(taken, "out_of_order"), 1);
}

void TestCtlPaymentImport::badRowsAreToldAndDoNotStopTheOthers() {
    const CliRun taken = import(
        "payment,status,amount,bid\n"
        "p1,confirmed,2000,1\n"
        "p2,paid,2000,2\n"
        "p3,confirmed,1e3,2\n"
        "p4,confirmed,0,2\n"
        "p5,confirmed,1.005,2\n"
        "p6,confirmed,9223372036854775808,2\n"
        ",confirmed,2000,2\n"
        "p 7,confirmed,2000,2\n"
        "p8,confirmed\n"
        "p1,confirmed,2000,2\n"
        "p9,confirmed,2000,2\n"
        "\"p10,confirmed,2000,2\n");
    const QByteArray expected =
        "line 3: the status is not confirmed, failed or unclear (\"paid\")\n"
        "line 4: the amount is not a number (\"1e3\")\n"
        "line 5: the amount must be more than zero (\"0\")\n"
        "line 6: the amount is finer than one fen (\"1.005\")\n"
        "line 7: the amount is out of range (\"9223372036854775808\")\n"
        "line 8: the payment has no usable name\n"
        "line 9: the payment has no usable name (\"p 7\")\n"
        "line 10: the row has another number of fields than the header (\"2\")\n"
        "line 11: this payment was noted before for something else (\"p1\")\n"
        "line 13: the file ends inside quotes\n";
    for (const QByteArray& line : expected.trimmed().split('\n')) {
        QVERIFY2(taken.err.contains("plimsollctl: p.csv: " + line + "\n"), taken.err);
    }
    QVERIFY2(taken.err.contains("10 rows of \"p.csv\" could not be taken in; the others were"),
             taken.err);
    QCOMPARE(taken.errorLines().size(), 11);
    QCOMPARE(taken.number("rows_read"), 12);
    QCOMPARE(taken.number("rows_rejected"), 10);
    QCOMPARE(outcome(taken, "paid"), 2);
    QCOMPARE(run("payment cases d.plimsoll --json").array().size(), 0);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
    QCOMPARE(taken.exit, 2);
}

void TestCtlPaymentImport::columnsMayStandInAnyOrder() {
    const CliRun taken = import(
        "\xEF\xBB\xBFkey,amount,colour,payment,investor,status,loan\r\n"
        "a,\"2,000.00\",blue,p1,C-1,confirmed,L-1\r\n",
        "");
    QVERIFY2(taken.out.contains("paid           1\n"), taken.out);
    QCOMPARE(taken.err, QByteArray("plimsollctl: warning: the column \"colour\" is not used\n"));
    QCOMPARE(taken.exit, 0);
}

void TestCtlPaymentImport::filesThatAreNone_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* csv, const char* says) {
        QTest::newRow(*csv == '\0' ? "empty" : csv) << QByteArray(csv) << QByteArray(says);
    };
    row("", "no header line");
    row("p1,confirmed,2000,1\n", "names no column \"payment\"");
    row("payment,amount,bid\n", "names no column \"status\"");
    row("payment,status,bid\n", "names no column \"amount\"");
    row("payment,status,amount\n", "names no column \"bid\"");
    row("payment,status,amount,loan,key\n", "names no column \"bid\"");
    row("payment,status,amount,bid,bid\n", "the column \"bid\" stands twice");
}

void TestCtlPaymentImport::filesThatAreNone() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, says);
    const QByteArray before = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun refused = import(csv);
    QVERIFY2(refused.err.contains(says), refused.err);
    QCOMPARE(refused.errorCode(), QStringLiteral("input_invalid"));
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(refused.exit, 2);
}

void TestCtlPaymentImport::anInterruptedImportMayComeAgain() {
    m_room->write(QStringLiteral("p.csv"), "payment,status,amount,bid\np1,confirmed,2000,1\n");
    const CliRun stopped =
        m_room->run(words("payment import d.plimsoll p.csv"), {.interrupted = true});
    QVERIFY2(stopped.err.contains("cancelled (at line 2; import the whole file again"),
             stopped.err);
    QCOMPARE(stopped.exit, 130);
    QCOMPARE(run("loan show d.plimsoll L-1 --json").number("paid"), 0);
    QCOMPARE(run("payment import d.plimsoll p.csv").exit, 0);
    QCOMPARE(run("loan show d.plimsoll L-1 --json").number("paid"), 200'000);
}

QTEST_GUILESS_MAIN(TestCtlPaymentImport)
#include "tst_ctl_payment_import.moc"
