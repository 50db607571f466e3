#pragma once
// Citations of docs/domain.md, and whether each leads somewhere. There are two forms: "domain law
// 2", with its plurals, and the word domain with a heading or term in quotes. Pure functions over
// text, so that a test can hand in a wrong sample and see it caught.

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "repository.h"

namespace arch {

inline constexpr std::string_view kDomainPage = "docs/domain.md";

/// What the page offers to be cited.
struct DomainPage {
    std::set<int> laws;
    std::set<int> rules;
    std::set<std::string, std::less<>> names;  ///< headings, bold openings, terms
    std::vector<std::string> codes;            ///< of its table of rules, in its order
    std::vector<std::string> repeated;         ///< laws and codes that stand there again
};
[[nodiscard]] DomainPage parseDomainPage(std::string_view text);

struct Citation {
    enum class Of { Law, Rule, Name };
    Of of{};
    int line = 0;
    bool says_domain = true;
    bool is_sound = true;      ///< in one of the two forms
    std::vector<int> numbers;  ///< every one that is meant, also within a range
    std::string name;
};
/// Also those that are broken over two lines of a comment.
[[nodiscard]] std::vector<Citation> citationsIn(std::string_view text);

/// A file that is asked about its citations; the page itself is one, too.
struct CitingFile {
    std::string path;
    std::string text;
    DomainPage page;                 ///< what may be cited
    std::vector<std::string> codes;  ///< the core's reasons
};

struct CitationRule {
    using Report = std::function<void(int line, const std::string& message)>;
    std::string name;
    std::function<void(const CitingFile&, const Report&)> check;
};
[[nodiscard]] const std::vector<CitationRule>& citationRules();
[[nodiscard]] std::vector<Finding> check(const CitingFile& file,
                                         const std::vector<CitationRule>& rules);

}  // namespace arch
