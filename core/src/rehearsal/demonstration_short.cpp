#include "rehearsal/demonstration_short.h"

#include <array>
#include <chrono>
#include <cstddef>

#include <fmt/format.h>

namespace plimsoll::rehearsal {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A wealthy customer who takes remainders.
struct Consent {
    std::size_t investor = 0;  ///< his place among the investors
    std::int64_t limit_yuan = 0;
    std::int64_t brings_yuan = 0;  ///< beside what he has
};

/// Together they can fill the small short loan in several ways, and not the large one; the one with
/// the most money could, if he agreed to more.
constexpr std::array kConsents{
    Consent{12, 60'000, 120'000}, Consent{45, 45'000, 90'000},   Consent{78, 80'000, 200'000},
    Consent{111, 30'000, 60'000}, Consent{144, 95'000, 600'000}, Consent{177, 50'000, 150'000},
};

Result<void> designateSome(Desk& desk, std::span<const InvestorId> investors) {
    for (std::size_t i = 0; i < kConsents.size(); ++i) {
        const Consent& consent = kConsents.at(i);
        const InvestorId who = investors[consent.investor];
        const auto key = *RequestKey::parse(fmt::format("demo-consent-{}", i + 1));
        if (auto paid = desk.deposit(who, Money::yuan(consent.brings_yuan), key); !paid)
            return tl::make_unexpected(paid.error());
        auto named = desk.designate(who, Money::yuan(consent.limit_yuan),
                                    fmt::format("协议 · contract 2026-{:03}", 100 + i));
        if (!named) return named;
    }
    return {};
}

/// The next day of this weekday that is at least `ahead` days away.
Day nextDay(std::chrono::weekday weekday, days ahead) {
    const auto from = sys_days(dayOf(SystemClock().now())) + ahead;
    return {from + (weekday - std::chrono::weekday(from))};
}

Result<void> markDays(Desk& desk) {
    const Day friday = nextDay(std::chrono::Friday, days{4});
    const Day sunday{sys_days(friday) + days{2}};
    return desk.markDay({friday, false, "演示假日 · demonstration holiday"}).and_then([&] {
        return desk.markDay({sunday, true, "调休上班 · worked instead of Friday"});
    });
}

}  // namespace

Result<void> furnishShortDesk(Desk& desk, std::span<const InvestorId> investors) {
    constexpr int kSaleDays = 20;
    return designateSome(desk, investors)
        .and_then([&] {
            return desk.setRules(
                {kSaleDays, "演示业务规则 4.2 · demonstration rules, section 4.2"});
        })
        .and_then([&] { return markDays(desk); });
}

}  // namespace plimsoll::rehearsal
