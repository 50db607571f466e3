#include "commands/short_commands.h"

#include <algorithm>

#include <fmt/format.h>

#include "commands/candidates.h"
#include "commands/loan_commands.h"
#include "commands/views.h"
#include "domain/loan_life.h"
#include "domain/planner.h"
#include "values/law_broken.h"
#include "values/names.h"

namespace plimsoll::service {
namespace {

constexpr int kWaitsAtOnce = 256;
/// A split of more parts than this is no work of a person.
constexpr std::size_t kMostSplits = 10'000;

tl::unexpected<Error> wrongPhase(const LoanEntry& loan) {
    return fail(ErrorCode::WrongPhase, std::string(codeOf(loan.now.phase)));
}

}  // namespace

bool isBeforeDeadline(const store::LoanState& loan, Timestamp now) {
    return loan.schedule.closes ? *loan.schedule.closes > now : !loan.closed.has_value();
}

Money sumOf(const std::vector<Split>& splits) {
    // What somebody typed may be anything; no lawful sum is larger than an amount may be.
    Money sum;
    for (const Split& split : splits) {
        if (!split.amount.isPositive() || split.amount > Money::largest() - sum) return {};
        sum += split.amount;
    }
    return sum;
}

Result<void> checkReference(const std::string& reference, bool is_wanted) {
    if (!isName(reference)) return fail(ErrorCode::ReferenceInvalid, reference);
    if (is_wanted && reference.empty()) return fail(ErrorCode::ConsentMissing);
    return {};
}

Result<void> checkNothingReserved(Scene& scene, const LoanEntry& loan) {
    if (loan.now.capacity.reserved.isZero()) return {};
    for (const auto& row : scene.store.people().waitingRequests()) {
        const auto* const placement = row.request.as<PlaceShortfall>();
        if (placement != nullptr && placement->loan == loan.now.id)
            return fail(ErrorCode::Reserved, std::to_string(row.request.id.value));
    }
    return fail(ErrorCode::Reserved);
}

Result<LoanEntry*> ShortCommands::loanIn(LoanId id, Phase phase) {
    LoanEntry* const loan = m_scene.known.loan(id);
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(id.value));
    if (loan->now.phase != phase) return wrongPhase(*loan);
    return loan;
}

Result<void> ShortCommands::check(const VoidBid& own) {
    const auto bid = m_scene.store.life().loadBid(own.bid);
    if (!bid) return fail(ErrorCode::UnknownBid, std::to_string(own.bid.value));
    return voidable(*m_scene.known.loan(bid->loan), own.bid).map([](auto&&) {});
}

Result<void> ShortCommands::check(const PlaceShortfall& own) {
    const LoanEntry* const loan = m_scene.known.loan(own.loan);
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(own.loan.value));
    return checkPlacement(*loan, own.splits);
}

Result<void> ShortCommands::check(const ReduceLoan& own) {
    const auto loan = loanIn(own.loan, Phase::Short);
    if (!loan) return tl::make_unexpected(loan.error());
    return checkReduction(**loan, own.reference);
}

Result<void> ShortCommands::check(const ExtendLoan& own) {
    const auto loan = loanIn(own.loan, Phase::Short);
    if (!loan) return tl::make_unexpected(loan.error());
    return checkExtension(**loan, own.closes, m_scene.clock.clockAt(m_scene.clock.next()));
}

// ---- extend ------------------------------------------------------------------------------------

Result<void> ShortCommands::checkExtension(const LoanEntry& loan, std::optional<Timestamp> closes,
                                           Timestamp now) {
    if (const Halt* const halt = m_scene.people.stopsOpening(loan.now.id))
        return fail(ErrorCode::Halted, std::to_string(halt->id.value));
    if (!closes) return fail(ErrorCode::ScheduleInvalid, "closes_missing");
    if (*closes <= now) return fail(ErrorCode::ScheduleInvalid, "closes_in_the_past");
    requireLaw(loan.now.opened.has_value(), "a short loan was never open");
    const auto latest = m_scene.store.settings().rules().latestEnd(*loan.now.opened);
    if (latest && *closes > *latest) return fail(ErrorCode::SaleTooLong, latest->toString());
    return {};
}

Result<void> ShortCommands::extend(const ExtendLoan& own, const std::string& note,
                                   const RequestKey& key) {
    const auto& [id, closes, reference] = own;
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::LoanExtended && done->loan == id &&
                             done->schedule.closes == closes && done->reference == reference;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    const auto found = loanIn(id, Phase::Short);
    if (!found) return tl::make_unexpected(found.error());
    LoanEntry& loan = **found;
    if (auto checked = checkNote(note, true); !checked) return checked;
    auto row = m_scene.row(store::Verb::LoanExtended, key);
    if (auto checked = checkExtension(loan, closes, m_scene.clock.clockAt(row.decided)); !checked)
        return checked;
    row.loan = id;
    row.schedule.closes = closes;
    row.reference = reference;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    m_scene.known.touch(loan);
    loan.now.schedule.closes = closes;
    reopen(turn, loan);
    return {};
}

void ShortCommands::reopen(const Turn& turn, LoanEntry& loan) {
    loan.now.phase = Phase::Open;
    loan.now.closed.reset();
    m_scene.agenda.follow(loan.now);
    m_sale.serve(turn, loan);
}

// ---- reduce ------------------------------------------------------------------------------------

Result<void> ShortCommands::checkReduction(const LoanEntry& loan, const std::string& reference) {
    if (auto checked = checkReference(reference, true); !checked) return checked;
    if (loan.now.capacity.paid.isZero()) return fail(ErrorCode::NothingPaid);
    return checkNothingReserved(m_scene, loan);
}

Result<void> ShortCommands::reduce(const ReduceLoan& own, const std::string& note,
                                   const RequestKey& key) {
    const auto& [id, reference] = own;
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::LoanReduced && done->loan == id &&
                             done->reference == reference;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    const auto found = loanIn(id, Phase::Short);
    if (!found) return tl::make_unexpected(found.error());
    LoanEntry& loan = **found;
    if (auto checked = checkNote(note, true); !checked) return checked;
    if (auto checked = checkReduction(loan, reference); !checked) return checked;
    auto row = m_scene.row(store::Verb::LoanReduced, key);
    row.loan = id;
    row.amount = loan.now.capacity.paid;
    row.reference = reference;
    row.note = note;
    m_scene.record(row);
    m_scene.known.touch(loan);
    loan.last_decided = row.decided;
    loan.now.terms.target = loan.now.capacity.paid;
    loan.now.capacity.free = {};
    loan.now.phase = Phase::Full;
    loan.now.filled = row.decided;
    return {};
}

// ---- place -------------------------------------------------------------------------------------

std::vector<Candidate> ShortCommands::candidates(const LoanEntry& loan,
                                                 const std::vector<Split>& splits) {
    std::map<InvestorId, CandidateFacts> facts;
    for (const Split& split : splits) {
        PositionEntry* const place = m_scene.known.position(loan.now.id, split.investor);
        if (place == nullptr) continue;
        CandidateFacts& fact = facts[split.investor];
        fact.investor = split.investor;
        fact.cap = loan.now.terms.cap;
        fact.bidder = bidderView(m_scene.store, loan.now, place->investor->now, place->position);
        if (const auto consent = m_scene.store.settings().designation(split.investor))
            fact.limit = consent->limit;
    }
    for (const auto& part : m_scene.store.life().placedParts(loan.now.id))
        if (const auto known = facts.find(part.investor); known != facts.end())
            known->second.placed = cappedSum(known->second.placed, part.amount);
    BidId last;
    for (;;) {
        const auto waits = m_scene.store.life().nextWaits(loan.now.id, last, kWaitsAtOnce);
        for (const Wait& wait : waits) {
            last = wait.bid;
            const auto known = facts.find(wait.investor);
            if (known == facts.end()) continue;
            known->second.waiting = cappedSum(known->second.waiting, wait.waiting);
            if (!known->second.waits_since) known->second.waits_since = wait.bid;
        }
        if (std::ssize(waits) < kWaitsAtOnce) break;
    }
    std::vector<Candidate> found;
    for (const auto& [investor, fact] : facts)
        if (const auto candidate = candidateOf(fact)) found.push_back(*candidate);
    return found;
}

Result<void> ShortCommands::checkPlacement(const LoanEntry& loan,
                                           const std::vector<Split>& splits) {
    if (!domain::mayPlace(loan.now.phase)) return wrongPhase(loan);
    if (const Halt* const halt = m_scene.people.stopsBids(loan.now.id))
        return fail(ErrorCode::Halted, std::to_string(halt->id.value));
    // Where nothing is free, nobody's part would land on the mark, and place nothing.
    if (splits.empty())
        return fail(ErrorCode::SplitUnlawful,
                    std::string(codeOf(SplitFault::Code::BelowShortfall)));
    if (splits.size() > kMostSplits) return fail(ErrorCode::SplitUnlawful, "too_many");
    const PlacementTerms terms{loan.now.capacity.free, loan.now.terms.min, loan.now.terms.step};
    const auto fault = domain::checkSplits(terms, candidates(loan, splits), splits);
    if (!fault) return {};
    const auto investor = fault->index < splits.size()
                              ? m_scene.store.people().investorCode(splits[fault->index].investor)
                              : std::string();
    return fail(ErrorCode::SplitUnlawful,
                investor.empty() ? std::string(codeOf(fault->code))
                                 : fmt::format("{} {}", codeOf(fault->code), investor));
}

/// The same splits, as the bids say that they made.
bool ShortCommands::wasPlaced(const store::JournalRow& done, const PlaceShortfall& own) {
    if (done.loan != own.loan || done.count != std::ssize(own.splits)) return false;
    int number = 0;
    return std::ranges::all_of(own.splits, [&](const Split& split) {
        const auto bid = m_scene.store.findBid(own.loan, split.investor, keyOf(done.id, ++number));
        return bid && bid->asked == split.amount;
    });
}

Result<void> ShortCommands::place(const PlaceShortfall& own, RequestId from,
                                  const std::string& note, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::LoanPlaced && wasPlaced(*done, own)) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    LoanEntry* const loan = m_scene.known.loan(own.loan);
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(own.loan.value));
    if (auto checked = checkPlacement(*loan, own.splits); !checked) return checked;
    if (auto checked = checkNote(note, true); !checked) return checked;
    auto row = m_scene.row(store::Verb::LoanPlaced, key);
    row.loan = own.loan;
    row.bid = BidId(m_scene.last_bid + 1);
    row.count = std::ssize(own.splits);
    row.object = from.value;
    row.amount = sumOf(own.splits);
    row.reference = own.reference;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    int number = 0;
    for (const Split& split : own.splits) placeBid(turn, own.loan, split, ++number);
    return {};
}

/// With a blank, which no key that is sent may have: nobody can send it ahead.
std::string ShortCommands::keyOf(std::int64_t command, int number) {
    return fmt::format("placed {} {}", command, number);
}

void ShortCommands::placeBid(const Turn& turn, LoanId id, const Split& split, int number) {
    LoanEntry* const loan = m_scene.known.loan(id);
    PositionEntry* const place = m_scene.known.position(id, split.investor);
    requireLaw(loan != nullptr && place != nullptr, "a placement is with nobody");
    BidRecord bid;
    bid.id = BidId(++m_scene.last_bid);
    bid.loan = id;
    bid.investor = split.investor;
    bid.key = keyOf(turn.command, number);
    bid.asked = split.amount;
    bid.funding = Funding::Balance;
    bid.decision.id = bid.id;
    bid.decision.outcome = Outcome::Accepted;
    bid.decision.accepted = split.amount;
    bid.decision.remainder_before = loan->now.capacity.free;
    bid.decision.arrived = bid.decision.decided = m_scene.clock.next();
    m_scene.known.touch(*loan);
    ++loan->now.bids;
    place->position.keys.add(bid.key);
    if (!loan->first_bid) loan->first_bid = bid.id;
    loan->last_bid = bid.id;
    loan->last_decided = bid.decision.decided;
    m_scene.record(bid);
    endWaits(turn, id, split.investor);
    m_sale.accept(*loan, *place, bid);
}

/// What he waited for, he has been given another way.
void ShortCommands::endWaits(const Turn& turn, LoanId loan, InvestorId investor) {
    BidId last;
    for (;;) {
        const auto waits = m_scene.store.life().nextWaits(loan, last, kWaitsAtOnce);
        for (const Wait& wait : waits) {
            last = wait.bid;
            if (wait.investor == investor)
                m_sale.endWait(turn, wait, WaitState::Withdrawn, Reason::None);
        }
        if (std::ssize(waits) < kWaitsAtOnce) return;
    }
}

void ShortCommands::reserve(const Turn& turn, const PlaceShortfall& own) {
    m_sale.reserve(turn, *m_scene.known.loan(own.loan), sumOf(own.splits));
}

void ShortCommands::unreserve(const Turn& turn, const PlaceShortfall& own, bool serves) {
    LoanEntry& loan = *m_scene.known.loan(own.loan);
    m_sale.unreserve(turn, loan, sumOf(own.splits));
    if (serves) m_sale.serve(turn, loan);
}

// ---- void --------------------------------------------------------------------------------------

Result<std::vector<store::PaidPart>> ShortCommands::voidable(const LoanEntry& loan, BidId id) {
    if (!domain::mayVoid(loan.now.phase)) return wrongPhase(loan);
    auto parts = m_scene.store.life().paidParts(loan.now.id);
    std::erase_if(parts, [id](const store::PaidPart& part) { return part.bid != id; });
    if (parts.empty()) return fail(ErrorCode::NothingToVoid, std::to_string(id.value));
    return parts;
}

Result<void> ShortCommands::voidBid(BidId id, const std::string& reference, const std::string& note,
                                    const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same =
            done->verb == store::Verb::BidVoided && done->bid == id && done->reference == reference;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (auto checked = checkNote(note, true); !checked) return checked;
    const auto bid = m_scene.store.life().loadBid(id);
    if (!bid) return fail(ErrorCode::UnknownBid, std::to_string(id.value));
    LoanEntry& loan = *m_scene.known.loan(bid->loan);
    const auto parts = voidable(loan, id);
    if (!parts) return tl::make_unexpected(parts.error());

    auto row = m_scene.row(store::Verb::BidVoided, key);
    row.bid = id;
    row.loan = bid->loan;
    row.investor = bid->investor;
    row.reference = reference;
    row.note = note;
    for (const auto& part : *parts) row.amount += part.amount;
    const Turn turn{row.decided, m_scene.record(row)};
    const auto wait = m_scene.store.life().loadWait(id);
    if (wait && wait->state == WaitState::Waiting)
        m_sale.endWait(turn, *wait, WaitState::Withdrawn, Reason::None);
    for (const auto& part : *parts) m_sale.takeBack(turn, loan, part);
    const auto after = domain::afterVoid(
        loan.now.phase, isBeforeDeadline(loan.now, m_scene.clock.clockAt(row.decided)));
    if (after != loan.now.phase) {
        loan.now.phase = after;
        loan.now.filled.reset();
        if (after == Phase::Open) reopen(turn, loan);
        if (after == Phase::Short && !loan.now.closed) loan.now.closed = turn.at;
    } else {
        m_sale.serve(turn, loan);
    }
    return {};
}

}  // namespace plimsoll::service
