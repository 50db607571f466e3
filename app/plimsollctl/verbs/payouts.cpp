// plimsollctl payouts: money on its way out, and what a person decides about it. The bank's files
// are in payout_files.cpp.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/payout_answer.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ListOptions {
    std::string file;
    std::string state;
    std::string loan;
    std::string batch;
};

struct ResolveOptions {
    std::string file;
    std::string number;
    bool confirmed = false;
    bool failed = false;
    std::string note;
    std::optional<std::string> key;
};

struct SettleOptions {
    std::string file;
    std::string number;
    bool sent = false;
    bool not_sent = false;
    Why why;
    std::optional<std::string> key;
};

struct ReissueOptions {
    std::string file;
    std::string number;
    Why why;
    std::optional<std::string> key;
};

Answer<PayoutQuery> readQuery(DeskReader& reader, const ListOptions& options) {
    PayoutQuery query;
    query.batch = options.batch;
    if (!options.state.empty()) {
        query.state = payoutStateOf(options.state);
        if (!query.state) {
            return badInput("state_invalid", options.state,
                            fmt::format("the state must be pending, sent, confirmed, failed, "
                                        "unknown or restored, not {}",
                                        inQuotes(options.state)));
        }
    }
    if (options.loan.empty()) return query;
    return findLoan(reader, options.loan).map([&](const LoanSummary& loan) {
        query.loan = loan.id;
        return query;
    });
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto query = readQuery(**reader, options);
    if (!query) return tl::make_unexpected(query.error());
    const auto listed = answerList(session, payoutListing(), [&](const Visit<Payout>& visit) {
        return forEachPayout(**reader, *query, visit);
    });
    if (!listed) return listed;
    return sayPayoutAlarms(session, **reader).map([] { return ExitCode::Ok; });
}

/// The bank answers what was sent; a person decides only what the bank could not say. What is
/// decided already is left to the desk, which knows a retry.
Answer<void> checkUnknown(DeskReader& reader, PayoutId id) {
    const auto payout = answerOf(reader.payout(id));
    if (!payout) return tl::make_unexpected(payout.error());
    if (payout->state != PayoutState::Pending && payout->state != PayoutState::Sent) return {};
    return tl::make_unexpected(
        failureOf({ErrorCode::PayoutDecided, std::string(codeOf(payout->state))}));
}

Answer<ExitCode> runResolve(const ResolveOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    if (options.confirmed == options.failed) {
        return badInput("verdict_missing", options.number,
                        "say what became of the payout: --confirmed or --failed");
    }
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto named = readPayout(*open->reader, options.number);
    if (!named) return tl::make_unexpected(named.error());
    const PayoutId id = *named;
    if (const auto unknown = checkUnknown(*open->reader, id); !unknown) {
        return tl::make_unexpected(unknown.error());
    }
    const PayoutState verdict = options.confirmed ? PayoutState::Confirmed : PayoutState::Failed;
    const auto resolved = answerOf(open->desk->answerPayout(id, verdict, options.note, *key), *key);
    if (!resolved) return tl::make_unexpected(resolved.error());
    return answerPayout(session, *open->reader, id);
}

Answer<ExitCode> runReissue(const ReissueOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto named = readPayout(*open->reader, options.number);
    if (!named) return tl::make_unexpected(named.error());
    const PayoutId id = *named;
    const auto asked = askFor(*open->desk, session, ReissuePayout{id}, options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    return answerPayoutThat(session, *open->reader,
                            [id](const Payout& payout) { return payout.replaces == id; });
}

Answer<ExitCode> runSettle(const SettleOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    if (options.sent == options.not_sent) {
        return badInput("verdict_missing", options.number,
                        "say what became of the payout before the desk was restored: --sent or "
                        "--not-sent");
    }
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto id = readPayout(*open->reader, options.number);
    if (!id) return tl::make_unexpected(id.error());
    const Command settled =
        options.sent ? Command(MarkPayoutSent{*id}) : Command(MarkPayoutNotSent{*id});
    const auto asked = askFor(*open->desk, session, settled, options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    return answerPayout(session, *open->reader, *id);
}

void addList(Subcommand& payouts, Invocation& invocation) {
    auto [verb, options] = addVerb<ListOptions>(
        payouts, invocation,
        {"list", "List payouts, oldest first; alarms go to standard error",
         "  plimsollctl payouts list loans.plimsoll --state pending\n"
         "  plimsollctl payouts list loans.plimsoll --batch 2026-11-22 --json"},
        runList);
    addDeskFile(*verb, options.file);
    verb->addOption("--state", options.state,
                    "pending, sent, confirmed, failed, unknown or restored")
        ->typeName("STATE");
    verb->addOption("--loan", options.loan, "Of this loan only")->typeName("CODE");
    verb->addOption("--batch", options.batch, "Of this payout file only")->typeName("NAME");
}

void addResolve(Subcommand& payouts, Invocation& invocation) {
    auto [verb, options] = addVerb<ResolveOptions>(
        payouts, invocation,
        {"resolve", "Decide an unknown payout, once somebody has asked the bank",
         "  plimsollctl payouts resolve loans.plimsoll 12 --confirmed --note \"bank, by phone\"\n"
         "  plimsollctl payouts resolve loans.plimsoll 12 --failed --note \"account closed\"\n"
         "A failed cash-out or refund is available to the investor again; a failed disbursement\n"
         "waits for \"payouts reissue\"."},
        runResolve);
    addDeskFile(*verb, options.file);
    verb->addOption("PAYOUT", options.number, "The payout's number or reference")
        ->required()
        ->typeName("");
    auto* confirmed = verb->addFlag("--confirmed", options.confirmed, "The money arrived");
    verb->addFlag("--failed", options.failed, "It did not and will not")->excludes(confirmed);
    addNote(*verb, options.note);
    addKey(*verb, options.key);
}

void addReissue(Subcommand& payouts, Invocation& invocation) {
    auto [verb, options] = addVerb<ReissueOptions>(
        payouts, invocation,
        {"reissue",
         "Make a new payout for a failed disbursement or a failed unknown payer's refund",
         "  plimsollctl payouts reissue loans.plimsoll 12 --note \"new account number\"\n"
         "The failed one keeps its number; the new one has its own and names the one it replaces.\n"
         "A working desk wants a checker for it: then it waits as a request."},
        runReissue);
    addDeskFile(*verb, options.file);
    verb->addOption("PAYOUT", options.number, "The failed payout's number or reference")
        ->required()
        ->typeName("");
    addWhy(*verb, options.why, true);
    addKey(*verb, options.key);
}

void addSettle(Subcommand& payouts, Invocation& invocation) {
    auto [verb, options] = addVerb<SettleOptions>(
        payouts, invocation,
        {"settle", "Say whether a payout was sent before the desk was restored from a backup",
         "  plimsollctl payouts settle loans.plimsoll 3fa9c17e-12 --sent --note \"bank, by "
         "phone\"\n"
         "  plimsollctl payouts settle loans.plimsoll 3fa9c17e-13 --not-sent --note \"not there\"\n"
         "  plimsollctl payouts list loans.plimsoll --state restored\n"
         "Whoever says so has asked the bank for that reference. What was sent awaits the bank's\n"
         "answer; what was not leaves with the next payout file, under a reference of its own, "
         "and\n"
         "a working desk wants a checker for that: then it waits as a request."},
        runSettle);
    addDeskFile(*verb, options.file);
    verb->addOption("PAYOUT", options.number, "The payout's number or reference")
        ->required()
        ->typeName("");
    auto* sent = verb->addFlag("--sent", options.sent, "The bank has it");
    verb->addFlag("--not-sent", options.not_sent, "The bank never had it")->excludes(sent);
    addWhy(*verb, options.why, true);
    addKey(*verb, options.key);
}

}  // namespace

void addPayouts(Subcommand& app, Invocation& invocation) {
    Subcommand* payouts =
        app.addSubcommand("payouts", "List payouts, send them to the bank, take in its answers");
    payouts->requireSubcommand();
    payouts->footer(
        "Examples:\n  plimsollctl payouts list loans.plimsoll\n"
        "  plimsollctl payouts export --help");
    addList(*payouts, invocation);
    addPayoutFiles(*payouts, invocation);
    addResolve(*payouts, invocation);
    addSettle(*payouts, invocation);
    addReissue(*payouts, invocation);
}

}  // namespace plimsoll::ctl
