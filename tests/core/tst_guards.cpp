// Method: the desk's file is opened past the core, with SQLite alone. Each row is a change that the
// law forbids: the database must refuse it. Then the row's guard is taken away (constraints and
// triggers off, or an index dropped) and the same change must go through, so that no row passes
// because of a mistake in its SQL.

#include <string>

#include "desk_room.h"
#include "furnished_desk.h"
#include "property.h"
#include "raw_database.h"

using namespace plimsoll::test;

namespace {

/// What takes a row's guard away. Types of STRICT tables and NOT NULL cannot be taken away.
const QByteArray kDisarm = "disarm";
const QByteArray kStructural = "";

/// "INSERT INTO bid ... SELECT" from an accepted bid, with one column replaced.
QByteArray bidWith(const QByteArray& column, const QByteArray& value,
                   const QByteArray& base = "outcome = 1 AND partial = 0") {
    QByteArray columns =
        "id, loan_id, investor_id, key, asked_fen, partial, outcome, reason,"
        " accepted_fen, remainder_before_fen, arrived_us, decided_us";
    QByteArray values = columns;
    values.replace("id, loan_id", "(SELECT max(id) + 1 FROM bid), loan_id");
    values.replace(", key,", ", 'fresh',");
    if (column == "id")
        values.replace("(SELECT max(id) + 1 FROM bid)", value);
    else
        values.replace(column == "key" ? QByteArray("'fresh'") : column, value);
    return "INSERT INTO bid(" + columns + ") SELECT " + values + " FROM bid WHERE " + base +
           " LIMIT 1";
}

void row(const QByteArray& name, const QByteArray& attack, const QByteArray& removal) {
    QTest::newRow(name.constData()) << attack << removal;
}

}  // namespace

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
         {"bid", "stray", "journal", "fill_point", "listed", "desk", "reason"}) {
        const QByteArray column = table == "desk"         ? "name = 'x'"
                                  : table == "reason"     ? "code = code || 'x'"
                                  : table == "listed"     ? "investor_id = investor_id"
                                  : table == "fill_point" ? "at_us = at_us + 1"
                                                          : "decided_us = decided_us + 1";
        row("UPDATE " + table, "UPDATE " + table + " SET " + column, kDisarm);
        row("UPDATE OR REPLACE " + table, "UPDATE OR REPLACE " + table + " SET " + column, kDisarm);
        row("DELETE " + table, "DELETE FROM " + table, kDisarm);
        row("REPLACE " + table,
            "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table + " LIMIT 1", kDisarm);
    }
    for (const QByteArray table : {"investor", "loan", "tally"}) {
        row("DELETE " + table, "DELETE FROM " + table, kDisarm);
        row("REPLACE " + table,
            "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table + " LIMIT 1", kDisarm);
    }
    row("REPLACE by the key of a bid", bidWith("key", "key").replace("INSERT", "INSERT OR REPLACE"),
        kDisarm);
    row("the upsert way round",
        bidWith("id", "id").replace(" LIMIT 1", "") +
            " ON CONFLICT(id) DO UPDATE SET accepted_fen = 1",
        kDisarm);
}

void TestGuards::addBidRows() {
    row("bid: one key twice", bidWith("key", "key"), "DROP INDEX bid_key");
    row("bid: no key", bidWith("key", "NULL"), kStructural);
    row("bid: empty key", bidWith("key", "''"), kDisarm);
    row("bid: key of 65", bidWith("key", "hex(zeroblob(33))"), kDisarm);
    row("bid: number zero", bidWith("id", "0"), kDisarm);
    row("bid: no such loan", bidWith("loan_id", "999"), kDisarm);
    row("bid: no such investor", bidWith("investor_id", "999"), kDisarm);
    row("bid: no loan", bidWith("loan_id", "NULL"), kStructural);
    row("bid: amount is a text", bidWith("asked_fen", "'ten'"), kStructural);
    row("bid: amount is a fraction", bidWith("asked_fen", "10.5"), kStructural);
    row("bid: amount is a blob", bidWith("asked_fen", "x'00'"), kStructural);
    row("bid: no amount", bidWith("asked_fen", "NULL"), kStructural);
    row("bid: unheard-of outcome", bidWith("outcome", "3"), kDisarm);
    row("bid: accepted for a reason", bidWith("reason", "12"), kDisarm);
    row("bid: accepted nothing", bidWith("accepted_fen", "0"), kDisarm);
    row("bid: accepted less without asking for parts", bidWith("accepted_fen", "accepted_fen - 10"),
        kDisarm);
    row("bid: accepted more than asked",
        bidWith("accepted_fen", "asked_fen + 10", "outcome = 1 AND partial = 1"), kDisarm);
    row("bid: accepted more than the remainder",
        bidWith("remainder_before_fen", "accepted_fen - 1"), kDisarm);
    row("bid: refused without a reason", bidWith("reason", "0", "outcome = 2"), kDisarm);
    row("bid: refused for an unheard-of reason", bidWith("reason", "20", "outcome = 2"), kDisarm);
    row("bid: a reused key is no bid", bidWith("reason", "1", "outcome = 2"), kDisarm);
    row("bid: refused and yet taken", bidWith("accepted_fen", "10", "outcome = 2"), kDisarm);
    row("bid: negative remainder", bidWith("remainder_before_fen", "-1", "outcome = 2"), kDisarm);
    row("bid: decided before it arrived", bidWith("decided_us", "arrived_us - 1"), kDisarm);
    row("stray: unheard-of reason",
        "INSERT INTO stray(key, as_received, reason, remainder_before_fen, arrived_us, decided_us)"
        " VALUES('k', '', 5, 0, 1, 1)",
        kDisarm);
    row("fill point: accepted more than decided",
        "INSERT INTO fill_point VALUES(1, 900, 900, 1, 1, 0, 0, 1, 1, 2)", kDisarm);
    row("fill point: backwards", "INSERT INTO fill_point VALUES(1, 900, 901, 1, 1, 0, 0, 1, 1, 1)",
        kDisarm);
    row("fill point: nothing decided",
        "INSERT INTO fill_point VALUES(1, 900, 900, 1, 1, 0, 0, 1, 0, 0)", kDisarm);
    row("fill point: negative", "INSERT INTO fill_point VALUES(1, 900, 900, 1, -1, 0, 0, 1, 1, 1)",
        kDisarm);
    row("tally shrinks", "UPDATE tally SET count = count - 1 WHERE count > 1", kDisarm);
    row("tally of nothing", "INSERT INTO tally VALUES(3, 5, 0)", kDisarm);
    row("tally of an unheard-of ending", "INSERT INTO tally VALUES(3, 50, 1)", kDisarm);
}

void TestGuards::addLoanRows() {
    const auto loan = [](const char* name, const QByteArray& change, const char* where = "1") {
        row(name, "UPDATE loan SET " + change + " WHERE id = " + where, kDisarm);
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
    loan("loan: open without an instant", "phase = 2", "3");
    loan("loan: unheard-of phase", "phase = 4");
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
    row("loan: no phase", "UPDATE loan SET phase = NULL WHERE id = 1", kStructural);
    row("loan: phase is a text", "UPDATE loan SET phase = 'open' WHERE id = 1", kStructural);
    row("loan: free is a fraction", "UPDATE loan SET free_fen = 0.5 WHERE id = 1", kStructural);
}

void TestGuards::addMoneyRows() {
    const auto investor = [](const char* name, const QByteArray& change) {
        row(name, "UPDATE investor SET " + change + " WHERE id = 1", kDisarm);
    };
    investor("investor: negative available", "available_fen = -1");
    investor("investor: negative frozen", "frozen_fen = -1");
    investor("investor: negative lent", "lent_fen = -1");
    investor("investor: another number", "id = 77");
    investor("investor: another code", "code = 'x'");
    investor("investor: made at another time", "created_us = 1");
    investor("investor: unheard-of status", "status = 3");
    row("investor: one code twice",
        "INSERT INTO investor SELECT 77, code, name, status, 0, 0, 0, 0, 1 FROM investor LIMIT 1",
        kStructural);
    row("investor: no balance", "UPDATE investor SET available_fen = NULL", kStructural);
    row("investor: balance is a text", "UPDATE investor SET available_fen = 'much'", kStructural);
    row("journal: one key twice",
        "INSERT INTO journal(decided_us, verb, amount_fen, count, key, actor)"
        " VALUES(1, 5, 1, 0, 'd-1', 'x')",
        "DROP INDEX journal_key");
    row("journal: unheard-of verb",
        "INSERT INTO journal(decided_us, verb, amount_fen, count, actor) VALUES(1, 99, 1, 0, 'x')",
        kDisarm);
    row("journal: nobody did it",
        "INSERT INTO journal(decided_us, verb, amount_fen, count) VALUES(1, 5, 1, 0)", kStructural);
    row("a second desk in the file", "INSERT INTO desk SELECT 2, name, kind, currency, 1 FROM desk",
        kDisarm);
}

void TestGuards::refuses_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("removal");
    addAppendOnlyRows();
    addBidRows();
    addLoanRows();
    addMoneyRows();
}

void TestGuards::refuses() {
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, removal);
    const auto path = m_folder / "attacked";
    writeFile(path, m_content);
    RawDatabase raw(path);
    raw.must("BEGIN");
    const auto word = raw.execute(attack.toStdString());
    QVERIFY2(!word.empty(), "the database let it through");
    QVERIFY2(word.find("syntax") == std::string::npos && word.find("no such") == std::string::npos,
             word.c_str());
    raw.must("ROLLBACK");
    if (removal == kStructural) return;
    if (removal == kDisarm)
        raw.disarm();
    else
        raw.must(removal.toStdString());
    const auto without_guard = raw.execute(attack.toStdString());
    QVERIFY2(without_guard.empty(), without_guard.c_str());
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
