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

    /// `secret`: the hash of the password that the order brings, if any.
    [[nodiscard]] Result<Asked> ask(const Order& asked, const std::string& secret,
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

    void make(store::RequestRow row, const RequestKey& key, bool has_digest = true);
    [[nodiscard]] Result<void> settle(RequestId id, RequestState state, StaffId checker,
                                      const std::string& note, const RequestKey& key);

private:
    [[nodiscard]] Result<Asked> askedBefore(RequestId id, Order order, const RequestKey& key);
    [[nodiscard]] std::optional<Result<Asked>> waitsAlready(const Order& order);
    [[nodiscard]] Result<store::RequestRow> waiting(RequestId id);
    [[nodiscard]] Result<store::RequestRow> waitingUnaltered(RequestId id);
    [[nodiscard]] bool isAsAskedFor(const Request& request);
    [[nodiscard]] Result<std::string> worldNow(const Order& order);
    [[nodiscard]] Result<std::string> excessWorld(const Order& order);
    [[nodiscard]] std::string paymentWorld(const Order& order);
    [[nodiscard]] std::string makerWorld(const Request& request) const;
    [[nodiscard]] Result<void> checkUnused(const Order& order);
    [[nodiscard]] bool wasConfirmed(const std::string& payment);
    [[nodiscard]] Result<void> checkOrder(const Order& order);
    [[nodiscard]] Result<std::string> loanWorld(const Order& order);
    [[nodiscard]] Result<void> checkDecider(const Request& request) const;
    /// `from`: the request that was approved; zero: none was needed. Answers with what was made.
    [[nodiscard]] Result<Asked> carryOut(const Order& order, RequestId from,
                                         const std::string& secret, const std::string& note,
                                         const RequestKey& key);
    [[nodiscard]] Result<void> carryOutQuietly(const Order& order, RequestId from,
                                               const std::string& secret, const std::string& note,
                                               const RequestKey& key);
    [[nodiscard]] Result<void> sendBatch(const std::string& name);
    [[nodiscard]] Result<void> carryOutMove(const Order& order, const std::string& note,
                                            const RequestKey& key);
    [[nodiscard]] bool isDone(const RequestKey& key, RequestId id, RequestState state,
                              Result<void>& answer);

    Scene& m_scene;
    Commands& m_commands;
};

}  // namespace plimsoll::service
