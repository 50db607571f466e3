#include "ui/models/fill_series.h"

#include <algorithm>

namespace plimsoll::ui {

void FillSeries::clear() {
    m_samples.clear();
    m_decided = 0;
}

void FillSeries::append(const std::vector<FillPoint>& points) {
    for (const FillPoint& point : points) {
        m_samples.push_back({.at_us = point.at.us(),
                             .paid = point.capacity.paid,
                             .waiting = point.capacity.held + point.capacity.reserved,
                             .decided = point.decided,
                             .accepted = point.accepted});
        m_decided += point.decided;
        if (m_samples.size() > kMost) mergeNeighbours();
    }
}

void FillSeries::mergeNeighbours() {
    // The later of two neighbours stays where it is and takes over the other's bids; the newest
    // sample is never moved.
    std::vector<FillSample> merged;
    merged.reserve(m_samples.size() / 2 + 1);
    const std::size_t odd = m_samples.size() % 2;
    for (std::size_t i = 0; i < odd; ++i) merged.push_back(m_samples[i]);
    for (std::size_t i = odd; i + 1 < m_samples.size(); i += 2) {
        FillSample sample = m_samples[i + 1];
        sample.decided += m_samples[i].decided;
        sample.accepted += m_samples[i].accepted;
        merged.push_back(sample);
    }
    m_samples = std::move(merged);
}

std::vector<FillSeries::Slice> FillSeries::slices(std::int64_t from_us, std::int64_t to_us,
                                                  int count) const {
    std::vector<Slice> result(static_cast<std::size_t>(std::max(1, count)));
    const std::int64_t slices = std::int64_t(result.size());
    const std::int64_t length = std::max<std::int64_t>(to_us - from_us, slices);
    const auto sliceOf = [&](std::int64_t at_us) {
        return std::clamp<std::int64_t>((at_us - from_us) * slices / length, 0, slices - 1);
    };
    std::int64_t before_us = from_us;
    for (const FillSample& sample : m_samples) {
        const std::int64_t start = std::max(before_us, sample.at_us - kLongestBatchUs);
        const std::int64_t first = sliceOf(start);
        const std::int64_t over = std::max<std::int64_t>(1, sliceOf(sample.at_us) - first);
        // Shared out without losing a bid: the k-th slice gets the difference of two shares.
        for (std::int64_t k = 0; k < over; ++k) {
            Slice& slice = result[static_cast<std::size_t>(first + k)];
            slice.decided += sample.decided * (k + 1) / over - sample.decided * k / over;
            slice.accepted += sample.accepted * (k + 1) / over - sample.accepted * k / over;
        }
        before_us = sample.at_us;
    }
    return result;
}

}  // namespace plimsoll::ui
