#include "unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plimsoll::ctl {

namespace {

constexpr CodePoint kBroken{.value = 0xFFFD, .bytes = 1, .valid = false};

struct Lead {
    std::size_t bytes = 0;  // 0: no lead byte
    char32_t bits = 0;      // what the lead byte itself carries
    char32_t smallest = 0;  // anything below is an overlong form
};

Lead leadOf(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte <= 0xDF) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4) return {4, byte & 0x07U, 0x10000};
    return {};
}

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

CodePoint firstCodePoint(std::string_view text) {
    const Lead lead = leadOf(static_cast<unsigned char>(text.front()));
    if (lead.bytes == 0 || lead.bytes > text.size()) return kBroken;
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.bytes; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U) return kBroken;
        value = (value << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < lead.smallest || surrogate || value > 0x10FFFF) return kBroken;
    return {value, lead.bytes, true};
}

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const CodePoint next = firstCodePoint(text);
        text.remove_prefix(next.bytes);
        width += isWide(next.value) ? 2 : 1;
    }
    return width;
}

std::string validUtf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const CodePoint next = firstCodePoint(text);
        if (next.valid) {
            out += text.substr(0, next.bytes);
        } else {
            out += "\xEF\xBF\xBD";
        }
        text.remove_prefix(next.bytes);
    }
    return out;
}

}  // namespace plimsoll::ctl
