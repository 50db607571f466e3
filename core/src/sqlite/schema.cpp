#include "sqlite/schema.h"

#include <array>
#include <string>

#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

/// Each brings a desk of the version before it up to date.
const std::array kVersions{kSchemaSql};

/// While tables are built anew their references point at nothing; afterwards none may.
void requireNoOrphans(Connection& connection) {
    Statement orphans(connection, "PRAGMA foreign_key_check");
    if (orphans.step())
        throw store::EngineError(ErrorCode::DeskDamaged, "a row of " + orphans.text(0));
}

/// Those after `done` up to `last`, in one transaction.
void runVersions(Connection& connection, std::size_t done, std::size_t last) {
    connection.execute("BEGIN IMMEDIATE");
    for (auto version = done; version < last; ++version) connection.execute(kVersions[version]);
    if (done > 0) requireNoOrphans(connection);
    connection.execute(("PRAGMA user_version=" + std::to_string(last)).c_str());
    connection.execute("COMMIT");
}

bool hasTable(Connection& connection, std::string_view table) {
    Statement found(connection, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1");
    const ResetGuard guard(found);
    return found.bind(1, table).step();
}

}  // namespace

std::int64_t latestSchemaVersion() {
    return static_cast<std::int64_t>(kVersions.size());
}

bool isUnreleased(Connection& connection) {
    return hasTable(connection, "journal") && !hasTable(connection, "command_name");
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
