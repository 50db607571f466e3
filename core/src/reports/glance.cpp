#include "reports/glance.h"

#include <fmt/format.h>

namespace plimsoll::service {
namespace {

std::string describe(const Capacity& capacity) {
    return fmt::format("free {} + reserved {} + held {} + paid {}", capacity.free.toString(),
                       capacity.reserved.toString(), capacity.held.toString(),
                       capacity.paid.toString());
}

}  // namespace

std::optional<Violation> checkCapacity(const std::string& where, const Terms& terms, Phase phase,
                                       const Capacity& capacity) {
    // Asked of each part before they are added up, because a foreign hand may have written
    // anything.
    const auto fits = [&](Money part) { return !part.isNegative() && part <= terms.target; };
    const bool sound = terms.target <= Money::largest() && fits(capacity.free) &&
                       fits(capacity.reserved) && fits(capacity.held) && fits(capacity.paid);
    if (capacity.paid > terms.target)
        return Violation{Law::Target, where, "paid at most " + terms.target.toString(),
                         "paid " + capacity.paid.toString()};
    if (!sound || capacity.total() != terms.target)
        return Violation{Law::Capacity, where, "target " + terms.target.toString(),
                         describe(capacity)};
    if (isFilled(phase) != (capacity.paid == terms.target))
        return Violation{Law::Full, where, "full if and only if paid is the target",
                         fmt::format("{}, paid {}", codeOf(phase), capacity.paid.toString())};
    return std::nullopt;
}

std::optional<Violation> glanceAt(store::ReadStore& store, LoanId id) {
    const auto loan = store.loan(id);
    if (!loan) return std::nullopt;
    const std::string where = "loan " + loan->code;
    if (auto broken = checkCapacity(where, loan->terms, loan->phase, loan->capacity)) return broken;

    const auto point = store.lastFillPoint(id);
    const Capacity unsold{.free = loan->terms.target, .reserved = {}, .held = {}, .paid = {}};
    const Capacity expected = point ? point->capacity : unsold;
    if (expected != loan->capacity)
        return Violation{Law::Records, where, describe(expected), describe(loan->capacity)};

    // Strays of a known loan are tallied, too, but are no bids; so the tally may only be larger.
    const auto tally = store.tally(id);
    const auto decided =
        static_cast<std::int64_t>(tally.accepted + tally.standby + tally.refusedTotal());
    if (decided < loan->bids)
        return Violation{Law::OneDecision, where, fmt::format("{} decisions", loan->bids),
                         fmt::format("{} tallied", decided)};
    return std::nullopt;
}

}  // namespace plimsoll::service
