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
/// pending | sent -> restored, when the desk is restored from a backup; restored -> pending | sent,
/// by a person.
enum class PayoutState : std::uint8_t {
    Pending = 1,
    Sent = 2,  ///< handed to the bank in a payout file
    Confirmed = 3,
    Failed = 4,
    Unknown = 5,
    /// Was pending or sent in the backup that the desk was restored from, so that nobody knows what
    /// happened to it since. It leaves with no payout file until a person has said.
    Restored = 6,
};
[[nodiscard]] std::string_view codeOf(PayoutState state);
[[nodiscard]] std::optional<PayoutState> payoutStateOf(std::string_view code);

/// The batch of a payout that left from the desk that this one was restored from, after the backup.
inline constexpr std::string_view kBatchUnknown = "(before the restore)";

struct Payout {
    PayoutId id;
    PayoutKind kind{};
    PayoutState state = PayoutState::Pending;
    LoanId loan;          ///< zero: none
    InvestorId investor;  ///< zero: the borrower, or an unknown payer
    BidId bid;            ///< zero: none
    CaseId from_case;     ///< zero: none
    PayoutId replaces;    ///< the failed one that this one stands for; zero: none
    /// How the bank knows it: payoutReference() of the desk's name when it was made, or when a
    /// person said that it had not been sent before the desk was restored.
    std::string reference;
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

/// "3fa9c17e-12": the beginning of the desk's name for ever (DeskInfo::uid) and the number. A
/// restored desk has another name, so that it never calls a payout what its origin calls another.
[[nodiscard]] std::string payoutReference(std::string_view desk_uid, PayoutId id);
/// The number in a reference, or in a bare number; whose payout it is, only the desk can say
/// (DeskReader::findPayout). Empty: it is neither.
[[nodiscard]] std::optional<PayoutId> payoutNumberIn(std::string_view reference);

/// Ids grow; a page costs the same however many there are.
struct PayoutQuery {
    std::optional<PayoutState> state;
    LoanId loan;        ///< zero: every loan
    PayoutId beyond;    ///< start after this id
    std::string batch;  ///< empty: every batch
    int limit = 500;
};

}  // namespace plimsoll
