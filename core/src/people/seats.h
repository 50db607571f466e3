#pragma once
// Every seat at the desk, so that a change of staff reaches those who sit there at once. Threads:
// any.

#include <memory>
#include <mutex>
#include <vector>

#include "people/people.h"

namespace plimsoll::service {

class Seats {
public:
    void add(const SeatPtr& seat) {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_seats, [](const auto& known) { return known.expired(); });
        m_seats.push_back(seat);
    }
    /// What the writer knows of the people now.
    void refresh(const People& people) {
        const std::lock_guard lock(m_mutex);
        for (const auto& known : m_seats) {
            const auto seat = known.lock();
            if (!seat) continue;
            seat->roles = people.rolesOf(*seat).bits();
            seat->may_bid = people.mayBid(*seat);
        }
    }

    /// What this seat has before it.
    void look(const SeatPtr& seat, std::optional<Claimed> what) {
        const std::lock_guard lock(m_mutex);
        seat->looks_at = what;
    }
    /// What the others have.
    [[nodiscard]] std::vector<Look> lookers(const SeatPtr& but) {
        const std::lock_guard lock(m_mutex);
        std::vector<Look> found;
        for (const auto& known : m_seats) {
            const auto seat = known.lock();
            if (seat && seat->looks_at && seat->staff != but->staff && !seat->has_left)
                found.push_back({*seat->looks_at, seat->login});
        }
        return found;
    }

private:
    std::mutex m_mutex;
    std::vector<std::weak_ptr<SeatState>> m_seats;
};

}  // namespace plimsoll::service
