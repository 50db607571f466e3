// Method: a desk whose wall clock and steady clock the test moves apart. Holds lapse, sales open
// and close by themselves: at their time, once, in the queue with the bids, late when the desk was
// closed meanwhile or not at all when it was long, unmoved by a wall clock that jumps, and not at
// all while the clock is in doubt.

#include <atomic>
#include <functional>
#include <thread>

#include "faulty_vfs.h"
#include "life_room.h"
#include "property.h"
#include "raw_database.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto kSecond = LifeRoom::kSecond;
constexpr auto kHour = ManualClock::kHour;
constexpr auto kDay = 24 * kHour;

QByteArray phaseIn(LifeRoom& life, LoanId loan) {
    return QByteArray::fromStdString(std::string(codeOf(life.phaseOf(loan))));
}

/// Approved, to open and close after so many seconds; zero: by hand.
LoanId scheduled(LifeRoom& life, std::int64_t opens, std::int64_t closes) {
    const auto at = [&](std::int64_t seconds) {
        return seconds == 0
                   ? std::nullopt
                   : std::optional(Timestamp::us(life.clock().now().us() + seconds * kSecond));
    };
    const auto loan = life.draft();
    must(life.desk().scheduleLoan(loan, {at(opens), at(closes)}));
    life.move(loan, {LoanMove::Approve});
    return loan;
}

using Step = std::function<void(LifeRoom&, LoanId)>;
Step passes(std::int64_t seconds) {
    return [seconds](LifeRoom& life, LoanId) { life.pass(seconds * kSecond); };
}
Step moves(LoanMove move) {
    return [move](LifeRoom& life, LoanId loan) { life.move(loan, {move}); };
}
/// Closed for so long.
Step sleeps(std::int64_t seconds) {
    return [seconds](LifeRoom& life, LoanId) {
        life.reopen([seconds](ManualClock& clock) { clock.advance(seconds * kSecond); });
        letTimersRun(life.desk());
    };
}
Step jumps(std::int64_t by) {
    return [by](LifeRoom& life, LoanId) {
        life.clock().jump(by);
        letTimersRun(life.desk());
    };
}

struct Sale {
    std::int64_t opens = 60;
    std::int64_t closes = 120;
    std::vector<Step> steps;
};

}  // namespace

Q_DECLARE_METATYPE(Sale)

class TestTimers : public QObject {
    Q_OBJECT
private slots:
    void movesTheSaleAtItsTime_data();
    void movesTheSaleAtItsTime();
    void sellsOnlyBetweenItsTimes();
    void waitsForAPersonWhenItsOpeningWasMissed();
    void keepsItsLengthWhenItOpensLate();
    void standsInTheQueueWithTheBids();
    void lapsesBySteadyTime_data();
    void lapsesBySteadyTime();
    void carriesOutInOrderWhatWasMissed_data();
    void carriesOutInOrderWhatWasMissed();
    void holdsTimersWhileTheClockIsInDoubt_data();
    void holdsTimersWhileTheClockIsInDoubt();
    void staysInDoubtUntilStaffConfirm();
    void staysInDoubtThoughSomethingIsTried_data();
    void staysInDoubtThoughSomethingIsTried();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestTimers::movesTheSaleAtItsTime_data() {
    QTest::addColumn<Sale>("sale");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const Sale& sale, const char* expected) {
        QTest::newRow(name) << sale << QByteArray(expected);
    };
    row("before its opening", {60, 120, {passes(59)}}, "scheduled");
    row("at its opening", {60, 120, {passes(60)}}, "open");
    row("before its close", {60, 120, {passes(60), passes(59)}}, "open");
    row("at its close", {60, 120, {passes(60), passes(60)}}, "short");
    row("both in one breath: it opens late and keeps its length", {60, 120, {passes(300)}}, "open");
    row("closes by itself, opened by hand", {0, 120, {moves(LoanMove::Open), passes(120)}},
        "short");
    row("opens by itself, closed by hand", {60, 0, {passes(60), moves(LoanMove::Close)}}, "short");
    row("opened by hand before its time, not again at it",
        {60, 120, {moves(LoanMove::Open), moves(LoanMove::Pause), passes(60)}}, "paused");
    row("closes while paused", {60, 120, {passes(60), moves(LoanMove::Pause), passes(60)}},
        "short");
    row("withdrawn before its time", {60, 120, {moves(LoanMove::Withdraw), passes(300)}},
        "withdrawn");
    row("no time, no opening", {0, 0, {passes(100'000)}}, "scheduled");
    row("the desk was closed at its opening", {60, 120, {sleeps(61)}}, "open");
    row("the desk was closed at both: late, and still for a minute",
        {60, 120, {sleeps(300), passes(59)}}, "open");
    row("the desk was closed at both: a minute later it ends", {60, 120, {sleeps(300), passes(61)}},
        "short");
    row("the desk was closed for five minutes and the opening", {60, 120, {sleeps(360)}}, "open");
    row("the desk was closed for longer: it waits for a person", {60, 120, {sleeps(361)}},
        "scheduled");
    row("missed, and the desk is opened again", {60, 120, {sleeps(361), sleeps(1), passes(60)}},
        "scheduled");
    row("missed, opened by hand: it keeps its length",
        {60, 120, {sleeps(7'200), moves(LoanMove::Open), passes(59)}}, "open");
    row("missed, opened by hand: then it ends",
        {60, 120, {sleeps(7'200), moves(LoanMove::Open), passes(61)}}, "short");
    row("missed, withdrawn", {60, 120, {sleeps(7'200), moves(LoanMove::Withdraw), passes(1)}},
        "withdrawn");
    row("missed without an end", {60, 0, {sleeps(7'200)}}, "scheduled");
    row("the desk was closed at its close", {60, 120, {passes(60), sleeps(60)}}, "short");
    row("closed and open again before its opening", {60, 120, {sleeps(30), passes(29)}},
        "scheduled");
    row("closed and open again, then its opening", {60, 120, {sleeps(30), passes(30)}}, "open");
    row("the clock is set forward an hour", {60, 120, {jumps(kHour)}}, "scheduled");
    row("the clock is set forward, then its time comes", {60, 120, {jumps(kHour), passes(60)}},
        "open");
    row("the clock is set back, then its time comes", {60, 120, {jumps(-kHour), passes(60)}},
        "open");
    row("the clock is set back, then its close comes",
        {60, 120, {jumps(-kHour), passes(60), jumps(2 * kHour), passes(3'660), passes(60)}},
        "short");
}

void TestTimers::movesTheSaleAtItsTime() {
    QFETCH(Sale, sale);
    QFETCH(QByteArray, expected);
    LifeRoom life;
    const auto loan = scheduled(life, sale.opens, sale.closes);
    for (const auto& step : sale.steps) step(life, loan);
    letTimersRun(life.desk());
    QCOMPARE(phaseIn(life, loan), expected);
    QCOMPARE(faultOf(life.reader()), std::string());
    RawDatabase raw(life.path());
    for (const char* move : {"3", "6"})  // Open, Close: never twice by the clock
        QVERIFY(raw.integer("SELECT count(*) FROM journal WHERE verb = 9 AND detail = " +
                            std::string(move)) <= 1);
}

void TestTimers::sellsOnlyBetweenItsTimes() {
    LifeRoom life;
    const auto loan = scheduled(life, 60, 120);
    QCOMPARE(life.ask(loan, 1, 100).decision.reason, Reason::NotOpenYet);
    life.pass(60 * kSecond);
    QCOMPARE(life.ask(loan, 1, 100).decision.outcome, Outcome::Accepted);
    life.pass(60 * kSecond);
    QCOMPARE(life.ask(loan, 1, 100).decision.reason, Reason::Closed);
}

/// It is said and counted once, nobody buys meanwhile, and what a person opens is as long as it was
/// announced.
void TestTimers::waitsForAPersonWhenItsOpeningWasMissed() {
    LifeRoom life;
    const auto loan = scheduled(life, 60, 120);
    QVERIFY(!must(life.reader().loan(loan)).missed_opening);
    for (int i = 0; i < 3; ++i) {
        life.reopen([](ManualClock& clock) { clock.advance(3'600 * kSecond); });
        QCOMPARE(life.ask(loan, 1, 100).decision.reason, Reason::NotOpenYet);
        QVERIFY(must(life.reader().loan(loan)).missed_opening);
        QCOMPARE(must(life.reader().alarms()).missed_openings, 1);
    }
    QCOMPARE(RawDatabase(life.path()).integer("SELECT count(*) FROM journal WHERE verb = 9"), 1);
    QCOMPARE(faultOf(life.reader()), std::string());

    life.move(loan, {LoanMove::Open});

    const auto open = must(life.reader().loan(loan));
    QVERIFY(!open.missed_opening);
    QCOMPARE(must(life.reader().alarms()).missed_openings, 0);
    const auto left = open.schedule.closes->us() - life.clock().now().us();
    QVERIFY(std::abs(left - 60 * kSecond) < 1'000);  // records stand microseconds apart
    QCOMPARE(life.ask(loan, 1, 100).decision.outcome, Outcome::Accepted);
    QCOMPARE(faultOf(life.reader()), std::string());
}

/// What an extension or a void asks for is the end that the sale has now.
void TestTimers::keepsItsLengthWhenItOpensLate() {
    LifeRoom life;
    const auto loan = scheduled(life, 60, 120);
    const auto planned = must(life.reader().loan(loan)).schedule;
    life.reopen([](ManualClock& clock) { clock.advance(200 * kSecond); });
    letTimersRun(life.desk());
    const auto late = must(life.reader().loan(loan));
    QCOMPARE(phaseIn(life, loan), QByteArray("open"));
    const auto moved = late.schedule.closes->us() - planned.closes->us();
    QVERIFY(std::abs(moved - 140 * kSecond) < 1'000);
    QCOMPARE(faultOf(life.reader()), std::string());
    life.reopen([](ManualClock& clock) { clock.advance(59 * kSecond); });
    letTimersRun(life.desk());
    QCOMPARE(phaseIn(life, loan), QByteArray("open"));
    life.pass(2 * kSecond);
    QCOMPARE(phaseIn(life, loan), QByteArray("short"));
    QCOMPARE(faultOf(life.reader()), std::string());
}

/// Bids come all the time: each is decided by what stood before it in the queue.
void TestTimers::standsInTheQueueWithTheBids() {
    LifeRoom life;
    const auto loan = scheduled(life, 60, 120);
    std::atomic<bool> done{false};
    std::vector<std::jthread> crowd;
    for (int who = 1; who <= 3; ++who)
        crowd.emplace_back([&, who] {
            while (!done) (void)life.ask(loan, who, 100, true);
        });
    for (int i = 0; i < 2; ++i) life.pass(60 * kSecond);
    done = true;
    crowd.clear();
    const auto summary = must(life.reader().loan(loan));
    QVERIFY(summary.opened && summary.closed);
    for (const auto& bid : allBids(life.reader())) {
        const auto at = bid.decision.decided;
        const auto expected = at < *summary.opened ? Reason::NotOpenYet : Reason::Closed;
        // What came after the end is closed, also before the timer has had its turn.
        const bool inside = at > *summary.opened && at < *summary.closed &&
                            bid.decision.arrived < *summary.schedule.closes;
        QVERIFY(inside ? bid.decision.reason != Reason::NotOpenYet &&
                             bid.decision.reason != Reason::Closed
                       : bid.decision.reason == expected);
    }
    QCOMPARE(faultOf(life.reader()), std::string());
}

void TestTimers::lapsesBySteadyTime_data() {
    QTest::addColumn<qint64>("jump");
    QTest::newRow("the clock goes right") << qint64{0};
    QTest::newRow("an hour forward") << qint64{kHour};
    QTest::newRow("an hour back") << qint64{-kHour};
    QTest::newRow("a year forward") << qint64{365 * kDay};
    QTest::newRow("a year back") << qint64{-365 * kDay};
}

void TestTimers::lapsesBySteadyTime() {
    QFETCH(qint64, jump);
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    const auto bid = life.hold(loan, 1, 300);
    life.clock().jump(jump);
    life.pass(LifeRoom::kWindow - 1);
    QCOMPARE(life.stateOf(bid), std::string("held"));
    life.pass(1);
    QCOMPARE(life.stateOf(bid), std::string("lapsed"));
    const auto late = life.hold(loan, 1, 300);  // and the next one the same
    life.pass(LifeRoom::kWindow - 1);
    QCOMPARE(life.stateOf(late), std::string("held"));
    life.pass(1);
    QCOMPARE(life.stateOf(late), std::string("lapsed"));
    QCOMPARE(faultOf(life.reader()), std::string());
}

void TestTimers::carriesOutInOrderWhatWasMissed_data() {
    QTest::addColumn<qint64>("closes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the hold lapsed before the close")
        << qint64{1'200} << QByteArray("lapsed short");
    QTest::newRow("the close came before the lapse") << qint64{600} << QByteArray("close first");
}

/// A hold that lapses and a sale that closes while the desk is closed, in one order or the other.
void TestTimers::carriesOutInOrderWhatWasMissed() {
    QFETCH(qint64, closes);
    QFETCH(QByteArray, expected);
    LifeRoom life;
    const auto loan = scheduled(life, 0, closes);
    life.move(loan, {LoanMove::Open});
    const auto bid = life.hold(loan, 1, 300);
    life.reopen([](ManualClock& clock) { clock.advance(2'000 * kSecond); });
    letTimersRun(life.desk());
    QCOMPARE(phaseIn(life, loan), QByteArray("short"));
    QCOMPARE(life.stateOf(bid), std::string("lapsed"));
    const auto lapsed = must(life.reader().bidLife(bid)).events.back().at;
    const auto closed = *must(life.reader().loan(loan)).closed;
    QCOMPARE(lapsed < closed ? QByteArray("lapsed short") : QByteArray("close first"), expected);
    QCOMPARE(faultOf(life.reader()), std::string());
}

void TestTimers::holdsTimersWhileTheClockIsInDoubt_data() {
    QTest::addColumn<qint64>("jump");
    QTest::addColumn<bool>("expected");
    QTest::newRow("not a bit") << qint64{0} << false;
    QTest::newRow("corrected by half a minute") << -qint64{30 * kSecond} << false;
    QTest::newRow("two hours back") << -qint64{2 * kHour} << true;
    QTest::newRow("six days on: a long weekend") << qint64{6 * kDay} << false;
    QTest::newRow("eight days on") << qint64{8 * kDay} << true;
    QTest::newRow("a year on") << qint64{365 * kDay} << true;
}

void TestTimers::holdsTimersWhileTheClockIsInDoubt() {
    QFETCH(qint64, jump);
    QFETCH(bool, expected);
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    const auto bid = life.hold(loan, 1, 300);
    life.reopen([jump](ManualClock& clock) { clock.jump(jump); });
    QCOMPARE(life.desk().health().clock_doubt.has_value(), expected);
    life.pass(LifeRoom::kWindow + 60 * kSecond);
    QCOMPARE(life.stateOf(bid), std::string(expected ? "held" : "lapsed"));
    if (!expected) return;
    must(life.desk().confirmClock("the calendar agrees"));
    QVERIFY(!life.desk().health().clock_doubt);
    life.pass(jump > 0 ? 0 : -jump);
    QCOMPARE(life.stateOf(bid), std::string("lapsed"));
    QCOMPARE(faultOf(life.reader()), std::string());
}

void TestTimers::staysInDoubtUntilStaffConfirm() {
    LifeRoom life;
    const auto loan = scheduled(life, 60, 0);
    life.reopen([](ManualClock& clock) { clock.jump(30 * kDay); });
    life.reopen();
    QVERIFY(life.desk().health().clock_doubt);
    life.pass(60 * kSecond);
    QCOMPARE(phaseIn(life, loan), QByteArray("scheduled"));
    must(life.desk().confirmClock("the calendar agrees"));
    letTimersRun(life.desk());
    // Nobody sells what was announced for a month ago.
    QCOMPARE(phaseIn(life, loan), QByteArray("scheduled"));
    QVERIFY(must(life.reader().loan(loan)).missed_opening);
    (void)life.hold(loan, 1, 300);
    life.reopen();
    QVERIFY(!life.desk().health().clock_doubt);
}

void TestTimers::staysInDoubtThoughSomethingIsTried_data() {
    QTest::addColumn<qint64>("jump");
    QTest::newRow("thirty days on") << qint64{30 * kDay};
    QTest::newRow("two hours back") << -qint64{2 * kHour};
}

/// Nothing of it is recorded, so that the next opening finds the clock as doubtful as before.
void TestTimers::staysInDoubtThoughSomethingIsTried() {
    QFETCH(qint64, jump);
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    const auto bid = life.hold(loan, 1, 300);
    life.reopen([jump](ManualClock& clock) { clock.jump(jump); });
    const auto doubt = life.desk().health().clock_doubt;
    QVERIFY(doubt.has_value());
    QCOMPARE(life.ask(loan, 2, 100).why, ErrorCode::ClockInDoubt);
    for (int i = 0; i < 2; ++i) {
        life.reopen();
        const auto still = life.desk().health().clock_doubt;
        QVERIFY(still.has_value());
        QCOMPARE(still->last.us(), doubt->last.us());
        QCOMPARE(still->now.us(), doubt->now.us());
        life.pass(LifeRoom::kWindow);
        QCOMPARE(life.stateOf(bid), std::string("held"));
    }
    must(life.desk().confirmClock("the calendar agrees"));
    QVERIFY(!life.desk().health().clock_doubt);
    life.pass(jump > 0 ? 0 : -jump);
    QCOMPARE(life.stateOf(bid), std::string("lapsed"));
    life.reopen();
    QVERIFY(!life.desk().health().clock_doubt);
    QCOMPARE(faultOf(life.reader()), std::string());
}

QTEST_GUILESS_MAIN(TestTimers)
#include "tst_timers.moc"
