// Method: bids that are paid later, that wait, and that are taken back, on one loan of 10,000.00.
// After each step the loan's parts are compared in fen and the desk verified: what is held is never
// paid, and what comes back goes to who waits in the same instant. Desk files called like a word of
// the command line must work with every form of it.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlBidLife : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aPaymentBidIsHeldAndNotPaid();
    void peopleReadUntilWhenItIsHeld();
    void aBidThatWaitsIsNotRefused();
    void aPartialBidTakesSomeAndWaitsForTheRest();
    void theQueueIsListedInOrder();
    void whatIsTakenBackGoesToWhoWaits();
    void aBidIsNamedByItsKeyToo();
    void aWaitingBidLeavesTheQueue();
    void whatCannotBeTakenBack_data();
    void whatCannotBeTakenBack();
    void aHoldLapsesByItself();
    void fundingIsOneOfTwo();
    void filesMayBeCalledLikeWords_data();
    void filesMayBeCalledLikeWords();

private:
    [[nodiscard]] CliRun bid(const char* options) const {
        return m_room->run(words("bid d.plimsoll --loan L-1 --json") + words(options));
    }
    [[nodiscard]] CliRun loan() const {
        return m_room->run(words("loan show d.plimsoll L-1 --json"));
    }
    void verify() const { QCOMPARE(m_room->run(words("verify d.plimsoll")).exit, 0); }

    std::unique_ptr<CliRoom> m_room;
};

void TestCtlBidLife::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(m_room->run(words("investor add d.plimsoll --code C-2 --deposit 100,000")).exit, 0);
}

void TestCtlBidLife::aPaymentBidIsHeldAndNotPaid() {
    const CliRun run = bid("--investor C-1 --amount 4,000 --funding payment");
    QCOMPARE(run.text("outcome"), QStringLiteral("accepted"));
    QCOMPARE(run.text("funding"), QStringLiteral("payment"));
    QVERIFY(run.text("lapses_at") > run.text("decided_at"));
    QCOMPARE(loan().number("held"), 400'000);
    QCOMPARE(loan().number("paid"), 0);
    QCOMPARE(loan().number("free"), 600'000);
    const QJsonObject money =
        m_room->run(words("investor list d.plimsoll --json")).array()[0].toObject();
    QCOMPARE(money[QStringLiteral("available")].toInteger(), 10'000'000);
    QCOMPARE(money[QStringLiteral("frozen")].toInteger(), 0);
    verify();
    QCOMPARE(run.exit, 0);
}

void TestCtlBidLife::peopleReadUntilWhenItIsHeld() {
    const CliRun run = m_room->run(
        words("bid d.plimsoll --loan L-1 --investor C-1 --amount 4,000 --funding payment"));
    QVERIFY2(run.out.contains("\nheld       for its payment, until 2"), run.out);
    QCOMPARE(run.err, QByteArray());
}

void TestCtlBidLife::aBidThatWaitsIsNotRefused() {
    QCOMPARE(bid("--investor C-1 --amount 10,000 --funding payment").exit, 0);
    const CliRun run = bid("--investor C-2 --amount 3,000 --standby");
    QCOMPARE(run.text("outcome"), QStringLiteral("standby"));
    QCOMPARE(run.number("accepted"), 0);
    QCOMPARE(run.number("waiting"), 300'000);
    QCOMPARE(run.object()[QStringLiteral("standby")].toBool(), true);
    QVERIFY(run.object()[QStringLiteral("lapses_at")].isNull());
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(loan().number("standby"), 1);
    QCOMPARE(loan().number("waiting_bids"), 1);
    QCOMPARE(loan().number("waiting"), 300'000);
    verify();
    QCOMPARE(run.exit, 0);
    const CliRun without = bid("--investor C-2 --amount 3,000");
    QCOMPARE(without.text("reason"), QStringLiteral("all_held"));
    QCOMPARE(without.exit, 1);
}

void TestCtlBidLife::aPartialBidTakesSomeAndWaitsForTheRest() {
    QCOMPARE(bid("--investor C-1 --amount 8,000 --funding payment").exit, 0);
    const CliRun run = bid("--investor C-2 --amount 5,000 --standby --partial");
    QCOMPARE(run.text("outcome"), QStringLiteral("accepted"));
    QCOMPARE(run.number("accepted"), 200'000);
    QCOMPARE(run.number("waiting"), 300'000);
    verify();
}

void TestCtlBidLife::theQueueIsListedInOrder() {
    QCOMPARE(bid("--investor C-1 --amount 10,000 --funding payment").exit, 0);
    QCOMPARE(bid("--investor C-2 --amount 3,000 --standby").exit, 0);
    QCOMPARE(bid("--investor C-1 --amount 2,000 --standby --partial --funding payment").exit, 0);
    const QJsonArray queue = m_room->run(words("standby d.plimsoll L-1 --json")).array();
    QCOMPARE(queue.size(), 2);
    QCOMPARE(queue[0].toObject()[QStringLiteral("investor")].toString(), QStringLiteral("C-2"));
    QCOMPARE(queue[0].toObject()[QStringLiteral("waiting")].toInteger(), 300'000);
    QCOMPARE(queue[1].toObject()[QStringLiteral("funding")].toString(), QStringLiteral("payment"));
    QCOMPARE(queue[1].toObject()[QStringLiteral("partial")].toBool(), true);
    const CliRun people = m_room->run(words("standby d.plimsoll L-1"));
    QVERIFY2(people.out.startsWith("bid  investor   waiting  partial  funding\n"
                                   "  2  C-2       3,000.00  no       balance\n"
                                   "  3  C-1       2,000.00  yes      payment\n"),
             people.out);
}

void TestCtlBidLife::whatIsTakenBackGoesToWhoWaits() {
    const qint64 held = bid("--investor C-1 --amount 10,000 --funding payment").number("id");
    QCOMPARE(bid("--investor C-2 --amount 3,000 --standby").exit, 0);
    const CliRun run = m_room->run(words("bid withdraw d.plimsoll --json --note changed")
                                   << QString::number(held));
    const QJsonObject hold = run.object()[QStringLiteral("holds")].toArray()[0].toObject();
    QCOMPARE(run.number("bid"), held);
    QCOMPARE(hold[QStringLiteral("state")].toString(), QStringLiteral("withdrawn"));
    QCOMPARE(hold[QStringLiteral("amount")].toInteger(), 1'000'000);
    QCOMPARE(loan().number("held"), 0);
    QCOMPARE(loan().number("paid"), 300'000);
    QCOMPARE(loan().number("waiting_bids"), 0);
    verify();
    QCOMPARE(run.exit, 0);
}

void TestCtlBidLife::aBidIsNamedByItsKeyToo() {
    QCOMPARE(bid("--investor C-1 --amount 4,000 --funding payment --key web-1").exit, 0);
    const CliRun run =
        m_room->run(words("bid withdraw d.plimsoll --loan L-1 --investor C-1 --key web-1"));
    QVERIFY2(run.out.contains("hold 1    4,000.00 withdrawn\n"), run.out);
    QCOMPARE(loan().number("free"), 1'000'000);
    QCOMPARE(run.exit, 0);
}

void TestCtlBidLife::aWaitingBidLeavesTheQueue() {
    QCOMPARE(bid("--investor C-1 --amount 10,000 --funding payment").exit, 0);
    const qint64 waits = bid("--investor C-2 --amount 3,000 --standby").number("id");
    const CliRun run =
        m_room->run(words("bid withdraw d.plimsoll --json") << QString::number(waits));
    const QJsonObject wait = run.object()[QStringLiteral("standby")].toObject();
    QCOMPARE(wait[QStringLiteral("state")].toString(), QStringLiteral("withdrawn"));
    QCOMPARE(m_room->run(words("standby d.plimsoll L-1 --json")).array().size(), 0);
    verify();
}

void TestCtlBidLife::whatCannotBeTakenBack_data() {
    QTest::addColumn<QStringList>("name");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* name, const char* code, int exit) {
        QTest::newRow(*name == '\0' ? "nothing" : name) << words(name) << code << exit;
    };
    row("1", "nothing_to_withdraw", 1);  // paid from the balance
    row("99", "unknown_bid", 2);
    row("9223372036854775807", "unknown_bid", 2);
    row("--loan L-1 --investor C-1 --key none", "unknown_bid", 2);
    row("--loan L-9 --investor C-1 --key paid", "unknown_bid", 2);
    row("--loan L-1 --investor C-9 --key paid", "unknown_bid", 2);
    for (const char* none : {"0", "-1", "1e3", "1.005", "NaN", "x", "9223372036854775808"}) {
        row(none, "number_invalid", 2);
    }
    row("", "bid_missing", 2);
    row("''", "bid_missing", 2);
    row("1 --loan L-1 --investor C-1 --key paid", "bid_missing", 2);
    row("--loan L-1 --investor C-1", "bid_missing", 2);
    row("--key paid", "bid_missing", 2);
}

void TestCtlBidLife::whatCannotBeTakenBack() {
    QFETCH(QStringList, name);
    QFETCH(QString, code);
    QFETCH(int, exit);
    QCOMPARE(bid("--investor C-1 --amount 4,000 --key paid").number("id"), 1);
    const QByteArray before = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun run = m_room->run(words("bid withdraw d.plimsoll") + name + words("--json"));
    QCOMPARE(run.errorCode(), code);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(run.exit, exit);
}

void TestCtlBidLife::aHoldLapsesByItself() {
    QCOMPARE(
        m_room->run(words("loan create d.plimsoll --code L-2 --target 5,000 --hold-window 1")).exit,
        0);
    QCOMPARE(m_room->run(words("loan open d.plimsoll L-2")).exit, 0);
    const CliRun held = m_room->run(
        words("bid d.plimsoll --loan L-2 --investor C-1 --amount 5,000 --funding payment --json"));
    QCOMPARE(held.text("outcome"), QStringLiteral("accepted"));
    QCOMPARE(m_room->run(words("bid d.plimsoll --loan L-2 --investor C-2 --amount 3,000 --standby"))
                 .exit,
             0);
    QTest::qWait(1'300);
    // Nobody had the desk meanwhile; whoever opens it next finds it done.
    QCOMPARE(m_room->run(words("deposit d.plimsoll C-1 1")).exit, 0);
    const CliRun after = m_room->run(words("loan show d.plimsoll L-2 --json"));
    QCOMPARE(after.number("held"), 0);
    QCOMPARE(after.number("paid"), 300'000);
    QCOMPARE(after.number("free"), 200'000);
    const QJsonObject hold =
        m_room->run(words("hold list d.plimsoll --loan L-2 --all --json")).array()[0].toObject();
    QCOMPARE(hold[QStringLiteral("state")].toString(), QStringLiteral("lapsed"));
    verify();
}

void TestCtlBidLife::fundingIsOneOfTwo() {
    for (const char* funding : {"cash", "''", "Balance", "0"}) {
        const CliRun run = m_room->run(
            words("bid d.plimsoll --loan L-1 --investor C-1 --amount 4,000 --json --funding") +
            words(funding));
        QCOMPARE(run.errorCode(), QStringLiteral("funding_invalid"));
        QCOMPARE(run.exit, 2);
    }
    QCOMPARE(loan().number("arrived"), 0);
}

void TestCtlBidLife::filesMayBeCalledLikeWords_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("shows");
    const auto row = [](const char* file, const char* call, const char* shows) {
        QTest::newRow(call) << file << words(call) << QByteArray(shows);
    };
    const char* accepted = "decision   accepted\n";
    row("withdraw", "bid withdraw --loan L-1 --investor C-1 --amount 4,000", accepted);
    row("withdraw", "bid --loan L-1 withdraw --investor C-1 --amount=4,000", accepted);
    row("withdraw", "bid --partial withdraw --loan L-1 --investor C-1 --amount 4,000", accepted);
    row("withdraw", "bid --loan L-1 --investor C-1 --amount 4,000 withdraw --key withdraw",
        accepted);
    row("withdraw", "bid --loan L-1 --investor C-1 --amount 4,000 -- withdraw", accepted);
    row("withdraw", "bid withdraw withdraw 1", "hold 1    1,000.00 withdrawn\n");
    row("withdraw", "bid withdraw withdraw --loan L-1 --investor C-1 --key h",
        "hold 1    1,000.00 withdrawn\n");
    row("d.plimsoll", "bid withdraw d.plimsoll 1", "hold 1    1,000.00 withdrawn\n");
    row("d.plimsoll", "bid withdraw 1 --json d.plimsoll", "");
    for (const char* word : {"import", "cases", "place", "refund"}) {
        const QByteArray call = QByteArray("payment ") + word +
                                " --payment p --status confirmed --amount 1,000 --bid 1";
        row(word, call.constData(), "outcome  paid\n");
    }
    row("cases", "payment cases cases", "case  kind");
    row("import", "payment cases import", "case  kind");
}

void TestCtlBidLife::filesMayBeCalledLikeWords() {
    QFETCH(QString, file);
    QFETCH(QStringList, call);
    QFETCH(QByteArray, shows);
    const CliRoom room;
    room.makeDesk(file);
    QCOMPARE(room.run(words("bid --loan L-1 --investor C-1 --amount 1,000 --funding payment "
                            "--key h --")
                      << file)
                 .exit,
             0);
    const CliRun run = room.run(call);
    if (shows.isEmpty()) {
        // FILE comes before BID, and "d.plimsoll" is no number.
        QCOMPARE(run.errorCode(), QStringLiteral("number_invalid"));
        QCOMPARE(run.exit, 2);
        return;
    }
    QVERIFY2(run.out.contains(shows), run.out + run.err);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exit, 0);
}

QTEST_GUILESS_MAIN(TestCtlBidLife)
#include "tst_ctl_bid_life.moc"
