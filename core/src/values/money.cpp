#include <plimsoll/money.h>

#include <algorithm>

#include "values/law_broken.h"

namespace plimsoll {
namespace {

constexpr std::string_view kYuanSign = "\xC2\xA5";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Drops the commas of "10,000,000"; false when they do not stand every three digits.
bool ungroup(std::string_view whole, std::string& digits) {
    const bool grouped = whole.find(',') != std::string_view::npos;
    std::size_t run = 0;
    bool first = true;
    for (const char c : whole) {
        if (isDigit(c)) {
            digits.push_back(c);
            ++run;
            continue;
        }
        if (c != ',' || run == 0 || run > 3 || (!first && run != 3)) return false;
        first = false;
        run = 0;
    }
    return !digits.empty() && (!grouped || run == 3);
}

}  // namespace

tl::expected<Money, MoneyFault> Money::parse(std::string_view text) {
    if (text.empty()) return tl::make_unexpected(MoneyFault::Empty);
    const bool negative = text.front() == '-';
    if (negative) text.remove_prefix(1);
    if (text.starts_with(kYuanSign)) text.remove_prefix(kYuanSign.size());

    const auto point = text.find('.');
    std::string digits;
    if (!ungroup(text.substr(0, point), digits)) return tl::make_unexpected(MoneyFault::NotANumber);
    if (point == std::string_view::npos) {
        digits += "00";
    } else {
        const auto decimals = text.substr(point + 1);
        if (decimals.empty() || !std::all_of(decimals.begin(), decimals.end(), isDigit))
            return tl::make_unexpected(MoneyFault::NotANumber);
        if (decimals.size() > 2) return tl::make_unexpected(MoneyFault::TooManyDecimals);
        digits += decimals;
        if (decimals.size() == 1) digits += '0';
    }

    std::int64_t amount_fen = 0;
    for (const char c : digits) {
        amount_fen = amount_fen * 10 + (c - '0');
        if (amount_fen > largest().fen()) return tl::make_unexpected(MoneyFault::OutOfRange);
    }
    return Money(negative ? -amount_fen : amount_fen);
}

std::string Money::toString() const {
    // Negated as unsigned, because the most negative value has no positive twin.
    std::uint64_t rest =
        m_fen < 0 ? 0 - static_cast<std::uint64_t>(m_fen) : static_cast<std::uint64_t>(m_fen);
    std::string reversed;
    for (int place = 0; place < 3 || rest > 0; ++place) {
        if (place == 2) reversed += '.';
        if (place > 2 && (place - 2) % 3 == 0) reversed += ',';
        reversed += static_cast<char>('0' + rest % 10);
        rest /= 10;
    }
    if (m_fen < 0) reversed += '-';
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

Money& Money::operator+=(Money other) {
    requireLaw(!__builtin_add_overflow(m_fen, other.m_fen, &m_fen), "an amount left 64 bits");
    return *this;
}

Money& Money::operator-=(Money other) {
    requireLaw(!__builtin_sub_overflow(m_fen, other.m_fen, &m_fen), "an amount left 64 bits");
    return *this;
}

}  // namespace plimsoll
