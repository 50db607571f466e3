#pragma once
// The standby queues that were served since they were last forgotten, kept beside what else of the
// desk is known. A queue is read from the store when it is first served; from then on every change
// of a wait must be told. Thread: the writer's. Errors: EngineError from the store.

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "commands/standby_index.h"
#include "store/write_store.h"

namespace plimsoll::service {

class StandbyQueues {
public:
    explicit StandbyQueues(store::WriteStore& store) : m_store(store) {}

    /// The first wait after `beyond` that promote() may do something about. Part of the loan's
    /// capacity is free, at least its minimum.
    [[nodiscard]] std::optional<Wait> next(const store::LoanState& loan, BidId beyond);

    // What happened to a wait; of queues that nobody has asked for nothing is kept.

    void add(const Wait& wait);
    void change(const Wait& after);
    void passBy(const Wait& wait, Money reach);
    /// The investor's money, or what they have of any loan, is about to change.
    void stir(InvestorId investor);
    void forget();

private:
    struct Queue {
        StandbyIndex index;
        std::size_t heard = 0;  ///< how far it knows m_stirred
    };

    Queue& queueOf(const store::LoanState& loan);
    void hear(Queue& queue);
    [[nodiscard]] StandbyIndex* find(LoanId loan);

    store::WriteStore& m_store;
    std::unordered_map<LoanId, Queue> m_queues;
    std::vector<InvestorId> m_stirred;  ///< bids only note it; queues hear of it when served
};

}  // namespace plimsoll::service
