#pragma once
// Records as lines of comma-separated values; amounts in minor units, times in UTC.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

#include "output.h"

namespace plimsoll::ctl {

using Cells = std::vector<std::string>;

[[nodiscard]] std::string cell(std::int64_t number);
[[nodiscard]] std::string cell(Money amount);
/// Empty when there is none.
[[nodiscard]] std::string cell(const std::optional<Timestamp>& time);
void writeCsvLine(Output& out, const Cells& cells);

}  // namespace plimsoll::ctl
