#include "sqlite/vfs_layer.h"

#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

template <auto kMethod, class... Arguments>
auto askReal(sqlite3_vfs* ours, Arguments... arguments) {
    sqlite3_vfs& real = realOf(ours);
    return (real.*kMethod)(&real, arguments...);
}

}  // namespace

sqlite3_vfs& defaultVfs() {
    sqlite3_vfs* const found = sqlite3_vfs_find(nullptr);
    if (found == nullptr)
        throw store::EngineError(ErrorCode::StorageFailed, "SQLite has no file system");
    return *found;
}

sqlite3_vfs& realOf(sqlite3_vfs* layer) {
    return *static_cast<sqlite3_vfs*>(layer->pAppData);
}

sqlite3_vfs layerOver(sqlite3_vfs& real, const char* name, OpenFile open_file) {
    return {
        .iVersion = 2,
        .szOsFile = real.szOsFile,
        .mxPathname = real.mxPathname,
        .pNext = nullptr,
        .zName = name,
        .pAppData = &real,
        .xOpen = open_file,
        .xDelete = askReal<&sqlite3_vfs::xDelete>,
        .xAccess = askReal<&sqlite3_vfs::xAccess>,
        .xFullPathname = askReal<&sqlite3_vfs::xFullPathname>,
        .xDlOpen = askReal<&sqlite3_vfs::xDlOpen>,
        .xDlError = askReal<&sqlite3_vfs::xDlError>,
        .xDlSym = askReal<&sqlite3_vfs::xDlSym>,
        .xDlClose = askReal<&sqlite3_vfs::xDlClose>,
        .xRandomness = askReal<&sqlite3_vfs::xRandomness>,
        .xSleep = askReal<&sqlite3_vfs::xSleep>,
        .xCurrentTime = askReal<&sqlite3_vfs::xCurrentTime>,
        .xGetLastError = askReal<&sqlite3_vfs::xGetLastError>,
        .xCurrentTimeInt64 = askReal<&sqlite3_vfs::xCurrentTimeInt64>,
        .xSetSystemCall = nullptr,
        .xGetSystemCall = nullptr,
        .xNextSystemCall = nullptr,
    };
}

void registerLayer(sqlite3_vfs& layer) {
    if (const int rc = sqlite3_vfs_register(&layer, 0); rc != SQLITE_OK)
        throw store::EngineError(ErrorCode::StorageFailed, sqlite3_errstr(rc));
}

}  // namespace plimsoll::sqlite
