// plimsollctl certificate: how a loan ended, on one sheet, from the records alone.
#include <optional>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/outcome_text.h"
#include "plimsollctl/output.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct CertificateOptions {
    std::string file;
    std::string loan;
    std::optional<std::string> csv;
};

Answer<OutcomeRecord> readOutcome(DeskReader& reader, const std::string& code) {
    return findLoan(reader, code).and_then([&](const LoanSummary& loan) {
        return answerOf(reader.outcome(loan.id));
    });
}

/// Taken away as a file it is an export, and recorded as one; on the screen it is a look.
Answer<ExitCode> exportOutcome(const CertificateOptions& options, Session& session) {
    auto file = NewFile::create(*options.csv);
    if (!file) return tl::make_unexpected(file.error());
    const auto open = openForExport(
        options.file, {fmt::format("certificate of {} as csv", options.loan)}, session);
    if (!open) return tl::make_unexpected(open.error());
    const auto record = readOutcome(*open->reader, options.loan);
    if (!record) return tl::make_unexpected(record.error());
    file->output().write(outcomeCsv(*record));
    const auto written = file->commit();
    if (!written) return tl::make_unexpected(written.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writeOutcome(json, *record);
    } else {
        session.out.write(fmt::format("{} of {} written to {}\n", codeOf(record->kind),
                                      shown(options.loan), shown(*options.csv)));
    }
    return ExitCode::Ok;
}

Answer<ExitCode> runCertificate(const CertificateOptions& options, Session& session) {
    if (options.csv) return exportOutcome(options, session);
    const auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(reader.error());
    const auto record = readOutcome(**reader, options.loan);
    if (!record) return tl::make_unexpected(record.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writeOutcome(json, *record);
    } else {
        printOutcome(session, *record);
    }
    return ExitCode::Ok;
}

}  // namespace

void addCertificate(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<CertificateOptions>(
        app, invocation,
        {"certificate", "Show how a loan ended: its fill certificate or its resolution sheet",
         "  plimsollctl certificate loans.plimsoll L-1001\n"
         "  plimsollctl certificate loans.plimsoll L-1001 --csv sheet.csv\n"
         "A loan that filled by itself has a fill certificate; one that people decided about has\n"
         "a resolution sheet. The PDF is made by the console. Where people sign in, writing the\n"
         "CSV is recorded as an export."},
        runCertificate);
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.loan);
    verb->addOption("--csv", options.csv,
                    "A new file, which only its owner reads; appears when it is complete")
        ->typeName("F");
}

}  // namespace plimsoll::ctl
