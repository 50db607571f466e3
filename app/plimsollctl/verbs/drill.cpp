// plimsollctl drill: a synthetic rush from many threads.
#include <filesystem>
#include <optional>

#include <plimsoll/rehearsal.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/rehearsal_run.h"
#include "plimsollctl/temporary_folder.h"
#include "plimsollctl/terms_options.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

constexpr std::int64_t kMostBidders = 10'000'000;
constexpr std::int64_t kMostOutstanding = 65'536;

struct DrillOptions {
    std::string file;
    TermsOptions terms{.target = {}, .min = "100.00", .step = "1.00", .cap = {}};
    std::string bidders;
    std::string seed = "1";
    std::string concurrency = "256";
    std::string partial_share = "0.3";
    std::string duplicate_share = "0.05";
};

Answer<DrillPlan> readPlan(const DrillOptions& options) {
    const auto terms = readSoundTerms(options.terms);
    if (!terms) return tl::make_unexpected(terms.error());
    const auto bidders = readCount("the number of bidders", options.bidders, 1, kMostBidders);
    if (!bidders) return tl::make_unexpected(bidders.error());
    const auto seed = readSeed(options.seed);
    if (!seed) return tl::make_unexpected(seed.error());
    const auto concurrency = readCount("the concurrency", options.concurrency, 1, kMostOutstanding);
    if (!concurrency) return tl::make_unexpected(concurrency.error());
    const auto partial = readShare("the partial share", options.partial_share);
    if (!partial) return tl::make_unexpected(partial.error());
    const auto duplicate = readShare("the duplicate share", options.duplicate_share);
    if (!duplicate) return tl::make_unexpected(duplicate.error());
    return DrillPlan{.bidders = *bidders,
                     .terms = *terms,
                     .seed = *seed,
                     .concurrency = static_cast<int>(*concurrency),
                     .partial_per_mille = *partial,
                     .duplicate_per_mille = *duplicate};
}

Answer<ExitCode> runOn(const std::string& file, const DrillPlan& plan, const Interrupt& interrupt,
                       Session& session) {
    auto desk = openOrRehearse(file);
    if (!desk) return tl::make_unexpected(std::move(desk.error()));
    TerminalProgress line;
    const auto report =
        answerOf(plimsoll::runDrill(**desk, plan, liveLine(line), interrupt.token()));
    line.clear();
    if (!report) return tl::make_unexpected(report.error());
    return answerRehearsal(session, *report);
}

Answer<ExitCode> runDrillVerb(const DrillOptions& options, Session& session) {
    const auto plan = readPlan(options);
    if (!plan) return tl::make_unexpected(plan.error());
    const Interrupt interrupt;
    if (!options.file.empty()) return runOn(options.file, *plan, interrupt, session);

    const auto folder = TemporaryFolder::create(std::filesystem::temp_directory_path());
    if (!folder) return tl::make_unexpected(folder.error());
    return runOn((folder->path() / "drill.plimsoll").string(), *plan, interrupt, session);
}

}  // namespace

void addDrill(CLI::App& app, Command& command) {
    auto [verb, options] = addVerb<DrillOptions>(
        app, command,
        {"drill", "Rehearse a rush: invented bidders, one loan, every answer durable",
         "  plimsollctl drill --bidders 10000 --target 10,000,000.00 --seed 7 --concurrency 256\n"
         "  plimsollctl drill practice.plimsoll --bidders 1000 --target 500,000 --cap 5,000 \\\n"
         "      --partial-share 0.5 --duplicate-share 10% --json\n"
         "Without FILE the desk is temporary; a FILE that does not exist becomes a rehearsal "
         "desk."},
        runDrillVerb);
    verb->add_option("FILE", options.file, "A rehearsal or demonstration desk")->type_name("");
    verb->add_option("--bidders", options.bidders, "How many bid")->required()->type_name("N");
    addTermsOptions(*verb, options.terms);
    verb->add_option("--seed", options.seed, "The same seed sends the same bids")
        ->type_name("S")
        ->capture_default_str();
    verb->add_option("--concurrency", options.concurrency, "Bids outstanding at once")
        ->type_name("C")
        ->capture_default_str();
    verb->add_option("--partial-share", options.partial_share,
                     "Bidders who take what they can get, 0 to 1 or per cent")
        ->type_name("SHARE")
        ->capture_default_str();
    verb->add_option("--duplicate-share", options.duplicate_share,
                     "Bidders whose request is sent twice, 0 to 1 or per cent")
        ->type_name("SHARE")
        ->capture_default_str();
}

}  // namespace plimsoll::ctl
