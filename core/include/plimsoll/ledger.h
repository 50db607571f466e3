#pragma once
// The ledger: every movement of money that is no acceptance of a bid, as a transfer from one
// account to another, so that debits and credits are equal by construction (domain law 4). What a
// bid's own row says, available to frozen, is not written again. Units: fen. Plain values.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/ids.h>
#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

namespace plimsoll {

/// Stored numbers. All but Outside add up to deposits less withdrawals.
enum class Account : std::uint8_t {
    Outside = 1,    ///< the bank: where money comes from and goes to
    Available = 2,  ///< an investor's
    Frozen = 3,     ///< an investor's, in bids
    Lent = 4,       ///< an investor's, disbursed
    Borrower = 5,   ///< of a loan; negative: he owes it
    Suspense = 6,   ///< payments that wait for staff
    Payout = 7,     ///< on its way out
};
inline constexpr std::size_t kAccountCount = 8;  ///< indexed by number; zero is unused
[[nodiscard]] std::string_view codeOf(Account account);

struct LedgerEntry {
    std::int64_t id = 0;       ///< in order of time
    std::int64_t command = 0;  ///< the journal's row that caused it
    Account from{};
    Account to{};
    Money amount{};
    InvestorId investor{};  ///< whose accounts are meant; zero: nobody's
    LoanId loan{};
    BidId bid{};
    PayoutId payout{};
    CaseId from_case{};

    bool operator==(const LedgerEntry&) const = default;
};

/// What moved on one investor's account, and what stood there after it.
struct StatementLine {
    enum class Kind : std::uint8_t {
        Deposit,     ///< outside -> available
        Adjustment,  ///< staff corrected the balance
        BidPaid,     ///< available -> frozen, or a payment arrived
        Released,    ///< frozen -> available, or to a refund
        Disbursed,   ///< frozen -> lent
        CashOut,     ///< available -> payout
        CashBack,    ///< a payout failed and came back
    };
    Timestamp at;
    Kind kind{};
    Money amount{};     ///< what moved, always positive
    Money available;    ///< after it
    Money frozen;       ///< after it
    Money lent;         ///< after it
    LoanId loan{};      ///< zero: none
    BidId bid{};        ///< zero: none
    PayoutId payout{};  ///< zero: none
    std::string loan_code;
};
[[nodiscard]] std::string_view codeOf(StatementLine::Kind kind);

}  // namespace plimsoll
