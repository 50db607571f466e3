#pragma once
// Decides the bids of one batch, in order, and writes what they change into the open transaction.
// Thread: the writer's. Errors: EngineError; then the batch did not happen.

#include <vector>

#include "commands/bid_work.h"
#include "commands/sale.h"

namespace plimsoll::service {

class BidBatch {
public:
    explicit BidBatch(Scene& scene) : m_scene(scene), m_sale(scene) {}

    /// Domain rules 0 to 11: the answer, once the batch is committed.
    [[nodiscard]] BidAnswer decide(const BidWork& work);

private:
    struct Parties {
        LoanEntry* loan = nullptr;
        InvestorEntry* investor = nullptr;
        PositionEntry* place = nullptr;
    };

    Parties findParties(const BidRequest& bid);
    BidAnswer replay(LoanEntry& loan, const BidRecord& known);
    BidAnswer recordBid(const BidWork& work, Parties& parties, Decision decision);
    BidAnswer recordStray(const BidWork& work, const Parties& parties, Decision decision);

    Scene& m_scene;
    Sale m_sale;
};

}  // namespace plimsoll::service
