// Method: sound desks must verify and say how much was looked at. Desks whose figures were changed
// past the core, with the database's guards taken away, must fail, and the first violation must be
// named with the law, the place and both figures.
#include <QTest>

#include "cli_room.h"
#include "raw_database.h"

using namespace plimsoll::test;

class TestCtlVerify : public QObject {
    Q_OBJECT

private slots:
    void aSoundDeskVerifies();
    void scriptsGetTheCounts();
    void aChangedFigureIsNamed_data();
    void aChangedFigureIsNamed();
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
    QCOMPARE(room.run(words("drill d.plimsoll --bidders 300 --target 90,000")).exit, 0);
    const QJsonObject report = room.run(words("verify d.plimsoll --json")).object();
    QCOMPARE(report[QStringLiteral("law_holds")].toBool(), true);
    QCOMPARE(report[QStringLiteral("loans")].toInteger(), 1);
    QCOMPARE(report[QStringLiteral("investors")].toInteger(), 300);
    QCOMPARE(report[QStringLiteral("bids")].toInteger(), 300);
    QVERIFY(report[QStringLiteral("first_violation")].isNull());
}

void TestCtlVerify::aChangedFigureIsNamed_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("law");
    QTest::newRow("a fen too many in an account")
        << QByteArray("UPDATE investor SET available_fen = available_fen + 1")
        << QStringLiteral("conservation");
    QTest::newRow("a decision rewritten")
        << QByteArray("UPDATE bid SET remainder_before_fen = remainder_before_fen + 1")
        << QStringLiteral("one_decision");
    QTest::newRow("full without being paid")
        << QByteArray("UPDATE loan SET phase = 3, filled_us = created_us")
        << QStringLiteral("full");
}

void TestCtlVerify::aChangedFigureIsNamed() {
    QFETCH(QByteArray, change);
    QFETCH(QString, law);
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    QCOMPARE(room.run(words("bid d.plimsoll --loan L-1 --investor C-1 --amount 5,000")).exit, 0);
    {
        RawDatabase raw(room.path(QStringLiteral("d.plimsoll")).toStdString());
        raw.disarm();
        raw.must(change.toStdString());
    }
    const CliRun run = room.run(words("verify d.plimsoll --json"));
    const QJsonObject found = run.object()[QStringLiteral("first_violation")].toObject();
    for (const char* fact : {"where", "expected", "found"}) {
        const QString value = found[QLatin1String(fact)].toString();
        QVERIFY2(!value.isEmpty() && run.err.contains(value.toUtf8()), fact);
    }
    QCOMPARE(found[QStringLiteral("law")].toString(), law);
    QCOMPARE(run.object()[QStringLiteral("law_holds")].toBool(), false);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(run.exit, 1);
}

QTEST_GUILESS_MAIN(TestCtlVerify)
#include "tst_ctl_verify.moc"
