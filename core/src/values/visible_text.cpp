#include <plimsoll/visible_text.h>

#include <algorithm>
#include <array>

#include "values/log_text.h"
#include "values/names.h"

namespace plimsoll {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

/// From the first to the last of them.
struct Range {
    char32_t first;
    char32_t last;
};
/// In ascending order. Mostly Unicode's Default_Ignorable_Code_Point.
constexpr std::array<Range, 22> kInvisible{{{0x00, 0x1F},      // control characters
                                            {0x7F, 0x9F},      // and more of them
                                            {0xAD, 0xAD},      // soft hyphen
                                            {0x034F, 0x034F},  // grapheme joiner
                                            {0x061C, 0x061C},  // Arabic letter mark
                                            {0x115F, 0x1160},  // Hangul fillers
                                            {0x17B4, 0x17B5},  // Khmer vowels without a shape
                                            {0x180B, 0x180F},  // Mongolian selectors
                                            {0x200B, 0x200F},  // no width; direction marks
                                            {0x2028, 0x202E},  // separators; embeddings, overrides
                                            {0x2060, 0x206F},  // joiners, isolates
                                            {0x3164, 0x3164},  // Hangul filler
                                            {0xD800, 0xF8FF},  // surrogates, private use
                                            {0xFDD0, 0xFDEF},  // no characters
                                            {0xFE00, 0xFE0F},  // variation selectors
                                            {0xFEFF, 0xFEFF},  // byte order mark
                                            {0xFFA0, 0xFFA0},  // half-width Hangul filler
                                            {0xFFF0, 0xFFFB},  // annotation marks
                                            {0xFFFE, 0xFFFF},  // no characters
                                            {0x1BCA0, 0x1BCA3},     // shorthand controls
                                            {0x1D173, 0x1D17A},     // of music
                                            {0xE0000, 0x10FFFF}}};  // tags, private use

/// Of the one character that `text` is.
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

void appendInvisible(std::string& out, char32_t character) {
    if (character == '\n')
        out += "\\n";
    else if (character == '\r')
        out += "\\r";
    else if (character == '\t')
        out += "\\t";
    else if (character < 0x80)
        appendEscape(out, 'x', character, 2);
    else if (character <= 0xFFFF)
        appendEscape(out, 'u', character, 4);
    else
        appendEscape(out, 'U', character, 8);
}

/// Character by character; bytes that are none become escapes. `append` writes one character.
template <class Append>
std::string rewritten(std::string_view text, Append append) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const CodePoint next = firstCodePoint(text);
        if (next.valid)
            append(out, next.value, text.substr(0, next.bytes));
        else
            appendEscape(out, 'x', static_cast<unsigned char>(text[0]), 2);
        text.remove_prefix(next.bytes);
    }
    return out;
}

void appendVisible(std::string& out, char32_t character, std::string_view bytes) {
    if (isVisible(character))
        out += bytes;
    else
        appendInvisible(out, character);
}

}  // namespace

CodePoint firstCodePoint(std::string_view text) {
    const std::size_t length = utf8Length(text);
    if (length == 0) return {.value = 0xFFFD, .bytes = 1, .valid = false};
    return {.value = numberOf(text.substr(0, length)), .bytes = length, .valid = true};
}

bool isVisible(char32_t character) {
    const auto* const range = std::ranges::lower_bound(kInvisible, character, {}, &Range::last);
    return range == kInvisible.end() || character < range->first;
}

std::string visibleText(std::string_view text) {
    return rewritten(text, appendVisible);
}

std::string validUtf8(std::string_view text) {
    return rewritten(text,
                     [](std::string& out, char32_t, std::string_view bytes) { out += bytes; });
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string escaped(std::string_view text) {
    return rewritten(text, [](std::string& out, char32_t character, std::string_view bytes) {
        if (character == '\\')
            out += "\\\\";
        else
            appendVisible(out, character, bytes);
    });
}

}  // namespace plimsoll
