// Method: what openingAt() says of a wait is compared with what promote() does about it, in small
// drawn worlds; the index is compared with a walk past everybody, over drawn changes of a queue.
// That a search is short is counted in tst_long_history.

#include <map>

#include "commands/standby_index.h"
#include "domain/standby.h"
#include "property.h"

using namespace plimsoll;
using plimsoll::test::checkProperty;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kWorlds = 1'000;
#else
constexpr int kWorlds = 10'000;
#endif
constexpr int kQueues = 300;

std::int64_t drawUpTo(std::int64_t most, std::int64_t least = 0) {
    return *test::numberIn(least, most);
}

bool drawBool() {
    return *rc::gen::arbitrary<bool>();
}

struct World {
    domain::LoanView loan;
    domain::BidderView bidder;
    Money waiting;
    bool partial = false;
    Funding funding = Funding::Balance;
};

/// What waits is on step, and no less than the minimum.
World drawWorld() {
    World world;
    Terms& terms = world.loan.terms;
    terms.min = Money::fen(drawUpTo(12, 1));
    terms.step = Money::fen(drawUpTo(6, 1));
    if (drawBool()) terms.cap = Money::fen(drawUpTo(40, 1));
    world.loan.capacity.free = terms.min + Money::fen(drawUpTo(30));
    world.loan.capacity.held = Money::fen(drawUpTo(2));
    terms.target = world.loan.capacity.total();
    world.bidder.taken = Money::fen(drawUpTo(20));
    world.bidder.available = Money::fen(drawUpTo(45));
    world.waiting = terms.min + Money::fen(terms.step.fen() * drawUpTo(10));
    world.partial = drawBool();
    world.funding = drawBool() ? Funding::Payment : Funding::Balance;
    return world;
}

bool isIn(const domain::Opening& opening, Money waiting, Money reach, bool partial) {
    return waiting <= opening.at_most || waiting == opening.whole ||
           (partial && reach >= opening.part);
}

/// A queue that is walked.
struct PlainQueue {
    bool is_bounded = false;
    std::map<BidId, Wait> waits;
    std::map<BidId, Money> reaches;  ///< of those that were passed by

    [[nodiscard]] std::optional<BidId> next(BidId beyond, const domain::Opening& opening) const {
        for (const auto& [bid, wait] : waits) {
            if (bid <= beyond) continue;
            const auto known = reaches.find(bid);
            if (known == reaches.end() && is_bounded) return bid;
            const Money reach = known == reaches.end() ? wait.waiting : known->second;
            if (isIn(opening, wait.waiting, reach, wait.partial)) return bid;
        }
        return std::nullopt;
    }
    void stir(InvestorId investor) {
        std::erase_if(reaches, [&](const auto& known) {
            const Wait& wait = waits.at(known.first);
            const bool depends = is_bounded || (wait.partial && wait.funding == Funding::Balance);
            return depends && wait.investor == investor;
        });
    }
};

/// Both queues through one drawn change.
void change(service::StandbyIndex& index, PlainQueue& plain, std::int64_t& last) {
    const auto anybody = [&plain]() -> Wait& {
        return std::next(plain.waits.begin(), drawUpTo(std::ssize(plain.waits) - 1))->second;
    };
    const auto what = plain.waits.empty() ? 0 : drawUpTo(5);
    if (what <= 1) {
        Wait wait{.bid = BidId(++last),
                  .investor = InvestorId(drawUpTo(4, 1)),
                  .waiting = Money::fen(drawUpTo(30, 1)),
                  .partial = drawBool(),
                  .funding = drawBool() ? Funding::Payment : Funding::Balance};
        index.add(wait);
        plain.waits[wait.bid] = wait;
    } else if (what == 2) {
        Wait& wait = anybody();
        wait.waiting = Money::fen(drawUpTo(wait.waiting.fen(), 1));
        index.change(wait);
        plain.reaches.erase(wait.bid);
    } else if (what == 3) {
        Wait ended = anybody();
        ended.state = WaitState::Ended;
        index.change(ended);
        plain.waits.erase(ended.bid);
        plain.reaches.erase(ended.bid);
    } else if (what == 4) {
        const Wait& wait = anybody();
        const Money reach = Money::fen(drawUpTo(wait.waiting.fen()) - 3);
        index.passBy(wait.bid, reach);
        plain.reaches[wait.bid] = reach;
    } else {
        const auto investor = InvestorId(drawUpTo(4, 1));
        index.stir(investor);
        plain.stir(investor);
    }
}

}  // namespace

class TestStandbyQueue : public QObject {
    Q_OBJECT
private slots:
    void theOpeningTellsWhomAPromotionServes();
    void nobodyIsFoundOrMissedThatAWalkWouldNot();
};

void TestStandbyQueue::theOpeningTellsWhomAPromotionServes() {
    checkProperty(
        "a wait is served, or ended, if and only if the opening is for it",
        [] {
            const auto [loan, bidder, waiting, partial, funding] = drawWorld();
            const auto turn = domain::promote(loan, bidder, waiting, partial, funding);
            const auto opening = domain::openingAt(loan.terms, loan.capacity.free);
            const auto reach = domain::reachOf(loan.terms, bidder, waiting, funding);
            RC_LOG() << "min " << loan.terms.min.fen() << " free " << loan.capacity.free.fen()
                     << " waiting " << waiting.fen() << " reach " << reach.fen()
                     << (partial ? " partial" : "") << " ended " << codeOf(turn.ended) << '\n';
            const bool is_touched = turn.accepted.isPositive() || turn.ended != Reason::None;
            // Above the cap a wait ends whatever its amount, so it is looked at once more whenever
            // the investor's part of the loan has changed.
            const bool is_over_cap = turn.ended == Reason::OverCap;
            RC_ASSERT(is_over_cap || is_touched == isIn(opening, waiting, reach, partial));
        },
        kWorlds);
}

void TestStandbyQueue::nobodyIsFoundOrMissedThatAWalkWouldNot() {
    checkProperty(
        "the index finds whom a walk finds",
        [] {
            PlainQueue plain{.is_bounded = drawBool(), .waits = {}, .reaches = {}};
            service::StandbyIndex index(plain.is_bounded);
            std::int64_t last = 0;
            for (auto changes = drawUpTo(120); changes > 0; --changes) {
                change(index, plain, last);
                const Terms terms{Money::fen(100), Money::fen(drawUpTo(9, 1)), Money::fen(1), {}};
                const auto opening = domain::openingAt(terms, terms.min + Money::fen(drawUpTo(20)));
                const BidId beyond(drawUpTo(last));
                const auto found = index.next(beyond, opening);
                const auto walked = plain.next(beyond, opening);
                RC_ASSERT((found ? found->bid : BidId()) == walked.value_or(BidId()));
                if (found) RC_ASSERT(*found == plain.waits.at(found->bid));
            }
        },
        kQueues);
}

QTEST_GUILESS_MAIN(TestStandbyQueue)
#include "tst_standby_queue.moc"
