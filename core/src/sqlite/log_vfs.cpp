#include "sqlite/log_vfs.h"

#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

#include <fmt/format.h>

#include "sqlite/vfs_layer.h"

namespace plimsoll::sqlite {
namespace {

/// 31 pages of 4 KiB with their headers. SQLite hands the system at most 128 KiB less a byte at
/// once, and takes a write of just 128 KiB for a full disk.
constexpr int kPiece = 31 * (4'096 + 24);

/// The log as SQLite sees it; the file it stands for lies behind it in the same allocation.
struct LogFile {
    sqlite3_file base;
    char* gathered;    ///< kPiece bytes, its own
    int size;          ///< bytes gathered
    sqlite3_int64 at;  ///< where they go
};
static_assert(std::is_standard_layout_v<LogFile>, "SQLite knows it by its first member");

LogFile& logOf(sqlite3_file* file) {
    return *reinterpret_cast<LogFile*>(file);
}

sqlite3_file* behind(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(&logOf(file) + 1);
}

const sqlite3_io_methods& methodsBehind(sqlite3_file* file) {
    return *behind(file)->pMethods;
}

/// A piece that could not be written stays: SQLite may undo a statement whose read failed, and
/// still commit the pages that were gathered before it.
int writeGathered(sqlite3_file* file) {
    LogFile& log = logOf(file);
    if (log.size == 0) return SQLITE_OK;
    const int rc = methodsBehind(file).xWrite(behind(file), log.gathered, log.size, log.at);
    if (rc == SQLITE_OK) log.size = 0;
    return rc;
}

/// After a failed append or sync SQLite gives up the transaction, and writes the next one over its
/// place; what is left of it must not be written later, least of all its commit.
int writeOrDrop(sqlite3_file* file) {
    const int rc = writeGathered(file);
    logOf(file).size = 0;
    return rc;
}

int append(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    LogFile& log = logOf(file);
    if (at != log.at + log.size || log.size + count > kPiece) {
        if (const int rc = writeOrDrop(file); rc != SQLITE_OK) return rc;
        log.at = at;
    }
    if (count > kPiece) return SQLITE_IOERR_WRITE;  // no page is as large
    std::memcpy(log.gathered + log.size, bytes, static_cast<std::size_t>(count));
    log.size += count;
    return SQLITE_OK;
}

int syncLog(sqlite3_file* file, int flags) {
    if (const int rc = writeOrDrop(file); rc != SQLITE_OK) return rc;
    return methodsBehind(file).xSync(behind(file), flags);
}

/// Everything but an append sees the log as SQLite wrote it.
template <auto kMethod, class... Arguments>
int afterGathered(sqlite3_file* file, Arguments... arguments) {
    if (const int rc = writeGathered(file); rc != SQLITE_OK) return rc;
    return (methodsBehind(file).*kMethod)(behind(file), arguments...);
}

template <auto kMethod, class... Arguments>
int passOn(sqlite3_file* file, Arguments... arguments) {
    return (methodsBehind(file).*kMethod)(behind(file), arguments...);
}

int closeLog(sqlite3_file* file) {
    const int written = writeGathered(file);
    const int closed = methodsBehind(file).xClose(behind(file));
    delete[] logOf(file).gathered;
    return written != SQLITE_OK ? written : closed;
}

/// Version 1: nobody maps a log into memory or locks it.
constexpr sqlite3_io_methods kLogMethods{
    .iVersion = 1,
    .xClose = closeLog,
    .xRead = afterGathered<&sqlite3_io_methods::xRead>,
    .xWrite = append,
    .xTruncate = afterGathered<&sqlite3_io_methods::xTruncate>,
    .xSync = syncLog,
    .xFileSize = afterGathered<&sqlite3_io_methods::xFileSize>,
    .xLock = passOn<&sqlite3_io_methods::xLock>,
    .xUnlock = passOn<&sqlite3_io_methods::xUnlock>,
    .xCheckReservedLock = passOn<&sqlite3_io_methods::xCheckReservedLock>,
    .xFileControl = afterGathered<&sqlite3_io_methods::xFileControl>,
    .xSectorSize = passOn<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = passOn<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int openFile(sqlite3_vfs* ours, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    sqlite3_vfs& real = realOf(ours);
    if ((flags & SQLITE_OPEN_WAL) == 0) return real.xOpen(&real, name, file, flags, out_flags);
    file->pMethods = nullptr;
    std::unique_ptr<char[]> gathered(new (std::nothrow) char[kPiece]);
    if (!gathered) return SQLITE_NOMEM;
    const int rc = real.xOpen(&real, name, behind(file), flags, out_flags);
    if (rc == SQLITE_OK) new (file) LogFile{{&kLogMethods}, gathered.release(), 0, 0};
    return rc;
}

sqlite3_vfs layerWithRoom(const char* name) {
    auto layer = layerOver(defaultVfs(), name, openFile);
    layer.szOsFile += static_cast<int>(sizeof(LogFile));
    return layer;
}

}  // namespace

LogVfs::LogVfs()
    : m_name(fmt::format("plimsoll-{}", fmt::ptr(this))), m_vfs(layerWithRoom(m_name.c_str())) {
    registerLayer(m_vfs);
}

LogVfs::~LogVfs() {
    sqlite3_vfs_unregister(&m_vfs);
}

}  // namespace plimsoll::sqlite
