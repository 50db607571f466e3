#pragma once
// A loan's life as a table: which move leads where (domain, "A loan's life"). Pure functions.

#include <optional>

#include <plimsoll/loans.h>

namespace plimsoll::domain {

/// Where a move leads from a phase; empty: there is no such arrow.
[[nodiscard]] std::optional<Phase> afterMove(Phase from, LoanMove move, const Capacity& capacity);

/// What a phase becomes by itself when capacity has moved: full when everything is paid (domain law
/// 2), short when settling has nothing left to wait for.
[[nodiscard]] Phase afterChange(Phase phase, const Capacity& capacity);

/// Withdrawing and cancelling disappoint somebody, who will ask why.
/// Placements take what is free of a sale that goes on, or of a short loan.
[[nodiscard]] bool mayPlace(Phase phase);
/// Whether what a bid has paid can still be taken back by staff.
[[nodiscard]] bool mayVoid(Phase phase);
/// After a paid bid was voided: a loan that was full is not any more.
[[nodiscard]] Phase afterVoid(Phase phase, bool before_deadline);
[[nodiscard]] bool wantsNote(LoanMove move);

}  // namespace plimsoll::domain
