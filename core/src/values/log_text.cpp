#include "values/log_text.h"

#include <algorithm>
#include <array>

#include <spdlog/spdlog.h>

#include "values/names.h"

namespace plimsoll {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

/// From the first to the last of them.
struct Range {
    char32_t first;
    char32_t last;
};
/// Control characters, line breaks, and marks that change the direction of the text after them.
constexpr std::array<Range, 8> kInvisible{{{0x00, 0x1F},
                                           {0x7F, 0x9F},
                                           {0x061C, 0x061C},
                                           {0x200B, 0x200F},
                                           {0x2028, 0x202E},
                                           {0x2060, 0x206F},
                                           {0xFEFF, 0xFEFF},
                                           {0xFFF9, 0xFFFB}}};

/// The number of the one character that `text` is.
char32_t numberOf(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (text.size() == 1) return first;
    char32_t number = first & (0xFFU >> (text.size() + 1));
    for (const char c : text.substr(1))
        number = (number << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
    return number;
}

void appendEscape(std::string& out, char kind, char32_t number, int digits) {
    out += '\\';
    out += kind;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out += kDigits[(number >> static_cast<unsigned>(shift)) & 0xFU];
}

void appendCharacter(std::string& out, std::string_view character) {
    const char32_t number = numberOf(character);
    const auto holds = [&](const Range& range) {
        return range.first <= number && number <= range.last;
    };
    if (number == '\\')
        out += "\\\\";
    else if (number == '\n')
        out += "\\n";
    else if (number == '\r')
        out += "\\r";
    else if (number == '\t')
        out += "\\t";
    else if (std::ranges::none_of(kInvisible, holds))
        out += character;
    else if (number < 0x80)
        appendEscape(out, 'x', number, 2);
    else
        appendEscape(out, 'u', number, 4);
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        if (length == 0)
            appendEscape(out, 'x', static_cast<unsigned char>(text[0]), 2);
        else
            appendCharacter(out, text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

void logInfo(std::string_view line) {
    spdlog::info("{}", escaped(line));
}

void logError(std::string_view line) {
    spdlog::error("{}", escaped(line));
}

void logCritical(std::string_view line) {
    spdlog::critical("{}", escaped(line));
}

void endLog() {
    spdlog::shutdown();
}

}  // namespace plimsoll
