#include "commands/halt_commands.h"

#include "commands/loan_commands.h"

namespace plimsoll::service {

Result<HaltId> HaltCommands::set(LoanId loan, Stops stops, const std::string& reason,
                                 const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::HaltSet && done->loan == loan &&
                             done->detail == stops.bits();
        if (is_same) return HaltId(done->object);
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (stops.isEmpty()) return fail(ErrorCode::HaltEmpty);
    if (auto checked = checkNote(reason, true); !checked)
        return tl::make_unexpected(checked.error());
    if (loan && m_scene.known.loan(loan) == nullptr)
        return fail(ErrorCode::UnknownLoan, std::to_string(loan.value));
    auto row = m_scene.row(store::Verb::HaltSet, key);
    Halt halt;
    halt.id = HaltId(m_scene.store.people().lastHalt() + 1);
    halt.loan = loan;
    halt.stops = stops;
    halt.reason = reason;
    halt.set_by = m_scene.actor;
    halt.set = row.decided;
    row.object = halt.id.value;
    row.loan = loan;
    row.detail = stops.bits();
    row.note = reason;
    m_scene.record(row);
    m_scene.store.people().insertHalt(halt);
    m_scene.people.put(halt);
    return halt.id;
}

Result<void> HaltCommands::lift(HaltId id, const std::string& note, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::HaltLifted && done->object == id.value) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    const auto before = m_scene.store.people().loadHalt(id);
    if (!before) return fail(ErrorCode::UnknownHalt, std::to_string(id.value));
    if (before->lifted) return fail(ErrorCode::HaltLifted, std::to_string(id.value));
    if (auto checked = checkNote(note, false); !checked) return checked;
    auto row = m_scene.row(store::Verb::HaltLifted, key);
    row.object = id.value;
    row.loan = before->loan;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    auto lifted = *before;
    lifted.lifted = row.decided;
    lifted.lifted_by = m_scene.actor;
    m_scene.store.people().saveHalt(*before, lifted);
    m_scene.people.put(lifted);
    for (const LoanId waited : m_scene.store.life().awaitedLoans()) {
        if (before->loan && before->loan != waited) continue;
        LoanEntry* const loan = m_scene.known.loan(waited);
        if (loan != nullptr) m_sale.serve(turn, *loan);
    }
    m_scene.agenda.restart(m_scene.store);
    return {};
}

}  // namespace plimsoll::service
