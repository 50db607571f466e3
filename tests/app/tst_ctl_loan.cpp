// Method: loans are made, opened, listed and shown on a small desk; each answer is compared with
// what was asked for, in fen. Terms that are doubtful must be made with a warning; terms that
// cannot be landed on must name the remainder and leave the desk as it was.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlLoan : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aLoanIsMadeAsAsked();
    void termsNotGivenHaveDefaults();
    void audiencesAreWhoTheyShouldBe_data();
    void audiencesAreWhoTheyShouldBe();
    void theBorrowerMayNotBuyHisOwnLoan();
    void doubtfulTermsWarn_data();
    void doubtfulTermsWarn();
    void aStrandedRemainderIsNamed();
    void partsOfOneSizeAreSound();
    void aRetryMakesNoSecondLoan();
    void openingTwiceIsRefused();
    void theListHasTheNewestFirst();
    void showingCountsBidsByReason();

private:
    std::unique_ptr<CliRoom> m_room;
};

void TestCtlLoan::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
}

void TestCtlLoan::aLoanIsMadeAsAsked() {
    const CliRun run = m_room->run(
        words("loan create d.plimsoll --target 5,000,000.00 --min 10,000 --step 1,000 --cap "
              "5,000,000 --code WH-7 --title 仓库 --json"));
    const QJsonObject loan = run.object()[QStringLiteral("loan")].toObject();
    QCOMPARE(loan[QStringLiteral("code")].toString(), QStringLiteral("WH-7"));
    QCOMPARE(loan[QStringLiteral("title")].toString(), QStringLiteral("仓库"));
    QCOMPARE(loan[QStringLiteral("phase")].toString(), QStringLiteral("draft"));
    QCOMPARE(loan[QStringLiteral("target")].toInteger(), 500'000'000);
    QCOMPARE(loan[QStringLiteral("min")].toInteger(), 1'000'000);
    QCOMPARE(loan[QStringLiteral("step")].toInteger(), 100'000);
    QCOMPARE(loan[QStringLiteral("cap")].toInteger(), 500'000'000);
    QCOMPARE(loan[QStringLiteral("free")].toInteger(), 500'000'000);
    QCOMPARE(run.object()[QStringLiteral("findings")].toArray().size(), 0);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exit, 0);
}

void TestCtlLoan::termsNotGivenHaveDefaults() {
    const CliRun run = m_room->run(words("loan create d.plimsoll --target 10000 --json"));
    const QJsonObject loan = run.object()[QStringLiteral("loan")].toObject();
    QCOMPARE(loan[QStringLiteral("min")].toInteger(), 10'000);
    QCOMPARE(loan[QStringLiteral("step")].toInteger(), 100);
    QVERIFY(loan[QStringLiteral("cap")].isNull());
    QVERIFY(loan[QStringLiteral("code")].toString().startsWith(u"L-"));
    QCOMPARE(run.exit, 0);
}

void TestCtlLoan::audiencesAreWhoTheyShouldBe_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QString>("decision_for_c1");
    QTest::newRow("everyone when nothing is said") << words("") << "everyone" << "accepted";
    QTest::newRow("everyone") << words("--audience everyone") << "everyone" << "accepted";
    QTest::newRow("listed by code") << words("--listed C-1,C-2") << "listed" << "accepted";
    QTest::newRow("listed by code, not among them")
        << words("--listed C-2") << "listed" << "refused";
    QTest::newRow("listed in a file") << words("--audience listed --listed @in.csv") << "listed"
                                      << "accepted";
}

void TestCtlLoan::audiencesAreWhoTheyShouldBe() {
    QFETCH(QStringList, options);
    QFETCH(QString, audience);
    QFETCH(QString, decision_for_c1);
    QCOMPARE(m_room->run(words("investor add d.plimsoll --code C-2")).exit, 0);
    m_room->write(QStringLiteral("in.csv"), "code\nC-1\n");
    const CliRun made =
        m_room->run(words("loan create d.plimsoll --code L-9 --target 5000 --json") + options);
    QCOMPARE(
        made.object()[QStringLiteral("loan")].toObject()[QStringLiteral("audience")].toString(),
        audience);
    QCOMPARE(m_room->run(words("loan open d.plimsoll L-9")).exit, 0);
    const CliRun bid =
        m_room->run(words("bid d.plimsoll --loan L-9 --investor C-1 --amount 1000 --json"));
    QCOMPARE(bid.object()[QStringLiteral("outcome")].toString(), decision_for_c1);
}

void TestCtlLoan::theBorrowerMayNotBuyHisOwnLoan() {
    QCOMPARE(
        m_room->run(words("loan create d.plimsoll --code L-9 --target 5000 --borrower C-1")).exit,
        0);
    QCOMPARE(m_room->run(words("loan open d.plimsoll L-9")).exit, 0);
    const CliRun bid =
        m_room->run(words("bid d.plimsoll --loan L-9 --investor C-1 --amount 1000 --json"));
    QCOMPARE(bid.object()[QStringLiteral("reason")].toString(), QStringLiteral("self_lending"));
    QCOMPARE(bid.exit, 1);
}

void TestCtlLoan::doubtfulTermsWarn_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("warns");
    QTest::newRow("one investor under a cap below the target")
        << words("--target 3000 --cap 2000") << true;
    QTest::newRow("one investor under a cap that reaches")
        << words("--target 3000 --cap 3000") << false;
    QTest::newRow("a list too short for the cap")
        << words("--target 3000 --cap 2000 --listed C-1") << true;
    QTest::newRow("no cap") << words("--target 3000") << false;
}

void TestCtlLoan::doubtfulTermsWarn() {
    QFETCH(QStringList, options);
    QFETCH(bool, warns);
    const CliRun run = m_room->run(words("loan create d.plimsoll --json") + options);
    QCOMPARE(run.err.contains("warning: the eligible investors"), warns);
    QCOMPARE(run.object()[QStringLiteral("findings")].toArray().size(), warns ? 1 : 0);
    QCOMPARE(run.exit, 0);
}

void TestCtlLoan::aStrandedRemainderIsNamed() {
    const QByteArray before = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun run = m_room->run(
        words("loan create d.plimsoll --target 33000 --min 10000 --step 1 --cap 15000 --json"));
    const QJsonObject error = run.object()[QStringLiteral("error")].toObject();
    QCOMPARE(error[QStringLiteral("code")].toString(), QStringLiteral("terms_unsound"));
    QVERIFY2(run.err.contains("a remainder of 1"), run.err);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(run.exit, 2);
}

/// Every part is one minimum: nobody is ever left with more or less.
void TestCtlLoan::partsOfOneSizeAreSound() {
    const CliRun run = m_room->run(
        words("loan create d.plimsoll --target 100000 --min 1000 --step 1000 --cap 1000 --json"));
    QVERIFY2(run.exit == 0, run.out + run.err);
}

void TestCtlLoan::aRetryMakesNoSecondLoan() {
    const QStringList call =
        words("loan create d.plimsoll --target 50,000 --min 1000 --title Dock --key k --json");
    const CliRun first = m_room->run(call);
    QCOMPARE(first.exit, 0);
    const CliRun again = m_room->run(call);
    QCOMPARE(again.out, first.out);
    QCOMPARE(again.exit, 0);
    const CliRun other = m_room->run(words("loan create d.plimsoll --target 60,000 --key k"));
    QVERIFY2(other.err.contains("the key \"k\" was used before for something else"), other.err);
    QCOMPARE(other.exit, 1);
    QCOMPARE(m_room->run(words("loan list d.plimsoll --json")).array().size(), 2);
}

void TestCtlLoan::openingTwiceIsRefused() {
    const CliRun again = m_room->run(words("loan open d.plimsoll L-1"));
    QVERIFY2(again.err.contains("it is open"), again.err);
    QCOMPARE(again.exit, 1);
}

void TestCtlLoan::theListHasTheNewestFirst() {
    QCOMPARE(m_room->run(words("loan create d.plimsoll --code L-2 --target 5000 --title 新")).exit,
             0);
    const QJsonArray loans = m_room->run(words("loan list d.plimsoll --json")).array();
    QCOMPARE(loans.size(), 2);
    QCOMPARE(loans[0].toObject()[QStringLiteral("code")].toString(), QStringLiteral("L-2"));
    QCOMPARE(loans[1].toObject()[QStringLiteral("code")].toString(), QStringLiteral("L-1"));
    const CliRun table = m_room->run(words("loan list d.plimsoll"));
    QVERIFY2(table.out.startsWith(
                 "loan  phase     target  paid  held       free  bids  waiting  next  title\n"
                 "L-2   draft   5,000.00  0.00  0.00   5,000.00     0        0        新\n"
                 "L-1   open   10,000.00  0.00  0.00  10,000.00     0        0\n"),
             table.out);
}

void TestCtlLoan::showingCountsBidsByReason() {
    for (const char* amount : {"2000", "2000", "50", "2050", "99900"}) {
        (void)m_room->run(words("bid d.plimsoll --loan L-1 --investor C-1 --amount") << amount);
    }
    const QJsonObject loan = m_room->run(words("loan show d.plimsoll L-1 --json")).object();
    QCOMPARE(loan[QStringLiteral("paid")].toInteger(), 400'000);
    QCOMPARE(loan[QStringLiteral("free")].toInteger(), 600'000);
    QCOMPARE(loan[QStringLiteral("accepted")].toInteger(), 2);
    QCOMPARE(loan[QStringLiteral("arrived")].toInteger(), 5);
    const QJsonObject refused{{QStringLiteral("below_minimum"), 1},
                              {QStringLiteral("off_step"), 1},
                              {QStringLiteral("exceeds_remainder"), 1}};
    QCOMPARE(loan[QStringLiteral("refused")].toObject(), refused);
    const QByteArray shown = m_room->run(words("loan show d.plimsoll L-1")).out;
    QVERIFY2(shown.contains("paid      4,000.00\n"), shown);
    QVERIFY2(shown.contains("below_minimum"), shown);
}

QTEST_GUILESS_MAIN(TestCtlLoan)
#include "tst_ctl_loan.moc"
