// The stable names of the errors: scripts and the audit trail compare them.

#include <array>
#include <utility>

#include <plimsoll/errors.h>

namespace plimsoll {
namespace {

using Name = std::pair<ErrorCode, std::string_view>;

constexpr auto kNames = std::to_array<Name>({
    {ErrorCode::DeskMissing, "desk_missing"},
    {ErrorCode::DeskExists, "desk_exists"},
    {ErrorCode::NotADesk, "not_a_desk"},
    {ErrorCode::NewerSchema, "newer_schema"},
    {ErrorCode::OlderSchema, "older_schema"},
    {ErrorCode::UnreleasedSchema, "unreleased_schema"},
    {ErrorCode::DeskDamaged, "desk_damaged"},
    {ErrorCode::DeskBusy, "desk_busy"},
    {ErrorCode::HardLinked, "hard_linked"},
    {ErrorCode::PathUnwritable, "path_unwritable"},
    {ErrorCode::PathUnreadable, "path_unreadable"},
    {ErrorCode::BackupUnverified, "backup_unverified"},
    {ErrorCode::DiskFull, "disk_full"},
    {ErrorCode::StorageFailed, "storage_failed"},
    {ErrorCode::ResultUnknown, "result_unknown"},
    {ErrorCode::Stopped, "stopped"},
    {ErrorCode::Overloaded, "overloaded"},
    {ErrorCode::ClockInDoubt, "clock_in_doubt"},
    {ErrorCode::NotARehearsal, "not_a_rehearsal"},
    {ErrorCode::UnknownLoan, "unknown_loan"},
    {ErrorCode::UnknownInvestor, "unknown_investor"},
    {ErrorCode::CodeTaken, "code_taken"},
    {ErrorCode::CodeInvalid, "code_invalid"},
    {ErrorCode::NameInvalid, "name_invalid"},
    {ErrorCode::AmountInvalid, "amount_invalid"},
    {ErrorCode::TotalTooLarge, "total_too_large"},
    {ErrorCode::TermsUnsound, "terms_unsound"},
    {ErrorCode::WrongPhase, "wrong_phase"},
    {ErrorCode::KeyReused, "key_reused"},
    {ErrorCode::ScheduleInvalid, "schedule_invalid"},
    {ErrorCode::BalanceTooSmall, "balance_too_small"},
    {ErrorCode::UnknownBid, "unknown_bid"},
    {ErrorCode::NothingToWithdraw, "nothing_to_withdraw"},
    {ErrorCode::HoldNotStuck, "hold_not_stuck"},
    {ErrorCode::PaymentInvalid, "payment_invalid"},
    {ErrorCode::UnknownPayout, "unknown_payout"},
    {ErrorCode::PayoutDecided, "payout_decided"},
    {ErrorCode::UnknownCase, "unknown_case"},
    {ErrorCode::CaseClosed, "case_closed"},
    {ErrorCode::DoesNotFit, "does_not_fit"},
    {ErrorCode::NoteMissing, "note_missing"},
    {ErrorCode::NoteInvalid, "note_invalid"},
    {ErrorCode::ConsentMissing, "consent_missing"},
    {ErrorCode::ReferenceInvalid, "reference_invalid"},
    {ErrorCode::SplitUnlawful, "split_unlawful"},
    {ErrorCode::NothingPaid, "nothing_paid"},
    {ErrorCode::Reserved, "reserved"},
    {ErrorCode::SaleTooLong, "sale_too_long"},
    {ErrorCode::NothingToVoid, "nothing_to_void"},
    {ErrorCode::UnknownExcess, "unknown_excess"},
    {ErrorCode::StrandsRemainder, "strands_remainder"},
    {ErrorCode::ExcessResolved, "excess_resolved"},
    {ErrorCode::ImportInvalid, "import_invalid"},
    {ErrorCode::RulesInvalid, "rules_invalid"},
    {ErrorCode::DateInvalid, "date_invalid"},
    {ErrorCode::Claimed, "claimed"},
    {ErrorCode::NotClaimed, "not_claimed"},
    {ErrorCode::NotSignedIn, "not_signed_in"},
    {ErrorCode::SignInFailed, "sign_in_failed"},
    {ErrorCode::SignInLocked, "sign_in_locked"},
    {ErrorCode::PasswordInvalid, "password_invalid"},
    {ErrorCode::Forbidden, "forbidden"},
    {ErrorCode::NeedsChecker, "needs_checker"},
    {ErrorCode::SetUpFirst, "set_up_first"},
    {ErrorCode::LoginInvalid, "login_invalid"},
    {ErrorCode::LoginTaken, "login_taken"},
    {ErrorCode::RolesInvalid, "roles_invalid"},
    {ErrorCode::UnknownStaff, "unknown_staff"},
    {ErrorCode::LastAdministrator, "last_administrator"},
    {ErrorCode::NoStaffHere, "no_staff_here"},
    {ErrorCode::UnknownRequest, "unknown_request"},
    {ErrorCode::RequestDecided, "request_decided"},
    {ErrorCode::OwnRequest, "own_request"},
    {ErrorCode::NotYourRequest, "not_your_request"},
    {ErrorCode::WorldChanged, "world_changed"},
    {ErrorCode::ReasonMissing, "reason_missing"},
    {ErrorCode::RequestInvalid, "request_invalid"},
    {ErrorCode::RequestAltered, "request_altered"},
    {ErrorCode::CannotWait, "cannot_wait"},
    {ErrorCode::LimitsInvalid, "limits_invalid"},
    {ErrorCode::Halted, "halted"},
    {ErrorCode::UnknownHalt, "unknown_halt"},
    {ErrorCode::HaltEmpty, "halt_empty"},
    {ErrorCode::HaltLifted, "halt_lifted"},
    {ErrorCode::ChainBroken, "chain_broken"},
    {ErrorCode::KeyMissing, "key_missing"},
    {ErrorCode::InputInvalid, "input_invalid"},
    {ErrorCode::Cancelled, "cancelled"},
});

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i].first != static_cast<ErrorCode>(i)) return false;
    return kNames.size() == static_cast<std::size_t>(ErrorCode::Cancelled) + 1;
}
static_assert(isInOrder(), "one line for every error, in the order of the enumeration");

}  // namespace

std::string_view codeOf(ErrorCode code) {
    return kNames.at(static_cast<std::size_t>(code)).second;
}

}  // namespace plimsoll
