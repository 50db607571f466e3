#pragma once
// Who does what, for the gate and for the audit trail. Plain values.

#include <string>

#include <plimsoll/acts.h>
#include <plimsoll/ids.h>

#include "people/people.h"

namespace plimsoll::service {

/// What an act is about; named in the trail by code where there is one.
struct Subject {
    LoanId loan{};
    InvestorId investor{};
    BidId bid{};
    std::string words{};  ///< what has no number: "payout 7", "staff op.zhang"
};

struct Errand {
    Act act{};
    SeatPtr seat{};  ///< null: the machine itself
    Subject about{};
    std::string reason{};
    std::string key{};
    /// Nobody is asked whether he may: sign-ins, and what the clock does.
    bool is_free = false;
    bool is_look = false;  ///< changes nothing, so that there is no telling a retry
};

}  // namespace plimsoll::service
