// Method: an operator of a working desk asks, others decide. Every act that needs a checker is
// asked for once: it must wait, change nothing until it is approved, and then have happened. Who
// may decide what, worlds that changed, rejections, withdrawals and many at once are tried, with
// the figures compared after each.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlRequests : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingHappensBeforeItIsApproved();
    void makersNeverApprove();
    void onlyCheckersApprove();
    void aReasonAndANoteAreWanted_data();
    void aReasonAndANoteAreWanted();
    void anotherWorldIsNotApproved();
    void aRejectionKeepsItsRecord();
    void onlyItsMakerWithdraws();
    void aLoanIsScheduledOpenedAndPaidOutByTwo();
    void onlyLittleRisksAreApprovedTogether();
    void aRetryAsksOnce();
    void requestsAreListed();
    void thePolicySaysWhatNeedsAChecker();
    void aRehearsalDeskWaitsForNobody();

private:
    [[nodiscard]] CliRun run(const char* line, const char* who) const {
        return m_room.run(words(line), as(who));
    }
    [[nodiscard]] CliRun run(const char* line, qint64 id, const char* who) const {
        return m_room.run(words(line) << QString::number(id), as(who));
    }
    [[nodiscard]] CliRun show(qint64 id) const {
        return m_room.run(words("request show d.plimsoll --json") << QString::number(id));
    }
    /// An adjustment that waits.
    [[nodiscard]] qint64 ask(const char* amount, const char* who = "op.a") const {
        return m_room
            .run(words("adjust d.plimsoll C-1 --reason R03 --note wrong --json")
                     << QString::fromLatin1(amount),
                 as(who))
            .number("request");
    }
    [[nodiscard]] qint64 available() const {
        return m_room.run(words("investor list d.plimsoll --json"))
            .array()[0]
            .toObject()[QStringLiteral("available")]
            .toInteger();
    }

    CliRoom m_room;
};

void TestCtlRequests::initTestCase() {
    m_room.makeStaffedDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(run("investor add d.plimsoll --code C-1 --deposit 100,000", "op.a").exit, 0);
}

void TestCtlRequests::nothingHappensBeforeItIsApproved() {
    const qint64 before = available();
    const CliRun asked =
        run("adjust d.plimsoll C-1 -12.50 --reason R03 --note booked-twice", "op.a");
    QVERIFY2(asked.out.startsWith("request 1 waits for a checker\n"), asked.out);
    QCOMPARE(asked.exit, 0);
    QCOMPARE(available(), before);
    QCOMPARE(show(1).text("state"), QStringLiteral("waiting"));
    QCOMPARE(show(1).text("maker"), QStringLiteral("op.a"));
    QCOMPARE(show(1).text("does"), QStringLiteral("correct the balance of C-1 by -12.50"));

    const CliRun approved = run("approve d.plimsoll 1 --note seen", "check.a");
    QVERIFY2(approved.out.contains("by -12.50"), approved.out);
    QVERIFY2(approved.out.endsWith("request 1 approved and done\n"), approved.out);
    QCOMPARE(available(), before - 1'250);
    QCOMPARE(show(1).text("state"), QStringLiteral("approved"));
    QCOMPARE(show(1).text("checker"), QStringLiteral("check.a"));
    QCOMPARE(show(1).text("decision_note"), QStringLiteral("seen"));
    const CliRun again = run("approve d.plimsoll 1 --json", "both.a");
    QCOMPARE(again.errorCode(), QStringLiteral("request_decided"));
    QCOMPARE(available(), before - 1'250);
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlRequests::makersNeverApprove() {
    const qint64 before = available();
    const qint64 id = ask("+5", "both.a");
    const CliRun own = run("approve d.plimsoll --json", id, "both.a");
    QCOMPARE(own.errorCode(), QStringLiteral("own_request"));
    QVERIFY2(own.err.contains("a second person"), own.err);
    QCOMPARE(available(), before);
    QCOMPARE(own.exit, 1);
    QCOMPARE(run("approve d.plimsoll", id, "check.a").exit, 0);
    QCOMPARE(available(), before + 500);
}

void TestCtlRequests::onlyCheckersApprove() {
    const qint64 id = ask("+5", "both.a");
    for (const char* who : {"op.a", "admin.a", "cs.a", "audit.a"}) {
        const CliRun run = this->run("approve d.plimsoll --json", id, who);
        QCOMPARE(run.errorCode(), QStringLiteral("forbidden"));
        QCOMPARE(run.exit, 1);
    }
    QCOMPARE(m_room.run(words("approve d.plimsoll --json") << QString::number(id)).errorCode(),
             QStringLiteral("not_signed_in"));
    QCOMPARE(run("approve d.plimsoll 999 --json", "check.a").errorCode(),
             QStringLiteral("unknown_request"));
    QCOMPARE(run("request withdraw d.plimsoll", id, "both.a").exit, 0);
}

void TestCtlRequests::aReasonAndANoteAreWanted_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* call, const char* code) {
        QTest::newRow(name) << words(call) << QString::fromLatin1(code);
    };
    row("no reason", "adjust d.plimsoll C-1 5 --note x", "reason_missing");
    row("a reason of one's own", "adjust d.plimsoll C-1 5 --note x --reason because",
        "reason_missing");
    row("an empty note", "adjust d.plimsoll C-1 5 --reason R03 --note ''", "note_missing");
    row("no note", "loan open d.plimsoll L-7 --reason R01", "note_missing");
    row("a schedule without a reason", "loan schedule d.plimsoll L-7 --opens +1h --note x",
        "reason_missing");
}

void TestCtlRequests::aReasonAndANoteAreWanted() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    // The second time it is there already.
    (void)run("loan create d.plimsoll --code L-7 --target 5,000", "op.a");
    const CliRun run = m_room.run(call + words("--json"), as("op.a"));
    QCOMPARE(run.errorCode(), code);
    QCOMPARE(m_room.run(words("loan show d.plimsoll L-7 --json")).text("phase"),
             QStringLiteral("draft"));
    QCOMPARE(run.exit, 2);
}

void TestCtlRequests::anotherWorldIsNotApproved() {
    const qint64 id = ask("+7");
    const QString seen = show(id).text("world_now");
    QVERIFY(!seen.isEmpty());
    QCOMPARE(show(id).object()[QStringLiteral("changed")].toBool(), false);
    QCOMPARE(run("deposit d.plimsoll C-1 33", "op.a").exit, 0);
    QCOMPARE(show(id).object()[QStringLiteral("changed")].toBool(), true);
    const QString now = show(id).text("world_now");
    const qint64 before = available();

    const CliRun stale = m_room.run(
        words("approve d.plimsoll --json --seen") << seen << QString::number(id), as("check.a"));
    QCOMPARE(stale.errorCode(), QStringLiteral("world_changed"));
    QVERIFY2(stale.err.contains(seen.toUtf8()) && stale.err.contains(now.toUtf8()), stale.err);
    QCOMPARE(
        stale.object()[QStringLiteral("error")].toObject()[QStringLiteral("rows")].toArray().size(),
        4);
    QCOMPARE(available(), before);
    QCOMPARE(stale.exit, 1);
    QCOMPARE(show(id).text("state"), QStringLiteral("waiting"));
    // Whoever names nothing is shown what changed, and nothing is done.
    const CliRun looked = run("approve d.plimsoll", id, "check.a");
    QVERIFY2(looked.out.contains("YES, since it was asked for"), looked.out);
    QVERIFY2(looked.err.contains("available: "), looked.err);
    QCOMPARE(looked.exit, 1);
    QCOMPARE(available(), before);
    // What "request show" and the refusal name is what is approved then.
    const QString name = show(id).text("seen");
    QVERIFY2(looked.err.contains("--seen " + name.toUtf8()), looked.err);
    QCOMPARE(run("deposit d.plimsoll C-1 1", "op.a").exit, 0);
    QCOMPARE(m_room
                 .run(words("approve d.plimsoll --json --seen") << name << QString::number(id),
                      as("check.a"))
                 .errorCode(),
             QStringLiteral("world_changed"));
    const CliRun seen_now = m_room.run(words("approve d.plimsoll --seen")
                                           << show(id).text("seen") << QString::number(id),
                                       as("check.a"));
    QCOMPARE(seen_now.exit, 0);
    QCOMPARE(available(), before + 800);
}

void TestCtlRequests::aRejectionKeepsItsRecord() {
    const qint64 before = available();
    const qint64 id = ask("+9");
    QCOMPARE(run("reject d.plimsoll --json --note ''", id, "check.a").errorCode(),
             QStringLiteral("note_missing"));
    QCOMPARE(run("reject d.plimsoll --json --note x", id, "op.a").errorCode(),
             QStringLiteral("forbidden"));
    const CliRun rejected = run("reject d.plimsoll --json --note unproven", id, "check.a");
    QCOMPARE(rejected.text("state"), QStringLiteral("rejected"));
    QCOMPARE(rejected.text("decision_note"), QStringLiteral("unproven"));
    QCOMPARE(run("approve d.plimsoll --json", id, "both.a").errorCode(),
             QStringLiteral("request_decided"));
    QCOMPARE(show(id).text("checker"), QStringLiteral("check.a"));
    QCOMPARE(available(), before);
}

void TestCtlRequests::onlyItsMakerWithdraws() {
    const qint64 id = ask("+9");
    const CliRun other = run("request withdraw d.plimsoll --json", id, "both.a");
    QCOMPARE(other.errorCode(), QStringLiteral("not_your_request"));
    QCOMPARE(other.exit, 1);
    QCOMPARE(run("request withdraw d.plimsoll --json", id, "op.a").text("state"),
             QStringLiteral("withdrawn"));
    QCOMPARE(run("approve d.plimsoll --json", id, "check.a").errorCode(),
             QStringLiteral("request_decided"));
}

void TestCtlRequests::aLoanIsScheduledOpenedAndPaidOutByTwo() {
    const auto phase = [this] {
        return m_room.run(words("loan show d.plimsoll L-1 --json")).text("phase");
    };
    const auto approve = [this](const CliRun& asked) {
        return run("approve d.plimsoll", asked.number("request"), "check.a").exit;
    };
    QCOMPARE(run("loan create d.plimsoll --code L-1 --target 10,000 --min 1,000", "op.a").exit, 0);
    const CliRun scheduled =
        run("loan schedule d.plimsoll L-1 --opens +1h --reason R01 --note agreed --json", "op.a");
    QCOMPARE(phase(), QStringLiteral("waiting"));
    QCOMPARE(approve(scheduled), 0);
    QCOMPARE(phase(), QStringLiteral("scheduled"));
    const CliRun opened = run("loan open d.plimsoll L-1 --reason R01 --note today --json", "op.a");
    QCOMPARE(phase(), QStringLiteral("scheduled"));
    QCOMPARE(approve(opened), 0);
    QCOMPARE(phase(), QStringLiteral("open"));
    QCOMPARE(run("bid d.plimsoll --loan L-1 --investor C-1 --amount 10,000", "op.a").exit, 0);
    QCOMPARE(run("loan review d.plimsoll L-1 --json", "op.a").errorCode(),
             QStringLiteral("forbidden"));
    QCOMPARE(run("loan review d.plimsoll L-1", "check.a").exit, 0);
    const CliRun paid = run("loan disburse d.plimsoll L-1 --reason R01 --note full --json", "op.a");
    QCOMPARE(phase(), QStringLiteral("under_review"));
    QCOMPARE(approve(paid), 0);
    QCOMPARE(phase(), QStringLiteral("disbursed"));
    const CliRun bid =
        run("bid d.plimsoll --loan L-1 --investor C-1 --amount 1,000 --json", "check.a");
    QCOMPARE(bid.errorCode(), QStringLiteral("forbidden"));
    QCOMPARE(m_room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlRequests::onlyLittleRisksAreApprovedTogether() {
    const qint64 before = available();
    const qint64 first = ask("+1");
    const qint64 second = ask("+2");
    const QStringList both{QString::number(first), QString::number(second)};
    const CliRun refused = m_room.run(words("approve d.plimsoll --json") + both, as("check.a"));
    QCOMPARE(refused.errorCode(), QStringLiteral("not_low_risk"));
    QVERIFY2(refused.err.contains("money.adjust"), refused.err);
    QCOMPARE(available(), before);
    QCOMPARE(refused.exit, 1);
    for (const QString& id : both) {
        QCOMPARE(m_room.run(words("reject d.plimsoll --note x") << id, as("check.a")).exit, 0);
    }
    // Refunds of money that fits nowhere are such.
    QStringList refunds;
    for (const char* payment : {"p1", "p2"}) {
        const CliRun noted = m_room.run(
            words("payment d.plimsoll --status confirmed --amount 7 --bid 99 --json --payment")
                << QString::fromLatin1(payment),
            as("op.a"));
        const CliRun asked =
            m_room.run(words("payment refund d.plimsoll --reason R02 --note stranger --json")
                           << QString::number(noted.number("case")),
                       as("op.a"));
        refunds << QString::number(asked.number("request"));
    }
    const CliRun approved = m_room.run(words("approve d.plimsoll --json") + refunds, as("check.a"));
    QVERIFY2(approved.exit == 0, approved.err);
    QCOMPARE(approved.array().size(), 2);
    QCOMPARE(m_room.run(words("payouts list d.plimsoll --state pending --json")).array().size(), 3);
}

void TestCtlRequests::aRetryAsksOnce() {
    const QStringList call =
        words("adjust d.plimsoll C-1 3 --reason R03 --note x --key once --json");
    const CliRun first = m_room.run(call, as("op.a"));
    const CliRun again = m_room.run(call, as("op.a"));
    QVERIFY(first.number("request") > 0);
    QCOMPARE(again.number("request"), first.number("request"));
    QCOMPARE(run("request withdraw d.plimsoll", first.number("request"), "op.a").exit, 0);
    const QStringList schedule = words(
        "loan schedule d.plimsoll L-8 --opens 2099-01-01T00:00:00Z --reason R01 --note x --key "
        "plan --json");
    QCOMPARE(run("loan create d.plimsoll --code L-8 --target 5,000", "op.a").exit, 0);
    const CliRun asked = m_room.run(schedule, as("op.a"));
    QCOMPARE(m_room.run(schedule, as("op.a")).number("request"), asked.number("request"));
    QCOMPARE(run("request withdraw d.plimsoll", asked.number("request"), "op.a").exit, 0);
}

void TestCtlRequests::requestsAreListed() {
    const qint64 mine = ask("+1", "both.a");
    const auto list = [this](const char* options) {
        return m_room.run(words("requests d.plimsoll --json") + words(options)).array();
    };
    const QJsonArray waiting = list("--state waiting");
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting[0].toObject()[QStringLiteral("id")].toInteger(), mine);
    QVERIFY(list("").size() > waiting.size());
    for (const auto& request : list("--mine --user both.a")) {
        QCOMPARE(request.toObject()[QStringLiteral("maker")].toString(), QStringLiteral("both.a"));
    }
    QVERIFY(!list("--mine --user both.a").isEmpty());
    QCOMPARE(m_room.run(words("requests d.plimsoll --mine --json")).errorCode(),
             QStringLiteral("not_signed_in"));
    QCOMPARE(m_room.run(words("requests d.plimsoll --state done --json")).errorCode(),
             QStringLiteral("state_invalid"));
    QCOMPARE(m_room.run(words("desk show d.plimsoll --json"))
                 .object()[QStringLiteral("alarms")]
                 .toObject()[QStringLiteral("waiting_requests")]
                 .toInteger(),
             1);
    const CliRun people = m_room.run(words("requests d.plimsoll --state waiting"));
    QVERIFY2(people.out.contains("correct the balance of C-1 by +1.00"), people.out);
    QCOMPARE(run("request withdraw d.plimsoll", mine, "both.a").exit, 0);
}

void TestCtlRequests::thePolicySaysWhatNeedsAChecker() {
    const auto needs = [this] {
        const QJsonArray lines = m_room.run(words("policy list d.plimsoll --json")).array();
        for (const auto& line : lines) {
            const QJsonObject rule = line.toObject();
            if (rule[QStringLiteral("act")].toString() == u"money.adjust") {
                return rule[QStringLiteral("four_eyes")].toBool();
            }
        }
        return false;
    };
    QVERIFY(needs());
    const CliRun asked =
        run("policy set d.plimsoll money.adjust --four-eyes no --reason R05 --note x --json",
            "admin.a");
    QVERIFY(needs());
    QCOMPARE(run("approve d.plimsoll", asked.number("request"), "admin.b").exit, 0);
    QVERIFY(!needs());
    const qint64 before = available();
    const CliRun adjusted = run("adjust d.plimsoll C-1 4 --note x --json", "op.a");
    QCOMPARE(adjusted.number("available"), before + 400);
    QCOMPARE(
        run("policy set d.plimsoll money.adjust --four-eyes maybe --json", "admin.a").errorCode(),
        QStringLiteral("four_eyes_invalid"));
    QCOMPARE(run("policy set d.plimsoll bid.enter --four-eyes yes --reason R05 --note x --json",
                 "admin.a")
                 .errorCode(),
             QStringLiteral("cannot_wait"));
    QCOMPARE(run("policy set d.plimsoll moon.walk --four-eyes yes --json", "admin.a").errorCode(),
             QStringLiteral("act_invalid"));
    QCOMPARE(run("policy set d.plimsoll money.adjust --four-eyes yes --reason R05 --note x --json",
                 "op.a")
                 .errorCode(),
             QStringLiteral("forbidden"));
}

void TestCtlRequests::aRehearsalDeskWaitsForNobody() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("r.plimsoll"));
    const CliRun adjusted = room.run(words("adjust r.plimsoll C-1 4 --note x --json"));
    QCOMPARE(adjusted.number("available"), 10'000'400);
    QCOMPARE(room.run(words("requests r.plimsoll --json")).array().size(), 0);
    for (const auto& rule : room.run(words("policy list r.plimsoll --json")).array()) {
        QCOMPARE(rule.toObject()[QStringLiteral("four_eyes")].toBool(), false);
    }
}

QTEST_GUILESS_MAIN(TestCtlRequests)
#include "tst_ctl_requests.moc"
