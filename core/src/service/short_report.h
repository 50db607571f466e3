#pragma once
// Why a loan is short, composed from the records: its bids, their events and its late payments.
// Call inside a snapshot, so that all figures are of one instant. Errors: EngineError; UnknownLoan;
// DeskDamaged when the records do not add up.

#include <optional>

#include <plimsoll/shortfall.h>

#include "store/read_store.h"

namespace plimsoll::service {

/// At an instant; empty: now, which is then the time of the loan's latest record. A cancelled loan
/// is reported as it stood before its cancellation.
[[nodiscard]] ShortReport shortReportOf(store::ReadStore& store, LoanId id,
                                        std::optional<Timestamp> at);

}  // namespace plimsoll::service
