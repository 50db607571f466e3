#pragma once
// What the batch under way touches, as loaded and as changed. What is known stays known from batch
// to batch, since nobody else writes; after any failure forget() makes it be read again. Thread:
// the writer's. Errors: EngineError from the store.

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "store/write_store.h"

namespace plimsoll::service {

/// A loan and what the batch did to it.
struct LoanEntry {
    store::LoanState stored;
    store::LoanState now;
    BidId first_bid;  ///< of this batch; zero when none
    BidId last_bid;
    Timestamp last_decided;  ///< of what changed it
    std::int64_t accepted = 0;
    std::int64_t standby = 0;
    std::int64_t replayed = 0;
    std::array<std::int64_t, kReasonCount> refused{};
    bool touched = false;
};

struct InvestorEntry {
    store::InvestorState stored;
    store::InvestorState now;
    bool touched = false;
};

/// An investor on a loan; the way from a bid to everything it touches is one look-up.
struct PositionEntry {
    store::Position position;
    InvestorEntry* investor = nullptr;
};

class WorkingSet {
public:
    explicit WorkingSet(store::WriteStore& store) : m_store(store) {}

    /// Null when there is none. Pointers live until save(), forget() or trim().
    [[nodiscard]] LoanEntry* loan(LoanId id);
    [[nodiscard]] InvestorEntry* investor(InvestorId id);
    /// Null when there is no such investor; the loan must exist.
    [[nodiscard]] PositionEntry* position(LoanId loan, InvestorId investor);

    void touch(LoanEntry& entry);
    void touch(InvestorEntry& entry);

    /// Writes every change into the transaction.
    void save();
    /// Every loan that is known, for a replay that compares them all.
    [[nodiscard]] std::unordered_map<LoanId, LoanEntry>& loans() { return m_loans; }
    [[nodiscard]] std::unordered_map<InvestorId, InvestorEntry>& investors() { return m_investors; }
    /// Drops everything: what was changed did not happen.
    void forget();
    /// Keeps memory bounded; call between batches.
    void trim();

private:
    struct Place {
        LoanId loan;
        InvestorId investor;
        bool operator==(const Place&) const = default;
    };
    struct PlaceHash {
        std::size_t operator()(const Place& place) const noexcept {
            const auto mixed =
                static_cast<std::uint64_t>(place.investor.value) * 0x9E3779B97F4A7C15U;
            return static_cast<std::size_t>(mixed ^ static_cast<std::uint64_t>(place.loan.value));
        }
    };

    void saveLoan(LoanEntry& entry);

    store::WriteStore& m_store;
    std::unordered_map<LoanId, LoanEntry> m_loans;
    std::unordered_map<InvestorId, InvestorEntry> m_investors;
    std::unordered_map<Place, PositionEntry, PlaceHash> m_positions;
    std::vector<LoanEntry*> m_touched_loans;
    std::vector<InvestorEntry*> m_touched_investors;
};

}  // namespace plimsoll::service
