#pragma once
// How fast each loan fills: capacity taken over the last two seconds. Units: fen and steady time.
// Threads: one at a time.

#include <deque>
#include <optional>
#include <unordered_map>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class RateMeter {
public:
    /// Notes the loan's capacity as of `at` and fills in rate and ETA. `as_of` is the wall clock
    /// that `opened` is told in; it anchors the first sample of a young sale.
    [[nodiscard]] LoanRow measure(const LoanSummary& loan, SteadyTime at, Timestamp as_of);
    void clear() { m_samples.clear(); }

private:
    struct Sample {
        SteadyTime at;
        Money taken;
    };
    std::unordered_map<LoanId, std::deque<Sample>> m_samples;
};

}  // namespace plimsoll::ui
