// Accepted and refused bids against the bare loop: the same rows at the same batch size, in turn.

#include <atomic>
#include <cstdio>

#include <fmt/core.h>

#include "bare_loop.h"
#include "child.h"
#include "faulty_vfs.h"
#include "measures.h"

namespace plimsoll::bench {
namespace {

/// Counts what goes into write-ahead logs.
class WalBytes final : public test::FaultyVfs::Watcher {
public:
    void opened(const std::string&) override {}
    void written(const std::string& path, std::int64_t, std::string_view bytes) override {
        if (path.ends_with("-wal")) m_bytes += bytes.size();
    }
    void truncated(const std::string&, std::int64_t) override {}
    void syncing(const std::string&) override {}
    void synced(const std::string&) override {}
    void removed(const std::string&) override {}
    [[nodiscard]] double bytes() const { return static_cast<double>(m_bytes.load()); }

private:
    std::atomic<std::size_t> m_bytes = 0;
};

double walBytesPerBid(const Setting& setting, std::int64_t outstanding) {
    const std::int64_t bids = 50'000;
    const auto path = setting.folder / "wal.plimsoll";
    const auto said = inChild([&] {
        test::FaultyVfs vfs;
        WalBytes watcher;
        {
            auto [desk, loan] = makeDesk(path, kInvestors, kEndless);
            vfs.watch(&watcher);
            (void)flood(*desk, bidsOn(loan, kInvestors), 1, bids, outstanding);
            vfs.watch(nullptr);
        }
        return std::to_string(watcher.bytes() / static_cast<double>(bids));
    });
    removeDesk(path);
    return std::stod(said.said);
}

struct Pair {
    FloodResult ours;
    double bare_per_second = 0;
};

void addFigure(std::vector<Figure>& figures, std::string measure, const std::vector<Pair>& pairs,
               const std::string& more) {
    std::vector<double> ratios;
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> batches;
    std::vector<double> p99s;
    for (const Pair& pair : pairs) {
        ratios.push_back(pair.ours.bids_per_second / pair.bare_per_second);
        ours.push_back(pair.ours.bids_per_second);
        bare.push_back(pair.bare_per_second);
        batches.push_back(pair.ours.batch);
        p99s.push_back(pair.ours.p99_ms);
    }
    figures.push_back(
        {std::move(measure), perSecond(median(ours)), perSecond(median(bare)), median(ratios), 0.75,
         false, fmt::format("batch {:.0f}, p99 {:.1f} ms{}", median(batches), median(p99s), more)});
}

}  // namespace

double bareRate(const std::filesystem::path& path, std::int64_t bids, std::int64_t batch,
                bool refused) {
    const auto said = inChild([&] {
        return std::to_string(bare_loop(path.c_str(), bids, batch, kInvestors, refused ? 1 : 0));
    });
    removeDesk(path);
    return static_cast<double>(bids) / std::stod(said.said);
}

void measureAccepted(const Setting& setting, std::vector<Figure>& figures) {
    const auto bids = static_cast<std::int64_t>(200'000 * setting.scale);
    for (const std::int64_t outstanding : {256, 1'024}) {
        std::vector<Pair> pairs;
        for (int run = 0; run < setting.runs; ++run) {
            std::fprintf(stderr, "accepted, %ld outstanding, run %d\n",
                         static_cast<long>(outstanding), run + 1);
            const auto path = setting.folder / "accepted.plimsoll";
            Pair pair;
            {
                auto [desk, loan] = makeDesk(path, kInvestors, kEndless);
                pair.ours = flood(*desk, bidsOn(loan, kInvestors), 1, bids, outstanding);
            }
            removeDesk(path);
            pair.bare_per_second = bareRate(setting.folder / "bare.db", bids, outstanding, false);
            pairs.push_back(pair);
        }
        addFigure(figures, fmt::format("accepted bids, {} outstanding / bare loop", outstanding),
                  pairs, fmt::format(", WAL {:.0f} B/bid", walBytesPerBid(setting, outstanding)));
    }
}

void measureRefused(const Setting& setting, std::vector<Figure>& figures) {
    const auto bids = static_cast<std::int64_t>(1'000'000 * setting.scale);
    std::vector<Pair> pairs;
    double peak_mb = 0;
    for (int run = 0; run < std::min(setting.runs, 3); ++run) {
        std::fprintf(stderr, "refused, run %d\n", run + 1);
        const auto path = setting.folder / "refused.plimsoll";
        Pair pair;
        const auto child = inChild([&] {
            auto [desk, loan] = makeDesk(path, kInvestors, kBid);
            const auto make = bidsOn(loan, kInvestors);
            (void)flood(*desk, make, bids + 1, 1, 1);
            const auto result = flood(*desk, make, 1, bids, 1'024);
            if (result.accepted != 0) std::abort();
            return fmt::format("{} {} {}", result.bids_per_second, result.batch, result.p99_ms);
        });
        std::sscanf(child.said.c_str(), "%lf %lf %lf", &pair.ours.bids_per_second, &pair.ours.batch,
                    &pair.ours.p99_ms);
        peak_mb = std::max(peak_mb, child.peak_mb);
        removeDesk(path);
        pair.bare_per_second = bareRate(setting.folder / "bare.db", bids, 1'024, true);
        pairs.push_back(pair);
    }
    addFigure(figures, "refused bids once full / bare loop", pairs,
              fmt::format(", {} arrivals", bids));
    figures.push_back(
        {"peak memory of that run, MB", number(peak_mb, 0), "", peak_mb, 150, true, ""});
}

}  // namespace plimsoll::bench
