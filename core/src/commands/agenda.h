#pragma once
// What the clock will do by itself: holds that lapse, sales that open and close. Kept on a steady
// clock, so that a wall clock that jumps while the desk runs moves nothing (domain, "A loan's
// life"). What is due is put into the fair queue; whether it still applies is decided there, so an
// entry too many does no harm. Thread: the writer's.

#include <chrono>
#include <memory>
#include <queue>
#include <utility>
#include <vector>

#include <plimsoll/desk.h>

#include "commands/desk_clock.h"
#include "store/write_store.h"

namespace plimsoll::service {

class Agenda {
public:
    struct Item {
        enum class Kind { Lapse, Open, Close, Expire };
        std::chrono::microseconds due{};  ///< steady
        Kind kind{};
        LoanId loan{};                       ///< Open, Close
        BidId bid{};                         ///< Lapse
        std::int64_t part = 0;               ///< Lapse
        RequestId request{};                 ///< Expire
        std::optional<Timestamp> planned{};  ///< Open, Close: what the schedule said
        std::uint64_t turn = 0;  ///< what is due at one time goes in the order it was put in
    };

    /// Without a clock nothing is ever due: a replay has its times from the records.
    explicit Agenda(std::shared_ptr<const Clock> clock = {}) : m_clock(std::move(clock)) {}

    void lapseIn(std::chrono::microseconds ahead, BidId bid, std::int64_t part);
    void expireIn(std::chrono::microseconds ahead, RequestId request);
    /// Whatever of the schedule is still to come for this phase.
    void follow(const store::LoanState& loan);

    /// Forgets everything and reads what is to come from the records.
    void restart(store::WriteStore& store);

    /// Takes what is due, at most `most`, earliest first; nothing while the timers are held.
    [[nodiscard]] std::vector<Item> takeDue(std::size_t most);
    /// Puts back what was taken but found no room in the queue.
    void again(const Item& item) { m_items.push(item); }
    /// How long the writer may sleep, in real time.
    [[nodiscard]] std::chrono::microseconds nap(std::chrono::microseconds most) const;

    /// Holds the timers when the clock is further from the latest record than it may be.
    void doubt(Timestamp last, std::chrono::seconds tolerance);
    /// A doubt that was recorded and that nobody has answered.
    void doubtStill(const ClockDoubt& doubt) { m_doubt = doubt; }
    [[nodiscard]] const std::optional<ClockDoubt>& clockDoubt() const { return m_doubt; }
    /// Staff say that the clock is right.
    void trust() { m_doubt.reset(); }

private:
    struct Later {
        bool operator()(const Item& a, const Item& b) const {
            return std::pair(a.due, a.turn) > std::pair(b.due, b.turn);
        }
    };
    void add(Item item, std::chrono::microseconds ahead);

    std::shared_ptr<const Clock> m_clock;
    std::priority_queue<Item, std::vector<Item>, Later> m_items;
    std::optional<ClockDoubt> m_doubt;
    std::uint64_t m_turns = 0;
};

}  // namespace plimsoll::service
