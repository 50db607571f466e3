#include <plimsoll/timestamp.h>

#include <chrono>
#include <ctime>

#include <fmt/format.h>

namespace plimsoll {
namespace {

using std::chrono::microseconds;
using SysDays = std::chrono::sys_days;

/// Reads exactly `count` digits at `at`; -1 when they are not there.
int digitsAt(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool hasSeparators(std::string_view text) {
    return text.size() >= 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T' &&
           text[13] == ':' && text[16] == ':' && text.back() == 'Z';
}

/// ".002" as microseconds; -1 when it is no fraction of up to six digits.
int fractionUs(std::string_view fraction) {
    if (fraction.empty()) return 0;
    const auto places = fraction.size() - 1;
    if (fraction[0] != '.' || places < 1 || places > 6) return -1;
    int value = digitsAt(fraction, 1, places);
    for (auto i = places; value > 0 && i < 6; ++i) value *= 10;
    return value;
}

}  // namespace

tl::expected<Timestamp, std::string_view> Timestamp::parse(std::string_view text) {
    constexpr std::string_view kBadTime = "bad_time";
    if (!hasSeparators(text)) return tl::make_unexpected(kBadTime);
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    const int hour = digitsAt(text, 11, 2);
    const int minute = digitsAt(text, 14, 2);
    const int second = digitsAt(text, 17, 2);
    const int fraction = fractionUs(text.substr(19, text.size() - 20));
    if (year < 1 || month < 1 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
        second < 0 || second > 59 || fraction < 0)
        return tl::make_unexpected(kBadTime);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return tl::make_unexpected(kBadTime);
    const auto instant = std::chrono::time_point_cast<microseconds>(SysDays(date)) +
                         std::chrono::hours(hour) + std::chrono::minutes(minute) +
                         std::chrono::seconds(second) + microseconds(fraction);
    return Timestamp(instant.time_since_epoch().count());
}

std::string Timestamp::toString() const {
    const std::chrono::sys_time<microseconds> instant{microseconds(m_us)};
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss<microseconds> time{instant - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count(),
                       time.subseconds().count());
}

/// The one that goes on while the machine sleeps: a hold does not last longer because a lid was
/// shut.
std::chrono::microseconds SystemClock::steady() const {
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) +
           std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::nanoseconds(time.tv_nsec));
}

Timestamp SystemClock::now() const {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Timestamp::us(std::chrono::duration_cast<microseconds>(now).count());
}

}  // namespace plimsoll
