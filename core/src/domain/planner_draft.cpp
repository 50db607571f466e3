#include "domain/planner_draft.h"

#include <algorithm>
#include <bit>

namespace plimsoll::domain {
namespace {

/// Of those with room for the minimum, who come first.
std::vector<Reach> reachesOf(const Frame& frame, std::span<const std::int64_t> rooms) {
    std::vector<Reach> reaches;
    reaches.reserve(rooms.size());
    for (const std::int64_t room : rooms) {
        if (room < frame.min) break;
        reaches.push_back(reachOf(frame, room));
    }
    return reaches;
}

}  // namespace

Reach reachOf(const Frame& frame, std::int64_t room) {
    return {(room - frame.min) / frame.step, (room - frame.min) % frame.step};
}

void Reserve::add(const Reserve& other) {
    steps += other.steps;
    odd = std::max(odd, other.odd);
}

Pool::Pool(std::span<const Reach> best_first)
    : m_leaves(std::bit_ceil(std::max<std::size_t>(1, best_first.size()))), m_nodes(2 * m_leaves) {
    for (std::size_t rank = 0; rank < best_first.size(); ++rank)
        m_nodes[m_leaves + rank] = leafOf(best_first[rank]);
    for (std::size_t node = m_leaves - 1; node > 0; --node) sumUp(node);
}

void Pool::sumUp(std::size_t node) {
    const Node& left = m_nodes[2 * node];
    const Node& right = m_nodes[2 * node + 1];
    m_nodes[node] = left;
    m_nodes[node].count += right.count;
    m_nodes[node].reserve.add(right.reserve);
}

void Pool::set(std::size_t rank, const Node& leaf) {
    std::size_t node = m_leaves + rank;
    m_nodes[node] = leaf;
    while (node > 1) sumUp(node /= 2);
}

Reserve Pool::best(std::size_t count) const {
    Reserve sum;
    std::size_t node = 1;
    while (count > 0) {
        const Node& here = m_nodes[node];
        if (here.count <= count) {
            sum.add(here.reserve);
            if (here.count == count) break;
            // Only ever a left child: the rest is taken from its brother.
            count -= here.count;
            ++node;
        } else {
            node *= 2;
        }
    }
    return sum;
}

bool fits(const Frame& frame, const Pool& pool, const Chosen& chosen,
          std::optional<std::size_t> parts) {
    if (chosen.left < 0) return false;
    const auto minimums = static_cast<std::size_t>(chosen.left / frame.min);
    std::size_t others = std::min(pool.size(), minimums);
    if (parts) {
        if (*parts < chosen.count || *parts - chosen.count > others) return false;
        others = *parts - chosen.count;
    }
    Reserve reserve = chosen.reserve;
    reserve.add(pool.best(others));
    const std::int64_t beyond = chosen.left - static_cast<std::int64_t>(others) * frame.min;
    const Wide steps = beyond / frame.step;
    return steps < reserve.steps || (steps == reserve.steps && beyond % frame.step <= reserve.odd);
}

Draft::Draft(const Frame& frame, std::span<const std::int64_t> rooms,
             std::optional<std::size_t> parts)
    : m_frame(frame),
      m_parts(parts),
      m_reach(reachesOf(frame, rooms)),
      m_steps(rooms.size(), kOut),
      m_pool(m_reach),
      m_chosen{0, frame.shortfall, {}} {
    std::fill_n(m_steps.begin(), m_reach.size(), kInPool);
    m_reach.resize(rooms.size());
}

bool Draft::fits() const {
    return domain::fits(m_frame, m_pool, m_chosen, m_parts);
}

/// The chosen ones when `rank`, no longer in the pool, takes at least so many steps.
Chosen Draft::with(std::size_t rank, std::int64_t steps) const {
    const Reach& reach = m_reach[rank];
    const bool is_new = m_steps[rank] == kInPool;
    const std::int64_t more = is_new ? steps : steps - m_steps[rank];
    Chosen chosen = m_chosen;
    chosen.left -= more * m_frame.step;
    if (!is_new) {
        chosen.reserve.steps -= more;
        return chosen;
    }
    ++chosen.count;
    chosen.left -= m_frame.min;
    chosen.reserve.add({reach.steps - steps, reach.odd});
    return chosen;
}

void Draft::raise(std::size_t rank, std::int64_t most) {
    std::int64_t& steps = m_steps[rank];
    if (steps == kOut || steps >= most) return;
    if (steps == kInPool) m_pool.remove(rank);
    std::int64_t good = steps;
    std::int64_t bad = std::min(most, m_reach[rank].steps) + 1;
    // All that he can take is what he mostly gets.
    for (std::int64_t tried = bad - 1; bad - good > 1; tried = good + (bad - good) / 2)
        (domain::fits(m_frame, m_pool, with(rank, tried), m_parts) ? good : bad) = tried;
    if (good >= 0) m_chosen = with(rank, good);
    steps = good >= 0 ? good : kOut;
}

std::int64_t Draft::amount(std::size_t rank) const {
    return m_steps[rank] < 0 ? 0 : m_frame.min + m_steps[rank] * m_frame.step;
}

}  // namespace plimsoll::domain
