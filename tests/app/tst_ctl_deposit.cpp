// Method: money is paid in and the balance compared in fen. A retry under the same key must change
// nothing; the same key with other contents must be refused; what is no amount must leave the desk
// as it was.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlDeposit : public QObject {
    Q_OBJECT

private slots:
    void init();
    void moneyIsAddedToTheBalance();
    void aRetryChangesNothing();
    void aKeyIsForOneDepositOnly();

private:
    std::unique_ptr<CliRoom> m_room;
};

void TestCtlDeposit::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
}

void TestCtlDeposit::moneyIsAddedToTheBalance() {
    QCOMPARE(m_room->run(words("deposit d.plimsoll C-1 0.01")).exit, 0);
    const CliRun run = m_room->run(words("deposit d.plimsoll C-1 1,000.50 --json"));
    QCOMPARE(run.object()[QStringLiteral("available")].toInteger(), 10'000'000 + 1 + 100'050);
    QCOMPARE(run.object()[QStringLiteral("frozen")].toInteger(), 0);
    const CliRun people = m_room->run(words("deposit d.plimsoll C-1 1"));
    QVERIFY2(people.out.contains("available  101,001.51\n"), people.out);
}

void TestCtlDeposit::aRetryChangesNothing() {
    QCOMPARE(m_room->run(words("deposit d.plimsoll C-1 500 --key bank-1")).exit, 0);
    const QByteArray once = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun again = m_room->run(words("deposit d.plimsoll C-1 500 --key bank-1 --json"));
    QCOMPARE(again.object()[QStringLiteral("available")].toInteger(), 10'050'000);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), once);
    QCOMPARE(again.exit, 0);
}

void TestCtlDeposit::aKeyIsForOneDepositOnly() {
    QCOMPARE(m_room->run(words("deposit d.plimsoll C-1 500 --key bank-1")).exit, 0);
    const CliRun other = m_room->run(words("deposit d.plimsoll C-1 501 --key bank-1 --json"));
    QCOMPARE(other.object()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString(),
             QStringLiteral("key_reused"));
    QCOMPARE(other.exit, 1);
}

QTEST_GUILESS_MAIN(TestCtlDeposit)
#include "tst_ctl_deposit.moc"
