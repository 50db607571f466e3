// Method: a desk whose wall clock the test sets wrong, between two openings and while it is open.
// What is recorded then, with which times, and what becomes of later times, holds, schedules and
// the next opening is compared with a desk whose clock was always right.

#include <QTest>

#include "faulty_vfs.h"
#include "life_room.h"
#include "raw_database.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto kSecond = LifeRoom::kSecond;
constexpr auto kHour = ManualClock::kHour;
constexpr auto kDay = 24 * kHour;
constexpr auto kYear = 365 * kDay;
constexpr auto* kLatest =
    "SELECT max(at) FROM (SELECT max(decided_us) AS at FROM journal UNION ALL"
    " SELECT max(decided_us) FROM bid UNION ALL SELECT max(decided_us) FROM stray UNION ALL"
    " SELECT max(at_us) FROM audit)";

std::int64_t numberOf(const std::filesystem::path& path, const std::string& sql) {
    return RawDatabase(path).integer(sql);
}

/// Everything that people do with money and loans, each with what it answered.
std::string tryEverything(LifeRoom& life, LoanId loan, BidId held) {
    auto& desk = life.desk();
    const auto times =
        Schedule{std::nullopt, Timestamp::us(life.clock().now().us() + 60 * kSecond)};
    NewLoan another;
    another.terms = termsOf(1'000, 100, 100);
    std::string words;
    const auto add = [&words](const auto& result) { words += codeOfError(result) + ' '; };
    add(desk.deposit(life.person(1), Money::fen(1), {}));
    add(desk.addInvestors({NewInvestor{}}));
    add(desk.createLoan(another));
    add(desk.moveLoan(loan, LoanMove::Close));
    add(desk.scheduleLoan(loan, times));
    add(desk.notePayment(noticeOf("p", held, 300)));
    add(desk.withdrawBid(held, "not any more"));
    add(desk.cashOut(life.person(1), Money::fen(1)));
    add(desk.sendPayouts(RequestKey::parse("batch").value()));
    add(desk.setHalt({}, {.bids = true}, "a reason"));
    add(desk.ask(Deposit{life.person(1), Money::fen(1)}, "R01", "a note"));
    return words;
}

}  // namespace

class TestClock : public QObject {
    Q_OBJECT
private slots:
    void recordsNothingWhileItIsInDoubt_data();
    void recordsNothingWhileItIsInDoubt();
    void damagesNoLaterTime();
    void goesByWhatWasConfirmed_data();
    void goesByWhatWasConfirmed();
    void doubtsAnotherJumpAfterAConfirmation_data();
    void doubtsAnotherJumpAfterAConfirmation();
    void catchesUpWithAClockThatWasBehind();
    void leadsBackFromAWrongConfirmation();
    void asksByAClockThatLiesBehind_data();
    void asksByAClockThatLiesBehind();
    void anOldConfirmationRepeatedEndsNoDoubt();
    void signsInByADoubtedClock();
    void locksEndThoughTheClockIsInDoubt();
    void isConfirmedByAnybodyWhereNobodyBelongs();
    void noJumpWhileOpenMovesATime_data();
    void noJumpWhileOpenMovesATime();
    void nothingIsSoldAfterTheEnd_data();
    void nothingIsSoldAfterTheEnd();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestClock::recordsNothingWhileItIsInDoubt_data() {
    QTest::addColumn<qint64>("jump");
    QTest::addColumn<bool>("waits");
    QTest::newRow("eight days on") << qint64{8 * kDay} << true;
    QTest::newRow("years on") << qint64{9 * kYear} << true;
    QTest::newRow("years on, and nothing waits for its time") << qint64{9 * kYear} << false;
    QTest::newRow("two minutes back") << -qint64{120 * kSecond} << true;
    QTest::newRow("years back") << -qint64{9 * kYear} << false;
}

void TestClock::recordsNothingWhileItIsInDoubt() {
    QFETCH(qint64, jump);
    QFETCH(bool, waits);
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    const auto bid = waits ? life.hold(loan, 1, 300) : life.buy(loan, 1, 300);
    const auto last = numberOf(life.path(), kLatest);
    const auto commands = numberOf(life.path(), "SELECT count(*) FROM journal");
    const auto bids = numberOf(life.path(), "SELECT count(*) FROM bid");

    life.reopen([jump](ManualClock& clock) { clock.jump(jump); });

    QVERIFY(life.desk().health().clock_doubt);
    const auto answer = life.ask(loan, 2, 100);
    QCOMPARE(answer.kind, BidAnswer::Kind::NotTaken);
    QCOMPARE(answer.why, ErrorCode::ClockInDoubt);
    const auto words = tryEverything(life, loan, bid);
    for (const auto& word : QByteArray::fromStdString(words).simplified().split(' '))
        QCOMPARE(word, QByteArray("clock_in_doubt"));
    life.pass(kDay);
    QCOMPARE(life.stateOf(bid), std::string(waits ? "held" : "paid"));
    QCOMPARE(numberOf(life.path(), "SELECT count(*) FROM journal"), commands + 1);  // the doubt
    QCOMPARE(numberOf(life.path(), "SELECT count(*) FROM journal WHERE verb = 22"), 1);
    QCOMPARE(numberOf(life.path(), "SELECT count(*) FROM bid"), bids);
    QCOMPARE(numberOf(life.path(), "SELECT count(*) FROM stray"), 0);
    // Each refusal stands in the trail, a microsecond after what stood before it.
    QVERIFY(numberOf(life.path(), kLatest) - last < 100);
    QCOMPARE(faultOf(life.reader()), std::string());
}

/// Opened once by a clock that was years ahead, then put right: everything is as if it never was.
void TestClock::damagesNoLaterTime() {
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    life.reopen([](ManualClock& clock) { clock.jump(9 * kYear); });
    (void)life.ask(loan, 1, 100);
    (void)life.desk().deposit(life.person(1), Money::fen(1), {});
    life.reopen([](ManualClock& clock) { clock.jump(-9 * kYear); });
    must(life.desk().confirmClock("it is right again"));

    const auto before = life.clock().now();
    const auto bid = life.hold(loan, 1, 300);

    const auto decided = must(life.reader().bidLife(bid)).bid.decision.decided;
    QVERIFY(std::abs(decided.us() - before.us()) < kSecond);
    life.pass(LifeRoom::kWindow - 1);
    QCOMPARE(life.stateOf(bid), std::string("held"));
    life.pass(1);
    QCOMPARE(life.stateOf(bid), std::string("lapsed"));
    life.reopen();
    QVERIFY(!life.desk().health().clock_doubt);
    QCOMPARE(faultOf(life.reader()), std::string());
}

void TestClock::goesByWhatWasConfirmed_data() {
    QTest::addColumn<qint64>("jump");
    QTest::newRow("thirty days on: nobody was there") << qint64{30 * kDay};
    QTest::newRow("two hours back") << -qint64{2 * kHour};
    QTest::newRow("years back: the earlier clock was wrong") << -qint64{9 * kYear};
}

/// Holds, schedules and the next openings go by the clock that was confirmed, also when it lies
/// behind the records.
void TestClock::goesByWhatWasConfirmed() {
    QFETCH(qint64, jump);
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    life.reopen([jump](ManualClock& clock) { clock.jump(jump); });
    must(life.desk().confirmClock("the calendar agrees"));
    const auto sale = life.draft();
    const auto at = [&](std::int64_t seconds) {
        return Timestamp::us(life.clock().now().us() + seconds * kSecond);
    };
    must(life.desk().scheduleLoan(sale, {at(60), at(7'200)}));
    life.move(sale, {LoanMove::Approve});
    const auto bid = life.hold(loan, 1, 300);
    life.pass(60 * kSecond);
    QCOMPARE(std::string(codeOf(life.phaseOf(sale))), std::string("open"));
    life.pass(LifeRoom::kWindow - 61 * kSecond);
    QCOMPARE(life.stateOf(bid), std::string("held"));
    life.reopen([](ManualClock& clock) { clock.advance(2 * kSecond); });
    QVERIFY(!life.desk().health().clock_doubt);
    letTimersRun(life.desk());
    QCOMPARE(life.stateOf(bid), std::string("lapsed"));
    for (int days = 0; days < 20; days += 5) {
        life.reopen([](ManualClock& clock) { clock.advance(5 * kDay); });
        QVERIFY(!life.desk().health().clock_doubt);
        (void)must(life.desk().deposit(life.person(1), Money::fen(1), RequestKey::random()));
    }
    QCOMPARE(std::string(codeOf(life.phaseOf(sale))), std::string("short"));
    QCOMPARE(faultOf(life.reader()), std::string());
}

void TestClock::doubtsAnotherJumpAfterAConfirmation_data() {
    QTest::addColumn<qint64>("jump");
    QTest::newRow("eight days on") << qint64{8 * kDay};
    QTest::newRow("two minutes back") << -qint64{120 * kSecond};
    QTest::newRow("as wrong as before") << qint64{9 * kYear};
}

/// It is compared with what was confirmed, not with the records that lie years ahead.
void TestClock::doubtsAnotherJumpAfterAConfirmation() {
    QFETCH(qint64, jump);
    LifeRoom life;
    life.reopen([](ManualClock& clock) { clock.jump(-9 * kYear); });
    must(life.desk().confirmClock("the calendar agrees"));
    (void)must(life.desk().deposit(life.person(1), Money::fen(1), RequestKey::random()));

    life.reopen([jump](ManualClock& clock) { clock.jump(jump); });

    QVERIFY(life.desk().health().clock_doubt);
    QCOMPARE(faultOf(life.reader()), std::string());
}

/// Behind by an hour: at a quarter of the speed decision time meets the clock after 80 minutes.
void TestClock::catchesUpWithAClockThatWasBehind() {
    LifeRoom life;
    const auto lead = [&life] {
        (void)must(life.desk().deposit(life.person(1), Money::fen(1), RequestKey::random()));
        return numberOf(life.path(), kLatest) - life.clock().now().us();
    };
    (void)lead();
    life.reopen([](ManualClock& clock) { clock.jump(-kHour); });
    must(life.desk().confirmClock("it was an hour fast"));
    QVERIFY(lead() > kHour - 10 * kSecond);
    life.pass(kHour);
    QVERIFY(lead() > kHour / 5 && lead() < kHour / 3);
    life.pass(21 * 60 * kSecond);
    QVERIFY(lead() < kSecond);
    QCOMPARE(faultOf(life.reader()), std::string());
}

/// The clock was years ahead and somebody said that it was right. Said better, all goes on.
void TestClock::leadsBackFromAWrongConfirmation() {
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    life.reopen([](ManualClock& clock) { clock.jump(9 * kYear); });
    must(life.desk().confirmClock("never looked"));
    (void)life.buy(loan, 1, 100);
    life.reopen([](ManualClock& clock) { clock.jump(-9 * kYear); });
    QVERIFY(life.desk().health().clock_doubt);
    must(life.desk().confirmClock("looked this time"));

    const auto bid = life.hold(loan, 2, 300);

    const auto lapses = *must(life.reader().bidLife(bid)).holds.front().lapses;
    // Each record takes a microsecond, and the clock four meanwhile.
    QVERIFY(std::abs(lapses.us() - life.clock().now().us() - LifeRoom::kWindow) < 1'000);
    life.reopen([](ManualClock& clock) { clock.advance(LifeRoom::kWindow + kSecond); });
    QVERIFY(!life.desk().health().clock_doubt);
    letTimersRun(life.desk());
    QCOMPARE(life.stateOf(bid), std::string("lapsed"));
    QCOMPARE(faultOf(life.reader()), std::string());
}

void TestClock::asksByAClockThatLiesBehind_data() {
    QTest::addColumn<qint64>("lead");
    QTest::newRow("an hour") << qint64{kHour};
    QTest::newRow("years") << qint64{9 * kYear};
}

/// It expires after its three days, which steady time counts.
void TestClock::asksByAClockThatLiesBehind() {
    QFETCH(qint64, lead);
    StaffedRoom room;
    for (const auto jump : {lead, -lead}) {
        room.reopen([jump](ManualClock& clock) { clock.jump(jump); });
        must(room.operatorSeat().confirmClock("looked at it"));
    }
    const AdjustBalance adjusts{InvestorId(1), Money::fen(5)};
    const auto asked = must(room.operatorSeat().ask(adjusts, "R03", "counted again"));
    room.pass(73 * kHour);
    const auto request = must(must(room.nobody().reader())->request(asked.request));
    QCOMPARE(request.state, RequestState::Expired);
    QCOMPARE(room.fault(), std::string());
}

void TestClock::anOldConfirmationRepeatedEndsNoDoubt() {
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    const auto key = RequestKey::parse("c-1").value();
    must(life.desk().confirmClock("it is right", key));
    life.reopen([](ManualClock& clock) { clock.jump(30 * kDay); });
    must(life.desk().confirmClock("it is right", key));
    QVERIFY(life.desk().health().clock_doubt);
    QCOMPARE(life.ask(loan, 1, 100).why, ErrorCode::ClockInDoubt);
}

/// Who came is in the trail, right after what stood before, and the doubt ends with it.
void TestClock::signsInByADoubtedClock() {
    StaffedRoom room;
    const auto last = numberOf(room.path(), kLatest);
    room.reopen([](ManualClock& clock) { clock.jump(9 * kYear); });
    (void)room.operatorSeat();
    QVERIFY(numberOf(room.path(), "SELECT count(*) FROM audit WHERE act = 'sign.in' AND at_us > " +
                                      std::to_string(last)) > 0);
    QVERIFY(numberOf(room.path(), kLatest) - last < 100);
    must(room.operatorSeat().confirmClock("the calendar agrees"));
    QVERIFY(numberOf(room.path(), kLatest) - last > 8 * kYear);
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestClock::locksEndThoughTheClockIsInDoubt() {
    StaffedRoom room;
    room.reopen([](ManualClock& clock) { clock.jump(9 * kYear); });
    const auto enter = [&room](std::string_view password) {
        return codeOfError(room.nobody().signIn(StaffedRoom::kOperator, password));
    };
    const auto right = StaffedRoom::passwordOf(StaffedRoom::kOperator);
    for (int i = 0; i < 5; ++i) QCOMPARE(enter("wrong"), std::string("sign_in_failed"));
    QCOMPARE(enter(right), std::string("sign_in_locked"));
    // A lock by a clock that turned out wrong is none: it would last for years.
    room.reopen([](ManualClock& clock) { clock.jump(-9 * kYear); });
    QCOMPARE(enter(right), std::string());
    for (int i = 0; i < 5; ++i) QCOMPARE(enter("wrong"), std::string("sign_in_failed"));
    room.clock().advance(59 * kSecond);
    QCOMPARE(enter(right), std::string("sign_in_locked"));
    room.clock().advance(kSecond);
    QCOMPARE(enter(right), std::string());
}

/// A new desk, first used after a month: there is nobody to sign in yet.
void TestClock::isConfirmedByAnybodyWhereNobodyBelongs() {
    DeskRoom room(DeskKind::Real);
    room.clock().jump(30 * kDay);
    auto& desk = room.open();
    const NewStaff first{"chen", "陈静", {Role::Administrator}, "a long enough word 7"};
    QCOMPARE(codeOfError(desk.addStaff(first)), std::string("clock_in_doubt"));
    must(desk.confirmClock("the calendar agrees"));
    QCOMPARE(codeOfError(desk.addStaff(first)), std::string());
    QCOMPARE(codeOfError(desk.confirmClock("once more")), std::string("not_signed_in"));
}

void TestClock::noJumpWhileOpenMovesATime_data() {
    QTest::addColumn<qint64>("jump");
    QTest::newRow("two minutes on") << qint64{120 * kSecond};
    QTest::newRow("years on") << qint64{9 * kYear};
    QTest::newRow("two minutes back") << -qint64{120 * kSecond};
    QTest::newRow("years back") << -qint64{9 * kYear};
}

/// The desk goes on by steady time from where it was; a clock that was moved too far is found at
/// the next opening.
void TestClock::noJumpWhileOpenMovesATime() {
    QFETCH(qint64, jump);
    LifeRoom life;
    const auto loan = life.loanIn(Phase::Open);
    const auto before = life.clock().now();
    life.clock().jump(jump);
    life.clock().advance(5 * kSecond);

    const auto bid = life.buy(loan, 1, 100);

    const auto decision = must(life.reader().bidLife(bid)).bid.decision;
    QCOMPARE(decision.arrived.us() - before.us(), 5 * kSecond);
    QVERIFY(decision.decided.us() - before.us() < 6 * kSecond);
    life.reopen();
    QCOMPARE(life.desk().health().clock_doubt.has_value(), jump != 120 * kSecond);
    QCOMPARE(faultOf(life.reader()), std::string());
}

void TestClock::nothingIsSoldAfterTheEnd_data() {
    QTest::addColumn<qint64>("corrected");  // seconds that the clock is put forward by
    QTest::addColumn<qint64>("passes");
    QTest::addColumn<bool>("standby");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, qint64 corrected, qint64 passes, bool standby,
                        const char* expected) {
        QTest::newRow(name) << corrected << passes << standby << QByteArray(expected);
    };
    row("a second before", 50, 69, false, "accepted open");
    row("at its end, by a clock that was corrected", 50, 70, false, "closed open");
    row("after its end, by a clock that was corrected", 50, 75, false, "closed open");
    row("after its end, to wait", 50, 75, true, "closed open");
    row("the clock jumps past its end", 7'200, 75, false, "accepted open");
    row("the clock goes right", 0, 119, false, "accepted open");
    row("the timer has closed it", 0, 120, false, "closed short");
}

/// The timer that ends the sale goes by steady time; an arrival by what the clock says.
void TestClock::nothingIsSoldAfterTheEnd() {
    QFETCH(qint64, corrected);
    QFETCH(qint64, passes);
    QFETCH(bool, standby);
    QFETCH(QByteArray, expected);
    LifeRoom life;
    const auto loan = life.draft();
    must(life.desk().scheduleLoan(
        loan, {std::nullopt, Timestamp::us(life.clock().now().us() + 120 * kSecond)}));
    life.move(loan, {LoanMove::Approve, LoanMove::Open});
    life.clock().jump(corrected * kSecond);
    letTimersRun(life.desk());
    life.pass(passes * kSecond);

    const auto answer = life.ask(loan, 1, 100, false, standby);

    const auto word = answer.isAccepted() ? "accepted" : codeOf(answer.decision.reason);
    QCOMPARE(std::string(word) + ' ' + std::string(codeOf(life.phaseOf(loan))),
             expected.toStdString());
    QCOMPARE(faultOf(life.reader()), std::string());
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
