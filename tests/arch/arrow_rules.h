#pragma once
// The rules of the rooms, as data: which room may include which, and what is banned where, each ban
// naming its replacement. Pure functions over (path, text), so that a test can hand in a wrong
// sample and see it caught. Paths are relative to the repository.

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cpp_text.h"
#include "repository.h"

namespace arch {

/// The room a file belongs to: the longest known folder above it; empty when there is none.
[[nodiscard]] std::string roomOf(std::string_view path);
[[nodiscard]] bool mayInclude(std::string_view from_room, std::string_view to_room);

/// One file, taken apart once for all rules.
struct Source {
    Source(std::string path, std::string text);

    std::string path;
    std::string text;
    std::string code;  ///< without comments and literals; empty for files that are not C++
    std::vector<Include> includes;

    [[nodiscard]] bool isCpp() const;
    [[nodiscard]] bool isHeader() const;
    [[nodiscard]] bool isUnder(std::string_view folder) const;
};

/// Every path of the repository: includes are resolved against it.
using Tree = std::set<std::string, std::less<>>;

struct Rule {
    using Report = std::function<void(int line, const std::string& message)>;
    std::string name;
    std::function<void(const Source&, const Tree&, const Report&)> check;
};

[[nodiscard]] const std::vector<Rule>& allRules();
[[nodiscard]] std::vector<Finding> check(const Source& source, const Tree& tree,
                                         const std::vector<Rule>& rules);

/// Lengths of the functions of the product, against the numbers to beat.
struct LengthSummary {
    int functions = 0;
    int median = 0;
    int above_70 = 0;
    [[nodiscard]] bool isWithinBounds() const { return above_70 * 100 < functions * 4; }
};
[[nodiscard]] LengthSummary summarise(std::vector<FunctionLength> lengths);

}  // namespace arch
