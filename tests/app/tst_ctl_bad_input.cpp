// Method: one desk and a table of command lines that cannot be carried out, each with its exit code
// and words of the sentence it must say. Every row must say exactly one sentence, print nothing on
// standard output, leave every record of the desk as it was and no file behind.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlBadInput : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void badInputIsSaidAndChangesNothing_data();
    void badInputIsSaidAndChangesNothing();
    void scriptsGetTheSameAsAnObject_data();
    void scriptsGetTheSameAsAnObject();

private:
    static void row(const QByteArray& call, int exit, const QStringList& says);
    static void amountRows(const QByteArray& call, const QByteArray& name);
    static void deskRows();
    static void namedRows();
    static void numberRows();
    static void termsRows();

    CliRoom m_room;
    QByteArray m_before;
    QStringList m_files;
};

void TestCtlBadInput::initTestCase() {
    m_room.makeDesk(QStringLiteral("d.plimsoll"));
    m_room.write(QStringLiteral("letter.txt"), "dear\n");
    m_room.write(QStringLiteral("other.db"),
                 QByteArray("SQLite format 3\0", 16) + QByteArray(4'080, '\0'));
    m_room.write(QStringLiteral("a.csv"),
                 "arrived_at,investor,amount\n2026-03-01T08:00:00Z,I-1,10\n");
    QVERIFY(QDir(m_room.path()).mkdir(QStringLiteral("folder")));
    m_before = m_room.contents(QStringLiteral("d.plimsoll"));
    m_files = m_room.files();
}

void TestCtlBadInput::row(const QByteArray& call, int exit, const QStringList& says) {
    QTest::newRow(call.constData()) << words(call.constData()) << exit << says;
}

/// `call` ends where the amount stands.
void TestCtlBadInput::amountRows(const QByteArray& call, const QByteArray& name) {
    const auto amount = [&](const char* text, const QStringList& says) {
        row(call + " " + text, 2, QStringList{QString::fromLatin1(name)} + says);
    };
    amount("0", {"must be more than zero"});
    amount("0.00", {"must be more than zero"});
    amount("-5", {"must not be negative"});
    amount("-0.01", {"must not be negative"});
    amount("9223372036854775808", {"must be at most 10,000,000,000,000.00"});
    amount("10,000,000,000,000.01", {"must be at most 10,000,000,000,000.00"});
    amount("1e3", {"must be an amount in yuan", "\"1e3\""});
    amount("1.005", {"must not be finer than one fen"});
    amount("''", {"is empty"});
    amount("NaN", {"must be an amount in yuan", "\"NaN\""});
    amount("inf", {"must be an amount in yuan"});
    amount("0x10", {"must be an amount in yuan"});
    amount("1,00", {"must be an amount in yuan"});
    amount("1.000,00", {"must be an amount in yuan"});
    amount("5.", {"must be an amount in yuan"});
    amount("+5", {"must be an amount in yuan"});
    amount("5\xC2\xA0", {"must be an amount in yuan"});
}

void TestCtlBadInput::deskRows() {
    for (const QByteArray call :
         {"loan list", "investor list", "verify", "investor add", "hold list", "payment cases",
          "payouts list", "desk show", "desk upgrade"}) {
        row(call + " none.plimsoll", 3, {"there is no desk", "none.plimsoll"});
        row(call + " letter.txt", 3, {"is not a Plimsoll desk", "letter.txt"});
        row(call + " other.db", 3, {"is not a Plimsoll desk", "other.db"});
        row(call + " folder", 3, {"folder"});
        row(call + " nowhere/d.plimsoll", 3, {"nowhere/d.plimsoll"});
    }
    row("export none.plimsoll bids --format csv", 3, {"there is no desk"});
    row("export none.plimsoll bids --format csv --output out.csv", 3, {"there is no desk"});
    row("backup none.plimsoll b.plimsoll", 3, {"there is no desk"});
    row("backup letter.txt b.plimsoll", 3, {"is not a Plimsoll desk"});
    row("backup d.plimsoll letter.txt/b.plimsoll", 4, {"letter.txt", "cannot be written"});
    row("restore none.plimsoll r.plimsoll", 3, {"there is no desk"});
    row("init letter.txt/n.plimsoll", 4, {"letter.txt", "cannot be written"});
    row("init letter.txt/n.plimsoll --demo", 4, {"letter.txt", "cannot be written"});
    row("init folder", 2, {"exists already"});
    row("export d.plimsoll bids --format csv --output nowhere/out.csv", 4,
        {"nowhere/out.csv", "cannot be written"});
    row("drill letter.txt --bidders 5 --target 1000", 3, {"is not a Plimsoll desk"});
    row("drill letter.txt/d.plimsoll --bidders 5 --target 1000", 4, {"cannot be written"});
    row("replay letter.txt --arrivals a.csv --target 10 --fund", 3, {"is not a Plimsoll desk"});
}

void TestCtlBadInput::namedRows() {
    row("loan show d.plimsoll L-9", 2, {"there is no loan \"L-9\""});
    row("loan open d.plimsoll L-9", 2, {"there is no loan \"L-9\""});
    row("deposit d.plimsoll C-9 5", 2, {"there is no investor \"C-9\""});
    row("cash-out d.plimsoll C-9 5", 2, {"there is no investor \"C-9\""});
    row("adjust d.plimsoll C-9 5 --note x", 2, {"there is no investor \"C-9\""});
    row("statement d.plimsoll C-9", 2, {"there is no investor \"C-9\""});
    for (const QByteArray move :
         {"schedule", "approve", "pause", "resume", "close", "review", "disburse"}) {
        row("loan " + move + " d.plimsoll L-9", 2, {"there is no loan \"L-9\""});
        row("loan " + move + " d.plimsoll L-1 --key ''", 2, {"is no request key"});
    }
    row("loan cancel d.plimsoll L-9 --note x", 2, {"there is no loan \"L-9\""});
    row("loan withdraw d.plimsoll L-9 --note x", 2, {"there is no loan \"L-9\""});
    row("standby d.plimsoll L-9", 2, {"there is no loan \"L-9\""});
    row("why-short d.plimsoll L-9", 2, {"there is no loan \"L-9\""});
    row("hold list d.plimsoll --loan L-9", 2, {"there is no loan \"L-9\""});
    row("payouts list d.plimsoll --loan L-9", 2, {"there is no loan \"L-9\""});
    row("bid withdraw d.plimsoll 9", 2, {"there is no bid \"9\""});
    row("hold resolve d.plimsoll 9 --paid --note x", 2, {"there is no bid \"9\""});
    row("payment place d.plimsoll 9 --note x", 2, {"there is no payment case \"9\""});
    row("payment refund d.plimsoll 9 --note x", 2, {"there is no payment case \"9\""});
    row("payouts resolve d.plimsoll 9 --failed --note x", 2, {"there is no payout \"9\""});
    row("payouts reissue d.plimsoll 9 --note x", 2, {"there is no payout \"9\""});
    row("payment import d.plimsoll none.csv", 2, {"none.csv", "cannot be read"});
    row("payment import d.plimsoll folder", 2, {"folder", "cannot be read"});
    row("payouts import d.plimsoll none.csv", 2, {"none.csv", "cannot be read"});
    row("investor suspend d.plimsoll C-9", 2, {"there is no investor \"C-9\""});
    row("loan create d.plimsoll --target 5000 --borrower C-9", 2, {"there is no investor"});
    row("loan create d.plimsoll --target 5000 --listed C-1,C-9", 2, {"no investor \"C-9\""});
    row("loan create d.plimsoll --target 5000 --listed @none.csv", 2, {"none.csv", "cannot be"});
    row("loan create d.plimsoll --target 5000 --audience friends", 2, {"everyone, new or listed"});
    row("loan create d.plimsoll --target 5000 --audience listed", 2, {"go together"});
    row("loan create d.plimsoll --target 5000 --audience new --listed C-1", 2, {"go together"});
    row("loan create d.plimsoll --target 5000 --code L-1", 2, {"\"L-1\" is taken"});
    row("loan create d.plimsoll --target 5000 --code a/b", 2, {"\"a/b\" is no code"});
    row("investor add d.plimsoll --code C-1", 2, {"\"C-1\" is taken"});
    row("investor add d.plimsoll --code C:1", 2, {"\"C:1\" is no code"});
    row("investor add d.plimsoll --name a\tb", 2, {"\\t", "is no name"});
    row("investor import d.plimsoll none.csv", 2, {"none.csv", "cannot be read"});
    row("investor import d.plimsoll folder", 2, {"folder", "cannot be read"});
    row("deposit d.plimsoll C-1 5 --key ''", 2, {"is no request key"});
    row("deposit d.plimsoll C-1 5 --key a\tb", 2, {"is no request key", "\\t"});
    row("investor add d.plimsoll --key ''", 2, {"is no request key"});
    row("investor import d.plimsoll in.csv --key ''", 2, {"is no request key"});
    row("loan create d.plimsoll --target 5000 --key ''", 2, {"is no request key"});
    row("bid d.plimsoll --loan L-1 --investor C-1 --amount 1000 --key ''", 2,
        {"is no request key"});
    row("replay d.plimsoll --arrivals none.csv --target 10", 2, {"none.csv", "cannot be read"});
    row("replay d.plimsoll --arrivals folder --target 10", 2, {"folder", "cannot be read"});
}

void TestCtlBadInput::numberRows() {
    for (const char* number : {"0", "-5", "1e3", "1.5", "ten", "''", "10000001", "0x10"}) {
        row(QByteArray("drill --target 1000 --bidders ") + number, 2,
            {"the number of bidders must be a whole number from 1 to 10000000"});
    }
    for (const char* number : {"0", "65537", "two"}) {
        row(QByteArray("drill --target 1000 --bidders 5 --concurrency ") + number, 2,
            {"the concurrency must be a whole number from 1 to 65536"});
    }
    for (const char* seed : {"-1", "18446744073709551616", "x"}) {
        row(QByteArray("drill --target 1000 --bidders 5 --seed ") + seed, 2,
            {"the seed must be a whole number"});
    }
    for (const char* share :
         {"1.001", "0.0005", "-0.1", "101%", "0.05%", ".5", "half", "''", "%"}) {
        row(QByteArray("drill --target 1000 --bidders 5 --partial-share ") + share, 2,
            {"the partial share must be a share from 0 to 1"});
    }
    for (const char* speed : {"0", "-1", "1.5", "fast", "''"}) {
        row(QByteArray("replay d.plimsoll --arrivals a.csv --target 10 --speed ") + speed, 2,
            {"the speed must be real, max"});
    }
}

void TestCtlBadInput::termsRows() {
    const QStringList stranded{"cannot be landed on exactly", "a remainder of"};
    const QByteArray strands = " --target 33000 --min 10000 --step 1 --cap 15000";
    row("loan create d.plimsoll" + strands, 2, stranded);
    row("drill --bidders 50" + strands, 2, stranded);
    row("drill new.plimsoll --bidders 50" + strands, 2, stranded);
    row("replay new.plimsoll --arrivals a.csv --fund" + strands, 2, stranded);
    row("loan create d.plimsoll --target 50 --min 100", 2,
        {"the target 50.00 is below the minimum"});
    row("loan create d.plimsoll --target 5000 --min 100 --cap 50", 2, {"the cap 50.00 is below"});
}

void TestCtlBadInput::badInputIsSaidAndChangesNothing_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QStringList>("says");
    amountRows("deposit d.plimsoll C-1", "the deposit");
    amountRows("investor add d.plimsoll --deposit", "the deposit");
    amountRows("cash-out d.plimsoll C-1", "the amount");
    amountRows("payment d.plimsoll --payment p --status confirmed --bid 1 --amount", "the amount");
    amountRows("loan create d.plimsoll --target", "the target");
    amountRows("loan create d.plimsoll --target 5000 --min", "the minimum");
    amountRows("loan create d.plimsoll --target 5000 --step", "the step");
    amountRows("loan create d.plimsoll --target 5000 --cap", "the cap");
    amountRows("drill --bidders 5 --target", "the target");
    amountRows("replay new.plimsoll --arrivals a.csv --fund --target", "the target");
    deskRows();
    namedRows();
    numberRows();
    termsRows();
}

void TestCtlBadInput::badInputIsSaidAndChangesNothing() {
    QFETCH(QStringList, call);
    QFETCH(int, exit);
    QFETCH(QStringList, says);
    const CliRun run = m_room.run(call);
    for (const QString& word : says) QVERIFY2(run.err.contains(word.toUtf8()), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.err.startsWith("plimsollctl: "), run.err);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(m_room.contents(QStringLiteral("d.plimsoll")), m_before);
    QCOMPARE(m_room.files(), m_files);
    QCOMPARE(m_room.temporaryFiles(), QStringList());
    QCOMPARE(run.exit, exit);
}

void TestCtlBadInput::scriptsGetTheSameAsAnObject_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char* call, const char* code, const char* subject) {
        QTest::newRow(call) << words(call) << code << subject;
    };
    row("deposit d.plimsoll C-1 1e3", "amount_invalid", "1e3");
    row("loan show d.plimsoll L-9", "unknown_loan", "L-9");
    row("deposit d.plimsoll C-9 5", "unknown_investor", "C-9");
    row("verify none.plimsoll", "desk_missing", "none.plimsoll");
    row("payouts reissue d.plimsoll 9 --note x", "unknown_payout", "9");
    row("payment place d.plimsoll 9 --note x", "unknown_case", "9");
    row("hold resolve d.plimsoll 9 --paid --note x", "unknown_bid", "9");
    row("drill --bidders ten --target 5000", "number_invalid", "ten");
    row("investor import d.plimsoll none.csv", "input_unreadable", "none.csv");
}

void TestCtlBadInput::scriptsGetTheSameAsAnObject() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    QFETCH(QString, subject);
    const CliRun run = m_room.run(call + words("--json"));
    const QJsonObject error = run.object()[QStringLiteral("error")].toObject();
    QCOMPARE(error[QStringLiteral("code")].toString(), code);
    QVERIFY2(error[QStringLiteral("subject")].toString().endsWith(subject), run.out);
    QCOMPARE("plimsollctl: " + error[QStringLiteral("message")].toString().toUtf8() + "\n",
             run.err);
}

QTEST_GUILESS_MAIN(TestCtlBadInput)
#include "tst_ctl_bad_input.moc"
