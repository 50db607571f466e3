#include "sqlite/desk_file.h"

#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "sqlite/log_state.h"
#include "sqlite/name_tables.h"
#include "sqlite/schema.h"
#include "sqlite/unfinished.h"
#include "store/engine_error.h"
#include "store/rows.h"
#include "values/law_broken.h"

namespace plimsoll::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr const char* kForeignSchema = "tables, indexes or triggers are not as they were made";

void syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!synced) throw store::EngineError(ErrorCode::StorageFailed, folder.string());
}

/// Creates an empty file for our eyes only, and the folders above it likewise.
void touchPrivately(const fs::path& path) {
    std::error_code error;
    const auto folder = folderOf(path);
    makeFolders(folder);
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        const auto code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::PathUnwritable;
        throw store::EngineError(code, folder.string());
    }
    ::close(descriptor);
}

void fillNewDesk(Connection& db, const NewDesk& desk, const std::string& actor, Timestamp now) {
    db.execute(fmt::format("PRAGMA application_id={}", kApplicationId).c_str());
    migrate(db);
    db.execute("BEGIN IMMEDIATE");
    addMissingNames(db);
    Statement(db,
              "INSERT INTO desk(id, name, kind, currency, created_us)"
              " VALUES(1, ?1, ?2, 'CNY', ?3)")
        .bind(1, std::string_view(desk.name))
        .bind(2, static_cast<std::int64_t>(desk.kind))
        .bind(3, now)
        .run();
    Statement(db,
              "INSERT INTO journal(decided_us, verb, detail, outcome, amount_fen, count, reference,"
              " note, actor) VALUES(?1, ?2, 0, 0, 0, 0, '', '', ?3)")
        .bind(1, now)
        .bind(2, static_cast<std::int64_t>(store::Verb::DeskCreated))
        .bind(3, std::string_view(actor))
        .run();
    db.execute("COMMIT");
    // Last, so that everything stands in the file that gets the name: a log beside it would stay
    // behind when closing cannot empty it.
    if (db.queryText("PRAGMA journal_mode=WAL") != "wal")
        throw store::EngineError(ErrorCode::StorageFailed, "journal_mode");
}

/// Runs one PRAGMA *_check and gives its first complaint.
std::string firstComplaint(Connection& connection, const char* pragma) {
    auto word = connection.queryText(pragma);
    return word == "ok" ? std::string() : word;
}

/// A version that is not that of the tables was written by another hand: an upgrade of such a file
/// would build tables that are there already.
void requireOwnVersion(Connection& connection, std::int64_t version) {
    const auto tables = versionOfTables(connection);
    if (tables == version) return;
    throw store::EngineError(
        ErrorCode::DeskDamaged,
        fmt::format("its schema version was changed: it says {}, its tables are of {}", version,
                    tables ? fmt::format("version {}", *tables) : std::string("none")));
}

bool holdsSomething(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return !error && size > 0;
}

/// A log or journal under the name of a new desk would be played back into it.
void requireNoLog(const fs::path& name) {
    for (const auto* const suffix : {"-wal", "-journal"})
        if (const fs::path left = name.string() + suffix; holdsSomething(left))
            throw store::EngineError(ErrorCode::DeskExists, left.string());
    discardCompanions(name);
}

/// All from one state of the source: between steps that let it go, a desk in use would make the
/// copy begin again and again.
void copyPages(Connection& source, Connection& target, const CopyOn& copy_on) {
    constexpr int kPagesAtOnce = 4'000;
    source.execute("BEGIN");
    (void)source.queryInt("PRAGMA page_count");
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> backup(
        sqlite3_backup_init(target.handle(), "main", source.handle(), "main"),
        &sqlite3_backup_finish);
    if (!backup) target.raise(sqlite3_errcode(target.handle()));
    for (;;) {
        const int rc = sqlite3_backup_step(backup.get(), kPagesAtOnce);
        if (rc != SQLITE_OK && rc != SQLITE_DONE) target.raise(rc);
        const std::int64_t all = sqlite3_backup_pagecount(backup.get());
        if (!copy_on(all - sqlite3_backup_remaining(backup.get()), all))
            throw store::EngineError(ErrorCode::Cancelled, {});
        if (rc == SQLITE_DONE) return;
    }
}

}  // namespace

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

void makeFolders(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::exists(folder, error)) return;
    makeFolders(folder.parent_path());
    ::mkdir(folder.c_str(), 0700);
}

void discardCompanions(const fs::path& path) noexcept {
    std::error_code ignored;
    for (const auto* const suffix : {"-wal", "-shm", "-journal"})
        fs::remove(path.string() + suffix, ignored);
}

void discardDesk(const fs::path& path) noexcept {
    discardCompanions(path);
    std::error_code ignored;
    fs::remove(path, ignored);
}

void publishDesk(const fs::path& made, const fs::path& name) {
    // Somebody may still own a desk of this name whose file was taken away; and what he left in his
    // lock is not said of the new one.
    std::optional<LockFile> lock;
    if (std::error_code error; fs::exists(name.string() + ".lock", error)) {
        lock.emplace(name);
        lock->markDoubt(false);
        lock->accept();
    }
    requireNoLog(name);
    if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, name.c_str(), RENAME_NOREPLACE) != 0) {
        const auto code = errno == EEXIST ? ErrorCode::DeskExists : ErrorCode::PathUnwritable;
        throw store::EngineError(code, name.string());
    }
    syncFolder(folderOf(name));
}

void createDeskFile(const fs::path& path, const NewDesk& desk, const std::string& actor,
                    Timestamp now) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error)))
        throw store::EngineError(ErrorCode::DeskExists, path.string());
    const Unfinished made(path);
    touchPrivately(made.path());
    {
        Connection db(made.path(), Connection::Role::Creator);
        fillNewDesk(db, desk, actor, now);
    }
    publishDesk(made.path(), path);
}

fs::path resolveDesk(const fs::path& path) {
    std::error_code error;
    auto resolved = fs::canonical(path, error);
    if (path.empty() || error == std::errc::no_such_file_or_directory ||
        error == std::errc::not_a_directory)
        throw store::EngineError(ErrorCode::DeskMissing, path.string());
    if (error) throw store::EngineError(ErrorCode::PathUnreadable, path.string());
    if (!fs::is_regular_file(resolved, error))
        throw store::EngineError(ErrorCode::NotADesk, path.string());
    if (::access(resolved.c_str(), R_OK) != 0)
        throw store::EngineError(ErrorCode::PathUnreadable, path.string());
    return resolved;
}

void requireDesk(Connection& connection, const fs::path& path) {
    std::int64_t application = 0;
    try {
        application = connection.queryInt("PRAGMA application_id");
    } catch (const store::EngineError& failure) {
        if (failure.error().code != ErrorCode::NotADesk) throw;
    }
    if (application != kApplicationId) throw store::EngineError(ErrorCode::NotADesk, path.string());
    if (isUnreleased(connection))
        throw store::EngineError(ErrorCode::UnreleasedSchema, path.string());
    const auto version = connection.queryInt("PRAGMA user_version");
    if (version > latestSchemaVersion())
        throw store::EngineError(ErrorCode::NewerSchema, path.string());
    if (version < latestSchemaVersion()) requireOwnVersion(connection, version);
    requireKnownNames(connection);
}

void requireDesk(const fs::path& path) {
    Connection db(path, Connection::Role::Reader);
    requireDesk(db, path);
}

void requireCurrentSchema(Connection& connection, const fs::path& path) {
    if (connection.queryInt("PRAGMA user_version") < latestSchemaVersion())
        throw store::EngineError(ErrorCode::OlderSchema, path.string());
}

std::string checkSchema(Connection& connection) {
    return schemaOf(connection) == expectedSchema() ? std::string() : kForeignSchema;
}

std::string checkIntegrity(Connection& connection) {
    return complaintOf(connection, Depth::Everything);
}

std::string complaintOf(Connection& connection, Depth depth) {
    if (depth == Depth::Nothing) return {};
    if (depth == Depth::Pages) return firstComplaint(connection, "PRAGMA quick_check(1)");
    if (auto word = checkSchema(connection); !word.empty()) return word;
    if (auto word = firstComplaint(connection, "PRAGMA integrity_check(1)"); !word.empty())
        return word;
    Statement orphans(connection,
                      "SELECT t.name FROM sqlite_schema t, pragma_foreign_key_check(t.name)"
                      " WHERE t.type = 'table' AND t.name != 'bid' LIMIT 1");
    return orphans.step() ? "a row of " + orphans.text(0) + " points nowhere" : std::string();
}

Depth prepareDesk(const fs::path& path, LockFile& lock, std::uintmax_t at_once) {
    if (::access(path.c_str(), W_OK) != 0 || ::access(folderOf(path).c_str(), W_OK) != 0)
        throw store::EngineError(ErrorCode::PathUnwritable, path.string());
    const bool has_log = LockFile::hasLog(path);
    if (lock.last() == LockFile::Last::DiedWithLog && !has_log)
        throw store::EngineError(ErrorCode::DeskDamaged, kNoLog);
    Connection db(path, Connection::Role::Writer);
    requireDesk(db, path);
    const auto left = logStateOf(db);
    if (lock.isNew() && left != LogState::NeverUsed) lock.markDoubt(true);
    requireLog(db, path);
    if (db.queryText("PRAGMA journal_mode=WAL") != "wal")
        throw store::EngineError(ErrorCode::StorageFailed, "journal_mode");
    migrate(db);
    // Without its guards a desk is not written to.
    if (schemaOf(db) != expectedSchema())
        throw store::EngineError(ErrorCode::DeskDamaged, kForeignSchema);
    addMissingNames(db);
    // A log that a reader kept says itself that it was left in order.
    const bool died = lock.last() != LockFile::Last::InOrder || left == LogState::InUse;
    auto depth = lock.isDoubted() ? Depth::Everything : Depth::Pages;
    std::error_code unclear;  // a size that cannot be told is not small
    const auto size = fs::file_size(path, unclear);
    if (died || (!unclear && size <= at_once)) {
        if (const auto word = complaintOf(db, depth); !word.empty())
            throw store::EngineError(ErrorCode::DeskDamaged, word);
        depth = Depth::Nothing;
    }
    if (left == LogState::InUse)
        leaveInOrder(db);
    else
        leaveAsItIs(db);
    lock.accept();
    return depth;
}

void copyDesk(const fs::path& from, const fs::path& to, const CopyOn& copy_on) {
    touchPrivately(to);
    Connection source(from, Connection::Role::Reader);
    requireDesk(source, from);
    requireLog(source, from);
    Connection target(to, Connection::Role::Creator);
    copyPages(source, target, copy_on);
    migrate(target);
    sayNeverUsed(target);
    target.execute("PRAGMA journal_mode=WAL");
}

}  // namespace plimsoll::sqlite
