#pragma once
// A file that is imported, as far as it can be read without a desk: its options, its table, what
// its columns mean, and how all that is shown. The same for loans and bids.

#include <optional>
#include <string>
#include <vector>

#include <plimsoll/desk.h>
#include <plimsoll/import.h>

#include "session.h"

namespace plimsoll::ctl {

class Subcommand;

struct ImportOptions {
    std::string csv;
    std::vector<std::string> map;
    std::string encoding = "auto";
    std::optional<std::string> rows;
    std::optional<std::string> key;
    bool preview = false;
    bool skip_bad = false;
};
void addImportOptions(Subcommand& verb, ImportOptions& options);

struct ImportFile {
    ImportKind kind{};
    std::string path;
    std::string digest;
    TextEncoding encoding{};
    ImportTable table;
    Mapping mapping;
    std::optional<LineChoice> lines;
};
/// Faults of the mapping are left in it, so that a preview can show them.
[[nodiscard]] Answer<ImportFile> readImport(ImportKind kind, const ImportOptions& options);
/// The first thing that keeps the columns from being read.
[[nodiscard]] Answer<void> checkMapping(const ImportFile& file);

/// Nothing was imported, and every fault says why.
[[nodiscard]] Failure nothingImported(const ImportFile& file, const std::vector<RowFault>& faults);
/// What is left out is told, with --skip-bad.
void tellSkipped(Session& session, const ImportFile& file, const std::vector<RowFault>& faults);
void writeFaults(JsonWriter& json, const std::vector<RowFault>& faults);
/// The given key, or one that the same import has again.
[[nodiscard]] Answer<RequestKey> importKey(const ImportOptions& options, const ImportFile& file,
                                           const std::string& object);

/// What was read, before anything is done: mapping, counts, first rows, every fault.
struct ImportPreview {
    const ImportFile& file;
    std::vector<std::string> titles;              ///< of `cells`
    std::vector<std::vector<std::string>> cells;  ///< of the first good rows
    std::size_t good = 0;
    const std::vector<RowFault>& faults;
    std::optional<ImportOutcome> outcome;  ///< of bids
    std::size_t new_investors = 0;
    std::optional<Failure> refusal;
};
inline constexpr std::size_t kRowsPreviewed = 5;
/// Its exit code is the one that importing would have.
[[nodiscard]] ExitCode answerImportPreview(Session& session, const ImportPreview& preview);

}  // namespace plimsoll::ctl
