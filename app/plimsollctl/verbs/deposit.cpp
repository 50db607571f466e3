// plimsollctl deposit: records money paid in by an investor.
#include <plimsoll/desk.h>

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
    const auto balance = answerOf(open->desk->deposit(investor->id, *amount, *key), *key);
    if (!balance) return tl::make_unexpected(balance.error());
    answerBalance(session, investor->code, *balance);
    return ExitCode::Ok;
}

}  // namespace

void addDeposit(CLI::App& app, Command& command) {
    auto [verb, options] = addVerb<DepositOptions>(
        app, command,
        {"deposit", "Record money paid in by an investor",
         "  plimsollctl deposit loans.plimsoll C-00001 50,000.00 --key bank-2026-0001\n"
         "The same key with the same contents changes nothing: it answers the balance."},
        runDeposit);
    addDeskFile(*verb, options.file);
    verb->add_option("INVESTOR", options.investor, "The investor's code")
        ->required()
        ->type_name("");
    verb->add_option("AMOUNT", options.amount, "In yuan, such as 50,000.00")
        ->required()
        ->type_name("");
    addKey(*verb, options.key);
}

}  // namespace plimsoll::ctl
