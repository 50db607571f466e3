#include <plimsoll/csv.h>

namespace plimsoll {
namespace {

constexpr std::size_t kLongestRecord = 65'536;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

/// Takes records apart character by character; a record inside quotes may span lines.
class RecordParser {
public:
    /// Feeds one line. True when the record is complete.
    bool feed(std::string_view line) {
        if (m_state == State::Quoted) m_field += '\n';
        for (const char c : line) step(c);
        return m_state != State::Quoted;
    }
    [[nodiscard]] bool hasStrayQuote() const { return m_stray_quote; }
    std::vector<std::string> takeFields() {
        endField();
        return std::move(m_fields);
    }

private:
    void step(char c) {
        switch (m_state) {
            case State::FieldStart:
                if (c == '"') {
                    m_state = State::Quoted;
                    break;
                }
                m_state = State::Plain;
                [[fallthrough]];
            case State::Plain:
                if (c == ',') return endField();
                if (c == '"') m_stray_quote = true;
                m_field += c;
                break;
            case State::Quoted:
                if (c == '"')
                    m_state = State::QuoteInQuoted;
                else
                    m_field += c;
                break;
            case State::QuoteInQuoted:
                if (c == ',') return endField();
                if (c != '"') m_stray_quote = true;
                m_field += c;
                m_state = State::Quoted;
                break;
        }
    }
    void endField() {
        m_fields.push_back(std::move(m_field));
        m_field.clear();
        m_state = State::FieldStart;
    }

    State m_state = State::FieldStart;
    bool m_stray_quote = false;
    std::string m_field;
    std::vector<std::string> m_fields;
};

}  // namespace

CsvReader::CsvReader(std::istream& in) : m_in(in) {}

bool CsvReader::readLine(std::string& line) {
    if (!std::getline(m_in, line)) return false;
    ++m_line;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (m_line == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    return true;
}

tl::expected<std::optional<CsvRow>, CsvFault> CsvReader::next() {
    std::string line;
    do {
        if (!readLine(line)) return std::nullopt;
    } while (line.empty());

    const auto fault = [at = m_line](CsvFault::Code code) {
        return tl::make_unexpected(CsvFault{code, at});
    };
    CsvRow row{.line = m_line, .fields = {}};
    RecordParser parser;
    std::size_t length = line.size();
    while (!parser.feed(line)) {
        if (parser.hasStrayQuote()) return fault(CsvFault::Code::StrayQuote);
        if (!readLine(line)) return fault(CsvFault::Code::UnclosedQuote);
        length += line.size() + 1;
        if (length > kLongestRecord) return fault(CsvFault::Code::TooLong);
    }
    if (parser.hasStrayQuote()) return fault(CsvFault::Code::StrayQuote);
    if (length > kLongestRecord) return fault(CsvFault::Code::TooLong);
    row.fields = parser.takeFields();
    return row;
}

std::string csvField(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    quoted += '"';
    return quoted;
}

}  // namespace plimsoll
