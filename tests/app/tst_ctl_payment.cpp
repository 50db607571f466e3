// Method: one loan of 10,000.00 and notices of payments, each row with what stands on the loan when
// it comes. What became of the notice, the loan's parts and the cases are compared; the desk must
// verify after each. Then the same notice comes again and must change nothing.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlPayment : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyNoticeHasAnOutcome_data();
    void everyNoticeHasAnOutcome();
    void aLatePaymentThatFitsIsTaken();
    void aLatePaymentThatDoesNotFitIsACase();
    void oneNameForTwoPaymentsIsRefused();
    void aCaseIsPlacedWhenItFits();
    void aCaseIsRefundedByAPayout();
    void casesThatCannotBeDecided_data();
    void casesThatCannotBeDecided();
    void whatIsNoNotice_data();
    void whatIsNoNotice();
    void peopleReadWhatBecameOfIt();

private:
    [[nodiscard]] CliRun run(const char* line) const { return m_room->run(words(line)); }
    [[nodiscard]] CliRun pay(const char* options) const {
        return m_room->run(words("payment d.plimsoll --json") + words(options));
    }
    [[nodiscard]] qint64 loan(const char* key) const {
        return run("loan show d.plimsoll L-1 --json").number(key);
    }
    [[nodiscard]] QJsonArray cases(const char* options = "") const {
        return m_room->run(words("payment cases d.plimsoll --json") + words(options)).array();
    }
    void makeLateCase() const;

    std::unique_ptr<CliRoom> m_room;
};

void TestCtlPayment::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
    // Bid 1 is held, bid 2 is paid from the balance.
    QCOMPARE(run("bid d.plimsoll --loan L-1 --investor C-1 --amount 4,000 --funding payment "
                 "--key h")
                 .exit,
             0);
    QCOMPARE(run("bid d.plimsoll --loan L-1 --investor C-1 --amount 1,000 --key b").exit, 0);
}

void TestCtlPayment::everyNoticeHasAnOutcome_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("notice");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("case_kind");
    QTest::addColumn<qint64>("held");
    QTest::addColumn<qint64>("paid");
    const auto row = [](const char* name, const char* before, const char* notice,
                        const char* outcome, const char* kind, qint64 held, qint64 paid) {
        QTest::newRow(name) << before << notice << outcome << kind << held << paid;
    };
    const char* paid = "--payment p --status confirmed --amount 4,000 --bid 1";
    const char* failed = "--payment p --status failed --amount 4,000 --bid 1";
    const char* unclear = "--payment p --status unclear --amount 4,000 --bid 1";
    row("confirmed", "", paid, "paid", "", 0, 500'000);
    row("confirmed, the bid named by its key", "",
        "--payment p --status confirmed --amount 4000 --loan L-1 --investor C-1 --key h", "paid",
        "", 0, 500'000);
    row("failed", "", failed, "released", "", 0, 100'000);
    row("unclear", "", unclear, "stuck", "", 400'000, 100'000);
    row("confirmed after all", unclear, paid, "paid", "", 0, 500'000);
    row("failed after all", unclear, failed, "released", "", 0, 100'000);
    row("unclear twice under two names", unclear,
        "--payment q --status unclear --amount 4,000 --bid 1", "out_of_order", "", 400'000,
        100'000);
    row("too little", "", "--payment p --status confirmed --amount 3,999.99 --bid 1",
        "wrong_amount", "wrong_amount", 400'000, 100'000);
    row("too much", "", "--payment p --status confirmed --amount 4,000.01 --bid 1", "wrong_amount",
        "wrong_amount", 400'000, 100'000);
    row("no such bid", "", "--payment p --status confirmed --amount 4,000 --bid 99", "unknown_bid",
        "unknown_bid", 400'000, 100'000);
    row("no such key", "",
        "--payment p --status confirmed --amount 4,000 --loan L-1 --investor C-1 --key x",
        "unknown_bid", "unknown_bid", 400'000, 100'000);
    row("no such loan", "",
        "--payment p --status confirmed --amount 4,000 --loan L-9 --investor C-1 --key h",
        "unknown_bid", "unknown_bid", 400'000, 100'000);
    row("no such bid, and it failed", "", "--payment p --status failed --amount 4,000 --bid 99",
        "unknown_bid", "", 400'000, 100'000);
    row("paid twice under two names", paid, "--payment q --status confirmed --amount 4,000 --bid 1",
        "surplus", "surplus", 0, 500'000);
    row("for a bid paid from the balance", "",
        "--payment p --status confirmed --amount 1,000 --bid 2", "surplus", "surplus", 400'000,
        100'000);
    row("failed after it was paid", paid, failed, "out_of_order", "", 0, 500'000);
    row("unclear after it was paid", paid, unclear, "out_of_order", "", 0, 500'000);
}

void TestCtlPayment::everyNoticeHasAnOutcome() {
    QFETCH(QString, before);
    QFETCH(QString, notice);
    QFETCH(QString, outcome);
    QFETCH(QString, case_kind);
    QFETCH(qint64, held);
    QFETCH(qint64, paid);
    if (!before.isEmpty()) QCOMPARE(pay(qPrintable(before)).exit, 0);
    const CliRun first = pay(qPrintable(notice));
    QCOMPARE(first.text("outcome"), outcome);
    QCOMPARE(first.exit, 0);
    QCOMPARE(loan("held"), held);
    QCOMPARE(loan("paid"), paid);
    QCOMPARE(first.number("case") > 0, !case_kind.isEmpty());
    if (!case_kind.isEmpty()) {
        const QJsonObject found = cases()[0].toObject();
        QCOMPARE(found[QStringLiteral("kind")].toString(), case_kind);
        QCOMPARE(found[QStringLiteral("id")].toInteger(), first.number("case"));
    }
    // What wants somebody's attention is said.
    const bool calm = outcome == u"paid" || outcome == u"released" ||
                      (outcome == u"unknown_bid" && case_kind.isEmpty());
    QCOMPARE(first.errorLines().size(), calm ? 0 : 1);

    const QByteArray once = m_room->contents(QStringLiteral("d.plimsoll"));
    const QJsonArray cases_once = cases("--all");
    const CliRun again = pay(qPrintable(notice));
    QCOMPARE(again.text("outcome"), outcome);
    QCOMPARE(again.object()[QStringLiteral("replayed")].toBool(), true);
    QCOMPARE(again.number("case"), first.number("case"));
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), once);
    QCOMPARE(cases("--all"), cases_once);
}

void TestCtlPayment::aLatePaymentThatFitsIsTaken() {
    QCOMPARE(run("loan create d.plimsoll --code L-2 --target 5,000 --hold-window 1").exit, 0);
    QCOMPARE(run("loan open d.plimsoll L-2").exit, 0);
    QCOMPARE(run("bid d.plimsoll --loan L-2 --investor C-1 --amount 4,000 --funding payment").exit,
             0);
    QTest::qWait(1'300);
    const CliRun late = pay("--payment p --status confirmed --amount 4,000 --bid 3");
    QCOMPARE(late.text("outcome"), QStringLiteral("readmitted"));
    QCOMPARE(late.err, QByteArray());
    QCOMPARE(run("loan show d.plimsoll L-2 --json").number("paid"), 400'000);
    QCOMPARE(cases().size(), 0);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

/// Case 1: bid 1's payment of 4,000.00, come after its place was sold.
void TestCtlPayment::makeLateCase() const {
    QCOMPARE(run("bid withdraw d.plimsoll 1").exit, 0);
    QCOMPARE(run("bid d.plimsoll --loan L-1 --investor C-1 --amount 9,000 --funding payment").exit,
             0);
    const CliRun late = pay("--payment p --status confirmed --amount 4,000 --bid 1");
    QCOMPARE(late.text("outcome"), QStringLiteral("late_case"));
    QCOMPARE(late.number("case"), 1);
    QVERIFY2(late.err.contains("the money is in suspense"), late.err);
}

void TestCtlPayment::aLatePaymentThatDoesNotFitIsACase() {
    makeLateCase();
    const QJsonObject found = cases()[0].toObject();
    QCOMPARE(found[QStringLiteral("kind")].toString(), QStringLiteral("late"));
    QCOMPARE(found[QStringLiteral("state")].toString(), QStringLiteral("open"));
    QCOMPARE(found[QStringLiteral("payment")].toString(), QStringLiteral("p"));
    QCOMPARE(found[QStringLiteral("loan")].toString(), QStringLiteral("L-1"));
    QCOMPARE(found[QStringLiteral("investor")].toString(), QStringLiteral("C-1"));
    QCOMPARE(found[QStringLiteral("bid")].toInteger(), 1);
    QCOMPARE(found[QStringLiteral("amount")].toInteger(), 400'000);
    const CliRun people = run("payment cases d.plimsoll");
    QVERIFY2(people.out.startsWith("case  kind  state  payment    amount  loan  investor  bid"),
             people.out);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlPayment::oneNameForTwoPaymentsIsRefused() {
    QCOMPARE(pay("--payment p --status confirmed --amount 4,000 --bid 1").exit, 0);
    for (const char* other : {"--payment p --status confirmed --amount 4,000 --bid 2",
                              "--payment p --status confirmed --amount 4,001 --bid 1"}) {
        const CliRun refused = pay(other);
        QCOMPARE(refused.errorCode(), QStringLiteral("key_reused"));
        QCOMPARE(refused.exit, 1);
    }
    QCOMPARE(loan("paid"), 500'000);
}

void TestCtlPayment::aCaseIsPlacedWhenItFits() {
    makeLateCase();
    const CliRun full = run("payment place d.plimsoll 1 --note wanted --json");
    QCOMPARE(full.errorCode(), QStringLiteral("does_not_fit"));
    QCOMPARE(full.exit, 1);
    QCOMPARE(run("bid withdraw d.plimsoll 3").exit, 0);
    const CliRun placed = run("payment place d.plimsoll 1 --note wanted --key k --json");
    QCOMPARE(placed.text("state"), QStringLiteral("placed"));
    QCOMPARE(loan("paid"), 500'000);
    QCOMPARE(cases().size(), 0);
    QCOMPARE(cases("--all").size(), 1);
    QCOMPARE(run("payment place d.plimsoll 1 --note wanted --key k").exit, 0);
    const CliRun again = run("payment place d.plimsoll 1 --note wanted --json");
    QCOMPARE(again.errorCode(), QStringLiteral("case_closed"));
    QCOMPARE(again.exit, 1);
    QCOMPARE(loan("paid"), 500'000);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlPayment::aCaseIsRefundedByAPayout() {
    makeLateCase();
    const CliRun refund = run("payment refund d.plimsoll 1 --note full --key k --json");
    QCOMPARE(refund.text("kind"), QStringLiteral("refund"));
    QCOMPARE(refund.text("state"), QStringLiteral("pending"));
    QCOMPARE(refund.number("amount"), 400'000);
    QCOMPARE(refund.number("case"), 1);
    QCOMPARE(run("payment refund d.plimsoll 1 --note full --key k --json").number("id"),
             refund.number("id"));
    QCOMPARE(run("payouts list d.plimsoll --json").array().size(), 1);
    QCOMPARE(run("payment refund d.plimsoll 1 --note full --json").errorCode(),
             QStringLiteral("case_closed"));
    QCOMPARE(run("payment place d.plimsoll 1 --note full --json").errorCode(),
             QStringLiteral("case_closed"));
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlPayment::casesThatCannotBeDecided_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    for (const char* verb : {"place", "refund"}) {
        const auto row = [verb](const char* rest, const char* code) {
            const QByteArray call = QByteArray("payment ") + verb + " d.plimsoll --json " + rest;
            QTest::newRow(call) << words(call) << code;
        };
        row("99 --note x", "unknown_case");
        row("1 --note ''", "note_missing");
        row("1 --note a\tb", "note_invalid");
        row("1 --note x --key ''", "key_invalid");
        row("1", "usage");
        for (const char* none : {"0", "-1", "1e3", "1.005", "''", "NaN", "9223372036854775808"}) {
            row((QByteArray("--note x ") + none).constData(), "number_invalid");
        }
    }
}

void TestCtlPayment::casesThatCannotBeDecided() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    makeLateCase();
    const CliRun refused = m_room->run(call);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(cases()[0].toObject()[QStringLiteral("state")].toString(), QStringLiteral("open"));
    QCOMPARE(refused.exit, 2);
}

void TestCtlPayment::whatIsNoNotice_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* options, const char* code) {
        QTest::newRow(options) << words(options) << code;
    };
    for (const char* amount : {"0", "0.00", "-5", "9223372036854775808", "1e3", "1.005", "''",
                               "NaN", "10,000,000,000,000.01"}) {
        const QByteArray options =
            QByteArray("--payment p --status confirmed --bid 1 --amount ") + amount;
        row(options.constData(), "amount_invalid");
    }
    for (const char* status : {"paid", "''", "Confirmed", "1"}) {
        const QByteArray options = QByteArray("--payment p --amount 5 --bid 1 --status ") + status;
        row(options.constData(), "status_invalid");
    }
    for (const char* bid : {"0", "-1", "1e3", "1.5", "x", "9223372036854775808"}) {
        const QByteArray options =
            QByteArray("--payment p --status confirmed --amount 5 --bid ") + bid;
        row(options.constData(), "number_invalid");
    }
    row("--payment p --status confirmed --amount 5", "bid_missing");
    row("--payment p --status confirmed --amount 5 --bid 1 --key h", "bid_missing");
    row("--payment p --status confirmed --amount 5 --loan L-1 --key h", "bid_missing");
    row("--payment '' --status confirmed --amount 5 --bid 1", "payment_invalid");
    row("--payment a\tb --status confirmed --amount 5 --bid 1", "payment_invalid");
    row("--payment \xE4\xBB\x98 --status confirmed --amount 5 --bid 1", "payment_invalid");
    row("--status confirmed --amount 5 --bid 1", "usage");
    row("--payment p --amount 5 --bid 1", "usage");
}

void TestCtlPayment::whatIsNoNotice() {
    QFETCH(QStringList, options);
    QFETCH(QString, code);
    const QByteArray before = m_room->contents(QStringLiteral("d.plimsoll"));
    const CliRun refused = m_room->run(words("payment d.plimsoll --json") + options);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(cases().size(), 0);
    QCOMPARE(refused.exit, 2);
}

void TestCtlPayment::peopleReadWhatBecameOfIt() {
    const char* call = "payment d.plimsoll --payment p --status confirmed --amount 4,000 --bid 1";
    const CliRun paid = run(call);
    QVERIFY2(paid.out.contains("outcome  paid\n"), paid.out);
    QCOMPARE(paid.err, QByteArray());
    const CliRun again = run(call);
    QVERIFY2(again.out.contains("replayed  yes: this notice had come before\n"), again.out);
    const CliRun surplus =
        run("payment d.plimsoll --payment q --status confirmed --amount 4,000 --bid 1");
    QVERIFY2(surplus.out.contains("case     1\n"), surplus.out);
    QCOMPARE(surplus.err, QByteArray("plimsollctl: nothing was waiting for this payment: the money "
                                     "is in suspense\n"));
}

QTEST_GUILESS_MAIN(TestCtlPayment)
#include "tst_ctl_payment.moc"
