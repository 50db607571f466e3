// Method: for every seed a small desk on which the threads of two sides run into each other at one
// loan: payments against lapses, releases against new bids and the standby queue, withdrawals
// against payments, the close against bids. Whoever wins, the loan ends on the mark or exactly
// short and the desk verifies. PLIMSOLL_SEEDS: how many for each race; PLIMSOLL_SECONDS: at most so
// long.

#include <atomic>
#include <barrier>
#include <chrono>
#include <functional>
#include <thread>

#include "desk_room.h"
#include "faulty_vfs.h"
#include "property.h"
#include "rush.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr std::int64_t kPart = 100;
constexpr std::int64_t kParts = 12;
constexpr auto kWindow = std::chrono::seconds(60);

/// Both sides of a race on one loan of twelve parts.
class Ring {
public:
    explicit Ring(std::uint64_t seed) : m_dice(seed) {
        m_room.clock().startNow();
        DeskOptions options;
        options.max_batch = static_cast<std::size_t>(m_dice.number(1, 32));
        auto& desk = m_room.open(options);
        m_people = enrol(desk, static_cast<int>(3 * kParts), Money::fen(10 * kPart));
        NewLoan loan;
        loan.terms = termsOf(kParts * kPart, kPart, kPart);
        loan.hold_window = kWindow;
        m_loan = must(desk.createLoan(loan));
        must(desk.openLoan(m_loan));
    }

    [[nodiscard]] Desk& desk() { return m_room.desk(); }
    [[nodiscard]] Dice& dice() { return m_dice; }
    [[nodiscard]] LoanId loan() const { return m_loan; }
    BidAnswer bid(std::size_t who, bool by_payment, bool standby = false) {
        auto request = bidOf(m_loan, m_people[who], kPart);
        request.funding = by_payment ? Funding::Payment : Funding::Balance;
        request.standby = standby;
        return desk().bid(request);
    }
    /// Every part held by another investor.
    std::vector<BidId> holdAll() {
        std::vector<BidId> held;
        for (std::size_t who = 0; who < kParts; ++who) held.push_back(bid(who, true).decision.id);
        return held;
    }
    NoticeOutcome pay(BidId bid) {
        const auto name = "p" + std::to_string(++m_payments);
        return must(desk().notePayment(noticeOf(name, bid, kPart))).outcome;
    }
    /// Every hold's time is up, from now on.
    void timeIsUp() { m_room.clock().advance(std::chrono::microseconds(kWindow).count()); }
    /// Starts both sides at one instant and returns when both are done.
    static void run(const std::function<void()>& one, const std::function<void()>& other) {
        std::barrier start(2);
        const std::jthread left([&] { (start.arrive_and_wait(), one()); });
        const std::jthread right([&] { (start.arrive_and_wait(), other()); });
    }
    /// On the mark, or exactly short of it by what nobody took; empty when it is so.
    std::string check(std::int64_t& full, std::int64_t& short_of);

private:
    Dice m_dice;
    DeskRoom m_room;
    std::vector<InvestorId> m_people;
    LoanId m_loan;
    std::atomic<int> m_payments{0};
};

std::string Ring::check(std::int64_t& full, std::int64_t& short_of) {
    // Each lapse may promote somebody who lapses in his turn.
    for (int i = 0; i < 8; ++i) {
        timeIsUp();
        letTimersRun(desk());
    }
    const auto reader = must(desk().reader());
    auto loan = must(reader->loan(m_loan));
    if (loan.phase == Phase::Open) (void)must(desk().moveLoan(m_loan, LoanMove::Close));
    loan = must(reader->loan(m_loan));
    Money paid;
    for (const auto& bid : allBids(*reader))
        if (bid.funding == Funding::Balance) paid += bid.decision.accepted;
    for (const auto& hold : allHolds(*reader))
        if (hold.state == HoldState::Paid) paid += hold.amount;
    if (loan.capacity.paid != paid) return "paid is not what was paid";
    if (!loan.capacity.held.isZero()) return "something is still held";
    const bool on_the_mark = paid == loan.terms.target;
    if (loan.phase != (on_the_mark ? Phase::Full : Phase::Short))
        return "phase " + std::string(codeOf(loan.phase));
    (on_the_mark ? full : short_of) += 1;
    return faultOf(*reader);
}

using Race = void (*)(Ring&);

/// A payment comes at the instant at which the hold lapses: it is paid, readmitted, or a case.
void payAgainstLapse(Ring& ring) {
    const auto held = ring.holdAll();
    for (std::size_t who = kParts; who < kParts + 4; ++who) (void)ring.bid(who, true, true);
    const auto wait = ring.dice().number(0, 30'000);
    Ring::run(
        [&] {
            for (const auto bid : held) (void)ring.pay(bid);
        },
        [&] {
            std::this_thread::sleep_for(std::chrono::microseconds(wait));
            ring.timeIsUp();
        });
}

/// Newcomers never overtake who waits: while somebody waits they find nothing free.
void releaseAgainstBids(Ring& ring) {
    const auto held = ring.holdAll();
    for (std::size_t who = kParts; who < kParts + 4; ++who) (void)ring.bid(who, false, true);
    const bool all_pay = ring.dice().chance(60);
    Ring::run(
        [&] {
            for (const auto bid : held) must(ring.desk().withdrawBid(bid, {}));
        },
        [&] {
            for (std::size_t who = kParts + 4; who < 3 * kParts; ++who)
                (void)ring.bid(who, !all_pay && who % 2 == 0);
        });
}

void withdrawAgainstPayment(Ring& ring) {
    const auto held = ring.holdAll();
    const auto waiting = kParts + static_cast<std::size_t>(ring.dice().number(2, 10));
    for (std::size_t who = kParts; who < waiting; ++who) (void)ring.bid(who, false, true);
    Ring::run(
        [&] {
            for (const auto bid : held) (void)ring.desk().withdrawBid(bid, {});
        },
        [&] {
            for (auto bid = held.rbegin(); bid != held.rend(); ++bid) (void)ring.pay(*bid);
        });
}

void closeAgainstBids(Ring& ring) {
    const auto wait = ring.dice().number(0, 50'000);
    const bool all_pay = ring.dice().chance(60);
    Ring::run(
        [&] {
            for (std::size_t who = 0; who < 2 * kParts; ++who)
                (void)ring.bid(who, !all_pay && who % 3 == 0, who % 5 == 0);
        },
        [&] {
            std::this_thread::sleep_for(std::chrono::microseconds(wait));
            (void)ring.desk().moveLoan(ring.loan(), LoanMove::Close);
        });
}

}  // namespace

Q_DECLARE_METATYPE(Race)

class TestRaces : public QObject {
    Q_OBJECT
private slots:
    void endsOnTheMarkOrExactlyShort_data();
    void endsOnTheMarkOrExactlyShort();
    void nobodyOvertakesWhoWaits();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestRaces::endsOnTheMarkOrExactlyShort_data() {
    QTest::addColumn<Race>("race");
    QTest::newRow("a payment against the lapse") << Race(payAgainstLapse);
    QTest::newRow("a release against new bids and who waits") << Race(releaseAgainstBids);
    QTest::newRow("a withdrawal against the payment") << Race(withdrawAgainstPayment);
    QTest::newRow("the close against bids") << Race(closeAgainstBids);
}

void TestRaces::endsOnTheMarkOrExactlyShort() {
    QFETCH(Race, race);
    const auto seeds = setting("PLIMSOLL_SEEDS", 150);
    const auto limit = timeLimit("PLIMSOLL_SECONDS", 5);
    const auto begin = std::chrono::steady_clock::now();
    std::int64_t done = 0;
    std::int64_t full = 0;
    std::int64_t short_of = 0;
    for (; done < seeds && std::chrono::steady_clock::now() - begin < limit; ++done) {
        const auto seed = firstSeed() + static_cast<std::uint64_t>(done);
        Ring ring(seed);
        race(ring);
        const auto wrong = ring.check(full, short_of);
        QVERIFY2(wrong.empty(),
                 qPrintable(
                     QString("PLIMSOLL_SEED=%1: %2").arg(seed).arg(QString::fromStdString(wrong))));
    }
    QVERIFY(done < 30 || (full > 0 && short_of > 0));
    qInfo("%lld races: %lld on the mark, %lld exactly short; %lld ms", static_cast<long long>(done),
          static_cast<long long>(full), static_cast<long long>(short_of),
          static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                     std::chrono::steady_clock::now() - begin)
                                     .count()));
    QVERIFY(done > 0);
}

/// Whatever a newcomer got, everybody who waited before him had been served.
void TestRaces::nobodyOvertakesWhoWaits() {
    for (std::uint64_t seed = firstSeed(); seed < firstSeed() + 20; ++seed) {
        Ring ring(seed);
        releaseAgainstBids(ring);
        const auto reader = must(ring.desk().reader());
        Timestamp served;
        for (const auto& bid : allBids(*reader)) {
            if (bid.decision.outcome == Outcome::Standby)
                served = std::max(served, must(reader->bidLife(bid.id)).events.front().at);
            else if (bid.id.value > kParts && bid.decision.accepted.isPositive())
                QVERIFY(bid.decision.decided > served);
        }
    }
}

QTEST_GUILESS_MAIN(TestRaces)
#include "tst_races.moc"
