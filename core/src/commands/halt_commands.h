#pragma once
// Stopping and going on, inside the writer's transaction (plimsoll/halts.h). Thread: the writer's.
// Errors: refusals as Error, before anything is written; EngineError from the store.

#include <plimsoll/desk.h>

#include "commands/sale.h"

namespace plimsoll::service {

class HaltCommands {
public:
    explicit HaltCommands(Scene& scene) : m_scene(scene), m_sale(scene) {}

    [[nodiscard]] Result<HaltId> set(LoanId loan, Stops stops, const std::string& reason,
                                     const RequestKey& key);
    /// What was put off is made up for in the same transaction: the standby queues are served, and
    /// sales whose time has come are opened next.
    [[nodiscard]] Result<void> lift(HaltId id, const std::string& note, const RequestKey& key);

private:
    Scene& m_scene;
    Sale m_sale;
};

}  // namespace plimsoll::service
