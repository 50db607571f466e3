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

enum class Weight {
    Light,  ///< may share a transaction with bids
    Heavy,  ///< wants one of its own
    ConfirmsClock,
};

template <class T>
class TypedCommand final : public CommandWork {
public:
    using Body = std::function<Result<T>(Commands&)>;
    TypedCommand(Weight weight, Body body) : m_weight(weight), m_body(std::move(body)) {}

    [[nodiscard]] std::future<Result<T>> result() { return m_promise.get_future(); }
    bool run(Commands& commands) override {
        m_result = m_body(commands);
        return m_result.has_value();
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

private:
    const Weight m_weight;
    bool m_is_answered = false;
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
        return run<LoanId>(Weight::Heavy,
                           [loan = std::move(loan), key = keyOf(std::move(key))](
                               Commands& commands) { return commands.createLoan(loan, key); });
    }

    Result<void> scheduleLoan(LoanId loan, Schedule schedule, RequestKey key) override {
        return run<void>(Weight::Heavy,
                         [loan, schedule, key = keyOf(std::move(key))](Commands& commands) {
                             return commands.loans.schedule(loan, schedule, key);
                         });
    }

    Result<Phase> moveLoan(LoanId loan, LoanMove move, std::string note, RequestKey key) override {
        return run<Phase>(Weight::Heavy, [loan, move, note = std::move(note),
                                          key = keyOf(std::move(key))](Commands& commands) {
            return commands.loans.move(loan, move, note, key);
        });
    }

    Result<std::vector<InvestorId>> addInvestors(std::vector<NewInvestor> investors,
                                                 RequestKey key) override {
        return run<std::vector<InvestorId>>(
            Weight::Heavy,
            [investors = std::move(investors), key = keyOf(std::move(key))](Commands& commands) {
                return commands.addInvestors(investors, key);
            });
    }

    Result<Balance> deposit(InvestorId investor, Money amount, RequestKey key) override {
        return run<Balance>(Weight::Heavy,
                            [investor, amount, key = keyOf(std::move(key))](Commands& commands) {
                                return commands.deposit(investor, amount, key);
                            });
    }

    Result<void> setInvestorStatus(InvestorId investor, InvestorStatus status,
                                   RequestKey key) override {
        return run<void>(Weight::Heavy,
                         [investor, status, key = keyOf(std::move(key))](Commands& commands) {
                             return commands.setInvestorStatus(investor, status, key);
                         });
    }

    Result<NoticeAnswer> notePayment(PaymentNotice notice) override {
        return run<NoticeAnswer>(Weight::Light, [notice = std::move(notice)](Commands& commands) {
            return commands.payments.note(notice);
        });
    }

    Result<void> withdrawBid(BidId bid, std::string note, RequestKey key) override {
        return run<void>(Weight::Light, [bid, note = std::move(note),
                                         key = keyOf(std::move(key))](Commands& commands) {
            return commands.payments.withdraw(bid, note, key);
        });
    }

    Result<void> resolveHold(BidId bid, std::int64_t part, HoldVerdict verdict, std::string note,
                             RequestKey key) override {
        return run<void>(Weight::Light, [bid, part, verdict, note = std::move(note),
                                         key = keyOf(std::move(key))](Commands& commands) {
            return commands.payments.resolve(bid, part, verdict, note, key);
        });
    }

    Result<void> placeCase(CaseId id, std::string note, RequestKey key) override {
        return run<void>(Weight::Heavy, [id, note = std::move(note),
                                         key = keyOf(std::move(key))](Commands& commands) {
            return commands.payments.placeCase(id, note, key);
        });
    }

    Result<PayoutId> refundCase(CaseId id, std::string note, RequestKey key) override {
        return run<PayoutId>(Weight::Heavy, [id, note = std::move(note),
                                             key = keyOf(std::move(key))](Commands& commands) {
            return commands.payments.refundCase(id, note, key);
        });
    }

    Result<PayoutId> cashOut(InvestorId investor, Money amount, RequestKey key) override {
        return run<PayoutId>(Weight::Heavy,
                             [investor, amount, key = keyOf(std::move(key))](Commands& commands) {
                                 return commands.payouts.cashOut(investor, amount, key);
                             });
    }

    Result<Balance> adjust(InvestorId investor, Money by, std::string note,
                           RequestKey key) override {
        return run<Balance>(Weight::Heavy, [investor, by, note = std::move(note),
                                            key = keyOf(std::move(key))](Commands& commands) {
            return commands.payouts.adjust(investor, by, note, key);
        });
    }

    Result<std::int64_t> sendPayouts(RequestKey key) override {
        return run<std::int64_t>(Weight::Heavy, [key = keyOf(std::move(key))](Commands& commands) {
            return commands.payouts.send(key);
        });
    }

    Result<void> answerPayout(PayoutId payout, PayoutState answer, std::string note,
                              RequestKey key) override {
        return run<void>(Weight::Heavy, [payout, answer, note = std::move(note),
                                         key = keyOf(std::move(key))](Commands& commands) {
            return commands.payouts.answer(payout, answer, note, key);
        });
    }

    Result<PayoutId> reissuePayout(PayoutId payout, std::string note, RequestKey key) override {
        return run<PayoutId>(Weight::Heavy, [payout, note = std::move(note),
                                             key = keyOf(std::move(key))](Commands& commands) {
            return commands.payouts.reissue(payout, note, key);
        });
    }

    Result<void> confirmClock(std::string note, RequestKey key) override {
        return run<void>(Weight::ConfirmsClock,
                         [note = std::move(note), key = keyOf(std::move(key))](Commands& commands) {
                             return commands.confirmClock(note, key);
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
    Result<T> run(Weight weight, typename TypedCommand<T>::Body body) {
        if (m_pulse.isStopped()) return fail(ErrorCode::Stopped);
        auto command = std::make_unique<TypedCommand<T>>(weight, std::move(body));
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

plimsoll::Result<void> plimsoll::Desk::openLoan(LoanId loan, RequestKey key) {
    return moveLoan(loan, LoanMove::Open, {}, std::move(key)).map([](Phase) {});
}
