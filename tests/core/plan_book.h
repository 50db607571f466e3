#pragma once
// The planner's goals and faults written a second time, straight from placement.h and as slowly as
// they read: every amount of everybody is tried, and splits are carried out as bids by the rule
// book. For small worlds only. Amounts are fen.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <span>
#include <tuple>
#include <vector>

#include <plimsoll/placement.h>

#include "rule_book.h"

namespace plimsoll::test {

using Amounts = std::vector<std::int64_t>;

struct World {
    PlacementTerms terms;
    std::vector<Candidate> people;

    [[nodiscard]] std::int64_t shortfall() const { return terms.shortfall.fen(); }
    [[nodiscard]] std::int64_t min() const { return terms.min.fen(); }
    [[nodiscard]] std::int64_t step() const { return terms.step.fen(); }
    [[nodiscard]] std::int64_t room(std::size_t who) const { return people[who].room().fen(); }
};

// ---- every plan there is -----------------------------------------------------------------------

inline bool isOnStep(const World& world, std::int64_t amount) {
    return (amount - world.min()) % world.step() == 0;
}

/// Calls `found` with every way to give everybody nothing or an amount within his room and above
/// the minimum, at most `most_odd` of them off step, that comes to `left` at most; until it is
/// true.
using Found = std::function<bool(const Amounts&, std::int64_t left)>;
inline bool tryAll(const World& world, std::int64_t left, int most_odd, Amounts& amounts,
                   const Found& found) {
    if (amounts.size() == world.people.size()) return found(amounts, left);
    const auto most = std::max<std::int64_t>(0, std::min(left, world.room(amounts.size())));
    for (std::int64_t amount = 0; amount <= most; ++amount) {
        if (amount > 0 && amount < world.min()) continue;
        const bool is_odd = amount > 0 && !isOnStep(world, amount);
        if (is_odd && most_odd == 0) continue;
        amounts.push_back(amount);
        const bool done = tryAll(world, left - amount, most_odd - (is_odd ? 1 : 0), amounts, found);
        amounts.pop_back();
        if (done) return true;
    }
    return false;
}

inline bool hasPlan(const World& world) {
    Amounts amounts;
    return world.shortfall() > 0 &&
           tryAll(world, world.shortfall(), 1, amounts,
                  [](const Amounts&, std::int64_t left) { return left == 0; });
}

// ---- what is best ------------------------------------------------------------------------------

using Order = std::vector<std::size_t>;

template <class Key>
Order sorted(const World& world, const Key& key) {
    Order order(world.people.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t who) {
        const auto& person = world.people[who];
        return std::tuple(key(person), person.recent.fen(), person.investor.value);
    });
    return order;
}

/// The orders of one world, and the order in which each goal's plan is carried out.
struct Orders {
    explicit Orders(const World& world)
        : fairness(sorted(world, [](const Candidate&) { return 0; })),
          balance(sorted(world, [](const Candidate& p) { return -p.available.fen(); })),
          queue(sorted(world, [](const Candidate& p) { return p.standby_since.value; })) {
        const auto waits = [&](std::size_t who) {
            return world.people[who].standby.fen() >= world.min();
        };
        std::erase_if(queue, [&](std::size_t who) { return !waits(who); });
        for (const auto who : balance) (waits(who) ? waiting : others).push_back(who);
    }
    [[nodiscard]] Order carriedOut(PlanGoal goal) const {
        if (goal == PlanGoal::LargestBalances) return balance;
        if (goal != PlanGoal::StandbyFirst) return fairness;
        Order order = queue;
        order.insert(order.end(), others.begin(), others.end());
        return order;
    }

    Order fairness;
    Order balance;
    Order queue;    ///< those who wait, in their places
    Order waiting;  ///< the same by balance
    Order others;   ///< those who do not, by balance
};

inline std::int64_t levelOf(const World& world, std::int64_t amount) {
    return amount < world.min() ? 0 : 1 + (amount - world.min()) / world.step();
}

/// What the goal is after, the most important first, the less the better.
inline std::vector<std::int64_t> scoreOf(const World& world, const Orders& orders, PlanGoal goal,
                                         const Amounts& amounts) {
    std::vector<std::int64_t> score;
    const auto most = [&](const Order& order) {
        for (const auto who : order) score.push_back(-levelOf(world, amounts[who]));
    };
    Amounts parts = amounts;
    std::erase(parts, 0);
    if (goal == PlanGoal::MostEven) score.push_back(std::ranges::max(parts));
    if (goal == PlanGoal::MostEven || goal == PlanGoal::FewestInvestors)
        score.push_back(std::ssize(parts));
    if (goal == PlanGoal::MostEven) score.push_back(-levelOf(world, std::ranges::min(parts)));
    if (goal == PlanGoal::StandbyFirst) {
        for (const auto who : orders.queue)
            score.push_back(-std::min(levelOf(world, amounts[who]),
                                      levelOf(world, world.people[who].standby.fen())));
        most(orders.others);
        most(orders.waiting);
    } else {
        most(orders.carriedOut(goal));
    }
    // The odd fen as late as possible.
    const auto order = orders.carriedOut(goal);
    for (std::size_t at = 0; at < order.size(); ++at)
        if (amounts[order[at]] > 0 && !isOnStep(world, amounts[order[at]]))
            score.push_back(-static_cast<std::int64_t>(at));
    return score;
}

inline std::vector<Split> carriedOut(const World& world, const Order& order,
                                     const Amounts& amounts) {
    std::vector<Split> splits;
    for (const bool odd : {false, true})
        for (const auto who : order)
            if (amounts[who] > 0 && odd != isOnStep(world, amounts[who]))
                splits.push_back({world.people[who].investor, Money::fen(amounts[who])});
    return splits;
}

/// The best splits by trying all; of a world that has a plan.
inline std::vector<Split> bestOf(const World& world, PlanGoal goal) {
    const Orders orders(world);
    std::vector<std::int64_t> best_score;
    Amounts best;
    Amounts amounts;
    (void)tryAll(world, world.shortfall(), 1, amounts, [&](const Amounts& all, std::int64_t left) {
        if (left > 0) return false;
        auto score = scoreOf(world, orders, goal, all);
        if (!best.empty() && best_score <= score) return false;
        best_score = std::move(score);
        best = all;
        return false;
    });
    return carriedOut(world, orders.carriedOut(goal), best);
}

/// Whether some of the rooms come to the shortfall; and, too, a minimum for each of them fits in.
inline bool roomsSuffice(const World& world, bool each_the_minimum) {
    for (unsigned set = 0; set < 1U << world.people.size(); ++set) {
        std::int64_t sum = 0;
        std::int64_t least = 0;
        for (std::size_t who = 0; who < world.people.size(); ++who) {
            if ((set >> who & 1U) == 0 || world.room(who) < world.min()) continue;
            sum += world.room(who);
            least += world.min();
        }
        if (sum >= world.shortfall() && (!each_the_minimum || least <= world.shortfall()))
            return true;
    }
    return false;
}

inline PlanFault::Code codeFor(const World& world) {
    if (world.shortfall() <= 0) return PlanFault::Code::NothingShort;
    if (world.shortfall() < world.min()) return PlanFault::Code::BelowMinimum;
    if (world.people.empty()) return PlanFault::Code::NoCandidates;
    if (!roomsSuffice(world, false)) return PlanFault::Code::NoRoom;
    return roomsSuffice(world, true) ? PlanFault::Code::StepDoesNotFit
                                     : PlanFault::Code::MinimumDoesNotFit;
}

/// The smallest raise that makes a plan, fen by fen, of everybody in order of id.
inline void tryRaises(const World& world, PlanFault& fault) {
    const Order order = sorted(world, [](const Candidate& p) { return p.investor.value; });
    for (const auto who : order) {
        const auto& person = world.people[who];
        World raised = world;
        auto& limit = raised.people[who].limit;
        for (limit += Money::fen(1); limit <= person.ceiling(); limit += Money::fen(1)) {
            if (fault.raise && limit - person.limit >= fault.raise_by) break;
            if (!hasPlan(raised)) continue;
            fault.raise = person.investor;
            fault.raise_to = limit;
            fault.raise_by = limit - person.limit;
            fault.consent = limit + person.placed;
            break;
        }
    }
}

/// Of a world without a plan.
inline PlanFault faultOf(const World& world) {
    PlanFault fault;
    fault.code = codeFor(world);
    if (fault.code == PlanFault::Code::NothingShort) return fault;
    auto least = world.shortfall();
    Amounts amounts;
    (void)tryAll(world, world.shortfall(), 0, amounts, [&](const Amounts&, std::int64_t left) {
        if (left >= world.min()) least = std::min(least, left);
        return false;
    });
    fault.left = Money::fen(least);
    if (fault.code >= PlanFault::Code::NoRoom) tryRaises(world, fault);
    return fault;
}

/// Carries the splits out as bids, by the rule book.
inline bool isLawful(const World& world, std::span<const Split> splits) {
    domain::LoanView loan;
    loan.capacity.free = world.terms.shortfall;
    loan.terms = {world.terms.shortfall, world.terms.min, world.terms.step, {}};
    std::vector<InvestorId> named;
    for (const auto& [investor, amount] : splits) {
        const auto person = std::ranges::find(world.people, investor, &Candidate::investor);
        if (person == world.people.end() || std::ranges::count(named, investor) > 0) return false;
        named.push_back(investor);
        domain::BidderView bidder;
        bidder.available = person->available;
        loan.terms.cap = person->cap_room;
        if (amount > person->limit) return false;
        if (firstBroken(loan, bidder, amount.fen()) != Reason::None) return false;
        loan.capacity.free -= amount;
    }
    return loan.capacity.free.isZero();
}

}  // namespace plimsoll::test
