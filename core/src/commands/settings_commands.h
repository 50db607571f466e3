#pragma once
// How things stand at the desk, changed inside the writer's transaction: standing consents, claims,
// the rule set and its calendar. Thread: the writer's. Errors: refusals as Error, before anything
// is written; EngineError from the store.

#include <plimsoll/desk.h>

#include "commands/scene.h"

namespace plimsoll::service {

class SettingsCommands {
public:
    explicit SettingsCommands(Scene& scene) : m_scene(scene) {}

    [[nodiscard]] Result<void> designate(InvestorId investor, Money limit,
                                         const std::string& reference, const RequestKey& key);
    /// `staff`: whose claim it is.
    [[nodiscard]] Result<void> claim(StaffId staff, Claimed what, ClaimStep step,
                                     const RequestKey& key);
    [[nodiscard]] Result<void> setRules(const RuleSet& rules, const RequestKey& key);
    [[nodiscard]] Result<void> markDay(const SpecialDay& day, const RequestKey& key);

private:
    [[nodiscard]] Result<void> checkClaimed(Claimed what);

    Scene& m_scene;
};

}  // namespace plimsoll::service
