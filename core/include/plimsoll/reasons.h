#pragma once
// How a bid was decided. Reasons stand in the order in which admission asks (domain, "Admission");
// the numbers are stored and never change, the codes are what people and programs see.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace plimsoll {

enum class Outcome : std::uint8_t {
    Accepted = 1,
    Refused = 2,
    Standby = 3,  ///< takes nothing now, waits for capacity that comes back
};

enum class Reason : std::uint8_t {
    None = 0,  ///< accepted
    KeyReused = 1,
    InvalidAmount = 2,
    UnknownLoan = 3,
    UnknownInvestor = 4,
    InvestorSuspended = 5,
    Halted = 6,
    Paused = 7,
    NotOpenYet = 8,
    Closed = 9,
    NotEligible = 10,
    SelfLending = 11,
    BelowMinimum = 12,
    OffStep = 13,
    OverCap = 14,
    Full = 15,
    AllHeld = 16,
    ExceedsRemainder = 17,
    LeavesTail = 18,
    InsufficientBalance = 19,
};

inline constexpr std::size_t kReasonCount = 20;

/// "over_cap"; None is the empty text.
[[nodiscard]] std::string_view codeOf(Reason reason);
[[nodiscard]] std::optional<Reason> reasonOf(std::string_view code);
/// "accepted", "refused", "standby".
[[nodiscard]] std::string_view codeOf(Outcome outcome);

/// One count per reason, indexed by it.
using ReasonCounts = std::array<std::uint64_t, kReasonCount>;

}  // namespace plimsoll
