// plimsollctl export: bids, loans or investors as CSV or JSON, streaming.
#include <functional>
#include <optional>

#include <plimsoll/desk.h>
#include <CLI/CLI.hpp>

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
};

/// How one kind of record is exported; CSV columns stand in the order of the JSON keys.
template <class T>
struct Kind {
    Cells columns;
    std::function<Cells(const T&)> cells;
    std::function<void(JsonWriter&, const T&)> write;
    std::function<Answer<void>(DeskReader&, const Visit<T>&)> walk;
};

Kind<BidRecord> bidKind() {
    return {{"id", "loan", "investor", "key", "asked", "accepted", "outcome", "reason",
             "remainder_before", "arrived_at", "decided_at", "funding", "standby", "waiting"},
            [](const BidRecord& bid) {
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
                             cell(decision.waiting)};
            },
            writeBid,
            forEachBid};
}

Kind<LoanSummary> loanKind() {
    return {{"id",        "code",        "title",    "phase",      "audience",     "target",
             "min",       "step",        "cap",      "free",       "reserved",     "held",
             "paid",      "bids",        "bidders",  "created_at", "opened_at",    "filled_at",
             "closed_at", "finished_at", "opens_at", "closes_at",  "hold_window_s"},
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
                             cell(std::int64_t{loan.hold_window.count()})};
            },
            [](JsonWriter& json, const LoanSummary& loan) { writeLoan(json, loan); },
            forEachLoan};
}

Kind<InvestorSummary> investorKind() {
    return {{"id", "code", "name", "status", "available", "frozen", "lent", "accepted_bids",
             "created_at"},
            [](const InvestorSummary& investor) {
                return Cells{cell(investor.id.value),
                             investor.code,
                             investor.name,
                             std::string(codeOf(investor.status)),
                             cell(investor.balance.available),
                             cell(investor.balance.frozen),
                             cell(investor.balance.lent),
                             cell(investor.accepted_bids),
                             cell(investor.created)};
            },
            writeInvestor,
            forEachInvestor};
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

Answer<void> exportTo(Output& out, DeskReader& reader, const ExportOptions& options,
                      const Interrupt& interrupt) {
    const bool as_json = options.format == "json";
    if (options.what == "bids") return writeAll(reader, bidKind(), as_json, out, interrupt);
    if (options.what == "loans") return writeAll(reader, loanKind(), as_json, out, interrupt);
    return writeAll(reader, investorKind(), as_json, out, interrupt);
}

Answer<ExitCode> runExport(const ExportOptions& options, Session& session) {
    const Interrupt interrupt;
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    if (options.output.empty()) {
        return exportTo(session.out, **reader, options, interrupt).map([] { return ExitCode::Ok; });
    }
    auto file = NewFile::create(options.output);
    if (!file) return tl::make_unexpected(std::move(file.error()));
    return exportTo(file->output(), **reader, options, interrupt)
        .and_then([&] { return file->commit(); })
        .map([] { return ExitCode::Ok; });
}

}  // namespace

void addExport(CLI::App& app, Command& command) {
    auto [verb, options] = addVerb<ExportOptions>(
        app, command,
        {"export", "Write bids, loans or investors as CSV or JSON, any number of them",
         "  plimsollctl export loans.plimsoll bids --format csv --output bids.csv\n"
         "  plimsollctl export loans.plimsoll loans --format json\n"
         "Amounts are in minor units (fen), times in UTC. Bids stand in decision order."},
        runExport);
    addDeskFile(*verb, options.file);
    verb->add_option("WHAT", options.what, "bids, loans or investors")
        ->required()
        ->type_name("")
        ->check(CLI::IsMember({"bids", "loans", "investors"}).description(""));
    verb->add_option("--format", options.format, "csv or json")
        ->required()
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"csv", "json"}).description(""));
    verb->add_option("--output", options.output,
                     "A new file instead of standard output; appears when it is complete")
        ->type_name("F");
}

}  // namespace plimsoll::ctl
