#include <plimsoll/csv.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

#include <plimsoll/visible_text.h>

namespace plimsoll {
namespace {

constexpr std::size_t kLongestRecord = 65'536;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kDigits = "0123456789abcdef";
constexpr char kMark = '\'';
constexpr std::string_view kHexMark = "'0x";
/// What a spreadsheet takes for the beginning of a formula, and the mark itself.
constexpr std::array<std::string_view, 12> kFormulaStarts{
    "=", "+", "-", "@", "\t", "\r", "\n", "'", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

/// Takes records apart character by character; a record inside quotes may span lines.
class RecordParser {
public:
    explicit RecordParser(char delimiter) : m_delimiter(delimiter) {}
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
                if (c == m_delimiter) return endField();
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
                if (c == m_delimiter) return endField();
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

    char m_delimiter;
    State m_state = State::FieldStart;
    bool m_stray_quote = false;
    std::string m_field;
    std::vector<std::string> m_fields;
};

/// Whether csvField() puts an apostrophe in front.
bool isMarked(std::string_view text) {
    return std::ranges::any_of(kFormulaStarts,
                               [&](std::string_view start) { return text.starts_with(start); });
}

std::string hexOf(std::string_view bytes) {
    std::string digits;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        digits += kDigits[byte >> 4U];
        digits += kDigits[byte & 0xFU];
    }
    return digits;
}

/// Empty when these are no hexadecimal digits of bytes.
std::optional<std::string> bytesOf(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (; !digits.empty(); digits.remove_prefix(2)) {
        const auto high = kDigits.find(digits[0]);
        const auto low = kDigits.find(digits[1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        bytes += static_cast<char>(high << 4U | low);
    }
    return bytes;
}

/// What csvField() was given; a field that it would not have written stays as it is.
void takeMarkOff(std::string& field) {
    if (!field.starts_with(kMark)) return;
    if (field.starts_with(kHexMark)) {
        auto bytes = bytesOf(std::string_view(field).substr(kHexMark.size()));
        if (bytes && !isUtf8(*bytes)) field = std::move(*bytes);
    } else if (isMarked(std::string_view(field).substr(1))) {
        field.erase(0, 1);
    }
}

}  // namespace

// One more than the longest record, so that a longer line is seen to be one, and the end of a text.
CsvReader::CsvReader(std::istream& in, char delimiter)
    : m_in(in), m_delimiter(delimiter), m_buffer(kLongestRecord + 2) {}

bool CsvReader::readLine(std::string& line) {
    if (!m_again.empty()) {
        line = std::move(m_again.front());
        m_again.pop_front();
        ++m_line;
        return true;
    }
    m_in.getline(m_buffer.data(), std::ssize(m_buffer));
    const auto length = static_cast<std::size_t>(m_in.gcount());
    if (m_in.bad() || (m_in.fail() && length == 0)) return false;
    if (m_in.fail()) {
        // Longer than a record may be, which the part that was read is already.
        m_in.clear(m_in.rdstate() & ~std::ios::failbit);
        m_in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
        line.assign(m_buffer.data(), length);
    } else {
        // The line break is counted, but not kept.
        line.assign(m_buffer.data(), m_in.eof() ? length : length - 1);
    }
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

    const auto began = m_line;
    std::deque<std::string> taken;
    auto row = readRecord(std::move(line), taken);
    if (row) return std::move(*row);
    m_again.insert(m_again.begin(), std::make_move_iterator(taken.begin()),
                   std::make_move_iterator(taken.end()));
    m_line = began;
    return tl::make_unexpected(row.error());
}

tl::expected<CsvRow, CsvFault> CsvReader::readRecord(std::string line,
                                                     std::deque<std::string>& taken) {
    CsvRow row{.line = m_line, .fields = {}};
    const auto fault = [&row](CsvFault::Code code) {
        return tl::make_unexpected(CsvFault{code, row.line});
    };
    RecordParser parser(m_delimiter);
    std::size_t length = line.size();
    while (!parser.feed(line)) {
        if (parser.hasStrayQuote()) return fault(CsvFault::Code::StrayQuote);
        if (!readLine(line)) return fault(CsvFault::Code::UnclosedQuote);
        taken.push_back(line);
        length += line.size() + 1;
        if (length > kLongestRecord) return fault(CsvFault::Code::TooLong);
    }
    if (parser.hasStrayQuote()) return fault(CsvFault::Code::StrayQuote);
    if (length > kLongestRecord) return fault(CsvFault::Code::TooLong);
    row.fields = parser.takeFields();
    for (std::string& field : row.fields) takeMarkOff(field);
    return row;
}

tl::expected<CsvColumns, std::string> findColumns(const CsvRow& header,
                                                  std::span<const std::string_view> titles) {
    CsvColumns columns{.at = {}, .count = header.fields.size(), .unused = {}};
    columns.at.resize(titles.size());
    for (std::size_t i = 0; i < header.fields.size(); ++i) {
        const std::string& title = header.fields[i];
        const auto wanted = std::find(titles.begin(), titles.end(), title);
        if (wanted == titles.end()) {
            columns.unused.push_back(title);
            continue;
        }
        auto& place = columns.at[static_cast<std::size_t>(wanted - titles.begin())];
        if (place) return tl::make_unexpected(title);
        place = i;
    }
    return columns;
}

std::string csvField(std::string_view text) {
    if (!isUtf8(text)) return std::string(kHexMark) + hexOf(text);
    return csvFigure(withoutFormula(text));
}

std::string withoutFormula(std::string_view text) {
    return isMarked(text) ? kMark + std::string(text) : std::string(text);
}

std::string csvFigure(std::string_view text) {
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
