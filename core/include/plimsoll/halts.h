#pragma once
// A halt stops chosen things for the whole desk or one loan, survives a restart, and is lifted by
// two people. It stops nothing else: payments still count, holds still lapse, payouts already made
// may leave. Plain values.

#include <cstdint>
#include <optional>
#include <string>

#include <plimsoll/commands/fields.h>
#include <plimsoll/ids.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// What is stopped; stored as bits 1, 2, 4.
struct Stops {
    bool bids = false;           ///< new bids are refused with `halted`; promotion is deferred
    bool openings = false;       ///< no sale opens, by staff or by itself
    bool disbursements = false;  ///< nothing is paid out to a borrower

    [[nodiscard]] static constexpr Stops ofBits(int bits) {
        return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
    }
    [[nodiscard]] constexpr int bits() const {
        return (bids ? 1 : 0) | (openings ? 2 : 0) | (disbursements ? 4 : 0);
    }
    [[nodiscard]] constexpr bool isEmpty() const { return bits() == 0; }
    static constexpr auto fields() {
        return std::tuple{optionalField("bids", &Stops::bids),
                          optionalField("openings", &Stops::openings),
                          optionalField("disbursements", &Stops::disbursements)};
    }
    bool operator==(const Stops&) const = default;
};

struct Halt {
    HaltId id;
    LoanId loan;  ///< zero: the whole desk
    Stops stops;
    std::string reason;
    std::string set_by;  ///< login
    Timestamp set;
    std::string lifted_by;  ///< login of the second person; empty: still stands
    std::optional<Timestamp> lifted;
    std::string loan_code;  ///< filled by queries

    bool operator==(const Halt&) const = default;
};

}  // namespace plimsoll
