#include "service/loan_commands.h"

#include <utility>

#include "domain/loan_life.h"
#include "service/short_commands.h"
#include "values/names.h"

namespace plimsoll::service {
namespace {

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
    if (auto checked = checkSchedule(schedule, row.decided); !checked) return checked;
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
    auto row = m_scene.row(store::Verb::LoanMoved, key);
    // A sale whose time is up already would open and close in one breath.
    if (*to == Phase::Open && loan->now.schedule.closes &&
        *loan->now.schedule.closes <= row.decided && move == LoanMove::Open)
        return fail(ErrorCode::ScheduleInvalid, "closes_in_the_past");
    row.loan = id;
    row.detail = static_cast<int>(move);
    row.outcome = static_cast<int>(*to);
    row.reference = reference;
    row.note = note;
    const auto number = m_scene.record(row);
    carryOut({row.decided, number}, *loan, move, *to);
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
    auto row = m_scene.row(store::Verb::SaleTimed);
    row.loan = id;
    row.detail = static_cast<int>(move);
    row.outcome = static_cast<int>(*to);
    const auto number = m_scene.record(row);
    carryOut({row.decided, number}, *loan, move, *to);
    return {};
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
            // A scheduled sale's end stands in the agenda already, safe from a clock that jumped.
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
