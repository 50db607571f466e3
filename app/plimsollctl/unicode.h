#pragma once
// How many columns a text takes on a terminal.

#include <cstddef>
#include <string_view>

namespace plimsoll::ctl {

/// Chinese characters take two. `text` is visible text (plimsoll/visible_text.h).
[[nodiscard]] std::size_t displayWidth(std::string_view text);

}  // namespace plimsoll::ctl
