#include "reports/short_report.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "commands/short_commands.h"
#include "domain/decide.h"
#include "domain/shortfall.h"
#include "store/engine_error.h"

namespace plimsoll::service {
namespace {

constexpr int kPage = 4'000;

/// What the report needs to know of a bid: how it is paid, and what it still waits for.
struct Bidder {
    Funding funding{};
    bool partial = false;
    Money waiting;
};

/// Sums that stop at the largest number: anybody may wait for anything, and pay it, too.
Money addUp(Money sum, Money more) {
    constexpr Money kMost = Money::fen(INT64_MAX);
    return more > kMost - sum ? kMost : sum + more;
}

class Composer {
public:
    Composer(store::ReadStore& store, LoanSummary loan, std::optional<Timestamp> at)
        : m_store(store), m_loan(std::move(loan)), m_asked(notPastTheEnd(at)) {}

    ShortReport compose();

private:
    using Kind = domain::CapacityMove::Kind;

    /// A cancellation gives everything back: what there was to explain is what stood just before.
    [[nodiscard]] std::optional<Timestamp> notPastTheEnd(std::optional<Timestamp> at) const {
        const auto end = instantBeforeCancellation(m_loan);
        return end && (!at || *at > *end) ? end : at;
    }
    /// Whether a record is within what was asked for.
    [[nodiscard]] bool see(Timestamp at);
    [[noreturn]] void damaged() const;
    void seeTheLoan();

    void readBids();
    void readEvents();
    void readPlacements();
    void readReductions();
    void readCases();
    void playBid(const BidRecord& bid);
    void playEvent(const BidEvent& event);
    void playPromotion(const BidEvent& event, Bidder& bidder);
    void move(const BidEvent& event, Kind kind, ShortCause cause = ShortCause::NeverTaken);
    void playLate(Money amount, bool was_readmitted);
    void countWaiting();

    store::ReadStore& m_store;
    LoanSummary m_loan;
    std::optional<Timestamp> m_asked;
    Timestamp m_latest;  ///< of the records seen
    ShortReport m_report;
    std::unordered_map<BidId, Bidder> m_bidders;
    std::vector<domain::CapacityMove> m_moves;
    std::map<Timestamp, Money> m_readmitted;  ///< by the time of the command, which does it once
};

void Composer::damaged() const {
    throw store::EngineError(ErrorCode::DeskDamaged, "capacity of loan " + m_loan.code);
}

ShortReport Composer::compose() {
    if (!m_loan.terms.step.isPositive()) damaged();
    seeTheLoan();
    readBids();
    readEvents();
    readPlacements();
    readReductions();
    readCases();
    countWaiting();
    // Bids and commands stand in one queue and no two have the same time.
    std::ranges::stable_sort(m_moves, {}, &domain::CapacityMove::at);
    const auto found = domain::decompose(m_loan.first_target, m_moves);
    if (!found) damaged();
    if (!m_asked && found->capacity != m_loan.capacity) damaged();
    m_report.loan = m_loan.id;
    m_report.at = m_asked.value_or(m_latest);
    m_report.capacity = found->capacity;
    m_report.target = found->capacity.total();
    m_report.causes = found->causes;
    return m_report;
}

bool Composer::see(Timestamp at) {
    if (m_asked && at > *m_asked) return false;
    m_latest = std::max(m_latest, at);
    return true;
}

void Composer::seeTheLoan() {
    (void)see(m_loan.created);
    for (const auto& step : {m_loan.opened, m_loan.filled, m_loan.closed, m_loan.finished})
        if (step) (void)see(*step);
}

void Composer::readBids() {
    // Refused bids moved nothing and wait for nothing; the others have no reason.
    BidQuery query;
    query.loan = m_loan.id;
    query.reason = Reason::None;
    query.limit = kPage;
    for (;;) {
        const auto page = m_store.bids(query);
        for (const BidRecord& bid : page) playBid(bid);
        if (std::ssize(page) < kPage) return;
        query.beyond = page.back().id;
    }
}

void Composer::playBid(const BidRecord& bid) {
    const Decision& decision = bid.decision;
    if (!see(decision.decided)) return;
    if (decision.waiting.isNegative()) damaged();
    m_bidders[bid.id] = {bid.funding, bid.partial, decision.waiting};
    if (decision.outcome != Outcome::Accepted) return;
    const auto kind = bid.funding == Funding::Balance ? Kind::Paid : Kind::Held;
    m_moves.push_back({decision.decided, kind, decision.accepted, ShortCause::NeverTaken});
}

void Composer::readEvents() {
    for (const BidEvent& event : m_store.events(m_loan.id, BidId()))
        if (see(event.at)) playEvent(event);
}

void Composer::move(const BidEvent& event, Kind kind, ShortCause cause) {
    m_moves.push_back({event.at, kind, event.amount, cause});
}

void Composer::playPromotion(const BidEvent& event, Bidder& bidder) {
    if (event.amount > bidder.waiting) damaged();
    bidder.waiting = domain::restOf(m_loan.terms, bidder.waiting - event.amount, bidder.partial);
    move(event, bidder.funding == Funding::Balance ? Kind::Paid : Kind::Held);
}

void Composer::playEvent(const BidEvent& event) {
    const auto bidder = m_bidders.find(event.bid);
    if (bidder == m_bidders.end()) damaged();
    switch (event.kind) {
        case BidEventKind::Promoted:
            return playPromotion(event, bidder->second);
        case BidEventKind::Paid:
            return move(event, Kind::Settled);
        case BidEventKind::Stuck:
            return;
        case BidEventKind::Lapsed:
            return move(event, Kind::Released, ShortCause::Lapsed);
        case BidEventKind::Failed:
            return move(event, Kind::Released, ShortCause::Failed);
        case BidEventKind::Withdrawn:
            return move(event, Kind::Released, ShortCause::Withdrawn);
        case BidEventKind::Voided:
            return move(event, Kind::Voided, ShortCause::Voided);
        case BidEventKind::Readmitted:
            m_readmitted[event.at] = event.amount;
            return move(event, Kind::Paid);
        case BidEventKind::StandbyExpired:
        case BidEventKind::StandbyEnded:
        case BidEventKind::StandbyWithdrawn:
            bidder->second.waiting = Money{};
            return;
    }
}

/// What waits for its checker is set aside. Approved, it is free in the instant in which its bids
/// take it.
void Composer::readPlacements() {
    RequestQuery query;
    query.loan = m_loan.id;
    query.limit = kPage;
    for (;;) {
        const auto page = m_store.requests(query);
        for (const Request& request : page) {
            const auto* const placement = request.as<PlaceShortfall>();
            if (placement == nullptr || !see(request.made)) continue;
            const Money sum = sumOf(placement->splits);
            m_moves.push_back({request.made, Kind::Reserved, sum, {}});
            if (request.decided && see(*request.decided))
                m_moves.push_back({*request.decided, Kind::Unreserved, sum, {}});
        }
        if (std::ssize(page) < kPage) return;
        query.beyond = page.back().id;
    }
}

/// To what was paid: what was free then is gone.
void Composer::readReductions() {
    Money target = m_loan.first_target;
    for (const auto& row : m_store.handWork(m_loan.id)) {
        if (row.verb != store::Verb::LoanReduced) continue;
        if (!see(row.decided)) return;
        m_moves.push_back({row.decided, Kind::Reduced, target - row.amount, {}});
        target = row.amount;
    }
}

/// A late payment is readmitted when it comes, or becomes a case that staff may place later: one
/// payment either way. Other cases that staff placed were not late.
void Composer::readCases() {
    CaseId after;
    for (;;) {
        const auto page = m_store.allCases(after, kPage);
        for (const PaymentCase& payment : page) {
            if (payment.loan != m_loan.id || !see(payment.opened)) continue;
            const bool was_placed =
                payment.state == CaseState::Placed && payment.closed && see(*payment.closed);
            if (was_placed) m_readmitted.erase(*payment.closed);
            if (payment.kind == CaseKind::Late) playLate(payment.amount, was_placed);
        }
        if (std::ssize(page) < kPage) break;
        after = page.back().id;
    }
    for (const auto& [at, amount] : m_readmitted) playLate(amount, true);
}

void Composer::playLate(Money amount, bool was_readmitted) {
    if (!amount.isPositive() || amount > Money::largest()) damaged();
    ++m_report.late_count;
    m_report.late = addUp(m_report.late, amount);
    if (was_readmitted) m_report.late_readmitted = addUp(m_report.late_readmitted, amount);
}

void Composer::countWaiting() {
    for (const auto& [id, bidder] : m_bidders) {
        if (!bidder.waiting.isPositive()) continue;
        ++m_report.waiting_count;
        m_report.waiting = addUp(m_report.waiting, bidder.waiting);
    }
}

}  // namespace

std::optional<Timestamp> instantBeforeCancellation(const LoanSummary& loan) {
    if (loan.phase != Phase::Cancelled || !loan.finished) return std::nullopt;
    return Timestamp::us(loan.finished->us() - 1);
}

ShortReport shortReportOf(store::ReadStore& store, LoanId id, std::optional<Timestamp> at) {
    auto loan = store.loan(id);
    if (!loan) throw store::EngineError(ErrorCode::UnknownLoan, std::to_string(id.value));
    return Composer(store, std::move(*loan), at).compose();
}

}  // namespace plimsoll::service
