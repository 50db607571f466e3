#pragma once
// A terminal at which a test sits in a person's place: it waits for what the program says and
// types.

#include <QByteArray>

namespace plimsoll::test {

class PseudoTerminal {
public:
    PseudoTerminal();
    ~PseudoTerminal();
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;

    /// The program's end, for Circumstances::terminal.
    [[nodiscard]] int programSide() const { return m_program_side; }
    /// Waits until this stands on the screen; false after ten seconds.
    [[nodiscard]] bool shows(const QByteArray& text);
    /// The line and Enter.
    void type(const QByteArray& line);
    void press(char key);
    /// Everything that was ever on the screen.
    [[nodiscard]] const QByteArray& screen();

private:
    void read();

    int m_terminal = -1;
    int m_program_side = -1;
    QByteArray m_screen;
};

}  // namespace plimsoll::test
