#pragma once
// The arithmetic under the planner. A plan of m parts is
//
//     shortfall = m * min + K * step + r,    0 <= r < step
//
// a minimum for each, K whole steps, and odd fen r that only one of them may take, since only the
// last one to be carried out takes the whole remainder. Who has room R has floor((R - min) / step)
// whole steps and is left with less than a step of odd fen. He takes r beside all his steps when he
// has so many odd fen, and else in place of one step.
//
// A draft holds some chosen investors, what each takes at least, and a pool of others. It fits,
// meaning that a plan can be made of it, exactly when it does with as many of the pool as there are
// minimums left, and the best of the pool: with one fewer there are no fewer whole steps to cover
// (or as many, and more odd fen), no more steps to do it with, and nobody who was not there. And
// for m parts it fits when their steps are more than K, or when they are K exactly and one of them
// has r odd fen. So whether a draft fits takes one look at the best of the pool, and what an
// investor takes at most is found by halving.
//
// Units: fen, whole steps. Pure. Thread: a draft belongs to one.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace plimsoll::domain {

/// Sums of steps pass 64 bits when thousands of rooms are ten trillion yuan each.
__extension__ using Wide = __int128;

/// PlacementTerms as bare numbers; minimum and step are positive.
struct Frame {
    std::int64_t shortfall = 0;
    std::int64_t min = 0;
    std::int64_t step = 0;
};

/// What somebody with room for the minimum has beyond it. Compares like the room itself.
struct Reach {
    std::int64_t steps = 0;
    std::int64_t odd = 0;  ///< less than a step
};
[[nodiscard]] Reach reachOf(const Frame& frame, std::int64_t room);

/// What several have together; `odd` is the most that one of them has, -1 for nobody.
struct Reserve {
    Wide steps = 0;
    std::int64_t odd = -1;

    void add(const Reserve& other);
};

/// Those who are not decided about, by rank, the largest room first: a tree of sums.
class Pool {
public:
    explicit Pool(std::span<const Reach> best_first);

    [[nodiscard]] std::size_t size() const { return m_nodes[1].count; }
    /// What the `count` best of the pool have; `count` is at most size().
    [[nodiscard]] Reserve best(std::size_t count) const;
    void remove(std::size_t rank) { set(rank, {}); }
    void putBack(std::size_t rank, const Reach& reach) { set(rank, leafOf(reach)); }

private:
    struct Node {
        std::size_t count = 0;
        Reserve reserve;
    };
    static Node leafOf(const Reach& reach) { return {1, {reach.steps, reach.odd}}; }
    void set(std::size_t rank, const Node& leaf);
    void sumUp(std::size_t node);

    std::size_t m_leaves;
    std::vector<Node> m_nodes;  ///< a heap: the root is 1, node n has the children 2n and 2n + 1
};

/// The chosen ones of a draft.
struct Chosen {
    std::size_t count = 0;
    std::int64_t left = 0;  ///< of the shortfall, beyond what they take at least
    Reserve reserve;        ///< what they could take beyond that
};

/// Whether a plan can be made of the chosen ones and some of the pool; `parts`: of exactly so many.
[[nodiscard]] bool fits(const Frame& frame, const Pool& pool, const Chosen& chosen,
                        std::optional<std::size_t> parts = {});

class Draft {
public:
    /// `rooms`: the largest first, none above the shortfall; who has less than the minimum takes no
    /// part. `parts`: there are to be exactly so many; empty: any number.
    Draft(const Frame& frame, std::span<const std::int64_t> rooms,
          std::optional<std::size_t> parts = {});

    [[nodiscard]] bool fits() const;
    /// Of a draft that fits: gives `rank` as many whole steps as leave it fitting, up to `most`,
    /// and never fewer than he has. Who cannot even be given the minimum is out.
    void raise(std::size_t rank, std::int64_t most);
    /// The same with all his steps.
    void raise(std::size_t rank) { raise(rank, m_reach[rank].steps); }

    /// What he takes at least; zero when he takes no part.
    [[nodiscard]] std::int64_t amount(std::size_t rank) const;
    /// What of the shortfall nobody was given yet. Once everybody was raised it is less than a
    /// step, and some chosen one has room for it.
    [[nodiscard]] std::int64_t left() const { return m_chosen.left; }

private:
    static constexpr std::int64_t kInPool = -1;
    static constexpr std::int64_t kOut = -2;

    [[nodiscard]] Chosen with(std::size_t rank, std::int64_t steps) const;

    Frame m_frame;
    std::optional<std::size_t> m_parts;
    std::vector<Reach> m_reach;
    std::vector<std::int64_t> m_steps;  ///< by rank: what he takes at least, kInPool or kOut
    Pool m_pool;
    Chosen m_chosen;
};

}  // namespace plimsoll::domain
