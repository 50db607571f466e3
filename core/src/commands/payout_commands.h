#pragma once
// The verbs about money that leaves, and balances that staff correct; each inside the writer's
// transaction. Nothing here sends a payout twice: a new try is a new instruction, by a person.
// Thread: the writer's. Errors: refusals as Error, before anything is written; EngineError from the
// store.

#include <plimsoll/desk.h>

#include "commands/sale.h"

namespace plimsoll::service {

class PayoutCommands {
public:
    explicit PayoutCommands(Scene& scene) : m_scene(scene) {}

    [[nodiscard]] Result<PayoutId> cashOut(InvestorId id, Money amount, const RequestKey& key);
    [[nodiscard]] Result<Balance> adjust(InvestorId id, Money by, const std::string& note,
                                         const RequestKey& key);
    [[nodiscard]] Result<std::int64_t> send(const RequestKey& key);
    [[nodiscard]] Result<void> answer(PayoutId id, PayoutState answer, const std::string& note,
                                      const RequestKey& key);
    /// A restored one: awaits the bank's answer, or may leave under a new reference.
    [[nodiscard]] Result<void> settle(PayoutId id, bool was_sent, const std::string& note,
                                      const RequestKey& key);
    [[nodiscard]] Result<PayoutId> reissue(PayoutId id, const std::string& note,
                                           const RequestKey& key);

private:
    /// Whether this answer was taken already under its key; KeyReused for another command's.
    [[nodiscard]] Result<bool> isAnswered(PayoutId id, PayoutState answer, const RequestKey& key);
    [[nodiscard]] Turn recordAnswer(const Payout& payout, PayoutState answer,
                                    const std::string& note, const RequestKey& key);
    void giveBack(const Turn& turn, const Payout& payout);

    Scene& m_scene;
};

}  // namespace plimsoll::service
