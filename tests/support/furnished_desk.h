#pragma once
// A desk with a little of everything, always the same, for tests that attack a file.
//
// Seven investors (the sixth suspended, the seventh idle): loan 1 open and part sold with refused
// and clipped bids, loan 2 full, loan 3 a draft, loan 4 for a list, strays, deposits; several bids
// to a batch. Five more, 8 to 12, who live the rest: loan 5 with holds that were paid, lapsed,
// failed, withdrawn and are stuck or open, standby promoted, withdrawn and waiting, cases placed,
// refunded and open; loan 6 disbursed; loan 7 cancelled; loan 8 scheduled; loan 9 opened and closed
// by the clock; loan 10 withdrawn; payouts in every state, one of them replaced.

#include <filesystem>

#include <plimsoll/desk.h>

#include "manual_clock.h"

namespace plimsoll::test {

/// Makes it at `path`, closed, with everything in the main file.
void furnishDesk(const std::filesystem::path& path);
/// The same life at an open desk whose seat may do everything.
void furnish(Desk& desk, ManualClock& clock);

}  // namespace plimsoll::test
