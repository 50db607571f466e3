#pragma once
// A file whose header stands beside its columns: every row has as many fields as it should, and
// still the values are another column's. Told from the values. Pure functions.

#include <vector>

#include <plimsoll/import.h>

namespace plimsoll {

/// One fault for each column that holds what looks like another field's values, when the columns
/// together look shifted; `text` is that field's code. `rows` are the ones that were chosen; fewer
/// than three say nothing about a whole file.
[[nodiscard]] std::vector<RowFault> shiftedColumns(const ImportTable& table, const ColumnMap& map,
                                                   const std::vector<const CsvRow*>& rows);

}  // namespace plimsoll
