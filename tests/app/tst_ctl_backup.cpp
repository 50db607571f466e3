// Method: a desk is copied while it rests and while another process sells on it, and brought back.
// What comes back must hold the same records and verify; a copy in use must be a state the desk was
// in; nothing may ever be overwritten, and a damaged backup must not become a desk.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlBackup : public QObject {
    Q_OBJECT

private slots:
    void whatComesBackIsTheSame();
    void aDeskIsCopiedWhileInUse();
    void scriptsGetTheVerifiedCounts();
    void nothingIsOverwritten_data();
    void nothingIsOverwritten();
    void whatIsNoDeskIsNotRestored_data();
    void whatIsNoDeskIsNotRestored();
};

void TestCtlBackup::whatComesBackIsTheSame() {
    const CliRoom room;
    QCOMPARE(room.run(words("drill d.plimsoll --bidders 400 --target 120,000")).exit, 0);
    QCOMPARE(room.run(words("backup d.plimsoll b.plimsoll")).exit, 0);
    QCOMPARE(room.run(words("restore b.plimsoll r.plimsoll")).exit, 0);
    // All but the command by which it took its new name.
    const auto contents = [&room](const char* desk) {
        QByteArray all = room.contents(QString::fromLatin1(desk));
        const auto commands = all.indexOf("\"commands\":");
        return all.remove(commands, all.indexOf('\n', commands) - commands);
    };
    QCOMPARE(contents("r.plimsoll"), contents("d.plimsoll"));
    // And it is a desk one can go on with.
    QCOMPARE(room.run(words("drill r.plimsoll --bidders 400 --target 120,000")).exit, 0);
    QCOMPARE(room.run(words("verify r.plimsoll")).exit, 0);
    QCOMPARE(room.files(), (QStringList{"b.plimsoll", "d.plimsoll", "r.plimsoll"}));
}

void TestCtlBackup::aDeskIsCopiedWhileInUse() {
    const CliRoom room;
    QByteArray csv = "arrived_at,investor,amount\n";
    for (int i = 0; i < 600; ++i) {
        csv += "2026-03-01T08:00:" + QByteArray::number(i / 100).rightJustified(2, '0') + "." +
               QByteArray::number(i % 100).rightJustified(2, '0') + "Z,I-" +
               QByteArray::number(i % 50) + ",10\n";
    }
    room.write(QStringLiteral("a.csv"), csv);
    const auto sale = room.start(words(
        "replay d.plimsoll --arrivals a.csv --target 6,000 --fund --speed real --concurrency 4"));
    const auto sold = [&room] {
        const auto loans = room.run(words("loan list d.plimsoll --json")).array();
        return loans.isEmpty() ? 0 : loans[0].toObject()[QStringLiteral("paid")].toInteger();
    };
    QVERIFY(eventually([&] { return sold() > 0; }));
    const CliRun backup = room.run(words("backup d.plimsoll b.plimsoll --json"));
    QVERIFY2(backup.exit == 0, backup.err);
    QCOMPARE(sale->state(), QProcess::Running);

    QVERIFY(sale->waitForFinished(60'000));
    QCOMPARE(sale->exitCode(), 0);
    QCOMPARE(room.run(words("verify b.plimsoll")).exit, 0);
    // The copy is a beginning of what the desk came to hold.
    const auto bids = [&room](const char* desk) {
        return room.run(words("export") << QString::fromLatin1(desk) << words("bids --format json"))
            .array();
    };
    const QJsonArray all = bids("d.plimsoll");
    const QJsonArray copied = bids("b.plimsoll");
    QVERIFY(!copied.isEmpty() && copied.size() < all.size());
    for (qsizetype i = 0; i < copied.size(); ++i)
        for (const char* decided : {"id", "key", "investor", "asked", "accepted", "decided_at"})
            QCOMPARE(copied[i][QLatin1String(decided)], all[i][QLatin1String(decided)]);
}

void TestCtlBackup::scriptsGetTheVerifiedCounts() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    const CliRun backup = room.run(words("backup d.plimsoll b.plimsoll --json"));
    QCOMPARE(backup.object()[QStringLiteral("law_holds")].toBool(), true);
    QCOMPARE(backup.object()[QStringLiteral("investors")].toInteger(), 1);
    const CliRun restore = room.run(words("restore b.plimsoll r.plimsoll --json"));
    for (const char* count : {"law_holds", "loans", "investors", "bids"})
        QCOMPARE(restore.object()[QLatin1String(count)], backup.object()[QLatin1String(count)]);
    // It took its new name by a command.
    QCOMPARE(restore.number("commands"), backup.number("commands") + 1);
}

void TestCtlBackup::nothingIsOverwritten_data() {
    QTest::addColumn<QStringList>("call");
    QTest::newRow("a backup over a file") << words("backup d.plimsoll letter.txt");
    QTest::newRow("a backup over its own desk") << words("backup d.plimsoll d.plimsoll");
    QTest::newRow("a restore over a desk") << words("restore b.plimsoll d.plimsoll");
    QTest::newRow("a restore over a file") << words("restore b.plimsoll letter.txt");
}

void TestCtlBackup::nothingIsOverwritten() {
    QFETCH(QStringList, call);
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(room.run(words("backup d.plimsoll b.plimsoll")).exit, 0);
    QCOMPARE(room.run(words("deposit d.plimsoll C-1 7")).exit, 0);
    room.write(QStringLiteral("letter.txt"), "dear");
    const QByteArray before = room.contents(QStringLiteral("d.plimsoll"));

    const CliRun run = room.run(call);
    QVERIFY2(run.err.contains("exists already"), run.err);
    QCOMPARE(room.contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(room.read(QStringLiteral("letter.txt")), QByteArray("dear"));
    QCOMPARE(room.files(), (QStringList{"b.plimsoll", "d.plimsoll", "letter.txt"}));
    QCOMPARE(run.exit, 2);
}

void TestCtlBackup::whatIsNoDeskIsNotRestored_data() {
    QTest::addColumn<QByteArray>("backup");
    QTest::newRow("a letter") << QByteArray("dear");
    QTest::newRow("another SQLite file")
        << (QByteArray("SQLite format 3\0", 16) + QByteArray(4'080, '\0'));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a desk") << QByteArray("half");
}

void TestCtlBackup::whatIsNoDeskIsNotRestored() {
    QFETCH(QByteArray, backup);
    const CliRoom room;
    if (backup == "half") {
        room.makeDesk(QStringLiteral("d.plimsoll"));
        QCOMPARE(room.run(words("backup d.plimsoll whole.plimsoll")).exit, 0);
        const QByteArray whole = room.read(QStringLiteral("whole.plimsoll"));
        backup = whole.first(whole.size() / 2);
    }
    room.write(QStringLiteral("b.plimsoll"), backup);
    const CliRun run = room.run(words("restore b.plimsoll r.plimsoll"));
    QVERIFY2(run.exit == 3 || run.exit == 1, run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(!room.files().contains(QStringLiteral("r.plimsoll")));
}

QTEST_GUILESS_MAIN(TestCtlBackup)
#include "tst_ctl_backup.moc"
