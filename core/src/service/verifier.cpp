#include "service/verifier.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

#include "service/glance.h"
#include "service/views.h"
#include "store/engine_error.h"

namespace plimsoll::service {
namespace {

constexpr int kPage = 1'000;
constexpr std::int64_t kProgressEvery = 16'384;

/// A loan as the records make it, beside the loan as it is stored.
struct ReplayedLoan {
    store::LoanState stored;
    store::LoanState now;
    LoanTally tally;
    std::optional<Timestamp> created;  ///< by a command
    std::optional<Timestamp> opened;
    BidId first_of_point;  ///< of the bids since the last fill point; zero: none
    std::int64_t in_point = 0;
    std::int64_t accepted_in_point = 0;
    std::vector<FillPoint> points;  ///< the page being compared
    std::size_t next_point = 0;
    std::int64_t last_point = 0;
    std::unordered_map<InvestorId, store::Position> positions;
};

std::string decisionText(Outcome outcome, Reason reason, Money accepted, Money remainder) {
    return fmt::format("{} {} {} at remainder {}", codeOf(outcome), codeOf(reason),
                       accepted.toString(), remainder.toString());
}

class Verifier {
public:
    Verifier(store::ReadStore& store, const VerifyProgress& progress, std::stop_token stop)
        : m_store(store), m_progress(progress), m_stop(std::move(stop)) {}

    VerifyReport run();

private:
    // Each step answers whether to go on.
    bool checkFile();
    bool loadLoans();
    bool replayBids();
    bool replayOthersBefore(Timestamp decided);
    bool replayNextCommand();
    bool replayNextStray();
    bool replayCommand(const store::JournalRow& command);
    bool replayBid(const BidRecord& bid);
    bool compareDecision(const BidRecord& bid, ReplayedLoan& loan,
                         const store::InvestorState& investor, const store::Position& position);
    void apply(const BidRecord& bid, ReplayedLoan& loan, store::InvestorState& investor,
               store::Position& position);
    bool compareFillPoint(const BidRecord& bid, ReplayedLoan& loan);
    bool compareLoans();
    bool compareInvestors();

    bool report(Law law, std::string where, std::string expected, std::string found);
    bool inOrder(Timestamp decided, const std::string& where);
    /// The next one not replayed; null at the end.
    const store::JournalRow* nextCommand();
    const store::StrayRow* nextStray();
    store::InvestorState* investor(InvestorId id);

    store::ReadStore& m_store;
    const VerifyProgress& m_progress;
    std::stop_token m_stop;
    VerifyReport m_report;
    std::map<LoanId, ReplayedLoan> m_loans;
    std::vector<store::InvestorState> m_investors;  ///< by number; id zero where there is none
    std::vector<store::JournalRow> m_commands;      ///< the page being replayed
    std::size_t m_next_command = 0;
    std::vector<store::StrayRow> m_strays;  ///< the page being replayed
    std::size_t m_next_stray = 0;
    std::int64_t m_strays_done = 0;
    Timestamp m_last_decided;  ///< of bids, commands and strays alike: one sequence
    std::int64_t m_all_bids = 0;
    std::int64_t m_last_investor = 0;
};

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
        (void)(checkFile() && loadLoans() && replayBids() &&
               replayOthersBefore(Timestamp::us(INT64_MAX)) && compareLoans() &&
               compareInvestors());
    } catch (const store::EngineError& failure) {
        // What cannot even be read is a finding; what could not be read just now is not.
        if (failure.error().code != ErrorCode::DeskDamaged) throw;
        report(Law::Records, "file", "sound records", failure.error().subject);
    }
    return m_report;
}

bool Verifier::checkFile() {
    if (const auto word = m_store.checkFile(); !word.empty())
        return report(Law::Records, "file", "a sound file", word);
    m_all_bids = m_store.countBids();
    m_last_investor = m_store.lastInvestor();
    return true;
}

bool Verifier::loadLoans() {
    for (const auto& state : m_store.loanStates()) {
        ReplayedLoan& loan = m_loans[state.id];
        loan.stored = loan.now = state;
        loan.now.phase = Phase::Draft;
        loan.now.capacity = {.free = state.terms.target, .reserved = {}, .held = {}, .paid = {}};
        loan.now.bids = loan.now.bidders = 0;
        loan.now.filled.reset();
        ++m_report.loans;
        if (const auto findings = checkTerms(state.terms);
            !findings.empty() && findings.front().isError())
            return report(Law::Records, fmt::format("loan {}", state.id.value), "sound terms",
                          std::string(codeOf(findings.front().code)));
        if (auto broken = checkCapacity(fmt::format("loan {}", state.id.value), state.terms,
                                        state.phase, state.capacity)) {
            m_report.first_violation = std::move(broken);
            return false;
        }
    }
    return true;
}

store::InvestorState* Verifier::investor(InvestorId id) {
    const auto at = static_cast<std::size_t>(id.value);
    return at < m_investors.size() && m_investors[at].id ? &m_investors[at] : nullptr;
}

const store::JournalRow* Verifier::nextCommand() {
    if (m_next_command == m_commands.size()) {
        m_commands = m_store.journal(m_report.commands, kPage);
        m_next_command = 0;
    }
    return m_commands.empty() ? nullptr : &m_commands[m_next_command];
}

const store::StrayRow* Verifier::nextStray() {
    if (m_next_stray == m_strays.size()) {
        m_strays = m_store.strays(m_strays_done, kPage);
        m_next_stray = 0;
    }
    return m_strays.empty() ? nullptr : &m_strays[m_next_stray];
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
    }
}

bool Verifier::replayNextCommand() {
    const auto& command = m_commands[m_next_command++];
    ++m_report.commands;
    const auto where = fmt::format("command {}", m_report.commands);
    if (command.id != m_report.commands) return report(Law::Records, where, "that one", "a gap");
    if (m_report.commands == 1 && command.verb != store::Verb::DeskCreated)
        return report(Law::Records, where, "the making of the desk", "another command");
    return inOrder(command.decided, where) &&
           (replayCommand(command) ||
            report(Law::Records, where, "a command that fits what it acts on",
                   fmt::format("verb {}", static_cast<int>(command.verb))));
}

bool Verifier::replayNextStray() {
    const auto& stray = m_strays[m_next_stray++];
    const auto where = fmt::format("stray {}", ++m_strays_done);
    if (stray.id != m_strays_done) return report(Law::Records, where, "that one", "a gap");
    if (stray.decision.arrived > stray.decision.decided)
        return report(Law::Order, where, "arrived before it was decided",
                      stray.decision.arrived.toString());
    if (!inOrder(stray.decision.decided, where)) return false;
    const auto loan = m_loans.find(stray.loan);
    const Money remainder = loan != m_loans.end() ? loan->second.now.capacity.free : Money{};
    if (stray.decision.remainder_before != remainder)
        return report(Law::OneDecision, where, "remainder " + remainder.toString(),
                      "remainder " + stray.decision.remainder_before.toString());
    if (loan != m_loans.end())
        ++loan->second.tally.refused.at(static_cast<std::size_t>(stray.decision.reason));
    return true;
}

bool Verifier::replayCommand(const store::JournalRow& command) {
    switch (command.verb) {
        case store::Verb::DeskCreated:
            return true;
        case store::Verb::LoanCreated: {
            const auto loan = m_loans.find(command.loan);
            if (loan == m_loans.end() || loan->second.created) return false;
            loan->second.created = command.decided;
            return command.amount == loan->second.now.terms.target;
        }
        case store::Verb::LoanOpened: {
            const auto loan = m_loans.find(command.loan);
            if (loan == m_loans.end() || loan->second.now.phase != Phase::Draft) return false;
            loan->second.now.phase = Phase::Open;
            loan->second.opened = command.decided;
            return true;
        }
        case store::Verb::InvestorsAdded: {
            // Bounded by what is stored, before anything is made for them.
            if (command.count < 1 || command.investor.value < 1 ||
                command.investor.value > m_last_investor ||
                command.count > m_last_investor - command.investor.value + 1)
                return false;
            const auto first = static_cast<std::size_t>(command.investor.value);
            const auto end = first + static_cast<std::size_t>(command.count);
            if (first < m_investors.size()) return false;
            m_investors.resize(end);
            for (auto at = first; at < end; ++at)
                m_investors[at].id = InvestorId(static_cast<std::int64_t>(at));
            return true;
        }
        case store::Verb::Deposited: {
            auto* const who = investor(command.investor);
            if (who == nullptr || !command.amount.isPositive() ||
                command.amount > Money::largest() || who->balance.available > Money::largest())
                return false;
            who->balance.available += command.amount;
            return true;
        }
        case store::Verb::InvestorSuspended:
        case store::Verb::InvestorActivated: {
            auto* const who = investor(command.investor);
            if (who == nullptr) return false;
            who->status = command.verb == store::Verb::InvestorSuspended ? InvestorStatus::Suspended
                                                                         : InvestorStatus::Active;
            return true;
        }
    }
    return false;
}

bool Verifier::replayBids() {
    bool sound = true;
    m_store.eachBid([&](const BidRecord& bid) {
        sound = replayBid(bid);
        if (m_report.bids % kProgressEvery == 0) {
            if (m_progress) m_progress(m_report.bids, m_all_bids);
            m_report.cancelled = m_stop.stop_requested();
        }
        return sound && !m_report.cancelled;
    });
    if (sound && m_progress) m_progress(m_report.bids, m_all_bids);
    return sound && !m_report.cancelled;
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

    const auto found = m_loans.find(bid.loan);
    auto* const who = investor(bid.investor);
    if (found == m_loans.end() || who == nullptr)
        return report(Law::Records, where(), "a known loan and investor", "none");
    ReplayedLoan& loan = found->second;
    auto& position = loan.positions[bid.investor];
    if (!compareDecision(bid, loan, *who, position)) return false;
    apply(bid, loan, *who, position);
    return compareFillPoint(bid, loan);
}

bool Verifier::compareDecision(const BidRecord& bid, ReplayedLoan& loan,
                               const store::InvestorState& investor,
                               const store::Position& position) {
    const auto loan_view = viewOf(loan.now);
    auto bidder = viewOf(investor, position);
    bidder.eligible = loan.now.audience == Audience::Listed
                          ? m_store.isListed(bid.loan, bid.investor)
                          : isEligibleByHistory(loan.now, investor, position);
    bidder.is_borrower = loan.now.borrower == bid.investor;
    const auto verdict = domain::decide(&loan_view, &bidder, {bid.asked, bid.partial});

    const Decision& stored = bid.decision;
    const Money remainder = loan.now.capacity.free;
    if (verdict == domain::Verdict{stored.outcome, stored.reason, stored.accepted} &&
        stored.remainder_before == remainder)
        return true;
    const bool overfills = stored.accepted > remainder;
    return report(
        overfills ? Law::Target : Law::OneDecision, fmt::format("bid {}", bid.id.value),
        decisionText(verdict.outcome, verdict.reason, verdict.accepted, remainder),
        decisionText(stored.outcome, stored.reason, stored.accepted, stored.remainder_before));
}

void Verifier::apply(const BidRecord& bid, ReplayedLoan& loan, store::InvestorState& investor,
                     store::Position& position) {
    const Decision& decision = bid.decision;
    ++loan.now.bids;
    if (decision.outcome == Outcome::Refused) {
        ++loan.tally.refused.at(static_cast<std::size_t>(decision.reason));
        return;
    }
    ++loan.tally.accepted;
    if (position.accepted_bids++ == 0) ++loan.now.bidders;
    position.taken += decision.accepted;
    loan.now.capacity.free -= decision.accepted;
    loan.now.capacity.paid += decision.accepted;
    investor.balance.available -= decision.accepted;
    investor.balance.frozen += decision.accepted;
    ++investor.accepted_bids;
    if (loan.now.capacity.paid != loan.now.terms.target) return;
    loan.now.phase = Phase::Full;
    loan.now.filled = decision.decided;
}

bool Verifier::compareFillPoint(const BidRecord& bid, ReplayedLoan& loan) {
    if (loan.next_point == loan.points.size()) {
        loan.points = m_store.fillPoints(bid.loan, loan.last_point, kPage);
        loan.next_point = 0;
    }
    if (!loan.first_of_point) loan.first_of_point = bid.id;
    ++loan.in_point;
    if (bid.decision.outcome == Outcome::Accepted) ++loan.accepted_in_point;
    const auto where = [&] { return fmt::format("fill point of bid {}", bid.id.value); };
    if (loan.next_point == loan.points.size())
        return report(Law::Records, where(), "a fill point", "none");
    const FillPoint& point = loan.points[loan.next_point];
    if (bid.id < point.first_bid || bid.id > point.last_bid)
        return report(Law::Records, where(), "a range that holds the bid",
                      fmt::format("{} to {}", point.first_bid.value, point.last_bid.value));
    if (bid.id < point.last_bid) return true;
    loan.last_point = point.id;
    ++loan.next_point;
    if (point.capacity != loan.now.capacity)
        return report(Law::Records, where(), "paid " + loan.now.capacity.paid.toString(),
                      "paid " + point.capacity.paid.toString());
    const bool counted = point.first_bid == loan.first_of_point && point.decided == loan.in_point &&
                         point.accepted == loan.accepted_in_point;
    const auto expected = fmt::format("from {}: {} decided, {} accepted", loan.first_of_point.value,
                                      loan.in_point, loan.accepted_in_point);
    loan.first_of_point = {};
    loan.in_point = loan.accepted_in_point = 0;
    if (counted) return true;
    return report(Law::Records, where(), expected,
                  fmt::format("from {}: {} decided, {} accepted", point.first_bid.value,
                              point.decided, point.accepted));
}

bool Verifier::compareLoans() {
    if (m_report.commands == 0)
        return report(Law::Records, "desk", "a command that made it", "none");
    for (auto& [id, loan] : m_loans) {
        const auto where = fmt::format("loan {}", id.value);
        const auto& stored = loan.stored;
        const auto& now = loan.now;
        if (stored.capacity != now.capacity)
            return report(Law::Conservation, where, "paid " + now.capacity.paid.toString(),
                          "paid " + stored.capacity.paid.toString());
        if (stored.phase != now.phase || stored.filled != now.filled)
            return report(Law::Full, where, std::string(codeOf(now.phase)),
                          std::string(codeOf(stored.phase)));
        if (stored.bids != now.bids || stored.bidders != now.bidders)
            return report(Law::OneDecision, where,
                          fmt::format("{} bids of {} bidders", now.bids, now.bidders),
                          fmt::format("{} bids of {} bidders", stored.bids, stored.bidders));
        const auto tally = m_store.tally(id);
        if (tally.accepted != loan.tally.accepted || tally.refused != loan.tally.refused)
            return report(
                Law::OneDecision, where,
                fmt::format("{} accepted, {} refused", loan.tally.accepted,
                            loan.tally.refusedTotal()),
                fmt::format("{} accepted, {} refused", tally.accepted, tally.refusedTotal()));
        const auto summary = m_store.loan(id);
        if (!summary || summary->created != loan.created || summary->opened != loan.opened)
            return report(Law::Records, where, "commands that made and opened it when it says",
                          "none");
        if (!m_store.fillPoints(id, loan.last_point, 1).empty())
            return report(Law::Records, where, "as many fill points as batches", "more");
    }
    return true;
}

bool Verifier::compareInvestors() {
    bool sound = true;
    m_store.eachInvestor([&](const store::InvestorState& stored) {
        ++m_report.investors;
        const auto where = fmt::format("investor {}", stored.id.value);
        const auto* const now = investor(stored.id);
        if (now == nullptr) {
            sound = report(Law::Records, where, "a command that added him", "none");
        } else if (stored.balance != now->balance) {
            sound = report(
                Law::Conservation, where,
                fmt::format("available {}, frozen {}, lent {}", now->balance.available.toString(),
                            now->balance.frozen.toString(), now->balance.lent.toString()),
                fmt::format("available {}, frozen {}, lent {}", stored.balance.available.toString(),
                            stored.balance.frozen.toString(), stored.balance.lent.toString()));
        } else if (stored.status != now->status || stored.accepted_bids != now->accepted_bids) {
            sound =
                report(Law::Records, where,
                       fmt::format("{}, {} accepted", codeOf(now->status), now->accepted_bids),
                       fmt::format("{}, {} accepted", codeOf(stored.status), stored.accepted_bids));
        }
        return sound;
    });
    if (!sound) return false;
    const auto added = std::count_if(m_investors.begin(), m_investors.end(),
                                     [](const auto& who) { return bool(who.id); });
    return added == m_report.investors ||
           report(Law::Records, "investors", fmt::format("{} of them", added),
                  fmt::format("{} of them", m_report.investors));
}

}  // namespace

VerifyReport verifyRecords(store::ReadStore& store, const VerifyProgress& progress,
                           std::stop_token stop) {
    return Verifier(store, progress, std::move(stop)).run();
}

}  // namespace plimsoll::service
