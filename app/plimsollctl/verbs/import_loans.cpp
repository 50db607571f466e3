// plimsollctl import loans: the drafts of a file, made one by one under keys that the same file has
// again, so that it may come again after whatever stopped it.
#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/desk.h>
#include <plimsoll/import.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/import_file.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct LoansOptions {
    std::string file;
    ImportOptions import;
    std::string min = "100.00";
    std::string step = "1.00";
};

/// What stands on the desk already, and what is new.
struct Planned {
    ReadRows<ImportLoanRow> read;
    std::vector<std::size_t> known;  ///< rows whose loan is there, just as the row says
};

Answer<ReadingOptions> readingOptions(const LoansOptions& options, const ImportFile& file) {
    ReadingOptions reading;
    reading.lines = file.lines;
    const auto min = readAmount("the minimum", options.min);
    if (!min) return tl::make_unexpected(min.error());
    const auto step = readAmount("the step", options.step);
    if (!step) return tl::make_unexpected(step.error());
    reading.min = *min;
    reading.step = *step;
    return reading;
}

/// The borrower by his code; a fault when nobody has it.
Answer<std::optional<RowFault>> nameBorrower(DeskReader& reader, const ImportFile& file,
                                             ImportLoanRow& row) {
    if (row.borrower.empty()) return std::optional<RowFault>{};
    const auto investor = reader.findInvestor(row.borrower);
    if (investor) {
        row.loan.borrower = investor->id;
        return std::optional<RowFault>{};
    }
    if (investor.error().code != ErrorCode::UnknownInvestor)
        return tl::make_unexpected(failureOf(investor.error()));
    const auto& title = file.table.titles[file.mapping.map.at(ImportField::Borrower)];
    return RowFault{row.line, title, RowFault::Code::UnknownInvestor, row.borrower, 0};
}

/// Looks every row up: what the desk does not allow joins the faults.
Answer<Planned> plan(DeskReader& reader, const ImportFile& file, ReadRows<ImportLoanRow> read) {
    Planned planned;
    planned.read.faults = std::move(read.faults);
    const auto& title = file.table.titles[file.mapping.map.at(ImportField::Code)];
    for (ImportLoanRow& row : read.rows) {
        const auto fault = nameBorrower(reader, file, row);
        if (!fault) return tl::make_unexpected(fault.error());
        const auto standing = reader.findLoan(row.loan.code);
        if (!standing && standing.error().code != ErrorCode::UnknownLoan)
            return tl::make_unexpected(failureOf(standing.error()));
        if (*fault) {
            planned.read.faults.push_back(**fault);
        } else if (standing && (standing->title != row.loan.title ||
                                standing->first_target != row.loan.terms.target ||
                                standing->terms.min != row.loan.terms.min ||
                                standing->terms.step != row.loan.terms.step ||
                                standing->terms.cap != row.loan.terms.cap)) {
            planned.read.faults.push_back(
                {row.line, title, RowFault::Code::CodeTaken, row.loan.code, 0});
        } else {
            if (standing) planned.known.push_back(planned.read.rows.size());
            planned.read.rows.push_back(std::move(row));
        }
    }
    std::ranges::stable_sort(planned.read.faults, {}, &RowFault::line);
    return planned;
}

Answer<RequestKey> keyOf(const LoansOptions& options, const ImportFile& file,
                         const ImportLoanRow& row) {
    const auto key = importKey(options.import, file, "loans");
    if (!key) return key;
    return readKey(fmt::format("{}-{}", key->text(), row.line));
}

/// A loan that is there may have come with this very file, which is no fault, or not, which is. The
/// keys tell, and nothing is made by asking.
Answer<void> recognise(Desk& desk, Planned& planned, const LoansOptions& options,
                       const ImportFile& file) {
    const auto& title = file.table.titles[file.mapping.map.at(ImportField::Code)];
    std::vector<std::size_t> foreign;
    for (const std::size_t at : planned.known) {
        const ImportLoanRow& row = planned.read.rows[at];
        const auto key = keyOf(options, file, row);
        if (!key) return tl::make_unexpected(key.error());
        const auto made = desk.createLoan(row.loan, *key);
        if (made) continue;
        if (made.error().code != ErrorCode::CodeTaken)
            return tl::make_unexpected(failureOf(made.error(), *key));
        foreign.push_back(at);
        planned.read.faults.push_back(
            {row.line, title, RowFault::Code::CodeTaken, row.loan.code, 0});
    }
    std::ranges::reverse(foreign);
    for (const std::size_t at : foreign) {
        planned.read.rows.erase(planned.read.rows.begin() + static_cast<std::ptrdiff_t>(at));
        std::erase(planned.known, at);
        for (std::size_t& known : planned.known) known -= known > at ? 1 : 0;
    }
    std::ranges::stable_sort(planned.read.faults, {}, &RowFault::line);
    return {};
}

struct Made {
    ImportLoanRow row;
    LoanId id;
    bool was_there = false;
};

Answer<std::vector<Made>> create(Desk& desk, const Planned& planned, const LoansOptions& options,
                                 const ImportFile& file) {
    const Interrupt interrupt;
    std::vector<Made> all;
    for (std::size_t i = 0; i < planned.read.rows.size(); ++i) {
        const ImportLoanRow& row = planned.read.rows[i];
        const auto key = keyOf(options, file, row);
        if (!key) return tl::make_unexpected(key.error());
        const auto made = interrupt.requested() ? Result<LoanId>(fail(ErrorCode::Cancelled))
                                                : desk.createLoan(row.loan, *key);
        if (!made) {
            Failure failure = failureOf(made.error(), *key);
            failure.message += fmt::format(
                " (at line {}, after {} loans; import the whole file again: what is there is "
                "recognised)",
                row.line, all.size());
            return tl::make_unexpected(std::move(failure));
        }
        const bool was_there = std::ranges::find(planned.known, i) != planned.known.end();
        all.push_back({row, *made, was_there});
    }
    return all;
}

void answerMade(Session& session, const std::vector<Made>& made,
                const std::vector<RowFault>& faults) {
    const auto known = std::ranges::count_if(made, &Made::was_there);
    const auto created = std::ssize(made) - known;
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginObject().key("created").number(std::int64_t{created});
        json.key("known").number(std::int64_t{known}).key("loans").beginArray();
        for (const Made& one : made) {
            json.beginObject().key("line").number(one.row.line);
            json.key("id").number(one.id.value).key("code").text(one.row.loan.code).endObject();
        }
        json.endArray().key("faults");
        writeFaults(json, faults);
        json.endObject();
        return;
    }
    printFacts(session.out, {{"created", grouped(static_cast<std::uint64_t>(created))},
                             {"there before", grouped(static_cast<std::uint64_t>(known))},
                             {"left out", grouped(faults.size())}});
    Table table({{"line", Align::Right}, {"loan"}, {"target", Align::Right}, {"title"}});
    for (const Made& one : made) {
        table.add({std::to_string(one.row.line), one.row.loan.code,
                   one.row.loan.terms.target.toString(), one.row.loan.title});
    }
    table.flush(session.out);
}

Answer<ExitCode> preview(const LoansOptions& options, Session& session, const ImportFile& file,
                         const ReadingOptions& reading) {
    const auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(reader.error());
    const auto mapped = checkMapping(file);
    Planned planned;
    if (mapped) {
        auto made = plan(**reader, file, readLoans(file.table, file.mapping.map, reading));
        if (!made) return tl::make_unexpected(made.error());
        planned = std::move(*made);
    }
    ImportPreview seen{
        .file = file,
        .titles = {"line", "code", "target", "min", "step", "cap", "borrower", "title"},
        .cells = {},
        .good = planned.read.rows.size(),
        .faults = planned.read.faults,
        .outcome = {},
        .new_investors = 0,
        .refusal = {}};
    for (std::size_t i = 0; i < std::min(kRowsPreviewed, planned.read.rows.size()); ++i) {
        const ImportLoanRow& row = planned.read.rows[i];
        const Terms& terms = row.loan.terms;
        seen.cells.push_back({std::to_string(row.line), row.loan.code, terms.target.toString(),
                              terms.min.toString(), terms.step.toString(),
                              terms.cap ? terms.cap->toString() : "", row.borrower,
                              row.loan.title});
    }
    if (!mapped) {
        seen.refusal = mapped.error();
    } else if (!planned.read.faults.empty() && !options.import.skip_bad) {
        seen.refusal = nothingImported(file, planned.read.faults);
    }
    return answerImportPreview(session, seen);
}

Answer<ExitCode> runLoans(const LoansOptions& options, Session& session) {
    const auto file = readImport(ImportKind::Loans, options.import);
    if (!file) return tl::make_unexpected(file.error());
    const auto reading = readingOptions(options, *file);
    if (!reading) return tl::make_unexpected(reading.error());
    if (options.import.preview) return preview(options, session, *file, *reading);
    if (const auto mapped = checkMapping(*file); !mapped)
        return tl::make_unexpected(mapped.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    auto planned = plan(*open->reader, *file, readLoans(file->table, file->mapping.map, *reading));
    if (!planned) return tl::make_unexpected(planned.error());
    const auto is_refused = [&] {
        return !planned->read.faults.empty() && !options.import.skip_bad;
    };
    if (is_refused()) return tl::make_unexpected(nothingImported(*file, planned->read.faults));
    const auto recognised = recognise(*open->desk, *planned, options, *file);
    if (!recognised) return tl::make_unexpected(recognised.error());
    if (is_refused()) return tl::make_unexpected(nothingImported(*file, planned->read.faults));
    tellSkipped(session, *file, planned->read.faults);
    const auto made = create(*open->desk, *planned, options, *file);
    if (!made) return tl::make_unexpected(made.error());
    answerMade(session, *made, planned->read.faults);
    return ExitCode::Ok;
}

}  // namespace

void addImportLoans(Subcommand& import, Invocation& invocation) {
    auto [verb, options] = addVerb<LoansOptions>(
        import, invocation,
        {"loans", "Make a draft of every row of a file",
         "  plimsollctl import loans loans.plimsoll loans.csv --preview\n"
         "  plimsollctl import loans loans.plimsoll 标的.csv --map borrower= --skip-bad\n"
         "The file's first line names its columns. Fields: code and target; min, step, cap,\n"
         "borrower (an investor's code) and title if wanted. Usual titles are found by "
         "themselves.\n"
         "Amounts are in yuan. The same file again makes nothing twice."},
        runLoans);
    addDeskFile(*verb, options.file);
    addImportOptions(*verb, options.import);
    verb->addOption("--min", options.min, "The smallest bid of a loan whose row has none")
        ->typeName("AMOUNT")
        ->showDefault();
    verb->addOption("--step", options.step, "The step of a loan whose row has none")
        ->typeName("AMOUNT")
        ->showDefault();
}

}  // namespace plimsoll::ctl
