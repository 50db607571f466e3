#pragma once
// Records as lines of comma-separated values; amounts in minor units, times in UTC.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

#include "output.h"

namespace plimsoll::ctl {

/// A text, unless it is made by cell(): a spreadsheet must not take what somebody typed for a
/// formula (csvField()).
struct Cell {
    Cell(std::string written) : text(std::move(written)) {}
    Cell(const char* written) : text(written) {}

    std::string text;
    bool is_figure = false;
};
using Cells = std::vector<Cell>;

[[nodiscard]] Cell cell(std::int64_t number);
[[nodiscard]] Cell cell(Money amount);
/// Empty when there is none.
[[nodiscard]] Cell cell(const std::optional<Timestamp>& time);
void writeCsvLine(Output& out, const Cells& cells);

}  // namespace plimsoll::ctl
