#include "drivers/fair_queue.h"

#include <algorithm>

namespace plimsoll::service {

FairQueue::FairQueue(std::shared_ptr<const Clock> clock, std::size_t capacity)
    : m_clock(std::move(clock)), m_capacity(std::max<std::size_t>(capacity, 1)) {}

FairQueue::Push FairQueue::canTake() const {
    if (m_closed) return Push::Closed;
    return m_work.size() < m_capacity ? Push::Taken : Push::Full;
}

FairQueue::Push FairQueue::push(BidRequest& bid, Answered& answered) {
    const auto since = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    if (const Push push = canTake(); push != Push::Taken) return push;
    // Stamped inside the lock, so that arrival times stand in queue order.
    m_last_arrival = std::max(m_last_arrival, m_clock->now());
    m_work.emplace_back(std::in_place_type<BidWork>, std::move(bid), std::move(answered),
                        m_last_arrival, since);
    wakeWhenWanted(lock);
    return Push::Taken;
}

FairQueue::Push FairQueue::push(std::unique_ptr<CommandWork>& command) {
    std::unique_lock lock(m_mutex);
    if (const Push push = canTake(); push != Push::Taken) return push;
    m_work.emplace_back(std::move(command));
    wakeWhenWanted(lock);
    return Push::Taken;
}

void FairQueue::wakeWhenWanted(std::unique_lock<std::mutex>& lock) {
    const bool wanted = m_wanted > 0 && m_work.size() >= m_wanted;
    lock.unlock();
    if (wanted) m_ready.notify_one();
}

bool FairQueue::waitFor(std::unique_lock<std::mutex>& lock, std::size_t wanted,
                        std::chrono::steady_clock::time_point until) {
    m_wanted = wanted;
    const bool came =
        m_ready.wait_until(lock, until, [&] { return m_closed || m_work.size() >= wanted; });
    m_wanted = 0;
    return came;
}

void FairQueue::take(Batch& batch, std::size_t most, std::size_t expected,
                     std::chrono::microseconds patience, std::chrono::microseconds idle) {
    batch.works.clear();
    batch.command.reset();
    std::unique_lock lock(m_mutex);
    waitFor(lock, 1, std::chrono::steady_clock::now() + idle);
    const auto enough = std::min(expected, most);
    if (!m_work.empty() && m_work.size() < enough)
        waitFor(lock, enough, std::chrono::steady_clock::now() + patience);

    while (!m_work.empty() && batch.works.size() < most) {
        auto* const command = std::get_if<std::unique_ptr<CommandWork>>(&m_work.front());
        if (command != nullptr && !(*command)->isLight()) {
            // Decided alone; what came before it goes first.
            if (!batch.works.empty()) break;
            batch.command = std::move(*command);
            m_work.pop_front();
            break;
        }
        batch.works.push_back(std::move(m_work.front()));
        m_work.pop_front();
    }
}

void FairQueue::forgetArrivals() {
    const std::lock_guard lock(m_mutex);
    m_last_arrival = {};
}

void FairQueue::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_ready.notify_all();
}

bool FairQueue::isFinished() const {
    const std::lock_guard lock(m_mutex);
    return m_closed && m_work.empty();
}

std::size_t FairQueue::size() const {
    const std::lock_guard lock(m_mutex);
    return m_work.size();
}

}  // namespace plimsoll::service
