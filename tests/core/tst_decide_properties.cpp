// Method: small worlds, every rule within reach, drawn by RapidCheck; decide() is compared with
// the rule book that tries every amount. A last test breaks the clipping on purpose and sees the
// comparison fail.

#include <functional>

#include "property.h"
#include "rule_book.h"

using namespace plimsoll;
using namespace plimsoll::domain;
using plimsoll::test::checkProperty;
using plimsoll::test::firstBroken;
using plimsoll::test::largestFitting;
using plimsoll::test::mayComeBack;
using plimsoll::test::worthWaitingFor;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kWorlds = 2'000;  // each is some thirty times slower there
#else
constexpr int kWorlds = 20'000;
#endif

struct World {
    LoanView loan;
    BidderView bidder;
    std::int64_t asked = 0;
    Funding funding = Funding::Balance;
};

std::int64_t drawUpTo(std::int64_t most, std::int64_t least = 0) {
    return *test::numberIn(least, most);
}

/// Tails and bidders over their cap are drawn too: the rules must hold where the law says that
/// nobody gets to.
World drawWorld() {
    World world;
    auto& [terms, capacity, window, paused, halted] = world.loan;
    terms.min = Money::fen(drawUpTo(12, 1));
    terms.step = Money::fen(drawUpTo(6, 1));
    if (*rc::gen::arbitrary<bool>()) terms.cap = Money::fen(drawUpTo(30, 1));
    capacity.free = Money::fen(drawUpTo(40));
    capacity.held = Money::fen(drawUpTo(2));
    capacity.reserved = Money::fen(drawUpTo(2));
    capacity.paid = Money::fen(drawUpTo(20));
    terms.target = capacity.total();
    world.bidder.taken = Money::fen(drawUpTo(20));
    world.bidder.available = Money::fen(drawUpTo(45));
    world.asked = drawUpTo(50, 1);
    if (*rc::gen::arbitrary<bool>()) world.funding = Funding::Payment;
    return world;
}

Verdict verdictOn(const World& world, bool partial, bool standby = false) {
    return decide(&world.loan, &world.bidder,
                  {Money::fen(world.asked), partial, standby, world.funding});
}

Reason brokenBy(const World& world, std::int64_t x) {
    return firstBroken(world.loan, world.bidder, x, world.funding);
}
std::int64_t largestIn(const World& world) {
    return largestFitting(world.loan, world.bidder, world.asked, world.funding);
}

void showWorld(const World& world) {
    const auto& [terms, capacity, window, paused, halted] = world.loan;
    RC_LOG() << "min " << terms.min.fen() << " step " << terms.step.fen() << " cap "
             << (terms.cap ? terms.cap->fen() : -1) << " free " << capacity.free.fen() << " held "
             << capacity.held.fen() << " reserved " << capacity.reserved.fen() << " paid "
             << capacity.paid.fen() << " taken " << world.bidder.taken.fen() << " available "
             << world.bidder.available.fen() << " asked " << world.asked
             << (world.funding == Funding::Payment ? " by payment" : "") << '\n';
}

/// The property as a function of the clipping under test, so that a wrong one can be put in.
using Clip = std::function<std::int64_t(const World&)>;
void clipIsTheLargest(const Clip& clip) {
    const auto world = drawWorld();
    showWorld(world);
    RC_ASSERT(clip(world) == largestIn(world));
}

bool holds(const std::function<void()>& property) {
    rc::detail::TestParams params;
    params.seed = 1;
    params.maxSuccess = kWorlds;
    params.disableShrinking = true;
    return rc::detail::checkTestable(property, rc::detail::TestMetadata{}, params)
        .is<rc::detail::SuccessResult>();
}

}  // namespace

class TestDecideProperties : public QObject {
    Q_OBJECT
private slots:
    void wholeBidsFollowTheRuleBook();
    void clippedBidsTakeTheLargest();
    void refusedClipsKeepTheAskedReason();
    void neverExceedsItsBounds();
    void neverLeavesATail();
    void partialNeverTakesLess();
    void standbyWaitsForWhatMayComeBack();
    void standbyChangesNothingElse();
    void promotionTakesWhatABidWould();
    void lateMoneyIsTakenWholeOrNotAtAll();
    void aWrongClipIsNoticed_data();
    void aWrongClipIsNoticed();
};

void TestDecideProperties::wholeBidsFollowTheRuleBook() {
    checkProperty(
        "a whole bid is accepted or refused by the first broken rule",
        [] {
            const auto world = drawWorld();
            showWorld(world);
            const auto verdict = verdictOn(world, false);
            const auto broken = brokenBy(world, world.asked);
            RC_ASSERT(verdict.reason == broken);
            RC_ASSERT((verdict.outcome == Outcome::Accepted) == (broken == Reason::None));
            RC_ASSERT(verdict.accepted.fen() == (broken == Reason::None ? world.asked : 0));
        },
        kWorlds);
}

void TestDecideProperties::clippedBidsTakeTheLargest() {
    checkProperty(
        "a clipped bid takes the largest amount that fits",
        [] {
            clipIsTheLargest(
                [](const World& world) { return verdictOn(world, true).accepted.fen(); });
        },
        kWorlds);
}

void TestDecideProperties::refusedClipsKeepTheAskedReason() {
    checkProperty(
        "when nothing fits the recorded reason is that of the asked amount",
        [] {
            const auto world = drawWorld();
            showWorld(world);
            const auto verdict = verdictOn(world, true);
            RC_PRE(verdict.outcome == Outcome::Refused);
            RC_ASSERT(verdict.reason == brokenBy(world, world.asked));
        },
        kWorlds / 4);
}

void TestDecideProperties::neverExceedsItsBounds() {
    checkProperty(
        "accepted is within what was asked, left, owned and allowed",
        [] {
            const auto world = drawWorld();
            showWorld(world);
            const auto accepted = verdictOn(world, *rc::gen::arbitrary<bool>()).accepted;
            RC_ASSERT(!accepted.isNegative() && accepted.fen() <= world.asked);
            RC_ASSERT(accepted <= world.loan.capacity.free);
            RC_ASSERT(world.funding == Funding::Payment || accepted <= world.bidder.available);
            const auto& cap = world.loan.terms.cap;
            if (accepted.isPositive() && cap) RC_ASSERT(accepted + world.bidder.taken <= *cap);
        },
        kWorlds);
}

void TestDecideProperties::neverLeavesATail() {
    checkProperty(
        "an accepted bid leaves nothing or at least the minimum",
        [] {
            const auto world = drawWorld();
            showWorld(world);
            const auto verdict = verdictOn(world, *rc::gen::arbitrary<bool>());
            RC_PRE(verdict.outcome == Outcome::Accepted);
            const auto left = world.loan.capacity.free - verdict.accepted;
            RC_ASSERT(left.isZero() || left >= world.loan.terms.min);
        },
        kWorlds / 4);
}

void TestDecideProperties::partialNeverTakesLess() {
    checkProperty(
        "asking partly never takes less than asking for the whole",
        [] {
            const auto world = drawWorld();
            showWorld(world);
            RC_ASSERT(verdictOn(world, true).accepted >= verdictOn(world, false).accepted);
        },
        kWorlds);
}

void TestDecideProperties::standbyWaitsForWhatMayComeBack() {
    checkProperty(
        "what waits is the rest of a bid that failed on domain rules 8 or 9 alone",
        [] {
            const auto world = drawWorld();
            showWorld(world);
            const bool partial = *rc::gen::arbitrary<bool>();
            const auto verdict = verdictOn(world, partial, true);
            const auto& terms = world.loan.terms;
            const auto taken = partial ? largestIn(world) : 0;
            // Domain rule 11 must hold for all of it, too.
            const bool has_money =
                world.funding == Funding::Payment || world.bidder.available.fen() >= world.asked;
            std::int64_t rest = 0;
            if (has_money && mayComeBack(brokenBy(world, world.asked)))
                rest = partial ? worthWaitingFor(terms, world.asked - taken) : world.asked;
            RC_ASSERT(verdict.waiting.fen() == rest);
            RC_ASSERT((verdict.outcome == Outcome::Standby) ==
                      (rest > 0 && verdict.accepted.isZero()));
        },
        kWorlds);
}

void TestDecideProperties::standbyChangesNothingElse() {
    checkProperty(
        "asking to wait takes what the same bid takes without, and refuses for the same reason",
        [] {
            const auto world = drawWorld();
            showWorld(world);
            const bool partial = *rc::gen::arbitrary<bool>();
            const auto with = verdictOn(world, partial, true);
            const auto without = verdictOn(world, partial);
            RC_ASSERT(with.accepted == without.accepted);
            RC_ASSERT(with.outcome == Outcome::Standby || with.reason == without.reason);
            RC_ASSERT(without.waiting.isZero());
        },
        kWorlds / 2);
}

void TestDecideProperties::promotionTakesWhatABidWould() {
    checkProperty(
        "a standby bid's turn takes what a bid of the same amount would",
        [] {
            const auto world = drawWorld();
            showWorld(world);
            const bool partial = *rc::gen::arbitrary<bool>();
            const auto waiting = Money::fen(world.asked);
            const auto turn = promote(world.loan, world.bidder, waiting, partial, world.funding);
            const auto broken = brokenBy(world, world.asked);
            const auto taken = broken == Reason::None ? world.asked
                               : partial              ? largestIn(world)
                                                      : 0;
            RC_ASSERT(turn.accepted.fen() == taken);
            const bool keeps = mayComeBack(broken) || broken == Reason::LeavesTail;
            const bool ends = taken == 0 && !keeps;
            RC_ASSERT(turn.ended == (ends ? broken : Reason::None));
            if (taken == 0) RC_ASSERT(turn.waiting == waiting);
            if (taken > 0)
                RC_ASSERT(turn.waiting.fen() ==
                          worthWaitingFor(world.loan.terms, world.asked - taken));
        },
        kWorlds);
}

void TestDecideProperties::lateMoneyIsTakenWholeOrNotAtAll() {
    checkProperty(
        "late money fits when a bid paid by itself of that amount would",
        [] {
            auto world = drawWorld();
            world.funding = Funding::Payment;
            showWorld(world);
            RC_ASSERT(readmit(world.loan, world.bidder, Money::fen(world.asked)) ==
                      brokenBy(world, world.asked));
        },
        kWorlds / 2);
}

void TestDecideProperties::aWrongClipIsNoticed_data() {
    QTest::addColumn<int>("mistake");
    QTest::newRow("forgets the tail") << 0;
    QTest::newRow("forgets the step") << 1;
    QTest::newRow("never takes the whole remainder") << 2;
    QTest::newRow("one step too little") << 3;
}

void TestDecideProperties::aWrongClipIsNoticed() {
    QFETCH(int, mistake);
    QVERIFY(!holds([mistake] {
        clipIsTheLargest([mistake](const World& world) -> std::int64_t {
            auto wrong = world;
            if (mistake == 0) wrong.loan.terms.min = Money::fen(1);
            if (mistake == 1) wrong.loan.terms.step = Money::fen(1);
            if (mistake == 2)
                wrong.asked = std::min(world.asked, world.loan.capacity.free.fen() - 1);
            const auto taken = wrong.asked > 0 ? verdictOn(wrong, true).accepted.fen() : 0;
            return mistake == 3 ? std::max<std::int64_t>(0, taken - world.loan.terms.step.fen())
                                : taken;
        });
    }));
}

QTEST_GUILESS_MAIN(TestDecideProperties)
#include "tst_decide_properties.moc"
