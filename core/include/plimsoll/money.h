#pragma once
// Money is a whole number of minor units (fen, 1/100 yuan) and nothing else: never floating point.
// Units: fen. Threads: plain values. Errors: parse() answers MoneyFault; arithmetic that leaves the
// 64-bit range is broken law and stops the process (domain law 4).

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace plimsoll {

/// Why a text is not an amount.
enum class MoneyFault {
    Empty,
    NotANumber,       ///< letters, exponents (1e3), NaN, stray signs, badly grouped thousands
    TooManyDecimals,  ///< finer than one fen (1.005)
    OutOfRange,       ///< beyond Money::largest() either way (2^63)
};

class Money {
public:
    constexpr Money() = default;
    static constexpr Money fen(std::int64_t amount_fen) { return Money(amount_fen); }
    static constexpr Money yuan(std::int64_t amount_yuan) { return Money(amount_yuan * 100); }

    /// The largest amount that may be asked, paid in or sold: ten trillion yuan, so that nine
    /// thousand of them still add up inside 64 bits.
    static constexpr Money largest() { return Money(1'000'000'000'000'000); }

    /// The most that a desk may have to account for, all accounts together: whatever adds up money
    /// that is there stays inside 64 bits. Bringing in more is refused (TotalTooLarge).
    static constexpr Money mostOnADesk() { return Money(9'000 * largest().m_fen); }

    /// Reads "10000000", "10,000,000.00", "¥5.5", "-3.00". A sign is read so that the caller can
    /// say "must be more than zero"; whether the amount makes sense is the caller's rule.
    [[nodiscard]] static tl::expected<Money, MoneyFault> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t fen() const { return m_fen; }
    [[nodiscard]] constexpr bool isZero() const { return m_fen == 0; }
    [[nodiscard]] constexpr bool isPositive() const { return m_fen > 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_fen < 0; }

    /// "10,000,000.00"; the form that parse() reads back.
    [[nodiscard]] std::string toString() const;

    constexpr auto operator<=>(const Money&) const = default;
    Money& operator+=(Money other);
    Money& operator-=(Money other);
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }
    /// For totals over what was asked for or has moved, which no account has to hold, so that
    /// nothing bounds them: stays at the largest of 64 bits instead of leaving them. Neither is
    /// negative.
    [[nodiscard]] friend constexpr Money cappedSum(Money a, Money b) {
        return b.m_fen > INT64_MAX - a.m_fen ? Money(INT64_MAX) : Money(a.m_fen + b.m_fen);
    }

private:
    explicit constexpr Money(std::int64_t amount_fen) : m_fen(amount_fen) {}
    std::int64_t m_fen = 0;
};

}  // namespace plimsoll
