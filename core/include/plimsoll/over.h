#pragma once
// The loan that was imported with more than its target (domain, "The over-filled loan"): what came
// beyond it is kept as excess lines, outside capacity, with their money in suspense, until each is
// spilled to a loan with room or released, with the consent of whoever it belongs to. Units: fen
// and UTC microseconds in the types. Plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/commands/fields.h>
#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// One bid that was taken in elsewhere, with its money.
struct ImportedBid {
    std::int64_t line = 0;  ///< of its file: ties in arrival order go by it
    InvestorId investor;    ///< zero: a newcomer
    Money amount;
    Timestamp arrived;
    std::string key;  ///< empty: made from the line
    /// The place, among the newcomers that come with the import, of whoever bid; only without an
    /// investor.
    std::size_t newcomer = 0;

    static constexpr auto fields() {
        return std::tuple{field("line", &ImportedBid::line),
                          optionalField("investor", &ImportedBid::investor),
                          field("amount", &ImportedBid::amount),
                          field("arrived", &ImportedBid::arrived),
                          optionalField("key", &ImportedBid::key),
                          optionalField("newcomer", &ImportedBid::newcomer)};
    }
    bool operator==(const ImportedBid&) const = default;
};

/// What became of an import.
struct ImportOutcome {
    std::int64_t bids = 0;    ///< recorded
    Money accepted;           ///< what the target took
    std::int64_t excess = 0;  ///< lines beyond it
    Money excess_amount;
};
inline constexpr std::size_t kMostImported = 100'000;

/// Stored numbers.
enum class ExcessState : std::uint8_t { Open = 1, Spilled = 2, Released = 3 };
[[nodiscard]] std::string_view codeOf(ExcessState state);

struct ExcessLine {
    ExcessId id;
    LoanId loan;  ///< that was over
    BidId bid;    ///< that brought it
    InvestorId investor;
    Money amount;
    std::int64_t line = 0;  ///< of the file
    ExcessState state = ExcessState::Open;
    LoanId to;                     ///< spilled to
    BidId to_bid;                  ///< the bid that it became there
    PayoutId payout;               ///< that sends it back
    std::string consent;           ///< reference of the investor's
    std::string borrower_consent;  ///< reference of his, for a new loan
    std::optional<Timestamp> resolved;
    std::string loan_code;      ///< filled by queries
    std::string to_code;        ///< filled by queries
    std::string investor_code;  ///< filled by queries

    bool operator==(const ExcessLine&) const = default;
};

struct ExcessQuery {
    LoanId loan;  ///< zero: every loan
    bool open_only = true;
    ExcessId beyond;  ///< start after this one
    int limit = 500;
};

}  // namespace plimsoll
