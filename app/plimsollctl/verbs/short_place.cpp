// plimsollctl short plan, short place: splits that land on the mark, and placing one of them or
// one's own.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/command_answer.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/placing_answer.h"
#include "plimsollctl/short_text.h"
#include "plimsollctl/text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct PlanOptions {
    std::string file;
    std::string loan;
    std::string goal;
};

struct PlaceOptions {
    std::string file;
    std::string loan;
    std::string plan;
    std::vector<std::string> splits;
    CommandOptions command;
};

Answer<ExitCode> runPlan(const PlanOptions& options, Session& session) {
    std::optional<PlanGoal> goal;
    if (!options.goal.empty()) {
        const auto read = readGoal(options.goal);
        if (!read) return tl::make_unexpected(read.error());
        goal = *read;
    }
    const auto reader = attach(options.file);
    if (!reader) return tl::make_unexpected(reader.error());
    const auto loan = findLoan(**reader, options.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    return answerPlacing(session, **reader, *loan, goal);
}

/// A part as it was typed.
struct TypedSplit {
    std::string investor;
    Money amount;
};

Answer<TypedSplit> readSplit(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == 0 || equals == std::string::npos) {
        return badInput("split_invalid", text,
                        fmt::format("a part is an investor and an amount, such as C-7=40,000.00, "
                                    "not {}",
                                    inQuotes(text)));
    }
    const std::string investor = text.substr(0, equals);
    return readAmount("the part of " + shown(investor), text.substr(equals + 1))
        .map([&](Money amount) { return TypedSplit{investor, amount}; });
}

Answer<std::vector<TypedSplit>> readSplits(const PlaceOptions& options) {
    std::vector<TypedSplit> splits;
    Money sum;
    for (const std::string& text : options.splits) {
        auto split = readSplit(text);
        if (!split) return tl::make_unexpected(std::move(split.error()));
        if (split->amount > Money::largest() - sum) {
            return badInput(
                "amount_invalid", text,
                fmt::format("the parts must come to at most {}", Money::largest().toString()));
        }
        sum += split->amount;
        splits.push_back(std::move(*split));
    }
    return splits;
}

/// The sums beside each other, for whoever got them wrong.
std::string sumsText(const std::vector<Split>& splits, const LoanSummary& loan) {
    Money sum;
    for (const Split& split : splits) sum = cappedSum(sum, split.amount);
    return fmt::format("the parts come to {}, and {} is to be placed", sum.toString(),
                       loan.capacity.free.toString());
}

Answer<Wanted> placement(DeskReader& reader, const PlaceOptions& options,
                         std::optional<PlanGoal> goal, const std::vector<TypedSplit>& typed) {
    const auto loan = findLoan(reader, options.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    std::vector<Split> splits;
    if (goal) {
        auto plan = planned(reader, *loan, *goal);
        if (!plan) return tl::make_unexpected(std::move(plan.error()));
        splits = std::move(*plan);
    }
    for (const auto& [code, amount] : typed) {
        const auto investor = findInvestor(reader, code);
        if (!investor) return tl::make_unexpected(investor.error());
        splits.push_back({investor->id, amount});
    }
    return Wanted{
        PlaceShortfall{.loan = loan->id, .splits = splits, .reference = options.command.evidence},
        loan->id, sumsText(splits, *loan)};
}

Answer<ExitCode> runPlace(const PlaceOptions& options, Session& session) {
    if (options.plan.empty() == options.splits.empty()) {
        return badInput("usage", {},
                        "say how it is split: --plan GOAL, or --split INVESTOR=AMOUNT "
                        "for each part (see plimsollctl short place --help)");
    }
    std::optional<PlanGoal> goal;
    if (!options.plan.empty()) {
        const auto read = readGoal(options.plan);
        if (!read) return tl::make_unexpected(read.error());
        goal = *read;
    }
    const auto typed = readSplits(options);
    if (!typed) return tl::make_unexpected(typed.error());
    return previewOrAsk(options.file, options.command, session, [&](DeskReader& reader) {
        return placement(reader, options, goal, *typed);
    });
}

}  // namespace

void addShortPlacement(Subcommand& short_loan, Invocation& invocation) {
    {
        auto [verb, options] = addVerb<PlanOptions>(
            short_loan, invocation,
            {"plan", "Propose splits over designated investors that land on the mark",
             "  plimsollctl short plan loans.plimsoll L-1001\n"
             "  plimsollctl short plan loans.plimsoll L-1001 --goal most_even --json\n"
             "When there is none it says why, what would make one possible, and exits with 1."},
            runPlan);
        addDeskFile(*verb, options.file);
        addLoanCode(*verb, options.loan);
        verb->addOption("--goal", options.goal, "Only the plan for one of " + everyGoal())
            ->typeName("GOAL");
    }
    auto [verb, options] = addVerb<PlaceOptions>(
        short_loan, invocation,
        {"place", "Place what is short with chosen investors, by a plan or by hand",
         "  plimsollctl short place loans.plimsoll L-1001 --plan fewest_investors --preview\n"
         "  plimsollctl short place loans.plimsoll L-1001 --plan most_even \\\n"
         "      --reason R01 --note \"as agreed by phone\" --evidence call-2231\n"
         "  plimsollctl short place loans.plimsoll L-1001 --split C-7=30,000 --split C-9=10,000\n"
         "A working desk wants a checker for it; what is placed is reserved meanwhile."},
        runPlace);
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.loan);
    verb->addOption("--plan", options.plan, "The plan for one of " + everyGoal())->typeName("GOAL");
    verb->addOption("--split", options.splits, "One investor's part, in the order of the parts")
        ->typeName("INVESTOR=AMOUNT");
    addEvidence(*verb, options.command);
    addCommandOptions(*verb, options.command);
}

}  // namespace plimsoll::ctl
