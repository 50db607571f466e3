#include "ui/text/codes.h"

#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString textOf(const std::string& text) {
    return shownText(text);
}

}  // namespace

QString Codes::reason(Reason reason) {
    switch (reason) {
        case Reason::None:
            return tr("accepted");
        case Reason::KeyReused:
            return tr("key reused");
        case Reason::InvalidAmount:
            return tr("invalid amount");
        case Reason::UnknownLoan:
            return tr("unknown loan");
        case Reason::UnknownInvestor:
            return tr("unknown investor");
        case Reason::InvestorSuspended:
            return tr("investor suspended");
        case Reason::Halted:
            return tr("desk halted");
        case Reason::Paused:
            return tr("sale paused");
        case Reason::NotOpenYet:
            return tr("not open yet");
        case Reason::Closed:
            return tr("sale closed");
        case Reason::NotEligible:
            return tr("not eligible");
        case Reason::SelfLending:
            return tr("own loan");
        case Reason::BelowMinimum:
            return tr("below minimum");
        case Reason::OffStep:
            return tr("off step");
        case Reason::OverCap:
            return tr("over cap");
        case Reason::Full:
            return tr("full");
        case Reason::AllHeld:
            return tr("all held");
        case Reason::ExceedsRemainder:
            return tr("exceeds remainder");
        case Reason::LeavesTail:
            return tr("leaves a tail");
        case Reason::InsufficientBalance:
            return tr("balance too low");
    }
    return {};
}

QString Codes::reasonSentence(Reason reason) {
    switch (reason) {
        case Reason::None:
            return tr("The bid was accepted.");
        case Reason::KeyReused:
            return tr("The same request key was used before with other contents.");
        case Reason::InvalidAmount:
            return tr("The amount was not a positive number of fen.");
        case Reason::UnknownLoan:
            return tr("There is no loan with that code.");
        case Reason::UnknownInvestor:
            return tr("There is no investor with that code.");
        case Reason::InvestorSuspended:
            return tr("The investor is suspended.");
        case Reason::Halted:
            return tr("The desk was halted when the bid arrived.");
        case Reason::Paused:
            return tr("The sale was paused when the bid arrived.");
        case Reason::NotOpenYet:
            return tr("The bid arrived before the sale opened.");
        case Reason::Closed:
            return tr("The bid arrived after the sale had closed.");
        case Reason::NotEligible:
            return tr("This loan is not offered to this investor.");
        case Reason::SelfLending:
            return tr("Nobody lends to their own loan.");
        case Reason::BelowMinimum:
            return tr("The amount was below the minimum bid.");
        case Reason::OffStep:
            return tr("The amount was not the minimum plus whole steps.");
        case Reason::OverCap:
            return tr("The investor would have held more of this loan than the cap allows.");
        case Reason::Full:
            return tr("The loan was full: everything was paid.");
        case Reason::AllHeld:
            return tr("Nothing was left; part of it was still held or reserved.");
        case Reason::ExceedsRemainder:
            return tr("The amount was more than what was left.");
        case Reason::LeavesTail:
            return tr("The bid would have left less than the minimum, which nobody may buy.");
        case Reason::InsufficientBalance:
            return tr("The investor had less money available than they asked for.");
    }
    return {};
}

QString Codes::finding(const TermsFinding& finding) {
    const QString amount = Figures::money(finding.amount);
    switch (finding.code) {
        case TermsFinding::Code::TargetInvalid:
            return tr("The target must be more than zero and at most %1.")
                .arg(Figures::money(Money::largest()));
        case TermsFinding::Code::MinInvalid:
            return tr("The minimum must be more than zero.");
        case TermsFinding::Code::StepInvalid:
            return tr("The step must be more than zero.");
        case TermsFinding::Code::CapInvalid:
            return tr("The cap must be more than zero.");
        case TermsFinding::Code::TargetBelowMin:
            return tr("The target is below the minimum: nobody could buy this loan.");
        case TermsFinding::Code::CapBelowMin:
            return tr("The cap is below the minimum: nobody could buy anything.");
        case TermsFinding::Code::StrandsRemainder:
            return tr("With this minimum and cap a remainder of %1 could be left that nobody may "
                      "buy. Raise the cap to at least twice the minimum, or lower the minimum.")
                .arg(amount);
        case TermsFinding::Code::TooFewInvestors:
            return tr(
                "The cap times the number of bidders does not reach the target: this loan "
                "will end short.");
    }
    return {};
}

QString Codes::moneyFault(MoneyFault fault) {
    switch (fault) {
        case MoneyFault::Empty:
            return tr("Enter an amount.");
        case MoneyFault::NotANumber:
            return tr("This is not an amount. Write it like 10,000.00.");
        case MoneyFault::TooManyDecimals:
            return tr("Finer than one fen: at most two decimals.");
        case MoneyFault::OutOfRange:
            return tr("This amount is out of range.");
    }
    return {};
}

QString Codes::law(Law law) {
    switch (law) {
        case Law::Capacity:
            return tr("target = free + reserved + held + paid");
        case Law::Full:
            return tr("full exactly when paid equals the target");
        case Law::Target:
            return tr("never more than the target");
        case Law::Conservation:
            return tr("money is neither made nor lost");
        case Law::OneDecision:
            return tr("every arrival has exactly one decision, the right one");
        case Law::Order:
            return tr("decision time increases with decision order");
        case Law::Records:
            return tr("records are complete and unchanged");
        case Law::Audit:
            return tr("the audit trail is whole and extends every signed head");
    }
    return {};
}

QString Codes::violation(const Violation& violation) {
    return tr("Broken law \"%1\" at %2: expected %3, found %4.")
        .arg(law(violation.law), textOf(violation.where), textOf(violation.expected),
             textOf(violation.found));
}

QString Codes::deskKind(DeskKind kind) {
    switch (kind) {
        case DeskKind::Real:
            return tr("Real desk");
        case DeskKind::Rehearsal:
            return tr("Rehearsal desk");
        case DeskKind::Demonstration:
            return tr("Demonstration desk");
    }
    return {};
}

QString Codes::owner(const QString& subject) {
    const QString separator = u" since "_s;
    const qsizetype at = subject.lastIndexOf(separator);
    if (at < 0) return subject;
    const auto since = Timestamp::parse(subject.mid(at + separator.size()).toStdString());
    if (!since) return subject;
    return tr("%1, since %2").arg(subject.left(at), Figures::moment(*since));
}

ErrorText Codes::error(const Error& error) {
    const QString safe = peopleSafe(error.code);
    QString next = peopleNext(error.code);
    if (next.isEmpty()) next = shortNext(error.code);
    return {whatHappened(error), safe.isEmpty() ? whatIsSafe(error.code) : safe,
            next.isEmpty() ? whatToDo(error.code) : next};
}

QString Codes::whatHappened(const Error& error) {
    for (auto* failure : {&Codes::openingFailure, &Codes::engineFailure, &Codes::commandFailure,
                          &Codes::moneyFailure, &Codes::signInFailure, &Codes::staffFailure,
                          &Codes::requestFailure, &Codes::auditFailure, &Codes::shortFailure}) {
        const QString text = failure(error);
        if (!text.isEmpty()) return text;
    }
    return {};
}

QString Codes::openingFailure(const Error& error) {
    const QString subject = textOf(error.subject);
    switch (error.code) {
        case ErrorCode::DeskMissing:
            return tr("There is no desk at %1.").arg(subject);
        case ErrorCode::DeskExists:
            return tr("A file already stands at %1.").arg(subject);
        case ErrorCode::NotADesk:
            return tr("This file is not a Plimsoll desk: %1.").arg(subject);
        case ErrorCode::NewerSchema:
            return tr("This desk was written by a later version of Plimsoll.");
        case ErrorCode::OlderSchema:
            return tr("This desk was written by an earlier version of Plimsoll.");
        case ErrorCode::UnreleasedSchema:
            return tr("This desk was made by a version of Plimsoll that was never released.");
        case ErrorCode::DeskDamaged:
            return tr("The desk fails its own checks: %1.").arg(subject);
        case ErrorCode::DeskBusy:
            return tr("Another program owns this desk: %1.").arg(owner(subject));
        case ErrorCode::HardLinked:
            return tr("The desk file has more than one name, so it cannot be locked safely: %1.")
                .arg(subject);
        case ErrorCode::PathUnwritable:
            return tr("%1 cannot be written.").arg(subject);
        case ErrorCode::PathUnreadable:
            return tr("%1 cannot be read.").arg(subject);
        case ErrorCode::BackupUnverified:
            return tr("The copy did not verify and was removed: %1.").arg(subject);
        default:
            return {};
    }
}

QString Codes::engineFailure(const Error& error) {
    const QString subject = textOf(error.subject);
    switch (error.code) {
        case ErrorCode::DiskFull:
            return tr("The disk is full.");
        case ErrorCode::StorageFailed:
            return tr("The storage engine failed: %1.").arg(subject);
        case ErrorCode::ResultUnknown:
            return tr(
                "The storage engine stopped while saving; whether the last step was saved "
                "is not known yet.");
        case ErrorCode::Stopped:
            return tr("The desk has stopped taking bids.");
        case ErrorCode::ClockInDoubt:
            return tr("The clock is in doubt.");
        case ErrorCode::Overloaded:
            return tr("The queue is full.");
        default:
            return {};
    }
}

QString Codes::commandFailure(const Error& error) {
    const QString subject = textOf(error.subject);
    switch (error.code) {
        case ErrorCode::NotARehearsal:
            return tr("This is a real desk: it never invents investors or money.");
        case ErrorCode::UnknownLoan:
            return tr("There is no loan %1.").arg(subject);
        case ErrorCode::UnknownInvestor:
            return tr("There is no investor %1.").arg(subject);
        case ErrorCode::CodeTaken:
            return tr("The code %1 is already used.").arg(subject);
        case ErrorCode::CodeInvalid:
            return tr("\"%1\" cannot be a code: 1 to 32 letters, digits, \"-\", \"_\" or \".\".")
                .arg(subject);
        case ErrorCode::NameInvalid:
            return tr("\"%1\" cannot be a name: 1 to 128 bytes without control characters.")
                .arg(subject);
        case ErrorCode::AmountInvalid:
            return tr("\"%1\" is not a usable amount.").arg(subject);
        case ErrorCode::TermsUnsound:
            return tr("The terms check failed: %1.").arg(subject);
        case ErrorCode::WrongPhase:
            return tr("The loan's state does not allow this: %1.")
                .arg(phaseOf(error.subject) ? phase(*phaseOf(error.subject)) : subject);
        case ErrorCode::KeyReused:
            return tr("This request was made before with other contents.");
        case ErrorCode::ScheduleInvalid:
            return scheduleFault(subject);
        case ErrorCode::NoteMissing:
            return tr("This needs a note that says why.");
        case ErrorCode::NoteInvalid:
            return tr("The note is too long, or has characters that cannot be shown.");
        case ErrorCode::InputInvalid:
            return tr("The input cannot be read: %1.").arg(subject);
        case ErrorCode::Cancelled:
            return tr("Cancelled as you asked.");
        default:
            return {};
    }
}

QString Codes::scheduleFault(const QString& subject) {
    if (subject == u"closes_before_opens"_s) return tr("The sale would close before it opens.");
    if (subject == u"closes_in_the_past"_s) return tr("The closing time lies in the past.");
    if (subject == u"opens_in_the_past"_s) return tr("The opening time lies in the past.");
    if (subject == u"not_the_loans"_s) {
        return tr("The times that were named are not the loan's.");
    }
    if (subject == u"closes_missing"_s) return tr("The sale needs a new closing time.");
    if (subject == u"hold_window"_s) {
        return tr("The hold window must be between 1 second and 30 days.");
    }
    return tr("These times cannot be: %1.").arg(subject);
}

QString Codes::whatIsSafe(ErrorCode code) {
    switch (code) {
        case ErrorCode::ResultUnknown:
        case ErrorCode::Stopped:
            return tr("Everything that was answered is on disk.");
        case ErrorCode::DeskDamaged:
        case ErrorCode::NotADesk:
        case ErrorCode::NewerSchema:
        case ErrorCode::OlderSchema:
        case ErrorCode::UnreleasedSchema:
        case ErrorCode::HardLinked:
            return tr("The file was not touched.");
        case ErrorCode::DeskBusy:
            return tr("Nothing was disturbed.");
        default:
            return tr("Nothing was changed.");
    }
}

QString Codes::whatToDo(ErrorCode code) {
    switch (code) {
        case ErrorCode::DeskMissing:
            return tr("Check the path, or make a new desk there.");
        case ErrorCode::DeskExists:
            return tr("Choose another name, or open that file.");
        case ErrorCode::NotADesk:
            return tr("Choose a file made by Plimsoll.");
        case ErrorCode::NewerSchema:
            return tr("Open it with the newer version.");
        case ErrorCode::OlderSchema:
            return tr("Open it for writing once: that brings it up to date.");
        case ErrorCode::UnreleasedSchema:
            return tr("Make a new desk: this one cannot be brought up to date.");
        case ErrorCode::DeskDamaged:
            return tr("Keep the file as it is and restore a backup.");
        case ErrorCode::DeskBusy:
            return tr("Close the other program, or look on read-only.");
        case ErrorCode::HardLinked:
            return tr("Remove the other name of the file.");
        case ErrorCode::PathUnwritable:
        case ErrorCode::PathUnreadable:
            return tr("Check who may use the file and its folder.");
        case ErrorCode::BackupUnverified:
            return tr("Verify the desk, then make the copy again.");
        case ErrorCode::DiskFull:
            return tr("Free some space and try again.");
        case ErrorCode::StorageFailed:
        case ErrorCode::Stopped:
            return tr("Check the disk, then open the desk again.");
        case ErrorCode::ResultUnknown:
            return tr("Open the desk again; the same request is then answered for certain.");
        case ErrorCode::ClockInDoubt:
            return tr("Look at this machine's clock. When it is right, say so in the bar above.");
        case ErrorCode::Overloaded:
            return tr("Wait a moment and try again.");
        case ErrorCode::NotARehearsal:
            return tr("Use a rehearsal desk for drills.");
        case ErrorCode::Cancelled:
            return tr("You can start again at any time.");
        case ErrorCode::WrongPhase:
        case ErrorCode::PayoutDecided:
        case ErrorCode::CaseClosed:
        case ErrorCode::HoldNotStuck:
        case ErrorCode::NothingToWithdraw:
            return tr("Somebody else may have been quicker: look at it again.");
        case ErrorCode::DoesNotFit:
            return tr("Refund it, or place it when there is room.");
        default:
            return tr("Correct it and try again.");
    }
}

}  // namespace plimsoll::ui
