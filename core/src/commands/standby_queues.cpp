#include "commands/standby_queues.h"

namespace plimsoll::service {
namespace {

constexpr int kPage = 1'000;
constexpr std::size_t kMostStirred = 65'536;

}  // namespace

StandbyQueues::Queue& StandbyQueues::queueOf(const store::LoanState& loan) {
    if (const auto known = m_queues.find(loan.id); known != m_queues.end()) return known->second;
    Queue queue{StandbyIndex(loan.terms.cap || loan.audience == Audience::NewCustomers),
                m_stirred.size()};
    BidId last;
    for (;;) {
        const auto waits = m_store.life().nextWaits(loan.id, last, kPage);
        for (const Wait& wait : waits) queue.index.add(wait);
        if (std::ssize(waits) < kPage) break;
        last = waits.back().bid;
    }
    return m_queues.emplace(loan.id, std::move(queue)).first->second;
}

void StandbyQueues::hear(Queue& queue) {
    for (; queue.heard < m_stirred.size(); ++queue.heard) queue.index.stir(m_stirred[queue.heard]);
}

StandbyIndex* StandbyQueues::find(LoanId loan) {
    const auto known = m_queues.find(loan);
    return known != m_queues.end() ? &known->second.index : nullptr;
}

std::optional<Wait> StandbyQueues::next(const store::LoanState& loan, BidId beyond) {
    Queue& queue = queueOf(loan);
    hear(queue);
    auto wait = queue.index.next(beyond, domain::openingAt(loan.terms, loan.capacity.free));
    if (wait) wait->loan = loan.id;
    return wait;
}

void StandbyQueues::add(const Wait& wait) {
    if (auto* const index = find(wait.loan)) index->add(wait);
}

void StandbyQueues::change(const Wait& after) {
    if (auto* const index = find(after.loan)) index->change(after);
}

void StandbyQueues::passBy(const Wait& wait, Money reach) {
    if (auto* const index = find(wait.loan)) index->passBy(wait.bid, reach);
}

void StandbyQueues::stir(InvestorId investor) {
    if (m_queues.empty()) return;
    m_stirred.push_back(investor);
    if (m_stirred.size() < kMostStirred) return;
    for (auto& [loan, queue] : m_queues) {
        hear(queue);
        queue.heard = 0;
    }
    m_stirred.clear();
}

void StandbyQueues::forget() {
    m_queues.clear();
    m_stirred.clear();
}

}  // namespace plimsoll::service
