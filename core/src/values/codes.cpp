// The stable names of every enumeration that people, scripts and files see.

#include <algorithm>
#include <array>
#include <numeric>

#include <plimsoll/csv.h>
#include <plimsoll/desk.h>
#include <plimsoll/errors.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>
#include <plimsoll/reasons.h>
#include <plimsoll/terms.h>
#include <plimsoll/verify.h>

namespace plimsoll {
namespace {

constexpr std::array<std::string_view, kReasonCount> kReasonCodes{
    "",
    "key_reused",
    "invalid_amount",
    "unknown_loan",
    "unknown_investor",
    "investor_suspended",
    "halted",
    "paused",
    "not_open_yet",
    "closed",
    "not_eligible",
    "self_lending",
    "below_minimum",
    "off_step",
    "over_cap",
    "full",
    "all_held",
    "exceeds_remainder",
    "leaves_tail",
    "insufficient_balance",
};

}  // namespace

std::string_view codeOf(Reason reason) {
    return kReasonCodes.at(static_cast<std::size_t>(reason));
}

std::optional<Reason> reasonOf(std::string_view code) {
    const auto* const found = std::find(kReasonCodes.begin() + 1, kReasonCodes.end(), code);
    if (found == kReasonCodes.end()) return std::nullopt;
    return static_cast<Reason>(found - kReasonCodes.begin());
}

std::string_view codeOf(Outcome outcome) {
    if (outcome == Outcome::Standby) return "standby";
    return outcome == Outcome::Accepted ? "accepted" : "refused";
}

std::string_view codeOf(Audience audience) {
    switch (audience) {
        case Audience::Everyone:
            return "everyone";
        case Audience::NewCustomers:
            return "new";
        case Audience::Listed:
            return "listed";
    }
    return "";
}

std::optional<Audience> audienceOf(std::string_view code) {
    for (const auto audience : {Audience::Everyone, Audience::NewCustomers, Audience::Listed})
        if (codeOf(audience) == code) return audience;
    return std::nullopt;
}

std::string_view codeOf(InvestorStatus status) {
    return status == InvestorStatus::Active ? "active" : "suspended";
}

std::string_view codeOf(DeskKind kind) {
    switch (kind) {
        case DeskKind::Real:
            return "real";
        case DeskKind::Rehearsal:
            return "rehearsal";
        case DeskKind::Demonstration:
            return "demonstration";
    }
    return "";
}

std::string_view codeOf(TermsFinding::Code code) {
    switch (code) {
        case TermsFinding::Code::TargetInvalid:
            return "target_invalid";
        case TermsFinding::Code::MinInvalid:
            return "min_invalid";
        case TermsFinding::Code::StepInvalid:
            return "step_invalid";
        case TermsFinding::Code::CapInvalid:
            return "cap_invalid";
        case TermsFinding::Code::TargetBelowMin:
            return "target_below_min";
        case TermsFinding::Code::CapBelowMin:
            return "cap_below_min";
        case TermsFinding::Code::StrandsRemainder:
            return "strands_remainder";
        case TermsFinding::Code::TooFewInvestors:
            return "too_few_investors";
    }
    return "";
}

std::string_view codeOf(Law law) {
    switch (law) {
        case Law::Capacity:
            return "capacity";
        case Law::Full:
            return "full";
        case Law::Target:
            return "target";
        case Law::Conservation:
            return "conservation";
        case Law::OneDecision:
            return "one_decision";
        case Law::Order:
            return "order";
        case Law::Records:
            return "records";
    }
    return "";
}

std::string_view codeOf(CsvFault::Code code) {
    switch (code) {
        case CsvFault::Code::UnclosedQuote:
            return "unclosed_quote";
        case CsvFault::Code::StrayQuote:
            return "stray_quote";
        case CsvFault::Code::TooLong:
            return "too_long";
    }
    return "";
}

std::string_view codeOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::DeskMissing:
            return "desk_missing";
        case ErrorCode::DeskExists:
            return "desk_exists";
        case ErrorCode::NotADesk:
            return "not_a_desk";
        case ErrorCode::NewerSchema:
            return "newer_schema";
        case ErrorCode::OlderSchema:
            return "older_schema";
        case ErrorCode::DeskDamaged:
            return "desk_damaged";
        case ErrorCode::DeskBusy:
            return "desk_busy";
        case ErrorCode::HardLinked:
            return "hard_linked";
        case ErrorCode::PathUnwritable:
            return "path_unwritable";
        case ErrorCode::PathUnreadable:
            return "path_unreadable";
        case ErrorCode::BackupUnverified:
            return "backup_unverified";
        case ErrorCode::DiskFull:
            return "disk_full";
        case ErrorCode::StorageFailed:
            return "storage_failed";
        case ErrorCode::ResultUnknown:
            return "result_unknown";
        case ErrorCode::Stopped:
            return "stopped";
        case ErrorCode::Overloaded:
            return "overloaded";
        case ErrorCode::NotARehearsal:
            return "not_a_rehearsal";
        case ErrorCode::UnknownLoan:
            return "unknown_loan";
        case ErrorCode::UnknownInvestor:
            return "unknown_investor";
        case ErrorCode::CodeTaken:
            return "code_taken";
        case ErrorCode::CodeInvalid:
            return "code_invalid";
        case ErrorCode::NameInvalid:
            return "name_invalid";
        case ErrorCode::AmountInvalid:
            return "amount_invalid";
        case ErrorCode::TermsUnsound:
            return "terms_unsound";
        case ErrorCode::WrongPhase:
            return "wrong_phase";
        case ErrorCode::KeyReused:
            return "key_reused";
        case ErrorCode::ScheduleInvalid:
            return "schedule_invalid";
        case ErrorCode::BalanceTooSmall:
            return "balance_too_small";
        case ErrorCode::UnknownBid:
            return "unknown_bid";
        case ErrorCode::NothingToWithdraw:
            return "nothing_to_withdraw";
        case ErrorCode::HoldNotStuck:
            return "hold_not_stuck";
        case ErrorCode::PaymentInvalid:
            return "payment_invalid";
        case ErrorCode::UnknownPayout:
            return "unknown_payout";
        case ErrorCode::PayoutDecided:
            return "payout_decided";
        case ErrorCode::UnknownCase:
            return "unknown_case";
        case ErrorCode::CaseClosed:
            return "case_closed";
        case ErrorCode::DoesNotFit:
            return "does_not_fit";
        case ErrorCode::NoteMissing:
            return "note_missing";
        case ErrorCode::NoteInvalid:
            return "note_invalid";
        case ErrorCode::InputInvalid:
            return "input_invalid";
        case ErrorCode::Cancelled:
            return "cancelled";
    }
    return "";
}

std::uint64_t LoanTally::refusedTotal() const {
    return std::accumulate(refused.begin(), refused.end(), std::uint64_t{0});
}

}  // namespace plimsoll
