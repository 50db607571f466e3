// Method: sound desks must verify and say how much was looked at. A desk one of whose stored
// figures was changed behind the core's back, byte by byte in the file, must fail: refused or
// named, never called sound.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlVerify : public QObject {
    Q_OBJECT

private slots:
    void aSoundDeskVerifies();
    void scriptsGetTheCounts();
    void aChangedFigureIsFound();

private:
    static void patchEveryCopy(const CliRoom& room, const QByteArray& from, const QByteArray& to);
};

void TestCtlVerify::aSoundDeskVerifies() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    const CliRun run = room.run(words("verify d.plimsoll"));
    QVERIFY2(run.out.contains("law        holds\n"), run.out);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exit, 0);
}

void TestCtlVerify::scriptsGetTheCounts() {
    const CliRoom room;
    QCOMPARE(
        room.run(words("drill d.plimsoll --bidders 300 --target 90,000 --duplicate-share 0")).exit,
        0);
    const QJsonObject report = room.run(words("verify d.plimsoll --json")).object();
    QCOMPARE(report[QStringLiteral("law_holds")].toBool(), true);
    QCOMPARE(report[QStringLiteral("loans")].toInteger(), 1);
    QCOMPARE(report[QStringLiteral("investors")].toInteger(), 300);
    QCOMPARE(report[QStringLiteral("bids")].toInteger(), 300);
    QVERIFY(report[QStringLiteral("first_violation")].isNull());
}

void TestCtlVerify::patchEveryCopy(const CliRoom& room, const QByteArray& from,
                                   const QByteArray& to) {
    QByteArray file = room.read(QStringLiteral("d.plimsoll"));
    QVERIFY(file.contains(from));
    room.write(QStringLiteral("d.plimsoll"), file.replace(from, to));
}

void TestCtlVerify::aChangedFigureIsFound() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("work.plimsoll"));
    const CliRun bid = room.run(
        words("bid work.plimsoll --loan L-1 --investor C-1 --amount 5,000 --key mark-of-this-bid"));
    QCOMPARE(bid.exit, 0);
    // The backup is one file: everything stands in it, nothing in a -wal.
    QCOMPARE(room.run(words("backup work.plimsoll d.plimsoll")).exit, 0);
    QCOMPARE(room.run(words("verify d.plimsoll")).exit, 0);

    patchEveryCopy(room, "mark-of-this-bid", "mark-of-that-bid");
    const CliRun run = room.run(words("verify d.plimsoll --json"));
    QVERIFY2(run.exit == 1 || run.exit == 3, run.out + run.err);
    QCOMPARE(run.errorLines().size(), 1);
}

QTEST_GUILESS_MAIN(TestCtlVerify)
#include "tst_ctl_verify.moc"
