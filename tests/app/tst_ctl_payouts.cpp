// Method: a desk with one payout of every kind; its payouts are sent to the bank in a file and the
// bank's answers taken in, good and bad. No payout may leave twice or be lost, whatever goes wrong
// with the file; an unknown one waits for a person. States, files and balances are compared, and
// the desk verified.
#include <QFile>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlPayouts : public QObject {
    Q_OBJECT

private slots:
    void init();
    void payoutsAreListed();
    void listsAreNarrowed_data();
    void listsAreNarrowed();
    void theFileHoldsWhatTheBankNeeds();
    void aBatchIsSentOnce();
    void nothingIsMarkedWhenTheFileCannotBeMade_data();
    void nothingIsMarkedWhenTheFileCannotBeMade();
    void aKilledExportMayComeAgain();
    void anEmptyBatchSendsNothingLater();
    void aBatchThatNobodyNamedIsNotRecorded();
    void theBanksAnswersAreTakenIn();
    void answersThatCannotBeUsedAreToldAndNothingIsTakenIn();
    void filesThatAreNone_data();
    void filesThatAreNone();
    void anUnknownPayoutWaitsForAPerson();
    void decisionsThatCannotBeMade_data();
    void decisionsThatCannotBeMade();
    void aFailedDisbursementIsReissued();
    void aRestoredDeskSendsNothingTwice();
    void answersOfBeforeARestoreFindTheirPayout();

private:
    [[nodiscard]] CliRun run(const char* line) const { return m_room->run(words(line)); }
    [[nodiscard]] QStringList states() const {
        QStringList all;
        for (const auto& payout : run("payouts list d.plimsoll --json").array()) {
            all << payout.toObject()[QStringLiteral("state")].toString();
        }
        return all;
    }
    [[nodiscard]] CliRun answer(const QByteArray& csv, const char* options = "--json") const {
        m_room->write(QStringLiteral("a.csv"), csv);
        return m_room->run(words("payouts import d.plimsoll a.csv") + words(options));
    }
    /// The beginning of the desk's name, as it stands in references.
    [[nodiscard]] QByteArray uid(const char* desk = "d.plimsoll") const {
        return m_room->run({"desk", "show", desk, "--json"})
            .object()[QStringLiteral("desk")]
            .toObject()[QStringLiteral("uid")]
            .toString()
            .left(8)
            .toUtf8();
    }
    void send() const { QCOMPARE(run("payouts export d.plimsoll bank.csv --batch b").exit, 0); }

    std::unique_ptr<CliRoom> m_room;
};

/// Payout 1 is a disbursement of 10,000.00, payout 2 the refund of a payment of 7.00 for no bid,
/// payout 3 C-1's cash-out of 2,000.50.
void TestCtlPayouts::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"));
    for (const char* step :
         {"bid d.plimsoll --loan L-1 --investor C-1 --amount 10,000", "loan review d.plimsoll L-1",
          "loan disburse d.plimsoll L-1",
          "payment d.plimsoll --payment p --status confirmed --amount 7 --bid 99",
          "payment refund d.plimsoll 1 --note stranger", "cash-out d.plimsoll C-1 2,000.50"}) {
        const CliRun done = run(step);
        QVERIFY2(done.exit == 0, step + done.err);
    }
}

void TestCtlPayouts::payoutsAreListed() {
    const QJsonArray payouts = run("payouts list d.plimsoll --json").array();
    QCOMPARE(payouts.size(), 3);
    const QJsonObject first = payouts[0].toObject();
    QCOMPARE(first[QStringLiteral("id")].toInteger(), 1);
    QCOMPARE(first[QStringLiteral("kind")].toString(), QStringLiteral("disbursement"));
    QCOMPARE(first[QStringLiteral("state")].toString(), QStringLiteral("pending"));
    QCOMPARE(first[QStringLiteral("amount")].toInteger(), 1'000'000);
    QCOMPARE(first[QStringLiteral("loan")].toString(), QStringLiteral("L-1"));
    QVERIFY(first[QStringLiteral("batch")].isNull());
    QVERIFY(first[QStringLiteral("investor")].isNull());
    QCOMPARE(payouts[1].toObject()[QStringLiteral("kind")].toString(), QStringLiteral("refund"));
    QCOMPARE(payouts[1].toObject()[QStringLiteral("case")].toInteger(), 1);
    QCOMPARE(payouts[2].toObject()[QStringLiteral("investor")].toString(), QStringLiteral("C-1"));
    const CliRun people = run("payouts list d.plimsoll");
    QCOMPARE(first[QStringLiteral("reference")].toString(), QString(uid() + "-1"));
    QVERIFY2(people.out.startsWith("payout  reference   kind          state       amount  payee"),
             people.out);
    QCOMPARE(people.err, QByteArray());
}

void TestCtlPayouts::listsAreNarrowed_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("count");
    QTest::newRow("pending") << words("--state pending") << 3;
    QTest::newRow("sent") << words("--state sent") << 0;
    QTest::newRow("of a loan") << words("--loan L-1") << 1;
    QTest::newRow("of a batch") << words("--batch b") << 0;
}

void TestCtlPayouts::listsAreNarrowed() {
    QFETCH(QStringList, options);
    QFETCH(int, count);
    QCOMPARE(m_room->run(words("payouts list d.plimsoll --json") + options).array().size(), count);
}

void TestCtlPayouts::theFileHoldsWhatTheBankNeeds() {
    const CliRun sent = run("payouts export d.plimsoll bank.csv --batch b --json");
    QCOMPARE(sent.text("batch"), QStringLiteral("b"));
    QCOMPARE(sent.number("payouts"), 3);
    QCOMPARE(sent.number("amount"), 1'000'000 + 700 + 200'050);
    QCOMPARE(states(), (QStringList{"sent", "sent", "sent"}));
    const auto lines = m_room->read(QStringLiteral("bank.csv")).split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], QByteArray("id,kind,payee,amount,currency,reference"));
    const QByteArray desk = uid();
    QVERIFY2(lines[1].startsWith(desk + "-1,disbursement,") &&
                 lines[1].endsWith(",10000.00,CNY,payout " + desk + "-1 loan L-1"),
             lines[1]);
    QVERIFY2(lines[2].startsWith(desk + "-2,refund,") &&
                 lines[2].endsWith(",7.00,CNY,payout " + desk + "-2 case 1"),
             lines[2]);
    QVERIFY2(lines[3].startsWith(desk + "-3,cash_out,") &&
                 lines[3].endsWith(",2000.50,CNY,payout " + desk + "-3"),
             lines[3]);
    QCOMPARE(run("payouts list d.plimsoll --batch b --json").array().size(), 3);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlPayouts::aBatchIsSentOnce() {
    send();
    QCOMPARE(run("cash-out d.plimsoll C-1 5").exit, 0);
    const CliRun again = run("payouts export d.plimsoll again.csv --batch b");
    QVERIFY2(again.out.contains("payouts  3\n"), again.out);
    QCOMPARE(m_room->read(QStringLiteral("again.csv")), m_room->read(QStringLiteral("bank.csv")));
    QCOMPARE(states(), (QStringList{"sent", "sent", "sent", "pending"}));
    const CliRun next = run("payouts export d.plimsoll next.csv --json");
    QCOMPARE(next.number("payouts"), 1);
    QVERIFY(!next.text("batch").isEmpty());
    QCOMPARE(states(), (QStringList{"sent", "sent", "sent", "sent"}));
    // What the bank has answered changes nothing in a file of before.
    QCOMPARE(answer("id,status\n1,confirmed\n3,failed\n").exit, 0);
    QCOMPARE(run("payouts export d.plimsoll late.csv --batch b").exit, 0);
    QCOMPARE(m_room->read(QStringLiteral("late.csv")), m_room->read(QStringLiteral("bank.csv")));
}

void TestCtlPayouts::nothingIsMarkedWhenTheFileCannotBeMade_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* call, const char* code, int exit) {
        QTest::newRow(call) << words(call) << code << exit;
    };
    row("payouts export d.plimsoll letter.txt --json", "output_exists", 2);
    row("payouts export d.plimsoll d.plimsoll --json", "output_exists", 2);
    row("payouts export d.plimsoll nowhere/bank.csv --json", "path_unwritable", 4);
    row("payouts export d.plimsoll bank.csv --batch '' --json", "key_invalid", 2);
    row("payouts export none.plimsoll bank.csv --json", "desk_missing", 3);
    row("payouts export d.plimsoll --json", "usage", 2);
}

void TestCtlPayouts::nothingIsMarkedWhenTheFileCannotBeMade() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    QFETCH(int, exit);
    m_room->write(QStringLiteral("letter.txt"), "dear");
    const QStringList files = m_room->files();
    const CliRun refused = m_room->run(call);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(states(), (QStringList{"pending", "pending", "pending"}));
    QCOMPARE(m_room->read(QStringLiteral("letter.txt")), QByteArray("dear"));
    QCOMPARE(m_room->files(), files);
    QCOMPARE(refused.exit, exit);
}

void TestCtlPayouts::aKilledExportMayComeAgain() {
    QVERIFY(QFile::copy(m_room->path(QStringLiteral("d.plimsoll")),
                        m_room->path(QStringLiteral("before.plimsoll"))));
    send();
    const QByteArray whole = m_room->read(QStringLiteral("bank.csv"));
    for (int delay_ms = 0; delay_ms < 60; delay_ms += 4) {
        const CliRoom room;
        QVERIFY(QFile::copy(m_room->path(QStringLiteral("before.plimsoll")),
                            room.path(QStringLiteral("d.plimsoll"))));
        const auto killed = room.start(words("payouts export d.plimsoll bank.csv --batch b"));
        QThread::msleep(static_cast<unsigned long>(delay_ms));
        killed->kill();
        QVERIFY(killed->waitForFinished(20'000));
        // Its file is there whole or not at all.
        if (room.files().contains(QStringLiteral("bank.csv"))) {
            QCOMPARE(room.read(QStringLiteral("bank.csv")), whole);
        }
        const CliRun again = room.run(words("payouts export d.plimsoll again.csv --batch b"));
        QVERIFY2(again.exit == 0, again.err);
        QCOMPARE(room.read(QStringLiteral("again.csv")), whole);
        QCOMPARE(room.run(words("payouts list d.plimsoll --state sent --json")).array().size(), 3);
        QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
    }
}

void TestCtlPayouts::anEmptyBatchSendsNothingLater() {
    send();
    const CliRun none = run("payouts export d.plimsoll none.csv --batch c --json");
    QCOMPARE(none.number("payouts"), 0);
    QCOMPARE(m_room->read(QStringLiteral("none.csv")).count('\n'), 1);
    QCOMPARE(run("cash-out d.plimsoll C-1 5").exit, 0);
    QCOMPARE(run("payouts export d.plimsoll again.csv --batch c --json").number("payouts"), 0);
    QCOMPARE(m_room->read(QStringLiteral("again.csv")).count('\n'), 1);
    QCOMPARE(run("payouts list d.plimsoll --state pending --json").array().size(), 1);
    QCOMPARE(run("payouts export d.plimsoll some.csv --batch d --json").number("payouts"), 1);
}

void TestCtlPayouts::aBatchThatNobodyNamedIsNotRecorded() {
    send();
    const QByteArray before = m_room->contents(QStringLiteral("d.plimsoll"));
    QCOMPARE(run("payouts export d.plimsoll none.csv --json").number("payouts"), 0);
    QCOMPARE(m_room->contents(QStringLiteral("d.plimsoll")), before);
}

void TestCtlPayouts::theBanksAnswersAreTakenIn() {
    send();
    const QByteArray csv = "status,id,note\nconfirmed,1,\nfailed,3,account closed\nunknown,2,ask\n";
    const CliRun taken = answer(csv);
    QCOMPARE(taken.number("confirmed"), 1);
    QCOMPARE(taken.number("failed"), 1);
    QCOMPARE(taken.number("unknown"), 1);
    QCOMPARE(taken.number("unchanged"), 0);
    QVERIFY2(taken.err.contains("alarm: 1 payout is unknown"), taken.err);
    QCOMPARE(states(), (QStringList{"confirmed", "unknown", "failed"}));
    // The failed cash-out is available again.
    const QJsonObject investor = run("investor list d.plimsoll --json").array()[0].toObject();
    QCOMPARE(investor[QStringLiteral("available")].toInteger(), 9'000'000);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
    const CliRun again = answer(csv);
    QCOMPARE(again.number("unchanged"), 3);
    QCOMPARE(again.number("failed"), 0);
    QCOMPARE(again.exit, 0);
    QCOMPARE(states(), (QStringList{"confirmed", "unknown", "failed"}));
}

void TestCtlPayouts::answersThatCannotBeUsedAreToldAndNothingIsTakenIn() {
    QCOMPARE(run("cash-out d.plimsoll C-1 9").exit, 0);
    send();
    QCOMPARE(run("cash-out d.plimsoll C-1 5").exit, 0);
    QCOMPARE(answer("id,status\n1,confirmed\n2,unknown\n3,failed\n").exit, 0);
    const CliRun refused = answer(
        "id,status\n4,confirmed\n1,failed\n2,confirmed\n3,unknown\n5,confirmed\n99,confirmed\n"
        "x,confirmed\n0,failed\n4,failed\n4\n3,pending\n3,sent\n3,\n");
    const QByteArray expected =
        "line 3: the payout is confirmed already (\"1\")\n"
        "line 4: the payout is unknown: a person decides it (payouts resolve) (\"2\")\n"
        "line 5: the payout has failed already (\"3\")\n"
        "line 6: the payout has not been sent (\"5\")\n"
        "line 7: there is no such payout (\"99\")\n"
        "line 8: the id is no payout's reference (\"x\")\n"
        "line 9: the id is no payout's reference (\"0\")\n"
        "line 10: the payout stands twice in this file (\"4\")\n"
        "line 11: the row has another number of fields than the header (\"1\")\n"
        "line 12: the status is not confirmed, failed or unknown (\"pending\")\n"
        "line 13: the status is not confirmed, failed or unknown (\"sent\")\n"
        "line 14: the status is not confirmed, failed or unknown\n";
    for (const QByteArray& line : expected.trimmed().split('\n')) {
        QVERIFY2(refused.err.contains("plimsollctl: a.csv: " + line + "\n"), refused.err);
    }
    QCOMPARE(refused.errorLines().size(), 13);
    QCOMPARE(refused.errorCode(), QStringLiteral("input_invalid"));
    QCOMPARE(states(), (QStringList{"confirmed", "unknown", "failed", "sent", "pending"}));
    QCOMPARE(refused.exit, 2);
}

void TestCtlPayouts::filesThatAreNone_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray() << QByteArray("no header line");
    QTest::newRow("no id") << QByteArray("status\n") << QByteArray("no column \"id\"");
    QTest::newRow("no status") << QByteArray("id\n1\n") << QByteArray("no column \"status\"");
    QTest::newRow("no header") << QByteArray("1,confirmed\n") << QByteArray("no column \"id\"");
}

void TestCtlPayouts::filesThatAreNone() {
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, says);
    send();
    const CliRun refused = answer(csv);
    QVERIFY2(refused.err.contains(says), refused.err);
    QCOMPARE(states(), (QStringList{"sent", "sent", "sent"}));
    QCOMPARE(refused.exit, 2);
}

void TestCtlPayouts::anUnknownPayoutWaitsForAPerson() {
    send();
    QCOMPARE(answer("id,status\n3,unknown\n").exit, 0);
    const CliRun list = run("payouts list d.plimsoll --state unknown --json");
    QVERIFY2(list.err.contains("alarm: 1 payout is unknown: ask the bank"), list.err);
    QCOMPARE(run("desk show d.plimsoll --json")
                 .object()[QStringLiteral("alarms")]
                 .toObject()[QStringLiteral("unknown_payouts")]
                 .toInteger(),
             1);
    // It is in no later file, and no file decides it.
    QCOMPARE(run("payouts export d.plimsoll next.csv --json").number("payouts"), 0);
    QCOMPARE(answer("id,status\n3,confirmed\n").exit, 2);
    const char* call = "payouts resolve d.plimsoll 3 --failed --note phone --key k --json";
    QCOMPARE(run(call).text("state"), QStringLiteral("failed"));
    QCOMPARE(run(call).text("state"), QStringLiteral("failed"));
    const QJsonObject investor = run("investor list d.plimsoll --json").array()[0].toObject();
    QCOMPARE(investor[QStringLiteral("available")].toInteger(), 9'000'000);
    QCOMPARE(run("payouts list d.plimsoll").err, QByteArray());
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlPayouts::decisionsThatCannotBeMade_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* call, const char* code, int exit) {
        QTest::newRow(call) << (words("payouts") + words(call) + words("--json")) << code << exit;
    };
    // 1 is sent, 2 confirmed, 3 failed and back with the investor, 4 pending.
    row("resolve d.plimsoll 1 --confirmed --note x", "payout_decided", 1);
    row("resolve d.plimsoll 2 --failed --note x", "payout_decided", 1);
    row("resolve d.plimsoll 3 --confirmed --note x", "payout_decided", 1);
    row("resolve d.plimsoll 4 --confirmed --note x", "payout_decided", 1);
    row("resolve d.plimsoll 99 --confirmed --note x", "unknown_payout", 2);
    row("resolve d.plimsoll 1 --note x", "verdict_missing", 2);
    row("resolve d.plimsoll 1 --failed --confirmed --note x", "usage", 2);
    row("resolve d.plimsoll 1 --failed", "usage", 2);
    row("reissue d.plimsoll 1 --note x", "payout_decided", 1);
    row("reissue d.plimsoll 2 --note x", "payout_decided", 1);
    row("reissue d.plimsoll 3 --note x", "payout_decided", 1);
    row("reissue d.plimsoll 4 --note x", "payout_decided", 1);
    row("reissue d.plimsoll 99 --note x", "unknown_payout", 2);
    row("reissue d.plimsoll 1", "usage", 2);
    row("list d.plimsoll --state lost", "state_invalid", 2);
    row("list d.plimsoll --loan L-9", "unknown_loan", 2);
    for (const char* none : {"0", "-1", "1e3", "1.005", "''", "NaN", "9223372036854775808"}) {
        row((QByteArray("reissue d.plimsoll --note x ") + none).constData(), "number_invalid", 2);
        row((QByteArray("resolve d.plimsoll --failed --note x ") + none).constData(),
            "number_invalid", 2);
    }
}

void TestCtlPayouts::decisionsThatCannotBeMade() {
    QFETCH(QStringList, call);
    QFETCH(QString, code);
    QFETCH(int, exit);
    send();
    QCOMPARE(answer("id,status\n2,confirmed\n3,failed\n").exit, 0);
    QCOMPARE(run("cash-out d.plimsoll C-1 5").exit, 0);
    const CliRun refused = m_room->run(call);
    QCOMPARE(refused.errorCode(), code);
    QCOMPARE(refused.errorLines().size(), 1);
    QCOMPARE(states(), (QStringList{"sent", "confirmed", "failed", "pending"}));
    QCOMPARE(refused.exit, exit);
}

void TestCtlPayouts::aFailedDisbursementIsReissued() {
    send();
    const CliRun failed = answer("id,status\n1,failed\n2,failed\n");
    QVERIFY2(failed.err.contains("alarm: 2 failed payouts wait for a new one in its place"),
             failed.err);
    const CliRun again = run("payouts reissue d.plimsoll 1 --note account --key k --json");
    QCOMPARE(again.number("replaces"), 1);
    QCOMPARE(again.number("amount"), 1'000'000);
    QCOMPARE(again.text("state"), QStringLiteral("pending"));
    QCOMPARE(run("payouts reissue d.plimsoll 1 --note account --key k --json").number("id"),
             again.number("id"));
    QCOMPARE(run("payouts reissue d.plimsoll 1 --note account --json").errorCode(),
             QStringLiteral("payout_decided"));
    // A refund to a payer nobody knows has nowhere to go back to either.
    QCOMPARE(run("payouts reissue d.plimsoll 2 --note found --json").number("replaces"), 2);
    QCOMPARE(run("payouts list d.plimsoll").err, QByteArray());
    QCOMPARE(run("payouts export d.plimsoll next.csv --json").number("payouts"), 2);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

/// Backed up with three payouts pending, which are sent afterwards: the restored desk lists them,
/// sends none, and calls none of its own as the bank knows another.
void TestCtlPayouts::aRestoredDeskSendsNothingTwice() {
    QCOMPARE(run("backup d.plimsoll b.plimsoll").exit, 0);
    send();
    QCOMPARE(run("cash-out d.plimsoll C-1 5").exit, 0);
    const CliRun restored = run("restore b.plimsoll r.plimsoll");
    QVERIFY2(restored.exit == 0, restored.err);
    QVERIFY2(restored.out.contains(uid() + "-3"), restored.out);
    QVERIFY2(restored.err.contains("alarm: 3 payouts were under way in the backup"), restored.err);
    QCOMPARE(run("payouts list r.plimsoll --state restored --json").array().size(), 3);
    QCOMPARE(run("payouts export r.plimsoll again.csv --json").number("payouts"), 0);
    QCOMPARE(m_room->read(QStringLiteral("again.csv")).count('\n'), 1);

    const QByteArray settle = "payouts settle r.plimsoll " + uid();
    QCOMPARE(run(settle + "-3 --sent --note phone --json").text("state"), QStringLiteral("sent"));
    QCOMPARE(run(settle + "-2 --not-sent --note phone --json").text("reference"),
             QString(uid("r.plimsoll") + "-2"));
    QCOMPARE(run("cash-out r.plimsoll C-1 5").exit, 0);
    QCOMPARE(run("payouts export r.plimsoll next.csv --batch b --json").number("payouts"), 2);
    const auto lines = m_room->read(QStringLiteral("next.csv")).split('\n');
    QVERIFY2(lines[1].startsWith(uid("r.plimsoll") + "-2,"), lines[1]);
    QVERIFY2(lines[2].startsWith(uid("r.plimsoll") + "-4,"), lines[2]);
    QVERIFY(uid("r.plimsoll") != uid());
    QCOMPARE(run("payouts settle r.plimsoll 1 --note x --json").errorCode(),
             QStringLiteral("verdict_missing"));
    QCOMPARE(run("payouts settle r.plimsoll 2 --sent --note x --json").errorCode(),
             QStringLiteral("payout_decided"));
    QCOMPARE(run("verify r.plimsoll").exit, 0);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlPayouts::answersOfBeforeARestoreFindTheirPayout() {
    send();
    QCOMPARE(run("backup d.plimsoll b.plimsoll").exit, 0);
    QCOMPARE(run("cash-out d.plimsoll C-1 5").exit, 0);
    QCOMPARE(run("restore b.plimsoll r.plimsoll").exit, 0);
    const QByteArray settle = "payouts settle r.plimsoll " + uid();
    QCOMPARE(run(settle + "-1 --sent --note phone").exit, 0);
    QCOMPARE(run(settle + "-2 --not-sent --note phone").exit, 0);
    QCOMPARE(run("cash-out r.plimsoll C-1 5").exit, 0);
    const auto answer = [this](const QByteArray& id) {
        m_room->write(QStringLiteral("a.csv"), "id,status\n" + id + ",confirmed\n");
        return run("payouts import r.plimsoll a.csv");
    };
    QCOMPARE(answer(uid() + "-1").exit, 0);
    const auto refused = [&](const QByteArray& id, const QByteArray& why) {
        const CliRun said = answer(id);
        QVERIFY2(said.err.contains(why), said.err);
        QCOMPARE(said.exit, 2);
    };
    refused(uid() + "-2", "the payout of this number has another reference here");
    refused(uid() + "-3", "nobody has said yet whether the payout was sent");
    refused(uid() + "-4", "the payout of this number has another reference here");
    refused("4", "the payout of this number has another reference here");
    refused(uid() + "-99", "there is no such payout");
    // A file of before is not written once more while part of it is not settled.
    QCOMPARE(run("payouts export r.plimsoll again.csv --batch b --json").errorCode(),
             QStringLiteral("payout_decided"));
    QVERIFY(!m_room->files().contains(QStringLiteral("again.csv")));
    QCOMPARE(run("verify r.plimsoll").exit, 0);
}

QTEST_GUILESS_MAIN(TestCtlPayouts)
#include "tst_ctl_payouts.moc"
