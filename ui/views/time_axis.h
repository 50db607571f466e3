#pragma once
// The time axis that the fill curve and the rate bars share, counted from the opening of the sale.
// Units: UTC microseconds. Plain values.

#include <cstdint>
#include <vector>

#include <QString>

namespace plimsoll::ui {

struct TimeAxis {
    std::int64_t from_us = 0;
    std::int64_t to_us = 1;

    struct Tick {
        std::int64_t at_us = 0;
        QString label;  ///< "0.5 s" since the opening
    };

    /// 0 to 1 along the axis; outside it, beyond.
    [[nodiscard]] qreal position(std::int64_t at_us) const {
        return qreal(at_us - from_us) / qreal(to_us - from_us);
    }
    /// At most `most` ticks on round figures.
    [[nodiscard]] std::vector<Tick> ticks(int most) const;

    bool operator==(const TimeAxis&) const = default;
};

}  // namespace plimsoll::ui
