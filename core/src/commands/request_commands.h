#pragma once
// Four eyes inside the writer's transaction: asking, deciding, and carrying out what was approved
// in the same transaction (plimsoll/requests.h). Thread: the writer's. Errors: refusals as Error;
// what a refused approval wrote is rolled back by the writer; EngineError from the store.

#include <plimsoll/desk.h>

#include "commands/scene.h"

namespace plimsoll::service {

class Commands;

class RequestCommands {
public:
    RequestCommands(Scene& scene, Commands& commands) : m_scene(scene), m_commands(commands) {}

    /// `secret`: the hash of the password that the command brings, if any.
    [[nodiscard]] Result<Asked> ask(Command command, const std::string& secret,
                                    const std::string& reason, const std::string& note,
                                    const RequestKey& key);
    [[nodiscard]] Result<void> approve(RequestId id, const std::string& seen,
                                       const std::string& note, const RequestKey& key);
    [[nodiscard]] Result<void> reject(RequestId id, const std::string& note, const RequestKey& key);
    [[nodiscard]] Result<void> withdraw(RequestId id, const RequestKey& key);
    /// By the clock; refused when it was decided before.
    [[nodiscard]] Result<void> expire(RequestId id);

    // A replay makes and settles requests from what is recorded; what an approval did stands in the
    // journal by itself.

    void make(store::RequestRow row, const RequestKey& key);
    [[nodiscard]] Result<void> settle(RequestId id, RequestState state, StaffId checker,
                                      const std::string& note, const RequestKey& key);

private:
    [[nodiscard]] Result<Asked> askedBefore(RequestId id, const Command& command,
                                            const RequestKey& key);
    [[nodiscard]] Result<std::optional<RequestId>> waitsAlready(const Command& command);
    [[nodiscard]] Result<Asked> wait(const Command& command, const std::string& secret,
                                     const std::string& reason, const std::string& note,
                                     const RequestKey& key);
    [[nodiscard]] Result<store::RequestRow> waiting(RequestId id);
    [[nodiscard]] Result<store::RequestRow> waitingUnaltered(RequestId id);
    [[nodiscard]] Result<std::string> worldNow(const Command& command);
    [[nodiscard]] Result<void> checkUnused(const Command& command);
    [[nodiscard]] bool wasConfirmed(const std::string& payment);
    [[nodiscard]] Result<void> checkDecider(const Request& request) const;
    [[nodiscard]] bool isDone(const RequestKey& key, RequestId id, RequestState state,
                              Result<void>& answer);

    Scene& m_scene;
    Commands& m_commands;
};

}  // namespace plimsoll::service
