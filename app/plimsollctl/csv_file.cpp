#include "csv_file.h"

#include <fmt/format.h>
#include <plimsoll/csv.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

tl::unexpected<Failure> badHeader(const std::string& code) {
    return badInput("input_invalid", code, headerSentence(code));
}

Answer<CsvColumns> readHeader(CsvReader& reader, std::span<const std::string_view> titles) {
    const auto header = reader.next();
    if (!header || !*header) return badHeader("missing_header");
    auto found = findColumns(**header, titles);
    if (!found) return badHeader("column_twice:" + found.error());
    return std::move(*found);
}

std::vector<std::string> cellsOf(const CsvRow& row, const CsvColumns& columns) {
    std::vector<std::string> cells;
    for (const auto& at : columns.at) cells.push_back(at ? row.fields[*at] : std::string());
    return cells;
}

}  // namespace

Answer<CsvFile> readCsv(std::istream& in, std::span<const std::string_view> titles) {
    CsvReader reader(in);
    const auto columns = readHeader(reader, titles);
    CsvFile file;
    while (columns && !in.bad()) {
        const auto row = reader.next();
        if (!row) {
            file.rejected.push_back({row.error().line, std::string(codeOf(row.error().code)), {}});
        } else if (!*row) {
            break;
        } else if ((*row)->fields.size() != columns->count) {
            file.rejected.push_back(
                {(*row)->line, "ragged", fmt::format("{}", (*row)->fields.size())});
        } else {
            file.rows.push_back({(*row)->line, cellsOf(**row, *columns)});
        }
    }
    if (in.bad()) {
        return badInput("input_unreadable", "", "the file could not be read to its end");
    }
    if (!columns) return tl::make_unexpected(columns.error());
    for (const auto& at : columns->at) file.has.push_back(at.has_value());
    file.unused_columns = columns->unused;
    return file;
}

Failure missingColumn(std::string_view title) {
    const std::string code = fmt::format("missing_column:{}", title);
    return badHeader(code).value();
}

}  // namespace plimsoll::ctl
