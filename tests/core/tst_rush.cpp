// Method: for every seed a fresh desk, one loan of an odd target, 8 to 64 threads that bid for
// more than it, with duplicates and altered duplicates under way at the same time. Afterwards every
// answer is compared with the records, and the records with the law.
// PLIMSOLL_SEED: the first seed; PLIMSOLL_SEEDS: how many.

#include <algorithm>
#include <chrono>

#include "desk_room.h"
#include "property.h"
#include "rush.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

struct Count {
    std::int64_t full = 0;
    std::int64_t short_of = 0;
    std::size_t arrivals = 0;
    std::size_t replayed = 0;
    std::size_t reused = 0;
};

/// Plays one seed; empty when everything holds.
std::string playSeed(std::uint64_t seed, Count& count) {
    Dice dice(seed);
    DeskRoom room;
    DeskOptions options;
    options.max_batch = static_cast<std::size_t>(dice.number(1, 512));
    auto& desk = room.open(options);
    const auto arrivals = dice.number(200, 1'200);
    // Now and then there are fewer bids than the loan needs, so that it ends short.
    const auto terms = drawTerms(dice, dice.chance(20) ? arrivals * 2 : arrivals / 3);
    const auto loan = sell(desk, terms);
    // Mostly there is more money than the loan needs; it must not all end for want of it.
    const auto crowd = dice.number(20, 400);
    const auto deposit = Money::fen(terms.target.fen() / crowd * dice.number(80, 500) / 100);
    const auto people = enrol(desk, static_cast<int>(crowd), terms.min + deposit);
    const auto bids = drawRush(dice, loan, terms, people, arrivals, "k");
    const auto answers = playRush(desk, bids, static_cast<int>(dice.number(8, 64)));

    const auto reader = must(desk.reader());
    (must(reader->loan(loan)).phase == Phase::Full ? count.full : count.short_of) += 1;
    count.arrivals += answers.size();
    for (const auto& answer : answers) {
        count.replayed += answer.answer.kind == BidAnswer::Kind::Replayed ? 1 : 0;
        count.reused += answer.answer.decision.reason == Reason::KeyReused ? 1 : 0;
    }
    if (auto wrong = checkRush(*reader, loan, answers); !wrong.empty()) return wrong;
    if (must(reader->glance(loan))) return "the glance found a broken law";
    return faultOf(*reader);
}

}  // namespace

class TestRush : public QObject {
    Q_OBJECT
private slots:
    void endsExactlyOnTheMark();
    void noticesAWrongAnswer_data();
    void noticesAWrongAnswer();
};

void TestRush::endsExactlyOnTheMark() {
    const auto seeds = setting("PLIMSOLL_SEEDS", 50);
    const auto begin = std::chrono::steady_clock::now();
    Count count;
    for (std::int64_t i = 0; i < seeds; ++i) {
        const auto seed = firstSeed() + static_cast<std::uint64_t>(i);
        const auto wrong = playSeed(seed, count);
        QVERIFY2(wrong.empty(),
                 qPrintable(
                     QString("PLIMSOLL_SEED=%1: %2").arg(seed).arg(QString::fromStdString(wrong))));
    }
    const auto took = std::chrono::steady_clock::now() - begin;
    qInfo(
        "%lld seeds, %zu arrivals (%zu replayed, %zu keys reused): %lld loans full, %lld short; "
        "%lld ms",
        static_cast<long long>(seeds), count.arrivals, count.replayed, count.reused,
        static_cast<long long>(count.full), static_cast<long long>(count.short_of),
        static_cast<long long>(
            std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    QVERIFY(seeds < 20 || (count.full > 0 && count.short_of > 0));
}

void TestRush::noticesAWrongAnswer_data() {
    QTest::addColumn<int>("lie");
    QTest::newRow("another amount") << 0;
    QTest::newRow("never decided") << 1;
    QTest::newRow("an answer too many") << 2;
    QTest::newRow("overtaking") << 3;
    QTest::newRow("an answer too few") << 4;
}

void TestRush::noticesAWrongAnswer() {
    QFETCH(int, lie);
    Dice dice(7);
    DeskRoom room;
    auto& desk = room.open();
    const auto terms = termsOf(100'000, 100, 10);
    const auto loan = sell(desk, terms);
    const auto people = enrol(desk, 20, Money::yuan(1'000));
    auto answers = playRush(desk, drawRush(dice, loan, terms, people, 100, "k"), 4);
    const auto reader = must(desk.reader());
    QCOMPARE(checkRush(*reader, loan, answers), std::string());
    if (lie == 0) answers[0].answer.decision.accepted += Money::fen(1);
    if (lie == 1) answers[0].answer.kind = BidAnswer::Kind::NotTaken;
    if (lie == 2) answers.push_back(answers[0]);
    if (lie == 3) {
        const auto last = std::max_element(answers.begin(), answers.end(), [](auto& a, auto& b) {
            return a.answer.decision.decided < b.answer.decision.decided;
        });
        last->sent_ns = last->answered_ns = 0;
    }
    if (lie == 4) answers.pop_back();
    QVERIFY(!checkRush(*reader, loan, answers).empty());
}

QTEST_GUILESS_MAIN(TestRush)
#include "tst_rush.moc"
