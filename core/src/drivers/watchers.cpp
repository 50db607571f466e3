#include "drivers/watchers.h"

#include <vector>

namespace plimsoll::service {

class Watchers::Handle final : public Watch {
public:
    Handle(std::shared_ptr<Watchers> watchers, std::uint64_t number)
        : m_watchers(std::move(watchers)), m_number(number) {}
    ~Handle() override { m_watchers->remove(m_number); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

private:
    std::shared_ptr<Watchers> m_watchers;
    std::uint64_t m_number;
};

std::unique_ptr<Watch> Watchers::add(std::function<void()> notice) {
    const std::lock_guard lock(m_mutex);
    const auto number = ++m_next;
    m_notices.emplace(number, std::move(notice));
    return std::make_unique<Handle>(shared_from_this(), number);
}

void Watchers::remove(std::uint64_t number) {
    const std::lock_guard lock(m_mutex);
    m_notices.erase(number);
}

void Watchers::notify() {
    const std::lock_guard lock(m_mutex);
    std::vector<std::uint64_t> numbers;
    for (const auto& [number, notice] : m_notices) numbers.push_back(number);
    for (const auto number : numbers)
        if (const auto found = m_notices.find(number); found != m_notices.end()) {
            const auto notice = found->second;
            notice();
        }
}

}  // namespace plimsoll::service
