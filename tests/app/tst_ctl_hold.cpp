// Method: holds in every state on one loan are listed; stuck ones are ended by hand, both ways, and
// everything else that might be ended by hand is refused. The loan's parts are compared in fen and
// the desk verified.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlHold : public QObject {
    Q_OBJECT

private slots:
    void init();
    void openHoldsAreListed();
    void endedOnesAreListedWhenAsked();
    void oneLoanOnly();
    void aStuckHoldIsEnded_data();
    void aStuckHoldIsEnded();
    void aRetryEndsNothingTwice();
    void whatIsNotEndedByHand_data();
    void whatIsNotEndedByHand();

private:
    [[nodiscard]] CliRun run(const char* line) const { return m_room->run(words(line)); }
    [[nodiscard]] qint64 loan(const char* key) const {
        return run("loan show d.plimsoll L-1 --json").number(key);
    }

    std::unique_ptr<CliRoom> m_room;
};

/// Bids of 1,000.00 each: 1 held, 2 stuck, 3 paid by payment, 4 failed, 5 withdrawn, 6 paid from
/// the balance.
void TestCtlHold::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
    const char* bid = "bid d.plimsoll --loan L-1 --investor C-1 --amount 1,000";
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(m_room->run(words(bid) + words("--funding payment")).exit, 0);
    }
    QCOMPARE(run(bid).exit, 0);
    const char* notice = "payment d.plimsoll --amount 1,000";
    QCOMPARE(m_room->run(words(notice) + words("--payment p2 --status unclear --bid 2")).exit, 0);
    QCOMPARE(m_room->run(words(notice) + words("--payment p3 --status confirmed --bid 3")).exit, 0);
    QCOMPARE(m_room->run(words(notice) + words("--payment p4 --status failed --bid 4")).exit, 0);
    QCOMPARE(run("bid withdraw d.plimsoll 5").exit, 0);
}

void TestCtlHold::openHoldsAreListed() {
    const QJsonArray holds = run("hold list d.plimsoll --json").array();
    QCOMPARE(holds.size(), 2);
    const QJsonObject first = holds[0].toObject();
    QCOMPARE(first[QStringLiteral("bid")].toInteger(), 1);
    QCOMPARE(first[QStringLiteral("part")].toInteger(), 1);
    QCOMPARE(first[QStringLiteral("loan")].toString(), QStringLiteral("L-1"));
    QCOMPARE(first[QStringLiteral("investor")].toString(), QStringLiteral("C-1"));
    QCOMPARE(first[QStringLiteral("amount")].toInteger(), 100'000);
    QCOMPARE(first[QStringLiteral("state")].toString(), QStringLiteral("held"));
    QVERIFY(first[QStringLiteral("lapses_at")].toString() >
            first[QStringLiteral("since")].toString());
    QCOMPARE(holds[1].toObject()[QStringLiteral("state")].toString(), QStringLiteral("stuck"));
    const CliRun people = run("hold list d.plimsoll");
    QVERIFY2(people.out.startsWith("bid  part  loan  investor    amount  state  since"),
             people.out);
}

void TestCtlHold::endedOnesAreListedWhenAsked() {
    QStringList states;
    for (const auto& hold : run("hold list d.plimsoll --all --json").array()) {
        states << hold.toObject()[QStringLiteral("state")].toString();
    }
    QCOMPARE(states, (QStringList{"held", "stuck", "paid", "failed", "withdrawn"}));
}

void TestCtlHold::oneLoanOnly() {
    QCOMPARE(run("loan create d.plimsoll --code L-2 --target 5,000").exit, 0);
    QCOMPARE(run("hold list d.plimsoll --loan L-2 --all --json").array().size(), 0);
    QCOMPARE(run("hold list d.plimsoll --loan L-1 --all --json").array().size(), 5);
    const CliRun none = run("hold list d.plimsoll --loan L-9 --json");
    QCOMPARE(none.errorCode(), QStringLiteral("unknown_loan"));
    QCOMPARE(none.exit, 2);
}

void TestCtlHold::aStuckHoldIsEnded_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("paid");
    QTest::addColumn<qint64>("free");
    QTest::newRow("paid") << words("--paid") << "paid" << qint64{300'000} << qint64{600'000};
    QTest::newRow("released") << words("--released") << "failed" << qint64{200'000}
                              << qint64{700'000};
    QTest::newRow("by its part") << words("--part 1 --paid") << "paid" << qint64{300'000}
                                 << qint64{600'000};
}

void TestCtlHold::aStuckHoldIsEnded() {
    QFETCH(QStringList, options);
    QFETCH(QString, state);
    QFETCH(qint64, paid);
    QFETCH(qint64, free);
    const CliRun ended =
        m_room->run(words("hold resolve d.plimsoll 2 --note statement --json") + options);
    QCOMPARE(ended.text("state"), state);
    QCOMPARE(ended.number("amount"), 100'000);
    QCOMPARE(loan("paid"), paid);
    QCOMPARE(loan("free"), free);
    QCOMPARE(loan("held"), 100'000);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
    QCOMPARE(ended.exit, 0);
}

void TestCtlHold::aRetryEndsNothingTwice() {
    const char* call = "hold resolve d.plimsoll 2 --paid --note statement --key k";
    const CliRun first = run(call);
    QVERIFY2(first.out.contains("state     paid\n"), first.out);
    const CliRun again = run(call);
    QCOMPARE(again.out, first.out);
    QCOMPARE(again.exit, 0);
    QCOMPARE(loan("paid"), 300'000);
}

void TestCtlHold::whatIsNotEndedByHand_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* options, const char* code, int exit) {
        QTest::newRow(options) << words(options) << code << exit;
    };
    for (const char* bid : {"1", "3", "4", "5", "6"}) {
        row((QByteArray(bid) + " --paid --note x").constData(), "hold_not_stuck", 1);
    }
    row("2 --part 2 --paid --note x", "hold_not_stuck", 1);
    row("99 --paid --note x", "unknown_bid", 2);
    row("2 --note x", "verdict_missing", 2);
    row("2 --paid --released --note x", "usage", 2);
    row("2 --paid", "usage", 2);
    row("2 --paid --note ''", "note_missing", 2);
    row("2 --paid --note x --key ''", "key_invalid", 2);
    for (const char* none : {"0", "-1", "1e3", "1.005", "''", "NaN", "9223372036854775808"}) {
        row((QByteArray("--paid --note x ") + none).constData(), "number_invalid", 2);
        row((QByteArray("2 --paid --note x --part ") + none).constData(), "number_invalid", 2);
    }
}

void TestCtlHold::whatIsNotEndedByHand() {
    QFETCH(QStringList, options);
    QFETCH(QString, code);
    QFETCH(int, exit);
    const CliRun refused = m_room->run(words("hold resolve d.plimsoll --json") + options);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(run("hold list d.plimsoll --json").array().size(), 2);
    QCOMPARE(loan("paid"), 200'000);
    QCOMPARE(refused.exit, exit);
}

QTEST_GUILESS_MAIN(TestCtlHold)
#include "tst_ctl_hold.moc"
