#include "ui/text/placement_text.h"

#include <algorithm>

#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

struct Refusal {
    std::optional<SplitFault::Code> code;
    QString investor;
};

/// "off_step C-7": a fault's code, and whose split it is.
Refusal parse(std::string_view subject) {
    const auto blank = subject.find(' ');
    const std::string_view who =
        blank == std::string_view::npos ? std::string_view() : subject.substr(blank + 1);
    return {splitFaultOf(subject.substr(0, blank)), shownText(who)};
}

}  // namespace

QString codeOfCandidate(const Placing& placing, InvestorId investor) {
    const auto found = std::ranges::find(placing.candidates, investor, &Candidate::investor);
    const auto at = std::size_t(found - placing.candidates.begin());
    return at < placing.codes.size() ? shownText(placing.codes[at]) : QString();
}

int candidateOf(const Placing& placing, const QString& code) {
    const auto found = std::ranges::find(placing.codes, code.toStdString());
    return found == placing.codes.end() ? -1 : int(found - placing.codes.begin());
}

Money sumOf(const std::vector<Split>& splits) {
    // What is typed may be anything; beyond the largest amount the sum only has to be too large.
    Money sum;
    for (const Split& split : splits) {
        if (split.amount > Money::largest() - sum) return Money::largest();
        sum = cappedSum(sum, split.amount);
    }
    return sum;
}

QString PlacementText::goal(PlanGoal goal) {
    switch (goal) {
        case PlanGoal::FewestInvestors:
            return tr("Fewest investors");
        case PlanGoal::MostEven:
            return tr("Most even");
        case PlanGoal::LargestBalances:
            return tr("Largest balances first");
        case PlanGoal::StandbyFirst:
            return tr("Standby first");
    }
    return {};
}

QString PlacementText::plan(const Plan& plan) {
    QString goals = goal(plan.goal);
    for (const PlanGoal also : plan.also) goals = u"%1 · %2"_s.arg(goals, goal(also));
    const auto [least, most] = std::ranges::minmax_element(plan.splits, {}, &Split::amount);
    if (least == plan.splits.end()) return goals;
    const QString range = least->amount == most->amount ? Figures::plain(most->amount)
                                                        : tr("%1–%2", "the least and the most")
                                                              .arg(Figures::plain(least->amount),
                                                                   Figures::plain(most->amount));
    return tr("%1: %n investor(s), %2", "a plan's goal, its size, its parts",
              int(plan.splits.size()))
        .arg(goals, range);
}

QString PlacementText::advice(const Placing& placing) {
    const PlanFault& fault = *placing.fault;
    if (!fault.raise) {
        return tr(
            "no single consent can be raised far enough. Record further consents, or extend "
            "the sale.");
    }
    return tr("raise %1's consent to %2, or extend the sale.")
        .arg(codeOfCandidate(placing, fault.raise), Figures::money(fault.consent));
}

QString PlacementText::fault(const Placing& placing) {
    if (!placing.fault) return {};
    const QString left = Figures::money(placing.fault->left);
    const PlacementTerms& terms = placing.terms;
    switch (placing.fault->code) {
        case PlanFault::Code::NothingShort:
            return tr("Nothing is free that could be placed.");
        case PlanFault::Code::BelowMinimum:
            return tr("%1 is missing, less than the smallest bid of %2: nobody may take it. Reduce "
                      "the target, or cancel the loan.")
                .arg(Figures::money(terms.shortfall), Figures::money(terms.min));
        case PlanFault::Code::NoCandidates:
            return tr(
                "Nobody has given a standing consent, and nobody waits. Record a consent on "
                "an investor's page, or extend the sale.");
        case PlanFault::Code::NoRoom:
            return tr("%1 is left after every consent: %2").arg(left, advice(placing));
        case PlanFault::Code::MinimumDoesNotFit:
            return tr("Each part is at least %1, and so the parts never meet %2; %3 is left at "
                      "best: %4")
                .arg(Figures::money(terms.min), Figures::money(terms.shortfall), left,
                     advice(placing));
        case PlanFault::Code::StepDoesNotFit:
            return tr("In steps of %1 the parts never meet %2; %3 is left at best: %4")
                .arg(Figures::money(terms.step), Figures::money(terms.shortfall), left,
                     advice(placing));
    }
    return {};
}

QString PlacementText::split(SplitFault::Code code) {
    switch (code) {
        case SplitFault::Code::NotACandidate:
            return tr("may take no part");
        case SplitFault::Code::NamedTwice:
            return tr("named twice");
        case SplitFault::Code::BelowMinimum:
            return tr("below the minimum");
        case SplitFault::Code::OffStep:
            return tr("off step");
        case SplitFault::Code::OverLimit:
            return tr("more than their consent");
        case SplitFault::Code::OverBalance:
            return tr("more than their balance");
        case SplitFault::Code::OverCap:
            return tr("over the cap");
        case SplitFault::Code::AboveShortfall:
            return tr("more than is missing");
        case SplitFault::Code::BelowShortfall:
            return tr("less than is missing");
        case SplitFault::Code::LeavesTail:
            return tr("leaves a tail");
    }
    return {};
}

QString PlacementText::refusal(std::string_view subject) {
    const auto [code, investor] = parse(subject);
    if (!code) return shownText(subject);
    return investor.isEmpty() || *code >= SplitFault::Code::AboveShortfall
               ? split(*code)
               : tr("%1: %2", "an investor and what is wrong").arg(investor, split(*code));
}

QString PlacementText::ofInvestor(SplitFault::Code code, const QString& investor,
                                  const Candidate& candidate, const PlacementTerms& terms) {
    switch (code) {
        case SplitFault::Code::NamedTwice:
            return tr("%1 stands there twice.").arg(investor);
        case SplitFault::Code::BelowMinimum:
            return tr("%1: a part is at least %2.").arg(investor, Figures::money(terms.min));
        case SplitFault::Code::OffStep:
            return tr("%1: whole steps of %2 above %3; one part alone may be odd.")
                .arg(investor, Figures::money(terms.step), Figures::money(terms.min));
        case SplitFault::Code::OverLimit:
            return tr("%1: of the consent %2 is left.")
                .arg(investor, Figures::money(candidate.limit));
        case SplitFault::Code::OverBalance:
            return tr("%1: only %2 is available.")
                .arg(investor, Figures::money(candidate.available));
        case SplitFault::Code::OverCap:
            return tr("%1: the loan's cap leaves %2.")
                .arg(investor, Figures::money(candidate.cap_room.value_or(Money{})));
        default:
            return tr("%1: %2", "an investor and what is wrong").arg(investor, split(code));
    }
}

QString PlacementText::refusal(std::string_view subject, const Placing& placing,
                               const std::vector<Split>& splits) {
    const auto [code, investor] = parse(subject);
    if (!code) return refusal(subject);
    const Money sum = sumOf(splits);
    const Money& wanted = placing.terms.shortfall;
    switch (*code) {
        case SplitFault::Code::AboveShortfall:
            return tr("%1 too much in all.").arg(Figures::money(sum - wanted));
        case SplitFault::Code::BelowShortfall:
            return tr("%1 is still missing.").arg(Figures::money(wanted - sum));
        case SplitFault::Code::LeavesTail:
            return tr("%1 is still missing, and nobody could take so little.")
                .arg(Figures::money(wanted - sum));
        case SplitFault::Code::NotACandidate:
            return tr("%1 may take no part: no standing consent, or this loan is not for them.")
                .arg(investor);
        default:
            break;
    }
    const int at = candidateOf(placing, investor);
    return ofInvestor(*code, investor, at < 0 ? Candidate{} : placing.candidates[std::size_t(at)],
                      placing.terms);
}

}  // namespace plimsoll::ui
