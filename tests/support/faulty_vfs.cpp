#include "faulty_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <mutex>
#include <new>
#include <stdexcept>

namespace plimsoll::test {
namespace {

/// What the layer does just now; SQLite's callbacks have no other way to us.
struct World {
    std::mutex mutex;
    sqlite3_vfs* real = nullptr;
    FaultyVfs::Fault fault;
    bool armed = false;
    std::int64_t calls = 0;
    std::int64_t failures = 0;
    std::int64_t reads_since = 0;  ///< the first failure
    FaultyVfs::Watcher* watcher = nullptr;
};

World& world() {
    static World one;
    return one;
}

struct FaultyFile {
    sqlite3_file base;
    sqlite3_file* real;
    std::string* path;  ///< null for nameless files
    bool is_wal;
};

FaultyFile& mine(sqlite3_file* file) {
    return *reinterpret_cast<FaultyFile*>(file);
}
sqlite3_file* realOf(sqlite3_file* file) {
    return mine(file).real;
}

/// The error that this call is to answer; SQLITE_OK to let it through.
int faultFor(unsigned call, bool is_wal, int fitting) {
    auto& now = world();
    const std::lock_guard lock(now.mutex);
    if (now.armed && now.failures > 0 && call == FaultyVfs::kRead &&
        ++now.reads_since == now.fault.then_read)
        return fitting;
    if (!now.armed || (now.fault.calls & call) == 0) return SQLITE_OK;
    if (now.fault.wal_only && !is_wal) return SQLITE_OK;
    ++now.calls;
    const bool fails = now.calls == now.fault.at || (now.fault.lasting && now.calls > now.fault.at);
    if (!fails) return SQLITE_OK;
    ++now.failures;
    return now.fault.error != 0 ? now.fault.error : fitting;
}

bool tears() {
    auto& now = world();
    const std::lock_guard lock(now.mutex);
    return now.fault.tear;
}

template <class Tell>
void tellWatcher(sqlite3_file* file, const Tell& tell) {
    if (world().watcher != nullptr && mine(file).path != nullptr)
        tell(*world().watcher, *mine(file).path);
}

int closeFile(sqlite3_file* file) {
    const int rc = realOf(file)->pMethods->xClose(realOf(file));
    delete mine(file).path;
    mine(file).path = nullptr;
    return rc;
}

int readFile(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
    const int rc = faultFor(FaultyVfs::kRead, mine(file).is_wal, SQLITE_IOERR_READ);
    return rc != SQLITE_OK ? rc : realOf(file)->pMethods->xRead(realOf(file), into, count, at);
}

int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    const int fault = faultFor(FaultyVfs::kWrite, mine(file).is_wal, SQLITE_IOERR_WRITE);
    if (fault != SQLITE_OK) count = tears() ? count / 2 : 0;
    if (count == 0) return fault;
    const int rc = realOf(file)->pMethods->xWrite(realOf(file), from, count, at);
    if (rc == SQLITE_OK) {
        const std::string_view bytes(static_cast<const char*>(from),
                                     static_cast<std::size_t>(count));
        tellWatcher(file, [&](auto& watcher, auto& path) { watcher.written(path, at, bytes); });
    }
    return fault != SQLITE_OK ? fault : rc;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    const int fault = faultFor(FaultyVfs::kTruncate, mine(file).is_wal, SQLITE_IOERR_TRUNCATE);
    if (fault != SQLITE_OK) return fault;
    const int rc = realOf(file)->pMethods->xTruncate(realOf(file), size);
    if (rc == SQLITE_OK)
        tellWatcher(file, [&](auto& watcher, auto& path) { watcher.truncated(path, size); });
    return rc;
}

/// Nothing is really synced: no test pulls the plug of the machine, and thousands of runs are
/// played.
int syncFile(sqlite3_file* file, int) {
    const int fault = faultFor(FaultyVfs::kSync, mine(file).is_wal, SQLITE_IOERR_FSYNC);
    if (fault != SQLITE_OK) return fault;
    tellWatcher(file, [](auto& watcher, auto& path) { watcher.syncing(path); });
    tellWatcher(file, [](auto& watcher, auto& path) { watcher.synced(path); });
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int isLocked(sqlite3_file* file, int* answer) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), answer);
}
int control(sqlite3_file* file, int what, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}
int sectorSize(sqlite3_file* file) {
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file* file) {
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** where) {
    const int rc = faultFor(FaultyVfs::kShm, false, SQLITE_IOERR_SHMMAP);
    return rc != SQLITE_OK
               ? rc
               : realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, where);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags) {
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void shmBarrier(sqlite3_file* file) {
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int shmUnmap(sqlite3_file* file, int remove) {
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

/// Version 2: shared memory, but no memory mapping, which would walk round the layer.
const sqlite3_io_methods& methods() {
    static const sqlite3_io_methods all = [] {
        sqlite3_io_methods m{};
        m.iVersion = 2;
        m.xClose = closeFile;
        m.xRead = readFile;
        m.xWrite = writeFile;
        m.xTruncate = truncateFile;
        m.xSync = syncFile;
        m.xFileSize = sizeOfFile;
        m.xLock = lockFile;
        m.xUnlock = unlockFile;
        m.xCheckReservedLock = isLocked;
        m.xFileControl = control;
        m.xSectorSize = sectorSize;
        m.xDeviceCharacteristics = characteristics;
        m.xShmMap = shmMap;
        m.xShmLock = shmLock;
        m.xShmBarrier = shmBarrier;
        m.xShmUnmap = shmUnmap;
        return m;
    }();
    return all;
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    auto& made = mine(file);
    made.base.pMethods = nullptr;
    made.is_wal = (flags & SQLITE_OPEN_WAL) != 0;
    const int fault = faultFor(FaultyVfs::kOpen, made.is_wal, SQLITE_CANTOPEN);
    if (fault != SQLITE_OK) return fault;
    made.real = reinterpret_cast<sqlite3_file*>(&made + 1);
    auto* const real = world().real;
    const int rc = real->xOpen(real, name, made.real, flags, out_flags);
    if (rc != SQLITE_OK) return rc;
    made.path = name != nullptr ? new std::string(name) : nullptr;
    made.base.pMethods = &methods();
    tellWatcher(file, [](auto& watcher, auto& path) { watcher.opened(path); });
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs*, const char* name, int sync_folder) {
    auto* const real = world().real;
    const int rc = real->xDelete(real, name, sync_folder);
    if (rc == SQLITE_OK && world().watcher != nullptr) world().watcher->removed(name);
    return rc;
}

sqlite3_vfs& layer() {
    static sqlite3_vfs one = [] {
        auto& now = world();
        now.real = sqlite3_vfs_find(nullptr);
        if (now.real == nullptr) throw std::runtime_error("SQLite has no file system");
        sqlite3_vfs made = *now.real;
        made.zName = "plimsoll-faulty";
        made.szOsFile = static_cast<int>(sizeof(FaultyFile)) + now.real->szOsFile;
        made.xOpen = openFile;
        made.xDelete = removeFile;
        return made;
    }();
    return one;
}

}  // namespace

FaultyVfs::FaultyVfs() {
    sqlite3_initialize();
    sqlite3_vfs_register(&layer(), 1);
}

FaultyVfs::~FaultyVfs() {
    heal();
    watch(nullptr);
    sqlite3_vfs_register(world().real, 1);
}

void FaultyVfs::fail(const Fault& fault) {
    auto& now = world();
    const std::lock_guard lock(now.mutex);
    now.fault = fault;
    now.armed = true;
    now.calls = 0;
    now.failures = 0;
    now.reads_since = 0;
}

void FaultyVfs::heal() {
    auto& now = world();
    const std::lock_guard lock(now.mutex);
    now.armed = false;
}

std::int64_t FaultyVfs::calls() const {
    auto& now = world();
    const std::lock_guard lock(now.mutex);
    return now.calls;
}

std::int64_t FaultyVfs::failures() const {
    auto& now = world();
    const std::lock_guard lock(now.mutex);
    return now.failures;
}

void FaultyVfs::watch(Watcher* watcher) {
    world().watcher = watcher;
}

}  // namespace plimsoll::test
