#include "interrupt.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace plimsoll::ctl {

namespace {

/// A signal that the caller had us ignore (nohup, a background job) stays ignored.
bool isIgnored(int signal) {
    struct sigaction action{};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

sigset_t stoppingSignals() {
    sigset_t set{};
    ::sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        if (!isIgnored(signal)) ::sigaddset(&set, signal);
    }
    return set;
}

}  // namespace

Interrupt::Interrupt() {
    const sigset_t set = stoppingSignals();
    ::pthread_sigmask(SIG_BLOCK, &set, &m_before);
    m_signals = ::signalfd(-1, &set, SFD_CLOEXEC);
    m_done = ::eventfd(0, EFD_CLOEXEC);
    if (m_signals < 0 || m_done < 0) {
        throw std::system_error(errno, std::generic_category(), "cannot listen for Ctrl-C");
    }
    // Ctrl-C may have come before us: then nothing needs to begin.
    pollfd before{m_signals, POLLIN, 0};
    if (::poll(&before, 1, 0) == 1) answer();
    m_waiter = std::thread([this] { wait(); });
}

Interrupt::~Interrupt() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_done, &one, sizeof one);
    m_waiter.join();
    ::close(m_signals);
    ::close(m_done);
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void Interrupt::wait() {
    std::array<pollfd, 2> watched{{{m_signals, POLLIN, 0}, {m_done, POLLIN, 0}}};
    while (true) {
        if (::poll(watched.data(), watched.size(), -1) < 0) continue;
        if (watched[1].revents != 0) return;
        answer();
    }
}

void Interrupt::answer() {
    signalfd_siginfo received{};
    // Read, so that a signal already answered does not end us once the mask is restored.
    if (::read(m_signals, &received, sizeof received) > 0) m_source.request_stop();
}

}  // namespace plimsoll::ctl
