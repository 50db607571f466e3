// The words for what goes wrong between people: sign-in, roles, four eyes, halts, the audit trail.

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// "loan.disburse" and other codes of acts, in words.
QString actText(const Error& error) {
    return actName(std::string_view(error.subject));
}

/// An instant in local time, or what stands there.
QString momentText(const std::string& subject) {
    const auto at = Timestamp::parse(subject);
    return at ? Figures::moment(*at) : shownText(subject);
}

}  // namespace

QString Codes::signInFailure(const Error& error) {
    switch (error.code) {
        case ErrorCode::NotSignedIn:
            return tr("Nobody has signed in here.");
        case ErrorCode::SignInFailed:
            return tr("Wrong name or wrong password.");
        case ErrorCode::SignInLocked:
            return tr("Too many attempts failed: nobody signs in under this name before %1.")
                .arg(momentText(error.subject));
        case ErrorCode::PasswordInvalid: {
            const QString fault = passwordSentence(error.subject);
            return fault.isEmpty() ? tr("This password cannot be used.") : fault;
        }
        case ErrorCode::Forbidden: {
            const auto act = actOf(error.subject);
            return act ? tr("Your roles do not allow this: \"%1\" is for %2.")
                             .arg(actText(error), mayText(*act))
                       : tr("Your roles do not allow this: \"%1\".").arg(actText(error));
        }
        case ErrorCode::NeedsChecker:
            return tr("\"%1\" needs a second person.").arg(actText(error));
        case ErrorCode::SetUpFirst:
            return tr("This desk is still being set up, so \"%1\" has to wait.")
                .arg(actText(error));
        default:
            return {};
    }
}

QString Codes::staffFailure(const Error& error) {
    const QString subject = shownText(error.subject);
    switch (error.code) {
        case ErrorCode::LoginInvalid:
            return tr("\"%1\" cannot be a login: 1 to 32 letters, digits, \"-\", \"_\" or \".\".")
                .arg(subject);
        case ErrorCode::LoginTaken:
            return tr("Somebody has the login %1 already.").arg(subject);
        case ErrorCode::RolesInvalid:
            return tr(
                "These roles do not go together: an administrator or an auditor holds no "
                "other role.");
        case ErrorCode::UnknownStaff:
            return tr("Nobody here is called %1.").arg(subject);
        case ErrorCode::LastAdministrator:
            return tr(
                "A desk keeps two administrators, an operator and a checker; this would "
                "leave it with fewer.");
        case ErrorCode::NoStaffHere:
            return tr("A rehearsal desk has no staff: nobody signs in there.");
        default:
            return {};
    }
}

QString Codes::requestFailure(const Error& error) {
    const QString subject = shownText(error.subject);
    switch (error.code) {
        case ErrorCode::UnknownRequest:
            return tr("There is no request %1.").arg(subject);
        case ErrorCode::RequestDecided: {
            const auto state = requestStateOf(error.subject);
            return tr("This request is decided already: %1.")
                .arg(state ? requestStateName(*state) : subject);
        }
        case ErrorCode::OwnRequest:
            return tr("Nobody approves their own request.");
        case ErrorCode::NotYourRequest:
            return tr("Only the one who made a request withdraws it.");
        case ErrorCode::WorldChanged:
            return tr("Things are not as they were when you looked: now %1.").arg(subject);
        case ErrorCode::ReasonMissing:
            return tr("This needs a reason from the list.");
        case ErrorCode::RequestInvalid:
            return tr("\"%1\" is not asked for; it is done.").arg(actText(error));
        case ErrorCode::RequestAltered:
            return tr("Request %1 is not what was asked for: the file was altered.").arg(subject);
        case ErrorCode::CannotWait:
            return tr("\"%1\" cannot wait for a second person, so it has no policy.")
                .arg(actText(error));
        case ErrorCode::LimitsInvalid:
            return tr("These limits mean nothing for this act.");
        case ErrorCode::Halted:
            return tr("A halt stops this: halt %1.").arg(subject);
        case ErrorCode::UnknownHalt:
            return tr("There is no halt %1.").arg(subject);
        case ErrorCode::HaltEmpty:
            return tr("This halt would stop nothing.");
        case ErrorCode::HaltLifted:
            return tr("Halt %1 does not stand any more.").arg(subject);
        default:
            return {};
    }
}

QString Codes::auditFailure(const Error& error) {
    const QString subject = shownText(error.subject);
    switch (error.code) {
        case ErrorCode::ChainBroken:
            return tr("The audit trail does not extend what was signed: %1.").arg(subject);
        case ErrorCode::KeyMissing:
            return tr("The key that signs this desk's audit trail is not on this machine.");
        default:
            return {};
    }
}

QString Codes::peopleSafe(ErrorCode code) {
    switch (code) {
        case ErrorCode::SignInFailed:
        case ErrorCode::SignInLocked:
            return tr("The attempt is in the audit trail; nothing was changed.");
        case ErrorCode::Forbidden:
        case ErrorCode::OwnRequest:
            return tr("Nothing was done. The refusal is in the audit trail.");
        case ErrorCode::WorldChanged:
        case ErrorCode::RequestAltered:
            return tr("Nothing was done; the request still waits.");
        case ErrorCode::ChainBroken:
        case ErrorCode::KeyMissing:
            return tr("The file was not touched.");
        default:
            return {};
    }
}

QString Codes::peopleNext(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotSignedIn:
            return tr("Sign in and try again.");
        case ErrorCode::SignInFailed:
            return tr("Try again. Who forgot the password gets a new one from an administrator.");
        case ErrorCode::SignInLocked:
            return tr("Wait until then. If it was not you, tell an administrator.");
        case ErrorCode::PasswordInvalid:
            return tr("Choose another one; a few words are better than signs.");
        case ErrorCode::Forbidden:
            return tr("Ask somebody who may, or an administrator for the role.");
        case ErrorCode::NeedsChecker:
            return tr("Ask for it; a checker then decides.");
        case ErrorCode::SetUpFirst:
            return tr("Add the staff that is still wanted, in Staff.");
        case ErrorCode::RolesInvalid:
            return tr("Choose other roles.");
        case ErrorCode::LoginTaken:
            return tr("Choose another login.");
        case ErrorCode::LastAdministrator:
            return tr("Add the other person first.");
        case ErrorCode::NoStaffHere:
            return tr("Staff belong to real and demonstration desks.");
        case ErrorCode::RequestDecided:
        case ErrorCode::HaltLifted:
            return tr("Somebody else may have been quicker: look at it again.");
        case ErrorCode::OwnRequest:
            return tr("Another person has to decide it. You can withdraw it.");
        case ErrorCode::NotYourRequest:
            return tr("Reject it instead, with a reason.");
        case ErrorCode::WorldChanged:
            return tr("Look at it again, then decide.");
        case ErrorCode::ReasonMissing:
            return tr("Choose a reason and write a note.");
        case ErrorCode::Halted:
            return tr("It goes on when two people have lifted the halt.");
        case ErrorCode::HaltEmpty:
            return tr("Choose what it stops.");
        case ErrorCode::RequestAltered:
        case ErrorCode::ChainBroken:
            return tr("Keep the file and its signed heads as they are, and restore a backup.");
        case ErrorCode::KeyMissing:
            return tr("Bring back the folder with the keys from a backup.");
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
