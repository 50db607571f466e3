// Method: a real desk with the policy that every desk begins with, and the command line as one
// operator would use it against everybody: money in, money out, a payment confirmed, a file of
// payments, a batch sent. Nothing of it may happen before a checker has approved it. Then two
// administrators set limits, and the same commands stop exactly at them. Last, a maker who was
// disabled, and a request that was altered in the file.
#include <QFile>
#include <QTest>

#include "cli_room.h"
#include "raw_database.h"

using namespace plimsoll::test;

class TestCtlAlone : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void oneOperatorAloneCannotMoveMoneyOut();
    void aPaymentIsConfirmedByTwo();
    void aFileOfPaymentsIsByHandToo();
    void limitsLetOnePersonDoIt();
    void aMakerWhoWasDisabledWantsAFreshLook();
    void anAlteredRequestIsNobodysToDecide();

private:
    [[nodiscard]] CliRun run(const QStringList& line, const char* who) const {
        return m_room.run(line, as(who));
    }
    [[nodiscard]] CliRun run(const char* line, const char* who = "op.a") const {
        return run(words(line), who);
    }
    [[nodiscard]] CliRun approve(qint64 id, const char* who = "check.a") const {
        return run(words("approve d.plimsoll") << QString::number(id), who);
    }
    [[nodiscard]] CliRun show(qint64 id) const {
        return m_room.run(words("request show d.plimsoll --json") << QString::number(id));
    }
    [[nodiscard]] qint64 available() const {
        return m_room.run(words("investor list d.plimsoll --json"))
            .array()[0]
            .toObject()[QStringLiteral("available")]
            .toInteger();
    }
    /// By two administrators.
    void setPolicy(const char* options) const {
        const CliRun asked =
            run(words("policy set d.plimsoll --reason R05 --note agreed --json") + words(options),
                "admin.a");
        QVERIFY2(asked.exit == 0, asked.err);
        const CliRun approved = approve(asked.number("request"), "admin.b");
        QVERIFY2(approved.exit == 0, approved.err);
    }

    CliRoom m_room;
};

void TestCtlAlone::initTestCase() {
    m_room.makeStaffedDesk(QStringLiteral("d.plimsoll"), true);
    QCOMPARE(run("investor add d.plimsoll --code C-1").exit, 0);
}

void TestCtlAlone::oneOperatorAloneCannotMoveMoneyOut() {
    const CliRun rich = run("investor add d.plimsoll --code C-2 --deposit 5,000,000 --json");
    QCOMPARE(rich.errorCode(), QStringLiteral("needs_checker"));
    QCOMPARE(run("deposit d.plimsoll C-1 5,000,000 --json").errorCode(),
             QStringLiteral("reason_missing"));
    const char* const deposit =
        "deposit d.plimsoll C-1 5,000,000 --reason R02 --note slip --key in-1 --json";
    const CliRun in = run(deposit);
    QCOMPARE(in.text("state"), QStringLiteral("waiting"));
    QCOMPARE(available(), 0);
    QCOMPARE(show(in.number("request")).text("does"),
             QStringLiteral("record a deposit of 5,000,000.00 by C-1"));
    QCOMPARE(approve(in.number("request"), "op.a").exit, 1);
    QCOMPARE(approve(in.number("request")).exit, 0);
    QCOMPARE(available(), 500'000'000);
    // The same key again answers the same, and says what became of it.
    QCOMPARE(run(deposit).text("state"), QStringLiteral("approved"));
    QCOMPARE(available(), 500'000'000);

    const CliRun out = run("cash-out d.plimsoll C-1 5,000,000 --reason R02 --note asked --json");
    QCOMPARE(available(), 500'000'000);
    QCOMPARE(approve(out.number("request")).exit, 0);
    QCOMPARE(available(), 0);

    const char* const send =
        "payouts export d.plimsoll bank.csv --batch b-1 --reason R01 --note daily --json";
    const CliRun sent = run(send);
    QCOMPARE(sent.text("state"), QStringLiteral("waiting"));
    QVERIFY2(sent.err.contains("--batch b-1"), sent.err);
    QVERIFY(!QFile::exists(m_room.path(QStringLiteral("bank.csv"))));
    QCOMPARE(run(send).number("request"), sent.number("request"));
    QCOMPARE(approve(sent.number("request")).exit, 0);
    QCOMPARE(run(send).number("amount"), 500'000'000);
    QVERIFY(m_room.read(QStringLiteral("bank.csv")).contains("5000000.00"));
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlAlone::aPaymentIsConfirmedByTwo() {
    const char* const notice =
        "payment d.plimsoll --payment p-1 --status confirmed --amount 70 --bid 99 --reason R02 "
        "--note statement --json";
    const CliRun asked = run(notice);
    QCOMPARE(asked.text("state"), QStringLiteral("waiting"));
    QCOMPARE(run(notice).number("request"), asked.number("request"));
    QCOMPARE(m_room.run(words("payment cases d.plimsoll --json")).array().size(), 0);
    QCOMPARE(approve(asked.number("request")).exit, 0);
    QCOMPARE(m_room.run(words("payment cases d.plimsoll --json")).array().size(), 1);
    const CliRun again = run(notice);
    QCOMPARE(again.object()[QStringLiteral("replayed")].toBool(), true);
    // What moves no money waits for nobody.
    QCOMPARE(run("payment d.plimsoll --payment p-2 --status failed --amount 70 --bid 99 --json")
                 .text("outcome"),
             QStringLiteral("unknown_bid"));
}

void TestCtlAlone::aFileOfPaymentsIsByHandToo() {
    m_room.write(QStringLiteral("p.csv"),
                 "payment,status,amount,bid\nf-1,confirmed,7,98\nf-2,confirmed,8,98\n"
                 "f-3,failed,9,98\n");
    QCOMPARE(run("payment import d.plimsoll p.csv --json").errorCode(),
             QStringLiteral("reason_missing"));
    const char* const import =
        "payment import d.plimsoll p.csv --reason R02 --note statement --json";
    for (int times = 0; times < 2; ++times) {
        const CliRun read = run(import);
        QVERIFY2(read.exit == 0, read.err);
        QCOMPARE(read.number("waiting"), 2);
    }
    QStringList waiting;
    for (const auto& row : m_room.run(words("requests d.plimsoll --state waiting --json")).array())
        waiting << QString::number(row.toObject()[QStringLiteral("id")].toInteger());
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(run(words("approve d.plimsoll") + waiting, "check.a").exit, 0);
    const CliRun again = run(import);
    QCOMPARE(again.number("waiting"), 0);
    QCOMPARE(again.number("replayed"), 3);
}

void TestCtlAlone::limitsLetOnePersonDoIt() {
    setPolicy("money.deposit --four-eyes yes --limit 100 --day-limit 150");
    const qint64 before = available();
    QCOMPARE(run("deposit d.plimsoll C-1 100 --json").number("available"), before + 10'000);
    QCOMPARE(run("deposit d.plimsoll C-1 50.01 --json").errorCode(),
             QStringLiteral("reason_missing"));
    QCOMPARE(run("deposit d.plimsoll C-1 50 --json").number("available"), before + 15'000);
    QCOMPARE(run("deposit d.plimsoll C-1 0.01 --json").errorCode(),
             QStringLiteral("reason_missing"));
    const CliRun list = m_room.run(words("policy list d.plimsoll"));
    QVERIFY2(list.out.contains("100.00") && list.out.contains("150.00"), list.out);
    const auto refused = [this](const char* options) {
        return run(words("policy set d.plimsoll --reason R05 --note x --json") + words(options),
                   "admin.a")
            .errorCode();
    };
    QCOMPARE(refused("loan.open --four-eyes yes --limit 1 --day-limit 1"),
             QStringLiteral("limits_invalid"));
    QCOMPARE(refused("money.deposit --four-eyes no --limit 1 --day-limit 1"),
             QStringLiteral("limits_invalid"));
    QCOMPARE(refused("investor.add --four-eyes yes"), QStringLiteral("cannot_wait"));
}

void TestCtlAlone::aMakerWhoWasDisabledWantsAFreshLook() {
    const CliRun asked = run("adjust d.plimsoll C-1 3 --reason R03 --note x --json", "both.a");
    const CliRun leaves =
        run("staff change d.plimsoll both.a --disable --reason R05 --note left --json", "admin.a");
    QVERIFY2(approve(leaves.number("request"), "admin.b").exit == 0, leaves.err);
    const qint64 before = available();
    const CliRun stale = approve(asked.number("request"));
    QCOMPARE(stale.exit, 1);
    QVERIFY2(stale.err.contains("maker: none -> disabled"), stale.err);
    QCOMPARE(available(), before);
    const QString seen = show(asked.number("request")).text("seen");
    QCOMPARE(
        run(words("approve d.plimsoll --seen") << seen << QString::number(asked.number("request")),
            "check.a")
            .exit,
        0);
    QCOMPARE(available(), before + 300);
}

void TestCtlAlone::anAlteredRequestIsNobodysToDecide() {
    const CliRun asked = run("adjust d.plimsoll C-1 3 --reason R03 --note x --json");
    const QString id = QString::number(asked.number("request"));
    {
        RawDatabase file(m_room.path(QStringLiteral("d.plimsoll")).toStdString());
        file.disarm();
        file.must("UPDATE request SET body = json_set(body, '$.amount', 300000) WHERE id = " +
                  id.toStdString());
    }
    const qint64 before = available();
    for (const char* verb : {"approve", "reject --note no"}) {
        const CliRun refused = run(words(verb) << words("d.plimsoll --json") << id, "check.a");
        QCOMPARE(refused.errorCode(), QStringLiteral("request_altered"));
        QCOMPARE(refused.exit, 1);
    }
    QCOMPARE(available(), before);
}

QTEST_GUILESS_MAIN(TestCtlAlone)
#include "tst_ctl_alone.moc"
