#include "domain/planner.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

#include "domain/planner_table.h"
#include "values/law_broken.h"

namespace plimsoll::domain {
namespace {

/// Ranks at the table, in the order in which a goal looks at them.
using Order = std::vector<std::size_t>;
using Less = std::function<bool(const Candidate&, const Candidate&)>;

/// Equal ones in fairness.
Order orderOf(const Table& table, const Less& comes_first) {
    Order order(table.people.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        const Candidate& a = *table.people[left];
        const Candidate& b = *table.people[right];
        if (comes_first(a, b)) return true;
        return !comes_first(b, a) && isFairer(a, b);
    });
    return order;
}

Order inFairness(const Table& table) {
    return orderOf(table, [](const Candidate&, const Candidate&) { return false; });
}

Order byBalance(const Table& table) {
    return orderOf(
        table, [](const Candidate& a, const Candidate& b) { return a.available > b.available; });
}

/// What the draft gives each, in order. The odd rest goes to the last one who has room for it, and
/// he is the last to be carried out.
std::vector<Split> splitsOf(const Table& table, std::span<const std::int64_t> rooms,
                            const Draft& draft, const Order& order) {
    std::vector<Split> splits;
    std::size_t odd_one = order.size();
    for (const std::size_t rank : order) {
        const std::int64_t amount = draft.amount(rank);
        if (amount == 0) continue;
        if (rooms[rank] - amount >= draft.left()) odd_one = splits.size();
        splits.push_back({table.people[rank]->investor, Money::fen(amount)});
    }
    if (draft.left() == 0) return splits;
    requireLaw(odd_one < splits.size(), "nobody has room for the odd fen of a plan");
    splits[odd_one].amount += Money::fen(draft.left());
    const auto odd = splits.begin() + static_cast<std::ptrdiff_t>(odd_one);
    std::rotate(odd, odd + 1, splits.end());
    return splits;
}

/// The least number from `least` to `most` that does. More than one that does, does too, and `most`
/// does.
template <class Does>
std::int64_t leastThat(std::int64_t least, std::int64_t most, const Does& does) {
    while (least < most) {
        const std::int64_t tried = least + (most - least) / 2;
        if (does(tried))
            most = tried;
        else
            least = tried + 1;
    }
    return most;
}

/// The fewest parts with which there is a plan, of a table that has one: where so many do, one more
/// does (planner_draft.h), up to the most that there can be.
std::size_t fewestParts(const Table& table, std::span<const std::int64_t> rooms) {
    const auto most = static_cast<std::int64_t>(table.mostParts());
    return static_cast<std::size_t>(leastThat(1, most, [&](std::int64_t parts) {
        return Draft(table.frame, rooms, static_cast<std::size_t>(parts)).fits();
    }));
}

std::vector<Split> planFewest(const Table& table) {
    const Order order = inFairness(table);
    Draft draft(table.frame, table.rooms, fewestParts(table, table.rooms));
    for (const std::size_t rank : order) draft.raise(rank);
    return splitsOf(table, table.rooms, draft, order);
}

std::vector<std::int64_t> within(std::vector<std::int64_t> rooms, std::int64_t most) {
    for (std::int64_t& room : rooms) room = std::min(room, most);
    return rooms;
}

std::vector<Split> planEven(const Table& table) {
    const Frame& frame = table.frame;
    const std::int64_t largest = leastThat(frame.min, table.rooms.front(), [&](std::int64_t most) {
        return Draft(frame, within(table.rooms, most)).fits();
    });
    const std::vector<std::int64_t> rooms = within(table.rooms, largest);
    const std::size_t parts = fewestParts(table, rooms);
    // Everybody's part is raised by as many steps as there is a plan with: a higher minimum.
    const auto withAtLeast = [&](std::int64_t steps) {
        return Draft({frame.shortfall, frame.min + steps * frame.step, frame.step}, rooms, parts);
    };
    const std::int64_t too_many =
        leastThat(1, reachOf(frame, largest).steps + 1,
                  [&](std::int64_t steps) { return !withAtLeast(steps).fits(); });
    Draft draft = withAtLeast(too_many - 1);
    const Order order = inFairness(table);
    for (const std::size_t rank : order) draft.raise(rank);
    return splitsOf(table, rooms, draft, order);
}

std::vector<Split> planLargest(const Table& table) {
    const Order order = byBalance(table);
    Draft draft(table.frame, table.rooms);
    for (const std::size_t rank : order) draft.raise(rank);
    return splitsOf(table, table.rooms, draft, order);
}

/// Who waits for less than the minimum waits for nothing that can be sold.
bool isWaiting(const Frame& frame, const Candidate& person) {
    return person.standby.fen() >= frame.min;
}

std::vector<Split> planStandby(const Table& table) {
    const auto waits = [&](std::size_t rank) {
        return isWaiting(table.frame, *table.people[rank]);
    };
    Order queue = orderOf(table, [](const Candidate& a, const Candidate& b) {
        return a.standby_since < b.standby_since;
    });
    std::erase_if(queue, std::not_fn(waits));
    Order rest = byBalance(table);
    std::stable_partition(rest.begin(), rest.end(), std::not_fn(waits));

    Draft draft(table.frame, table.rooms);
    for (const std::size_t rank : queue)
        draft.raise(rank, reachOf(table.frame, table.people[rank]->standby.fen()).steps);
    for (const std::size_t rank : rest) draft.raise(rank);
    Order order = queue;
    std::copy_if(rest.begin(), rest.end(), std::back_inserter(order), std::not_fn(waits));
    return splitsOf(table, table.rooms, draft, order);
}

/// Of a table that has a plan.
Plan planFor(const Table& table, PlanGoal goal) {
    switch (goal) {
        case PlanGoal::FewestInvestors:
            return {goal, planFewest(table), {}};
        case PlanGoal::MostEven:
            return {goal, planEven(table), {}};
        case PlanGoal::LargestBalances:
            return {goal, planLargest(table), {}};
        case PlanGoal::StandbyFirst:
            return {goal, planStandby(table), {}};
    }
    lawBroken("a plan without a goal");
}

/// The second half of the pair: what was planned by arithmetic is checked by the law.
Plan lawful(Plan plan, const PlacementTerms& terms, std::span<const Candidate> candidates) {
    requireLaw(!checkSplits(terms, candidates, plan.splits), "a plan is not lawful");
    return plan;
}

bool hasPlan(const Table& table) {
    return table.frame.shortfall > 0 && Draft(table.frame, table.rooms).fits();
}

std::vector<Split> byInvestor(std::vector<Split> splits) {
    std::sort(splits.begin(), splits.end(),
              [](const Split& a, const Split& b) { return a.investor < b.investor; });
    return splits;
}

}  // namespace

tl::expected<Plan, PlanFault> plan(const PlacementTerms& terms,
                                   std::span<const Candidate> candidates, PlanGoal goal) {
    const Table table = tableOf(terms, candidates);
    if (!hasPlan(table)) return tl::make_unexpected(whyNone(table, candidates));
    return lawful(planFor(table, goal), terms, candidates);
}

std::vector<Plan> plans(const PlacementTerms& terms, std::span<const Candidate> candidates) {
    const Table table = tableOf(terms, candidates);
    std::vector<Plan> found;
    if (!hasPlan(table)) return found;
    for (int number = 1; number <= kPlanGoals; ++number) {
        Plan next = lawful(planFor(table, static_cast<PlanGoal>(number)), terms, candidates);
        const auto same = std::find_if(found.begin(), found.end(), [&](const Plan& earlier) {
            return byInvestor(earlier.splits) == byInvestor(next.splits);
        });
        if (same == found.end())
            found.push_back(std::move(next));
        else
            same->also.push_back(next.goal);
    }
    return found;
}

}  // namespace plimsoll::domain
