#pragma once
// Files that are imported, as text: tables and rows of them, and what was wrong as one text.

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <plimsoll/import.h>
#include <QByteArray>

#include "qt_text.h"

namespace plimsoll::test {

inline ImportTable tableOf(std::string_view text) {
    auto table = readTable(text);
    if (!table) throw std::runtime_error(std::string(codeOf(table.error().code)));
    return std::move(*table);
}

/// "2 amount negative [-5]" for each fault, one a line.
inline std::string describe(const std::vector<RowFault>& faults) {
    std::string all;
    for (const RowFault& fault : faults) {
        all += all.empty() ? "" : "\n";
        all += std::to_string(fault.line) + ' ' + (fault.column.empty() ? "-" : fault.column) +
               ' ' + std::string(codeOf(fault.code)) + " [" + fault.text + ']';
        if (fault.other != 0) all += ' ' + std::to_string(fault.other);
    }
    return all;
}

inline std::string describe(const std::vector<MapFault>& faults) {
    std::string all;
    for (const MapFault& fault : faults) {
        all += all.empty() ? "" : "\n";
        all += std::string(codeOf(fault.code)) + ' ' + std::string(codeOf(fault.field)) + " [" +
               fault.text + ']';
    }
    return all;
}

/// "arrived_at=0 investor=1".
inline std::string describe(const ColumnMap& map) {
    std::string all;
    for (const auto& [field, column] : map) {
        all += all.empty() ? "" : " ";
        all += std::string(codeOf(field)) + '=' + std::to_string(column);
    }
    return all;
}

inline ReadRows<ImportBidRow> bidsOf(std::string_view text, const ReadingOptions& options = {}) {
    const auto table = tableOf(text);
    const auto mapping = mapColumns(table, ImportKind::Bids);
    if (!mapping.faults.empty()) throw std::runtime_error(describe(mapping.faults));
    return readBids(table, mapping.map, options);
}

inline ReadRows<ImportLoanRow> loansOf(std::string_view text, const ReadingOptions& options = {}) {
    const auto table = tableOf(text);
    const auto mapping = mapColumns(table, ImportKind::Loans);
    if (!mapping.faults.empty()) throw std::runtime_error(describe(mapping.faults));
    return readLoans(table, mapping.map, options);
}

inline std::string bytesOf(const QByteArray& hex) {
    return QByteArray::fromHex(hex).toStdString();
}

inline constexpr auto kHeader = "arrived_at,investor,amount\n";

}  // namespace plimsoll::test
