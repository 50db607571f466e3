// Method: a bid that has paid in each way there is, voided in each phase that allows it; what comes
// back to whom, where the loan stands, who is served in the same commit. Then what cannot be
// voided. Whatever happened is carried out again by verify().

#include "clerks.h"
#include "property.h"
#include "raw_database.h"
#include "short_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

using Sell = std::function<BidId(ShortRoom&, LoanId)>;

BidId lapsedAndReadmitted(ShortRoom& room, LoanId loan) {
    const auto bid = room.hold(loan, 1, 300);
    room.pass(ShortRoom::kWindow);
    (void)room.pay(bid, 300);
    return bid;
}

/// 300 wait behind a hold of everything that is withdrawn then.
BidId promoted(ShortRoom& room, LoanId loan, bool by_payment) {
    const auto before = room.hold(loan, 2, 1'000);
    const auto bid = room.wait(loan, 1, 300, by_payment);
    must(room.desk().withdrawBid(before, {}));
    if (by_payment) (void)room.pay(bid, 300);
    return bid;
}

/// 200 at once, and 100 that were promoted.
BidId inTwoParts(ShortRoom& room, LoanId loan, Funding funding) {
    const auto before = room.hold(loan, 2, 800);
    auto request = bidOf(loan, room.person(1), 300, {}, true);
    request.standby = true;
    request.funding = funding;
    const auto bid = room.desk().bid(request).decision.id;
    if (funding == Funding::Payment) (void)room.pay(bid, 200);
    must(room.desk().withdrawBid(before, {}));
    if (funding == Funding::Payment) (void)room.pay(bid, 100);
    return bid;
}

}  // namespace

Q_DECLARE_METATYPE(Sell)

class TestVoiding : public QObject {
    Q_OBJECT
private slots:
    void givesBackWhatWasPaid_data();
    void givesBackWhatWasPaid();
    void leadsWhereTheClockSays_data();
    void leadsWhereTheClockSays();
    void servesWhoWaitsInTheSameCommit();
    void servesNobodyOnceItIsShort();
    void endsItsOwnWaitFirst();
    void leavesAnOpenHold();
    void voidsWhatWasPlaced();
    void refusesWhatHasNotPaid_data();
    void refusesWhatHasNotPaid();
    void aReopenedSaleEndsOnce();
    void anotherPaymentBringsNothingBack_data();
    void anotherPaymentBringsNothingBack();
};

void TestVoiding::givesBackWhatWasPaid_data() {
    QTest::addColumn<Sell>("sell");
    QTest::addColumn<qint64>("refund");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QByteArray>("holds");
    const auto row = [](const char* name, Sell sell, qint64 refund, const char* events,
                        const char* holds) {
        QTest::newRow(name) << std::move(sell) << refund << QByteArray(events) << QByteArray(holds);
    };
    row(
        "at once from the balance",
        [](ShortRoom& room, LoanId loan) { return room.buy(loan, 1, 300); }, 0, "voided 300",
        "returned 300");
    row(
        "by a payment",
        [](ShortRoom& room, LoanId loan) {
            const auto bid = room.hold(loan, 1, 300);
            (void)room.pay(bid, 300);
            return bid;
        },
        300, "paid 300, voided 300", "voided 300");
    row(
        "promoted, from the balance",
        [](ShortRoom& room, LoanId loan) { return promoted(room, loan, false); }, 0,
        "promoted 300, voided 300", "voided 300");
    row(
        "promoted, by a payment",
        [](ShortRoom& room, LoanId loan) { return promoted(room, loan, true); }, 300,
        "promoted 300, paid 300, voided 300", "voided 300");
    row("late, and readmitted", lapsedAndReadmitted, 300, "lapsed 300, readmitted 300, voided 300",
        "lapsed 300, voided 300");
    row(
        "in two parts, from the balance",
        [](ShortRoom& room, LoanId loan) { return inTwoParts(room, loan, Funding::Balance); }, 0,
        "promoted 100, voided 200, voided 100", "voided 100, returned 200");
    row(
        "in two parts, by payments",
        [](ShortRoom& room, LoanId loan) { return inTwoParts(room, loan, Funding::Payment); }, 300,
        "paid 200, promoted 100, paid 100, voided 200, voided 100", "voided 200, voided 100");
}

void TestVoiding::givesBackWhatWasPaid() {
    QFETCH(Sell, sell);
    QFETCH(qint64, refund);
    QFETCH(QByteArray, events);
    QFETCH(QByteArray, holds);
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto had = room.availableOf(1);
    const auto bid = sell(room, loan);
    QCOMPARE(room.standOf(loan), std::string("open 700+0+0+300"));
    QCOMPARE(room.frozenOf(1), std::int64_t{300});

    QCOMPARE(room.run(voiding(bid)), std::string("done"));

    QCOMPARE(room.standOf(loan), std::string("open 1000+0+0+0"));
    QCOMPARE(room.frozenOf(1), std::int64_t{0});
    QCOMPARE(room.availableOf(1), had);
    std::int64_t refunded = 0;
    for (const Payout& payout : must(room.reader().payouts({}))) {
        QCOMPARE(payout.kind, PayoutKind::Refund);
        QCOMPARE(payout.state, PayoutState::Pending);
        QCOMPARE(payout.bid, bid);
        refunded += payout.amount.fen();
    }
    QCOMPARE(refunded, refund);
    const auto life = must(room.reader().bidLife(bid));
    QCOMPARE(QByteArray::fromStdString(describe(life)), events);
    QByteArrayList found;
    for (const Hold& hold : life.holds)
        found +=
            QByteArray(codeOf(hold.state).data()) + ' ' + QByteArray::number(hold.amount.fen());
    QCOMPARE(found.join(", "), holds);
    QCOMPARE(must(room.reader().loan(loan)).bidders, std::int64_t{0});
    QCOMPARE(must(room.reader().statement(room.person(1))).back().kind,
             StatementLine::Kind::Released);
    QCOMPARE(room.run(voiding(bid)), "nothing_to_void " + std::to_string(bid.value));
    QCOMPARE(room.fault(), std::string());
}

void TestVoiding::leadsWhereTheClockSays_data() {
    QTest::addColumn<QByteArray>("scene");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("full, no end") << QByteArray("full") << QByteArray("open 300+0+0+700");
    QTest::newRow("under review, no end") << QByteArray("review") << QByteArray("open 300+0+0+700");
    QTest::newRow("full, before its end")
        << QByteArray("timed full") << QByteArray("open 300+0+0+700");
    QTest::newRow("under review, before its end")
        << QByteArray("timed review") << QByteArray("open 300+0+0+700");
    QTest::newRow("full, after its end")
        << QByteArray("timed full late") << QByteArray("short 300+0+0+700");
    QTest::newRow("under review, after its end")
        << QByteArray("timed review late") << QByteArray("short 300+0+0+700");
    QTest::newRow("full since it was placed, no end, closed by staff")
        << QByteArray("full placed") << QByteArray("short 300+0+0+700");
}

/// 700 and 300 paid, of which the 300 are voided.
void TestVoiding::leadsWhereTheClockSays() {
    QFETCH(QByteArray, scene);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    room.consent(1, 300);
    const auto loan = scene.contains("timed") ? room.timedSale(1'000) : room.loanIn(Phase::Open);
    (void)room.buy(loan, 0, 700);
    BidId bid;
    if (scene.contains("placed")) {
        room.move(loan, {LoanMove::Close});
        QCOMPARE(room.run(placing(loan, {room.split(1, 300)})), std::string("done"));
        bid = allBids(room.reader()).back().id;
    } else {
        bid = room.buy(loan, 1, 300);
    }
    if (scene.contains("review")) room.move(loan, {LoanMove::Review});
    if (scene.contains("late")) room.pass(1'001 * ShortRoom::kSecond);
    QCOMPARE(must(room.reader().loan(loan)).capacity.paid, Money::fen(1'000));

    QCOMPARE(room.run(voiding(bid)), std::string("done"));

    const auto now = must(room.reader().loan(loan));
    QCOMPARE(QByteArray::fromStdString(describe(now)), expected);
    QVERIFY(!now.filled);
    QCOMPARE(now.closed.has_value(), now.phase == Phase::Short);
    QCOMPARE(room.fault(), std::string());
    if (now.phase == Phase::Open) {
        (void)room.buy(loan, 2, 300);
        QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    }
    QCOMPARE(room.fault(), std::string());
}

void TestVoiding::servesWhoWaitsInTheSameCommit() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Full);
    BidQuery query;
    query.loan = loan;
    const auto bought = must(room.reader().bids(query)).front().id;
    const auto first = room.wait(loan, 1, 400, false);
    const auto second = room.wait(loan, 2, 600, false);
    const auto third = room.wait(loan, 3, 200, false);
    const auto filled = *must(room.reader().loan(loan)).filled;

    QCOMPARE(room.run(voiding(bought)), std::string("done"));

    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QVERIFY(*must(room.reader().loan(loan)).filled > filled);
    QCOMPARE(room.stateOf(first), std::string("paid"));
    QCOMPARE(room.stateOf(second), std::string("paid"));
    QCOMPARE(room.stateOf(third), std::string("waiting"));
    QCOMPARE(RawDatabase(room.path()).integer("SELECT count(DISTINCT at_us) FROM bid_event"),
             std::int64_t{1});
    QCOMPARE(room.fault(), std::string());
}

void TestVoiding::servesNobodyOnceItIsShort() {
    ShortRoom room;
    const auto loan = room.timedSale(100);
    const auto bought = room.buy(loan, 0, 1'000);
    const auto waits = room.wait(loan, 1, 400, false);
    room.pass(101 * ShortRoom::kSecond);
    QCOMPARE(room.run(voiding(bought)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("short 1000+0+0+0"));
    QCOMPARE(room.stateOf(waits), std::string("waiting"));
    QCOMPARE(room.run(extending(loan, room.in(100))), std::string("done"));
    QCOMPARE(room.stateOf(waits), std::string("paid"));
    QCOMPARE(room.fault(), std::string());
}

/// A bid that is taken back is not served again with its own money.
void TestVoiding::endsItsOwnWaitFirst() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Open);
    (void)room.buy(loan, 0, 600);
    auto request = bidOf(loan, room.person(1), 700, {}, true);
    request.standby = true;
    const auto bid = room.desk().bid(request).decision.id;
    const auto other = room.wait(loan, 2, 400, false);
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.run(voiding(bid)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.stateOf(other), std::string("paid"));
    QCOMPARE(describe(must(room.reader().bidLife(bid))),
             std::string("standby_withdrawn 300, voided 400"));
    QCOMPARE(room.frozenOf(1), std::int64_t{0});
    QCOMPARE(room.fault(), std::string());
}

/// What of it is only held stays held, and may be paid yet.
void TestVoiding::leavesAnOpenHold() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto before = room.hold(loan, 2, 800);
    auto request = bidOf(loan, room.person(1), 300, {}, true);
    request.standby = true;
    request.funding = Funding::Payment;
    const auto bid = room.desk().bid(request).decision.id;
    (void)room.pay(bid, 200);
    must(room.desk().withdrawBid(before, {}));
    QCOMPARE(room.standOf(loan), std::string("open 700+0+100+200"));
    QCOMPARE(room.run(voiding(bid)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("open 900+0+100+0"));
    (void)room.pay(bid, 100);
    QCOMPARE(room.standOf(loan), std::string("open 900+0+0+100"));
    QCOMPARE(room.run(voiding(bid)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("open 1000+0+0+0"));
    QCOMPARE(room.fault(), std::string());
}

void TestVoiding::voidsWhatWasPlaced() {
    ShortRoom room;
    room.consent(1, 400);
    room.consent(2, 300);
    const auto loan = room.loanIn(Phase::Short);
    const auto command = placing(loan, {room.split(1, 400), room.split(2, 300)});
    QCOMPARE(room.run(command), std::string("done"));
    const auto had = room.availableOf(1);
    const auto placed = allBids(room.reader())[1].id;
    room.move(loan, {LoanMove::Review});
    QCOMPARE(room.run(voiding(placed)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("short 400+0+0+600"));
    QCOMPARE(room.availableOf(1), had + 400);
    QVERIFY(must(room.reader().payouts({})).empty());
    QCOMPARE(room.run(placing(loan, {room.split(1, 400)})), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.fault(), std::string());
}

void TestVoiding::refusesWhatHasNotPaid_data() {
    QTest::addColumn<Sell>("sell");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Sell sell, const char* expected) {
        QTest::newRow(name) << std::move(sell) << QByteArray(expected);
    };
    row(
        "held", [](ShortRoom& room, LoanId loan) { return room.hold(loan, 1, 300); },
        "nothing_to_void");
    row(
        "stuck",
        [](ShortRoom& room, LoanId loan) {
            const auto bid = room.hold(loan, 1, 300);
            (void)room.pay(bid, 300, PaymentStatus::Unclear);
            return bid;
        },
        "nothing_to_void");
    row(
        "waiting", [](ShortRoom& room, LoanId loan) { return room.wait(loan, 1, 1'100, false); },
        "nothing_to_void");
    row(
        "refused", [](ShortRoom& room, LoanId loan) { return room.buy(loan, 1, 50); },
        "nothing_to_void");
    row(
        "withdrawn",
        [](ShortRoom& room, LoanId loan) {
            const auto bid = room.hold(loan, 1, 300);
            must(room.desk().withdrawBid(bid, {}));
            return bid;
        },
        "nothing_to_void");
    row(
        "lapsed",
        [](ShortRoom& room, LoanId loan) {
            const auto bid = room.hold(loan, 1, 300);
            room.pass(ShortRoom::kWindow);
            return bid;
        },
        "nothing_to_void");
    row(
        "disbursed",
        [](ShortRoom& room, LoanId loan) {
            const auto bid = room.buy(loan, 1, 1'000);
            room.move(loan, {LoanMove::Review, LoanMove::Disburse});
            return bid;
        },
        "wrong_phase");
    row(
        "cancelled",
        [](ShortRoom& room, LoanId loan) {
            const auto bid = room.buy(loan, 1, 300);
            room.move(loan, {LoanMove::Close, LoanMove::Cancel});
            return bid;
        },
        "wrong_phase");
    row("nobody's number", [](ShortRoom&, LoanId) { return BidId(999); }, "unknown_bid");
    row("no number", [](ShortRoom&, LoanId) { return BidId(); }, "unknown_bid");
}

void TestVoiding::refusesWhatHasNotPaid() {
    QFETCH(Sell, sell);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto bid = sell(room, loan);
    const auto before = room.standOf(loan);
    QCOMPARE(room.code(voiding(bid)), expected.toStdString());
    QCOMPARE(room.standOf(loan), before);
    QCOMPARE(room.fault(), std::string());
}

void TestVoiding::aReopenedSaleEndsOnce() {
    ShortRoom room;
    const auto loan = room.timedSale(100);
    const auto bought = room.buy(loan, 0, 1'000);
    QCOMPARE(room.run(voiding(bought)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("open 1000+0+0+0"));
    (void)room.buy(loan, 1, 300);
    room.pass(101 * ShortRoom::kSecond);
    QCOMPARE(room.standOf(loan), std::string("short 700+0+0+300"));
    room.reopen();
    room.pass(101 * ShortRoom::kSecond);
    QCOMPARE(RawDatabase(room.path()).integer("SELECT count(*) FROM journal WHERE verb = 9"),
             std::int64_t{1});
    QCOMPARE(room.fault(), std::string());
}

void TestVoiding::anotherPaymentBringsNothingBack_data() {
    QTest::addColumn<Sell>("sell");
    QTest::newRow("paid in time") << Sell([](ShortRoom& room, LoanId loan) {
        const auto bid = room.hold(loan, 1, 300);
        (void)room.pay(bid, 300);
        return bid;
    });
    QTest::newRow("late, and readmitted") << Sell(lapsedAndReadmitted);
}

/// The same money again, as banks do: it is for staff.
void TestVoiding::anotherPaymentBringsNothingBack() {
    QFETCH(Sell, sell);
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto bid = sell(room, loan);
    QCOMPARE(room.run(voiding(bid)), std::string("done"));
    QCOMPARE(room.pay(bid, 300).outcome, NoticeOutcome::Surplus);
    QCOMPARE(room.standOf(loan), std::string("open 1000+0+0+0"));
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestVoiding)
#include "tst_voiding.moc"
