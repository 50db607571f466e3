#include "sqlite/stoppable_vfs.h"

#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "sqlite/vfs_layer.h"

namespace plimsoll::sqlite {

StoppableVfs::StoppableVfs(std::stop_token stop)
    : m_stop(std::move(stop)), m_name(fmt::format("plimsoll-stop-{}", fmt::ptr(this))), m_layer{} {
    static_assert(std::is_standard_layout_v<Layer>, "SQLite knows both by their first members");
    m_layer.vfs = layerOver(defaultVfs(), m_name.c_str(), openFile);
    m_layer.methods.stop = &m_stop;
    registerLayer(m_layer.vfs);
}

StoppableVfs::~StoppableVfs() {
    sqlite3_vfs_unregister(&m_layer.vfs);
}

int StoppableVfs::openFile(sqlite3_vfs* ours, const char* name, sqlite3_file* file, int flags,
                           int* out_flags) {
    sqlite3_vfs& real = realOf(ours);
    const int rc = real.xOpen(&real, name, file, flags, out_flags);
    if (rc != SQLITE_OK || (flags & SQLITE_OPEN_MAIN_DB) == 0) return rc;
    // The file stays the default system's; only its table of calls is exchanged for one of ours.
    Methods& methods = reinterpret_cast<Layer*>(ours)->methods;
    methods.real = file->pMethods;
    methods.ours = *file->pMethods;
    methods.ours.xRead = read;
    file->pMethods = &methods.ours;
    return SQLITE_OK;
}

int StoppableVfs::read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
    const auto& methods = *reinterpret_cast<const Methods*>(file->pMethods);
    if (methods.stop->stop_requested()) return SQLITE_IOERR_READ;
    return methods.real->xRead(file, bytes, count, at);
}

}  // namespace plimsoll::sqlite
