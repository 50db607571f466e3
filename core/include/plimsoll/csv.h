#pragma once
// Reads comma-separated values as RFC 4180 has them: quoted fields, doubled quotes, line breaks
// inside quotes, LF or CRLF, an optional UTF-8 byte order mark, another delimiter if wanted. One
// record at a time, any size of file; a line that no record may be long enough for is not kept.
// Threads: one reader, one thread.

#include <cstdint>
#include <deque>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace plimsoll {

struct CsvRow {
    std::int64_t line = 0;  ///< where the record begins, counted from 1
    std::vector<std::string> fields;
};

struct CsvFault {
    enum class Code {
        UnclosedQuote,  ///< the file ends inside quotes
        StrayQuote,     ///< a quote inside an unquoted field, or text after a closing quote
        TooLong,        ///< a record above 64 KiB
    };
    Code code{};
    std::int64_t line = 0;
};
[[nodiscard]] std::string_view codeOf(CsvFault::Code code);

class CsvReader {
public:
    /// The stream must outlive the reader.
    explicit CsvReader(std::istream& in, char delimiter = ',');
    /// The next record, without the marks of csvField(); empty at the end, and when the stream can
    /// be read no further: ask its bad(). After a fault reading goes on with the line after the one
    /// the record began on, so that one open quote hides no other record. Blank lines are passed
    /// over.
    [[nodiscard]] tl::expected<std::optional<CsvRow>, CsvFault> next();

private:
    bool readLine(std::string& line);
    /// Reads one record that began with `line`, and keeps the lines it took after that one.
    [[nodiscard]] tl::expected<CsvRow, CsvFault> readRecord(std::string line,
                                                            std::deque<std::string>& taken);

    std::istream& m_in;
    char m_delimiter;
    std::vector<char> m_buffer;  ///< of one line
    std::int64_t m_line = 0;
    std::deque<std::string> m_again;  ///< lines of a record that was none, to be read once more
};

/// Where a header line names the columns that a file may have.
struct CsvColumns {
    std::vector<std::optional<std::size_t>> at;  ///< for each title asked for; empty: not there
    std::size_t count = 0;                       ///< fields that every row must have
    std::vector<std::string> unused;             ///< titles that nobody asked for
};
/// The error is a title asked for that stands there twice.
[[nodiscard]] tl::expected<CsvColumns, std::string> findColumns(
    const CsvRow& header, std::span<const std::string_view> titles);

/// One field of text, quoted where it must be. A spreadsheet must not take it for a formula: one
/// that begins with =, +, -, @, their full-width forms, a tab or a line break gets an apostrophe in
/// front, and so does one that begins with an apostrophe. Bytes that are no UTF-8 are written as
/// '0x and their hexadecimal digits. CsvReader takes both back.
[[nodiscard]] std::string csvField(std::string_view text);
/// The mark of csvField() alone: for cells that are pasted instead of written to a file.
[[nodiscard]] std::string withoutFormula(std::string_view text);
/// A number or a time of ours: quoted where it must be, and nothing in front of a minus.
[[nodiscard]] std::string csvFigure(std::string_view figure);

}  // namespace plimsoll
