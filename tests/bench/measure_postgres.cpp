// 64 callers of the fill core, each waiting for its answer before it bids again, against 64
// PostgreSQL clients on a row lock. pgbench drives its clients from two threads without blocking;
// so are ours. Beside it, the same callers as 64 threads asleep in bid(), whose wake-ups on two
// cores cost more than their bids.

#include <array>
#include <cstdio>

#include <fmt/core.h>

#include "measures.h"

namespace plimsoll::bench {
namespace {

constexpr int kCallers = 64;
constexpr std::chrono::seconds kDuration{4};

double postgresRate(const Setting& setting) {
    const auto command = fmt::format("'{}' '{}' {}", PLIMSOLL_POSTGRES_SCRIPT,
                                     setting.folder.string(), kDuration.count());
    std::FILE* const out = ::popen(command.c_str(), "r");
    double rate = 0;
    const bool read = out != nullptr && std::fscanf(out, "%lf", &rate) == 1;
    if (out == nullptr || ::pclose(out) != 0 || !read) {
        // The other figures stand; this one is missed, not left out.
        std::fprintf(stderr, "bench: PostgreSQL could not be measured\n");
        return 0;
    }
    return rate;
}

double timesTheirs(const std::vector<double>& rates, const std::vector<double>& theirs) {
    return median(theirs) > 0 ? median(rates) / median(theirs) : 0;
}

}  // namespace

void measurePostgres(const Setting& setting, std::vector<Figure>& figures) {
    std::vector<double> ratios;
    std::vector<double> ours;
    std::vector<double> threads;
    std::vector<double> theirs;
    std::vector<double> p99s;
    std::vector<double> batches;
    std::vector<double> bare;
    for (int run = 0; run < std::min(setting.runs, 3); ++run) {
        std::fprintf(stderr, "64 callers, run %d\n", run + 1);
        const auto path = setting.folder / "callers.plimsoll";
        {
            auto [desk, loan] = makeDesk(path, kInvestors, Money::yuan(1'000'000'000'000));
            const auto make = bidsOn(loan, kInvestors);
            const auto result = clients(*desk, make, kCallers, kDuration);
            ours.push_back(result.bids_per_second);
            p99s.push_back(result.p99_ms);
            batches.push_back(result.batch);
        }
        removeDesk(path);
        {
            auto [desk, loan] = makeDesk(path, kInvestors, Money::yuan(1'000'000'000'000));
            threads.push_back(
                callers(*desk, bidsOn(loan, kInvestors), kCallers, kDuration).bids_per_second);
        }
        removeDesk(path);
        theirs.push_back(postgresRate(setting));
        bare.push_back(bareRate(setting.folder / "bare.db", 100'000, kCallers, false));
        ratios.push_back(theirs.back() > 0 ? ours.back() / theirs.back() : 0);
    }
    figures.push_back({"64 callers / 64 PostgreSQL clients, row lock", perSecond(median(ours)),
                       perSecond(median(theirs)), median(ratios), 40, false,
                       fmt::format("batch {:.0f}, p99 {:.1f} ms; as 64 threads: {:.0f}; the bare"
                                   " loop at batch 64: {:.0f}",
                                   median(batches), median(p99s), timesTheirs(threads, theirs),
                                   timesTheirs(bare, theirs))});
}

}  // namespace plimsoll::bench
