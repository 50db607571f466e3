#pragma once
// The measurements, each comparing two things in the same run. Figures are medians of `runs`.

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include <plimsoll/desk.h>

#include "figures.h"
#include "flood.h"

namespace plimsoll::bench {

struct Setting {
    std::filesystem::path folder;  ///< on a real disk; emptied by the caller
    int runs = 5;
    double scale = 1.0;  ///< below 1: a quick look, whose figures mean little
};

inline constexpr std::int64_t kInvestors = 10'000;
inline constexpr std::int64_t kManyInvestors = 1'000'000;
inline constexpr Money kBid = Money::yuan(100);

/// What becomes of a bid.
enum class BidKind {
    Paid,   ///< from the balance, at once
    Held,   ///< to be paid by a payment
    Waits,  ///< in the standby queue, for more than there is
};
inline constexpr Money kFunds = Money::yuan(1'000'000'000);
inline constexpr Money kEndless = Money::yuan(1'000'000'000'000);

/// A rehearsal desk with investors 1 to `investors` and one open loan.
struct BenchDesk {
    std::unique_ptr<Desk> desk;
    LoanId loan;
};
[[nodiscard]] BenchDesk makeDesk(const std::filesystem::path& path, std::int64_t investors,
                                 Money target, Money deposit = kFunds);
/// A million investors, who have made so many bids on loans of ten thousand each; closed.
void makeOldDesk(const std::filesystem::path& path, std::int64_t bids);
/// Pushes a file out of the page cache; its descriptor, because closing that drops the locks that
/// an engine in this process has on the file.
[[nodiscard]] int chill(const std::filesystem::path& path);
/// Another open loan on an existing desk.
[[nodiscard]] LoanId openLoan(Desk& desk, Money target);
/// The n-th bid of `bench_investor`s on one loan; one that waits asks for more than its target.
[[nodiscard]] MakeBid bidsOn(LoanId loan, std::int64_t investors, BidKind kind = BidKind::Paid);
/// Ends the process with the error's code when there is none.
template <class T>
T need(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "bench: %s %s\n", std::string(codeOf(result.error().code)).c_str(),
                     result.error().subject.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}
void removeDesk(const std::filesystem::path& path);

/// What the bare loop writes in a second.
[[nodiscard]] double bareRate(const std::filesystem::path& path, std::int64_t bids,
                              std::int64_t batch, bool refused);

void measureAccepted(const Setting& setting, std::vector<Figure>& figures);
void measureLife(const Setting& setting, std::vector<Figure>& figures);
void measureQueue(const Setting& setting, std::vector<Figure>& figures);
void measureRefused(const Setting& setting, std::vector<Figure>& figures);
void measureHistory(const Setting& setting, std::vector<Figure>& figures);
void measurePostgres(const Setting& setting, std::vector<Figure>& figures);
void measureVerify(const Setting& setting, std::vector<Figure>& figures);
void measureAudit(const Setting& setting, std::vector<Figure>& figures);
void measureRush(const Setting& setting, std::vector<Figure>& figures);

}  // namespace plimsoll::bench
