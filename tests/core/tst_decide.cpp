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
    std::int64_t waiting = 0;  ///< of a promotion
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
    void askToWait(std::int64_t amount, bool partial = false) {
        ask = {.amount = fen(amount), .partial = partial, .standby = true};
    }
    void pay(std::int64_t amount) { ask = {.amount = fen(amount), .funding = Funding::Payment}; }
    void promote(std::int64_t amount, bool partial = false) {
        waiting = amount;
        ask.partial = partial;
    }
};

using Change = std::function<void(Scene&)>;

QByteArray number(Money amount) {
    return QByteArray::number(static_cast<qlonglong>(amount.fen()));
}
QByteArray word(Reason reason) {
    return QByteArray::fromStdString(std::string(codeOf(reason)));
}

/// "accepted 200", "refused over_cap", "standby 200", "accepted 200 standby 100".
QByteArray verdictOn(const Scene& scene) {
    const auto verdict = decide(scene.has_loan ? &scene.loan : nullptr,
                                scene.has_bidder ? &scene.bidder : nullptr, scene.ask, scene.key);
    const auto rest =
        verdict.waiting.isZero() ? QByteArray() : " standby " + number(verdict.waiting);
    if (verdict.outcome == Outcome::Accepted && verdict.reason == Reason::None)
        return "accepted " + number(verdict.accepted) + rest;
    if (verdict.outcome == Outcome::Standby && verdict.reason == Reason::None &&
        verdict.accepted.isZero() && verdict.waiting.isPositive())
        return rest.trimmed();
    if (verdict.outcome == Outcome::Refused && verdict.accepted.isZero() && rest.isEmpty())
        return "refused " + word(verdict.reason);
    return "a verdict that contradicts itself";
}

/// "takes 200", "takes 100 waits 100", "waits 200", "ends over_cap".
QByteArray promotionOn(const Scene& scene) {
    const auto turn =
        promote(scene.loan, scene.bidder, fen(scene.waiting), scene.ask.partial, scene.ask.funding);
    if (turn.ended != Reason::None)
        return turn.accepted.isZero() ? "ends " + word(turn.ended) : QByteArray("contradicts");
    QByteArray words;
    if (turn.accepted.isPositive()) words += "takes " + number(turn.accepted) + ' ';
    if (turn.waiting.isPositive()) words += "waits " + number(turn.waiting);
    return words.trimmed();
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
    void waits_data();
    void waits();
    void promotes_data();
    void promotes();
    void readmits_data();
    void readmits();
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

void TestDecide::waits_data() {
    addRows({
        // A payment brings its own money
        {"a payment needs no balance", [](Scene& s) { (s.bidder.available = fen(0), s.pay(200)); },
         "accepted 200"},
        {"a payment keeps every other rule", [](Scene& s) { (s.leave(299), s.pay(200)); },
         "refused leaves_tail"},
        {"a payment is clipped by the cap, not by the balance",
         [](Scene& s) {
             s.bidder.available = fen(0);
             s.loan.terms.cap = fen(150);
             s.pay(200);
             s.ask.partial = true;
         },
         "accepted 150"},
        // What domain rules 8 and 9 refuse may wait
        {"fits and need not wait", [](Scene& s) { s.askToWait(200); }, "accepted 200"},
        {"full", [](Scene& s) { (s.leave(0), s.askToWait(200)); }, "standby 200"},
        {"all held", [](Scene& s) { (s.leave(0), s.hold(500), s.askToWait(200)); }, "standby 200"},
        {"more than the remainder", [](Scene& s) { (s.leave(150), s.askToWait(200)); },
         "standby 200"},
        {"more than a tail", [](Scene& s) { (s.leave(50), s.askToWait(200)); }, "standby 200"},
        // No other rule may
        {"a tail is no reason to wait", [](Scene& s) { (s.leave(299), s.askToWait(200)); },
         "refused leaves_tail"},
        {"over the cap", [](Scene& s) { (s.loan.terms.cap = fen(199), s.askToWait(200)); },
         "refused over_cap"},
        {"off step", [](Scene& s) { (s.leave(0), s.askToWait(201)); }, "refused off_step"},
        {"below the minimum", [](Scene& s) { (s.leave(0), s.askToWait(99)); },
         "refused below_minimum"},
        {"without the money, though full",
         [](Scene& s) { (s.leave(0), s.bidder.available = fen(199), s.askToWait(200)); },
         "refused full"},
        {"a payment waits without the money",
         [](Scene& s) {
             s.leave(0);
             s.bidder.available = fen(0);
             s.askToWait(200);
             s.ask.funding = Funding::Payment;
         },
         "standby 200"},
        {"paused", [](Scene& s) { (s.leave(0), s.loan.paused = true, s.askToWait(200)); },
         "refused paused"},
        {"closed",
         [](Scene& s) { (s.leave(0), s.loan.window = SaleWindow::Closed, s.askToWait(200)); },
         "refused closed"},
        // With partial: first what it can, the rest waits
        {"takes the remainder, the rest waits",
         [](Scene& s) { (s.leave(150), s.askToWait(400, true)); }, "accepted 150 standby 250"},
        {"a rest off step is rounded down",
         [](Scene& s) { (s.leave(153), s.askToWait(400, true)); }, "accepted 153 standby 240"},
        {"a rest below the minimum does not wait",
         [](Scene& s) { (s.leave(150), s.askToWait(200, true)); }, "accepted 150"},
        {"a tail is left, all of it waits", [](Scene& s) { (s.leave(50), s.askToWait(200, true)); },
         "standby 200"},
        {"clipped by a tail alone, nothing waits",
         [](Scene& s) { (s.leave(299), s.askToWait(200, true)); }, "accepted 190"},
        {"clipped by the cap, nothing waits",
         [](Scene& s) { (s.loan.terms.cap = fen(150), s.askToWait(200, true)); }, "accepted 150"},
        {"clipped by his money, nothing waits",
         [](Scene& s) { (s.bidder.available = fen(150), s.askToWait(200, true)); }, "accepted 150"},
    });
}

void TestDecide::waits() {
    QFETCH(Scene, scene);
    QFETCH(QByteArray, expected);
    QCOMPARE(verdictOn(scene), expected);
}

void TestDecide::promotes_data() {
    addRows({
        {"fits", [](Scene& s) { s.promote(200); }, "takes 200"},
        {"exactly the remainder", [](Scene& s) { (s.leave(200), s.promote(200)); }, "takes 200"},
        {"nothing is left", [](Scene& s) { (s.leave(0), s.promote(200)); }, "waits 200"},
        {"less is left", [](Scene& s) { (s.leave(190), s.promote(200)); }, "waits 200"},
        {"it would leave a tail", [](Scene& s) { (s.leave(299), s.promote(200)); }, "waits 200"},
        {"over the cap by now",
         [](Scene& s) { (s.loan.terms.cap = fen(500), s.bidder.taken = fen(310), s.promote(200)); },
         "ends over_cap"},
        {"his money is gone", [](Scene& s) { (s.bidder.available = fen(199), s.promote(200)); },
         "ends insufficient_balance"},
        {"his money is gone, but a payment brings its own",
         [](Scene& s) {
             s.bidder.available = fen(0);
             s.ask.funding = Funding::Payment;
             s.promote(200);
         },
         "takes 200"},
        {"nothing is left for whom the money is gone",
         [](Scene& s) { (s.leave(0), s.bidder.available = fen(0), s.promote(200)); }, "waits 200"},
        {"no longer his loan to buy", [](Scene& s) { (s.bidder.eligible = false, s.promote(200)); },
         "ends not_eligible"},
        {"became the borrower", [](Scene& s) { (s.bidder.is_borrower = true, s.promote(200)); },
         "ends self_lending"},
        {"suspended since: the verdict on domain rules 0 to 4 stands",
         [](Scene& s) { (s.bidder.suspended = true, s.promote(200)); }, "takes 200"},
        {"paused since", [](Scene& s) { (s.loan.paused = true, s.promote(200)); }, "takes 200"},
        {"settling", [](Scene& s) { (s.loan.window = SaleWindow::Closed, s.promote(200)); },
         "takes 200"},
        {"in parts: what there is, the rest goes on waiting",
         [](Scene& s) { (s.leave(150), s.promote(400, true)); }, "takes 150 waits 250"},
        {"in parts: the rest is too small to wait",
         [](Scene& s) { (s.leave(150), s.promote(200, true)); }, "takes 150"},
        {"in parts: jointly within cap and tail",
         [](Scene& s) { (s.leave(250), s.loan.terms.cap = fen(240), s.promote(250, true)); },
         "takes 150 waits 100"},
        {"in parts: nothing fits", [](Scene& s) { (s.leave(50), s.promote(200, true)); },
         "waits 200"},
        {"in parts: no room under the cap",
         [](Scene& s) {
             (s.loan.terms.cap = fen(500), s.bidder.taken = fen(401), s.promote(200, true));
         },
         "ends over_cap"},
    });
}

void TestDecide::promotes() {
    QFETCH(Scene, scene);
    QFETCH(QByteArray, expected);
    QCOMPARE(promotionOn(scene), expected);
}

void TestDecide::readmits_data() {
    addRows({
        {"fits", [](Scene& s) { s.promote(200); }, ""},
        {"without a balance", [](Scene& s) { (s.bidder.available = fen(0), s.promote(200)); }, ""},
        {"suspended since", [](Scene& s) { (s.bidder.suspended = true, s.promote(200)); }, ""},
        {"nothing is left", [](Scene& s) { (s.leave(0), s.promote(200)); }, "full"},
        {"all held", [](Scene& s) { (s.leave(0), s.hold(1), s.promote(200)); }, "all_held"},
        {"less is left", [](Scene& s) { (s.leave(199), s.promote(200)); }, "exceeds_remainder"},
        {"never in parts", [](Scene& s) { (s.leave(199), s.promote(200, true)); },
         "exceeds_remainder"},
        {"leaves a tail", [](Scene& s) { (s.leave(299), s.promote(200)); }, "leaves_tail"},
        {"over the cap", [](Scene& s) { (s.loan.terms.cap = fen(199), s.promote(200)); },
         "over_cap"},
        {"no longer his loan to buy", [](Scene& s) { (s.bidder.eligible = false, s.promote(200)); },
         "not_eligible"},
        {"became the borrower", [](Scene& s) { (s.bidder.is_borrower = true, s.promote(200)); },
         "self_lending"},
    });
}

void TestDecide::readmits() {
    QFETCH(Scene, scene);
    QFETCH(QByteArray, expected);
    QCOMPARE(word(readmit(scene.loan, scene.bidder, fen(scene.waiting))), expected);
}

QTEST_GUILESS_MAIN(TestDecide)
#include "tst_decide.moc"
