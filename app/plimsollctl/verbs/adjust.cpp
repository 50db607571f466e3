// plimsollctl adjust: staff correct an investor's available balance.
#include <plimsoll/desk.h>

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
    std::string note;
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
    const auto balance = answerOf(open->desk->adjust(investor->id, *by, options.note, *key), *key);
    if (!balance) return tl::make_unexpected(balance.error());
    answerBalance(session, investor->code, *balance);
    return ExitCode::Ok;
}

}  // namespace

void addAdjust(CLI::App& app, Command& command) {
    auto [verb, options] = addVerb<AdjustOptions>(
        app, command,
        {"adjust", "Correct an investor's available balance, up or down",
         "  plimsollctl adjust loans.plimsoll C-00001 -12.50 --note \"booked twice on 21 Nov\"\n"
         "  plimsollctl adjust loans.plimsoll C-00001 +12.50 --note \"bank fee returned\" \\\n"
         "      --key fee-2026-11"},
        runAdjust);
    addDeskFile(*verb, options.file);
    verb->add_option("INVESTOR", options.investor, "The investor's code")
        ->required()
        ->type_name("");
    verb->add_option("AMOUNT", options.by, "In yuan with its sign, such as -12.50")
        ->required()
        ->type_name("");
    addNote(*verb, options.note);
    addKey(*verb, options.key);
}

}  // namespace plimsoll::ctl
