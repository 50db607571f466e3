#include "citations.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "cpp_text.h"

namespace arch {
namespace {

/// A quoted name of more words than this is no name.
constexpr std::size_t kLongestName = 12;

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// ---- the page ----------------------------------------------------------------------------------
std::vector<std::string> cellsOf(std::string_view line) {
    std::vector<std::string> cells;
    line.remove_prefix(1);
    for (std::size_t end = line.find('|'); end != std::string_view::npos; end = line.find('|')) {
        cells.emplace_back(trimmed(line.substr(0, end)));
        line.remove_prefix(end + 1);
    }
    return cells;
}

/// The number in "Law 2"; empty when it is something else.
std::optional<int> numberAfter(std::string_view word, std::string_view text) {
    if (!text.starts_with(word)) return std::nullopt;
    text.remove_prefix(word.size());
    if (text.empty() || text.size() > 3 || !std::ranges::all_of(text, isDigit)) return std::nullopt;
    return std::stoi(std::string(text));
}

void readRow(const std::vector<std::string>& cells, DomainPage& page) {
    if (cells.empty()) return;
    const auto rule = numberAfter("Rule ", cells.front());
    if (!rule) {
        page.names.insert(cells.front());
        return;
    }
    page.rules.insert(*rule);
    std::string code = cells.back();
    std::erase(code, '`');
    if (std::ranges::find(page.codes, code) != page.codes.end()) page.repeated.push_back(code);
    page.codes.push_back(std::move(code));
}

void readBold(std::string_view line, DomainPage& page) {
    line = line.substr(0, line.find("**"));
    if (line.ends_with('.')) line.remove_suffix(1);
    const auto law = numberAfter("Law ", line);
    if (law && !page.laws.insert(*law).second) page.repeated.emplace_back(line);
    if (!law) page.names.emplace(line);
}

// ---- citations ---------------------------------------------------------------------------------
struct Word {
    std::string_view text;
    int line = 0;
};

/// Between blanks; what only opens a comment or a literal is no word.
std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    int number = 0;
    for (std::string_view line : linesOf(text)) {
        ++number;
        while (!line.empty()) {
            const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
            const std::string_view word = line.substr(0, end);
            line.remove_prefix(std::min(end + 1, line.size()));
            if (word == "/" || word.find_first_not_of("/*#<!\".\\") != std::string_view::npos)
                words.push_back({word, number});
        }
    }
    return words;
}

/// Without the punctuation before it.
std::string_view withoutLead(std::string_view word) {
    while (!word.empty() && !isWordCharacter(word.front())) word.remove_prefix(1);
    return word;
}
std::string_view withoutTail(std::string_view word) {
    while (!word.empty() && !isWordCharacter(word.back())) word.remove_suffix(1);
    return word;
}
std::string lowered(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_words(wordsOf(text)) {}

    std::vector<Citation> read() {
        for (std::size_t at = 0; at + 1 < m_words.size(); ++at) {
            readNumbers(at);
            readName(at);
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool isNumberAt(std::size_t at) const {
        if (at >= m_words.size()) return false;
        const std::string_view word = m_words[at].text;
        const std::size_t begin = word.find_first_not_of("(\"'");
        return begin != std::string_view::npos && isDigit(word[begin]);
    }

    /// "law 2", "rules 6 to 11", "rules 6, 7 and 10", beginning at the word before the number.
    void readNumbers(std::size_t at) {
        const std::string word = lowered(withoutLead(m_words[at].text));
        const bool is_law = word == "law" || word == "laws";
        if (!is_law && word != "rule" && word != "rules") return;
        if (!isNumberAt(at + 1)) return;
        Citation citation{
            .of = is_law ? Citation::Of::Law : Citation::Of::Rule,
            .line = m_words[at].line,
            .says_domain = at > 0 && lowered(withoutLead(m_words[at - 1].text)) == "domain",
            .numbers = {},
            .name = {}};
        bool is_range = false;
        const bool is_plural = word.ends_with('s');
        for (std::size_t number = at + 1;;) {
            if (!addNumber(m_words[number].text, is_range, citation)) break;
            const auto next = is_plural ? nextNumber(number, is_range) : std::nullopt;
            if (!next) break;
            number = *next;
        }
        m_found.push_back(std::move(citation));
    }

    /// False: it is none, so the citation is in no form of ours.
    static bool addNumber(std::string_view word, bool is_range, Citation& citation) {
        const auto number = numberAfter("", withoutTail(withoutLead(word)));
        citation.is_sound = number.has_value();
        if (!number) return false;
        const int first = is_range ? citation.numbers.back() + 1 : *number;
        for (int each = first; each < *number; ++each) citation.numbers.push_back(each);
        citation.numbers.push_back(*number);
        return true;
    }

    [[nodiscard]] std::optional<std::size_t> nextNumber(std::size_t at, bool& is_range) const {
        const std::string_view word = m_words[at].text;
        is_range = false;
        if (word.ends_with(',') && isNumberAt(at + 1)) return at + 1;
        if (!isWordCharacter(word.back()) || !isNumberAt(at + 2)) return std::nullopt;
        const std::string_view joint = m_words[at + 1].text;
        is_range = joint == "to";
        if (is_range || joint == "and" || joint == "or") return at + 2;
        return std::nullopt;
    }

    /// domain, "Late payment"
    void readName(std::size_t at) {
        const std::string_view word = m_words[at].text;
        if (lowered(withoutLead(word)) != "domain,") return;
        Citation citation{
            .of = Citation::Of::Name, .line = m_words[at].line, .numbers = {}, .name = {}};
        citation.is_sound = m_words[at + 1].text.starts_with('"');
        if (!citation.is_sound && !word.starts_with('(')) return;
        if (citation.is_sound) citation.name = quotedFrom(at + 1);
        m_found.push_back(std::move(citation));
    }

    [[nodiscard]] std::string quotedFrom(std::size_t at) const {
        std::string name;
        const std::size_t end = std::min(m_words.size(), at + kLongestName);
        for (std::size_t each = at; each < end; ++each) {
            if (each > at) name += ' ';
            name += m_words[each].text;
            const std::size_t close = name.find('"', 1);
            if (close != std::string::npos) return name.substr(1, close - 1);
        }
        return name;
    }

    std::vector<Word> m_words;
    std::vector<Citation> m_found;
};

// ---- the rules ---------------------------------------------------------------------------------
using Report = CitationRule::Report;

void checkNumbers(const CitingFile& file, const Report& report) {
    for (const Citation& citation : citationsIn(file.text)) {
        const bool is_law = citation.of == Citation::Of::Law;
        const std::set<int>& known = is_law ? file.page.laws : file.page.rules;
        for (const int number : citation.numbers) {
            if (known.contains(number)) continue;
            report(citation.line, std::string(is_law ? "law " : "rule ") + std::to_string(number) +
                                      " is not in " + std::string(kDomainPage));
        }
    }
}

void checkWord(const CitingFile& file, const Report& report) {
    if (file.path == kDomainPage) return;
    for (const Citation& citation : citationsIn(file.text)) {
        if (!citation.says_domain)
            report(citation.line, "a law or rule cited without the word domain before it");
    }
}

void checkForm(const CitingFile& file, const Report& report) {
    for (const Citation& citation : citationsIn(file.text)) {
        if (!citation.is_sound)
            report(citation.line,
                   "cite as: domain law 2, domain laws 6 and 7, domain rules 6 to 11, or the word "
                   "domain and a heading in quotes");
    }
}

void checkNames(const CitingFile& file, const Report& report) {
    for (const Citation& citation : citationsIn(file.text)) {
        if (citation.of != Citation::Of::Name || !citation.is_sound) continue;
        if (!file.page.names.contains(citation.name))
            report(citation.line, "\"" + citation.name + "\" is no heading or term of " +
                                      std::string(kDomainPage));
    }
}

void checkCodes(const CitingFile& file, const Report& report) {
    if (file.path != kDomainPage) return;
    for (const std::string& code : file.codes) {
        if (std::ranges::find(file.page.codes, code) == file.page.codes.end())
            report(0, "the core refuses with " + code + ", which the table of rules does not have");
    }
}

void checkInventions(const CitingFile& file, const Report& report) {
    if (file.path != kDomainPage) return;
    for (const std::string& code : file.page.codes) {
        if (std::ranges::find(file.codes, code) == file.codes.end())
            report(0, "the core has no reason " + code);
    }
}

void checkRepeats(const CitingFile& file, const Report& report) {
    if (file.path != kDomainPage) return;
    for (const std::string& again : file.page.repeated) report(0, again + " stands there twice");
}

}  // namespace

DomainPage parseDomainPage(std::string_view text) {
    DomainPage page;
    for (std::string_view line : linesOf(text)) {
        if (line.starts_with("- ")) line.remove_prefix(2);
        if (line.starts_with("## ")) page.names.emplace(line.substr(3));
        if (line.starts_with("**")) readBold(line.substr(2), page);
        if (line.starts_with('|')) readRow(cellsOf(line), page);
    }
    return page;
}

std::vector<Citation> citationsIn(std::string_view text) {
    return Reader(text).read();
}

const std::vector<CitationRule>& citationRules() {
    static const std::vector<CitationRule> rules{
        {"missing_number", checkNumbers}, {"without_domain", checkWord},
        {"other_form", checkForm},        {"missing_name", checkNames},
        {"missing_code", checkCodes},     {"invented_code", checkInventions},
        {"repeated", checkRepeats},
    };
    return rules;
}

std::vector<Finding> check(const CitingFile& file, const std::vector<CitationRule>& rules) {
    std::vector<Finding> findings;
    for (const CitationRule& rule : rules) {
        rule.check(file, [&](int line, const std::string& message) {
            findings.push_back({rule.name, file.path, line, message});
        });
    }
    return findings;
}

}  // namespace arch
