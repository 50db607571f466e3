// Method: desks with known bids are exported in both formats and read back; both must hold the same
// records, in decision order, in fen, and add up to what the loan shows. Names with commas, quotes
// and the beginnings of formulas must survive; what a bid took must be where it says; an output
// file appears complete or not at all.
#include <QFile>
#include <QRegularExpression>
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
    void noNameIsAFormulaAndAllComeBack();
    void bidsSayWhoOwnsWhatNow();
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
                                 "standby,waiting,as_of,loan_phase,promoted,readmitted,"
                                 "held_now,paid_now,released,voided,waiting_now");
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

void TestCtlExport::noNameIsAFormulaAndAllComeBack() {
    const CliRoom room;
    const QStringList names{QStringLiteral("=HYPERLINK(\"http://x\",\"y\")"),
                            QStringLiteral("+1"),
                            QStringLiteral("-2+3"),
                            QStringLiteral("@SUM(A1)"),
                            QStringLiteral("＝1"),
                            QStringLiteral("'=1"),
                            QStringLiteral("'"),
                            QStringLiteral("''x"),
                            QStringLiteral("O'Brien"),
                            QStringLiteral("'0xff")};
    QCOMPARE(room.run(words("init d.plimsoll --rehearsal")).exit, 0);
    for (const QString& name : names) {
        QCOMPARE(room.run(words("investor add d.plimsoll --phone +8613812345678")
                          << QStringLiteral("--name=") + name)
                     .exit,
                 0);
    }
    const QStringList unmasked = words("--unmasked --reason test --output out.csv");
    QCOMPARE(room.run(call("investors", "csv") << unmasked).exit, 0);
    const auto lines = room.read(QStringLiteral("out.csv")).trimmed().split('\n');
    QCOMPARE(lines.size(), names.size() + 1);
    for (const QByteArray& line : lines) {
        QVERIFY2(!QRegularExpression(QStringLiteral("(^|,)\"?[=+@＝-]"))
                      .match(QString::fromUtf8(line))
                      .hasMatch(),
                 line);
    }
    QCOMPARE(room.run(words("init again.plimsoll --rehearsal")).exit, 0);
    QCOMPARE(room.run(words("investor import again.plimsoll out.csv")).exit, 0);
    const CliRun again =
        room.run(words("export again.plimsoll investors --format json --unmasked"
                       " --reason test"));
    QCOMPARE(again.array().size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QJsonObject investor = again.array()[i].toObject();
        QCOMPARE(investor[QStringLiteral("name")].toString(), names[i]);
        QCOMPARE(investor[QStringLiteral("phone")].toString(), QStringLiteral("+8613812345678"));
    }
}

/// Every way that a bid's money can go, and for each what it took and where that is now.
void TestCtlExport::bidsSayWhoOwnsWhatNow() {
    const CliRoom room;
    room.makeDesk(QStringLiteral("d.plimsoll"));
    const auto must = [&room](const char* line) {
        const CliRun run = room.run(words(line));
        QVERIFY2(run.exit == 0, run.err);
    };
    must("investor add d.plimsoll --code C-2 --deposit 100,000");
    must("bid d.plimsoll --loan L-1 --investor C-1 --amount 3,000");                    // 1
    must("bid d.plimsoll --loan L-1 --investor C-2 --amount 1,000 --funding payment");  // 2
    must("bid d.plimsoll --loan L-1 --investor C-1 --amount 3,000 --funding payment");  // 3
    must("bid d.plimsoll --loan L-1 --investor C-2 --amount 3,000 --funding payment");  // 4
    must("bid d.plimsoll --loan L-1 --investor C-2 --amount 2,000 --standby");          // 5
    must("payment d.plimsoll --payment p3 --status confirmed --amount 3,000 --bid 3");
    must("payment d.plimsoll --payment p2 --status failed --amount 1,000 --bid 2");
    // Late, and there is room for it again: who waits wants more.
    must("payment d.plimsoll --payment p2b --status confirmed --amount 1,000 --bid 2");
    must("payment d.plimsoll --payment p4 --status failed --amount 3,000 --bid 4");
    (void)room.run(words("bid d.plimsoll --loan L-1 --investor C-2 --amount 50"));  // 6
    must("bid void d.plimsoll 3 --reason R01 --note wrong");
    must("bid d.plimsoll --loan L-1 --investor C-1 --amount 1,000 --funding payment");  // 7
    must("bid d.plimsoll --loan L-1 --investor C-2 --amount 5,000 --standby");          // 8

    const auto told = [&room] {
        QStringList all;
        for (const auto& value : room.run(words("export d.plimsoll bids --format json")).array()) {
            const QJsonObject bid = value.toObject();
            const auto yuan = [&bid](const char* key) {
                return bid[QLatin1String(key)].toInteger(-100) / 100;
            };
            qint64 now = 0;
            for (const char* key : {"held_now", "paid_now", "released", "voided"}) now += yuan(key);
            if (yuan("accepted") + yuan("promoted") + yuan("readmitted") != now) all << "unequal";
            QStringList facts{QString::number(yuan("accepted"))};
            for (const char* key : {"promoted", "readmitted", "held_now", "paid_now", "released",
                                    "voided", "waiting_now"}) {
                if (yuan(key) != 0) {
                    facts << QStringLiteral("%1 %2").arg(QLatin1String(key)).arg(yuan(key));
                }
            }
            all << facts.join(u' ');
        }
        return all;
    };
    QCOMPARE(told(),
             (QStringList{"3000 paid_now 3000", "1000 readmitted 1000 paid_now 1000 released 1000",
                          "3000 voided 3000", "3000 released 3000", "0 promoted 2000 paid_now 2000",
                          "0", "1000 held_now 1000", "0 waiting_now 5000"}));
    const QJsonObject first =
        room.run(words("export d.plimsoll bids --format json")).array()[0].toObject();
    QVERIFY(first[QStringLiteral("as_of")].toString() >
            first[QStringLiteral("decided_at")].toString());
    QCOMPARE(first[QStringLiteral("loan_phase")].toString(), QStringLiteral("open"));

    must("bid withdraw d.plimsoll 7");
    must("loan close d.plimsoll L-1");
    must("loan cancel d.plimsoll L-1 --note over");
    QCOMPARE(told(),
             (QStringList{"3000 released 3000", "1000 readmitted 1000 released 2000",
                          "3000 voided 3000", "3000 released 3000", "0 promoted 2000 released 2000",
                          "0", "1000 released 1000", "0"}));
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
