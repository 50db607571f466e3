#include "terminal_progress.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>
#include <plimsoll/visible_text.h>

#include "unicode.h"

namespace plimsoll::ctl {

namespace {

constexpr auto kLeastTimeShown = std::chrono::milliseconds(80);
constexpr std::size_t kFallbackWidth = 80;
constexpr std::string_view kBackAndErase = "\r\x1b[K";

std::size_t terminalWidth() {
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kFallbackWidth;
    return size.ws_col;
}

/// A line that wraps could not be taken back.
void cutToWidth(std::string& line, std::size_t width) {
    std::size_t kept = 0;
    for (std::size_t columns = 0; kept < line.size();) {
        const std::string_view rest = std::string_view(line).substr(kept);
        const std::size_t bytes = firstCodePoint(rest).bytes;
        columns += displayWidth(rest.substr(0, bytes));
        if (columns >= width) break;
        kept += bytes;
    }
    line.resize(kept);
}

void put(std::string_view text) {
    // Progress is a courtesy: when it cannot be written the work goes on.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

TerminalProgress::TerminalProgress() : m_is_terminal(::isatty(STDERR_FILENO) == 1) {}

TerminalProgress::~TerminalProgress() {
    clear();
}

bool TerminalProgress::wants() const {
    return m_is_terminal &&
           (!m_shown || std::chrono::steady_clock::now() - m_last >= kLeastTimeShown);
}

void TerminalProgress::show(std::string line) {
    if (!m_is_terminal) return;
    cutToWidth(line, terminalWidth());
    put(std::string(kBackAndErase) + line);
    m_shown = true;
    m_last = std::chrono::steady_clock::now();
}

void TerminalProgress::clear() {
    if (m_shown) put(kBackAndErase);
    m_shown = false;
}

std::string progressBar(std::int64_t part, std::int64_t whole) {
    constexpr std::int64_t kCells = 24;
    // Halved until the products below fit: only the proportion matters.
    while (whole > INT64_MAX / 100) {
        part /= 2;
        whole /= 2;
    }
    const std::int64_t bounded =
        std::clamp<std::int64_t>(part, 0, std::max<std::int64_t>(whole, 0));
    const std::int64_t cells = whole > 0 ? bounded * kCells / whole : 0;
    const std::int64_t percent = whole > 0 ? bounded * 100 / whole : 0;
    return fmt::format("[{:#<{}}{:.<{}}] {:>3} %", "", cells, "", kCells - cells, percent);
}

}  // namespace plimsoll::ctl
