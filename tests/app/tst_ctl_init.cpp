// Method: desks of every kind are made and looked at through the verbs that read. A desk must come
// into being complete, private to its owner, of the kind that was asked for, and never over
// something that was there.
#include <QDir>
#include <QFileInfo>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlInit : public QObject {
    Q_OBJECT

private slots:
    void desksAreOfTheKindAskedFor_data();
    void desksAreOfTheKindAskedFor();
    void aDeskIsPrivateToItsOwner();
    void aDeskWithoutANameIsCalledAfterItsFile();
    void aDemonstrationDeskIsFurnishedAndLawful();
    void missingFoldersAreMadeAndPrivate_data();
    void missingFoldersAreMadeAndPrivate();
    void aDeskNeedsAFileName_data();
    void aDeskNeedsAFileName();
    void nothingIsOverwritten_data();
    void nothingIsOverwritten();
    void peopleReadTheSameFacts();
    void whatAKilledOneLeftIsRemoved();
};

namespace {

constexpr auto kOthers =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

}  // namespace

void TestCtlInit::desksAreOfTheKindAskedFor_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("kind");
    QTest::newRow("real when nothing is said") << words("") << QStringLiteral("real");
    QTest::newRow("rehearsal") << words("--rehearsal") << QStringLiteral("rehearsal");
    QTest::newRow("demonstration") << words("--demo") << QStringLiteral("demonstration");
}

void TestCtlInit::desksAreOfTheKindAskedFor() {
    QFETCH(QStringList, options);
    QFETCH(QString, kind);
    const CliRoom room;
    const CliRun run = room.run(words("init a.plimsoll --name 东港 --json") + options);
    QCOMPARE(run.object()[QStringLiteral("name")].toString(), QStringLiteral("东港"));
    QCOMPARE(run.object()[QStringLiteral("kind")].toString(), kind);
    QCOMPARE(run.object()[QStringLiteral("currency")].toString(), QStringLiteral("CNY"));
    QCOMPARE(room.files(), QStringList{QStringLiteral("a.plimsoll")});
    QCOMPARE(run.exit, 0);
}

void TestCtlInit::aDeskIsPrivateToItsOwner() {
    const CliRoom room;
    QCOMPARE(room.run(words("init a.plimsoll")).exit, 0);
    QVERIFY(!(QFileInfo(room.path(QStringLiteral("a.plimsoll"))).permissions() & kOthers));
}

void TestCtlInit::aDeskWithoutANameIsCalledAfterItsFile() {
    const CliRoom room;
    const CliRun real = room.run(words("init spring.plimsoll --json"));
    QCOMPARE(real.object()[QStringLiteral("name")].toString(), QStringLiteral("spring"));
    const CliRun demo = room.run(words("init summer.plimsoll --demo --json"));
    QCOMPARE(demo.object()[QStringLiteral("name")].toString(), QStringLiteral("summer"));
}

void TestCtlInit::aDemonstrationDeskIsFurnishedAndLawful() {
    const CliRoom room;
    QCOMPARE(room.run(words("init demo.plimsoll --demo")).exit, 0);
    const QJsonArray loans = room.run(words("loan list demo.plimsoll --json")).array();
    QVERIFY(loans.size() >= 3);
    QStringList phases;
    for (const auto& loan : loans) phases << loan.toObject()[QStringLiteral("phase")].toString();
    for (const char* phase : {"full", "open", "draft"}) {
        QVERIFY2(phases.contains(QString::fromLatin1(phase)), phase);
    }
    QVERIFY(!room.run(words("investor list demo.plimsoll --json")).array().isEmpty());
    QCOMPARE(room.run(words("verify demo.plimsoll")).exit, 0);
}

void TestCtlInit::missingFoldersAreMadeAndPrivate_data() {
    QTest::addColumn<QStringList>("call");
    QTest::newRow("for a desk") << words("init new/desks/a.plimsoll");
    QTest::newRow("for a demonstration desk") << words("init new/desks/a.plimsoll --demo");
}

void TestCtlInit::missingFoldersAreMadeAndPrivate() {
    QFETCH(QStringList, call);
    const CliRoom room;
    QCOMPARE(room.run(call).exit, 0);
    const QFileInfo folder(room.path(QStringLiteral("new/desks")));
    QVERIFY(!(folder.permissions() & kOthers));
    QCOMPARE(room.run(words("verify new/desks/a.plimsoll")).exit, 0);
}

void TestCtlInit::aDeskNeedsAFileName_data() {
    QTest::addColumn<QStringList>("call");
    for (const char* call :
         {"init ''", "init '' --demo", "init new/", "init new/ --demo", "init new/.", "init new/..",
          "init . --rehearsal", "init /", "drill new/ --bidders 10 --target 10,000",
          "restore a.plimsoll new/", "backup a.plimsoll new/", "backup a.plimsoll ''"}) {
        QTest::newRow(call) << words(call);
    }
}

void TestCtlInit::aDeskNeedsAFileName() {
    QFETCH(QStringList, call);
    const CliRoom room;
    QCOMPARE(room.run(words("init a.plimsoll")).exit, 0);
    const CliRun run = room.run(call);
    QVERIFY2(run.err.contains("a desk is a file and needs a file name"), run.err);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(!QFileInfo::exists(room.path(QStringLiteral("new"))));
    QCOMPARE(room.files(), QStringList{QStringLiteral("a.plimsoll")});
    QCOMPARE(run.exit, 2);
}

void TestCtlInit::nothingIsOverwritten_data() {
    QTest::addColumn<QStringList>("call");
    QTest::newRow("by a real desk") << words("init there.plimsoll");
    QTest::newRow("by a rehearsal desk") << words("init there.plimsoll --rehearsal");
    QTest::newRow("by a demonstration desk") << words("init there.plimsoll --demo");
}

void TestCtlInit::nothingIsOverwritten() {
    QFETCH(QStringList, call);
    const CliRoom room;
    room.write(QStringLiteral("there.plimsoll"), "somebody's letter");
    const CliRun run = room.run(call);
    QVERIFY2(run.err.contains("exists already"), run.err);
    QCOMPARE(room.read(QStringLiteral("there.plimsoll")), QByteArray("somebody's letter"));
    QCOMPARE(room.files(), QStringList{QStringLiteral("there.plimsoll")});
    QCOMPARE(run.exit, 2);
}

void TestCtlInit::peopleReadTheSameFacts() {
    const CliRoom room;
    const CliRun run = room.run(words("init a.plimsoll --name 东港 --rehearsal"));
    QVERIFY2(run.out.contains("desk      东港\n"), run.out);
    QVERIFY2(run.out.contains("kind      rehearsal\n"), run.out);
    QCOMPARE(run.err, QByteArray());
}

/// A demonstration desk is furnished in a folder of its own beside its name.
void TestCtlInit::whatAKilledOneLeftIsRemoved() {
    const CliRoom room;
    const auto folders = [&] {
        return QDir(room.path()).entryList({QStringLiteral("plimsollctl-*")}, QDir::Dirs);
    };
    const auto demo = room.start(words("init demo.plimsoll --demo"));
    QVERIFY(eventually([&] { return !folders().isEmpty(); }));
    const QStringList folder = folders();
    QCOMPARE(room.run(words("init a.plimsoll")).exit, 0);
    QCOMPARE(folders(), folder);  // somebody works there
    demo->kill();
    QVERIFY(demo->waitForFinished(20'000));
    QCOMPARE(folders(), folder);
    QVERIFY(QFile::remove(room.path(QStringLiteral("a.plimsoll"))));
    QCOMPARE(room.run(words("init a.plimsoll")).exit, 0);
    QCOMPARE(folders(), QStringList());
    QCOMPARE(room.files(), QStringList{QStringLiteral("a.plimsoll")});
}

QTEST_GUILESS_MAIN(TestCtlInit)
#include "tst_ctl_init.moc"
