// Method: a desk on which short loans were placed, reduced, extended and voided, with a placement
// that waits and one that was rejected, is altered in its file with every guard off, one attack a
// row: verify() must name it.

#include "asked_commands.h"
#include "faulty_vfs.h"
#include "property.h"
#include "raw_database.h"
#include "short_commands.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

void row(const char* name, const QByteArray& attack, const QByteArray& expected) {
    QTest::newRow(name) << attack << expected;
}

Split split(int who, std::int64_t fen) {
    return {StaffedRoom::person(who), Money::fen(fen)};
}

/// Loan 8 took 1,200 for 1,000; what was too much was released and spilled to loan 9.
void overfill(StaffedRoom& room) {
    const auto loan = room.draft();
    std::vector<ImportedBid> bids;
    for (const std::int64_t fen : {1'000, 100, 100})
        bids.push_back({.line = std::ssize(bids) + 2,
                        .investor = StaffedRoom::person(static_cast<int>(bids.size())),
                        .amount = Money::fen(fen),
                        .arrived = room.clock().now(),
                        .key = {}});
    (void)must(room.operatorSeat().importBids(loan, std::move(bids)));
    room.carryOut(releasing(loan, {ExcessId(1)}));
    room.carryOut(spilling(loan, {ExcessId(2)}, room.loanIn(Phase::Open)));
}

/// Loan 1 was placed, 2 waits to be, 3 was reduced, 4 and 5 had a bid voided, 6 is extended, 7 has
/// a rejected placement, 8 had one excess line released and one spilled to 9. The last command
/// changed nothing.
void live(StaffedRoom& room) {
    Desk& clerk = room.operatorSeat();
    must(clerk.designate(StaffedRoom::person(1), Money::fen(400), "letter 1"));
    must(clerk.designate(StaffedRoom::person(2), Money::fen(1'000), "letter 2"));
    must(clerk.designate(StaffedRoom::person(3), Money::fen(500), "letter 3"));
    must(clerk.designate(StaffedRoom::person(3), Money(), "call 3"));
    room.carryOut(placing(room.loanIn(Phase::Short), {split(1, 400), split(2, 300)}));
    auto waits = placing(room.loanIn(Phase::Short), {split(1, 400), split(2, 300)});
    waits.reference = "call 4";
    (void)room.ask(waits);
    room.carryOut(reducing(room.loanIn(Phase::Short)));
    const auto open = room.loanIn(Phase::Open);
    room.carryOut(voiding(room.bid(open, 0, 300).decision.id));
    const auto other = room.loanIn(Phase::Open);
    const auto held = room.bid(other, 0, 300, Funding::Payment).decision.id;
    (void)room.pay(held, 300);
    room.carryOut(voiding(held));
    room.carryOut(extending(room.loanIn(Phase::Short),
                            Timestamp::us(room.clock().now().us() + StaffedRoom::kHour)));
    const auto rejected =
        room.ask(placing(room.loanIn(Phase::Short), {split(1, 400), split(2, 300)}));
    must(room.checkerSeat().reject(rejected, "not now"));
    overfill(room);
    must(clerk.claim(Claimed::of(LoanId(2)), ClaimStep::Take));
    Desk& admin = room.seat(StaffedRoom::kAdmin);
    must(admin.setRules({30, "house rules, 4"}));
    must(admin.markDay({std::chrono::year(2026) / 10 / 1, false, "National Day"}));
    must(clerk.confirmClock("it is right"));
}

const QByteArray kWaiting = "(SELECT id FROM request WHERE state = 1)";
const QByteArray kApproved =
    "(SELECT min(id) FROM request WHERE state = 2 AND command = 'loan.place')";
const QByteArray kRejected = "(SELECT id FROM request WHERE state = 3)";
const QByteArray kExtended = "(SELECT id FROM request WHERE command = 'loan.extend')";
const QByteArray kVoided = "(SELECT id FROM request WHERE command = 'bid.void' AND loan_id = 4)";
const QByteArray kReleased = "(SELECT id FROM request WHERE command = 'excess.release')";
const QByteArray kSpilled = "(SELECT id FROM request WHERE command = 'excess.spill')";
const QByteArray kReduced = "(SELECT id FROM request WHERE command = 'loan.reduce')";

}  // namespace

class TestShortTampering : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void verifyNamesIt_data();
    void verifyNamesIt();

private:
    static void addRequestRows();
    static void addPlacementRows();
    static void addLoanRows();
    static void addSettingRows();

    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
    StaffedRoom m_room;
    std::string m_content;
};

void TestShortTampering::initTestCase() {
    live(m_room);
    m_room.close();
    RawDatabase(m_room.path()).checkpoint();
    m_content = contentOf(m_room.path());
    QCOMPARE(faultOf(*m_room.attach()), std::string());
}

void TestShortTampering::addRequestRows() {
    const auto change = [](const char* name, const QByteArray& members, const QByteArray& request) {
        row(name, "UPDATE request SET body = json_set(body, " + members + ") WHERE id = " + request,
            "records");
    };
    const QByteArray swapped =
        "'$.splits', json_array(body -> '$.splits[1]', body -> '$.splits[0]')";
    change("another part, while it waits", "'$.splits[0].amount', 500", kWaiting);
    change("a part moved, while it waits", "'$.splits[0].amount', 300, '$.splits[1].amount', 400",
           kWaiting);
    change("another investor, while it waits", "'$.splits[0].investor', 5", kWaiting);
    change("the parts in another order, while it waits", swapped, kWaiting);
    change("another part of what was approved",
           "'$.splits[0].amount', 300, '$.splits[1].amount', 400", kApproved);
    change("another investor of what was approved", "'$.splits[0].investor', 5", kApproved);
    change("another part of what was rejected", "'$.splits[0].amount', 500", kRejected);
    row("a part gone, while it waits",
        "UPDATE request SET body = json_remove(body, '$.splits[1]') WHERE id = " + kWaiting,
        "records");
    change("a part more, while it waits",
           "'$.splits[#]', json_object('investor', 5, 'amount', 100)", kWaiting);
    change("another evidence, while it waits", "'$.reference', 'x'", kWaiting);
    change("another loan, while it waits", "'$.loan', 7", kWaiting);
    row("found under another loan, while it waits",
        "UPDATE request SET loan_id = 7 WHERE id = " + kWaiting, "records");
    change("another end of a sale", "'$.closes', '2031-01-01T00:00:00Z'", kExtended);
    change("another consent of the borrower", "'$.reference', 'x'", kReduced);
    change("another bid to be voided", "'$.bid', 1", kVoided);
    change("lines of another loan", "'$.loan', 7", kReleased);
    change("other lines", "'$.lines', json('[2]')", kReleased);
    change("another consent of the investors", "'$.reference', 'x'", kReleased);
    change("to another loan", "'$.to_loan', 7", kSpilled);
    change("to a new loan", "'$.to_new', json('true')", kSpilled);
    change("with the borrower's consent", "'$.borrower_reference', 'x'", kSpilled);
    row("approved by nobody",
        "UPDATE request SET state = 2, checker_id = 7, decided_us = made_us + 9 WHERE id = " +
            kWaiting,
        "records");
}

void TestShortTampering::addPlacementRows() {
    const QByteArray placed = " WHERE key LIKE 'placed % 1'";
    row("a placed bid of another amount",
        "UPDATE bid SET asked_fen = 300, accepted_fen = 300" + placed, "records");
    row("a placed bid of another investor", "UPDATE bid SET investor_id = 5" + placed, "records");
    row("a placed bid of another loan", "UPDATE bid SET loan_id = 2" + placed, "records");
    row("a placed bid under another key", "UPDATE bid SET key = 'x'" + placed, "records");
    row("a placed bid paid otherwise", "UPDATE bid SET funding = 2" + placed, "records");
    row("two placed bids change their amounts",
        "UPDATE bid SET asked_fen = 700 - asked_fen, accepted_fen = 700 - accepted_fen WHERE key"
        " LIKE 'placed %'",
        "records");
    const auto journal = [](const char* name, const char* what, int verb, const char* expected) {
        row(name,
            QByteArray("UPDATE journal SET ") + what + " WHERE verb = " + QByteArray::number(verb),
            expected);
    };
    journal("a placement of more bids", "count = count + 1", 32, "records");
    journal("a placement of fewer bids", "count = count - 1", 32, "records");
    journal("a placement of another sum", "amount_fen = amount_fen + 1", 32, "records");
    journal("a placement of another request", "object_id = object_id + 1", 32, "records");
    journal("a placement without a request", "object_id = NULL", 32, "audit");
    journal("a placement with other evidence", "reference = 'x'", 32, "audit");
    journal("a reduction to another amount", "amount_fen = amount_fen + 1", 31, "records");
    journal("a reduction with another consent", "reference = 'x'", 31, "audit");
    journal("an extension to another end", "closes_us = closes_us + 1", 30, "records");
    journal("another bid voided", "bid_id = 1", 33, "records");
    journal("another sum voided", "amount_fen = amount_fen + 1", 33, "records");
    journal("a consent to another limit", "amount_fen = amount_fen + 1", 34, "records");
    journal("a claim by another one", "count = count + 1", 35, "records");
    journal("rules from elsewhere", "reference = 'x'", 36, "records");
    journal("another day", "reference = '2026-10-02'", 37, "records");
}

void TestShortTampering::addLoanRows() {
    row("what is set aside, free for all",
        "UPDATE loan SET free_fen = free_fen + reserved_fen, reserved_fen = 0 WHERE id = 2",
        "conservation");
    row("what is free, set aside",
        "UPDATE loan SET reserved_fen = free_fen, free_fen = 0 WHERE id = 7", "conservation");
    row("another first target", "UPDATE loan SET first_target_fen = 2000 WHERE id = 3", "records");
    row("another first target of a loan that was not reduced",
        "UPDATE loan SET first_target_fen = 2000 WHERE id = 7", "records");
    row("a target that was never reduced",
        "UPDATE loan SET target_fen = 1000, free_fen = 700, phase = 8 WHERE id = 3",
        "conservation");
    row("another end of the sale", "UPDATE loan SET closes_us = closes_us + 1 WHERE id = 6",
        "records");
    row("an extended sale that is still short",
        "UPDATE loan SET phase = 8, closed_us = opened_us + 9 WHERE id = 6", "full");
    row("a voided part that is paid", "UPDATE hold SET state = 3 WHERE state = 7", "records");
    row("a voided part gone", "DELETE FROM hold WHERE state = 8", "records");
    row("another amount returned", "UPDATE hold SET amount_fen = 200 WHERE state = 8", "records");
    row("a part returned that nobody voided",
        "INSERT INTO hold SELECT (SELECT min(id) FROM bid), 1, 1, 1, 300, 8, since_us, NULL, ''"
        " FROM hold WHERE state = 8",
        "records");
    row("an event of a void gone", "DELETE FROM bid_event WHERE kind = 11 AND loan_id = 4",
        "records");
    row("another amount voided", "UPDATE bid_event SET amount_fen = 200 WHERE kind = 11",
        "records");
    row("a refund gone", "DELETE FROM payout WHERE loan_id = 5", "records");
}

void TestShortTampering::addSettingRows() {
    const auto consent = [](const char* name, const char* what) {
        row(name, QByteArray("UPDATE designation SET ") + what + " WHERE investor_id = 2",
            "records");
    };
    consent("a consent to more", "limit_fen = limit_fen + 1");
    consent("a consent that ended", "limit_fen = 0");
    consent("another letter", "reference = 'x'");
    consent("a consent of another day", "since_us = since_us - 1");
    consent("a consent taken by another one", "staff = 'x'");
    row("a consent that ended stands again",
        "UPDATE designation SET limit_fen = 500 WHERE investor_id = 4", "records");
    row("a consent gone", "DELETE FROM designation WHERE investor_id = 2", "records");
    row("a consent nobody gave", "INSERT INTO designation VALUES(6, 100, 'x', 1, 'x')", "records");
    row("claimed by another one", "UPDATE claim SET staff_id = staff_id + 1", "records");
    row("claimed at another time", "UPDATE claim SET since_us = since_us - 1", "records");
    row("claimed by nobody any more", "DELETE FROM claim", "records");
    row("something else claimed", "UPDATE claim SET object_id = 3", "records");
    row("a claim nobody made", "INSERT INTO claim VALUES(1, 7, 3, 1)", "records");
    row("a longer sale", "UPDATE rules SET most_sale_days = 60", "records");
    row("no limit", "UPDATE rules SET most_sale_days = 0, source = ''", "records");
    row("rules written elsewhere", "UPDATE rules SET source = 'x'", "records");
    row("rules gone", "DELETE FROM rules", "records");
    row("a holiday that is worked", "UPDATE special_day SET works = 1", "records");
    row("a holiday on another day", "UPDATE special_day SET day = '2026-10-02'", "records");
    row("a holiday of another name", "UPDATE special_day SET name = 'x'", "records");
    row("a holiday gone", "DELETE FROM special_day", "records");
    row("a holiday nobody marked", "INSERT INTO special_day VALUES('2026-12-25', 0, 'x')",
        "records");
    for (const QByteArray guard : {"loan_target", "loan_first_target", "request_facts", "hold_ends",
                                   "hold_voids", "personal_no_UPDATE", "personal_no_DELETE",
                                   "excess_resolved", "excess_facts", "excess_stays"})
        row("the guard " + guard + " gone", "DROP TRIGGER " + guard, "records file");
}

void TestShortTampering::verifyNamesIt_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("expected");
    addRequestRows();
    addPlacementRows();
    addLoanRows();
    addSettingRows();
}

void TestShortTampering::verifyNamesIt() {
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, expected);
    writeFile(m_room.path(), m_content);
    {
        RawDatabase raw(m_room.path());
        raw.disarm();
        raw.must(attack.toStdString());
        QVERIFY(attack.startsWith("DROP") || raw.integer("SELECT changes()") > 0);
        raw.checkpoint();
    }
    const auto fault = QByteArray::fromStdString(faultOf(*m_room.attach()));
    QVERIFY2(fault.startsWith(expected), fault.constData());
}

QTEST_GUILESS_MAIN(TestShortTampering)
#include "tst_short_tampering.moc"
