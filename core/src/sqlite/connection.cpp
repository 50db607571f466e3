#include "sqlite/connection.h"

#include <sqlite3.h>

#include "sqlite/log_vfs.h"
#include "store/engine_error.h"
#include "values/law_broken.h"

namespace plimsoll::sqlite {
namespace {

ErrorCode errorCodeFor(int rc, int extended) {
    switch (rc) {
        case SQLITE_FULL:
            return ErrorCode::DiskFull;
        case SQLITE_CORRUPT:
            return ErrorCode::DeskDamaged;
        case SQLITE_NOTADB:
            return ErrorCode::NotADesk;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return ErrorCode::PathUnwritable;
        case SQLITE_CANTOPEN:
            return ErrorCode::PathUnreadable;
        case SQLITE_IOERR:
            return extended == SQLITE_IOERR_SHMSIZE ? ErrorCode::DiskFull
                                                    : ErrorCode::StorageFailed;
        default:
            return ErrorCode::StorageFailed;
    }
}

}  // namespace

Connection::Connection(const std::filesystem::path& path, Role role, const char* vfs)
    : m_path(path.string()) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= role == Role::Reader ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (role == Role::Creator) flags |= SQLITE_OPEN_CREATE;
    if (role == Role::Writer && vfs == nullptr) m_vfs = std::make_unique<LogVfs>();
    if (m_vfs) vfs = m_vfs->name();
    const int rc = sqlite3_open_v2(m_path.c_str(), &m_db, flags, vfs);
    try {
        if (rc != SQLITE_OK) raise(rc);
        configure(role);
    } catch (...) {
        sqlite3_close(m_db);
        throw;
    }
}

Connection::~Connection() {
    sqlite3_close(m_db);
}

void Connection::configure(Role role) {
    const auto config = [this](int option, int value) {
        int now = -1;
        const int rc = sqlite3_db_config(m_db, option, value, &now);
        if (rc != SQLITE_OK || now != value) raise(rc == SQLITE_OK ? SQLITE_ERROR : rc);
    };
    sqlite3_busy_timeout(m_db, 5'000);
    config(SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    config(SQLITE_DBCONFIG_ENABLE_TRIGGER, 1);
    config(SQLITE_DBCONFIG_DEFENSIVE, 1);
    config(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    config(SQLITE_DBCONFIG_DQS_DML, 0);
    config(SQLITE_DBCONFIG_DQS_DDL, 0);
    // Only the writer checkpoints: two connections, one committing while the other checkpoints, can
    // corrupt the file (SQLite's WAL-reset bug, mended in 3.51.3). It leaves the log where it is
    // until the file says that it is not needed (log_state.h).
    config(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, role == Role::Creator ? 0 : 1);
    // Without it INSERT OR REPLACE walks round the append-only triggers.
    setAndReadBack("recursive_triggers", 1);
    setAndReadBack("cell_size_check", 1);
    // Debian compiles it on; it would write every freed page once more.
    setAndReadBack("secure_delete", 0);
    setAndReadBack("mmap_size", 0);
    setAndReadBack("temp_store", 2);
    if (role == Role::Reader) {
        setAndReadBack("query_only", 1);
        setAndReadBack("wal_autocheckpoint", 0);
        setAndReadBack("cache_size", -8'192);
    } else {
        setAndReadBack("synchronous", 2);
        setAndReadBack("wal_autocheckpoint", 16'000);
        setAndReadBack("journal_size_limit", 128 << 20);
        setAndReadBack("cache_size", -32'768);
    }
}

void Connection::setAndReadBack(const char* name, std::int64_t value) {
    const std::string pragma = std::string("PRAGMA ") + name;
    execute((pragma + "=" + std::to_string(value)).c_str());
    if (std::string_view(name) == "mmap_size") {
        // A build without memory mapping answers no row at all, which is as good as zero.
        Statement read(*this, pragma);
        if (!read.step() || read.integer(0) == value) return;
    } else if (queryInt(pragma.c_str()) == value) {
        return;
    }
    throw store::EngineError(ErrorCode::StorageFailed, pragma);
}

void Connection::execute(const char* sql) {
    const int rc = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) raise(rc);
}

std::int64_t Connection::queryInt(const char* sql) {
    Statement query(*this, sql);
    requireLaw(query.step(), sql);
    const auto value = query.integer(0);
    query.reset();
    return value;
}

std::string Connection::queryText(const char* sql) {
    Statement query(*this, sql);
    requireLaw(query.step(), sql);
    auto value = query.text(0);
    query.reset();
    return value;
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(m_db);
}

std::int64_t Connection::lastRowId() const {
    return sqlite3_last_insert_rowid(m_db);
}

bool Connection::isInTransaction() const {
    return sqlite3_get_autocommit(m_db) == 0;
}

void Connection::raise(int rc) const {
    const std::string word = m_db != nullptr ? sqlite3_errmsg(m_db) : sqlite3_errstr(rc);
    if ((rc & 0xff) == SQLITE_CONSTRAINT) lawBroken("the database refused a write: " + word);
    const auto code = errorCodeFor(rc & 0xff, rc);
    const bool about_path = code == ErrorCode::PathUnwritable ||
                            code == ErrorCode::PathUnreadable || code == ErrorCode::NotADesk;
    throw store::EngineError(code, about_path ? m_path : word);
}

Statement::Statement(Connection& connection, std::string_view sql) : m_connection(connection) {
    check(sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                             SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

void Statement::check(int rc) {
    if (rc != SQLITE_OK) m_connection.raise(rc);
}

Statement& Statement::bind(int index, std::int64_t value) {
    check(sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    // A null pointer would bind NULL; an empty text is a text.
    const char* const data = text.data() != nullptr ? text.data() : "";
    check(
        sqlite3_bind_text(m_statement, index, data, static_cast<int>(text.size()), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind(int index, std::span<const std::uint8_t> bytes) {
    check(sqlite3_bind_blob(m_statement, index, bytes.data(), static_cast<int>(bytes.size()),
                            SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindNull(int index) {
    check(sqlite3_bind_null(m_statement, index));
    return *this;
}

bool Statement::step() {
    const int rc = sqlite3_step(m_statement);
    if (rc == SQLITE_ROW) return true;
    sqlite3_reset(m_statement);
    if (rc != SQLITE_DONE) m_connection.raise(rc);
    return false;
}

void Statement::run() {
    requireLaw(!step(), "a statement without rows returned one");
}

void Statement::reset() noexcept {
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const {
    // Anything but an integer means an overflow or a foreign hand: SQLite would quietly convert it.
    if (sqlite3_column_type(m_statement, column) != SQLITE_INTEGER)
        throw store::EngineError(ErrorCode::DeskDamaged, "not an integer");
    return sqlite3_column_int64(m_statement, column);
}

std::optional<Timestamp> Statement::optionalTime(int column) const {
    if (isNull(column)) return std::nullopt;
    return time(column);
}

std::string Statement::text(int column) const {
    const auto* const data =
        reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (data == nullptr) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::span<const std::uint8_t> Statement::blob(int column) const {
    const auto* const data =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

}  // namespace plimsoll::sqlite
