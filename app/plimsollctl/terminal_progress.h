#pragma once
// One live line on a terminal; silent when standard error is anything else, so that logs and
// pipes stay clean.

#include <chrono>
#include <string>

namespace plimsoll::ctl {

class TerminalProgress {
public:
    TerminalProgress();
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// True when a line would be seen and the last one has stood long enough: ask before making it.
    [[nodiscard]] bool wants() const;
    void show(std::string line);
    /// Takes the line away, so that what follows starts on a clean one.
    void clear();

private:
    bool m_is_terminal;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last;
};

/// "[#########·····]  64 %"; `whole` may be zero.
[[nodiscard]] std::string progressBar(std::int64_t part, std::int64_t whole);

}  // namespace plimsoll::ctl
