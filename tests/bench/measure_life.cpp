// Bids with a life after their decision, to be paid and waiting, against bids that are paid at
// once; and all of it beside a queue of 100,000 that nothing released ever fits.

#include <atomic>
#include <cstdio>
#include <thread>

#include <fmt/core.h>

#include "measures.h"

namespace plimsoll::bench {
namespace {

constexpr std::int64_t kOutstanding = 1'024;
constexpr int kClerks = 32;

struct Rates {
    std::vector<double> ours;
    std::vector<double> beside;
    std::vector<double> ratios;
    std::vector<double> p99s;

    void add(const FloodResult& one, const FloodResult& other) {
        ours.push_back(one.bids_per_second);
        beside.push_back(other.bids_per_second);
        ratios.push_back(one.bids_per_second / other.bids_per_second);
        p99s.push_back(one.p99_ms);
    }
    [[nodiscard]] Figure figure(const char* measure, double goal, const std::string& more) const {
        return {measure,
                perSecond(median(ours)),
                perSecond(median(beside)),
                median(ratios),
                goal,
                false,
                more.empty() ? fmt::format("p99 {:.1f} ms", median(p99s)) : more};
    }
};

FloodResult freshRun(const std::filesystem::path& path, BidKind kind, std::int64_t bids) {
    FloodResult result;
    {
        auto [desk, loan] = makeDesk(path, kInvestors, kEndless);
        result = flood(*desk, bidsOn(loan, kInvestors, kind), 1, bids, kOutstanding);
    }
    removeDesk(path);
    return result;
}

/// Withdraws bids `first` and after, as many clerks at once as wait for their answers.
FloodResult release(Desk& desk, std::int64_t first, std::int64_t bids) {
    std::atomic<std::int64_t> next = 0;
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::jthread> clerks;
    for (int clerk = 0; clerk < kClerks; ++clerk)
        clerks.emplace_back([&] {
            for (auto i = next++; i < bids; i = next++)
                need(desk.withdrawBid(BidId(first + i), {}));
        });
    clerks.clear();
    FloodResult result;
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    result.bids_per_second = static_cast<double>(bids) / result.seconds;
    return result;
}

struct QueueRun {
    FloodResult held;
    FloodResult waits;
    double first_release_ms = 0;  ///< reads the queue
    FloodResult releases;
};

QueueRun runBeside(const std::filesystem::path& path, std::int64_t waiting, std::int64_t bids) {
    QueueRun run;
    {
        auto [desk, loan] = makeDesk(path, kInvestors, kEndless);
        (void)flood(*desk, bidsOn(loan, kInvestors, BidKind::Waits), 1, waiting, 4'096);
        auto first = waiting + 1;
        run.held = flood(*desk, bidsOn(loan, kInvestors, BidKind::Held), first, bids, kOutstanding);
        run.first_release_ms = release(*desk, first, 1).seconds * 1e3;
        run.releases = release(*desk, first + 1, bids / 5);
        first += bids;
        run.waits =
            flood(*desk, bidsOn(loan, kInvestors, BidKind::Waits), first, bids, kOutstanding);
    }
    removeDesk(path);
    return run;
}

}  // namespace

void measureLife(const Setting& setting, std::vector<Figure>& figures) {
    const auto bids = static_cast<std::int64_t>(200'000 * setting.scale);
    const auto path = setting.folder / "life.plimsoll";
    Rates held;
    Rates waits;
    for (int run = 0; run < setting.runs; ++run) {
        std::fprintf(stderr, "life, run %d\n", run + 1);
        const auto paid = freshRun(path, BidKind::Paid, bids);
        held.add(freshRun(path, BidKind::Held, bids), paid);
        waits.add(freshRun(path, BidKind::Waits, bids), paid);
    }
    figures.push_back(held.figure("bids to be paid / bids from the balance", 0.4, ""));
    figures.push_back(waits.figure("bids that wait / bids from the balance", 0.4, ""));
}

void measureQueue(const Setting& setting, std::vector<Figure>& figures) {
    const std::int64_t waiting = 100'000;
    const std::int64_t bids = 50'000;
    const auto path = setting.folder / "queue.plimsoll";
    Rates held;
    Rates waits;
    Rates releases;
    std::vector<double> first;
    for (int run = 0; run < setting.runs; ++run) {
        std::fprintf(stderr, "queue, run %d\n", run + 1);
        const auto none = runBeside(path, 0, bids);
        const auto many = runBeside(path, waiting, bids);
        held.add(many.held, none.held);
        waits.add(many.waits, none.waits);
        releases.add(many.releases, none.releases);
        first.push_back(many.first_release_ms);
    }
    figures.push_back(held.figure("bids to be paid, 100,000 waiting / none", 0.7, ""));
    figures.push_back(waits.figure("bids that wait, 100,000 waiting / none", 0.7, ""));
    figures.push_back(releases.figure(
        "releases, 100,000 waiting / none", 0.7,
        fmt::format("nobody fits; the first one reads the queue, {:.0f} ms", median(first))));
}

}  // namespace plimsoll::bench
