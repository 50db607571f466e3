#pragma once
// The desk's look-up tables: what columns hold as numbers, and what each number means. Their rows
// are this program's own codes, so that a new reason, phase, state or command is a row and no new
// schema; the foreign keys that point at them refuse a number that means nothing. Rows are added
// and never changed. Thread: that of the connection. Errors: EngineError.

#include "sqlite/connection.h"

namespace plimsoll::sqlite {

/// Throws NewerSchema when the desk has a name that this program does not know, and DeskDamaged
/// when it calls a number otherwise.
void requireKnownNames(Connection& connection);

/// Adds what the desk lacks, in the caller's transaction or in one statement's own.
void addMissingNames(Connection& connection);

}  // namespace plimsoll::sqlite
