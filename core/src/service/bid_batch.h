#pragma once
// Decides the bids of one batch, in order, and writes what they change into the open transaction.
// Thread: the writer's. Errors: EngineError; then the batch did not happen.

#include <vector>

#include "service/decision_clock.h"
#include "service/fair_queue.h"
#include "service/working_set.h"

namespace plimsoll::service {

class BidBatch {
public:
    BidBatch(store::WriteStore& store, WorkingSet& known, DecisionClock& clock,
             std::int64_t& last_bid)
        : m_store(store), m_known(known), m_clock(clock), m_last_bid(last_bid) {}

    /// Domain rules 0 to 11: the answer, once the batch is committed.
    [[nodiscard]] BidAnswer decide(const BidWork& work);

private:
    struct Parties {
        LoanEntry* loan = nullptr;
        InvestorEntry* investor = nullptr;
        store::Position* position = nullptr;
    };

    Parties findParties(const BidRequest& bid);
    bool isEligible(const Parties& parties);
    BidAnswer replay(LoanEntry& loan, const BidRecord& known);
    BidAnswer recordBid(const BidWork& work, Parties& parties, Decision decision);
    BidAnswer recordStray(const BidWork& work, const Parties& parties, Decision decision);
    void take(const Parties& parties, const Decision& decision);

    store::WriteStore& m_store;
    WorkingSet& m_known;
    DecisionClock& m_clock;
    std::int64_t& m_last_bid;
};

}  // namespace plimsoll::service
