#pragma once
// Reads comma-separated values as RFC 4180 has them: quoted fields, doubled quotes, line breaks
// inside quotes, LF or CRLF, an optional UTF-8 byte order mark. One record at a time, any size of
// file. Threads: one reader, one thread.

#include <cstdint>
#include <istream>
#include <optional>
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
    explicit CsvReader(std::istream& in);
    /// The next record; empty at the end. After a fault reading goes on with the next line. Blank
    /// lines are passed over.
    [[nodiscard]] tl::expected<std::optional<CsvRow>, CsvFault> next();

private:
    bool readLine(std::string& line);

    std::istream& m_in;
    std::int64_t m_line = 0;
};

/// One field, quoted where it must be.
[[nodiscard]] std::string csvField(std::string_view text);

}  // namespace plimsoll
