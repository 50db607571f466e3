#pragma once
// The SQLite engine's writer: the one connection that writes and checkpoints. Thread: one at a
// time.

#include <filesystem>
#include <memory>

#include "store/write_store.h"

namespace plimsoll::sqlite {

/// Opens an existing desk; the caller holds its lock file.
[[nodiscard]] std::unique_ptr<store::WriteStore> openWriteStore(const std::filesystem::path& path);

}  // namespace plimsoll::sqlite
