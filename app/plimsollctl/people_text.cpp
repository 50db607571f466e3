#include "people_text.h"

#include <array>
#include <map>

#include <fmt/format.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

constexpr std::array kRoles{Role::Operator, Role::Checker, Role::CustomerService, Role::Auditor,
                            Role::Administrator};

template <class Range, class Text>
std::string joined(const Range& things, std::string_view between, const Text& text) {
    std::string all;
    for (const auto& thing : things) {
        const std::string next(text(thing));
        if (next.empty()) continue;
        if (!all.empty()) all += between;
        all += next;
    }
    return all;
}

std::string rolesJoined(Roles roles, std::string_view between) {
    return joined(kRoles, between,
                  [&](Role role) { return roles.has(role) ? codeOf(role) : std::string_view(); });
}

std::string forbiddenSentence(std::string_view act) {
    const auto known = actOf(act);
    const Roles may = known ? ruleOf(*known).may : Roles();
    if (may.isEmpty()) return fmt::format("your roles do not allow this ({})", shown(act));
    return fmt::format("your roles do not allow this ({}): it takes {}", shown(act),
                       rolesJoined(may, " or "));
}

std::string passwordSentence(std::string_view fault) {
    if (fault == "too_short" || fault == "too_long") {
        return fmt::format("the password is {}: use {} to {} bytes",
                           fault == "too_short" ? "too short" : "too long", kShortestPassword,
                           kLongestPassword);
    }
    if (fault == "same_character") return "the password is one character again and again";
    if (fault == "contains_login") return "the password contains the login";
    if (fault == "not_text") return "the password is no text: UTF-8 without control characters";
    return fmt::format("this password will not do: {}", shown(fault));
}

std::string staffSentence(const Error& error, const std::string& subject, const std::string& name) {
    switch (error.code) {
        case ErrorCode::NotSignedIn:
            return "this desk asks who is there: name yourself with --user or PLIMSOLL_USER, and "
                   "give the password with --password-file, PLIMSOLL_PASSWORD_FILE or "
                   "PLIMSOLL_PASSWORD";
        case ErrorCode::SignInFailed:
            return "wrong name or wrong password; which of them is not said";
        case ErrorCode::SignInLocked:
            return fmt::format(
                "too many sign-ins failed: nobody signs in under this name before {}", subject);
        case ErrorCode::PasswordInvalid:
            return passwordSentence(error.subject);
        case ErrorCode::Forbidden:
            return forbiddenSentence(error.subject);
        case ErrorCode::NeedsChecker:
            return fmt::format("a second person has to approve this ({}): ask for it", subject);
        case ErrorCode::SetUpFirst:
            return fmt::format(
                "the desk is being set up: nothing but adding staff is done before there are two "
                "administrators, an operator and a checker (\"plimsollctl staff add\"){}",
                subject.empty() ? "" : "; refused: " + subject);
        case ErrorCode::LoginInvalid:
            return fmt::format("{} is no login: use 1 to 32 letters, digits, '-', '_' or '.'",
                               name);
        case ErrorCode::LoginTaken:
            return fmt::format("the login {} is taken", name);
        case ErrorCode::RolesInvalid:
            return fmt::format(
                "these roles cannot be given: one or more of {}, and an administrator neither "
                "moves nor checks money",
                everyRole());
        case ErrorCode::UnknownStaff:
            return fmt::format("there is nobody called {} here", name);
        case ErrorCode::LastAdministrator:
            return "a desk keeps two administrators, an operator and a checker: first add somebody "
                   "in this one's place";
        case ErrorCode::NoStaffHere:
            return "this is a rehearsal desk: it has no staff, and nobody signs in";
        default:
            return {};
    }
}

std::string limitsSentence(std::string_view fault) {
    if (fault == "not_limited") return "this act moves no sum, so it has no limits";
    if (fault == "one_suffices") return "limits mean something only with --four-eyes yes";
    return "the limit of one act must be more than zero and not above the limit of a day";
}

std::string requestSentence(const Error& error, const std::string& subject,
                            const std::string& name) {
    switch (error.code) {
        case ErrorCode::UnknownRequest:
            return fmt::format("there is no request {}", name);
        case ErrorCode::RequestDecided:
            return fmt::format("the request does not wait any more: it is {}", subject);
        case ErrorCode::OwnRequest:
            return "nobody decides their own request: a second person has to";
        case ErrorCode::NotYourRequest:
            return "only the one who made a request withdraws it";
        case ErrorCode::WorldChanged:
            return fmt::format(
                "something changed since it was looked at, and nothing was done; "
                "now: {}",
                subject);
        case ErrorCode::ReasonMissing:
            return fmt::format("{}: give --reason one of {}",
                               subject.empty() ? "a reason is missing" : name + " is no reason",
                               everyReason());
        case ErrorCode::RequestInvalid:
            return fmt::format("this is nothing that is asked for: {}", subject);
        case ErrorCode::RequestAltered:
            return fmt::format(
                "request {} is not what was asked for: somebody altered the file. Nobody decides "
                "it; look at \"plimsollctl verify\" and restore a backup",
                subject);
        case ErrorCode::CannotWait:
            return fmt::format(
                "{} cannot wait for a second person, so no policy is set for it; \"plimsollctl "
                "policy list\" names the acts that can",
                subject);
        case ErrorCode::LimitsInvalid:
            return limitsSentence(error.subject);
        default:
            return {};
    }
}

std::string haltSentence(const Error& error, const std::string& subject, const std::string& name) {
    switch (error.code) {
        case ErrorCode::Halted:
            return fmt::format("halt {} stops this (\"plimsollctl halt list\" says why)", subject);
        case ErrorCode::UnknownHalt:
            return fmt::format("there is no halt {}", name);
        case ErrorCode::HaltEmpty:
            return "a halt must stop something: bids, openings or disbursements";
        case ErrorCode::HaltLifted:
            return fmt::format("halt {} does not stand any more", subject);
        case ErrorCode::ChainBroken:
            return fmt::format("the audit chain does not extend a head that was signed: {}",
                               subject);
        case ErrorCode::KeyMissing:
            return fmt::format(
                "the desk's signing key is not on this machine and cannot be made: {}", subject);
        default:
            return {};
    }
}

std::string count(int number, std::string_view one, std::string_view more) {
    if (number <= 0) return {};
    return fmt::format("{} {}", number, number == 1 ? one : more);
}

template <class T>
std::string countOf(const std::vector<T>& things, std::string_view one, std::string_view more) {
    return count(static_cast<int>(things.size()), one, more);
}

std::string signedAmount(Money amount) {
    return fmt::format("{}{}", amount.isPositive() ? "+" : "", amount.toString());
}

/// Of a world: "#1 hold=held amount=5.00" is {"#1 hold", "held"} and {"#1 amount", "5.00"}.
std::map<std::string, std::string> factsOf(std::string_view world) {
    std::map<std::string, std::string> facts;
    std::string thing;
    std::string last;
    while (!world.empty()) {
        const auto end = world.find_first_of(" ;");
        const auto word = world.substr(0, end);
        const bool is_next_thing = end != std::string_view::npos && world[end] == ';';
        const auto equals = word.find('=');
        if (equals != std::string_view::npos) {
            last = thing + std::string(word.substr(0, equals));
            facts[last] = word.substr(equals + 1);
        } else if (!last.empty()) {
            facts[last] += ' ' + std::string(word);
        } else {
            thing += std::string(word) + ' ';
        }
        if (is_next_thing) {
            thing.clear();
            last.clear();
        }
        world.remove_prefix(end == std::string_view::npos ? world.size() : end + 1);
    }
    return facts;
}

/// What a command does once it is approved, about `subject`.
struct Description {
    std::string subject;

    // Loans.
    std::string operator()(const ApproveLoan&) const {
        return fmt::format("approve the times of loan {}: then its sale opens at them", subject);
    }
    std::string operator()(const OpenLoan&) const {
        return fmt::format("open the sale of loan {} now", subject);
    }
    std::string operator()(const DisburseLoan&) const {
        return fmt::format("pay loan {} out to its borrower", subject);
    }
    std::string operator()(const CancelLoan&) const {
        return fmt::format("cancel loan {} and release all its money", subject);
    }
    std::string operator()(const ExtendLoan& own) const {
        return fmt::format("open the sale of loan {} again, until {}", subject,
                           own.closes ? own.closes->toString() : "?");
    }
    std::string operator()(const ReduceLoan&) const {
        return fmt::format("reduce the target of loan {} to what is paid", subject);
    }
    std::string operator()(const PlaceShortfall& own) const {
        Money placed;
        for (const Split& split : own.splits) placed = cappedSum(placed, split.amount);
        return fmt::format("place {} of loan {} with {}", placed.toString(), subject,
                           countOf(own.splits, "investor", "investors"));
    }
    std::string operator()(const SpillExcess& own) const {
        return fmt::format("spill {} of loan {} to {} loan",
                           countOf(own.lines, "excess line", "excess lines"), subject,
                           own.to_new ? "a new" : "another");
    }
    std::string operator()(const ReleaseExcess& own) const {
        return fmt::format("send {} of loan {} back",
                           countOf(own.lines, "excess line", "excess lines"), subject);
    }

    // Bids, and money that comes in or goes out.
    std::string operator()(const VoidBid& own) const {
        return fmt::format("void bid {} of loan {} and give its money back", own.bid.value,
                           subject);
    }
    std::string operator()(const AdjustBalance& own) const {
        return fmt::format("correct the balance of {} by {}", subject, signedAmount(own.amount));
    }
    std::string operator()(const Deposit& own) const {
        return fmt::format("record a deposit of {} by {}", own.amount.toString(), subject);
    }
    std::string operator()(const CashOut& own) const {
        return fmt::format("pay {} out to {}", own.amount.toString(), subject);
    }
    std::string operator()(const NotePayment& own) const {
        return fmt::format(
            "confirm payment {} of {} {}", subject, own.amount.toString(),
            own.bid ? fmt::format("for bid {}", own.bid.value) : std::string("for an unknown bid"));
    }
    std::string operator()(const ResolveHold& own) const {
        return fmt::format(
            "end the stuck hold of bid {}, part {}: {}", own.bid.value, own.part,
            own.verdict == HoldVerdict::Paid ? "the money is here" : "there is no money");
    }
    std::string operator()(const PlaceCase& own) const {
        return fmt::format("put the money of payment case {} into its loan", own.from_case.value);
    }
    std::string operator()(const RefundCase& own) const {
        return fmt::format("send the money of payment case {} back", own.from_case.value);
    }
    std::string operator()(const SendPayouts&) const {
        return fmt::format("send the pending payouts to the bank as batch {}", subject);
    }
    std::string operator()(const ReissuePayout& own) const {
        return fmt::format("make a new payout in place of payout {}", own.payout.value);
    }
    std::string operator()(const MarkPayoutNotSent&) const {
        return fmt::format("let payout {} leave again: it was not sent before the restore",
                           subject);
    }
    std::string operator()(const MarkPayoutSent&) const {
        return fmt::format("await the bank's answer for payout {}: it was sent", subject);
    }

    // People and their desk.
    std::string operator()(const LiftHalt& own) const {
        return fmt::format("lift halt {}", own.halt.value);
    }
    std::string operator()(const AddStaff& own) const {
        return fmt::format("add {} ({}) as {}", shown(own.login), shown(own.name),
                           rolesText(own.roles));
    }
    std::string operator()(const ChangeStaff& own) const {
        std::string change;
        if (own.roles) change += fmt::format("; roles: {}", rolesText(*own.roles));
        if (own.status) change += fmt::format("; status: {}", codeOf(*own.status));
        if (change.empty()) change = "; a new password";
        return fmt::format("change {}{}", subject, change);
    }
    std::string operator()(const ChangePolicy& own) const {
        auto text = fmt::format("let {} {} a second person", shown(own.policy),
                                own.four_eyes ? "need" : "no longer need");
        if (!own.limits.isNone())
            text += fmt::format(" above {}, or above {} of one person on a day",
                                own.limits.each.toString(), own.limits.day.toString());
        return text;
    }

    /// What never waits.
    template <class C>
    std::string operator()(const C&) const {
        return fmt::format("{} {}", codeOf(C::kAct), subject);
    }
};

}  // namespace

std::string rolesText(Roles roles) {
    return rolesJoined(roles, ", ");
}

std::string everyRole() {
    return joined(kRoles, ", ", [](Role role) { return codeOf(role); });
}

std::string everyReason() {
    return joined(reasonCodes(), ", ", [](const ReasonCode& reason) {
        return fmt::format("{} ({})", reason.code, reason.name);
    });
}

std::string peopleSentence(const Error& error) {
    const std::string subject = shown(error.subject);
    const std::string name = inQuotes(error.subject);
    std::string sentence = staffSentence(error, subject, name);
    if (sentence.empty()) sentence = requestSentence(error, subject, name);
    if (sentence.empty()) sentence = haltSentence(error, subject, name);
    return sentence;
}

std::string demonstrationPeople(const std::vector<StaffMember>& staff, std::string_view password) {
    const std::string people = joined(staff, ", ", [](const StaffMember& member) {
        if (member.status != StaffStatus::Active) return std::string();
        return fmt::format("{} ({})", shown(member.login), rolesJoined(member.roles, "+"));
    });
    return fmt::format("the people of this demonstration desk are {}, all with the password {}",
                       people, password);
}

std::string wantedText(const StaffWanted& wanted) {
    const std::array parts{count(wanted.administrators, "administrator", "administrators"),
                           count(wanted.operators, "operator", "operators"),
                           count(wanted.checkers, "checker", "checkers")};
    return joined(parts, ", ", [](const std::string& part) { return part; });
}

std::string describe(const Request& request) {
    return std::visit(Description{shown(request.subject)}, request.command);
}

std::vector<std::string> differences(std::string_view before, std::string_view now) {
    const auto old_facts = factsOf(before);
    const auto new_facts = factsOf(now);
    const auto valueIn = [](const auto& facts, const std::string& name) {
        const auto found = facts.find(name);
        return found != facts.end() ? found->second : std::string("none");
    };
    std::vector<std::string> lines;
    auto all = old_facts;
    all.insert(new_facts.begin(), new_facts.end());
    for (const auto& [name, value] : all) {
        const auto was = valueIn(old_facts, name);
        const auto is = valueIn(new_facts, name);
        if (was != is)
            lines.push_back(fmt::format("{}: {} -> {}", shown(name), shown(was), shown(is)));
    }
    return lines;
}

std::string stopsText(const Stops& stops) {
    const std::array parts{stops.bids ? "bids" : "", stops.openings ? "openings" : "",
                           stops.disbursements ? "disbursements" : ""};
    return joined(parts, ", ", [](const char* part) { return part; });
}

std::string_view notStoppedText() {
    return "payments still count, holds still lapse, and payouts already made may leave";
}

std::string notProvedText(const std::optional<AuditHead>& outside) {
    if (!outside) {
        return "somebody who owns this machine could have written the whole chain anew and signed "
               "it, as the key is here, too; a signed head that was kept elsewhere (--anchor) "
               "rules "
               "that out up to that head";
    }
    return fmt::format(
        "up to link {} this is the chain whose head was signed at {}; what came after it is "
        "chained, but somebody who owns this machine and its key could have written it anew",
        outside->link, outside->at.toString());
}

}  // namespace plimsoll::ctl
