#pragma once
// The engine's look at the file of a desk that was just opened, on a thread of its own: the desk
// can be read meanwhile, and the writer waits for it before it decides anything. Threads: made and
// cancelled by any one, wait() by the writer's.

#include <functional>
#include <future>
#include <stop_token>
#include <string>
#include <thread>

#include <plimsoll/errors.h>

namespace plimsoll::service {

/// What is still to be looked at, and what follows when it is sound.
struct FileToCheck {
    /// Empty when sound, else the first complaint; ends soon when it is asked to stop.
    std::function<std::string(std::stop_token)> look;  ///< null: nothing is to be looked at
    std::function<void()> passed;                      ///< on the writer's thread; may be null
};

class OpeningCheck {
public:
    explicit OpeningCheck(FileToCheck file);

    [[nodiscard]] bool isRunning() const { return m_found.valid(); }
    void cancel() { m_thread.request_stop(); }
    /// Waits until it has ended: DeskDamaged with the complaint, Stopped when it was cancelled, or
    /// what kept it from looking. Call once.
    [[nodiscard]] Result<void> wait();

private:
    FileToCheck m_file;
    std::future<Result<void>> m_found;
    std::jthread m_thread;
};

}  // namespace plimsoll::service
