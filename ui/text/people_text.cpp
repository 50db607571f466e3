#include "ui/text/people_text.h"

#include "ui/text/shown_text.h"

#include <array>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::array kRoles{Role::Operator, Role::Checker, Role::CustomerService, Role::Auditor,
                            Role::Administrator};

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

class PeopleText {
    Q_DECLARE_TR_FUNCTIONS(PeopleText)

public:
    static QString machine(Act act);
    static QString loan(Act act);
    static QString money(Act act);
    static QString people(Act act);
    static QString looking(Act act);
};

QString PeopleText::machine(Act act) {
    switch (act) {
        case Act::Bids:
            return tr("A batch of bids");
        case Act::Timer:
            return tr("The clock");
        case Act::ChainBegun:
            return tr("Begin the audit trail");
        case Act::HeadSigned:
            return tr("Sign the audit trail");
        default:
            return {};
    }
}

QString PeopleText::loan(Act act) {
    switch (act) {
        case Act::LoanCreate:
            return tr("Make a loan");
        case Act::LoanSchedule:
            return tr("Set a loan's times");
        case Act::LoanApprove:
            return tr("Approve a loan");
        case Act::LoanOpen:
            return tr("Open a sale");
        case Act::LoanPause:
            return tr("Pause a sale");
        case Act::LoanResume:
            return tr("Resume a sale");
        case Act::LoanClose:
            return tr("Close a sale");
        case Act::LoanReview:
            return tr("Review a loan");
        case Act::LoanDisburse:
            return tr("Disburse a loan");
        case Act::LoanCancel:
            return tr("Cancel a loan");
        case Act::LoanWithdraw:
            return tr("Withdraw a loan");
        case Act::LoanExtend:
            return tr("Extend a sale");
        case Act::LoanReduce:
            return tr("Reduce a loan's target");
        case Act::LoanPlace:
            return tr("Place a shortfall");
        case Act::BidsImport:
            return tr("Import bids");
        case Act::ExcessSpill:
            return tr("Move excess to another loan");
        case Act::ExcessRelease:
            return tr("Release excess");
        default:
            return {};
    }
}

QString PeopleText::money(Act act) {
    switch (act) {
        case Act::InvestorAdd:
            return tr("Add investors");
        case Act::InvestorSuspend:
            return tr("Suspend an investor");
        case Act::InvestorActivate:
            return tr("Activate an investor");
        case Act::InvestorDesignate:
            return tr("Record a standing consent");
        case Act::Deposit:
            return tr("Record a deposit");
        case Act::CashOut:
            return tr("Pay money out to an investor");
        case Act::Adjust:
            return tr("Correct a balance");
        case Act::BidEnter:
            return tr("Enter a bid");
        case Act::BidWithdraw:
            return tr("Take a bid back");
        case Act::BidVoid:
            return tr("Void a bid");
        case Act::PaymentNote:
            return tr("Note a payment");
        case Act::HoldResolve:
            return tr("Resolve a stuck hold");
        case Act::CasePlace:
            return tr("Place a payment case");
        case Act::CaseRefund:
            return tr("Refund a payment case");
        case Act::PayoutSend:
            return tr("Send payouts");
        case Act::PayoutAnswer:
            return tr("Note a payout's answer");
        case Act::PayoutReissue:
            return tr("Make a payout anew");
        case Act::PayoutNotSent:
            return tr("Let a restored payout leave");
        case Act::PayoutWasSent:
            return tr("Await a restored payout's answer");
        default:
            return {};
    }
}

QString PeopleText::people(Act act) {
    switch (act) {
        case Act::RequestMake:
            return tr("Ask for approval");
        case Act::RequestApprove:
            return tr("Approve a request");
        case Act::RequestReject:
            return tr("Reject a request");
        case Act::RequestWithdraw:
            return tr("Withdraw a request");
        case Act::Claim:
            return tr("Claim a piece of work");
        case Act::SignIn:
            return tr("Sign in");
        case Act::SignOut:
            return tr("Sign out");
        case Act::StaffAdd:
            return tr("Add staff");
        case Act::StaffChange:
            return tr("Change staff");
        case Act::PasswordChange:
            return tr("Change one's password");
        case Act::PolicyChange:
            return tr("Change the policy");
        case Act::RulesChange:
            return tr("Change rules and calendar");
        default:
            return {};
    }
}

QString PeopleText::looking(Act act) {
    switch (act) {
        case Act::HaltSet:
            return tr("Halt");
        case Act::HaltLift:
            return tr("Lift a halt");
        case Act::ClockConfirm:
            return tr("Confirm the clock");
        case Act::Reveal:
            return tr("Reveal personal data");
        case Act::Export:
            return tr("Export records");
        case Act::Verify:
            return tr("Verify the desk");
        case Act::AuditExport:
            return tr("Export the audit trail");
        case Act::Backup:
            return tr("Back the desk up");
        case Act::Rehearse:
            return tr("Run a rehearsal");
        default:
            return {};
    }
}

}  // namespace

QString actName(Act act) {
    for (auto* words : {&PeopleText::machine, &PeopleText::loan, &PeopleText::money,
                        &PeopleText::people, &PeopleText::looking}) {
        const QString name = words(act);
        if (!name.isEmpty()) return name;
    }
    return textOf(codeOf(act));
}

QString actName(std::string_view code) {
    const auto act = actOf(code);
    return act ? actName(*act) : textOf(code);
}

QString roleName(Role role) {
    switch (role) {
        case Role::Operator:
            return PeopleText::tr("operator");
        case Role::Checker:
            return PeopleText::tr("checker");
        case Role::CustomerService:
            return PeopleText::tr("customer service");
        case Role::Auditor:
            return PeopleText::tr("auditor");
        case Role::Administrator:
            return PeopleText::tr("administrator");
    }
    return {};
}

QString roleSentence(Role role) {
    switch (role) {
        case Role::Operator:
            return PeopleText::tr("Opens loans and moves money; asks for what needs approval.");
        case Role::Checker:
            return PeopleText::tr("Approves what another person asked for.");
        case Role::CustomerService:
            return PeopleText::tr("Looks things up; reveals personal data with a reason.");
        case Role::Auditor:
            return PeopleText::tr("Reads everything and changes nothing.");
        case Role::Administrator:
            return PeopleText::tr("Staff and settings; moves no money and checks none.");
    }
    return {};
}

QString rolesText(Roles roles) {
    QStringList names;
    for (const Role role : kRoles) {
        if (roles.has(role)) names.append(roleName(role));
    }
    return names.isEmpty() ? u"–"_s : names.join(PeopleText::tr(", ", "between roles"));
}

QString mayText(Act act) {
    const Roles may = ruleOf(act).may;
    if (may.isEmpty()) return PeopleText::tr("everybody");
    QStringList names;
    for (const Role role : kRoles) {
        if (may.has(role)) names.append(roleName(role));
    }
    return names.join(PeopleText::tr(" or ", "between roles"));
}

QString reasonName(std::string_view code) {
    if (code == "R01") return PeopleText::tr("as agreed");
    if (code == "R02") return PeopleText::tr("the customer asked");
    if (code == "R03") return PeopleText::tr("correction");
    if (code == "R04") return PeopleText::tr("incident");
    if (code == "R05") return PeopleText::tr("result of a review");
    if (code == "R99") return PeopleText::tr("other");
    return textOf(code);
}

QString requestStateName(RequestState state) {
    switch (state) {
        case RequestState::Waiting:
            return PeopleText::tr("waiting for checker", "a request");
        case RequestState::Approved:
            return PeopleText::tr("approved", "a request");
        case RequestState::Rejected:
            return PeopleText::tr("rejected", "a request");
        case RequestState::Withdrawn:
            return PeopleText::tr("withdrawn", "a request");
        case RequestState::Expired:
            return PeopleText::tr("expired", "a request");
    }
    return {};
}

QString staffStatusName(StaffStatus status) {
    switch (status) {
        case StaffStatus::Active:
            return PeopleText::tr("active", "a member of staff");
        case StaffStatus::Disabled:
            return PeopleText::tr("disabled", "a member of staff");
    }
    return {};
}

QString passwordSentence(std::string_view fault) {
    if (fault.empty()) return {};
    if (fault == "too_short") {
        return PeopleText::tr("The password is too short: at least %1 characters.")
            .arg(kShortestPassword);
    }
    if (fault == "too_long") {
        return PeopleText::tr("The password is too long: at most %1 bytes.").arg(kLongestPassword);
    }
    if (fault == "same_character") {
        return PeopleText::tr("The password is one character again and again.");
    }
    if (fault == "contains_login") {
        return PeopleText::tr("The password contains the login, which everybody knows.");
    }
    if (fault == "not_text") {
        return PeopleText::tr("The password has characters that cannot be typed again.");
    }
    return PeopleText::tr("This password cannot be used: %1.").arg(textOf(fault));
}

QString passwordRules() {
    return PeopleText::tr(
               "At least %1 characters, not one repeated, without the login. A few "
               "words are better than signs.")
        .arg(kShortestPassword);
}

QStringList wantedText(const StaffWanted& wanted) {
    QStringList lines;
    if (wanted.administrators > 0) {
        lines.append(PeopleText::tr("%n administrator(s)", nullptr, wanted.administrators));
    }
    if (wanted.operators > 0) {
        lines.append(PeopleText::tr("%n operator(s)", nullptr, wanted.operators));
    }
    if (wanted.checkers > 0) {
        lines.append(PeopleText::tr("%n checker(s)", nullptr, wanted.checkers));
    }
    return lines;
}

QString personText(const std::string& login, const std::string& name) {
    const QString code = shownText(login);
    return name.empty() ? code : u"%1 (%2)"_s.arg(shownText(name), code);
}

}  // namespace plimsoll::ui
