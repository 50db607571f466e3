// plimsollctl drill: a synthetic rush from many threads.
#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/rehearsal.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/interrupt.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/rehearsal_run.h"
#include "plimsollctl/temporary_folder.h"
#include "plimsollctl/terms_options.h"
#include "plimsollctl/text.h"
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
    std::string standby_share = "0";
    std::string payment_share = "0";
    std::string lapse_share = "0";
    std::string late_share = "0";
    std::string fail_share = "0";
    std::string withdraw_share = "0";
    std::string hold_window = "15m";
};

/// Every share, where it goes, and how it is called in a sentence.
Answer<void> readShares(const DrillOptions& options, DrillPlan& plan) {
    struct Share {
        const char* what;
        const std::string& text;
        int& per_mille;
    };
    const Share shares[] = {
        {"the partial share", options.partial_share, plan.partial_per_mille},
        {"the duplicate share", options.duplicate_share, plan.duplicate_per_mille},
        {"the standby share", options.standby_share, plan.standby_per_mille},
        {"the payment share", options.payment_share, plan.payment_per_mille},
        {"the lapse share", options.lapse_share, plan.lapse_per_mille},
        {"the late share", options.late_share, plan.late_per_mille},
        {"the fail share", options.fail_share, plan.fail_per_mille},
        {"the withdraw share", options.withdraw_share, plan.withdraw_per_mille},
    };
    for (const Share& share : shares) {
        const auto read = readShare(share.what, share.text);
        if (!read) return tl::make_unexpected(read.error());
        share.per_mille = *read;
    }
    const int ends =
        plan.lapse_per_mille + plan.late_per_mille + plan.fail_per_mille + plan.withdraw_per_mille;
    if (ends <= 1'000) return {};
    return badInput("share_invalid", fixed(ends, 3),
                    fmt::format("the shares of payments that lapse, come late, fail and are "
                                "withdrawn must be at most 1 together, not {}",
                                fixed(ends, 3)));
}

Answer<DrillPlan> readPlan(const DrillOptions& options) {
    const auto terms = readSoundTerms(options.terms);
    if (!terms) return tl::make_unexpected(terms.error());
    const auto bidders = readCount("the number of bidders", options.bidders, 1, kMostBidders);
    if (!bidders) return tl::make_unexpected(bidders.error());
    const auto seed = readSeed(options.seed);
    if (!seed) return tl::make_unexpected(seed.error());
    const auto concurrency = readCount("the concurrency", options.concurrency, 1, kMostOutstanding);
    if (!concurrency) return tl::make_unexpected(concurrency.error());
    const auto hold_window = readHoldWindow(options.hold_window);
    if (!hold_window) return tl::make_unexpected(hold_window.error());
    DrillPlan plan;
    plan.bidders = *bidders;
    plan.terms = *terms;
    plan.seed = *seed;
    plan.concurrency = static_cast<int>(*concurrency);
    plan.hold_window = *hold_window;
    if (const auto shares = readShares(options, plan); !shares) {
        return tl::make_unexpected(shares.error());
    }
    // Only payments need time to pass; without them the desk keeps the machine's clock.
    if (plan.payment_per_mille > 0) plan.clock = std::make_shared<VirtualClock>();
    return plan;
}

Answer<ExitCode> runOn(const std::string& file, const DrillPlan& plan, const Interrupt& interrupt,
                       Session& session) {
    DeskOptions desk_options;
    desk_options.clock = plan.clock;
    auto desk = openOrRehearse(file, session, desk_options);
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

void addShares(Subcommand& verb, DrillOptions& options) {
    const auto share = [&verb](const char* name, std::string& into, const char* what) {
        verb.addOption(name, into, std::string(what) + ", 0 to 1 or per cent")
            ->typeName("SHARE")
            ->showDefault();
    };
    share("--partial-share", options.partial_share, "Bidders who take what they can get");
    share("--duplicate-share", options.duplicate_share, "Bidders whose request is sent twice");
    share("--standby-share", options.standby_share, "Bidders who wait for what comes back");
    share("--payment-share", options.payment_share,
          "Bidders who pay by payment, not from their balance");
    share("--lapse-share", options.lapse_share, "Payments that never come");
    share("--late-share", options.late_share, "Payments that come after their hold has lapsed");
    share("--fail-share", options.fail_share, "Payments that fail");
    share("--withdraw-share", options.withdraw_share, "Payments whose bid is withdrawn first");
}

}  // namespace

void addDrill(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<DrillOptions>(
        app, invocation,
        {"drill", "Rehearse a rush: invented bidders, one loan, every answer durable",
         "  plimsollctl drill --bidders 10000 --target 10,000,000.00 --seed 7 --concurrency 256\n"
         "  plimsollctl drill practice.plimsoll --bidders 1000 --target 500,000 --cap 5,000 \\\n"
         "      --partial-share 0.5 --duplicate-share 10% --json\n"
         "  plimsollctl drill --bidders 5000 --target 1,000,000 --payment-share 0.6 \\\n"
         "      --lapse-share 0.1 --late-share 5% --standby-share 0.5 --hold-window 10m\n"
         "Without FILE the desk is temporary; a FILE that does not exist becomes a rehearsal "
         "desk."},
        runDrillVerb);
    verb->addOption("FILE", options.file, "A rehearsal or demonstration desk")->typeName("");
    verb->addOption("--bidders", options.bidders, "How many bid")->required()->typeName("N");
    addTermsOptions(*verb, options.terms);
    verb->addOption("--seed", options.seed, "The same seed sends the same bids")
        ->typeName("S")
        ->showDefault();
    verb->addOption("--concurrency", options.concurrency, "Bids outstanding at once")
        ->typeName("C")
        ->showDefault();
    addShares(*verb, options);
    verb->addOption("--hold-window", options.hold_window,
                    "How long capacity is held for a payment; the drill's clock is put forward, "
                    "so nobody waits")
        ->typeName("TIME")
        ->showDefault();
}

}  // namespace plimsoll::ctl
