#pragma once
// Why a loan is short: the target split into what is free, reserved, held and paid at an instant,
// and what is missing split into its causes, recomputed from the records alone. Units: fen.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <plimsoll/loans.h>
#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

enum class ShortCause : std::uint8_t {
    NeverTaken = 0,  ///< demand ended before the mark
    Lapsed = 1,      ///< holds whose payment did not come in time
    Failed = 2,      ///< payments that failed
    Withdrawn = 3,   ///< by the customer
    Voided = 4,      ///< paid, and taken back by staff
};
inline constexpr std::size_t kShortCauses = 5;
[[nodiscard]] std::string_view codeOf(ShortCause cause);

/// One cause over the whole sale up to the instant asked for.
struct CauseFigures {
    std::int64_t count = 0;  ///< how many holds, or paid parts
    Money released;          ///< capacity that came back through it
    Money missing;           ///< the part of it that nobody took again: what is short because of it
    std::optional<Timestamp> first;
    std::optional<Timestamp> last;
};

struct ShortReport {
    LoanId loan;
    /// The instant that every figure here is of: the one asked for, or the loan's latest record.
    /// Of a cancelled loan at the latest the one just before its cancellation.
    Timestamp at;
    Money target;
    Capacity capacity;  ///< at that instant
    /// By ShortCause. The `missing` of all add up to target - paid - held - reserved.
    std::array<CauseFigures, kShortCauses> causes{};
    Money late;             ///< payments that came after their hold had ended
    Money late_readmitted;  ///< of these, what still fitted
    std::int64_t late_count = 0;
    Money waiting;  ///< standby, not served
    std::int64_t waiting_count = 0;
};

/// The loan was cancelled, and the report is of the instant just before that.
[[nodiscard]] bool isBeforeCancellation(const LoanSummary& loan, const ShortReport& report);

}  // namespace plimsoll
