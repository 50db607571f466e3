#pragma once
// Money that leaves: disbursements, refunds, cash-outs. Every payout instruction has one id for
// ever; an unclear answer makes it unknown, which is an alarm and a person's decision, never a
// retry (domain, "Payouts"). Units: fen. Plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

enum class PayoutKind : std::uint8_t { Disbursement = 1, Refund = 2, CashOut = 3 };
[[nodiscard]] std::string_view codeOf(PayoutKind kind);

/// pending -> sent -> confirmed | failed | unknown; unknown -> confirmed | failed, by a person.
enum class PayoutState : std::uint8_t {
    Pending = 1,
    Sent = 2,  ///< handed to the bank in a payout file
    Confirmed = 3,
    Failed = 4,
    Unknown = 5,
};
[[nodiscard]] std::string_view codeOf(PayoutState state);
[[nodiscard]] std::optional<PayoutState> payoutStateOf(std::string_view code);

struct Payout {
    PayoutId id;
    PayoutKind kind{};
    PayoutState state = PayoutState::Pending;
    LoanId loan;          ///< zero: none
    InvestorId investor;  ///< zero: the borrower, or an unknown payer
    BidId bid;            ///< zero: none
    CaseId from_case;     ///< zero: none
    PayoutId replaces;    ///< the failed one that this one stands for; zero: none
    Money amount;
    std::string payee;  ///< who gets it, as the bank file names him; filled by queries when an
                        ///< investor gets it
    std::string batch;  ///< the payout file it left in; empty while pending
    Timestamp created;
    Timestamp changed;
    std::string loan_code;      ///< filled by queries
    std::string investor_code;  ///< filled by queries

    bool operator==(const Payout&) const = default;
};

/// Ids grow; a page costs the same however many there are.
struct PayoutQuery {
    std::optional<PayoutState> state;
    LoanId loan;        ///< zero: every loan
    PayoutId beyond;    ///< start after this id
    std::string batch;  ///< empty: every batch
    int limit = 500;
};

}  // namespace plimsoll
