// Method: the over-filled loan's whole story by command line, on a demonstration desk where people
// sign in: two files are imported, looked at before and again after, each excess line is resolved
// by two people, and the sheet is taken away. Then nonsense of every kind, after which nothing may
// have changed. The files are written as other systems write them.
#include <QFileInfo>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

namespace {

Circumstances demo(const char* login) {
    return as(login, "plimsoll-demo-2026");
}

const char* const kOperator = "op.zhang";
const char* const kChecker = "check.li";

/// "标的编号,借款金额(元),起投金额,标题" and two loans, in GBK.
QByteArray loansInGbk() {
    return QByteArray::fromHex("b1eab5c4b1e0bac5") + ',' + QByteArray::fromHex("bde8bfeebdf0b6ee") +
           "(" + QByteArray::fromHex("d4aa") + ")," + QByteArray::fromHex("c6f0cdb6bdf0b6ee") +
           ',' + QByteArray::fromHex("b1eacce2") +
           "\r\nO-1,\"10,000.00\",1000,\r\nO-2,8000.00,1000,\r\n";
}

QByteArray bids() {
    return "\xEF\xBB\xBF投标时间;投资人;投标金额;流水号\r\n"
           "2021-11-12 10:00:02.500;N-2;￥5,000.00;s-2\r\n"
           "2021-11-12 10:00:01.000;C-00001;6000;s-1\r\n"
           "2021-11-12 10:00:02.500;N-3;1200;s-3\r\n"
           "2021-11-12 10:00:03;N-3;800;s-4\r\n";
}

}  // namespace

class TestCtlOver : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void loansAreImported();
    void bidsAreLookedAtAndImported();
    void linesAreResolvedByTwo();
    void theSheetIsTakenAway();
    void faultsAreTold_data();
    void faultsAreTold();
    void goodRowsMayBeChosen();
    void nonsenseChangesNothing_data();
    void nonsenseChangesNothing();

private:
    [[nodiscard]] CliRun run(const char* line, const char* who = nullptr) const {
        return m_room.run(words(line), who != nullptr ? demo(who) : Circumstances{});
    }
    [[nodiscard]] QString phaseOf(const char* loan) const {
        return m_room.run(words("loan show d.plimsoll --json") << QString::fromLatin1(loan))
            .text("phase");
    }
    /// Asks, and approves what was asked.
    void carryOut(const QByteArray& line) const {
        const CliRun asked = run((line + " --json").constData(), kOperator);
        QVERIFY2(asked.exit == 0, asked.out + asked.err);
        QCOMPARE(asked.text("state"), QStringLiteral("waiting"));
        const CliRun approved =
            run(("approve d.plimsoll " + QByteArray::number(asked.number("request"))).constData(),
                kChecker);
        QVERIFY2(approved.exit == 0, approved.out + approved.err);
    }

    CliRoom m_room;
};

void TestCtlOver::initTestCase() {
    QCOMPARE(run("init d.plimsoll --demo").exit, 0);
    m_room.write(QStringLiteral("loans.csv"), loansInGbk());
    m_room.write(QStringLiteral("bids.csv"), bids());
}

void TestCtlOver::loansAreImported() {
    const CliRun seen = run("import loans d.plimsoll loans.csv --preview --json");
    QCOMPARE(seen.exit, 0);
    QCOMPARE(seen.text("encoding"), QStringLiteral("gb18030"));
    QCOMPARE(seen.number("good"), 2);
    QCOMPARE(seen.object()[QStringLiteral("map")].toObject()[QStringLiteral("target")].toString(),
             QStringLiteral("借款金额(元)"));
    QCOMPARE(run("loan show d.plimsoll O-1 --json").errorCode(), QStringLiteral("unknown_loan"));
    QCOMPARE(run("import loans d.plimsoll loans.csv --json").errorCode(),
             QStringLiteral("not_signed_in"));
    QCOMPARE(run("import loans d.plimsoll loans.csv --json", "cs.wang").errorCode(),
             QStringLiteral("forbidden"));

    const CliRun made = run("import loans d.plimsoll loans.csv --json", kOperator);
    QVERIFY2(made.exit == 0, made.out + made.err);
    QCOMPARE(made.number("created"), 2);
    const CliRun again = run("import loans d.plimsoll loans.csv --json", kOperator);
    QCOMPARE(again.number("created"), 0);
    QCOMPARE(again.number("known"), 2);
    const CliRun loan = run("loan show d.plimsoll O-1 --json");
    QCOMPARE(loan.number("target"), 1'000'000);
    QCOMPARE(loan.number("min"), 100'000);
    QCOMPARE(loan.text("phase"), QStringLiteral("draft"));

    // The same code in another file is another loan, whatever it says.
    m_room.write(QStringLiteral("other.csv"), "code,target,min\nO-1,10000,1000\nO-9,5000,100\n");
    const CliRun taken = run("import loans d.plimsoll other.csv --json", kOperator);
    QCOMPARE(taken.errorCode(), QStringLiteral("import_invalid"));
    QVERIFY2(taken.err.contains("line 2, code: the code is taken by another loan (\"O-1\")"),
             taken.err);
    QCOMPARE(run("loan show d.plimsoll O-9 --json").errorCode(), QStringLiteral("unknown_loan"));
    const CliRun skipped = run("import loans d.plimsoll other.csv --skip-bad --json", kOperator);
    QCOMPARE(skipped.number("created"), 1);
    QCOMPARE(skipped.object()[QStringLiteral("faults")].toArray().size(), 1);
    QCOMPARE(phaseOf("O-9"), QStringLiteral("draft"));
}

void TestCtlOver::bidsAreLookedAtAndImported() {
    const CliRun unknown = run("import bids d.plimsoll bids.csv --loan O-1 --preview");
    QCOMPARE(unknown.exit, 2);
    QVERIFY2(unknown.err.contains("line 2, 投资人: nobody has this code here (\"N-2\")"),
             unknown.err);
    QVERIFY2(unknown.out.contains("nothing has changed yet"), unknown.out);
    const CliRun seen =
        run("import bids d.plimsoll bids.csv --loan O-1 --add-investors --preview --json");
    QCOMPARE(seen.exit, 0);
    QCOMPARE(seen.number("new_investors"), 2);
    QCOMPARE(seen.number("accepted"), 1'000'000);
    QCOMPARE(seen.number("excess"), 3);
    QCOMPARE(seen.number("excess_amount"), 300'000);
    QCOMPARE(seen.object()[QStringLiteral("rows")].toArray()[0].toObject().value(
                 QStringLiteral("arrived_at")),
             QStringLiteral("2021-11-12T02:00:02.500000Z"));
    QCOMPARE(phaseOf("O-1"), QStringLiteral("draft"));

    const char* const line = "import bids d.plimsoll bids.csv --loan O-1 --add-investors --json";
    QCOMPARE(run("import bids d.plimsoll bids.csv --loan O-1 --json", kOperator).errorCode(),
             QStringLiteral("import_invalid"));
    const CliRun done = run(line, kOperator);
    QVERIFY2(done.exit == 0, done.out + done.err);
    QCOMPARE(done.text("phase"), QStringLiteral("over"));
    QCOMPARE(done.number("bids"), 4);
    QCOMPARE(done.number("accepted"), 1'000'000);
    QCOMPARE(done.number("excess"), 3);
    QCOMPARE(done.number("investors_added"), 2);
    const CliRun again = run(line, kOperator);
    QVERIFY2(again.exit == 0, again.out + again.err);
    QCOMPARE(again.number("excess_amount"), 300'000);
    QCOMPARE(again.number("investors_added"), 0);
    QCOMPARE(
        run("import bids d.plimsoll bids.csv --loan O-1 --rows 2 --json", kOperator).errorCode(),
        QStringLiteral("wrong_phase"));

    const QJsonArray lines = run("over list d.plimsoll O-1 --json").array();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].toObject()[QStringLiteral("investor")].toString(), QStringLiteral("N-2"));
    QCOMPARE(lines[0].toObject()[QStringLiteral("file_line")].toInteger(), 2);
    QCOMPARE(lines[0].toObject()[QStringLiteral("amount")].toInteger(), 100'000);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlOver::linesAreResolvedByTwo() {
    QCOMPARE(run("loan review d.plimsoll O-1 --json", kChecker).errorCode(),
             QStringLiteral("wrong_phase"));
    QCOMPARE(run("loan open d.plimsoll O-2", kOperator).exit, 0);
    const char* const spill =
        "over spill d.plimsoll O-1 --lines 1 --to O-2 --consent letter-1 --reason R01 --note asked";
    const CliRun seen = m_room.run(words(spill) + words("--preview --json"));
    QVERIFY2(seen.exit == 0, seen.out + seen.err);
    QCOMPARE(seen.text("loan"), QStringLiteral("O-2"));
    carryOut(spill);
    QCOMPARE(run("loan show d.plimsoll O-2 --json").number("paid"), 100'000);
    carryOut(
        "over spill d.plimsoll O-1 --lines 2 --new --borrower-consent letter-2 --consent letter-3 "
        "--reason R01 --note asked");
    QCOMPARE(phaseOf("O-1"), QStringLiteral("over"));
    carryOut(
        "over release d.plimsoll O-1 --all-lines --consent letter-4 --reason R02 --note wanted");
    QCOMPARE(phaseOf("O-1"), QStringLiteral("full"));
    QCOMPARE(run("over list d.plimsoll --json").array().size(), 0);
    const CliRun all = run("over list d.plimsoll O-1 --all");
    QVERIFY2(all.out.contains("O-2, bid ") && all.out.contains("payout "), all.out);
    QCOMPARE(run("loan review d.plimsoll O-1", kChecker).exit, 0);
    carryOut("loan disburse d.plimsoll O-1 --reason R01 --note reviewed");
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlOver::theSheetIsTakenAway() {
    const CliRun text = run("certificate d.plimsoll O-1");
    QCOMPARE(text.exit, 0);
    for (const char* part : {"resolution sheet", "bids.import", "excess.spill", "excess.release",
                             "letter-4", "op.zhang", "check.li", "C-00001"})
        QVERIFY2(text.out.contains(part), part + QByteArray(" is not in\n") + text.out);
    const QJsonObject sheet = run("certificate d.plimsoll O-1 --json").object();
    QCOMPARE(sheet[QStringLiteral("sheet")].toString(), QStringLiteral("resolution"));
    QCOMPARE(sheet[QStringLiteral("steps")].toArray().size(), 4);
    QCOMPARE(sheet[QStringLiteral("decisions")].toArray().size(), 4);

    const auto exports = [this] {
        return run("audit list d.plimsoll --json --user audit.zhao")
            .out.count("certificate of O-1");
    };
    const auto before = exports();
    QCOMPARE(run("certificate d.plimsoll O-1 --csv s.csv --json").errorCode(),
             QStringLiteral("not_signed_in"));
    QVERIFY(!m_room.files().contains(QStringLiteral("s.csv")));
    const CliRun written = run("certificate d.plimsoll O-1 --csv s.csv", kOperator);
    QVERIFY2(written.exit == 0, written.out + written.err);
    QVERIFY(m_room.read(QStringLiteral("s.csv"))
                .startsWith("\xEF\xBB\xBFsection,name,value\r\nloan,sheet,resolution\r\n"));
    QCOMPARE(QFileInfo(m_room.path(QStringLiteral("s.csv"))).permissions() &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(exports() > before);
    QCOMPARE(run("certificate d.plimsoll O-1 --csv s.csv --json", kOperator).errorCode(),
             QStringLiteral("output_exists"));
    QCOMPARE(run("certificate d.plimsoll O-9 --json").errorCode(), QStringLiteral("wrong_phase"));
}

void TestCtlOver::faultsAreTold_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char* name, const QByteArray& csv, const char* options,
                        const char* told) {
        QTest::newRow(name) << csv << QByteArray(options) << QByteArray(told);
    };
    const QByteArray header = "time,investor,amount\n";
    const QByteArray good = "2021-11-12 10:00:00,C-00001,5\n";
    row("damaged times", header + good + "39:12.0,C-00001,5\n", "",
        "line 3, time: a spreadsheet has dropped day and hour");
    row("damaged amounts", header + "2021-11-12 10:00:00,C-00001,1.2E+05\n", "",
        "line 2, amount: a spreadsheet has rounded it");
    row("negative amounts", header + "2021-11-12 10:00:00,C-00001,-5\n", "",
        "line 2, amount: negative (\"-5\")");
    row("ragged", header + "2021-11-12 10:00:00,C-00001,10,000\n", "",
        "line 2: another number of fields than the header, 4");
    row("shifted", header + ",2021-11-12 10:00:00,C-00001\n", "",
        "line 2: the fields stand beside their columns");
    row("duplicates", header + good + good, "",
        "line 3, investor: the same investor, amount and time twice, and no key, first in line 2");
    row("the future", header + "2199-11-12 10:00:00,C-00001,5\n", "",
        "line 2, time: in the future");
    row("nobody", header + "2021-11-12 10:00:00,C-XYZ,5\n", "", "nobody has this code here");
    row("no column", "time,investor\n", "",
        "no column gives amount: say which does with --map amount=TITLE");
    row("two columns", "time,investor,amount,金额\n", "", "\"金额\" may give amount, too");
    row("another unit", "time,investor,金额(万元)\n", "", "is not in yuan");
    row("a column that is not there", header + good, "--map amount=sum",
        "there is no column \"sum\" to give amount");
    row("a field that is none", header + good, "--map colour=amount", "maps no field");
    row("a line that is none", header + good, "--rows 9", "line 9 of the file is no row");
    row("lines that are none", header + good, "--rows two", "--rows takes lines of the file");
    row("no rows", header, "", "has no row to import");
    row("nothing at all", "", "", "has no header line");
    row("a workbook", "PK\x03\x04zip", "", "is a workbook");
    row("utf-16",
        QByteArray("\xFF\xFE"
                   "a\0",
                   4),
        "", "is UTF-16");
    row("not utf-8", header + "\xBD\xF0\n", "--encoding utf-8", "is not UTF-8 from line 2 on");
    row("neither", header + "\xFF\n", "", "is neither UTF-8 nor GB18030: see line 2");
    row("an encoding that is none", header, "--encoding latin1", "--encoding");
}

void TestCtlOver::faultsAreTold() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, options);
    QFETCH(QByteArray, told);
    m_room.write(QStringLiteral("bad.csv"), csv);
    const auto line = "import bids d.plimsoll bad.csv --loan O-9 " + options;
    const CliRun refused = run(line.constData(), kOperator);
    QVERIFY2(refused.err.contains(told), refused.err);
    QCOMPARE(refused.exit, 2);
    const CliRun seen = run((line + " --preview").constData());
    QVERIFY2(seen.err.contains(told), seen.err);
    QCOMPARE(seen.exit, 2);
    QCOMPARE(phaseOf("O-9"), QStringLiteral("draft"));
}

void TestCtlOver::goodRowsMayBeChosen() {
    m_room.write(QStringLiteral("mixed.csv"),
                 "when,who,what\n2021-11-12 10:00:00,C-00001,5\nx,C-00002,5\n"
                 "2021-11-12 10:00:01,C-00003,7\n2021-11-12 10:00:02,C-00004,9\n");
    const char* const map = "--map arrived_at=when --map investor=#2 --map amount=what";
    const auto import = [&](const char* options) {
        return m_room.run(words("import bids d.plimsoll mixed.csv --loan O-9 --json") + words(map) +
                              words(options),
                          demo(kOperator));
    };
    QCOMPARE(import("").errorCode(), QStringLiteral("import_invalid"));
    QCOMPARE(import("--rows 2-4").errorCode(), QStringLiteral("import_invalid"));
    const CliRun done = import("--rows 2-4 --skip-bad");
    QVERIFY2(done.exit == 0, done.out + done.err);
    QCOMPARE(done.number("bids"), 2);
    QCOMPARE(done.number("accepted"), 1'200);
    QCOMPARE(done.text("phase"), QStringLiteral("short"));
    QVERIFY2(done.err.contains("left out: mixed.csv: line 3, when: no time"), done.err);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlOver::nonsenseChangesNothing_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* line, const char* code) {
        QTest::newRow(line) << words(line) << QString::fromLatin1(code);
    };
    row("import d.plimsoll", "usage");
    row("import bids d.plimsoll bids.csv", "usage");
    row("import bids d.plimsoll none.csv --loan O-2", "input_unreadable");
    row("import bids d.plimsoll . --loan O-2", "input_unreadable");
    row("import bids d.plimsoll bids.csv --loan O-77", "unknown_loan");
    row("import bids d.plimsoll bids.csv --loan O-2 --key ''", "key_invalid");
    row("import loans d.plimsoll loans.csv --min 0", "amount_invalid");
    row("over list d.plimsoll O-77", "unknown_loan");
    row("over spill d.plimsoll O-1 --to O-2 --consent c", "usage");
    row("over spill d.plimsoll O-1 --lines 1 --consent c", "usage");
    row("over spill d.plimsoll O-1 --lines 1 --all-lines --to O-2 --consent c", "usage");
    row("over spill d.plimsoll O-1 --lines 1 --to O-2 --new --consent c", "usage");
    row("over spill d.plimsoll O-1 --lines x --to O-2 --consent c", "lines_invalid");
    row("over spill d.plimsoll O-1 --lines 1 --to O-77 --consent c", "unknown_loan");
    row("over spill d.plimsoll O-1 --lines 1 --to O-2 --borrower-consent b --consent c", "usage");
    row("over spill d.plimsoll O-1 --lines 1 --to O-2 --consent c --reason R01 --note n",
        "wrong_phase");
    row("over release d.plimsoll O-1 --lines 1 --consent c --reason R01", "note_missing");
    row("over release d.plimsoll O-1 --lines 1 --consent c --note n", "reason_missing");
    row("over release d.plimsoll O-2 --lines 1 --consent c --reason R01 --note n", "wrong_phase");
    row("certificate d.plimsoll", "usage");
    row("certificate d.plimsoll O-77", "unknown_loan");
    row("certificate d.plimsoll O-1 --csv /no/such/folder/s.csv", "path_unwritable");
}

void TestCtlOver::nonsenseChangesNothing() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    const QByteArray before = m_room.contents(QStringLiteral("d.plimsoll"), demo(kOperator));
    const CliRun refused = m_room.run(call + words("--json"), demo(kOperator));
    QCOMPARE(refused.errorCode(), code);
    QVERIFY(refused.exit != 0);
    QCOMPARE(m_room.contents(QStringLiteral("d.plimsoll"), demo(kOperator)), before);
}

QTEST_GUILESS_MAIN(TestCtlOver)
#include "tst_ctl_over.moc"
