// The stable names of plans and of what is wrong with them; which plan is a goal's.

#include <algorithm>
#include <array>

#include <plimsoll/placement.h>

namespace plimsoll {
namespace {

/// By number, which begins at 1.
constexpr std::array<std::string_view, kPlanGoals + 1> kGoals{"", "fewest_investors", "most_even",
                                                              "largest_balances", "standby_first"};
constexpr std::array<std::string_view, 7> kPlanFaults{
    "",        "nothing_short",        "below_minimum",    "no_candidates",
    "no_room", "minimum_does_not_fit", "step_does_not_fit"};
constexpr std::array<std::string_view, 11> kSplitFaults{
    "",           "not_a_candidate", "named_twice", "below_minimum",   "off_step",
    "over_limit", "over_balance",    "over_cap",    "above_shortfall", "below_shortfall",
    "leaves_tail"};

template <class Enum, std::size_t N>
std::optional<Enum> valueIn(const std::array<std::string_view, N>& names, std::string_view code) {
    const auto* const found = std::find(names.begin() + 1, names.end(), code);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view codeOf(PlanGoal goal) {
    return kGoals.at(static_cast<std::size_t>(goal));
}
std::optional<PlanGoal> planGoalOf(std::string_view code) {
    return valueIn<PlanGoal>(kGoals, code);
}
std::string_view codeOf(PlanFault::Code code) {
    return kPlanFaults.at(static_cast<std::size_t>(code));
}
std::optional<PlanFault::Code> planFaultOf(std::string_view code) {
    return valueIn<PlanFault::Code>(kPlanFaults, code);
}
std::string_view codeOf(SplitFault::Code code) {
    return kSplitFaults.at(static_cast<std::size_t>(code));
}
std::optional<SplitFault::Code> splitFaultOf(std::string_view code) {
    return valueIn<SplitFault::Code>(kSplitFaults, code);
}

const Plan* planFor(std::span<const Plan> plans, PlanGoal goal) {
    const auto found = std::find_if(plans.begin(), plans.end(), [goal](const Plan& plan) {
        return plan.goal == goal ||
               std::find(plan.also.begin(), plan.also.end(), goal) != plan.also.end();
    });
    return found == plans.end() ? nullptr : &*found;
}

}  // namespace plimsoll
