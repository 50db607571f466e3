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
    if (circumstances.terminal >= 0) {
        ::dup2(circumstances.terminal, STDIN_FILENO);
        ::dup2(circumstances.terminal, STDERR_FILENO);
    }
    if (circumstances.interrupted) {
        sigset_t set;
        ::sigemptyset(&set);
        ::sigaddset(&set, SIGINT);
        ::sigprocmask(SIG_BLOCK, &set, nullptr);
        ::raise(SIGINT);  // stays pending across exec
    }
}

/// Of a file in which no cell holds a comma.
QByteArray withoutColumn(const QByteArray& csv, const QByteArray& name) {
    auto lines = csv.split('\n');
    const auto column = lines.front().trimmed().split(',').indexOf(name);
    if (column < 0) return csv;
    for (QByteArray& line : lines) {
        auto cells = line.split(',');
        if (column < cells.size()) cells.removeAt(column);
        line = cells.join(',');
    }
    return lines.join('\n');
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

void CliRoom::takeDesk(const CliRoom& from, const QString& name) const {
    for (const char* part : {"", ".lock"})
        require(QFile::copy(from.path(name + QLatin1String(part)),
                            path(QStringLiteral("d.plimsoll") + QLatin1String(part))),
                "a desk could not be copied");
}

QStringList CliRoom::files() const {
    QStringList names;
    const auto all = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString& name : all) {
        const bool companion = name.endsWith(u"-wal") || name.endsWith(u"-shm") ||
                               name.endsWith(u".lock") || name.endsWith(u".heads");
        if (!companion) names << name;
    }
    return names;
}

QStringList CliRoom::temporaryFiles() const {
    return QDir(path(QStringLiteral("tmp")))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void CliRoom::prepare(QProcess& process, const QStringList& arguments,
                      const Circumstances& circumstances) const {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* ours : {"PLIMSOLL_USER", "PLIMSOLL_PASSWORD", "PLIMSOLL_PASSWORD_FILE"}) {
        environment.remove(QString::fromLatin1(ours));
    }
    // Signing keys and heads stay in the room.
    environment.insert(QStringLiteral("XDG_STATE_HOME"), path(QStringLiteral("state")));
    environment.insert(QStringLiteral("TMPDIR"), path(QStringLiteral("tmp")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (auto it = circumstances.environment.begin(); it != circumstances.environment.end(); ++it) {
        environment.insert(it.key(), it.value());
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(QStringLiteral(PLIMSOLLCTL));
    process.setArguments(arguments);
    // By value: a process that runs in the background may outlive what the caller said.
    process.setChildProcessModifier([circumstances] { arrange(circumstances); });
    if (!circumstances.standard_output.isEmpty()) {
        process.setStandardOutputFile(circumstances.standard_output);
    }
}

CliRun CliRoom::run(const QStringList& arguments, const Circumstances& circumstances) const {
    QProcess process;
    prepare(process, arguments, circumstances);
    process.start();
    require(process.waitForFinished(kPatienceMs), "plimsollctl did not end");
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

std::unique_ptr<QProcess> CliRoom::start(const QStringList& arguments,
                                         const Circumstances& circumstances) const {
    auto process = std::make_unique<QProcess>();
    prepare(*process, arguments, circumstances);
    process->start();
    require(process->waitForStarted(kPatienceMs), "plimsollctl did not start");
    return process;
}

QByteArray CliRoom::contents(const QString& desk, const Circumstances& circumstances) const {
    QByteArray all;
    for (const char* what : {"loans", "investors", "bids"}) {
        const CliRun run = this->run({QStringLiteral("export"), desk, QString::fromLatin1(what),
                                      QStringLiteral("--format"), QStringLiteral("csv")},
                                     circumstances);
        // As of when a row was read is nothing that the desk holds.
        all += withoutColumn(run.out, "as_of");
    }
    QJsonObject verified = run({QStringLiteral("verify"), desk, QStringLiteral("--json")}).object();
    verified.remove(QStringLiteral("audit"));
    return all + QJsonDocument(verified).toJson();
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

void CliRoom::writeSecret(const QString& name, const QByteArray& content) const {
    write(name, content);
    require(QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner),
            "a file could not be kept secret");
}

void CliRoom::makeStaffedDesk(const QString& name, bool by_two) const {
    require(run(words("init") << name).exit == 0, "no real desk");
    writeSecret(QStringLiteral("first.password"), QByteArray(kStaffPassword) + '\n');
    // The second administrator comes last: with him set-up ends, and nobody adds single-handed.
    for (const char* person :
         {"admin.a administrator", "op.a operator", "both.a operator,checker", "check.a checker",
          "cs.a customer_service", "audit.a auditor", "admin.b administrator"}) {
        const QStringList who = words(person);
        const CliRun added = run(words("staff add") << name << who[0] << words("--roles") << who[1]
                                                    << words("--new-password-file first.password"),
                                 as("admin.a"));
        require(added.exit == 0, added.err.constData());
        if (by_two || who[0] != u"admin.a") continue;
        for (const char* act : {"money.deposit", "money.cash_out", "payment.note", "payout.send"}) {
            const CliRun set = run(
                words("policy set") << name << QString::fromLatin1(act) << words("--four-eyes no"),
                as("admin.a"));
            require(set.exit == 0, set.err.constData());
        }
    }
    require(QFile::remove(path(QStringLiteral("first.password"))), "a password file is left");
}

Circumstances as(const char* login, const char* password) {
    Circumstances circumstances;
    circumstances.environment = {
        {QStringLiteral("PLIMSOLL_USER"), QString::fromUtf8(login)},
        {QStringLiteral("PLIMSOLL_PASSWORD"), QString::fromUtf8(password)}};
    return circumstances;
}

QStringList words(const char* line) {
    QStringList typed = QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
    typed.replaceInStrings(QStringLiteral("''"), QString());
    return typed;
}

}  // namespace plimsoll::test
