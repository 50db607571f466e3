#include "sqlite/schema.h"

#include <array>
#include <string>

#include <plimsoll/reasons.h>

#include "sqlite/schema_v2.h"
#include "sqlite/schema_v3.h"
#include "sqlite/schema_v4.h"
#include "sqlite/schema_v5.h"
#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

// How the database guards the law a second time:
// - capacity: CHECKs on loan; each part >= 0, their sum is the target, full if and only if paid is
// - money: CHECKs on investor; no negative balance
// - decisions: CHECKs on bid; an outcome fits its reason and amounts, one row per loan, investor,
// key
// - records: triggers; bid, stray, journal, fill_point and listed only grow, terms never change
//
// The one extra index leads with the loan, so that selling one loan touches one compact part of it
// however long the history is; its single probe answers both the request key and the cap.
// fill_point is the other way to a loan's bids: their id ranges, in decision order.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE desk(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  name TEXT NOT NULL,
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 3),
  currency TEXT NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE reason(
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE investor(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  code TEXT NOT NULL UNIQUE CHECK(length(code) BETWEEN 1 AND 32),
  name TEXT NOT NULL,
  status INTEGER NOT NULL CHECK(status BETWEEN 1 AND 2),
  available_fen INTEGER NOT NULL CHECK(available_fen >= 0),
  frozen_fen INTEGER NOT NULL CHECK(frozen_fen >= 0),
  lent_fen INTEGER NOT NULL CHECK(lent_fen >= 0),
  accepted_bids INTEGER NOT NULL CHECK(accepted_bids >= 0),
  created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE loan(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  code TEXT NOT NULL UNIQUE CHECK(length(code) BETWEEN 1 AND 32),
  title TEXT NOT NULL,
  target_fen INTEGER NOT NULL CHECK(target_fen > 0),
  min_fen INTEGER NOT NULL CHECK(min_fen > 0),
  step_fen INTEGER NOT NULL CHECK(step_fen > 0),
  cap_fen INTEGER CHECK(cap_fen > 0),
  audience INTEGER NOT NULL CHECK(audience BETWEEN 1 AND 3),
  borrower_id INTEGER REFERENCES investor(id),
  phase INTEGER NOT NULL CHECK(phase BETWEEN 1 AND 3),
  free_fen INTEGER NOT NULL CHECK(free_fen >= 0),
  reserved_fen INTEGER NOT NULL CHECK(reserved_fen >= 0),
  held_fen INTEGER NOT NULL CHECK(held_fen >= 0),
  paid_fen INTEGER NOT NULL CHECK(paid_fen >= 0),
  bids INTEGER NOT NULL CHECK(bids >= 0),
  bidders INTEGER NOT NULL CHECK(bidders >= 0),
  created_us INTEGER NOT NULL,
  opened_us INTEGER,
  filled_us INTEGER,
  CHECK(free_fen + reserved_fen + held_fen + paid_fen = target_fen),
  CHECK((phase = 3) = (paid_fen = target_fen)),
  CHECK((phase = 3) = (filled_us IS NOT NULL)),
  CHECK((phase = 1) = (opened_us IS NULL))
) STRICT;

CREATE TABLE listed(
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  PRIMARY KEY(loan_id, investor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bid(
  id INTEGER PRIMARY KEY CHECK(id > 0),
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  investor_id INTEGER NOT NULL REFERENCES investor(id),
  key TEXT NOT NULL CHECK(length(key) BETWEEN 1 AND 64),
  asked_fen INTEGER NOT NULL,
  partial INTEGER NOT NULL CHECK(partial BETWEEN 0 AND 1),
  outcome INTEGER NOT NULL,
  reason INTEGER NOT NULL,
  accepted_fen INTEGER NOT NULL,
  remainder_before_fen INTEGER NOT NULL CHECK(remainder_before_fen >= 0),
  arrived_us INTEGER NOT NULL,
  decided_us INTEGER NOT NULL CHECK(decided_us >= arrived_us),
  CHECK(CASE outcome
    WHEN 1 THEN reason = 0 AND accepted_fen > 0 AND accepted_fen <= remainder_before_fen
      AND accepted_fen <= asked_fen AND (partial = 1 OR accepted_fen = asked_fen)
    WHEN 2 THEN reason BETWEEN 2 AND 19 AND accepted_fen = 0
    ELSE 0 END)
) STRICT;
CREATE UNIQUE INDEX bid_key ON bid(loan_id, investor_id, key);

CREATE TABLE stray(
  id INTEGER PRIMARY KEY,
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  key TEXT NOT NULL,
  as_received TEXT NOT NULL,
  reason INTEGER NOT NULL CHECK(reason BETWEEN 1 AND 4),
  remainder_before_fen INTEGER NOT NULL CHECK(remainder_before_fen >= 0),
  arrived_us INTEGER NOT NULL,
  decided_us INTEGER NOT NULL CHECK(decided_us >= arrived_us)
) STRICT;

CREATE TABLE journal(
  id INTEGER PRIMARY KEY,
  decided_us INTEGER NOT NULL,
  verb INTEGER NOT NULL CHECK(verb BETWEEN 1 AND 7),
  loan_id INTEGER REFERENCES loan(id),
  investor_id INTEGER REFERENCES investor(id),
  amount_fen INTEGER NOT NULL,
  count INTEGER NOT NULL,
  key TEXT,
  actor TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_key ON journal(key) WHERE key IS NOT NULL;

CREATE TABLE fill_point(
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  last_bid INTEGER NOT NULL,
  first_bid INTEGER NOT NULL CHECK(first_bid <= last_bid),
  at_us INTEGER NOT NULL,
  free_fen INTEGER NOT NULL CHECK(free_fen >= 0),
  reserved_fen INTEGER NOT NULL CHECK(reserved_fen >= 0),
  held_fen INTEGER NOT NULL CHECK(held_fen >= 0),
  paid_fen INTEGER NOT NULL CHECK(paid_fen >= 0),
  decided INTEGER NOT NULL CHECK(decided > 0),
  accepted INTEGER NOT NULL CHECK(accepted BETWEEN 0 AND decided),
  PRIMARY KEY(loan_id, last_bid)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally(
  loan_id INTEGER NOT NULL REFERENCES loan(id),
  ending INTEGER NOT NULL CHECK(ending BETWEEN 0 AND 19 OR ending = 100),
  count INTEGER NOT NULL CHECK(count > 0),
  PRIMARY KEY(loan_id, ending)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER investor_stays BEFORE DELETE ON investor
BEGIN SELECT RAISE(ABORT, 'investors are never deleted'); END;
CREATE TRIGGER investor_identity BEFORE UPDATE OF id, code, name, created_us ON investor
BEGIN SELECT RAISE(ABORT, 'an investor keeps its identity'); END;
CREATE TRIGGER loan_stays BEFORE DELETE ON loan
BEGIN SELECT RAISE(ABORT, 'loans are never deleted'); END;
CREATE TRIGGER loan_terms BEFORE UPDATE OF id, code, title, target_fen, min_fen, step_fen, cap_fen,
  audience, borrower_id, created_us ON loan
BEGIN SELECT RAISE(ABORT, 'terms never change'); END;
CREATE TRIGGER loan_opens_once BEFORE UPDATE OF opened_us ON loan WHEN OLD.opened_us IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a loan opens once'); END;
CREATE TRIGGER tally_stays BEFORE DELETE ON tally
BEGIN SELECT RAISE(ABORT, 'tallies are never deleted'); END;
CREATE TRIGGER tally_grows BEFORE UPDATE ON tally WHEN NEW.count < OLD.count
BEGIN SELECT RAISE(ABORT, 'tallies only grow'); END;
)sql";

constexpr std::array kVersions{kVersion1, kVersion2, kVersion3, kVersion4, kVersion5};
constexpr std::array kAppendOnly1{"desk",  "reason",  "listed",    "bid",
                                  "stray", "journal", "fill_point"};
// Those that version 2 builds anew lose their triggers with the old table.
constexpr std::array kAppendOnly2{"bid", "journal", "fill_point", "bid_event", "ledger"};
constexpr std::array kAppendOnly3{"journal", "audit"};
constexpr std::array kAppendOnly4{"journal", "personal", "request_split", "request_excess",
                                  "bid_event"};

void forbidChanges(Connection& connection, const std::string& table) {
    for (const std::string verb : {"UPDATE", "DELETE"}) {
        connection.execute(("CREATE TRIGGER " + table + "_no_" + verb + " BEFORE " + verb + " ON " +
                            table + " BEGIN SELECT RAISE(ABORT, 'records only grow'); END")
                               .c_str());
    }
}

void nameReasons(Connection& connection) {
    Statement insert(connection, "INSERT INTO reason(id, code) VALUES(?1, ?2)");
    for (std::size_t i = 1; i < kReasonCount; ++i) {
        const auto code = codeOf(static_cast<Reason>(i));
        insert.bind(1, static_cast<std::int64_t>(i)).bind(2, code).run();
    }
}

/// While tables are built anew their references point at nothing; afterwards none may.
void requireNoOrphans(Connection& connection) {
    Statement orphans(connection, "PRAGMA foreign_key_check");
    if (orphans.step())
        throw store::EngineError(ErrorCode::DeskDamaged, "a row of " + orphans.text(0));
}

void writeVersion(Connection& connection, std::size_t version) {
    connection.execute(kVersions[version - 1]);
    if (version == 1) {
        nameReasons(connection);
        for (const auto* const table : kAppendOnly1) forbidChanges(connection, table);
    }
    if (version == 2)
        for (const auto* const table : kAppendOnly2) forbidChanges(connection, table);
    if (version == 3)
        for (const auto* const table : kAppendOnly3) forbidChanges(connection, table);
    if (version == 4)
        for (const auto* const table : kAppendOnly4) forbidChanges(connection, table);
}

/// Those after `done` up to `last`, in one transaction.
void runVersions(Connection& connection, std::size_t done, std::size_t last) {
    connection.execute("BEGIN IMMEDIATE");
    for (auto version = done + 1; version <= last; ++version) writeVersion(connection, version);
    requireNoOrphans(connection);
    connection.execute(("PRAGMA user_version=" + std::to_string(last)).c_str());
    connection.execute("COMMIT");
}

}  // namespace

std::int64_t latestSchemaVersion() {
    return static_cast<std::int64_t>(kVersions.size());
}

std::string schemaOf(Connection& connection) {
    Statement parts(connection,
                    "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
                    " WHERE name NOT GLOB 'sqlite_stat[0-9]' ORDER BY type, name");
    std::string text;
    while (parts.step())
        for (const int column : {0, 1, 2, 3}) text += parts.text(column) + '\n';
    return text;
}

const std::string& expectedSchema() {
    static const std::string expected = [] {
        Connection fresh(":memory:", Connection::Role::Creator);
        migrate(fresh);
        return schemaOf(fresh);
    }();
    return expected;
}

std::optional<std::int64_t> versionOfTables(Connection& connection) {
    const auto found = schemaOf(connection);
    Connection fresh(":memory:", Connection::Role::Creator);
    fresh.execute("PRAGMA foreign_keys=OFF");
    // Step by step, as earlier versions got there.
    for (std::size_t version = 0; version <= kVersions.size(); ++version) {
        if (version > 0) runVersions(fresh, version - 1, version);
        if (schemaOf(fresh) == found) return static_cast<std::int64_t>(version);
    }
    return std::nullopt;
}

void migrate(Connection& connection) {
    const auto done = static_cast<std::size_t>(connection.queryInt("PRAGMA user_version"));
    if (done >= kVersions.size()) return;
    // Has no effect inside a transaction, so it stands around them.
    connection.execute("PRAGMA foreign_keys=OFF");
    // A new desk is made whole at once; an old one is brought up to date step by step.
    if (done == 0)
        runVersions(connection, 0, kVersions.size());
    else
        for (auto last = done + 1; last <= kVersions.size(); ++last)
            runVersions(connection, last - 1, last);
    connection.execute("PRAGMA foreign_keys=ON");
}

}  // namespace plimsoll::sqlite
