#include "service/replay_store.h"

#include <algorithm>

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
    for (const auto& loan : desk.loanStates()) m_stored_loans[loan.id] = loan;
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

/// A loan as it was made; its terms are the stored ones, which every decision depends on, but for a
/// target that was reduced later.
std::optional<store::LoanState> ReplayStore::loadLoan(LoanId id) {
    const auto stored = m_stored_loans.find(id);
    if (stored == m_stored_loans.end() || !m_created.contains(id)) return std::nullopt;
    store::LoanState loan = stored->second;
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
    if (id.value < 1 || at >= m_investors.size() || !m_investors[at].id) return std::nullopt;
    return m_investors[at];
}

/// The working set of a replay forgets nothing, so a position is loaded before anything is taken.
store::Position ReplayStore::loadPosition(LoanId /*loan*/, InvestorId /*investor*/) {
    return {};
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
    m_investors.at(static_cast<std::size_t>(after.id.value)) = after;
}

void ReplayStore::insertLoan(LoanId id, const NewLoan& /*loan*/, Timestamp created) {
    if (!m_created.emplace(id, created).second)
        differ(Law::Records, fmt::format("loan {}", id.value), "made once", "made twice");
}

void ReplayStore::insertInvestor(InvestorId id, const NewInvestor& /*investor*/,
                                 Timestamp /*created*/) {
    const auto at = static_cast<std::size_t>(id.value);
    if (at < m_investors.size() && m_investors[at].id)
        return differ(Law::Records, fmt::format("investor {}", id.value), "added once",
                      "added twice");
    if (at >= m_investors.size()) m_investors.resize(at + 1);
    m_investors[at].id = id;
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
    if (row.verb == store::Verb::PaymentNoted) m_notices[row.reference].push_back(made);
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
    const auto found = m_holds.find(bid);
    return found != m_holds.end() ? found->second : std::vector<Hold>{};
}

void ReplayStore::insertHold(const Hold& hold) {
    m_holds[hold.bid].push_back(hold);
}

void ReplayStore::saveHold(const Hold& /*before*/, const Hold& after) {
    m_holds.at(after.bid).at(static_cast<std::size_t>(after.part - 1)) = after;
}

std::optional<Wait> ReplayStore::loadWait(BidId bid) {
    const auto found = m_waits.find(bid);
    return found != m_waits.end() ? std::optional(found->second) : std::nullopt;
}

std::vector<Wait> ReplayStore::nextWaits(LoanId loan, BidId beyond, int limit) {
    std::vector<Wait> waits;
    const auto& queue = m_queues[loan];
    for (auto next = queue.upper_bound(beyond); next != queue.end() && std::ssize(waits) < limit;
         ++next)
        waits.push_back(next->second);
    return waits;
}

void ReplayStore::insertWait(const Wait& wait) {
    Wait full = wait;
    full.partial = m_bid->partial;
    full.funding = m_bid->funding;
    m_waits[wait.bid] = full;
    m_queues[wait.loan][wait.bid] = full;
}

void ReplayStore::saveWait(const Wait& /*before*/, const Wait& after) {
    m_waits[after.bid] = after;
    if (after.state == WaitState::Waiting)
        m_queues[after.loan][after.bid] = after;
    else
        m_queues[after.loan].erase(after.bid);
}

std::vector<LoanId> ReplayStore::awaitedLoans() {
    std::vector<LoanId> loans;
    for (const auto& [loan, queue] : m_queues)
        if (!queue.empty()) loans.push_back(loan);
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
    for (const auto& [bid, holds] : m_holds) {
        if (holds.front().loan != loan) continue;
        const auto record = m_desk.bid(bid);
        for (const Hold& hold : holds)
            if (hold.state == HoldState::Paid && record)
                parts.push_back({bid, hold.investor, hold.amount, record->funding, hold.part});
    }
    // By bid, then by part: the order in which the writer pays out.
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.bid < b.bid; });
    return parts;
}

// ---- cases, payouts, notices -------------------------------------------------------------------

std::optional<PaymentCase> ReplayStore::loadCase(CaseId id) {
    const auto at = static_cast<std::size_t>(id.value - 1);
    return id.value > 0 && at < m_cases.size() ? std::optional(m_cases[at]) : std::nullopt;
}

std::optional<Payout> ReplayStore::loadPayout(PayoutId id) {
    const auto at = static_cast<std::size_t>(id.value - 1);
    return id.value > 0 && at < m_payouts.size() ? std::optional(m_payouts[at]) : std::nullopt;
}

bool ReplayStore::isReplaced(PayoutId id) {
    return std::any_of(m_payouts.begin(), m_payouts.end(),
                       [id](const Payout& payout) { return payout.replaces == id; });
}

std::vector<Payout> ReplayStore::pendingPayouts() {
    std::vector<Payout> pending;
    for (const Payout& payout : m_payouts)
        if (payout.state == PayoutState::Pending) pending.push_back(payout);
    return pending;
}

std::vector<Payout> ReplayStore::payoutsUnderWay() {
    std::vector<Payout> under_way;
    for (const Payout& payout : m_payouts)
        if (payout.state == PayoutState::Pending || payout.state == PayoutState::Sent)
            under_way.push_back(payout);
    return under_way;
}

std::vector<store::JournalRow> ReplayStore::findNotices(std::string_view payment) {
    const auto found = m_notices.find(std::string(payment));
    return found != m_notices.end() ? found->second : std::vector<store::JournalRow>{};
}

void ReplayStore::saveCase(const PaymentCase& /*before*/, const PaymentCase& after) {
    m_cases.at(static_cast<std::size_t>(after.id.value - 1)) = after;
}

void ReplayStore::savePayout(const Payout& /*before*/, const Payout& after) {
    m_payouts.at(static_cast<std::size_t>(after.id.value - 1)) = after;
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
    for (const PaymentCase& payment : m_cases)
        if (payment.state == CaseState::Open) in_cases += payment.amount.fen();
    for (const ExcessLine& line : m_excess)
        if (line.state == ExcessState::Open) in_cases += line.amount.fen();
    Wide in_payouts = 0;
    for (const Payout& payout : m_payouts)
        if (isOnItsWay(payout)) in_payouts += payout.amount.fen();
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
    for (const auto& [bid, holds] : m_holds) {
        for (const Hold& hold : holds) {
            const auto row = stored.next();
            if (row == hold) continue;
            differ(Law::Records, fmt::format("hold {} of bid {}", hold.part, bid.value),
                   describe(hold), orNone(row));
            return false;
        }
    }
    if (const auto more = stored.next())
        differ(Law::Records, fmt::format("hold of bid {}", more->bid.value), "none",
               describe(*more));
    return !m_violation;
}

bool ReplayStore::compareWaits() {
    Rows<Wait> stored([this](const Wait& after) { return m_desk.allWaits(after.bid, kPage); });
    for (const auto& [bid, wait] : m_waits) {
        const auto row = stored.next();
        if (row == wait) continue;
        differ(Law::Records, fmt::format("standby of bid {}", bid.value), describe(wait),
               orNone(row));
        return false;
    }
    if (const auto more = stored.next())
        differ(Law::Records, fmt::format("standby of bid {}", more->bid.value), "none",
               describe(*more));
    return !m_violation;
}

bool ReplayStore::compareCases() {
    Rows<PaymentCase> stored(
        [this](const PaymentCase& after) { return m_desk.allCases(after.id, kPage); });
    for (const PaymentCase& payment : m_cases) {
        const auto row = stored.next();
        if (row == payment) continue;
        differ(Law::Conservation, fmt::format("case {}", payment.id.value), describe(payment),
               orNone(row));
        return false;
    }
    if (const auto more = stored.next())
        differ(Law::Conservation, fmt::format("case {}", more->id.value), "none", describe(*more));
    return !m_violation;
}

bool ReplayStore::comparePayouts() {
    Rows<Payout> stored([this](const Payout& after) { return m_desk.allPayouts(after.id, kPage); });
    for (const Payout& payout : m_payouts) {
        const auto row = stored.next();
        if (row == payout) continue;
        differ(Law::Conservation, fmt::format("payout {}", payout.id.value), describe(payout),
               orNone(row));
        return false;
    }
    if (const auto more = stored.next())
        differ(Law::Conservation, fmt::format("payout {}", more->id.value), "none",
               describe(*more));
    return !m_violation;
}

}  // namespace plimsoll::service
