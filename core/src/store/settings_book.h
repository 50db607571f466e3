#pragma once
// What the services need from an engine to keep how things stand at the desk: standing consents,
// claims, the rule set and its calendar. Part of WriteStore, and under its rules: inside the
// transaction, one thread, EngineError.

#include <optional>
#include <vector>

#include <plimsoll/claims.h>
#include <plimsoll/designations.h>
#include <plimsoll/rules.h>

namespace plimsoll::store {

class SettingsBook {
public:
    virtual ~SettingsBook() = default;

    /// Of one investor; also one that has ended.
    virtual std::optional<Designation> designation(InvestorId investor) = 0;
    virtual std::optional<Claim> claim(Claimed what) = 0;
    virtual Rules rules() = 0;

    virtual void saveDesignation(const Designation& designation) = 0;
    virtual void saveClaim(const Claim& claim) = 0;
    virtual void removeClaim(Claimed what) = 0;
    virtual void saveRules(const RuleSet& rules) = 0;
    /// One without a name is removed.
    virtual void saveDay(const SpecialDay& day) = 0;
};

}  // namespace plimsoll::store
