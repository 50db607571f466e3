// Method: one scene in which a bid of 200 is accepted; each row changes it in one way and names
// the verdict, rule by rule and boundary by boundary. Then every pair of rules is broken at once
// and the earlier must win. Last the clipping rows. Amounts are fen.

#include <functional>
#include <string>
#include <vector>

#include "domain/decide.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::domain;

namespace {

Money fen(std::int64_t amount) {
    return Money::fen(amount);
}

/// Target 10,000, minimum 100, step 10, no cap; 1,000 left; 200 asked by a bidder with 5,000.
struct Scene {
    LoanView loan{.terms = {.target = fen(10'000), .min = fen(100), .step = fen(10), .cap = {}},
                  .capacity = {.free = fen(1'000), .reserved = {}, .held = {}, .paid = fen(9'000)}};
    BidderView bidder{.available = fen(5'000), .taken = fen(0)};
    Ask ask{.amount = fen(200), .partial = false};
    KeyMatch key = KeyMatch::Fresh;
    bool has_loan = true;
    bool has_bidder = true;

    void leave(std::int64_t free) {
        loan.capacity.free = fen(free);
        loan.capacity.paid = loan.terms.target - fen(free);
    }
    void hold(std::int64_t held) {
        loan.capacity.held = fen(held);
        loan.capacity.paid -= fen(held);
    }
    void askFor(std::int64_t amount) { ask.amount = fen(amount); }
    void askPartly(std::int64_t amount) { ask = {.amount = fen(amount), .partial = true}; }
};

using Change = std::function<void(Scene&)>;

/// "accepted 200", "refused over_cap".
QByteArray verdictOn(const Scene& scene) {
    const auto verdict = decide(scene.has_loan ? &scene.loan : nullptr,
                                scene.has_bidder ? &scene.bidder : nullptr, scene.ask, scene.key);
    if (verdict.outcome == Outcome::Accepted && verdict.reason == Reason::None)
        return "accepted " + QByteArray::number(static_cast<qlonglong>(verdict.accepted.fen()));
    if (verdict.outcome == Outcome::Refused && verdict.accepted.isZero())
        return "refused " + QByteArray::fromStdString(std::string(codeOf(verdict.reason)));
    return "a verdict that contradicts itself";
}

struct Row {
    const char* name;
    Change change;
    const char* expected;
};

void addRows(const std::vector<Row>& rows) {
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<QByteArray>("expected");
    for (const auto& row : rows) {
        Scene scene;
        row.change(scene);
        QTest::newRow(row.name) << scene << QByteArray(row.expected);
    }
}

/// One way to break each rule that leaves the others as they are, in the order of the rules.
const std::vector<std::pair<Reason, Change>>& breakers() {
    static const std::vector<std::pair<Reason, Change>> all{
        {Reason::KeyReused, [](Scene& s) { s.key = KeyMatch::OtherContents; }},
        {Reason::InvalidAmount, [](Scene& s) { s.ask.amount.reset(); }},
        {Reason::UnknownLoan, [](Scene& s) { s.has_loan = false; }},
        {Reason::UnknownInvestor, [](Scene& s) { s.has_bidder = false; }},
        {Reason::InvestorSuspended, [](Scene& s) { s.bidder.suspended = true; }},
        {Reason::Halted, [](Scene& s) { s.loan.halted = true; }},
        {Reason::Paused, [](Scene& s) { s.loan.paused = true; }},
        {Reason::NotOpenYet, [](Scene& s) { s.loan.window = SaleWindow::NotOpenYet; }},
        {Reason::Closed, [](Scene& s) { s.loan.window = SaleWindow::Closed; }},
        {Reason::NotEligible, [](Scene& s) { s.bidder.eligible = false; }},
        {Reason::SelfLending, [](Scene& s) { s.bidder.is_borrower = true; }},
        {Reason::BelowMinimum, [](Scene& s) { s.loan.terms.min = fen(210); }},
        {Reason::OffStep, [](Scene& s) { s.loan.terms.step = fen(7); }},
        {Reason::OverCap, [](Scene& s) { s.loan.terms.cap = fen(199); }},
        {Reason::Full, [](Scene& s) { s.leave(0); }},
        {Reason::AllHeld, [](Scene& s) { (s.leave(0), s.hold(100)); }},
        {Reason::ExceedsRemainder, [](Scene& s) { s.leave(199); }},
        {Reason::LeavesTail, [](Scene& s) { s.leave(299); }},
        {Reason::InsufficientBalance, [](Scene& s) { s.bidder.available = fen(199); }},
    };
    return all;
}

/// Pairs that set the same thing, so that there is no world in which both are broken.
bool exclude(Reason a, Reason b) {
    const auto isWindow = [](Reason r) { return r == Reason::NotOpenYet || r == Reason::Closed; };
    const auto isRemainder = [](Reason r) { return r >= Reason::Full && r <= Reason::LeavesTail; };
    return (isWindow(a) && isWindow(b)) || (isRemainder(a) && isRemainder(b));
}

}  // namespace

Q_DECLARE_METATYPE(Scene)

class TestDecide : public QObject {
    Q_OBJECT
private slots:
    void asksTheRules_data();
    void asksTheRules();
    void earlierRuleWins_data();
    void earlierRuleWins();
    void clips_data();
    void clips();
};

void TestDecide::asksTheRules_data() {
    addRows({
        {"all rules hold", [](Scene&) {}, "accepted 200"},
        // 0
        {"key used for something else", [](Scene& s) { s.key = KeyMatch::OtherContents; },
         "refused key_reused"},
        // 1
        {"no amount", [](Scene& s) { s.ask.amount.reset(); }, "refused invalid_amount"},
        {"zero", [](Scene& s) { s.askFor(0); }, "refused invalid_amount"},
        {"negative", [](Scene& s) { s.askFor(-1); }, "refused invalid_amount"},
        {"the most negative", [](Scene& s) { s.askFor(INT64_MIN); }, "refused invalid_amount"},
        {"one fen is an amount", [](Scene& s) { s.askFor(1); }, "refused below_minimum"},
        {"the largest is an amount", [](Scene& s) { s.ask.amount = Money::largest(); },
         "refused exceeds_remainder"},
        {"a fen beyond the largest", [](Scene& s) { s.ask.amount = Money::largest() + fen(1); },
         "refused invalid_amount"},
        {"2^63 - 1", [](Scene& s) { s.askFor(INT64_MAX); }, "refused invalid_amount"},
        // 2
        {"no such loan", [](Scene& s) { s.has_loan = false; }, "refused unknown_loan"},
        {"no such investor", [](Scene& s) { s.has_bidder = false; }, "refused unknown_investor"},
        {"suspended", [](Scene& s) { s.bidder.suspended = true; }, "refused investor_suspended"},
        // 3
        {"halted", [](Scene& s) { s.loan.halted = true; }, "refused halted"},
        {"paused", [](Scene& s) { s.loan.paused = true; }, "refused paused"},
        // 4
        {"before the sale", [](Scene& s) { s.loan.window = SaleWindow::NotOpenYet; },
         "refused not_open_yet"},
        {"after the sale", [](Scene& s) { s.loan.window = SaleWindow::Closed; }, "refused closed"},
        // 5
        {"not his loan to buy", [](Scene& s) { s.bidder.eligible = false; },
         "refused not_eligible"},
        {"lends to himself", [](Scene& s) { s.bidder.is_borrower = true; }, "refused self_lending"},
        // 6
        {"a fen below the minimum", [](Scene& s) { s.askFor(99); }, "refused below_minimum"},
        {"the minimum", [](Scene& s) { s.askFor(100); }, "accepted 100"},
        {"a fen above the minimum", [](Scene& s) { s.askFor(101); }, "refused off_step"},
        {"a fen below a step", [](Scene& s) { s.askFor(109); }, "refused off_step"},
        {"one step", [](Scene& s) { s.askFor(110); }, "accepted 110"},
        {"steps count from the minimum, not from zero",
         [](Scene& s) { (s.loan.terms.min = fen(105), s.askFor(200)); }, "refused off_step"},
        {"a step above an odd minimum",
         [](Scene& s) { (s.loan.terms.min = fen(105), s.askFor(115)); }, "accepted 115"},
        {"the whole remainder is on step", [](Scene& s) { (s.leave(203), s.askFor(203)); },
         "accepted 203"},
        {"a fen below an odd remainder", [](Scene& s) { (s.leave(203), s.askFor(202)); },
         "refused off_step"},
        {"a fen above an odd remainder", [](Scene& s) { (s.leave(203), s.askFor(204)); },
         "refused off_step"},
        {"the whole remainder below the minimum", [](Scene& s) { (s.leave(99), s.askFor(99)); },
         "refused below_minimum"},
        // 7
        {"exactly the cap", [](Scene& s) { s.loan.terms.cap = fen(200); }, "accepted 200"},
        {"a fen over the cap", [](Scene& s) { s.loan.terms.cap = fen(199); }, "refused over_cap"},
        {"exactly the cap with what he has",
         [](Scene& s) { (s.loan.terms.cap = fen(500), s.bidder.taken = fen(300)); },
         "accepted 200"},
        {"a fen over the cap with what he has",
         [](Scene& s) { (s.loan.terms.cap = fen(500), s.bidder.taken = fen(301)); },
         "refused over_cap"},
        {"already over the cap",
         [](Scene& s) { (s.loan.terms.cap = fen(500), s.bidder.taken = fen(501)); },
         "refused over_cap"},
        {"whole remainder over the cap",
         [](Scene& s) { (s.leave(200), s.loan.terms.cap = fen(199)); }, "refused over_cap"},
        // 8
        {"all paid", [](Scene& s) { s.leave(0); }, "refused full"},
        {"nothing left, a fen held", [](Scene& s) { (s.leave(0), s.hold(1)); }, "refused all_held"},
        {"nothing left, all held", [](Scene& s) { (s.leave(0), s.hold(10'000)); },
         "refused all_held"},
        {"nothing left, a fen reserved",
         [](Scene& s) {
             s.leave(0);
             s.loan.capacity.reserved = fen(1);
             s.loan.capacity.paid -= fen(1);
         },
         "refused all_held"},
        // 9
        {"exactly the remainder", [](Scene& s) { s.leave(200); }, "accepted 200"},
        {"a fen more than the remainder", [](Scene& s) { s.leave(199); },
         "refused exceeds_remainder"},
        {"more than a tail", [](Scene& s) { s.leave(50); }, "refused exceeds_remainder"},
        // 10
        {"leaves a fen", [](Scene& s) { s.leave(201); }, "refused leaves_tail"},
        {"leaves a fen less than the minimum", [](Scene& s) { s.leave(299); },
         "refused leaves_tail"},
        {"leaves the minimum", [](Scene& s) { s.leave(300); }, "accepted 200"},
        // 11
        {"exactly his money", [](Scene& s) { s.bidder.available = fen(200); }, "accepted 200"},
        {"a fen short of money", [](Scene& s) { s.bidder.available = fen(199); },
         "refused insufficient_balance"},
        {"no money", [](Scene& s) { s.bidder.available = fen(0); }, "refused insufficient_balance"},
    });
}

void TestDecide::asksTheRules() {
    QFETCH(Scene, scene);
    QFETCH(QByteArray, expected);
    QCOMPARE(verdictOn(scene), expected);
}

void TestDecide::earlierRuleWins_data() {
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<QByteArray>("expected");
    const auto& all = breakers();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto expected = "refused " + std::string(codeOf(all[i].first));
        for (std::size_t j = i; j < all.size(); ++j) {
            if (j != i && exclude(all[i].first, all[j].first)) continue;
            Scene scene;
            all[j].second(scene);
            all[i].second(scene);
            const auto name = std::string(codeOf(all[i].first)) +
                              (i == j ? " alone" : " before " + std::string(codeOf(all[j].first)));
            QTest::newRow(name.c_str()) << scene << QByteArray::fromStdString(expected);
        }
    }
}

void TestDecide::earlierRuleWins() {
    QFETCH(Scene, scene);
    QFETCH(QByteArray, expected);
    QCOMPARE(verdictOn(scene), expected);
    scene.ask.partial = true;
    // Asking partly may make an amount fit, but never gives a refusal another reason.
    const auto partly = verdictOn(scene);
    QVERIFY2(partly == expected || partly.startsWith("accepted "), partly.constData());
}

void TestDecide::clips_data() {
    addRows({
        {"nothing to clip", [](Scene& s) { s.askPartly(200); }, "accepted 200"},
        {"the whole remainder", [](Scene& s) { s.askPartly(5'000); }, "accepted 1000"},
        {"the whole odd remainder", [](Scene& s) { (s.leave(203), s.askPartly(5'000)); },
         "accepted 203"},
        {"the whole odd remainder, a fen more asked",
         [](Scene& s) { (s.leave(203), s.askPartly(204)); }, "accepted 203"},
        {"a fen less than an odd remainder keeps the minimum for the next",
         [](Scene& s) { (s.leave(203), s.askPartly(202)); }, "accepted 100"},
        {"off step is clipped down", [](Scene& s) { s.askPartly(209); }, "accepted 200"},
        {"a fen above the minimum", [](Scene& s) { s.askPartly(101); }, "accepted 100"},
        {"below the minimum stays refused", [](Scene& s) { s.askPartly(99); },
         "refused below_minimum"},
        {"below the minimum with a tail left", [](Scene& s) { (s.leave(50), s.askPartly(60)); },
         "refused below_minimum"},
        {"a tail fits nobody", [](Scene& s) { (s.leave(50), s.askPartly(200)); },
         "refused exceeds_remainder"},
        {"a remainder of the minimum", [](Scene& s) { (s.leave(100), s.askPartly(200)); },
         "accepted 100"},
        {"cap room", [](Scene& s) { (s.loan.terms.cap = fen(150), s.askPartly(200)); },
         "accepted 150"},
        {"cap room is off step", [](Scene& s) { (s.loan.terms.cap = fen(159), s.askPartly(200)); },
         "accepted 150"},
        {"cap room after what he has",
         [](Scene& s) {
             (s.loan.terms.cap = fen(500), s.bidder.taken = fen(380), s.askPartly(200));
         },
         "accepted 120"},
        {"cap room below the minimum",
         [](Scene& s) {
             (s.loan.terms.cap = fen(500), s.bidder.taken = fen(401), s.askPartly(200));
         },
         "refused over_cap"},
        {"no cap room",
         [](Scene& s) {
             (s.loan.terms.cap = fen(500), s.bidder.taken = fen(500), s.askPartly(200));
         },
         "refused over_cap"},
        {"over the cap already",
         [](Scene& s) {
             (s.loan.terms.cap = fen(500), s.bidder.taken = fen(900), s.askPartly(200));
         },
         "refused over_cap"},
        {"his money", [](Scene& s) { (s.bidder.available = fen(130), s.askPartly(200)); },
         "accepted 130"},
        {"his money is off step",
         [](Scene& s) { (s.bidder.available = fen(139), s.askPartly(200)); }, "accepted 130"},
        {"his money buys the whole odd remainder",
         [](Scene& s) { (s.leave(139), s.bidder.available = fen(139), s.askPartly(200)); },
         "accepted 139"},
        {"his money is the minimum",
         [](Scene& s) { (s.bidder.available = fen(100), s.askPartly(200)); }, "accepted 100"},
        {"steps count from an odd minimum",
         [](Scene& s) { (s.loan.terms.min = fen(105), s.askPartly(209)); }, "accepted 205"},
        {"his money is below the minimum",
         [](Scene& s) { (s.bidder.available = fen(99), s.askPartly(200)); },
         "refused insufficient_balance"},
        {"no money", [](Scene& s) { (s.bidder.available = fen(0), s.askPartly(200)); },
         "refused insufficient_balance"},
        {"leaves the minimum", [](Scene& s) { (s.leave(299), s.askPartly(200)); }, "accepted 190"},
        {"a tail either way", [](Scene& s) { (s.leave(199), s.askPartly(150)); },
         "refused leaves_tail"},
        {"leaves a tail and nothing smaller fits",
         [](Scene& s) { (s.leave(195), s.askPartly(190)); }, "refused leaves_tail"},
        {"jointly: cap forbids the whole, the tail rule the cap",
         [](Scene& s) { (s.leave(250), s.loan.terms.cap = fen(240), s.askPartly(250)); },
         "accepted 150"},
        {"jointly: money forbids the whole, the tail rule his money",
         [](Scene& s) { (s.leave(250), s.bidder.available = fen(249), s.askPartly(250)); },
         "accepted 150"},
        {"jointly: three rules at once",
         [](Scene& s) {
             s.leave(333);
             s.loan.terms.cap = fen(320);
             s.bidder.available = fen(301);
             s.askPartly(333);
         },
         "accepted 230"},
        {"stranded by cap and minimum: nothing fits",
         [](Scene& s) { (s.leave(180), s.loan.terms.cap = fen(150), s.askPartly(180)); },
         "refused over_cap"},
        {"full stays full", [](Scene& s) { (s.leave(0), s.askPartly(200)); }, "refused full"},
        {"all held stays all held", [](Scene& s) { (s.leave(0), s.hold(500), s.askPartly(200)); },
         "refused all_held"},
        {"clipping asks the standing rules first",
         [](Scene& s) { (s.bidder.suspended = true, s.askPartly(5'000)); },
         "refused investor_suspended"},
    });
}

void TestDecide::clips() {
    QFETCH(Scene, scene);
    QFETCH(QByteArray, expected);
    QCOMPARE(verdictOn(scene), expected);
}

QTEST_GUILESS_MAIN(TestDecide)
#include "tst_decide.moc"
