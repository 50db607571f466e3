// Method: slow replays are run with standard error on a pseudo terminal and on a pipe. On a
// terminal one live line must come and be taken away again before the answer; on a pipe there must
// be none, whatever the verb.
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlTerminal : public QObject {
    Q_OBJECT

private slots:
    void aTerminalGetsALiveLine();
    void aPipeGetsNone();

private:
    static void writeSlowStream(const CliRoom& room);
    const QStringList m_call =
        words("replay d.plimsoll --arrivals a.csv --target 1,000 --fund --speed real");
};

/// Lasts long enough for a line that is drawn about ten times a second.
void TestCtlTerminal::writeSlowStream(const CliRoom& room) {
    room.write(QStringLiteral("a.csv"),
               "arrived_at,investor,amount\n"
               "2026-03-01T08:00:00Z,I-1,10\n"
               "2026-03-01T08:00:01Z,I-1,10\n");
}

void TestCtlTerminal::aTerminalGetsALiveLine() {
    const CliRoom room;
    writeSlowStream(room);
    int terminal = -1;
    int program_side = -1;
    const winsize size{.ws_row = 24, .ws_col = 60, .ws_xpixel = 0, .ws_ypixel = 0};
    QCOMPARE(::openpty(&terminal, &program_side, nullptr, nullptr, &size), 0);
    QCOMPARE(::fcntl(terminal, F_SETFL, O_NONBLOCK), 0);

    const CliRun run = room.run(m_call, {.standard_error = program_side});
    QByteArray seen(65'536, '\0');
    const ssize_t length = ::read(terminal, seen.data(), static_cast<std::size_t>(seen.size()));
    ::close(terminal);
    ::close(program_side);
    seen.truncate(std::max<ssize_t>(length, 0));

    const auto lines = seen.split('\r');
    QVERIFY2(lines.size() >= 4, seen);
    QVERIFY2(seen.contains("10.00 of 1,000.00 paid"), seen);
    for (const QByteArray& line : lines) QVERIFY2(line.size() < 60 + 3, line);  // and "\x1b[K"
    QCOMPARE(lines.last(), QByteArray("\x1b[K"));
    QVERIFY2(run.out.contains("paid           20.00\n"), run.out);
    QCOMPARE(run.exit, 0);
}

void TestCtlTerminal::aPipeGetsNone() {
    const CliRoom room;
    writeSlowStream(room);
    QCOMPARE(room.run(m_call).err, QByteArray());
    QCOMPARE(room.run(words("verify d.plimsoll")).err, QByteArray());
    QCOMPARE(room.run(words("drill --bidders 2000 --target 500,000")).err, QByteArray());
}

QTEST_GUILESS_MAIN(TestCtlTerminal)
#include "tst_ctl_terminal.moc"
