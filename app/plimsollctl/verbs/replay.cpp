// plimsollctl replay: a recorded stream sold as one loan.
#include <fmt/format.h>
#include <plimsoll/rehearsal.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/rehearsal_run.h"
#include "plimsollctl/terms_options.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

constexpr std::int64_t kMostOutstanding = 65'536;

struct ReplayOptions {
    std::string file;
    std::string arrivals;
    // Any recorded amount can be bid unless the caller asks for more.
    TermsOptions terms{.target = {}, .min = "0.01", .step = "0.01", .cap = {}};
    std::string speed = "max";
    std::string concurrency = "64";
    bool partial = false;
    bool fund = false;
};

Answer<ReplayPlan> readPlan(const ReplayOptions& options) {
    const auto terms = readSoundTerms(options.terms);
    if (!terms) return tl::make_unexpected(terms.error());
    const auto speed = readSpeed(options.speed);
    if (!speed) return tl::make_unexpected(speed.error());
    const auto concurrency = readCount("the concurrency", options.concurrency, 1, kMostOutstanding);
    if (!concurrency) return tl::make_unexpected(concurrency.error());
    return ReplayPlan{.terms = *terms,
                      .partial = options.partial,
                      .concurrency = static_cast<int>(*concurrency),
                      .fund = options.fund,
                      .speed = *speed};
}

/// The recorded rows. Those that cannot be read are told one by one and do not stop the others.
Answer<ArrivalFile> readRows(const std::string& path, Session& session) {
    auto input = openInput(path);
    if (!input) return tl::make_unexpected(std::move(input.error()));
    auto file = readArrivals(**input);
    if (!file && file.error().code == ErrorCode::PathUnreadable) {
        return badInput("input_unreadable", path,
                        fmt::format("{} could not be read to its end", inQuotes(path)));
    }
    if (!file) {
        return badInput(std::string(codeOf(file.error().code)), file.error().subject,
                        fmt::format("{} cannot be replayed: {}", inQuotes(path),
                                    headerSentence(file.error().subject)));
    }
    for (const RejectedRow& row : file->rejected) {
        session.say(fmt::format("{}: {}", shown(path), sentence(row)));
    }
    if (!file->arrivals.empty()) return std::move(*file);
    return badInput("input_invalid", path,
                    fmt::format("{} holds no arrival that can be replayed", inQuotes(path)));
}

Answer<ExitCode> runReplayVerb(const ReplayOptions& options, Session& session) {
    const auto plan = readPlan(options);
    if (!plan) return tl::make_unexpected(plan.error());
    const auto file = readRows(options.arrivals, session);
    if (!file) return tl::make_unexpected(file.error());

    const Interrupt interrupt;
    auto desk = options.fund ? openOrRehearse(options.file, session)
                             : openForWriting(options.file, session);
    if (!desk) return tl::make_unexpected(std::move(desk.error()));
    TerminalProgress line;
    const auto report =
        answerOf(plimsoll::runReplay(**desk, *plan, *file, liveLine(line), interrupt.token()));
    line.clear();
    if (!report) return tl::make_unexpected(report.error());
    return answerRehearsal(
        session, *report,
        RowsRead{file->rows_read, static_cast<std::int64_t>(file->rejected.size())});
}

}  // namespace

void addReplay(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<ReplayOptions>(
        app, invocation,
        {"replay", "Sell one loan to a recorded stream of bids",
         "  plimsollctl replay practice.plimsoll --arrivals rush.csv --target 250,000.00 \\\n"
         "      --partial --fund\n"
         "  plimsollctl replay practice.plimsoll --arrivals rush.csv --target 250,000.00 \\\n"
         "      --speed 60 --json\n"
         "The file has a header line with the columns arrived_at, investor, amount and optionally\n"
         "key. Rows that cannot be read are reported with their line and counted."},
        runReplayVerb);
    addDeskFile(*verb, options.file);
    verb->addOption("--arrivals", options.arrivals, "The recorded stream")
        ->required()
        ->typeName("CSV");
    addTermsOptions(*verb, options.terms);
    verb->addFlag("--partial", options.partial, "Every bid takes as much as the rules allow");
    verb->addOption("--speed", options.speed, "real, max, or N times as fast as recorded")
        ->typeName("SPEED")
        ->showDefault();
    verb->addOption("--concurrency", options.concurrency, "Bids outstanding at once")
        ->typeName("C")
        ->showDefault();
    verb->addFlag("--fund", options.fund,
                  "Create and fund unknown investors; make FILE when it does not exist");
}

}  // namespace plimsoll::ctl
