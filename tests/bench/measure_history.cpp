// Five million bids of history against none: the same million investors drawn uniformly. Bids from
// the balance with a cold cache, on files that are laid out alike. Bids to be paid and bids that
// wait need no deposit, so their desk without history has neither journal nor ledger, and the one
// with history has a million rows of each between its investors; they are compared as a desk is
// once its opening has looked at every page, since cold they would compare two layouts.

#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include "measures.h"

namespace plimsoll::bench {
namespace {

constexpr std::int64_t kBidsPerOldLoan = 10'000;

void addHistory(Desk& desk, std::int64_t bids) {
    for (std::int64_t done = 0; done < bids; done += kBidsPerOldLoan) {
        const auto loan = openLoan(desk, Money::fen(kBid.fen() * kBidsPerOldLoan));
        (void)flood(desk, bidsOn(loan, kManyInvestors), done + 1, kBidsPerOldLoan, 4'096);
    }
}

constexpr std::int64_t kBids = 100'000;

/// One kind of bids on an old desk and on a young one.
struct Pair {
    BidKind kind;
    const char* measure;
    std::filesystem::path young;
    bool is_cold;
    std::vector<double> ratios;
    std::vector<double> with;
    std::vector<double> without;
    std::vector<double> p99s;
    std::vector<double> batches;
};

FloodResult runOn(const std::filesystem::path& path, const Pair& pair, std::int64_t first) {
    auto desk = need(openDesk(path));
    // Waits until every page was looked at, which warms the cache.
    const auto loan = openLoan(*desk, Money::yuan(1'000'000'000));
    const int file = pair.is_cold ? chill(path) : -1;
    const auto result = flood(*desk, bidsOn(loan, kManyInvestors, pair.kind), first, kBids, 1'024);
    desk.reset();
    if (file >= 0) ::close(file);
    return result;
}

void compare(Pair& pair, const std::filesystem::path& old, std::int64_t first) {
    const auto empty = runOn(pair.young, pair, first);
    const auto full = runOn(old, pair, first);
    pair.without.push_back(empty.bids_per_second);
    pair.with.push_back(full.bids_per_second);
    pair.ratios.push_back(full.bids_per_second / empty.bids_per_second);
    pair.p99s.push_back(full.p99_ms);
    pair.batches.push_back(full.batch);
}

}  // namespace

int chill(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 || ::fsync(file) != 0 || ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0) {
        std::fprintf(stderr, "bench: %s cannot be pushed out of the cache\n", path.c_str());
        std::exit(1);
    }
    return file;
}

void makeOldDesk(const std::filesystem::path& path, std::int64_t bids) {
    auto made = makeDesk(path, kManyInvestors, kBid);
    addHistory(*made.desk, bids);
}

void measureHistory(const Setting& setting, std::vector<Figure>& figures) {
    const auto history = static_cast<std::int64_t>(5'000'000 * setting.scale);
    const auto young = setting.folder / "young.plimsoll";
    const auto bare = setting.folder / "bare.plimsoll";
    const auto old = setting.folder / "old.plimsoll";
    std::fprintf(stderr, "history: a million investors, three times, and %ld bids\n",
                 static_cast<long>(history));
    makeDesk(young, kManyInvestors, kBid).desk.reset();
    // Every first deposit is a row of the journal and one of the ledger.
    makeDesk(bare, kManyInvestors, kBid, Money{}).desk.reset();
    makeOldDesk(old, history);
    const auto pairOf = [](BidKind kind, const char* measure, const std::filesystem::path& none) {
        return Pair{kind, measure, none, kind == BidKind::Paid, {}, {}, {}, {}, {}};
    };
    Pair pairs[] = {pairOf(BidKind::Paid, "bids with history / none", young),
                    pairOf(BidKind::Held, "bids to be paid, history / none", bare),
                    pairOf(BidKind::Waits, "bids that wait, history / none", bare)};
    std::int64_t first = 100'000'000;
    for (int run = 0; run < setting.runs; ++run) {
        std::fprintf(stderr, "history, run %d\n", run + 1);
        for (Pair& pair : pairs) compare(pair, old, std::exchange(first, first + kBids));
    }
    for (const auto& path : {young, bare, old}) removeDesk(path);
    for (const Pair& pair : pairs)
        figures.push_back(
            {pair.measure, perSecond(median(pair.with)), perSecond(median(pair.without)),
             median(pair.ratios), 0.7, false,
             fmt::format("{:.1f} million bids, 1,000,000 investors{}, batch {:.0f}, p99 {:.1f} ms",
                         static_cast<double>(history) / 1e6,
                         pair.is_cold ? ", cold" : ", rows of journal and ledger",
                         median(pair.batches), median(pair.p99s))});
}

}  // namespace plimsoll::bench
