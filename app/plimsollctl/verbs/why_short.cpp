// plimsollctl why-short, short why: what is missing of a loan's target, by cause, from the records.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/table.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct WhyShortOptions {
    std::string file;
    std::string loan;
    std::optional<std::string> at;
};

std::string count(std::int64_t number) {
    return grouped(static_cast<std::uint64_t>(number));
}

std::string nameOf(ShortCause cause) {
    switch (cause) {
        case ShortCause::NeverTaken:
            return "never taken";
        case ShortCause::Lapsed:
            return "holds lapsed";
        case ShortCause::Failed:
            return "payments failed";
        case ShortCause::Withdrawn:
            return "withdrawn";
        case ShortCause::Voided:
            return "voided by staff";
    }
    return std::string(codeOf(cause));
}

std::string timeOf(const std::optional<Timestamp>& time) {
    return time ? time->toString() : "";
}

void printSplit(Session& session, const LoanSummary& loan, const ShortReport& report) {
    const Capacity& capacity = report.capacity;
    const Money taken = capacity.reserved + capacity.held + capacity.paid;
    std::string phase(codeOf(loan.phase));
    if (loan.finished) phase += fmt::format(", since {}", loan.finished->toString());
    std::string as_of = report.at.toString();
    if (isBeforeCancellation(loan, report)) as_of += ", just before it was cancelled";
    printFacts(session.out, {{"loan", loan.code},
                             {"phase now", phase},
                             {"as of", as_of},
                             {"target", report.target.toString()},
                             {"paid", capacity.paid.toString()},
                             {"held", capacity.held.toString()},
                             {"reserved", capacity.reserved.toString()},
                             {"free", capacity.free.toString()},
                             {"missing", (report.target - taken).toString()}});
}

void printCauses(Session& session, const ShortReport& report) {
    Table table({{"cause"},
                 {"count", Align::Right},
                 {"released", Align::Right},
                 {"missing", Align::Right},
                 {"first"},
                 {"last"}});
    for (std::size_t i = 0; i < report.causes.size(); ++i) {
        const CauseFigures& figures = report.causes[i];
        table.add({nameOf(static_cast<ShortCause>(i)), count(figures.count),
                   figures.released.toString(), figures.missing.toString(), timeOf(figures.first),
                   timeOf(figures.last)});
    }
    table.flush(session.out);
}

void printRest(Session& session, const ShortReport& report) {
    printFacts(
        session.out,
        {{"late payments", fmt::format("{}, {}, of which {} still fitted", count(report.late_count),
                                       report.late.toString(), report.late_readmitted.toString())},
         {"still waiting",
          fmt::format("{}, {}", count(report.waiting_count), report.waiting.toString())}});
}

Answer<ExitCode> runWhyShort(const WhyShortOptions& options, Session& session) {
    std::optional<Timestamp> at;
    if (options.at) {
        const auto time = readTime("the instant", *options.at, SystemClock().now());
        if (!time) return tl::make_unexpected(time.error());
        at = *time;
    }
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto loan = findLoan(**reader, options.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const auto report = answerOf((*reader)->whyShort(loan->id, at));
    if (!report) return tl::make_unexpected(report.error());
    if (session.json) {
        JsonWriter json = session.writer();
        writeShortReport(json, *loan, *report);
        return ExitCode::Ok;
    }
    printSplit(session, *loan, *report);
    session.out.write("\n");
    printCauses(session, *report);
    session.out.write("\n");
    printRest(session, *report);
    return ExitCode::Ok;
}

}  // namespace

void addWhyShort(Subcommand& parent, Invocation& invocation, const std::string& name) {
    const bool is_alone = parent.isRoot();
    const std::string call = "  plimsollctl " + (is_alone ? name : parent.name() + " " + name);
    auto [verb, options] = addVerb<WhyShortOptions>(
        parent, invocation,
        {name, "Show what is missing of a loan's target, by cause, with times",
         call + " loans.plimsoll L-1001\n" + call +
             " loans.plimsoll L-1001 --at 2026-11-22T09:30:00Z --json\n"
             "Recomputed from the records, for now or for any instant. The missing amounts of all\n"
             "causes add up to the target less what is paid, held and reserved."},
        runWhyShort);
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.loan);
    verb->addOption("--at", options.at, "The instant, in UTC; now when not given")
        ->typeName("TIME");
}

}  // namespace plimsoll::ctl
