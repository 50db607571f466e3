#pragma once
// Those who can take a part of a placement, around the table: who has room for the minimum, the
// largest room first. Units: fen. Pure.

#include <cstdint>
#include <span>
#include <vector>

#include <plimsoll/placement.h>

#include "domain/planner_draft.h"

namespace plimsoll::domain {

struct Table {
    Frame frame;
    std::vector<const Candidate*> people;
    std::vector<std::int64_t> rooms;  ///< of each, at most the shortfall; none below the minimum

    /// How many parts there can be: nobody takes less than the minimum.
    [[nodiscard]] std::size_t mostParts() const;
};

/// Breaks the law when the terms cannot be a loan's.
[[nodiscard]] Table tableOf(const PlacementTerms& terms, std::span<const Candidate> candidates);

/// Less placed with him lately, then the lower id.
[[nodiscard]] bool isFairer(const Candidate& a, const Candidate& b);

/// Why nothing can be planned at this table, and the consent that would help. `candidates` are all,
/// those without room too.
[[nodiscard]] PlanFault whyNone(const Table& table, std::span<const Candidate> candidates);

}  // namespace plimsoll::domain
