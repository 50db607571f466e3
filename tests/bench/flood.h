#pragma once
// Keeps a number of bids outstanding at a desk through its public API until all are answered.
// Threads: run on the caller's; answers come on the writer's.

#include <chrono>
#include <cstdint>
#include <functional>

#include <plimsoll/desk.h>
#include <plimsoll/latency.h>

namespace plimsoll::bench {

struct FloodResult {
    double seconds = 0;
    double bids_per_second = 0;
    double batch = 0;  ///< mean bids per COMMIT
    double p99_ms = 0;
    std::uint64_t accepted = 0;
    std::uint64_t refused = 0;
};

using MakeBid = std::function<BidRequest(std::int64_t number)>;

/// `bids` bids, numbered from `first`, at most `outstanding` of them unanswered.
[[nodiscard]] FloodResult flood(Desk& desk, const MakeBid& make, std::int64_t first,
                                std::int64_t bids, std::int64_t outstanding);

/// `callers` threads, each waiting for its answer before it bids again, for about `duration`.
[[nodiscard]] FloodResult callers(Desk& desk, const MakeBid& make, int callers,
                                  std::chrono::milliseconds duration);

/// `clients` callers in a closed loop, each with one bid outstanding, driven by two threads without
/// blocking, as pgbench drives its clients.
[[nodiscard]] FloodResult clients(Desk& desk, const MakeBid& make, int clients,
                                  std::chrono::milliseconds duration);

}  // namespace plimsoll::bench
