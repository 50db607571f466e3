#include "pseudo_terminal.h"

#include <array>

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

#include "cli_room.h"

namespace plimsoll::test {

PseudoTerminal::PseudoTerminal() {
    const bool open = ::openpty(&m_terminal, &m_program_side, nullptr, nullptr, nullptr) == 0;
    if (!open || ::fcntl(m_terminal, F_SETFL, O_NONBLOCK) != 0) qFatal("no pseudo terminal");
}

PseudoTerminal::~PseudoTerminal() {
    ::close(m_terminal);
    ::close(m_program_side);
}

void PseudoTerminal::read() {
    std::array<char, 4'096> piece{};
    ssize_t length = 0;
    while ((length = ::read(m_terminal, piece.data(), piece.size())) > 0) {
        m_screen.append(piece.data(), static_cast<qsizetype>(length));
    }
}

bool PseudoTerminal::shows(const QByteArray& text) {
    return eventually([&] {
        read();
        return m_screen.contains(text);
    });
}

void PseudoTerminal::type(const QByteArray& line) {
    for (const char key : line + '\n') press(key);
}

void PseudoTerminal::press(char key) {
    if (::write(m_terminal, &key, 1) != 1) qFatal("the pseudo terminal takes no keys");
}

const QByteArray& PseudoTerminal::screen() {
    read();
    return m_screen;
}

}  // namespace plimsoll::test
