#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <plimsoll/csv.h>
#include <plimsoll/rehearsal.h>

#include "values/names.h"

namespace plimsoll {
namespace {

constexpr std::array<std::string_view, 4> kTitles{"arrived_at", "investor", "amount", "key"};

struct Columns {
    std::size_t arrived_at = 0;
    std::size_t investor = 0;
    std::size_t amount = 0;
    std::optional<std::size_t> key;
    std::size_t count = 0;
};

Result<Columns> readHeader(CsvReader& rows) {
    const auto header = rows.next();
    if (!header || !*header) return fail(ErrorCode::InputInvalid, "missing_header");
    const auto found = findColumns(**header, kTitles);
    if (!found) return fail(ErrorCode::InputInvalid, "column_twice:" + found.error());
    for (std::size_t i = 0; i < 3; ++i)
        if (!found->at[i])
            return fail(ErrorCode::InputInvalid, "missing_column:" + std::string(kTitles[i]));
    return Columns{*found->at[0], *found->at[1], *found->at[2], found->at[3], found->count};
}

std::string_view codeOf(MoneyFault fault) {
    switch (fault) {
        case MoneyFault::Empty:
            return "bad_amount:empty";
        case MoneyFault::NotANumber:
            return "bad_amount:not_a_number";
        case MoneyFault::TooManyDecimals:
            return "bad_amount:too_many_decimals";
        case MoneyFault::OutOfRange:
            return "bad_amount:out_of_range";
    }
    return "";
}

/// Reads one row or says why it cannot be read.
tl::expected<Arrival, RejectedRow> readRow(const CsvRow& row, const Columns& columns) {
    const auto reject = [&](std::string_view reason, std::string text) {
        return tl::make_unexpected(RejectedRow{row.line, std::string(reason), std::move(text)});
    };
    if (row.fields.size() != columns.count)
        return reject("ragged", std::to_string(row.fields.size()) + " fields");
    Arrival arrival;
    arrival.line = row.line;
    const auto& at = row.fields[columns.arrived_at];
    if (const auto time = Timestamp::parse(at))
        arrival.at = *time;
    else
        return reject(time.error(), at);
    arrival.investor = row.fields[columns.investor];
    if (arrival.investor.empty()) return reject("missing_investor", {});
    if (!isCode(arrival.investor)) return reject("bad_investor", arrival.investor);
    arrival.amount = row.fields[columns.amount];
    if (const auto amount = Money::parse(arrival.amount); !amount)
        return reject(codeOf(amount.error()), arrival.amount);
    if (columns.key) arrival.key = row.fields[*columns.key];
    if (!arrival.key.empty() && !RequestKey::parse(arrival.key))
        return reject("bad_key", arrival.key);
    return arrival;
}

}  // namespace

Result<ArrivalFile> readArrivals(std::istream& in) {
    CsvReader rows(in);
    const auto columns = readHeader(rows);
    if (in.bad()) return fail(ErrorCode::PathUnreadable);
    if (!columns) return tl::make_unexpected(columns.error());

    ArrivalFile file;
    for (;;) {
        auto row = rows.next();
        if (row && !*row) break;
        ++file.rows_read;
        if (!row) {
            const auto& fault = row.error();
            file.rejected.push_back({fault.line, std::string(codeOf(fault.code)), {}});
        } else if (auto arrival = readRow(**row, *columns)) {
            file.arrivals.push_back(std::move(*arrival));
        } else {
            file.rejected.push_back(std::move(arrival.error()));
        }
    }
    if (in.bad()) return fail(ErrorCode::PathUnreadable);
    std::stable_sort(file.arrivals.begin(), file.arrivals.end(),
                     [](const Arrival& a, const Arrival& b) { return a.at < b.at; });
    return file;
}

}  // namespace plimsoll
