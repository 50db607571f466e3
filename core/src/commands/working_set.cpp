#include "commands/working_set.h"

#include <algorithm>

#include <fmt/format.h>

#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

/// A disbursement touches thousands of investors; the ledger names them all, the trail a few.
constexpr std::size_t kMostDescribed = 8;

void requireLawOf(const store::LoanState& loan) {
    const Capacity& capacity = loan.capacity;
    requireLaw(!capacity.free.isNegative() && !capacity.reserved.isNegative() &&
                   !capacity.held.isNegative() && !capacity.paid.isNegative(),
               "a part of a loan's capacity is negative");
    requireLaw(capacity.total() == loan.terms.target,
               "free + reserved + held + paid is not target");
    requireLaw(isFilled(loan.phase) == (capacity.paid == loan.terms.target),
               "a loan is full if and only if paid is its target");
}

bool isMilestone(Phase phase) {
    return phase == Phase::Full || phase == Phase::Disbursed || phase == Phase::Cancelled;
}

void append(std::string& list, std::string_view item) {
    if (!list.empty()) list += "; ";
    list += item;
}

}  // namespace

std::string describe(const store::LoanState& loan) {
    const Capacity& capacity = loan.capacity;
    return fmt::format("{} phase={} target={} free={} reserved={} held={} paid={}", loan.code,
                       codeOf(loan.phase), loan.terms.target.toString(), capacity.free.toString(),
                       capacity.reserved.toString(), capacity.held.toString(),
                       capacity.paid.toString());
}

std::string describe(const std::string& code, const store::InvestorState& investor) {
    return fmt::format("{} status={} available={} frozen={} lent={}", code, codeOf(investor.status),
                       investor.balance.available.toString(), investor.balance.frozen.toString(),
                       investor.balance.lent.toString());
}

LoanEntry* WorkingSet::loan(LoanId id) {
    if (!id) return nullptr;
    if (const auto known = m_loans.find(id); known != m_loans.end()) return &known->second;
    const auto loaded = m_store.loadLoan(id);
    if (!loaded) return nullptr;
    LoanEntry& entry = m_loans[id];
    entry.stored = entry.now = *loaded;
    return &entry;
}

InvestorEntry* WorkingSet::investor(InvestorId id) {
    if (!id) return nullptr;
    if (const auto known = m_investors.find(id); known != m_investors.end()) return &known->second;
    const auto loaded = m_store.loadInvestor(id);
    if (!loaded) return nullptr;
    InvestorEntry& entry = m_investors[id];
    entry.stored = entry.now = *loaded;
    return &entry;
}

PositionEntry* WorkingSet::position(LoanId loan, InvestorId investor) {
    const Place place{loan, investor};
    if (const auto known = m_positions.find(place); known != m_positions.end())
        return &known->second;
    InvestorEntry* const who = this->investor(investor);
    if (who == nullptr) return nullptr;
    const auto loaded = m_store.loadPosition(loan, investor);
    return &m_positions.emplace(place, PositionEntry{loaded, who}).first->second;
}

template <class Entry, class State>
void WorkingSet::keep(std::vector<std::pair<Entry*, State>>& kept, Entry& entry) {
    if (kept.size() > kMostDescribed) return;
    const auto is_this = [&](const auto& one) { return one.first == &entry; };
    if (std::none_of(kept.begin(), kept.end(), is_this)) kept.emplace_back(&entry, entry.now);
}

void WorkingSet::touch(LoanEntry& entry) {
    if (m_keeps) keep(m_loans_before, entry);
    if (entry.touched) return;
    entry.touched = true;
    m_touched_loans.push_back(&entry);
}

void WorkingSet::touch(InvestorEntry& entry) {
    m_standby.stir(entry.now.id);
    if (m_keeps) keep(m_investors_before, entry);
    if (entry.touched) return;
    entry.touched = true;
    m_touched_investors.push_back(&entry);
}

void WorkingSet::save() {
    // In the order of their pages, so that a batch walks the tree once.
    std::sort(m_touched_investors.begin(), m_touched_investors.end(),
              [](const auto* a, const auto* b) { return a->now.id < b->now.id; });
    for (InvestorEntry* const entry : m_touched_investors) {
        m_store.saveInvestor(entry->stored, entry->now);
        entry->stored = entry->now;
        entry->touched = false;
    }
    for (LoanEntry* const entry : m_touched_loans) saveLoan(*entry);
    m_touched_investors.clear();
    m_touched_loans.clear();
}

void WorkingSet::saveLoan(LoanEntry& entry) {
    requireLawOf(entry.now);
    const LoanId id = entry.now.id;
    const auto decided = entry.now.bids - entry.stored.bids;
    const bool moved = entry.now.capacity != entry.stored.capacity;
    // A void that refills a loan at once leaves it full as before, but by another bid.
    const bool is_filled_again = entry.now.filled != entry.stored.filled && entry.now.filled;
    if ((entry.now.phase != entry.stored.phase || is_filled_again) && isMilestone(entry.now.phase))
        m_milestone = true;
    m_store.saveLoan(entry.stored, entry.now);
    const auto addTally = [&](int ending, std::int64_t count) {
        if (count > 0) m_store.addTally({id, ending, count});
    };
    addTally(store::TallyStep::kAccepted, entry.accepted);
    addTally(store::TallyStep::kStandby, entry.standby);
    addTally(store::TallyStep::kReplayed, entry.replayed);
    for (std::size_t reason = 1; reason < entry.refused.size(); ++reason)
        addTally(static_cast<int>(reason), entry.refused[reason]);
    if (decided > 0 || moved) {
        m_store.insertFillPoint({entry.last_decided.us(), id, entry.first_bid, entry.last_bid,
                                 entry.last_decided, entry.now.capacity, decided, entry.accepted});
    }
    const auto saved = entry.now;
    entry = LoanEntry{};
    entry.stored = entry.now = saved;
}

void WorkingSet::beginChange() {
    m_keeps = true;
    m_loans_before.clear();
    m_investors_before.clear();
}

Change WorkingSet::takeChange(store::PeopleBook& people) {
    Change change;
    for (const auto& [entry, before] : m_loans_before) {
        append(change.before, describe(before));
        append(change.after, describe(entry->now));
    }
    for (const auto& [entry, before] : m_investors_before) {
        const auto code = people.investorCode(before.id);
        append(change.before, describe(code, before));
        append(change.after, describe(code, entry->now));
    }
    if (m_investors_before.size() > kMostDescribed) append(change.after, "and others");
    m_keeps = false;
    m_loans_before.clear();
    m_investors_before.clear();
    return change;
}

Change WorkingSet::changedLoans() const {
    Change change;
    for (const LoanEntry* const entry : m_touched_loans) {
        append(change.before, describe(entry->stored));
        append(change.after, describe(entry->now));
    }
    return change;
}

void WorkingSet::forget() {
    m_keeps = false;
    m_milestone = false;
    m_loans_before.clear();
    m_investors_before.clear();
    m_touched_loans.clear();
    m_touched_investors.clear();
    m_loans.clear();
    m_investors.clear();
    m_positions.clear();
    m_standby.forget();
}

void WorkingSet::trim() {
    if (!isLarge()) return;
    m_investors.clear();
    m_positions.clear();
}

}  // namespace plimsoll::service
