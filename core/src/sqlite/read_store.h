#pragma once
// The SQLite engine's reader: a connection that can never write. Thread: one at a time.

#include <filesystem>
#include <memory>

#include "store/read_store.h"

namespace plimsoll::sqlite {

[[nodiscard]] std::unique_ptr<store::ReadStore> openReadStore(const std::filesystem::path& path);

}  // namespace plimsoll::sqlite
