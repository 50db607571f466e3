#pragma once
// One loan's standby queue in memory: finds the next wait, in the order of the queue, that can be
// served at a remainder, in a time that grows with the logarithm of the queue. A walk would pass
// everybody who does not fit, at every release again.
//
//   add: a bid at the end of the queue          leaves of a tree over the queue's order; every node
//   change: what is left of a wait              knows the least amount below it and the furthest
//   next: who comes next                        reach, so that a search skips what cannot match
//
// What does not fit its amount alone rules out. What an investor may take beside that depends on
// their money and on what they have of the loan: passBy() keeps what promote() found, until stir()
// says that it may have changed. Whoever is found is looked at by promote() in any case, so an
// index that finds too many is slow, never wrong. Thread: one.

#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <plimsoll/holds.h>

#include "domain/standby.h"

namespace plimsoll::service {

class StandbyIndex {
public:
    /// `is_bounded`: what investors have of the loan may end their waits, by its cap or because it
    /// is for new customers.
    explicit StandbyIndex(bool is_bounded) : m_is_bounded(is_bounded) {}

    /// Waits behind everybody else; nothing is known of it but the bid.
    void add(const Wait& wait);
    /// What is left of a wait, or that it is over.
    void change(const Wait& after);
    /// promote() left it as it is; `reach` is the most that its investor could take now.
    void passBy(BidId bid, Money reach);
    /// The investor's money, or what they have of the loan, has changed.
    void stir(InvestorId investor);
    /// The first after `beyond` that promote() may do something about.
    [[nodiscard]] std::optional<Wait> next(BidId beyond, const domain::Opening& opening) const;

private:
    struct Leaf {
        BidId bid;
        InvestorId investor;
        Money waiting;
        Funding funding = Funding::Balance;
        bool partial = false;
        bool waits = true;
    };
    /// Of everything below a place in the tree.
    struct Node {
        Money least = Money::fen(INT64_MAX);  ///< amount; zero: to be looked at whatever it is
        Money reach;                          ///< the furthest of those who take parts

        bool operator==(const Node&) const = default;
    };

    [[nodiscard]] bool dependsOnInvestor(const Leaf& leaf) const;
    [[nodiscard]] Node freshNode(const Leaf& leaf) const;
    [[nodiscard]] std::size_t placeOf(BidId bid) const;
    [[nodiscard]] std::size_t firstMatch(std::size_t from, const domain::Opening& opening) const;
    void put(std::size_t place, const Node& node);
    bool join(std::size_t node);
    void grow();

    bool m_is_bounded;
    std::vector<Leaf> m_leaves;  ///< in the order of the queue
    std::vector<Node> m_nodes;   ///< the root at 1, a node's children at 2n and 2n + 1
    std::size_t m_width = 0;     ///< leaves that the tree has room for; a power of two
    std::size_t m_waiting = 0;
    std::set<std::pair<Money, BidId>> m_amounts;       ///< for who waits for exactly the remainder
    std::set<std::pair<InvestorId, BidId>> m_of_whom;  ///< whose reach depends on the investor
};

}  // namespace plimsoll::service
