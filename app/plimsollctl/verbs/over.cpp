// plimsollctl over list, over spill, over release: what an imported loan had beyond its target.
// Each line goes to a loan with room or back to its investor, with the consent of both asked for.
#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <plimsoll/desk.h>
#include <plimsoll/import.h>

#include "plimsollctl/command_answer.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/json_values.h"
#include "plimsollctl/listing.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ListOptions {
    std::string file;
    std::string loan;
    bool all = false;
};

/// Which lines, and whose consent.
struct LinesOptions {
    std::string file;
    std::string loan;
    std::optional<std::string> lines;
    bool all_lines = false;
    std::string consent;
    CommandOptions command;
};

struct SpillOptions : LinesOptions {
    std::string to;
    bool to_new = false;
    std::string borrower_consent;
};

void writeExcess(JsonWriter& json, const ExcessLine& line) {
    json.beginObject();
    writeId(json, "line", line.id);
    json.key("loan").text(line.loan_code).key("file_line").number(line.line);
    writeId(json, "bid", line.bid);
    json.key("investor").text(line.investor_code);
    writeAmount(json, "amount", line.amount);
    json.key("state").text(codeOf(line.state)).key("to").textOrNull(line.to_code);
    writeId(json, "to_bid", line.to_bid);
    writeId(json, "payout", line.payout);
    json.key("consent").textOrNull(line.consent);
    json.key("borrower_consent").textOrNull(line.borrower_consent);
    writeTime(json, "resolved_at", line.resolved);
    json.endObject();
}

std::string wentTo(const ExcessLine& line) {
    if (line.state == ExcessState::Spilled)
        return fmt::format("{}, bid {}", line.to_code, line.to_bid.value);
    if (line.state == ExcessState::Released) return fmt::format("payout {}", line.payout.value);
    return {};
}

Listing<ExcessLine> excessListing() {
    return {{{"line", Align::Right},
             {"loan"},
             {"in the file", Align::Right},
             {"bid", Align::Right},
             {"investor"},
             {"amount", Align::Right},
             {"state"},
             {"went to"},
             {"consent"}},
            [](const ExcessLine& line) {
                return std::vector<std::string>{
                    std::to_string(line.id.value),   line.loan_code,     std::to_string(line.line),
                    std::to_string(line.bid.value),  line.investor_code, line.amount.toString(),
                    std::string(codeOf(line.state)), wentTo(line),       line.consent};
            },
            writeExcess};
}

Answer<ExitCode> runList(const ListOptions& options, Session& session) {
    const auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(reader.error());
    ExcessQuery query;
    query.open_only = !options.all;
    if (!options.loan.empty()) {
        const auto loan = findLoan(**reader, options.loan);
        if (!loan) return tl::make_unexpected(loan.error());
        query.loan = loan->id;
    }
    return answerList(session, excessListing(), [&](const Visit<ExcessLine>& visit) {
        return forEachExcess(**reader, query, visit);
    });
}

Answer<std::vector<ExcessId>> everyOpenLine(DeskReader& reader, LoanId loan) {
    std::vector<ExcessId> lines;
    ExcessQuery query;
    query.loan = loan;
    const auto walked = forEachExcess(reader, query, [&](const ExcessLine& line) {
        lines.push_back(line.id);
        return true;
    });
    if (!walked) return tl::make_unexpected(walked.error());
    return lines;
}

Answer<std::vector<ExcessId>> linesOf(DeskReader& reader, LoanId loan,
                                      const LinesOptions& options) {
    if (options.lines && !options.all_lines) {
        const auto numbers = numbersOf(*options.lines);
        if (numbers) {
            std::vector<ExcessId> lines;
            for (const std::int64_t number : *numbers) lines.emplace_back(number);
            return lines;
        }
        return badInput("lines_invalid", *options.lines,
                        fmt::format("--lines takes numbers of excess lines such as 1,3-5, not {}",
                                    inQuotes(*options.lines)));
    }
    if (options.all_lines && !options.lines) return everyOpenLine(reader, loan);
    return badInput("usage", {}, "say which lines: either --lines or --all-lines");
}

/// The lines that were named, with their loan.
struct NamedLines {
    LoanId loan;
    std::vector<ExcessId> lines;
};

Answer<NamedLines> namedLines(DeskReader& reader, const LinesOptions& options) {
    const auto loan = findLoan(reader, options.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    return linesOf(reader, loan->id, options).map([&](std::vector<ExcessId> lines) {
        return NamedLines{loan->id, std::move(lines)};
    });
}

Answer<Wanted> spillOf(DeskReader& reader, const SpillOptions& options) {
    if (options.to.empty() == !options.to_new)
        return badInput("usage", options.to, "say where to: either --to or --new");
    if (!options.to_new && !options.borrower_consent.empty()) {
        return badInput("usage", options.borrower_consent,
                        "the borrower consents to a new loan: --borrower-consent goes with --new");
    }
    auto named = namedLines(reader, options);
    if (!named) return tl::make_unexpected(std::move(named.error()));
    SpillExcess spill{.loan = named->loan,
                      .lines = std::move(named->lines),
                      .to_new = options.to_new,
                      .reference = options.consent,
                      .borrower_reference = options.borrower_consent};
    if (!options.to_new) {
        const auto to = findLoan(reader, options.to);
        if (!to) return tl::make_unexpected(to.error());
        spill.to_loan = to->id;
    }
    return Wanted{std::move(spill), named->loan, {}};
}

Answer<Wanted> releaseOf(DeskReader& reader, const LinesOptions& options) {
    return namedLines(reader, options).map([&](NamedLines named) {
        return Wanted{
            ReleaseExcess{
                .loan = named.loan, .lines = std::move(named.lines), .reference = options.consent},
            named.loan,
            {}};
    });
}

Answer<ExitCode> runSpill(const SpillOptions& options, Session& session) {
    return previewOrAsk(options.file, options.command, session,
                        [&](DeskReader& reader) { return spillOf(reader, options); });
}

Answer<ExitCode> runRelease(const LinesOptions& options, Session& session) {
    return previewOrAsk(options.file, options.command, session,
                        [&](DeskReader& reader) { return releaseOf(reader, options); });
}

void addLines(Subcommand& verb, LinesOptions& options) {
    addDeskFile(verb, options.file);
    addLoanCode(verb, options.loan);
    auto* lines =
        verb.addOption("--lines", options.lines, "Numbers of excess lines (\"over list\"): 1,3-5")
            ->typeName("LINES");
    verb.addFlag("--all-lines", options.all_lines, "Every line that is still open")
        ->excludes(lines);
    verb.addOption("--consent", options.consent, "Where the investors' consent is kept")
        ->typeName("REF");
}

void addSpill(Subcommand& over, Invocation& invocation) {
    auto [verb, options] = addVerb<SpillOptions>(
        over, invocation,
        {"spill", "Give excess lines to a loan with room, or to a new one of the same borrower",
         "  plimsollctl over spill loans.plimsoll L-1001 --lines 1,2 --to L-1002 \\\n"
         "      --consent letter-12 --reason R01 --note \"asked by phone\" --preview\n"
         "  plimsollctl over spill loans.plimsoll L-1001 --all-lines --new \\\n"
         "      --borrower-consent letter-13 --consent letter-12 --reason R01 --note agreed\n"
         "Spilled lines are exempt from minimum and step, from nothing else. A working desk\n"
         "wants a checker for it, and then a --reason and a --note."},
        runSpill);
    addLines(*verb, options);
    auto* to = verb->addOption("--to", options.to, "The loan that takes them")->typeName("LOAN");
    verb->addFlag("--new", options.to_new, "A new loan of just this size, full at once")
        ->excludes(to);
    verb->addOption("--borrower-consent", options.borrower_consent,
                    "Where the borrower's consent to the new loan is kept")
        ->typeName("REF");
    addCommandOptions(*verb, options.command);
}

}  // namespace

void addOver(Subcommand& app, Invocation& invocation) {
    Subcommand* over =
        app.addSubcommand("over", "Resolve what an imported loan had beyond its target");
    over->requireSubcommand();
    over->footer(
        "Examples:\n  plimsollctl over list loans.plimsoll L-1001\n"
        "  plimsollctl over spill --help");
    {
        auto [verb, options] =
            addVerb<ListOptions>(*over, invocation,
                                 {"list", "List the excess lines that wait to be resolved",
                                  "  plimsollctl over list loans.plimsoll\n"
                                  "  plimsollctl over list loans.plimsoll L-1001 --all --json"},
                                 runList);
        addDeskFile(*verb, options.file);
        verb->addOption("LOAN", options.loan, "Only this loan's")->typeName("");
        verb->addFlag("--all", options.all, "Resolved ones, too");
    }
    addSpill(*over, invocation);
    auto [verb, options] = addVerb<LinesOptions>(
        *over, invocation,
        {"release", "Send excess lines back to their investors by payouts",
         "  plimsollctl over release loans.plimsoll L-1001 --lines 3 --consent letter-14 \\\n"
         "      --reason R02 --note \"wants it back\"\n"
         "The loan is full when its last line is resolved. A working desk wants a checker for\n"
         "it, and then a --reason and a --note."},
        runRelease);
    addLines(*verb, options);
    addCommandOptions(*verb, options.command);
}

}  // namespace plimsoll::ctl
