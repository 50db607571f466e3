// plimsollctl run: any command, as JSON from a file or a pipe. What the other verbs do by names and
// in yuan, this does by numbers and in fen, for scripts.
#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/notice_answer.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

constexpr std::size_t kLargestCommand = 16U << 20U;
constexpr const char* kStandardInput = "-";

struct RunOptions {
    std::string file;
    std::string name;
    std::string input = kStandardInput;
    Why why;
    std::optional<std::string> key;
};

// ---- what comes in -----------------------------------------------------------------------------

Answer<std::string> readStandardInput() {
    auto bytes = readBytes(std::cin, kStandardInput, kLargestCommand);
    if (std::ferror(stdin) == 0) return bytes;
    return badInput("input_unreadable", kStandardInput, "standard input could not be read");
}

Answer<std::string> readCommandText(const std::string& input) {
    const auto bytes = input == kStandardInput
                           ? readStandardInput()
                           : openInput(input).and_then([&](const auto& stream) {
                                 return readBytes(*stream, input, kLargestCommand);
                             });
    if (!bytes || bytes->size() <= kLargestCommand) return bytes;
    return badInput("input_invalid", input,
                    fmt::format("a command has at most {} MiB", kLargestCommand >> 20U));
}

/// What is wrong with a command's text; "{}" is the member's name in quotes.
std::string faultText(std::string_view code, std::string_view what) {
    using Sentence = std::pair<std::string_view, fmt::string_view>;
    static constexpr std::array kSentences{
        Sentence{"syntax", "this is no JSON"},
        Sentence{"trailing", "something follows the command"},
        Sentence{"unknown_member", "unknown member {}"},
        Sentence{"doubled_member", "the member {} stands twice"},
        Sentence{"missing_member", "the member {} is missing"},
        Sentence{"not_a_number", "{} must be a whole number"},
        Sentence{"not_a_text", "{} must be a text"},
        Sentence{"not_a_flag", "{} must be true or false"},
        Sentence{"not_an_object", "{} must be an object"},
        Sentence{"not_an_array", "{} must be an array"},
        Sentence{"unknown_value", "{} has a value that means nothing"},
    };
    const auto* const found = std::ranges::find(kSentences, code, &Sentence::first);
    if (found == kSentences.end()) return shown(code);
    return fmt::format(fmt::runtime(found->second), what.empty() ? "this" : inQuotes(what));
}

/// "17 unknown_member limits.each" as a sentence.
Failure notUnderstood(const Error& error) {
    const std::string_view subject = error.subject;
    const auto code_at = std::min(subject.find(' '), subject.size());
    const auto place = subject.substr(0, code_at);
    const auto rest = subject.substr(std::min(code_at + 1, subject.size()));
    const auto code = rest.substr(0, rest.find(' '));
    const auto what = rest.substr(std::min(code.size() + 1, rest.size()));
    Failure failure = failureOf(error);
    failure.message = code == "unknown_command"
                          ? fmt::format(
                                "there is no command {}; \"plimsollctl commands\" lists "
                                "them",
                                inQuotes(what))
                          : fmt::format("the command is not understood: at byte {}, {}", place,
                                        faultText(code, what));
    return failure;
}

Answer<Command> readCommand(const RunOptions& options) {
    const auto text = readCommandText(options.input);
    if (!text) return tl::make_unexpected(text.error());
    return commandFromJson(options.name, *text).map_error(notUnderstood);
}

// ---- what comes out ----------------------------------------------------------------------------

/// What a command made, in one line; empty: nothing that has a number.
struct MadeText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(LoanId id) const { return fmt::format("loan {}", id.value); }
    std::string operator()(PayoutId id) const { return fmt::format("payout {}", id.value); }
    std::string operator()(StaffId id) const { return fmt::format("staff {}", id.value); }
    std::string operator()(HaltId id) const { return fmt::format("halt {}", id.value); }
    std::string operator()(Phase phase) const { return std::string(codeOf(phase)); }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
    std::string operator()(const std::vector<InvestorId>& ids) const {
        if (ids.empty()) return "no investors";
        if (ids.size() == 1) return fmt::format("investor {}", ids.front().value);
        return fmt::format("investors {}-{}", ids.front().value, ids.back().value);
    }
    std::string operator()(const Balance& balance) const {
        return fmt::format("available {}, frozen {}, lent {}", balance.available.toString(),
                           balance.frozen.toString(), balance.lent.toString());
    }
    std::string operator()(const NoticeAnswer& notice) const {
        std::string text(codeOf(notice.outcome));
        if (notice.opened) text += fmt::format(", case {}", notice.opened.value);
        if (notice.replayed) text += ", noted before";
        return text;
    }
    std::string operator()(const ImportOutcome& outcome) const {
        return fmt::format("bids {}, accepted {}, excess lines {} of {}", outcome.bids,
                           outcome.accepted.toString(), outcome.excess,
                           outcome.excess_amount.toString());
    }
};

/// The same as members of the object that is being written.
struct WriteMade {
    JsonWriter& json;

    void operator()(std::monostate) const {}
    void operator()(LoanId id) const { writeId(json, "loan", id); }
    void operator()(PayoutId id) const { writeId(json, "payout", id); }
    void operator()(StaffId id) const { writeId(json, "staff", id); }
    void operator()(HaltId id) const { writeId(json, "halt", id); }
    void operator()(Phase phase) const { json.key("phase").text(codeOf(phase)); }
    void operator()(std::int64_t count) const { json.key("count").number(count); }
    void operator()(const std::vector<InvestorId>& ids) const {
        json.key("investors").beginArray();
        for (const InvestorId id : ids) json.number(id.value);
        json.endArray();
    }
    void operator()(const Balance& balance) const { writeBalance(json, balance); }
    void operator()(const NoticeAnswer& notice) const { writeNotice(json, notice); }
    void operator()(const ImportOutcome& outcome) const { writeImported(json, outcome); }
};

void answerMade(Session& session, std::string_view name, const CommandAnswer& made) {
    if (session.json) {
        JsonWriter json = session.writer();
        json.beginObject().key("command").text(name).key("answer").beginObject();
        std::visit(WriteMade{json}, made);
        json.endObject().endObject();
    } else {
        const std::string text = std::visit(MadeText{}, made);
        session.out.write(text.empty() ? "done\n" : fmt::format("done: {}\n", text));
    }
    const auto* const notice = std::get_if<NoticeAnswer>(&made);
    if (notice != nullptr && needsAttention(*notice)) session.say(sentence(notice->outcome));
}

// ---- running it --------------------------------------------------------------------------------

/// A payment that failed or is unclear moves no money: that never waits.
bool mayWait(const Command& command) {
    const auto* const notice = std::get_if<NotePayment>(&command);
    if (notice != nullptr && notice->status != PaymentStatus::Confirmed) return false;
    return ruleOf(actOf(command)).four_eyes;
}

Answer<ExitCode> runRun(const RunOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const auto command = readCommand(options);
    if (!command) return tl::make_unexpected(command.error());
    const auto desk = openForWriting(options.file, session);
    if (!desk) return tl::make_unexpected(desk.error());
    if (mayWait(*command)) {
        const auto asked = askDesk(**desk, *command, options.why, *key);
        if (!asked) return tl::make_unexpected(asked.error());
        if (asked->isWaiting())
            return answerAsked(**desk, session, asked->request).map([] { return ExitCode::Ok; });
        answerMade(session, options.name, asked->made);
        return ExitCode::Ok;
    }
    const auto made = answerOf((*desk)->runCommand(*command, options.why.note, *key), *key);
    if (!made) return tl::make_unexpected(made.error());
    answerMade(session, options.name, *made);
    return ExitCode::Ok;
}

}  // namespace

void addRun(Subcommand& app, Invocation& invocation) {
    auto [verb, options] = addVerb<RunOptions>(
        app, invocation,
        {"run", "Run any command, given as JSON in a file or on standard input",
         "  plimsollctl run loans.plimsoll money.deposit deposit.json --key bank-2026-0001\n"
         "  echo '{\"investor\": 7, \"amount\": 500000}' |\n"
         "      plimsollctl run loans.plimsoll money.deposit --json -\n"
         "\"plimsollctl commands\" lists the names and their members. Money is in fen, things are\n"
         "named by their numbers, times are in UTC. Nothing unknown is passed over, and nothing "
         "is\n"
         "run that is not understood to its end. What a working desk wants a checker for waits\n"
         "as a request, and wants a --reason and a --note. The same key changes nothing again."},
        runRun);
    addDeskFile(*verb, options.file);
    verb->addOption("NAME", options.name, "The command, such as money.deposit")
        ->required()
        ->typeName("");
    verb->addOption("INPUT", options.input, "A file with its JSON; - is standard input, as is none")
        ->typeName("");
    addWhy(*verb, options.why, false);
    addKey(*verb, options.key);
}

}  // namespace plimsoll::ctl
