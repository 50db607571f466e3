#pragma once
// The schema as numbered migrations, each one transaction. The first one, schema.sql, makes a whole
// desk; a desk is new when none has run. Thread: that of the connection. Errors: EngineError.

#include <optional>
#include <string>

#include "sqlite/connection.h"

namespace plimsoll::sqlite {

/// "Plim": tells our files from others.
inline constexpr std::int64_t kApplicationId = 0x506C696D;

/// What stands in schema.sql.
extern const char* const kSchemaSql;

[[nodiscard]] std::int64_t latestSchemaVersion();

/// Whether these are tables of before the first release, which no version brings up to date.
[[nodiscard]] bool isUnreleased(Connection& connection);

/// Every table, index and trigger as text, in one order.
[[nodiscard]] std::string schemaOf(Connection& connection);
/// The same of a new desk: what every migrated desk must have, guards included.
[[nodiscard]] const std::string& expectedSchema();
/// The version whose tables these are; empty when they are those of none.
[[nodiscard]] std::optional<std::int64_t> versionOfTables(Connection& connection);

/// Runs what is missing, one transaction per step. The connection must be a creator or writer.
void migrate(Connection& connection);

}  // namespace plimsoll::sqlite
