#pragma once
// A verb on its way through the queue: admitted at the gate, carried out, traced, answered. Thread:
// made by the caller's, run by the writer's.

#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>

#include "commands/commands.h"
#include "drivers/fair_queue.h"
#include "drivers/writer.h"

namespace plimsoll::service {

enum class Weight {
    Light,  ///< may share a transaction with bids
    Heavy,  ///< wants one of its own
    ConfirmsClock,
};

template <class T>
class SeatCommand : public CommandWork {
public:
    using Body = std::function<Result<T>(Commands&)>;
    /// Says in the trail what only the result tells.
    using Amend = std::function<void(Errand&, const Result<T>&, std::string& outcome)>;

    SeatCommand(Weight weight, Errand errand, Body body, Amend amend = {})
        : m_weight(weight),
          m_errand(std::move(errand)),
          m_body(std::move(body)),
          m_amend(std::move(amend)) {}

    [[nodiscard]] std::future<Result<T>> result() { return m_promise.get_future(); }
    bool run(Commands& commands) override {
        if (auto may = commands.admit(m_errand); !may)
            m_result = tl::make_unexpected(may.error());
        else
            m_result = m_body(commands);
        return m_result.has_value();
    }
    void trace(Commands& commands) override {
        std::string outcome = "done";
        if (!m_result)
            outcome = codeOf(m_result.error().code);
        else if (!commands.wrote() && !m_errand.is_look)
            outcome = "repeated";
        Errand errand = m_errand;
        if (m_amend) m_amend(errand, m_result, outcome);
        commands.trace(errand, outcome);
    }
    void traceFailed(Commands& commands, const Error& error) override {
        commands.trace(m_errand, codeOf(error.code));
    }
    [[nodiscard]] bool isLight() const override { return m_weight == Weight::Light; }
    [[nodiscard]] bool confirmsClock() const override { return m_weight == Weight::ConfirmsClock; }
    void answer() override {
        if (!m_is_answered) m_promise.set_value(std::move(m_result));
    }
    void fail(const Error& error) override {
        m_is_answered = true;
        m_promise.set_value(tl::make_unexpected(error));
    }

protected:
    void setResult(Result<T> result) { m_result = std::move(result); }

private:
    const Weight m_weight;
    bool m_is_answered = false;
    Errand m_errand;
    Body m_body;
    Amend m_amend;
    Result<T> m_result = tl::make_unexpected(Error{});
    std::promise<Result<T>> m_promise;
};

/// Signs the end of the chain once its own link is on disk.
class SignCommand final : public SeatCommand<AuditHead> {
public:
    explicit SignCommand(Errand errand)
        : SeatCommand(Weight::Heavy, std::move(errand),
                      [](Commands&) { return Result<AuditHead>(AuditHead{}); }) {}
    void committed(Commit& commit) override { setResult(commit.signHead()); }
};

}  // namespace plimsoll::service
