// plimsollctl halt: stops chosen things for the desk or one loan, says what it does not stop, and
// is lifted by two people.
#include <algorithm>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_people.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/people_text.h"
#include "plimsollctl/table.h"
#include "plimsollctl/terminal_question.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct SetOptions {
    std::string file;
    std::string loan;
    std::vector<std::string> stops;
    std::string reason;
    std::optional<std::string> confirm;
    std::optional<std::string> key;
};

struct LiftOptions {
    std::string file;
    std::string number;
    Why why;
    std::optional<std::string> key;
};

struct ListOptions {
    std::string file;
    bool all = false;
};

Answer<Stops> readStops(const std::vector<std::string>& words) {
    Stops stops;
    for (const std::string& word : words) {
        if (word == "bids") {
            stops.bids = true;
        } else if (word == "openings") {
            stops.openings = true;
        } else if (word == "disbursements") {
            stops.disbursements = true;
        } else {
            return badInput("stop_invalid", word,
                            fmt::format("{} is nothing that can be stopped: name bids, openings, "
                                        "disbursements, with commas between",
                                        inQuotes(word)));
        }
    }
    return stops;
}

/// Nobody halts a desk by a slip of the hand, or another desk than he thinks: its name is typed.
Answer<void> confirm(const SetOptions& options, const Stops& stops, const DeskInfo& desk) {
    std::string typed;
    if (options.confirm) {
        typed = *options.confirm;
    } else if (isTerminal()) {
        auto answer = ask(fmt::format("This stops {} {}. It does not stop everything: {}.\n"
                                      "Type the desk's name, {}, to go on: ",
                                      stopsText(stops),
                                      options.loan.empty() ? "on the whole desk"
                                                           : "of loan " + shown(options.loan),
                                      notStoppedText(), shown(desk.name)),
                          Echo::On);
        if (!answer) return tl::make_unexpected(std::move(answer.error()));
        typed = std::move(*answer);
    } else {
        return badInput(
            "confirmation_missing", desk.name,
            fmt::format("confirm it by the desk's name: --confirm {}", inQuotes(desk.name)));
    }
    if (typed == desk.name) return {};
    return badInput("confirmation_wrong", typed,
                    fmt::format("the desk's name is {}, not {}; nothing was stopped",
                                inQuotes(desk.name), inQuotes(typed)));
}

/// What is to be halted, looked up and confirmed before the desk is taken.
Answer<LoanId> confirmedLoan(const SetOptions& options, const Stops& stops) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto info = answerOf((*reader)->info());
    if (!info) return tl::make_unexpected(info.error());
    LoanId loan;
    if (!options.loan.empty()) {
        const auto found = findLoan(**reader, options.loan);
        if (!found) return tl::make_unexpected(found.error());
        loan = found->id;
    }
    return confirm(options, stops, *info).map([&] { return loan; });
}

std::string scopeText(const Halt& halt) {
    return halt.loan ? "loan " + halt.loan_code : "the whole desk";
}

void printHalt(Session& session, const Halt& halt) {
    Facts facts{{"halt", std::to_string(halt.id.value)},
                {"scope", scopeText(halt)},
                {"stops", stopsText(halt.stops)},
                {"reason", halt.reason},
                {"set by", halt.set_by},
                {"set", halt.set.toString()}};
    if (halt.lifted) {
        facts.emplace_back("lifted by", halt.lifted_by);
        facts.emplace_back("lifted", halt.lifted->toString());
    } else {
        facts.emplace_back("not stopped", notStoppedText());
    }
    printFacts(session.out, facts);
}

Answer<ExitCode> answerHalt(Session& session, DeskReader& reader, HaltId id) {
    const auto halts = answerOf(reader.halts(false));
    if (!halts) return tl::make_unexpected(halts.error());
    const auto found = std::ranges::find(*halts, id, &Halt::id);
    if (found == halts->end()) {
        return tl::make_unexpected(failureOf({ErrorCode::UnknownHalt, std::to_string(id.value)}));
    }
    if (session.json) {
        JsonWriter json = session.writer();
        writeHalt(json, *found);
    } else {
        printHalt(session, *found);
    }
    return ExitCode::Ok;
}

Answer<ExitCode> runSet(const SetOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto stops = readStops(options.stops);
    if (!stops) return tl::make_unexpected(stops.error());
    auto entry = askToEnter(options.file, session);
    if (!entry) return tl::make_unexpected(std::move(entry.error()));
    const auto loan = confirmedLoan(options, *stops);
    if (!loan) return tl::make_unexpected(loan.error());
    const auto open = enter(options.file, std::move(*entry), session);
    if (!open) return tl::make_unexpected(open.error());
    const auto set = answerOf(open->desk->setHalt(*loan, *stops, options.reason, *key), *key);
    if (!set) return tl::make_unexpected(set.error());
    return answerHalt(session, *open->reader, *set);
}

Answer<ExitCode> runLift(const LiftOptions& options, Session& session) {
    const auto number = readNumber("the halt", options.number);
    if (!number) return tl::make_unexpected(number.error());
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(open.error());
    const HaltId id(*number);
    const auto asked = askFor(*open->desk, session, LiftHalt{id}, options.why, *key);
    if (!asked) return tl::make_unexpected(asked.error());
    if (*asked == Asking::Waits) return ExitCode::Ok;
    return answerHalt(session, *open->reader, id);
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(std::move(reader.error()));
    const auto halts = answerOf((*reader)->halts(!options.all));
    if (!halts) return tl::make_unexpected(halts.error());
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginArray();
        for (const Halt& halt : *halts) writeHalt(json, halt);
        json.endArray();
        return ExitCode::Ok;
    }
    Table table({{"halt", Align::Right},
                 {"scope"},
                 {"stops"},
                 {"set by"},
                 {"set"},
                 {"lifted by"},
                 {"reason"}});
    for (const Halt& halt : *halts) {
        table.add({std::to_string(halt.id.value), scopeText(halt), stopsText(halt.stops),
                   halt.set_by, halt.set.toString(), halt.lifted_by, halt.reason});
    }
    table.flush(session.out);
    return ExitCode::Ok;
}

void addSet(Subcommand& halt, Invocation& invocation) {
    auto [verb, options] = addVerb<SetOptions>(
        halt, invocation,
        {"set", "Stop new bids, openings or disbursements, on the whole desk or of one loan",
         "  plimsollctl halt set loans.plimsoll --stop bids,openings \\\n"
         "      --reason \"the payment channel answers nothing\" --confirm \"Loans 2026\"\n"
         "  plimsollctl halt set loans.plimsoll --loan L-1001 --stop disbursements \\\n"
         "      --reason \"the borrower's account is being checked\"\n"
         "It stops nothing else: payments still count, holds still lapse, and payouts already\n"
         "made may leave. It survives a restart. Lifting it takes a second person."},
        runSet);
    addDeskFile(*verb, options.file);
    verb->addOption("--loan", options.loan, "Of this loan only")->typeName("CODE");
    verb->addOption("--stop", options.stops, "bids, openings, disbursements; commas between")
        ->required()
        ->splitAt(',')
        ->repeatable()
        ->typeName("WHAT");
    verb->addOption("--reason", options.reason, "Why, in words; everybody will see them")
        ->required()
        ->typeName("TEXT");
    verb->addOption("--confirm", options.confirm,
                    "The desk's name, so that it is the right one; else it is asked for")
        ->typeName("NAME");
    addKey(*verb, options.key);
}

void addLift(Subcommand& halt, Invocation& invocation) {
    auto [verb, options] = addVerb<LiftOptions>(
        halt, invocation,
        {"lift", "Ask for a halt to end; a second person approves",
         "  plimsollctl halt lift loans.plimsoll 1 --reason R04 --note \"the channel is back\""},
        runLift);
    addDeskFile(*verb, options.file);
    verb->addOption("HALT", options.number, "The halt's number")->required()->typeName("");
    addWhy(*verb, options.why, false);
    addKey(*verb, options.key);
}

}  // namespace

void addHalt(Subcommand& app, Invocation& invocation) {
    Subcommand* halt =
        app.addSubcommand("halt", "Stop a desk or a loan in an incident, and resume");
    halt->requireSubcommand();
    halt->footer(
        "Examples:\n  plimsollctl halt list loans.plimsoll\n"
        "  plimsollctl halt set --help");
    addSet(*halt, invocation);
    addLift(*halt, invocation);
    auto [verb, options] = addVerb<ListOptions>(*halt, invocation,
                                                {"list", "List the halts that stand, newest first",
                                                 "  plimsollctl halt list loans.plimsoll --all"},
                                                runList);
    addDeskFile(*verb, options.file);
    verb->addFlag("--all", options.all, "Lifted ones, too");
}

}  // namespace plimsoll::ctl
