#pragma once
// Why a loan is short, composed from the records: its bids, their events and its late payments.
// Call inside a snapshot, so that all figures are of one instant. Errors: EngineError; UnknownLoan;
// DeskDamaged when the records do not add up.

#include <optional>

#include <plimsoll/shortfall.h>

#include "store/read_store.h"

namespace plimsoll::service {

/// The last instant at which a cancelled loan still had what was given back then; empty for others.
[[nodiscard]] std::optional<Timestamp> instantBeforeCancellation(const LoanSummary& loan);

/// At an instant; empty: now, which is then the time of the loan's latest record. A cancelled loan
/// is reported as it stood just before its cancellation when that is or comes later: the report
/// names the instant that it is of.
[[nodiscard]] ShortReport shortReportOf(store::ReadStore& store, LoanId id,
                                        std::optional<Timestamp> at);

}  // namespace plimsoll::service
