#pragma once
// The fair queue: everything that changes a desk stands in it and is taken in the order of arrival
// (domain law 7). Threads: push() from any, take() from the writer's.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

#include <plimsoll/errors.h>
#include <plimsoll/timestamp.h>

#include "commands/bid_work.h"

namespace plimsoll::service {

class Commands;
class Commit;

/// A command on its way: decided by the writer inside a transaction, answered after COMMIT.
class CommandWork {
public:
    virtual ~CommandWork() = default;
    /// True: commit what was done. False: refused, nothing is to be kept. May be run again with the
    /// same key after an unknown COMMIT.
    virtual bool run(Commands& commands) = 0;
    /// Puts into the audit trail what it did, or tried, after run() and in the same transaction.
    virtual void trace(Commands& commands) = 0;
    /// The same when the engine failed it.
    virtual void traceFailed(Commands& commands, const Error& error) = 0;
    /// Once committed, before it is answered.
    virtual void committed(Commit& /*commit*/) {}
    /// Writes nothing before it is sure, so it may share a transaction with bids.
    [[nodiscard]] virtual bool isLight() const { return false; }
    /// Once committed, the timers that a doubtful clock held run again.
    [[nodiscard]] virtual bool confirmsClock() const { return false; }
    virtual void answer() = 0;
    /// Instead of answer(), or before it: then answer() does nothing.
    virtual void fail(const Error& error) = 0;
};

using Work = std::variant<BidWork, std::unique_ptr<CommandWork>>;

/// What the writer takes at once, in order: what is decided in one transaction, or one command that
/// wants a transaction of its own.
struct Batch {
    std::vector<Work> works;
    std::unique_ptr<CommandWork> command;

    [[nodiscard]] bool isEmpty() const { return works.empty() && !command; }
};

class FairQueue {
public:
    FairQueue(std::shared_ptr<const Clock> clock, std::size_t capacity);

    enum class Push {
        Taken,
        Full,    ///< nothing was taken in; there may be room soon
        Closed,  ///< nothing was taken in, and nothing will be
    };
    /// Stamps the arrival and queues it. Arguments are moved from only when they are taken.
    [[nodiscard]] Push push(BidRequest& bid, Answered& answered);
    [[nodiscard]] Push push(std::unique_ptr<CommandWork>& command);

    /// Waits for work, at most `idle`; then up to `patience` more for the batch to grow to
    /// `expected`, so that callers who were answered together may come back together. Empty when
    /// nothing came.
    void take(Batch& batch, std::size_t most, std::size_t expected,
              std::chrono::microseconds patience, std::chrono::microseconds idle);

    /// The clock was set anew: arrivals are stamped by it, even when it lies behind the last one.
    void forgetArrivals();

    void close();
    [[nodiscard]] bool isFinished() const;  ///< closed and empty
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }

private:
    bool waitFor(std::unique_lock<std::mutex>& lock, std::size_t wanted,
                 std::chrono::steady_clock::time_point until);
    [[nodiscard]] Push canTake() const;
    void wakeWhenWanted(std::unique_lock<std::mutex>& lock);

    std::shared_ptr<const Clock> m_clock;
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable m_ready;
    std::deque<Work> m_work;
    std::size_t m_wanted = 0;  ///< how much the writer waits for; zero: it does not wait
    Timestamp m_last_arrival;
    bool m_closed = false;
};

}  // namespace plimsoll::service
