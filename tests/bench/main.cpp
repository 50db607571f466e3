// ./dev bench: the speed table. Every line compares two things measured in the same run.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <fmt/core.h>
#include <unistd.h>

#include "bare_loop.h"
#include "measures.h"

namespace plimsoll::bench {

void removeDesk(const std::filesystem::path& path) {
    for (const auto* const suffix : {"", "-wal", "-shm", ".lock"})
        std::filesystem::remove(path.string() + suffix);
}

LoanId openLoan(Desk& desk, Money target) {
    NewLoan loan;
    loan.terms = {target, kBid, kBid, std::nullopt};
    const auto id = need(desk.createLoan(loan));
    need(desk.openLoan(id));
    return id;
}

BenchDesk makeDesk(const std::filesystem::path& path, std::int64_t investors, Money target,
                   Money deposit) {
    constexpr std::int64_t kAtOnce = 50'000;
    need(createDesk(path, {.name = "bench", .kind = DeskKind::Rehearsal}));
    BenchDesk made{need(openDesk(path)), {}};
    for (std::int64_t done = 0; done < investors; done += kAtOnce) {
        std::vector<NewInvestor> some(
            static_cast<std::size_t>(std::min(kAtOnce, investors - done)));
        for (auto& investor : some) investor.deposit = deposit;
        (void)need(made.desk->addInvestors(std::move(some)));
    }
    made.loan = openLoan(*made.desk, target);
    return made;
}

MakeBid bidsOn(LoanId loan, std::int64_t investors, BidKind kind) {
    return [loan, investors, kind](std::int64_t number) {
        BidRequest bid;
        bid.loan = loan;
        bid.investor = InvestorId(bench_investor(number, investors));
        bid.key = *RequestKey::parse("b" + std::to_string(number));
        bid.asked = kind == BidKind::Waits ? Money::largest() : kBid;
        bid.funding = kind == BidKind::Paid ? Funding::Balance : Funding::Payment;
        bid.standby = kind == BidKind::Waits;
        return bid;
    };
}

namespace {

struct Measure {
    const char* name;
    void (*run)(const Setting&, std::vector<Figure>&);
};

constexpr Measure kMeasures[] = {
    {"accepted", measureAccepted}, {"life", measureLife},         {"queue", measureQueue},
    {"history", measureHistory},   {"refused", measureRefused},   {"audit", measureAudit},
    {"verify", measureVerify},     {"postgres", measurePostgres}, {"rush", measureRush},
};

int usage() {
    fmt::print(
        "usage: plimsoll_bench [--folder DIR] [--runs N] [--quick]"
        " [accepted|life|queue|history|refused|audit|verify|postgres|rush ...]\
"
        "DIR must be on a real disk; everything made there is removed again.\n");
    return 2;
}

bool isWanted(const std::vector<std::string_view>& wanted, std::string_view name) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
}

int run(int argc, char** argv) {
    Setting setting;
    setting.folder = std::filesystem::current_path();
    std::vector<std::string_view> wanted;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--quick") {
            setting.scale = 0.1;
            setting.runs = 1;
        } else if (word == "--folder" && i + 1 < argc) {
            setting.folder = argv[++i];
        } else if (word == "--runs" && i + 1 < argc) {
            setting.runs = std::max(std::atoi(argv[++i]), 1);
        } else if (std::none_of(std::begin(kMeasures), std::end(kMeasures),
                                [&](const Measure& measure) { return word == measure.name; })) {
            return usage();
        } else {
            wanted.push_back(word);
        }
    }
    setting.folder = std::filesystem::absolute(setting.folder);
    setting.folder /= fmt::format("plimsoll-bench-{}", ::getpid());
    std::filesystem::create_directories(setting.folder);
    std::vector<Figure> figures;
    for (const Measure& measure : kMeasures)
        if (isWanted(wanted, measure.name)) measure.run(setting, figures);
    std::filesystem::remove_all(setting.folder);
    fmt::print("medians of {} runs, WAL and FULL sync, folder {}\n", setting.runs,
               setting.folder.parent_path().filename().string());
    return printTable(figures) ? 0 : 1;
}

}  // namespace
}  // namespace plimsoll::bench

int main(int argc, char** argv) {
    return plimsoll::bench::run(argc, argv);
}
