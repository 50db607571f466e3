#include "cli_room.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <csignal>
#include <cstdlib>

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace plimsoll::test {

namespace {

constexpr int kPatienceMs = 60'000;

void require(bool condition, const char* what) {
    if (condition) return;
    qCritical("cli_room: %s", what);
    std::abort();
}

/// Runs in the child between fork and exec.
void arrange(const Circumstances& circumstances) {
    if (circumstances.without_root_powers) {
        // Without these in the bounding set, exec as root does not give them.
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
    }
    if (circumstances.largest_file_bytes) {
        const auto bytes = static_cast<rlim_t>(*circumstances.largest_file_bytes);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (circumstances.standard_error >= 0) ::dup2(circumstances.standard_error, STDERR_FILENO);
    if (circumstances.interrupted) {
        sigset_t set;
        ::sigemptyset(&set);
        ::sigaddset(&set, SIGINT);
        ::sigprocmask(SIG_BLOCK, &set, nullptr);
        ::raise(SIGINT);  // stays pending across exec
    }
}

}  // namespace

QJsonObject CliRun::object() const {
    return QJsonDocument::fromJson(out).object();
}

QJsonArray CliRun::array() const {
    return QJsonDocument::fromJson(out).array();
}

QStringList CliRun::errorLines() const {
    return QString::fromUtf8(err).split(u'\n', Qt::SkipEmptyParts);
}

QString CliRun::errorCode() const {
    return object()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString();
}

qint64 CliRun::number(const char* key) const {
    return object()[QLatin1String(key)].toInteger(-1);
}

QString CliRun::text(const char* key) const {
    return object()[QLatin1String(key)].toString();
}

CliRoom::CliRoom() {
    require(m_folder.isValid(), "no folder to work in");
    require(QDir(m_folder.path()).mkdir(QStringLiteral("tmp")), "no folder for temporary desks");
}

QString CliRoom::path(const QString& name) const {
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

void CliRoom::write(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    require(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(),
            "a file could not be written");
}

QByteArray CliRoom::read(const QString& name) const {
    QFile file(path(name));
    require(file.open(QIODevice::ReadOnly), "a file could not be read");
    return file.readAll();
}

QStringList CliRoom::files() const {
    QStringList names;
    const auto all = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString& name : all) {
        const bool companion =
            name.endsWith(u"-wal") || name.endsWith(u"-shm") || name.endsWith(u".lock");
        if (!companion) names << name;
    }
    return names;
}

QStringList CliRoom::temporaryFiles() const {
    return QDir(path(QStringLiteral("tmp")))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void CliRoom::prepare(QProcess& process, const QStringList& arguments) const {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), path(QStringLiteral("tmp")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(QStringLiteral(PLIMSOLLCTL));
    process.setArguments(arguments);
}

CliRun CliRoom::run(const QStringList& arguments, const Circumstances& circumstances) const {
    QProcess process;
    prepare(process, arguments);
    process.setChildProcessModifier([&circumstances] { arrange(circumstances); });
    if (!circumstances.standard_output.isEmpty()) {
        process.setStandardOutputFile(circumstances.standard_output);
    }
    process.start();
    require(process.waitForFinished(kPatienceMs), "plimsollctl did not end");
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

std::unique_ptr<QProcess> CliRoom::start(const QStringList& arguments) const {
    auto process = std::make_unique<QProcess>();
    prepare(*process, arguments);
    process->start();
    require(process->waitForStarted(kPatienceMs), "plimsollctl did not start");
    return process;
}

QByteArray CliRoom::contents(const QString& desk) const {
    QByteArray all;
    for (const char* what : {"loans", "investors", "bids"}) {
        all += run({QStringLiteral("export"), desk, QString::fromLatin1(what),
                    QStringLiteral("--format"), QStringLiteral("csv")})
                   .out;
    }
    return all + run({QStringLiteral("verify"), desk, QStringLiteral("--json")}).out;
}

void CliRoom::makeDesk(const QString& name, const char* init_options) const {
    const QList<QStringList> steps{
        words("init") << name << words(init_options),
        words("investor add") << name << words("--code C-1 --deposit 100,000"),
        words("loan create") << name << words("--code L-1 --target 10,000 --min 1,000 --step 100"),
        words("loan open") << name << words("L-1"),
    };
    for (const QStringList& step : steps) require(run(step).exit == 0, qPrintable(step.join(u' ')));
}

QStringList words(const char* line) {
    QStringList typed = QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
    typed.replaceInStrings(QStringLiteral("''"), QString());
    return typed;
}

}  // namespace plimsoll::test
