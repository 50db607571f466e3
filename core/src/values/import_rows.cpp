// Rows of a table as loans and bids. A row is read as it stands; when it cannot be used, it is read
// once more one column to either side, because fields beside their columns look like many faults
// and are one.

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include <plimsoll/import.h>
#include <plimsoll/terms.h>

#include "values/import_cells.h"
#include "values/import_shift.h"

namespace plimsoll {
namespace {

using Code = RowFault::Code;

constexpr std::array<std::string_view, 33> kRowFaults{"ragged",
                                                      "shifted",
                                                      "unclosed_quote",
                                                      "stray_quote",
                                                      "too_long",
                                                      "empty",
                                                      "not_a_number",
                                                      "too_many_decimals",
                                                      "out_of_range",
                                                      "negative",
                                                      "zero",
                                                      "unit",
                                                      "currency",
                                                      "scientific",
                                                      "hashes",
                                                      "formula_error",
                                                      "minutes_only",
                                                      "serial_date",
                                                      "without_day",
                                                      "without_time",
                                                      "without_seconds",
                                                      "bad_time",
                                                      "in_the_future",
                                                      "bad_code",
                                                      "bad_title",
                                                      "bad_key",
                                                      "key_twice",
                                                      "bid_twice",
                                                      "code_twice",
                                                      "terms_unsound",
                                                      "unknown_investor",
                                                      "code_taken",
                                                      "columns_shifted"};

/// The fields of one row, read one by one; what cannot be read is kept as faults.
class Fields {
public:
    Fields(const ImportTable& table, const ColumnMap& map, const CsvRow& row, std::ptrdiff_t shift)
        : m_table(table), m_map(map), m_row(row), m_shift(shift) {}

    /// What stands there; empty when there is no such column, or when it was shifted out of the
    /// row.
    [[nodiscard]] std::optional<std::string_view> find(ImportField field) const {
        const auto mapped = m_map.find(field);
        if (mapped == m_map.end()) return std::nullopt;
        const auto at = static_cast<std::ptrdiff_t>(mapped->second) + m_shift;
        if (at < 0 || at >= std::ssize(m_row.fields)) return std::nullopt;
        return m_row.fields[static_cast<std::size_t>(at)];
    }
    template <class T, class Reader>
    std::optional<T> read(ImportField field, Reader reader) {
        const auto text = find(field);
        if (!text || (!isNeeded(field) && trimmed(*text).empty())) return std::nullopt;
        auto value = reader(*text);
        if (!value) {
            fault(field, value.error(), std::string(*text));
            return std::nullopt;
        }
        ++well;
        return std::move(*value);
    }
    void fault(ImportField field, Code code, std::string text, std::int64_t other = 0) {
        faults.push_back(
            {m_row.line, m_table.titles[m_map.at(field)], code, std::move(text), other});
    }

    std::vector<RowFault> faults;
    int well = 0;

private:
    const ImportTable& m_table;
    const ColumnMap& m_map;
    const CsvRow& m_row;
    std::ptrdiff_t m_shift;
};

bool saysNoCap(std::string_view text) {
    return text == "不限" || text == "无" || text == "无限制";
}

void checkLoanTerms(Fields& fields, const NewLoan& loan) {
    const auto findings = checkTerms(loan.terms);
    if (findings.empty() || !findings.front().isError()) return;
    fields.fault(
        ImportField::Target, Code::TermsUnsound,
        fmt::format("{} {}", codeOf(findings.front().code), findings.front().amount.toString()));
}

ImportLoanRow readLoan(Fields& fields, const ReadingOptions& options) {
    using enum ImportField;
    ImportLoanRow row;
    const auto amount = [&](ImportField field) { return fields.read<Money>(field, amountCell); };
    row.loan.code = fields.read<std::string>(ImportField::Code, codeCell).value_or("");
    row.loan.title = fields.read<std::string>(Title, titleCell).value_or("");
    row.borrower = fields.read<std::string>(Borrower, codeCell).value_or("");
    const auto target = amount(Target);
    row.loan.terms.target = target.value_or(Money());
    row.loan.terms.min = amount(Min).value_or(options.min);
    row.loan.terms.step = amount(Step).value_or(options.step);
    if (!saysNoCap(trimmed(fields.find(Cap).value_or("")))) row.loan.terms.cap = amount(Cap);
    if (fields.faults.empty() && target) checkLoanTerms(fields, row.loan);
    return row;
}

ImportBidRow readBid(Fields& fields, const ReadingOptions& options) {
    using enum ImportField;
    ImportBidRow row;
    row.arrived = fields.read<Timestamp>(ArrivedAt, timeCell).value_or(Timestamp());
    row.investor = fields.read<std::string>(Investor, codeCell).value_or("");
    row.amount = fields.read<Money>(Amount, amountCell).value_or(Money());
    row.key = fields.read<std::string>(Key, keyCell).value_or("");
    if (options.now && row.arrived > *options.now)
        fields.fault(ArrivedAt, Code::InTheFuture, row.arrived.toString());
    return row;
}

/// The first or the last column that a field is read from.
std::size_t outermost(const ColumnMap& map, bool last) {
    const auto by_column = [](const auto& a, const auto& b) { return a.second < b.second; };
    return (last ? std::ranges::max_element(map, by_column)
                 : std::ranges::min_element(map, by_column))
        ->second;
}

bool readsAsAmount(std::string_view text) {
    return amountCell(text).has_value();
}

template <class Read>
class Shifts {
public:
    Shifts(const ImportTable& table, const ColumnMap& map, Read read)
        : m_table(table), m_map(map), m_read(read) {}

    /// The faults of a row are one: its fields stand one column beside theirs.
    [[nodiscard]] bool explains(const CsvRow& row, std::size_t faults) const {
        return isAt(row, 1, faults) || isAt(row, -1, faults);
    }
    [[nodiscard]] bool isAt(const CsvRow& row, std::ptrdiff_t shift, std::size_t faults) const {
        const bool is_vacated = trimmed(row.fields[outermost(m_map, shift < 0)]).empty();
        if (!is_vacated && faults < 2) return false;
        Fields fields(m_table, m_map, row, shift);
        (void)m_read(fields);
        // An amount where a code would stand speaks against it.
        const auto code = fields.find(ImportField::Code);
        if (code && readsAsAmount(*code)) return false;
        return fields.faults.empty() && fields.well >= 2;
    }

private:
    const ImportTable& m_table;
    const ColumnMap& m_map;
    Read m_read;
};

/// Reads what was chosen; `read` reads one row's fields, `accept` sees each good row and may still
/// find a fault.
template <class Row, class Read, class Accept>
ReadRows<Row> readRows(const ImportTable& table, const ColumnMap& map,
                       const ReadingOptions& options, Read read, Accept accept) {
    const auto is_chosen = [&](std::int64_t line) {
        return !options.lines || options.lines->has(line);
    };
    const Shifts shifts(table, map, read);
    ReadRows<Row> result;
    for (const RowFault& fault : table.faults)
        if (is_chosen(fault.line)) result.faults.push_back(fault);
    std::vector<const CsvRow*> chosen;
    for (const CsvRow& row : table.rows)
        if (is_chosen(row.line)) chosen.push_back(&row);
    if (auto shifted = shiftedColumns(table, map, chosen); !shifted.empty()) {
        result.faults = std::move(shifted);
        return result;
    }
    for (const CsvRow* const one : chosen) {
        const CsvRow& row = *one;
        Fields fields(table, map, row, 0);
        Row made = read(fields);
        made.line = row.line;
        if (fields.faults.empty()) accept(fields, row, made);
        if (fields.faults.empty()) {
            result.rows.push_back(std::move(made));
        } else if (shifts.explains(row, fields.faults.size())) {
            result.faults.push_back(
                {row.line, {}, Code::Shifted, shownRow(row, table.delimiter), 0});
        } else {
            std::ranges::move(fields.faults, std::back_inserter(result.faults));
        }
    }
    std::ranges::stable_sort(result.faults, {}, &RowFault::line);
    return result;
}

/// Most codes of the file have something besides digits, so that one of nothing else is suspicious.
bool mostCodesAreNoAmounts(const ImportTable& table, const ColumnMap& map) {
    const auto column = map.at(ImportField::Code);
    const auto amounts = std::ranges::count_if(
        table.rows, [&](const CsvRow& row) { return readsAsAmount(row.fields[column]); });
    return 2 * amounts < std::ssize(table.rows);
}

/// "10,000.00" without quotes in a row whose key is missing: the amount lost its end to the key.
bool isSplitAtItsComma(const Fields& fields) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto amount = trimmed(fields.find(ImportField::Amount).value_or(""));
    const auto key = trimmed(fields.find(ImportField::Key).value_or(""));
    return amount.size() <= 3 && std::ranges::all_of(amount, is_digit) && key.size() > 4 &&
           key.size() <= 6 && key[3] == '.' &&
           std::ranges::count_if(key, is_digit) == std::ssize(key) - 1;
}

}  // namespace

std::string_view codeOf(RowFault::Code code) {
    return kRowFaults.at(static_cast<std::size_t>(code));
}

ReadRows<ImportLoanRow> readLoans(const ImportTable& table, const ColumnMap& map,
                                  const ReadingOptions& options) {
    const auto read = [&](Fields& fields) { return readLoan(fields, options); };
    const Shifts shifts(table, map, read);
    const bool has_wordy_codes = mostCodesAreNoAmounts(table, map);
    std::map<std::string, std::int64_t> codes;
    return readRows<ImportLoanRow>(
        table, map, options, read,
        [&](Fields& fields, const CsvRow& row, const ImportLoanRow& made) {
            const auto [first, is_new] = codes.emplace(made.loan.code, made.line);
            if (!is_new)
                fields.fault(ImportField::Code, Code::CodeTwice, made.loan.code, first->second);
            // An amount where the code should be: legible, and still not what is meant.
            if (has_wordy_codes && readsAsAmount(made.loan.code) && shifts.isAt(row, -1, 0))
                fields.fault(ImportField::Code, Code::BadCode, made.loan.code);
        });
}

ReadRows<ImportBidRow> readBids(const ImportTable& table, const ColumnMap& map,
                                const ReadingOptions& options) {
    const auto read = [&](Fields& fields) { return readBid(fields, options); };
    std::map<std::string, std::int64_t> keys;
    std::map<std::tuple<std::string, Money, Timestamp>, std::int64_t> bids;
    return readRows<ImportBidRow>(
        table, map, options, read, [&](Fields& fields, const CsvRow& row, const ImportBidRow& bid) {
            if (isSplitAtItsComma(fields)) {
                fields.fault(ImportField::Amount, Code::Shifted, shownRow(row, table.delimiter));
            } else if (!bid.key.empty()) {
                const auto [first, is_new] = keys.emplace(bid.key, bid.line);
                if (!is_new) fields.fault(ImportField::Key, Code::KeyTwice, bid.key, first->second);
            } else if (!options.allow_repeats) {
                const auto [first, is_new] =
                    bids.emplace(std::tuple(bid.investor, bid.amount, bid.arrived), bid.line);
                if (!is_new)
                    fields.fault(ImportField::Investor, Code::BidTwice,
                                 shownRow(row, table.delimiter), first->second);
            }
        });
}

ImportOutcome expectedOutcome(Money target, std::span<const ImportBidRow> bids) {
    std::vector<const ImportBidRow*> in_order;
    for (const ImportBidRow& bid : bids) in_order.push_back(&bid);
    std::ranges::stable_sort(
        in_order, {}, [](const ImportBidRow* bid) { return std::pair(bid->arrived, bid->line); });
    ImportOutcome outcome;
    outcome.bids = std::ssize(bids);
    Money sum;
    for (const ImportBidRow* bid : in_order) {
        sum = cappedSum(sum, bid->amount);
        if (sum > target) ++outcome.excess;
    }
    outcome.accepted = std::min(sum, target);
    outcome.excess_amount = sum - outcome.accepted;
    return outcome;
}

}  // namespace plimsoll
