#pragma once
// Ctrl-C as a stop token. The signals are blocked and read from a descriptor by a thread of our
// own, so nothing ever runs in a signal handler. Make it before anything that starts threads: they
// inherit the blocked signals.

#include <csignal>
#include <stop_token>
#include <thread>

namespace plimsoll::ctl {

class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    [[nodiscard]] bool requested() const { return m_source.stop_requested(); }

private:
    void wait();
    void answer();

    std::stop_source m_source;
    sigset_t m_before{};
    int m_signals = -1;  ///< readable when a signal came
    int m_done = -1;     ///< readable when we are leaving
    std::thread m_waiter;
};

}  // namespace plimsoll::ctl
