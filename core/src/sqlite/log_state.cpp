#include "sqlite/log_state.h"

#include <bit>
#include <exception>
#include <string>

#include <sqlite3.h>

#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

void say(Connection& db, LogState state) {
    // One statement is one transaction.
    Statement(db, "UPDATE log_state SET state = ?1 WHERE id = 1")
        .bind(1, static_cast<std::int64_t>(state))
        .run();
}

/// How long an opening waits for readers that are about to finish.
constexpr int kPatienceMs = 250;

/// Brings what it may into the file; true when that is everything.
bool bringIn(Connection& db, const char* pragma = "PRAGMA wal_checkpoint(PASSIVE)") {
    Statement checkpoint(db, pragma);
    const ResetGuard guard(checkpoint);
    return checkpoint.step() && checkpoint.integer(0) == 0 &&
           checkpoint.integer(1) == checkpoint.integer(2);
}

}  // namespace

LogState logStateOf(Connection& db) {
    Statement row(db, "SELECT state FROM log_state WHERE id = 1");
    const ResetGuard guard(row);
    if (row.step())
        for (const auto state : {LogState::NeverUsed, LogState::InOrder, LogState::InUse})
            if (row.integer(0) == static_cast<std::int64_t>(state)) return state;
    throw store::EngineError(ErrorCode::DeskDamaged, "log_state");
}

void requireLog(Connection& db, const std::filesystem::path& desk) {
    const auto is_missing = [&] {
        return logStateOf(db) == LogState::InUse && !LockFile::hasLog(desk);
    };
    // Asked twice: after a failure its owner begins a new log, and may be doing so just now.
    if ((is_missing() && is_missing()) || LockFile::missesLog(desk))
        throw store::EngineError(ErrorCode::DeskDamaged, kNoLog);
}

void sayNeverUsed(Connection& copy) {
    say(copy, LogState::NeverUsed);
}

void leaveInOrder(Connection& db) {
    if (!bringIn(db)) return;
    say(db, LogState::InOrder);
    (void)bringIn(db);
    leaveAsItIs(db);
}

void leaveAsItIs(Connection& db) {
    sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

LogMark::~LogMark() {
    if (m_state == State::Abandoned) return;
    try {
        if (m_state == State::Unused)
            leaveAsItIs(m_db);
        else
            leaveInOrder(m_db);
    } catch (const std::exception&) {
        // The log stays beside the file, which still says so.
    }
    // Taken back while the log still stands, which closing the connection may remove.
    if (m_state == State::InUse) m_lock->markLog(false);
}

void LogMark::begin() {
    m_state = State::Abandoned;
    say(m_db, LogState::InUse);
    m_lock->markLog(true);
    // In the file itself, before anything stands in the log alone.
    const auto usual = m_db.queryInt("PRAGMA busy_timeout");
    sqlite3_busy_timeout(m_db.handle(), kPatienceMs);
    m_is_in_file = bringIn(m_db, "PRAGMA wal_checkpoint(FULL)");
    sqlite3_busy_timeout(m_db.handle(), static_cast<int>(usual));
    m_tries = 0;
    m_state = State::InUse;
}

/// A reader that looks at an older state keeps the word out of the file. Until it is gone the lock
/// file's has to do; it is tried again less and less often, because every try costs.
void LogMark::tryAgain() {
    if (std::has_single_bit(++m_tries)) m_is_in_file = bringIn(m_db);
}

void LogMark::settle() {
    if (!m_lock) {
        // A copy that has no name yet gets it without its log: everything has to be in the file.
        if (m_db.queryInt("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
            throw store::EngineError(ErrorCode::StorageFailed, "a reader keeps the log");
        m_state = State::Unused;
        return;
    }
    // Both words are taken back first: for an instant there is no log, and nothing is missing.
    say(m_db, LogState::InOrder);
    m_lock->markLog(false);
    if (m_db.queryInt("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        throw store::EngineError(ErrorCode::StorageFailed, "a reader keeps the log");
    begin();
}

}  // namespace plimsoll::sqlite
