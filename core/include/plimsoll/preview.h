#pragma once
// What an order would do, computed from the records without changing anything: everything that a
// person wants to see before he asks for it. Units: fen. Plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/errors.h>
#include <plimsoll/loans.h>
#include <plimsoll/money.h>

namespace plimsoll {

/// One customer's part of it.
struct PreviewLine {
    enum class Kind : std::uint8_t {
        Placed,     ///< available -> frozen
        Released,   ///< frozen -> available
        Refunded,   ///< frozen -> a payout
        WaitsEnds,  ///< waits in vain
        Promoted,   ///< waits, and is served
        Spilled,    ///< from suspense -> frozen, in another loan
        SentBack,   ///< from suspense -> a payout
    };
    Kind kind{};
    InvestorId investor;
    std::string investor_code;
    BidId bid;  ///< zero: a new one
    Money amount;
    Money available_before;
    Money available_after;
};
[[nodiscard]] std::string_view codeOf(PreviewLine::Kind kind);

/// Until when it can be undone once it is done.
enum class Undo : std::uint8_t {
    UntilDisbursed,  ///< each bid can be voided until the loan is disbursed
    ByClosing,       ///< the sale can be closed again at any time
    Never,
};
[[nodiscard]] std::string_view codeOf(Undo undo);

struct Preview {
    LoanId loan;
    Phase phase_before{};
    Phase phase_after{};
    Money target_before;
    Money target_after;
    Capacity before;
    Capacity after;
    std::optional<Timestamp> closes;  ///< the new end
    int working_days = 0;             ///< from opening to the new end
    std::vector<PreviewLine> lines;   ///< by investor and bid, in the order they happen
    std::int64_t told = 0;            ///< customers who have to hear of it
    std::int64_t refunds = 0;         ///< payouts that it makes
    std::int64_t unknown = 0;         ///< of this loan's payouts, those whose end nobody knows
    Undo undo{};
    /// Why it would be refused as things stand; empty: it would be done.
    std::optional<Error> refusal;
};

}  // namespace plimsoll
