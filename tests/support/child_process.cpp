#include "child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace plimsoll::test {
namespace {

Ending waitFor(pid_t pid) {
    int status = 0;
    if (waitpid(pid, &status, 0) != pid) throw std::runtime_error("the child cannot be waited for");
    if (WIFSIGNALED(status)) return {-1, WTERMSIG(status)};
    return {WEXITSTATUS(status), 0};
}

void silenceOutput() {
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
}

/// A test's deliberate death is no reason for a core file, and Qt's own crash handler must not turn
/// the signal into something else.
void dieQuietly() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    for (const int number : {SIGABRT, SIGSEGV, SIGILL, SIGFPE, SIGBUS}) signal(number, SIG_DFL);
    silenceOutput();
}

}  // namespace

Ending runInChild(const std::function<int()>& work) {
    const pid_t pid = fork();
    if (pid < 0) throw std::runtime_error("no child process");
    if (pid == 0) {
        dieQuietly();
        _exit(work());
    }
    return waitFor(pid);
}

Rerun::Rerun(const std::vector<std::string>& arguments) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    std::string self = "/proc/self/exe";
    auto copies = arguments;
    std::vector<char*> argv{self.data()};
    for (auto& argument : copies) argv.push_back(argument.data());
    argv.push_back(nullptr);

    m_pid = fork();
    if (m_pid < 0) throw std::runtime_error("no child process");
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);  // a child never outlives its test
        dup2(ends[1], STDOUT_FILENO);
        execv(self.c_str(), argv.data());
        _exit(127);
    }
    close(ends[1]);
    m_output = ends[0];
}

Rerun::~Rerun() {
    if (m_pid > 0) {
        kill();
        wait();
    }
    if (m_output >= 0) close(m_output);
}

std::optional<std::string> Rerun::readLine(int patience_ms) {
    for (;;) {
        if (const auto end = m_pending.find('\n'); end != std::string::npos) {
            auto line = m_pending.substr(0, end);
            m_pending.erase(0, end + 1);
            return line;
        }
        pollfd waiting{m_output, POLLIN, 0};
        if (poll(&waiting, 1, patience_ms) <= 0) return std::nullopt;
        std::array<char, 65'536> buffer{};
        const auto got = read(m_output, buffer.data(), buffer.size());
        if (got <= 0) return std::nullopt;
        m_pending.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

void Rerun::kill() {
    if (m_pid > 0) ::kill(m_pid, SIGKILL);
}

Ending Rerun::wait() {
    const auto ending = waitFor(m_pid);
    m_pid = -1;
    return ending;
}

}  // namespace plimsoll::test
