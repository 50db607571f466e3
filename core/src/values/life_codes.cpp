// The stable names of what happens to bids, loans and money after a decision.

#include <array>
#include <charconv>

#include <plimsoll/holds.h>
#include <plimsoll/ledger.h>
#include <plimsoll/loans.h>
#include <plimsoll/outcome.h>
#include <plimsoll/over.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>
#include <plimsoll/shortfall.h>

namespace plimsoll {
namespace {

/// Names by stored number, which begins at 1.
template <std::size_t N>
using Names = std::array<std::string_view, N>;

constexpr Names<14> kPhases{"",          "draft",     "open",      "full",  "waiting",
                            "scheduled", "paused",    "settling",  "short", "under_review",
                            "disbursed", "cancelled", "withdrawn", "over"};
constexpr Names<4> kExcessStates{"", "open", "spilled", "released"};
constexpr Names<10> kMoves{"",       "approve", "withdraw", "open",     "pause",
                           "resume", "close",   "review",   "disburse", "cancel"};
constexpr Names<3> kFundings{"", "balance", "payment"};
constexpr Names<9> kHoldStates{"",       "held",      "stuck",  "paid",    "lapsed",
                               "failed", "withdrawn", "voided", "returned"};
constexpr Names<6> kWaitStates{"", "waiting", "promoted", "ended", "withdrawn", "expired"};
constexpr Names<12> kEvents{"",
                            "promoted",
                            "paid",
                            "stuck",
                            "lapsed",
                            "failed",
                            "withdrawn",
                            "readmitted",
                            "standby_ended",
                            "standby_withdrawn",
                            "standby_expired",
                            "voided"};
constexpr Names<4> kPaymentStatuses{"", "confirmed", "failed", "unclear"};
constexpr Names<10> kNoticeOutcomes{"",           "paid",        "released",     "stuck",
                                    "readmitted", "late_case",   "wrong_amount", "unknown_bid",
                                    "surplus",    "out_of_order"};
constexpr Names<5> kCaseKinds{"", "late", "wrong_amount", "unknown_bid", "surplus"};
constexpr Names<4> kCaseStates{"", "open", "placed", "refunded"};
constexpr Names<4> kPayoutKinds{"", "disbursement", "refund", "cash_out"};
constexpr Names<7> kPayoutStates{"",       "pending", "sent",    "confirmed",
                                 "failed", "unknown", "restored"};
constexpr Names<8> kAccounts{"",     "outside",  "available", "frozen",
                             "lent", "borrower", "suspense",  "payout"};
constexpr Names<7> kStatementKinds{"deposit",   "adjustment", "bid",      "released",
                                   "disbursed", "cash_out",   "cash_back"};
constexpr Names<kShortCauses> kShortCauseNames{"never_taken", "lapsed", "failed", "withdrawn",
                                               "voided"};

template <class Enum, std::size_t N>
std::string_view nameIn(const Names<N>& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t N>
std::optional<Enum> valueIn(const Names<N>& names, std::string_view code) {
    for (std::size_t i = 1; i < N; ++i)
        if (names[i] == code) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

std::string_view codeOf(Phase phase) {
    return nameIn(kPhases, phase);
}
std::optional<Phase> phaseOf(std::string_view code) {
    return valueIn<Phase>(kPhases, code);
}
std::string_view codeOf(LoanMove move) {
    return nameIn(kMoves, move);
}
std::optional<LoanMove> loanMoveOf(std::string_view code) {
    return valueIn<LoanMove>(kMoves, code);
}
std::string_view codeOf(Funding funding) {
    return nameIn(kFundings, funding);
}
std::optional<Funding> fundingOf(std::string_view code) {
    return valueIn<Funding>(kFundings, code);
}
std::string_view codeOf(HoldState state) {
    return nameIn(kHoldStates, state);
}
std::string_view codeOf(WaitState state) {
    return nameIn(kWaitStates, state);
}
std::string_view codeOf(BidEventKind kind) {
    return nameIn(kEvents, kind);
}
std::string_view codeOf(PaymentStatus status) {
    return nameIn(kPaymentStatuses, status);
}
std::optional<PaymentStatus> paymentStatusOf(std::string_view code) {
    return valueIn<PaymentStatus>(kPaymentStatuses, code);
}
std::string_view codeOf(HoldVerdict verdict) {
    return verdict == HoldVerdict::Paid ? "paid" : "released";
}
std::string_view codeOf(NoticeOutcome outcome) {
    return nameIn(kNoticeOutcomes, outcome);
}
std::string_view codeOf(CaseKind kind) {
    return nameIn(kCaseKinds, kind);
}
std::string_view codeOf(CaseState state) {
    return nameIn(kCaseStates, state);
}
std::string_view codeOf(PayoutKind kind) {
    return nameIn(kPayoutKinds, kind);
}
std::string_view codeOf(PayoutState state) {
    return nameIn(kPayoutStates, state);
}
std::optional<PayoutState> payoutStateOf(std::string_view code) {
    return valueIn<PayoutState>(kPayoutStates, code);
}
std::string payoutReference(std::string_view desk_uid, PayoutId id) {
    constexpr std::size_t kEnough = 8;  // 32 bits tell the names of one desk apart
    return std::string(desk_uid.substr(0, kEnough)) + '-' + std::to_string(id.value);
}
std::optional<PayoutId> payoutNumberIn(std::string_view reference) {
    const auto dash = reference.find('-');
    const bool has_name = dash != std::string_view::npos;
    const auto name = reference.substr(0, has_name ? dash : 0);
    if (has_name && (name.empty() || name.find_first_not_of("0123456789abcdef") != name.npos))
        return std::nullopt;
    const auto digits = reference.substr(has_name ? dash + 1 : 0);
    std::int64_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || number < 1)
        return std::nullopt;
    return PayoutId(number);
}
std::string_view codeOf(Account account) {
    return nameIn(kAccounts, account);
}
std::string_view codeOf(StatementLine::Kind kind) {
    return nameIn(kStatementKinds, kind);
}
std::string_view codeOf(ExcessState state) {
    return nameIn(kExcessStates, state);
}
std::string_view codeOf(OutcomeRecord::Kind kind) {
    return kind == OutcomeRecord::Kind::FillCertificate ? "fill_certificate" : "resolution";
}
std::string_view codeOf(ShortCause cause) {
    return nameIn(kShortCauseNames, cause);
}

bool isBeforeCancellation(const LoanSummary& loan, const ShortReport& report) {
    return loan.phase == Phase::Cancelled && loan.finished &&
           report.at.us() == loan.finished->us() - 1;
}

bool isFilled(Phase phase) {
    return phase == Phase::Full || phase == Phase::UnderReview || phase == Phase::Disbursed ||
           phase == Phase::Over;
}

bool isSelling(Phase phase) {
    return phase == Phase::Open || phase == Phase::Paused || phase == Phase::Settling;
}

bool isShortOrSoon(const LoanSummary& loan, Timestamp now) {
    if (loan.phase == Phase::Short || loan.phase == Phase::Settling) return true;
    const bool ends = isSelling(loan.phase) && loan.schedule.closes;
    constexpr auto kSoon = std::chrono::microseconds(kSoonShort).count();
    return ends && loan.schedule.closes->us() - now.us() <= kSoon;
}

}  // namespace plimsoll
