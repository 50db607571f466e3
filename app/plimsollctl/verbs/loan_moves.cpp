// plimsollctl loan schedule, approve, open, pause, resume, close, review, disburse, cancel,
// withdraw: one arrow of a loan's life each.
#include <array>

#include <plimsoll/desk.h>

#include "plimsollctl/desk_access.h"
#include "plimsollctl/loan_answer.h"
#include "plimsollctl/option_values.h"
#include "plimsollctl/verb.h"
#include "verbs.h"

namespace plimsoll::ctl {

namespace {

struct MoveOptions {
    std::string file;
    std::string code;
    std::string note;
    std::optional<std::string> key;
    LoanMove move{};
};

struct ScheduleOptions {
    std::string file;
    std::string code;
    std::optional<std::string> opens;
    std::optional<std::string> closes;
    std::optional<std::string> key;
};

/// What --help says of a move. The name is the move's code.
struct MoveText {
    LoanMove move{};
    const char* summary = "";
    const char* remark = "";
    bool wants_note = false;
};

constexpr std::array kMoves{
    MoveText{.move = LoanMove::Approve,
             .summary = "Approve a scheduled loan, as its checker",
             .remark = "It opens by itself at its time, or by \"loan open\"."},
    MoveText{.move = LoanMove::Open,
             .summary = "Open a loan's sale now",
             .remark = "A loan that is still a draft or waits for its checker passes those steps."},
    MoveText{.move = LoanMove::Pause,
             .summary = "Pause a sale: bids are refused, payments still count",
             .remark = "Holds go on and may lapse; the deadline stays."},
    MoveText{.move = LoanMove::Resume,
             .summary = "Resume a paused sale",
             .remark = "Bids are taken again at once."},
    MoveText{.move = LoanMove::Close,
             .summary = "End a sale before its deadline",
             .remark = "It settles while anything is held, and is short after that unless full."},
    MoveText{.move = LoanMove::Review,
             .summary = "Put a full loan under review",
             .remark = "From there it is disbursed, or cancelled when the review rejects it."},
    MoveText{.move = LoanMove::Disburse,
             .summary = "Pay a reviewed loan out to its borrower",
             .remark = "This makes one payout, to be sent with \"payouts export\"."},
    MoveText{.move = LoanMove::Cancel,
             .summary = "Cancel a loan that is short or was rejected, and release all its money",
             .remark = "What was paid from a balance is available again; payments are refunded by "
                       "payouts.",
             .wants_note = true},
    MoveText{.move = LoanMove::Withdraw,
             .summary = "Withdraw a loan that never opened",
             .remark = "Drafts, waiting and scheduled loans only.",
             .wants_note = true},
};

Answer<ExitCode> runMove(const MoveOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto loan = findLoan(*open->reader, options.code);
    if (!loan) return tl::make_unexpected(loan.error());
    const auto moved =
        answerOf(open->desk->moveLoan(loan->id, options.move, options.note, *key), *key);
    if (!moved) return tl::make_unexpected(moved.error());
    return answerLoan(session, *open->reader, loan->id);
}

Answer<std::optional<Timestamp>> readOptionalTime(std::string_view what,
                                                  const std::optional<std::string>& text,
                                                  Timestamp now) {
    if (!text) return std::optional<Timestamp>{};
    return readTime(what, *text, now).map([](Timestamp time) { return std::optional(time); });
}

Answer<ExitCode> runSchedule(const ScheduleOptions& options, Session& session) {
    const auto key = readKey(options.key);
    if (!key) return tl::make_unexpected(key.error());
    const Timestamp now = SystemClock().now();
    const auto opens = readOptionalTime("the opening", options.opens, now);
    if (!opens) return tl::make_unexpected(opens.error());
    const auto closes = readOptionalTime("the deadline", options.closes, now);
    if (!closes) return tl::make_unexpected(closes.error());

    auto open = openWithReader(options.file, session);
    if (!open) return tl::make_unexpected(std::move(open.error()));
    const auto loan = findLoan(*open->reader, options.code);
    if (!loan) return tl::make_unexpected(loan.error());
    const auto scheduled =
        answerOf(open->desk->scheduleLoan(loan->id, {*opens, *closes}, *key), *key);
    if (!scheduled) return tl::make_unexpected(scheduled.error());
    return answerLoan(session, *open->reader, loan->id);
}

void addMove(CLI::App& loan, Command& command, const MoveText& text) {
    const std::string name(codeOf(text.move));
    std::string example = "  plimsollctl loan " + name + " loans.plimsoll L-1001";
    if (text.wants_note) example += " --note \"agreed with the borrower\"";
    auto [verb, options] = addVerb<MoveOptions>(
        loan, command, {name, text.summary, example + "\n" + text.remark}, runMove);
    options.move = text.move;
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.code);
    verb->add_option("--note", options.note, "Why, for the records")
        ->required(text.wants_note)
        ->type_name("TEXT");
    addKey(*verb, options.key);
}

void addSchedule(CLI::App& loan, Command& command) {
    auto [verb, options] = addVerb<ScheduleOptions>(
        loan, command,
        {"schedule", "Give a draft its times; then it waits for its checker",
         "  plimsollctl loan schedule loans.plimsoll L-1001 --opens 2026-11-22T02:00:00Z \\\n"
         "      --closes 2026-11-22T10:00:00Z\n"
         "  plimsollctl loan schedule loans.plimsoll L-1001 --opens +15m --closes +2h\n"
         "Either time may be left out: then somebody opens or closes the sale by hand."},
        runSchedule);
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.code);
    verb->add_option("--opens", options.opens, "In UTC, or from now: +90s, +15m, +2h")
        ->type_name("TIME");
    verb->add_option("--closes", options.closes, "In UTC, or from now: +90s, +15m, +2h")
        ->type_name("TIME");
    addKey(*verb, options.key);
}

}  // namespace

void addLoanMoves(CLI::App& loan, Command& command) {
    addSchedule(loan, command);
    for (const MoveText& text : kMoves) addMove(loan, command, text);
}

}  // namespace plimsoll::ctl
