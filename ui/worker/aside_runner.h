#pragma once
// Does slow things beside the worker, one after another, each on a short-lived thread: passwords
// take a good tenth of a second on purpose, and the screen goes on meanwhile. Lives on the worker's
// thread.

#include <deque>
#include <functional>
#include <thread>

#include <QObject>

namespace plimsoll::ui {

class AsideRunner final : public QObject {
    Q_OBJECT

public:
    /// Called once, on a thread of its own; what it holds is let go before the next one begins.
    using Job = std::function<void()>;

    explicit AsideRunner(QObject* parent = nullptr);
    ~AsideRunner() override;  ///< drops what has not begun, and waits

    void run(Job job);
    void dropAndWait();

private:
    void next();
    void ended(quint64 number);

    std::deque<Job> m_jobs;
    std::jthread m_thread;
    quint64 m_number = 0;  ///< of the job that runs
    bool m_running = false;
};

}  // namespace plimsoll::ui
