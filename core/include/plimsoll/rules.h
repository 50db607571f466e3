#pragma once
// The desk's rule set and calendar: limits are settings with their sources, not code (domain,
// "Limits are settings"). Days are those of China Standard Time. Plain values and pure functions.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/commands/fields.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

using Day = std::chrono::year_month_day;

/// "2026-10-01"; empty when it is no day of the calendar.
[[nodiscard]] std::optional<Day> parseDay(std::string_view text);
[[nodiscard]] std::string toString(Day day);
/// The day that a clock on the desk's wall shows then.
[[nodiscard]] Day dayOf(Timestamp at);
/// The day's first microsecond.
[[nodiscard]] Timestamp beginOf(Day day);
/// The day's last microsecond.
[[nodiscard]] Timestamp endOf(Day day);

/// A day that is not what its weekday says.
struct SpecialDay {
    Day day{};
    bool works = false;  ///< a weekend that is worked, else a holiday
    std::string name;

    static constexpr auto fields() {
        return std::tuple{field("day", &SpecialDay::day),
                          optionalField("works", &SpecialDay::works),
                          optionalField("name", &SpecialDay::name)};
    }
    bool operator==(const SpecialDay&) const = default;
};

struct RuleSet {
    int most_sale_days = 0;  ///< working days from opening to the last end; zero: no limit
    std::string source;      ///< where the limit is written

    static constexpr auto fields() {
        return std::tuple{field("most_sale_days", &RuleSet::most_sale_days),
                          optionalField("source", &RuleSet::source)};
    }
    bool operator==(const RuleSet&) const = default;
};
inline constexpr int kMostSaleDays = 366;

struct Calendar {
    std::vector<SpecialDay> special;  ///< by day

    [[nodiscard]] const SpecialDay* find(Day day) const;
    [[nodiscard]] bool works(Day day) const;
    [[nodiscard]] static bool isWeekend(Day day);
    /// Working days after `from`, up to and with `to`; zero when it is not later.
    [[nodiscard]] int workingDays(Day from, Day to) const;
    /// The day that is `count` working days after `from`.
    [[nodiscard]] Day after(Day from, int count) const;
};

struct Rules {
    RuleSet set;
    Calendar calendar;

    /// The latest end of a sale that opened then; empty: none.
    [[nodiscard]] std::optional<Timestamp> latestEnd(Timestamp opened) const;
};

}  // namespace plimsoll
