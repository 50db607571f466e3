#pragma once
// Staff, their sign-ins, and the policy, each inside the writer's transaction. Passwords come as
// hashes: making one takes a tenth of a second, which the writer does not have. Thread: the
// writer's. Errors: refusals as Error, before anything is written; EngineError from the store.

#include <map>
#include <optional>
#include <string>

#include <plimsoll/desk.h>

#include "commands/scene.h"

namespace plimsoll::service {

/// A change with its password hashed already.
struct HashedChange {
    std::optional<Roles> roles;
    std::optional<StaffStatus> status;
    std::string password;  ///< its hash; empty: stays
};

/// What a row of the journal says of a policy (store::Verb::PolicySet).
[[nodiscard]] store::PolicyRow policyOf(const store::JournalRow& row);

class StaffCommands {
public:
    explicit StaffCommands(Scene& scene) : m_scene(scene) {}

    [[nodiscard]] Result<StaffId> add(const NewStaff& staff, const std::string& hash,
                                      const RequestKey& key);
    [[nodiscard]] Result<void> change(StaffId id, const HashedChange& change,
                                      const RequestKey& key);
    /// One's own, unless the old one was guessed at too often; `known` is the hash it was tried on.
    [[nodiscard]] Result<void> changeOwnPassword(StaffId id, const std::string& known,
                                                 const std::string& hash, const RequestKey& key);
    /// Only an act that can wait has a policy, only one that moves a sum limits, and these only
    /// where it would wait otherwise: CannotWait, LimitsInvalid.
    [[nodiscard]] static Result<void> checkPolicy(const std::string& act, const ActPolicy& wanted);
    [[nodiscard]] Result<void> setPolicy(const std::string& act, const ActPolicy& wanted,
                                         const RequestKey& key);

    /// Counts the attempt, and gives the seat its person when it succeeded with the password that
    /// is `hash` now.
    [[nodiscard]] Result<void> signIn(std::string_view login, const std::string& hash, bool fits,
                                      SeatState& seat);

private:
    struct Attempts {
        int failures = 0;
        std::optional<Timestamp> locked;
    };
    /// Enough to be a nuisance to whoever tries names, and no burden to us.
    static constexpr std::size_t kMostStrangers = 10'000;

    /// SignInLocked until when.
    [[nodiscard]] static Result<void> checkLock(const std::optional<Timestamp>& locked,
                                                Timestamp now);
    [[nodiscard]] Result<void> refuseStranger(std::string_view login, Timestamp now);

    Scene& m_scene;
    std::map<std::string, Attempts, std::less<>> m_strangers;  ///< logins that nobody has
};

}  // namespace plimsoll::service
