#include "service/desk_service.h"

#include <condition_variable>
#include <future>
#include <mutex>

#include "service/fair_queue.h"
#include "service/guarded.h"
#include "service/pulse.h"
#include "service/watchers.h"
#include "service/writer.h"

namespace plimsoll::service {
namespace {

template <class T>
class TypedCommand final : public CommandWork {
public:
    using Body = std::function<Result<T>(Commands&)>;
    explicit TypedCommand(Body body) : m_body(std::move(body)) {}

    [[nodiscard]] std::future<Result<T>> result() { return m_promise.get_future(); }
    bool run(Commands& commands) override {
        m_result = m_body(commands);
        return m_result.has_value();
    }
    void answer() override { m_promise.set_value(std::move(m_result)); }
    void fail(const Error& error) override { m_promise.set_value(tl::make_unexpected(error)); }

private:
    Body m_body;
    Result<T> m_result = tl::make_unexpected(Error{});
    std::promise<Result<T>> m_promise;
};

RequestKey keyOf(RequestKey given) {
    return given.isEmpty() ? RequestKey::random() : given;
}

/// Lets a caller sleep until the writer answers.
class Waiter {
public:
    void answer(const BidAnswer& answer) {
        // Notified under the lock, because the waiter is gone as soon as it sees the answer.
        const std::lock_guard lock(m_mutex);
        m_answer = answer;
        m_came.notify_one();
    }
    BidAnswer wait() {
        std::unique_lock lock(m_mutex);
        m_came.wait(lock, [this] { return m_answer.has_value(); });
        return *m_answer;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::optional<BidAnswer> m_answer;
};

class DeskService final : public Desk {
public:
    DeskService(DeskInfo info, std::unique_ptr<store::WriteStore> store, OpenReader open_reader,
                const DeskOptions& options)
        : m_info(std::move(info)),
          m_open_reader(std::move(open_reader)),
          m_queue(options.clock, options.queue_capacity),
          m_writer(std::move(store), m_queue, m_pulse, *m_watchers, options) {}

    const DeskInfo& info() const override { return m_info; }

    void submit(BidRequest bid, Answered answered) override {
        if (m_pulse.isStopped()) return answered({BidAnswer::Kind::NotTaken, {}});
        bid.key = keyOf(std::move(bid.key));
        const auto push = m_queue.push(bid, answered);
        if (push == FairQueue::Push::Taken) return;
        if (push == FairQueue::Push::Closed) return answered({BidAnswer::Kind::NotTaken, {}});
        m_pulse.noteOverload();
        answered({BidAnswer::Kind::Overloaded, {}});
    }

    BidAnswer bid(BidRequest bid) override {
        Waiter waiter;
        submit(std::move(bid), [&waiter](const BidAnswer& answer) { waiter.answer(answer); });
        return waiter.wait();
    }

    Result<LoanId> createLoan(NewLoan loan, RequestKey key) override {
        return run<LoanId>([loan = std::move(loan), key = keyOf(std::move(key))](
                               Commands& commands) { return commands.createLoan(loan, key); });
    }

    Result<void> openLoan(LoanId loan, RequestKey key) override {
        return run<void>([loan, key = keyOf(std::move(key))](Commands& commands) {
            return commands.openLoan(loan, key);
        });
    }

    Result<std::vector<InvestorId>> addInvestors(std::vector<NewInvestor> investors,
                                                 RequestKey key) override {
        return run<std::vector<InvestorId>>(
            [investors = std::move(investors), key = keyOf(std::move(key))](Commands& commands) {
                return commands.addInvestors(investors, key);
            });
    }

    Result<Balance> deposit(InvestorId investor, Money amount, RequestKey key) override {
        return run<Balance>([investor, amount, key = keyOf(std::move(key))](Commands& commands) {
            return commands.deposit(investor, amount, key);
        });
    }

    Result<void> setInvestorStatus(InvestorId investor, InvestorStatus status,
                                   RequestKey key) override {
        return run<void>([investor, status, key = keyOf(std::move(key))](Commands& commands) {
            return commands.setInvestorStatus(investor, status, key);
        });
    }

    Health health() const override {
        Health health = m_pulse.health();
        health.queued = m_queue.size();
        health.queue_capacity = m_queue.capacity();
        return health;
    }

    std::unique_ptr<Watch> watch(std::function<void()> notice) override {
        return m_watchers->add(std::move(notice));
    }

    Result<std::unique_ptr<DeskReader>> reader() const override {
        return guarded([this] { return serveReader(m_open_reader()); });
    }

private:
    template <class T>
    Result<T> run(typename TypedCommand<T>::Body body) {
        if (m_pulse.isStopped()) return fail(ErrorCode::Stopped);
        auto command = std::make_unique<TypedCommand<T>>(std::move(body));
        auto result = command->result();
        std::unique_ptr<CommandWork> work = std::move(command);
        switch (m_queue.push(work)) {
            case FairQueue::Push::Taken:
                break;
            case FairQueue::Push::Full:
                return fail(ErrorCode::Overloaded);
            case FairQueue::Push::Closed:
                return fail(ErrorCode::Stopped);
        }
        return result.get();
    }

    DeskInfo m_info;
    OpenReader m_open_reader;
    Pulse m_pulse;
    std::shared_ptr<Watchers> m_watchers = std::make_shared<Watchers>();
    FairQueue m_queue;
    Writer m_writer;
};

}  // namespace

std::unique_ptr<Desk> serveDesk(DeskInfo info, std::unique_ptr<store::WriteStore> store,
                                OpenReader open_reader, DeskOptions options) {
    return std::make_unique<DeskService>(std::move(info), std::move(store), std::move(open_reader),
                                         options);
}

}  // namespace plimsoll::service
