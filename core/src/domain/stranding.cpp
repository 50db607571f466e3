#include "domain/stranding.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

// Which remainders strand. Let m be the minimum, s the step, C the cap, C >= m, and r a remainder
// of at least m. An investor with all the room of the cap takes r whole when r <= C; otherwise the
// least to take is m, which leaves no tail when r >= 2m. So r strands exactly when
//
//     C < r < 2m,    or r = m + f with D < f < m, where D = C - m.
//
// Everybody's part is m and an excess of 0 to D: whole steps, at most K = floor(D / s) of them, or
// anything when it took the whole remainder. A target up to C never strands, and neither does any
// when 2m - 1 <= C. From here on C < T = N m + e, 0 <= e < m, and L = m - 1 - D >= 1 is how many
// remainders strand. With n parts whose excesses come to E, the remainder strands when
//
//     (N - n - 1) m + e - E is in [D + 1, m - 1].
//
// - e > D: N - 1 parts of the minimum leave m + e, which strands.
// - e <= D, N = 2: one part leaves at most m + e <= C. Sound.
// - e <= D otherwise: N - 1 parts leave at most C, and one part of four or more leaves 2m or more.
//   What can strand leaves N - 2 parts in place or fewer, and with N - 2 it does when
//   e < E <= e + L.
// - K = 0: every part on step is m, so E is one odd excess at most, and that is e. Sound.
// - N = 3: E is the excess of one part. An odd one was what two parts or one left: e less theirs,
//   or m + e less that of the one, which is more than e + L where it could be bought. Neither is
//   between, so the part is on step: some k s in (e, e + L], k <= K.
// - N >= 4, K >= 1: N - 2 parts on step come to the first multiple of s above e. It strands when it
//   is at most e + L.
// - N >= 4 otherwise, (K + 1) s < m: an excess of K + 1 steps strands as a remainder. Two parts on
//   step beside an odd one come to it: given back and sold again as one minimum they leave just
//   that.
// - N >= 4 otherwise: let d = (K + 1) s - m, so that m is -d modulo s. Odd parts, which took a
//   whole remainder and stayed while others were given back, shift what steps can reach. Modulo s,
//   beside an excess x a whole remainder has the excess e - x, with N - 1 others in place, or
//   e - d - x, with N - 2. These two mirrors make chains of excesses: 0, -d, -2d, ... and e, e - d,
//   e - 2d, ..., and the same with +d.
// - N = 4, e < s: the first mirror needs x <= e, so that 0, -d, ... and e - d, e - 2d, ... go on
//   only as long as they stay up to e. The first one above e ends them. It strands when it is at
//   most e + L, and otherwise can never be part of anything but what was sold beside it.
// - N = 4, e >= s, where whole steps make up for what a part has above e, and N >= 5: the chains
//   can be followed to their ends. They meet the range above e, or no excess does: every remainder
//   is congruent to T or to 0 modulo gcd(m, s), and so are they. The excess met after the fewest
//   links is named, on the falling side first, as it takes the fewest parts.
//
// Where a chain first meets a range is found by halving the modulus as Euclid did. That five
// minimums are parts enough is not shown above: it was found, as everything here was checked, by
// walking every state of small loans with the rules of admission themselves (tst_terms).

namespace plimsoll::domain {
namespace {

__extension__ using Wide = __int128;

std::int64_t remainderOf(Wide number, std::int64_t modulus) {
    const auto rest = static_cast<std::int64_t>(number % modulus);
    return rest < 0 ? rest + modulus : rest;
}

/// The least x >= 0 with a x mod modulus in [low, high]; empty: there is none. 0 <= a < modulus,
/// 0 < low <= high < modulus.
std::optional<std::int64_t> firstWithin(std::int64_t a, std::int64_t modulus, std::int64_t low,
                                        std::int64_t high) {
    if (a == 0) return std::nullopt;
    const std::int64_t least = low / a + (low % a == 0 ? 0 : 1);
    if (Wide{a} * least <= high) return least;
    // No multiple of a is within, so the multiple of the modulus that is taken off leaves, modulo
    // a, what is to be between the two again: the same question about smaller numbers.
    const auto turns = firstWithin(modulus % a, a, a - high % a, a - low % a);
    if (!turns) return std::nullopt;
    return static_cast<std::int64_t>((Wide{low} + Wide{modulus} * *turns + a - 1) / a);
}

/// Bare numbers of terms with m <= C < 2m - 1 and C < T.
struct Figures {
    std::int64_t min;
    std::int64_t step;
    std::int64_t beyond;    ///< D: the most above the minimum that one may have
    std::int64_t stuck;     ///< L: how many remainders strand
    std::int64_t minimums;  ///< N
    std::int64_t rest;      ///< e
};

/// A chain of excesses modulo the step: from `start`, `by` higher each time.
struct Chain {
    std::int64_t start;
    std::int64_t by;
};

/// Where a chain first is 1 to `high` above e, modulo the step.
struct Found {
    std::int64_t links;  ///< of the chain up to it
    std::int64_t above;
};
std::optional<Found> firstAbove(const Figures& of, const Chain& chain, std::int64_t high) {
    // How far the start is above e + 1, so that the range begins at zero.
    const std::int64_t from = remainderOf(chain.start - of.rest - 1, of.step);
    if (from < high) return Found{0, from + 1};
    const auto links = firstWithin(chain.by, of.step, of.step - from, of.step - from + high - 1);
    if (!links) return std::nullopt;
    return Found{*links, remainderOf(from + Wide{chain.by} * *links, of.step) + 1};
}

/// Four minimums and e < s: the end of a chain, when it strands.
std::optional<std::int64_t> endAbove(const Figures& of, const Chain& chain) {
    const auto end = firstAbove(of, chain, of.step - 1 - of.rest);
    return end && end->above <= of.stuck ? std::optional(of.rest + end->above) : std::nullopt;
}

/// With parts enough for every chain.
std::optional<std::int64_t> nearestAbove(const Figures& of, std::int64_t d) {
    std::optional<Found> nearest;
    for (const std::int64_t by : {of.step - d, d})
        for (const std::int64_t start : {of.rest, std::int64_t{0}})
            if (const auto found = firstAbove(of, {start, by % of.step}, of.stuck))
                if (!nearest || found->links < nearest->links) nearest = found;
    return nearest ? std::optional(of.rest + nearest->above) : std::nullopt;
}

/// What the excesses of the N - 2 parts in place come to where 2m + e less that strands.
std::optional<std::int64_t> strandingExcess(const Figures& of) {
    const std::int64_t steps = of.beyond / of.step;
    if (of.minimums == 2 || steps == 0) return std::nullopt;
    const std::int64_t next_step = (of.rest / of.step + 1) * of.step;
    const bool is_on_step = next_step <= of.rest + of.stuck;
    if (is_on_step && (of.minimums > 3 || next_step <= steps * of.step)) return next_step;
    if (of.minimums == 3) return std::nullopt;
    const std::int64_t d = (steps + 1) * of.step - of.min;
    if (d < 0) return of.rest - d;
    if (of.minimums > 4 || of.rest >= of.step) return nearestAbove(of, d);
    const Chain down{0, (of.step - d) % of.step};
    const auto end = endAbove(of, down);
    return end ? end : endAbove(of, {of.rest, down.by});
}

}  // namespace

std::optional<Money> strandedRemainder(const Terms& terms) {
    if (terms.target < terms.min) return terms.target;
    if (!terms.cap || terms.target <= *terms.cap) return std::nullopt;
    if (*terms.cap < terms.min) return terms.target;
    const std::int64_t min = terms.min.fen();
    const std::int64_t beyond = terms.cap->fen() - min;
    const Figures of{.min = min,
                     .step = terms.step.fen(),
                     .beyond = beyond,
                     .stuck = min - 1 - beyond,
                     .minimums = terms.target.fen() / min,
                     .rest = terms.target.fen() % min};
    if (of.stuck < 1) return std::nullopt;
    if (of.rest > of.beyond) return Money::fen(min + of.rest);
    const auto excess = strandingExcess(of);
    if (!excess) return std::nullopt;
    return Money::fen(2 * min + of.rest - *excess);
}

std::optional<Money> strandedAfter(const Terms& terms, const Capacity& capacity, Money taken) {
    const Money left = capacity.free - taken;
    for (const Money most : {left, left + capacity.held + capacity.reserved}) {
        if (most.isZero()) continue;
        if (const auto stranded = strandedRemainder({most, terms.min, terms.step, terms.cap}))
            return stranded;
    }
    return std::nullopt;
}

}  // namespace plimsoll::domain
