#pragma once
// The SQLite engine's reader: a connection that can never write. Thread: one at a time.

#include <filesystem>
#include <memory>

#include "store/read_store.h"
#include "store/snapshot_board.h"

namespace plimsoll::sqlite {

/// `keep` lives as long as the reader does. What it holds still it says on the `board`.
[[nodiscard]] std::unique_ptr<store::ReadStore> openReadStore(
    const std::filesystem::path& path, std::shared_ptr<const void> keep = {},
    std::shared_ptr<store::SnapshotBoard> board = {});

}  // namespace plimsoll::sqlite
