#pragma once
// Reads C++ as text, just well enough to judge it: what is code and what is comment or literal,
// which files are included, how long functions are. Pure functions over text; no compiler.

#include <string>
#include <string_view>
#include <vector>

namespace arch {

/// The same text with comments blanked; every line keeps its number and length.
[[nodiscard]] std::string withoutComments(std::string_view text);
/// The same text with comments and the contents of string and character literals blanked.
[[nodiscard]] std::string onlyCode(std::string_view text);

[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

/// True when `word` stands in `line` as a whole identifier (or begins or ends with something that
/// is none, such as "sqlite3_*", which asks for a beginning only).
[[nodiscard]] bool hasWord(std::string_view line, std::string_view word);

struct Include {
    int line = 0;
    std::string target;   ///< as written between the brackets or quotes
    bool quoted = false;  ///< "x.h" rather than <x.h>
};
[[nodiscard]] std::vector<Include> includesOf(std::string_view text);

struct FunctionLength {
    int line = 0;   ///< where its signature begins
    int lines = 0;  ///< from the signature to the closing brace
};
/// Functions defined at namespace or class level; lambdas count as part of the function around
/// them.
[[nodiscard]] std::vector<FunctionLength> functionLengths(std::string_view text);

}  // namespace arch
