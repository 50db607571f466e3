#pragma once
// Remainders that nobody may buy (domain, "Terms check"). Pure. Units: fen. Thread: any.

#include <optional>

#include <plimsoll/loans.h>
#include <plimsoll/terms.h>

namespace plimsoll::domain {

/// A remainder that a loan of these terms can come to by bids on step, clips, releases, voids and
/// placements, and of which nobody may buy anything, however much room they have; empty exactly
/// when there is none. The minimum and the step are positive, no amount is above Money::largest();
/// the target is positive, but may be below the minimum: a tail is itself such a remainder.
[[nodiscard]] std::optional<Money> strandedRemainder(const Terms& terms);

/// The same once `taken`, at most what is free, was taken by something that is exempt from minimum
/// and step: of what is then left, and of that with all that is held and reserved, which may come
/// back by itself. What is paid comes back only when staff void it.
[[nodiscard]] std::optional<Money> strandedAfter(const Terms& terms, const Capacity& capacity,
                                                 Money taken);

}  // namespace plimsoll::domain
