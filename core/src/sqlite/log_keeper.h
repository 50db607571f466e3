#pragma once
// Brings the log into the desk's file every so many pages, as SQLite's own hook would, and knows
// whether it could: a reader that holds an earlier state still keeps what came since in the log.
// While it is held that is only tried again now and then, because every try goes through the whole
// log. Belongs to the writer's connection; thread: its own. Errors: none; what could not be done is
// done later.

#include "sqlite/connection.h"

namespace plimsoll::sqlite {

class LogKeeper {
public:
    LogKeeper(Connection& db, int pages);
    ~LogKeeper();
    LogKeeper(const LogKeeper&) = delete;
    LogKeeper& operator=(const LogKeeper&) = delete;

    /// The last time that it was to be emptied, it could not be.
    [[nodiscard]] bool isHeld() const { return m_is_held; }

private:
    static int afterCommit(void* keeper, sqlite3* db, const char* schema, int pages);

    Connection& m_db;
    const int m_pages;
    int m_next;  ///< so long is the log when it is tried again
    bool m_is_held = false;
};

}  // namespace plimsoll::sqlite
