// plimsollctl cash-out: an investor's available money leaves, by a payout.
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/payout_answer.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct CashOutOptions {
    std::string file;
    std::string investor;
    std::string amount;
    Why why;
    std::optional<std::string> key;
};

Answer<ExitCode> runCashOut(const CashOutOptions& options, Session& session) {
    const auto amount = readAmount("the amount", options.amount);
    if (!amount) return tl::make_unexpected(amount.error());
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto investor = findInvestor(*open->reader, options.investor);
    if (!investor) return tl::make_unexpected(investor.error());
    const auto asked = askDesk(*open->desk, CashOut{.investor = investor->id, .amount = *amount},
                               options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (!asked->isWaiting())
        return answerPayout(session, *open->reader, std::get<PayoutId>(asked->made));
    return answerAsked(*open->desk, session, asked->request).map([] { return ExitCode::Ok; });
}

}  // namespace

void addCashOut(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<CashOutOptions>(
        app, invocation,
        {"cash-out", "Send an investor's available money to them, by a payout",
         "  plimsollctl cash-out loans.plimsoll C-00001 5,000.00 --key web-out-17\n"
         "The same key with the same contents changes nothing: it answers the same payout. A\n"
         "working desk wants a checker for more than its policy's limits (policy list), which are\n"
         "zero at first: then it waits as a request, and wants a --reason and a --note."},
        runCashOut);
    addDeskFile(*verb, options.file);
    verb->addOption("INVESTOR", options.investor, "The investor's code")->required()->typeName("");
    verb->addOption("AMOUNT", options.amount, "In yuan, such as 5,000.00")
        ->required()
        ->typeName("");
    addWhy(*verb, options.why, false);
    addKey(*verb, options.key);
}

}  // namespace plimsoll::ctl
