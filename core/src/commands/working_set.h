#pragma once
// What the batch under way touches, as loaded and as changed. What is known stays known from batch
// to batch, since nobody else writes; after any failure forget() makes it be read again. Thread:
// the writer's. Errors: EngineError from the store.

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "commands/standby_queues.h"
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

/// A change in words and figures, for people who read the audit trail.
struct Change {
    std::string before;
    std::string after;
};

class WorkingSet {
public:
    /// About 100 bytes each: small beside the page cache, large beside a rush.
    static constexpr std::size_t kMostKnown = 100'000;

    /// `most_known`: investors and positions that trim() lets stay.
    explicit WorkingSet(store::WriteStore& store, std::size_t most_known = kMostKnown)
        : m_store(store), m_standby(store), m_most_known(most_known) {}

    /// Null when there is none. Pointers live until save(), forget() or trim().
    [[nodiscard]] LoanEntry* loan(LoanId id);
    [[nodiscard]] InvestorEntry* investor(InvestorId id);
    /// Null when there is no such investor; the loan must exist.
    [[nodiscard]] PositionEntry* position(LoanId loan, InvestorId investor);

    void touch(LoanEntry& entry);
    void touch(InvestorEntry& entry);
    /// Who waits, by loan.
    [[nodiscard]] StandbyQueues& standby() { return m_standby; }

    /// Writes every change into the transaction.
    void save();
    /// Whether a loan became full, was disbursed or cancelled since this was last asked.
    /// What was done is one, whatever became of loans.
    void noteMilestone() { m_milestone = true; }
    [[nodiscard]] bool takeMilestone() { return std::exchange(m_milestone, false); }

    // For the audit trail.

    /// From here on, states are kept as they were before their first touch.
    void beginChange();
    /// What was touched since, before and after, as "L-1001 phase=open free=…"; then it is
    /// forgotten.
    [[nodiscard]] Change takeChange(store::PeopleBook& people);
    /// The loans that the batch touched, as they are on disk and as they are now.
    [[nodiscard]] Change changedLoans() const;
    /// Every loan that is known, for a replay that compares them all.
    [[nodiscard]] std::unordered_map<LoanId, LoanEntry>& loans() { return m_loans; }
    [[nodiscard]] std::unordered_map<InvestorId, InvestorEntry>& investors() { return m_investors; }
    /// Drops everything: what was changed did not happen.
    void forget();
    /// Too many are known: it is time for trim().
    [[nodiscard]] bool isLarge() const {
        return m_investors.size() + m_positions.size() > m_most_known;
    }
    /// Keeps memory bounded; call between batches, when nothing is left to save.
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
    template <class Entry, class State>
    void keep(std::vector<std::pair<Entry*, State>>& kept, Entry& entry);

    store::WriteStore& m_store;
    StandbyQueues m_standby;
    std::size_t m_most_known;
    std::unordered_map<LoanId, LoanEntry> m_loans;
    std::unordered_map<InvestorId, InvestorEntry> m_investors;
    std::unordered_map<Place, PositionEntry, PlaceHash> m_positions;
    std::vector<LoanEntry*> m_touched_loans;
    std::vector<InvestorEntry*> m_touched_investors;
    bool m_milestone = false;
    bool m_keeps = false;  ///< between beginChange() and takeChange()
    std::vector<std::pair<LoanEntry*, store::LoanState>> m_loans_before;
    std::vector<std::pair<InvestorEntry*, store::InvestorState>> m_investors_before;
};

/// "L-1001 phase=short target=… free=… reserved=… held=… paid=…"
[[nodiscard]] std::string describe(const store::LoanState& loan);
/// "C-7 status=active available=… frozen=… lent=…"
[[nodiscard]] std::string describe(const std::string& code, const store::InvestorState& investor);

}  // namespace plimsoll::service
