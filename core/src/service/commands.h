#pragma once
// What staff and scripts do to a desk, one verb a function, each inside the writer's transaction.
// Every verb is journalled under its key; a verb whose key is known answers what it did then.
// Thread: the writer's. Errors: refusals as Error; EngineError from the store.

#include <string>
#include <vector>

#include <plimsoll/desk.h>

#include "service/loan_commands.h"
#include "service/payment_commands.h"
#include "service/payout_commands.h"

namespace plimsoll::service {

class Commands {
public:
    explicit Commands(Scene& scene)
        : loans(scene), payments(scene), payouts(scene), m_scene(scene) {}

    [[nodiscard]] Result<LoanId> createLoan(NewLoan loan, const RequestKey& key);
    [[nodiscard]] Result<std::vector<InvestorId>> addInvestors(std::vector<NewInvestor> investors,
                                                               const RequestKey& key);
    [[nodiscard]] Result<Balance> deposit(InvestorId id, Money amount, const RequestKey& key);
    [[nodiscard]] Result<void> setInvestorStatus(InvestorId id, InvestorStatus status,
                                                 const RequestKey& key);
    [[nodiscard]] Result<void> confirmClock(const std::string& note, const RequestKey& key);

    LoanCommands loans;
    PaymentCommands payments;
    PayoutCommands payouts;

private:
    [[nodiscard]] Result<void> checkNewLoan(const NewLoan& loan);
    [[nodiscard]] Result<void> checkNewInvestor(const NewInvestor& investor);
    void recordDeposit(const store::JournalRow& row);

    Scene& m_scene;
};

}  // namespace plimsoll::service
