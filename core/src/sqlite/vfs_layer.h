#pragma once
// What file systems of ours have in common that lie over SQLite's default one. Errors: EngineError
// StorageFailed.

#include <sqlite3.h>

namespace plimsoll::sqlite {

[[nodiscard]] sqlite3_vfs& defaultVfs();

using OpenFile = int (*)(sqlite3_vfs* ours, const char* name, sqlite3_file* file, int flags,
                         int* out_flags);
/// Passes everything but the opening of files on to `real`. Both must outlive what is returned, and
/// so must `name`.
[[nodiscard]] sqlite3_vfs layerOver(sqlite3_vfs& real, const char* name, OpenFile open_file);
/// The file system that a layer lies over.
[[nodiscard]] sqlite3_vfs& realOf(sqlite3_vfs* layer);

/// For sqlite3_open_v2, under its name.
void registerLayer(sqlite3_vfs& layer);

}  // namespace plimsoll::sqlite
