#pragma once
// The verbs that move a loan through its life, by staff or by the clock, each inside the writer's
// transaction. Thread: the writer's. Errors: refusals as Error, before anything is written;
// EngineError from the store.

#include <plimsoll/desk.h>

#include "commands/sale.h"

namespace plimsoll::service {

class LoanCommands {
public:
    explicit LoanCommands(Scene& scene) : m_scene(scene), m_sale(scene) {}

    [[nodiscard]] Result<void> schedule(LoanId id, const Schedule& schedule, const RequestKey& key);
    [[nodiscard]] Result<Phase> move(LoanId id, LoanMove move, const std::string& reference,
                                     const std::string& note, const RequestKey& key);
    /// Opening or closing at its time; refused when it does not apply any more. `planned`: the time
    /// that it was put on the agenda for, which an extension makes void; empty: as recorded. An
    /// opening that comes later than kLatestOpening is recorded as missed, once, and waits for a
    /// person.
    [[nodiscard]] Result<void> onTime(LoanId id, LoanMove move,
                                      std::optional<Timestamp> planned = {});

private:
    [[nodiscard]] Result<void> checkHalts(LoanId id, LoanMove move) const;
    [[nodiscard]] std::optional<Timestamp> lateEnd(const LoanEntry& loan, Timestamp at) const;
    [[nodiscard]] bool isMissed(const LoanEntry& loan, Timestamp at) const;
    void noteEnd(LoanEntry& loan, const store::JournalRow& row);
    void carryOut(const Turn& turn, LoanEntry& loan, LoanMove move, Phase to);

    Scene& m_scene;
    Sale m_sale;
};

/// A note for a verb that may want one.
[[nodiscard]] Result<void> checkNote(const std::string& note, bool is_wanted);

}  // namespace plimsoll::service
