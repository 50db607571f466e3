#pragma once
// The fill curve's points, kept below a fixed number: when there are too many, neighbours are
// merged, so that drawing costs the same after a million batches. Units: fen and UTC
// microseconds. A plain value; one thread at a time.

#include <cstdint>
#include <vector>

#include <plimsoll/loans.h>

namespace plimsoll::ui {

struct FillSample {
    std::int64_t at_us = 0;
    Money paid;
    Money waiting;  ///< held and reserved
    std::int64_t decided = 0;
    std::int64_t accepted = 0;
};

class FillSeries {
public:
    void clear();
    void append(const std::vector<FillPoint>& points);

    [[nodiscard]] const std::vector<FillSample>& samples() const { return m_samples; }
    [[nodiscard]] bool isEmpty() const { return m_samples.empty(); }
    [[nodiscard]] std::int64_t decided() const { return m_decided; }

    /// Decided and accepted bids in equal slices of [from_us, to_us). A batch's bids are spread
    /// over the time since the batch before, at most over `kLongestBatch`: they were decided then.
    struct Slice {
        std::int64_t decided = 0;
        std::int64_t accepted = 0;
    };
    [[nodiscard]] std::vector<Slice> slices(std::int64_t from_us, std::int64_t to_us,
                                            int count) const;

    static constexpr std::size_t kMost = 2'048;
    static constexpr std::int64_t kLongestBatchUs = 50'000;

private:
    void mergeNeighbours();

    std::vector<FillSample> m_samples;
    std::int64_t m_decided = 0;
};

}  // namespace plimsoll::ui
