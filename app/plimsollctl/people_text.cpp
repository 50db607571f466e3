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

std::string signedAmount(Money amount) {
    return fmt::format("{}{}", amount.isPositive() ? "+" : "", amount.toString());
}

std::string staffChangeText(const Order& order, const std::string& who) {
    std::string change;
    if (order.roles) change += fmt::format("; roles: {}", rolesText(*order.roles));
    if (order.status) change += fmt::format("; status: {}", codeOf(*order.status));
    if (change.empty()) change = "; a new password";
    return fmt::format("change {}{}", who, change);
}

std::string policyText(const Order& order) {
    auto text = fmt::format("let {} {} a second person", shown(order.policy),
                            order.four_eyes ? "need" : "no longer need");
    if (!order.limits.isNone())
        text += fmt::format(" above {}, or above {} of one person on a day",
                            order.limits.each.toString(), order.limits.day.toString());
    return text;
}

/// Money that comes in or goes out.
std::string moneyText(const Order& order, const std::string& subject) {
    const std::string amount = order.amount.toString();
    switch (order.act) {
        case Act::Adjust:
            return fmt::format("correct the balance of {} by {}", subject,
                               signedAmount(order.amount));
        case Act::Deposit:
            return fmt::format("record a deposit of {} by {}", amount, subject);
        case Act::CashOut:
            return fmt::format("pay {} out to {}", amount, subject);
        case Act::PaymentNote:
            return fmt::format("confirm payment {} of {} {}", subject, amount,
                               order.bid ? fmt::format("for bid {}", order.bid.value)
                                         : std::string("for an unknown bid"));
        case Act::PayoutSend:
            return fmt::format("send the pending payouts to the bank as batch {}", subject);
        default:
            return {};
    }
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

/// What the four ways of a short loan, a voided bid and excess lines do.
std::string shortText(const Order& order, const std::string& subject) {
    Money placed;
    for (const Split& split : order.splits) placed = cappedSum(placed, split.amount);
    switch (order.act) {
        case Act::LoanExtend:
            return fmt::format("open the sale of loan {} again, until {}", subject,
                               order.schedule.closes ? order.schedule.closes->toString() : "?");
        case Act::LoanReduce:
            return fmt::format("reduce the target of loan {} to what is paid", subject);
        case Act::LoanPlace:
            return fmt::format(
                "place {} of loan {} with {}", placed.toString(), subject,
                count(static_cast<int>(order.splits.size()), "investor", "investors"));
        case Act::BidVoid:
            return fmt::format("void bid {} of loan {} and give its money back", order.bid.value,
                               subject);
        case Act::ExcessSpill:
            return fmt::format(
                "spill {} of loan {} to {} loan",
                count(static_cast<int>(order.lines.size()), "excess line", "excess lines"), subject,
                order.to_new ? "a new" : "another");
        case Act::ExcessRelease:
            return fmt::format(
                "send {} of loan {} back",
                count(static_cast<int>(order.lines.size()), "excess line", "excess lines"),
                subject);
        default:
            return {};
    }
}

std::string peopleText(const Request& request, const std::string& subject) {
    const Order& order = request.order;
    switch (order.act) {
        case Act::HaltLift:
            return fmt::format("lift halt {}", order.halt.value);
        case Act::StaffAdd:
            return fmt::format("add {} ({}) as {}", shown(order.login), shown(order.name),
                               rolesText(order.roles.value_or(Roles())));
        case Act::StaffChange:
            return staffChangeText(order, subject);
        case Act::PolicyChange:
            return policyText(order);
        default:
            return fmt::format("{} {}", codeOf(order.act), subject);
    }
}

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
    const Order& order = request.order;
    const std::string subject = shown(request.subject);
    switch (order.act) {
        case Act::LoanApprove:
            return fmt::format("approve the times of loan {}: then its sale opens at them",
                               subject);
        case Act::LoanOpen:
            return fmt::format("open the sale of loan {} now", subject);
        case Act::LoanDisburse:
            return fmt::format("pay loan {} out to its borrower", subject);
        case Act::LoanCancel:
            return fmt::format("cancel loan {} and release all its money", subject);
        case Act::HoldResolve:
            return fmt::format(
                "end the stuck hold of bid {}, part {}: {}", order.bid.value, order.part,
                order.verdict == HoldVerdict::Paid ? "the money is here" : "there is no money");
        case Act::CasePlace:
            return fmt::format("put the money of payment case {} into its loan",
                               order.from_case.value);
        case Act::CaseRefund:
            return fmt::format("send the money of payment case {} back", order.from_case.value);
        case Act::PayoutReissue:
            return fmt::format("make a new payout in place of payout {}", order.payout.value);
        case Act::PayoutNotSent:
            return fmt::format("let payout {} leave again: it was not sent before the restore",
                               subject);
        case Act::PayoutWasSent:
            return fmt::format("await the bank's answer for payout {}: it was sent", subject);
        default: {
            std::string text = shortText(order, subject);
            if (text.empty()) text = moneyText(order, subject);
            return text.empty() ? peopleText(request, subject) : text;
        }
    }
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
