#pragma once
// The schema as numbered migrations, each one transaction. A desk is new when none has run.

#include <optional>
#include <string>

#include "sqlite/connection.h"

namespace plimsoll::sqlite {

/// "Plim": tells our files from others.
inline constexpr std::int64_t kApplicationId = 0x506C696D;

[[nodiscard]] std::int64_t latestSchemaVersion();

/// Every table, index and trigger as text, in one order.
[[nodiscard]] std::string schemaOf(Connection& connection);
/// The same of a new desk: what every migrated desk must have, guards included.
[[nodiscard]] const std::string& expectedSchema();
/// The version whose tables these are; empty when they are those of none.
[[nodiscard]] std::optional<std::int64_t> versionOfTables(Connection& connection);

/// Runs what is missing, one transaction per step. The connection must be a creator or writer.
void migrate(Connection& connection);

}  // namespace plimsoll::sqlite
