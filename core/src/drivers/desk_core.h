#pragma once
// What all seats of a desk share: the fair queue, the writer behind it, the watchers, and the way
// to further readers. Closes when the last seat is gone. Threads: any.

#include <functional>
#include <memory>
#include <string>

#include "drivers/desk_service.h"
#include "drivers/seat_command.h"
#include "drivers/watchers.h"

namespace plimsoll::service {

class DeskCore {
public:
    DeskCore(DeskInfo info, WriterParts parts, OpenReader open_reader, const DeskOptions& options);

    [[nodiscard]] const DeskInfo& info() const { return m_info; }
    [[nodiscard]] const std::string& place() const { return m_place; }
    [[nodiscard]] Seats& seats() { return m_seats; }
    [[nodiscard]] const SeatPtr& nobody() const { return m_nobody; }
    /// A seat that nobody has taken yet.
    [[nodiscard]] SeatPtr newSeat();

    void submit(BidRequest bid, Answered answered);
    [[nodiscard]] Health health() const;
    [[nodiscard]] std::unique_ptr<Watch> watch(std::function<void()> notice) {
        return m_watchers->add(std::move(notice));
    }
    [[nodiscard]] std::unique_ptr<store::ReadStore> openReader() const { return m_open_reader(); }
    [[nodiscard]] FindHeads findHeads() const;
    /// Queues a command and waits for its answer.
    template <class T>
    [[nodiscard]] Result<T> run(std::unique_ptr<SeatCommand<T>> command) {
        auto result = command->result();
        if (auto taken = push(std::move(command)); !taken)
            return tl::make_unexpected(taken.error());
        return result.get();
    }

private:
    [[nodiscard]] Result<void> push(std::unique_ptr<CommandWork> work);

    DeskInfo m_info;
    std::string m_place;
    std::filesystem::path m_state_folder;
    OpenReader m_open_reader;
    LookAtLog m_look_at_log;
    Pulse m_pulse;
    std::shared_ptr<Watchers> m_watchers = std::make_shared<Watchers>();
    Seats m_seats;
    SeatPtr m_nobody;
    std::shared_ptr<DeskClock> m_clock;
    FairQueue m_queue;
    std::unique_ptr<Writer> m_writer;
};

}  // namespace plimsoll::service
