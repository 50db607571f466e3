#pragma once
// What may stand as a code or a name. Pure functions.

#include <cstddef>
#include <string_view>

namespace plimsoll {

/// The length of the character that `text` begins with (RFC 3629: no overlong forms, no surrogates,
/// nothing beyond U+10FFFF); zero when it begins with none. `text` is not empty.
[[nodiscard]] std::size_t utf8Length(std::string_view text);
/// UTF-8 without control characters, of any length.
[[nodiscard]] bool isOneLine(std::string_view text);

/// 1 to 32 ASCII letters, digits, '-', '_' or '.'.
[[nodiscard]] bool isCode(std::string_view text);
/// At most 128 bytes of UTF-8 without control characters, which would forge lines in logs and
/// files.
[[nodiscard]] bool isName(std::string_view text);
/// What staff write beside an action: at most 512 bytes of the same.
[[nodiscard]] bool isNote(std::string_view text);

/// Empty, or at most 24 digits, blanks, '+' and '-', at least 5 of them digits.
[[nodiscard]] bool isPhone(std::string_view text);
/// Empty, or 4 to 32 ASCII letters and digits.
[[nodiscard]] bool isIdNumber(std::string_view text);

}  // namespace plimsoll
