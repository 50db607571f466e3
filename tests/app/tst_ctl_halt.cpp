// Method: halts of every kind and scope are set and lifted; what they stop must be refused with the
// halt's number, what they do not stop must go on, and the next process must still know of them.
// Nothing is halted without the desk's name being typed, on the line or at a terminal.
#include <QTest>

#include "cli_room.h"
#include "pseudo_terminal.h"

using namespace plimsoll::test;

class TestCtlHalt : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsStoppedIsRefused_data();
    void whatIsStoppedIsRefused();
    void aHaltOfOneLoanStopsNoOther();
    void everythingElseGoesOn();
    void theNameIsTyped_data();
    void theNameIsTyped();
    void aTerminalAsksForTheName();
    void haltsThatCannotBeSet_data();
    void haltsThatCannotBeSet();
    void haltsAreListed();
    void liftingTakesTwo();

private:
    [[nodiscard]] CliRun run(const char* line) const { return m_room->run(words(line)); }
    [[nodiscard]] qsizetype standing() const {
        return run("halt list d.plimsoll --json").array().size();
    }
    std::unique_ptr<CliRoom> m_room;
};

/// L-1 is open, L-2 a draft, L-3 under review.
void TestCtlHalt::init() {
    m_room = std::make_unique<CliRoom>();
    m_room->makeDesk(QStringLiteral("d.plimsoll"), "--rehearsal --name 东港");
    for (const char* step :
         {"loan create d.plimsoll --code L-2 --target 5,000",
          "loan create d.plimsoll --code L-3 --target 5,000", "loan open d.plimsoll L-3",
          "bid d.plimsoll --loan L-3 --investor C-1 --amount 5,000",
          "loan review d.plimsoll L-3"}) {
        const CliRun done = run(step);
        QVERIFY2(done.exit == 0, step + done.err);
    }
}

void TestCtlHalt::whatIsStoppedIsRefused_data() {
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QStringList>("verb");
    QTest::newRow("bids") << QStringLiteral("bids")
                          << words("bid d.plimsoll --loan L-1 --investor C-1 --amount 1,000");
    QTest::newRow("openings") << QStringLiteral("openings") << words("loan open d.plimsoll L-2");
    QTest::newRow("disbursements")
        << QStringLiteral("disbursements") << words("loan disburse d.plimsoll L-3");
}

void TestCtlHalt::whatIsStoppedIsRefused() {
    QFETCH(QString, stop);
    QFETCH(QStringList, verb);
    const CliRun set = m_room->run(words("halt set d.plimsoll --reason test --confirm 东港 --json "
                                         "--stop")
                                   << stop);
    QCOMPARE(set.object()[QStringLiteral("stops")].toArray(), (QJsonArray{stop}));
    QVERIFY(set.object()[QStringLiteral("loan")].isNull());
    const CliRun refused = m_room->run(verb);
    QVERIFY2(refused.err.contains("halt"), refused.err);
    QCOMPARE(refused.exit, 1);
    QCOMPARE(run("halt lift d.plimsoll 1 --note over --json").text("lifted_by").isEmpty(), false);
    const CliRun allowed = m_room->run(verb);
    QVERIFY2(allowed.exit == 0, allowed.err);
    QCOMPARE(run("verify d.plimsoll").exit, 0);
}

void TestCtlHalt::aHaltOfOneLoanStopsNoOther() {
    QCOMPARE(run("halt set d.plimsoll --loan L-2 --stop bids,openings,disbursements --reason x "
                 "--confirm 东港")
                 .exit,
             0);
    QCOMPARE(run("bid d.plimsoll --loan L-1 --investor C-1 --amount 1,000").exit, 0);
    QCOMPARE(run("loan disburse d.plimsoll L-3").exit, 0);
    const CliRun open = run("loan open d.plimsoll L-2 --json");
    QCOMPARE(open.errorCode(), QStringLiteral("halted"));
    QVERIFY2(open.err.contains("halt 1 "), open.err);
    QCOMPARE(open.exit, 1);
}

void TestCtlHalt::everythingElseGoesOn() {
    QCOMPARE(run("bid d.plimsoll --loan L-1 --investor C-1 --amount 2,000 --funding payment").exit,
             0);
    const CliRun set =
        run("halt set d.plimsoll --stop bids,openings,disbursements --reason x --confirm 东港");
    QVERIFY2(set.out.contains("payments still count, holds still lapse"), set.out);
    const CliRun paid =
        run("payment d.plimsoll --payment p --status confirmed --amount 2,000 --bid 2 --json");
    QCOMPARE(paid.text("outcome"), QStringLiteral("paid"));
    QCOMPARE(run("deposit d.plimsoll C-1 10").exit, 0);
    QCOMPARE(run("loan pause d.plimsoll L-1").exit, 0);
}

void TestCtlHalt::theNameIsTyped_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("code");
    QTest::newRow("not at all") << QStringList() << QStringLiteral("confirmation_missing");
    QTest::newRow("another") << words("--confirm 西港") << QStringLiteral("confirmation_wrong");
    QTest::newRow("nothing") << words("--confirm ''") << QStringLiteral("confirmation_wrong");
    QTest::newRow("the file's") << words("--confirm d") << QStringLiteral("confirmation_wrong");
}

void TestCtlHalt::theNameIsTyped() {
    QFETCH(QStringList, options);
    QFETCH(QString, code);
    const CliRun set =
        m_room->run(words("halt set d.plimsoll --stop bids --reason x --json") + options);
    QCOMPARE(set.errorCode(), code);
    QVERIFY2(set.err.contains("东港"), set.err);
    QCOMPARE(standing(), 0);
    QCOMPARE(set.exit, 2);
}

void TestCtlHalt::aTerminalAsksForTheName() {
    const QStringList call = words("halt set d.plimsoll --stop bids --reason x");
    {
        PseudoTerminal terminal;
        const auto process = m_room->start(call, {.terminal = terminal.programSide()});
        QVERIFY2(terminal.shows("to go on: "), terminal.screen());
        QVERIFY2(terminal.screen().contains("does not stop everything"), terminal.screen());
        terminal.type("yes");
        QVERIFY(process->waitForFinished(20'000));
        QCOMPARE(process->exitCode(), 2);
        QCOMPARE(standing(), 0);
    }
    PseudoTerminal terminal;
    const auto process = m_room->start(call, {.terminal = terminal.programSide()});
    QVERIFY2(terminal.shows("to go on: "), terminal.screen());
    terminal.type("东港");
    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(standing(), 1);
}

void TestCtlHalt::haltsThatCannotBeSet_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("code");
    QTest::newRow("an unknown thing")
        << words("--stop rain --reason x") << QStringLiteral("stop_invalid");
    QTest::newRow("nothing") << words("--stop , --reason x") << QStringLiteral("usage");
    QTest::newRow("an unknown loan")
        << words("--stop bids --loan L-9 --reason x") << QStringLiteral("unknown_loan");
    QTest::newRow("without a reason")
        << words("--stop bids --reason ''") << QStringLiteral("note_missing");
}

void TestCtlHalt::haltsThatCannotBeSet() {
    QFETCH(QStringList, options);
    QFETCH(QString, code);
    const CliRun set = m_room->run(words("halt set d.plimsoll --confirm 东港 --json") + options);
    QCOMPARE(set.errorCode(), code);
    QCOMPARE(standing(), 0);
    QCOMPARE(set.exit, 2);
}

void TestCtlHalt::haltsAreListed() {
    QCOMPARE(run("halt set d.plimsoll --stop bids --reason first --confirm 东港").exit, 0);
    QCOMPARE(run("halt set d.plimsoll --loan L-1 --stop bids --reason second --confirm 东港").exit,
             0);
    QCOMPARE(run("halt lift d.plimsoll 1 --note over").exit, 0);
    QCOMPARE(run("halt lift d.plimsoll 1 --note over --json").errorCode(),
             QStringLiteral("halt_lifted"));
    QCOMPARE(run("halt lift d.plimsoll 9 --note over --json").errorCode(),
             QStringLiteral("unknown_halt"));
    const QJsonArray all = run("halt list d.plimsoll --all --json").array();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].toObject()[QStringLiteral("loan")].toString(), QStringLiteral("L-1"));
    QCOMPARE(all[1].toObject()[QStringLiteral("reason")].toString(), QStringLiteral("first"));
    QCOMPARE(standing(), 1);
    const CliRun people = run("halt list d.plimsoll");
    QVERIFY2(people.out.contains("loan L-1") && people.out.contains("second"), people.out);
}

void TestCtlHalt::liftingTakesTwo() {
    const CliRoom room;
    room.makeStaffedDesk(QStringLiteral("s.plimsoll"));
    const QStringList set =
        words("halt set s.plimsoll --stop bids --reason incident --confirm s --json");
    QCOMPARE(room.run(set, as("cs.a")).errorCode(), QStringLiteral("forbidden"));
    QCOMPARE(room.run(set, as("op.a")).text("set_by"), QStringLiteral("op.a"));
    const CliRun asked =
        room.run(words("halt lift s.plimsoll 1 --reason R04 --note over --json"), as("both.a"));
    QCOMPARE(asked.text("state"), QStringLiteral("waiting"));
    QCOMPARE(room.run(words("approve s.plimsoll 1 --json"), as("both.a")).errorCode(),
             QStringLiteral("own_request"));
    QCOMPARE(room.run(words("halt list s.plimsoll --json")).array().size(), 1);
    QCOMPARE(room.run(words("approve s.plimsoll 1"), as("check.a")).exit, 0);
    QCOMPARE(room.run(words("halt list s.plimsoll --json")).array().size(), 0);
    QCOMPARE(room.run(words("verify s.plimsoll")).exit, 0);
}

QTEST_GUILESS_MAIN(TestCtlHalt)
#include "tst_ctl_halt.moc"
