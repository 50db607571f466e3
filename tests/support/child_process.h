#pragma once
// Children of a test: one that runs a function after fork() (for deaths and second processes), and
// one that is the test binary itself started afresh (for kill -9, where threads must not be
// inherited).

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace plimsoll::test {

/// How a child ended.
struct Ending {
    int exit_code = -1;  ///< -1 when a signal ended it
    int signal = 0;
};

/// Runs `work` in a forked child whose output is thrown away and whose exit code is what `work`
/// returns. Fork with no threads of your own running.
[[nodiscard]] Ending runInChild(const std::function<int()>& work);

/// This test binary started again with other arguments. Its standard output is a pipe to here.
class Rerun {
public:
    explicit Rerun(const std::vector<std::string>& arguments);
    ~Rerun();  ///< kills it when it still runs
    Rerun(const Rerun&) = delete;
    Rerun& operator=(const Rerun&) = delete;

    /// The next line without its end; empty when the child closed the pipe, or after `patience_ms`.
    [[nodiscard]] std::optional<std::string> readLine(int patience_ms);
    void kill();
    /// Waits for the end. Call once.
    Ending wait();

private:
    pid_t m_pid = -1;
    int m_output = -1;
    std::string m_pending;
};

}  // namespace plimsoll::test
