#include "values/import_shift.h"

#include <algorithm>
#include <optional>

#include "values/import_cells.h"

namespace plimsoll {
namespace {

constexpr std::ptrdiff_t kFewestRows = 3;

/// What a value can be told to be by its looks. Whatever reads as an amount may be a code, too.
enum class Look { Code, Amount, Time };

/// What a field's values look like when they stand where they should; empty: like anything.
std::optional<Look> lookOf(ImportField field) {
    using enum ImportField;
    switch (field) {
        case Code:
        case Borrower:
        case Investor:
            return Look::Code;
        case Target:
        case Min:
        case Step:
        case Cap:
        case Amount:
            return Look::Amount;
        case ArrivedAt:
            return Look::Time;
        case Title:
        case Key:
            return std::nullopt;
    }
    return std::nullopt;
}

/// "600.00", "1,000": nobody writes a code like that.
bool isWrittenAsMoney(std::string_view text) {
    const auto point = text.rfind('.');
    return text.find(',') != std::string_view::npos ||
           (point != std::string_view::npos && text.size() - point == 3);
}

/// How many values of a column look like what.
struct Looks {
    std::ptrdiff_t filled = 0;
    std::ptrdiff_t times = 0;
    std::ptrdiff_t amounts = 0;
    std::ptrdiff_t money = 0;  ///< of the amounts, those that can be no codes
    std::ptrdiff_t codes = 0;  ///< that are no amounts

    void add(std::string_view text) {
        if (text.empty()) return;
        ++filled;
        if (timeCell(text)) {
            ++times;
        } else if (amountCell(text)) {
            ++amounts;
            if (isWrittenAsMoney(text)) ++money;
        } else if (codeCell(text)) {
            ++codes;
        }
    }
    /// Three of four; a file has some damage of its own.
    [[nodiscard]] bool most(std::ptrdiff_t count) const {
        return filled >= kFewestRows && 4 * count >= 3 * filled;
    }
};

struct Mismatch {
    ImportField field{};
    Look found{};
    bool is_sure = false;  ///< it cannot be this field's; else it only fits with others
    bool is_money = false;
};

std::optional<Mismatch> mismatchOf(ImportField field, const Looks& looks) {
    const auto expected = lookOf(field);
    if (!expected) return std::nullopt;
    if (*expected != Look::Time && looks.most(looks.times))
        return Mismatch{field, Look::Time, true, false};
    if (*expected != Look::Code && looks.most(looks.codes))
        return Mismatch{field, Look::Code, true, false};
    if (*expected != Look::Amount && looks.most(looks.amounts))
        return Mismatch{field, Look::Amount, *expected == Look::Time, looks.most(looks.money)};
    return std::nullopt;
}

/// The needed field of this file that has such values; by its code.
std::string nameOf(Look look, const ColumnMap& map) {
    for (const auto& [field, column] : map)
        if (isNeeded(field) && lookOf(field) == look) return std::string(codeOf(field));
    return std::string(codeOf(look == Look::Time     ? ImportField::ArrivedAt
                              : look == Look::Amount ? ImportField::Amount
                                                     : ImportField::Code));
}

/// Two columns that disagree with the header, or codes that are money: one alone may be only badly
/// written, which its rows say better.
bool lookShifted(const std::vector<Mismatch>& found) {
    const auto is_sure = [](const Mismatch& one) { return one.is_sure; };
    const auto is_code = [](const Mismatch& one) { return lookOf(one.field) == Look::Code; };
    const bool has_money = std::ranges::any_of(
        found, [&](const Mismatch& one) { return one.is_money && is_code(one); });
    return has_money || (found.size() >= 2 && std::ranges::any_of(found, is_sure));
}

}  // namespace

std::vector<RowFault> shiftedColumns(const ImportTable& table, const ColumnMap& map,
                                     const std::vector<const CsvRow*>& rows) {
    std::vector<Mismatch> found;
    for (const auto& [field, column] : map) {
        Looks looks;
        for (const CsvRow* const row : rows) looks.add(trimmed(row->fields[column]));
        if (const auto mismatch = mismatchOf(field, looks)) found.push_back(*mismatch);
    }
    std::vector<RowFault> faults;
    if (!lookShifted(found)) return faults;
    for (const Mismatch& one : found)
        faults.push_back({1, table.titles[map.at(one.field)], RowFault::Code::ColumnsShifted,
                          nameOf(one.found, map), 0});
    return faults;
}

}  // namespace plimsoll
