#pragma once
// How a loan ended, put together from the records (plimsoll/outcome.h). Thread: the reader's.
// Errors: EngineError.

#include <plimsoll/desk.h>

#include "store/read_store.h"

namespace plimsoll::service {

/// UnknownLoan; WrongPhase before the loan has come to an end.
[[nodiscard]] Result<OutcomeRecord> outcomeOf(store::ReadStore& store, LoanId id,
                                              std::optional<AuditHead> head);

}  // namespace plimsoll::service
