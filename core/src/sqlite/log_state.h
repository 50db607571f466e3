#pragma once
// Whether a write-ahead log must stand beside the desk, said by the desk's file itself, so that
// whoever opens it, to read, to copy or to write, misses a log that was taken away. Before the
// first commit of an owner the file says "in use", and the log is never removed while it says so;
// when an owner leaves, everything is brought into the file first, and then it says "in order".
// A copy says that it was never used: it had no log and no lock file of its own yet. Thread: that
// of the connection. Errors: EngineError.

#include <cstdint>
#include <filesystem>
#include <memory>

#include "sqlite/connection.h"
#include "sqlite/lock_file.h"

namespace plimsoll::sqlite {

enum class LogState {
    NeverUsed = 0,  ///< made, copied or brought up to date, and nothing was written since
    InOrder = 1,    ///< its last owner left everything in the file
    InUse = 2,      ///< the log may hold what the file does not
};

/// DeskDamaged's subject when there is no log and should be one.
inline constexpr const char* kNoLog = "its write-ahead log is missing";

/// DeskDamaged when it says nothing that it can.
[[nodiscard]] LogState logStateOf(Connection& db);

/// DeskDamaged when the file, or its lock file, says that there is a log and there is none. The
/// connection has to stay open: as long as it does, nobody removes the log.
void requireLog(Connection& db, const std::filesystem::path& desk);

/// Of a fresh copy: whatever its source is used for, the copy is not.
void sayNeverUsed(Connection& copy);

/// Brings everything into the file, says that it is in order, and lets closing remove the log. A
/// reader that still looks at an older state can keep the log; then it stays, and so does its mark.
void leaveInOrder(Connection& db);

/// For a connection that wrote nothing: closing it may remove an empty log.
void leaveAsItIs(Connection& db);

/// The writer's word about its log. Destroyed before its connection.
class LogMark {
public:
    LogMark(Connection& db, std::shared_ptr<LockFile> lock) : m_db(db), m_lock(std::move(lock)) {}
    ~LogMark();
    LogMark(const LogMark&) = delete;
    LogMark& operator=(const LogMark&) = delete;

    /// Before every transaction; does something before the first. Without a lock it says nothing:
    /// nobody else can open the file.
    void set() {
        if (m_lock && m_state != State::InUse) begin();
        if (m_state == State::InUse && !m_is_in_file) tryAgain();
    }
    /// The connection has failed: it leaves the log to whoever opens the desk next.
    void abandon() noexcept { m_state = State::Abandoned; }
    /// After a failure. A commit whose sync failed leaves its frames in the log. Seen or unseen,
    /// the next crash could still decide otherwise; so the log is emptied into the file, which
    /// makes durable what is seen, and a new one is begun and synced, which makes the rest
    /// unreadable for ever.
    void settle();

private:
    enum class State { Unused, InUse, Abandoned };
    void begin();
    void tryAgain();

    Connection& m_db;
    std::shared_ptr<LockFile> m_lock;
    State m_state = State::Unused;
    bool m_is_in_file = false;
    std::uint64_t m_tries = 0;
};

}  // namespace plimsoll::sqlite
