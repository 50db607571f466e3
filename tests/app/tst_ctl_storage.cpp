// Method: the disk is full (no file may grow beyond a limit, standard output leads to a full
// device) or the folder may not be written, while every kind of writing verb runs. Each must say
// one sentence, exit with its code, leave no file, and leave the desk that was there verifying and
// unchanged.
#include <QDir>
#include <QFile>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlStorage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aFullDiskLeavesNothingHalfDone_data();
    void aFullDiskLeavesNothingHalfDone();
    void aRushOnAFullDiskLeavesASoundDesk();
    void anAnswerThatCannotBeWrittenIsNoSuccess_data();
    void anAnswerThatCannotBeWrittenIsNoSuccess();
    void aFolderThatMayNotBeWritten_data();
    void aFolderThatMayNotBeWritten();
    void aDeskThatMayNotBeRead();
    void aDeskWithoutItsLockFileSaysSoAndIsChecked();
    void aDamagedPageIsSeenBeforeAnythingIsWritten();

private:
    CliRoom m_room;
};

void TestCtlStorage::initTestCase() {
    m_room.makeDesk(QStringLiteral("d.plimsoll"), "--rehearsal");
    QByteArray csv = "code,name,deposit\n";
    for (int i = 0; i < 20'000; ++i) csv += "N-" + QByteArray::number(i) + ",somebody,1\n";
    m_room.write(QStringLiteral("many.csv"), csv);
    QCOMPARE(m_room.run(words("drill d.plimsoll --bidders 1000 --target 300,000")).exit, 0);
}

void TestCtlStorage::aFullDiskLeavesNothingHalfDone_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<qint64>("limit");
    const auto row = [](const char* call, qint64 limit) {
        QTest::newRow(call) << words(call) << limit;
    };
    row("init n.plimsoll", 16'384);
    row("init n.plimsoll --demo", 100'000);
    row("investor import d.plimsoll many.csv", 300'000);
    row("backup d.plimsoll b.plimsoll", 50'000);
    row("export d.plimsoll bids --format json --output out.json", 50'000);
    row("export d.plimsoll bids --format csv --output out.csv", 50'000);
    row("drill --bidders 5000 --target 500,000", 400'000);
}

void TestCtlStorage::aFullDiskLeavesNothingHalfDone() {
    QFETCH(QStringList, call);
    QFETCH(qint64, limit);
    const QByteArray before = m_room.contents(QStringLiteral("d.plimsoll"));
    const QStringList files = m_room.files();
    const CliRun run = m_room.run(call, {.largest_file_bytes = limit});
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.err.startsWith("plimsollctl: "), run.err);
    QCOMPARE(m_room.files(), files);
    QCOMPARE(m_room.temporaryFiles(), QStringList());
    QCOMPARE(m_room.contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(run.exit, 4);
}

void TestCtlStorage::aRushOnAFullDiskLeavesASoundDesk() {
    const CliRoom room;
    QCOMPARE(room.run(words("init d.plimsoll --rehearsal")).exit, 0);
    const CliRun run = room.run(words("drill d.plimsoll --bidders 5000 --target 500,000"),
                                {.largest_file_bytes = 900'000});
    QCOMPARE(run.exit, 4);
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
    // With space again, work goes on.
    QCOMPARE(room.run(words("drill d.plimsoll --bidders 500 --target 50,000")).exit, 0);
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);
}

void TestCtlStorage::anAnswerThatCannotBeWrittenIsNoSuccess_data() {
    QTest::addColumn<QStringList>("call");
    for (const char* call :
         {"export d.plimsoll bids --format csv", "investor list d.plimsoll", "verify d.plimsoll",
          "drill --bidders 50 --target 10,000 --json", "--help"}) {
        QTest::newRow(call) << words(call);
    }
}

void TestCtlStorage::anAnswerThatCannotBeWrittenIsNoSuccess() {
    QFETCH(QStringList, call);
    const CliRun run = m_room.run(call, {.standard_output = QStringLiteral("/dev/full")});
    QVERIFY2(run.err.contains("the output could not be written: No space left"), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(run.exit, 4);
}

void TestCtlStorage::aFolderThatMayNotBeWritten_data() {
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char* call, const char* names) {
        QTest::newRow(call) << words(call) << QByteArray(names);
    };
    row("init locked/n.plimsoll", "locked");
    row("init locked/n.plimsoll --demo", "locked");
    row("backup d.plimsoll locked/b.plimsoll", "locked");
    row("restore d.plimsoll locked/r.plimsoll", "locked");
    row("export d.plimsoll bids --format csv --output locked/o.csv", "locked/o.csv");
    row("drill locked/n.plimsoll --bidders 5 --target 1000", "locked");
}

void TestCtlStorage::aFolderThatMayNotBeWritten() {
    QFETCH(QStringList, call);
    QFETCH(QByteArray, names);
    const QDir room(m_room.path());
    QVERIFY(room.mkpath(QStringLiteral("locked")));
    const QString locked = m_room.path(QStringLiteral("locked"));
    QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::ExeOwner));
    const CliRun run = m_room.run(call, {.without_root_powers = true});
    QVERIFY2(run.err.contains(names) && run.err.contains("cannot be written"), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(QDir(locked).entryList(QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(run.exit, 4);
}

void TestCtlStorage::aDeskThatMayNotBeRead() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QVERIFY(QFile::setPermissions(room.path(QStringLiteral("d.plimsoll")), {}));
    const CliRun run = room.run(words("loan list d.plimsoll"), {.without_root_powers = true});
    QVERIFY2(run.err.contains("d.plimsoll\" cannot be read"), run.err);
    QCOMPARE(run.exit, 3);
}

void TestCtlStorage::aDeskWithoutItsLockFileSaysSoAndIsChecked() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QVERIFY(QFile::remove(room.path(QStringLiteral("d.plimsoll.lock"))));
    const CliRun first = room.run(words("deposit d.plimsoll C-1 5"));
    QVERIFY2(first.err.contains("the lock file that stood beside this desk is gone"), first.err);
    QCOMPARE(first.exit, 0);
    QCOMPARE(room.run(words("deposit d.plimsoll C-1 5")).err, QByteArray());
    // A copy never had one.
    QCOMPARE(room.run(words("backup d.plimsoll copy.plimsoll")).exit, 0);
    QCOMPARE(room.run(words("deposit copy.plimsoll C-1 5")).err, QByteArray());
}

void TestCtlStorage::aDamagedPageIsSeenBeforeAnythingIsWritten() {
    constexpr qsizetype kPage = 4'096;
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    const QByteArray sound = room.read(QStringLiteral("d.plimsoll"));
    // The last page is the newest table's or index', which no deposit touches.
    QByteArray damaged = sound;
    damaged.replace(sound.size() - kPage, kPage, QByteArray(kPage, '\xa5'));
    room.write(QStringLiteral("d.plimsoll"), damaged);
    const CliRun refused = room.run(words("deposit d.plimsoll C-1 5 --json"));
    QCOMPARE(refused.errorCode(), QStringLiteral("desk_damaged"));
    QCOMPARE(refused.exit, 3);
    QCOMPARE(room.read(QStringLiteral("d.plimsoll")), damaged);
    room.write(QStringLiteral("d.plimsoll"), sound);
    QCOMPARE(room.run(words("deposit d.plimsoll C-1 5")).exit, 0);
}

QTEST_GUILESS_MAIN(TestCtlStorage)
#include "tst_ctl_storage.moc"
