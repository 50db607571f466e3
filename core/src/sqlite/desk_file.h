#pragma once
// The desk as a file: made whole or not at all, checked before it is opened, copied only by the
// engine's backup. Errors: EngineError with the code that fits.

#include <filesystem>
#include <functional>
#include <string>

#include <plimsoll/desk.h>

#include "sqlite/connection.h"
#include "sqlite/file_check.h"
#include "sqlite/lock_file.h"

namespace plimsoll::sqlite {

/// Builds the desk under another name and renames it, so that nobody sees half of it.
void createDeskFile(const std::filesystem::path& path, const NewDesk& desk,
                    const std::string& actor, Timestamp now);

/// The file's resolved name; DeskMissing when there is none.
[[nodiscard]] std::filesystem::path resolveDesk(const std::filesystem::path& path);

/// Application id, schema version and names; NotADesk, UnreleasedSchema, NewerSchema, or
/// DeskDamaged when the version is not that of the tables or a name is not ours.
void requireDesk(Connection& connection, const std::filesystem::path& path);
void requireDesk(const std::filesystem::path& path);

/// OlderSchema, too, because a reader cannot migrate.
void requireCurrentSchema(Connection& connection, const std::filesystem::path& path);

/// Migrates and checks a desk before it is written to; the caller holds its lock file. Every page
/// is looked at, and everything when a desk that was in use comes without its lock file, which then
/// says so until the caller clears the doubt. Answers what is still to be looked at: nothing when
/// the last owner died, or the file has at most so many bytes. A desk whose log is missing is not
/// written to, and one that is refused is not changed.
[[nodiscard]] Depth prepareDesk(const std::filesystem::path& path, LockFile& lock,
                                std::uintmax_t at_once);

/// The engine's own check: empty when sound, else its first complaint.
[[nodiscard]] std::string complaintOf(Connection& connection, Depth depth);
/// Whether tables, indexes and triggers are as they were made: empty when they are.
[[nodiscard]] std::string checkSchema(Connection& connection);
/// Of everything. What bids refer to is not looked up: a replay does that, and it would take as
/// long as all the rest.
[[nodiscard]] std::string checkIntegrity(Connection& connection);

/// Asked now and then with pages copied and in all; false stops it.
using CopyOn = std::function<bool(std::int64_t done, std::int64_t all)>;
/// Copies `from`, in use or not, into a new file `to` of today's schema, durable when it returns;
/// Cancelled when it was stopped.
void copyDesk(const std::filesystem::path& from, const std::filesystem::path& to,
              const CopyOn& copy_on);

/// Gives a finished file its name; DeskExists when the name is taken.
void publishDesk(const std::filesystem::path& made, const std::filesystem::path& name);

/// The folder that a file of this name stands in.
[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path& path);
/// Creates what is missing of it, for our eyes only.
void makeFolders(const std::filesystem::path& folder);

/// Removes the empty companions that readers leave beside a file that nobody has open.
void discardCompanions(const std::filesystem::path& path) noexcept;

/// Removes what an unfinished file left behind.
void discardDesk(const std::filesystem::path& path) noexcept;

}  // namespace plimsoll::sqlite
