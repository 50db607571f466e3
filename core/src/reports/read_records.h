#pragma once
// Records as a reader sees them. Thread: the store's. Errors: EngineError.

#include "commands/records.h"
#include "store/read_store.h"

namespace plimsoll::service {

class ReadRecords final : public Records {
public:
    explicit ReadRecords(store::ReadStore& store) : m_store(store) {}
    std::optional<store::LoanState> loan(LoanId id) override;
    std::vector<store::PaidPart> paidParts(LoanId loan) override;
    std::optional<BidRecord> bid(BidId id) override;
    std::vector<Hold> holds(BidId bid) override;
    std::optional<Funds> investor(InvestorId id) override;
    bool isNoted(std::string_view payment) override;
    std::optional<PaymentCase> paymentCase(CaseId id) override;
    std::optional<ExcessLine> excess(ExcessId id) override;
    std::vector<Payout> pendingPayouts() override;
    std::optional<Payout> payout(PayoutId id) override;
    bool isReplaced(PayoutId id) override;
    std::optional<Halt> halt(HaltId id) override;
    std::optional<StaffMember> staff(StaffId id) override;
    bool hasLogin(std::string_view login) override;
    ActPolicy policy(Act act) override;

private:
    store::ReadStore& m_store;
};

}  // namespace plimsoll::service
