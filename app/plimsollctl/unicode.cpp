#include "unicode.h"

#include <algorithm>
#include <array>
#include <utility>

#include <plimsoll/visible_text.h>

namespace plimsoll::ctl {

namespace {

bool isWide(char32_t value) {
    using Range = std::pair<char32_t, char32_t>;
    static constexpr std::array kWide{
        Range{0x1100, 0x115F},   Range{0x2E80, 0x303E}, Range{0x3041, 0xA4CF},
        Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF}, Range{0xFE30, 0xFE6F},
        Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6}, Range{0x1F300, 0x1FAFF},
        Range{0x20000, 0x3FFFD},
    };
    return std::any_of(kWide.begin(), kWide.end(), [value](const Range& range) {
        return value >= range.first && value <= range.second;
    });
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const CodePoint next = firstCodePoint(text);
        text.remove_prefix(next.bytes);
        width += isWide(next.value) ? 2 : 1;
    }
    return width;
}

}  // namespace plimsoll::ctl
