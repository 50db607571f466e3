#include "drivers/desk_core.h"

namespace plimsoll::service {

DeskCore::DeskCore(DeskInfo info, WriterParts parts, OpenReader open_reader,
                   const DeskOptions& options)
    : m_info(std::move(info)),
      m_place(options.place),
      m_state_folder(options.state_folder),
      m_open_reader(std::move(open_reader)),
      m_look_at_log(std::move(parts.look_at_log)),
      m_nobody(std::make_shared<SeatState>()),
      m_clock(std::make_shared<DeskClock>(options.clock)),
      m_queue(m_clock, options.queue_capacity) {
    parts.clock = m_clock;
    m_nobody->login = options.actor;
    m_nobody->place = m_place;
    m_seats.add(m_nobody);
    // Last: what it finds due it puts into the queue, and who may bid it tells the seats.
    m_writer =
        std::make_unique<Writer>(std::move(parts), m_queue, m_pulse, *m_watchers, m_seats, options);
}

FindHeads DeskCore::findHeads() const {
    return [files = audit::HeadFiles(m_info.path, m_state_folder, m_info.uid, m_info.earlier)] {
        return files.read();
    };
}

SeatPtr DeskCore::newSeat() {
    auto seat = std::make_shared<SeatState>();
    seat->place = m_place;
    m_seats.add(seat);
    return seat;
}

void DeskCore::submit(BidRequest bid, Answered answered) {
    if (m_pulse.isStopped()) return answered({BidAnswer::Kind::NotTaken, {}});
    // Nobody can tell whether it came in time; it stays the customer's to send again.
    if (m_pulse.isClockInDoubt())
        return answered({BidAnswer::Kind::NotTaken, {}, ErrorCode::ClockInDoubt});
    if (bid.key.isEmpty()) bid.key = RequestKey::random();
    const auto push = m_queue.push(bid, answered);
    if (push == FairQueue::Push::Taken) return;
    if (push == FairQueue::Push::Closed) return answered({BidAnswer::Kind::NotTaken, {}});
    m_pulse.noteOverload();
    answered({BidAnswer::Kind::Overloaded, {}});
}

Health DeskCore::health() const {
    Health health = m_pulse.health();
    health.queued = m_queue.size();
    health.queue_capacity = m_queue.capacity();
    const auto held_since = health.log.held_since;
    health.log = m_look_at_log(held_since.has_value());
    health.log.held_since = held_since;
    return health;
}

Result<void> DeskCore::push(std::unique_ptr<CommandWork> work) {
    if (m_pulse.isStopped()) return tl::make_unexpected(m_pulse.stopReason());
    switch (m_queue.push(work)) {
        case FairQueue::Push::Taken:
            return {};
        case FairQueue::Push::Full:
            return fail(ErrorCode::Overloaded);
        case FairQueue::Push::Closed:
            return fail(ErrorCode::Stopped);
    }
    return {};
}

}  // namespace plimsoll::service
