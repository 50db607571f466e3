#include "commands/over_commands.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "commands/commands.h"
#include "commands/desk_total.h"
#include "commands/views.h"
#include "domain/loan_life.h"
#include "domain/stranding.h"
#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

/// What the payment of a bid is called that came with its money.
constexpr auto kImported = "imported";

tl::unexpected<Error> badLine(const ImportedBid& bid, std::string_view what) {
    return fail(ErrorCode::ImportInvalid, fmt::format("line {} {}", bid.line, what));
}

}  // namespace

Money sumOf(const std::vector<ExcessLine>& lines) {
    Money sum;
    for (const ExcessLine& line : lines) sum += line.amount;
    return sum;
}

std::string OverCommands::keyOf(const ImportedBid& bid) {
    return bid.key.empty() ? fmt::format("imported-{}", bid.line) : bid.key;
}

/// With a blank, which no key that is sent may have: nobody can send it ahead.
std::string OverCommands::keyOf(const ExcessLine& line) {
    return fmt::format("spilled {}", line.id.value);
}

// ---- import ------------------------------------------------------------------------------------

Result<void> OverCommands::checkImport(const std::vector<ImportedBid>& bids, Timestamp now) {
    if (bids.empty() || bids.size() > kMostImported) return fail(ErrorCode::ImportInvalid, "lines");
    std::set<std::pair<InvestorId, std::string>> keys;
    Money sum;
    for (const ImportedBid& bid : bids) {
        if (!bid.amount.isPositive() || bid.amount > Money::largest() - sum)
            return badLine(bid, "amount");
        if (m_scene.known.investor(bid.investor) == nullptr) return badLine(bid, "investor");
        if (bid.arrived > now) return badLine(bid, "time");
        if (!RequestKey::parse(keyOf(bid))) return badLine(bid, "key");
        if (!keys.emplace(bid.investor, keyOf(bid)).second) return badLine(bid, "duplicate");
        sum += bid.amount;
    }
    return checkDeskTotal(m_scene, sum);
}

/// They are recorded without a key of their own: they come and go with the import's.
Result<void> OverCommands::addNewcomers(const std::vector<NewInvestor>& newcomers,
                                        std::vector<ImportedBid>& bids) {
    if (newcomers.empty()) return {};
    if (m_scene.seat)
        if (auto may = m_scene.people.allow(*m_scene.seat, Act::InvestorAdd); !may) return may;
    const auto added = m_commands.addInvestors(newcomers, {});
    if (!added) return tl::make_unexpected(added.error());
    for (ImportedBid& bid : bids)
        if (!bid.investor && bid.newcomer < added->size()) bid.investor = added->at(bid.newcomer);
    return {};
}

Result<ImportOutcome> OverCommands::importBids(LoanId id, std::vector<ImportedBid> bids,
                                               const std::vector<NewInvestor>& newcomers,
                                               const RequestKey& key) {
    LoanEntry* const loan = m_scene.known.loan(id);
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::BidsImported && done->loan == id &&
                             done->count == std::ssize(bids) && loan != nullptr;
        if (!is_same) return fail(ErrorCode::KeyReused, key.text());
        const Money accepted = std::min(done->amount, loan->now.first_target);
        return ImportOutcome{done->count, accepted, done->object, done->amount - accepted};
    }
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(id.value));
    if (loan->now.phase != Phase::Draft)
        return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
    if (const Halt* const halt = m_scene.people.stopsBids(id))
        return fail(ErrorCode::Halted, std::to_string(halt->id.value));
    if (auto added = addNewcomers(newcomers, bids); !added)
        return tl::make_unexpected(added.error());
    auto row = m_scene.row(store::Verb::BidsImported, key);
    if (auto checked = checkImport(bids, m_scene.clock.clockAt(row.decided)); !checked)
        return tl::make_unexpected(checked.error());
    std::ranges::stable_sort(bids, [](const ImportedBid& a, const ImportedBid& b) {
        return std::pair(a.arrived, a.line) < std::pair(b.arrived, b.line);
    });
    ImportOutcome outcome{
        .bids = std::ssize(bids), .accepted = {}, .excess = 0, .excess_amount = {}};
    for (const ImportedBid& bid : bids) {
        row.amount += bid.amount;
        if (row.amount > loan->now.terms.target) ++outcome.excess;
    }
    outcome.accepted = std::min(row.amount, loan->now.terms.target);
    outcome.excess_amount = row.amount - outcome.accepted;
    row.loan = id;
    row.bid = BidId(m_scene.last_bid + 1);
    row.count = outcome.bids;
    row.object = outcome.excess;
    const Turn turn{row.decided, m_scene.record(row)};
    for (const ImportedBid& bid : bids) importOne(turn, id, bid);
    finishImport(turn, id);
    return outcome;
}

/// A bid with its money: taken at once, and paid in the same instant.
BidRecord OverCommands::record(const Turn& turn, LoanEntry& loan, BidRecord bid,
                               Account money_from) {
    PositionEntry* const place = m_scene.known.position(loan.now.id, bid.investor);
    requireLaw(place != nullptr, "a bid is nobody's");
    Decision& decision = bid.decision;
    bid.id = decision.id = BidId(++m_scene.last_bid);
    bid.loan = loan.now.id;
    bid.funding = Funding::Payment;
    decision.decided = m_scene.clock.next(decision.arrived);
    if (decision.arrived == Timestamp()) decision.arrived = decision.decided;
    decision.remainder_before = loan.now.capacity.free;
    decision.accepted = std::min(bid.asked, loan.now.capacity.free);
    bid.partial = decision.accepted.isPositive() && decision.accepted < bid.asked;
    decision.outcome = decision.accepted.isPositive() ? Outcome::Accepted : Outcome::Refused;
    decision.reason = decision.accepted.isPositive() ? Reason::None : Reason::Full;
    m_scene.known.touch(loan);
    ++loan.now.bids;
    place->position.keys.add(bid.key);
    if (!loan.first_bid) loan.first_bid = bid.id;
    loan.last_bid = bid.id;
    if (decision.accepted.isZero()) ++loan.refused[static_cast<std::size_t>(Reason::Full)];
    m_scene.record(bid);
    if (decision.accepted.isPositive()) {
        m_sale.accept(loan, *place, bid);
        const auto hold = m_scene.store.life().loadHolds(bid.id).back();
        m_sale.pay({decision.decided, turn.command}, loan, hold, kImported, money_from);
    }
    loan.last_decided = decision.decided;
    return bid;
}

void OverCommands::importOne(const Turn& turn, LoanId id, const ImportedBid& imported) {
    LoanEntry& loan = *m_scene.known.loan(id);
    m_scene.known.touch(loan);
    if (loan.now.phase == Phase::Draft) {
        loan.now.phase = Phase::Open;
        loan.now.opened = turn.at;
    }
    BidRecord bid;
    bid.investor = imported.investor;
    bid.key = keyOf(imported);
    bid.asked = imported.amount;
    bid.decision.arrived = imported.arrived;
    bid = record(turn, loan, std::move(bid), Account::Outside);
    if (bid.decision.accepted == bid.asked) return;
    ExcessLine line;
    line.id = ExcessId(m_scene.store.money().lastExcess() + 1);
    line.loan = id;
    line.bid = bid.id;
    line.investor = bid.investor;
    line.amount = bid.asked - bid.decision.accepted;
    line.line = imported.line;
    m_scene.store.money().insertExcess(line);
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = Account::Outside,
                                       .to = Account::Suspense,
                                       .amount = line.amount,
                                       .investor = line.investor,
                                       .loan = id,
                                       .bid = bid.id});
}

void OverCommands::finishImport(const Turn& turn, LoanId id) {
    LoanEntry& loan = *m_scene.known.loan(id);
    if (m_scene.store.money().hasOpenExcess(id)) {
        loan.now.phase = Phase::Over;
    } else if (loan.now.phase == Phase::Open) {
        loan.now.phase = Phase::Short;
        loan.now.closed = turn.at;
    }
}

// ---- excess lines ------------------------------------------------------------------------------

Result<std::vector<ExcessLine>> OverCommands::openLines(LoanId id,
                                                        const std::vector<ExcessId>& ids) {
    const LoanEntry* const loan = m_scene.known.loan(id);
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(id.value));
    if (loan->now.phase != Phase::Over)
        return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
    std::vector<ExcessLine> lines;
    std::set<ExcessId> named;
    for (const ExcessId number : ids) {
        const auto line = m_scene.store.money().loadExcess(number);
        if (!line || line->loan != id || !named.insert(number).second)
            return fail(ErrorCode::UnknownExcess, std::to_string(number.value));
        if (line->state != ExcessState::Open)
            return fail(ErrorCode::ExcessResolved, std::to_string(number.value));
        lines.push_back(*line);
    }
    if (lines.empty()) return fail(ErrorCode::UnknownExcess, "0");
    return lines;
}

Result<void> OverCommands::check(const SpillExcess& own) {
    const auto lines = openLines(own.loan, own.lines);
    if (!lines) return tl::make_unexpected(lines.error());
    return checkSpill(own, *lines);
}

Result<void> OverCommands::check(const ReleaseExcess& own) {
    if (const auto lines = openLines(own.loan, own.lines); !lines)
        return tl::make_unexpected(lines.error());
    return checkReference(own.reference, true);
}

Result<void> OverCommands::checkSpill(const SpillExcess& own,
                                      const std::vector<ExcessLine>& lines) {
    if (auto checked = checkReference(own.reference, true); !checked) return checked;
    if (auto checked = checkReference(own.borrower_reference, own.to_new); !checked) return checked;
    if (own.to_new) {
        const InvestorId borrower = m_scene.known.loan(own.loan)->now.borrower;
        const bool lends_himself = borrower && std::ranges::any_of(lines, [&](const auto& line) {
                                       return line.investor == borrower;
                                   });
        if (lends_himself)
            return fail(ErrorCode::DoesNotFit, std::string(codeOf(Reason::SelfLending)));
        return {};
    }
    const LoanEntry* const to = m_scene.known.loan(own.to_loan);
    if (to == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(own.to_loan.value));
    return checkRoom(*to, lines);
}

/// Spilled lines are exempt from minimum and step, from nothing else.
Result<void> OverCommands::checkRoom(const LoanEntry& to, const std::vector<ExcessLine>& lines) {
    const auto& loan = to.now;
    if (!domain::mayPlace(loan.phase))
        return fail(ErrorCode::WrongPhase, std::string(codeOf(loan.phase)));
    if (const Halt* const halt = m_scene.people.stopsBids(loan.id))
        return fail(ErrorCode::Halted, std::to_string(halt->id.value));
    const Money sum = sumOf(lines);
    const auto doesNotFit = [](Reason reason) {
        return fail(ErrorCode::DoesNotFit, std::string(codeOf(reason)));
    };
    if (sum > loan.capacity.free) return doesNotFit(Reason::ExceedsRemainder);
    const Money rest = loan.capacity.free - sum;
    if (rest.isPositive() && rest < loan.terms.min) return doesNotFit(Reason::LeavesTail);
    if (const auto stranded = domain::strandedAfter(loan.terms, loan.capacity, sum))
        return fail(ErrorCode::StrandsRemainder, stranded->toString());
    std::map<InvestorId, Money> given;
    for (const ExcessLine& line : lines) {
        PositionEntry* const place = m_scene.known.position(loan.id, line.investor);
        requireLaw(place != nullptr, "an excess line is nobody's");
        const auto bidder = bidderView(m_scene.store, loan, place->investor->now, place->position);
        if (bidder.is_borrower) return doesNotFit(Reason::SelfLending);
        if (!bidder.eligible) return doesNotFit(Reason::NotEligible);
        Money& taken = given[line.investor];
        taken += line.amount;
        if (loan.terms.cap && bidder.taken + taken > *loan.terms.cap)
            return doesNotFit(Reason::OverCap);
    }
    return {};
}

/// Of the same borrower, of just this size, so that it is full at once, and with a minimum that its
/// smallest line is not below: what is voided later can be bought again.
Result<LoanId> OverCommands::newLoanFor(const SpillExcess& own,
                                        const std::vector<ExcessLine>& lines) {
    const auto& from = m_scene.known.loan(own.loan)->now;
    NewLoan loan;
    loan.title = from.code;
    const auto smallest = std::ranges::min(lines, {}, &ExcessLine::amount).amount;
    loan.terms = {sumOf(lines), std::min(from.terms.min, smallest), from.terms.step, std::nullopt};
    loan.borrower = from.borrower;
    loan.hold_window = from.hold_window;
    return m_commands.createLoan(std::move(loan), {});
}

Result<void> OverCommands::spill(const SpillExcess& own, RequestId from, const std::string& note,
                                 const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::ExcessSpilled && done->loan == own.loan &&
                             done->count == std::ssize(own.lines) &&
                             done->reference == own.reference;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (auto checked = checkNote(note, true); !checked) return checked;
    const auto lines = openLines(own.loan, own.lines);
    if (!lines) return tl::make_unexpected(lines.error());
    if (auto checked = checkSpill(own, *lines); !checked) return checked;
    LoanId to = own.to_loan;
    if (own.to_new) {
        const auto made = newLoanFor(own, *lines);
        if (!made) return tl::make_unexpected(made.error());
        to = *made;
    }
    auto row = m_scene.row(store::Verb::ExcessSpilled, key);
    row.loan = own.loan;
    row.bid = BidId(m_scene.last_bid + 1);
    row.object = to.value;
    row.count = std::ssize(*lines);
    row.amount = sumOf(*lines);
    row.detail = static_cast<int>(from.value != 0);
    row.reference = own.reference;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    speak(own.reference, own.borrower_reference);
    for (const ExcessLine& line : *lines) spillOne(turn, line, to);
    finish(turn, own.loan);
    return {};
}

void OverCommands::spillOne(const Turn& turn, const ExcessLine& line, LoanId id) {
    LoanEntry* const to = m_scene.known.loan(id);
    requireLaw(to != nullptr && line.amount <= to->now.capacity.free,
               "more was spilled than there is room for");
    m_scene.known.touch(*to);
    if (to->now.phase == Phase::Draft) {
        to->now.phase = Phase::Open;
        to->now.opened = turn.at;
    }
    BidRecord bid;
    bid.investor = line.investor;
    bid.key = keyOf(line);
    bid.asked = line.amount;
    bid = record(turn, *to, std::move(bid), Account::Suspense);
    ExcessLine spilled = line;
    spilled.state = ExcessState::Spilled;
    spilled.to = id;
    spilled.to_bid = bid.id;
    spilled.consent = m_consent;
    spilled.borrower_consent = m_borrower_consent;
    spilled.resolved = turn.at;
    m_scene.store.money().saveExcess(line, spilled);
}

Result<void> OverCommands::release(const ReleaseExcess& own, RequestId from,
                                   const std::string& note, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::ExcessReleased && done->loan == own.loan &&
                             done->count == std::ssize(own.lines) &&
                             done->reference == own.reference;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (auto checked = checkNote(note, true); !checked) return checked;
    const auto lines = openLines(own.loan, own.lines);
    if (!lines) return tl::make_unexpected(lines.error());
    if (auto checked = checkReference(own.reference, true); !checked) return checked;
    auto row = m_scene.row(store::Verb::ExcessReleased, key);
    row.loan = own.loan;
    row.count = std::ssize(*lines);
    row.amount = sumOf(*lines);
    row.detail = static_cast<int>(from.value != 0);
    row.reference = own.reference;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    for (const ExcessLine& line : *lines) releaseOne(turn, line, own.reference);
    finish(turn, own.loan);
    return {};
}

void OverCommands::releaseOne(const Turn& turn, const ExcessLine& line,
                              const std::string& consent) {
    Payout payout;
    payout.kind = PayoutKind::Refund;
    payout.loan = line.loan;
    payout.investor = line.investor;
    payout.bid = line.bid;
    payout.amount = line.amount;
    ExcessLine released = line;
    released.state = ExcessState::Released;
    released.payout = insertPayout(m_scene, turn, std::move(payout));
    released.consent = consent;
    released.resolved = turn.at;
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = Account::Suspense,
                                       .to = Account::Payout,
                                       .amount = line.amount,
                                       .investor = line.investor,
                                       .loan = line.loan,
                                       .bid = line.bid,
                                       .payout = released.payout});
    m_scene.store.money().saveExcess(line, released);
}

void OverCommands::finish(const Turn& turn, LoanId id) {
    LoanEntry& loan = *m_scene.known.loan(id);
    if (loan.now.phase != Phase::Over || m_scene.store.money().hasOpenExcess(id)) return;
    m_scene.known.touch(loan);
    loan.last_decided = turn.at;
    loan.now.phase = Phase::Full;
}

}  // namespace plimsoll::service
