#include "values/import_cells.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "values/names.h"

namespace plimsoll {
namespace {

using Code = RowFault::Code;
using Fault = tl::unexpected<Code>;

constexpr std::string_view kYuanSign = "\xC2\xA5";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

/// Digits at the front, at most so many, taken away from `text`.
std::string_view takeDigits(std::string_view& text, std::size_t most) {
    std::size_t count = 0;
    while (count < text.size() && count < most && isDigit(text[count])) ++count;
    const auto digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

/// Full-width forms as the ASCII characters that they are, the full-width yuan sign as the other.
std::string folded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
        if (rest.starts_with("\xEF\xBF\xA5")) {
            plain += kYuanSign;
            at += 3;
        } else if (rest.size() >= 3 && byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD) &&
                   byte(2) >= 0x80 && byte(2) <= (byte(1) == 0xBC ? 0xBF : 0x9E)) {
            // U+FF01 to U+FF5E stand 0xFEE0 above "!" to "~".
            const int base = byte(1) == 0xBC ? 0x20 : 0x60;
            plain += static_cast<char>(base + byte(2) - 0x80);
            at += 3;
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

/// "5.15E+22". Without its sign, "5E3" may be a code.
bool isScientific(std::string_view text, bool sign_needed) {
    (void)take(text, '-');
    if (takeDigits(text, text.size()).empty()) return false;
    if (take(text, '.') && takeDigits(text, text.size()).empty()) return false;
    if (!take(text, 'E') && !take(text, 'e')) return false;
    if (!take(text, '+') && !take(text, '-') && sign_needed) return false;
    return isDigits(text);
}

/// What a spreadsheet left instead of a value, whatever should stand there.
std::optional<Code> damageOf(std::string_view text, bool sign_needed) {
    if (text.size() > 1 && std::ranges::all_of(text, [](char c) { return c == '#'; }))
        return Code::Hashes;
    if (text.starts_with('#') && (text.ends_with('!') || text.ends_with('?') || text == "#N/A"))
        return Code::FormulaError;
    if (text.starts_with('=')) return Code::FormulaError;
    if (isScientific(text, sign_needed)) return Code::Scientific;
    return std::nullopt;
}

bool takePrefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text = trimmed(text.substr(prefix.size()));
    return true;
}

bool takeSuffix(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text = trimmed(text.substr(0, text.size() - suffix.size()));
    return true;
}

bool hasAny(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [text](auto word) { return text.find(word) != std::string_view::npos; });
}

Code codeFor(MoneyFault fault) {
    switch (fault) {
        case MoneyFault::Empty:
            return Code::Empty;
        case MoneyFault::NotANumber:
            return Code::NotANumber;
        case MoneyFault::TooManyDecimals:
            return Code::TooManyDecimals;
        case MoneyFault::OutOfRange:
            return Code::OutOfRange;
    }
    return Code::NotANumber;
}

/// Takes the sign away: "-5", "−5", and the "(5)" of accounts.
bool takeMinus(std::string_view& text) {
    if (takePrefix(text, "-") || takePrefix(text, "\xE2\x88\x92")) return true;
    if (!text.starts_with('(') || !text.ends_with(')')) return false;
    text = trimmed(text.substr(1, text.size() - 2));
    return true;
}

/// The yuan's own signs, on either side.
void takeYuan(std::string_view& text) {
    for (const std::string_view sign :
         {kYuanSign, std::string_view("CNY"), std::string_view("RMB")})
        if (takePrefix(text, sign)) break;
    for (const std::string_view sign : {"元", "CNY", "RMB"})
        if (takeSuffix(text, sign)) break;
}

/// A number of one or two digits up to `most`; -1 when there is none.
int takeNumber(std::string_view& text, int most) {
    const auto digits = takeDigits(text, 2);
    int value = -1;
    if (!digits.empty()) std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value > most ? -1 : value;
}

/// "39:12.0", as a spreadsheet shows a time whose format it has guessed.
bool isMinutesOnly(std::string_view text) {
    return takeNumber(text, 59) >= 0 && take(text, ':') && takeNumber(text, 59) >= 0 &&
           take(text, '.') && isDigits(text);
}
bool isClockOnly(std::string_view text) {
    return takeNumber(text, 23) >= 0 && take(text, ':') && takeNumber(text, 59) >= 0 &&
           (text.empty() || text.front() == ':');
}
/// A day's number since 1900, of the years 1927 to 2173, with a fraction for the time.
bool isSerialDate(std::string_view text) {
    if (takeDigits(text, 5).size() != 5) return false;
    return text.empty() || (take(text, '.') && isDigits(text));
}

std::optional<std::chrono::sys_days> takeDay(std::string_view& text) {
    const auto digits = takeDigits(text, 4);
    int year = 0;
    if (digits.size() != 4) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    const char separator = text.starts_with('/') ? '/' : '-';
    if (!take(text, separator)) return std::nullopt;
    const int month = takeNumber(text, 12);
    if (month < 1 || !take(text, separator)) return std::nullopt;
    const int day = takeNumber(text, 31);
    if (day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date);
}

/// Seconds east of Greenwich: "Z", "+08:00", "+0800", or nothing for China Standard Time.
std::optional<int> zoneOf(std::string_view text) {
    constexpr int kChina = 8 * 3'600;
    text = trimmed(text);
    if (text.empty()) return kChina;
    if (text == "Z" || text == "z") return 0;
    const bool is_west = text.front() == '-';
    if (!take(text, '+') && !take(text, '-')) return std::nullopt;
    const int hours = takeNumber(text, 14);
    (void)take(text, ':');
    const int minutes = text.empty() ? 0 : takeNumber(text, 59);
    if (hours < 0 || minutes < 0 || !text.empty()) return std::nullopt;
    const int seconds = hours * 3'600 + minutes * 60;
    return is_west ? -seconds : seconds;
}

/// ".412" as microseconds; no fraction is zero.
std::optional<int> takeFraction(std::string_view& text) {
    if (!take(text, '.')) return 0;
    std::string digits(takeDigits(text, 7));
    if (digits.empty() || digits.size() > 6) return std::nullopt;
    digits.resize(6, '0');
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// "10:00:06.412+08:00" on this day.
Cell<Timestamp> timeOn(std::chrono::sys_days day, std::string_view text) {
    const int hour = takeNumber(text, 23);
    if (hour < 0 || !take(text, ':')) return Fault(Code::BadTime);
    const int minute = takeNumber(text, 59);
    if (minute < 0) return Fault(Code::BadTime);
    if (!take(text, ':')) return Fault(zoneOf(text) ? Code::WithoutSeconds : Code::BadTime);
    const int second = takeNumber(text, 59);
    const auto fraction = takeFraction(text);
    if (second < 0 || !fraction) return Fault(Code::BadTime);
    const auto zone = zoneOf(text);
    if (!zone) return Fault(Code::BadTime);
    const std::int64_t seconds = std::chrono::seconds(day.time_since_epoch()).count() +
                                 hour * 3'600 + minute * 60 + second - *zone;
    return Timestamp::us(seconds * 1'000'000 + *fraction);
}

/// China has kept one time all year since 1992; nothing here is older, nothing is from 2200 on.
bool isInRange(std::chrono::sys_days day) {
    const int year = static_cast<int>(std::chrono::year_month_day(day).year());
    return year >= 1992 && year < 2200;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::array<std::string_view, 4> kBlanks{" ", "\t", "\xC2\xA0", "\xE3\x80\x80"};
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto blank : kBlanks) {
            const auto before = text.size();
            if (text.starts_with(blank)) text.remove_prefix(blank.size());
            if (text.ends_with(blank)) text.remove_suffix(blank.size());
            changed = changed || text.size() != before;
        }
    }
    return text;
}

Cell<Money> amountCell(std::string_view cell) {
    const std::string plain = folded(trimmed(cell));
    std::string_view text = trimmed(plain);
    if (text.empty()) return Fault(Code::Empty);
    if (const auto damage = damageOf(text, false)) return Fault(*damage);
    if (hasAny(text, {"万", "萬", "亿", "億"})) return Fault(Code::Unit);
    if (hasAny(text, {"$", "€", "£", "USD", "HKD", "EUR"})) return Fault(Code::Currency);
    const bool is_negative = takeMinus(text);
    takeYuan(text);
    // What Money reads besides digits has been taken away: a second sign is nonsense.
    if (text.starts_with('-') || text.starts_with(kYuanSign)) return Fault(Code::NotANumber);
    const auto amount = Money::parse(text);
    if (!amount) return Fault(text.empty() ? Code::NotANumber : codeFor(amount.error()));
    if (amount->isZero()) return Fault(Code::Zero);
    if (is_negative) return Fault(Code::Negative);
    return *amount;
}

Cell<Timestamp> timeCell(std::string_view cell) {
    const std::string plain = folded(trimmed(cell));
    std::string_view text = trimmed(plain);
    if (text.empty()) return Fault(Code::Empty);
    if (const auto damage = damageOf(text, false)) return Fault(*damage);
    if (isMinutesOnly(text)) return Fault(Code::MinutesOnly);
    if (isClockOnly(text)) return Fault(Code::WithoutDay);
    if (isSerialDate(text)) return Fault(Code::SerialDate);
    const auto day = takeDay(text);
    if (!day) return Fault(Code::BadTime);
    if (!isInRange(*day)) return Fault(Code::OutOfRange);
    if (text.empty()) return Fault(Code::WithoutTime);
    if (!take(text, 'T') && !take(text, ' ')) return Fault(Code::BadTime);
    return timeOn(*day, trimmed(text));
}

Cell<std::string> codeCell(std::string_view cell) {
    const auto text = trimmed(cell);
    if (text.empty()) return Fault(Code::Empty);
    if (const auto damage = damageOf(text, true)) return Fault(*damage);
    if (!isCode(text)) return Fault(Code::BadCode);
    return std::string(text);
}

Cell<std::string> keyCell(std::string_view cell) {
    const auto text = trimmed(cell);
    if (text.empty()) return std::string();
    if (const auto damage = damageOf(text, true)) return Fault(*damage);
    if (!RequestKey::parse(text)) return Fault(Code::BadKey);
    return std::string(text);
}

Cell<std::string> titleCell(std::string_view cell) {
    const auto text = trimmed(cell);
    if (!isName(text)) return Fault(Code::BadTitle);
    return std::string(text);
}

}  // namespace plimsoll
