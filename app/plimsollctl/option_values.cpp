#include "option_values.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <plimsoll/loans.h>

#include "text.h"

namespace plimsoll::ctl {

namespace {

bool isDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// All of `text` as a number; empty when it is none or does not fit.
template <class T>
std::optional<T> wholeNumber(std::string_view text) {
    T value{};
    if (!isDigits(text)) return {};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

/// Decimal text times 10^decimals, or nothing when it is finer than that.
std::optional<std::int64_t> scaledNumber(std::string_view text, std::size_t decimals) {
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string fraction;
    if (point != std::string_view::npos) {
        fraction = text.substr(point + 1);
        if (!isDigits(fraction)) return {};
    }
    while (fraction.size() > decimals && fraction.back() == '0') fraction.pop_back();
    if (fraction.size() > decimals) return {};
    fraction.resize(decimals, '0');
    if (!isDigits(whole)) return {};
    return wholeNumber<std::int64_t>(std::string(whole) + fraction);
}

/// "900", "90s", "15m", "2h", "7d".
std::optional<std::chrono::seconds> wholeSeconds(std::string_view text) {
    std::int64_t unit = 1;
    if (text.ends_with('m')) unit = 60;
    if (text.ends_with('h')) unit = 3'600;
    if (text.ends_with('d')) unit = 24 * 3'600;
    if (unit > 1 || text.ends_with('s')) text.remove_suffix(1);
    const auto count = wholeNumber<std::int64_t>(text);
    if (!count || *count > INT64_MAX / unit) return {};
    return std::chrono::seconds(*count * unit);
}

}  // namespace

Answer<Money> readAmountOrZero(std::string_view what, std::string_view text) {
    const auto parsed = Money::parse(text);
    if (!parsed) {
        return badInput("amount_invalid", std::string(text), sentence(parsed.error(), what, text));
    }
    if (parsed->isNegative()) {
        return badInput("amount_invalid", std::string(text),
                        fmt::format("{} must not be negative: {}", what, inQuotes(text)));
    }
    return *parsed;
}

Answer<Money> readAmount(std::string_view what, std::string_view text) {
    auto amount = readAmountOrZero(what, text);
    if (amount && amount->isZero()) {
        return badInput("amount_invalid", std::string(text),
                        fmt::format("{} must be more than zero, not {}", what, inQuotes(text)));
    }
    return amount;
}

Answer<Money> readSignedAmount(std::string_view what, std::string_view text) {
    // A plus is natural where the sign decides; "+-5" stays nonsense.
    const bool plus = text.starts_with('+') && !text.starts_with("+-");
    const auto parsed = Money::parse(plus ? text.substr(1) : text);
    if (!parsed) {
        return badInput("amount_invalid", std::string(text), sentence(parsed.error(), what, text));
    }
    if (!parsed->isZero()) return *parsed;
    return badInput("amount_invalid", std::string(text),
                    fmt::format("{} must not be zero: {}", what, inQuotes(text)));
}

Answer<Timestamp> readTime(std::string_view what, std::string_view text, Timestamp now) {
    // Ten years are more than any sale, and far from where times run out.
    constexpr std::chrono::seconds kFarthest{3'650L * 24 * 3'600};
    if (text.starts_with('+')) {
        const auto ahead = wholeSeconds(text.substr(1));
        if (ahead && *ahead <= kFarthest) {
            return Timestamp::us(now.us() + std::chrono::microseconds(*ahead).count());
        }
    } else if (const auto time = Timestamp::parse(text)) {
        return *time;
    }
    return badInput("time_invalid", std::string(text),
                    fmt::format("{} must be a time in UTC, such as 2026-11-22T10:00:00Z, or from "
                                "now, such as +90s, +15m or +2h, not {}",
                                what, inQuotes(text)));
}

Answer<std::chrono::seconds> readDuration(std::string_view what, std::string_view text,
                                          std::chrono::seconds least, std::chrono::seconds most) {
    const auto time = wholeSeconds(text);
    if (time && *time >= least && *time <= most) return *time;
    return badInput("duration_invalid", std::string(text),
                    fmt::format("{} must be from {} to {}, such as 90s, 15m or 2h, not {}", what,
                                brief(least), brief(most), inQuotes(text)));
}

Answer<std::chrono::seconds> readHoldWindow(std::string_view text) {
    return readDuration("the hold window", text, kShortestHoldWindow, kLongestHoldWindow);
}

Answer<std::int64_t> readNumber(std::string_view what, std::string_view text) {
    const auto number = wholeNumber<std::int64_t>(text);
    if (number && *number > 0) return *number;
    return badInput("number_invalid", std::string(text),
                    fmt::format("{} must be a number from 1, not {}", what, inQuotes(text)));
}

Answer<std::int64_t> readCount(std::string_view what, std::string_view text, std::int64_t least,
                               std::int64_t most) {
    const auto number = wholeNumber<std::int64_t>(text);
    if (number && *number >= least && *number <= most) return *number;
    return badInput("number_invalid", std::string(text),
                    fmt::format("{} must be a whole number from {} to {}, not {}", what, least,
                                most, inQuotes(text)));
}

Answer<std::uint64_t> readSeed(std::string_view text) {
    if (const auto number = wholeNumber<std::uint64_t>(text)) return *number;
    return badInput("number_invalid", std::string(text),
                    fmt::format("the seed must be a whole number from 0 to {}, not {}", UINT64_MAX,
                                inQuotes(text)));
}

Answer<int> readShare(std::string_view what, std::string_view text) {
    const bool percent = text.ends_with('%');
    const auto per_mille =
        percent ? scaledNumber(text.substr(0, text.size() - 1), 1) : scaledNumber(text, 3);
    if (per_mille && *per_mille <= 1'000) return static_cast<int>(*per_mille);
    return badInput("share_invalid", std::string(text),
                    fmt::format("{} must be a share from 0 to 1 in thousandths, such as 0.05 or "
                                "5%, not {}",
                                what, inQuotes(text)));
}

Answer<std::optional<std::int64_t>> readSpeed(std::string_view text) {
    if (text == "max") return std::optional<std::int64_t>{};
    if (text == "real") return std::optional<std::int64_t>{1};
    const auto times = wholeNumber<std::int64_t>(text);
    if (times && *times >= 1 && *times <= 1'000'000'000) return times;
    return badInput("speed_invalid", std::string(text),
                    fmt::format("the speed must be real, max, or how many times as fast (a whole "
                                "number from 1), not {}",
                                inQuotes(text)));
}

Answer<RequestKey> readKey(const std::optional<std::string>& text) {
    if (!text) return RequestKey::random();
    if (auto key = RequestKey::parse(*text)) return *key;
    return badInput("key_invalid", *text,
                    fmt::format("{} is no request key: use 1 to 64 printable ASCII characters "
                                "without blanks",
                                inQuotes(*text)));
}

}  // namespace plimsoll::ctl
