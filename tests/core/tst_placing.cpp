// Method: splits of a short loan's rest, one a row: those that land on the mark are carried out and
// everybody's money is counted; those that do not are refused with the fault and its investor, and
// nothing has moved. Whatever happened is carried out again by verify().

#include "clerks.h"
#include "property.h"
#include "raw_database.h"
#include "short_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

using Prepare = std::function<PlaceShortfall(ShortRoom&)>;
using Parts = std::vector<std::pair<int, std::int64_t>>;

std::vector<Split> splitsOf(const ShortRoom& room, const Parts& parts) {
    std::vector<Split> splits;
    for (const auto& [who, fen] : parts) splits.push_back(room.split(who, fen));
    return splits;
}

/// The second investor has consented to 400, the third to 700, the fifth to 1,000; the first has
/// paid 300 of 1,000.
Prepare split(const Parts& parts) {
    return
        [=](ShortRoom& room) { return placing(room.loanIn(Phase::Short), splitsOf(room, parts)); };
}

/// Sold to the first investor for 300 and closed.
LoanId soldShort(ShortRoom& room, const NewLoan& terms) {
    const auto loan = must(room.desk().createLoan(terms));
    room.move(loan, {LoanMove::Open});
    (void)room.buy(loan, 0, 300);
    room.move(loan, {LoanMove::Close});
    return loan;
}

NewLoan loanOf(std::int64_t target) {
    NewLoan loan;
    loan.terms = termsOf(target, 100, 100);
    return loan;
}

}  // namespace

Q_DECLARE_METATYPE(Prepare)

class TestPlacing : public QObject {
    Q_OBJECT
private slots:
    void landsOnTheMarkOrIsRefused_data();
    void landsOnTheMarkOrIsRefused();
    void movesEverybodysMoney();
    void endsWhatHeWaitedFor();
    void placesWhileTheSaleGoesOn_data();
    void placesWhileTheSaleGoesOn();
    void countsWhatWasPlacedBefore();
    void theAdvisedConsentMakesAPlan_data();
    void theAdvisedConsentMakesAPlan();
    void plannedSplitsAreCarriedOut_data();
    void plannedSplitsAreCarriedOut();

private:
    void addLawfulRows();
    void addSumRows();
    void addPeopleRows();
    void addOtherRows();
};

namespace {

void row(const char* name, Prepare prepare, const char* expected) {
    QTest::newRow(name) << std::move(prepare) << QByteArray(expected);
}

}  // namespace

void TestPlacing::addLawfulRows() {
    row("one who takes all", split({{2, 700}}), "done");
    row("two", split({{1, 400}, {2, 300}}), "done");
    row("in another order", split({{2, 300}, {1, 400}}), "done");
    row(
        "seven minimums",
        [](ShortRoom& room) {
            for (int who = 0; who < 7; ++who) room.consent(who, 100);
            return split({{0, 100}, {1, 100}, {2, 100}, {3, 100}, {4, 100}, {5, 100}, {6, 100}})(
                room);
        },
        "done");
    row(
        "an odd rest, taken last",
        [](ShortRoom& room) {
            return placing(soldShort(room, loanOf(1'050)), splitsOf(room, {{4, 300}, {2, 450}}));
        },
        "done");
    row(
        "an odd rest, not taken last",
        [](ShortRoom& room) {
            return placing(soldShort(room, loanOf(1'050)), splitsOf(room, {{2, 450}, {4, 300}}));
        },
        "split_unlawful off_step C-00003");
    row(
        "who waits needs no consent",
        [](ShortRoom& room) {
            const auto loan = room.loanIn(Phase::Open);
            (void)room.buy(loan, 0, 300);
            const auto held = room.hold(loan, 1, 700);
            (void)room.wait(loan, 6, 700, false);
            const auto halt = room.halt({.bids = true});
            room.move(loan, {LoanMove::Close});
            must(room.desk().withdrawBid(held, {}));
            room.lift(halt);
            return placing(loan, splitsOf(room, {{6, 700}}));
        },
        "done");
}

void TestPlacing::addSumRows() {
    row("a fen under", split({{4, 699}}), "split_unlawful leaves_tail C-00005");
    row("a fen over", split({{4, 701}}), "split_unlawful above_shortfall C-00005");
    row("a fen over in the first of two", split({{4, 701}, {2, 100}}),
        "split_unlawful off_step C-00005");
    row("a step over", split({{4, 400}, {2, 400}}), "split_unlawful above_shortfall C-00003");
    row("a step under", split({{4, 400}, {2, 200}}), "split_unlawful below_shortfall C-00003");
    row("nobody", split({}), "split_unlawful below_shortfall");
    row("below the minimum", split({{4, 99}, {2, 601}}), "split_unlawful below_minimum C-00005");
    row("nothing", split({{4, 0}, {2, 700}}), "split_unlawful below_minimum C-00005");
    row("less than nothing", split({{4, -100}, {2, 800}}), "split_unlawful below_minimum C-00005");
    row("off step", split({{4, 250}, {2, 450}}), "split_unlawful off_step C-00005");
    row("sums that do not fit into a number", split({{4, INT64_MAX}, {2, INT64_MAX}}),
        "split_unlawful off_step C-00005");
    row("the largest number", split({{4, INT64_MAX}}), "split_unlawful over_limit C-00005");
}

void TestPlacing::addPeopleRows() {
    row("over his consent", split({{1, 500}, {2, 200}}), "split_unlawful over_limit C-00002");
    row(
        "over his balance",
        [](ShortRoom& room) {
            (void)must(room.desk().cashOut(room.person(4), Money::fen(room.availableOf(4) - 600)));
            return split({{4, 700}})(room);
        },
        "split_unlawful over_balance C-00005");
    row(
        "over the cap",
        [](ShortRoom& room) {
            room.consent(0, 1'000);
            auto terms = loanOf(1'000);
            terms.terms.cap = Money::fen(600);
            return placing(soldShort(room, terms), splitsOf(room, {{0, 400}, {2, 300}}));
        },
        "split_unlawful over_cap C-00001");
    row(
        "to the cap",
        [](ShortRoom& room) {
            room.consent(0, 1'000);
            auto terms = loanOf(1'000);
            terms.terms.cap = Money::fen(600);
            return placing(soldShort(room, terms), splitsOf(room, {{0, 300}, {2, 400}}));
        },
        "done");
    row(
        "suspended",
        [](ShortRoom& room) {
            must(room.desk().setInvestorStatus(room.person(2), InvestorStatus::Suspended));
            return split({{2, 700}})(room);
        },
        "split_unlawful not_a_candidate C-00003");
    row(
        "not on the list",
        [](ShortRoom& room) {
            auto terms = loanOf(1'000);
            terms.audience = Audience::Listed;
            terms.listed = {room.person(0), room.person(4)};
            return placing(soldShort(room, terms), splitsOf(room, {{2, 700}}));
        },
        "split_unlawful not_a_candidate C-00003");
    row(
        "on the list",
        [](ShortRoom& room) {
            auto terms = loanOf(1'000);
            terms.audience = Audience::Listed;
            terms.listed = {room.person(0), room.person(4)};
            return placing(soldShort(room, terms), splitsOf(room, {{4, 700}}));
        },
        "done");
    row(
        "not a new customer",
        [](ShortRoom& room) {
            (void)room.buy(room.loanIn(Phase::Open), 2, 100);
            auto terms = loanOf(1'000);
            terms.audience = Audience::NewCustomers;
            return placing(soldShort(room, terms), splitsOf(room, {{2, 700}}));
        },
        "split_unlawful not_a_candidate C-00003");
    row(
        "the borrower",
        [](ShortRoom& room) {
            auto terms = loanOf(1'000);
            terms.borrower = room.person(2);
            return placing(soldShort(room, terms), splitsOf(room, {{2, 700}}));
        },
        "split_unlawful not_a_candidate C-00003");
    row("no consent", split({{6, 700}}), "split_unlawful not_a_candidate C-00007");
    row(
        "a consent that ended",
        [](ShortRoom& room) {
            room.consent(2, 0);
            return split({{2, 700}})(room);
        },
        "split_unlawful not_a_candidate C-00003");
    row("named twice", split({{2, 300}, {2, 400}}), "split_unlawful named_twice C-00003");
    row(
        "nobody's number",
        [](ShortRoom& room) {
            return placing(room.loanIn(Phase::Short), {{InvestorId(99), Money::fen(700)}});
        },
        "split_unlawful not_a_candidate");
    row(
        "no number",
        [](ShortRoom& room) {
            return placing(room.loanIn(Phase::Short), {{InvestorId(), Money::fen(700)}});
        },
        "split_unlawful not_a_candidate");
}

void TestPlacing::addOtherRows() {
    row(
        "bids are halted",
        [](ShortRoom& room) {
            const auto command = split({{2, 700}})(room);
            (void)room.halt({.bids = true});
            return command;
        },
        "halted 1");
    row(
        "only openings are halted",
        [](ShortRoom& room) {
            const auto command = split({{2, 700}})(room);
            (void)room.halt({.openings = true, .disbursements = true});
            return command;
        },
        "done");
    row(
        "a loan nobody knows",
        [](ShortRoom& room) { return placing(LoanId(99), splitsOf(room, {{2, 700}})); },
        "unknown_loan 99");
    row(
        "more parts than a person makes",
        [](ShortRoom& room) {
            return placing(room.loanIn(Phase::Short),
                           std::vector<Split>(10'001, room.split(2, 100)));
        },
        "split_unlawful too_many");
    row(
        "a reference with a line break",
        [](ShortRoom& room) {
            auto command = split({{2, 700}})(room);
            command.reference = "a\nb";
            return command;
        },
        "reference_invalid a\nb");
}

void TestPlacing::landsOnTheMarkOrIsRefused_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QByteArray>("expected");
    addLawfulRows();
    addSumRows();
    addPeopleRows();
    addOtherRows();
}

void TestPlacing::landsOnTheMarkOrIsRefused() {
    QFETCH(Prepare, prepare);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    room.consent(1, 400);
    room.consent(2, 700);
    room.consent(4, 1'000);
    const auto command = prepare(room);
    const bool is_known = command.loan.value != 99;
    const auto before = is_known ? room.standOf(command.loan) : std::string();
    const auto bids = allBids(room.reader()).size();

    QCOMPARE(room.run(command), expected.toStdString());

    const bool is_done = expected == "done";
    QCOMPARE(allBids(room.reader()).size(), bids + (is_done ? command.splits.size() : 0));
    if (is_done)
        QCOMPARE(room.phaseOf(command.loan), Phase::Full);
    else if (is_known)
        QCOMPARE(room.standOf(command.loan), before);
    QCOMPARE(room.fault(), std::string());
}

void TestPlacing::movesEverybodysMoney() {
    ShortRoom room;
    room.consent(1, 400);
    room.consent(2, 700);
    const auto had = room.availableOf(1);
    const auto command = split({{1, 400}, {2, 300}})(room);
    QCOMPARE(room.run(command), std::string("done"));

    QCOMPARE(room.standOf(command.loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.availableOf(1), had - 400);
    QCOMPARE(room.frozenOf(1), std::int64_t{400});
    QCOMPARE(room.frozenOf(2), std::int64_t{300});
    const auto bids = allBids(room.reader());
    QCOMPARE(bids.size(), std::size_t{3});
    for (std::size_t i = 1; i < 3; ++i) {
        const auto& bid = bids.at(i);
        const auto& wanted = command.splits.at(i - 1);
        QCOMPARE(bid.investor, wanted.investor);
        QCOMPARE(bid.asked, wanted.amount);
        QCOMPARE(bid.decision.accepted, wanted.amount);
        QVERIFY(bid.key.starts_with("placed ") && bid.key.ends_with(' ' + std::to_string(i)));
        // Nobody can have sent this key ahead.
        QVERIFY(!RequestKey::parse(bid.key));
        QVERIFY(must(room.reader().bidLife(bid.id)).events.empty());
    }
    QCOMPARE(bids[1].decision.remainder_before, Money::fen(700));
    QCOMPARE(bids[2].decision.remainder_before, Money::fen(300));
    QCOMPARE(test::describe(must(room.reader().statement(room.person(1)))),
             QString("deposit:1000000 bid:400"));
    QCOMPARE(must(room.reader().loan(command.loan)).bidders, std::int64_t{3});
    QCOMPARE(must(room.reader().tally(command.loan)).accepted, std::uint64_t{3});
    room.move(command.loan, {LoanMove::Review, LoanMove::Disburse});
    QCOMPARE(must(room.reader().investor(room.person(2))).balance.lent, Money::fen(300));
    QCOMPARE(room.fault(), std::string());
}

/// Given another way what he waited for, he waits no more; the others wait on.
void TestPlacing::endsWhatHeWaitedFor() {
    ShortRoom room;
    room.consent(2, 700);
    const auto loan = room.loanIn(Phase::Open);
    (void)room.buy(loan, 0, 300);
    const auto first = room.wait(loan, 2, 800, false);
    const auto second = room.wait(loan, 2, 900, true);
    const auto others = room.wait(loan, 3, 1'000, false);
    room.move(loan, {LoanMove::Close});
    QCOMPARE(room.run(placing(loan, {room.split(2, 700)})), std::string("done"));
    QCOMPARE(room.stateOf(first), std::string("withdrawn"));
    QCOMPARE(room.stateOf(second), std::string("withdrawn"));
    QCOMPARE(room.stateOf(others), std::string("waiting"));
    QCOMPARE(describe(must(room.reader().bidLife(first))), std::string("standby_withdrawn 800"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacing::placesWhileTheSaleGoesOn_data() {
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("open") << QByteArray("open") << QByteArray("open 0+0+400+600");
    QTest::newRow("paused") << QByteArray("paused") << QByteArray("paused 0+0+400+600");
    QTest::newRow("settling") << QByteArray("settling") << QByteArray("settling 0+0+400+600");
}

/// 300 paid, 400 held, 300 placed; then the hold lapses, and what it had is placed, too.
void TestPlacing::placesWhileTheSaleGoesOn() {
    QFETCH(QByteArray, phase);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    room.consent(1, 300);
    room.consent(2, 400);
    const auto loan = room.loanIn(Phase::Open);
    (void)room.buy(loan, 0, 300);
    (void)room.hold(loan, 3, 400);
    if (phase == "paused") room.move(loan, {LoanMove::Pause});
    if (phase == "settling") room.move(loan, {LoanMove::Close});
    QCOMPARE(room.run(placing(loan, {room.split(1, 300)})), std::string("done"));
    QCOMPARE(room.standOf(loan), expected.toStdString());
    QCOMPARE(room.run(placing(loan, {room.split(2, 400)})),
             std::string("split_unlawful above_shortfall C-00003"));
    room.pass(ShortRoom::kWindow);
    QCOMPARE(room.phaseOf(loan), phase == "settling" ? Phase::Short
                                 : phase == "open"   ? Phase::Open
                                                     : Phase::Paused);
    QCOMPARE(room.run(placing(loan, {room.split(2, 400)})), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.fault(), std::string());
}

/// A consent is per loan; what was voided again does not count.
void TestPlacing::countsWhatWasPlacedBefore() {
    ShortRoom room;
    room.consent(1, 400);
    room.consent(2, 300);
    const auto command = split({{1, 400}, {2, 300}})(room);
    QCOMPARE(room.run(command), std::string("done"));
    const auto bids = allBids(room.reader());
    QCOMPARE(room.run(voiding(bids[2].id)), std::string("done"));
    QCOMPARE(room.standOf(command.loan), std::string("short 300+0+0+700"));
    QCOMPARE(room.run(placing(command.loan, {room.split(1, 300)})),
             std::string("split_unlawful over_limit C-00002"));
    QCOMPARE(room.run(placing(command.loan, {room.split(2, 300)})), std::string("done"));
    const auto another = room.loanIn(Phase::Short);
    QCOMPARE(room.run(placing(another, splitsOf(room, {{1, 400}, {2, 300}}))), std::string("done"));
    QCOMPARE(room.fault(), std::string());
}

void TestPlacing::theAdvisedConsentMakesAPlan_data() {
    QTest::addColumn<bool>("took");
    QTest::addColumn<bool>("waits");
    QTest::addColumn<std::int64_t>("expected");
    QTest::newRow("he took nothing") << false << false << std::int64_t{700};
    QTest::newRow("he took a part") << true << false << std::int64_t{1'000};
    QTest::newRow("he waits for less") << false << true << std::int64_t{700};
    QTest::newRow("he took a part and waits") << true << true << std::int64_t{1'000};
}

/// What is short is 700, and nobody but the second investor has consented.
void TestPlacing::theAdvisedConsentMakesAPlan() {
    QFETCH(bool, took);
    QFETCH(bool, waits);
    QFETCH(std::int64_t, expected);
    ShortRoom room;
    room.consent(1, 300);
    const auto loan = room.loanIn(Phase::Open);
    if (took) {
        const auto held = room.hold(loan, 0, 700);
        QCOMPARE(room.run(placing(loan, {room.split(1, 300)})), std::string("done"));
        must(room.desk().withdrawBid(held, {}));
    } else {
        (void)room.buy(loan, 0, 300);
    }
    if (waits) {
        const auto held = room.hold(loan, 0, 700);
        (void)room.wait(loan, 1, 200, false);
        const auto halt = room.halt({.bids = true});
        must(room.desk().withdrawBid(held, {}));
        room.move(loan, {LoanMove::Close});
        room.lift(halt);
    } else {
        room.move(loan, {LoanMove::Close});
    }
    QCOMPARE(room.standOf(loan), std::string("short 700+0+0+300"));
    const auto none = must(room.reader().placing(loan));
    QVERIFY(none.plans.empty());
    QCOMPARE(none.fault->raise, room.person(1));
    QCOMPARE(none.fault->consent, Money::fen(expected));
    room.consent(1, expected - 1);
    QVERIFY(must(room.reader().placing(loan)).plans.empty());
    room.consent(1, expected);
    QCOMPARE(must(room.reader().placing(loan)).plans.size(), std::size_t{1});
}

void TestPlacing::plannedSplitsAreCarriedOut_data() {
    QTest::addColumn<int>("goal");
    for (int goal = 1; goal <= kPlanGoals; ++goal)
        QTest::newRow(codeOf(static_cast<PlanGoal>(goal)).data()) << goal;
}

/// What the planner proposes over the desk's own records is lawful on that desk.
void TestPlacing::plannedSplitsAreCarriedOut() {
    QFETCH(int, goal);
    ShortRoom room;
    room.consent(0, 250);
    room.consent(1, 150);
    room.consent(2, 300);
    room.consent(4, 1'000);
    const auto loan = soldShort(room, loanOf(1'137));
    (void)room.wait(room.loanIn(Phase::Open), 5, 1'100, false);
    const auto placing_now = must(room.reader().placing(loan));
    QCOMPARE(placing_now.terms.shortfall, Money::fen(837));
    QCOMPARE(placing_now.candidates.size(), std::size_t{4});
    QCOMPARE(placing_now.codes.size(), std::size_t{4});
    const Plan* const plan = planFor(placing_now.plans, static_cast<PlanGoal>(goal));
    QVERIFY(plan != nullptr);
    QCOMPARE(room.run(placing(loan, plan->splits)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1137"));
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestPlacing)
#include "tst_placing.moc"
