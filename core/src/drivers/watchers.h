#pragma once
// Who wants to hear that something was committed. Threads: any; notify() from the writer's.

#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include <plimsoll/desk.h>

namespace plimsoll::service {

class Watchers : public std::enable_shared_from_this<Watchers> {
public:
    [[nodiscard]] std::unique_ptr<Watch> add(std::function<void()> notice);
    void notify();

private:
    class Handle;
    void remove(std::uint64_t number);

    // Held during the notices, so that dropping a handle waits for a notice under way; recursive,
    // so that a notice may drop handles.
    std::recursive_mutex m_mutex;
    std::map<std::uint64_t, std::function<void()>> m_notices;
    std::uint64_t m_next = 0;
};

}  // namespace plimsoll::service
