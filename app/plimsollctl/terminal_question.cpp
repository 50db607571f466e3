#include "terminal_question.h"

#include <cerrno>

#include <termios.h>
#include <unistd.h>

namespace plimsoll::ctl {

namespace {

constexpr char kCtrlC = 3;
constexpr std::size_t kLongestLine = 4'096;

/// The terminal as a question needs it; as it was, afterwards. Ctrl-C comes as a character that
/// ends the line instead of as a signal: some verbs have the signal blocked, and nobody is left
/// with a terminal that does not echo.
class QuestionMode {
public:
    explicit QuestionMode(Echo echo) {
        m_changed = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_changed) return;
        termios mode = m_before;
        mode.c_lflag |= static_cast<tcflag_t>(ICANON);
        mode.c_lflag &= ~static_cast<tcflag_t>(ISIG);
        if (echo == Echo::Off) mode.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
        mode.c_cc[VEOL] = kCtrlC;
        // What was typed before the question is no answer to it.
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &mode);
    }
    ~QuestionMode() {
        if (m_changed) ::tcsetattr(STDIN_FILENO, TCSADRAIN, &m_before);
    }
    QuestionMode(const QuestionMode&) = delete;
    QuestionMode& operator=(const QuestionMode&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

void put(std::string_view text) {
    // A question that cannot be shown is answered by nobody, and ends there.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

Failure cancelled() {
    return failureOf({ErrorCode::Cancelled, {}});
}

}  // namespace

bool isTerminal() {
    return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

Answer<std::string> ask(std::string_view question, Echo echo) {
    const QuestionMode mode(echo);
    put(question);
    std::string line;
    while (line.size() < kLongestLine) {
        char next = 0;
        const ssize_t got = ::read(STDIN_FILENO, &next, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || next == kCtrlC) {
            put("\n");
            return tl::make_unexpected(cancelled());
        }
        if (next == '\n') break;
        line += next;
    }
    if (echo == Echo::Off) put("\n");
    return line;
}

}  // namespace plimsoll::ctl
