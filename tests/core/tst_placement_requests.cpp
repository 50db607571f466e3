// Method: a placement waits for its checker, and meanwhile the sale goes on: what is set aside is
// nobody's, comes back whole with whoever waits for it served in the same commit, or is placed
// exactly. A world that changed, consents that ended, two requests, two checkers, a restart. Each
// ends with verify().

#include "asked_commands.h"
#include "faulty_vfs.h"
#include "property.h"
#include "raw_database.h"
#include "short_commands.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto kHour = StaffedRoom::kHour;
constexpr std::int64_t kWindow = 900 * StaffedRoom::kSecond;

void consent(StaffedRoom& room, int who, std::int64_t fen) {
    must(room.operatorSeat().designate(StaffedRoom::person(who), Money::fen(fen),
                                       fen > 0 ? "letter 12" : ""));
}

Split split(int who, std::int64_t fen) {
    return {StaffedRoom::person(who), Money::fen(fen)};
}

std::string standOf(StaffedRoom& room, LoanId loan) {
    return describe(must(room.reader().loan(loan)));
}

/// The second investor has consented to 400, the third to 1,000.
void consents(StaffedRoom& room) {
    consent(room, 1, 400);
    consent(room, 2, 1'000);
}

/// 300 paid by the first investor, and `held` by the fourth, which does not lapse when stuck.
LoanId sold(StaffedRoom& room, std::int64_t held, bool stuck) {
    const auto loan = room.loanIn(Phase::Open);
    (void)room.bid(loan, 0, 300);
    if (held == 0) return loan;
    const auto bid = room.bid(loan, 3, held, Funding::Payment).decision.id;
    if (stuck) (void)room.pay(bid, held, PaymentStatus::Unclear);
    return loan;
}

/// Brings a sale where 300 are paid into the phase.
void bring(StaffedRoom& room, LoanId loan, const QByteArray& phase) {
    if (phase == "paused") room.move(loan, LoanMove::Pause);
    if (phase.startsWith("settling") || phase == "short") room.move(loan, LoanMove::Close);
}

std::string decide(StaffedRoom& room, RequestId id, const QByteArray& how) {
    if (how == "approve") return wordOf(room.approve(id));
    if (how == "reject") return wordOf(room.checkerSeat().reject(id, "not now"));
    if (how == "withdraw") return wordOf(room.operatorSeat().withdrawRequest(id));
    room.pass(73 * kHour);
    return room.request(id).state == RequestState::Expired ? "ok" : "not expired";
}

}  // namespace

class TestPlacementRequests : public QObject {
    Q_OBJECT
private slots:
    void setsAsideInTheSameCommit();
    void refusesAtOnceAndSetsNothingAside_data();
    void refusesAtOnceAndSetsNothingAside();
    void comesToAnEnd_data();
    void comesToAnEnd();
    void looksAgainWhenTheWorldChanged_data();
    void looksAgainWhenTheWorldChanged();
    void refusesWhatIsNotLawfulAnyMore_data();
    void refusesWhatIsNotLawfulAnyMore();
    void twoRequestsEachHaveTheirOwn_data();
    void twoRequestsEachHaveTheirOwn();
    void nothingElseEndsTheLoanMeanwhile();
    void theSaleMayBeExtendedMeanwhile();
    void aLatePaymentFindsNoRoom();
    void policyLetsOneAlone();
    void aRetrySetsAsideOnce();
    void survivesARestart_data();
    void survivesARestart();
    void twoDecideAtOnce_data();
    void twoDecideAtOnce();
    void whoeverDecidesSeesWhatItDoes();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestPlacementRequests::setsAsideInTheSameCommit() {
    StaffedRoom room;
    consents(room);
    const auto loan = sold(room, 0, false);
    const auto id = room.ask(placing(loan, {split(1, 400), split(2, 300)}));
    QCOMPARE(standOf(room, loan), std::string("open 0+700+0+300"));
    QCOMPARE(must(room.reader().fillPoints(loan, 0, 100)).back().at, room.request(id).made);
    QCOMPARE(room.availableOf(1), StaffedRoom::kDeposit);

    const auto refused = room.bid(loan, 4, 100).decision;
    QCOMPARE(refused.reason, Reason::AllHeld);
    QCOMPARE(refused.remainder_before, Money());
    QCOMPARE(room.bid(loan, 4, 100, Funding::Payment).decision.reason, Reason::AllHeld);
    QCOMPARE(room.bid(loan, 5, 100, Funding::Balance, true).decision.outcome, Outcome::Standby);
    QCOMPARE(standOf(room, loan), std::string("open 0+700+0+300"));
    QCOMPARE(must(room.reader().whyShort(loan)).capacity.reserved, Money::fen(700));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::refusesAtOnceAndSetsNothingAside_data() {
    QTest::addColumn<std::vector<Split>>("splits");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, std::vector<Split> splits, const char* expected) {
        QTest::newRow(name) << std::move(splits) << QByteArray(expected);
    };
    row("a fen under", {split(2, 699)}, "split_unlawful leaves_tail C-00003");
    row("a fen over", {split(2, 701)}, "split_unlawful above_shortfall C-00003");
    row("over his consent", {split(1, 700)}, "split_unlawful over_limit C-00002");
    row("nobody", {}, "split_unlawful below_shortfall");
    row("named twice", {split(2, 400), split(2, 300)}, "split_unlawful named_twice C-00003");
    row("no consent", {split(5, 700)}, "split_unlawful not_a_candidate C-00006");
}

void TestPlacementRequests::refusesAtOnceAndSetsNothingAside() {
    QFETCH(std::vector<Split>, splits);
    QFETCH(QByteArray, expected);
    static StaffedRoom room;
    static const auto loan = [] {
        consents(room);
        return room.loanIn(Phase::Short);
    }();
    const auto asked = room.operatorSeat().ask(placing(loan, splits), "R01", "a note");
    QVERIFY(!asked);
    QCOMPARE(toText(asked.error()), expected.toStdString());
    QCOMPARE(standOf(room, loan), std::string("short 700+0+0+300"));
    QVERIFY(must(room.reader().requests({.state = RequestState::Waiting,
                                         .maker = {},
                                         .loan = {},
                                         .beyond = {},
                                         .newest_first = false}))
                .empty());
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::comesToAnEnd_data() {
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<qint64>("held");
    QTest::addColumn<bool>("waits");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* phase, qint64 held, bool waits, const char* given_back,
                        const char* placed) {
        for (const char* how : {"reject", "withdraw", "expire", "approve"})
            QTest::addRow("%s, %s%s", phase, how, waits ? ", somebody waits" : "")
                << QByteArray(phase) << QByteArray(how) << held << waits
                << QByteArray(QByteArray(how) == "approve" ? placed : given_back);
    };
    row("open", 200, false, "open 500+0+200+300", "open 0+0+200+800");
    row("open", 200, true, "open 100+0+200+700", "open 0+0+200+800");
    row("paused", 200, false, "paused 500+0+200+300", "paused 0+0+200+800");
    row("paused", 200, true, "paused 100+0+200+700", "paused 0+0+200+800");
    row("settling", 200, false, "settling 500+0+200+300", "settling 0+0+200+800");
    row("settling", 200, true, "settling 100+0+200+700", "settling 0+0+200+800");
    row("settling, nothing held", 0, false, "short 700+0+0+300", "full 0+0+0+1000");
    row("settling, nothing held", 0, true, "short 300+0+0+700", "full 0+0+0+1000");
    row("short", 0, false, "short 700+0+0+300", "full 0+0+0+1000");
    row("open", 0, true, "open 300+0+0+700", "full 0+0+0+1000");
}

/// Asked for while the sale is open, except for a short loan; somebody waits for 400 meanwhile.
void TestPlacementRequests::comesToAnEnd() {
    QFETCH(QByteArray, phase);
    QFETCH(QByteArray, how);
    QFETCH(qint64, held);
    QFETCH(bool, waits);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    consents(room);
    const auto loan = sold(room, held, true);
    if (phase == "short") bring(room, loan, phase);
    const auto id = room.ask(placing(loan, {split(1, 400), split(2, 300 - held)}));
    const auto waiting =
        waits ? room.bid(loan, 4, 400, Funding::Balance, true).decision.id : BidId();
    if (phase != "short") bring(room, loan, phase);
    QCOMPARE(must(room.reader().loan(loan)).capacity.reserved, Money::fen(700 - held));

    QCOMPARE(decide(room, id, how), std::string("ok"));

    QCOMPARE(standOf(room, loan), expected.toStdString());
    const auto decided = *room.request(id).decided;
    const bool is_placed = how == "approve";
    if (waits) {
        const auto events = must(room.reader().bidLife(waiting)).events;
        QCOMPARE(events.size(), std::size_t{is_placed ? 0U : 1U});
        if (!is_placed) QCOMPARE(events.front().at, decided);
    }
    if (!is_placed && !waits)
        QCOMPARE(must(room.reader().fillPoints(loan, 0, 100)).back().at, decided);
    QCOMPARE(room.availableOf(1), StaffedRoom::kDeposit - (is_placed ? 400 : 0));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::looksAgainWhenTheWorldChanged_data() {
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* meanwhile, const char* then, const char* expected) {
        QTest::newRow(meanwhile) << QByteArray(meanwhile) << QByteArray(then)
                                 << QByteArray(expected);
    };
    row("the hold is paid", "ok", "full 0+0+0+1000");
    row("the hold lapses", "split_unlawful below_shortfall C-00003", "open 200+500+0+300");
    row("the hold is withdrawn", "split_unlawful below_shortfall C-00003", "open 200+500+0+300");
    row("the hold lapses and is sold again", "ok", "full 0+0+0+1000");
    row("the sale is paused", "ok", "paused 0+0+200+800");
    row("the sale is closed", "ok", "settling 0+0+200+800");
    row("a bid is voided", "split_unlawful below_shortfall C-00003", "open 300+500+200+0");
}

/// 300 paid, 200 held, 500 to be placed. The checker had looked before it changed.
void TestPlacementRequests::looksAgainWhenTheWorldChanged() {
    QFETCH(QByteArray, meanwhile);
    QFETCH(QByteArray, then);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    consents(room);
    const auto loan = sold(room, 200, false);
    const auto held = allBids(room.reader()).back().id;
    const auto id = room.ask(placing(loan, {split(1, 300), split(2, 200)}));
    const auto seen = room.request(id).world_now;
    if (meanwhile == "the hold is paid") (void)room.pay(held, 200);
    if (meanwhile.startsWith("the hold lapses")) room.pass(kWindow);
    if (meanwhile.endsWith("sold again")) (void)room.bid(loan, 4, 200);
    if (meanwhile == "the hold is withdrawn") must(room.operatorSeat().withdrawBid(held, {}));
    if (meanwhile == "the sale is paused") room.move(loan, LoanMove::Pause);
    if (meanwhile == "the sale is closed") room.move(loan, LoanMove::Close);
    if (meanwhile == "a bid is voided") room.carryOut(voiding(allBids(room.reader())[0].id));
    const auto before = standOf(room, loan);
    QVERIFY(room.request(id).hasChanged());

    QCOMPARE(wordOf(room.checkerSeat().approve(id, seen, {})), std::string("world_changed"));
    QCOMPARE(standOf(room, loan), before);
    const auto approved = room.approve(id);

    QCOMPARE(approved ? std::string("ok") : toText(approved.error()), then.toStdString());
    QCOMPARE(standOf(room, loan), expected.toStdString());
    QCOMPARE(room.fault(), std::string());
    if (approved) return;
    QCOMPARE(room.request(id).state, RequestState::Waiting);
    must(room.checkerSeat().reject(id, "it does not land on the mark any more"));
    QCOMPARE(must(room.reader().loan(loan)).capacity.reserved, Money());
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::refusesWhatIsNotLawfulAnyMore_data() {
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* meanwhile, const char* expected) {
        QTest::newRow(meanwhile) << QByteArray(meanwhile) << QByteArray(expected);
    };
    row("a consent ended", "split_unlawful not_a_candidate C-00002");
    row("a consent was lowered", "split_unlawful over_limit C-00002");
    row("he was suspended", "split_unlawful not_a_candidate C-00002");
    row("his money is gone", "split_unlawful over_balance C-00002");
    row("bids were halted", "halted 1");
}

/// And once it is lawful again it is carried out.
void TestPlacementRequests::refusesWhatIsNotLawfulAnyMore() {
    QFETCH(QByteArray, meanwhile);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    consents(room);
    const auto loan = room.loanIn(Phase::Short);
    const auto id = room.ask(placing(loan, {split(1, 400), split(2, 300)}));
    Desk& clerk = room.operatorSeat();
    const auto who = StaffedRoom::person(1);
    HaltId halt;
    if (meanwhile == "a consent ended") consent(room, 1, 0);
    if (meanwhile == "a consent was lowered") consent(room, 1, 300);
    if (meanwhile == "he was suspended")
        must(clerk.setInvestorStatus(who, InvestorStatus::Suspended));
    if (meanwhile == "his money is gone")
        (void)must(clerk.cashOut(who, Money::fen(StaffedRoom::kDeposit - 399)));
    if (meanwhile == "bids were halted") halt = must(clerk.setHalt({}, {.bids = true}, "a note"));

    const auto approved = room.approve(id);

    QVERIFY(!approved);
    QCOMPARE(toText(approved.error()), expected.toStdString());
    QCOMPARE(room.request(id).state, RequestState::Waiting);
    QCOMPARE(standOf(room, loan), std::string("short 0+700+0+300"));
    QCOMPARE(room.fault(), std::string());
    consent(room, 1, 400);
    must(clerk.setInvestorStatus(who, InvestorStatus::Active));
    (void)must(clerk.deposit(who, Money::fen(1), {}));
    if (halt) room.carryOut(LiftHalt{halt});
    must(room.approve(id));
    QCOMPARE(standOf(room, loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::twoRequestsEachHaveTheirOwn_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* first, const char* second, const char* expected) {
        QTest::addRow("%s, then %s", first, second)
            << QByteArray(first) << QByteArray(second) << QByteArray(expected);
    };
    row("approve", "approve", "full 0+0+0+1000");
    row("approve", "reject", "open 200+0+0+800");
    row("withdraw", "expire", "open 700+0+0+300");
    row("expire", "", "open 700+0+0+300");
    row("reject", "approve", "split_unlawful");
}

/// 500 of what is free, and then the 200 that lapse.
void TestPlacementRequests::twoRequestsEachHaveTheirOwn() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    consents(room);
    consent(room, 4, 200);
    const auto loan = sold(room, 200, false);
    const auto one = room.ask(placing(loan, {split(1, 400), split(2, 100)}));
    QCOMPARE(wordOf(room.operatorSeat().ask(placing(loan, {split(4, 200)}), "R01", "a note")),
             std::string("split_unlawful"));
    room.pass(kWindow);
    const auto other = room.ask(placing(loan, {split(4, 200)}));
    QCOMPARE(standOf(room, loan), std::string("open 0+700+0+300"));
    QCOMPARE(decide(room, one, first), std::string("ok"));
    QCOMPARE(room.fault(), std::string());
    if (expected == "split_unlawful") {
        // What came back is free for everybody, so that 200 alone do not land on the mark.
        QCOMPARE(decide(room, other, second), expected.toStdString());
        QCOMPARE(standOf(room, loan), std::string("open 500+200+0+300"));
    } else {
        if (!second.isEmpty()) QCOMPARE(decide(room, other, second), std::string("ok"));
        QCOMPARE(standOf(room, loan), expected.toStdString());
    }
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::nothingElseEndsTheLoanMeanwhile() {
    StaffedRoom room;
    consents(room);
    const auto loan = room.loanIn(Phase::Short);
    const auto cancels = room.ask(cancelling(loan));
    const auto reduces = room.ask(reducing(loan));
    const auto places = room.ask(placing(loan, {split(2, 700)}));
    const auto reserved = "reserved " + std::to_string(places.value);
    for (const auto id : {cancels, reduces}) {
        const auto approved = room.approve(id);
        QVERIFY(!approved);
        QCOMPARE(toText(approved.error()), reserved);
    }
    const auto asked = room.operatorSeat().ask(reducing(loan), "R01", "a note");
    QCOMPARE(asked ? "asked" : toText(asked.error()), reserved);
    QCOMPARE(standOf(room, loan), std::string("short 0+700+0+300"));
    must(room.operatorSeat().withdrawRequest(places));
    must(room.approve(reduces));
    QCOMPARE(standOf(room, loan), std::string("full 0+0+0+300"));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::theSaleMayBeExtendedMeanwhile() {
    StaffedRoom room;
    consents(room);
    const auto loan = room.loanIn(Phase::Short);
    const auto id = room.ask(placing(loan, {split(2, 700)}));
    const auto closes = Timestamp::us(room.clock().now().us() + kHour);
    room.carryOut(extending(loan, closes));
    QCOMPARE(standOf(room, loan), std::string("open 0+700+0+300"));
    QCOMPARE(room.bid(loan, 3, 100).decision.reason, Reason::AllHeld);
    room.pass(kHour + StaffedRoom::kSecond);
    // Nothing is held, but something is undecided.
    QCOMPARE(standOf(room, loan), std::string("settling 0+700+0+300"));
    must(room.approve(id));
    QCOMPARE(standOf(room, loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::aLatePaymentFindsNoRoom() {
    StaffedRoom room;
    consents(room);
    const auto loan = sold(room, 200, false);
    const auto late = allBids(room.reader()).back().id;
    room.pass(kWindow);
    const auto id = room.ask(placing(loan, {split(2, 700)}));
    const auto answer = room.pay(late, 200);
    QCOMPARE(answer.outcome, NoticeOutcome::LateCase);
    const auto case_request = room.ask(PlaceCase{answer.opened});
    QCOMPARE(wordOf(room.approve(case_request)), std::string("does_not_fit"));
    must(room.checkerSeat().reject(id, "the late payment comes first"));
    must(room.approve(case_request));
    QCOMPARE(standOf(room, loan), std::string("open 500+0+0+500"));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::policyLetsOneAlone() {
    StaffedRoom room;
    consents(room);
    room.carryOut(policyOf("loan.place", false));
    const auto loan = room.loanIn(Phase::Short);
    const auto command = placing(loan, {split(1, 400), split(2, 300)});
    const auto key = keyOf("alone");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(wordOf(room.operatorSeat().ask(command, "R01", "a note", key)),
                 std::string("done"));
    QCOMPARE(standOf(room, loan), std::string("full 0+0+0+1000"));
    QCOMPARE(allBids(room.reader()).size(), std::size_t{3});
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::aRetrySetsAsideOnce() {
    StaffedRoom room;
    consents(room);
    const auto loan = room.loanIn(Phase::Short);
    const auto command = placing(loan, {split(1, 400), split(2, 300)});
    const auto ask = [&](const Command& asked) {
        return room.operatorSeat().ask(asked, "R01", "a note", keyOf("asked"));
    };
    const auto id = must(ask(command)).request;
    QCOMPARE(must(ask(command)).request, id);
    QCOMPARE(wordOf(ask(placing(loan, {split(1, 300), split(2, 400)}))), std::string("key_reused"));
    const auto world = room.request(id).world_now;
    for (int i = 0; i < 3; ++i) must(room.checkerSeat().approve(id, world, {}, keyOf("approved")));
    room.reopen();
    must(room.checkerSeat().approve(id, world, {}, keyOf("approved")));
    QCOMPARE(must(ask(command)).request, id);
    QCOMPARE(standOf(room, loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::survivesARestart_data() {
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("approved afterwards") << QByteArray("approve") << QByteArray("full 0+0+0+1000");
    QTest::newRow("rejected afterwards") << QByteArray("reject") << QByteArray("short 700+0+0+300");
    QTest::newRow("expired meanwhile") << QByteArray("") << QByteArray("short 700+0+0+300");
}

void TestPlacementRequests::survivesARestart() {
    QFETCH(QByteArray, how);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    consents(room);
    const auto loan = room.loanIn(Phase::Short);
    const auto command = placing(loan, {split(1, 400), split(2, 300)});
    const auto id = room.ask(command);
    room.reopen([&](ManualClock& clock) {
        if (how.isEmpty()) clock.advance(73 * kHour);
    });
    letTimersRun(room.nobody());
    if (!how.isEmpty()) {
        QCOMPARE(standOf(room, loan), std::string("short 0+700+0+300"));
        QVERIFY(room.request(id).command == Command(command));
        QCOMPARE(decide(room, id, how), std::string("ok"));
    }
    QCOMPARE(standOf(room, loan), expected.toStdString());
    QCOMPARE(room.fault(), std::string());
}

void TestPlacementRequests::twoDecideAtOnce_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("two checkers approve") << QByteArray("approve");
    QTest::newRow("one approves, one rejects") << QByteArray("reject");
    QTest::newRow("one approves, its maker withdraws") << QByteArray("withdraw");
}

void TestPlacementRequests::twoDecideAtOnce() {
    QFETCH(QByteArray, other);
    const auto rounds = setting("PLIMSOLL_ROUNDS", 40);
    StaffedRoom room;
    for (int who = 1; who < 7; ++who) consent(room, who, 1'000);
    Desk& first = room.checkerSeat();
    Desk& second = room.seat("check.he");
    Desk& maker = room.operatorSeat();
    std::int64_t placed = 0;
    for (std::int64_t round = 0; round < rounds; ++round) {
        const auto loan = room.loanIn(Phase::Short);
        const int who = 1 + static_cast<int>(round % 6);
        const auto id = room.ask(placing(loan, {split(who, 700)}));
        const auto world = room.request(id).world_now;
        std::string left;
        std::string right;
        const auto approves = [&] { left = wordOf(first.approve(id, world, {})); };
        const auto decides = [&] {
            right = wordOf(other == "approve"  ? second.approve(id, world, {})
                           : other == "reject" ? second.reject(id, "no")
                                               : maker.withdrawRequest(id));
        };
        round % 2 == 0 ? race(approves, decides) : race(decides, approves);
        QVERIFY2((left == "ok") != (right == "ok"), qPrintable(QString::number(round)));
        QCOMPARE(left == "ok" ? right : left, std::string("request_decided"));
        const bool is_placed = left == "ok" || other == "approve";
        QCOMPARE(standOf(room, loan),
                 std::string(is_placed ? "full 0+0+0+1000" : "short 700+0+0+300"));
        placed += is_placed ? 1 : 0;
    }
    qInfo("%lld rounds, %lld placed", static_cast<long long>(rounds),
          static_cast<long long>(placed));
    QCOMPARE(room.fault(), std::string());
}

/// Its own sum does not stand in its way, and another placement of it would be refused.
void TestPlacementRequests::whoeverDecidesSeesWhatItDoes() {
    StaffedRoom room;
    consents(room);
    const auto loan = room.loanIn(Phase::Short);
    const auto command = placing(loan, {split(1, 400), split(2, 300)});
    const auto id = room.ask(command);
    const auto preview = must(room.reader().preview(room.request(id).command, room.clock().now()));
    QVERIFY(!preview.refusal);
    QCOMPARE(describe(preview.phase_before, preview.before), std::string("short 0+700+0+300"));
    QCOMPARE(describe(preview.phase_after, preview.after), std::string("full 0+0+0+1000"));
    QCOMPARE(preview.lines.size(), std::size_t{2});
    const auto other =
        must(room.reader().preview(placing(loan, {split(2, 700)}), room.clock().now()));
    QVERIFY(other.refusal);
    QCOMPARE(toText(*other.refusal), std::string("split_unlawful above_shortfall C-00003"));
    const auto reduced = must(room.reader().preview(reducing(loan), room.clock().now()));
    QVERIFY(reduced.refusal);
    QCOMPARE(toText(*reduced.refusal), "reserved " + std::to_string(id.value));
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestPlacementRequests)
#include "tst_placement_requests.moc"
