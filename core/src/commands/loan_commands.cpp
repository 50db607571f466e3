#include "commands/loan_commands.h"

#include <utility>

#include "commands/desk_total.h"
#include "commands/short_commands.h"
#include "domain/loan_life.h"
#include "values/names.h"

namespace plimsoll::service {
namespace {

/// A timer that is late by less opened in time.
constexpr std::chrono::seconds kInTime{1};

std::int64_t countOf(std::chrono::microseconds span) {
    return span.count();
}

Result<void> checkSchedule(const Schedule& schedule, Timestamp now) {
    if (schedule.opens && schedule.closes && *schedule.closes <= *schedule.opens)
        return fail(ErrorCode::ScheduleInvalid, "closes_before_opens");
    if (schedule.opens && *schedule.opens <= now)
        return fail(ErrorCode::ScheduleInvalid, "opens_in_the_past");
    if (schedule.closes && *schedule.closes <= now)
        return fail(ErrorCode::ScheduleInvalid, "closes_in_the_past");
    return {};
}

}  // namespace

Result<void> checkNote(const std::string& note, bool is_wanted) {
    if (!isNote(note)) return fail(ErrorCode::NoteInvalid, note);
    if (is_wanted && note.empty()) return fail(ErrorCode::NoteMissing);
    return {};
}

/// A halt puts openings and disbursements off.
Result<void> LoanCommands::checkHalts(LoanId id, LoanMove move) const {
    const Halt* halt = nullptr;
    if (move == LoanMove::Open) halt = m_scene.people.stopsOpening(id);
    if (move == LoanMove::Disburse) halt = m_scene.people.stopsDisbursement(id);
    if (halt == nullptr) return {};
    return fail(ErrorCode::Halted, std::to_string(halt->id.value));
}

Result<void> LoanCommands::schedule(LoanId id, const Schedule& schedule, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::LoanScheduled && done->loan == id &&
                             done->schedule == schedule;
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    LoanEntry* const loan = m_scene.known.loan(id);
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(id.value));
    if (loan->now.phase != Phase::Draft)
        return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
    auto row = m_scene.row(store::Verb::LoanScheduled, key);
    if (auto checked = checkSchedule(schedule, m_scene.clock.clockAt(row.decided)); !checked)
        return checked;
    row.loan = id;
    row.schedule = schedule;
    m_scene.record(row);
    m_scene.known.touch(*loan);
    loan->now.schedule = schedule;
    loan->now.phase = Phase::Waiting;
    return {};
}

Result<Phase> LoanCommands::move(LoanId id, LoanMove move, const std::string& reference,
                                 const std::string& note, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::LoanMoved && done->loan == id &&
                             done->detail == static_cast<int>(move) && done->reference == reference;
        if (is_same) return static_cast<Phase>(done->outcome);
        return fail(ErrorCode::KeyReused, key.text());
    }
    LoanEntry* const loan = m_scene.known.loan(id);
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(id.value));
    const auto to = domain::afterMove(loan->now.phase, move, loan->now.capacity);
    if (!to) return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
    if (auto checked = checkNote(note, domain::wantsNote(move)); !checked)
        return tl::make_unexpected(checked.error());
    if (auto halted = checkHalts(id, move); !halted) return tl::make_unexpected(halted.error());
    if (move == LoanMove::Cancel)
        if (auto checked = checkNothingReserved(m_scene, *loan); !checked)
            return tl::make_unexpected(checked.error());
    // What is lent stays the investors', and the borrower is owed as much.
    if (move == LoanMove::Disburse)
        if (auto fits = checkDeskTotal(m_scene, loan->now.terms.target); !fits)
            return tl::make_unexpected(fits.error());
    auto row = m_scene.row(store::Verb::LoanMoved, key);
    const Timestamp now = m_scene.clock.clockAt(row.decided);
    if (move == LoanMove::Open) row.schedule.closes = lateEnd(*loan, now);
    // A sale whose time is up already would open and close in one breath.
    const auto closes = row.schedule.closes ? row.schedule.closes : loan->now.schedule.closes;
    if (move == LoanMove::Open && closes && *closes <= now)
        return fail(ErrorCode::ScheduleInvalid, "closes_in_the_past");
    row.loan = id;
    row.detail = static_cast<int>(move);
    row.outcome = static_cast<int>(*to);
    row.reference = reference;
    row.note = note;
    const auto number = m_scene.record(row);
    carryOut({row.decided, number}, *loan, move, *to);
    noteEnd(*loan, row);
    return *to;
}

Result<void> LoanCommands::onTime(LoanId id, LoanMove move, std::optional<Timestamp> planned) {
    LoanEntry* const loan = m_scene.known.loan(id);
    if (loan == nullptr) return fail(ErrorCode::UnknownLoan, std::to_string(id.value));
    const auto& schedule = loan->now.schedule;
    const bool opens = move == LoanMove::Open;
    const bool is_planned = !planned || planned == (opens ? schedule.opens : schedule.closes);
    const bool applies =
        is_planned && (opens ? loan->now.phase == Phase::Scheduled
                             : loan->now.phase == Phase::Open || loan->now.phase == Phase::Paused);
    const auto to = domain::afterMove(loan->now.phase, move, loan->now.capacity);
    if (!applies || !to) return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
    // Lifting the halt puts it on the agenda again.
    if (auto halted = checkHalts(id, move); !halted) return halted;
    if (opens && m_scene.store.life().hasMissedOpening(id))
        return fail(ErrorCode::WrongPhase, std::string(codeOf(loan->now.phase)));
    auto row = m_scene.row(store::Verb::SaleTimed);
    row.loan = id;
    row.detail = static_cast<int>(move);
    const bool is_missed = opens && isMissed(*loan, m_scene.clock.clockAt(row.decided));
    row.outcome = static_cast<int>(is_missed ? loan->now.phase : *to);
    if (opens && !is_missed)
        row.schedule.closes = lateEnd(*loan, m_scene.clock.clockAt(row.decided));
    const auto number = m_scene.record(row);
    if (is_missed) return {};
    carryOut({row.decided, number}, *loan, move, *to);
    noteEnd(*loan, row);
    return {};
}

/// The end that keeps a sale as long as it was announced though it opens late; empty: it is not.
std::optional<Timestamp> LoanCommands::lateEnd(const LoanEntry& loan, Timestamp at) const {
    const auto& [opens, closes] = loan.now.schedule;
    if (loan.now.phase != Phase::Scheduled || !opens || !closes) return std::nullopt;
    // A desk of an earlier version let the end stand.
    if (m_scene.recorded != nullptr && !m_scene.recorded->schedule.closes) return std::nullopt;
    const auto late = at.us() - opens->us();
    if (late <= countOf(kInTime)) return std::nullopt;
    return Timestamp::us(closes->us() + late);
}

bool LoanCommands::isMissed(const LoanEntry& loan, Timestamp at) const {
    const auto& opens = loan.now.schedule.opens;
    if (!opens || at.us() - opens->us() <= countOf(kLatestOpening)) return false;
    // A desk of an earlier version opened it all the same.
    return m_scene.recorded == nullptr ||
           m_scene.recorded->outcome == static_cast<int>(Phase::Scheduled);
}

/// The end that a late opening gives the sale; the one in the agenda is void with it.
void LoanCommands::noteEnd(LoanEntry& loan, const store::JournalRow& row) {
    if (!row.schedule.closes) return;
    loan.now.schedule.closes = row.schedule.closes;
    m_scene.agenda.follow(loan.now);
}

void LoanCommands::carryOut(const Turn& turn, LoanEntry& loan, LoanMove move, Phase to) {
    m_scene.known.touch(loan);
    if (move == LoanMove::Disburse) m_sale.disburse(turn, loan);
    if (move == LoanMove::Cancel) m_sale.refund(turn, loan);
    if (move == LoanMove::Disburse || move == LoanMove::Cancel) m_sale.expireWaits(turn, loan);
    const Phase from = std::exchange(loan.now.phase, to);
    switch (to) {
        case Phase::Open:
            if (!loan.now.opened) loan.now.opened = turn.at;
            // A scheduled sale's end stands in the agenda already.
            if (from == Phase::Waiting) m_scene.agenda.follow(loan.now);
            break;
        case Phase::Scheduled:
            m_scene.agenda.follow(loan.now);
            break;
        case Phase::Settling:
        case Phase::Short:
            loan.now.closed = turn.at;
            break;
        case Phase::Disbursed:
        case Phase::Cancelled:
        case Phase::Withdrawn:
            loan.now.finished = turn.at;
            break;
        default:
            break;
    }
}

}  // namespace plimsoll::service
