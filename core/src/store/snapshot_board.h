#pragma once
// Which readers of this process hold a state of the desk still, what for and since when: the log
// cannot be emptied past them. Threads: any.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/log_health.h>
#include <plimsoll/timestamp.h>

namespace plimsoll::store {

class SnapshotBoard {
public:
    explicit SnapshotBoard(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)) {}

    /// The number to remove() it by.
    [[nodiscard]] int post(std::string_view purpose) {
        const std::lock_guard lock(m_mutex);
        m_readers[++m_last] = {.process = 0, .name = std::string(purpose), .since = m_clock->now()};
        return m_last;
    }
    void remove(int number) {
        const std::lock_guard lock(m_mutex);
        m_readers.erase(number);
    }
    /// The oldest first.
    [[nodiscard]] std::vector<LogReader> readers() const {
        const std::lock_guard lock(m_mutex);
        std::vector<LogReader> readers;
        for (const auto& [number, reader] : m_readers) readers.push_back(reader);
        return readers;
    }

private:
    std::shared_ptr<const Clock> m_clock;
    mutable std::mutex m_mutex;
    std::map<int, LogReader> m_readers;
    int m_last = 0;
};

}  // namespace plimsoll::store
