#pragma once
// Reads the lists and reports of money that the screen shows: queue, payments, payouts, why short,
// statement, alarms. Worker's thread; every read is short, and nothing is read that nobody sees.

#include "ui/worker/values.h"

namespace plimsoll::ui {

[[nodiscard]] Result<void> readMoney(DeskReader& reader, const Interest& interest,
                                     Snapshot& snapshot);
/// How many bids wait for capacity of this loan; counts no further than a thousand.
[[nodiscard]] Result<std::int64_t> countWaiting(DeskReader& reader, LoanId loan);

}  // namespace plimsoll::ui
