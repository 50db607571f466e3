#pragma once
// The SQLite engine's writer: the one connection that writes and checkpoints. Thread: one at a
// time.

#include <filesystem>
#include <memory>

#include "sqlite/lock_file.h"

#include "store/write_store.h"

namespace plimsoll::sqlite {

/// Opens an existing desk and holds its lock as long as it lives; none for a copy that has no name
/// yet, which nobody else can open. The log is emptied whenever it has so many pages.
[[nodiscard]] std::unique_ptr<store::WriteStore> openWriteStore(const std::filesystem::path& path,
                                                                std::shared_ptr<LockFile> lock,
                                                                int log_pages);

}  // namespace plimsoll::sqlite
