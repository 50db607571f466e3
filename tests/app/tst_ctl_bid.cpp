// Method: one loan of 10,000.00 (minimum 1,000.00, step 100.00) and single bids, each row with what
// was sold before. The decision, the remainder at that instant and the exit code are compared;
// every arrival, refused ones and those that are no bid at all, must be found in the records
// afterwards.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlBid : public QObject {
    Q_OBJECT

private slots:
    void init();
    void bidsAreDecidedByTheRules_data();
    void bidsAreDecidedByTheRules();
    void arrivalsThatAreNoBidAreRecordedToo_data();
    void arrivalsThatAreNoBidAreRecordedToo();
    void aRetryGetsTheFirstDecision();
    void theSameKeyWithOtherContentsIsRefused();
    void peopleReadTheDecision();
    void refusalsAreSaidInASentence();

private:
    [[nodiscard]] CliRun bid(const char* options) const {
        return m_room->run(words("bid d.plimsoll --loan L-1 --investor C-1") + words(options));
    }

    std::unique_ptr<CliRoom> m_room;
};

void TestCtlBid::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
}

void TestCtlBid::bidsAreDecidedByTheRules_data() {
    QTest::addColumn<QString>("sold_before");
    QTest::addColumn<QString>("bid_options");
    QTest::addColumn<qint64>("accepted");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* name, const char* before, const char* options, qint64 accepted,
                        const char* reason, int exit) {
        QTest::newRow(name) << before << options << accepted << reason << exit;
    };
    row("fits", "", "--amount 5,000.00", 500'000, "", 0);
    row("takes the whole remainder off step", "8,900", "--amount 1100", 110'000, "", 0);
    row("clipped to what is left", "8,000", "--amount 5,000 --partial", 200'000, "", 0);
    row("clipped so that no tail stays", "", "--amount 9,500 --partial", 900'000, "", 0);
    row("below the minimum", "", "--amount 999", 0, "below_minimum", 1);
    row("off step", "", "--amount 1,050", 0, "off_step", 1);
    row("more than what is left", "8,000", "--amount 3,000", 0, "exceeds_remainder", 1);
    row("would leave a tail", "", "--amount 9,500", 0, "leaves_tail", 1);
    row("full", "10,000", "--amount 1,000", 0, "full", 1);
}

void TestCtlBid::bidsAreDecidedByTheRules() {
    QFETCH(QString, sold_before);
    QFETCH(QString, bid_options);
    QFETCH(qint64, accepted);
    QFETCH(QString, reason);
    QFETCH(int, exit);
    if (!sold_before.isEmpty()) QCOMPARE(bid(qPrintable("--amount " + sold_before)).exit, 0);
    const qint64 left = m_room->run(words("loan show d.plimsoll L-1 --json"))
                            .object()[QStringLiteral("free")]
                            .toInteger();

    const CliRun run = bid(qPrintable("--json " + bid_options));
    QCOMPARE(run.object()[QStringLiteral("accepted")].toInteger(), accepted);
    QCOMPARE(run.object()[QStringLiteral("reason")].toString(), reason);
    QCOMPARE(run.object()[QStringLiteral("remainder_before")].toInteger(), left);
    QCOMPARE(m_room->run(words("verify d.plimsoll")).exit, 0);
    QCOMPARE(run.exit, exit);
}

void TestCtlBid::arrivalsThatAreNoBidAreRecordedToo_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("reason");
    const auto amount = [](const char* text) {
        QTest::newRow(*text == '\0' ? "empty" : text)
            << (words("bid d.plimsoll --loan L-1 --investor C-1 --json --amount") << text)
            << QStringLiteral("invalid_amount");
    };
    for (const char* text : {"0", "0.00", "-5", "9223372036854775808", "1e3", "1.005", "", "NaN",
                             "inf", "0x10", "1,00", " 5", "5 yuan"}) {
        amount(text);
    }
    QTest::newRow("unknown loan")
        << words("bid d.plimsoll --loan L-9 --investor C-1 --amount 1000 --json")
        << QStringLiteral("unknown_loan");
    QTest::newRow("unknown investor")
        << words("bid d.plimsoll --loan L-1 --investor C-9 --amount 1000 --json")
        << QStringLiteral("unknown_investor");
}

void TestCtlBid::arrivalsThatAreNoBidAreRecordedToo() {
    QFETCH(QStringList, call);
    QFETCH(QString, reason);
    const CliRun run = m_room->run(call);
    QCOMPARE(run.object()[QStringLiteral("reason")].toString(), reason);
    QCOMPARE(run.object()[QStringLiteral("accepted")].toInteger(), 0);
    QCOMPARE(run.errorLines().size(), 1);
    const QJsonObject loan = m_room->run(words("loan show d.plimsoll L-1 --json")).object();
    QCOMPARE(loan[QStringLiteral("free")].toInteger(), 1'000'000);
    const int counted = reason == u"unknown_loan" ? 0 : 1;
    QCOMPARE(loan[QStringLiteral("arrived")].toInt(), counted);
    QCOMPARE(m_room->run(words("verify d.plimsoll")).exit, 0);
    QCOMPARE(run.exit, 1);
}

void TestCtlBid::aRetryGetsTheFirstDecision() {
    const CliRun first = bid("--amount 5000 --key web-1 --json");
    const CliRun again = bid("--amount 5000 --key web-1 --json");
    QCOMPARE(first.object()[QStringLiteral("replayed")].toBool(), false);
    QCOMPARE(again.object()[QStringLiteral("replayed")].toBool(), true);
    for (const char* same : {"id", "accepted", "remainder_before", "decided_at"}) {
        QCOMPARE(again.object()[QLatin1String(same)], first.object()[QLatin1String(same)]);
    }
    const QJsonObject loan = m_room->run(words("loan show d.plimsoll L-1 --json")).object();
    QCOMPARE(loan[QStringLiteral("paid")].toInteger(), 500'000);
    QCOMPARE(again.exit, 0);
}

void TestCtlBid::theSameKeyWithOtherContentsIsRefused() {
    QCOMPARE(bid("--amount 5000 --key web-1").exit, 0);
    const CliRun other = bid("--amount 4000 --key web-1 --json");
    QCOMPARE(other.object()[QStringLiteral("reason")].toString(), QStringLiteral("key_reused"));
    QCOMPARE(other.exit, 1);
}

void TestCtlBid::peopleReadTheDecision() {
    const CliRun run = bid("--amount 5000");
    QVERIFY2(run.out.contains("decision   accepted\n"), run.out);
    QVERIFY2(run.out.contains("accepted   5,000.00\n"), run.out);
    QVERIFY2(run.out.contains("remainder  10,000.00 before this bid\n"), run.out);
    QCOMPARE(run.err, QByteArray());
}

void TestCtlBid::refusalsAreSaidInASentence() {
    const CliRun run = bid("--amount 50");
    QCOMPARE(run.err, QByteArray("plimsollctl: the bid was refused (below_minimum): the amount is "
                                 "below the loan's minimum\n"));
    QVERIFY2(run.out.contains("reason     below_minimum\n"), run.out);
}

QTEST_GUILESS_MAIN(TestCtlBid)
#include "tst_ctl_bid.moc"
