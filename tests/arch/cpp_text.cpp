#include "cpp_text.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <utility>

namespace arch {
namespace {

bool isIdentifier(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Copies text and blanks what is comment, and if asked what is literal, character by character.
class Blanker {
public:
    Blanker(std::string_view text, bool blank_literals)
        : m_text(text), m_out(text), m_blank_literals(blank_literals) {}

    std::string run() {
        while (m_at < m_text.size()) step();
        return std::move(m_out);
    }

private:
    void step() {
        if (startsWith("//")) return blankUntil("\n", true, 0);
        if (startsWith("/*")) return blankUntil("*/", true, 2);
        if (startsWith("R\"") && !followsIdentifier()) return rawString();
        if (current() == '"') return literal('"');
        if (current() == '\'' && !isDigitSeparator()) return literal('\'');
        ++m_at;
    }

    [[nodiscard]] char current() const { return m_text[m_at]; }
    [[nodiscard]] bool startsWith(std::string_view word) const {
        return m_text.substr(m_at).starts_with(word);
    }
    [[nodiscard]] bool followsIdentifier() const {
        return m_at > 0 && isIdentifier(m_text[m_at - 1]) && m_text[m_at - 1] != 'u' &&
               m_text[m_at - 1] != 'L';
    }
    /// 10'000: the run of identifier characters before the quote begins with a digit.
    [[nodiscard]] bool isDigitSeparator() const {
        std::size_t begin = m_at;
        while (begin > 0 && (isIdentifier(m_text[begin - 1]) || m_text[begin - 1] == '\'')) --begin;
        return begin < m_at && std::isdigit(static_cast<unsigned char>(m_text[begin])) != 0;
    }

    void blank(std::size_t end) {
        for (; m_at < end; ++m_at) {
            if (m_out[m_at] != '\n') m_out[m_at] = ' ';
        }
    }
    void blankUntil(std::string_view end, bool wanted, std::size_t and_beyond) {
        const std::size_t found = m_text.find(end, m_at + and_beyond);
        const std::size_t stop =
            found == std::string_view::npos ? m_text.size() : found + and_beyond;
        wanted ? blank(stop) : static_cast<void>(m_at = stop);
    }
    void literal(char quote) {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n') {
            end += m_text[end] == '\\' ? 2 : 1;
        }
        contents(m_at + 1, std::min(end, m_text.size()), 1);
    }
    void rawString() {
        const std::size_t open = m_text.find('(', m_at);
        if (open == std::string_view::npos) return static_cast<void>(m_at = m_text.size());
        const std::string close =
            ")" + std::string(m_text.substr(m_at + 2, open - m_at - 2)) + "\"";
        const std::size_t end = std::min(m_text.find(close, open), m_text.size());
        contents(open + 1, end, close.size());
    }
    void contents(std::size_t begin, std::size_t end, std::size_t closing) {
        m_at = begin;
        m_blank_literals ? blank(end) : static_cast<void>(m_at = end);
        m_at = std::min(m_at + closing, m_text.size());
    }

    std::string_view m_text;
    std::string m_out;
    bool m_blank_literals;
    std::size_t m_at = 0;
};

void blankPreprocessor(std::string& code) {
    bool continued = false;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.find('\n', at), code.size());
        const std::size_t first = code.find_first_not_of(" \t", at);
        const bool directive = continued || (first < end && code[first] == '#');
        continued = directive && end > at && code[end - 1] == '\\';
        if (directive)
            std::fill(code.begin() + static_cast<std::ptrdiff_t>(at),
                      code.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        at = end + 1;
    }
}

/// Walks through braces at namespace and class level and measures the functions between them.
class FunctionMeter {
public:
    explicit FunctionMeter(std::string code) : m_code(std::move(code)) {}

    std::vector<FunctionLength> run() {
        for (; m_at < m_code.size(); ++m_at) {
            step(m_code[m_at]);
            if (m_code[m_at] == '\n') ++m_line;
        }
        return std::move(m_found);
    }

private:
    void step(char c) {
        if (c == '{') return openBrace();
        if (c == '}' || c == ';') return m_parens == 0 || c == '}' ? forget() : remember(c);
        if (c == '(') ++m_parens;
        if (c == ')') --m_parens;
        if (c == ':' && isAccessSpecifier()) return forget();
        remember(c);
    }

    void openBrace() {
        if (m_parens > 0 || isMemberInitialiser()) return skipBlock();
        if (opensScope()) return forget();
        const bool function = isFunction();
        const int begin = m_header_line;
        skipBlock();
        if (function) m_found.push_back({begin, m_line - begin + 1});
        forget();
    }

    /// Passes over everything up to the brace that closes this one.
    void skipBlock() {
        int depth = 0;
        for (; m_at < m_code.size(); ++m_at) {
            if (m_code[m_at] == '\n') ++m_line;
            if (m_code[m_at] == '{') ++depth;
            if (m_code[m_at] == '}' && --depth == 0) break;
        }
        remember('}');
    }

    [[nodiscard]] bool opensScope() const {
        if (m_header.find('(') != std::string::npos && !m_header.starts_with("class") &&
            !m_header.starts_with("struct")) {
            return false;
        }
        return hasWord(m_header, "namespace") || hasWord(m_header, "extern") ||
               hasWord(m_header, "class") || hasWord(m_header, "struct") ||
               hasWord(m_header, "union");
    }
    [[nodiscard]] bool isFunction() const {
        const std::size_t paren = m_header.find('(');
        if (paren == std::string::npos) return false;
        const bool assigned = m_header.substr(0, paren).find('=') != std::string::npos;
        return !assigned || hasWord(m_header, "operator") || m_header.starts_with("template") ||
               m_header.find("operator=") != std::string::npos;
    }
    /// Foo() : m_a{1} — a brace after a name, when a single colon follows the signature.
    [[nodiscard]] bool isMemberInitialiser() const {
        const std::size_t last = m_header.find_last_not_of(" \n");
        const std::size_t close = m_header.find(')');
        if (last == std::string::npos || close == std::string::npos) return false;
        if (!isIdentifier(m_header[last]) && m_header[last] != '>') return false;
        for (std::size_t at = close; at < m_header.size(); ++at) {
            if (m_header[at] != ':') continue;
            if (at + 1 >= m_header.size() || m_header[at + 1] != ':') return true;
            ++at;
        }
        return false;
    }
    [[nodiscard]] bool isAccessSpecifier() const {
        return m_header == "public" || m_header == "private" || m_header == "protected" ||
               m_header.ends_with(" slots") || m_header.ends_with("signals");
    }

    void remember(char c) {
        if (m_header.empty()) {
            if (c == ' ' || c == '\n' || c == '\t') return;
            m_header_line = m_line;
        }
        m_header += c;
    }
    void forget() {
        m_header.clear();
        m_parens = 0;
    }

    std::string m_code;
    std::size_t m_at = 0;
    int m_line = 1;
    std::string m_header;
    int m_header_line = 1;
    int m_parens = 0;
    std::vector<FunctionLength> m_found;
};

}  // namespace

std::string withoutComments(std::string_view text) {
    return Blanker(text, false).run();
}
std::string onlyCode(std::string_view text) {
    return Blanker(text, true).run();
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool hasWord(std::string_view line, std::string_view word) {
    const bool prefix = word.ends_with('*');
    if (prefix) word.remove_suffix(1);
    for (std::size_t at = line.find(word); at != std::string_view::npos;
         at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !isIdentifier(line[at - 1]) || !isIdentifier(word.front());
        const bool ends = prefix || end == line.size() || !isIdentifier(line[end]);
        if (begins && ends) return true;
    }
    return false;
}

std::vector<Include> includesOf(std::string_view text) {
    const std::string clean = withoutComments(text);
    std::vector<Include> includes;
    int number = 0;
    for (std::string_view line : linesOf(clean)) {
        ++number;
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string_view::npos || line[hash] != '#') continue;
        const std::size_t word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string_view::npos || !line.substr(word).starts_with("include")) continue;
        const std::size_t open = line.find_first_of("<\"", word);
        if (open == std::string_view::npos) continue;
        const std::size_t close = line.find_first_of(">\"", open + 1);
        if (close == std::string_view::npos) continue;
        includes.push_back(
            {number, std::string(line.substr(open + 1, close - open - 1)), line[open] == '"'});
    }
    return includes;
}

std::vector<FunctionLength> functionLengths(std::string_view text) {
    std::string code = onlyCode(text);
    blankPreprocessor(code);
    return FunctionMeter(std::move(code)).run();
}

}  // namespace arch
