#pragma once
// A file of comma-separated values whose header line names its columns, read to its end whatever
// it holds, so that everything wrong with it can be told at once.

#include <cstdint>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/rehearsal.h>

#include "failure.h"

namespace plimsoll::ctl {

struct CsvFile {
    struct Row {
        std::int64_t line = 0;
        std::vector<std::string> cells;  ///< one for each title asked for; empty when not there
    };
    std::vector<Row> rows;
    std::vector<RejectedRow> rejected;        ///< records that are none
    std::vector<bool> has;                    ///< for each title asked for
    std::vector<std::string> unused_columns;  ///< told, so that a misspelt title is noticed

    [[nodiscard]] std::size_t rowsRead() const { return rows.size() + rejected.size(); }
};

/// `titles` in the order in which the cells shall stand; none of them must be there.
[[nodiscard]] Answer<CsvFile> readCsv(std::istream& in, std::span<const std::string_view> titles);

/// What a header without this column is.
[[nodiscard]] Failure missingColumn(std::string_view title);

}  // namespace plimsoll::ctl
