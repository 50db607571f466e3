#include "reports/read_records.h"

#include <algorithm>

#include "reports/people_view.h"

namespace plimsoll::service {

std::optional<store::LoanState> ReadRecords::loan(LoanId id) {
    return m_store.loanState(id);
}

std::vector<store::PaidPart> ReadRecords::paidParts(LoanId loan) {
    return m_store.paidParts(loan);
}

std::optional<BidRecord> ReadRecords::bid(BidId id) {
    return m_store.bid(id);
}

std::vector<Hold> ReadRecords::holds(BidId bid) {
    return m_store.holdsOf(bid);
}

std::optional<Records::Funds> ReadRecords::investor(InvestorId id) {
    const auto found = m_store.investor(id);
    if (!found) return std::nullopt;
    return Funds{found->status, found->balance};
}

bool ReadRecords::isNoted(std::string_view payment) {
    return m_store.isNoted(payment);
}

std::optional<PaymentCase> ReadRecords::paymentCase(CaseId id) {
    const auto found = m_store.allCases(CaseId(id.value - 1), 1);
    if (found.empty() || found.front().id != id) return std::nullopt;
    return found.front();
}

std::optional<ExcessLine> ReadRecords::excess(ExcessId id) {
    ExcessQuery query{.loan = {}, .open_only = false, .beyond = ExcessId(id.value - 1), .limit = 1};
    const auto found = m_store.excess(query);
    if (found.empty() || found.front().id != id) return std::nullopt;
    return found.front();
}

std::vector<Payout> ReadRecords::pendingPayouts() {
    PayoutQuery query{.state = PayoutState::Pending, .loan = {}, .beyond = {}, .batch = {}};
    std::vector<Payout> pending;
    for (;;) {
        const auto page = m_store.payouts(query);
        pending.insert(pending.end(), page.begin(), page.end());
        if (std::ssize(page) < query.limit) return pending;
        query.beyond = page.back().id;
    }
}

std::optional<Payout> ReadRecords::payout(PayoutId id) {
    return m_store.payout(id);
}

bool ReadRecords::isReplaced(PayoutId id) {
    return m_store.isReplaced(id);
}

std::optional<Halt> ReadRecords::halt(HaltId id) {
    const auto halts = m_store.halts(false);
    const auto found = std::ranges::find(halts, id, &Halt::id);
    return found != halts.end() ? std::optional(*found) : std::nullopt;
}

std::optional<StaffMember> ReadRecords::staff(StaffId id) {
    const auto staff = m_store.staff();
    const auto found = std::ranges::find(staff, id, &StaffMember::id);
    return found != staff.end() ? std::optional(*found) : std::nullopt;
}

bool ReadRecords::hasLogin(std::string_view login) {
    return std::ranges::any_of(
        m_store.staff(), [login](const StaffMember& member) { return member.login == login; });
}

ActPolicy ReadRecords::policy(Act act) {
    return policyAt(m_store, act);
}

}  // namespace plimsoll::service
