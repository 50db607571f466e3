// Five million bids of history against none: the same million investors drawn uniformly, cold
// cache.

#include <cstdio>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include "measures.h"

namespace plimsoll::bench {
namespace {

constexpr std::int64_t kManyInvestors = 1'000'000;
constexpr std::int64_t kBidsPerOldLoan = 10'000;

/// Pushes a file out of the page cache.
void chill(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 || ::fsync(file) != 0 || ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0) {
        std::fprintf(stderr, "bench: %s cannot be pushed out of the cache\n", path.c_str());
        std::exit(1);
    }
    ::close(file);
}

void addHistory(Desk& desk, std::int64_t bids) {
    for (std::int64_t done = 0; done < bids; done += kBidsPerOldLoan) {
        const auto loan = openLoan(desk, Money::fen(kBid.fen() * kBidsPerOldLoan));
        (void)flood(desk, bidsOn(loan, kManyInvestors), done + 1, kBidsPerOldLoan, 4'096);
    }
}

FloodResult coldRun(const std::filesystem::path& path, std::int64_t bids, int run) {
    chill(path);
    auto desk = need(openDesk(path));
    const auto loan = openLoan(*desk, Money::yuan(1'000'000'000));
    return flood(*desk, bidsOn(loan, kManyInvestors), 100'000'000 + run * bids, bids, 1'024);
}

}  // namespace

void measureHistory(const Setting& setting, std::vector<Figure>& figures) {
    const auto history = static_cast<std::int64_t>(5'000'000 * setting.scale);
    const std::int64_t bids = 100'000;
    const auto young = setting.folder / "young.plimsoll";
    const auto old = setting.folder / "old.plimsoll";
    std::fprintf(stderr, "history: a million investors, twice, and %ld bids\n",
                 static_cast<long>(history));
    makeDesk(young, kManyInvestors, kBid).desk.reset();
    {
        auto made = makeDesk(old, kManyInvestors, kBid);
        addHistory(*made.desk, history);
    }
    std::vector<double> ratios;
    std::vector<double> with;
    std::vector<double> without;
    std::vector<double> p99s;
    std::vector<double> batches;
    for (int run = 0; run < setting.runs; ++run) {
        std::fprintf(stderr, "history, run %d\n", run + 1);
        const auto empty = coldRun(young, bids, run);
        const auto full = coldRun(old, bids, run);
        without.push_back(empty.bids_per_second);
        with.push_back(full.bids_per_second);
        ratios.push_back(full.bids_per_second / empty.bids_per_second);
        p99s.push_back(full.p99_ms);
        batches.push_back(full.batch);
    }
    removeDesk(young);
    removeDesk(old);
    figures.push_back(
        {fmt::format("{:.1f} million bids of history / none", static_cast<double>(history) / 1e6),
         perSecond(median(with)), perSecond(median(without)), median(ratios), 0.7, false,
         fmt::format("1,000,000 investors, cold, {} bids, batch {:.0f}, p99 {:.1f} ms", bids,
                     median(batches), median(p99s))});
}

}  // namespace plimsoll::bench
