// Method: every line of README.md's code blocks is run as it is printed, in order and in one shell
// session, in a folder that has what the source folder has at those paths. Passwords that a command
// asks for are typed at a pseudo terminal. A line that ends otherwise than its remark says, as in
// "(exit 1)", or that this test does not know how to run, is a failed test. So the rows are
// whatever README says today; a row needs those before it.
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include "cli_room.h"
#include "pseudo_terminal.h"

using namespace plimsoll::test;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr const char* kConsole = "build/dev/app/console/plimsoll";
constexpr const char* kControl = "build/dev/app/plimsollctl/plimsollctl";

struct Line {
    int number = 0;  ///< in README.md
    QString text;    ///< continued lines are joined
};

QString sourceFile(const char* name) {
    return QStringLiteral(PLIMSOLL_SOURCE_DIR "/") + QString::fromUtf8(name);
}

QString readSource(const char* name) {
    QFile file(sourceFile(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", name);
    return QString::fromUtf8(file.readAll());
}

/// What stands in fenced blocks, without comments and blank lines.
QList<Line> blockLines(const QString& text) {
    QList<Line> found;
    bool is_inside = false;
    bool is_continued = false;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (line.startsWith(QStringLiteral("```"))) {
            is_inside = !is_inside;
            continue;
        }
        const QString words = line.trimmed();
        if (!is_inside || words.isEmpty() || words.startsWith(u'#')) continue;
        if (is_continued) {
            found.last().text += u' ' + words;
        } else {
            found.append({number, words});
        }
        is_continued = words.endsWith(u'\\');
        if (is_continued) found.last().text.chop(1);
    }
    return found;
}

/// What a line's remark says that it ends with.
int exitOf(const QString& command) {
    static const QRegularExpression remark(QStringLiteral("# .*\\(exit ([0-9]+)\\)$"));
    const auto said = remark.match(command);
    return said.hasMatch() ? said.captured(1).toInt() : 0;
}

/// Jobs of ./dev that a text names.
QStringList jobsIn(const QString& text) {
    static const QRegularExpression job(QStringLiteral("\\./dev ([a-z]+)"));
    QStringList names;
    for (auto match = job.globalMatch(text); match.hasNext();) {
        names << match.next().captured(1);
    }
    return names;
}

/// The process has this file of the folder open.
bool holds(qint64 process, const QString& file) {
    const QDir open(QStringLiteral("/proc/%1/fd").arg(process));
    for (const QString& one : open.entryList(QDir::AllEntries | QDir::System)) {
        if (QFile::symLinkTarget(open.filePath(one)) == file) return true;
    }
    return false;
}

}  // namespace

class TestReadme : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void hasLines();
    void namesJobsThatThereAre();
    void runsAsPrinted_data();
    void runsAsPrinted();

private:
    void prepare(QProcess& process, const QString& command);
    void runCommand(const QString& command);
    void runConsole(const QString& command);
    void answerQuestions(QProcess& process);

    const QString m_readme = readSource("README.md");
    const QString m_console = QStringLiteral(PLIMSOLL_CONSOLE_PROGRAM);  ///< empty: not built
    QTemporaryDir m_folder;
    PseudoTerminal m_terminal;
    qsizetype m_answered = 0;  ///< of the terminal's screen
    QStringList m_exports;     ///< what the session has exported so far
};

void TestReadme::initTestCase() {
    QVERIFY(m_folder.isValid());
    QDir folder(m_folder.path());
    for (const char* inner :
         {"home", "tmp", "build/dev/app/console", "build/dev/app/plimsollctl"}) {
        QVERIFY(folder.mkpath(QString::fromUtf8(inner)));
    }
    const auto link = [&folder](const QString& to, const char* name) {
        QVERIFY(QFile::link(to, folder.filePath(QString::fromUtf8(name))));
    };
    link(sourceFile("resources"), "resources");
    link(QStringLiteral(PLIMSOLLCTL), kControl);
    if (!m_console.isEmpty()) link(m_console, kConsole);
}

void TestReadme::hasLines() {
    QVERIFY(blockLines(m_readme).size() > 20);
    const auto lines = blockLines(QStringLiteral("a\n```\nb \\\n  c\n\n# d\ne\n```\nf\n"));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].text, QStringLiteral("b  c"));
    QCOMPARE(lines[1].text, QStringLiteral("e"));
    QCOMPARE(lines[1].number, 7);
}

void TestReadme::namesJobsThatThereAre() {
    QProcess help;
    help.start(sourceFile("dev"), {QStringLiteral("help")});
    QVERIFY(help.waitForFinished(kPatienceMs));
    QCOMPARE(help.exitCode(), 0);
    const QStringList there = jobsIn(QString::fromUtf8(help.readAllStandardOutput()));
    QVERIFY(there.size() > 3);
    for (const QString& named : jobsIn(m_readme)) {
        QVERIFY2(there.contains(named), qPrintable(named));
    }
}

void TestReadme::runsAsPrinted_data() {
    QTest::addColumn<QString>("command");
    for (const Line& line : blockLines(m_readme)) {
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(line.number).arg(line.text)))
            << line.text;
    }
}

void TestReadme::runsAsPrinted() {
    QFETCH(QString, command);
    if (command.startsWith(QStringLiteral("./dev "))) return;  // namesJobsThatThereAre()
    if (command.startsWith(QLatin1String(kConsole))) return runConsole(command);
    static const QRegularExpression known(QStringLiteral("^(plimsollctl|export|printf) "));
    QVERIFY2(known.match(command).hasMatch(), "nobody knows how to run this");
    runCommand(command);
    if (command.startsWith(QStringLiteral("export "))) m_exports << command;
}

/// In a shell that has exported what the session has so far.
void TestReadme::prepare(QProcess& process, const QString& command) {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys()) {
        if (name.startsWith(QStringLiteral("PLIMSOLL_"))) environment.remove(name);
    }
    const QDir folder(m_folder.path());
    environment.insert(QStringLiteral("PATH"),
                       folder.filePath(QFileInfo(QString::fromUtf8(kControl)).path()) + u':' +
                           environment.value(QStringLiteral("PATH")));
    for (const char* home : {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"}) {
        environment.insert(QString::fromUtf8(home), folder.filePath(QStringLiteral("home")));
    }
    environment.insert(QStringLiteral("TMPDIR"), folder.filePath(QStringLiteral("tmp")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(QStringLiteral("bash"));
    QStringList lines = m_exports;
    process.setArguments({QStringLiteral("-c"), (lines << command).join(u'\n')});
    process.setChildProcessModifier([terminal = m_terminal.programSide()] {
        ::dup2(terminal, STDIN_FILENO);
        ::dup2(terminal, STDERR_FILENO);
    });
}

/// Everybody has the same password.
void TestReadme::answerQuestions(QProcess& process) {
    static const QRegularExpression question(
        QStringLiteral("(New password of [^:\n]*|Password of [^:\n]*|The same again): $"));
    while (!process.waitForFinished(20) && process.state() != QProcess::NotRunning) {
        const QByteArray& screen = m_terminal.screen();
        if (!question.match(QString::fromUtf8(screen.mid(m_answered))).hasMatch()) continue;
        m_answered = screen.size();
        m_terminal.type(kStaffPassword);
    }
}

void TestReadme::runCommand(const QString& command) {
    const qsizetype before = m_terminal.screen().size();
    QProcess process;
    prepare(process, command);
    process.start();
    QVERIFY(process.waitForStarted(kPatienceMs));
    answerQuestions(process);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    const QByteArray said = process.readAllStandardOutput() + m_terminal.screen().mid(before);
    QVERIFY2(process.exitCode() == exitOf(command), said);
}

/// As printed, on no display, until it has opened the desk.
void TestReadme::runConsole(const QString& command) {
    if (m_console.isEmpty()) QSKIP("the console is not part of this build");
    const QString desk = QDir(m_folder.path()).canonicalPath() + u'/' + command.section(u' ', -1);
    QVERIFY2(QFile::exists(desk), qPrintable(desk));
    QProcess process;
    prepare(process, QStringLiteral("exec ") + command);
    process.start();
    QVERIFY(process.waitForStarted(kPatienceMs));
    const QDeadlineTimer patience(kPatienceMs);
    bool has_opened = false;
    while (!has_opened && !process.waitForFinished(20) && !patience.hasExpired()) {
        has_opened = holds(process.processId(), desk);
    }
    QVERIFY2(has_opened, process.readAllStandardOutput() + m_terminal.screen());
    process.terminate();
    QVERIFY(process.waitForFinished(kPatienceMs));
}

QTEST_GUILESS_MAIN(TestReadme)
#include "tst_readme.moc"
