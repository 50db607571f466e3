#include "drivers/verifier.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "drivers/replay.h"
#include "reports/glance.h"
#include "reports/snapshot.h"
#include "store/engine_error.h"

namespace plimsoll::service {
namespace {

constexpr std::string_view kPurpose = "verify";
constexpr int kPage = 1'000;
/// So few records are replayed while the desk is held still.
constexpr std::int64_t kFewRecords = 50'000;
/// Against a writer that is faster than the replay; none is known.
constexpr int kMostPasses = 10;

/// Records of one kind, read on a page at a time in the order of their numbers.
template <class Row>
struct Pages {
    std::vector<Row> page;
    std::size_t next = 0;
    bool is_at_end = false;  ///< there was no further one when it was last asked

    /// Null at the end. `read` is only asked when nothing else is known.
    template <class Read>
    const Row* peek(const Read& read) {
        if (next == page.size() && !is_at_end) {
            page = read();
            next = 0;
            is_at_end = page.empty();
        }
        return next < page.size() ? &page[next] : nullptr;
    }
};

/// The bids of one loan since its last fill point, and its points as they are stored.
struct PointTrail {
    BidId first;  ///< zero: none
    BidId last;
    std::int64_t decided = 0;
    std::int64_t accepted = 0;
    std::vector<FillPoint> points;  ///< the page being compared
    std::size_t next = 0;
    std::int64_t compared = 0;  ///< the last point that was
};

std::string describe(const Balance& balance) {
    return fmt::format("available {}, frozen {}, lent {}", balance.available.toString(),
                       balance.frozen.toString(), balance.lent.toString());
}

std::string describe(const Capacity& capacity) {
    return fmt::format("free {}, reserved {}, held {}, paid {}", capacity.free.toString(),
                       capacity.reserved.toString(), capacity.held.toString(),
                       capacity.paid.toString());
}

class Verifier {
public:
    Verifier(store::ReadStore& store, const VerifyProgress& progress, std::stop_token stop,
             std::size_t most_known)
        : m_store(store), m_progress(progress), m_stop(std::move(stop)), m_most_known(most_known) {}

    VerifyReport run();

private:
    // Each step answers whether to go on.
    bool checkSchema();
    bool checkLoans();
    bool catchUp();
    bool replayRest();
    bool replayBids(BidId last);
    bool saveReplayed();
    bool replayOthersBefore(Timestamp decided);
    bool replayNextCommand();
    bool replayNextStray();
    bool replayBid(const BidRecord& bid);
    bool compareEveryLoan(Timestamp at);
    bool compareLaw(LoanId id);
    bool comparePoint(LoanId id, Timestamp at, const BidRecord* bid);
    bool matchPoint(const FillPoint& point, PointTrail& trail, const Capacity& now);
    bool compareLoans();
    bool compareLoan(const store::LoanState& stored, const store::LoanState& now);
    bool compareEnd(const store::LoanState& stored, const store::LoanState& now);
    bool compareInvestors();
    bool compareInvestor(const store::InvestorState& stored);

    /// Tells how far it is; false when it was stopped.
    bool goesOn();
    bool report(Law law, std::string where, std::string expected, std::string found);
    /// The replay's own finding, or else this one.
    bool reportReplay(Law law, std::string where, std::string expected, std::string found);
    bool inOrder(Timestamp decided, const std::string& where);
    /// The next one not replayed; null at the end.
    const store::JournalRow* nextCommand();
    const store::StrayRow* nextStray();
    const FillPoint* nextPoint(LoanId id, PointTrail& trail);

    store::ReadStore& m_store;
    const VerifyProgress& m_progress;
    std::stop_token m_stop;
    std::size_t m_most_known;
    VerifyReport m_report;
    std::optional<Replay> m_replay;
    std::map<LoanId, PointTrail> m_trails;
    Pages<store::JournalRow> m_commands;
    Pages<store::StrayRow> m_strays;
    std::int64_t m_strays_done = 0;
    std::int64_t m_all_bids = 0;
    Timestamp m_last_decided;  ///< of bids, commands and strays alike: one sequence
};

bool Verifier::reportReplay(Law law, std::string where, std::string expected, std::string found) {
    if (const auto& own = m_replay->store().violation()) {
        m_report.first_violation = own;
        return false;
    }
    return report(law, std::move(where), std::move(expected), std::move(found));
}

bool Verifier::report(Law law, std::string where, std::string expected, std::string found) {
    m_report.first_violation =
        Violation{law, std::move(where), std::move(expected), std::move(found)};
    return false;
}

bool Verifier::inOrder(Timestamp decided, const std::string& where) {
    if (decided <= m_last_decided)
        return report(Law::Order, where, "decided after " + m_last_decided.toString(),
                      decided.toString());
    m_last_decided = decided;
    return true;
}

VerifyReport Verifier::run() {
    try {
        (void)(checkSchema() && checkLoans() && catchUp() && replayRest());
    } catch (const store::EngineError& failure) {
        // What cannot even be read is a finding; what could not be read just now is not.
        if (failure.error().code != ErrorCode::DeskDamaged) throw;
        report(Law::Records, "file", "sound records", failure.error().subject);
    }
    return m_report;
}

bool Verifier::checkSchema() {
    const auto word = m_store.checkSchema();
    return word.empty() || report(Law::Records, "file", "a sound file", word);
}

/// Without holding the desk still: what a record says does not change any more. Each pass goes to
/// what was there when it began.
bool Verifier::catchUp() {
    for (int pass = 0; pass < kMostPasses; ++pass) {
        const auto before = m_report.bids + m_report.commands;
        BidId last_bid;
        Timestamp last_command;
        {
            const Snapshot snapshot(m_store, kPurpose);
            last_bid = m_store.lastBid();
            last_command = m_store.lastCommand();
        }
        // Every bid that was decided before that command is on disk with it.
        if (!replayBids(last_bid) || !replayOthersBefore(last_command)) return false;
        if (m_report.bids + m_report.commands - before < kFewRecords) return true;
    }
    return true;
}

/// What came since, and every state that the records lead to: one desk, held still.
bool Verifier::replayRest() {
    const Snapshot snapshot(m_store, kPurpose);
    m_replay->store().refreshLoans();
    if (!replayBids(BidId(INT64_MAX)) || !replayOthersBefore(Timestamp::us(INT64_MAX)))
        return false;
    return compareLoans() && compareInvestors();
}

bool Verifier::checkLoans() {
    m_replay.emplace(m_store, m_most_known);
    m_report.loans = 0;
    for (const auto& [id, state] : m_replay->store().storedLoans()) {
        ++m_report.loans;
        const auto where = fmt::format("loan {}", id.value);
        // As it was made: a target that was reduced to what is paid need not be on step.
        Terms first = state.terms;
        first.target = state.first_target;
        if (const auto findings = checkTerms(first);
            !findings.empty() && findings.front().isError())
            return report(Law::Records, where, "sound terms",
                          std::string(codeOf(findings.front().code)));
        if (auto broken = checkCapacity(where, state.terms, state.phase, state.capacity)) {
            m_report.first_violation = std::move(broken);
            return false;
        }
    }
    return true;
}

const store::JournalRow* Verifier::nextCommand() {
    return m_commands.peek([&] { return m_store.journal(m_report.commands, kPage); });
}

const store::StrayRow* Verifier::nextStray() {
    return m_strays.peek([&] { return m_store.strays(m_strays_done, kPage); });
}

/// Commands and strays, merged by their time.
bool Verifier::replayOthersBefore(Timestamp decided) {
    for (;;) {
        const auto* const command = nextCommand();
        const auto* const stray = nextStray();
        const auto command_at = command != nullptr ? command->decided : decided;
        const auto stray_at = stray != nullptr ? stray->decision.decided : decided;
        if (std::min(command_at, stray_at) >= decided) return true;
        if (command_at <= stray_at ? !replayNextCommand() : !replayNextStray()) return false;
        if (m_replay->isLarge() && !saveReplayed()) return false;
    }
}

bool Verifier::replayNextCommand() {
    const auto& command = m_commands.page[m_commands.next++];
    ++m_report.commands;
    const auto where = fmt::format("command {}", m_report.commands);
    if (command.id != m_report.commands) return report(Law::Records, where, "that one", "a gap");
    if (m_report.commands == 1 && command.verb != store::Verb::DeskCreated)
        return report(Law::Records, where, "the making of the desk", "another command");
    if (!inOrder(command.decided, where)) return false;
    if (m_report.commands % kPage == 0 && !goesOn()) return false;
    if (!m_replay->command(command))
        return reportReplay(Law::Records, where, "a command that fits what it acts on",
                            fmt::format("verb {}", static_cast<int>(command.verb)));
    // The end of a halt serves whoever waited, on any loan.
    if (command.verb == store::Verb::HaltLifted) return compareEveryLoan(command.decided);
    if (!command.loan) return true;
    return compareLaw(command.loan) && comparePoint(command.loan, command.decided, nullptr);
}

bool Verifier::compareEveryLoan(Timestamp at) {
    for (const auto& [id, entry] : m_replay->known().loans())
        if (!compareLaw(id) || !comparePoint(id, at, nullptr)) return false;
    return true;
}

bool Verifier::replayNextStray() {
    const auto& stray = m_strays.page[m_strays.next++];
    const auto where = fmt::format("stray {}", ++m_strays_done);
    if (stray.id != m_strays_done) return report(Law::Records, where, "that one", "a gap");
    if (stray.decision.arrived > stray.decision.decided)
        return report(Law::Order, where, "arrived before it was decided",
                      stray.decision.arrived.toString());
    if (!inOrder(stray.decision.decided, where)) return false;
    LoanEntry* const loan = m_replay->known().loan(stray.loan);
    const Money remainder = loan != nullptr ? loan->now.capacity.free : Money{};
    if (stray.decision.remainder_before != remainder)
        return report(Law::OneDecision, where, "remainder " + remainder.toString(),
                      "remainder " + stray.decision.remainder_before.toString());
    if (loan == nullptr) return true;
    m_replay->known().touch(*loan);
    ++loan->refused.at(static_cast<std::size_t>(stray.decision.reason));
    return true;
}

bool Verifier::goesOn() {
    if (m_progress) m_progress(m_report.bids, std::max(m_report.bids, m_all_bids));
    m_report.cancelled = m_stop.stop_requested();
    return !m_report.cancelled;
}

bool Verifier::replayBids(BidId last) {
    m_all_bids = std::max(m_all_bids, last.value == INT64_MAX ? 0 : last.value);
    for (;;) {
        std::vector<BidRecord> page;
        if (m_report.bids < last.value) page = m_store.bidsAfter(BidId(m_report.bids), kPage);
        // Read after the bids, so that none is missed that was decided before them.
        m_commands.is_at_end = m_strays.is_at_end = false;
        for (const BidRecord& bid : page) {
            if (bid.id > last) return goesOn();
            if (!replayBid(bid)) return false;
            if (m_replay->isLarge() && !saveReplayed()) return false;
        }
        if (!goesOn()) return false;
        if (page.empty()) return true;
    }
}

/// So that it may be forgotten, or compared. A broken law is a finding here, not the end of the
/// process.
bool Verifier::saveReplayed() {
    for (const auto& [id, entry] : m_replay->known().loans())
        if (!compareLaw(id)) return false;
    m_replay->save();
    m_replay->forget();
    return true;
}

bool Verifier::replayBid(const BidRecord& bid) {
    const auto where = [&] { return fmt::format("bid {}", bid.id.value); };
    ++m_report.bids;
    if (bid.id.value != m_report.bids)
        return report(Law::Records, where(), fmt::format("bid {}", m_report.bids), "a gap");
    if (bid.decision.arrived > bid.decision.decided)
        return report(Law::Order, where(), "arrived before it was decided",
                      bid.decision.arrived.toString());
    if (!replayOthersBefore(bid.decision.decided)) return false;
    // The name of the place is made only when it is needed: this runs once per bid.
    if (bid.decision.decided <= m_last_decided) return inOrder(bid.decision.decided, where());
    m_last_decided = bid.decision.decided;

    if (!m_replay->bid(bid))
        return reportReplay(Law::Records, where(), "a known loan and investor", "none");
    return compareLaw(bid.loan) && comparePoint(bid.loan, bid.decision.decided, &bid);
}

/// Domain laws 1 to 3 after every record, whatever the services that were replayed believe.
bool Verifier::compareLaw(LoanId id) {
    LoanEntry* const loan = m_replay->known().loan(id);
    if (loan == nullptr) return true;
    const auto& now = loan->now;
    const bool holds = !now.capacity.free.isNegative() && !now.capacity.reserved.isNegative() &&
                       !now.capacity.held.isNegative() && !now.capacity.paid.isNegative() &&
                       now.capacity.total() == now.terms.target &&
                       isFilled(now.phase) == (now.capacity.paid == now.terms.target);
    if (holds) return true;
    m_report.first_violation =
        checkCapacity(fmt::format("loan {}", id.value), now.terms, now.phase, now.capacity);
    return false;
}

const FillPoint* Verifier::nextPoint(LoanId id, PointTrail& trail) {
    if (trail.next == trail.points.size()) {
        trail.points = m_store.fillPoints(id, trail.compared, kPage);
        trail.next = 0;
    }
    return trail.points.empty() ? nullptr : &trail.points[trail.next];
}

/// After a record that was decided `at`: every bid lies in a point, and every point stands where
/// something was decided.
bool Verifier::comparePoint(LoanId id, Timestamp at, const BidRecord* bid) {
    PointTrail& trail = m_trails[id];
    const auto where = [&] { return fmt::format("fill point of loan {}", id.value); };
    if (bid != nullptr) {
        if (!trail.first) trail.first = bid->id;
        trail.last = bid->id;
        ++trail.decided;
        if (bid->decision.accepted.isPositive()) ++trail.accepted;
    }
    const FillPoint* const point = nextPoint(id, trail);
    if (point == nullptr)
        return bid == nullptr || report(Law::Records, where(), "a fill point", "none");
    if (point->at < at)
        return report(Law::Records, where(), "a point where something was decided",
                      point->at.toString());
    if (bid != nullptr && (bid->id < point->first_bid || bid->id > point->last_bid))
        return report(Law::Records, where(), "a range that holds the bid",
                      fmt::format("{} to {}", point->first_bid.value, point->last_bid.value));
    if (point->at > at) return true;
    return matchPoint(*point, trail, m_replay->known().loan(id)->now.capacity);
}

bool Verifier::matchPoint(const FillPoint& point, PointTrail& trail, const Capacity& now) {
    const auto where = fmt::format("fill point of loan {}", point.loan.value);
    if (point.capacity != now)
        return report(Law::Records, where, describe(now), describe(point.capacity));
    const bool counted = point.first_bid == trail.first && point.last_bid == trail.last &&
                         point.decided == trail.decided && point.accepted == trail.accepted;
    if (!counted)
        return report(Law::Records, where,
                      fmt::format("from {}: {} decided, {} accepted", trail.first.value,
                                  trail.decided, trail.accepted),
                      fmt::format("from {}: {} decided, {} accepted", point.first_bid.value,
                                  point.decided, point.accepted));
    trail.compared = point.id;
    ++trail.next;
    trail.first = trail.last = {};
    trail.decided = trail.accepted = 0;
    return true;
}

bool Verifier::compareLoans() {
    if (m_report.commands == 0)
        return report(Law::Records, "desk", "a command that made it", "none");
    if (!saveReplayed()) return false;
    m_report.loans = std::ssize(m_replay->store().storedLoans());
    for (const auto& [id, stored] : m_replay->store().storedLoans()) {
        LoanEntry* const entry = m_replay->known().loan(id);
        if (entry == nullptr)
            return report(Law::Records, fmt::format("loan {}", id.value), "a command that made it",
                          "none");
        if (!compareLoan(stored, entry->now) || !compareEnd(stored, entry->now)) return false;
    }
    return true;
}

bool Verifier::compareLoan(const store::LoanState& stored, const store::LoanState& now) {
    const auto where = fmt::format("loan {}", stored.id.value);
    if (stored.capacity != now.capacity)
        return report(Law::Conservation, where, describe(now.capacity), describe(stored.capacity));
    if (stored.phase != now.phase || stored.filled != now.filled)
        return report(Law::Full, where, std::string(codeOf(now.phase)),
                      std::string(codeOf(stored.phase)));
    if (stored.bids != now.bids || stored.bidders != now.bidders)
        return report(Law::OneDecision, where,
                      fmt::format("{} bids of {} bidders", now.bids, now.bidders),
                      fmt::format("{} bids of {} bidders", stored.bids, stored.bidders));
    const auto tally = m_store.tally(stored.id);
    const auto& counts = m_replay->store().counts(stored.id);
    const auto is_equal = [](auto a, auto b) { return std::cmp_equal(a, b); };
    const bool is_tallied =
        is_equal(tally.accepted, counts.accepted) && is_equal(tally.standby, counts.standby) &&
        std::equal(tally.refused.begin(), tally.refused.end(), counts.refused.begin(), is_equal);
    if (is_tallied) return true;
    return report(Law::OneDecision, where,
                  fmt::format("{} accepted, {} standby", counts.accepted, counts.standby),
                  fmt::format("{} accepted, {} standby, {} refused", tally.accepted, tally.standby,
                              tally.refusedTotal()));
}

/// The times of its life, and its last fill point.
bool Verifier::compareEnd(const store::LoanState& stored, const store::LoanState& now) {
    const auto where = fmt::format("loan {}", stored.id.value);
    const auto summary = m_store.loan(stored.id);
    const bool is_timed = summary && summary->created == m_replay->store().created(stored.id) &&
                          stored.opened == now.opened && stored.closed == now.closed &&
                          stored.finished == now.finished && stored.schedule == now.schedule &&
                          stored.terms == now.terms;
    if (!is_timed)
        return report(Law::Records, where, "commands that moved it when it says", "none");
    if (nextPoint(stored.id, m_trails[stored.id]) != nullptr)
        return report(Law::Records, where, "as many fill points as batches", "more");
    const auto last = m_store.lastFillPoint(stored.id);
    const Capacity unsold{.free = now.terms.target, .reserved = {}, .held = {}, .paid = {}};
    return (last ? last->capacity : unsold) == now.capacity ||
           report(Law::Records, where, "a last fill point as it stands", "another");
}

bool Verifier::compareInvestors() {
    bool sound = true;
    m_store.eachInvestor([&](const store::InvestorState& stored) {
        ++m_report.investors;
        return sound = compareInvestor(stored);
    });
    if (!sound) return false;
    const auto added = m_replay->store().investorCount();
    if (added != m_report.investors)
        return report(Law::Records, "investors", fmt::format("{} of them", added),
                      fmt::format("{} of them", m_report.investors));
    if (m_replay->store().compareRest() && m_replay->store().compareMoney()) return true;
    return reportReplay(Law::Records, "desk", "records that replay", "others");
}

bool Verifier::compareInvestor(const store::InvestorState& stored) {
    const auto where = [&] { return fmt::format("investor {}", stored.id.value); };
    const auto replayed = m_replay->store().loadInvestor(stored.id);
    if (!replayed) return report(Law::Records, where(), "a command that added them", "none");
    const auto& now = *replayed;
    if (stored.balance != now.balance)
        return report(Law::Conservation, where(), describe(now.balance), describe(stored.balance));
    if (stored.status == now.status && stored.accepted_bids == now.accepted_bids) return true;
    return report(Law::Records, where(),
                  fmt::format("{}, {} accepted", codeOf(now.status), now.accepted_bids),
                  fmt::format("{}, {} accepted", codeOf(stored.status), stored.accepted_bids));
}

}  // namespace

VerifyReport verifyRecords(store::ReadStore& store, const VerifyProgress& progress,
                           std::stop_token stop, std::size_t most_known) {
    return Verifier(store, progress, std::move(stop), most_known).run();
}

}  // namespace plimsoll::service
