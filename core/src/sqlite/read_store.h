#pragma once
// The SQLite engine's reader: a connection that can never write. Thread: one at a time.

#include <filesystem>
#include <memory>

#include "store/read_store.h"

namespace plimsoll::sqlite {

/// `keep` lives as long as the reader does.
[[nodiscard]] std::unique_ptr<store::ReadStore> openReadStore(
    const std::filesystem::path& path, std::shared_ptr<const void> keep = {});

}  // namespace plimsoll::sqlite
