#pragma once
// A log-linear histogram of durations: fixed memory, 6 % resolution, mergeable.
// Units: nanoseconds in, std::chrono out. Threads: a plain value; guard it yourself.

#include <array>
#include <chrono>
#include <cstdint>

namespace plimsoll {

class LatencyHistogram {
public:
    void record(std::chrono::nanoseconds latency);
    void merge(const LatencyHistogram& other);
    void clear();

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// The smallest recorded bound that `per_mille` of all records do not exceed; zero when empty.
    [[nodiscard]] std::chrono::nanoseconds quantile(int per_mille) const;
    [[nodiscard]] std::chrono::nanoseconds max() const { return m_max; }

private:
    static constexpr int kSubBuckets = 16;
    static constexpr int kBuckets = 40 * kSubBuckets;
    std::array<std::uint32_t, kBuckets> m_counts{};
    std::uint64_t m_count = 0;
    std::chrono::nanoseconds m_max{0};
};

}  // namespace plimsoll
