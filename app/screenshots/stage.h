#pragma once
// A desk with something of everything: loans in every phase, holds, standby, payment cases, payouts
// and their alarms. For the pictures only. Worker's thread.

#include <plimsoll/desk.h>

namespace plimsoll::screenshots {

struct Stage {
    LoanId selling;       ///< open, with holds and a standby queue
    LoanId short_loan;    ///< ended short, for several reasons
    InvestorId investor;  ///< with a statement of many lines
};

/// Takes a few seconds of real time, because holds must lapse.
[[nodiscard]] Result<Stage> furnishStage(Desk& desk);

}  // namespace plimsoll::screenshots
