#pragma once
// A folder for one test in which plimsollctl is run as anybody would run it, and the circumstances
// that a test can give it: no root powers, a disk that is full, Ctrl-C already pressed.

#include <memory>
#include <optional>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace plimsoll::test {

struct CliRun {
    int exit = -1;  ///< -1 when a signal ended it
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
    [[nodiscard]] QStringList errorLines() const;
    /// The code of the error object, with --json.
    [[nodiscard]] QString errorCode() const;
    /// One member of the answered object.
    [[nodiscard]] qint64 number(const char* key) const;
    [[nodiscard]] QString text(const char* key) const;
};

/// The password of everybody on a staffed desk.
inline constexpr const char* kStaffPassword = "four-eyes-see-more";

struct Circumstances {
    bool without_root_powers = false;               ///< permissions bind root too
    bool interrupted = false;                       ///< Ctrl-C came before it began
    std::optional<qint64> largest_file_bytes = {};  ///< writes beyond fail, as on a full disk
    QString standard_output = {};                   ///< a file instead of the pipe
    int standard_error = -1;                        ///< a descriptor instead of the pipe
    int terminal = -1;                              ///< one for standard input and error
    QMap<QString, QString> environment = {};        ///< added to it
};
/// Signed in through the environment, as somebody of a staffed desk.
[[nodiscard]] Circumstances as(const char* login, const char* password = kStaffPassword);

class CliRoom {
public:
    CliRoom();

    [[nodiscard]] QString path(const QString& name = {}) const;
    void write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QByteArray read(const QString& name) const;
    /// A desk of another room, moved here as d.plimsoll with the lock file that stands beside it.
    void takeDesk(const CliRoom& from, const QString& name) const;
    /// Names in the folder, without the companions that SQLite and the lock leave beside a desk.
    [[nodiscard]] QStringList files() const;
    /// What drill left in the folder for temporary desks.
    [[nodiscard]] QStringList temporaryFiles() const;

    [[nodiscard]] CliRun run(const QStringList& arguments,
                             const Circumstances& circumstances = {}) const;
    /// Runs in the background; ends with the returned object.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments,
                                                  const Circumstances& circumstances = {}) const;
    /// Everything a desk holds, as text: what must not change. Without the audit trail, which grows
    /// by what was refused, too.
    [[nodiscard]] QByteArray contents(const QString& desk,
                                      const Circumstances& circumstances = {}) const;

    /// A rehearsal desk, on which nobody signs in, with investor C-1 (100,000.00) and the open loan
    /// L-1: 10,000.00, minimum 1,000.00, step 100.00.
    void makeDesk(const QString& name, const char* init_options = "--rehearsal") const;
    /// A real desk that works, with admin.a, admin.b (administrators), op.a (operator), both.a
    /// (operator and checker), check.a (checker), cs.a (customer service), audit.a (auditor), and
    /// nothing else. One person suffices for money that comes in and goes out, unless `by_two`
    /// leaves the policy as it is. Takes seconds, as every password is hashed slowly on purpose:
    /// one for each test class.
    void makeStaffedDesk(const QString& name, bool by_two = false) const;
    /// Writes a file that only its owner can read.
    void writeSecret(const QString& name, const QByteArray& content) const;

private:
    void prepare(QProcess& process, const QStringList& arguments,
                 const Circumstances& circumstances) const;

    QTemporaryDir m_folder;
};

/// A command line as it is typed: split at blanks; '' is an empty word.
[[nodiscard]] QStringList words(const char* line);

/// Waits until `holds` does; false after ten seconds.
template <class Condition>
[[nodiscard]] bool eventually(Condition holds);

}  // namespace plimsoll::test

#include <QElapsedTimer>
#include <QThread>

template <class Condition>
bool plimsoll::test::eventually(Condition holds) {
    QElapsedTimer watch;
    watch.start();
    while (!holds()) {
        if (watch.hasExpired(10'000)) return false;
        QThread::msleep(10);
    }
    return true;
}
