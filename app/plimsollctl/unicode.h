#pragma once
// The little of Unicode that a terminal needs: reading UTF-8 and how many columns it takes.

#include <cstddef>
#include <string>
#include <string_view>

namespace plimsoll::ctl {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;  ///< how many bytes it took; at least one
    bool valid = true;      ///< false: these bytes are no UTF-8
};

/// `text` must not be empty.
[[nodiscard]] CodePoint firstCodePoint(std::string_view text);
/// Columns on a terminal: Chinese characters take two.
[[nodiscard]] std::size_t displayWidth(std::string_view text);
/// Broken bytes become U+FFFD, so that the result is always UTF-8.
[[nodiscard]] std::string validUtf8(std::string_view text);

}  // namespace plimsoll::ctl
