// Method: a desk's file is altered with every guard off, one attack a row, and verify() must name
// the law that no longer holds. Then single bytes of sampled pages are flipped and the file is cut
// short: whatever still opens and verifies must show the same figures as before.
// PLIMSOLL_FLIPS: how many bytes; PLIMSOLL_SEED: which.

#include <chrono>
#include <sstream>
#include <string>

#include "desk_room.h"
#include "furnished_desk.h"
#include "property.h"
#include "raw_database.h"
#include "rush.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

void row(const char* name, const QByteArray& attack, const QByteArray& expected) {
    QTest::newRow(name) << attack << expected;
}

/// Everything that the law speaks of, as text: decisions, balances, capacities. Not what a refused
/// bid asked nor when it came: no law follows from it, only a chain of records could guard it.
std::string figuresOf(const std::filesystem::path& path) {
    const auto reader = must(attachDesk(path));
    std::ostringstream figures;
    for (const auto& hold : allHolds(*reader))
        figures << hold.bid.value << ' ' << hold.part << ' ' << codeOf(hold.state) << ' '
                << hold.amount.fen() << '\n';
    for (const auto& payout : must(reader->payouts({})))
        figures << payout.id.value << ' ' << codeOf(payout.state) << ' ' << payout.amount.fen()
                << ' ' << payout.investor.value << '\n';
    for (const auto& payment : allCases(*reader))
        figures << payment.id.value << ' ' << codeOf(payment.state) << ' ' << payment.amount.fen()
                << '\n';
    for (const auto& bid : allBids(*reader)) {
        const auto& decision = bid.decision;
        figures << bid.id.value << ' ' << bid.loan.value << ' ' << bid.investor.value << ' '
                << bid.key << ' ' << bid.partial << ' ' << codeOf(decision.outcome)
                << codeOf(decision.reason) << ' ' << decision.accepted.fen() << ' '
                << decision.remainder_before.fen() << '\n';
    }
    for (const auto& loan : must(reader->loans()))
        figures << loan.id.value << ' ' << codeOf(loan.phase) << ' ' << loan.terms.target.fen()
                << ' ' << loan.capacity.free.fen() << ' ' << loan.capacity.paid.fen() << ' '
                << must(reader->tally(loan.id)).refusedTotal() << '\n';
    for (const auto& who : must(reader->investors({}, 100)))
        figures << who.id.value << ' ' << codeOf(who.status) << ' ' << who.balance.available.fen()
                << ' ' << who.balance.frozen.fen() << ' ' << who.balance.lent.fen() << '\n';
    return figures.str();
}

/// True when opening or verifying says that something is wrong.
bool isDetected(const std::filesystem::path& path) {
    return !faultOf(path).empty() || !openDesk(path).has_value();
}

}  // namespace

class TestTampering : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void verifyNamesTheLaw_data();
    void verifyNamesTheLaw();
    void verifyGuardsTheRest_data();
    void verifyGuardsTheRest() { verifyNamesTheLaw(); }
    void openingNoticesBrokenTotals();
    void aFlippedByteChangesNoFigureUnseen();
    void aShortenedFileIsNoticed();

private:
    static void addMoneyAttacks();
    static void addLoanAttacks();

    TempDir m_folder;
    std::string m_content;
    std::string m_figures;
};

void TestTampering::initTestCase() {
    furnishDesk(m_folder / "template");
    m_content = contentOf(m_folder / "template");
    m_figures = figuresOf(m_folder / "template");
    QCOMPARE(faultOf(m_folder / "template"), std::string());
}

void TestTampering::verifyNamesTheLaw_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("expected");
    // Bids
    row("an accepted amount",
        "UPDATE bid SET accepted_fen = accepted_fen - 10, asked_fen = asked_fen - 10 WHERE id ="
        " (SELECT id FROM bid WHERE outcome = 1 AND partial = 0 ORDER BY id LIMIT 1 OFFSET 1)",
        "one_decision");
    row("a clipped amount",
        "UPDATE bid SET accepted_fen = accepted_fen - 10 WHERE id = (SELECT"
        " max(id) FROM bid WHERE partial = 1 AND accepted_fen > 1010)",
        "one_decision");
    row("a refusal turned into an acceptance",
        "UPDATE bid SET outcome = 1, reason = 0, accepted_fen = asked_fen WHERE id = (SELECT"
        " max(id) FROM bid WHERE reason = 12)",
        "one_decision");
    row("an acceptance turned into a refusal",
        "UPDATE bid SET outcome = 2, reason = 15, accepted_fen = 0 WHERE id = (SELECT max(id) FROM"
        " bid WHERE outcome = 1)",
        "one_decision");
    row("another reason",
        "UPDATE bid SET reason = 13 WHERE id = (SELECT min(id) FROM bid WHERE"
        " reason = 12)",
        "one_decision");
    row("another remainder",
        "UPDATE bid SET remainder_before_fen = remainder_before_fen + 1 WHERE"
        " id = 5",
        "one_decision");
    row("more than was left",
        "UPDATE bid SET accepted_fen = 999999, asked_fen = 999999,"
        " remainder_before_fen = 999999 WHERE id = (SELECT max(id) FROM bid"
        " WHERE outcome = 1)",
        "target");
    row("another bidder",
        "UPDATE bid SET investor_id = investor_id % 5 + 1, key = 'moved' WHERE"
        " id = (SELECT max(id) FROM bid WHERE outcome = 1)",
        "conservation");
    row("another loan", "UPDATE bid SET loan_id = 3 WHERE id = (SELECT max(id) FROM bid)",
        "one_decision");
    row("a bid gone from the middle", "DELETE FROM bid WHERE id = 5", "records");
    row("the first bid gone", "DELETE FROM bid WHERE id = 1", "records");
    row("the last bid gone", "DELETE FROM bid WHERE id = (SELECT max(id) FROM bid)",
        "conservation");
    row("the last bid gone and its money given back",
        "UPDATE loan SET free_fen = free_fen + 1000, paid_fen = paid_fen - 1000 WHERE id = 1;"
        "UPDATE investor SET available_fen = available_fen + 1000, frozen_fen = frozen_fen - 1000"
        " WHERE id = 3;"
        "DELETE FROM bid WHERE id = (SELECT max(id) FROM bid)",
        "one_decision");
    row("two bids change places",
        "UPDATE bid SET id = 9999 WHERE id = 4; UPDATE bid SET id = 4 WHERE id = 5;"
        "UPDATE bid SET id = 5 WHERE id = 9999",
        "order");
    row("two bids decided at one time",
        "UPDATE bid SET decided_us = (SELECT decided_us FROM bid WHERE id = 4) WHERE id = 5",
        "order");
    row("a bid that never came",
        "INSERT INTO bid SELECT (SELECT max(id) + 1 FROM bid), 1, 1, 'forged', 500, 0, 0, 1, 2, "
        "12, 0,"
        " 0, (SELECT free_fen FROM loan WHERE id = 1), decided_us + 9, decided_us + 9 FROM bid "
        "WHERE"
        " id = (SELECT max(id) FROM bid)",
        "records");
    row("a bid on a loan that is not there", "UPDATE bid SET loan_id = 999 WHERE id = 5",
        "records");
    row("an unheard-of outcome", "UPDATE bid SET outcome = 7 WHERE id = 5", "records");
    row("an amount of text",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
        " replace(sql, ') STRICT', ')') WHERE name = 'bid'",
        "records");
    // Loans
    row("a fen more free", "UPDATE loan SET free_fen = free_fen + 1 WHERE id = 1", "capacity");
    row("a fen moved to free",
        "UPDATE loan SET free_fen = free_fen + 1, paid_fen = paid_fen - 1"
        " WHERE id = 1",
        "conservation");
    row("reserved from nothing",
        "UPDATE loan SET free_fen = free_fen - 1, reserved_fen = 1 WHERE"
        " id = 1",
        "conservation");
    row("full too early",
        "UPDATE loan SET free_fen = 0, paid_fen = target_fen, phase = 3,"
        " filled_us = 1 WHERE id = 1",
        "conservation");
    row("filled at another time", "UPDATE loan SET filled_us = filled_us + 1 WHERE id = 2", "full");
    row("another target",
        "UPDATE loan SET target_fen = target_fen + 10, free_fen = free_fen + 10"
        " WHERE id = 1",
        "conservation");
    row("another target of a draft",
        "UPDATE loan SET target_fen = target_fen + 10, free_fen ="
        " free_fen + 10 WHERE id = 3",
        "conservation");
    row("another minimum", "UPDATE loan SET min_fen = 3000 WHERE id = 1", "one_decision");
    row("another step", "UPDATE loan SET step_fen = 7 WHERE id = 1", "one_decision");
    row("another cap", "UPDATE loan SET cap_fen = 4000 WHERE id = 4", "one_decision");
    row("a borrower who bid", "UPDATE loan SET borrower_id = 1 WHERE id = 1", "one_decision");
    row("a bidder struck off the list", "DELETE FROM listed WHERE investor_id = 1", "one_decision");
    row("fewer bids", "UPDATE loan SET bids = bids - 1 WHERE id = 1", "one_decision");
    row("more bidders", "UPDATE loan SET bidders = bidders + 1 WHERE id = 1", "one_decision");
    row("a draft opened by nobody", "UPDATE loan SET phase = 2, opened_us = 1 WHERE id = 3",
        "full");
    // Money
    row("a fen more available",
        "UPDATE investor SET available_fen = available_fen + 1 WHERE"
        " id = 1",
        "conservation");
    row("frozen made available",
        "UPDATE investor SET available_fen = available_fen + 10,"
        " frozen_fen = frozen_fen - 10 WHERE id = 1",
        "conservation");
    row("money from one to another",
        "UPDATE investor SET available_fen = available_fen + (id = 1) - (id = 2)", "conservation");
    row("a lent fen", "UPDATE investor SET lent_fen = 1 WHERE id = 1", "conservation");
    row("a suspended bidder made active", "UPDATE investor SET status = 1 WHERE id = 6", "records");
    row("a bid forgotten", "UPDATE investor SET accepted_bids = accepted_bids - 1 WHERE id = 1",
        "records");
    row("an investor nobody added",
        "INSERT INTO investor SELECT 77, 'X', name, 1, 0, 0, 0, 0, 1"
        " FROM investor WHERE id = 1",
        "records");
    row("an investor without bids gone", "DELETE FROM investor WHERE id = 7", "records");
    row("an investor gone", "DELETE FROM investor WHERE id = 5", "records");
    // The journal
    row("a deposit raised", "UPDATE journal SET amount_fen = amount_fen + 1 WHERE key = 'd-1'",
        "conservation");
    row("a deposit gone", "DELETE FROM journal WHERE key = 'd-1'", "records");
    row("a deposit of 2^63 - 1",
        "UPDATE journal SET amount_fen = 9223372036854775807 WHERE"
        " verb = 5",
        "records");
    row("a negative deposit", "UPDATE journal SET amount_fen = -1 WHERE key = 'd-1'", "records");
    row("the opening gone", "DELETE FROM journal WHERE verb = 3 AND loan_id = 1", "records");
    row("all commands gone", "DELETE FROM journal", "records");
    row("opened at another time", "UPDATE loan SET opened_us = opened_us + 1 WHERE id = 1",
        "records");
    row("opened twice",
        "INSERT INTO journal SELECT NULL, decided_us + 1000000, verb, detail, outcome, loan_id,"
        " investor_id, bid_id, object_id, amount_fen, count, opens_us, closes_us, reference, note,"
        " 'again', actor FROM journal WHERE verb = 3 AND loan_id = 1",
        "order");
    row("the suspension gone", "DELETE FROM journal WHERE verb = 6", "records");
    row("the investors' coming gone", "DELETE FROM journal WHERE verb = 4", "records");
    row("a billion investors", "UPDATE journal SET count = 1000000000000000000 WHERE verb = 4",
        "records");
    row("a negative count of investors", "UPDATE journal SET count = -1 WHERE verb = 4", "records");
    row("a loan's creation gone", "DELETE FROM journal WHERE verb = 2 AND loan_id = 3", "records");
    row("commands out of order",
        "UPDATE journal SET decided_us = decided_us - 1000000 WHERE"
        " key = 'd-1'",
        "order");
    // What is derived
    row("a fill point altered",
        "UPDATE fill_point SET free_fen = free_fen - 1, paid_fen ="
        " paid_fen + 1 WHERE loan_id = 1",
        "records");
    row("a fill point gone",
        "DELETE FROM fill_point WHERE loan_id = 1 AND last_bid = (SELECT"
        " min(last_bid) FROM fill_point WHERE loan_id = 1)",
        "records");
    row("all fill points gone", "DELETE FROM fill_point", "records");
    row("a fill point that counts one too many",
        "UPDATE fill_point SET decided = decided + 1"
        " WHERE loan_id = 2",
        "records");
    row("a tally raised", "UPDATE tally SET count = count + 1 WHERE loan_id = 1 AND ending = 0",
        "one_decision");
    row("a refusal tallied elsewhere",
        "UPDATE tally SET ending = 7 WHERE loan_id = 1 AND"
        " ending = 12",
        "one_decision");
    row("a stray gone", "DELETE FROM stray WHERE reason = 1", "records");
    row("a stray's remainder",
        "UPDATE stray SET remainder_before_fen = remainder_before_fen + 1 WHERE reason = 1",
        "one_decision");
    row("a stray at the time of a bid",
        "UPDATE stray SET decided_us = (SELECT decided_us FROM bid WHERE decided_us >"
        " stray.decided_us ORDER BY id LIMIT 1) WHERE id = (SELECT max(id) FROM stray WHERE"
        " decided_us < (SELECT max(decided_us) FROM bid))",
        "order");
    row("a stray's reason", "UPDATE stray SET reason = 2 WHERE reason = 1", "one_decision");
    row("a stray of an unheard-of reason", "UPDATE stray SET reason = 77 WHERE reason = 1",
        "records");
    row("an index gone", "DROP INDEX bid_key", "records");
    row("a guard gone", "DROP TRIGGER bid_no_DELETE", "records");
    row("a guard replaced",
        "DROP TRIGGER bid_no_DELETE; CREATE TRIGGER bid_no_DELETE BEFORE DELETE"
        " ON bid BEGIN SELECT 1; END",
        "records");
    row("a guard too many, named like the engine's own",
        "CREATE TRIGGER sqliteXstat1 BEFORE INSERT ON journal BEGIN SELECT 1; END", "records");
    row("a table too many", "CREATE TABLE mine(a)", "records");
}

/// What happens to bids, loans and money after a decision.
void TestTampering::verifyGuardsTheRest_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("expected");
    // Bids
    row("a bid that never asked to wait",
        "UPDATE bid SET standby = 0, waiting_fen = 0 WHERE id = (SELECT bid_id FROM waiting WHERE"
        " state = 1 LIMIT 1)",
        "one_decision");
    row("a wait for more", "UPDATE bid SET waiting_fen = waiting_fen - 10 WHERE outcome = 3",
        "one_decision");
    row("a held bid said to be paid from the balance",
        "UPDATE bid SET funding = 1 WHERE id = (SELECT bid_id FROM hold WHERE state = 2)",
        "records");
    // Holds
    const auto hold = [](const char* name, const char* change, const char* where,
                         const char* law = "records") {
        row(name, QByteArray("UPDATE hold SET ") + change + " WHERE " + where, law);
    };
    hold("a lapsed hold called paid", "state = 3", "state = 4");
    hold("a paid hold called lapsed", "state = 4", "state = 3 AND payment = 'pay-1'");
    hold("a stuck hold called held", "state = 1", "state = 2");
    hold("a held one called stuck", "state = 2", "state = 1");
    hold("a larger hold", "amount_fen = amount_fen + 10", "state = 1");
    hold("a longer hold", "lapses_us = lapses_us + 1", "state = 1");
    hold("a hold since earlier", "since_us = since_us - 1", "state = 1");
    hold("a hold paid by another payment", "payment = 'x'", "payment = 'pay-1'");
    hold("a hold of another investor", "investor_id = 1", "state = 1");
    hold("a hold of another loan", "loan_id = 1", "state = 1");
    row("a hold gone", "DELETE FROM hold WHERE state = 4", "records");
    row("the last hold gone", "DELETE FROM hold WHERE bid_id = (SELECT max(bid_id) FROM hold)",
        "records");
    row("a hold nobody made",
        "INSERT INTO hold SELECT bid_id, 9, loan_id, investor_id, 10, 4, since_us, lapses_us, ''"
        " FROM hold WHERE state = 1",
        "records");
    // The standby queue
    const auto wait = [](const char* name, const char* change, const char* where) {
        row(name, QByteArray("UPDATE waiting SET ") + change + " WHERE " + where, "records");
    };
    wait("a promoted wait called waiting", "state = 1, waiting_fen = 10", "state = 2");
    wait("a withdrawn wait called waiting", "state = 1", "state = 4");
    wait("an expired wait called waiting", "state = 1", "state = 5");
    wait("a wait called withdrawn", "state = 4", "state = 1");
    wait("a wait for less", "waiting_fen = waiting_fen - 10", "state = 1");
    wait("a wait of another investor", "investor_id = 1", "state = 1");
    wait("a wait of another loan", "loan_id = 1", "state = 1");
    row("a wait gone", "DELETE FROM waiting WHERE state = 1", "records");
    row("a wait nobody asked for",
        "INSERT INTO waiting SELECT 1, loan_id, investor_id, 10, 1 FROM waiting LIMIT 1",
        "records");
    // Events
    const auto event = [](const char* name, const char* change) {
        row(name, QByteArray("UPDATE bid_event SET ") + change + " WHERE id = 2", "records");
    };
    event("an event of another kind", "kind = 5");
    event("an event of another amount", "amount_fen = amount_fen + 1");
    event("an event of another time", "at_us = at_us + 1");
    event("an event of another bid", "bid_id = 1");
    event("an event of another loan", "loan_id = 1");
    event("an event of another part", "part = 7");
    event("an event with a reason", "reason = 14");
    row("an event gone", "DELETE FROM bid_event WHERE id = 2", "records");
    row("the last event gone", "DELETE FROM bid_event WHERE id = (SELECT max(id) FROM bid_event)",
        "records");
    row("an event that never was",
        "INSERT INTO bid_event SELECT NULL, at_us, loan_id, bid_id, part, kind, amount_fen, reason"
        " FROM bid_event WHERE id = 2",
        "records");
    addMoneyAttacks();
    addLoanAttacks();
}

void TestTampering::addMoneyAttacks() {
    const auto entry = [](const char* name, const char* change) {
        row(name,
            QByteArray("UPDATE ledger SET ") + change +
                " WHERE id = (SELECT min(id) FROM ledger WHERE to_account = 3 AND bid_id > 0)",
            "conservation");
    };
    entry("a larger entry", "amount_fen = amount_fen + 1");
    entry("an entry from another account", "from_account = 6");
    entry("an entry to another account", "to_account = 2");
    entry("an entry of another investor", "investor_id = 1");
    entry("an entry of another loan", "loan_id = 1");
    entry("an entry of another bid", "bid_id = 1");
    entry("an entry of another command", "command_id = command_id - 1");
    entry("an entry of a payout", "payout_id = 1");
    entry("an entry of a case", "case_id = 1");
    row("an entry gone", "DELETE FROM ledger WHERE id = 3", "conservation");
    row("the last entry gone", "DELETE FROM ledger WHERE id = (SELECT max(id) FROM ledger)",
        "conservation");
    row("an entry that never was",
        "INSERT INTO ledger SELECT NULL, command_id, 1, 2, 10, 1, NULL, NULL, NULL, NULL FROM"
        " ledger WHERE id = (SELECT max(id) FROM ledger)",
        "conservation");
    row("money made: an entry and a balance",
        "INSERT INTO ledger SELECT NULL, command_id, 1, 2, 10, 1, NULL, NULL, NULL, NULL FROM"
        " ledger WHERE id = (SELECT max(id) FROM ledger); UPDATE investor SET available_fen ="
        " available_fen + 10 WHERE id = 1",
        "conservation");
    const auto payment = [](const char* name, const char* change, const char* where) {
        row(name, QByteArray("UPDATE payment_case SET ") + change + " WHERE " + where,
            "conservation");
    };
    payment("a placed case called open", "state = 1, closed_us = NULL", "state = 2");
    payment("an open case called refunded", "state = 3, closed_us = 1", "state = 1");
    payment("a larger case", "amount_fen = amount_fen + 1", "state = 1");
    payment("a case of another kind", "kind = 4", "state = 1");
    payment("a case of another payment", "payment = 'x'", "state = 1");
    payment("a case of another bid", "bid_id = 1", "state = 1");
    payment("a case of another investor", "investor_id = 1", "state = 1");
    payment("a case of another loan", "loan_id = 1", "state = 1");
    payment("a case with another text", "as_received = 'x'", "state = 1");
    payment("a case opened at another time", "opened_us = opened_us + 1", "state = 1");
    payment("a case closed at another time", "closed_us = closed_us + 1", "state = 2");
    row("the last case gone",
        "DELETE FROM payment_case WHERE id = (SELECT max(id) FROM payment_case)", "records");
    const auto payout = [](const char* name, const char* change, const char* where) {
        row(name, QByteArray("UPDATE payout SET ") + change + " WHERE " + where, "conservation");
    };
    payout("an unknown payout sent again", "state = 2", "state = 5");
    payout("an unknown payout called confirmed", "state = 3", "state = 5");
    payout("a failed payout called confirmed", "state = 3", "state = 4");
    payout("a larger payout", "amount_fen = amount_fen + 1", "state = 3");
    payout("a payout to another investor", "investor_id = 1", "state = 5");
    payout("a payout to another payee", "payee = 'x'", "state = 3");
    payout("a payout of another kind", "kind = 2", "state = 3");
    payout("a payout in another file", "batch = 'x'", "state = 3");
    payout("a payout under another reference", "reference = 'x'", "state = 3");
    payout("a pending payout called restored", "state = 6", "state = 2");
    payout("a payout of another loan", "loan_id = 1", "state = 3");
    payout("a payout of another bid", "bid_id = 1", "state = 5");
    payout("a payout of another case", "case_id = 1", "state = 5");
    payout("a payout that replaces nothing", "replaces_id = NULL", "replaces_id > 0");
    payout("a payout made at another time", "created_us = created_us - 1", "state = 5");
    payout("a payout answered at another time", "changed_us = changed_us + 1", "state = 5");
    row("the last payout gone", "DELETE FROM payout WHERE id = (SELECT max(id) FROM payout)",
        "records");
}

void TestTampering::addLoanAttacks() {
    const auto command = [](const char* name, const char* change, const char* where) {
        row(name, QByteArray("UPDATE journal SET ") + change + " WHERE " + where, "records");
    };
    command("a notice of another payment", "reference = 'x'", "reference = 'pay-8'");
    command("a failed payment called confirmed", "detail = 1", "reference = 'pay-4'");
    command("a notice with another outcome", "outcome = 8", "reference = 'pay-8'");
    command("a notice of another bid", "bid_id = 1", "reference = 'pay-8'");
    command("a lapse of another bid", "bid_id = bid_id + 1", "verb = 12");
    command("a lapse of another part", "count = 2", "verb = 12");
    command("a withdrawal of another bid", "bid_id = 1", "verb = 11");
    command("another case placed", "object_id = 3", "verb = 14");
    command("a disbursement by another move", "detail = 9", "verb = 3 AND detail = 8");
    command("an opening by the clock called a closing", "detail = 6", "verb = 9 AND detail = 3");
    command("an unheard-of move", "detail = 12", "verb = 3 AND detail = 8");
    command("a schedule with another opening", "opens_us = opens_us + 1",
            "verb = 8 AND closes_us > 0");
    command("a cash-out of nothing", "amount_fen = 0", "verb = 16");
    command("fewer payouts sent", "count = count - 1", "verb = 18");
    row("another answer of the bank",
        "UPDATE journal SET detail = 4 WHERE verb = 19 AND detail = 3", "conservation");
    command("another payout issued again", "object_id = 1", "verb = 20");
    command("a lapse by another's hand", "verb = 11", "verb = 12");
    row("an adjustment raised", "UPDATE journal SET amount_fen = amount_fen + 1 WHERE verb = 17",
        "conservation");
    row("a notice gone", "DELETE FROM journal WHERE reference = 'pay-1'", "records");
    const auto loan = [](const char* name, const char* change, const char* id, const char* law) {
        row(name, QByteArray("UPDATE loan SET ") + change + " WHERE id = " + id, law);
    };
    loan("held called paid", "held_fen = held_fen - 10, paid_fen = paid_fen + 10", "5",
         "conservation");
    loan("held called free", "held_fen = held_fen - 10, free_fen = free_fen + 10", "5",
         "conservation");
    loan("a disbursed loan called under review", "phase = 9, finished_us = NULL", "6", "full");
    loan("a cancelled loan called short", "phase = 8, finished_us = NULL", "7", "full");
    loan("a scheduled loan opened by nobody", "phase = 2, opened_us = 1", "8", "full");
    loan("a short loan opened again", "phase = 2", "9", "full");
    loan("scheduled for another time", "opens_us = opens_us + 1", "8", "records");
    loan("to close at another time", "closes_us = closes_us + 1", "9", "records");
    loan("closed at another time", "closed_us = closed_us + 1", "9", "records");
    loan("finished at another time", "finished_us = finished_us + 1", "6", "records");
    loan("a longer hold window", "hold_s = hold_s + 1", "5", "records");
    row("a point at another time",
        "UPDATE fill_point SET at_us = at_us + 9 WHERE at_us = (SELECT max(at_us) FROM fill_point"
        " WHERE loan_id = 6 AND first_bid IS NULL)",
        "records");
    row("a standby tallied as accepted",
        "UPDATE tally SET count = count - 1 WHERE loan_id = 5 AND ending = 101", "one_decision");
    row("disbursed money called frozen",
        "UPDATE investor SET lent_fen = lent_fen - 1000, frozen_fen = frozen_fen + 1000 WHERE"
        " id = 8",
        "conservation");
    for (const QByteArray guard :
         {"hold_stays", "hold_identity", "hold_ends", "waiting_stays", "waiting_ends",
          "payment_case_stays", "payment_case_identity", "payment_case_closes", "payout_stays",
          "payout_identity", "payout_steps", "payout_known", "payout_batch", "loan_ends",
          "loan_opens_once", "loan_terms", "bid_event_no_UPDATE", "ledger_no_DELETE",
          "journal_no_UPDATE"})
        row(("the guard " + guard + " gone").constData(), "DROP TRIGGER " + guard, "records");
    row("the notices' index gone", "DROP INDEX journal_payment", "records");
}

void TestTampering::verifyNamesTheLaw() {
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, expected);
    const auto path = m_folder / "attacked";
    writeFile(path, m_content);
    {
        RawDatabase raw(path);
        raw.disarm();
        raw.must(attack.toStdString());
        raw.checkpoint();
    }
    const auto fault = QByteArray::fromStdString(faultOf(path));
    QVERIFY2(fault.startsWith(expected + ' '), fault.constData());
}

void TestTampering::openingNoticesBrokenTotals() {
    const auto path = m_folder / "attacked";
    writeFile(path, m_content);
    {
        RawDatabase raw(path);
        raw.disarm();
        raw.must("UPDATE loan SET free_fen = free_fen + 1, paid_fen = paid_fen - 1 WHERE id = 1");
        raw.checkpoint();
    }
    QCOMPARE(codeOfError(openDesk(path)), std::string("desk_damaged"));
    QVERIFY(attachDesk(path).has_value());  // to be looked at, it still opens
}

void TestTampering::aFlippedByteChangesNoFigureUnseen() {
    const auto flips = setting("PLIMSOLL_FLIPS", 600);
    const auto path = m_folder / "flipped";
    Dice dice(firstSeed());
    std::int64_t detected = 0;
    for (std::int64_t i = 0; i < flips; ++i) {
        auto content = m_content;
        const auto at = static_cast<std::size_t>(dice.number(0, std::ssize(content) - 1));
        content[at] = static_cast<char>(content[at] ^ static_cast<char>(1 << dice.number(0, 7)));
        writeFile(path, content);
        if (isDetected(path)) {
            ++detected;
            continue;
        }
        QVERIFY2(figuresOf(path) == m_figures, qPrintable(QString("byte %1").arg(at)));
    }
    qInfo("%lld bytes flipped, %lld detected, the others changed no figure",
          static_cast<long long>(flips), static_cast<long long>(detected));
    QVERIFY(detected > flips / 20);
}

void TestTampering::aShortenedFileIsNoticed() {
    const auto path = m_folder / "short";
    const auto pages = m_content.size() / 4'096;
    for (std::size_t kept = 0; kept < pages; ++kept) {
        for (const std::size_t more : {std::size_t{0}, std::size_t{1}, std::size_t{4'095}}) {
            writeFile(path, m_content.substr(0, kept * 4'096 + more));
            // A last byte of zero is read as if it were there.
            QVERIFY2(isDetected(path) || figuresOf(path) == m_figures,
                     qPrintable(QString("%1 pages and %2").arg(kept).arg(more)));
        }
    }
}

QTEST_GUILESS_MAIN(TestTampering)
#include "tst_tampering.moc"
