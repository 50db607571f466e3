#include "domain/planner_table.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "values/law_broken.h"

namespace plimsoll::domain {
namespace {

/// The least that lawful splits leave when they cannot land on the mark: whole steps only, and at
/// least the minimum left.
Money leastLeft(const Table& table, const Pool& pool) {
    const Frame& frame = table.frame;
    std::int64_t least = frame.shortfall;
    for (std::size_t parts = 1; parts <= table.mostParts(); ++parts) {
        const std::int64_t beyond =
            frame.shortfall - static_cast<std::int64_t>(parts) * frame.min - frame.min;
        if (beyond < 0) break;
        const Wide steps = std::min<Wide>(pool.best(parts).steps, beyond / frame.step);
        least = std::min(least, beyond - static_cast<std::int64_t>(steps) * frame.step + frame.min);
    }
    return Money::fen(least);
}

PlanFault::Code codeFor(const Table& table) {
    const auto sumOf = [&](std::size_t parts) {
        return std::accumulate(table.rooms.begin(),
                               table.rooms.begin() + static_cast<std::ptrdiff_t>(parts), Wide{0});
    };
    if (sumOf(table.rooms.size()) < table.frame.shortfall) return PlanFault::Code::NoRoom;
    const bool would_do = sumOf(table.mostParts()) >= table.frame.shortfall;
    return would_do ? PlanFault::Code::StepDoesNotFit : PlanFault::Code::MinimumDoesNotFit;
}

/// Looks for the consent whose raise, alone, makes a plan. Since there is none without it, whoever
/// is raised takes a part.
class Raise {
public:
    Raise(const Table& table, Pool& pool, PlanFault& fault)
        : m_table(table), m_pool(pool), m_fault(fault) {}

    /// Keeps `person` when he needs less than the one that is kept.
    void consider(const Candidate& person) {
        std::int64_t limit = std::min(person.ceiling().fen(), m_table.frame.shortfall);
        if (m_fault.raise) limit = std::min(limit, lastBetter(person));
        if (limit <= person.limit.fen() || !does(limit)) return;
        std::int64_t too_little = std::max(person.limit.fen(), m_table.frame.min - 1);
        while (limit - too_little > 1) {
            const std::int64_t tried = too_little + (limit - too_little) / 2;
            (does(tried) ? limit : too_little) = tried;
        }
        m_fault.raise = person.investor;
        m_fault.raise_to = Money::fen(limit);
        m_fault.raise_by = m_fault.raise_to - person.limit;
        m_fault.consent = m_fault.raise_to + person.placed;
    }

private:
    /// A limit above this one is no smaller raise than the one that is kept.
    std::int64_t lastBetter(const Candidate& person) const {
        const Wide limit = Wide{person.limit.fen()} + m_fault.raise_by.fen() - 1;
        return static_cast<std::int64_t>(std::min<Wide>(limit, m_table.frame.shortfall));
    }
    bool does(std::int64_t limit) const {
        const Frame& frame = m_table.frame;
        if (limit < frame.min) return false;
        const Reach reach = reachOf(frame, limit);
        return fits(frame, m_pool, {1, frame.shortfall - frame.min, {reach.steps, reach.odd}});
    }

    const Table& m_table;
    Pool& m_pool;
    PlanFault& m_fault;
};

/// By candidate: where he sits; empty when he has no room.
std::vector<std::optional<std::size_t>> ranksOf(const Table& table,
                                                std::span<const Candidate> candidates) {
    std::vector<std::optional<std::size_t>> ranks(candidates.size());
    for (std::size_t rank = 0; rank < table.people.size(); ++rank)
        ranks[static_cast<std::size_t>(table.people[rank] - candidates.data())] = rank;
    return ranks;
}

void findRaise(const Table& table, Pool& pool, std::span<const Candidate> candidates,
               PlanFault& fault) {
    const auto ranks = ranksOf(table, candidates);
    std::vector<std::size_t> by_id(candidates.size());
    std::iota(by_id.begin(), by_id.end(), std::size_t{0});
    std::sort(by_id.begin(), by_id.end(), [&](std::size_t a, std::size_t b) {
        return candidates[a].investor < candidates[b].investor;
    });
    Raise raise(table, pool, fault);
    for (const std::size_t index : by_id) {
        const auto rank = ranks[index];
        if (rank) pool.remove(*rank);
        raise.consider(candidates[index]);
        if (rank) pool.putBack(*rank, reachOf(table.frame, table.rooms[*rank]));
    }
}

}  // namespace

std::size_t Table::mostParts() const {
    const std::int64_t minimums = frame.shortfall / frame.min;
    return std::min(rooms.size(), static_cast<std::size_t>(minimums));
}

bool isFairer(const Candidate& a, const Candidate& b) {
    return std::tie(a.recent, a.investor) < std::tie(b.recent, b.investor);
}

Table tableOf(const PlacementTerms& terms, std::span<const Candidate> candidates) {
    requireLaw(
        terms.min.isPositive() && terms.step.isPositive() && terms.shortfall <= Money::largest(),
        "a placement with terms that no loan has");
    Table table{{terms.shortfall.fen(), terms.min.fen(), terms.step.fen()}, {}, {}};
    for (const Candidate& person : candidates)
        if (std::min(person.room(), terms.shortfall) >= terms.min) table.people.push_back(&person);
    const auto roomOf = [&](const Candidate& p) { return std::min(p.room(), terms.shortfall); };
    std::sort(table.people.begin(), table.people.end(), [&](auto* a, auto* b) {
        return roomOf(*a) != roomOf(*b) ? roomOf(*a) > roomOf(*b) : isFairer(*a, *b);
    });
    for (const Candidate* person : table.people) table.rooms.push_back(roomOf(*person).fen());
    return table;
}

PlanFault whyNone(const Table& table, std::span<const Candidate> candidates) {
    const Frame& frame = table.frame;
    PlanFault fault;
    if (frame.shortfall <= 0) {
        fault.code = PlanFault::Code::NothingShort;
        return fault;
    }
    fault.left = Money::fen(frame.shortfall);
    if (frame.shortfall < frame.min || candidates.empty()) {
        fault.code = frame.shortfall < frame.min ? PlanFault::Code::BelowMinimum
                                                 : PlanFault::Code::NoCandidates;
        return fault;
    }
    std::vector<Reach> reaches;
    for (const std::int64_t room : table.rooms) reaches.push_back(reachOf(frame, room));
    Pool pool(reaches);
    fault.code = codeFor(table);
    fault.left = leastLeft(table, pool);
    findRaise(table, pool, candidates, fault);
    return fault;
}

}  // namespace plimsoll::domain
