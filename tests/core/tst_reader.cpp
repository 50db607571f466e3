// Method: small desks furnished through the public Desk with everything that can happen to a bid, a
// payment and a payout; what the reader lists is compared with what was done, page by page.

#include <algorithm>
#include <optional>

#include "clerks.h"
#include "raw_database.h"

using namespace plimsoll;
using namespace plimsoll::test;

class TestReader : public QObject {
    Q_OBJECT
private slots:
    void pagesOfHoldsKeepABidWhole();
    void holdsOfEveryLoan();
    void standbyRunsInTheOrderOfTheQueue();
    void aBidsLifeIsTold();
    void findsABidByNameOrNumber();
    void pagesOfBidsSkipPointsWithoutOne();
    void casesOldestFirst();
    void payoutsByIdStateAndBatch();
    void rareLinksAreFoundFarAway();
    void countsWhatWaitsForAPerson();
    void unknownNamesAreErrors();
    void resolvesHowABidIsPaid();
};

void TestReader::pagesOfHoldsKeepABidWhole() {
    Clerks clerks;
    const auto other = clerks.sell(1'000);
    const auto loan = clerks.sell(1'000);
    const auto first = clerks.hold(loan, 0, 400);
    (void)clerks.hold(other, 0, 300);
    const auto second =
        clerks.bid(loan, 1, 900, Funding::Payment, true, true);           // 600, waits for 300
    const auto third = clerks.bid(loan, 2, 100, Funding::Payment, true);  // waits
    must(clerks.desk.withdrawBid(first, {}));  // 300 go to the second, 100 to the third
    (void)clerks.pay(second, 600);

    const auto pages = [&](bool open_only) {
        return describe(allPages<Hold>(
            BidId(),
            [&](BidId beyond) {
                return clerks.reader->holds(
                    {.loan = loan, .open_only = open_only, .beyond = beyond, .limit = 1});
            },
            [](const Hold& hold) { return hold.bid; }));
    };
    const auto open =
        QStringLiteral("%1.2:held:300 %2.1:held:100").arg(second.value).arg(third.value);
    QCOMPARE(pages(true), open);
    QCOMPARE(
        pages(false),
        QStringLiteral("%1.1:withdrawn:400 %2.1:paid:600 ").arg(first.value).arg(second.value) +
            open);
    // Two parts of one bid stand on one page, however small it is.
    const auto page =
        must(clerks.reader->holds({.loan = loan, .open_only = false, .beyond = first, .limit = 1}));
    QCOMPARE(page.size(), std::size_t{2});
    QCOMPARE(page[0].loan_code, std::string("L-1002"));
    QCOMPARE(page[0].investor_code, std::string("C-00002"));
    QVERIFY(must(clerks.reader->holds({.loan = loan, .open_only = true, .beyond = {}, .limit = 0}))
                .empty());
}

void TestReader::holdsOfEveryLoan() {
    Clerks clerks;
    const auto second = clerks.sell(1'000);
    const auto first = clerks.sell(1'000);
    (void)clerks.hold(first, 0, 100);
    (void)clerks.hold(second, 0, 200);
    const auto paid = clerks.hold(first, 1, 300);
    (void)clerks.hold(second, 1, 400);
    (void)clerks.pay(paid, 300);

    HoldQuery query{.loan = {}, .open_only = true, .beyond = {}, .limit = 2};
    QCOMPARE(describe(must(clerks.reader->holds(query))), "1.1:held:100 2.1:held:200");
    query.beyond = BidId(2);
    QCOMPARE(describe(must(clerks.reader->holds(query))), "4.1:held:400");
    query = {.loan = {}, .open_only = false, .beyond = BidId(1), .limit = 2};
    QCOMPARE(describe(must(clerks.reader->holds(query))), "2.1:held:200 3.1:paid:300");
}

void TestReader::standbyRunsInTheOrderOfTheQueue() {
    Clerks clerks;
    const auto loan = clerks.sell(1'000);
    const auto taken = clerks.hold(loan, 0, 1'000);
    const auto first = clerks.bid(loan, 1, 700, Funding::Balance, true);
    const auto second = clerks.bid(loan, 2, 400, Funding::Payment, true);
    const auto third = clerks.bid(loan, 3, 300, Funding::Balance, true);

    const auto all = must(clerks.reader->standby(loan, {}, 10));
    QCOMPARE(describe(all), "2:waiting:700 3:waiting:400 4:waiting:300");
    QCOMPARE(all[1].funding, Funding::Payment);
    QCOMPARE(all[1].loan_code, std::string("L-1001"));
    QCOMPARE(all[1].investor_code, std::string("C-00003"));
    QCOMPARE(describe(must(clerks.reader->standby(loan, {}, 1))), "2:waiting:700");
    QCOMPARE(describe(must(clerks.reader->standby(loan, first, 10))),
             "3:waiting:400 4:waiting:300");

    must(clerks.desk.withdrawBid(taken, {}));  // the first and the third fit, the second does not
    QCOMPARE(describe(must(clerks.reader->standby(loan, {}, 10))), "3:waiting:400");
    QVERIFY(must(clerks.reader->standby(loan, second, 10)).empty());
    QCOMPARE(must(clerks.reader->bidLife(third)).wait->state, WaitState::Promoted);
    QCOMPARE(must(clerks.reader->tally(loan)).standby, std::uint64_t{3});
    QVERIFY(!must(clerks.reader->glance(loan)).has_value());
}

void TestReader::aBidsLifeIsTold() {
    Clerks clerks;
    const auto loan = clerks.sell(1'000);
    const auto other = clerks.hold(loan, 0, 400);
    const auto bid = clerks.bid(loan, 1, 900, Funding::Payment, true, true);  // 600, waits for 300
    (void)clerks.pay(bid, 600, PaymentStatus::Unclear);
    must(clerks.desk.resolveHold(bid, 1, HoldVerdict::Paid, "the bank says so"));
    (void)clerks.pay(other, 400, PaymentStatus::Failed);  // 300 of it are promoted
    clerks.lapseAll();
    (void)clerks.pay(bid, 300);  // late, and fits

    const auto life = must(clerks.reader->bidLife(bid));
    QCOMPARE(life.bid.id, bid);
    QCOMPARE(life.bid.funding, Funding::Payment);
    QVERIFY(life.bid.standby && life.bid.partial);
    QCOMPARE(life.bid.decision.accepted, fen(600));
    QCOMPARE(life.bid.decision.waiting, fen(300));
    QCOMPARE(life.bid.loan_code, std::string("L-1001"));
    QCOMPARE(life.bid.investor_code, std::string("C-00002"));
    QCOMPARE(describe(life.holds), "2.1:paid:600 2.2:lapsed:300 2.3:paid:300");
    QVERIFY(life.wait.has_value());
    QCOMPARE(describe(std::vector{*life.wait}), "2:promoted:0");
    QCOMPARE(describe(life.events), "stuck:600 paid:600 promoted:300 lapsed:300 readmitted:300");
    QVERIFY(std::is_sorted(life.events.begin(), life.events.end(),
                           [](const auto& a, const auto& b) { return a.at < b.at; }));

    const auto plain = must(clerks.reader->bidLife(other));
    QVERIFY(!plain.wait.has_value());
    QCOMPARE(describe(plain.events), "failed:400");
}

void TestReader::findsABidByNameOrNumber() {
    Clerks clerks;
    const auto loan = clerks.sell(1'000);
    (void)clerks.hold(loan, 0, 100);
    const auto answer = clerks.desk.bid(bidOf(loan, clerks.person(1), 100, "web-7"));
    const auto id = answer.decision.id;

    const auto find = [&](const char* loan_code, const char* investor, const char* name) {
        return clerks.reader->findBid(loan_code, investor, name);
    };
    QCOMPARE(must(find("L-1001", "C-00002", "web-7")), id);
    QCOMPARE(must(find("", "", "2")), id);
    for (const char* wrong : {"3", "0", "-1", "2x", "", "99999999999999999999"})
        QCOMPARE(codeOfError(find("", "", wrong)), std::string("unknown_bid"));
    QCOMPARE(codeOfError(find("L-1001", "C-00002", "web-8")), std::string("unknown_bid"));
    QCOMPARE(codeOfError(find("L-1001", "C-00001", "web-7")), std::string("unknown_bid"));
    QCOMPARE(codeOfError(find("L-9", "C-00002", "web-7")), std::string("unknown_bid"));
    QCOMPARE(codeOfError(find("L-1001", "nobody", "web-7")), std::string("unknown_bid"));
}

void TestReader::pagesOfBidsSkipPointsWithoutOne() {
    Clerks clerks;
    const auto loan = clerks.sell(2'000);
    const auto other = clerks.sell(2'000);
    std::vector<BidId> expected;
    for (int who = 0; who < 5; ++who) {
        const auto bid = clerks.hold(loan, who, 200);
        expected.push_back(bid);
        (void)clerks.hold(other, who, 100);
        (void)clerks.pay(bid, 200);  // a point of its own, without a bid
    }
    for (const bool newest_first : {false, true}) {
        const auto all = allPages<BidRecord>(
            BidId(),
            [&](BidId beyond) {
                BidQuery query;
                query.loan = loan;
                query.beyond = beyond;
                query.newest_first = newest_first;
                query.limit = 2;
                return clerks.reader->bids(query);
            },
            [](const BidRecord& bid) { return bid.id; });
        std::vector<BidId> found;
        for (const auto& bid : all) found.push_back(bid.id);
        if (newest_first) std::reverse(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
    const auto points = must(clerks.reader->fillPoints(loan, 0, 100));
    QCOMPARE(points.size(), std::size_t{10});
    QVERIFY(points[0].first_bid && !points[1].first_bid && !points[1].last_bid);
    QCOMPARE(points[1].id, points[1].at.us());
    QCOMPARE(must(clerks.reader->fillPoints(loan, points[3].id, 100)).size(), std::size_t{6});
}

void TestReader::casesOldestFirst() {
    Clerks clerks;
    const auto loan = clerks.sell(1'000);
    const auto held = clerks.hold(loan, 0, 300);
    const auto gone = clerks.hold(loan, 1, 200);
    must(clerks.desk.withdrawBid(gone, {}));
    (void)clerks.pay(gone, 200);    // late
    (void)clerks.pay(held, 299);    // a wrong amount
    (void)clerks.pay(BidId(), 50);  // an unknown bid
    (void)clerks.pay(held, 300);
    const auto surplus = clerks.pay(held, 300);  // twice

    const QString first = "late:open:200 wrong_amount:open:299 unknown_bid:open:50 ";
    QCOMPARE(describe(must(clerks.reader->cases({}))), first + "surplus:open:300");
    (void)must(clerks.desk.refundCase(surplus.opened, "paid twice"));
    QCOMPARE(describe(must(clerks.reader->cases({}))), first.trimmed());
    const auto all = allPages<PaymentCase>(
        CaseId(),
        [&](CaseId beyond) {
            return clerks.reader->cases({.open_only = false, .beyond = beyond, .limit = 1});
        },
        [](const PaymentCase& payment) { return payment.id; });
    QCOMPARE(describe(all), first + "surplus:refunded:300");
    QCOMPARE(all[0].loan_code, std::string("L-1001"));
    QCOMPARE(all[0].investor_code, std::string("C-00002"));
    QVERIFY(!all[2].bid && all[2].loan_code.empty() && all[2].investor_code.empty());
    QVERIFY(all[3].closed.has_value());
}

void TestReader::payoutsByIdStateAndBatch() {
    Clerks clerks;
    const auto loan = clerks.sell(1'000);
    for (const int who : {0, 1, 2})
        (void)must(clerks.desk.cashOut(clerks.person(who), fen(100 + who)));
    QCOMPARE(must(clerks.desk.sendPayouts(key("friday"))), 3);
    must(clerks.desk.answerPayout(PayoutId(1), PayoutState::Confirmed, {}));
    must(clerks.desk.answerPayout(PayoutId(2), PayoutState::Unknown, {}));
    (void)clerks.bid(loan, 3, 1'000);
    clerks.move(loan, {LoanMove::Review, LoanMove::Disburse});

    const QString confirmed = "1:cash_out:confirmed:100";
    const QString unknown = "2:cash_out:unknown:101";
    const QString sent = "3:cash_out:sent:102";
    const QString pending = "4:disbursement:pending:1000";
    const auto payouts = [&](PayoutQuery query) {
        return describe(must(clerks.reader->payouts(query)));
    };
    QCOMPARE(payouts({}), QStringList({confirmed, unknown, sent, pending}).join(u' '));
    PayoutQuery query;
    query.state = PayoutState::Confirmed;
    QCOMPARE(payouts(query), confirmed);
    query.state = PayoutState::Unknown;
    QCOMPARE(payouts(query), unknown);
    query.state = PayoutState::Sent;
    query.batch = "friday";
    QCOMPARE(payouts(query), sent);
    query.batch = "monday";
    QCOMPARE(payouts(query), QString());
    query = {};
    query.batch = "friday";
    QCOMPARE(payouts(query), QStringList({confirmed, unknown, sent}).join(u' '));
    query = {};
    query.loan = loan;
    QCOMPARE(payouts(query), pending);
    query = {};
    query.beyond = PayoutId(1);
    query.limit = 2;
    QCOMPARE(payouts(query), QStringList({unknown, sent}).join(u' '));

    const auto payout = must(clerks.reader->payout(PayoutId(4)));
    QCOMPARE(payout.loan_code, std::string("L-1001"));
    QVERIFY(!payout.investor && payout.investor_code.empty() && payout.batch.empty());
    QCOMPARE(must(clerks.reader->payout(PayoutId(3))).investor_code, std::string("C-00003"));
    QCOMPARE(must(clerks.reader->payout(PayoutId(3))).batch, std::string("friday"));
}

/// A page of the audit trail is many short reads when few links are wanted.
void TestReader::rareLinksAreFoundFarAway() {
    constexpr std::int64_t kLinks = 45'000;
    DeskRoom room;
    room.open();
    room.close();
    {
        RawDatabase raw(room.path());
        raw.must(
            "WITH RECURSIVE n(i) AS (SELECT (SELECT max(id) FROM audit) + 1 UNION ALL"
            " SELECT i + 1 FROM n WHERE i < " +
            std::to_string(kLinks) +
            ") INSERT INTO audit SELECT i, at_us, CASE WHEN i IN (2000, 44000) THEN 'rare' ELSE"
            " 'often' END, roles, place, act, object, reason, before, after, key, outcome,"
            " last_command, last_bid, last_stray, rows, hash FROM n, audit WHERE id = 1");
    }
    const auto reader = room.attach();
    const auto found = [&](AuditQuery query) {
        std::vector<std::int64_t> numbers;
        for (const auto& link : must(reader->audit(query))) numbers.push_back(link.id);
        return numbers;
    };
    using Numbers = std::vector<std::int64_t>;
    AuditQuery query;
    query.who = "rare";
    QCOMPARE(found(query), (Numbers{44'000, 2'000}));
    query.beyond = 44'000;
    QCOMPARE(found(query), (Numbers{2'000}));
    query.beyond = INT64_MAX;
    query.limit = 1;
    QCOMPARE(found(query), (Numbers{44'000}));
    query.newest_first = false;
    QVERIFY(found(query).empty());
    query.beyond = 0;
    query.limit = 500;
    QCOMPARE(found(query), (Numbers{2'000, 44'000}));
    query.beyond = 2'000;
    QCOMPARE(found(query), (Numbers{44'000}));
    query.beyond = 0;
    query.who = "nobody";
    QVERIFY(found(query).empty());
    query.who = "often";
    query.limit = 25'000;
    QCOMPARE(found(query).size(), std::size_t{25'000});
}

void TestReader::countsWhatWaitsForAPerson() {
    Clerks clerks;
    QCOMPARE(must(clerks.reader->alarms()), Alarms{});
    const auto full = clerks.sell(500);
    (void)clerks.bid(full, 0, 500);
    clerks.move(full, {LoanMove::Review, LoanMove::Disburse});
    const auto loan = clerks.sell(1'000);
    const auto stuck = clerks.hold(loan, 0, 300);
    (void)clerks.hold(loan, 1, 100);
    (void)clerks.pay(stuck, 300, PaymentStatus::Unclear);
    const auto unknown_payer = clerks.pay(BidId(), 70);
    const auto unlucky = clerks.sell(1'000);
    clerks.move(unlucky, {LoanMove::Close});
    (void)must(clerks.desk.cashOut(clerks.person(2), fen(100)));
    (void)must(clerks.desk.cashOut(clerks.person(3), fen(100)));
    QCOMPARE(must(clerks.reader->alarms()), (Alarms{.unknown_payouts = 0,
                                                    .failed_disbursements = 0,
                                                    .open_cases = 1,
                                                    .stuck_holds = 1,
                                                    .pending_payouts = 3,
                                                    .short_loans = 1}));
    (void)must(clerks.desk.refundCase(unknown_payer.opened, "sent back"));
    (void)must(clerks.desk.sendPayouts(key("friday")));
    must(clerks.desk.answerPayout(PayoutId(1), PayoutState::Failed, {}));
    must(clerks.desk.answerPayout(PayoutId(2), PayoutState::Unknown, {}));
    must(clerks.desk.answerPayout(PayoutId(3), PayoutState::Failed, {}));  // goes back by itself
    must(clerks.desk.answerPayout(PayoutId(4), PayoutState::Failed, {}));  // to whom?
    QCOMPARE(must(clerks.reader->alarms()), (Alarms{.unknown_payouts = 1,
                                                    .failed_disbursements = 2,
                                                    .open_cases = 0,
                                                    .stuck_holds = 1,
                                                    .pending_payouts = 0,
                                                    .short_loans = 1}));
    (void)must(clerks.desk.reissuePayout(PayoutId(1), "another account"));
    const auto alarms = must(clerks.reader->alarms());
    QCOMPARE(alarms.failed_disbursements, 1);
    QCOMPARE(alarms.pending_payouts, 1);
}

void TestReader::unknownNamesAreErrors() {
    Clerks clerks;
    auto& reader = *clerks.reader;
    const LoanId loan(99);
    QCOMPARE(codeOfError(reader.holds({.loan = loan, .open_only = true, .beyond = {}, .limit = 1})),
             std::string("unknown_loan"));
    QCOMPARE(codeOfError(reader.standby(loan, {}, 1)), std::string("unknown_loan"));
    QCOMPARE(codeOfError(reader.standby({}, {}, 1)), std::string("unknown_loan"));
    QCOMPARE(codeOfError(reader.whyShort(loan)), std::string("unknown_loan"));
    PayoutQuery query;
    query.loan = loan;
    QCOMPARE(codeOfError(reader.payouts(query)), std::string("unknown_loan"));
    QCOMPARE(codeOfError(reader.payout(PayoutId(1))), std::string("unknown_payout"));
    QCOMPARE(codeOfError(reader.bidLife(BidId(1))), std::string("unknown_bid"));
    QCOMPARE(codeOfError(reader.statement(InvestorId(99))), std::string("unknown_investor"));
    QVERIFY(must(reader.cases({})).empty() && must(reader.payouts({})).empty());
    // No read stays open behind an error: another one begins a snapshot of its own.
    QVERIFY(must(reader.statement(clerks.person(0))).size() == 1);
}

void TestReader::resolvesHowABidIsPaid() {
    Clerks clerks;
    (void)clerks.sell(1'000);
    NamedBid named{.loan = "L-1001", .investor = "C-00001", .amount = "5", .key = "k"};
    QCOMPARE(must(clerks.reader->resolve(named)).funding, Funding::Balance);
    QVERIFY(!must(clerks.reader->resolve(named)).standby);
    named.funding = Funding::Payment;
    named.standby = true;
    const auto bid = must(clerks.reader->resolve(named));
    QCOMPARE(bid.funding, Funding::Payment);
    QVERIFY(bid.standby);
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
