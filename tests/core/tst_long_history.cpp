// Method: the same act on a young desk and on one with a history, counted in steps of SQLite's
// virtual machine, which grow with the rows that are looked at and with nothing else. Whatever
// looks through what happened before, or through everybody who waits, takes more steps.

#include <functional>
#include <future>

#include "property.h"
#include "short_room.h"
#include "statement_meter.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// Brings a desk to where the act can be done, and returns the act.
using Deed = std::function<void()>;
using Prepare = std::function<Deed(ShortRoom&)>;
/// A bid that will wait for more than a release of 200 gives back.
using MakeWait = std::function<BidRequest(LoanId, InvestorId, int number)>;

constexpr int kHistory = 300;
constexpr int kQueue = 1'000;
constexpr int kAtOnce = 64;
constexpr std::int64_t kHeld = 200;

/// Rows in every table that points at bids: holds, events, notices, ledger entries, cases.
void addHistory(ShortRoom& room) {
    const auto loan = sell(room.desk(), termsOf(1'000'000));
    for (int i = 0; i < kHistory; ++i) {
        const auto bid = room.hold(loan, i % 7, 1);
        const bool is_wrong = i % 3 == 0;
        (void)room.pay(bid, is_wrong ? 2 : 1);
        if (is_wrong) must(room.desk().withdrawBid(bid, {}));
    }
    room.pass(ShortRoom::kWindow);
}

/// Returns when all of them are answered.
void bidTogether(Desk& desk, const std::vector<BidRequest>& bids) {
    std::atomic<std::size_t> left = bids.size();
    std::promise<void> done;
    for (const BidRequest& bid : bids)
        desk.submit(bid, [&](const BidAnswer&) {
            if (--left == 0) done.set_value();
        });
    done.get_future().wait();
}

std::int64_t stepsOf(const Prepare& prepare, bool with_history) {
    StatementMeter meter;
    ShortRoom room;
    if (with_history) addHistory(room);
    const Deed act = prepare(room);
    (void)meter.take();
    act();
    return meter.take();
}

}  // namespace

Q_DECLARE_METATYPE(Prepare)
Q_DECLARE_METATYPE(MakeWait)

class TestLongHistory : public QObject {
    Q_OBJECT
private slots:
    void takesNothingFromWhatIsDoneNow_data();
    void takesNothingFromWhatIsDoneNow();
    void aReleasePassesNobodyWhoDoesNotFit_data();
    void aReleasePassesNobodyWhoDoesNotFit();
};

void TestLongHistory::takesNothingFromWhatIsDoneNow_data() {
    QTest::addColumn<Prepare>("prepare");
    const auto row = [](const char* name, Prepare prepare) {
        QTest::newRow(name) << std::move(prepare);
    };
    const auto together = [](bool by_payment, bool standby, std::int64_t target) {
        return [=](ShortRoom& room) -> Deed {
            const auto loan = sell(room.desk(), termsOf(target));
            (void)room.buy(loan, 0, target / 2);
            std::vector<BidRequest> bids;
            for (int i = 0; i < kAtOnce; ++i) {
                auto bid = bidOf(loan, room.person(i % 7), target / 2 / kAtOnce);
                if (standby) bid.asked = Money::fen(target);
                bid.funding = by_payment ? Funding::Payment : Funding::Balance;
                bid.standby = standby;
                bids.push_back(std::move(bid));
            }
            return [&room, bids] { bidTogether(room.desk(), bids); };
        };
    };
    row("bids from the balance", together(false, false, 128'000));
    row("bids to be paid", together(true, false, 128'000));
    row("bids that wait", together(true, true, 128'000));
    row("a payment", [](ShortRoom& room) -> Deed {
        const auto bid = room.hold(sell(room.desk(), termsOf(1'000)), 1, 300);
        return [&room, bid] { (void)room.pay(bid, 300); };
    });
    row("a lapse", [](ShortRoom& room) -> Deed {
        (void)room.hold(sell(room.desk(), termsOf(1'000)), 1, 300);
        return [&room] { room.pass(ShortRoom::kWindow); };
    });
    row("a promotion", [](ShortRoom& room) -> Deed {
        const auto loan = sell(room.desk(), termsOf(1'000));
        const auto bid = room.hold(loan, 1, 1'000);
        (void)room.wait(loan, 2, 300);
        return [&room, bid] { must(room.desk().withdrawBid(bid, {})); };
    });
    row("a placement", [](ShortRoom& room) -> Deed {
        const auto loan = room.loanIn(Phase::Short);
        room.consent(1, 10'000);
        const auto command = placing(loan, {room.split(1, 700)});
        return [&room, command] { QCOMPARE(room.run(command), std::string("done")); };
    });
    row("bids that were taken in elsewhere", [](ShortRoom& room) -> Deed {
        const auto loan = room.draft();
        return [&room, loan] {
            ImportedBid line;
            line.line = 1;
            line.investor = room.person(1);
            line.amount = Money::fen(1'200);
            line.arrived = room.clock().now();
            (void)must(room.desk().importBids(loan, {line}));
        };
    });
}

void TestLongHistory::takesNothingFromWhatIsDoneNow() {
    QFETCH(Prepare, prepare);
    const auto young = stepsOf(prepare, false);
    const auto old = stepsOf(prepare, true);
    // Bids sent together are written in as many batches as the machine likes.
    const auto most = young * 3 / 2;
    QVERIFY2(old <= most,
             qPrintable(QString("%1 steps after a history, %2 without").arg(old).arg(young)));
}

void TestLongHistory::aReleasePassesNobodyWhoDoesNotFit_data() {
    QTest::addColumn<MakeWait>("wait");
    const auto waiting = [](std::int64_t fen, bool partial, Funding funding) -> MakeWait {
        return [=](LoanId loan, InvestorId investor, int number) {
            auto bid = bidOf(loan, investor, fen, "w" + std::to_string(number), partial);
            bid.standby = true;
            bid.funding = funding;
            return bid;
        };
    };
    QTest::newRow("too large") << waiting(300, false, Funding::Payment);
    QTest::newRow("would leave a tail") << waiting(150, false, Funding::Payment);
    QTest::newRow("a part would leave a tail") << waiting(150, true, Funding::Payment);
    QTest::newRow("parts, and no money left") << waiting(500, true, Funding::Balance);
}

/// Each release of 200 leaves everybody waiting; the first one may look at each of them.
void TestLongHistory::aReleasePassesNobodyWhoDoesNotFit() {
    QFETCH(MakeWait, wait);
    const auto releaseWith = [&wait](int waiting) {
        return [&wait, waiting](ShortRoom& room) -> Deed {
            NewLoan terms;
            terms.terms = termsOf(10'000, 110, 10);
            // Whoever is looked at is looked up in the list, which counts.
            terms.audience = Audience::Listed;
            for (int who = 0; who < 7; ++who) terms.listed.push_back(room.person(who));
            const auto loan = must(room.desk().createLoan(terms));
            must(room.desk().openLoan(loan));
            const auto first = room.hold(loan, 0, kHeld);
            const auto second = room.hold(loan, 0, kHeld);
            (void)room.hold(loan, 0, 10'000 - 2 * kHeld);
            std::vector<BidRequest> bids;
            for (int i = 0; i < waiting; ++i) bids.push_back(wait(loan, room.person(1 + i % 6), i));
            bidTogether(room.desk(), bids);
            const auto other = sell(room.desk(), termsOf(100'000'000));
            for (int who = 1; who < 7; ++who)
                (void)room.buy(other, who, room.availableOf(who) - 50);
            must(room.desk().withdrawBid(first, {}));
            // Sold again, so that the next release leaves as much free as the first did.
            (void)room.hold(loan, 0, kHeld);
            return [&room, second] { must(room.desk().withdrawBid(second, {})); };
        };
    };
    const auto few = stepsOf(releaseWith(6), false);
    const auto many = stepsOf(releaseWith(kQueue), false);
    QVERIFY2(many <= few,
             qPrintable(QString("%1 steps past many, %2 past few").arg(many).arg(few)));
}

QTEST_GUILESS_MAIN(TestLongHistory)
#include "tst_long_history.moc"
