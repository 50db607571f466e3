#pragma once
// The log of a desk as it looks from outside: how large it is, and which processes read. A reader
// holds a lock on one of five bytes of the log's index while it reads (SQLite, "WAL-mode File
// Format", 2.3); the system's list of locks says whose they are. The index itself is never opened
// here: closing it would drop the locks of this process. Threads: any. Errors: none; what cannot be
// found out is left out.

#include <cstdint>
#include <filesystem>
#include <vector>

#include <plimsoll/log_health.h>

#include "store/snapshot_board.h"

namespace plimsoll::sqlite {

/// Zero when there is no log.
[[nodiscard]] std::int64_t logBytes(const std::filesystem::path& desk);
/// Other processes that read the desk just now, by their number.
[[nodiscard]] std::vector<LogReader> otherReaders(const std::filesystem::path& desk);
/// Both, and who of this process holds a state still; `board` may be null.
[[nodiscard]] LogHealth lookAtLog(const std::filesystem::path& desk,
                                  const store::SnapshotBoard* board, bool with_readers);

}  // namespace plimsoll::sqlite
