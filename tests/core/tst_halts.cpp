// Method: halts on a desk with staff: what each stops and what it does not, for one loan or the
// whole desk; what is put off is made up for when it is lifted, in the same commit; a restart
// changes nothing; lifting takes two people. Then a crowd bids while halts come and go. Each ends
// with verify().

#include <atomic>
#include <functional>
#include <thread>

#include "faulty_vfs.h"
#include "property.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto kSecond = StaffedRoom::kSecond;
constexpr std::int64_t kWindow = 900 * kSecond;
constexpr Stops kBids{.bids = true};
constexpr Stops kOpenings{.openings = true};
constexpr Stops kDisbursements{.disbursements = true};

/// Who sets it and asks for its end, and who lifts it.
class HaltedRoom : public StaffedRoom {
public:
    HaltId halt(LoanId loan, Stops stops) {
        return must(operatorSeat().setHalt(loan, stops, "an incident"));
    }
    RequestId askToLift(HaltId id, const std::string& maker = kOperator) {
        return ask(LiftHalt{id}, maker);
    }
    void lift(HaltId id) { must(approve(askToLift(id))); }
    std::string bidWord(LoanId loan, int who = 0) {
        const auto decision = bid(loan, who, 100).decision;
        return std::string(decision.outcome == Outcome::Refused ? codeOf(decision.reason)
                                                                : codeOf(decision.outcome));
    }
    std::string stateOf(BidId bid) {
        const auto life = must(reader().bidLife(bid));
        if (life.wait && life.wait->state != WaitState::Promoted)
            return std::string(codeOf(life.wait->state));
        return life.holds.empty() ? "paid" : std::string(codeOf(life.holds.back().state));
    }
    std::string phaseCode(LoanId loan) { return std::string(codeOf(phaseOf(loan))); }
    LoanId scheduled(std::int64_t opens, std::int64_t closes) {
        const auto at = [&](std::int64_t seconds) {
            return Timestamp::us(clock().now().us() + seconds * kSecond);
        };
        const auto loan = draft();
        must(operatorSeat().scheduleLoan(loan, {at(opens), at(closes)}));
        move(loan, LoanMove::Approve);
        return loan;
    }
};

using Act1 = std::function<std::string(HaltedRoom&, LoanId)>;

template <class C>
Act1 byRequest() {
    return [](HaltedRoom& room, LoanId loan) {
        return wordOf(room.approve(room.ask(C{.loan = loan})));
    };
}

}  // namespace

Q_DECLARE_METATYPE(Act1)
Q_DECLARE_METATYPE(plimsoll::Stops)
Q_DECLARE_METATYPE(plimsoll::Phase)

class TestHalts : public QObject {
    Q_OBJECT
private slots:
    void stopsWhatItSays_data();
    void stopsWhatItSays();
    void stopsOneLoanOrAll_data();
    void stopsOneLoanOrAll();
    void refusesWhatIsNoHalt_data();
    void refusesWhatIsNoHalt();
    void answersARetryAsBefore();
    void promotesWhoWaitedWhenItIsLifted_data();
    void promotesWhoWaitedWhenItIsLifted();
    void opensWhatWasPutOff_data();
    void opensWhatWasPutOff();
    void latePaymentsBecomeCases_data();
    void latePaymentsBecomeCases();
    void paymentsAndLapsesGoOn();
    void survivesARestart();
    void takesTwoPeopleToLift_data();
    void takesTwoPeopleToLift();
    void isLiftedOnce();
    void eachStandsForItself();
    void everyBidIsOnItsSide();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestHalts::stopsWhatItSays_data() {
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Stops>("stops");
    QTest::addColumn<Act1>("act");
    QTest::addColumn<QByteArray>("halted");
    QTest::addColumn<QByteArray>("expected");
    const auto rows = [](const char* name, Phase phase, const Act1& act, const char* free,
                         int stopped_by, const char* stopped) {
        for (const Stops stops : {kBids, kOpenings, kDisbursements}) {
            const bool is_stopped = (stops.bits() & stopped_by) != 0;
            QTest::addRow("%s, halt %d", name, stops.bits())
                << phase << stops << act << QByteArray(is_stopped ? stopped : free)
                << QByteArray(free);
        }
    };
    const Act1 bids = [](HaltedRoom& room, LoanId loan) { return room.bidWord(loan, 1); };
    rows("a bid", Phase::Open, bids, "accepted", kBids.bits(), "halted");
    rows("an opening", Phase::Draft, byRequest<OpenLoan>(), "ok", kOpenings.bits(), "halted");
    rows("an opening of a scheduled loan", Phase::Scheduled, byRequest<OpenLoan>(), "ok",
         kOpenings.bits(), "halted");
    rows("a disbursement", Phase::UnderReview, byRequest<DisburseLoan>(), "ok",
         kDisbursements.bits(), "halted");
    rows("a cancellation", Phase::UnderReview, byRequest<CancelLoan>(), "ok", 0, "");
    rows("an approval", Phase::Waiting, byRequest<ApproveLoan>(), "ok", 0, "");
    rows(
        "a pause", Phase::Open,
        [](HaltedRoom& room, LoanId loan) {
            return wordOf(room.operatorSeat().moveLoan(loan, LoanMove::Pause));
        },
        "ok", 0, "");
    rows(
        "a cash-out", Phase::Open,
        [](HaltedRoom& room, LoanId) {
            return wordOf(room.operatorSeat().cashOut(StaffedRoom::person(0), Money::fen(1)));
        },
        "ok", 0, "");
    rows(
        "a payout file", Phase::Disbursed,
        [](HaltedRoom& room, LoanId) {
            return std::to_string(must(room.operatorSeat().sendPayouts(RequestKey::random())));
        },
        "1", 0, "");
}

void TestHalts::stopsWhatItSays() {
    QFETCH(Phase, phase);
    QFETCH(Stops, stops);
    QFETCH(Act1, act);
    QFETCH(QByteArray, halted);
    QFETCH(QByteArray, expected);
    HaltedRoom room;
    const auto loan = room.loanIn(phase);
    const auto id = room.halt({}, stops);
    QCOMPARE(act(room, loan), halted.toStdString());
    QCOMPARE(room.fault(), std::string());
    room.lift(id);
    if (halted != expected) QCOMPARE(act(room, loan), expected.toStdString());
    QCOMPARE(room.fault(), std::string());
}

void TestHalts::stopsOneLoanOrAll_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the whole desk") << 0 << QByteArray("halted halted");
    QTest::newRow("the first loan") << 1 << QByteArray("halted accepted");
    QTest::newRow("the second loan") << 2 << QByteArray("accepted halted");
    QTest::newRow("another loan") << 3 << QByteArray("accepted accepted");
}

void TestHalts::stopsOneLoanOrAll() {
    QFETCH(int, which);
    QFETCH(QByteArray, expected);
    HaltedRoom room;
    const auto first = room.loanIn(Phase::Open);
    const auto second = room.loanIn(Phase::Open);
    (void)room.draft();
    const auto id = room.halt(LoanId(which), kBids);
    const auto standing = must(room.reader().halts());
    QCOMPARE(standing.size(), std::size_t{1});
    QCOMPARE(standing[0].loan_code, std::string(which == 0 ? "" : "L-100" + std::to_string(which)));
    QCOMPARE(room.bidWord(first) + ' ' + room.bidWord(second), expected.toStdString());
    room.lift(id);
    QCOMPARE(room.bidWord(first, 1) + ' ' + room.bidWord(second, 1),
             std::string("accepted accepted"));
    QCOMPARE(room.fault(), std::string());
}

void TestHalts::refusesWhatIsNoHalt_data() {
    QTest::addColumn<int>("loan");
    QTest::addColumn<Stops>("stops");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("stops nothing")
        << 0 << Stops{} << QByteArray("an incident") << QByteArray("halt_empty");
    QTest::newRow("no reason") << 0 << kBids << QByteArray() << QByteArray("note_missing");
    QTest::newRow("a reason of two lines")
        << 0 << kBids << QByteArray("an\nincident") << QByteArray("note_invalid");
    QTest::newRow("no such loan") << 99 << kBids << QByteArray("an incident")
                                  << QByteArray("unknown_loan");
}

void TestHalts::refusesWhatIsNoHalt() {
    QFETCH(int, loan);
    QFETCH(Stops, stops);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, expected);
    static HaltedRoom room;
    QCOMPARE(wordOf(room.operatorSeat().setHalt(LoanId(loan), stops, reason.toStdString())),
             expected.toStdString());
    QVERIFY(must(room.reader().halts(false)).empty());
}

void TestHalts::answersARetryAsBefore() {
    HaltedRoom room;
    const auto key = RequestKey::parse("halt-1").value();
    const auto set = [&](Stops stops) {
        return room.operatorSeat().setHalt({}, stops, "an incident", key);
    };
    const auto id = must(set(kBids));
    QCOMPARE(must(set(kBids)), id);
    QCOMPARE(wordOf(set(kOpenings)), std::string("key_reused"));
    room.lift(id);
    QCOMPARE(must(set(kBids)), id);  // answered, not set again
    QVERIFY(must(room.reader().halts()).empty());
    QCOMPARE(room.fault(), std::string());
}

void TestHalts::promotesWhoWaitedWhenItIsLifted_data() {
    QTest::addColumn<bool>("whole_desk");
    QTest::addColumn<bool>("reopened");
    QTest::newRow("a loan's halt") << false << false;
    QTest::newRow("the desk's halt") << true << false;
    QTest::newRow("the desk was closed meanwhile") << true << true;
}

/// A hold is given back while bids are halted: who waits gets it when the halt ends, in the commit
/// that ends it, and nobody comes in between.
void TestHalts::promotesWhoWaitedWhenItIsLifted() {
    QFETCH(bool, whole_desk);
    QFETCH(bool, reopened);
    HaltedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto held = room.bid(loan, 0, 600, Funding::Payment).decision.id;
    (void)room.bid(loan, 1, 400);
    const auto waits = room.bid(loan, 2, 500, Funding::Balance, true).decision.id;
    const auto also_waits = room.bid(loan, 3, 100, Funding::Payment, true).decision.id;
    const auto id = room.halt(whole_desk ? LoanId() : loan, kBids);
    (void)room.pay(held, 600, PaymentStatus::Failed);
    QCOMPARE(room.stateOf(waits), std::string("waiting"));
    QCOMPARE(must(room.reader().loan(loan)).capacity.free, Money::fen(600));
    QCOMPARE(room.fault(), std::string());
    if (reopened) room.reopen();
    QCOMPARE(room.stateOf(waits), std::string("waiting"));
    const auto request = room.askToLift(id);
    (void)room.checkerSeat();  // who signs in commits, too
    const auto version = must(room.reader().version());

    must(room.approve(request));

    QCOMPARE(must(room.reader().version()), version + 1);
    QCOMPARE(room.stateOf(waits), std::string("paid"));
    QCOMPARE(room.stateOf(also_waits), std::string("held"));
    const auto lifted = must(room.reader().halts(false)).front();
    for (const auto bid : {waits, also_waits})
        QCOMPARE(must(room.reader().bidLife(bid)).events.back().at, *lifted.lifted);
    AuditQuery query;
    query.limit = 1;
    const auto link = must(room.reader().audit(query)).front();
    QCOMPARE(link.act, std::string("request.approve"));
    QVERIFY2(link.after.find("held=1.00 paid=9.00") != std::string::npos, link.after.c_str());
    QCOMPARE(room.fault(), std::string());
}

void TestHalts::opensWhatWasPutOff_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("reopened");
    QTest::addColumn<QByteArray>("halted");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, qint64 seconds, bool reopened, const char* halted,
                        const char* expected) {
        QTest::newRow(name) << seconds << reopened << QByteArray(halted) << QByteArray(expected);
    };
    row("lifted before its time", 30, false, "scheduled", "scheduled");
    row("lifted after its time", 90, false, "scheduled", "open");
    row("lifted after its time, and the desk was closed", 90, true, "scheduled", "open");
    row("lifted after its end: late, as long as announced", 300, false, "scheduled", "open");
    row("lifted after its end, and the desk was closed", 300, true, "scheduled", "open");
    row("lifted much later: it waits for a person", 400, false, "scheduled", "scheduled");
}

void TestHalts::opensWhatWasPutOff() {
    QFETCH(qint64, seconds);
    QFETCH(bool, reopened);
    QFETCH(QByteArray, halted);
    QFETCH(QByteArray, expected);
    HaltedRoom room;
    const auto loan = room.scheduled(60, 120);
    const auto other = room.scheduled(60, 100'000);
    const auto id = room.halt(loan, kOpenings);
    if (reopened) room.reopen([=](ManualClock& clock) { clock.advance(seconds * kSecond); });
    // At its time the other one opens.
    for (const auto passes : {std::min<qint64>(seconds, 60), std::max<qint64>(seconds - 60, 0)})
        room.pass(reopened ? 0 : passes * kSecond);
    QCOMPARE(room.phaseCode(loan), halted.toStdString());
    QCOMPARE(room.phaseCode(other), std::string(seconds < 60 ? "scheduled" : "open"));
    room.lift(id);
    letTimersRun(room.nobody());
    QCOMPARE(room.phaseCode(loan), expected.toStdString());
    QCOMPARE(room.fault(), std::string());
}

void TestHalts::latePaymentsBecomeCases_data() {
    QTest::addColumn<Stops>("stops");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("bids are halted") << kBids << QByteArray("late_case");
    QTest::newRow("openings are halted") << kOpenings << QByteArray("readmitted");
    QTest::newRow("disbursements are halted") << kDisbursements << QByteArray("readmitted");
}

void TestHalts::latePaymentsBecomeCases() {
    QFETCH(Stops, stops);
    QFETCH(QByteArray, expected);
    HaltedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto bid = room.bid(loan, 0, 300, Funding::Payment).decision.id;
    const auto id = room.halt(loan, stops);
    room.pass(kWindow);
    QCOMPARE(room.stateOf(bid), std::string("lapsed"));
    const auto answer = room.pay(bid, 300);
    QCOMPARE(std::string(codeOf(answer.outcome)), expected.toStdString());
    QCOMPARE(room.fault(), std::string());
    room.lift(id);
    if (!answer.opened) return;
    room.carryOut(PlaceCase{answer.opened});
    QCOMPARE(must(room.reader().loan(loan)).capacity.paid, Money::fen(300));
    QCOMPARE(room.fault(), std::string());
}

/// What was promised before the halt is kept.
void TestHalts::paymentsAndLapsesGoOn() {
    HaltedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto paid = room.bid(loan, 0, 300, Funding::Payment).decision.id;
    const auto lapses = room.bid(loan, 1, 300, Funding::Payment).decision.id;
    const auto withdrawn = room.bid(loan, 2, 300, Funding::Payment).decision.id;
    (void)room.halt({}, {.bids = true, .openings = true, .disbursements = true});
    QCOMPARE(room.pay(paid, 300).outcome, NoticeOutcome::Paid);
    must(room.operatorSeat().withdrawBid(withdrawn, "he changed his mind"));
    room.pass(kWindow);
    QCOMPARE(room.stateOf(paid), std::string("paid"));
    QCOMPARE(room.stateOf(lapses), std::string("lapsed"));
    QCOMPARE(room.stateOf(withdrawn), std::string("withdrawn"));
    QCOMPARE(room.fault(), std::string());
}

void TestHalts::survivesARestart() {
    HaltedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto id = room.halt({}, {.bids = true, .disbursements = true});
    const auto before = must(room.reader().halts());
    for (int i = 0; i < 3; ++i) room.reopen();
    QVERIFY(must(room.reader().halts()) == before);
    QCOMPARE(must(room.reader().alarms()).halts, std::int64_t{1});
    QCOMPARE(room.bidWord(loan), std::string("halted"));
    const auto request = room.askToLift(id);
    room.reopen();
    must(room.approve(request));
    room.reopen();
    QVERIFY(must(room.reader().halts()).empty());
    QCOMPARE(room.bidWord(loan), std::string("accepted"));
    const auto all = must(room.reader().halts(false));
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].set_by, std::string(StaffedRoom::kOperator));
    QCOMPARE(all[0].lifted_by, std::string(StaffedRoom::kChecker));
    QVERIFY(*all[0].lifted > all[0].set);
    QCOMPARE(room.fault(), std::string());
}

void TestHalts::takesTwoPeopleToLift_data() {
    QTest::addColumn<QByteArray>("maker");
    QTest::addColumn<QByteArray>("decider");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* maker, const char* decider,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(maker) << QByteArray(decider) << QByteArray(expected);
    };
    row("an operator alone", "op.zhang", "op.zhang", "forbidden");
    row("one in both roles alone", "both.sun", "both.sun", "own_request");
    row("a checker alone", "check.li", "check.li", "own_request");
    row("an operator and an administrator", "op.zhang", StaffedRoom::kAdmin, "forbidden");
    row("an operator and a checker", "op.zhang", "check.li", "ok");
    row("two checkers", "check.li", "check.he", "ok");
    row("an administrator and a checker", StaffedRoom::kAdmin, "check.li", "ok");
}

void TestHalts::takesTwoPeopleToLift() {
    QFETCH(QByteArray, maker);
    QFETCH(QByteArray, decider);
    QFETCH(QByteArray, expected);
    HaltedRoom room;
    const auto id = room.halt({}, kBids);
    const auto request = room.askToLift(id, maker.toStdString());
    const auto approved = room.approve(request, decider.toStdString());
    QCOMPARE(must(room.reader().halts()).empty(), approved.has_value());
    QCOMPARE(room.fault(), std::string());
    QCOMPARE(wordOf(approved), expected.toStdString());
}

void TestHalts::isLiftedOnce() {
    HaltedRoom room;
    const auto id = room.halt({}, kBids);
    const auto second = room.askToLift(id, "op.liu");
    room.lift(id);
    const auto lifted = must(room.reader().halts(false));
    QCOMPARE(wordOf(room.approve(second)), std::string("halt_lifted"));
    QCOMPARE(wordOf(room.operatorSeat().ask(LiftHalt{HaltId(99)}, "R04", "a note")),
             std::string("unknown_halt"));
    QVERIFY(must(room.reader().halts(false)) == lifted);
    QCOMPARE(room.fault(), std::string());
}

void TestHalts::eachStandsForItself() {
    HaltedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto first = room.halt({}, kBids);
    const auto second = room.halt(loan, kBids);
    QCOMPARE(room.bidWord(loan), std::string("halted"));
    room.lift(first);
    QCOMPARE(room.bidWord(loan), std::string("halted"));
    room.lift(second);
    QCOMPARE(room.bidWord(loan), std::string("accepted"));
    QCOMPARE(room.fault(), std::string());
}

/// A crowd bids all the time: each bid was decided before, under or after a halt.
void TestHalts::everyBidIsOnItsSide() {
    HaltedRoom room;
    NewLoan loan;
    loan.terms = termsOf(1'000'000, 1, 1);
    const auto id = must(room.operatorSeat().createLoan(loan));
    room.move(id, LoanMove::Open);
    std::atomic<bool> done{false};
    std::vector<std::jthread> crowd;
    for (int who = 0; who < 3; ++who)
        crowd.emplace_back([&, who, seat = &room.operatorSeat()] {
            while (!done) (void)seat->bid(bidOf(id, StaffedRoom::person(who), 1));
        });
    for (int i = 0; i < 20; ++i) room.lift(room.halt(i % 2 == 0 ? id : LoanId(), kBids));
    done = true;
    crowd.clear();
    const auto halts = must(room.reader().halts(false));
    QCOMPARE(halts.size(), std::size_t{20});
    std::int64_t halted = 0;
    std::int64_t decided = 0;
    for (const auto& bid : allBids(room.reader())) {
        const auto at = bid.decision.decided;
        bool expected = false;
        for (const auto& halt : halts) expected = expected || (halt.set < at && at < *halt.lifted);
        QCOMPARE(bid.decision.reason == Reason::Halted, expected);
        halted += expected ? 1 : 0;
        ++decided;
    }
    qInfo("%lld bids, %lld of them halted", static_cast<long long>(decided),
          static_cast<long long>(halted));
    QVERIFY(halted > 0 && halted < decided);
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestHalts)
#include "tst_halts.moc"
