#pragma once
// Medians, and the table that ./dev bench prints.

#include <optional>
#include <string>
#include <vector>

namespace plimsoll::bench {

[[nodiscard]] double median(std::vector<double> values);

struct Figure {
    std::string measure;
    std::string ours;             ///< absolute, for orientation only
    std::string beside;           ///< what it is compared with
    std::optional<double> value;  ///< the ratio or amount that must reach the goal
    double goal = 0;
    bool at_most = false;  ///< the goal is a ceiling
    std::string notes;     ///< batch sizes, WAL bytes per bid, p99
};

/// Prints the table; true when every goal is reached.
bool printTable(const std::vector<Figure>& figures);
[[nodiscard]] std::string perSecond(double rate);
[[nodiscard]] std::string number(double value, int decimals);

}  // namespace plimsoll::bench
