// Method: RapidCheck draws small worlds; plan_book.h tries every amount of everybody, and plan()
// must find the very same plan, or the very same reason why there is none. Rows in a short notation
// show each rule by itself; thousands of candidates must land exactly, and how long it took is
// printed. PLIMSOLL_SEED: the first seed; PLIMSOLL_SEEDS: how many small worlds.

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "domain/planner.h"

#include "plan_book.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;
using domain::checkSplits;
using domain::plan;
using domain::plans;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kWorlds = 500;
#else
constexpr int kWorlds = 4'000;
#endif

// ---- the notation ------------------------------------------------------------------------------

std::vector<std::int64_t> numbersIn(const QString& text, QChar between) {
    std::vector<std::int64_t> numbers;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts))
        numbers.push_back(word.toLongLong());
    return numbers;
}

/// "2=60,b40,c30,w20,@3,r5": investor 2 with the limit 60, the balance 40 (else plenty), 30 left by
/// the cap (else no cap), waiting for 20 in place 3, with whom 5 were placed lately;
/// "p7": 7 of this loan.
Candidate candidateOf(const QString& word) {
    Candidate person;
    person.available = Money::fen(1'000);
    for (const QString& part : word.split(u',')) {
        const auto number = Money::fen(part.mid(1).toLongLong());
        const char letter = part.at(0).toLatin1();
        if (letter == 'b') person.available = number;
        if (letter == 'c') person.cap_room = number;
        if (letter == 'w') person.standby = number;
        if (letter == '@') person.standby_since = BidId(number.fen());
        if (letter == 'r') person.recent = number;
        if (letter == 'p') person.placed = number;
        if (!part.contains(u'=')) continue;
        const auto numbers = numbersIn(part, u'=');
        person.investor = InvestorId(numbers.at(0));
        person.limit = Money::fen(numbers.at(1));
    }
    return person;
}

/// "shortfall/min/step"
World worldOf(const QString& terms, const QString& people) {
    const auto numbers = numbersIn(terms, u'/');
    World world;
    world.terms = {Money::fen(numbers.at(0)), Money::fen(numbers.at(1)), Money::fen(numbers.at(2))};
    for (const QString& word : people.split(u' ', Qt::SkipEmptyParts))
        world.people.push_back(candidateOf(word));
    return world;
}

/// "2:30 1:10"
std::vector<Split> splitsOf(const QString& text) {
    std::vector<Split> splits;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto numbers = numbersIn(word, u':');
        splits.push_back({InvestorId(numbers.at(0)), Money::fen(numbers.at(1))});
    }
    return splits;
}

std::string say(std::span<const Split> splits) {
    std::string text;
    for (const auto& [investor, amount] : splits)
        text += (text.empty() ? "" : " ") + std::to_string(investor.value) + ':' +
                std::to_string(amount.fen());
    return text;
}

/// "no_room left 40 raise 2 to 90 by 40", and what the consent is when he took a part already.
std::string say(const PlanFault& fault) {
    std::string text(codeOf(fault.code));
    text += " left " + std::to_string(fault.left.fen());
    if (!fault.raise) return text;
    return text + " raise " + std::to_string(fault.raise.value) + " to " +
           std::to_string(fault.raise_to.fen()) + " by " + std::to_string(fault.raise_by.fen()) +
           (fault.consent == fault.raise_to
                ? std::string()
                : " to a consent of " + std::to_string(fault.consent.fen()));
}

std::string say(const tl::expected<Plan, PlanFault>& found) {
    return found ? say(found->splits) : say(found.error());
}

tl::expected<Plan, PlanFault> planOf(const World& world, PlanGoal goal) {
    return plan(world.terms, world.people, goal);
}

constexpr std::array kGoals{PlanGoal::FewestInvestors, PlanGoal::MostEven,
                            PlanGoal::LargestBalances, PlanGoal::StandbyFirst};

// ---- small worlds ------------------------------------------------------------------------------

std::int64_t draw(std::int64_t least, std::int64_t most) {
    return *numberIn(least, most);
}

Candidate drawCandidate(std::int64_t id) {
    Candidate person;
    person.investor = InvestorId(id);
    person.limit = Money::fen(draw(0, 3) == 0 ? draw(-1, 8) : draw(4, 16));
    person.available = Money::fen(draw(0, 3) == 0 ? draw(0, 8) : draw(8, 18));
    if (draw(0, 3) == 0) person.cap_room = Money::fen(draw(-2, 14));
    if (draw(0, 1) == 0) person.standby = Money::fen(draw(1, 14));
    person.standby_since = BidId(draw(1, 5));
    person.recent = Money::fen(draw(0, 2));
    person.placed = Money::fen(draw(0, 3));
    return person;
}

World drawWorld() {
    World world;
    world.terms.shortfall = Money::fen(draw(-1, 26));
    world.terms.min = Money::fen(draw(1, 7));
    world.terms.step = Money::fen(draw(1, 6));
    const auto count = draw(0, 9) == 0 ? draw(0, 1) : draw(2, 6);
    for (std::int64_t id = 1; id <= count; ++id) world.people.push_back(drawCandidate(id));
    for (std::size_t i = 1; i < world.people.size(); ++i)
        std::swap(world.people[i],
                  world.people[static_cast<std::size_t>(draw(0, std::ssize(world.people) - 1))]);
    return world;
}

void show(const World& world) {
    RC_LOG() << "shortfall " << world.shortfall() << " min " << world.min() << " step "
             << world.step() << '\n';
    for (const auto& p : world.people)
        RC_LOG() << "  " << p.investor.value << " limit " << p.limit.fen() << " balance "
                 << p.available.fen() << " cap " << (p.cap_room ? p.cap_room->fen() : 999)
                 << " waits " << p.standby.fen() << '@' << p.standby_since.value << " recent "
                 << p.recent.fen() << '\n';
}

/// One edit by hand: an amount, an order, somebody too many or too few.
void edit(std::vector<Split>& splits) {
    if (splits.empty() || draw(0, 4) == 0) {
        splits.push_back({InvestorId(draw(1, 7)), Money::fen(draw(-1, 14))});
        return;
    }
    const auto at = static_cast<std::size_t>(draw(0, std::ssize(splits) - 1));
    const auto kind = draw(0, 3);
    if (kind == 0) splits[at].amount += Money::fen(draw(-6, 6));
    if (kind == 1) std::swap(splits[at], splits.back());
    if (kind == 2) splits.erase(splits.begin() + static_cast<std::ptrdiff_t>(at));
    if (kind == 3) splits[at].investor = InvestorId(draw(1, 7));
}

int worlds() {
    return static_cast<int>(setting("PLIMSOLL_SEEDS", kWorlds));
}

// ---- large worlds ------------------------------------------------------------------------------

struct Large {
    int count = 0;
    std::int64_t min = 0;
    std::int64_t step = 0;
    std::int64_t most = 0;      ///< the largest room
    int per_mille = 0;          ///< of all rooms together
    std::int64_t short_of = 0;  ///< more than those
};

World worldOf(const Large& large) {
    std::mt19937_64 random(firstSeed());
    const auto any = [&](std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(least, most)(random);
    };
    World world;
    std::int64_t rooms = 0;
    for (int id = 1; id <= large.count; ++id) {
        Candidate person;
        person.investor = InvestorId(id);
        person.limit = Money::fen(any(large.min, large.most));
        person.available = person.limit + Money::fen(any(0, large.most));
        if (id % 3 == 0) person.standby = Money::fen(any(large.min, large.most));
        person.standby_since = BidId(id * 7 % 5'003);
        person.recent = Money::fen(any(0, 3));
        rooms += std::min(person.room().fen(), INT64_MAX / large.count / 1'000);
        world.people.push_back(person);
    }
    const auto part = rooms / 1'000 * large.per_mille + large.short_of;
    world.terms = {Money::fen(std::min(part, Money::largest().fen())), Money::fen(large.min),
                   Money::fen(large.step)};
    return world;
}

qint64 since(std::chrono::steady_clock::time_point begin) {
    const auto took = std::chrono::steady_clock::now() - begin;
    return std::chrono::duration_cast<std::chrono::microseconds>(took).count();
}

}  // namespace

Q_DECLARE_METATYPE(Large)

class TestPlanner : public QObject {
    Q_OBJECT
private slots:
    void eachGoalByItself_data();
    void eachGoalByItself();
    void everyPlanIsTheBestOfAll();
    void plansAreThoseOfTheGoalsOnce();
    void theOrderOfCandidatesMeansNothing();
    void aFaultSaysWhatWouldHelp_data();
    void aFaultSaysWhatWouldHelp();
    void everyFaultIsWhatTryingAllFinds();
    void splitsAreCheckedInOrder_data();
    void splitsAreCheckedInOrder();
    void splitsPassWhenTheRuleBookPassesThem();
    void thousandsLandExactly_data();
    void thousandsLandExactly();
    void everyCodeHasANameAndBack();
};

void TestPlanner::eachGoalByItself_data() {
    QTest::addColumn<PlanGoal>("goal");
    QTest::addColumn<QString>("terms");
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("splits");
    const auto row = [](const char* name, PlanGoal goal, const char* terms, const char* people,
                        const char* splits) {
        QTest::newRow(name) << goal << QString::fromLatin1(terms) << QString::fromLatin1(people)
                            << QString::fromLatin1(splits);
    };
    using enum PlanGoal;
    row("one who can take all", FewestInvestors, "100/10/10", "1=60 2=100 3=60", "2:100");
    row("of two who can, the one who had less", FewestInvestors, "100/10/10", "1=100,r5 2=100",
        "2:100");
    row("of two alike, the lower id", FewestInvestors, "100/10/10", "2=100 1=100", "1:100");
    row("a large enough partner, fairly", FewestInvestors, "100/10/10", "1=20 2=70,r9 3=40 4=40",
        "3:40 2:60");
    row("the whole remainder is on step", FewestInvestors, "97/10/10", "1=97", "1:97");
    row("the odd fen go where there is room for them", FewestInvestors, "107/10/10", "1=57 2=50",
        "2:50 1:57");
    row("who has room for them, the last", FewestInvestors, "107/10/10", "1=99 2=99", "1:90 2:17");
    row("nobody is left with a tail", FewestInvestors, "65/10/10", "1=60 2=60", "1:50 2:15");
    row("a balance limits", FewestInvestors, "50/10/10", "1=60,b40 2=60", "2:50");
    row("a cap limits", FewestInvestors, "50/10/10", "1=60,c40 2=60", "2:50");
    row("even parts", MostEven, "90/10/10", "1=90 2=90 3=90", "1:30 2:30 3:30");
    row("a step more for who had less", MostEven, "100/10/10", "1=90,r1 2=90,r2 3=90",
        "3:40 1:30 2:30");
    row("as even as a small room allows", MostEven, "90/10/10", "1=10 2=90 3=90", "1:10 2:40 3:40");
    row("no more parts than it takes", MostEven, "100/10/10", "1=45 2=45 3=10 4=10",
        "1:40 2:40 3:10 4:10");
    row("a part too many does not help", MostEven, "20/10/10", "1=20 2=10 3=10", "1:10 2:10");
    row("the largest balance first", LargestBalances, "100/10/10", "1=90,b90 2=50,b99 3=90,b95",
        "2:50 3:50");
    row("as much as leaves a minimum", LargestBalances, "95/10/10", "1=90,b99 2=90,b90",
        "1:80 2:15");
    row("of equal balances, who had less", LargestBalances, "90/10/10", "1=90,r1 2=90", "2:90");
    row("who waits, first", StandbyFirst, "100/10/10", "1=90 2=90,w30,@7 3=90,w20,@3",
        "3:20 2:30 1:50");
    row("nobody takes more than he waits for while others can", StandbyFirst, "60/10/10",
        "1=90,w20,@1 2=90,b40", "1:20 2:40");
    row("and more when they cannot", StandbyFirst, "70/10/10", "1=90,w20,@1 2=90,b40", "1:30 2:40");
    row("as much of it as there is room for", StandbyFirst, "60/10/10", "1=15,w40,@1 2=90",
        "1:10 2:50");
    row("who comes later is not passed over", StandbyFirst, "100/10/10", "1=99,w10,@1 2=50,w50,@2",
        "1:50 2:50");
    row("who waits for less than the minimum does not wait", StandbyFirst, "50/10/10",
        "1=50,w9,@1,b50 2=50,b99", "2:50");
}

void TestPlanner::eachGoalByItself() {
    QFETCH(PlanGoal, goal);
    QFETCH(QString, terms);
    QFETCH(QString, people);
    QFETCH(QString, splits);
    QCOMPARE(say(planOf(worldOf(terms, people), goal)), splits.toStdString());
}

void TestPlanner::everyPlanIsTheBestOfAll() {
    int planned = 0;
    int none = 0;
    checkProperty(
        "each goal's plan is lawful and the best of all plans, and there is one when any exists",
        [&] {
            const auto world = drawWorld();
            show(world);
            const bool has_plan = hasPlan(world);
            for (const auto goal : kGoals) {
                const auto found = planOf(world, goal);
                RC_LOG() << codeOf(goal) << ": " << say(found) << '\n';
                RC_ASSERT(found.has_value() == has_plan);
                if (!has_plan) continue;
                RC_ASSERT(found->goal == goal);
                RC_ASSERT(isLawful(world, found->splits));
                RC_ASSERT(!checkSplits(world.terms, world.people, found->splits));
                RC_ASSERT(say(found->splits) == say(bestOf(world, goal)));
            }
            ++(has_plan ? planned : none);
        },
        worlds());
    qInfo("%d worlds with a plan for each of 4 goals, %d without", planned, none);
    QVERIFY(planned > 0 && none > 0);
}

void TestPlanner::plansAreThoseOfTheGoalsOnce() {
    checkProperty(
        "the plans are those of the goals, in order, the same parts but once",
        [] {
            const auto world = drawWorld();
            show(world);
            std::vector<Plan> expected;
            for (const auto goal : kGoals) {
                const auto found = planOf(world, goal);
                if (!found) continue;
                const auto same = std::ranges::find_if(expected, [&](const Plan& earlier) {
                    return std::ranges::is_permutation(earlier.splits, found->splits);
                });
                if (same == expected.end())
                    expected.push_back(*found);
                else
                    same->also.push_back(goal);
            }
            const bool are_those = plans(world.terms, world.people) == expected;
            RC_ASSERT(are_those);
        },
        worlds());
}

void TestPlanner::theOrderOfCandidatesMeansNothing() {
    checkProperty(
        "candidates in another order give the same plans and the same fault",
        [] {
            const auto world = drawWorld();
            show(world);
            auto other = world;
            std::ranges::reverse(other.people);
            const auto half = draw(0, std::ssize(other.people));
            std::ranges::rotate(other.people, other.people.begin() + half);
            for (const auto goal : kGoals)
                RC_ASSERT(say(planOf(world, goal)) == say(planOf(other, goal)));
        },
        worlds());
}

void TestPlanner::aFaultSaysWhatWouldHelp_data() {
    QTest::addColumn<QString>("terms");
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* terms, const char* people,
                        const char* fault) {
        QTest::newRow(name) << QString::fromLatin1(terms) << QString::fromLatin1(people)
                            << QString::fromLatin1(fault);
    };
    row("nothing is short", "0/10/10", "1=50", "nothing_short left 0");
    row("a tail that nobody may take", "9/10/10", "1=50", "below_minimum left 9");
    row("nobody to be asked", "50/10/10", "", "no_candidates left 50");
    row("consents that come to less", "100/10/10", "1=50 2=10",
        "no_room left 40 raise 1 to 90 by 40");
    row("the smaller raise", "100/10/10", "1=55 2=40 3=9", "no_room left 10 raise 3 to 10 by 1");
    row("who took a part already", "100/10/10", "1=50,p30 2=10",
        "no_room left 40 raise 1 to 90 by 40 to a consent of 120");
    row("whose consent is used up", "100/10/10", "1=0,p50",
        "no_room left 100 raise 1 to 100 by 100 to a consent of 150");
    row("of equal raises the lower id", "100/10/10", "3=40 2=40",
        "no_room left 20 raise 2 to 60 by 20");
    row("as far as the balance goes", "100/10/10", "1=50,b89 2=10",
        "no_room left 40 raise 2 to 50 by 40");
    row("no single one would do", "100/10/10", "1=50,b89 2=10,c49", "no_room left 40");
    row("an odd end is raised to the fen", "103/10/10", "1=50 2=50",
        "no_room left 13 raise 1 to 53 by 3");
    row("a consent below the minimum is no room", "16/10/10", "1=8 2=8",
        "no_room left 16 raise 1 to 16 by 8");
    row("two minimums are too many", "15/10/10", "1=12 2=12",
        "minimum_does_not_fit left 15 raise 1 to 15 by 3");
    row("rooms off step", "30/10/10", "1=15 2=15", "step_does_not_fit left 10 raise 1 to 20 by 5");
}

void TestPlanner::aFaultSaysWhatWouldHelp() {
    QFETCH(QString, terms);
    QFETCH(QString, people);
    QFETCH(QString, fault);
    for (const auto goal : kGoals)
        QCOMPARE(say(planOf(worldOf(terms, people), goal)), fault.toStdString());
    QVERIFY(plans(worldOf(terms, people).terms, worldOf(terms, people).people).empty());
}

void TestPlanner::everyFaultIsWhatTryingAllFinds() {
    std::array<int, 7> met{};
    int advised = 0;
    checkProperty(
        "a fault has the reason, the rest and the smallest raise that trying all finds",
        [&] {
            const auto world = drawWorld();
            show(world);
            const auto found = planOf(world, PlanGoal::FewestInvestors);
            if (found) return;
            const auto& fault = found.error();
            RC_LOG() << say(fault) << '\n';
            RC_ASSERT(say(fault) == say(faultOf(world)));
            ++met.at(static_cast<std::size_t>(fault.code));
            if (!fault.raise) return;
            ++advised;
            auto raised = world;
            auto& limit =
                std::ranges::find(raised.people, fault.raise, &Candidate::investor)->limit;
            limit = fault.raise_to;
            RC_ASSERT(planOf(raised, PlanGoal::MostEven).has_value());
            limit -= Money::fen(1);
            RC_ASSERT(!planOf(raised, PlanGoal::MostEven).has_value());
        },
        worlds());
    QByteArray counts;
    for (std::size_t number = 1; number < met.size(); ++number) {
        counts +=
            QByteArray::fromStdString(std::string(codeOf(static_cast<PlanFault::Code>(number)))) +
            ' ' + QByteArray::number(met[number]) + ", ";
        QVERIFY2(met[number] > 0 || worlds() < kWorlds, counts.constData());
    }
    qInfo("%s%d with advice", counts.constData(), advised);
}

void TestPlanner::splitsAreCheckedInOrder_data() {
    QTest::addColumn<QString>("splits");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* splits, const char* fault) {
        QTest::newRow(name) << QString::fromLatin1(splits) << QString::fromLatin1(fault);
    };
    row("lawful", "1:40 2:40 3:25", "");
    row("lawful in another order", "2:40 1:40 3:25", "");
    row("nobody", "", "0 below_shortfall 105");
    row("a stranger", "1:40 9:40 3:25", "1 not_a_candidate 40");
    row("a stranger before anything of the amount", "9:1", "0 not_a_candidate 1");
    row("named twice", "1:40 2:40 1:25", "2 named_twice 25");
    row("named twice before the minimum", "1:40 1:5", "1 named_twice 5");
    row("below the minimum", "1:40 2:9 3:25", "1 below_minimum 10");
    row("nothing at all", "1:0 2:40 3:25", "0 below_minimum 10");
    row("negative", "1:-20 2:40 3:25", "0 below_minimum 10");
    row("off step, not the last", "1:45 2:40 3:20", "0 off_step 40");
    row("off step before the limit", "1:95 2:40", "0 off_step 90");
    row("over the consent", "1:60 2:40 3:25", "0 over_limit 50");
    row("over the consent before the balance", "3:90", "0 over_limit 80");
    row("over the balance", "1:40 3:70 2:10", "1 over_balance 60");
    row("over the balance before the cap", "4:60 1:45", "0 over_balance 50");
    row("over the cap", "4:50 1:50", "0 over_cap 30");
    row("a consent used up", "5:10 1:40", "0 over_limit 0");
    row("a cap used up", "6:10 1:40", "0 over_cap 0");
    row("the first in order, whatever its code", "1:60 9:40", "0 over_limit 50");
    row("more than is short", "1:50 2:40 3:20", "2 above_shortfall 5");
    row("where the mark is crossed, and by how much in all", "1:50 2:50 3:30 4:20",
        "2 above_shortfall 45");
    row("less than is short", "1:40 2:40", "1 below_shortfall 25");
    row("less, and the last off step", "1:40 2:40 3:15", "2 below_shortfall 10");
    row("a tail", "1:40 2:40 3:24", "2 leaves_tail 1");
    row("the largest tail", "1:40 2:40 3:16", "2 leaves_tail 9");
}

void TestPlanner::splitsAreCheckedInOrder() {
    QFETCH(QString, splits);
    QFETCH(QString, fault);
    const auto world = worldOf(QStringLiteral("105/10/10"),
                               QStringLiteral("1=50 2=50 3=80,b60 4=90,b50,c30 5=-3 6=50,c-5"));
    const auto found = checkSplits(world.terms, world.people, splitsOf(splits));
    const auto said = found
                          ? std::to_string(found->index) + ' ' + std::string(codeOf(found->code)) +
                                ' ' + std::to_string(found->amount.fen())
                          : std::string();
    QCOMPARE(said, fault.toStdString());
}

void TestPlanner::splitsPassWhenTheRuleBookPassesThem() {
    int lawful = 0;
    int unlawful = 0;
    checkProperty(
        "edited splits pass exactly when the rule book lets them be carried out to the mark",
        [&] {
            const auto world = drawWorld();
            show(world);
            RC_PRE(world.shortfall() > 0);
            const auto found = planOf(world, kGoals.at(static_cast<std::size_t>(draw(0, 3))));
            auto splits = found ? found->splits : std::vector<Split>();
            for (auto edits = draw(1, 2); edits > 0; --edits) edit(splits);
            RC_LOG() << say(splits) << '\n';
            const bool is_lawful = isLawful(world, splits);
            RC_ASSERT(!checkSplits(world.terms, world.people, splits) == is_lawful);
            ++(is_lawful ? lawful : unlawful);
        },
        worlds());
    qInfo("%d lawful edits, %d unlawful", lawful, unlawful);
    QVERIFY(lawful > 0 && unlawful > 0);
}

void TestPlanner::thousandsLandExactly_data() {
    QTest::addColumn<Large>("large");
    QTest::newRow("odd fen, odd step") << Large{5'000, 1'000'003, 99'991, 100'000'000, 437, 1};
    QTest::newRow("a step far above the minimum")
        << Large{5'000, 10'007, 7'654'321, 100'000'000, 600, 3};
    QTest::newRow("nearly everybody") << Large{5'000, 1'000'000, 100'000, 100'000'000, 997, 7};
    QTest::newRow("a single fen") << Large{5'000, 1, 1, 90'000, 500, 0};
    QTest::newRow("nobody has steps") << Large{5'000, 1'000'000, 1'000'000'007, 1'000'000, 1000, 0};
    QTest::newRow("rooms that pass 64 bits")
        << Large{20'000, 1, 1, Money::largest().fen(), 1000, 0};
    QTest::newRow("a single consent is missing")
        << Large{5'000, 1'000'003, 1, 100'000'000, 1000, 50'000'000};
}

void TestPlanner::thousandsLandExactly() {
    QFETCH(Large, large);
    const auto world = worldOf(large);
    auto shuffled = world;
    std::shuffle(shuffled.people.begin(), shuffled.people.end(), std::mt19937_64(firstSeed()));
    for (const auto goal : kGoals) {
        const auto begin = std::chrono::steady_clock::now();
        const auto found = planOf(world, goal);
        const auto took = since(begin);
        QCOMPARE(found.has_value(), large.short_of < 1'000);
        QVERIFY(found == planOf(shuffled, goal));
        if (!found) {
            qInfo("%s; %lld us", say(found).c_str(), static_cast<long long>(took));
            QVERIFY(found.error().raise);
            continue;
        }
        QVERIFY(isLawful(world, found->splits));
        qInfo("%s: %zu parts of %d, %lld us", codeOf(goal).data(), found->splits.size(),
              large.count, static_cast<long long>(took));
    }
}

template <class Code, class Back>
static std::vector<std::string> namesOf(int count, const Back& back) {
    std::vector<std::string> names;
    for (int number = 1; number <= count; ++number) {
        const auto name = codeOf(static_cast<Code>(number));
        if (back(name) == static_cast<Code>(number)) names.emplace_back(name);
    }
    return names;
}

void TestPlanner::everyCodeHasANameAndBack() {
    using Names = std::vector<std::string>;
    QCOMPARE(namesOf<PlanGoal>(kPlanGoals, planGoalOf),
             Names({"fewest_investors", "most_even", "largest_balances", "standby_first"}));
    QCOMPARE(namesOf<PlanFault::Code>(6, planFaultOf),
             Names({"nothing_short", "below_minimum", "no_candidates", "no_room",
                    "minimum_does_not_fit", "step_does_not_fit"}));
    QCOMPARE(
        namesOf<SplitFault::Code>(10, splitFaultOf),
        Names({"not_a_candidate", "named_twice", "below_minimum", "off_step", "over_limit",
               "over_balance", "over_cap", "above_shortfall", "below_shortfall", "leaves_tail"}));
    QVERIFY(!planGoalOf("") && !planGoalOf("Most_even") && !planFaultOf("") && !splitFaultOf(""));
}

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
