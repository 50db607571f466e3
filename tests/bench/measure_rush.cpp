// The story itself: 10,000 bidders, 10,000,000.00, everybody decided and durable.

#include <fmt/core.h>

#include <plimsoll/rehearsal.h>

#include "measures.h"

namespace plimsoll::bench {

void measureRush(const Setting& setting, std::vector<Figure>& figures) {
    std::vector<double> seconds;
    std::vector<double> p99s;
    std::uint64_t arrived = 0;
    for (int run = 0; run < setting.runs; ++run) {
        const auto path = setting.folder / "rush.plimsoll";
        need(createDesk(path, {.name = "rush", .kind = DeskKind::Rehearsal}));
        auto desk = need(openDesk(path));
        DrillPlan plan;
        plan.seed = static_cast<std::uint64_t>(run) + 1;
        const auto report = need(runDrill(*desk, plan));
        if (report.capacity.paid != plan.terms.target || !report.verified.holds()) std::abort();
        seconds.push_back(std::chrono::duration<double>(report.elapsed).count());
        p99s.push_back(
            std::chrono::duration<double, std::milli>(report.latency.quantile(990)).count());
        arrived = report.arrived;
        desk.reset();
        removeDesk(path);
    }
    figures.push_back(
        {"10,000 bidders, 10,000,000.00: seconds", number(median(seconds), 3), "", std::nullopt, 0,
         true,
         fmt::format("{} arrivals, p99 {:.1f} ms, paid exactly, verified", arrived, median(p99s))});
}

}  // namespace plimsoll::bench
