#pragma once
// Files that come from elsewhere, read without believing them: bytes to text, text to a table, a
// table's columns to fields, rows to loans and bids. Whatever is not plainly what it should be is a
// fault with its line, never a guess. Pure values and functions; amounts are fen, times UTC.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <plimsoll/csv.h>
#include <plimsoll/loans.h>
#include <plimsoll/money.h>
#include <plimsoll/over.h>
#include <plimsoll/timestamp.h>
#include <tl/expected.hpp>

namespace plimsoll {

// ---- bytes -------------------------------------------------------------------------------------

enum class TextEncoding : std::uint8_t {
    Utf8,     ///< with or without a byte-order mark
    Gb18030,  ///< GBK and GB2312 are parts of it
};
/// "utf-8", "gb18030"
[[nodiscard]] std::string_view codeOf(TextEncoding encoding);
[[nodiscard]] std::optional<TextEncoding> textEncodingOf(std::string_view code);

struct DecodeFault {
    enum class Code : std::uint8_t {
        TooLarge,     ///< above kLargestImport
        Utf16,        ///< saved as "Unicode text"
        Spreadsheet,  ///< a workbook, not its text
        NotText,      ///< has bytes that no text has
        BadUtf8,      ///< and UTF-8 was asked for
        BadGb18030,   ///< and GB18030 was asked for
        Neither,      ///< of the two
    };
    Code code{};
    std::int64_t line = 0;  ///< of the first byte that does not fit; zero: the whole file
};
[[nodiscard]] std::string_view codeOf(DecodeFault::Code code);

struct DecodedText {
    std::string text;  ///< UTF-8 without a byte-order mark
    TextEncoding encoding{};
};
inline constexpr std::size_t kLargestImport = 64U << 20U;

/// What is valid UTF-8 is UTF-8; what is not may be GB18030, unless one of them is asked for.
[[nodiscard]] tl::expected<DecodedText, DecodeFault> decodeText(
    std::string_view bytes, std::optional<TextEncoding> forced = {});
/// The same bytes have the same digest for ever: 64 hexadecimal digits. Keys are made from it, so
/// that a file that comes again is recognised.
[[nodiscard]] std::string importDigest(std::string_view bytes);

// ---- rows --------------------------------------------------------------------------------------

/// Why a row, or a field of it, cannot be used.
struct RowFault {
    enum class Code : std::uint8_t {
        Ragged,   ///< another number of fields than the header; `other` is how many
        Shifted,  ///< the fields stand beside their columns
        UnclosedQuote,
        StrayQuote,
        TooLong,
        Empty,  ///< a field that is needed
        NotANumber,
        TooManyDecimals,
        OutOfRange,
        Negative,
        Zero,
        Unit,            ///< 万 or 亿: amounts are in yuan
        Currency,        ///< not yuan
        Scientific,      ///< 5.15E+22: a spreadsheet has rounded it
        Hashes,          ///< ########: the spreadsheet's column was too narrow
        FormulaError,    ///< #REF!
        MinutesOnly,     ///< 39:12.0: a spreadsheet shows a time without its day and hour
        SerialDate,      ///< 45231.5: a spreadsheet's day number
        WithoutDay,      ///< 10:00:06
        WithoutTime,     ///< 2026-11-12
        WithoutSeconds,  ///< 2026-11-12 10:00: whoever came first cannot be told
        BadTime,
        InTheFuture,
        BadCode,   ///< no code of a loan or an investor
        BadTitle,  ///< no name
        BadKey,
        KeyTwice,         ///< `other` is the line where it stood first
        BidTwice,         ///< the same investor, amount and time, and no key; `other` as above
        CodeTwice,        ///< `other` as above
        TermsUnsound,     ///< `text` is the finding's code and amount
        UnknownInvestor,  ///< found by who knows the desk
        CodeTaken,        ///< found by who knows the desk
        ColumnsShifted,   ///< the whole file: `text` is the field whose values the column seems to
                          ///< hold
    };
    std::int64_t line = 0;
    std::string column;  ///< its title; empty: the whole row
    Code code{};
    std::string text;  ///< what stands there
    std::int64_t other = 0;

    bool operator==(const RowFault&) const = default;
};
[[nodiscard]] std::string_view codeOf(RowFault::Code code);

struct ImportTable {
    char delimiter = ',';
    std::vector<std::string> titles;
    std::vector<CsvRow> rows;      ///< with as many fields as there are titles
    std::vector<RowFault> faults;  ///< records that are no rows
    std::int64_t blank = 0;        ///< rows of nothing but delimiters, passed over

    [[nodiscard]] std::size_t read() const { return rows.size() + faults.size(); }
};
struct TableFault {
    enum class Code : std::uint8_t {
        NoHeader,
        TooManyRows,  ///< above kMostImported
    };
    Code code{};
};
[[nodiscard]] std::string_view codeOf(TableFault::Code code);
/// The delimiter, a comma, a semicolon or a tabulator, is the one that the header has most of.
[[nodiscard]] tl::expected<ImportTable, TableFault> readTable(std::string_view text);

/// Lines of a file that somebody chose.
class LineChoice {
public:
    /// "2-40,44"; empty when it is nothing of the kind.
    [[nodiscard]] static std::optional<LineChoice> parse(std::string_view text);
    [[nodiscard]] bool has(std::int64_t line) const;
    /// The first chosen line that is no record of the table. Ranges may have gaps.
    [[nodiscard]] std::optional<std::int64_t> missingIn(const ImportTable& table) const;

    [[nodiscard]] const std::vector<std::pair<std::int64_t, std::int64_t>>& ranges() const {
        return m_ranges;
    }

private:
    std::vector<std::pair<std::int64_t, std::int64_t>> m_ranges;  ///< first and last
};

/// "1,3-5" as 1, 3, 4, 5; empty when it is nothing of the kind, or more than kMostImported.
[[nodiscard]] std::optional<std::vector<std::int64_t>> numbersOf(std::string_view text);

// ---- columns -----------------------------------------------------------------------------------

enum class ImportKind : std::uint8_t { Loans, Bids };

enum class ImportField : std::uint8_t {
    Code,
    Target,
    Min,
    Step,
    Cap,
    Borrower,  ///< an investor's code
    Title,
    Investor,
    Amount,
    ArrivedAt,
    Key,
};
[[nodiscard]] std::string_view codeOf(ImportField field);
/// Those that a file of this kind may have, in the order in which they are shown.
[[nodiscard]] std::span<const ImportField> fieldsOf(ImportKind kind);
[[nodiscard]] bool isNeeded(ImportField field);

/// Which column, counted from zero, gives which field.
using ColumnMap = std::map<ImportField, std::size_t>;

struct MapFault {
    enum class Code : std::uint8_t {
        Missing,        ///< no column for a field that is needed
        Ambiguous,      ///< several columns may be meant; `text` is the second title
        NotYuan,        ///< the column's title says another unit
        UnknownField,   ///< `text` is what was given
        UnknownColumn,  ///< `text` is what was given
        UsedTwice,      ///< one column for two fields, or one field given twice
    };
    Code code{};
    ImportField field{};
    std::string text;

    bool operator==(const MapFault&) const = default;
};
[[nodiscard]] std::string_view codeOf(MapFault::Code code);

struct Mapping {
    ColumnMap map;
    std::vector<MapFault> faults;

    /// Titles that no field is read from.
    [[nodiscard]] std::vector<std::string> unused(const ImportTable& table) const;
};
/// By the usual titles, English and Chinese, and by what is `given`: "field=title", "field=#3" for
/// the third column, "field=" for none.
[[nodiscard]] Mapping mapColumns(const ImportTable& table, ImportKind kind,
                                 std::span<const std::string> given = {});

// ---- loans and bids ----------------------------------------------------------------------------

struct ImportLoanRow {
    std::int64_t line = 0;
    NewLoan loan;          ///< its borrower is still only named
    std::string borrower;  ///< an investor's code; empty: none
};
struct ImportBidRow {
    std::int64_t line = 0;
    std::string investor;  ///< code
    Money amount;
    Timestamp arrived;
    std::string key;  ///< may be empty
};

struct ReadingOptions {
    std::optional<LineChoice> lines;  ///< only these; the others are not even looked at
    std::optional<Timestamp> now;     ///< later times are faults
    bool allow_repeats = false;       ///< bids that are alike in all are several, not one twice
    Money min = Money::yuan(100);     ///< of a loan whose row has none
    Money step = Money::yuan(1);      ///< the same
};
template <class Row>
struct ReadRows {
    std::vector<Row> rows;         ///< in the file's order
    std::vector<RowFault> faults;  ///< by line
};
// When the values of all rows look shifted against the header no row is read: the faults are
// ColumnsShifted and say which column seems to hold what.
/// `map` has what isNeeded().
[[nodiscard]] ReadRows<ImportLoanRow> readLoans(const ImportTable& table, const ColumnMap& map,
                                                const ReadingOptions& options);
/// A time without a zone is China Standard Time.
[[nodiscard]] ReadRows<ImportBidRow> readBids(const ImportTable& table, const ColumnMap& map,
                                              const ReadingOptions& options);

/// What Desk::importBids() would make of them, for a loan of this target.
[[nodiscard]] ImportOutcome expectedOutcome(Money target, std::span<const ImportBidRow> bids);

}  // namespace plimsoll
