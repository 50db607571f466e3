#pragma once
// What the tests of the database's own guards share: attacks as rows, and how each is tried. Every
// attack must be refused; then its guard is taken away (constraints and triggers off, or an index
// dropped) and the same must go through, so that no row passes because of a mistake in its SQL.

#include <string>
#include <vector>

#include "desk_room.h"
#include "furnished_desk.h"
#include "property.h"
#include "raw_database.h"

namespace plimsoll::test {

/// What takes a row's guard away. Types of STRICT tables and NOT NULL cannot be taken away.
inline const QByteArray kDisarm = "disarm";
inline const QByteArray kStructural = "";

struct Copied {
    const char* table;
    QList<QByteArray> columns;
    QByteArray fresh_column;  ///< what makes a copy another row
    QByteArray fresh_value;
};
inline const Copied kBid{
    "bid",
    {"id", "loan_id", "investor_id", "key", "asked_fen", "partial", "standby", "funding", "outcome",
     "reason", "accepted_fen", "waiting_fen", "remainder_before_fen", "arrived_us", "decided_us"},
    "id",
    "(SELECT max(id) + 1 FROM bid)"};
inline const Copied kLoan{
    "loan",
    {"id",        "code",      "title",        "target_fen",  "min_fen",
     "step_fen",  "cap_fen",   "audience",     "borrower_id", "hold_s",
     "phase",     "free_fen",  "reserved_fen", "held_fen",    "paid_fen",
     "bids",      "bidders",   "created_us",   "opens_us",    "closes_us",
     "opened_us", "filled_us", "closed_us",    "finished_us", "first_target_fen"},
    "id",
    "77"};
inline const Copied kHold{"hold",
                          {"bid_id", "part", "loan_id", "investor_id", "amount_fen", "state",
                           "since_us", "lapses_us", "payment"},
                          "part",
                          "part + 50"};
inline const Copied kWaiting{
    "waiting", {"bid_id", "loan_id", "investor_id", "waiting_fen", "state"}, "bid_id", "1"};
inline const Copied kEvent{
    "bid_event",
    {"id", "at_us", "loan_id", "bid_id", "part", "kind", "amount_fen", "reason"},
    "id",
    "NULL"};
inline const Copied kCase{"payment_case",
                          {"id", "kind", "state", "payment", "bid_id", "loan_id", "investor_id",
                           "amount_fen", "as_received", "opened_us", "closed_us"},
                          "id",
                          "77"};
inline const Copied kPayout{
    "payout",
    {"id", "kind", "state", "loan_id", "investor_id", "bid_id", "case_id", "replaces_id",
     "amount_fen", "payee", "batch", "created_us", "changed_us", "reference"},
    "id",
    "77"};
inline const Copied kLedger{"ledger",
                            {"id", "command_id", "from_account", "to_account", "amount_fen",
                             "investor_id", "loan_id", "bid_id", "payout_id", "case_id"},
                            "id",
                            "NULL"};

/// A copy of one row under a fresh key, with one column replaced.
inline QByteArray copyWith(const Copied& kind, const QByteArray& column, const QByteArray& value,
                           const QByteArray& where = "1") {
    QList<QByteArray> values = kind.columns;
    for (auto& each : values) {
        if (each == kind.fresh_column) each = kind.fresh_value;
        const bool is_unique = each == "key" || each == "code" || each == "reference";
        if (is_unique) each = "'fresh'";
    }
    values[kind.columns.indexOf(column)] = value;
    return "INSERT INTO " + QByteArray(kind.table) + "(" + kind.columns.join(", ") + ") SELECT " +
           values.join(", ") + " FROM " + kind.table + " WHERE " + where + " LIMIT 1";
}

inline QByteArray bidWith(const QByteArray& column, const QByteArray& value,
                          const QByteArray& where = "outcome = 1 AND partial = 0") {
    return copyWith(kBid, column, value, where);
}

inline const QByteArray kJournal =
    "INSERT INTO journal(decided_us, verb, detail, outcome, bid_id, amount_fen, count, reference,"
    " key, actor, note) ";

inline void guardRow(const QByteArray& name, const QByteArray& attack, const QByteArray& removal) {
    QTest::newRow(name.constData()) << attack << removal;
}

/// A row for each: column, value, which row is copied, and what the copy would be.
struct Forgery {
    const char* name;
    const char* column;
    const char* value;
    const char* where = "1";
    QByteArray removal = kDisarm;
};
inline void addForgeries(const Copied& kind, const std::vector<Forgery>& forgeries) {
    for (const auto& forgery : forgeries)
        guardRow(QByteArray(kind.table) + ": " + forgery.name,
                 copyWith(kind, forgery.column, forgery.value, forgery.where), forgery.removal);
}

struct Change {
    const char* name;
    const char* change;
    const char* where = "1";
};
inline void addChanges(const QByteArray& table, const std::vector<Change>& changes) {
    for (const auto& change : changes)
        guardRow(table + ": " + change.name,
                 "UPDATE " + table + " SET " + change.change + " WHERE " + change.where, kDisarm);
}

/// Runs what must be refused, the commit at the latest: the word of the database.
inline std::string refusalOf(RawDatabase& raw, const QByteArray& attack) {
    raw.must("BEGIN");
    auto word = raw.execute(attack.toStdString());
    if (word.empty()) word = raw.execute("COMMIT");
    if (!word.empty()) raw.must("ROLLBACK");
    return word;
}

/// A desk's file that holds `content`: tries the attack on it. Empty when the database refused it,
/// and would not without its guard.
inline std::string wrongOf(const std::filesystem::path& path, const std::string& content,
                           const QByteArray& attack, const QByteArray& removal) {
    writeFile(path, content);
    RawDatabase raw(path);
    const auto word = refusalOf(raw, attack);
    if (word.empty()) return "the database let it through";
    if (word.find("syntax") != std::string::npos || word.find("no such") != std::string::npos)
        return word;
    if (removal == kStructural) return {};
    if (removal == kDisarm)
        raw.disarm();
    else
        raw.must(removal.toStdString());
    return raw.execute(attack.toStdString());
}

}  // namespace plimsoll::test
