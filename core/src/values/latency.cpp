#include <plimsoll/latency.h>

#include <algorithm>
#include <bit>

namespace plimsoll {
namespace {

constexpr int kSubBits = 4;
constexpr std::uint64_t kSub = 1U << kSubBits;

// Values below kSub have a bucket each; above, every power of two is cut into kSub equal parts.
std::size_t bucketOf(std::uint64_t value) {
    if (value < kSub) return value;
    const int shift = static_cast<int>(std::bit_width(value)) - 1 - kSubBits;
    return (static_cast<std::size_t>(shift) + 1) * kSub + ((value >> shift) - kSub);
}

std::uint64_t upperBoundOf(std::size_t bucket) {
    if (bucket < kSub) return bucket;
    const auto shift = bucket / kSub - 1;
    return ((kSub + bucket % kSub + 1) << shift) - 1;
}

}  // namespace

void LatencyHistogram::record(std::chrono::nanoseconds latency) {
    const auto value = static_cast<std::uint64_t>(std::max<std::int64_t>(latency.count(), 0));
    ++m_counts[std::min(bucketOf(value), m_counts.size() - 1)];
    ++m_count;
    m_max = std::max(m_max, latency);
}

void LatencyHistogram::merge(const LatencyHistogram& other) {
    for (std::size_t i = 0; i < m_counts.size(); ++i) m_counts[i] += other.m_counts[i];
    m_count += other.m_count;
    m_max = std::max(m_max, other.m_max);
}

void LatencyHistogram::clear() {
    *this = LatencyHistogram{};
}

std::chrono::nanoseconds LatencyHistogram::quantile(int per_mille) const {
    if (m_count == 0) return std::chrono::nanoseconds{0};
    const auto wanted =
        std::max<std::uint64_t>(1, (m_count * static_cast<std::uint64_t>(per_mille) + 999) / 1000);
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        seen += m_counts[i];
        if (seen >= wanted)
            return std::min(m_max,
                            std::chrono::nanoseconds(static_cast<std::int64_t>(upperBoundOf(i))));
    }
    return m_max;
}

}  // namespace plimsoll
