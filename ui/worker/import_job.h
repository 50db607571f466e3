#pragma once
// Importing, step by step: a file is opened, its rows are read and looked up, those that were
// chosen are taken in. Each step is slow and runs beside the worker; it may be stopped between
// rows. The same keys as plimsollctl's, so that a file that comes again is recognised.

#include <functional>
#include <map>
#include <stop_token>
#include <variant>

#include <QString>

#include <plimsoll/import.h>

#include "ui/worker/values.h"

namespace plimsoll::ui {

/// A row of a file; the board's rows have the same name.
using FileLoan = plimsoll::ImportLoanRow;

struct ImportSource {
    QString path;
    std::string digest;
    TextEncoding encoding{};
    ImportTable table;
    ColumnMap map;  ///< by the usual titles, as far as they say
};
/// Why a file cannot be opened as a table.
using ImportFault = std::variant<Error, DecodeFault, TableFault>;
[[nodiscard]] tl::expected<ImportSource, ImportFault> openImport(
    const QString& path, ImportKind kind, std::optional<TextEncoding> encoding);
/// What is wrong with these columns; empty: the rows can be read.
[[nodiscard]] std::vector<MapFault> checkColumns(const ImportTable& table, ImportKind kind,
                                                 const ColumnMap& map);

/// One record of the file, with what is wrong with it.
struct ImportRow {
    std::int64_t line = 0;
    std::vector<std::string> cells;  ///< of the fields, as they stand in the file
    std::vector<RowFault> faults;
    bool is_new = false;  ///< names an investor whom nobody knows here
};

struct ImportPlan {
    ImportKind kind{};
    std::vector<ImportField> fields;  ///< of the cells
    std::vector<ImportRow> rows;      ///< by line
    std::vector<FileLoan> loans;      ///< that can be imported
    std::vector<ImportBidRow> bids;   ///< the same
    std::map<std::string, InvestorId> known;
    std::size_t faulty = 0;  ///< rows that cannot
};
[[nodiscard]] Result<ImportPlan> planImport(DeskReader& reader, const ImportSource& source,
                                            ImportKind kind, const ColumnMap& map,
                                            const std::stop_token& stop);

/// What was chosen of a plan.
struct ImportOrder {
    ImportKind kind{};
    std::string digest;
    std::string chosen;  ///< names the choice: another one of the same file is another import
    std::vector<FileLoan> loans;
    std::vector<ImportBidRow> bids;
    std::map<std::string, InvestorId> known;
    LoanId into;  ///< the draft that bids are for
};
struct ImportDone {
    std::int64_t made = 0;       ///< loans
    std::int64_t there = 0;      ///< loans that this file had made before
    std::int64_t investors = 0;  ///< created
    ImportOutcome outcome;       ///< of bids
    std::optional<LoanSummary> loan;
    std::optional<Error> rest;      ///< what stopped it; what was made before stays
    std::int64_t stopped_line = 0;  ///< where
};
using ImportProgress = std::function<void(std::int64_t done, std::int64_t all)>;
/// Loans one by one, bids all together.
[[nodiscard]] Result<ImportDone> runImport(Desk& desk, const ImportOrder& order,
                                           const ImportProgress& progress,
                                           const std::stop_token& stop);

}  // namespace plimsoll::ui
