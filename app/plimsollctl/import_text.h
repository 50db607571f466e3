#pragma once
// Sentences about files that are imported: their bytes, their columns, their rows.

#include <string>

#include <plimsoll/import.h>

namespace plimsoll::ctl {

[[nodiscard]] std::string sentence(const DecodeFault& fault);
[[nodiscard]] std::string sentence(const TableFault& fault);
/// "no column gives the amount: say which does with --map amount=TITLE"
[[nodiscard]] std::string sentence(const MapFault& fault, ImportKind kind);
/// "line 12, 投标金额: a spreadsheet has rounded it ("5.15E+22")"
[[nodiscard]] std::string sentence(const RowFault& fault);
/// "code, target, min, ..."
[[nodiscard]] std::string everyField(ImportKind kind);
/// "comma", "semicolon", "tabulator"
[[nodiscard]] std::string_view nameOfDelimiter(char delimiter);

}  // namespace plimsoll::ctl
