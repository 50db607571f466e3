#pragma once
// The desk as a file: made whole or not at all, checked before it is opened, copied only by the
// engine's backup. Errors: EngineError with the code that fits.

#include <filesystem>
#include <string>

#include <plimsoll/desk.h>

#include "sqlite/connection.h"
#include "sqlite/lock_file.h"

namespace plimsoll::sqlite {

/// Builds the desk under another name and renames it, so that nobody sees half of it.
void createDeskFile(const std::filesystem::path& path, const NewDesk& desk,
                    const std::string& actor, Timestamp now);

/// The file's resolved name; DeskMissing when there is none.
[[nodiscard]] std::filesystem::path resolveDesk(const std::filesystem::path& path);

/// Application id and schema version; NotADesk or NewerSchema.
void requireDesk(Connection& connection, const std::filesystem::path& path);

/// OlderSchema, too, because a reader cannot migrate.
void requireCurrentSchema(Connection& connection, const std::filesystem::path& path);

/// Migrates and checks a desk before it is written to; the caller holds its lock file. A desk whose
/// last owner died is checked page by page, and not written to when the owner's log is missing.
void prepareDesk(const std::filesystem::path& path, LockFile::Last last);

/// The engine's own check of the whole file: empty when sound, else its first complaint.
[[nodiscard]] std::string checkIntegrity(Connection& connection);

enum class Copied {
    AsItIs,
    AsAnotherDesk,  ///< under a new name in its audit trail
};
/// Copies `from`, in use or not, into a new file `to` of today's schema, durable when it returns.
void copyDesk(const std::filesystem::path& from, const std::filesystem::path& to, Copied copied);

/// Gives a finished file its name; DeskExists when the name is taken.
void publishDesk(const std::filesystem::path& made, const std::filesystem::path& name);

/// A name beside `path` that nobody else uses, for making a file in.
[[nodiscard]] std::filesystem::path unfinishedName(const std::filesystem::path& path);

/// Removes the empty companions that readers leave beside a file that nobody has open.
void discardCompanions(const std::filesystem::path& path) noexcept;

/// Removes what an unfinished file left behind.
void discardDesk(const std::filesystem::path& path) noexcept;

}  // namespace plimsoll::sqlite
