#pragma once
// What staff and scripts do to a desk, one verb a function, each inside the writer's transaction.
// Every verb is journalled under its key; a verb whose key is known answers what it did then.
// Thread: the writer's. Errors: refusals as Error; EngineError from the store.

#include <string>
#include <vector>

#include <plimsoll/desk.h>

#include "service/decision_clock.h"
#include "service/working_set.h"

namespace plimsoll::service {

class Commands {
public:
    Commands(store::WriteStore& store, WorkingSet& known, DecisionClock& clock, std::string actor)
        : m_store(store), m_known(known), m_clock(clock), m_actor(std::move(actor)) {}

    [[nodiscard]] Result<LoanId> createLoan(NewLoan loan, const RequestKey& key);
    [[nodiscard]] Result<void> openLoan(LoanId id, const RequestKey& key);
    [[nodiscard]] Result<std::vector<InvestorId>> addInvestors(std::vector<NewInvestor> investors,
                                                               const RequestKey& key);
    [[nodiscard]] Result<Balance> deposit(InvestorId id, Money amount, const RequestKey& key);
    [[nodiscard]] Result<void> setInvestorStatus(InvestorId id, InvestorStatus status,
                                                 const RequestKey& key);

private:
    [[nodiscard]] Result<void> checkNewLoan(const NewLoan& loan);
    [[nodiscard]] Result<void> checkNewInvestor(const NewInvestor& investor);
    store::JournalRow journalRow(store::Verb verb, const RequestKey& key);

    store::WriteStore& m_store;
    WorkingSet& m_known;
    DecisionClock& m_clock;
    std::string m_actor;
};

}  // namespace plimsoll::service
