// plimsollctl import bids: bids that were taken in elsewhere with their money, into a draft. What
// comes beyond the target makes the loan over.
#include <map>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/desk.h>
#include <plimsoll/import.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/import_file.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct BidsOptions {
    std::string file;
    std::string loan;
    ImportOptions import;
    bool add_investors = false;
    bool allow_repeats = false;
};

/// The rows with whoever is known here, and the codes that nobody has.
struct Planned {
    ReadRows<ImportBidRow> read;
    std::map<std::string, InvestorId> investors;
    std::vector<std::string> unknown;  ///< in the file's order
};

Answer<Planned> plan(DeskReader& reader, const ImportFile& file, const BidsOptions& options) {
    ReadingOptions reading;
    reading.lines = file.lines;
    reading.now = SystemClock().now();
    reading.allow_repeats = options.allow_repeats;
    auto read = readBids(file.table, file.mapping.map, reading);
    Planned planned;
    planned.read.faults = std::move(read.faults);
    const auto& title = file.table.titles[file.mapping.map.at(ImportField::Investor)];
    for (ImportBidRow& row : read.rows) {
        auto known = planned.investors.find(row.investor);
        if (known == planned.investors.end()) {
            const auto found = reader.findInvestor(row.investor);
            if (!found && found.error().code != ErrorCode::UnknownInvestor)
                return tl::make_unexpected(failureOf(found.error()));
            known = planned.investors.emplace(row.investor, found ? found->id : InvestorId()).first;
            if (!found) planned.unknown.push_back(row.investor);
        }
        if (known->second || options.add_investors) {
            planned.read.rows.push_back(std::move(row));
        } else {
            planned.read.faults.push_back(
                {row.line, title, RowFault::Code::UnknownInvestor, row.investor, 0});
        }
    }
    std::ranges::stable_sort(planned.read.faults, {}, &RowFault::line);
    if (!options.add_investors) planned.unknown.clear();
    return planned;
}

Failure noRows(const ImportFile& file) {
    return {ExitCode::BadInput,
            std::string(codeOf(ErrorCode::ImportInvalid)),
            "lines",
            fmt::format("nothing was imported: {} has no row to import", inQuotes(file.path)),
            {}};
}

std::optional<Failure> refusalOf(const ImportFile& file, const Planned& planned,
                                 const BidsOptions& options) {
    if (!planned.read.faults.empty() && !options.import.skip_bad)
        return nothingImported(file, planned.read.faults);
    if (planned.read.rows.empty()) return noRows(file);
    return std::nullopt;
}

Answer<ExitCode> preview(const BidsOptions& options, Session& session, const ImportFile& file) {
    const auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(reader.error());
    const auto loan = findLoan(**reader, options.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const auto mapped = checkMapping(file);
    Planned planned;
    if (mapped) {
        auto made = plan(**reader, file, options);
        if (!made) return tl::make_unexpected(made.error());
        planned = std::move(*made);
    }
    ImportPreview seen{.file = file,
                       .titles = {"line", "arrived_at", "investor", "amount", "key"},
                       .cells = {},
                       .good = planned.read.rows.size(),
                       .faults = planned.read.faults,
                       .outcome = expectedOutcome(loan->terms.target, planned.read.rows),
                       .new_investors = planned.unknown.size(),
                       .refusal = {}};
    for (std::size_t i = 0; i < std::min(kRowsPreviewed, planned.read.rows.size()); ++i) {
        const ImportBidRow& row = planned.read.rows[i];
        seen.cells.push_back({std::to_string(row.line), row.arrived.toString(), row.investor,
                              row.amount.toString(), row.key});
    }
    if (!mapped) {
        seen.refusal = mapped.error();
    } else if (loan->phase != Phase::Draft) {
        seen.refusal = failureOf({ErrorCode::WrongPhase, std::string(codeOf(loan->phase))});
    } else {
        seen.refusal = refusalOf(file, planned, options);
    }
    return answerImportPreview(session, seen);
}

/// Everybody whom the file names and nobody knows.
std::vector<NewInvestor> newcomersOf(const Planned& planned) {
    std::vector<NewInvestor> newcomers;
    for (const std::string& code : planned.unknown)
        newcomers.push_back({.code = code, .name = {}, .deposit = {}});
    return newcomers;
}

std::vector<ImportedBid> importedBids(const Planned& planned) {
    std::map<std::string, std::size_t> places;
    for (const std::string& code : planned.unknown) places.emplace(code, places.size());
    std::vector<ImportedBid> bids;
    for (const ImportBidRow& row : planned.read.rows) {
        const auto place = places.find(row.investor);
        bids.push_back({.line = row.line,
                        .investor = planned.investors.at(row.investor),
                        .amount = row.amount,
                        .arrived = row.arrived,
                        .key = row.key,
                        .newcomer = place != places.end() ? place->second : 0});
    }
    return bids;
}

struct Done {
    LoanSummary loan;
    ImportOutcome outcome;
    std::size_t investors_added = 0;
};

void answerDone(Session& session, const Done& done, const std::vector<RowFault>& faults) {
    const auto& [loan, outcome, investors_added] = done;
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginObject().key("loan").text(loan.code).key("phase").text(codeOf(loan.phase));
        writeImported(json, outcome);
        json.key("investors_added").number(static_cast<std::uint64_t>(investors_added));
        json.key("faults");
        writeFaults(json, faults);
        json.endObject();
        return;
    }
    printFacts(session.out,
               {{"loan", loan.code},
                {"bids", grouped(static_cast<std::uint64_t>(outcome.bids))},
                {"accepted", fmt::format("{} of {}", outcome.accepted.toString(),
                                         loan.first_target.toString())},
                {"beyond it", fmt::format("{} in {} excess lines", outcome.excess_amount.toString(),
                                          outcome.excess)},
                {"new investors", grouped(investors_added)},
                {"left out", grouped(faults.size())},
                {"phase", std::string(codeOf(loan.phase))}});
    if (loan.phase == Phase::Over)
        session.out.write(fmt::format("resolve them: plimsollctl over list FILE {}\n", loan.code));
}

Answer<ExitCode> runBids(const BidsOptions& options, Session& session) {
    const auto file = readImport(ImportKind::Bids, options.import);
    if (!file) return tl::make_unexpected(file.error());
    if (options.import.preview) return preview(options, session, *file);
    if (const auto mapped = checkMapping(*file); !mapped)
        return tl::make_unexpected(mapped.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto loan = findLoan(*open->reader, options.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    auto planned = plan(*open->reader, *file, options);
    if (!planned) return tl::make_unexpected(planned.error());
    if (auto refusal = refusalOf(*file, *planned, options))
        return tl::make_unexpected(std::move(*refusal));
    const auto key =
        importKey(options.import, *file, loan->code + "\n" + options.import.rows.value_or(""));
    if (!key) return tl::make_unexpected(key.error());
    const auto outcome = answerOf(
        open->desk->importBids(loan->id, importedBids(*planned), *key, newcomersOf(*planned)),
        *key);
    if (!outcome) return tl::make_unexpected(outcome.error());
    tellSkipped(session, *file, planned->read.faults);
    const auto after = answerOf(open->reader->loan(loan->id));
    if (!after) return tl::make_unexpected(after.error());
    answerDone(session, {*after, *outcome, planned->unknown.size()}, planned->read.faults);
    return ExitCode::Ok;
}

}  // namespace

void addImportBids(Subcommand& import, Invocation& invocation) {
    auto [verb, options] = addVerb<BidsOptions>(
        import, invocation,
        {"bids", "Take bids that came elsewhere, with their money, into a draft",
         "  plimsollctl import bids loans.plimsoll bids.csv --loan L-1001 --preview\n"
         "  plimsollctl import bids loans.plimsoll 投标.csv --loan L-1001 --add-investors\n"
         "  plimsollctl import bids loans.plimsoll bids.csv --loan L-1001 --rows 2-40,44\n"
         "The file's first line names its columns. Fields: arrived_at, investor (a code) and\n"
         "amount (yuan); key if there is one. A time without a zone is China Standard Time.\n"
         "In order of arrival bids are accepted up to the target; what comes beyond it becomes\n"
         "excess lines (\"plimsollctl over\"). All or none, and the same file again changes "
         "nothing."},
        runBids);
    addDeskFile(*verb, options.file);
    addImportOptions(*verb, options.import);
    verb->addOption("--loan", options.loan, "The draft that they are for")
        ->required()
        ->typeName("LOAN");
    verb->addFlag("--add-investors", options.add_investors,
                  "Create investors whom nobody knows here, under the file's codes");
    verb->addFlag("--allow-repeats", options.allow_repeats,
                  "Rows without a key that are alike in all are several bids, not one twice");
}

}  // namespace plimsoll::ctl
