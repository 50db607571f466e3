#pragma once
// A file system that fails to read the main file once somebody asks to stop: SQLite 3.40 does not
// look up while it checks the pages of a file, which takes seconds when the file is large.
// Everything else is SQLite's default. Thread: that of its connection, which must be closed first;
// the stop may come from any. Errors: EngineError; later SQLite's own, of the call that read.

#include <stop_token>
#include <string>

#include <sqlite3.h>

namespace plimsoll::sqlite {

class StoppableVfs {
public:
    explicit StoppableVfs(std::stop_token stop);
    ~StoppableVfs();
    StoppableVfs(const StoppableVfs&) = delete;
    StoppableVfs& operator=(const StoppableVfs&) = delete;

    /// For sqlite3_open_v2.
    [[nodiscard]] const char* name() const { return m_name.c_str(); }

private:
    /// What the main file is read by. SQLite knows it by its first member.
    struct Methods {
        sqlite3_io_methods ours;
        const sqlite3_io_methods* real;
        const std::stop_token* stop;
    };
    struct Layer {
        sqlite3_vfs vfs;
        Methods methods;
    };
    static int openFile(sqlite3_vfs* ours, const char* name, sqlite3_file* file, int flags,
                        int* out_flags);
    static int read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at);

    std::stop_token m_stop;
    std::string m_name;
    Layer m_layer;
};

}  // namespace plimsoll::sqlite
