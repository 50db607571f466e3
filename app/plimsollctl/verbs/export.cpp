// plimsollctl export: bids, loans or investors as CSV or JSON, streaming. Where people sign in, who
// exported what is recorded; personal data is masked unless it is revealed, which is recorded of
// every investor.
#include <functional>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/csv_out.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/output.h"
#include "plimsollctl/pages.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ExportOptions {
    std::string file;
    std::string what;
    std::string format;
    std::string output;
    bool unmasked = false;
    std::string reason;
};

/// How one kind of record is exported; CSV columns stand in the order of the JSON keys.
template <class T>
struct Kind {
    Cells columns;
    std::function<Cells(const T&)> cells;
    std::function<void(JsonWriter&, const T&)> write;
    std::function<Answer<void>(DeskReader&, const Visit<T>&)> walk;
};

/// What was decided, then who owns what of it now.
Kind<BidStanding> bidKind() {
    return {{"id",         "loan",       "investor",
             "key",        "asked",      "accepted",
             "outcome",    "reason",     "remainder_before",
             "arrived_at", "decided_at", "funding",
             "standby",    "waiting",    "as_of",
             "loan_phase", "promoted",   "readmitted",
             "held_now",   "paid_now",   "released",
             "voided",     "waiting_now"},
            [](const BidStanding& standing) {
                const BidRecord& bid = standing.bid;
                const Decision& decision = bid.decision;
                return Cells{cell(bid.id.value),
                             bid.loan_code,
                             bid.investor_code,
                             bid.key,
                             cell(bid.asked),
                             cell(decision.accepted),
                             std::string(codeOf(decision.outcome)),
                             std::string(codeOf(decision.reason)),
                             cell(decision.remainder_before),
                             cell(decision.arrived),
                             cell(decision.decided),
                             std::string(codeOf(bid.funding)),
                             bid.standby ? "true" : "false",
                             cell(decision.waiting),
                             cell(standing.as_of),
                             std::string(codeOf(standing.phase)),
                             cell(standing.promoted),
                             cell(standing.readmitted),
                             cell(standing.held),
                             cell(standing.paid),
                             cell(standing.released),
                             cell(standing.voided),
                             cell(standing.waiting)};
            },
            writeStanding,
            forEachBid};
}

Kind<LoanSummary> loanKind() {
    return {{"id",        "code",        "title",    "phase",      "audience",      "target",
             "min",       "step",        "cap",      "free",       "reserved",      "held",
             "paid",      "bids",        "bidders",  "created_at", "opened_at",     "filled_at",
             "closed_at", "finished_at", "opens_at", "closes_at",  "hold_window_s", "first_target"},
            [](const LoanSummary& loan) {
                const Capacity& capacity = loan.capacity;
                return Cells{cell(loan.id.value),
                             loan.code,
                             loan.title,
                             std::string(codeOf(loan.phase)),
                             std::string(codeOf(loan.audience)),
                             cell(loan.terms.target),
                             cell(loan.terms.min),
                             cell(loan.terms.step),
                             loan.terms.cap ? cell(*loan.terms.cap) : "",
                             cell(capacity.free),
                             cell(capacity.reserved),
                             cell(capacity.held),
                             cell(capacity.paid),
                             cell(loan.bids),
                             cell(loan.bidders),
                             cell(loan.created),
                             cell(loan.opened),
                             cell(loan.filled),
                             cell(loan.closed),
                             cell(loan.finished),
                             cell(loan.schedule.opens),
                             cell(loan.schedule.closes),
                             cell(std::int64_t{loan.hold_window.count()}),
                             cell(loan.first_target)};
            },
            [](JsonWriter& json, const LoanSummary& loan) { writeLoan(json, loan); },
            forEachLoan};
}

Kind<InvestorSummary> investorKind() {
    return {{"id", "code", "name", "status", "available", "frozen", "lent", "accepted_bids",
             "created_at", "phone", "id_number"},
            [](const InvestorSummary& investor) {
                return Cells{cell(investor.id.value),
                             investor.code,
                             investor.name,
                             std::string(codeOf(investor.status)),
                             cell(investor.balance.available),
                             cell(investor.balance.frozen),
                             cell(investor.balance.lent),
                             cell(investor.accepted_bids),
                             cell(investor.created),
                             investor.personal.phone,
                             investor.personal.id_number};
            },
            writeInvestor,
            forEachInvestor};
}

/// Investors with their personal data in full, each revealed when it is his turn.
Kind<InvestorSummary> unmaskedKind(Desk& desk, const std::string& reason) {
    Kind<InvestorSummary> kind = investorKind();
    kind.walk = [&desk, reason](DeskReader& reader,
                                const Visit<InvestorSummary>& visit) -> Answer<void> {
        std::optional<Failure> hidden;
        const auto walked = forEachInvestor(reader, [&](InvestorSummary investor) {
            auto personal = answerOf(desk.reveal(investor.id, reason));
            if (!personal) {
                hidden = std::move(personal.error());
                return false;
            }
            investor.personal = std::move(*personal);
            return visit(investor);
        });
        if (hidden) return tl::make_unexpected(std::move(*hidden));
        return walked;
    };
    return kind;
}

template <class T>
Answer<void> writeAll(DeskReader& reader, const Kind<T>& kind, bool as_json, Output& out,
                      const Interrupt& interrupt) {
    JsonWriter json(out);
    if (as_json) {
        json.beginArray();
    } else {
        writeCsvLine(out, kind.columns);
    }
    const auto walked = kind.walk(reader, [&](const T& record) {
        if (as_json) {
            kind.write(json, record);
        } else {
            writeCsvLine(out, kind.cells(record));
        }
        return out.ok() && !interrupt.requested();
    });
    if (!walked) return walked;
    if (interrupt.requested()) {
        return tl::make_unexpected(failureOf({ErrorCode::Cancelled, {}}));
    }
    if (as_json) json.endArray();
    return {};
}

Answer<void> exportTo(Output& out, const OpenDesk& open, const ExportOptions& options,
                      const Interrupt& interrupt) {
    DeskReader& reader = *open.reader;
    const bool as_json = options.format == "json";
    if (options.what == "bids") return writeAll(reader, bidKind(), as_json, out, interrupt);
    if (options.what == "loans") return writeAll(reader, loanKind(), as_json, out, interrupt);
    if (!options.unmasked) return writeAll(reader, investorKind(), as_json, out, interrupt);
    return writeAll(reader, unmaskedKind(*open.desk, options.reason), as_json, out, interrupt);
}

Answer<void> checkUnmasked(const ExportOptions& options) {
    if (!options.unmasked) return {};
    if (options.what != "investors") {
        return badInput("usage", options.what, "--unmasked is for investors only");
    }
    if (!options.reason.empty()) return {};
    return badInput(std::string(codeOf(ErrorCode::NoteMissing)), {},
                    "--unmasked needs a --reason in words: it is recorded who looked and why");
}

Answer<ExitCode> runExport(const ExportOptions& options, Session& session) {
    if (const auto unmasked = checkUnmasked(options); !unmasked) {
        return tl::make_unexpected(unmasked.error());
    }
    const Interrupt interrupt;
    const auto open = openForExport(
        options.file,
        {fmt::format("{} as {}", options.what, options.format), options.reason, options.unmasked},
        session);
    if (!open) return tl::make_unexpected(open.error());
    if (options.output.empty()) {
        return exportTo(session.out, *open, options, interrupt).map([] { return ExitCode::Ok; });
    }
    auto file = NewFile::create(options.output);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    return exportTo(file->output(), *open, options, interrupt)
        .and_then([&] { return file->commit(); })
        .map([] { return ExitCode::Ok; });
}

}  // namespace

void addExport(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<ExportOptions>(
        app, invocation,
        {"export", "Write bids, loans or investors as CSV or JSON, any number of them",
         "  plimsollctl export loans.plimsoll bids --format csv --output bids.csv\n"
         "  plimsollctl export loans.plimsoll loans --format json\n"
         "  plimsollctl export loans.plimsoll investors --format csv --unmasked \\\n"
         "      --reason \"yearly report to the regulator\"\n"
         "Amounts are in minor units (fen), times in UTC. Bids stand in decision order, each with\n"
         "what was decided and, as of the time it names, who owns what of it now. Phones and ID\n"
         "numbers are masked. Where people sign in, an export is recorded."},
        runExport);
    addDeskFile(*verb, options.file);
    verb->addOption("WHAT", options.what, "bids, loans or investors")
        ->required()
        ->typeName("")
        ->oneOf({"bids", "loans", "investors"});
    verb->addOption("--format", options.format, "csv or json")
        ->required()
        ->typeName("FORMAT")
        ->oneOf({"csv", "json"});
    verb->addOption("--output", options.output,
                    "A new file instead of standard output; appears when it is complete")
        ->typeName("F");
    verb->addFlag("--unmasked", options.unmasked,
                  "Investors with phone and ID number in full; recorded for each");
    verb->addOption("--reason", options.reason, "Why, in words, for the audit trail")
        ->typeName("TEXT");
}

}  // namespace plimsoll::ctl
