#pragma once
// A layer between SQLite and the file system that fails when it is told to, and tells a watcher
// what is written and synced. It becomes SQLite's default, so that the core opens its files through
// it without knowing. Threads: any; one test at a time.
//
//   FaultyVfs vfs;
//   vfs.fail({.calls = FaultyVfs::kSync, .at = 3, .error = SQLITE_IOERR_FSYNC});
//   ... use a desk ...
//   vfs.heal();

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace plimsoll::test {

class FaultyVfs {
public:
    /// Kinds of calls, to be combined.
    static constexpr unsigned kRead = 1;
    static constexpr unsigned kWrite = 2;
    static constexpr unsigned kSync = 4;
    static constexpr unsigned kTruncate = 8;
    static constexpr unsigned kOpen = 16;
    static constexpr unsigned kShm = 32;
    static constexpr unsigned kAll = 63;

    struct Fault {
        unsigned calls = kAll;
        std::int64_t at = 1;   ///< the call that fails, counted from fail()
        bool lasting = false;  ///< and every one of its kinds after it
        bool wal_only = false;
        bool tear = false;           ///< a failing write leaves half of itself behind
        std::int64_t then_read = 0;  ///< this read after the failure fails, too; zero: none
        int error = 0;               ///< SQLite's code; zero: the I/O error that fits the call
    };

    /// Sees every change of a file after it happened, and every sync before it.
    class Watcher {
    public:
        virtual ~Watcher() = default;
        virtual void opened(const std::string& path) = 0;
        virtual void written(const std::string& path, std::int64_t at, std::string_view bytes) = 0;
        virtual void truncated(const std::string& path, std::int64_t size) = 0;
        virtual void syncing(const std::string& path) = 0;
        virtual void synced(const std::string& path) = 0;
        virtual void removed(const std::string& path) = 0;
    };

    FaultyVfs();
    ~FaultyVfs();  ///< close every desk before
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    void fail(const Fault& fault);
    void heal();
    /// Calls of the armed kinds since fail(); how often one failed.
    [[nodiscard]] std::int64_t calls() const;
    [[nodiscard]] std::int64_t failures() const;

    void watch(Watcher* watcher);  ///< null: nobody
};

}  // namespace plimsoll::test
