#include "investor_csv.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>
#include <plimsoll/csv.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

/// Where a column stands; empty when the file has none.
struct Columns {
    std::optional<std::size_t> code;
    std::optional<std::size_t> name;
    std::optional<std::size_t> deposit;
    std::size_t count = 0;
    std::vector<std::string> unused;

    [[nodiscard]] std::optional<std::size_t>* named(std::string_view title) {
        if (title == "code") return &code;
        if (title == "name") return &name;
        if (title == "deposit") return &deposit;
        return nullptr;
    }
};

Answer<Columns> readHeader(CsvReader& reader) {
    const auto header = reader.next();
    if (!header || !*header) {
        return badInput("input_invalid", "missing_header",
                        "the file has no header line naming its columns");
    }
    Columns columns;
    columns.count = (*header)->fields.size();
    for (std::size_t i = 0; i < columns.count; ++i) {
        const std::string& title = (*header)->fields[i];
        std::optional<std::size_t>* place = columns.named(title);
        if (place == nullptr) {
            columns.unused.push_back(title);
        } else if (place->has_value()) {
            return badInput(
                "input_invalid", "column_twice:" + title,
                fmt::format("the column {} stands twice in the header", inQuotes(title)));
        } else {
            *place = i;
        }
    }
    if (!columns.code) {
        return badInput("input_invalid", "missing_column:code",
                        "the header line names no column \"code\"");
    }
    return columns;
}

/// The row as an investor, or why it is none.
tl::expected<NewInvestor, RejectedRow> readRow(const CsvRow& row, const Columns& columns) {
    if (row.fields.size() != columns.count) {
        return tl::make_unexpected(
            RejectedRow{row.line, "ragged", fmt::format("{}", row.fields.size())});
    }
    NewInvestor investor;
    investor.code = row.fields[*columns.code];
    if (columns.name) investor.name = row.fields[*columns.name];
    if (!columns.deposit || row.fields[*columns.deposit].empty()) return investor;

    const std::string& text = row.fields[*columns.deposit];
    const auto amount = Money::parse(text);
    const auto reject = [&](std::string_view why) {
        return tl::make_unexpected(RejectedRow{row.line, fmt::format("bad_amount:{}", why), text});
    };
    if (!amount) return reject(codeOf(amount.error()));
    if (amount->isNegative()) return reject("not_positive");
    if (*amount > Money::largest()) return reject("out_of_range");
    investor.deposit = *amount;
    return investor;
}

}  // namespace

Answer<InvestorFile> readInvestors(std::istream& in) {
    CsvReader reader(in);
    const auto columns = readHeader(reader);
    if (!columns) return tl::make_unexpected(columns.error());

    InvestorFile file;
    file.unused_columns = columns->unused;
    std::unordered_set<std::string> seen;
    while (true) {
        const auto row = reader.next();
        if (!row) {
            file.rejected.push_back({row.error().line, std::string(codeOf(row.error().code)), {}});
            continue;
        }
        if (!*row) break;
        auto investor = readRow(**row, *columns);
        if (!investor) {
            file.rejected.push_back(investor.error());
        } else if (!investor->code.empty() && !seen.insert(investor->code).second) {
            file.rejected.push_back({(*row)->line, "code_twice", investor->code});
        } else {
            file.rows.push_back({(*row)->line, std::move(*investor)});
        }
    }
    if (!in.bad()) return file;
    return badInput("input_unreadable", "", "the file could not be read to its end");
}

Answer<std::vector<std::string>> readCodes(std::istream& in) {
    auto file = readInvestors(in);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    if (!file->rejected.empty()) {
        return badInput("input_invalid", file->rejected.front().reason,
                        sentence(file->rejected.front()));
    }
    std::vector<std::string> codes;
    for (const auto& row : file->rows) codes.push_back(row.investor.code);
    return codes;
}

}  // namespace plimsoll::ctl
