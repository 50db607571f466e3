#pragma once
// The write-ahead log of a desk, and who keeps it from being emptied. What is committed goes into
// the log, and now and then from there into the desk's file; a reader that holds an earlier state
// of the desk still keeps everything since in the log, so the log grows as long as it reads. Plain
// values.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <plimsoll/timestamp.h>

namespace plimsoll {

struct LogReader {
    std::int64_t process = 0;  ///< its number; zero: the process that has the desk open
    std::string name;          ///< what it reads for, such as "verify"; of another process, its own
    std::optional<Timestamp> since;  ///< empty: not known

    bool operator==(const LogReader&) const = default;
};

struct LogHealth {
    std::int64_t bytes = 0;  ///< of the log's file
    /// The first commit since which it could not be emptied; empty: it can be. Only the process
    /// that has the desk open for writing knows.
    std::optional<Timestamp> held_since;
    /// Who reads an earlier state; asked for when the log is held, and by DeskReader::log().
    std::vector<LogReader> readers;

    bool operator==(const LogHealth&) const = default;
};

}  // namespace plimsoll
