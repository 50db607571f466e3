#pragma once
// Plans of a placement: how a shortfall is split among the investors who may take a part, so that
// it lands exactly on the mark (domain, "The short loan, by hand"). Pure and deterministic: the
// order in which the candidates are given means nothing. Units: fen. Thread: any. How it is done
// stands in planner_draft.h.

#include <optional>
#include <span>
#include <vector>

#include <tl/expected.hpp>

#include <plimsoll/placement.h>

namespace plimsoll::domain {

/// The one plan that is best at `goal`, or why there is none: whether there is one does not depend
/// on the goal. The minimum and the step are positive, the shortfall is at most Money::largest()
/// and no candidate stands there twice: else the law is broken.
[[nodiscard]] tl::expected<Plan, PlanFault> plan(const PlacementTerms& terms,
                                                 std::span<const Candidate> candidates,
                                                 PlanGoal goal);

/// The plans of all goals in their order. When two give everybody the same, the first stands for
/// both (Plan::also). Empty when there are none; plan() says why.
[[nodiscard]] std::vector<Plan> plans(const PlacementTerms& terms,
                                      std::span<const Candidate> candidates);

/// The law for splits, wherever they come from: the first fault in SplitFault's order; empty when
/// they may be carried out in their order and land on the mark.
[[nodiscard]] std::optional<SplitFault> checkSplits(const PlacementTerms& terms,
                                                    std::span<const Candidate> candidates,
                                                    std::span<const Split> splits);

}  // namespace plimsoll::domain
