#pragma once
// What is read to say what a command depends on: the writer answers from its transaction, a reader
// from its own connection, so that both say it with one function (world.h). Thread: that of the
// store below. Errors: EngineError.

#include <optional>
#include <string_view>
#include <vector>

#include <plimsoll/desk.h>

#include "store/rows.h"

namespace plimsoll::service {

struct Scene;

class Records {
public:
    struct Funds {
        InvestorStatus status{};
        Balance balance;
    };

    virtual ~Records() = default;
    virtual std::optional<store::LoanState> loan(LoanId id) = 0;
    virtual std::vector<store::PaidPart> paidParts(LoanId loan) = 0;
    virtual std::optional<BidRecord> bid(BidId id) = 0;
    virtual std::vector<Hold> holds(BidId bid) = 0;
    virtual std::optional<Funds> investor(InvestorId id) = 0;
    virtual bool isNoted(std::string_view payment) = 0;
    virtual std::optional<PaymentCase> paymentCase(CaseId id) = 0;
    virtual std::optional<ExcessLine> excess(ExcessId id) = 0;
    virtual std::vector<Payout> pendingPayouts() = 0;
    virtual std::optional<Payout> payout(PayoutId id) = 0;
    virtual bool isReplaced(PayoutId id) = 0;
    virtual std::optional<Halt> halt(HaltId id) = 0;
    virtual std::optional<StaffMember> staff(StaffId id) = 0;
    virtual bool hasLogin(std::string_view login) = 0;
    virtual ActPolicy policy(Act act) = 0;
};

/// Of the writer's transaction.
class SceneRecords final : public Records {
public:
    explicit SceneRecords(Scene& scene) : m_scene(scene) {}
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
    Scene& m_scene;
};

}  // namespace plimsoll::service
