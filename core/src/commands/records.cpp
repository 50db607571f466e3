#include "commands/records.h"

#include "commands/scene.h"

namespace plimsoll::service {

std::optional<store::LoanState> SceneRecords::loan(LoanId id) {
    const LoanEntry* const entry = m_scene.known.loan(id);
    return entry != nullptr ? std::optional(entry->now) : std::nullopt;
}

std::vector<store::PaidPart> SceneRecords::paidParts(LoanId loan) {
    return m_scene.store.life().paidParts(loan);
}

std::optional<BidRecord> SceneRecords::bid(BidId id) {
    return m_scene.store.life().loadBid(id);
}

std::vector<Hold> SceneRecords::holds(BidId bid) {
    return m_scene.store.life().loadHolds(bid);
}

std::optional<Records::Funds> SceneRecords::investor(InvestorId id) {
    const InvestorEntry* const entry = m_scene.known.investor(id);
    if (entry == nullptr) return std::nullopt;
    return Funds{entry->now.status, entry->now.balance};
}

bool SceneRecords::isNoted(std::string_view payment) {
    return !m_scene.store.money().findNotices(payment).empty();
}

std::optional<PaymentCase> SceneRecords::paymentCase(CaseId id) {
    return m_scene.store.money().loadCase(id);
}

std::optional<ExcessLine> SceneRecords::excess(ExcessId id) {
    return m_scene.store.money().loadExcess(id);
}

std::vector<Payout> SceneRecords::pendingPayouts() {
    return m_scene.store.money().pendingPayouts();
}

std::optional<Payout> SceneRecords::payout(PayoutId id) {
    return m_scene.store.money().loadPayout(id);
}

bool SceneRecords::isReplaced(PayoutId id) {
    return m_scene.store.money().isReplaced(id);
}

std::optional<Halt> SceneRecords::halt(HaltId id) {
    return m_scene.store.people().loadHalt(id);
}

std::optional<StaffMember> SceneRecords::staff(StaffId id) {
    const auto* const row = m_scene.people.find(id);
    return row != nullptr ? std::optional(row->member) : std::nullopt;
}

bool SceneRecords::hasLogin(std::string_view login) {
    return m_scene.people.find(login) != nullptr;
}

ActPolicy SceneRecords::policy(Act act) {
    return {m_scene.people.needsChecker(act), m_scene.people.limitsOf(act)};
}

}  // namespace plimsoll::service
