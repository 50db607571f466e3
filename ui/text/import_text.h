#pragma once
// Files that are imported, in words: what cannot be read, which column gives what, what is wrong
// with a row. GUI thread (uses the installed translators). Every code has a text; a test walks them
// all.

#include <QCoreApplication>
#include <QString>

#include <plimsoll/import.h>

namespace plimsoll::ui {

class ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportText)

public:
    [[nodiscard]] static QString encoding(TextEncoding encoding);
    [[nodiscard]] static QString delimiter(char delimiter);
    /// What cannot be read and what to do about it.
    [[nodiscard]] static QString fault(const DecodeFault& fault);
    [[nodiscard]] static QString fault(const TableFault& fault);
    [[nodiscard]] static QString fault(const MapFault& fault);
    /// "Amount: a spreadsheet has rounded it to a power of ten (5.15E+22)"
    [[nodiscard]] static QString fault(const RowFault& fault);
    /// What the code means, without the row.
    [[nodiscard]] static QString meaning(RowFault::Code code);
    [[nodiscard]] static QString field(ImportField field);
    /// What stands in its column.
    [[nodiscard]] static QString hint(ImportField field);

private:
    [[nodiscard]] static QString amountFault(RowFault::Code code);
    [[nodiscard]] static QString timeFault(RowFault::Code code);
    [[nodiscard]] static QString nameFault(RowFault::Code code);
    [[nodiscard]] static QString rowFault(RowFault::Code code);
};

}  // namespace plimsoll::ui
