// plimsollctl short extend, short reduce, short cancel: the ways of a short loan beside placing.
#include <fmt/format.h>
#include <plimsoll/desk.h>

#include "plimsollctl/command_answer.h"
#include "plimsollctl/desk_access.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/short_text.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct ExtendOptions {
    std::string file;
    std::string loan;
    std::string until;
    CommandOptions command;
};

struct ReduceOptions {
    std::string file;
    std::string loan;
    std::string consent;
    CommandOptions command;
};

struct CancelOptions {
    std::string file;
    std::string loan;
    CommandOptions command;
};

/// A day means its end on the desk's wall.
Answer<Timestamp> readEnd(const std::string& text) {
    if (const auto day = parseDay(text)) return endOf(*day);
    const auto time = readTime("the end", text, SystemClock().now());
    if (time) return *time;
    return badInput("time_invalid", text,
                    time.error().message + "; a day such as 2026-11-30 means its end");
}

/// Preview shows it itself; whoever asks hears it before.
Answer<void> tellDay(DeskReader& reader, const LoanSummary& loan, Timestamp end, Session& session) {
    const auto rules = answerOf(reader.rules());
    if (!rules) return tl::make_unexpected(rules.error());
    const Day day = dayOf(end);
    const std::string text = fmt::format("{} is {}", toString(day), dayText(rules->calendar, day));
    if (!rules->calendar.works(day)) session.say("warning: " + text);
    if (session.json || !loan.opened) return {};
    session.out.write(fmt::format("{}, {} working days from opening\n", text,
                                  rules->calendar.workingDays(dayOf(*loan.opened), day)));
    return {};
}

Answer<Wanted> extension(DeskReader& reader, const ExtendOptions& options, Timestamp end,
                         Session& session) {
    const auto loan = findLoan(reader, options.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    if (!options.command.preview) {
        const auto told = tellDay(reader, *loan, end, session);
        if (!told) return tl::make_unexpected(told.error());
    }
    return Wanted{
        ExtendLoan{.loan = loan->id, .closes = end, .reference = options.command.evidence},
        loan->id,
        {}};
}

Answer<ExitCode> runExtend(const ExtendOptions& options, Session& session) {
    const auto end = readEnd(options.until);
    if (!end) return tl::make_unexpected(end.error());
    return previewOrAsk(options.file, options.command, session, [&](DeskReader& reader) {
        return extension(reader, options, *end, session);
    });
}

Answer<ExitCode> runReduce(const ReduceOptions& options, Session& session) {
    return previewOrAsk(options.file, options.command, session, [&](DeskReader& reader) {
        return findLoan(reader, options.loan).map([&](const LoanSummary& loan) {
            return Wanted{ReduceLoan{.loan = loan.id, .reference = options.consent}, loan.id, {}};
        });
    });
}

Answer<ExitCode> runCancel(const CancelOptions& options, Session& session) {
    return previewOrAsk(options.file, options.command, session, [&](DeskReader& reader) {
        return findLoan(reader, options.loan).map([&](const LoanSummary& loan) {
            return Wanted{
                CancelLoan{.loan = loan.id, .reference = options.command.evidence}, loan.id, {}};
        });
    });
}

constexpr const char* kAsked =
    "A working desk wants a checker for it: then it waits as a request, and wants a\n"
    "--reason and a --note.";

}  // namespace

void addShortWays(Subcommand& short_loan, Invocation& invocation) {
    {
        auto [verb, options] = addVerb<ExtendOptions>(
            short_loan, invocation,
            {"extend", "Open a short loan's sale again, until a later end",
             std::string("  plimsollctl short extend loans.plimsoll L-1001 --until 2026-11-30 "
                         "--preview\n"
                         "  plimsollctl short extend loans.plimsoll L-1001 --until +48h \\\n"
                         "      --reason R02 --note \"more time to sell\"\n"
                         "The rule set may limit how many working days a sale lasts.\n") +
                 kAsked},
            runExtend);
        addDeskFile(*verb, options.file);
        addLoanCode(*verb, options.loan);
        verb->addOption("--until", options.until,
                        "A day, which means its end, a time in UTC, or from now: +2h, +7d")
            ->required()
            ->typeName("TIME");
        addEvidence(*verb, options.command);
        addCommandOptions(*verb, options.command);
    }
    {
        auto [verb, options] = addVerb<ReduceOptions>(
            short_loan, invocation,
            {"reduce", "Reduce a short loan's target to what is paid; then it is full",
             std::string("  plimsollctl short reduce loans.plimsoll L-1001 --consent letter-88 \\\n"
                         "      --reason R01 --note \"the borrower takes less\"\n") +
                 kAsked},
            runReduce);
        addDeskFile(*verb, options.file);
        addLoanCode(*verb, options.loan);
        verb->addOption("--consent", options.consent, "Where the borrower's consent is kept")
            ->typeName("REF");
        addCommandOptions(*verb, options.command);
    }
    auto [verb, options] = addVerb<CancelOptions>(
        short_loan, invocation,
        {"cancel", "Cancel a short loan and release all its money",
         std::string("  plimsollctl short cancel loans.plimsoll L-1001 --preview\n"
                     "  plimsollctl short cancel loans.plimsoll L-1001 --reason R05 \\\n"
                     "      --note \"agreed with the borrower\" --evidence letter-88\n") +
             kAsked},
        runCancel);
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.loan);
    addEvidence(*verb, options.command);
    addCommandOptions(*verb, options.command);
}

}  // namespace plimsoll::ctl
