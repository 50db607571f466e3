#pragma once
// The verbs about bids that wait for money: notices of payments, withdrawals, holds that lapse or
// are resolved, payments in suspense; each inside the writer's transaction. All but the cases may
// share a transaction with bids, because they write nothing before they are sure.
// Thread: the writer's. Errors: refusals as Error, before anything is written; EngineError from the
// store.

#include <plimsoll/desk.h>

#include "commands/sale.h"

namespace plimsoll::service {

class PaymentCommands {
public:
    explicit PaymentCommands(Scene& scene) : m_scene(scene), m_sale(scene) {}

    [[nodiscard]] Result<NoticeAnswer> note(const PaymentNotice& notice);
    [[nodiscard]] Result<void> withdraw(BidId id, const std::string& note, const RequestKey& key);
    /// Refused when the hold is not held any more.
    [[nodiscard]] Result<void> lapse(BidId id, std::int64_t part);
    [[nodiscard]] Result<void> resolve(BidId id, std::int64_t part, HoldVerdict verdict,
                                       const std::string& note, const RequestKey& key);
    [[nodiscard]] Result<void> placeCase(CaseId id, const std::string& note, const RequestKey& key);
    [[nodiscard]] Result<PayoutId> refundCase(CaseId id, const std::string& note,
                                              const RequestKey& key);

private:
    /// What a notice is about, and what is to become of it.
    struct Finding {
        NoticeOutcome outcome{};
        std::optional<BidRecord> bid{};
        std::optional<Hold> hold{};
        CaseKind opens{};  ///< meaningful when money goes to suspense
    };

    [[nodiscard]] Finding find(const PaymentNotice& notice,
                               const std::vector<store::JournalRow>& earlier);
    [[nodiscard]] Finding findConfirmed(Finding finding, const PaymentNotice& notice,
                                        const std::vector<Hold>& holds);
    void carryOut(const Turn& turn, const PaymentNotice& notice, const Finding& finding, CaseId id);
    void openCase(const Turn& turn, const PaymentNotice& notice, const Finding& finding, CaseId id);
    [[nodiscard]] LoanEntry& loanOf(LoanId id);
    void closeCase(const Turn& turn, const PaymentCase& open, CaseState state);
    [[nodiscard]] Result<PaymentCase> openCaseOf(CaseId id, const std::string& note);

    Scene& m_scene;
    Sale m_sale;
};

}  // namespace plimsoll::service
