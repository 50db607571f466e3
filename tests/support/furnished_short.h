#pragma once
// The short loan by hand as a part of a furnished desk: one placed, one reduced, one extended, one
// with voided bids, one left short, two imported with more than their target; consents, rules and a
// holiday.

#include "desk_room.h"

namespace plimsoll::test {

/// Where nobody signs in, so that what is asked for is done at once.
void furnishShortLoans(Desk& desk, ManualClock& clock);

}  // namespace plimsoll::test
