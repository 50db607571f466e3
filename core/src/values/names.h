#pragma once
// What may stand as a code or a name. Pure functions.

#include <string_view>

namespace plimsoll {

/// 1 to 32 ASCII letters, digits, '-', '_' or '.'.
[[nodiscard]] bool isCode(std::string_view text);
/// At most 128 bytes of UTF-8 without control characters, which would forge lines in logs and
/// files.
[[nodiscard]] bool isName(std::string_view text);
/// What staff write beside an action: at most 512 bytes of the same.
[[nodiscard]] bool isNote(std::string_view text);

}  // namespace plimsoll
