// plimsollctl hold: what is held for payments, and ending holds that nobody can account for.
#include <algorithm>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ListOptions {
    std::string file;
    std::string loan;
    bool all = false;
};

struct ResolveOptions {
    std::string file;
    std::string bid;
    std::optional<std::string> part;
    bool paid = false;
    bool released = false;
    Why why;
    std::optional<std::string> key;
};

Listing<Hold> holdListing() {
    return {{{"bid", Align::Right},
             {"part", Align::Right},
             {"loan"},
             {"investor"},
             {"amount", Align::Right},
             {"state"},
             {"since"},
             {"lapses"},
             {"payment"}},
            [](const Hold& hold) {
                return std::vector<std::string>{std::to_string(hold.bid.value),
                                                std::to_string(hold.part),
                                                hold.loan_code,
                                                hold.investor_code,
                                                hold.amount.toString(),
                                                std::string(codeOf(hold.state)),
                                                hold.since.toString(),
                                                hold.lapses ? hold.lapses->toString() : "",
                                                hold.payment};
            },
            writeHold};
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    HoldQuery query;
    query.open_only = !options.all;
    if (!options.loan.empty()) {
        const auto loan = findLoan(**reader, options.loan);
        if (!loan) return tl::make_unexpected(loan.error());
        query.loan = loan->id;
    }
    return answerList(session, holdListing(), [&](const Visit<Hold>& visit) {
        return forEachHold(**reader, query, visit);
    });
}

/// The part that was named, or the only one that is stuck. Without any, the first: the desk says
/// what is wrong with it.
Answer<std::int64_t> partOf(const ResolveOptions& options, const std::vector<Hold>& holds) {
    if (options.part) return readNumber("the part", *options.part);
    std::vector<std::int64_t> stuck;
    for (const Hold& hold : holds) {
        if (hold.state == HoldState::Stuck) stuck.push_back(hold.part);
    }
    if (stuck.size() <= 1) return stuck.empty() ? 1 : stuck.front();
    return badInput("part_missing", options.bid,
                    fmt::format("{} parts of bid {} are stuck: name one with --part", stuck.size(),
                                options.bid));
}

Answer<ExitCode> answerHold(Session& session, DeskReader& reader, BidId bid, std::int64_t part) {
    const auto life = answerOf(reader.bidLife(bid));
    if (!life) return tl::make_unexpected(life.error());
    const auto hold = std::ranges::find(life->holds, part, &Hold::part);
    if (hold == life->holds.end()) return ExitCode::Ok;
    if (session.json) {
        JsonWriter json = session.writer();
        writeHold(json, *hold);
        return ExitCode::Ok;
    }
    printFacts(session.out, {{"bid", std::to_string(hold->bid.value)},
                             {"part", std::to_string(hold->part)},
                             {"loan", hold->loan_code},
                             {"investor", hold->investor_code},
                             {"amount", hold->amount.toString()},
                             {"state", std::string(codeOf(hold->state))}});
    return ExitCode::Ok;
}

Answer<ExitCode> runResolve(const ResolveOptions& options, Session& session) {
    const auto number = readNumber("the bid", options.bid);
    if (!number) return tl::make_unexpected(number.error());
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    if (options.paid == options.released) {
        return badInput("verdict_missing", options.bid,
                        "say what became of the payment: --paid or --released");
    }
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto life = answerOf(open->reader->bidLife(BidId(*number)));
    if (!life) return tl::make_unexpected(life.error());
    const auto part = partOf(options, life->holds);
    if (!part) return tl::make_unexpected(part.error());
    const HoldVerdict verdict = options.paid ? HoldVerdict::Paid : HoldVerdict::Released;
    const auto asked = askFor(*open->desk, session,
                              ResolveHold{.bid = life->bid.id, .part = *part, .verdict = verdict},
                              options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    return answerHold(session, *open->reader, life->bid.id, *part);
}

void addResolve(Subcommand& hold, Invocation& invocation) {
    auto [verb, options] = addVerb<ResolveOptions>(
        hold, invocation,
        {"resolve", "End a stuck hold, once somebody knows what became of its payment",
         "  plimsollctl hold resolve loans.plimsoll 4711 --paid --note \"bank statement 22 Nov\"\n"
         "  plimsollctl hold resolve loans.plimsoll 4711 --part 2 --released \\\n"
         "      --note \"provider: no such payment\"\n"
         "Only stuck holds are ended by hand: one whose payment was reported as unclear. A "
         "working\n"
         "desk wants a checker for it: then it waits as a request, and wants a --reason."},
        runResolve);
    addDeskFile(*verb, options.file);
    verb->addOption("BID", options.bid, "The bid's number")->required()->typeName("");
    verb->addOption("--part", options.part,
                    "Which of the bid's holds; not needed when one is stuck")
        ->typeName("N");
    auto* paid = verb->addFlag("--paid", options.paid, "The money is here");
    verb->addFlag("--released", options.released, "There will be no money")->excludes(paid);
    addWhy(*verb, options.why, true);
    addKey(*verb, options.key);
}

}  // namespace

void addHold(Subcommand& app, Invocation& invocation) {
    Subcommand* hold = app.addSubcommand("hold", "List what is held for payments; end stuck holds");
    hold->requireSubcommand();
    hold->footer(
        "Examples:\n  plimsollctl hold list loans.plimsoll\n"
        "  plimsollctl hold resolve --help");
    {
        auto [verb, options] =
            addVerb<ListOptions>(*hold, invocation,
                                 {"list", "List what is held for payments, by bid",
                                  "  plimsollctl hold list loans.plimsoll --loan L-1001\n"
                                  "  plimsollctl hold list loans.plimsoll --all --json"},
                                 runList);
        addDeskFile(*verb, options.file);
        verb->addOption("--loan", options.loan, "Of this loan only")->typeName("CODE");
        verb->addFlag("--all", options.all, "Ended ones, too");
    }
    addResolve(*hold, invocation);
}

}  // namespace plimsoll::ctl
