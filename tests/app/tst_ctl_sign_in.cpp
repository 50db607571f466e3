// Method: a verb that moves money is tried on a working desk with every wrong way to sign in that
// we know of (reliability, row 16): it must be refused, say how to do better without saying what
// was right, and change nothing. The right ways, at a terminal too, must let it through. No
// password may ever be found in the desk's files.
#include <QDir>
#include <QFile>
#include <QTest>

#include "cli_room.h"
#include "pseudo_terminal.h"

using namespace plimsoll::test;

class TestCtlSignIn : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongWaysIn_data();
    void wrongWaysIn();
    void passwordFilesOfOthersAreNotUsed_data();
    void passwordFilesOfOthersAreNotUsed();
    void rightWaysIn_data();
    void rightWaysIn();
    void thereIsNoPasswordOnTheCommandLine();
    void aTerminalIsAsked();
    void aTerminalAnswersWithCtrlC();
    void whoIsAskedDoesNotHoldTheDesk_data();
    void whoIsAskedDoesNotHoldTheDesk();
    void rolesAreThoseOfNow();
    void tooManyFailuresLockTheDoor();
    void aRehearsalDeskAsksNobody();
    void aDemonstrationDeskNamesItsPeople();
    void nothingKeepsAPassword();

private:
    [[nodiscard]] qint64 investors() const {
        return m_room.run(words("investor list d.plimsoll --json")).array().size();
    }

    CliRoom m_room;
    const QStringList m_verb = words("investor add d.plimsoll --json");
};

void TestCtlSignIn::initTestCase() {
    m_room.makeStaffedDesk(QStringLiteral("d.plimsoll"));
    m_room.writeSecret(QStringLiteral("good"), QByteArray(kStaffPassword) + "\n");
    m_room.writeSecret(QStringLiteral("wrong"), "not-the-password\n");
    m_room.writeSecret(QStringLiteral("empty"), "");
}

void TestCtlSignIn::wrongWaysIn_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exit");
    const QString good = QString::fromLatin1(kStaffPassword);
    const auto row = [](const char* name, const char* options, const QString& login,
                        const QString& password, const char* code, int exit = 1) {
        QTest::newRow(name) << words(options) << login << password << QString::fromLatin1(code)
                            << exit;
    };
    row("a wrong password", "", "op.a", "not-the-password", "sign_in_failed");
    row("an empty password", "", "check.a", "", "sign_in_failed");
    row("an empty file", "--user check.a --password-file empty", {}, {}, "sign_in_failed");
    row("somebody who is not there", "", "nobody", good, "sign_in_failed");
    row("the password with a blank behind", "", "both.a", good + u' ', "sign_in_failed");
    row("the login in other letters", "", "OP.A", good, "sign_in_failed");
    row("nobody's name", "", {}, good, "not_signed_in");
    row("a name and nothing else", "--user op.a", {}, {}, "not_signed_in");
    row("the file before the environment", "--password-file wrong", "cs.a", good, "sign_in_failed");
    row("no such file", "--user op.a --password-file none", {}, {}, "password_file_unreadable", 2);
    row("a folder", "--user op.a --password-file tmp", {}, {}, "password_file_unreadable", 2);
    row("somebody without the role", "", "cs.a", good, "forbidden");
    row("an administrator", "", "admin.a", good, "forbidden");
}

void TestCtlSignIn::wrongWaysIn() {
    QFETCH(QStringList, options);
    QFETCH(QString, login);
    QFETCH(QString, password);
    QFETCH(QString, code);
    QFETCH(int, exit);
    Circumstances who;
    if (!login.isNull()) who.environment[QStringLiteral("PLIMSOLL_USER")] = login;
    if (!password.isNull()) who.environment[QStringLiteral("PLIMSOLL_PASSWORD")] = password;
    const qint64 before = investors();
    const CliRun run = m_room.run(m_verb + options, who);
    QCOMPARE(run.errorCode(), code);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(!run.err.contains(kStaffPassword));
    QCOMPARE(investors(), before);
    QCOMPARE(run.exit, exit);
}

void TestCtlSignIn::passwordFilesOfOthersAreNotUsed_data() {
    QTest::addColumn<QFile::Permissions>("others");
    QTest::newRow("readable by the group") << QFile::Permissions(QFile::ReadGroup);
    QTest::newRow("readable by everybody") << QFile::Permissions(QFile::ReadOther);
    QTest::newRow("writable by the group") << QFile::Permissions(QFile::WriteGroup);
    QTest::newRow("writable by everybody") << QFile::Permissions(QFile::WriteOther);
}

void TestCtlSignIn::passwordFilesOfOthersAreNotUsed() {
    QFETCH(QFile::Permissions, others);
    m_room.write(QStringLiteral("shared"), QByteArray(kStaffPassword) + "\n");
    QVERIFY(QFile::setPermissions(m_room.path(QStringLiteral("shared")),
                                  QFile::ReadOwner | QFile::WriteOwner | others));
    const CliRun run = m_room.run(m_verb + words("--user op.a --password-file shared"));
    QCOMPARE(run.errorCode(), QStringLiteral("password_file_unsafe"));
    QVERIFY2(run.err.contains("by others") && run.err.contains("chmod 600"), run.err);
    QCOMPARE(run.exit, 1);
}

void TestCtlSignIn::rightWaysIn_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("environment");
    const QString good = QString::fromLatin1(kStaffPassword);
    QTest::newRow("options") << words("--user op.a --password-file good") << QStringList();
    QTest::newRow("a password in the environment")
        << words("--user op.a") << QStringList{"PLIMSOLL_PASSWORD", good};
    QTest::newRow("a file in the environment")
        << QStringList() << QStringList{"PLIMSOLL_USER", "op.a", "PLIMSOLL_PASSWORD_FILE", "good"};
    QTest::newRow("options before the environment")
        << words("--user op.a --password-file good")
        << QStringList{"PLIMSOLL_USER",     "cs.a", "PLIMSOLL_PASSWORD_FILE", "wrong",
                       "PLIMSOLL_PASSWORD", "wrong"};
}

void TestCtlSignIn::rightWaysIn() {
    QFETCH(QStringList, options);
    QFETCH(QStringList, environment);
    Circumstances who;
    for (qsizetype i = 0; i + 1 < environment.size(); i += 2) {
        who.environment[environment[i]] = environment[i + 1];
    }
    const qint64 before = investors();
    const CliRun run = m_room.run(m_verb + options, who);
    QVERIFY2(run.exit == 0, run.err);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(investors(), before + 1);
}

void TestCtlSignIn::thereIsNoPasswordOnTheCommandLine() {
    for (const char* option : {"--password", "--pass", "-p"}) {
        const CliRun run =
            m_room.run(m_verb + words("--user op.a") + QStringList{option, kStaffPassword});
        QCOMPARE(run.errorCode(), QStringLiteral("usage"));
        QCOMPARE(run.exit, 2);
    }
    const CliRun help = m_room.run(words("investor add --help"));
    QVERIFY2(help.out.contains("never on the command line"), help.out);
}

void TestCtlSignIn::aTerminalIsAsked() {
    PseudoTerminal terminal;
    const auto process = m_room.start(m_verb, {.terminal = terminal.programSide()});
    QVERIFY2(terminal.shows("User: "), terminal.screen());
    terminal.type("op.a");
    QVERIFY2(terminal.shows("Password of op.a: "), terminal.screen());
    terminal.type(kStaffPassword);
    QVERIFY(process->waitForFinished(20'000));
    QVERIFY2(!terminal.screen().contains(kStaffPassword), terminal.screen());
    QVERIFY2(terminal.screen().contains("User: op.a"), terminal.screen());
    QCOMPARE(process->exitCode(), 0);
}

void TestCtlSignIn::aTerminalAnswersWithCtrlC() {
    PseudoTerminal terminal;
    // This verb takes Ctrl-C as a signal once it works.
    const auto process =
        m_room.start(words("export d.plimsoll bids --format csv --user op.a --json"),
                     {.terminal = terminal.programSide()});
    QVERIFY2(terminal.shows("Password of op.a: "), terminal.screen());
    terminal.press('x');
    terminal.press('\3');
    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(process->exitCode(), 130);
}

void TestCtlSignIn::whoIsAskedDoesNotHoldTheDesk_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QByteArray>("question");
    QTest::newRow("for a name") << m_verb << QString() << QByteArray("User: ");
    QTest::newRow("for a password")
        << m_verb + words("--user op.a") << QString() << QByteArray("Password of op.a: ");
    QTest::newRow("for the password of an export")
        << words("export d.plimsoll bids --format csv --user op.a") << QString()
        << QByteArray("Password of op.a: ");
    QTest::newRow("for a new password of one's own")
        << words("staff password d.plimsoll") << QStringLiteral("op.a")
        << QByteArray("New password of op.a: ");
    QTest::newRow("for a new member's password")
        << words("staff add d.plimsoll new.a --roles auditor --reason R99 --note joins")
        << QStringLiteral("admin.a") << QByteArray("New password of new.a: ");
    QTest::newRow("for a member's new password")
        << words("staff change d.plimsoll cs.a --new-password --reason R99 --note forgotten")
        << QStringLiteral("admin.a") << QByteArray("New password of cs.a: ");
    QTest::newRow("for the name of the desk that is halted")
        << words("halt set d.plimsoll --stop bids --reason alarm") << QStringLiteral("op.a")
        << QByteArray("to go on: ");
}

void TestCtlSignIn::whoIsAskedDoesNotHoldTheDesk() {
    QFETCH(QStringList, call);
    QFETCH(QString, who);
    QFETCH(QByteArray, question);
    PseudoTerminal terminal;
    Circumstances there = who.isEmpty() ? Circumstances() : as(who.toLatin1().constData());
    there.terminal = terminal.programSide();
    const auto process = m_room.start(call, there);
    QVERIFY2(terminal.shows(question), terminal.screen());
    const CliRun meanwhile = m_room.run(m_verb, as("op.a"));
    QVERIFY2(meanwhile.exit == 0, meanwhile.err);
    terminal.press('\3');
    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(process->exitCode(), 130);
}

void TestCtlSignIn::rolesAreThoseOfNow() {
    const auto change = [this](const char* what) {
        const CliRun asked = m_room.run(
            words("staff change d.plimsoll both.a --reason R05 --note x --json") + words(what),
            as("admin.a"));
        const QString id = QString::number(asked.number("request"));
        return m_room.run(words("approve d.plimsoll") << id, as("admin.b")).exit;
    };
    QCOMPARE(m_room.run(m_verb, as("both.a")).exit, 0);
    QCOMPARE(change("--roles checker"), 0);
    QCOMPARE(m_room.run(m_verb, as("both.a")).errorCode(), QStringLiteral("forbidden"));
    QCOMPARE(change("--disable"), 0);
    QCOMPARE(m_room.run(m_verb, as("both.a")).errorCode(), QStringLiteral("sign_in_failed"));
    QCOMPARE(change("--enable --roles operator"), 0);
    QCOMPARE(m_room.run(m_verb, as("both.a")).exit, 0);
}

void TestCtlSignIn::tooManyFailuresLockTheDoor() {
    QString code;
    int failures = 0;
    while (failures < 10 && code != u"sign_in_locked") {
        code = m_room.run(m_verb, as("audit.a", "not-the-password")).errorCode();
        ++failures;
    }
    QCOMPARE(failures, 6);  // the sixth was not even tried
    // The right password does not open it, either, and everybody else still gets in.
    const CliRun right = m_room.run(m_verb, as("audit.a"));
    QCOMPARE(right.errorCode(), QStringLiteral("sign_in_locked"));
    QVERIFY2(right.err.contains("before 20"), right.err);
    QCOMPARE(m_room.run(m_verb, as("op.a")).exit, 0);
    const CliRun list = m_room.run(words("audit list d.plimsoll --who audit.a --failed --json"));
    QVERIFY(list.array().size() >= 6);
    QCOMPARE(right.exit, 1);
}

void TestCtlSignIn::aRehearsalDeskAsksNobody() {
    QCOMPARE(m_room.run(words("init r.plimsoll --rehearsal")).exit, 0);
    const CliRun quiet = m_room.run(words("investor add r.plimsoll"), as("op.a", "wrong"));
    QCOMPARE(quiet.err, QByteArray());
    QCOMPARE(quiet.exit, 0);
    const CliRun named = m_room.run(words("investor add r.plimsoll --user op.a"));
    QVERIFY2(named.err.contains("nobody signs in on a rehearsal desk"), named.err);
    QCOMPARE(named.exit, 0);
}

void TestCtlSignIn::aDemonstrationDeskNamesItsPeople() {
    const CliRun made = m_room.run(words("init demo.plimsoll --demo"));
    QVERIFY2(made.out.contains("op.zhang") && made.out.contains("plimsoll-demo-2026"), made.out);
    const QStringList drill = words("drill demo.plimsoll --bidders 20 --target 5,000");
    for (const Circumstances& wrong : {Circumstances(), as("op.zhang", "guessed-it-2026")}) {
        const CliRun run = m_room.run(drill, wrong);
        QVERIFY2(run.err.contains("op.zhang (operator)"), run.err);
        QVERIFY2(run.err.contains("plimsoll-demo-2026"), run.err);
        QCOMPARE(run.exit, 1);
    }
    const CliRun checker =
        m_room.run(drill + words("--json"), as("check.li", "plimsoll-demo-2026"));
    QCOMPARE(checker.errorCode(), QStringLiteral("forbidden"));
    const CliRun rush = m_room.run(drill, as("op.zhang", "plimsoll-demo-2026"));
    QVERIFY2(rush.exit == 0, rush.err);
    QCOMPARE(m_room.run(words("verify demo.plimsoll")).exit, 0);
}

void TestCtlSignIn::nothingKeepsAPassword() {
    (void)m_room.run(m_verb, as("op.a", "typed-by-mistake-2026"));
    (void)m_room.run(m_verb, as("typed-as-a-login-2026"));
    const auto files = QDir(m_room.path()).entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : files) {
        if (!name.startsWith(u"d.plimsoll")) continue;
        const QByteArray bytes = m_room.read(name);
        for (const char* secret :
             {kStaffPassword, "typed-by-mistake-2026", "not-the-password", "typed-as-a-login"}) {
            QVERIFY2(!bytes.contains(secret), qPrintable(name + u' ' + QLatin1String(secret)));
        }
    }
    QVERIFY(files.contains(QStringLiteral("d.plimsoll")));
}

QTEST_GUILESS_MAIN(TestCtlSignIn)
#include "tst_ctl_sign_in.moc"
