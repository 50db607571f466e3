// plimsollctl adjust: staff correct an investor's available balance.
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/balance_answer.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct AdjustOptions {
    std::string file;
    std::string investor;
    std::string by;
    Why why;
    std::optional<std::string> key;
};

Answer<ExitCode> runAdjust(const AdjustOptions& options, Session& session) {
    const auto by = readSignedAmount("the adjustment", options.by);
    if (!by) return tl::make_unexpected(by.error());
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto investor = findInvestor(*open->reader, options.investor);
    if (!investor) return tl::make_unexpected(investor.error());
    const auto asked =
        askFor(*open->desk, session, AdjustBalance{.investor = investor->id, .amount = *by},
               options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    const auto adjusted = findInvestor(*open->reader, options.investor);
    if (!adjusted) return tl::make_unexpected(adjusted.error());
    answerBalance(session, adjusted->code, adjusted->balance);
    return ExitCode::Ok;
}

}  // namespace

void addAdjust(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<AdjustOptions>(
        app, invocation,
        {"adjust", "Correct an investor's available balance, up or down",
         "  plimsollctl adjust loans.plimsoll C-00001 -12.50 --note \"booked twice on 21 Nov\"\n"
         "  plimsollctl adjust loans.plimsoll C-00001 +12.50 --note \"bank fee returned\" \\\n"
         "      --key fee-2026-11\n"
         "A working desk wants a checker for this: then it waits as a request, and wants a "
         "--reason."},
        runAdjust);
    addDeskFile(*verb, options.file);
    verb->addOption("INVESTOR", options.investor, "The investor's code")->required()->typeName("");
    verb->addOption("AMOUNT", options.by, "In yuan with its sign, such as -12.50")
        ->required()
        ->typeName("");
    addWhy(*verb, options.why, true);
    addKey(*verb, options.key);
}

}  // namespace plimsoll::ctl
