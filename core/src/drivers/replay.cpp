#include "drivers/replay.h"

#include "commands/restoring.h"

namespace plimsoll::service {

namespace {

/// Before it was restored for the first time.
std::string firstName(store::ReadStore& desk) {
    const auto restores = desk.restores();
    return restores.empty() ? desk.info().uid : restores.front().note;
}

}  // namespace

Replay::Replay(store::ReadStore& desk, std::size_t most_known)
    : m_desk(desk),
      m_last_investor(desk.lastInvestor()),
      m_store(desk),
      m_known(m_store, most_known),
      m_clock(m_time),
      m_people(desk.info().kind),
      m_scene{.store = m_store,
              .known = m_known,
              .clock = m_clock,
              .agenda = m_agenda,
              .people = m_people,
              .actor = {},
              .desk = firstName(desk)},
      m_commands(m_scene),
      m_bids(m_scene),
      m_made(m_desk, m_store, m_scene, m_commands) {}

void Replay::forget() {
    m_known.trim();
    m_store.forgetPositions();
}

bool Replay::bid(const BidRecord& bid) {
    if (m_known.loan(bid.loan) == nullptr || m_known.position(bid.loan, bid.investor) == nullptr)
        return false;
    m_store.expect(bid);
    m_time->at = m_clock.clockAt(bid.decision.decided);
    if (m_made.isUnderWay()) return m_made.next(bid) && !m_store.violation();
    // What was sent has a key; only the desk's own bids have one that nobody can send.
    const auto key = RequestKey::parse(bid.key);
    if (!key) return false;
    BidWork work;
    work.bid = {.loan = bid.loan,
                .investor = bid.investor,
                .key = *key,
                .asked = bid.asked,
                .partial = bid.partial,
                .standby = bid.standby,
                .funding = bid.funding,
                .as_received = {}};
    work.arrived = bid.decision.arrived;
    (void)m_bids.decide(work);
    return !m_store.violation();
}

bool Replay::command(const store::JournalRow& row) {
    const auto key = RequestKey::parse(row.key);
    if (!key && !row.key.empty()) return false;
    if (m_made.isUnderWay()) return false;
    // A confirmation makes the base that its own time stands on.
    m_time->at =
        row.verb == store::Verb::ClockConfirmed ? row.decided : m_clock.clockAt(row.decided);
    m_scene.recorded = &row;
    m_scene.actor = row.actor;
    m_store.expect(row);
    return run(row, key.value_or(RequestKey{})) && !m_store.hasCommand() && !m_store.violation();
}

bool Replay::run(const store::JournalRow& row, const RequestKey& key) {
    auto& loans = m_commands.loans;
    auto& payments = m_commands.payments;
    auto& payouts = m_commands.payouts;
    switch (row.verb) {
        case store::Verb::DeskCreated:
            // Made before there was a writer; the row itself is all that it left.
            (void)m_store.insertJournal(row);
            return row.id == 1;
        case store::Verb::LoanCreated:
            return createLoan(row, key);
        case store::Verb::LoanMoved:
            return loans
                .move(row.loan, static_cast<LoanMove>(row.detail), row.reference, row.note, key)
                .has_value();
        case store::Verb::InvestorsAdded:
            return addInvestors(row, key);
        case store::Verb::Deposited:
            return m_commands.deposit(row.investor, row.amount, key).has_value();
        case store::Verb::InvestorSuspended:
            return m_commands.setInvestorStatus(row.investor, InvestorStatus::Suspended, key)
                .has_value();
        case store::Verb::InvestorActivated:
            return m_commands.setInvestorStatus(row.investor, InvestorStatus::Active, key)
                .has_value();
        case store::Verb::LoanScheduled:
            return loans.schedule(row.loan, row.schedule, key).has_value();
        case store::Verb::SaleTimed:
            return onTime(row);
        case store::Verb::PaymentNoted:
            return notePayment(row);
        case store::Verb::BidWithdrawn:
            return payments.withdraw(row.bid, row.note, key).has_value();
        case store::Verb::HoldLapsed:
            return payments.lapse(row.bid, row.count).has_value();
        case store::Verb::HoldResolved:
            return resolveHold(row, key);
        case store::Verb::CasePlaced:
            return payments.placeCase(CaseId(row.object), row.note, key).has_value();
        case store::Verb::CaseRefunded:
            return payments.refundCase(CaseId(row.object), row.note, key).has_value();
        case store::Verb::CashedOut:
            return payouts.cashOut(row.investor, row.amount, key).has_value();
        case store::Verb::Adjusted:
            return payouts.adjust(row.investor, row.amount, row.note, key).has_value();
        case store::Verb::PayoutsSent:
            return payouts.send(key).has_value();
        case store::Verb::PayoutAnswered:
            return answerPayout(row, key);
        case store::Verb::PayoutReissued:
            return payouts.reissue(PayoutId(row.object), row.note, key).has_value();
        case store::Verb::ClockConfirmed:
            if (row.schedule.opens &&
                (*row.schedule.opens < Timestamp() || *row.schedule.opens > row.decided))
                return false;
            return m_commands.confirmClock(row.note, row.schedule.opens, key).has_value();
        case store::Verb::ClockDoubted:
            if (!row.schedule.opens || !row.schedule.closes) return false;
            m_commands.doubtClock({*row.schedule.opens, *row.schedule.closes});
            return true;
        case store::Verb::DeskRestored:
            takeName(m_scene, row.reference);
            return true;
        default:
            return runShort(row, key);
    }
}

bool Replay::runShort(const store::JournalRow& row, const RequestKey& key) {
    auto& shorts = m_commands.shorts;
    switch (row.verb) {
        case store::Verb::LoanExtended:
            return shorts.extend({row.loan, row.schedule.closes, row.reference}, row.note, key)
                .has_value();
        case store::Verb::LoanReduced:
            return shorts.reduce({row.loan, row.reference}, row.note, key).has_value();
        case store::Verb::LoanPlaced:
            return m_made.beginPlacement(row);
        case store::Verb::BidsImported:
            return m_made.beginImport(row);
        case store::Verb::ExcessSpilled:
            return m_made.beginSpill(row);
        case store::Verb::ExcessReleased:
            return m_made.release(row);
        case store::Verb::BidVoided:
            return shorts.voidBid(row.bid, row.reference, row.note, key).has_value();
        default:
            return runSettings(row, key);
    }
}

bool Replay::runSettings(const store::JournalRow& row, const RequestKey& key) {
    auto& settings = m_commands.settings;
    switch (row.verb) {
        case store::Verb::Designated:
            return settings.designate(row.investor, row.amount, row.reference, key).has_value();
        case store::Verb::ClaimSet:
            return settings
                .claim(StaffId(row.count), {static_cast<ClaimKind>(row.detail), row.object},
                       static_cast<ClaimStep>(row.outcome), key)
                .has_value();
        case store::Verb::RulesSet:
            return settings.setRules({static_cast<int>(row.count), row.reference}, key).has_value();
        case store::Verb::DayMarked: {
            const auto day = parseDay(row.reference);
            return day && settings.markDay({*day, row.outcome == 1, row.note}, key).has_value();
        }
        default:
            return runPeople(row, key);
    }
}

bool Replay::runPeople(const store::JournalRow& row, const RequestKey& key) {
    switch (row.verb) {
        case store::Verb::StaffAdded:
            return m_commands.staff
                .add({row.reference,
                      row.note,
                      Roles::ofBits(static_cast<std::uint8_t>(row.detail)),
                      {}},
                     "replayed", key)
                .has_value();
        case store::Verb::StaffChanged:
            return changeStaff(row, key);
        case store::Verb::PolicySet:
            return setPolicy(row, key);
        case store::Verb::RequestMade:
            return makeRequest(row, key);
        case store::Verb::RequestSettled:
            return settleRequest(row, key);
        case store::Verb::HaltSet:
            return m_commands.halts.set(row.loan, Stops::ofBits(row.detail), row.note, key)
                .has_value();
        case store::Verb::HaltLifted:
            return m_commands.halts.lift(HaltId(row.object), row.note, key).has_value();
        default:
            return false;
    }
}

bool Replay::setPolicy(const store::JournalRow& row, const RequestKey& key) {
    const auto policy = policyOf(row);
    return m_commands.staff.setPolicy(policy.act, {policy.four_eyes, policy.limits}, key)
        .has_value();
}

bool Replay::changeStaff(const store::JournalRow& row, const RequestKey& key) {
    const auto status = static_cast<StaffStatus>(row.outcome);
    if (status != StaffStatus::Active && status != StaffStatus::Disabled) return false;
    const HashedChange change{Roles::ofBits(static_cast<std::uint8_t>(row.detail)), status,
                              row.count == 1 ? "replayed" : ""};
    return m_commands.staff.change(StaffId(row.object), change, key).has_value();
}

/// What was asked for stands in the request; when, by whom and under which number, in the journal.
bool Replay::makeRequest(const store::JournalRow& row, const RequestKey& key) {
    auto stored = m_desk.request(RequestId(row.object));
    if (!stored || !row.reference.starts_with(nameOf(stored->command))) return false;
    const auto* const maker = m_people.find(stored->maker_id);
    if (maker == nullptr || maker->member.login != row.actor) return false;
    store::RequestRow made;
    made.request = std::move(*stored);
    made.request.decided.reset();
    made.request.decision_note.clear();
    if (const auto* const placement = made.request.as<PlaceShortfall>()) {
        const auto* const loan = m_known.loan(placement->loan);
        const Money sum = sumOf(placement->splits);
        if (loan == nullptr || !sum.isPositive() || sum > loan->now.capacity.free) return false;
    }
    m_commands.requests.make(std::move(made), key);
    return true;
}

bool Replay::settleRequest(const store::JournalRow& row, const RequestKey& key) {
    const auto state = static_cast<RequestState>(row.outcome);
    if (state < RequestState::Approved || state > RequestState::Expired) return false;
    return m_commands.requests
        .settle(RequestId(row.object), state, StaffId(row.count), row.note, key)
        .has_value();
}

bool Replay::createLoan(const store::JournalRow& row, const RequestKey& key) {
    const auto* const stored = m_store.storedLoan(row.loan);
    if (stored == nullptr || m_store.created(row.loan)) return false;
    NewLoan loan;
    loan.code = stored->code;
    loan.terms = stored->terms;
    loan.terms.target = stored->first_target;
    loan.audience = stored->audience;
    loan.borrower = stored->borrower;
    loan.hold_window = stored->hold_window;
    return m_commands.createLoan(std::move(loan), key).has_value();
}

bool Replay::addInvestors(const store::JournalRow& row, const RequestKey& key) {
    // Bounded by what is stored, before anything is made for them. More may have come since.
    const bool is_number = row.count >= 1 && row.investor.value > m_store.lastInvestorAdded();
    const auto fits = [&] {
        return row.investor.value <= m_last_investor &&
               row.count - 1 <= m_last_investor - row.investor.value;
    };
    if (is_number && !fits()) m_last_investor = m_desk.lastInvestor();
    const bool is_sane = is_number && row.investor.value >= 1 && fits();
    if (!is_sane) return false;
    // Their names and codes are no part of what is replayed, and each deposit that came with them
    // stands in the journal by itself. So nothing is made for each: there may be millions.
    auto added = m_scene.row(store::Verb::InvestorsAdded, key);
    added.investor = row.investor;
    added.count = row.count;
    (void)m_scene.record(added);
    m_store.addInvestors(row.investor, row.count, m_last_investor);
    return true;
}

bool Replay::onTime(const store::JournalRow& row) {
    const auto move = static_cast<LoanMove>(row.detail);
    return (move == LoanMove::Open || move == LoanMove::Close) &&
           m_commands.loans.onTime(row.loan, move).has_value();
}

bool Replay::notePayment(const store::JournalRow& row) {
    const auto status = static_cast<PaymentStatus>(row.detail);
    const bool is_status = status == PaymentStatus::Confirmed || status == PaymentStatus::Failed ||
                           status == PaymentStatus::Unclear;
    const auto noted = m_commands.payments.note({.payment = row.reference,
                                                 .status = status,
                                                 .bid = row.bid,
                                                 .amount = row.amount,
                                                 .as_received = row.note});
    return is_status && noted && !noted->replayed;
}

bool Replay::answerPayout(const store::JournalRow& row, const RequestKey& key) {
    auto& payouts = m_commands.payouts;
    const PayoutId id(row.object);
    const auto answer = static_cast<PayoutState>(row.detail);
    if (answer == PayoutState::Pending || answer == PayoutState::Sent)
        return payouts.settle(id, answer == PayoutState::Sent, row.note, key).has_value();
    return payouts.answer(id, answer, row.note, key).has_value();
}

bool Replay::resolveHold(const store::JournalRow& row, const RequestKey& key) {
    const auto verdict = static_cast<HoldVerdict>(row.detail);
    return (verdict == HoldVerdict::Paid || verdict == HoldVerdict::Released) &&
           m_commands.payments.resolve(row.bid, row.count, verdict, row.note, key).has_value();
}

}  // namespace plimsoll::service
