// Method: slow replays are run with standard error on a pseudo terminal and on a pipe. On a
// terminal one live line must come and be taken away again before the answer; on a pipe there must
// be none, whatever the verb. Names with characters that nobody sees are shown by every kind of
// answer, and the characters must come as escapes.
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
    void namesOfOthersDoNotTurnTheTextAroundThem_data();
    void namesOfOthersDoNotTurnTheTextAroundThem();

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

void TestCtlTerminal::namesOfOthersDoNotTurnTheTextAroundThem_data() {
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* name, char32_t mark, const char* shown) {
        QTest::newRow(name) << QString::fromUcs4(&mark, 1) << QByteArray(shown);
    };
    row("right to left from here", 0x202E, "\\u202e");
    row("isolate", 0x2066, "\\u2066");
    row("right-to-left mark", 0x200F, "\\u200f");
    row("no width", 0x200B, "\\u200b");
    row("line separator", 0x2028, "\\u2028");
    row("next line", 0x85, "\\u0085");
    row("tag", 0xE0041, "\\U000e0041");
}

/// Tables, facts, messages: wherever a name stands.
void TestCtlTerminal::namesOfOthersDoNotTurnTheTextAroundThem() {
    QFETCH(QString, mark);
    QFETCH(QByteArray, shown);
    const CliRoom room;
    const QString name = QStringLiteral("a%1b").arg(mark);
    QCOMPARE(room.run(words("init d.plimsoll --rehearsal --name") << name).exit, 0);
    const QStringList loan = words("loan create d.plimsoll --code L-1 --target 10,000 --title");
    QCOMPARE(room.run(QStringList(loan) << name).exit, 0);
    const QStringList investor = words("investor add d.plimsoll --code C-1 --name");
    QCOMPARE(room.run(QStringList(investor) << name).exit, 0);
    const QStringList adjust = words("adjust d.plimsoll C-1 5 --note");
    QCOMPARE(room.run(QStringList(adjust) << name).exit, 0);
    const QList<QStringList> calls{
        words("desk show d.plimsoll"),         words("loan show d.plimsoll L-1"),
        words("investor list d.plimsoll"),     words("audit list d.plimsoll --act money.adjust"),
        words("loan show d.plimsoll") << name, words("verify") << name};
    for (const QStringList& call : calls) {
        const CliRun run = room.run(call);
        const QByteArray said = run.out + run.err;
        QVERIFY2(said.contains("a" + shown + "b"), call.join(u' ').toUtf8() + said);
        QVERIFY2(!said.contains(mark.toUtf8()), call.join(u' ').toUtf8() + said);
    }
}

QTEST_GUILESS_MAIN(TestCtlTerminal)
#include "tst_ctl_terminal.moc"
