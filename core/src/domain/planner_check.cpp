#include <algorithm>
#include <unordered_map>
#include <utility>

#include "domain/planner.h"
#include "domain/planner_draft.h"
#include "values/law_broken.h"

namespace plimsoll::domain {
namespace {

using Code = SplitFault::Code;

struct Seat {
    const Candidate* person = nullptr;
    bool is_named = false;
};
using Seats = std::unordered_map<InvestorId, Seat>;

Seats seatsOf(std::span<const Candidate> candidates) {
    Seats seats;
    for (const Candidate& person : candidates) {
        const bool is_new = seats.insert({person.investor, {&person, false}}).second;
        requireLaw(is_new, "a candidate of a placement stands there twice");
    }
    return seats;
}

/// The codes up to OverCap; `is_last` takes the whole remainder, or else the sum is wrong.
std::optional<SplitFault> checkOne(const PlacementTerms& terms, Seats& seats, const Split& split,
                                   std::size_t index, bool is_last) {
    const auto fault = [&](Code code, Money amount) { return SplitFault{code, index, amount}; };
    const auto seat = seats.find(split.investor);
    if (seat == seats.end()) return fault(Code::NotACandidate, split.amount);
    if (std::exchange(seat->second.is_named, true)) return fault(Code::NamedTwice, split.amount);
    if (split.amount < terms.min) return fault(Code::BelowMinimum, terms.min);
    const Money beyond = Money::fen((split.amount - terms.min).fen() % terms.step.fen());
    if (!is_last && !beyond.isZero()) return fault(Code::OffStep, split.amount - beyond);
    const Candidate& person = *seat->second.person;
    if (split.amount > person.limit) return fault(Code::OverLimit, std::max(person.limit, Money{}));
    if (split.amount > person.available) return fault(Code::OverBalance, person.available);
    if (person.cap_room && split.amount > *person.cap_room)
        return fault(Code::OverCap, std::max(*person.cap_room, Money{}));
    return std::nullopt;
}

/// A wrong sum may pass 64 bits; its excess is then said as the largest amount.
std::optional<SplitFault> checkSum(const PlacementTerms& terms, std::span<const Split> splits) {
    Wide sum = 0;
    std::size_t crossing = splits.size();
    for (std::size_t index = 0; index < splits.size(); ++index) {
        sum += splits[index].amount.fen();
        if (sum > terms.shortfall.fen()) crossing = std::min(crossing, index);
    }
    const Wide missing = terms.shortfall.fen() - sum;
    if (missing < 0) {
        const auto excess = std::min<Wide>(-missing, Money::largest().fen());
        return SplitFault{Code::AboveShortfall, crossing,
                          Money::fen(static_cast<std::int64_t>(excess))};
    }
    if (missing == 0) return std::nullopt;
    const auto code = missing < terms.min.fen() ? Code::LeavesTail : Code::BelowShortfall;
    return SplitFault{code, splits.empty() ? 0 : splits.size() - 1,
                      Money::fen(static_cast<std::int64_t>(missing))};
}

}  // namespace

std::optional<SplitFault> checkSplits(const PlacementTerms& terms,
                                      std::span<const Candidate> candidates,
                                      std::span<const Split> splits) {
    Seats seats = seatsOf(candidates);
    for (std::size_t index = 0; index < splits.size(); ++index) {
        const bool is_last = index + 1 == splits.size();
        if (const auto fault = checkOne(terms, seats, splits[index], index, is_last)) return fault;
    }
    return checkSum(terms, splits);
}

}  // namespace plimsoll::domain
