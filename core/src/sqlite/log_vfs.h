#pragma once
// The file system of the connection that writes. What SQLite appends to its write-ahead log, two
// small writes a page, is gathered and written in pieces of some thirty pages; at small batches
// that saves a third of a commit. The log is as durable as before: a sync, like everything else but
// a further append, first writes what was gathered, and nobody else looks at a page of the log
// before the commit that has synced it. That holds for the sole writer of a file, with
// synchronous=FULL, and where a write spares the bytes beside it (SQLite's powersafe overwrite, its
// default). Other files are passed on to SQLite's default file system. Thread: that of its
// connection, which must be closed first. Errors: EngineError; later SQLite's own, of the call that
// wrote the piece.

#include <string>

#include <sqlite3.h>

namespace plimsoll::sqlite {

class LogVfs {
public:
    LogVfs();
    ~LogVfs();
    LogVfs(const LogVfs&) = delete;
    LogVfs& operator=(const LogVfs&) = delete;

    /// For sqlite3_open_v2.
    [[nodiscard]] const char* name() const { return m_name.c_str(); }

private:
    std::string m_name;
    sqlite3_vfs m_vfs;
};

}  // namespace plimsoll::sqlite
