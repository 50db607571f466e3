#include "commands/standby_index.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

constexpr std::size_t kLeastWidth = 16;

}  // namespace

bool StandbyIndex::dependsOnInvestor(const Leaf& leaf) const {
    return m_is_bounded || (leaf.partial && leaf.funding == Funding::Balance);
}

/// What can be said without asking about the investor.
StandbyIndex::Node StandbyIndex::freshNode(const Leaf& leaf) const {
    if (!leaf.waits) return {};
    return {m_is_bounded ? Money{} : leaf.waiting, leaf.partial ? leaf.waiting : Money{}};
}

std::size_t StandbyIndex::placeOf(BidId bid) const {
    const auto found = std::ranges::lower_bound(m_leaves, bid, {}, &Leaf::bid);
    requireLaw(found != m_leaves.end() && found->bid == bid, "a wait is not in its queue");
    return static_cast<std::size_t>(found - m_leaves.begin());
}

void StandbyIndex::add(const Wait& wait) {
    requireLaw(m_leaves.empty() || m_leaves.back().bid < wait.bid, "the queue has lost its order");
    if (m_leaves.size() == m_width) grow();
    const Leaf leaf{wait.bid, wait.investor, wait.waiting, wait.funding, wait.partial};
    m_leaves.push_back(leaf);
    ++m_waiting;
    m_amounts.emplace(leaf.waiting, leaf.bid);
    if (dependsOnInvestor(leaf)) m_of_whom.emplace(leaf.investor, leaf.bid);
    put(m_leaves.size() - 1, freshNode(leaf));
}

void StandbyIndex::change(const Wait& after) {
    const auto place = placeOf(after.bid);
    Leaf& leaf = m_leaves[place];
    m_amounts.erase({leaf.waiting, leaf.bid});
    leaf.waiting = after.waiting;
    leaf.waits = after.state == WaitState::Waiting;
    if (leaf.waits) {
        m_amounts.emplace(leaf.waiting, leaf.bid);
    } else {
        --m_waiting;
        m_of_whom.erase({leaf.investor, leaf.bid});
    }
    put(place, freshNode(leaf));
}

void StandbyIndex::passBy(BidId bid, Money reach) {
    const auto place = placeOf(bid);
    const Leaf& leaf = m_leaves[place];
    put(place, {leaf.waiting, leaf.partial ? reach : Money{}});
}

void StandbyIndex::stir(InvestorId investor) {
    for (auto next = m_of_whom.lower_bound({investor, BidId{}});
         next != m_of_whom.end() && next->first == investor; ++next) {
        const auto place = placeOf(next->second);
        put(place, freshNode(m_leaves[place]));
    }
}

std::optional<Wait> StandbyIndex::next(BidId beyond, const domain::Opening& opening) const {
    const auto after = std::ranges::upper_bound(m_leaves, beyond, {}, &Leaf::bid);
    auto place = firstMatch(static_cast<std::size_t>(after - m_leaves.begin()), opening);
    const auto whole = m_amounts.upper_bound({opening.whole, beyond});
    if (whole != m_amounts.end() && whole->first == opening.whole)
        place = std::min(place, placeOf(whole->second));
    if (place >= m_leaves.size()) return std::nullopt;
    const Leaf& leaf = m_leaves[place];
    Wait wait;
    wait.bid = leaf.bid;
    wait.investor = leaf.investor;
    wait.waiting = leaf.waiting;
    wait.partial = leaf.partial;
    wait.funding = leaf.funding;
    return wait;
}

/// Up from the first leaf to the first subtree at its right that holds a match, and down in it.
std::size_t StandbyIndex::firstMatch(std::size_t from, const domain::Opening& opening) const {
    if (from >= m_leaves.size()) return m_leaves.size();
    const auto holdsMatch = [&](std::size_t node) {
        return m_nodes[node].least <= opening.at_most || m_nodes[node].reach >= opening.part;
    };
    auto node = m_width + from;
    while (!holdsMatch(node)) {
        while (node % 2 == 1) node /= 2;
        if (node == 0) return m_leaves.size();
        ++node;
    }
    while (node < m_width) {
        node *= 2;
        if (!holdsMatch(node)) ++node;
    }
    return node - m_width;
}

void StandbyIndex::put(std::size_t place, const Node& node) {
    auto at = m_width + place;
    m_nodes[at] = node;
    while (at > 1 && join(at /= 2)) continue;
}

/// False when nothing has changed by it.
bool StandbyIndex::join(std::size_t node) {
    const Node& left = m_nodes[2 * node];
    const Node& right = m_nodes[2 * node + 1];
    const Node both{std::min(left.least, right.least), std::max(left.reach, right.reach)};
    return std::exchange(m_nodes[node], both) != both;
}

/// Drops who waits no more, and makes room for as many again as still wait.
void StandbyIndex::grow() {
    std::vector<Node> known;
    known.reserve(m_waiting);
    for (std::size_t place = 0; place < m_leaves.size(); ++place)
        if (m_leaves[place].waits) known.push_back(m_nodes[m_width + place]);
    std::erase_if(m_leaves, [](const Leaf& leaf) { return !leaf.waits; });
    m_width = std::max(kLeastWidth, std::bit_ceil(2 * m_leaves.size()));
    m_nodes.assign(2 * m_width, Node{});
    std::ranges::copy(known, m_nodes.begin() + static_cast<std::ptrdiff_t>(m_width));
    for (auto node = m_width - 1; node > 0; --node) (void)join(node);
}

}  // namespace plimsoll::service
