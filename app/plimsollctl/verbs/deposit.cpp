// plimsollctl deposit: records money paid in by an investor.
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/balance_answer.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct DepositOptions {
    std::string file;
    std::string investor;
    std::string amount;
    Why why;
    std::optional<std::string> key;
};

Answer<ExitCode> runDeposit(const DepositOptions& options, Session& session) {
    const auto amount = readAmount("the deposit", options.amount);
    if (!amount) return tl::make_unexpected(amount.error());
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());

    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto investor = findInvestor(*open->reader, options.investor);
    if (!investor) return tl::make_unexpected(investor.error());
    const auto asked =
        askFor(*open->desk, session, Deposit{.investor = investor->id, .amount = *amount},
               options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    const auto now = findInvestor(*open->reader, options.investor);
    if (!now) return tl::make_unexpected(now.error());
    answerBalance(session, now->code, now->balance);
    return ExitCode::Ok;
}

}  // namespace

void addDeposit(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<DepositOptions>(
        app, invocation,
        {"deposit", "Record money paid in by an investor",
         "  plimsollctl deposit loans.plimsoll C-00001 50,000.00 --key bank-2026-0001\n"
         "The same key with the same contents changes nothing: it answers the balance. A working\n"
         "desk wants a checker for more than its policy's limits (policy list), which are zero at\n"
         "first: then it waits as a request, and wants a --reason and a --note."},
        runDeposit);
    addDeskFile(*verb, options.file);
    verb->addOption("INVESTOR", options.investor, "The investor's code")->required()->typeName("");
    verb->addOption("AMOUNT", options.amount, "In yuan, such as 50,000.00")
        ->required()
        ->typeName("");
    addWhy(*verb, options.why, false);
    addKey(*verb, options.key);
}

}  // namespace plimsoll::ctl
