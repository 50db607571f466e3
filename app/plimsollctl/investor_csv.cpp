#include "investor_csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>
#include <plimsoll/csv.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

constexpr std::array<std::string_view, 5> kTitles{"code", "name", "deposit", "phone", "id_number"};

/// Where a column stands; empty when the file has none.
struct Columns {
    std::size_t code = 0;
    std::optional<std::size_t> name;
    std::optional<std::size_t> deposit;
    std::optional<std::size_t> phone;
    std::optional<std::size_t> id_number;
    std::size_t count = 0;
    std::vector<std::string> unused;
};

tl::unexpected<Failure> unreadable() {
    return badInput("input_unreadable", "", "the file could not be read to its end");
}

tl::unexpected<Failure> badHeader(const std::string& code) {
    return badInput("input_invalid", code, headerSentence(code));
}

Answer<Columns> readHeader(CsvReader& reader) {
    const auto header = reader.next();
    if (!header || !*header) return badHeader("missing_header");
    auto found = findColumns(**header, kTitles);
    if (!found) return badHeader("column_twice:" + found.error());
    if (!found->at[0]) return badHeader("missing_column:code");
    return Columns{*found->at[0],
                   found->at[1],
                   found->at[2],
                   found->at[3],
                   found->at[4],
                   found->count,
                   std::move(found->unused)};
}

/// What a masked export or a spreadsheet's "1.38E+10" is not.
bool isPhone(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto fits = [&](char c) { return is_digit(c) || c == '+' || c == '-' || c == ' '; };
    return text.empty() || (text.size() <= 24 && std::ranges::count_if(text, is_digit) >= 5 &&
                            std::ranges::all_of(text, fits));
}

bool isIdNumber(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    return text.empty() ||
           (text.size() >= 4 && text.size() <= 32 && std::ranges::all_of(text, fits));
}

/// The row as an investor, or why it is none.
tl::expected<NewInvestor, RejectedRow> readRow(const CsvRow& row, const Columns& columns) {
    if (row.fields.size() != columns.count) {
        return tl::make_unexpected(
            RejectedRow{row.line, "ragged", fmt::format("{}", row.fields.size())});
    }
    NewInvestor investor;
    investor.code = row.fields[columns.code];
    if (columns.name) investor.name = row.fields[*columns.name];
    if (columns.phone) investor.phone = row.fields[*columns.phone];
    if (columns.id_number) investor.id_number = row.fields[*columns.id_number];
    if (!isPhone(investor.phone)) {
        return tl::make_unexpected(RejectedRow{row.line, "bad_phone", investor.phone});
    }
    if (!isIdNumber(investor.id_number)) {
        return tl::make_unexpected(RejectedRow{row.line, "bad_id_number", investor.id_number});
    }
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
    if (in.bad()) return unreadable();
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
    if (in.bad()) return unreadable();
    return file;
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
