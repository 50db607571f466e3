#include "ui/text/oversight_text.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/people_text.h"
#include "ui/text/placement_text.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

QString textOf(const std::string& text) {
    return shownText(text);
}

}  // namespace

QString OversightText::about(const Request& request) {
    if (!request.subject.empty()) return textOf(request.subject);
    if (const auto* added = request.as<AddStaff>()) return personText(added->login, added->name);
    if (const auto* change = request.as<ChangePolicy>()) return actName(change->policy);
    return u"–"_s;
}

std::optional<Money> OversightText::amount(const Request& request) {
    const Money moved = std::visit(
        [](const auto& command) -> Money {
            if constexpr (requires { command.amount; }) {
                return command.amount;
            } else if constexpr (requires { command.splits; }) {
                return sumOf(command.splits);
            } else {
                return {};
            }
        },
        request.command);
    return moved.isZero() ? WorldText::amount(request.world) : moved;
}

QString OversightText::reason(const std::string& code) {
    if (code.empty()) return u"–"_s;
    return isReasonCode(code) ? u"%1 · %2"_s.arg(textOf(code), reasonName(code)) : textOf(code);
}

QStringList OversightText::effects(const Request& request) {
    QStringList lines = std::visit(
        [code = about(request)](const auto& command) { return effectsOf(command, code); },
        request.command);
    return lines.isEmpty() ? QStringList{actName(request.act())} : lines;
}

QStringList OversightText::effectsOf(const ApproveLoan& approved, const QString& code) {
    QStringList lines{tr("%1 is scheduled; nothing is sold before its time.").arg(code)};
    if (const auto& opens = approved.schedule.opens) {
        lines.append(tr("The sale opens by itself at %1.").arg(Figures::moment(*opens)));
    }
    if (const auto& closes = approved.schedule.closes) {
        lines.append(tr("It closes by itself at %1.").arg(Figures::moment(*closes)));
    }
    return lines;
}

QStringList OversightText::effectsOf(const OpenLoan& /*command*/, const QString& code) {
    return {tr("The sale of %1 opens at once: bids are taken from that moment.").arg(code)};
}

QStringList OversightText::effectsOf(const DisburseLoan& /*command*/, const QString& code) {
    return {tr("The whole loan %1 is paid out to its borrower by a payout.").arg(code),
            tr("What was frozen in its bids becomes lent. This cannot be undone.")};
}

QStringList OversightText::effectsOf(const CancelLoan& /*command*/, const QString& code) {
    return {tr("%1 is cancelled and everything in its bids is released.").arg(code),
            tr("What came by payment goes back by refund payouts. This cannot be undone.")};
}

QStringList OversightText::effectsOf(const ExtendLoan& extended, const QString& code) {
    return {tr("The sale of %1 opens again until %2; who waits in standby is served first.")
                .arg(code, extended.closes ? Figures::moment(*extended.closes) : u"–"_s)};
}

QStringList OversightText::effectsOf(const ReduceLoan& /*command*/, const QString& code) {
    return {tr("The target of %1 becomes what is paid, and the loan is full with it.").arg(code)};
}

QStringList OversightText::effectsOf(const PlaceShortfall& placed, const QString& code) {
    return {
        tr("The shortfall of %1 is placed with %n investor(s), and the loan is full.", nullptr,
           int(placed.splits.size()))
            .arg(code),
        tr("%1 is reserved for it until it is decided.").arg(Figures::money(sumOf(placed.splits)))};
}

QStringList OversightText::effectsOf(const VoidBid& voided, const QString& /*code*/) {
    return {tr("What bid %1 has paid goes back to its customer, and its part of the loan "
               "is free again.")
                .arg(Figures::count(voided.bid.value))};
}

QStringList OversightText::effectsOf(const SpillExcess& spilt, const QString& code) {
    return {tr("%n excess line(s) of %1 move to another loan.", nullptr, int(spilt.lines.size()))
                .arg(code)};
}

QStringList OversightText::effectsOf(const ReleaseExcess& released, const QString& code) {
    return {tr("%n excess line(s) of %1 go back to their customers.", nullptr,
               int(released.lines.size()))
                .arg(code)};
}

QStringList OversightText::effectsOf(const AdjustBalance& adjusted, const QString& code) {
    return {adjusted.amount.isNegative() ? tr("%1 leave the available money of %2.")
                                               .arg(Figures::money(Money{} - adjusted.amount), code)
                                         : tr("%1 are added to the available money of %2.")
                                               .arg(Figures::money(adjusted.amount), code)};
}

QStringList OversightText::effectsOf(const Deposit& deposit, const QString& code) {
    return {
        tr("%1 are added to the available money of %2.").arg(Figures::money(deposit.amount), code)};
}

QStringList OversightText::effectsOf(const CashOut& taken, const QString& code) {
    return {tr("%1 leave the available money of %2 by a payout.")
                .arg(Figures::money(taken.amount), code)};
}

QStringList OversightText::effectsOf(const NotePayment& noted, const QString& code) {
    return {tr("Payment %1 of %2 counts as money that is here, for bid %3.")
                .arg(code, Figures::money(noted.amount), Figures::count(noted.bid.value))};
}

QStringList OversightText::effectsOf(const SendPayouts& /*command*/, const QString& code) {
    return {tr("Every payout that is pending leaves for the bank as batch %1.").arg(code)};
}

QStringList OversightText::effectsOf(const ResolveHold& resolved, const QString& code) {
    return {resolved.verdict == HoldVerdict::Paid
                ? tr("The held part of %1 counts as paid.").arg(code)
                : tr("The held part of %1 is free again and is sold at once.").arg(code)};
}

QStringList OversightText::effectsOf(const PlaceCase& /*command*/, const QString& code) {
    return {tr("The money of %1 goes from suspense into its loan, if it fits then.").arg(code)};
}

QStringList OversightText::effectsOf(const RefundCase& /*command*/, const QString& code) {
    return {tr("The money of %1 goes back to its payer by a payout.").arg(code)};
}

QStringList OversightText::effectsOf(const ReissuePayout& /*command*/, const QString& code) {
    return {tr("A new payout is made in place of %1, with a number of its own.").arg(code)};
}

QStringList OversightText::effectsOf(const MarkPayoutNotSent& /*command*/, const QString& code) {
    return {tr("%1 was not sent before the desk was restored: it leaves with the next "
               "payout file, under a new reference.")
                .arg(code)};
}

QStringList OversightText::effectsOf(const MarkPayoutSent& /*command*/, const QString& code) {
    return {
        tr("%1 was sent before the desk was restored: the bank's answer is awaited.").arg(code)};
}

QStringList OversightText::effectsOf(const LiftHalt& /*command*/, const QString& code) {
    return {tr("The halt (%1) is lifted: what it stopped goes on at once, and whoever "
               "waits in standby is served first.")
                .arg(code)};
}

QStringList OversightText::effectsOf(const AddStaff& added, const QString& /*code*/) {
    return {tr("%1 joins the staff and may sign in.").arg(personText(added.login, added.name)),
            tr("Roles: %1").arg(rolesText(added.roles))};
}

QStringList OversightText::effectsOf(const ChangeStaff& changed, const QString& code) {
    QStringList parts;
    if (changed.roles) parts.append(tr("roles become: %1").arg(rolesText(*changed.roles)));
    if (changed.status) parts.append(tr("becomes: %1").arg(staffStatusName(*changed.status)));
    // The password itself never comes back from the core, so nothing else can be what changes.
    if (parts.isEmpty()) parts.append(tr("gets a new first password"));
    return {tr("%1: %2.", "a person and what changes").arg(code, parts.join(u"; "_s))};
}

QStringList OversightText::effectsOf(const ChangePolicy& changed, const QString& /*code*/) {
    const QString act = actName(changed.policy);
    if (!changed.limits.isNone()) {
        return {
            tr("\"%1\" needs a second person above %2, or above %3 of one person on "
               "one day.")
                .arg(act, Figures::money(changed.limits.each), Figures::money(changed.limits.day))};
    }
    return {changed.four_eyes
                ? tr("\"%1\" needs a second person from then on.").arg(act)
                : tr("\"%1\" is done at once from then on, by one person alone.").arg(act)};
}

bool OversightText::mayDecide(const DeskView& desk, const Request& request) {
    return request.state == RequestState::Waiting && whyNot(desk, request).isEmpty();
}

QString OversightText::whyNot(const DeskView& desk, const Request& request) {
    if (request.state != RequestState::Waiting) return {};
    if (desk.read_only) return tr("This console only looks on; the one that writes decides.");
    if (!desk.isSignedIn()) return tr("Sign in to decide it.");
    if (request.maker_id == desk.seat.staff) {
        return tr("You asked for it yourself, so another person decides it. You can withdraw it.");
    }
    const Role checker = checkerOf(request.act());
    if (desk.seat.roles.has(checker)) return {};
    return tr("Deciding it takes the role: %1.").arg(roleName(checker));
}

bool OversightText::isFailure(const std::string& outcome) {
    return outcome != "done" && outcome != "repeated";
}

QString OversightText::outcome(const std::string& code) {
    if (code == "done") return tr("done", "an act in the audit trail");
    if (code == "repeated") return tr("repeated", "an act in the audit trail");
    if (code == codeOf(ErrorCode::Forbidden)) return tr("not allowed", "an act");
    if (code == codeOf(ErrorCode::SignInFailed)) return tr("wrong password", "an act");
    if (code == codeOf(ErrorCode::SignInLocked)) return tr("locked", "a sign-in");
    if (code == codeOf(ErrorCode::NeedsChecker)) return tr("needs a checker", "an act");
    if (code == codeOf(ErrorCode::NotSignedIn)) return tr("not signed in", "an act");
    if (code == codeOf(ErrorCode::OwnRequest)) return tr("own request", "an act");
    if (code == codeOf(ErrorCode::WorldChanged)) return tr("world changed", "an act");
    if (code == codeOf(ErrorCode::Halted)) return tr("halted", "an act");
    if (code == codeOf(ErrorCode::WrongPhase)) return tr("wrong phase", "an act");
    return tr("refused: %1").arg(textOf(code));
}

QString OversightText::scope(const Halt& halt) {
    return halt.loan ? tr("loan %1").arg(textOf(halt.loan_code)) : tr("the whole desk");
}

QString OversightText::stops(const Stops& stops) {
    QStringList parts;
    if (stops.bids) parts.append(tr("new bids"));
    if (stops.openings) parts.append(tr("openings"));
    if (stops.disbursements) parts.append(tr("disbursements"));
    return parts.join(tr(", ", "between things that a halt stops"));
}

QStringList OversightText::stopped(const Stops& stops, bool of_loan) {
    QStringList lines;
    if (stops.bids) {
        lines.append(
            tr("New bids are refused with the reason \"halted\"; the standby queue is not "
               "served meanwhile."));
    }
    if (stops.openings) {
        lines.append(of_loan ? tr("Its sale does not open, neither by staff nor by itself.")
                             : tr("No sale opens, neither by staff nor by itself."));
    }
    if (stops.disbursements) {
        lines.append(of_loan ? tr("It is not paid out to its borrower.")
                             : tr("No loan is paid out to its borrower."));
    }
    return lines;
}

QStringList OversightText::goesOn(const Stops& stops, bool of_loan) {
    QStringList lines;
    if (of_loan) lines.append(tr("Every other loan goes on as before."));
    lines.append(tr("Payments that arrive still count, and holds still lapse."));
    lines.append(tr("Payouts that were made already may still leave."));
    if (!stops.bids) lines.append(tr("Bids are still taken."));
    if (!stops.openings) lines.append(tr("Sales still open."));
    if (!stops.disbursements) lines.append(tr("Full loans may still be disbursed."));
    return lines;
}

QString OversightText::callerWords(const Halt& halt) {
    const QString what = halt.loan
                             ? tr("Loan %1 is halted for a check.").arg(textOf(halt.loan_code))
                             : tr("We have halted our sales for a check.");
    QStringList words{what};
    if (halt.stops.bids) {
        words.append(
            tr("New bids are not taken at the moment. Bids that were accepted before stay "
               "as they are, and no money has been lost."));
    } else {
        words.append(tr("Your bids and your money are not touched by it."));
    }
    words.append(tr("We cannot say yet when it goes on; please look at our website for the news."));
    return words.join(u' ');
}

QString OversightText::unprovable() {
    return tr(
        "What this cannot prove: whoever owns this machine can write a whole new trail and "
        "sign it, because the signing key is here, too. Only a signed head that left the "
        "machine, on a certificate or in an export, shows that; compare it with the trail.");
}

}  // namespace plimsoll::ui
