// Verifying and backing up a desk with five million bids of a million investors, each in a process
// of its own: seconds from a cold cache, and the memory that it took.

#include <algorithm>
#include <chrono>
#include <cstdio>

#include <unistd.h>

#include <fmt/core.h>

#include "child.h"
#include "measures.h"

namespace plimsoll::bench {
namespace {

constexpr double kMostSeconds = 25;
constexpr double kMostMegabytes = 200;

struct Measured {
    std::vector<double> seconds;
    double peak_mb = 0;
};

void measureOnce(Measured& measured, const std::filesystem::path& path,
                 const std::function<VerifyReport()>& work) {
    ::close(chill(path));
    const auto child = inChild([&] {
        const auto begin = std::chrono::steady_clock::now();
        if (!work().holds()) std::abort();
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        return std::to_string(taken.count());
    });
    measured.seconds.push_back(std::stod(child.said));
    measured.peak_mb = std::max(measured.peak_mb, child.peak_mb);
}

void addFigures(std::vector<Figure>& figures, const std::string& what, const Measured& measured) {
    const auto seconds = median(measured.seconds);
    figures.push_back(
        {what + ": seconds", number(seconds, 1), "", seconds, kMostSeconds, true, "cold"});
    figures.push_back({what + ": peak memory, MB", number(measured.peak_mb, 0), "",
                       measured.peak_mb, kMostMegabytes, true, ""});
}

}  // namespace

void measureVerify(const Setting& setting, std::vector<Figure>& figures) {
    const auto bids = static_cast<std::int64_t>(5'000'000 * setting.scale);
    const auto path = setting.folder / "old.plimsoll";
    const auto copy = setting.folder / "copy.plimsoll";
    std::fprintf(stderr, "verify: a million investors and %ld bids\n", static_cast<long>(bids));
    // In a child, whose memory later ones do not begin with.
    (void)inChild([&] {
        makeOldDesk(path, bids);
        return std::string();
    });
    Measured verify;
    Measured backup;
    for (int run = 0; run < std::min(setting.runs, 3); ++run) {
        std::fprintf(stderr, "verify, run %d\n", run + 1);
        measureOnce(verify, path, [&] { return need(need(attachDesk(path))->verify()); });
        std::fprintf(stderr, "backup, run %d\n", run + 1);
        measureOnce(backup, path, [&] { return need(backupDesk(path, copy)); });
        removeDesk(copy);
    }
    removeDesk(path);
    const auto size = fmt::format("{:.1f} million bids", static_cast<double>(bids) / 1e6);
    addFigures(figures, "verify of " + size, verify);
    addFigures(figures, "backup of " + size, backup);
}

}  // namespace plimsoll::bench
