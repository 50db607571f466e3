// Method: statements and shortfalls are composed from records, so they are compared with the
// figures that the desk keeps beside them, at the end and at every instant before. Then a foreign
// hand changes a figure, and the reports notice.

#include <algorithm>
#include <optional>

#include "clerks.h"
#include "raw_database.h"

using namespace plimsoll;
using namespace plimsoll::test;

class TestReports : public QObject {
    Q_OBJECT
private slots:
    void aStatementEndsAtTheStoredBalance();
    void whyShortAtEveryInstant();
    void whyShortAfterACancellation();
    void whyShortKnowsLatePaymentsAndTheQueue();
    void noticesAForeignHand_data();
    void noticesAForeignHand();
};

void TestReports::aStatementEndsAtTheStoredBalance() {
    Clerks clerks;
    const auto who = clerks.person(0);
    const auto loan = clerks.sell(1'000);
    const auto paid = clerks.hold(loan, 0, 600);
    (void)clerks.pay(paid, 600);
    (void)clerks.hold(loan, 0, 200);
    clerks.lapseAll();
    (void)clerks.bid(loan, 1, 400);
    clerks.move(loan, {LoanMove::Review, LoanMove::Disburse});

    const auto cancelled = clerks.sell(1'000);
    const auto taken = clerks.hold(cancelled, 1, 1'000);
    (void)clerks.bid(cancelled, 0, 300, Funding::Balance, true);
    must(clerks.desk.withdrawBid(taken, {}));  // promotes
    (void)clerks.bid(cancelled, 0, 100);
    (void)clerks.pay(clerks.hold(cancelled, 0, 200), 200);
    clerks.move(cancelled, {LoanMove::Close, LoanMove::Cancel});

    const auto back = must(clerks.desk.cashOut(who, fen(150)));
    const auto gone = must(clerks.desk.cashOut(who, fen(50)));
    (void)must(clerks.desk.sendPayouts(key("friday")));
    must(clerks.desk.answerPayout(back, PayoutState::Failed, {}));
    must(clerks.desk.answerPayout(gone, PayoutState::Confirmed, {}));
    (void)must(clerks.desk.adjust(who, fen(-30), "a fee that was not charged"));
    (void)must(clerks.desk.adjust(who, fen(20), "nor that much"));
    (void)must(clerks.desk.deposit(who, fen(77), key("d-1")));
    const auto running = clerks.sell(1'000);
    (void)clerks.bid(running, 0, 500);

    const auto lines = must(clerks.reader->statement(who));
    QCOMPARE(describe(lines),
             "deposit:5000 bid:600 disbursed:600 bid:300 bid:100 bid:200 released:300 released:100 "
             "released:200 cash_out:150 cash_out:50 cash_back:150 adjustment:30 adjustment:20 "
             "deposit:77 bid:500");
    const auto& last = lines.back();
    const auto stored = must(clerks.reader->investor(who)).balance;
    QCOMPARE((Balance{last.available, last.frozen, last.lent}), stored);
    QCOMPARE(stored, (Balance{fen(5'000 - 50 - 30 + 20 + 77 - 500), fen(500), fen(600)}));
    QCOMPARE(lines[1].frozen, fen(600));
    QCOMPARE(lines[1].available, fen(5'000));  // a payment touches no balance
    QCOMPARE(lines[2].loan_code, std::string("L-1001"));
    QCOMPARE(lines[9].payout, back);
    QVERIFY(std::is_sorted(lines.begin(), lines.end(),
                           [](const auto& a, const auto& b) { return a.at < b.at; }));
    for (const auto id : clerks.people) {
        const auto all = must(clerks.reader->statement(id));
        const auto balance = must(clerks.reader->investor(id)).balance;
        QCOMPARE((Balance{all.back().available, all.back().frozen, all.back().lent}), balance);
    }

    NewInvestor pauper;
    const auto poor = must(clerks.desk.addInvestors({pauper}));
    QVERIFY(must(clerks.reader->statement(poor[0])).empty());
}

void TestReports::whyShortAtEveryInstant() {
    Clerks clerks;
    const auto loan = clerks.sell(2'000);
    std::vector<std::pair<Timestamp, QString>> instants;
    const auto note = [&] {
        const auto report = must(clerks.reader->whyShort(loan));
        QCOMPARE(report.capacity, must(clerks.reader->loan(loan)).capacity);
        instants.emplace_back(report.at, describe(report));
        clerks.room.clock().advance(1'000);
    };
    note();
    const auto opened = instants.back().first;
    (void)clerks.bid(loan, 0, 500);
    note();
    const auto failing = clerks.hold(loan, 1, 400);
    note();
    const auto withdrawing = clerks.hold(loan, 2, 300);
    const auto paying = clerks.hold(loan, 3, 200);
    note();
    (void)clerks.pay(failing, 400, PaymentStatus::Failed);
    note();
    must(clerks.desk.withdrawBid(withdrawing, {}));
    (void)clerks.pay(paying, 200);
    note();
    (void)clerks.hold(loan, 4, 100);
    clerks.lapseAll();
    (void)clerks.bid(loan, 4, 800);  // 600 that nobody took, then 200 of what had failed
    note();
    clerks.move(loan, {LoanMove::Close});
    note();

    const QStringList expected{"free 2000 held 0 paid 0 | 2000 0 0 0 0",
                               "free 1500 held 0 paid 500 | 1500 0 0 0 0",
                               "free 1100 held 400 paid 500 | 1100 0 0 0 0",
                               "free 600 held 900 paid 500 | 600 0 0 0 0",
                               "free 1000 held 500 paid 500 | 600 0 400 0 0",
                               "free 1300 held 0 paid 700 | 600 0 400 300 0",
                               "free 500 held 0 paid 1500 | 0 100 100 300 0",
                               "free 500 held 0 paid 1500 | 0 100 100 300 0"};
    // Again, now that all of it lies behind.
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const auto& [at, before] = instants.at(static_cast<std::size_t>(i));
        QCOMPARE(before, expected[i]);
        const auto report = must(clerks.reader->whyShort(loan, at));
        QCOMPARE(describe(report), expected[i]);
        QCOMPARE(report.at, at);
        QCOMPARE(report.capacity.total(), report.target);
    }
    QCOMPARE(describe(must(clerks.reader->whyShort(loan, Timestamp::us(opened.us() - 1)))),
             expected[0]);

    const auto causes = must(clerks.reader->whyShort(loan)).causes;
    const auto& lapsed = causes[static_cast<std::size_t>(ShortCause::Lapsed)];
    QCOMPARE(lapsed.count, 1);
    QCOMPARE(lapsed.released, fen(100));
    QVERIFY(lapsed.first && lapsed.first == lapsed.last);
    QCOMPARE(causes[static_cast<std::size_t>(ShortCause::Failed)].released, fen(400));
}

void TestReports::whyShortAfterACancellation() {
    Clerks clerks;
    const auto loan = clerks.sell(1'000);
    (void)clerks.bid(loan, 0, 500);
    const auto withdrawing = clerks.hold(loan, 1, 500);
    (void)clerks.bid(loan, 2, 600, Funding::Balance, true);  // never fits
    must(clerks.desk.withdrawBid(withdrawing, {}));
    clerks.move(loan, {LoanMove::Close});
    const auto before = must(clerks.reader->whyShort(loan));
    QCOMPARE(describe(before), "free 500 held 0 paid 500 | 0 0 0 500 0");
    QCOMPARE(before.waiting, fen(600));
    clerks.move(loan, {LoanMove::Cancel});

    QCOMPARE(must(clerks.reader->loan(loan)).capacity.free, fen(1'000));
    for (const auto at : {std::optional<Timestamp>(), std::optional(Timestamp::us(INT64_MAX))}) {
        const auto after = must(clerks.reader->whyShort(loan, at));
        QCOMPARE(describe(after), describe(before));
        QCOMPARE(after.waiting, fen(600));
        QCOMPARE(after.waiting_count, 1);
        // One instant, and it is named: the last one at which there was something to explain.
        const auto cancelled = must(clerks.reader->loan(loan));
        QCOMPARE(after.at.us(), cancelled.finished->us() - 1);
        QVERIFY(isBeforeCancellation(cancelled, after) && !isBeforeCancellation(cancelled, before));
        QCOMPARE(describe(must(clerks.reader->whyShort(loan, after.at))), describe(after));
    }
}

void TestReports::whyShortKnowsLatePaymentsAndTheQueue() {
    Clerks clerks;
    const auto loan = clerks.sell(1'250);
    const auto early = clerks.hold(loan, 0, 300);
    const auto late = clerks.hold(loan, 1, 400);
    clerks.lapseAll();
    (void)clerks.pay(late, 400);  // late, and fits
    (void)clerks.bid(loan, 2, 300);
    const auto other = clerks.hold(loan, 3, 200);
    const auto opened = clerks.pay(early, 300).opened;  // late, and would leave a tail of 50
    const auto all_of_it = clerks.hold(loan, 3, 350);
    const auto queued = clerks.bid(loan, 4, 700, Funding::Payment, true, true);
    const auto waiting = must(clerks.reader->whyShort(loan));
    QCOMPARE(waiting.waiting, fen(700));
    QCOMPARE(waiting.waiting_count, 1);
    QCOMPARE(waiting.late_count, 2);
    QCOMPARE(waiting.late, fen(700));
    QCOMPARE(waiting.late_readmitted, fen(400));

    must(clerks.desk.withdrawBid(all_of_it, {}));  // 350 are promoted, 300 of the rest are on step
    const auto waits = must(clerks.reader->standby(loan, {}, 10));
    QCOMPARE(describe(waits), QStringLiteral("%1:waiting:300").arg(queued.value));
    QCOMPARE(must(clerks.reader->whyShort(loan)).waiting, fen(300));

    must(clerks.desk.withdrawBid(queued, {}));  // leaves the queue, too
    clerks.move(loan, {LoanMove::Close});
    must(clerks.desk.withdrawBid(other, {}));
    must(clerks.desk.placeCase(opened, "room again"));
    const auto placed = must(clerks.reader->whyShort(loan));
    QVERIFY(placed.waiting.isZero() && placed.waiting_count == 0);
    // What staff placed was late once, not twice.
    QCOMPARE(placed.late_count, 2);
    QCOMPARE(placed.late, fen(700));
    QCOMPARE(placed.late_readmitted, fen(700));
    QCOMPARE(must(clerks.reader->loan(loan)).phase, Phase::Short);

    const auto again = must(clerks.reader->whyShort(loan, waiting.at));
    QCOMPARE(describe(again), describe(waiting));
    QCOMPARE(again.waiting, waiting.waiting);
    QCOMPARE(again.late_readmitted, waiting.late_readmitted);
}

void TestReports::noticesAForeignHand_data() {
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("why_short");
    const auto row = [](const char* name, const char* deed, const char* statement,
                        const char* why_short) {
        QTest::newRow(name) << QString::fromLatin1(deed) << QString::fromLatin1(statement)
                            << QString::fromLatin1(why_short);
    };
    const char* const statement = "desk_damaged statement of C-00001";
    const char* const capacity = "desk_damaged capacity of loan L-1001";
    row("nothing", "SELECT 1", "", "");
    row("a balance", "UPDATE investor SET available_fen = available_fen + 1 WHERE id = 1",
        statement, "");
    row("a deposit", "UPDATE ledger SET amount_fen = amount_fen + 1 WHERE investor_id = 1",
        statement, "");
    row("a deposit beyond all reason", "UPDATE ledger SET amount_fen = 9223372036854775807",
        statement, "");
    row("a transfer that is never made", "UPDATE ledger SET to_account = 4 WHERE from_account = 1",
        statement, "");
    row("an account that is none", "UPDATE ledger SET to_account = 9",
        "desk_damaged unheard-of number 9", "");
    row("a counter", "UPDATE loan SET free_fen = free_fen + 1, paid_fen = paid_fen - 1", "",
        capacity);
    row("a lost bid", "DELETE FROM bid WHERE id = 1", statement, capacity);
    row("a lost event", "DELETE FROM bid_event", "", capacity);
    row("an event beyond all reason", "UPDATE bid_event SET amount_fen = 9223372036854775807", "",
        capacity);
    row("an event that is none", "UPDATE bid_event SET kind = 12", "",
        "desk_damaged unheard-of number 12");
    row("a step of nothing", "UPDATE loan SET step_fen = 0", "", capacity);
}

void TestReports::noticesAForeignHand() {
    QFETCH(const QString, deed);
    Clerks clerks;
    const auto loan = clerks.sell(1'000);
    (void)clerks.bid(loan, 0, 300);
    const auto held = clerks.hold(loan, 1, 200);
    must(clerks.desk.withdrawBid(held, {}));
    clerks.reader.reset();
    clerks.room.close();
    {
        RawDatabase raw(clerks.room.path());
        raw.disarm();
        raw.must(deed.toStdString());
    }
    const auto reader = clerks.room.attach();
    const auto said = [](const auto& result) {
        return result ? QString() : QString::fromStdString(toText(result.error()));
    };
    QTEST(said(reader->statement(clerks.person(0))), "statement");
    QTEST(said(reader->whyShort(loan)), "why_short");
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
