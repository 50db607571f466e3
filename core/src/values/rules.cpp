#include <plimsoll/rules.h>

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include <plimsoll/claims.h>
#include <plimsoll/preview.h>

namespace plimsoll {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// China Standard Time knows no summer time.
constexpr std::chrono::microseconds kOffset = std::chrono::hours{8};
constexpr std::chrono::microseconds kWholeDay = days{1};

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool is_number = error == std::errc() && stop == end && text.front() != '-';
    return is_number ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<Day> parseDay(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Day found{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                    std::chrono::day(static_cast<unsigned>(*day))};
    return found.ok() ? std::optional(found) : std::nullopt;
}

std::string toString(Day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

Day dayOf(Timestamp at) {
    const auto since = std::chrono::microseconds(at.us()) + kOffset;
    return {sys_days(std::chrono::floor<days>(since))};
}

Timestamp beginOf(Day day) {
    const std::chrono::microseconds begins = sys_days(day).time_since_epoch();
    return Timestamp::us((begins - kOffset).count());
}

Timestamp endOf(Day day) {
    const std::chrono::microseconds lasts = kWholeDay;
    return Timestamp::us(beginOf(day).us() + lasts.count() - 1);
}

const SpecialDay* Calendar::find(Day day) const {
    const auto found = std::ranges::find(special, day, &SpecialDay::day);
    return found != special.end() ? &*found : nullptr;
}

bool Calendar::isWeekend(Day day) {
    const std::chrono::weekday weekday{sys_days(day)};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool Calendar::works(Day day) const {
    const SpecialDay* const marked = find(day);
    return marked != nullptr ? marked->works : !isWeekend(day);
}

int Calendar::workingDays(Day from, Day to) const {
    int count = 0;
    for (auto day = sys_days(from) + days{1}; day <= sys_days(to); day += days{1})
        if (works(Day(day))) ++count;
    return count;
}

Day Calendar::after(Day from, int count) const {
    // A calendar without a single working day would never end.
    constexpr int kMostIdle = 400;
    auto day = sys_days(from);
    for (int idle = 0; count > 0 && idle < kMostIdle; ++idle) {
        day += days{1};
        if (!works(Day(day))) continue;
        --count;
        idle = 0;
    }
    return {day};
}

std::optional<Timestamp> Rules::latestEnd(Timestamp opened) const {
    if (set.most_sale_days == 0) return std::nullopt;
    return endOf(calendar.after(dayOf(opened), set.most_sale_days));
}

std::string_view codeOf(ClaimKind kind) {
    return kind == ClaimKind::Loan ? "loan" : "request";
}

std::string_view codeOf(ClaimStep step) {
    switch (step) {
        case ClaimStep::Take:
            return "take";
        case ClaimStep::TakeOver:
            return "take_over";
        case ClaimStep::Release:
            return "release";
    }
    return {};
}

std::string_view codeOf(PreviewLine::Kind kind) {
    switch (kind) {
        case PreviewLine::Kind::Placed:
            return "placed";
        case PreviewLine::Kind::Released:
            return "released";
        case PreviewLine::Kind::Refunded:
            return "refunded";
        case PreviewLine::Kind::WaitsEnds:
            return "standby_ends";
        case PreviewLine::Kind::Promoted:
            return "promoted";
        case PreviewLine::Kind::Spilled:
            return "spilled";
        case PreviewLine::Kind::SentBack:
            return "sent_back";
    }
    return {};
}

std::string_view codeOf(Undo undo) {
    switch (undo) {
        case Undo::UntilDisbursed:
            return "until_disbursed";
        case Undo::ByClosing:
            return "by_closing";
        case Undo::Never:
            return "never";
    }
    return {};
}

}  // namespace plimsoll
