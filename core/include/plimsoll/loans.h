#pragma once
// Loans and their derived figures. Units: fen and UTC microseconds in the types.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/reasons.h>
#include <plimsoll/terms.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// Stored numbers. "Sold out for now" is derived, never a phase (domain law 2).
enum class Phase : std::uint8_t { Draft = 1, Open = 2, Full = 3 };
[[nodiscard]] std::string_view codeOf(Phase phase);

/// Who may buy (admission rule 5).
enum class Audience : std::uint8_t { Everyone = 1, NewCustomers = 2, Listed = 3 };
[[nodiscard]] std::string_view codeOf(Audience audience);
[[nodiscard]] std::optional<Audience> audienceOf(std::string_view code);

/// target = free + reserved + held + paid, each >= 0, always (domain law 1).
struct Capacity {
    Money free;
    Money reserved;
    Money held;
    Money paid;

    [[nodiscard]] Money total() const { return free + reserved + held + paid; }
    bool operator==(const Capacity&) const = default;
};

struct NewLoan {
    std::string code;   ///< empty: the core numbers it, "L-1001" and on
    std::string title;  ///< may be empty
    Terms terms;
    Audience audience = Audience::Everyone;
    std::vector<InvestorId> listed;  ///< with Audience::Listed
    InvestorId borrower;             ///< zero: the borrower is no investor here
};

struct LoanSummary {
    LoanId id;
    std::string code;
    std::string title;
    Terms terms;
    Audience audience = Audience::Everyone;
    Phase phase = Phase::Draft;
    Capacity capacity;
    std::int64_t bids = 0;     ///< recorded bids, refused ones too
    std::int64_t bidders = 0;  ///< distinct investors with an accepted bid
    Timestamp created;
    std::optional<Timestamp> opened;
    std::optional<Timestamp> filled;
};

/// Arrivals of one loan by how they ended. arrived = accepted + refused + replayed.
struct LoanTally {
    std::uint64_t accepted = 0;
    std::uint64_t replayed = 0;
    ReasonCounts refused{};

    [[nodiscard]] std::uint64_t refusedTotal() const;
    [[nodiscard]] std::uint64_t arrived() const { return accepted + replayed + refusedTotal(); }
};

/// The loan after one committed batch: the fill curve's points, and the index by which bids of one
/// loan are found in decision order.
struct FillPoint {
    std::int64_t id = 0;
    LoanId loan;
    BidId first_bid;
    BidId last_bid;
    Timestamp at;
    Capacity capacity;
    std::int64_t decided = 0;   ///< bids in this batch
    std::int64_t accepted = 0;  ///< of these, accepted
};

}  // namespace plimsoll
