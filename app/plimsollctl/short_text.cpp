#include "short_text.h"

#include <array>

#include <fmt/format.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

constexpr std::array kGoals{PlanGoal::FewestInvestors, PlanGoal::MostEven,
                            PlanGoal::LargestBalances, PlanGoal::StandbyFirst};
static_assert(kGoals.size() == kPlanGoals);

constexpr std::string_view kOrExtend =
    "extend the sale, reduce the target with the borrower's consent, or cancel";

std::string splitFaultText(SplitFault::Code code, const std::string& who) {
    switch (code) {
        case SplitFault::Code::NotACandidate:
            return who + " has no standing consent for it, or may not buy this loan";
        case SplitFault::Code::NamedTwice:
            return who + " is named twice";
        case SplitFault::Code::BelowMinimum:
            return "the part of " + who + " is below the loan's minimum";
        case SplitFault::Code::OffStep:
            return "the part of " + who +
                   " is not the minimum plus whole steps, which only the last part need not be";
        case SplitFault::Code::OverLimit:
            return "the part of " + who + " is more than their consent allows";
        case SplitFault::Code::OverBalance:
            return "the part of " + who + " is more than their available balance";
        case SplitFault::Code::OverCap:
            return "with this part " + who + " would hold more of the loan than its cap allows";
        case SplitFault::Code::AboveShortfall:
            return "the parts come to more than what is short, from the part of " + who + " on";
        case SplitFault::Code::BelowShortfall:
            return "the parts come to less than what is short";
        case SplitFault::Code::LeavesTail:
            return "the parts would leave a remainder smaller than the minimum bid";
    }
    return std::string(codeOf(code));
}

/// The subject is the fault's code and, when it is about one part, whose.
std::string splitSentence(std::string_view subject) {
    if (subject == "too_many") return "these are too many parts for one placement";
    const auto blank = subject.find(' ');
    const std::string who =
        blank == std::string_view::npos ? "somebody" : shown(subject.substr(blank + 1));
    const auto fault = splitFaultOf(subject.substr(0, blank));
    const std::string why = fault ? splitFaultText(*fault, who) : shown(subject);
    return "these parts cannot be placed: " + why;
}

std::string rulesSentence(std::string_view subject) {
    if (subject == "sale_days") {
        return fmt::format("a sale is limited to 1 to {} working days, or to 0 for no limit",
                           kMostSaleDays);
    }
    if (subject == "source") {
        return "a limit wants its source, up to 128 bytes of UTF-8 without control characters: "
               "where it is written";
    }
    return fmt::format("these rules cannot be used: {}", shown(subject));
}

std::string reservedSentence(const std::string& subject) {
    if (subject.empty()) return "a placement of this loan waits for its checker";
    return fmt::format(
        "a placement of this loan waits for its checker (request {}): it is decided or withdrawn "
        "first",
        subject);
}

/// Claims, the rule set and the calendar.
std::string settingsSentence(const Error& error, const std::string& subject) {
    switch (error.code) {
        case ErrorCode::RulesInvalid:
            return rulesSentence(error.subject);
        case ErrorCode::DateInvalid:
            return fmt::format("{} is no day of the calendar: give one such as 2026-10-01",
                               inQuotes(error.subject));
        case ErrorCode::Claimed:
            return fmt::format("{} works on it; --take-over takes it from them", subject);
        case ErrorCode::NotClaimed:
            return subject.empty() ? "nobody works on it"
                                   : fmt::format("not you but {} works on it", subject);
        default:
            return {};
    }
}

std::string excessSentence(const Error& error, const std::string& subject) {
    switch (error.code) {
        case ErrorCode::UnknownExcess:
            return fmt::format("there is no excess line {}", inQuotes(error.subject));
        case ErrorCode::StrandsRemainder:
            return fmt::format("a remainder of {} could be left there that nobody may buy",
                               subject);
        case ErrorCode::ExcessResolved:
            return fmt::format("excess line {} is resolved already", subject);
        case ErrorCode::ImportInvalid:
            return fmt::format("nothing was imported: {}", subject);
        default:
            return {};
    }
}

std::string adviceText(const PlanFault& fault, const std::string& raised) {
    if (raised.empty()) {
        return "no single consent makes up for it: raise several or name more designated "
               "investors, or extend the sale";
    }
    return fmt::format("raise {}'s consent to {}, or extend the sale", shown(raised),
                       fault.consent.toString());
}

}  // namespace

std::string shortSentence(const Error& error) {
    const std::string subject = shown(error.subject);
    switch (error.code) {
        case ErrorCode::ConsentMissing:
            return "the reference of a consent is missing: say where it is kept (--consent)";
        case ErrorCode::ReferenceInvalid:
            return "the reference cannot be used: up to 128 bytes of UTF-8 without control "
                   "characters";
        case ErrorCode::SplitUnlawful:
            return splitSentence(error.subject);
        case ErrorCode::NothingPaid:
            return "nothing is paid, and a target is not reduced to nothing: cancel the loan";
        case ErrorCode::Reserved:
            return reservedSentence(subject);
        case ErrorCode::SaleTooLong:
            return fmt::format(
                "the rule set allows no sale as long as this: it ends at {} at the latest "
                "(\"plimsollctl rules show\" says why)",
                subject);
        case ErrorCode::NothingToVoid:
            return fmt::format("nothing can be voided: bid {} has paid nothing that is still here",
                               subject);
        default:
            break;
    }
    const std::string of_excess = excessSentence(error, subject);
    return of_excess.empty() ? settingsSentence(error, subject) : of_excess;
}

std::string sentence(const PlanFault& fault, const std::string& raised) {
    const std::string left = fault.left.toString();
    switch (fault.code) {
        case PlanFault::Code::NothingShort:
            return "nothing is short: there is nothing to place";
        case PlanFault::Code::BelowMinimum:
            return fmt::format(
                "{} is short, which is less than the minimum bid, so nobody may "
                "take it: {}",
                left, kOrExtend);
        case PlanFault::Code::NoCandidates:
            return fmt::format(
                "nobody has a standing consent, and nobody waits: name designated "
                "investors (\"plimsollctl investor designate\"), or {}",
                kOrExtend);
        case PlanFault::Code::NoRoom:
            return fmt::format("{} is left after every consent: {}", left,
                               adviceText(fault, raised));
        case PlanFault::Code::MinimumDoesNotFit:
            return fmt::format("{} is left, because each part is at least the minimum: {}", left,
                               adviceText(fault, raised));
        case PlanFault::Code::StepDoesNotFit:
            return fmt::format("{} is left, because parts are whole steps: {}", left,
                               adviceText(fault, raised));
    }
    return std::string(codeOf(fault.code));
}

std::string everyGoal() {
    std::string all;
    for (const PlanGoal goal : kGoals) {
        if (!all.empty()) all += ", ";
        all += codeOf(goal);
    }
    return all;
}

std::string_view nameOf(PlanGoal goal) {
    switch (goal) {
        case PlanGoal::FewestInvestors:
            return "the fewest investors";
        case PlanGoal::MostEven:
            return "the most even parts";
        case PlanGoal::LargestBalances:
            return "the largest balances first";
        case PlanGoal::StandbyFirst:
            return "those who wait first";
    }
    return codeOf(goal);
}

std::string_view nameOf(PreviewLine::Kind kind) {
    switch (kind) {
        case PreviewLine::Kind::Placed:
            return "frozen in the loan";
        case PreviewLine::Kind::Released:
            return "available again";
        case PreviewLine::Kind::Refunded:
            return "refunded by a payout";
        case PreviewLine::Kind::WaitsEnds:
            return "waits no longer";
        case PreviewLine::Kind::Promoted:
            return "waits, and is served";
        case PreviewLine::Kind::Spilled:
            return "frozen in another loan";
        case PreviewLine::Kind::SentBack:
            return "sent back by a payout";
    }
    return codeOf(kind);
}

std::string_view nameOf(Undo undo) {
    switch (undo) {
        case Undo::UntilDisbursed:
            return "until the loan is disbursed, by voiding its bids";
        case Undo::ByClosing:
            return "at any time, by closing the sale again";
        case Undo::Never:
            return "never";
    }
    return codeOf(undo);
}

std::string dayText(const Calendar& calendar, Day day) {
    static constexpr std::array<std::string_view, 7> kNames{
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    const std::string_view name = kNames.at(weekday.c_encoding());
    if (const SpecialDay* const special = calendar.find(day)) {
        return fmt::format("{}, a {} ({})", name, special->works ? "working day" : "holiday",
                           shown(special->name));
    }
    return fmt::format("{}, a {}", name, Calendar::isWeekend(day) ? "weekend" : "working day");
}

std::int64_t hundredthsOfPercent(Money part, Money whole) {
    if (!whole.isPositive()) return 0;
    // Digit by digit: the largest amounts times ten thousand are beyond 64 bits.
    std::int64_t result = part.fen() / whole.fen();
    std::int64_t rest = part.fen() % whole.fen();
    for (int digit = 0; digit < 4; ++digit) {
        rest *= 10;
        result = result * 10 + rest / whole.fen();
        rest %= whole.fen();
    }
    return result;
}

}  // namespace plimsoll::ctl
