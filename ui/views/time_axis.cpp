#include "ui/views/time_axis.h"

#include <array>

#include "ui/text/figures.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr std::int64_t kMs = 1'000;
constexpr std::int64_t kSecond = 1'000 * kMs;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

constexpr std::array<std::int64_t, 29> kSteps{
    kMs,          2 * kMs,      5 * kMs,      10 * kMs, 20 * kMs,    50 * kMs,
    100 * kMs,    200 * kMs,    500 * kMs,    kSecond,  2 * kSecond, 5 * kSecond,
    10 * kSecond, 20 * kSecond, 30 * kSecond, kMinute,  2 * kMinute, 5 * kMinute,
    10 * kMinute, 20 * kMinute, 30 * kMinute, kHour,    2 * kHour,   6 * kHour,
    12 * kHour,   kDay,         2 * kDay,     7 * kDay, 28 * kDay};

QString labelOf(std::int64_t since_us, std::int64_t step) {
    if (step < kSecond && since_us < kSecond) {
        return Figures::tr("%1 ms").arg(since_us / kMs);
    }
    if (step < kSecond) {
        return Figures::tr("%1.%2 s").arg(since_us / kSecond).arg(since_us / (100 * kMs) % 10);
    }
    if (step < kMinute) return Figures::tr("%1 s").arg(since_us / kSecond);
    if (step < kHour) return Figures::tr("%1 min").arg(since_us / kMinute);
    if (step < kDay) return Figures::tr("%1 h").arg(since_us / kHour);
    return Figures::tr("%1 d").arg(since_us / kDay);
}

}  // namespace

std::vector<TimeAxis::Tick> TimeAxis::ticks(int most) const {
    const std::int64_t range = to_us - from_us;
    std::int64_t step = kSteps.back();
    for (const std::int64_t candidate : kSteps) {
        if (range / candidate < most) {
            step = candidate;
            break;
        }
    }
    std::vector<Tick> result;
    for (std::int64_t since = 0; since <= range; since += step) {
        result.push_back({from_us + since, since == 0 ? u"0"_s : labelOf(since, step)});
        if (int(result.size()) > most) break;
    }
    return result;
}

}  // namespace plimsoll::ui
