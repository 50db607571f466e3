#include "drivers/replay_store.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace plimsoll::service {
namespace {

constexpr int kPage = 1'000;

std::string describe(const LedgerEntry& entry) {
    return fmt::format("{} from {} to {} of investor {}, loan {}, command {}",
                       entry.amount.toString(), codeOf(entry.from), codeOf(entry.to),
                       entry.investor.value, entry.loan.value, entry.command);
}

std::string describe(const BidEvent& event) {
    return fmt::format("bid {} part {} {} {} {}", event.bid.value, event.part, codeOf(event.kind),
                       event.amount.toString(), event.at.toString());
}

std::string describe(const Hold& hold) {
    return fmt::format("{} {} '{}'", codeOf(hold.state), hold.amount.toString(), hold.payment);
}

std::string describe(const Wait& wait) {
    return fmt::format("{} {}", codeOf(wait.state), wait.waiting.toString());
}

std::string describe(const PaymentCase& payment) {
    return fmt::format("{} {} {} '{}'", codeOf(payment.kind), codeOf(payment.state),
                       payment.amount.toString(), payment.payment);
}

std::string describe(const Payout& payout) {
    return fmt::format("{} {} {} '{}' {}", codeOf(payout.kind), codeOf(payout.state),
                       payout.amount.toString(), payout.batch, payout.reference);
}

std::string describe(const store::JournalRow& row) {
    return fmt::format("verb {} detail {} outcome {} amount {} object {} count {}",
                       static_cast<int>(row.verb), row.detail, row.outcome, row.amount.toString(),
                       row.object, row.count);
}

std::string describe(const BidRecord& bid) {
    const Decision& decision = bid.decision;
    return fmt::format("{} {} {} waiting {} at remainder {}", codeOf(decision.outcome),
                       codeOf(decision.reason), decision.accepted.toString(),
                       decision.waiting.toString(), decision.remainder_before.toString());
}

template <class T>
std::string orNone(const std::optional<T>& value) {
    return value ? describe(*value) : "none";
}

}  // namespace

ReplayStore::ReplayStore(store::ReadStore& desk)
    : m_desk(desk),
      m_ledger([&desk](const LedgerEntry& after) { return desk.ledger(after.id, kPage); }),
      m_events([&desk](const BidEvent& after) { return desk.eventsAfter(after.id, kPage); }) {
    refreshLoans();
}

void ReplayStore::differ(Law law, std::string where, std::string expected, std::string found) {
    if (m_violation) return;
    m_violation = Violation{law, std::move(where), std::move(expected), std::move(found)};
}

std::optional<Timestamp> ReplayStore::created(LoanId id) const {
    const auto made = m_created.find(id);
    return made != m_created.end() ? std::optional(made->second) : std::nullopt;
}

// ---- loans and investors -----------------------------------------------------------------------

std::int64_t ReplayStore::lastLoan() {
    return m_command ? m_command->loan.value - 1 : 0;
}

std::int64_t ReplayStore::lastInvestor() {
    return m_command ? m_command->investor.value - 1 : 0;
}

const store::LoanState* ReplayStore::storedLoan(LoanId id) {
    auto known = m_stored_loans.find(id);
    if (known == m_stored_loans.end()) {
        auto loaded = m_desk.loanState(id);
        if (!loaded) return nullptr;
        known = m_stored_loans.emplace(id, std::move(*loaded)).first;
    }
    return &known->second;
}

void ReplayStore::refreshLoans() {
    m_stored_loans.clear();
    for (auto& loan : m_desk.loanStates()) m_stored_loans[loan.id] = std::move(loan);
}

/// A loan as it was made; its terms are the stored ones, which every decision depends on, but for a
/// target that was reduced later.
std::optional<store::LoanState> ReplayStore::loadLoan(LoanId id) {
    const auto* const stored = m_created.contains(id) ? storedLoan(id) : nullptr;
    if (stored == nullptr) return std::nullopt;
    store::LoanState loan = *stored;
    loan.terms.target = loan.first_target;
    loan.phase = Phase::Draft;
    loan.capacity = {.free = loan.first_target, .reserved = {}, .held = {}, .paid = {}};
    loan.bids = loan.bidders = 0;
    loan.schedule = {};
    loan.opened = loan.filled = loan.closed = loan.finished = std::nullopt;
    return loan;
}

std::optional<store::InvestorState> ReplayStore::loadInvestor(InvestorId id) {
    const auto at = static_cast<std::size_t>(id.value);
    if (id.value < 1 || at >= m_investors.size() || !m_investors[at].is_there) return std::nullopt;
    const Investor& known = m_investors[at];
    return store::InvestorState{id, known.status, known.balance, known.accepted_bids};
}

/// As the writer loads it: from the bids that came before, which have been compared, and from what
/// became of them since. Nobody has anything yet on a loan that was first bid on after the working
/// set last forgot. Keys are left out, because every recorded bid was fresh.
store::Position ReplayStore::loadPosition(LoanId loan, InvestorId investor) {
    store::Position position;
    const auto first = m_first_bids.find(loan);
    if (first == m_first_bids.end() || first->second > m_forgotten) return position;
    for (const auto& bid : m_desk.bidsOf(loan, investor)) {
        if (bid.id > m_last_bid) break;
        const auto holds = loadHolds(bid.id);
        const Money accepted = bid.decision.accepted;
        if (accepted.isPositive() || !holds.empty()) ++position.accepted_bids;
        if (bid.funding == Funding::Balance) position.taken += accepted;
        for (const Hold& hold : holds) {
            if (hold.state == HoldState::Returned)
                position.taken -= hold.amount;
            else if (isOpen(hold.state) || hold.state == HoldState::Paid)
                position.taken += hold.amount;
        }
    }
    return position;
}

bool ReplayStore::isListed(LoanId loan, InvestorId investor) {
    return m_desk.isListed(loan, investor);
}

/// A recorded bid was fresh when it was decided: its key is unique in the file.
std::optional<BidRecord> ReplayStore::findBid(LoanId /*loan*/, InvestorId /*investor*/,
                                              std::string_view /*key*/) {
    return std::nullopt;
}

std::optional<store::JournalRow> ReplayStore::findCommand(std::string_view /*key*/) {
    return std::nullopt;
}

void ReplayStore::saveInvestor(const store::InvestorState& /*before*/,
                               const store::InvestorState& after) {
    m_investors.at(static_cast<std::size_t>(after.id.value)) = {
        after.balance, static_cast<std::int32_t>(after.accepted_bids), after.status, true};
}

void ReplayStore::addTally(const store::TallyStep& step) {
    auto& counts = m_counts[step.loan];
    if (step.ending == store::TallyStep::kAccepted)
        counts.accepted += step.count;
    else if (step.ending == store::TallyStep::kStandby)
        counts.standby += step.count;
    else if (step.ending != store::TallyStep::kReplayed)
        counts.refused.at(static_cast<std::size_t>(step.ending)) += step.count;
}

void ReplayStore::insertLoan(LoanId id, const NewLoan& /*loan*/, Timestamp created) {
    if (!m_created.emplace(id, created).second)
        differ(Law::Records, fmt::format("loan {}", id.value), "made once", "made twice");
}

void ReplayStore::insertInvestor(InvestorId id, const NewInvestor& /*investor*/,
                                 Timestamp /*created*/) {
    addInvestors(id, 1, id.value);
}

void ReplayStore::addInvestors(InvestorId first, std::int64_t count, std::int64_t last) {
    const auto end = static_cast<std::size_t>(first.value + count);
    if (end > m_investors.size()) {
        // Once for all of them: growing step by step would take twice the memory for a while.
        if (end > m_investors.capacity())
            m_investors.reserve(std::max(end, static_cast<std::size_t>(last) + 1));
        m_investors.resize(end);
    }
    for (auto at = static_cast<std::size_t>(first.value); at < end; ++at) {
        if (m_investors[at].is_there)
            return differ(Law::Records, fmt::format("investor {}", at), "added once",
                          "added twice");
        m_investors[at].is_there = true;
        ++m_investor_count;
    }
}

// ---- records -----------------------------------------------------------------------------------

void ReplayStore::insertBid(BidRecord bid) {
    const Decision& stored = m_bid->decision;
    if (bid.decision == stored) return;
    const bool overfills = stored.accepted > bid.decision.remainder_before;
    differ(overfills ? Law::Target : Law::OneDecision, fmt::format("bid {}", bid.id.value),
           describe(bid), describe(*m_bid));
}

std::int64_t ReplayStore::insertJournal(const store::JournalRow& row) {
    if (!m_command) {
        differ(Law::Records, "a command", "one", "two");
        return 0;
    }
    auto made = row;
    made.id = m_command->id;
    if (made != *m_command)
        differ(Law::Records, fmt::format("command {}", m_command->id), describe(made),
               describe(*m_command));
    m_command.reset();
    return made.id;
}

void ReplayStore::insertEntry(const LedgerEntry& entry) {
    m_accounts[index(entry.from)] -= entry.amount;
    m_accounts[index(entry.to)] += entry.amount;
    auto made = entry;
    made.id = ++m_entries;
    const auto stored = m_ledger.next();
    if (stored != made)
        differ(Law::Conservation, fmt::format("ledger entry {}", m_entries), describe(made),
               orNone(stored));
}

Money ReplayStore::total() {
    return Money() - m_accounts[index(Account::Outside)] - m_accounts[index(Account::Borrower)];
}

void ReplayStore::insertEvent(const BidEvent& event) {
    auto made = event;
    made.id = ++m_event_count;
    const auto stored = m_events.next();
    if (stored != made)
        differ(Law::Records, fmt::format("bid event {}", m_event_count), describe(made),
               orNone(stored));
}

// ---- holds and the standby queue ---------------------------------------------------------------

std::vector<Hold> ReplayStore::loadHolds(BidId bid) {
    auto found = m_holds.find(bid.value);
    return found ? std::move(found->holds) : std::vector<Hold>{};
}

void ReplayStore::insertHold(const Hold& hold) {
    auto bid = m_holds.find(hold.bid.value);
    if (!bid) {
        bid.emplace();
        bid->previous = std::exchange(m_held[hold.loan], hold.bid);
        if (m_bid && m_bid->id == hold.bid)
            bid->funding = m_bid->funding;
        else if (const auto record = m_desk.bid(hold.bid))
            bid->funding = record->funding;
    }
    bid->holds.push_back(hold);
    m_holds.put(hold.bid.value, *bid);
}

void ReplayStore::saveHold(const Hold& /*before*/, const Hold& after) {
    auto bid = m_holds.find(after.bid.value).value();
    bid.holds.at(static_cast<std::size_t>(after.part - 1)) = after;
    m_holds.put(after.bid.value, bid);
}

std::optional<Wait> ReplayStore::loadWait(BidId bid) {
    return m_waits.find(bid.value);
}

std::vector<Wait> ReplayStore::nextWaits(LoanId loan, BidId beyond, int limit) {
    std::vector<Wait> waits;
    const auto& places = m_queues[loan].places;
    for (auto next = std::ranges::upper_bound(places, beyond, {}, &Queue::Place::bid);
         next != places.end() && std::ssize(waits) < limit; ++next)
        if (next->waits) waits.push_back(m_waits.find(next->bid.value).value());
    return waits;
}

void ReplayStore::insertWait(const Wait& wait) {
    Wait full = wait;
    full.partial = m_bid->partial;
    full.funding = m_bid->funding;
    m_waits.put(wait.bid.value, full);
    auto& queue = m_queues[wait.loan];
    queue.places.push_back({wait.bid});
    ++queue.waiting;
}

void ReplayStore::saveWait(const Wait& /*before*/, const Wait& after) {
    m_waits.put(after.bid.value, after);
    if (after.state == WaitState::Waiting) return;
    auto& queue = m_queues[after.loan];
    const auto place = std::ranges::lower_bound(queue.places, after.bid, {}, &Queue::Place::bid);
    if (place == queue.places.end() || place->bid != after.bid || !place->waits) return;
    place->waits = false;
    --queue.waiting;
    if (queue.places.size() > 2 * queue.waiting + 64)
        std::erase_if(queue.places, [](const auto& one) { return !one.waits; });
}

std::vector<LoanId> ReplayStore::awaitedLoans() {
    std::vector<LoanId> loans;
    for (const auto& [loan, queue] : m_queues)
        if (queue.waiting > 0) loans.push_back(loan);
    return loans;
}

std::vector<store::PaidPart> ReplayStore::paidParts(LoanId loan) {
    auto parts = m_desk.balancePaid(loan);
    std::erase_if(parts, [this](const auto& part) {
        const auto holds = loadHolds(part.bid);
        const bool was_returned = std::ranges::any_of(
            holds, [](const Hold& hold) { return hold.state == HoldState::Returned; });
        return part.bid > m_last_bid || was_returned;
    });
    for (BidId bid = m_held[loan]; bid;) {
        const auto held = m_holds.find(bid.value).value();
        for (const Hold& hold : held.holds)
            if (hold.state == HoldState::Paid)
                parts.push_back({bid, hold.investor, hold.amount, held.funding, hold.part});
        bid = held.previous;
    }
    // By bid, then by part: the order in which the writer pays out.
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.bid < b.bid; });
    return parts;
}

// ---- cases, payouts, notices -------------------------------------------------------------------

std::optional<PaymentCase> ReplayStore::loadCase(CaseId id) {
    return m_cases.find(id.value);
}

std::optional<Payout> ReplayStore::loadPayout(PayoutId id) {
    return m_payouts.find(id.value);
}

bool ReplayStore::isReplaced(PayoutId id) {
    return m_replaced.contains(id);
}

std::vector<Payout> ReplayStore::pendingPayouts() {
    std::vector<Payout> pending;
    std::erase_if(m_pending, [&](PayoutId id) {
        auto payout = m_payouts.find(id.value).value();
        const bool is_pending = payout.state == PayoutState::Pending;
        if (is_pending) pending.push_back(std::move(payout));
        return !is_pending;
    });
    return pending;
}

std::vector<Payout> ReplayStore::payoutsUnderWay() {
    std::vector<Payout> under_way;
    for (std::int64_t id = 1; id <= m_payouts.size(); ++id) {
        auto payout = m_payouts.find(id).value();
        if (payout.state == PayoutState::Pending || payout.state == PayoutState::Sent)
            under_way.push_back(std::move(payout));
    }
    return under_way;
}

/// The desk's own, as far as they have been replayed.
std::vector<store::JournalRow> ReplayStore::findNotices(std::string_view payment) {
    auto notices = m_desk.notices(payment);
    std::erase_if(notices,
                  [this](const auto& row) { return m_command && row.id >= m_command->id; });
    return notices;
}

void ReplayStore::saveCase(const PaymentCase& /*before*/, const PaymentCase& after) {
    m_cases.put(after.id.value, after);
}

void ReplayStore::insertPayout(const Payout& payout) {
    m_payouts.put(payout.id.value, payout);
    if (payout.state == PayoutState::Pending) m_pending.push_back(payout.id);
    if (payout.replaces) m_replaced.insert(payout.replaces);
}

void ReplayStore::savePayout(const Payout& before, const Payout& after) {
    m_payouts.put(after.id.value, after);
    // Restored, and not sent after all: it is pending once more, in the order of numbers.
    if (after.state != PayoutState::Pending || before.state == PayoutState::Pending) return;
    std::erase(m_pending, after.id);
    m_pending.insert(std::ranges::upper_bound(m_pending, after.id), after.id);
}

// ---- the end -----------------------------------------------------------------------------------

bool ReplayStore::compareRest() {
    if (const auto more = m_ledger.next())
        differ(Law::Conservation, fmt::format("ledger entry {}", more->id), "none",
               describe(*more));
    if (const auto more = m_events.next())
        differ(Law::Records, fmt::format("bid event {}", more->id), "none", describe(*more));
    return !m_violation && compareHolds() && compareWaits() && compareCases() && comparePayouts() &&
           comparePeople() && compareRequests() && compareHalts() && compareSettings() &&
           compareExcess();
}

bool ReplayStore::compareMoney() {
    // In 128 bits: a sum over everybody may pass what one amount can be.
    __extension__ using Wide = __int128;
    Wide balances = 0;
    for (const auto& investor : m_investors)
        balances += Wide{investor.balance.available.fen()} + investor.balance.frozen.fen() +
                    investor.balance.lent.fen();
    const auto stands = [this](Account account) { return m_accounts[index(account)].fen(); };
    Wide in_cases = 0;
    m_cases.each([&](const PaymentCase& payment) {
        if (payment.state == CaseState::Open) in_cases += payment.amount.fen();
        return true;
    });
    for (const ExcessLine& line : m_excess)
        if (line.state == ExcessState::Open) in_cases += line.amount.fen();
    Wide in_payouts = 0;
    m_payouts.each([&](const Payout& payout) {
        if (isOnItsWay(payout)) in_payouts += payout.amount.fen();
        return true;
    });
    const bool adds_up = balances + stands(Account::Borrower) + in_cases + in_payouts ==
                         -Wide{stands(Account::Outside)};
    if (!adds_up || in_cases != stands(Account::Suspense) || in_payouts != stands(Account::Payout))
        differ(Law::Conservation, "desk", "accounts that add up to deposits less withdrawals",
               "others");
    if (m_desk.moneyTotal() != total())
        differ(Law::Conservation, "desk", "a total of " + total().toString(),
               m_desk.moneyTotal().toString());
    return !m_violation;
}

/// A failed payout of an investor went back to his balance; any other one waits to be replaced.
bool ReplayStore::isOnItsWay(const Payout& payout) {
    if (payout.state == PayoutState::Confirmed) return false;
    return payout.state != PayoutState::Failed || (!payout.investor && !isReplaced(payout.id));
}

bool ReplayStore::compareHolds() {
    Rows<Hold> stored(
        [this](const Hold& after) { return m_desk.allHolds(after.bid, after.part, kPage); });
    const bool same = m_holds.each([&](const HeldBid& bid) {
        return std::ranges::all_of(bid.holds, [&](const Hold& hold) {
            const auto row = stored.next();
            if (row == hold) return true;
            differ(Law::Records, fmt::format("hold {} of bid {}", hold.part, hold.bid.value),
                   describe(hold), orNone(row));
            return false;
        });
    });
    if (!same) return false;
    if (const auto more = stored.next())
        differ(Law::Records, fmt::format("hold of bid {}", more->bid.value), "none",
               describe(*more));
    return !m_violation;
}

/// Rows that the replay made against those that the desk has, both in the order of their numbers.
template <class Row, class NameOf>
bool ReplayStore::compareRows(Law law, const PackedRows<Row>& made, Rows<Row> stored,
                              NameOf nameOf) {
    const bool same = made.each([&](const Row& one) {
        const auto row = stored.next();
        if (row == one) return true;
        differ(law, nameOf(one), describe(one), orNone(row));
        return false;
    });
    if (!same) return false;
    if (const auto more = stored.next()) differ(law, nameOf(*more), "none", describe(*more));
    return !m_violation;
}

bool ReplayStore::compareWaits() {
    return compareRows(
        Law::Records, m_waits,
        Rows<Wait>([this](const Wait& after) { return m_desk.allWaits(after.bid, kPage); }),
        [](const Wait& wait) { return fmt::format("standby of bid {}", wait.bid.value); });
}

bool ReplayStore::compareCases() {
    return compareRows(Law::Conservation, m_cases, Rows<PaymentCase>([this](const auto& after) {
                           return m_desk.allCases(after.id, kPage);
                       }),
                       [](const auto& one) { return fmt::format("case {}", one.id.value); });
}

bool ReplayStore::comparePayouts() {
    return compareRows(Law::Conservation, m_payouts, Rows<Payout>([this](const auto& after) {
                           return m_desk.allPayouts(after.id, kPage);
                       }),
                       [](const auto& one) { return fmt::format("payout {}", one.id.value); });
}

}  // namespace plimsoll::service
