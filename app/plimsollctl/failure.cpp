#include "failure.h"

#include "text.h"

namespace plimsoll::ctl {

ExitCode exitCodeOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::DeskMissing:
        case ErrorCode::NotADesk:
        case ErrorCode::NewerSchema:
        case ErrorCode::OlderSchema:
        case ErrorCode::UnreleasedSchema:
        case ErrorCode::DeskDamaged:
        case ErrorCode::HardLinked:
        case ErrorCode::PathUnreadable:
        case ErrorCode::ChainBroken:
            return ExitCode::CannotOpen;
        case ErrorCode::PathUnwritable:
        case ErrorCode::DiskFull:
        case ErrorCode::StorageFailed:
        case ErrorCode::ResultUnknown:
        case ErrorCode::Stopped:
        case ErrorCode::KeyMissing:
            return ExitCode::StorageFailed;
        case ErrorCode::DeskBusy:
        case ErrorCode::Overloaded:
            return ExitCode::Busy;
        case ErrorCode::ClockInDoubt:
        case ErrorCode::BackupUnverified:
        case ErrorCode::NotARehearsal:
        case ErrorCode::WrongPhase:
        case ErrorCode::KeyReused:
        case ErrorCode::BalanceTooSmall:
        case ErrorCode::TotalTooLarge:
        case ErrorCode::StrandsRemainder:
        case ErrorCode::NothingToWithdraw:
        case ErrorCode::HoldNotStuck:
        case ErrorCode::PayoutDecided:
        case ErrorCode::CaseClosed:
        case ErrorCode::DoesNotFit:
        case ErrorCode::NotSignedIn:
        case ErrorCode::SignInFailed:
        case ErrorCode::SignInLocked:
        case ErrorCode::Forbidden:
        case ErrorCode::NeedsChecker:
        case ErrorCode::SetUpFirst:
        case ErrorCode::LastAdministrator:
        case ErrorCode::NoStaffHere:
        case ErrorCode::RequestDecided:
        case ErrorCode::OwnRequest:
        case ErrorCode::NotYourRequest:
        case ErrorCode::WorldChanged:
        case ErrorCode::RequestAltered:
        case ErrorCode::Halted:
        case ErrorCode::HaltLifted:
        case ErrorCode::SplitUnlawful:
        case ErrorCode::NothingPaid:
        case ErrorCode::Reserved:
        case ErrorCode::SaleTooLong:
        case ErrorCode::NothingToVoid:
        case ErrorCode::ExcessResolved:
        case ErrorCode::Claimed:
        case ErrorCode::NotClaimed:
            return ExitCode::Refused;
        case ErrorCode::Cancelled:
            return ExitCode::Cancelled;
        default:  // what was named or typed cannot be used
            return ExitCode::BadInput;
    }
}

Failure failureOf(const Error& error) {
    return {exitCodeOf(error.code),
            std::string(codeOf(error.code)),
            error.subject,
            sentence(error),
            {}};
}

Failure failureOf(const Error& error, const RequestKey& key) {
    if (error.code != ErrorCode::ResultUnknown) return failureOf(error);
    return {exitCodeOf(error.code),
            std::string(codeOf(error.code)),
            key.text(),
            "the storage failed while writing, so it is not known whether this was recorded; ask "
            "again with --key " +
                key.text(),
            {}};
}

tl::unexpected<Failure> badInput(std::string code, std::string subject, std::string message) {
    return tl::make_unexpected(
        Failure{ExitCode::BadInput, std::move(code), std::move(subject), std::move(message), {}});
}

}  // namespace plimsoll::ctl
