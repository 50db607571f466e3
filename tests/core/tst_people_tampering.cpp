// Method: a desk with staff, requests in every state, halts, policies and a loan that was paid out
// is altered in its file with every guard off, one attack a row: verify() must name it. Then it is
// backed up and restored: what comes out opens, verifies, and has a name and a chain of its own.

#include <functional>

#include "faulty_vfs.h"
#include "property.h"
#include "raw_database.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

void row(const char* name, const QByteArray& attack, const QByteArray& expected) {
    QTest::newRow(name) << attack << expected;
}

AdjustBalance adjusting(std::int64_t fen) {
    return {StaffedRoom::person(0), Money::fen(fen)};
}

/// A hold that waits to be resolved, and a payment that waits to be noted. Opening a loan takes
/// one.
void payAmiss(StaffedRoom& room) {
    const auto loan = room.draft();
    must(room.operatorSeat().openLoan(loan));
    const auto bid = room.bid(loan, 0, 300, Funding::Payment).decision.id;
    (void)room.pay(bid, 300, PaymentStatus::Unclear);
    (void)room.ask(ResolveHold{bid, 1, HoldVerdict::Released});
    room.tighten(Act::PaymentNote, {Money::fen(5), Money::fen(7)});
    (void)room.ask(NotePayment{{.payment = "p-1",
                                .status = PaymentStatus::Confirmed,
                                .bid = {},
                                .amount = Money::fen(300),
                                .as_received = "B-77"}});
}

/// Request 3 was approved, 4 rejected, 5 withdrawn, 6 waits, 7 opened the loan, 8 disbursed it, 9
/// changed the policy, 10 let somebody go, 11 lifted halt 1, 12 waits to hire, 13 to resolve a
/// hold, 14 limited payments, 15 waits to note one; halt 2 stands. The last command changed
/// nothing.
void live(StaffedRoom& room) {
    must(room.approve(room.ask(adjusting(70))));
    must(room.checkerSeat().reject(room.ask(adjusting(71)), "no slip"));
    must(room.operatorSeat().withdrawRequest(room.ask(adjusting(72))));
    (void)room.ask(adjusting(73));
    (void)room.loanIn(Phase::Disbursed);
    room.carryOut(ChangePolicy{.policy = "loan.open", .four_eyes = false});
    room.carryOut(ChangeStaff{.staff = room.staffId("op.liu"), .status = StaffStatus::Disabled});
    room.carryOut(LiftHalt{must(room.operatorSeat().setHalt({}, {.bids = true}, "an incident"))});
    (void)must(room.checkerSeat().setHalt(LoanId(1), {.openings = true}, "another one"));
    const AddStaff hires{{.login = "cs.new",
                          .name = "孙丽",
                          .roles = {Role::CustomerService},
                          .password = "some long password"}};
    (void)room.ask(hires, StaffedRoom::kAdmin);
    payAmiss(room);
    must(room.operatorSeat().confirmClock("it is right"));
}

}  // namespace

class TestPeopleTampering : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void verifyNamesIt_data();
    void verifyNamesIt();
    void verifyNamesWhatWasAskedFor_data();
    void verifyNamesWhatWasAskedFor();
    void nobodyDecidesAnAlteredRequest_data();
    void nobodyDecidesAnAlteredRequest();
    void aRestoredDeskLivesOn();
    void aRestoredDeskMayStandBesideItsOrigin();

private:
    /// Alters the file with every guard off; what verify() says then.
    QByteArray faultAfter(const QByteArray& attack);

    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
    StaffedRoom m_room;
    std::string m_content;
};

void TestPeopleTampering::initTestCase() {
    live(m_room);
    m_room.close();
    RawDatabase(m_room.path()).checkpoint();
    m_content = contentOf(m_room.path());
    QCOMPARE(faultOf(*m_room.attach()), std::string());
}

void TestPeopleTampering::verifyNamesIt_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("expected");
    const auto staff = [](const char* name, const char* change) {
        row(name, QByteArray("UPDATE staff SET ") + change + " WHERE login = 'op.liu'",
            "records staff");
    };
    staff("another role", "roles = 16");
    staff("one role more", "roles = roles + 2");
    staff("back from where he was sent", "status = 1");
    staff("another login", "login = 'op.lee'");
    staff("another name", "name = 'x'");
    staff("hired at another time", "created_us = created_us - 1");
    row("somebody nobody hired",
        "INSERT INTO staff SELECT 99, 'ghost', name, roles, 1, password, created_us FROM staff"
        " WHERE id = 3",
        "records staff 99");
    row("somebody who was never hired", "DELETE FROM staff WHERE login = 'audit.zhao'",
        "records staff");

    row("a policy turned", "UPDATE policy SET four_eyes = 1", "records policy");
    row("a limit raised", "UPDATE policy SET day_fen = day_fen + 1 WHERE act = 'money.deposit'",
        "records policy");
    row("a policy gone", "DELETE FROM policy", "records policy");
    row("a policy nobody set", "INSERT INTO policy VALUES('loan.disburse', 0, 0, 0)",
        "records policy");

    const auto request = [](const char* name, const char* change, int id) {
        row(name,
            QByteArray("UPDATE request SET ") + change + " WHERE id = " + QByteArray::number(id),
            "records");
    };
    request("an approval taken back", "state = 1, checker_id = NULL, decided_us = NULL", 3);
    request("an approval called a rejection", "state = 3", 3);
    request("approved by somebody else", "checker_id = 1", 3);
    request("another maker", "maker_id = 1", 3);
    request("another reason", "reason = 'R99'", 3);
    request("another note", "note = 'x'", 3);
    request("another note of the decision", "decision_note = 'x'", 4);
    request("made at another time", "made_us = made_us - 1", 3);
    request("expiring at another time", "expires_us = expires_us + 1", 6);
    request("decided at another time", "decided_us = decided_us + 1", 3);
    request("a rejection called an approval", "state = 2", 4);
    request("a withdrawal called an approval", "state = 2, checker_id = 1", 5);
    request("an approval nobody gave", "state = 2, checker_id = 1, decided_us = made_us + 9", 6);
    request("another world, while it waits", "world = 'phase=full'", 6);
    request("found under no loan", "loan_id = NULL", 7);
    request("found under another loan", "loan_id = 2", 7);
    request("found under another name, while it waits", "name = 'p-2'", 15);
    row("a request gone", "DELETE FROM request WHERE id = 6", "records");
    row("the last request gone", "DELETE FROM request WHERE id = (SELECT max(id) FROM request)",
        "records");
    row("a request nobody made",
        "INSERT INTO request SELECT 99, command, loan_id, name, body, secret, state, maker_id,"
        " reason, note, made_us, expires_us, world, checker_id, decision_note, decided_us"
        " FROM request WHERE id = 6",
        "records request 99");

    const auto halt = [](const char* name, const char* change, int id) {
        row(name, QByteArray("UPDATE halt SET ") + change + " WHERE id = " + QByteArray::number(id),
            "records halt");
    };
    halt("a halt lifted by nobody", "lifted_us = set_us + 1, lifted_by = 'check.li'", 2);
    halt("a lifted halt that stands", "lifted_us = NULL, lifted_by = ''", 1);
    halt("lifted by somebody else", "lifted_by = 'check.he'", 1);
    halt("lifted at another time", "lifted_us = lifted_us + 1", 1);
    halt("set by somebody else", "set_by = 'op.zhang'", 2);
    halt("stops something else", "stops = 1", 2);
    halt("stops everything", "stops = 7", 2);
    halt("for another reason", "reason = 'x'", 2);
    halt("for the whole desk", "loan_id = NULL", 2);
    row("a halt gone", "DELETE FROM halt WHERE id = 2", "records halt 2");
    row("a halt nobody set",
        "INSERT INTO halt SELECT 3, loan_id, stops, reason, set_by, set_us, lifted_by, lifted_us"
        " FROM halt WHERE id = 2",
        "records halt 3");

    // What changes no figure: only the chain knows that it was there.
    row("the last command, which changed nothing, gone",
        "DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)", "audit command");
    row("the last command by somebody else",
        "UPDATE journal SET actor = 'x' WHERE id = (SELECT max(id) FROM journal)", "audit command");
    row("another key", "UPDATE journal SET key = 'x' WHERE id = (SELECT max(id) FROM journal)",
        "audit command");
    row("a bid's key", "UPDATE bid SET key = 'x' WHERE id = 1", "audit bid 1");
    row("who looked", "UPDATE audit SET who = 'x' WHERE act = 'sign.in' AND id > 20", "audit link");
    row("a refusal gone", "DELETE FROM audit WHERE id = (SELECT max(id) - 1 FROM audit)",
        "audit link");
    // The loan's disbursement was signed.
    row("the chain gone", "DELETE FROM audit", "audit head of link");

    for (const QByteArray guard :
         {"staff_stays", "staff_identity", "request_stays", "request_decided", "request_facts",
          "halt_stays", "halt_facts", "halt_lifts", "personal_no_UPDATE"})
        row("the guard " + guard + " gone", "DROP TRIGGER " + guard, "records file");
}

QByteArray TestPeopleTampering::faultAfter(const QByteArray& attack) {
    writeFile(m_room.path(), m_content);
    RawDatabase raw(m_room.path());
    raw.disarm();
    raw.must(attack.toStdString());
    if (!attack.startsWith("DROP") && raw.integer("SELECT changes()") == 0)
        return "nothing altered";
    raw.checkpoint();
    return QByteArray::fromStdString(faultOf(*m_room.attach()));
}

void TestPeopleTampering::verifyNamesIt() {
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, expected);
    const auto fault = faultAfter(attack);
    QVERIFY2(fault.startsWith(expected), fault.constData());
}

void TestPeopleTampering::verifyNamesWhatWasAskedFor_data() {
    QTest::addColumn<int>("request");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, int request, const char* change,
                        const char* expected = "records") {
        QTest::newRow(name) << request << QByteArray(change) << QByteArray(expected);
    };
    const auto body = [&row](const char* name, int request, const QByteArray& members) {
        row(name, request, "body = json_set(body, " + members + ")");
    };
    row("another act", 3, "command = 'money.cash_out'");
    body("another amount", 3, "'$.amount', 7000");
    body("another investor", 3, "'$.investor', 2");
    body("another amount of what was rejected", 4, "'$.amount', 7000");
    body("another amount of what was withdrawn", 5, "'$.amount', 7000");
    body("another amount, while it waits", 6, "'$.amount', 1");
    body("another loan", 7, "'$.loan', 2");
    body("another policy", 9, "'$.policy', 'loan.disburse'");
    body("a policy turned", 9, "'$.four_eyes', json('true')");
    body("a member who stays", 10, "'$.status', 'active'");
    body("another member", 10, "'$.staff', 3");
    body("another halt", 11, "'$.halt', 2");
    body("another login, while it waits", 12, "'$.login', 'mallory'");
    body("another name, while it waits", 12, "'$.name', 'x'");
    body("other roles, while it waits", 12, "'$.roles', json('[\"administrator\"]')");
    body("another part, while it waits", 13, "'$.part', 9");
    body("another verdict, while it waits", 13, "'$.verdict', 'paid'");
    body("another limit of one act", 14, "'$.limits.each', 6");
    body("another limit of a day", 14, "'$.limits.day', 8");
    row("limits taken away", 14, "body = json_remove(body, '$.limits')");
    body("another payment, while it waits", 15, "'$.payment', 'p-2'");
    body("another name of its bid, while it waits", 15, "'$.as_received', 'x'");
    body("another bid, while it waits", 15, "'$.bid', 1");
    // What nobody can read any more.
    const char* const unread = "records file";
    row("a command without its amount", 3, "body = json_remove(body, '$.amount')", unread);
    row("a member more", 3, "body = json_set(body, '$.lines', json('[]'))", unread);
    row("a command that nobody has", 3, "command = 'bids'", unread);
    row("an amount in words", 3, "body = json_set(body, '$.amount', 'much')", unread);
    row("no JSON", 3, "body = 'much'", unread);
}

void TestPeopleTampering::verifyNamesWhatWasAskedFor() {
    QFETCH(int, request);
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, expected);
    const auto fault =
        faultAfter("UPDATE request SET " + change + " WHERE id = " + QByteArray::number(request));
    QVERIFY2(fault.startsWith(expected), fault.constData());
}

void TestPeopleTampering::nobodyDecidesAnAlteredRequest_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("another amount") << QByteArray("body = json_set(body, '$.amount', 7000)");
    QTest::newRow("another investor") << QByteArray("body = json_set(body, '$.investor', 2)");
    QTest::newRow("another maker") << QByteArray("maker_id = 4");
    QTest::newRow("another note") << QByteArray("note = 'x'");
    QTest::newRow("another world") << QByteArray("world = ''");
    QTest::newRow("another act") << QByteArray("command = 'money.deposit'");
}

/// Request 6 waits. What is on the screen is what was altered, so whoever looks sees nothing odd.
void TestPeopleTampering::nobodyDecidesAnAlteredRequest() {
    QFETCH(QByteArray, change);
    writeFile(m_room.path(), m_content);
    {
        RawDatabase raw(m_room.path());
        raw.disarm();
        raw.must("UPDATE request SET " + change.toStdString() + " WHERE id = 6");
        raw.checkpoint();
    }
    m_room.open();
    const auto before = m_room.availableOf(0);
    const RequestId altered(6);
    const auto approved = m_room.approve(altered);
    QCOMPARE(wordOf(m_room.checkerSeat().reject(altered, "no")), std::string("request_altered"));
    QCOMPARE(m_room.request(altered).state, RequestState::Waiting);
    QCOMPARE(m_room.availableOf(0), before);
    QCOMPARE(wordOf(approved), std::string("request_altered"));
    m_room.close();
}

/// Another desk, which says so: a link with both names; its heads and its key are its own.
void TestPeopleTampering::aRestoredDeskLivesOn() {
    writeFile(m_room.path(), m_content);
    const auto backup = m_room.folder() / "backup.plimsoll";
    const auto restored = m_room.folder() / "restored.plimsoll";
    QVERIFY(must(backupDesk(m_room.path(), backup)).holds());
    QVERIFY(must(restoreDesk(backup, restored)).holds());
    const auto old_uid = must(m_room.attach()->info()).uid;

    auto desk = must(openDesk(restored, m_room.options()));
    const auto reader = must(desk->reader());
    const auto uid = desk->info().uid;
    QVERIFY(uid != old_uid && uid.size() == old_uid.size());
    for (const auto& head : must(reader->heads())) QCOMPARE(head.desk, old_uid);
    QCOMPARE(faultOf(*reader), std::string());
    AuditQuery query;
    query.act = "chain.begun";
    const auto begun = must(reader->audit(query)).front();
    QCOMPARE(begun.object, "desk " + uid);
    const auto old_key = must(m_room.attach()->info()).public_key;
    QCOMPARE(begun.before, "desk " + old_uid + (old_key.empty() ? "" : " key " + old_key));

    const auto auditor =
        must(desk->signIn(StaffedRoom::kAuditor, StaffedRoom::passwordOf(StaffedRoom::kAuditor)));
    const auto head = must(auditor->signHead());
    QCOMPARE(head.desk, uid);
    QVERIFY(head.public_key != must(m_room.attach()->info()).public_key);
    QCOMPARE(faultOf(*reader), std::string());
}

void TestPeopleTampering::aRestoredDeskMayStandBesideItsOrigin() {
    writeFile(m_room.path(), m_content);
    const auto backup = m_room.folder() / "backup-2.plimsoll";
    const auto restored = m_room.folder() / "restored-2.plimsoll";
    (void)must(backupDesk(m_room.path(), backup));
    (void)must(restoreDesk(backup, restored));
    for (int i = 0; i < 2; ++i) {
        for (const auto& path : {m_room.path(), restored}) {
            const auto desk = must(openDesk(path, m_room.options()));
            const auto auditor = must(desk->signIn(StaffedRoom::kAuditor,
                                                   StaffedRoom::passwordOf(StaffedRoom::kAuditor)));
            (void)must(auditor->signHead());
            QCOMPARE(faultOf(*must(desk->reader())), std::string());
        }
    }
    // The backup itself is the old desk at an earlier time, and is refused beside its later heads.
    writeFile(m_room.path(), contentOf(backup));
    QCOMPARE(codeOfError(openDesk(m_room.path(), m_room.options())), std::string("chain_broken"));
}

QTEST_GUILESS_MAIN(TestPeopleTampering)
#include "tst_people_tampering.moc"
