// Method: a desk is brought to a largest amount below the most that it may account for. Each way in
// which money comes brings that amount, and is taken; then a fen more, and is refused with what
// still fits, which is nothing. Afterwards every law holds and nothing is missing. Totals that no
// account holds are driven past 64 bits by what is only asked for.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <plimsoll/rehearsal.h>

#include "desk_room.h"
#include "faulty_vfs.h"
#include "raw_database.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr Money kLargest = Money::largest();
constexpr auto kNoRoom = "total_too_large 0.00";

/// A desk with so many largest amounts in it.
class FullRoom {
public:
    explicit FullRoom(int amounts) {
        m_room.clock().startNow();
        m_reader = must(m_room.open().reader());
        m_rich = enrol(desk(), amounts, kLargest);
    }

    [[nodiscard]] Desk& desk() { return m_room.desk(); }
    [[nodiscard]] DeskReader& reader() { return *m_reader; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_room.path(); }
    [[nodiscard]] InvestorId rich(int who) const {
        return m_rich.at(static_cast<std::size_t>(who));
    }
    [[nodiscard]] InvestorId newcomer() { return enrol(desk(), 1, Money()).front(); }
    [[nodiscard]] std::string fresh(const char* what) {
        return std::string(what) + '-' + std::to_string(++m_made);
    }
    [[nodiscard]] RequestKey key() { return RequestKey::parse(fresh("key")).value(); }
    [[nodiscard]] LoanId draft() {
        NewLoan loan;
        loan.terms = {kLargest, Money::fen(1), Money::fen(1), std::nullopt};
        return must(desk().createLoan(loan));
    }
    [[nodiscard]] LoanId sale() {
        const auto loan = draft();
        must(desk().openLoan(loan));
        return loan;
    }
    [[nodiscard]] BidId held(Money amount) {
        auto bid = bidOf(sale(), newcomer(), amount.fen(), fresh("bid"));
        bid.funding = Funding::Payment;
        return desk().bid(bid).decision.id;
    }
    /// What a cash-out takes out for good.
    void takeOut(InvestorId investor, Money amount) {
        const auto payout = must(desk().cashOut(investor, amount));
        (void)must(desk().sendPayouts(key()));
        must(desk().answerPayout(payout, PayoutState::Confirmed, "by the bank"));
    }
    [[nodiscard]] std::string fault() { return faultOf(reader()); }

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
    DeskRoom m_room;
    std::unique_ptr<DeskReader> m_reader;
    std::vector<InvestorId> m_rich;
    int m_made = 0;
};

/// Brings an amount; the error, or nothing when it was taken.
using Way = std::function<std::string(FullRoom&, Money)>;

template <class T>
std::string told(const Result<T>& result) {
    return result ? std::string() : toText(result.error());
}

NewInvestor with(Money deposit) {
    NewInvestor investor;
    investor.deposit = deposit;
    return investor;
}

std::map<std::string, Way> ways() {
    return {
        {"a deposit",
         [](FullRoom& room, Money amount) {
             return told(room.desk().deposit(room.newcomer(), amount, room.key()));
         }},
        {"an adjustment",
         [](FullRoom& room, Money amount) {
             return told(room.desk().adjust(room.newcomer(), amount, "a note"));
         }},
        {"a new investor's deposit",
         [](FullRoom& room, Money amount) {
             return told(room.desk().addInvestors({with(amount)}));
         }},
        {"a file of investors",
         [](FullRoom& room, Money amount) {
             const Money half = Money::fen(amount.fen() / 2);
             return told(
                 room.desk().addInvestors({with({}), with(half), with({}), with(amount - half)}));
         }},
        {"imported bids",
         [](FullRoom& room, Money amount) {
             ImportedBid bid;
             bid.line = 2;
             bid.investor = room.newcomer();
             bid.amount = amount;
             return told(room.desk().importBids(room.draft(), {bid}));
         }},
        {"a payment of a hold",
         [](FullRoom& room, Money amount) {
             const auto bid = room.held(amount);
             return told(room.desk().notePayment(noticeOf(room.fresh("pay"), bid, amount.fen())));
         }},
        {"a stuck hold that was paid",
         [](FullRoom& room, Money amount) {
             const auto bid = room.held(amount);
             (void)must(room.desk().notePayment(
                 noticeOf(room.fresh("pay"), bid, amount.fen(), PaymentStatus::Unclear)));
             return told(room.desk().resolveHold(bid, 1, HoldVerdict::Paid, "asked the bank"));
         }},
        {"a payment that nobody knows",
         [](FullRoom& room, Money amount) {
             return told(
                 room.desk().notePayment(noticeOf(room.fresh("pay"), BidId(), amount.fen())));
         }},
    };
}

}  // namespace

class TestTotals : public QObject {
    Q_OBJECT
private slots:
    void theLastThatFitsIsTakenAndTheNextRefused_data();
    void theLastThatFitsIsTakenAndTheNextRefused();
    void aDrillBeyondTheTotalIsRefused();
    void aRefusedPaymentIsTakenOnceThereIsRoom();
    void aDisbursementBeyondTheTotalIsRefused();
    void theTotalOutlivesTheProcess();
    void whatOnlyWaitsMayComeToMoreThanSixtyFourBits();
};

void TestTotals::theLastThatFitsIsTakenAndTheNextRefused_data() {
    QTest::addColumn<QByteArray>("way");
    for (const auto& [name, way] : ways())
        QTest::newRow(name.c_str()) << QByteArray::fromStdString(name);
}

void TestTotals::theLastThatFitsIsTakenAndTheNextRefused() {
    QFETCH(QByteArray, way);
    const auto bring = ways().at(way.toStdString());
    FullRoom room(8'999);
    QCOMPARE(bring(room, kLargest), std::string());
    const auto people = must(room.reader().investors({}, 10'000)).size();
    QCOMPARE(bring(room, Money::fen(1)), std::string(kNoRoom));
    QVERIFY(must(room.reader().investors({}, 10'000)).size() <= people + 1);
    QCOMPARE(room.fault(), std::string());
    // What is there can still move and leave, and makes room for as much.
    room.takeOut(room.rich(0), Money::fen(1));
    QVERIFY(bring(room, Money::fen(2)).starts_with("total_too_large"));
    QCOMPARE(bring(room, Money::fen(1)), std::string());
    QCOMPARE(room.fault(), std::string());
}

void TestTotals::aDrillBeyondTheTotalIsRefused() {
    FullRoom room(9'000);
    DrillPlan plan;
    plan.bidders = 3;
    const auto loans = must(room.reader().loans()).size();
    QCOMPARE(codeOfError(runDrill(room.desk(), plan)), std::string("total_too_large"));
    QCOMPARE(must(room.reader().investors({}, 10'000)).size(), std::size_t{9'000});
    QVERIFY(must(room.reader().loans()).size() <= loans + 1);
    QCOMPARE(room.fault(), std::string());
}

void TestTotals::aRefusedPaymentIsTakenOnceThereIsRoom() {
    FullRoom room(9'000);
    const auto bid = room.held(kLargest);
    const auto notice = noticeOf("pay-it", bid, kLargest.fen());
    QCOMPARE(told(room.desk().notePayment(notice)), std::string(kNoRoom));
    QCOMPARE(must(room.reader().bidLife(bid)).holds.back().state, HoldState::Held);
    room.takeOut(room.rich(0), kLargest);
    QCOMPARE(must(room.desk().notePayment(notice)).outcome, NoticeOutcome::Paid);
    QCOMPARE(room.fault(), std::string());
}

/// It owes the borrower as much as stays lent.
void TestTotals::aDisbursementBeyondTheTotalIsRefused() {
    FullRoom room(9'000);
    const auto loan = room.sale();
    QCOMPARE(room.desk().bid(bidOf(loan, room.rich(0), kLargest.fen())).decision.outcome,
             Outcome::Accepted);
    (void)must(room.desk().moveLoan(loan, LoanMove::Review));
    QCOMPARE(told(room.desk().moveLoan(loan, LoanMove::Disburse)), std::string(kNoRoom));
    QCOMPARE(must(room.reader().loan(loan)).phase, Phase::UnderReview);
    room.takeOut(room.rich(1), kLargest);
    QCOMPARE(must(room.desk().moveLoan(loan, LoanMove::Disburse)), Phase::Disbursed);
    QCOMPARE(room.fault(), std::string());
}

/// It stands in the file, where a foreign hand is noticed.
void TestTotals::theTotalOutlivesTheProcess() {
    DeskRoom room;
    {
        Desk& desk = room.open();
        (void)enrol(desk, 9'000, kLargest);
    }
    Desk& again = room.open();
    QCOMPARE(codeOfError(again.addInvestors({with(Money::fen(1))})),
             std::string("total_too_large"));
    room.close();
    QCOMPARE(faultOf(room.path()), std::string());
    RawDatabase(room.path()).must("UPDATE money_total SET amount_fen = amount_fen - 1");
    QVERIFY(faultOf(room.path()).starts_with("conservation desk"));
}

/// Ten thousand bids wait for a largest amount each: what they come to is said as far as it can be.
void TestTotals::whatOnlyWaitsMayComeToMoreThanSixtyFourBits() {
    FullRoom room(1);
    const auto loan = room.sale();
    (void)room.desk().bid(bidOf(loan, room.rich(0), kLargest.fen() - 1));
    const auto waits = room.newcomer();
    for (int i = 0; i < 9'300; ++i) {
        auto bid = bidOf(loan, waits, kLargest.fen(), room.fresh("wait"));
        bid.funding = Funding::Payment;
        bid.standby = true;
        QCOMPARE(room.desk().bid(bid).decision.outcome, Outcome::Standby);
    }
    (void)must(room.desk().moveLoan(loan, LoanMove::Close));
    const auto planned = must(room.reader().placing(loan));
    QVERIFY(!planned.candidates.empty());
    must(room.desk().designate(waits, kLargest, "letter 12"));
    const PlaceShortfall places{.loan = loan, .splits = {{waits, Money::fen(1)}}};
    // Nobody has the money: what counts is that it was found out.
    QCOMPARE(codeOfError(room.desk().ask(places, "R01", "as agreed")),
             std::string("split_unlawful"));
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestTotals)
#include "tst_totals.moc"
