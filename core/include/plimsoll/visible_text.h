#pragma once
// Texts of others as a person may look at them. A name, a note or a title may hold characters that
// nobody sees and that move the text around them: one that turns the direction makes "10" of "01".
// Whoever shows such a text, on a terminal, a screen or in a log, shows it through here. Pure
// functions; they never fail, whatever the bytes.

#include <cstddef>
#include <string>
#include <string_view>

namespace plimsoll {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;  ///< how many bytes it took; at least one
    bool valid = true;      ///< false: the byte begins no UTF-8
};
/// `text` must not be empty.
[[nodiscard]] CodePoint firstCodePoint(std::string_view text);

/// Whether a character may be shown as it is. Not: control characters, line and paragraph
/// separators, what turns the direction of text, what Unicode says is not to be shown (zero width,
/// fillers, variation selectors, tags), what is for private use and what is no character.
[[nodiscard]] bool isVisible(char32_t character);

/// The same text with all of those as escapes: "\n", "\t", "\x1b", "\u202e", "\U000e0041"; bytes
/// that are no UTF-8 as "\xff". One line of UTF-8 whatever came in; what is visible already stays.
[[nodiscard]] std::string visibleText(std::string_view text);

/// The same text with the bytes that are no UTF-8 as "\xff" and nothing else changed.
[[nodiscard]] std::string validUtf8(std::string_view text);
[[nodiscard]] bool isUtf8(std::string_view text);

}  // namespace plimsoll
