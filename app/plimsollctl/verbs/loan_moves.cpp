// plimsollctl loan schedule, approve, open, pause, resume, close, review, disburse, cancel,
// withdraw: one arrow of a loan's life each.
#include <array>
#include <optional>
#include <string_view>

#include <plimsoll/desk.h>

#include "plimsollctl/asking.h"
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
    Why why;
    std::optional<std::string> key;
    LoanMove move{};
};

struct ScheduleOptions {
    std::string file;
    std::string code;
    std::optional<std::string> opens;
    std::optional<std::string> closes;
    Why why;
    std::optional<std::string> key;
};

/// Moves that a working desk wants a second person for; the others are made at once.
std::optional<Command> askedFor(LoanMove move, LoanId loan) {
    switch (move) {
        case LoanMove::Approve:
            return ApproveLoan{.loan = loan};
        case LoanMove::Open:
            return OpenLoan{loan};
        case LoanMove::Disburse:
            return DisburseLoan{loan};
        case LoanMove::Cancel:
            return CancelLoan{.loan = loan};
        default:
            return {};
    }
}

/// What --help says of a move. The name is the move's code.
struct MoveText {
    LoanMove move{};
    const char* summary = "";
    const char* remark = "";
    bool wants_note = false;
};

constexpr std::array kMoves{
    MoveText{.move = LoanMove::Approve,
             .summary = "Approve the times of a loan that waits for its checker",
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
    if (const auto command = askedFor(options.move, loan->id)) {
        const auto asked = askFor(*open->desk, session, *command, options.why, *key);
        if (!asked) return tl::make_unexpected(asked.error());
        if (*asked == Asking::Waits) return ExitCode::Ok;
    } else {
        const auto moved =
            answerOf(open->desk->moveLoan(loan->id, options.move, options.why.note, *key), *key);
        if (!moved) return tl::make_unexpected(moved.error());
    }
    return answerLoan(session, *open->reader, loan->id);
}

Answer<std::optional<Timestamp>> readOptionalTime(std::string_view what,
                                                  const std::optional<std::string>& text,
                                                  Timestamp now) {
    if (!text) return std::optional<Timestamp>{};
    return readTime(what, *text, now).map([](Timestamp time) { return std::optional(time); });
}

/// On a working desk the times are asked for at once. What that would be refused for is told before
/// the loan is scheduled.
Answer<bool> wantsApproval(DeskReader& reader, const Why& why) {
    const auto access = answerOf(reader.access());
    if (!access) return tl::make_unexpected(access.error());
    if (*access != Access::Working) return false;
    const auto checked = answerOf(reader.needsChecker(Act::LoanApprove));
    if (!checked) return tl::make_unexpected(checked.error());
    if (!*checked) return true;
    return checkWhy(why).map([] { return true; });
}

/// Scheduling and asking for its approval are two commands, and a retry of both has to be
/// recognised by one key.
RequestKey keyOfApproval(const RequestKey& key) {
    constexpr std::size_t kLongestKey = 64;
    constexpr std::string_view kMark = "+a";
    std::string text = key.text().substr(0, kLongestKey - kMark.size());
    text += kMark;
    return RequestKey::parse(text).value_or(key);
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
    const auto asks = wantsApproval(*open->reader, options.why);
    if (!asks) return tl::make_unexpected(asks.error());
    const auto scheduled =
        answerOf(open->desk->scheduleLoan(loan->id, {*opens, *closes}, *key), *key);
    if (!scheduled) return tl::make_unexpected(scheduled.error());
    if (*asks) {
        const auto asked = askFor(*open->desk, session, ApproveLoan{.loan = loan->id}, options.why,
                                  keyOfApproval(*key));
        if (!asked) return tl::make_unexpected(asked.error());
        if (*asked == Asking::Waits) return ExitCode::Ok;
    }
    return answerLoan(session, *open->reader, loan->id);
}

void addMove(Subcommand& loan, Invocation& invocation, const MoveText& text) {
    const std::string name(codeOf(text.move));
    std::string example = "  plimsollctl loan " + name + " loans.plimsoll L-1001";
    if (text.wants_note) example += " --note \"agreed with the borrower\"";
    std::string remark = text.remark;
    const bool is_asked_for = askedFor(text.move, {}).has_value();
    if (is_asked_for) {
        remark +=
            "\nA working desk wants a checker for it: then it waits as a request, and wants a\n"
            "--reason and a --note.";
    }
    auto [verb, options] = addVerb<MoveOptions>(
        loan, invocation, {name, text.summary, example + "\n" + remark}, runMove);
    options.move = text.move;
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.code);
    if (is_asked_for) {
        addWhy(*verb, options.why, text.wants_note);
    } else {
        verb->addOption("--note", options.why.note, "Why, for the records")
            ->required(text.wants_note)
            ->typeName("TEXT");
    }
    addKey(*verb, options.key);
}

void addSchedule(Subcommand& loan, Invocation& invocation) {
    auto [verb, options] = addVerb<ScheduleOptions>(
        loan, invocation,
        {"schedule", "Give a draft its times; then it waits for its checker",
         "  plimsollctl loan schedule loans.plimsoll L-1001 --opens 2026-11-22T02:00:00Z \\\n"
         "      --closes 2026-11-22T10:00:00Z\n"
         "  plimsollctl loan schedule loans.plimsoll L-1001 --opens +15m --closes +2h\n"
         "Either time may be left out: then somebody opens or closes the sale by hand.\n"
         "A working desk asks its checker at once, and wants a --reason and a --note."},
        runSchedule);
    addDeskFile(*verb, options.file);
    addLoanCode(*verb, options.code);
    verb->addOption("--opens", options.opens, "In UTC, or from now: +90s, +15m, +2h")
        ->typeName("TIME");
    verb->addOption("--closes", options.closes, "In UTC, or from now: +90s, +15m, +2h")
        ->typeName("TIME");
    addWhy(*verb, options.why, false);
    addKey(*verb, options.key);
}

}  // namespace

void addLoanMoves(Subcommand& loan, Invocation& invocation) {
    addSchedule(loan, invocation);
    for (const MoveText& text : kMoves) addMove(loan, invocation, text);
}

}  // namespace plimsoll::ctl
