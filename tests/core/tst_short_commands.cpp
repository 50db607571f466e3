// Method: a loan is brought into each phase and each way of the short loan is tried on it; the
// answer and where it stands afterwards are the expected. Then what stops an extension, what it
// starts again, and what a reduction leaves. Whatever happened is carried out again by verify().

#include "property.h"
#include "raw_database.h"
#include "short_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr std::int64_t kPart = 300;
using Prepare = std::function<ExtendLoan(ShortRoom&)>;

/// Brought there with a bid that has paid, wherever there can be one.
BidId firstBid(ShortRoom& room, LoanId loan, Phase phase) {
    if (phase == Phase::Open) return room.buy(loan, 0, kPart);
    if (phase != Phase::Paused) return {};
    room.move(loan, {LoanMove::Resume});
    const auto bid = room.buy(loan, 0, kPart);
    room.move(loan, {LoanMove::Pause});
    return bid;
}

BidId firstBidOf(ShortRoom& room, LoanId loan) {
    BidQuery query;
    query.loan = loan;
    query.limit = 1;
    const auto bids = must(room.reader().bids(query));
    return bids.empty() ? BidId(9'999) : bids.front().id;
}

/// Gives all that is free to the fifth investor; where nothing is, a part.
PlaceShortfall placingAll(ShortRoom& room, LoanId loan) {
    const auto free = room.capacityOf(loan).free.fen();
    return placing(loan, {room.split(4, free > 0 ? free : kPart)});
}

Command commandOf(ShortRoom& room, const QByteArray& way, LoanId loan) {
    if (way == "extend") return extending(loan, room.in(3'600));
    if (way == "reduce") return reducing(loan);
    if (way == "place") return placingAll(room, loan);
    if (way == "cancel") return cancelling(loan);
    return voiding(firstBidOf(room, loan));
}

}  // namespace

Q_DECLARE_METATYPE(Prepare)

class TestShortCommands : public QObject {
    Q_OBJECT
private slots:
    void everyPhaseAnswersEveryWay_data();
    void everyPhaseAnswersEveryWay();
    void refusesAnExtension_data();
    void refusesAnExtension();
    void extendsToTheLatestEnd();
    void servesWhoWaitsInTheCommitThatExtends();
    void theOldEndClosesNothing();
    void theNewEndClosesOnce_data();
    void theNewEndClosesOnce();
    void extendsAgainAndAgain();
    void refusesAReduction_data();
    void refusesAReduction();
    void reducesToWhatIsPaid();
    void reducesTwice();
    void aRetryIsAnsweredAsBefore_data();
    void aRetryIsAnsweredAsBefore();
};

void TestShortCommands::everyPhaseAnswersEveryWay_data() {
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<QByteArray>("expected");
    const QByteArrayList ways{"extend", "reduce", "place", "cancel", "void"};
    const auto row = [&](const char* phase, const QByteArrayList& cells) {
        for (qsizetype i = 0; i < ways.size(); ++i)
            QTest::newRow((ways[i] + ' ' + phase).constData())
                << QByteArray(phase) << ways[i] << (cells[i] == "-" ? "wrong_phase" : cells[i]);
    };
    row("draft", {"-", "-", "-", "-", "unknown_bid"});
    row("waiting", {"-", "-", "-", "-", "unknown_bid"});
    row("scheduled", {"-", "-", "-", "-", "unknown_bid"});
    row("withdrawn", {"-", "-", "-", "-", "unknown_bid"});
    row("open", {"-", "-", "full 0+0+0+1000", "-", "open 1000+0+0+0"});
    row("paused", {"-", "-", "full 0+0+0+1000", "-", "paused 1000+0+0+0"});
    row("settling", {"-", "-", "settling 0+0+300+700", "-", "nothing_to_void"});
    row("short", {"open 700+0+0+300", "full 0+0+0+300", "full 0+0+0+1000", "cancelled 1000+0+0+0",
                  "short 1000+0+0+0"});
    row("full", {"-", "-", "-", "cancelled 1000+0+0+0", "open 1000+0+0+0"});
    row("under_review", {"-", "-", "-", "cancelled 1000+0+0+0", "open 1000+0+0+0"});
    row("disbursed", {"-", "-", "-", "-", "-"});
    row("cancelled", {"-", "-", "-", "-", "-"});
    row("over", {"-", "-", "-", "-", "-"});
}

void TestShortCommands::everyPhaseAnswersEveryWay() {
    QFETCH(QByteArray, phase);
    QFETCH(QByteArray, way);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    room.consent(4, 1'000);
    const auto is = phaseOf(phase.toStdString()).value();
    const auto loan = room.loanIn(is);
    (void)firstBid(room, loan, is);
    const auto before = room.standOf(loan);

    const auto answer = room.code(commandOf(room, way, loan));

    const bool is_refused = !expected.contains(' ');
    QCOMPARE(answer, is_refused ? expected.toStdString() : std::string("done"));
    QCOMPARE(room.standOf(loan), is_refused ? before : expected.toStdString());
    QCOMPARE(room.fault(), std::string());
}

// ---- extend ------------------------------------------------------------------------------------

void TestShortCommands::refusesAnExtension_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Prepare prepare, const char* expected) {
        QTest::newRow(name) << std::move(prepare) << QByteArray(expected);
    };
    const auto until = [](std::int64_t seconds) -> Prepare {
        return
            [=](ShortRoom& room) { return extending(room.loanIn(Phase::Short), room.in(seconds)); };
    };
    row(
        "no end",
        [](ShortRoom& room) { return extending(room.loanIn(Phase::Short), std::nullopt); },
        "schedule_invalid closes_missing");
    row("an end in the past", until(-1), "schedule_invalid closes_in_the_past");
    row("an end now", until(0), "schedule_invalid closes_in_the_past");
    row(
        "a loan nobody knows", [](ShortRoom& room) { return extending(LoanId(99), room.in(60)); },
        "unknown_loan 99");
    row(
        "openings are halted",
        [=](ShortRoom& room) {
            const auto command = until(60)(room);
            (void)room.halt({.openings = true});
            return command;
        },
        "halted 1");
    row(
        "openings of this loan are halted",
        [=](ShortRoom& room) {
            const auto command = until(60)(room);
            (void)must(room.desk().setHalt(command.loan, {.openings = true}, "an incident"));
            return command;
        },
        "halted 1");
}

void TestShortCommands::refusesAnExtension() {
    QFETCH(Prepare, prepare);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    const auto command = prepare(room);
    QCOMPARE(room.run(command), expected.toStdString());
    if (command.loan.value != 99)
        QCOMPARE(room.standOf(command.loan), std::string("short 700+0+0+300"));
    QCOMPARE(room.fault(), std::string());
}

/// To the last microsecond of the last day that the rules allow, and not beyond it.
void TestShortCommands::extendsToTheLatestEnd() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Short);
    must(room.desk().setRules({3, "house rules, 4"}));
    const auto opened = *must(room.reader().loan(loan)).opened;
    const auto latest = *must(room.reader().rules()).latestEnd(opened);
    const auto beyond = Timestamp::us(latest.us() + 1);
    QCOMPARE(room.run(extending(loan, beyond)), "sale_too_long " + latest.toString());
    QCOMPARE(room.standOf(loan), std::string("short 700+0+0+300"));
    // A holiday inside it makes it longer.
    auto free_day = std::chrono::sys_days(dayOf(opened)) + std::chrono::days{1};
    while (Calendar::isWeekend(Day(free_day))) free_day += std::chrono::days{1};
    must(room.desk().markDay({Day(free_day), false, "a holiday"}));
    QCOMPARE(room.run(extending(loan, beyond)), std::string("done"));
    QCOMPARE(*must(room.reader().loan(loan)).schedule.closes, beyond);
    QVERIFY(!must(room.reader().loan(loan)).closed);
    QCOMPARE(room.fault(), std::string());
}

/// 500 wait, but bids were halted when the capacity came back, and then it was short.
void TestShortCommands::servesWhoWaitsInTheCommitThatExtends() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Open);
    (void)room.buy(loan, 0, kPart);
    const auto held = room.hold(loan, 1, 700);
    const auto waits = room.wait(loan, 2, 500, false);
    const auto later = room.wait(loan, 3, 200, true);
    const auto halt = room.halt({.bids = true});
    room.move(loan, {LoanMove::Close});
    (void)room.pay(held, 700, PaymentStatus::Failed);
    room.lift(halt);
    QCOMPARE(room.standOf(loan), std::string("short 700+0+0+300"));
    QCOMPARE(room.stateOf(waits), std::string("waiting"));

    QCOMPARE(room.run(extending(loan, room.in(60))), std::string("done"));

    QCOMPARE(room.standOf(loan), std::string("open 0+0+200+800"));
    QCOMPARE(room.stateOf(waits), std::string("paid"));
    QCOMPARE(room.stateOf(later), std::string("held"));
    QCOMPARE(room.frozenOf(2), std::int64_t{500});
    RawDatabase raw(room.path());
    QCOMPARE(raw.integer("SELECT count(*) FROM bid_event e JOIN journal j ON j.decided_us = e.at_us"
                         " WHERE j.id = (SELECT max(id) FROM journal)"),
             std::int64_t{2});
    (void)room.pay(later, 200);
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.fault(), std::string());
}

/// Closed by hand before its end, then sold on beyond it.
void TestShortCommands::theOldEndClosesNothing() {
    ShortRoom room;
    const auto loan = room.timedSale(100);
    (void)room.buy(loan, 0, kPart);
    room.move(loan, {LoanMove::Close});
    QCOMPARE(room.run(extending(loan, room.in(500))), std::string("done"));
    room.pass(101 * ShortRoom::kSecond);
    QCOMPARE(room.standOf(loan), std::string("open 700+0+0+300"));
    (void)room.buy(loan, 1, kPart);
    room.pass(400 * ShortRoom::kSecond);
    QCOMPARE(room.standOf(loan), std::string("short 400+0+0+600"));
    QCOMPARE(RawDatabase(room.path()).integer("SELECT count(*) FROM journal WHERE verb = 9"),
             std::int64_t{1});
    QCOMPARE(room.fault(), std::string());
}

void TestShortCommands::theNewEndClosesOnce_data() {
    QTest::addColumn<bool>("reopens");
    QTest::newRow("the desk stays open") << false;
    QTest::newRow("the desk is closed and opened between") << true;
}

void TestShortCommands::theNewEndClosesOnce() {
    QFETCH(bool, reopens);
    ShortRoom room;
    const auto loan = room.timedSale(100);
    (void)room.buy(loan, 0, kPart);
    room.pass(101 * ShortRoom::kSecond);
    QCOMPARE(room.standOf(loan), std::string("short 700+0+0+300"));
    // The very end that it had before it is an end like any other, but behind us.
    QCOMPARE(room.code(extending(loan, must(room.reader().loan(loan)).schedule.closes)),
             std::string("schedule_invalid"));
    QCOMPARE(room.run(extending(loan, room.in(100))), std::string("done"));
    if (reopens) room.reopen();
    room.pass(99 * ShortRoom::kSecond);
    QCOMPARE(room.standOf(loan), std::string("open 700+0+0+300"));
    (void)room.hold(loan, 1, kPart);
    room.pass(2 * ShortRoom::kSecond);
    QCOMPARE(room.standOf(loan), std::string("settling 400+0+300+300"));
    room.pass(ShortRoom::kWindow);
    QCOMPARE(room.standOf(loan), std::string("short 700+0+0+300"));
    QCOMPARE(RawDatabase(room.path()).integer("SELECT count(*) FROM journal WHERE verb = 9"),
             std::int64_t{2});
    QCOMPARE(room.fault(), std::string());
}

void TestShortCommands::extendsAgainAndAgain() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Short);
    for (int i = 1; i <= 7; ++i) {
        QCOMPARE(room.run(extending(loan, room.in(50))), std::string("done"));
        QCOMPARE(room.run(extending(loan, room.in(60))), std::string("wrong_phase open"));
        (void)room.buy(loan, i % 7, 100);
        if (i < 7) room.pass(51 * ShortRoom::kSecond);
    }
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    room.pass(51 * ShortRoom::kSecond);
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.fault(), std::string());
}

// ---- reduce ------------------------------------------------------------------------------------

void TestShortCommands::refusesAReduction_data() {
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<bool>("paid");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no consent") << QByteArray() << true << QByteArray("consent_missing ");
    QTest::newRow("a consent with a line break")
        << QByteArray("a\nb") << true << QByteArray("reference_invalid a\nb");
    QTest::newRow("a consent of 129 bytes")
        << QByteArray(129, 'x') << true << "reference_invalid " + QByteArray(129, 'x');
    QTest::newRow("nothing paid") << QByteArray("consent 7") << false
                                  << QByteArray("nothing_paid ");
    QTest::newRow("a consent of 128 bytes") << QByteArray(128, 'x') << true << QByteArray("done");
}

void TestShortCommands::refusesAReduction() {
    QFETCH(QByteArray, reference);
    QFETCH(bool, paid);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Short);
    if (!paid) QCOMPARE(room.run(voiding(firstBidOf(room, loan))), std::string("done"));
    const auto before = room.standOf(loan);
    const auto answer = room.run(reducing(loan, reference.toStdString()));
    QCOMPARE(answer, expected.toStdString());
    QCOMPARE(room.standOf(loan), answer == "done" ? std::string("full 0+0+0+300") : before);
    QCOMPARE(room.fault(), std::string());
}

/// And the reduced loan goes its way: who waits waits in vain, the borrower gets what is there.
void TestShortCommands::reducesToWhatIsPaid() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Short);
    QCOMPARE(room.run(reducing(loan)), std::string("done"));
    const auto reduced = must(room.reader().loan(loan));
    QCOMPARE(reduced.terms.target, Money::fen(300));
    QCOMPARE(reduced.first_target, Money::fen(1'000));
    QVERIFY(reduced.filled && reduced.filled > reduced.closed);
    QCOMPARE(room.fault(), std::string());
    const auto late = room.ask(loan, 1, 200, false, true);
    QCOMPARE(late.decision.outcome, Outcome::Standby);
    QCOMPARE(room.run(reducing(loan)), std::string("wrong_phase full"));

    room.move(loan, {LoanMove::Review, LoanMove::Disburse});

    QCOMPARE(must(room.reader().payouts({})).front().amount, Money::fen(300));
    QCOMPARE(room.stateOf(late.decision.id), std::string("expired"));
    QCOMPARE(room.fault(), std::string());
}

/// A reduced loan is short again when a bid is voided, and may be reduced again.
void TestShortCommands::reducesTwice() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Open);
    (void)room.buy(loan, 0, kPart);
    const auto second = room.buy(loan, 1, 200);
    room.move(loan, {LoanMove::Close});
    QCOMPARE(room.run(reducing(loan)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+500"));
    QCOMPARE(room.run(voiding(second)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("short 200+0+0+300"));
    QCOMPARE(room.run(reducing(loan, "consent 8")), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+300"));
    QCOMPARE(must(room.reader().loan(loan)).first_target, Money::fen(1'000));
    QCOMPARE(room.fault(), std::string());
}

// ---- retries -----------------------------------------------------------------------------------

void TestShortCommands::aRetryIsAnsweredAsBefore_data() {
    QTest::addColumn<QByteArray>("way");
    for (const char* way : {"extend", "reduce", "place", "cancel", "void"})
        QTest::newRow(way) << QByteArray(way);
}

void TestShortCommands::aRetryIsAnsweredAsBefore() {
    QFETCH(QByteArray, way);
    ShortRoom room;
    room.consent(4, 1'000);
    room.consent(5, 1'000);
    const auto loan = room.loanIn(Phase::Short);
    const auto other_loan = room.loanIn(Phase::Short);
    const auto command = commandOf(room, way, loan);
    const auto other = commandOf(room, way, other_loan);
    const auto key = RequestKey::parse("retried").value();
    QCOMPARE(room.run(command, "as agreed", key), std::string("done"));
    const auto stand = room.standOf(loan);
    const auto before = room.standOf(other_loan);
    QCOMPARE(room.run(command, "as agreed", key), std::string("done"));
    room.reopen();
    QCOMPARE(room.run(command, "as agreed", key), std::string("done"));
    QCOMPARE(room.run(other, "as agreed", key), std::string("key_reused retried"));
    if (way == "place") {
        auto same_sum = std::get<PlaceShortfall>(command);
        same_sum.splits.front().investor = room.person(5);
        QCOMPARE(room.run(same_sum, "as agreed", key), std::string("key_reused retried"));
    }
    QCOMPARE(room.standOf(loan), stand);
    QCOMPARE(room.standOf(other_loan), before);
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestShortCommands)
#include "tst_short_commands.moc"
