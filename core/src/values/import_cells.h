#pragma once
// One field of an imported row as what it should be, or as the fault that it is. Pure functions.

#include <string>
#include <string_view>

#include <plimsoll/import.h>

namespace plimsoll {

template <class T>
using Cell = tl::expected<T, RowFault::Code>;

/// Without blanks at both ends, tabulators, and the no-break and ideographic spaces of spreadsheets
/// among them.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// A positive amount of yuan. Full-width digits and a yuan sign change nothing about what it says.
[[nodiscard]] Cell<Money> amountCell(std::string_view text);
/// ISO 8601 with a zone, or without one in China Standard Time; '/' and a blank will do.
[[nodiscard]] Cell<Timestamp> timeCell(std::string_view text);
/// A loan's or an investor's code.
[[nodiscard]] Cell<std::string> codeCell(std::string_view text);
/// A request key; may be empty.
[[nodiscard]] Cell<std::string> keyCell(std::string_view text);
[[nodiscard]] Cell<std::string> titleCell(std::string_view text);

/// The row as one line, cut where it is long.
[[nodiscard]] std::string shownRow(const CsvRow& row, char delimiter);

}  // namespace plimsoll
