// Method: desks with known bids are exported in both formats and read back; both must hold the same
// records, in decision order, in fen, and add up to what the loan shows. Names with commas, quotes
// and line breaks must survive; an output file appears complete or not at all.
#include <QFile>
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void bothFormatsHoldTheSame_data();
    void bothFormatsHoldTheSame();
    void bidsStandInDecisionOrderAndAddUp();
    void anExportMayBeManyPages();
    void namesSurviveTheRoundTrip();
    void anEmptyDeskGivesAnEmptyExport();
    void theOutputFileIsWhatWouldBePrinted();
    void nothingIsOverwritten();

private:
    [[nodiscard]] static QStringList call(const char* what, const char* format) {
        return words("export d.plimsoll") << what << words("--format") << format;
    }

    CliRoom m_room;
};

void TestCtlExport::initTestCase() {
    const CliRun drill =
        m_room.run(words("drill d.plimsoll --bidders 2500 --target 900,000 --seed 3"));
    QCOMPARE(drill.exit, 0);
}

void TestCtlExport::bothFormatsHoldTheSame_data() {
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("columns");
    QTest::newRow("bids") << QByteArray("bids")
                          << QByteArray(
                                 "id,loan,investor,key,asked,accepted,outcome,reason,"
                                 "remainder_before,arrived_at,decided_at,funding,"
                                 "standby,waiting");
    QTest::newRow("loans") << QByteArray("loans")
                           << QByteArray(
                                  "id,code,title,phase,audience,target,min,step,cap,free,"
                                  "reserved,held,paid,bids,bidders,created_at,opened_at,"
                                  "filled_at,closed_at,finished_at,opens_at,closes_at,"
                                  "hold_window_s,first_target");
    QTest::newRow("investors") << QByteArray("investors")
                               << QByteArray(
                                      "id,code,name,status,available,frozen,lent,"
                                      "accepted_bids,created_at,phone,id_number");
}

void TestCtlExport::bothFormatsHoldTheSame() {
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, columns);
    const auto lines = m_room.run(call(what, "csv")).out.trimmed().split('\n');
    const QJsonArray records = m_room.run(call(what, "json")).array();
    QCOMPARE(lines.first(), columns);
    QCOMPARE(lines.size() - 1, records.size());
    QVERIFY(!records.isEmpty());
    const auto titles = columns.split(',');
    for (qsizetype i = 0; i < records.size(); ++i) {
        QByteArrayList cells;
        for (const QByteArray& title : titles) {
            const QJsonValue value = records[i].toObject()[QString::fromUtf8(title)];
            cells << (value.isString() ? value.toString().toUtf8()
                      : value.isBool() ? QByteArray(value.toBool() ? "true" : "false")
                      : value.isNull() ? QByteArray()
                                       : QByteArray::number(value.toInteger()));
        }
        QCOMPARE(lines[i + 1], cells.join(','));
    }
}

void TestCtlExport::bidsStandInDecisionOrderAndAddUp() {
    const QJsonArray bids = m_room.run(call("bids", "json")).array();
    qint64 left = 90'000'000;
    qint64 last_id = 0;
    QString last_decided;
    for (const auto& value : bids) {
        const QJsonObject bid = value.toObject();
        const QString decided = bid[QStringLiteral("decided_at")].toString();
        QVERIFY(bid[QStringLiteral("id")].toInteger() > last_id);
        QVERIFY(decided > last_decided);
        QCOMPARE(bid[QStringLiteral("remainder_before")].toInteger(), left);
        left -= bid[QStringLiteral("accepted")].toInteger();
        last_id = bid[QStringLiteral("id")].toInteger();
        last_decided = decided;
    }
    QCOMPARE(left, 0);
}

void TestCtlExport::anExportMayBeManyPages() {
    // One record for each bidder; duplicates are answers, not bids. 2,500 are more than two pages.
    QCOMPARE(m_room.run(call("bids", "json")).array().size(), 2'500);
    QCOMPARE(m_room.run(call("investors", "json")).array().size(), 2'500);
}

void TestCtlExport::namesSurviveTheRoundTrip() {
    const CliRoom room;
    const QString name = QStringLiteral("\"O'Brien, 王芳\" \\ <b>");
    QCOMPARE(room.run(words("init d.plimsoll --rehearsal")).exit, 0);
    QCOMPARE(room.run(words("investor add d.plimsoll --code A-1 --name") << name).exit, 0);
    const QJsonArray json = room.run(call("investors", "json")).array();
    QCOMPARE(json[0].toObject()[QStringLiteral("name")].toString(), name);
    // The CSV is read back by the import.
    QCOMPARE(room.run(call("investors", "csv") << words("--output out.csv")).exit, 0);
    QCOMPARE(room.run(words("init again.plimsoll --rehearsal")).exit, 0);
    QCOMPARE(room.run(words("investor import again.plimsoll out.csv")).exit, 0);
    const QJsonArray again = room.run(words("investor list again.plimsoll --json")).array();
    QCOMPARE(again[0].toObject()[QStringLiteral("name")].toString(), name);
}

void TestCtlExport::anEmptyDeskGivesAnEmptyExport() {
    const CliRoom room;
    QCOMPARE(room.run(words("init d.plimsoll --rehearsal")).exit, 0);
    QCOMPARE(room.run(call("bids", "json")).out, QByteArray("[]\n"));
    QCOMPARE(room.run(call("bids", "csv")).out.count('\n'), 1);
}

void TestCtlExport::theOutputFileIsWhatWouldBePrinted() {
    const QByteArray printed = m_room.run(call("bids", "csv")).out;
    const CliRun run = m_room.run(call("bids", "csv") << words("--output bids.csv"));
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.exit, 0);
    QCOMPARE(m_room.read(QStringLiteral("bids.csv")), printed);
    QCOMPARE(m_room.files(), (QStringList{"bids.csv", "d.plimsoll"}));
    QVERIFY(QFile::remove(m_room.path(QStringLiteral("bids.csv"))));
}

void TestCtlExport::nothingIsOverwritten() {
    const QByteArray before = m_room.contents(QStringLiteral("d.plimsoll"));
    const CliRun run = m_room.run(call("bids", "csv") << words("--output d.plimsoll"));
    QVERIFY2(run.err.contains("exists already"), run.err);
    QCOMPARE(m_room.contents(QStringLiteral("d.plimsoll")), before);
    QCOMPARE(m_room.files(), QStringList{QStringLiteral("d.plimsoll")});
    QCOMPARE(run.exit, 2);
}

QTEST_GUILESS_MAIN(TestCtlExport)
#include "tst_ctl_export.moc"
