#pragma once
// Everything that changes a desk, bids apart, as values: one struct for each command with just its
// own fields (commands/fields.h), the act that its permission and policy go by (acts.h), and the
// type of its answer. What journal, digest, JSON and the audit trail need is derived from them.
//
//   auto made = desk.run(Deposit{.investor = id, .amount = Money::yuan(500)});
//
// A command whose act wants a second person here is asked for with Desk::ask(). Names are stable:
// "money.deposit". JSON has one member for each field: money in fen, times as ISO 8601 in UTC, days
// as "2026-10-01", enumerations by their codes, several codes as an array.
// Threads: plain values and pure functions.

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <plimsoll/commands/loans.h>
#include <plimsoll/commands/money.h>
#include <plimsoll/commands/people.h>
#include <plimsoll/errors.h>

namespace plimsoll {

/// A new command joins here, and in what carries it out (core/src/commands/carry_out.cpp).
using Command =
    std::variant<CreateLoan, ScheduleLoan, ApproveLoan, OpenLoan, PauseLoan, ResumeLoan, CloseLoan,
                 ReviewLoan, DisburseLoan, CancelLoan, WithdrawLoan, ExtendLoan, ReduceLoan,
                 PlaceShortfall, ImportBids, SpillExcess, ReleaseExcess, AddInvestors,
                 SuspendInvestor, ActivateInvestor, DesignateInvestor, Deposit, CashOut,
                 AdjustBalance, WithdrawBid, VoidBid, NotePayment, ResolveHold, PlaceCase,
                 RefundCase, SendPayouts, AnswerPayout, ReissuePayout, MarkPayoutNotSent,
                 MarkPayoutSent, AddStaff, ChangeStaff, ChangePolicy, ApproveRequest, RejectRequest,
                 WithdrawRequest, ClaimWork, SetRules, MarkDay, SetHalt, LiftHalt, ConfirmClock>;

/// What a command made; each has the type that its `Answer` says, none for void.
using CommandAnswer =
    std::variant<std::monostate, LoanId, Phase, std::vector<InvestorId>, Balance, PayoutId,
                 NoticeAnswer, std::int64_t, ImportOutcome, StaffId, HaltId>;

[[nodiscard]] Act actOf(const Command& command);
/// One arrow of a loan's life as a command.
[[nodiscard]] Command commandOf(LoanMove move, LoanId loan);
/// "money.deposit"
[[nodiscard]] std::string_view nameOf(const Command& command);

/// One line of JSON, members in the order of the fields. What is never kept is left out, and so is
/// what may be and has the value that it begins with: equal commands have equal text.
[[nodiscard]] std::string toJson(const Command& command);
/// Reads it back. Strict: InputInvalid, whose subject is the place (bytes from the beginning), what
/// is wrong and of which member, as in "17 unknown_member limits.each". Faults: "syntax",
/// "unknown_member", "doubled_member", "missing_member", "not_a_number", "not_a_text",
/// "not_a_flag", "not_an_object", "not_an_array", "unknown_value", "trailing"; "0 unknown_command"
/// for a name that nobody has.
[[nodiscard]] Result<Command> commandFromJson(std::string_view name, std::string_view json);

/// One command, for manuals and forms.
struct CommandField {
    std::string name;  ///< of a member of a member: "limits.each"; of a list's items, likewise
    /// "money", "id", "time", "day", "seconds", "text", "flag", "number", "code", "codes" or "list"
    std::string kind;
    Presence presence{};

    bool operator==(const CommandField&) const = default;
};
struct CommandKind {
    std::string_view name;
    Act act{};
    std::vector<CommandField> fields;
};
/// All of them, in the order of the variant.
[[nodiscard]] const std::vector<CommandKind>& commandKinds();

}  // namespace plimsoll
