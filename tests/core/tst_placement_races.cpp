// Method: one desk with staff; for every seed a loan whose rest is placed by a maker and decided by
// a checker, on threads of their own, while others bid, pay, withdraw, void, extend and close, and
// the clock lets holds lapse and requests expire. Somebody watches all the time: never over. In the
// end every loan stands on the mark, or is short by exactly what is then placed. PLIMSOLL_SEEDS:
// how many; PLIMSOLL_SECONDS: at most so long; PLIMSOLL_SEED: the first.

#include <atomic>
#include <barrier>
#include <chrono>
#include <functional>
#include <thread>

#include "asked_commands.h"
#include "faulty_vfs.h"
#include "property.h"
#include "rush.h"
#include "short_commands.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr std::int64_t kHour = StaffedRoom::kHour;
constexpr std::int64_t kWindow = 900 * StaffedRoom::kSecond;
constexpr int kPublic = 8;  ///< who bids; the others have given consents, and bid, too
constexpr int kPeople = 14;

struct Count {
    std::atomic<int> asked{0};
    std::atomic<int> unlawful{0};
    std::atomic<int> placed{0};
    std::atomic<int> world_changed{0};
    std::atomic<int> not_any_more{0};
    std::atomic<int> rejected{0};
    std::atomic<int> withdrawn{0};
    std::atomic<int> expired{0};
    std::atomic<int> accepted{0};
    std::atomic<int> all_held{0};
    std::atomic<int> paid{0};
    std::atomic<int> late{0};
    std::atomic<int> lapsed{0};
    std::atomic<int> voided{0};
    std::atomic<int> extended{0};
    std::atomic<int> looks{0};
    int on_the_mark = 0;
    int brought_there = 0;
    int exactly_short = 0;
};

std::string toText(const Count& count) {
    const auto word = [](const char* name, int number) {
        return std::to_string(number) + ' ' + name + ", ";
    };
    return word("asked", count.asked) + word("unlawful at once", count.unlawful) +
           word("placed", count.placed) + word("world changed", count.world_changed) +
           word("unlawful meanwhile", count.not_any_more) + word("rejected", count.rejected) +
           word("withdrawn", count.withdrawn) + word("expired", count.expired) +
           word("bids accepted", count.accepted) + word("all held", count.all_held) +
           word("payments", count.paid) + word("late", count.late) + word("lapsed", count.lapsed) +
           word("voided", count.voided) + word("extended", count.extended) +
           word("looks", count.looks) + word("on the mark", count.on_the_mark) +
           word("placed to it", count.brought_there) + word("exactly short", count.exactly_short);
}

/// The desk, and everybody's seat at it.
class Ground {
public:
    Ground() {
        for (const char* act : {"bid.void", "loan.extend", "loan.open"})
            m_room.carryOut(policyOf(act, false));
        NewInvestor rich;
        rich.deposit = Money::fen(10'000'000);
        m_people = must(maker().addInvestors(std::vector<NewInvestor>(kPeople, rich)));
        for (int who = kPublic; who < kPeople; ++who)
            must(maker().designate(m_people.at(static_cast<std::size_t>(who)),
                                   Money::fen(200 + 100 * (who - kPublic)), "letter 12"));
        (void)checker();
        (void)clerk();
    }

    [[nodiscard]] StaffedRoom& room() { return m_room; }
    [[nodiscard]] Desk& maker() { return m_room.operatorSeat(); }
    [[nodiscard]] Desk& checker() { return m_room.checkerSeat(); }
    [[nodiscard]] Desk& clerk() { return m_room.seat("op.liu"); }
    [[nodiscard]] InvestorId someone(Dice& dice, int most = kPeople) const {
        return m_people.at(static_cast<std::size_t>(dice.number(0, most - 1)));
    }
    [[nodiscard]] std::string freshPayment() { return "race-" + std::to_string(++m_payments); }

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
    StaffedRoom m_room;
    std::vector<InvestorId> m_people;
    std::atomic<int> m_payments{0};
};

/// One loan and those who run into each other at it.
class Race {
public:
    Race(Ground& ground, std::uint64_t seed, Count& count)
        : m_ground(ground), m_seed(seed), m_count(count), m_loan(ground.room().draft()) {
        must(ground.maker().openLoan(m_loan));
    }

    void run();
    /// On the mark, or brought there, or exactly short; empty when it is so.
    [[nodiscard]] std::string end();

private:
    using Work = void (Race::*)(Dice&, DeskReader&);

    void place(Dice& dice, DeskReader& reader);
    void decide(Dice& dice, DeskReader& reader);
    void bid(Dice& dice, DeskReader& reader);
    void pay(Dice& dice, DeskReader& reader);
    void undo(Dice& dice, DeskReader& reader);
    void moveTime(Dice& dice, DeskReader& reader);
    void watch();

    void approve(const Request& request);
    [[nodiscard]] std::vector<Request> waiting(DeskReader& reader) const;
    [[nodiscard]] std::string settle(DeskReader& reader);
    [[nodiscard]] std::string placeTheRest(DeskReader& reader);
    void countEndings(DeskReader& reader);

    Ground& m_ground;
    std::uint64_t m_seed;
    Count& m_count;
    LoanId m_loan;
    std::atomic<bool> m_over{false};
    std::atomic<bool> m_broken{false};
};

void pauseBriefly(Dice& dice) {
    std::this_thread::sleep_for(std::chrono::microseconds(dice.number(0, 1'500)));
}

std::vector<Request> Race::waiting(DeskReader& reader) const {
    RequestQuery query;
    query.state = RequestState::Waiting;
    query.loan = m_loan;
    return must(reader.requests(query));
}

void Race::place(Dice& dice, DeskReader& reader) {
    for (int i = 0; i < 8; ++i) {
        pauseBriefly(dice);
        const auto placing_now = must(reader.placing(m_loan));
        if (placing_now.plans.empty()) continue;
        const auto plan =
            static_cast<std::size_t>(dice.number(0, std::ssize(placing_now.plans) - 1));
        const auto asked =
            m_ground.maker().ask(placing(m_loan, placing_now.plans[plan].splits), "R01", "a race");
        ++(asked ? m_count.asked : m_count.unlawful);
        if (asked && dice.chance(15))
            m_count.withdrawn += m_ground.maker().withdrawRequest(asked->request) ? 1 : 0;
    }
}

void Race::approve(const Request& request) {
    const auto approved = m_ground.checker().approve(request.id, request.world_now, {});
    if (approved) ++m_count.placed;
    if (!approved && approved.error().code == ErrorCode::WorldChanged) ++m_count.world_changed;
    if (!approved && approved.error().code == ErrorCode::SplitUnlawful) ++m_count.not_any_more;
}

void Race::decide(Dice& dice, DeskReader& reader) {
    for (int i = 0; i < 14; ++i) {
        pauseBriefly(dice);
        for (const Request& request : waiting(reader)) {
            if (dice.chance(30))
                m_count.rejected += m_ground.checker().reject(request.id, "a race") ? 1 : 0;
            else
                approve(request);
        }
    }
}

void Race::bid(Dice& dice, DeskReader&) {
    for (int i = 0; i < 16; ++i) {
        auto request =
            bidOf(m_loan, m_ground.someone(dice), 100 * dice.number(1, 5), {}, dice.chance(30));
        request.funding = dice.chance(50) ? Funding::Payment : Funding::Balance;
        request.standby = dice.chance(30);
        const auto decision = m_ground.clerk().bid(request).decision;
        m_count.accepted += decision.outcome == Outcome::Accepted ? 1 : 0;
        m_count.all_held += decision.reason == Reason::AllHeld ? 1 : 0;
        if (dice.chance(40)) pauseBriefly(dice);
    }
}

/// In time, late, twice, not at all; and customers who change their mind.
void Race::pay(Dice& dice, DeskReader& reader) {
    for (int i = 0; i < 12; ++i) {
        pauseBriefly(dice);
        const auto holds = must(reader.holds({.loan = m_loan, .open_only = false, .beyond = {}}));
        if (holds.empty()) continue;
        const auto& hold =
            holds.at(static_cast<std::size_t>(dice.number(0, std::ssize(holds) - 1)));
        if (dice.chance(15)) {
            (void)m_ground.clerk().withdrawBid(hold.bid, {});
            continue;
        }
        const auto status = dice.chance(85) ? PaymentStatus::Confirmed : PaymentStatus::Failed;
        const auto noted = must(m_ground.clerk().notePayment(
            noticeOf(m_ground.freshPayment(), hold.bid, hold.amount.fen(), status)));
        m_count.paid += noted.outcome == NoticeOutcome::Paid ? 1 : 0;
        m_count.late +=
            noted.outcome == NoticeOutcome::Readmitted || noted.outcome == NoticeOutcome::LateCase
                ? 1
                : 0;
    }
}

void Race::undo(Dice& dice, DeskReader& reader) {
    for (int i = 0; i < 4; ++i) {
        std::this_thread::sleep_for(std::chrono::microseconds(dice.number(0, 5'000)));
        BidQuery query;
        query.loan = m_loan;
        query.reason = Reason::None;
        const auto bids = must(reader.bids(query));
        if (bids.empty()) continue;
        const auto& bid = bids.at(static_cast<std::size_t>(dice.number(0, std::ssize(bids) - 1)));
        m_count.voided += m_ground.clerk().ask(voiding(bid.id), "R01", "a race") ? 1 : 0;
    }
}

/// Holds lapse, requests expire, the sale ends and goes on.
void Race::moveTime(Dice& dice, DeskReader&) {
    auto& clock = m_ground.room().clock();
    for (int i = 0; i < 4; ++i) {
        std::this_thread::sleep_for(std::chrono::microseconds(dice.number(0, 6'000)));
        const auto what = dice.number(1, 100);
        if (what <= 40) clock.advance(kWindow);
        if (what > 40 && what <= 45) clock.advance(73 * kHour);
        if (what > 45 && what <= 75) (void)m_ground.clerk().moveLoan(m_loan, LoanMove::Close);
        if (what > 75) {
            const auto closes = Timestamp::us(clock.now().us() + kHour);
            m_count.extended +=
                m_ground.clerk().ask(extending(m_loan, closes), "R01", "a race") ? 1 : 0;
        }
    }
}

void Race::watch() {
    const auto reader = must(m_ground.room().nobody().reader());
    while (!m_over) {
        const auto loan = must(reader->loan(m_loan));
        const auto& now = loan.capacity;
        const bool holds = now.total() == loan.terms.target && !now.free.isNegative() &&
                           !now.reserved.isNegative() && !now.held.isNegative() &&
                           isFilled(loan.phase) == (now.paid == loan.terms.target);
        if (!holds) m_broken = true;
        ++m_count.looks;
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
}

void Race::run() {
    const std::vector<Work> works{&Race::place, &Race::decide, &Race::bid,
                                  &Race::pay,   &Race::undo,   &Race::moveTime};
    const std::jthread watcher([this] { watch(); });
    {
        std::barrier start(std::ssize(works));
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < works.size(); ++i)
            threads.emplace_back([this, &start, &works, i] {
                Dice dice(m_seed * 16 + i);
                const auto reader = must(m_ground.room().nobody().reader());
                start.arrive_and_wait();
                (this->*works[i])(dice, *reader);
            });
    }
    m_over = true;
}

/// Nothing is held, reserved or open any more; what is paid is what the bids have paid.
std::string Race::settle(DeskReader& reader) {
    for (const Request& request : waiting(reader))
        (void)m_ground.checker().reject(request.id, "the race is over");
    for (int i = 0; i < 12; ++i) {
        m_ground.room().pass(kWindow);
        if (const auto phase = must(reader.loan(m_loan)).phase;
            phase == Phase::Open || phase == Phase::Paused)
            (void)m_ground.clerk().moveLoan(m_loan, LoanMove::Close);
    }
    const auto loan = must(reader.loan(m_loan));
    Money paid;
    BidQuery query;
    query.loan = m_loan;
    query.reason = Reason::None;
    for (const auto& bid : must(reader.bids(query)))
        if (bid.funding == Funding::Balance) paid += bid.decision.accepted;
    for (const auto& hold : must(reader.holds({.loan = m_loan, .open_only = false, .beyond = {}})))
        paid += hold.state == HoldState::Paid       ? hold.amount
                : hold.state == HoldState::Returned ? Money() - hold.amount
                                                    : Money();
    if (loan.capacity.paid != paid) return "paid is not what was paid";
    if (!loan.capacity.held.isZero() || !loan.capacity.reserved.isZero())
        return "something is still undecided: " + describe(loan);
    const bool on_the_mark = paid == loan.terms.target;
    if (loan.phase != (on_the_mark ? Phase::Full : Phase::Short)) return describe(loan);
    return {};
}

std::string Race::placeTheRest(DeskReader& reader) {
    const auto plans = must(reader.placing(m_loan)).plans;
    if (plans.empty() || m_seed % 4 == 0) {
        ++m_count.exactly_short;
        return {};
    }
    m_ground.room().carryOut(placing(m_loan, plans.front().splits));
    ++m_count.brought_there;
    const auto stand = describe(must(reader.loan(m_loan)));
    return stand == "full 0+0+0+1000" ? std::string() : "placed, and yet " + stand;
}

void Race::countEndings(DeskReader& reader) {
    RequestQuery query;
    query.state = RequestState::Expired;
    query.loan = m_loan;
    m_count.expired += static_cast<int>(must(reader.requests(query)).size());
    for (const auto& hold : must(reader.holds({.loan = m_loan, .open_only = false, .beyond = {}})))
        m_count.lapsed += hold.state == HoldState::Lapsed ? 1 : 0;
}

std::string Race::end() {
    if (m_broken) return "the law was broken in between";
    const auto reader = must(m_ground.room().nobody().reader());
    if (auto wrong = settle(*reader); !wrong.empty()) return wrong;
    countEndings(*reader);
    if (must(reader->loan(m_loan)).phase == Phase::Full)
        ++m_count.on_the_mark;
    else if (auto wrong = placeTheRest(*reader); !wrong.empty())
        return wrong;
    const auto violation = must(reader->glance(m_loan));
    return violation ? "a glance finds " + violation->where : std::string();
}

}  // namespace

class TestPlacementRaces : public QObject {
    Q_OBJECT
private slots:
    void neverOverAlwaysOnTheMark();
};

void TestPlacementRaces::neverOverAlwaysOnTheMark() {
    const auto seeds = setting("PLIMSOLL_SEEDS", 300);
    const auto limit = timeLimit("PLIMSOLL_SECONDS", 12);
    const auto begin = std::chrono::steady_clock::now();
    const auto took = [&] { return std::chrono::steady_clock::now() - begin; };
    Ground ground;
    Count count;
    std::int64_t done = 0;
    for (; done < seeds && took() < limit; ++done) {
        const auto seed = firstSeed() + static_cast<std::uint64_t>(done);
        Race race(ground, seed, count);
        race.run();
        auto wrong = race.end();
        if (wrong.empty() && done % 64 == 0) wrong = ground.room().fault();
        QVERIFY2(wrong.empty(),
                 qPrintable(
                     QString("PLIMSOLL_SEED=%1: %2").arg(seed).arg(QString::fromStdString(wrong))));
    }
    QCOMPARE(ground.room().fault(), std::string());
    qInfo("%lld seeds in %lld ms: %s", static_cast<long long>(done),
          static_cast<long long>(
              std::chrono::duration_cast<std::chrono::milliseconds>(took()).count()),
          toText(count).c_str());
    QVERIFY(done > 0);
    if (done < 50) return;
    QVERIFY(count.placed > 0 && count.rejected > 0 && count.not_any_more + count.unlawful > 0);
    QVERIFY(count.all_held > 0 && count.voided > 0 && count.lapsed > 0 && count.extended > 0);
}

QTEST_GUILESS_MAIN(TestPlacementRaces)
#include "tst_placement_races.moc"
