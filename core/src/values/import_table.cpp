// A text as a table of rows with their lines, and lines that somebody chose.

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include <plimsoll/import.h>

#include "values/import_cells.h"
#include "values/names.h"

namespace plimsoll {
namespace {

constexpr std::array<std::string_view, 2> kTableFaults{"no_header", "too_many_rows"};
constexpr std::size_t kLongestShown = 80;

/// Outside quotes, in the header's line.
char delimiterOf(std::string_view text) {
    constexpr std::array kDelimiters{',', ';', '\t'};
    std::array<int, kDelimiters.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '\n' && !quoted) break;
        if (c == '"') quoted = !quoted;
        for (std::size_t i = 0; i < kDelimiters.size(); ++i)
            if (!quoted && c == kDelimiters.at(i)) ++counts.at(i);
    }
    const auto most = std::ranges::max_element(counts) - counts.begin();
    return kDelimiters.at(static_cast<std::size_t>(most));
}

RowFault::Code faultOf(CsvFault::Code code) {
    switch (code) {
        case CsvFault::Code::UnclosedQuote:
            return RowFault::Code::UnclosedQuote;
        case CsvFault::Code::StrayQuote:
            return RowFault::Code::StrayQuote;
        case CsvFault::Code::TooLong:
            return RowFault::Code::TooLong;
    }
    return RowFault::Code::TooLong;
}

bool isBlank(const CsvRow& row) {
    return std::ranges::all_of(row.fields,
                               [](const auto& field) { return trimmed(field).empty(); });
}

void take(ImportTable& table, CsvRow row) {
    if (isBlank(row)) {
        ++table.blank;
    } else if (row.fields.size() == table.titles.size()) {
        table.rows.push_back(std::move(row));
    } else {
        table.faults.push_back({row.line,
                                {},
                                RowFault::Code::Ragged,
                                shownRow(row, table.delimiter),
                                std::ssize(row.fields)});
    }
}

std::optional<std::int64_t> lineNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number);
    if (fault != std::errc{} || stop != end || number < 1) return std::nullopt;
    return number;
}

}  // namespace

std::string shownRow(const CsvRow& row, char delimiter) {
    std::string all;
    for (std::size_t i = 0; i < row.fields.size() && all.size() <= kLongestShown; ++i) {
        if (i > 0) all += delimiter;
        all += row.fields[i];
    }
    if (all.size() <= kLongestShown) return all;
    std::size_t cut = 0;
    while (cut < kLongestShown) cut += std::max<std::size_t>(1, utf8Length(all.substr(cut)));
    return all.substr(0, cut) + "…";
}

std::string_view codeOf(TableFault::Code code) {
    return kTableFaults.at(static_cast<std::size_t>(code));
}

tl::expected<ImportTable, TableFault> readTable(std::string_view text) {
    std::string lines(text);
    // Lines of an old Macintosh end with nothing but CR.
    if (lines.find('\n') == std::string::npos) std::ranges::replace(lines, '\r', '\n');
    ImportTable table;
    table.delimiter = delimiterOf(lines);
    std::istringstream in(std::move(lines));
    CsvReader reader(in, table.delimiter);
    auto header = reader.next();
    if (!header || !*header || isBlank(**header))
        return tl::make_unexpected(TableFault{TableFault::Code::NoHeader});
    for (const std::string& title : (*header)->fields) table.titles.emplace_back(trimmed(title));
    for (;;) {
        auto row = reader.next();
        if (row && !*row) break;
        if (row)
            take(table, std::move(**row));
        else
            table.faults.push_back({row.error().line, {}, faultOf(row.error().code), {}, 0});
        if (table.read() > kMostImported)
            return tl::make_unexpected(TableFault{TableFault::Code::TooManyRows});
    }
    return table;
}

std::optional<LineChoice> LineChoice::parse(std::string_view text) {
    LineChoice choice;
    for (;;) {
        const auto comma = text.find(',');
        const auto part = text.substr(0, comma);
        const auto dash = part.find('-');
        const auto from = lineNumber(part.substr(0, dash));
        const auto to = dash == std::string_view::npos ? from : lineNumber(part.substr(dash + 1));
        if (!from || !to || *to < *from) return std::nullopt;
        choice.m_ranges.emplace_back(*from, *to);
        if (comma == std::string_view::npos) return choice;
        text.remove_prefix(comma + 1);
    }
}

std::optional<std::vector<std::int64_t>> numbersOf(std::string_view text) {
    const auto choice = LineChoice::parse(text);
    if (!choice) return std::nullopt;
    constexpr auto kMost = static_cast<std::int64_t>(kMostImported);
    std::vector<std::int64_t> numbers;
    for (const auto& [from, to] : choice->ranges()) {
        if (to - from >= kMost - std::ssize(numbers)) return std::nullopt;
        for (auto number = from; number <= to; ++number) numbers.push_back(number);
    }
    return numbers;
}

bool LineChoice::has(std::int64_t line) const {
    return std::ranges::any_of(m_ranges, [line](const auto& range) {
        return range.first <= line && line <= range.second;
    });
}

std::optional<std::int64_t> LineChoice::missingIn(const ImportTable& table) const {
    const auto stands = [&](std::int64_t line) {
        return std::ranges::find(table.rows, line, &CsvRow::line) != table.rows.end() ||
               std::ranges::find(table.faults, line, &RowFault::line) != table.faults.end();
    };
    for (const auto& [from, to] : m_ranges) {
        if (!stands(from)) return from;
        if (!stands(to)) return to;
    }
    return std::nullopt;
}

}  // namespace plimsoll
