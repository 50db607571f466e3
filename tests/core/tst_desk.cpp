// Method: the public API on a real file. A table with one bid per rule that a desk of this issue
// can reach; request keys across retries and restarts; commands with every input they refuse;
// answers under a full queue and at the end of a desk; a clock that jumps back.

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "desk_room.h"
#include "property.h"
#include "raw_database.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// Investors and loans that every row of the table finds.
struct Cast {
    explicit Cast(Desk& desk) {
        rich = enrol(desk, 1, Money::yuan(1'000))[0];
        poor = enrol(desk, 1, Money::fen(150))[0];
        suspended = enrol(desk, 1, Money::yuan(1'000))[0];
        borrower = enrol(desk, 1, Money::yuan(1'000))[0];
        old_hand = enrol(desk, 1, Money::yuan(1'000))[0];
        must(desk.setInvestorStatus(suspended, InvestorStatus::Suspended));

        open = sell(desk, termsOf(10'000, 100, 10));
        NewLoan loan;
        loan.terms = termsOf(10'000, 100, 10);
        draft = must(desk.createLoan(loan));
        loan.borrower = borrower;
        borrowers = must(desk.createLoan(loan));
        must(desk.openLoan(borrowers));
        loan = {};
        loan.terms = termsOf(10'000, 100, 10);
        loan.audience = Audience::Listed;
        loan.listed = {rich};
        listed = must(desk.createLoan(loan));
        must(desk.openLoan(listed));
        loan.audience = Audience::NewCustomers;
        loan.listed.clear();
        for_new = must(desk.createLoan(loan));
        must(desk.openLoan(for_new));
        loan.audience = Audience::Everyone;
        loan.terms.cap = Money::fen(250);
        capped = must(desk.createLoan(loan));
        must(desk.openLoan(capped));
        full = sell(desk, termsOf(100, 100, 10));
        (void)desk.bid(bidOf(full, old_hand, 100));
        nearly = sell(desk, termsOf(350, 100, 10));
    }
    InvestorId rich, poor, suspended, borrower, old_hand;
    LoanId open, draft, borrowers, listed, for_new, capped, full, nearly;
};

struct Try {
    LoanId Cast::* loan;
    InvestorId Cast::* investor;
    std::int64_t fen;
    bool partial = false;
};

/// "accepted 200", "refused full", or the kind when nothing was decided.
QByteArray toText(const BidAnswer& answer) {
    if (answer.kind == BidAnswer::Kind::Overloaded) return "overloaded";
    if (!answer.isDecision()) return "not decided";
    const auto told = answer.decision.outcome == Outcome::Accepted
                          ? "accepted " + std::to_string(answer.decision.accepted.fen())
                          : "refused " + std::string(codeOf(answer.decision.reason));
    return QByteArray::fromStdString(
        (answer.kind == BidAnswer::Kind::Replayed ? "replayed: " : "") + told);
}

/// Counts answers and lets a test wait for them.
class Answers {
public:
    Answered counter() {
        return [this](const BidAnswer& answer) {
            const std::lock_guard lock(m_mutex);
            m_all.push_back(answer);
            m_came.notify_all();
        };
    }
    std::vector<BidAnswer> waitFor(std::size_t count) {
        std::unique_lock lock(m_mutex);
        m_came.wait_for(lock, std::chrono::seconds(20), [&] { return m_all.size() >= count; });
        return m_all;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<BidAnswer> m_all;
};

/// An answer's receiver that keeps the writer's thread until it is let go.
class Gate {
public:
    Answered receiver() {
        return [this](const BidAnswer&) {
            m_reached = true;
            m_reached.notify_all();
            m_open.wait(false);
        };
    }
    void waitUntilReached() { m_reached.wait(false); }
    void open() {
        m_open = true;
        m_open.notify_all();
    }

private:
    std::atomic<bool> m_reached{false};
    std::atomic<bool> m_open{false};
};

}  // namespace

Q_DECLARE_METATYPE(Try)

class TestDesk : public QObject {
    Q_OBJECT
private slots:
    void decides_data();
    void decides();
    void endsExactlyAtTheTarget();
    void answersARetryWithTheFirstDecision();
    void keepsKeysAcrossRestarts();
    void keysBelongToLoanAndInvestor();
    void makesKeysForArrivalsWithout();
    void recordsStrays_data();
    void recordsStrays();
    void resolvesNames_data();
    void resolvesNames();
    void newCustomersStayNewOnTheirFirstLoan();
    void answersOverloadedWhenTheQueueIsFull();
    void answersEverythingBeforeItCloses();
    void mayBidFromAnAnswer();
    void decisionTimeIncreasesWhenTheClockDoesNot();
    void tellsWatchers();
    void glanceHolds();
    void reportsHealth();
    void pagesThroughBids();
};

void TestDesk::decides_data() {
    QTest::addColumn<Try>("bid");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const Try& bid, const char* expected) {
        QTest::newRow(name) << bid << QByteArray(expected);
    };
    using C = Cast;
    row("accepted", {&C::open, &C::rich, 200}, "accepted 200");
    row("zero", {&C::open, &C::rich, 0}, "refused invalid_amount");
    row("negative", {&C::open, &C::rich, -100}, "refused invalid_amount");
    row("2^63 - 1", {&C::open, &C::rich, INT64_MAX}, "refused invalid_amount");
    row("suspended", {&C::open, &C::suspended, 200}, "refused investor_suspended");
    row("draft", {&C::draft, &C::rich, 200}, "refused not_open_yet");
    row("not on the list", {&C::listed, &C::poor, 100}, "refused not_eligible");
    row("on the list", {&C::listed, &C::rich, 200}, "accepted 200");
    row("has bought before", {&C::for_new, &C::old_hand, 200}, "refused not_eligible");
    row("has never bought", {&C::for_new, &C::rich, 200}, "accepted 200");
    row("lends to himself", {&C::borrowers, &C::borrower, 200}, "refused self_lending");
    row("lends to another", {&C::borrowers, &C::rich, 200}, "accepted 200");
    row("below the minimum", {&C::open, &C::rich, 99}, "refused below_minimum");
    row("off step", {&C::open, &C::rich, 105}, "refused off_step");
    row("over the cap", {&C::capped, &C::rich, 260}, "refused over_cap");
    row("over the cap, partly", {&C::capped, &C::rich, 260, true}, "accepted 250");
    row("full", {&C::full, &C::rich, 100}, "refused full");
    row("more than is left", {&C::nearly, &C::rich, 360}, "refused exceeds_remainder");
    row("more than is left, partly", {&C::nearly, &C::rich, 360, true}, "accepted 350");
    row("leaves a tail", {&C::nearly, &C::rich, 300}, "refused leaves_tail");
    row("leaves a tail, partly", {&C::nearly, &C::rich, 300, true}, "accepted 250");
    row("more than he has", {&C::open, &C::poor, 200}, "refused insufficient_balance");
    row("more than he has, partly", {&C::open, &C::poor, 200, true}, "accepted 150");
}

void TestDesk::decides() {
    QFETCH(Try, bid);
    QFETCH(QByteArray, expected);
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    const auto reader = must(desk.reader());
    const auto free_before = must(reader->loan(cast.*bid.loan)).capacity.free;
    const auto answer =
        desk.bid(bidOf(cast.*bid.loan, cast.*bid.investor, bid.fen, "k", bid.partial));
    QCOMPARE(toText(answer), expected);
    QCOMPARE(answer.decision.remainder_before.fen(), free_before.fen());
    QVERIFY(allBids(*reader).back().decision == answer.decision);
    QCOMPARE(faultOf(*reader), std::string());
}

void TestDesk::endsExactlyAtTheTarget() {
    DeskRoom room;
    auto& desk = room.open();
    const auto loan = sell(desk, termsOf(1'003, 100, 10));
    const auto people = enrol(desk, 3, Money::fen(600));
    QCOMPARE(toText(desk.bid(bidOf(loan, people[0], 500))), QByteArray("accepted 500"));
    QCOMPARE(toText(desk.bid(bidOf(loan, people[1], 600, {}, true))), QByteArray("accepted 503"));
    QCOMPARE(toText(desk.bid(bidOf(loan, people[2], 100))), QByteArray("refused full"));
    const auto reader = must(desk.reader());
    const auto summary = must(reader->loan(loan));
    QVERIFY(summary.phase == Phase::Full);
    QVERIFY((summary.capacity ==
             Capacity{.free = {}, .reserved = {}, .held = {}, .paid = Money::fen(1'003)}));
    QVERIFY(summary.filled.has_value());
    QCOMPARE(summary.bids, 3);
    QCOMPARE(summary.bidders, 2);
    QVERIFY((must(reader->investor(people[1])).balance ==
             Balance{.available = Money::fen(97), .frozen = Money::fen(503), .lent = {}}));
    const auto tally = must(reader->tally(loan));
    QCOMPARE(tally.arrived(), std::uint64_t{3});
    QCOMPARE(tally.refused[static_cast<std::size_t>(Reason::Full)], std::uint64_t{1});
}

void TestDesk::answersARetryWithTheFirstDecision() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    const auto first = desk.bid(bidOf(cast.nearly, cast.rich, 350, "k"));
    const auto again = desk.bid(bidOf(cast.nearly, cast.rich, 350, "k"));
    QCOMPARE(toText(again), QByteArray("replayed: accepted 350"));
    QVERIFY(again.decision == first.decision);
    // What was refused stays refused, whatever has changed since.
    const auto refused = desk.bid(bidOf(cast.open, cast.poor, 200, "k"));
    (void)must(desk.deposit(cast.poor, Money::yuan(10), {}));
    QVERIFY(desk.bid(bidOf(cast.open, cast.poor, 200, "k")).decision == refused.decision);
    QCOMPARE(must(must(desk.reader())->tally(cast.open)).replayed, std::uint64_t{1});
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestDesk::keepsKeysAcrossRestarts() {
    DeskRoom room;
    const auto first = [&] {
        const Cast cast(room.open());
        return room.desk().bid(bidOf(cast.open, cast.rich, 200, "k"));
    }();
    const LoanId loan(1);
    const InvestorId rich(1);
    auto& desk = room.open();
    const auto again = desk.bid(bidOf(loan, rich, 200, "k"));
    QCOMPARE(toText(again), QByteArray("replayed: accepted 200"));
    QVERIFY(again.decision == first.decision);
    QCOMPARE(toText(desk.bid(bidOf(loan, rich, 210, "k"))), QByteArray("refused key_reused"));
    QCOMPARE(toText(desk.bid(bidOf(loan, rich, 200, "k", true))), QByteArray("refused key_reused"));
    QCOMPARE(toText(desk.bid(bidOf(loan, rich, 200, "K"))), QByteArray("accepted 200"));
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestDesk::keysBelongToLoanAndInvestor() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    QCOMPARE(toText(desk.bid(bidOf(cast.open, cast.rich, 100, "k"))), QByteArray("accepted 100"));
    QCOMPARE(toText(desk.bid(bidOf(cast.nearly, cast.rich, 110, "k"))), QByteArray("accepted 110"));
    QCOMPARE(toText(desk.bid(bidOf(cast.open, cast.poor, 120, "k"))), QByteArray("accepted 120"));
}

void TestDesk::makesKeysForArrivalsWithout() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(toText(desk.bid(bidOf(cast.open, cast.rich, 200))), QByteArray("accepted 200"));
    const auto bids = allBids(*must(desk.reader()));
    QVERIFY(!bids.back().key.empty() && bids.back().key != bids[bids.size() - 2].key);
}

void TestDesk::recordsStrays_data() {
    QTest::addColumn<int>("stray");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no amount") << 0 << QByteArray("refused invalid_amount");
    QTest::newRow("no loan") << 1 << QByteArray("refused unknown_loan");
    QTest::newRow("a loan that never was") << 2 << QByteArray("refused unknown_loan");
    QTest::newRow("no investor") << 3 << QByteArray("refused unknown_investor");
    QTest::newRow("an investor who never was") << 4 << QByteArray("refused unknown_investor");
    QTest::newRow("a reused key") << 5 << QByteArray("refused key_reused");
    QTest::newRow("a negative loan") << 6 << QByteArray("refused unknown_loan");
}

void TestDesk::recordsStrays() {
    QFETCH(int, stray);
    QFETCH(QByteArray, expected);
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    (void)desk.bid(bidOf(cast.open, cast.rich, 100, "used"));
    const auto bids_before = allBids(*must(desk.reader())).size();
    auto bid = bidOf(cast.open, cast.rich, 200, stray == 5 ? "used" : "k");
    if (stray == 0) bid.asked.reset();
    if (stray == 1) bid.loan = {};
    if (stray == 2) bid.loan = LoanId(999);
    if (stray == 3) bid.investor = {};
    if (stray == 4) bid.investor = InvestorId(999);
    if (stray == 6) bid.loan = LoanId(-1);
    for (int i = 1; i <= 2; ++i) {
        const auto answer = desk.bid(bid);
        QCOMPARE(toText(answer), expected);
        QVERIFY(answer.kind == BidAnswer::Kind::Decided && !answer.decision.id);
    }
    QCOMPARE(allBids(*must(desk.reader())).size(), bids_before);
    room.close();
    QCOMPARE(RawDatabase(room.path()).integer("SELECT count(*) FROM stray"), 2);
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestDesk::resolvesNames_data() {
    QTest::addColumn<QByteArray>("loan");
    QTest::addColumn<QByteArray>("investor");
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* loan, const char* investor,
                        const char* amount, const char* expected) {
        QTest::newRow(name) << QByteArray(loan) << QByteArray(investor) << QByteArray(amount)
                            << QByteArray(expected);
    };
    row("all known", "L-1001", "C-00001", "2.00", "accepted 200");
    row("grouped amount", "L-1001", "C-00001",
        "\u00A5"
        "2",
        "accepted 200");
    row("no such loan", "L-9", "C-00001", "2.00", "refused unknown_loan");
    row("empty loan", "", "C-00001", "2.00", "refused unknown_loan");
    row("no such investor", "L-1001", "C-9", "2.00", "refused unknown_investor");
    row("code in another case", "l-1001", "C-00001", "2.00", "refused unknown_loan");
    row("exponent", "L-1001", "C-00001", "1e3", "refused invalid_amount");
    row("finer than a fen", "L-1001", "C-00001", "1.005", "refused invalid_amount");
    row("empty amount", "L-1001", "C-00001", "", "refused invalid_amount");
    row("2^63", "L-1001", "C-00001", "9223372036854775808", "refused invalid_amount");
    row("NaN", "L-1001", "C-00001", "NaN", "refused invalid_amount");
    row("zero", "L-1001", "C-00001", "0", "refused invalid_amount");
    row("negative", "L-1001", "C-00001", "-2", "refused invalid_amount");
    row("nothing known", "x", "y", "z", "refused invalid_amount");
    row("a quote in the name", "L-1001' OR '1", "C-00001", "2", "refused unknown_loan");
}

void TestDesk::resolvesNames() {
    QFETCH(QByteArray, loan);
    QFETCH(QByteArray, investor);
    QFETCH(QByteArray, amount);
    QFETCH(QByteArray, expected);
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    const auto bid = must(must(desk.reader())
                              ->resolve({.loan = loan.toStdString(),
                                         .investor = investor.toStdString(),
                                         .amount = amount.toStdString(),
                                         .key = "k"}));
    const auto answer = desk.bid(bid);
    QCOMPARE(toText(answer), expected);
    room.close();
    if (!answer.decision.id) {
        // Nothing of what came is lost.
        RawDatabase raw(room.path());
        for (const auto& text : {loan, investor, amount})
            QCOMPARE(raw.integer("SELECT instr(as_received, '" +
                                 QByteArray(text).replace("'", "''").toStdString() +
                                 "') > 0 FROM stray"),
                     1);
    }
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestDesk::newCustomersStayNewOnTheirFirstLoan() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    QCOMPARE(toText(desk.bid(bidOf(cast.for_new, cast.rich, 100))), QByteArray("accepted 100"));
    QCOMPARE(toText(desk.bid(bidOf(cast.for_new, cast.rich, 110))), QByteArray("accepted 110"));
    QCOMPARE(toText(desk.bid(bidOf(cast.open, cast.rich, 120))), QByteArray("accepted 120"));
    QCOMPARE(toText(desk.bid(bidOf(cast.for_new, cast.rich, 130))),
             QByteArray("refused not_eligible"));
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestDesk::answersOverloadedWhenTheQueueIsFull() {
    DeskRoom room;
    DeskOptions options;
    options.queue_capacity = 3;
    auto& desk = room.open(options);
    const Cast cast(desk);
    Gate gate;
    desk.submit(bidOf(cast.open, cast.rich, 100), gate.receiver());
    gate.waitUntilReached();
    Answers queued;
    for (int i = 0; i < 3; ++i)
        desk.submit(bidOf(cast.open, cast.rich, 110, "q" + std::to_string(i)), queued.counter());
    Answers beyond;
    desk.submit(bidOf(cast.open, cast.rich, 120, "beyond"), beyond.counter());
    const auto refused = beyond.waitFor(1);
    QCOMPARE(refused.size(), std::size_t{1});
    QCOMPARE(toText(refused[0]), QByteArray("overloaded"));
    QCOMPARE(codeOfError(desk.deposit(cast.rich, Money::yuan(1), {})), std::string("overloaded"));
    QCOMPARE(desk.health().queued, std::size_t{3});
    QVERIFY(desk.health().overloaded >= 1);
    gate.open();
    for (const auto& answer : queued.waitFor(3))
        QCOMPARE(toText(answer), QByteArray("accepted 110"));
    // It was not an arrival: the same key comes as if for the first time.
    QCOMPARE(toText(desk.bid(bidOf(cast.open, cast.rich, 120, "beyond"))),
             QByteArray("accepted 120"));
}

void TestDesk::answersEverythingBeforeItCloses() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    Gate gate;
    desk.submit(bidOf(cast.open, cast.rich, 100), gate.receiver());
    gate.waitUntilReached();
    Answers queued;
    for (int i = 0; i < 50; ++i) desk.submit(bidOf(cast.open, cast.rich, 100), queued.counter());
    std::thread closing([&] { room.close(); });
    gate.open();
    closing.join();
    const auto answers = queued.waitFor(50);
    QCOMPARE(answers.size(), std::size_t{50});
    for (const auto& answer : answers) QCOMPARE(toText(answer), QByteArray("accepted 100"));
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestDesk::mayBidFromAnAnswer() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    Answers answers;
    desk.submit(bidOf(cast.open, cast.rich, 100), [&](const BidAnswer&) {
        desk.submit(bidOf(cast.open, cast.rich, 110), answers.counter());
    });
    QCOMPARE(toText(answers.waitFor(1).at(0)), QByteArray("accepted 110"));
}

void TestDesk::decisionTimeIncreasesWhenTheClockDoesNot() {
    DeskRoom room;
    auto* desk = &room.open();
    const Cast cast(*desk);
    std::vector<Decision> decisions;
    for (const auto jump :
         {0L, -ManualClock::kHour, 0L, 2 * ManualClock::kHour, 0L, -3 * ManualClock::kHour, 0L}) {
        room.clock().advance(jump);
        for (int i = 0; i < 3; ++i)
            decisions.push_back(desk->bid(bidOf(cast.open, cast.rich, 100)).decision);
        (void)must(desk->deposit(cast.rich, Money::yuan(1), {}));
        if (jump > -2 * ManualClock::kHour) continue;
        desk = &room.open();  // and across a restart
        must(desk->confirmClock("it jumped"));
    }
    for (std::size_t i = 1; i < decisions.size(); ++i) {
        QVERIFY(decisions[i - 1].decided < decisions[i].decided);
        QVERIFY(decisions[i - 1].id < decisions[i].id);
        QVERIFY(decisions[i].arrived <= decisions[i].decided);
    }
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestDesk::tellsWatchers() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    std::atomic<int> news{0};
    auto watch = desk.watch([&] { ++news; });
    (void)desk.bid(bidOf(cast.open, cast.rich, 100));
    QTRY_VERIFY(news.load() >= 1);
    watch.reset();
    const auto seen = news.load();
    (void)desk.bid(bidOf(cast.open, cast.rich, 110));
    (void)desk.bid(bidOf(cast.open, cast.rich, 120));
    QCOMPARE(news.load(), seen);
}

void TestDesk::glanceHolds() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    const auto reader = must(desk.reader());
    QVERIFY(!must(reader->glance(cast.draft)).has_value());
    QVERIFY(!must(reader->glance(cast.full)).has_value());
    QCOMPARE(codeOfError(reader->glance(LoanId(999))), std::string("unknown_loan"));
    (void)desk.bid(bidOf(cast.open, cast.rich, 100));
    QVERIFY(!must(reader->glance(cast.open)).has_value());
    room.close();
    {
        RawDatabase raw(room.path());
        raw.disarm();
        raw.must("UPDATE loan SET free_fen = free_fen - 1 WHERE id = 1");
    }
    const auto violation = must(room.attach()->glance(cast.open));
    QVERIFY(violation.has_value());
    QVERIFY(violation->law == Law::Capacity);
}

void TestDesk::reportsHealth() {
    DeskRoom room;
    DeskOptions options;
    options.queue_capacity = 123;
    auto& desk = room.open(options);
    const Cast cast(desk);
    const auto before = desk.health();
    QVERIFY(!before.stopped);
    QCOMPARE(before.queue_capacity, std::size_t{123});
    for (int i = 0; i < 5; ++i) (void)desk.bid(bidOf(cast.open, cast.rich, 100));
    const auto after = desk.health();
    QCOMPARE(after.decided, before.decided + 5);
    QCOMPARE(after.batches, before.batches + 5);
    QCOMPARE(after.last_batch, std::size_t{1});
    QVERIFY(after.p50.count() > 0 && after.p99 >= after.p50 && after.last_commit.has_value());
}

void TestDesk::pagesThroughBids() {
    DeskRoom room;
    auto& desk = room.open();
    const Cast cast(desk);
    for (int i = 0; i < 25; ++i)
        (void)desk.bid(bidOf(i % 2 == 0 ? cast.open : cast.listed, cast.rich, 95 + 5 * (i % 3)));
    const auto reader = must(desk.reader());
    const auto all = allBids(*reader);
    QCOMPARE(all.size(), std::size_t{26});
    for (const auto loan : {LoanId(), cast.open}) {
        for (const auto reason : {std::optional<Reason>(), std::optional(Reason::BelowMinimum)}) {
            std::vector<std::int64_t> expected;
            for (const auto& bid : all)
                if ((!loan || bid.loan == loan) && (!reason || bid.decision.reason == *reason))
                    expected.push_back(bid.id.value);
            for (const bool newest_first : {false, true}) {
                BidQuery query;
                query.loan = loan;
                query.reason = reason;
                query.newest_first = newest_first;
                query.limit = 4;
                std::vector<std::int64_t> paged;
                for (auto page = must(reader->bids(query)); !page.empty();
                     page = must(reader->bids(query))) {
                    for (const auto& bid : page) paged.push_back(bid.id.value);
                    query.beyond = page.back().id;
                }
                if (newest_first) std::reverse(paged.begin(), paged.end());
                QCOMPARE(paged, expected);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
