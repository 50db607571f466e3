#include "figures.h"

#include <algorithm>

#include <fmt/core.h>

namespace plimsoll::bench {

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::string number(double value, int decimals) {
    return fmt::format("{:.{}f}", value, decimals);
}

std::string perSecond(double rate) {
    return rate >= 10'000 ? fmt::format("{:.1f} k/s", rate / 1'000)
                          : fmt::format("{:.0f} /s", rate);
}

bool printTable(const std::vector<Figure>& figures) {
    bool reached = true;
    fmt::print("\n{:<46} {:>12} {:>12} {:>8}  {:<8} {}\n", "measure", "ours", "beside", "figure",
               "goal", "notes");
    for (const Figure& figure : figures) {
        std::string value = "-";
        std::string goal = "reported";
        if (figure.value) {
            const bool ok =
                figure.at_most ? *figure.value <= figure.goal : *figure.value >= figure.goal;
            reached = reached && ok;
            value = number(*figure.value, 2);
            goal = fmt::format("{}{:g}{}", figure.at_most ? "<=" : ">=", figure.goal,
                               ok ? "" : " MISSED");
        }
        fmt::print("{:<46} {:>12} {:>12} {:>8}  {:<8} {}\n", figure.measure, figure.ours,
                   figure.beside, value, goal, figure.notes);
    }
    return reached;
}

}  // namespace plimsoll::bench
