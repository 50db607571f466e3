#pragma once
// A loan's life as a table: which move leads where (domain, "A loan's life"). Pure functions.

#include <optional>

#include <plimsoll/loans.h>

namespace plimsoll::domain {

/// Where a move leads from a phase; empty: there is no such arrow.
[[nodiscard]] std::optional<Phase> afterMove(Phase from, LoanMove move, const Capacity& capacity);

/// What a phase becomes by itself when capacity has moved: full when everything is paid (law 2),
/// short when settling has nothing left to wait for.
[[nodiscard]] Phase afterChange(Phase phase, const Capacity& capacity);

/// Withdrawing and cancelling disappoint somebody, who will ask why.
[[nodiscard]] bool wantsNote(LoanMove move);

}  // namespace plimsoll::domain
