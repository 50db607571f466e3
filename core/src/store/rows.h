#pragma once
// What the services and an engine hand each other: rows as values. Units: fen and UTC microseconds.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include <plimsoll/bids.h>
#include <plimsoll/desk.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>

#include "store/key_filter.h"

namespace plimsoll::store {

/// The part of a loan that deciding bids and moving it needs and changes.
struct LoanState {
    LoanId id;
    std::string code;
    Terms terms;
    Money first_target;  ///< that it was made with
    Audience audience = Audience::Everyone;
    InvestorId borrower;
    std::chrono::seconds hold_window{};
    Phase phase = Phase::Draft;
    Capacity capacity;
    std::int64_t bids = 0;
    std::int64_t bidders = 0;
    Schedule schedule;
    std::optional<Timestamp> opened;
    std::optional<Timestamp> filled;
    std::optional<Timestamp> closed;
    std::optional<Timestamp> finished;
};

/// The part of an investor that deciding bids needs and changes.
struct InvestorState {
    InvestorId id;
    InvestorStatus status = InvestorStatus::Active;
    Balance balance;
    std::int64_t accepted_bids = 0;
};

/// What one investor has on one loan.
struct Position {
    Money taken;  ///< held + paid
    std::int64_t accepted_bids = 0;
    KeyFilter keys;  ///< of all its bids, refused ones too
};

struct StrayRow {
    std::int64_t id = 0;  ///< given by the engine, in decision order
    LoanId loan;          ///< zero when it could not be named
    InvestorId investor;  ///< zero when it could not be named
    std::string key;
    std::string as_received;
    Decision decision;
};

enum class Verb : std::uint8_t {
    DeskCreated = 1,
    LoanCreated = 2,
    LoanMoved = 3,  ///< detail: LoanMove; reference: if any
    InvestorsAdded = 4,
    Deposited = 5,
    InvestorSuspended = 6,
    InvestorActivated = 7,
    LoanScheduled = 8,
    SaleTimed = 9,      ///< detail: LoanMove, Open or Close; by the clock
    PaymentNoted = 10,  ///< detail: PaymentStatus; outcome: NoticeOutcome; reference: the payment
    BidWithdrawn = 11,
    HoldLapsed = 12,    ///< count: the part
    HoldResolved = 13,  ///< detail: HoldVerdict; count: the part
    CasePlaced = 14,
    CaseRefunded = 15,
    CashedOut = 16,
    Adjusted = 17,
    PayoutsSent = 18,     ///< object: the last one; count: how many
    PayoutAnswered = 19,  ///< detail: PayoutState; Pending and Sent: what became of a restored one
    PayoutReissued = 20,
    ClockConfirmed = 21,
    ClockDoubted = 22,    ///< schedule: the latest record, and what the clock said
    StaffAdded = 23,      ///< object: who; reference: the login; detail: roles
    StaffChanged = 24,    ///< object: who; detail: roles; outcome: status; count: 1 for a password
    PolicySet = 25,       ///< reference: the act; outcome: 1 when it wants a checker; amount: the
                          ///< limit of one act, count: that of a day, in fen
    RequestMade = 26,     ///< object: the request; reference: act and digest
    RequestSettled = 27,  ///< object: the request; outcome: RequestState
    HaltSet = 28,         ///< object: the halt; detail: what it stops
    HaltLifted = 29,      ///< object: the halt
    LoanExtended = 30,    ///< schedule.closes: the new end; reference: if any
    LoanReduced = 31,     ///< amount: the new target; reference: of the borrower's consent
    LoanPlaced = 32,      ///< bid, count: the bids it made; object: the request, if any
    BidVoided = 33,       ///< reference: if any
    Designated = 34,      ///< amount: the limit; reference: of the consent
    ClaimSet = 35,      ///< detail: ClaimKind; object: of what; outcome: ClaimStep; count: by whom
    RulesSet = 36,      ///< count: the longest sale; reference: the source
    DayMarked = 37,     ///< reference: the day; note: its name; outcome: 1 when it is worked
    BidsImported = 38,  ///< bid, count: its bids; object: excess lines; amount: of all
    ExcessSpilled =
        39,  ///< object: to which loan; bid, count: the bids it made; reference: consent
    ExcessReleased = 40,  ///< count: how many; reference: consent
    DeskRestored = 41,    ///< reference: the desk's new name; note: the old one; count: payouts
};
inline constexpr Verb kLastVerb = Verb::DeskRestored;
/// "loan.extend": what the desk's file calls the command.
[[nodiscard]] std::string_view codeOf(Verb verb);

/// One decided command with everything that it was decided from, so that it can be decided again.
/// Which of the facts mean something depends on the verb.
struct JournalRow {
    std::int64_t id = 0;  ///< given by the engine, in decision order
    Timestamp decided;
    Verb verb{};
    int detail = 0;
    int outcome = 0;
    LoanId loan;
    InvestorId investor;  ///< InvestorsAdded: the first of them
    BidId bid;
    std::int64_t object = 0;  ///< the payout or case that was made or acted on
    Money amount;
    std::int64_t count = 0;  ///< InvestorsAdded: how many, numbered on from `investor`
    Schedule schedule;
    std::string reference;
    std::string note;
    std::string key;  ///< empty for what the clock does, and the single deposits of a bulk command
    std::string actor;

    bool operator==(const JournalRow&) const = default;
};

/// A part of a loan that one investor has paid, by the bid that took it.
struct PaidPart {
    BidId bid;
    InvestorId investor;
    Money amount;
    Funding funding = Funding::Balance;
    std::int64_t part = 0;  ///< of the hold; zero: taken at the bid's decision
};

/// A ledger entry with what its command says of it.
struct LedgerLine {
    Timestamp at;
    Verb verb{};
    LedgerEntry entry;
    std::string loan_code;  ///< empty when no loan is meant
};

/// How many arrivals of one loan ended in one way, as an increment.
struct TallyStep {
    static constexpr int kAccepted = 0;  ///< 1 and up: refused, by reason
    static constexpr int kReplayed = 100;
    static constexpr int kStandby = 101;
    LoanId loan;
    int ending = kAccepted;
    std::int64_t count = 0;
};

/// How the arrivals of one loan ended; those that only repeated one are not counted.
struct LoanCounts {
    std::int64_t accepted = 0;
    std::int64_t standby = 0;
    std::array<std::int64_t, kReasonCount> refused{};
};

}  // namespace plimsoll::store
