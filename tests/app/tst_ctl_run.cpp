// Method: any command as JSON, from a pipe and from a file, on a rehearsal desk and on one where
// two are wanted. What is not understood to its end changes nothing, and the place is named.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlRun : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCommandIsListed();
    void aCommandComesFromAPipeOrAFile();
    void theSameKeyIsDoneOnce();
    void whatIsNotUnderstoodChangesNothing_data();
    void whatIsNotUnderstoodChangesNothing();
    void whatTakesTwoWaits();

private:
    /// With `json` on standard input.
    [[nodiscard]] CliRun pipe(const char* line, const QByteArray& json, const char* who = "") const;

    CliRoom m_room;
};

CliRun TestCtlRun::pipe(const char* line, const QByteArray& json, const char* who) const {
    const auto process = m_room.start(words(line), *who == '\0' ? Circumstances() : as(who));
    process->write(json);
    process->closeWriteChannel();
    if (!process->waitForFinished()) return {};
    return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
}

void TestCtlRun::initTestCase() {
    m_room.makeDesk(QStringLiteral("d.plimsoll"));
    m_room.makeStaffedDesk(QStringLiteral("two.plimsoll"), true);
}

void TestCtlRun::everyCommandIsListed() {
    const auto list = m_room.run(words("commands --json")).array();
    QVERIFY(list.size() > 40);
    QStringList deposit;
    for (const auto& command : list) {
        if (command.toObject()[QStringLiteral("command")] != QStringLiteral("money.deposit"))
            continue;
        for (const auto& field : command.toObject()[QStringLiteral("fields")].toArray())
            deposit << field.toObject()[QStringLiteral("name")].toString() + u' ' +
                           field.toObject()[QStringLiteral("kind")].toString();
    }
    QCOMPARE(deposit, (QStringList{QStringLiteral("investor id"), QStringLiteral("amount money")}));
}

void TestCtlRun::aCommandComesFromAPipeOrAFile() {
    const auto made = pipe("run d.plimsoll investor.add --json -",
                           R"({"investors": [{"code": "C-9", "deposit": 100}]})");
    QVERIFY2(made.exit == 0, made.err);
    QCOMPARE(made.out, QByteArray("{\"command\": \"investor.add\", \"answer\": {\"investors\": "
                                  "[2]}}\n"));
    m_room.write(QStringLiteral("c.json"), R"({"investor": 2, "amount": 50})");
    const auto paid =
        m_room.run(words("run d.plimsoll money.deposit") << m_room.path(QStringLiteral("c.json")));
    QCOMPARE(paid.out, QByteArray("done: available 1.50, frozen 0.00, lent 0.00\n"));
}

void TestCtlRun::theSameKeyIsDoneOnce() {
    const QByteArray command = R"({"investor": 1, "amount": 7})";
    const char* const line = "run d.plimsoll money.deposit --key once --json";
    const auto first = pipe(line, command);
    QVERIFY2(first.exit == 0, first.err);
    QCOMPARE(pipe(line, command).out, first.out);
    QCOMPARE(pipe(line, R"({"investor": 1, "amount": 8})").errorCode(),
             QStringLiteral("key_reused"));
}

void TestCtlRun::whatIsNotUnderstoodChangesNothing_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("says");

    const auto row = [](const char* what, const char* name, const char* json, const char* says) {
        QTest::newRow(what) << QString::fromLatin1(name) << QByteArray(json) << QByteArray(says);
    };
    row("no such command", "money.print", "{}", "there is no command \"money.print\"");
    row("no JSON", "money.deposit", "investor 1", "this is no JSON");
    row("nothing at all", "money.deposit", "", "this is no JSON");
    row("cut short", "money.deposit", R"({"investor": 1, )", "this is no JSON");
    row("a member that nobody knows", "money.deposit",
        R"({"investor": 1, "amount": 5, "amuont": 5})", "unknown member \"amuont\"");
    row("a member twice", "money.deposit", R"({"investor": 1, "amount": 5, "amount": 6})",
        "the member \"amount\" stands twice");
    row("a member too few", "money.deposit", R"({"investor": 1})",
        "the member \"amount\" is missing");
    row("yuan with decimals", "money.deposit", R"({"investor": 1, "amount": 5.00})",
        "\"amount\" must be a whole number");
    row("a text for a sum", "money.deposit", R"({"investor": 1, "amount": "5"})",
        "\"amount\" must be a whole number");
    row("more than a command", "money.deposit", R"({"investor": 1, "amount": 5} {})",
        "something follows the command");
    row("a code that means nothing", "hold.resolve", R"({"bid": 1, "part": 1, "verdict": "maybe"})",
        "\"verdict\" has a value that means nothing");
}

void TestCtlRun::whatIsNotUnderstoodChangesNothing() {
    QFETCH(QString, name);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, says);
    const auto before = m_room.contents(QStringLiteral("d.plimsoll"));
    const auto run = pipe(qPrintable(QStringLiteral("run d.plimsoll ") + name), json);
    QCOMPARE(run.exit, 2);
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(m_room.contents(QStringLiteral("d.plimsoll")), before);
}

void TestCtlRun::whatTakesTwoWaits() {
    QCOMPARE(
        pipe("run two.plimsoll investor.add", R"({"investors": [{"code": "C-1"}]})", "op.a").exit,
        0);
    const auto asked = pipe("run two.plimsoll money.deposit --reason R02 --note slip --json",
                            R"({"investor": 1, "amount": 500})", "op.a");
    QVERIFY2(asked.exit == 0, asked.err);
    QCOMPARE(asked.text("state"), QStringLiteral("waiting"));
    // A checker approves it by a command, too; what they saw has a name.
    const auto shown = m_room.run(words("request show two.plimsoll 1 --json"));
    QCOMPARE(shown.object()[QStringLiteral("command")].toObject(),
             (QJsonObject{{QStringLiteral("investor"), 1}, {QStringLiteral("amount"), 500}}));
    const auto approval =
        QByteArray(R"({"request": 1, "seen": ")") + shown.text("seen").toUtf8() + "\"}";
    const auto own = pipe("run two.plimsoll request.approve --json", approval, "op.a");
    QCOMPARE(own.errorCode(), QStringLiteral("forbidden"));
    const auto approved = pipe("run two.plimsoll request.approve", approval, "check.a");
    QVERIFY2(approved.exit == 0, approved.err);
    QCOMPARE(m_room.run(words("investor list two.plimsoll --json"))
                 .array()[0]
                 .toObject()[QStringLiteral("available")]
                 .toInteger(),
             500);
}

QTEST_GUILESS_MAIN(TestCtlRun)
#include "tst_ctl_run.moc"
