#pragma once
// Payments that come in for bids, and what became of each. Units: fen. Plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <plimsoll/commands/fields.h>
#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

enum class PaymentStatus : std::uint8_t {
    Confirmed = 1,  ///< the money is here
    Failed = 2,     ///< there will be no money
    Unclear = 3,    ///< the provider cannot say: the hold is stuck until somebody can
};
[[nodiscard]] std::string_view codeOf(PaymentStatus status);
[[nodiscard]] std::optional<PaymentStatus> paymentStatusOf(std::string_view code);

/// What a payment provider says of one payment. The same notice twice changes nothing.
struct PaymentNotice {
    std::string payment;  ///< the provider's name for it: as a request key, unique for ever
    PaymentStatus status = PaymentStatus::Confirmed;
    BidId bid{};  ///< zero: it could not be named
    Money amount{};
    std::string as_received{};  ///< the bid as it was named, when it could not be found

    static constexpr auto fields() {
        return std::tuple{field("payment", &PaymentNotice::payment),
                          field("status", &PaymentNotice::status),
                          optionalField("bid", &PaymentNotice::bid),
                          optionalField("amount", &PaymentNotice::amount),
                          optionalField("as_received", &PaymentNotice::as_received)};
    }
    bool operator==(const PaymentNotice&) const = default;
};

/// Stored numbers: what became of a notice.
enum class NoticeOutcome : std::uint8_t {
    Paid = 1,         ///< the hold is paid
    Released = 2,     ///< the payment failed, the capacity is free again
    Stuck = 3,        ///< the hold waits for somebody who knows
    Readmitted = 4,   ///< late, but it still fitted
    LateCase = 5,     ///< late, and it did not fit: in suspense, for staff
    WrongAmount = 6,  ///< not what was held: in suspense, for staff; the hold goes on
    UnknownBid = 7,   ///< no such bid: in suspense when money came
    Surplus = 8,      ///< nothing was waiting for it: in suspense, for staff
    OutOfOrder = 9,   ///< a failure or doubt after the fact: noted, nothing changes
};
[[nodiscard]] std::string_view codeOf(NoticeOutcome outcome);

struct NoticeAnswer {
    NoticeOutcome outcome{};
    CaseId opened;          ///< zero: no case was opened
    bool replayed = false;  ///< this notice had come before
};

/// Money in suspense that staff place or refund (domain, "Late payment").
enum class CaseKind : std::uint8_t { Late = 1, WrongAmount = 2, UnknownBid = 3, Surplus = 4 };
[[nodiscard]] std::string_view codeOf(CaseKind kind);
enum class CaseState : std::uint8_t { Open = 1, Placed = 2, Refunded = 3 };
[[nodiscard]] std::string_view codeOf(CaseState state);

struct PaymentCase {
    CaseId id;
    CaseKind kind{};
    CaseState state = CaseState::Open;
    std::string payment;
    BidId bid{};          ///< zero: unknown
    LoanId loan;          ///< zero: unknown
    InvestorId investor;  ///< zero: unknown
    Money amount{};
    std::string as_received{};
    Timestamp opened;
    std::optional<Timestamp> closed;
    std::string loan_code;      ///< filled by queries
    std::string investor_code;  ///< filled by queries

    bool operator==(const PaymentCase&) const = default;
};

/// How staff end a hold whose payment is neither confirmed nor denied.
enum class HoldVerdict : std::uint8_t { Paid = 1, Released = 2 };
[[nodiscard]] std::string_view codeOf(HoldVerdict verdict);

}  // namespace plimsoll
