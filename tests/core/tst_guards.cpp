// Method: the desk's file is opened past the core, with SQLite alone. Each row is a change that the
// law forbids: the database must refuse it. Then the row's guard is taken away (constraints and
// triggers off, or an index dropped) and the same change must go through, so that no row passes
// because of a mistake in its SQL.

#include "guard_rows.h"

using namespace plimsoll::test;

class TestGuards : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void refuses_data();
    void refuses();

private:
    void addAppendOnlyRows();
    void addBidRows();
    void addLoanRows();
    void addMoneyRows();
    void addLifeRows();
    void addLedgerRows();

    TempDir m_folder;
    std::string m_content;
};

void TestGuards::initTestCase() {
    furnishDesk(m_folder / "template");
    m_content = contentOf(m_folder / "template");
    QCOMPARE(faultOf(m_folder / "template"), std::string());
}

void TestGuards::addAppendOnlyRows() {
    for (const QByteArray table :
         {"bid", "stray", "journal", "fill_point", "listed", "desk", "bid_event", "ledger"}) {
        const QByteArray column = table == "desk"         ? "name = 'x'"
                                  : table == "listed"     ? "investor_id = investor_id"
                                  : table == "fill_point" ? "free_fen = free_fen"
                                  : table == "bid_event"  ? "at_us = at_us + 1"
                                  : table == "ledger"     ? "amount_fen = amount_fen + 1"
                                                          : "decided_us = decided_us + 1";
        guardRow("UPDATE " + table, "UPDATE " + table + " SET " + column, kDisarm);
        guardRow("UPDATE OR REPLACE " + table, "UPDATE OR REPLACE " + table + " SET " + column,
                 kDisarm);
        guardRow("DELETE " + table, "DELETE FROM " + table, kDisarm);
        guardRow("REPLACE " + table,
                 "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table + " LIMIT 1",
                 kDisarm);
    }
    for (const QByteArray table : {"investor", "loan", "tally", "hold", "waiting", "payment_case",
                                   "payout", "money_total"}) {
        guardRow("DELETE " + table, "DELETE FROM " + table, kDisarm);
        guardRow("REPLACE " + table,
                 "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table + " LIMIT 1",
                 kDisarm);
    }
    guardRow("more money than a desk accounts for",
             "UPDATE money_total SET amount_fen = 9000000000000000001", kDisarm);
    guardRow("less than none", "UPDATE money_total SET amount_fen = -1", kDisarm);
    guardRow("REPLACE by the key of a bid",
             bidWith("key", "key").replace("INSERT", "INSERT OR REPLACE"), kDisarm);
    guardRow("the upsert way round a hold",
             copyWith(kHold, "part", "part", "state > 2") +
                 " ON CONFLICT(bid_id, part) DO UPDATE SET state = 1",
             kDisarm);
    guardRow("the upsert way round",
             bidWith("id", "id").replace(" LIMIT 1", "") +
                 " ON CONFLICT(id) DO UPDATE SET accepted_fen = 1",
             kDisarm);
}

void TestGuards::addBidRows() {
    guardRow("bid: one key twice", bidWith("key", "key"), "DROP INDEX bid_key");
    guardRow("bid: no key", bidWith("key", "NULL"), kStructural);
    guardRow("bid: empty key", bidWith("key", "''"), kDisarm);
    guardRow("bid: key of 65", bidWith("key", "hex(zeroblob(33))"), kDisarm);
    guardRow("bid: number zero", bidWith("id", "0"), kDisarm);
    guardRow("bid: no such loan", bidWith("loan_id", "999"), kDisarm);
    guardRow("bid: no such investor", bidWith("investor_id", "999"), kDisarm);
    guardRow("bid: no loan", bidWith("loan_id", "NULL"), kStructural);
    guardRow("bid: amount is a text", bidWith("asked_fen", "'ten'"), kStructural);
    guardRow("bid: amount is a fraction", bidWith("asked_fen", "10.5"), kStructural);
    guardRow("bid: amount is a blob", bidWith("asked_fen", "x'00'"), kStructural);
    guardRow("bid: no amount", bidWith("asked_fen", "NULL"), kStructural);
    guardRow("bid: unheard-of outcome", bidWith("outcome", "4"), kDisarm);
    guardRow("bid: accepted for a reason", bidWith("reason", "12"), kDisarm);
    guardRow("bid: accepted nothing", bidWith("accepted_fen", "0"), kDisarm);
    guardRow("bid: accepted less without asking for parts",
             bidWith("accepted_fen", "accepted_fen - 10"), kDisarm);
    guardRow("bid: accepted more than asked",
             bidWith("accepted_fen", "asked_fen + 10", "outcome = 1 AND partial = 1"), kDisarm);
    guardRow("bid: accepted more than the remainder",
             bidWith("remainder_before_fen", "accepted_fen - 1"), kDisarm);
    guardRow("bid: refused without a reason", bidWith("reason", "0", "outcome = 2"), kDisarm);
    guardRow("bid: refused for an unheard-of reason", bidWith("reason", "20", "outcome = 2"),
             kDisarm);
    guardRow("bid: a reused key is no bid", bidWith("reason", "1", "outcome = 2"), kDisarm);
    guardRow("bid: refused and yet taken", bidWith("accepted_fen", "10", "outcome = 2"), kDisarm);
    guardRow("bid: negative remainder", bidWith("remainder_before_fen", "-1", "outcome = 2"),
             kDisarm);
    guardRow("bid: decided before it arrived", bidWith("decided_us", "arrived_us - 1"), kDisarm);
    guardRow(
        "stray: unheard-of reason",
        "INSERT INTO stray(key, as_received, reason, remainder_before_fen, arrived_us, decided_us)"
        " VALUES('k', '', 99, 0, 1, 1)",
        kDisarm);
    guardRow("fill point: accepted more than decided",
             "INSERT INTO fill_point VALUES(1, 1, 900, 900, 1, 0, 0, 1, 1, 2)", kDisarm);
    guardRow("fill point: backwards",
             "INSERT INTO fill_point VALUES(1, 1, 901, 900, 1, 0, 0, 1, 1, 1)", kDisarm);
    guardRow("fill point: a bid and nothing decided",
             "INSERT INTO fill_point VALUES(1, 1, 900, 900, 1, 0, 0, 1, 0, 0)", kDisarm);
    guardRow("fill point: decided and no first bid",
             "INSERT INTO fill_point VALUES(1, 1, NULL, 900, 1, 0, 0, 1, 1, 0)", kDisarm);
    guardRow("fill point: decided and no last bid",
             "INSERT INTO fill_point VALUES(1, 1, 900, NULL, 1, 0, 0, 1, 1, 0)", kDisarm);
    guardRow("fill point: fewer than none decided",
             "INSERT INTO fill_point VALUES(1, 1, 900, 900, 1, 0, 0, 1, -1, -1)", kDisarm);
    guardRow("fill point: of no loan",
             "INSERT INTO fill_point VALUES(999, 1, 900, 900, 1, 0, 0, 1, 1, 1)", kDisarm);
    for (const QByteArray part : {"-1, 0, 0, 1", "1, -1, 0, 1", "1, 0, -1, 1", "1, 0, 0, -1"})
        guardRow("fill point: negative " + part,
                 "INSERT INTO fill_point VALUES(1, 1, 900, 900, " + part + ", 1, 1)", kDisarm);
    guardRow("fill point: two at one time",
             "INSERT INTO fill_point SELECT * FROM fill_point LIMIT 1", kStructural);
    guardRow("tally shrinks", "UPDATE tally SET count = count - 1 WHERE count > 1", kDisarm);
    guardRow("tally of nothing", "INSERT INTO tally VALUES(3, 5, 0)", kDisarm);
    guardRow("tally of an unheard-of ending", "INSERT INTO tally VALUES(3, 50, 1)", kDisarm);
}

void TestGuards::addLoanRows() {
    const auto loan = [](const char* name, const QByteArray& change, const char* where = "1") {
        guardRow(name, "UPDATE loan SET " + change + " WHERE id = " + where, kDisarm);
    };
    loan("loan: a fen appears", "free_fen = free_fen + 1");
    loan("loan: a fen disappears", "paid_fen = paid_fen - 1");
    loan("loan: more paid than the target", "free_fen = -1, paid_fen = target_fen + 1");
    loan("loan: negative held", "held_fen = -1, free_fen = free_fen + 1");
    loan("loan: negative reserved", "reserved_fen = -1, free_fen = free_fen + 1");
    loan("loan: full before the mark", "phase = 3, filled_us = 1");
    loan("loan: at the mark and not full", "free_fen = 0, paid_fen = target_fen");
    loan("loan: no longer full", "phase = 2, filled_us = NULL", "2");
    loan("loan: full without an instant", "filled_us = NULL", "2");
    loan("loan: draft again", "phase = 1");
    for (const char* phase : {"4", "5", "12"})
        loan(("loan: never opened, phase " + QByteArray(phase)).constData(),
             "phase = " + QByteArray(phase) +
                 ", finished_us = " + (QByteArray(phase) == "12" ? "1" : "NULL"));
    loan("loan: under review before the mark", "phase = 9, filled_us = 1");
    loan("loan: disbursed before the mark", "phase = 10, filled_us = 1, finished_us = 1");
    loan("loan: disbursed and not finished", "phase = 10", "2");
    loan("loan: under review without an instant", "phase = 9, filled_us = NULL", "2");
    loan("loan: short while something is held", "phase = 8, closed_us = 1", "5");
    loan("loan: cancelled while something is held", "phase = 11, finished_us = 1", "5");
    loan("loan: settling with nothing to wait for", "phase = 7, closed_us = 1");
    loan("loan: settling and never closed", "phase = 7", "5");
    loan("loan: short and never closed", "phase = 8");
    loan("loan: cancelled and not finished", "phase = 11");
    loan("loan: finished and still open", "finished_us = 1");
    loan("loan: withdrawn and not finished", "phase = 12", "3");
    loan("loan: closes before it opens", "closes_us = opens_us - 1", "9");
    loan("loan: closes as it opens", "opens_us = 5, closes_us = 5");
    loan("loan: another hold window", "hold_s = 1");
    loan("loan: made at another time", "created_us = 1");
    loan("loan: opened at another time", "opened_us = opened_us + 1");
    for (const QByteArray change :
         {"bidders = bidders + 1", "opens_us = 1", "closes_us = 1", "filled_us = 1",
          "closed_us = closed_us + 1", "finished_us = finished_us + 1",
          "free_fen = free_fen - 1, paid_fen = 1", "free_fen = free_fen - 1, reserved_fen = 1",
          "phase = 8, finished_us = NULL"})
        loan(("loan: cancelled, then " + change).constData(), change, "7");
    loan("loan: disbursed, then cancelled", "phase = 11, free_fen = target_fen, paid_fen = 0", "6");
    addForgeries(kLoan, {{"no time to pay", "hold_s", "0", "id = 3"},
                         {"a hold window of text", "hold_s", "'long'", "id = 3", kStructural},
                         {"one code twice", "code", "code", "id = 3", kStructural},
                         {"number zero", "id", "0", "id = 3"},
                         {"of a borrower nobody knows", "borrower_id", "999", "id = 3"}});
    loan("loan: open without an instant", "phase = 2", "3");
    loan("loan: unheard-of phase", "phase = 14");
    loan("loan: another target", "target_fen = target_fen + 1, free_fen = free_fen + 1");
    loan("loan: another minimum", "min_fen = 1");
    loan("loan: another step", "step_fen = 1");
    loan("loan: another cap", "cap_fen = 1");
    loan("loan: another borrower", "borrower_id = 1");
    loan("loan: another audience", "audience = 1", "4");
    loan("loan: another code", "code = 'x'");
    loan("loan: another title", "title = 'x'");
    loan("loan: another number", "id = 77");
    loan("loan: fewer than no bids", "bids = -1");
    guardRow("loan: no phase", "UPDATE loan SET phase = NULL WHERE id = 1", kStructural);
    guardRow("loan: phase is a text", "UPDATE loan SET phase = 'open' WHERE id = 1", kStructural);
    guardRow("loan: free is a fraction", "UPDATE loan SET free_fen = 0.5 WHERE id = 1",
             kStructural);
}

void TestGuards::addMoneyRows() {
    const auto investor = [](const char* name, const QByteArray& change) {
        guardRow(name, "UPDATE investor SET " + change + " WHERE id = 1", kDisarm);
    };
    investor("investor: negative available", "available_fen = -1");
    investor("investor: negative frozen", "frozen_fen = -1");
    investor("investor: negative lent", "lent_fen = -1");
    investor("investor: another number", "id = 77");
    investor("investor: another code", "code = 'x'");
    investor("investor: made at another time", "created_us = 1");
    investor("investor: unheard-of status", "status = 3");
    guardRow("investor: one code twice",
             "INSERT INTO investor SELECT 77, code, name, status, 0, 0, 0, 0, 1 FROM investor"
             " LIMIT 1",
             kStructural);
    guardRow("investor: no balance", "UPDATE investor SET available_fen = NULL", kStructural);
    guardRow("investor: balance is a text", "UPDATE investor SET available_fen = 'much'",
             kStructural);
    guardRow("journal: one key twice",
             kJournal + "VALUES(1, 5, 0, 0, NULL, 1, 0, '', 'd-1', 'x', '')",
             "DROP INDEX journal_key");
    guardRow("journal: no verb", kJournal + "VALUES(1, 0, 0, 0, NULL, 1, 0, '', NULL, 'x', '')",
             kDisarm);
    guardRow("journal: of a bid that is not there",
             kJournal + "VALUES(1, 11, 0, 0, 9999, 1, 0, '', NULL, 'x', '')", kDisarm);
    guardRow("journal: one notice twice",
             kJournal + "VALUES(1, 10, 1, 1, NULL, 1, 0, 'pay-1', NULL, 'x', '')",
             "DROP INDEX journal_payment");
    guardRow("journal: nobody did it",
             kJournal + "VALUES(1, 5, 0, 0, NULL, 1, 0, '', NULL, NULL, '')", kStructural);
    guardRow("a second desk in the file",
             "INSERT INTO desk SELECT 2, name, kind, currency, 1 FROM desk", kDisarm);
}

void TestGuards::addLifeRows() {
    addForgeries(kBid,
                 {{"standby is no flag", "standby", "2"},
                  {"unheard-of funding", "funding", "3"},
                  {"no funding", "funding", "0"},
                  {"waits for less than nothing", "waiting_fen", "-1"},
                  {"waits without asking to", "waiting_fen", "1", "standby = 0"},
                  {"waits for more than it asked", "waiting_fen", "asked_fen + 1", "outcome = 3"},
                  {"waits for nothing", "waiting_fen", "0", "outcome = 3"},
                  {"waits and has taken", "accepted_fen", "10", "outcome = 3"},
                  {"waits for a reason", "reason", "16", "outcome = 3"},
                  {"refused and waits", "waiting_fen", "10", "outcome = 2"}});
    addForgeries(kHold, {{"part zero", "part", "0"},
                         {"of a bid that is not there", "bid_id", "9999"},
                         {"of a loan that is not there", "loan_id", "999"},
                         {"of an investor who is not there", "investor_id", "999"},
                         {"of nothing", "amount_fen", "0"},
                         {"in an unheard-of state", "state", "9"},
                         {"lapses before it begins", "lapses_us", "since_us"},
                         {"held for ever", "lapses_us", "NULL", "state = 1"},
                         {"lapsed at no time", "lapses_us", "NULL", "state = 4"},
                         {"one part twice", "part", "part", "1", kStructural}});
    addChanges("hold", {{"another amount", "amount_fen = amount_fen + 1"},
                        {"another bid", "bid_id = bid_id + 9000"},
                        {"another part", "part = part + 9"},
                        {"another loan", "loan_id = 1"},
                        {"another investor", "investor_id = 1"},
                        {"longer", "lapses_us = lapses_us + 1", "state = 1"},
                        {"earlier", "since_us = since_us - 1", "state = 1"},
                        {"a paid one opened again", "state = 1", "state = 3 AND lapses_us > 0"},
                        {"a lapsed one paid", "state = 3", "state = 4"},
                        {"a failed one paid", "state = 3", "state = 5"},
                        {"a withdrawn one paid", "state = 3", "state = 6"},
                        {"a paid one paid by another", "payment = 'x'", "state = 3"}});
    addForgeries(kWaiting, {{"of a bid that is not there", "bid_id", "9999"},
                            {"of a loan that is not there", "loan_id", "999"},
                            {"of an investor who is not there", "investor_id", "999"},
                            {"for less than nothing", "waiting_fen", "-1"},
                            {"in an unheard-of state", "state", "6"},
                            {"for nothing", "waiting_fen", "0", "state = 1"},
                            {"promoted and yet waiting", "state", "2", "state = 1"},
                            {"one bid twice", "bid_id", "bid_id", "1", kStructural}});
    addChanges("waiting", {{"for more", "waiting_fen = waiting_fen + 1", "state = 1"},
                           {"of another bid", "bid_id = bid_id + 9000", "state = 1"},
                           {"of another loan", "loan_id = 1", "state = 1"},
                           {"of another investor", "investor_id = 1", "state = 1"},
                           {"again after its promotion", "state = 1, waiting_fen = 1", "state = 2"},
                           {"again after its withdrawal", "state = 1", "state = 4"},
                           {"again after the end", "state = 1", "state = 5"}});
    addForgeries(kEvent, {{"of a bid that is not there", "bid_id", "9999"},
                          {"of a loan that is not there", "loan_id", "999"},
                          {"of a part below zero", "part", "-1"},
                          {"of an unheard-of kind", "kind", "12"},
                          {"of less than nothing", "amount_fen", "-1"},
                          {"a wait ended for no reason", "kind", "8", "reason = 0"},
                          {"a reason for anything else", "reason", "14", "kind != 8"}});
}

void TestGuards::addLedgerRows() {
    addForgeries(kCase, {{"number zero", "id", "0"},
                         {"of an unheard-of kind", "kind", "5"},
                         {"in an unheard-of state", "state", "4", "state != 1"},
                         {"of nothing", "amount_fen", "0"},
                         {"of a bid that is not there", "bid_id", "9999"},
                         {"of a loan that is not there", "loan_id", "999"},
                         {"of an investor who is not there", "investor_id", "999"},
                         {"open and closed", "closed_us", "1", "state = 1"},
                         {"placed at no time", "closed_us", "NULL", "state = 2"},
                         {"refunded at no time", "closed_us", "NULL", "state = 3"}});
    addChanges("payment_case",
               {{"another amount", "amount_fen = amount_fen + 1", "state = 1"},
                {"another kind", "kind = 4", "state = 1"},
                {"another payment", "payment = 'x'", "state = 1"},
                {"another bid", "bid_id = 1", "state = 1"},
                {"another loan", "loan_id = 1", "state = 1"},
                {"another investor", "investor_id = 1", "state = 1"},
                {"another text", "as_received = 'x'", "state = 1"},
                {"another time", "opened_us = 1", "state = 1"},
                {"another number", "id = id + 78", "state = 1"},
                {"placed, then open again", "state = 1, closed_us = NULL", "state = 2"},
                {"refunded, then placed", "state = 2", "state = 3"}});
    addForgeries(
        kPayout,
        {{"number zero", "id", "0", "replaces_id IS NULL"},
         {"of an unheard-of kind", "kind", "4", "replaces_id IS NULL"},
         {"in an unheard-of state", "state", "7", "state = 3"},
         {"of nothing", "amount_fen", "0", "replaces_id IS NULL"},
         {"of a loan that is not there", "loan_id", "999", "loan_id > 0"},
         {"to an investor who is not there", "investor_id", "999",
          "replaces_id IS NULL AND investor_id > 0"},
         {"of a bid that is not there", "bid_id", "9999", "bid_id > 0"},
         {"of a case that is not there", "case_id", "999", "replaces_id IS NULL"},
         {"instead of one that is not there", "replaces_id", "999", "replaces_id IS NULL"},
         {"two instead of one", "replaces_id", "replaces_id", "replaces_id > 0", kStructural},
         {"pending and in a file", "batch", "'b'", "state = 1 AND replaces_id IS NULL"},
         {"sent in no file", "batch", "''", "state = 3"},
         {"changed before it was made", "changed_us", "created_us - 1", "replaces_id IS NULL"}});
    addChanges("payout", {{"another amount", "amount_fen = amount_fen + 1, state = 2, batch = 'b'",
                           "state = 1"},
                          {"another payee", "payee = 'x', state = 2, batch = 'b'", "state = 1"},
                          {"another investor", "investor_id = 1, state = 3", "state = 5"},
                          {"another loan", "loan_id = 1, state = 3", "state = 5"},
                          {"another bid", "bid_id = 1, state = 3", "state = 5"},
                          {"another case", "case_id = 1, state = 3", "state = 5"},
                          {"another kind", "kind = 1, state = 3", "state = 5"},
                          {"another number", "id = 78, state = 3", "state = 5"},
                          {"made at another time", "created_us = 1, state = 3", "state = 5"},
                          {"instead of another", "replaces_id = 1, state = 3", "state = 5"},
                          {"unknown, then sent again", "state = 2", "state = 5"},
                          {"failed, then sent again", "state = 2", "state = 4"},
                          {"failed, then pending again", "state = 1, batch = ''", "state = 4"},
                          {"confirmed, then failed", "state = 4", "state = 3"},
                          {"confirmed without being sent", "state = 3, batch = 'b'", "state = 1"},
                          {"unknown without being sent", "state = 5, batch = 'b'", "state = 1"},
                          {"sent in another file", "batch = 'x'", "state = 2"}});
    addForgeries(kLedger, {{"by a command that is not there", "command_id", "99999"},
                           {"from nowhere", "from_account", "0"},
                           {"from an unheard-of account", "from_account", "8"},
                           {"to an unheard-of account", "to_account", "8"},
                           {"to nowhere", "to_account", "0"},
                           {"from an account to itself", "to_account", "from_account"},
                           {"of nothing", "amount_fen", "0"},
                           {"of less than nothing", "amount_fen", "-1"},
                           {"of an investor who is not there", "investor_id", "999"},
                           {"of a loan that is not there", "loan_id", "999"},
                           {"of a bid that is not there", "bid_id", "9999"},
                           {"of a payout that is not there", "payout_id", "999"},
                           {"of a case that is not there", "case_id", "999"},
                           {"nobody's available money", "investor_id", "NULL", "to_account = 2"},
                           {"nobody's frozen money", "investor_id", "NULL", "to_account = 3"},
                           {"nobody's lent money", "investor_id", "NULL", "to_account = 4"}});
}

void TestGuards::refuses_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("removal");
    addAppendOnlyRows();
    addBidRows();
    addLoanRows();
    addMoneyRows();
    addLifeRows();
    addLedgerRows();
}

void TestGuards::refuses() {
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, removal);
    const auto wrong = wrongOf(m_folder / "attacked", m_content, attack, removal);
    QVERIFY2(wrong.empty(), wrong.c_str());
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
