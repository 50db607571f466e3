#include "sqlite/log_keeper.h"

#include <algorithm>

#include <sqlite3.h>

namespace plimsoll::sqlite {

LogKeeper::LogKeeper(Connection& db, int pages)
    : m_db(db), m_pages(std::max(pages, 1)), m_next(m_pages) {
    sqlite3_wal_hook(m_db.handle(), &LogKeeper::afterCommit, this);
}

LogKeeper::~LogKeeper() {
    sqlite3_wal_hook(m_db.handle(), nullptr, nullptr);
}

int LogKeeper::afterCommit(void* keeper, sqlite3* db, const char* schema, int pages) {
    auto& self = *static_cast<LogKeeper*>(keeper);
    // A shorter log is a new one.
    if (pages < self.m_pages) {
        self.m_is_held = false;
        self.m_next = self.m_pages;
    }
    if (pages < self.m_next) return SQLITE_OK;
    int all = -1;
    int done = -1;
    const int rc = sqlite3_wal_checkpoint_v2(db, schema, SQLITE_CHECKPOINT_PASSIVE, &all, &done);
    // What failed otherwise than through a reader fails again at a commit, which says so.
    self.m_is_held = rc == SQLITE_OK && done < all;
    self.m_next = self.m_is_held ? pages + std::max(self.m_pages / 8, 1) : self.m_pages;
    return SQLITE_OK;
}

}  // namespace plimsoll::sqlite
