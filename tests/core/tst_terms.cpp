// Method: a table of terms against the findings; then soundness: on small loans every state that
// bids and releases can reach is walked, and in each somebody with full room must find a bid. The
// same walk over terms that the check refuses does get stuck, so the walk can fail.

#include <map>
#include <set>
#include <string>
#include <vector>

#include <plimsoll/terms.h>

#include "property.h"
#include "rule_book.h"

using namespace plimsoll;
using plimsoll::test::checkProperty;

namespace {

constexpr std::int64_t kNone = -1;
constexpr auto kLargest = Money::largest().fen();

Terms terms(std::int64_t target, std::int64_t min, std::int64_t step, std::int64_t cap = kNone) {
    return {.target = Money::fen(target),
            .min = Money::fen(min),
            .step = Money::fen(step),
            .cap = cap == kNone ? std::nullopt : std::optional(Money::fen(cap))};
}

/// "cap_below_min 50, too_few_investors 1000"
QByteArray findingsOn(const Terms& checked, std::optional<std::int64_t> eligible) {
    QByteArray told;
    for (const auto& finding : checkTerms(checked, eligible)) {
        if (!told.isEmpty()) told += ", ";
        told += QByteArray::fromStdString(std::string(codeOf(finding.code))) + ' ' +
                QByteArray::number(static_cast<qlonglong>(finding.amount.fen()));
    }
    return told;
}

bool hasError(const Terms& checked) {
    const auto findings = checkTerms(checked);
    return std::any_of(findings.begin(), findings.end(), [](auto& f) { return f.isError(); });
}

/// Every amount that an investor with full room and any money may buy of this remainder.
std::vector<std::int64_t> admissible(const Terms& of, std::int64_t remainder) {
    domain::LoanView loan{.terms = of, .capacity = {}};
    loan.capacity.free = Money::fen(remainder);
    loan.capacity.held = of.target - Money::fen(remainder);
    const domain::BidderView bidder{.available = Money::largest(), .taken = {}};
    std::vector<std::int64_t> amounts;
    for (std::int64_t x = 1; x <= remainder; ++x)
        if (test::firstBroken(loan, bidder, x) == Reason::None) amounts.push_back(x);
    return amounts;
}

std::int64_t g_states = 0;  ///< walked in all, for the record

/// Walks every state that bids and releases reach from the whole target. Answers a remainder in
/// which nobody can buy, or zero. A state is the accepted bids still standing.
std::int64_t findStuckRemainder(const Terms& of) {
    using Standing = std::multiset<std::int64_t>;
    std::map<std::int64_t, std::vector<std::int64_t>> bids;
    std::set<Standing> seen{{}};
    std::vector<std::pair<Standing, std::int64_t>> waiting{{{}, of.target.fen()}};
    const auto visit = [&](Standing standing, std::int64_t remainder) {
        if (seen.insert(standing).second) waiting.emplace_back(std::move(standing), remainder);
    };
    while (!waiting.empty()) {
        const auto [standing, remainder] = waiting.back();
        waiting.pop_back();
        ++g_states;
        if (!bids.contains(remainder)) bids[remainder] = admissible(of, remainder);
        if (remainder > 0 && bids[remainder].empty()) return remainder;
        for (const auto x : bids[remainder]) {
            auto more = standing;
            more.insert(x);
            visit(std::move(more), remainder - x);
        }
        for (const auto x : standing) {
            auto less = standing;
            less.erase(less.find(x));
            visit(std::move(less), remainder + x);
        }
    }
    return 0;
}

/// Targets of at most eight minimums, so that the walk ends soon.
Terms drawTerms() {
    const auto min = *test::numberIn(1, 7);
    const auto target = *test::numberIn(min, std::min<std::int64_t>(8 * min, 30));
    const auto step = *test::numberIn(1, 7);
    const auto cap = *test::numberIn(min, target + 1);
    const auto drawn = terms(target, min, step, *rc::gen::arbitrary<bool>() ? cap : kNone);
    RC_LOG() << "target " << target << " min " << min << " step " << step << " cap "
             << (drawn.cap ? cap : kNone) << '\n';
    return drawn;
}

}  // namespace

Q_DECLARE_METATYPE(Terms)

class TestTerms : public QObject {
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
    void soundTermsNeverStrand();
    void strandedRemaindersAreReal();
    void strandsWhenTheGuardIsAway_data();
    void strandsWhenTheGuardIsAway();
};

void TestTerms::finds_data() {
    QTest::addColumn<Terms>("checked");
    QTest::addColumn<qint64>("eligible");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const Terms& checked, const char* expected,
                        std::int64_t eligible = kNone) {
        QTest::newRow(name) << checked << static_cast<qint64>(eligible) << QByteArray(expected);
    };
    row("sound without a cap", terms(1'000'000'000, 10'000, 100), "");
    row("target zero", terms(0, 100, 10), "target_invalid 0");
    row("target negative", terms(-1, 100, 10), "target_invalid -1");
    row("target the largest", terms(kLargest, 100, 10), "");
    row("target a fen too large", terms(kLargest + 1, 100, 10), "target_invalid 1000000000000001");
    row("target 2^63 - 1", terms(INT64_MAX, 100, 10), "target_invalid 9223372036854775807");
    row("minimum zero", terms(1'000, 0, 10), "min_invalid 0");
    row("minimum negative", terms(1'000, -100, 10), "min_invalid -100");
    row("minimum a fen too large", terms(1'000, kLargest + 1, 10), "min_invalid 1000000000000001");
    row("step zero", terms(1'000, 100, 0), "step_invalid 0");
    row("step negative", terms(1'000, 100, -1), "step_invalid -1");
    row("step a fen too large", terms(1'000, 100, kLargest + 1), "step_invalid 1000000000000001");
    row("cap zero", terms(1'000, 100, 10, 0), "cap_invalid 0");
    row("cap negative", terms(1'000, 100, 10, -5), "cap_invalid -5");
    row("cap a fen too large", terms(1'000, 100, 10, kLargest + 1), "cap_invalid 1000000000000001");
    row("everything zero", terms(0, 0, 0, 0),
        "target_invalid 0, min_invalid 0, step_invalid 0, cap_invalid 0");
    row("target a fen below the minimum", terms(99, 100, 10), "target_below_min 99");
    row("target is the minimum", terms(100, 100, 10), "");
    row("cap a fen below the minimum", terms(1'000, 100, 10, 99), "cap_below_min 99");
    row("target and cap below the minimum", terms(50, 100, 10, 60),
        "target_below_min 50, cap_below_min 60");
    row("cap a fen below twice the minimum less one", terms(1'000, 100, 1, 198),
        "strands_remainder 199");
    row("cap twice the minimum less one", terms(1'000, 100, 1, 199), "");
    row("cap is the minimum, but so is the target", terms(100, 100, 1, 100), "");
    row("target a fen above such a cap", terms(101, 100, 1, 100), "strands_remainder 101");
    row("target is the cap", terms(150, 100, 10, 150), "");
    row("target below the cap", terms(140, 100, 10, 150), "");
    row("largest minimum and cap", terms(kLargest, kLargest, kLargest, kLargest), "");
    row("just enough investors", terms(1'000, 100, 10, 200), "", 5);
    row("one investor too few", terms(1'000, 100, 10, 200), "too_few_investors 1000", 4);
    row("no investors", terms(1'000, 100, 10, 200), "too_few_investors 1000", 0);
    row("no investors, no cap", terms(1'000, 100, 10), "", 0);
    row("cap times investors passes 64 bits", terms(kLargest, 100, 10, kLargest), "",
        1'000'000'000);
}

void TestTerms::finds() {
    QFETCH(Terms, checked);
    QFETCH(qint64, eligible);
    QFETCH(QByteArray, expected);
    QCOMPARE(findingsOn(checked,
                        eligible == kNone ? std::nullopt : std::optional<std::int64_t>(eligible)),
             expected);
}

void TestTerms::soundTermsNeverStrand() {
    checkProperty(
        "when the check passes no reachable remainder strands",
        [] {
            const auto drawn = drawTerms();
            RC_PRE(!hasError(drawn));
            RC_ASSERT(findStuckRemainder(drawn) == 0);
        },
        3'000);
    qInfo("%lld states walked", static_cast<long long>(g_states));
}

void TestTerms::strandedRemaindersAreReal() {
    checkProperty("a stranded remainder fits the loan and nobody may buy of it", [] {
        const auto min = *test::numberIn(2, 60);
        const auto cap = *test::numberIn(min, 2 * min - 2);
        const auto target = *test::numberIn(cap + 1, 4 * cap);
        const auto drawn = terms(target, min, *test::numberIn(1, 60), cap);
        const auto findings = checkTerms(drawn);
        RC_ASSERT(findings.size() == 1U);
        RC_ASSERT(findings.front().code == TermsFinding::Code::StrandsRemainder);
        const auto stranded = findings.front().amount;
        RC_ASSERT(stranded >= drawn.min && stranded <= drawn.target);
        RC_ASSERT(admissible(drawn, stranded.fen()).empty());
    });
}

void TestTerms::strandsWhenTheGuardIsAway_data() {
    QTest::addColumn<Terms>("unsound");
    QTest::newRow("the domain's example in thousands") << terms(43, 10, 1, 15);
    QTest::newRow("a fen below the bound") << terms(20, 5, 1, 8);
    QTest::newRow("cap is the minimum") << terms(13, 6, 1, 6);
}

void TestTerms::strandsWhenTheGuardIsAway() {
    QFETCH(Terms, unsound);
    QVERIFY(hasError(unsound));
    QVERIFY(findStuckRemainder(unsound) > 0);
}

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
