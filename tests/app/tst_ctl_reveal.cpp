// Method: an investor with known personal data is looked for in everything that the command line
// prints or exports: none of it may hold the data in full, except where somebody with the role said
// why, and then the audit trail must say who and why, without the data.
#include <QTest>

#include "cli_room.h"

using namespace plimsoll::test;

class TestCtlReveal : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingIsMasked_data();
    void everythingIsMasked();
    void shortOnesShowNothing();
    void revealingTakesARoleAndAReason_data();
    void revealingTakesARoleAndAReason();
    void revealingIsRecorded();
    void exportsAreRecordedAndMasked();
    void anUnmaskedExportIsRecordedOfEverybody();
    void importsTakePersonalData();
    void dataThatIsNone_data();
    void dataThatIsNone();

private:
    [[nodiscard]] CliRun run(const char* line, const char* who) const {
        return m_room.run(words(line), as(who));
    }

    CliRoom m_room;
    const QByteArray m_phone = "13812345678";
    const QByteArray m_id = "330106199001011234";
};

void TestCtlReveal::initTestCase() {
    m_room.makeStaffedDesk(QStringLiteral("d.plimsoll"));
    const CliRun added =
        run("investor add d.plimsoll --code C-1 --name 王芳 --phone 13812345678 "
            "--id-number 330106199001011234 --deposit 100 --json",
            "op.a");
    QCOMPARE(added.text("phone"), QStringLiteral("138****5678"));
    QCOMPARE(added.text("id_number"), QStringLiteral("330****1234"));
}

void TestCtlReveal::everythingIsMasked_data() {
    QTest::addColumn<QStringList>("call");
    for (const char* call :
         {"investor list d.plimsoll", "investor list d.plimsoll --json", "statement d.plimsoll C-1",
          "export d.plimsoll investors --format csv", "export d.plimsoll investors --format json",
          "audit list d.plimsoll", "audit list d.plimsoll --json"}) {
        QTest::newRow(call) << words(call);
    }
}

void TestCtlReveal::everythingIsMasked() {
    QFETCH(QStringList, call);
    const CliRun run = m_room.run(call, as("op.a"));
    QVERIFY2(run.exit == 0, run.err);
    QVERIFY2(!run.out.contains(m_phone) && !run.out.contains(m_id), run.out);
    const bool shows_investor = call[0] != u"audit" && call[0] != u"statement";
    QCOMPARE(run.out.contains("138****5678"), shows_investor);
}

void TestCtlReveal::shortOnesShowNothing() {
    const CliRun added =
        run("investor add d.plimsoll --code C-2 --phone 12345 --id-number A123 --json", "op.a");
    QCOMPARE(added.text("phone"), QStringLiteral("****"));
    QCOMPARE(added.text("id_number"), QStringLiteral("****"));
    const CliRun none = run("investor add d.plimsoll --code C-3 --json", "op.a");
    QCOMPARE(none.text("phone"), QString());
}

void TestCtlReveal::revealingTakesARoleAndAReason_data() {
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* who, const char* reason, const char* code) {
        QTest::newRow(name) << QString::fromLatin1(who) << QString::fromLatin1(reason)
                            << QString::fromLatin1(code);
    };
    row("customer service", "cs.a", "called-back", "");
    row("an operator", "op.a", "called-back", "");
    row("an auditor", "audit.a", "curious", "forbidden");
    row("an administrator", "admin.a", "curious", "forbidden");
    row("nobody", "", "curious", "not_signed_in");
    row("without a reason", "cs.a", "", "note_missing");
}

void TestCtlReveal::revealingTakesARoleAndAReason() {
    QFETCH(QString, who);
    QFETCH(QString, reason);
    QFETCH(QString, code);
    const CliRun run = m_room.run(words("investor reveal d.plimsoll C-1 --json --reason") << reason,
                                  as(who.toUtf8().constData()));
    QCOMPARE(run.errorCode(), code);
    QCOMPARE(run.text("phone").toUtf8(), code.isEmpty() ? m_phone : QByteArray());
    QCOMPARE(run.text("id_number").toUtf8(), code.isEmpty() ? m_id : QByteArray());
    QCOMPARE(run.exit == 0, code.isEmpty());
}

void TestCtlReveal::revealingIsRecorded() {
    const auto reveals = [this] {
        return m_room.run(words("audit list d.plimsoll --act personal.reveal --who cs.a --json"))
            .array();
    };
    const qsizetype before = reveals().size();
    QCOMPARE(run("investor reveal d.plimsoll C-1 --reason complaint-4711", "cs.a").exit, 0);
    QCOMPARE(reveals().size(), before + 1);
    const QJsonObject link = reveals()[0].toObject();
    QCOMPARE(link[QStringLiteral("reason")].toString(), QStringLiteral("complaint-4711"));
    QVERIFY(link[QStringLiteral("object")].toString().contains(u"C-1"));
    QCOMPARE(link[QStringLiteral("outcome")].toString(), QStringLiteral("done"));
    QCOMPARE(run("investor reveal d.plimsoll C-9 --reason x --json", "cs.a").errorCode(),
             QStringLiteral("unknown_investor"));
}

void TestCtlReveal::exportsAreRecordedAndMasked() {
    const QStringList call = words("export d.plimsoll investors --format csv --json");
    QCOMPARE(m_room.run(call).errorCode(), QStringLiteral("not_signed_in"));
    QCOMPARE(m_room.run(call, as("cs.a")).errorCode(), QStringLiteral("forbidden"));
    QCOMPARE(m_room.run(call, as("op.a")).exit, 0);
    const QJsonArray links = m_room.run(words("audit list d.plimsoll --act export --json")).array();
    QCOMPARE(links[0].toObject()[QStringLiteral("who")].toString(), QStringLiteral("op.a"));
    QVERIFY(links[0].toObject()[QStringLiteral("object")].toString().contains(u"investors"));
    QCOMPARE(links[1].toObject()[QStringLiteral("outcome")].toString(),
             QStringLiteral("forbidden"));
}

void TestCtlReveal::anUnmaskedExportIsRecordedOfEverybody() {
    const QStringList call = words("export d.plimsoll investors --format json --unmasked");
    const auto reveals = [this] {
        return m_room.run(words("audit list d.plimsoll --act personal.reveal --json"))
            .array()
            .size();
    };
    QCOMPARE(m_room.run(call, as("op.a")).exit, 2);
    const auto before = reveals();
    const CliRun exported = m_room.run(call + words("--reason regulator"), as("op.a"));
    QVERIFY2(exported.exit == 0, exported.err);
    QVERIFY(exported.out.contains(m_phone) && exported.out.contains(m_id));
    QCOMPARE(reveals(), before + exported.array().size());
    // An auditor may export, but sees nobody's phone.
    const CliRun auditor = m_room.run(call + words("--reason x --output out.json"), as("audit.a"));
    QCOMPARE(auditor.exit, 1);
    QVERIFY(!m_room.files().contains(QStringLiteral("out.json")));
    QCOMPARE(run("export d.plimsoll bids --format csv --unmasked --reason x", "op.a").exit, 2);
}

void TestCtlReveal::importsTakePersonalData() {
    m_room.write(QStringLiteral("i.csv"),
                 "code,phone,name,id_number\n"
                 "I-1,+86 138-1234-5678,李娜,11010519491231002X\n"
                 "I-2,,,\n");
    QCOMPARE(run("investor import d.plimsoll i.csv --json", "op.a").number("imported"), 2);
    const CliRun revealed = run("investor reveal d.plimsoll I-1 --reason x --json", "cs.a");
    QCOMPARE(revealed.text("phone"), QStringLiteral("+86 138-1234-5678"));
    QCOMPARE(revealed.text("id_number"), QStringLiteral("11010519491231002X"));
    // A masked export is no import: the stars must not become somebody's phone.
    m_room.write(QStringLiteral("masked.csv"), "code,phone\nI-3,138****5678\n");
    const CliRun masked = run("investor import d.plimsoll masked.csv --json", "op.a");
    QVERIFY2(masked.err.contains("line 2: the phone is not"), masked.err);
    QCOMPARE(masked.exit, 2);
}

void TestCtlReveal::dataThatIsNone_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a phone of letters") << words("--phone call-me-at-9") << QByteArray("the phone");
    QTest::newRow("a short phone") << words("--phone 1234") << QByteArray("5 to 24 digits");
    QTest::newRow("a short ID") << words("--id-number A1") << QByteArray("4 to 32");
    QTest::newRow("an ID with a blank")
        << (words("--id-number") << QStringLiteral("3301 0619")) << QByteArray("the ID number");
}

void TestCtlReveal::dataThatIsNone() {
    QFETCH(QStringList, options);
    QFETCH(QByteArray, says);
    const CliRun run =
        m_room.run(words("investor add d.plimsoll --code N-1 --json") + options, as("op.a"));
    QCOMPARE(run.errorCode(), QStringLiteral("input_invalid"));
    QVERIFY2(run.err.contains(says), run.err);
    QCOMPARE(run.exit, 2);
}

QTEST_GUILESS_MAIN(TestCtlReveal)
#include "tst_ctl_reveal.moc"
