#pragma once
// A bid on its way from its sender to the writer. Thread: whoever holds it.

#include <chrono>

#include <plimsoll/bids.h>
#include <plimsoll/timestamp.h>

namespace plimsoll::service {

struct BidWork {
    BidRequest bid;
    Answered answered;
    Timestamp arrived;
    std::chrono::steady_clock::time_point since;
};

}  // namespace plimsoll::service
