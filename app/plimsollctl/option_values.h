#pragma once
// Reads what was typed into values, each fault as one sentence that names the option. All numbers
// go through here: exactly decimal, never floating point, no octal surprises.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/terms.h>
#include <plimsoll/timestamp.h>

#include "failure.h"

namespace plimsoll::ctl {

/// A positive amount up to Money::largest(). `what` begins the sentence: "the target".
[[nodiscard]] Answer<Money> readAmount(std::string_view what, std::string_view text);
/// A positive amount, or zero.
[[nodiscard]] Answer<Money> readAmountOrZero(std::string_view what, std::string_view text);

/// An amount with a sign, not zero.
[[nodiscard]] Answer<Money> readSignedAmount(std::string_view what, std::string_view text);

/// ISO 8601 in UTC, or from `now`: "+90s", "+15m", "+2h", "+7d".
[[nodiscard]] Answer<Timestamp> readTime(std::string_view what, std::string_view text,
                                         Timestamp now);
/// Whole seconds in range: "900", "90s", "15m", "2h", "7d".
[[nodiscard]] Answer<std::chrono::seconds> readDuration(std::string_view what,
                                                        std::string_view text,
                                                        std::chrono::seconds least,
                                                        std::chrono::seconds most);
/// How long a loan holds capacity for a payment.
[[nodiscard]] Answer<std::chrono::seconds> readHoldWindow(std::string_view text);

/// The number of a bid, a case or a payout.
[[nodiscard]] Answer<std::int64_t> readNumber(std::string_view what, std::string_view text);
/// A whole number in range.
[[nodiscard]] Answer<std::int64_t> readCount(std::string_view what, std::string_view text,
                                             std::int64_t least, std::int64_t most);
[[nodiscard]] Answer<std::uint64_t> readSeed(std::string_view text);
/// "0.3", "30%", "12.5%" → parts per thousand.
[[nodiscard]] Answer<int> readShare(std::string_view what, std::string_view text);
/// "max" → empty, "real" → 1, "N" → N times as fast.
[[nodiscard]] Answer<std::optional<std::int64_t>> readSpeed(std::string_view text);
/// No text → a fresh key. An empty text is a fault: a script whose variable was
/// empty would otherwise retry under ever new keys.
[[nodiscard]] Answer<RequestKey> readKey(const std::optional<std::string>& text);

}  // namespace plimsoll::ctl
