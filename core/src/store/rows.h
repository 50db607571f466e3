#pragma once
// What the services and an engine hand each other: rows as values. Units: fen and UTC microseconds.

#include <cstdint>
#include <optional>
#include <string>

#include <plimsoll/bids.h>
#include <plimsoll/desk.h>
#include <plimsoll/investors.h>
#include <plimsoll/loans.h>

#include "store/key_filter.h"

namespace plimsoll::store {

/// The part of a loan that deciding bids needs and changes.
struct LoanState {
    LoanId id;
    Terms terms;
    Audience audience = Audience::Everyone;
    InvestorId borrower;
    Phase phase = Phase::Draft;
    Capacity capacity;
    std::int64_t bids = 0;
    std::int64_t bidders = 0;
    std::optional<Timestamp> filled;
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
    LoanOpened = 3,
    InvestorsAdded = 4,
    Deposited = 5,
    InvestorSuspended = 6,
    InvestorActivated = 7,
};

/// One decided command. Which of the facts mean something depends on the verb.
struct JournalRow {
    std::int64_t id = 0;  ///< given by the engine, in decision order
    Timestamp decided;
    Verb verb{};
    LoanId loan;
    InvestorId investor;  ///< InvestorsAdded: the first of them
    Money amount;
    std::int64_t count = 0;  ///< InvestorsAdded: how many, numbered on from `investor`
    std::string key;         ///< empty for the single deposits of a bulk command
    std::string actor;
};

/// How many arrivals of one loan ended in one way, as an increment.
struct TallyStep {
    static constexpr int kAccepted = 0;  ///< 1 and up: refused, by reason
    static constexpr int kReplayed = 100;
    LoanId loan;
    int ending = kAccepted;
    std::int64_t count = 0;
};

}  // namespace plimsoll::store
