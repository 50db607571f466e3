// Method: what one operator may do with money without anybody else, on a desk that takes two for
// it: a table with rows at the edge of each limit, the ways round a limit, the day's turn, another
// process, retries. What was refused may have changed nothing, and each ends with verify().

#include "asked_commands.h"
#include "faulty_vfs.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto kHour = StaffedRoom::kHour;
const InvestorId kWho = StaffedRoom::person(0);
/// Whose sums of the day begin at zero: the other operator has brought the desk its first money.
constexpr auto kTeller = "op.liu";

ActLimits limits(std::int64_t each, std::int64_t day) {
    return {Money::fen(each), Money::fen(day)};
}

NewInvestor newcomer(std::int64_t deposit) {
    NewInvestor investor;
    investor.deposit = Money::fen(deposit);
    return investor;
}

/// Does one of the four acts with a sum of its own.
class Teller {
public:
    Teller(StaffedRoom& room, Act act) : m_room(room), m_act(act) {
        if (act == Act::PaymentNote) m_loan = room.loanIn(Phase::Open);
    }

    std::string move(std::int64_t fen, const std::string& login = kTeller) {
        Desk& desk = m_room.seat(login);
        const auto name = "n-" + std::to_string(++m_number);
        switch (m_act) {
            case Act::Deposit:
                return wordOf(desk.deposit(kWho, Money::fen(fen), {}));
            case Act::CashOut:
                return wordOf(desk.cashOut(kWho, Money::fen(fen)));
            case Act::PaymentNote:
                return wordOf(desk.notePayment(noticeOf(name, {}, fen)));
            default:
                // Its sum is that of what is pending, which cash-outs make.
                (void)must(m_room.operatorSeat().cashOut(kWho, Money::fen(fen)));
                return wordOf(desk.sendPayouts(keyOf(name.c_str())));
        }
    }

private:
    StaffedRoom& m_room;
    Act m_act;
    LoanId m_loan;
    int m_number = 0;
};

/// From the machine's time on to one o'clock in the morning of the desk's next day.
void toNextMorning(StaffedRoom& room) {
    const auto now = room.clock().now();
    const auto midnight = endOf(dayOf(now)).us() + 1;
    room.pass(midnight + kHour - now.us());
}

}  // namespace

class TestAlone : public QObject {
    Q_OBJECT
private slots:
    void oneOperatorAloneCannotMoveMoneyOut();
    void limitsDecideToTheFen_data();
    void limitsDecideToTheFen();
    void everySumHasLimits_data();
    void everySumHasLimits();
    void splittingDoesNotEvade_data();
    void splittingDoesNotEvade();
    void theDaysSumEndsAtMidnightInChinaAndNotByARestart();
    void whatTwoDidDoesNotCount();
    void aFailureAndADoubtMoveNoMoney();
    void aRetryIsAnsweredWhateverTheLimitsSayNow();
    void aPaymentThatWaitsIsAskedForOnce();
    void aBatchIsApprovedAsItWasSeen();
    void anEmptyLimitIsTheDefault();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestAlone::oneOperatorAloneCannotMoveMoneyOut() {
    StaffedRoom room;
    for (const ActRule& rule : actRules())
        if (rule.limited) room.tighten(rule.act);
    Desk& clerk = room.operatorSeat();
    const std::string refused = "needs_checker";
    QCOMPARE(wordOf(clerk.addInvestors({newcomer(500'000'000)})), refused);
    const auto added = must(clerk.addInvestors({newcomer(0)})).front();
    const auto sum = Money::yuan(5'000'000);
    QCOMPARE(wordOf(clerk.deposit(added, sum, {})), refused);
    const auto in = room.ask(Deposit{added, sum});
    QCOMPARE(wordOf(clerk.approve(in, room.request(in).world_now, {})), std::string("forbidden"));
    QCOMPARE(wordOf(clerk.cashOut(added, sum)), std::string("balance_too_small"));
    must(room.approve(in));
    QCOMPARE(wordOf(clerk.cashOut(added, sum)), refused);
    must(room.approve(room.ask(CashOut{added, sum})));
    QCOMPARE(wordOf(clerk.sendPayouts(keyOf("b"))), refused);
    QCOMPARE(must(room.reader().payouts({})).back().state, PayoutState::Pending);
    must(room.approve(room.ask(SendPayouts{"b"})));
    QCOMPARE(must(room.reader().payouts({})).back().state, PayoutState::Sent);
    QCOMPARE(must(clerk.sendPayouts(keyOf("b"))), 1);
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::limitsDecideToTheFen_data() {
    QTest::addColumn<qint64>("each");
    QTest::addColumn<qint64>("day");
    QTest::addColumn<QByteArray>("sums");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, qint64 each, qint64 day, const char* sums,
                        const char* expected) {
        QTest::newRow(name) << each << day << QByteArray(sums) << QByteArray(expected);
    };
    row("no limit, one fen", 0, 0, "1", "-");
    row("the limit of one act", 100, 1'000, "100", "+");
    row("a fen above it", 100, 1'000, "101", "-");
    row("the limit of a day", 100, 250, "100 100 50", "+++");
    row("a fen above that", 100, 250, "100 100 51", "++-");
    row("what was refused does not count", 100, 250, "100 101 100 51 50", "+-+-+");
    row("nothing more that day", 100, 100, "100 1", "+-");
}

void TestAlone::limitsDecideToTheFen() {
    QFETCH(qint64, each);
    QFETCH(qint64, day);
    QFETCH(QByteArray, sums);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    room.tighten(Act::Deposit, limits(each, day));
    Teller teller(room, Act::Deposit);
    QByteArray answers;
    std::int64_t done = 0;
    for (const QByteArray& sum : sums.split(' ')) {
        const auto word = teller.move(sum.toLongLong());
        answers += word == "ok" ? '+' : word == "needs_checker" ? '-' : '?';
        if (word == "ok") done += sum.toLongLong();
    }
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit + done);
    QCOMPARE(room.fault(), std::string());
    QCOMPARE(answers, expected);
}

void TestAlone::everySumHasLimits_data() {
    QTest::addColumn<QByteArray>("act");
    for (const ActRule& rule : actRules())
        if (rule.limited)
            QTest::newRow(std::string(rule.code).c_str())
                << QByteArray::fromStdString(std::string(rule.code));
}

void TestAlone::everySumHasLimits() {
    QFETCH(QByteArray, act);
    StaffedRoom room;
    Teller teller(room, actOf(act.toStdString()).value());
    room.tighten(actOf(act.toStdString()).value(), limits(100, 150));
    QCOMPARE(teller.move(100), std::string("ok"));
    QCOMPARE(teller.move(51), std::string("needs_checker"));
    // Another operator has a sum of their own; a batch takes what is still pending with it.
    QCOMPARE(teller.move(49, "both.sun"), std::string("ok"));
    QCOMPARE(teller.move(101, "both.sun"), std::string("needs_checker"));
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::splittingDoesNotEvade_data() {
    QTest::addColumn<QByteArray>("way");
    QTest::newRow("a new investor with a deposit, then a deposit") << QByteArray("add, deposit");
    QTest::newRow("a deposit, then a new investor with one") << QByteArray("deposit, add");
    QTest::newRow("several investors of one import") << QByteArray("import");
    QTest::newRow("one of an import above the limit of one") << QByteArray("import one");
    QTest::newRow("two investors") << QByteArray("deposit, other");
    QTest::newRow("two seats of one person") << QByteArray("deposit, seat");
    QTest::newRow("asked for instead of done") << QByteArray("deposit, ask");
}

void TestAlone::splittingDoesNotEvade() {
    QFETCH(QByteArray, way);
    StaffedRoom room;
    room.tighten(Act::Deposit, limits(100, 150));
    Desk& clerk = room.seat(kTeller);
    const auto second_seat = room.signIn(kTeller);
    const auto before = must(room.reader().investors({}, 100)).size();
    const auto step = [&](const QByteArray& how) -> std::string {
        if (how == "add") return wordOf(clerk.addInvestors({newcomer(100)}));
        if (how == "import") return wordOf(clerk.addInvestors({newcomer(100), newcomer(51)}));
        if (how == "import one") return wordOf(clerk.addInvestors({newcomer(1), newcomer(101)}));
        if (how == "other")
            return wordOf(clerk.deposit(StaffedRoom::person(1), Money::fen(100), {}));
        if (how == "seat") return wordOf(second_seat->deposit(kWho, Money::fen(100), {}));
        if (how == "ask") return wordOf(clerk.ask(Deposit{kWho, Money::fen(100)}, "R01", "n"));
        return wordOf(clerk.deposit(kWho, Money::fen(100), {}));
    };
    const auto steps = way.split(',');
    for (qsizetype i = 0; i + 1 < steps.size(); ++i)
        QCOMPARE(step(steps[i].trimmed()), std::string("ok"));
    const auto last = step(steps.back().trimmed());
    QCOMPARE(last, std::string(steps.back().trimmed() == "ask" ? "waiting" : "needs_checker"));
    // All of an import or nobody.
    const bool adds_first = steps.front() == "add";
    QCOMPARE(must(room.reader().investors({}, 100)).size(), before + (adds_first ? 1 : 0));
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::theDaysSumEndsAtMidnightInChinaAndNotByARestart() {
    StaffedRoom room;
    toNextMorning(room);
    room.tighten(Act::CashOut, limits(100, 100));
    Teller teller(room, Act::CashOut);
    QCOMPARE(teller.move(100), std::string("ok"));
    room.reopen();
    QCOMPARE(teller.move(1), std::string("needs_checker"));
    // Eight in the morning there is midnight in UTC: the same day.
    room.pass(22 * kHour);
    QCOMPARE(teller.move(1), std::string("needs_checker"));
    room.pass(kHour);
    QCOMPARE(teller.move(100), std::string("ok"));
    QCOMPARE(teller.move(1), std::string("needs_checker"));
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::whatTwoDidDoesNotCount() {
    StaffedRoom room;
    room.tighten(Act::Deposit, limits(100, 100));
    // Approved by somebody who is an operator, too, and would have it counted.
    must(room.approve(room.ask(Deposit{kWho, Money::fen(5'000)}), "both.sun"));
    Teller teller(room, Act::Deposit);
    QCOMPARE(teller.move(100, "both.sun"), std::string("ok"));
    QCOMPARE(teller.move(1, "both.sun"), std::string("needs_checker"));
    QCOMPARE(teller.move(100), std::string("ok"));
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::aFailureAndADoubtMoveNoMoney() {
    StaffedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const auto bid = room.bid(loan, 0, 300, Funding::Payment).decision.id;
    room.tighten(Act::PaymentNote);
    Desk& clerk = room.operatorSeat();
    const auto note = [&](const char* name, PaymentStatus status) {
        return wordOf(clerk.notePayment(noticeOf(name, bid, 300, status)));
    };
    QCOMPARE(note("p-1", PaymentStatus::Confirmed), std::string("needs_checker"));
    QCOMPARE(note("p-1", PaymentStatus::Unclear), std::string("ok"));
    QCOMPARE(note("p-1", PaymentStatus::Failed), std::string("ok"));
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::aRetryIsAnsweredWhateverTheLimitsSayNow() {
    StaffedRoom room;
    Desk& clerk = room.operatorSeat();
    const auto deposit = [&] { return wordOf(clerk.deposit(kWho, Money::fen(70), keyOf("d"))); };
    const auto out = [&] { return must(clerk.cashOut(kWho, Money::fen(70), keyOf("c"))); };
    QCOMPARE(deposit(), std::string("ok"));
    const auto payout = out();
    QCOMPARE(must(clerk.sendPayouts(keyOf("b"))), 1);
    const auto notice = noticeOf("p", {}, 70);
    const auto noted = must(clerk.notePayment(notice));
    for (const ActRule& rule : actRules())
        if (rule.limited) room.tighten(rule.act);

    QCOMPARE(deposit(), std::string("ok"));
    QCOMPARE(out(), payout);
    QCOMPARE(must(clerk.sendPayouts(keyOf("b"))), 1);
    QCOMPARE(must(clerk.notePayment(notice)).opened, noted.opened);
    // Asked for under the key under which it was done: it is done.
    const auto asked = must(clerk.ask(CashOut{kWho, Money::fen(70)}, {}, {}, keyOf("c")));
    QVERIFY(!asked.isWaiting());
    QCOMPARE(std::get<PayoutId>(asked.made), payout);
    const auto again = must(clerk.ask(confirming({}, 70, "p"), {}, {}));
    QVERIFY(std::get<NoticeAnswer>(again.made).replayed);
    QCOMPARE(wordOf(clerk.ask(SendPayouts{"b"}, {}, {})), std::string("done"));
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit);
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::aPaymentThatWaitsIsAskedForOnce() {
    StaffedRoom room;
    const auto command = heldPayment(room);
    const auto id = room.ask(command);
    QCOMPARE(room.ask(command), id);
    QCOMPARE(room.ask(command, "op.liu"), id);
    auto other = command;
    other.amount = Money::fen(299);
    QCOMPARE(wordOf(room.operatorSeat().ask(other, "R01", "n")), std::string("key_reused"));
    must(room.checkerSeat().reject(id, "no such payment on the statement"));
    // It may come after all.
    const auto again = room.ask(command);
    QVERIFY(again != id);
    must(room.approve(again));
    const auto known = must(room.operatorSeat().ask(command, {}, {}));
    QVERIFY(!known.isWaiting() && std::get<NoticeAnswer>(known.made).replayed);
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::aBatchIsApprovedAsItWasSeen() {
    StaffedRoom room;
    const auto id = room.ask(pendingPayout(room));
    const auto seen = room.request(id).world_now;
    (void)must(room.operatorSeat().cashOut(StaffedRoom::person(1), Money::fen(60)));
    QVERIFY(room.request(id).hasChanged());
    QCOMPARE(wordOf(room.checkerSeat().approve(id, seen, {})), std::string("world_changed"));
    const auto now = nameOfWorld(room.request(id).world_now);
    must(room.checkerSeat().approve(id, now, {}));
    for (const Payout& payout : must(room.reader().payouts({})))
        QCOMPARE(payout.batch, std::string("b-1"));
    QCOMPARE(room.fault(), std::string());
}

void TestAlone::anEmptyLimitIsTheDefault() {
    DeskRoom room(DeskKind::Rehearsal);
    const auto reader = must(room.open().reader());
    // Where nobody signs in one person suffices, and no limit counts.
    for (const ActRule& rule : actRules()) QVERIFY(must(reader->policy(rule.act)) == ActPolicy());
    StaffedRoom staffed;
    staffed.carryOut(policyFor(Act::Deposit, {.four_eyes = true, .limits = limits(5, 7)}));
    const ActPolicy set{.four_eyes = true, .limits = limits(5, 7)};
    QVERIFY(must(staffed.reader().policy(Act::Deposit)) == set);
    const ActPolicy usual{.four_eyes = true, .limits = {}};
    QVERIFY(must(staffed.reader().policy(Act::LoanDisburse)) == usual);
    staffed.reopen();
    QVERIFY(must(staffed.reader().policy(Act::Deposit)) == set);
    QCOMPARE(staffed.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestAlone)
#include "tst_alone.moc"
