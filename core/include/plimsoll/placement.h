#pragma once
// Placing a short loan's shortfall with chosen investors (domain, "The short loan, by hand"): who
// may take a part, the splits that land exactly on the mark, and why there are none. A split obeys
// what a bid obeys: the minimum, whole steps above it unless it takes the whole remainder, the cap,
// no tail, the balance (domain rules 6, 7, 10 and 11), and beyond them the standing consent.
// Units: fen. Threads: plain values. Errors: PlanFault and SplitFault are codes with facts.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <plimsoll/commands/fields.h>
#include <plimsoll/ids.h>
#include <plimsoll/money.h>

namespace plimsoll {

/// One investor's part of a placement.
struct Split {
    InvestorId investor;
    Money amount;

    static constexpr auto fields() {
        return std::tuple{field("investor", &Split::investor), field("amount", &Split::amount)};
    }
    bool operator==(const Split&) const = default;
};

/// What a placement is planned for. The cap stands in the candidates.
struct PlacementTerms {
    Money shortfall;  ///< what is placed, exactly
    Money min;        ///< the loan's smallest bid; positive
    Money step;       ///< the loan's step; positive

    bool operator==(const PlacementTerms&) const = default;
};

/// An investor who may take a part. None may stand there twice.
struct Candidate {
    InvestorId investor;
    /// His standing consent: the most he takes of one loan's remainder, less what he already took
    /// of this loan by placement.
    Money limit;
    Money available;                ///< his balance
    std::optional<Money> cap_room;  ///< what the loan's cap leaves him; empty: there is no cap
    Money standby;                  ///< what he waits for in this loan's queue; zero: nothing
    BidId standby_since;            ///< his place in that queue
    Money recent;                   ///< what was placed with him lately: ties go to who had less
    Money placed;                   ///< what he took of this loan by placement

    /// What his consent is limited by: his balance and the cap.
    [[nodiscard]] constexpr Money ceiling() const {
        return cap_room ? std::min(available, *cap_room) : available;
    }
    /// The most that he may take. Below the loan's minimum it is no room at all.
    [[nodiscard]] constexpr Money room() const { return std::min(limit, ceiling()); }

    bool operator==(const Candidate&) const = default;
};

/// What a plan is best at. Every goal is an exact optimum and has exactly one plan. An investor's
/// *level* is 0 without a part, else 1 and the whole steps that his part has above the minimum.
/// "In turn" means: the level of the first as high as any plan with the goal's earlier criteria
/// allows, then that of the next, and so on. *In fairness* is by `recent`, then by id; where two
/// are equal in any other order, fairness decides.
enum class PlanGoal : std::uint8_t {
    /// The fewest parts; then levels in turn, in fairness.
    FewestInvestors = 1,
    /// The largest part as small as possible, to the fen; then the fewest parts; then the lowest
    /// level as high as possible; then levels in turn, in fairness.
    MostEven = 2,
    /// Levels in turn, from the largest balance to the smallest.
    LargestBalances = 3,
    /// Those who wait, in the queue's order, in turn as near as possible to the level of what they
    /// wait for (rounded down to a whole step); then in turn those who do not wait, by balance, the
    /// largest first; only then those who wait once more, above what they wait for, by balance too.
    StandbyFirst = 4,
};
inline constexpr int kPlanGoals = 4;
/// "fewest_investors"
[[nodiscard]] std::string_view codeOf(PlanGoal goal);
[[nodiscard]] std::optional<PlanGoal> planGoalOf(std::string_view code);

/// Splits that land on the mark.
struct Plan {
    PlanGoal goal{};
    /// In the order in which they are to be carried out, which is the goal's order, except that the
    /// one that is off step, if any, stands last: it takes the whole remainder then. It is the last
    /// investor of the goal's order who has room for the odd fen (in MostEven: without exceeding
    /// the largest part).
    std::vector<Split> splits;
    /// The later goals whose plans give everybody the same, in another order at most.
    std::vector<PlanGoal> also;

    bool operator==(const Plan&) const = default;
};
/// The plan that is best at `goal`, or stands for it; null when there are no plans.
[[nodiscard]] const Plan* planFor(std::span<const Plan> plans, PlanGoal goal);

/// Why there is no plan, and which single consent would make one.
struct PlanFault {
    enum class Code : std::uint8_t {
        NothingShort = 1,  ///< the shortfall is not positive
        BelowMinimum,      ///< the shortfall is below the minimum: nobody may take it
        NoCandidates,      ///< nobody is there to be asked
        NoRoom,            ///< the rooms of all who have room for the minimum come to less
        /// All rooms would do, but they are too many: with a minimum for each of so many, the parts
        /// come to more than the shortfall; of fewer, even the largest rooms come to less.
        MinimumDoesNotFit,
        /// The rooms would do to the fen, but not in whole steps with one odd part.
        StepDoesNotFit,
    };
    Code code{};
    /// The least that lawful splits leave: on step, within every room, no tail. At least the
    /// minimum, except below it from the start; zero for NothingShort.
    Money left;
    /// From NoRoom on: whose consent, raised alone, makes a plan: the smallest raise that does, the
    /// lower id among equals. Zero: no single one does, within balance and cap.
    InvestorId raise;
    Money raise_to;  ///< the least `Candidate::limit` with which there is a plan
    Money raise_by;  ///< raise_to less the limit that he has
    Money consent;   ///< his standing consent then: raise_to and what he took by placement

    bool operator==(const PlanFault&) const = default;
};
/// "no_room"
[[nodiscard]] std::string_view codeOf(PlanFault::Code code);
[[nodiscard]] std::optional<PlanFault::Code> planFaultOf(std::string_view code);

/// What is wrong with splits that were edited by hand. The splits are looked at one after another
/// in their order, each for the codes up to OverCap in this order; then their sum.
struct SplitFault {
    enum class Code : std::uint8_t {
        NotACandidate = 1,  ///< amount: the split's
        NamedTwice,         ///< amount: the split's
        BelowMinimum,       ///< amount: the minimum
        /// Any but the last one, which takes the whole remainder when the sum is right. amount: the
        /// next lower one on step
        OffStep,
        OverLimit,       ///< amount: the consent, never below zero
        OverBalance,     ///< amount: the balance
        OverCap,         ///< amount: what the cap leaves, never below zero
        AboveShortfall,  ///< index: the split that crosses the mark; amount: the excess of all
        BelowShortfall,  ///< index: the last split; amount: what is missing, at least the minimum
        LeavesTail,      ///< the same, but the missing amount is below the minimum: a tail
    };
    Code code{};
    std::size_t index = 0;  ///< of the split; zero also when there is none
    Money amount;

    bool operator==(const SplitFault&) const = default;
};
/// "off_step"
[[nodiscard]] std::string_view codeOf(SplitFault::Code code);
[[nodiscard]] std::optional<SplitFault::Code> splitFaultOf(std::string_view code);

}  // namespace plimsoll
