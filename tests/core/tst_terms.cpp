// Method: a table of terms against the findings; then "if and only if": of every small loan, and of
// larger ones drawn at random, each state that bids, clips, releases, voids and placements reach is
// walked with decide() itself. Terms are refused exactly when some state is one in which nobody can
// buy, and the remainder that is named is one of these.

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>
#include <plimsoll/terms.h>

#include "domain/decide.h"
#include "domain/planner.h"
#include "domain/stranding.h"
#include "property.h"

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

domain::LoanView loanAt(const Terms& of, std::int64_t remainder) {
    domain::LoanView loan{.terms = of, .capacity = {}};
    loan.capacity.free = Money::fen(remainder);
    loan.capacity.held = of.target - Money::fen(remainder);
    return loan;
}

/// Every amount that an investor with full room and any money is given of this remainder, asking
/// for it plainly or for anything with "partial".
std::vector<std::int64_t> admissible(const Terms& of, std::int64_t remainder) {
    const auto loan = loanAt(of, remainder);
    const domain::BidderView bidder{.available = Money::largest(), .taken = {}};
    std::vector<bool> is_given(static_cast<std::size_t>(remainder) + 1);
    for (std::int64_t asked = 1; asked <= remainder; ++asked)
        for (const bool partial : {false, true}) {
            const auto verdict =
                domain::decide(&loan, &bidder, {.amount = Money::fen(asked), .partial = partial});
            is_given[static_cast<std::size_t>(verdict.accepted.fen())] = true;
        }
    std::vector<std::int64_t> amounts;
    for (std::int64_t x = 1; x <= remainder; ++x)
        if (is_given[static_cast<std::size_t>(x)]) amounts.push_back(x);
    return amounts;
}

std::int64_t g_states = 0;  ///< walked in all, for the record

/// A loan's states: the parts that stand, sorted, one character each.
class Walk {
public:
    explicit Walk(const Terms& of) : m_of(of) {}

    /// Walks from the whole target until a remainder is reached in which nobody can buy: `wanted`,
    /// or any when it is zero. Answers it, or zero at the end.
    std::int64_t findStuck(std::int64_t wanted = 0) {
        visit({});
        while (!m_waiting.empty()) {
            const auto standing = std::move(m_waiting.back());
            m_waiting.pop_back();
            ++g_states;
            auto remainder = m_of.target.fen();
            for (const char part : standing) remainder -= part;
            const auto& bids = bidsAt(remainder);
            const bool is_stuck = remainder > 0 && bids.empty();
            if (is_stuck && (wanted == 0 || wanted == remainder)) return remainder;
            for (const auto bid : bids) {
                auto more = standing;
                more.insert(std::ranges::upper_bound(more, static_cast<char>(bid)),
                            static_cast<char>(bid));
                visit(std::move(more));
            }
            // A release or a void; equal parts are one.
            for (std::size_t i = 0; i < standing.size(); ++i)
                if (i == 0 || standing[i] != standing[i - 1])
                    visit(standing.substr(0, i) + standing.substr(i + 1));
        }
        return 0;
    }

private:
    const std::vector<std::int64_t>& bidsAt(std::int64_t remainder) {
        const auto [known, is_new] = m_bids.try_emplace(remainder);
        if (is_new) known->second = admissible(m_of, remainder);
        return known->second;
    }
    void visit(std::string standing) {
        if (m_seen.insert(standing).second) m_waiting.push_back(std::move(standing));
    }

    Terms m_of;
    std::map<std::int64_t, std::vector<std::int64_t>> m_bids;
    std::unordered_set<std::string> m_seen;
    std::vector<std::string> m_waiting;
};

/// What is wrong with the finding on these terms; empty: it is as the walk says.
std::string mismatch(const Terms& of) {
    const auto findings = checkTerms(of);
    const auto named = findings.empty() ? 0 : findings.front().amount.fen();
    if (Walk(of).findStuck(named) == named) return {};
    return fmt::format("target {} min {} step {} cap {}: {} is named, {} is reached",
                       of.target.fen(), of.min.fen(), of.step.fen(), of.cap ? of.cap->fen() : kNone,
                       named, Walk(of).findStuck());
}

}  // namespace

Q_DECLARE_METATYPE(Terms)

class TestTerms : public QObject {
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
    void refusesExactlyWhatStrands_data();
    void refusesExactlyWhatStrands();
    void refusesExactlyWhatStrandsInLargerLoans();
    void aPlacementGivesWhatBidsGive();
    void largeFiguresTakeNoTime_data();
    void largeFiguresTakeNoTime();
    void strandsAfterSomethingExempt_data();
    void strandsAfterSomethingExempt();
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
    row("minimum, step and cap are one", terms(10'000'000, 100'000, 100'000, 100'000), "");
    row("minimum, step and cap are one, and a fen is odd",
        terms(10'000'001, 100'000, 100'000, 100'000), "strands_remainder 100001");
    row("the domain's example", terms(4'300'000, 1'000'000, 100, 1'500'000),
        "strands_remainder 1999900");
    row("two parts land on it", terms(25, 10, 1, 15), "");
    row("three parts may not", terms(33, 10, 1, 15), "strands_remainder 19");
    row("odd parts that stay strand what whole steps would not", terms(40, 10, 3, 18),
        "strands_remainder 19");
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

/// Loans of up to six minimums, with every step and cap that mean something.
void TestTerms::refusesExactlyWhatStrands_data() {
    QTest::addColumn<qint64>("minimum");
    for (qint64 min = 1; min <= 9; ++min) QTest::addRow("minimum %lld", min) << min;
}

void TestTerms::refusesExactlyWhatStrands() {
    QFETCH(qint64, minimum);
    const std::int64_t min = minimum;
    int refused = 0;
    int sound = 0;
    for (std::int64_t step = 1; step <= min + 1; ++step)
        for (std::int64_t target = min; target < 6 * min; ++target)
            for (std::int64_t cap = min; cap <= std::min(2 * min, target + 1); ++cap) {
                const auto of = terms(target, min, step, cap);
                const auto wrong = mismatch(of);
                QVERIFY2(wrong.empty(), wrong.c_str());
                ++(hasError(of) ? refused : sound);
            }
    for (std::int64_t target = min; target < 4 * min; ++target)
        QCOMPARE(mismatch(terms(target, min, std::min<std::int64_t>(min, 3))), std::string());
    qInfo("%d refused, %d sound, %lld states", refused, sound, static_cast<long long>(g_states));
    QVERIFY(sound > 0 && (min < 2 || refused > 0));
}

void TestTerms::refusesExactlyWhatStrandsInLargerLoans() {
    checkProperty(
        "terms are refused exactly when a remainder that is reached strands",
        [] {
            const auto min = *test::numberIn(10, 18);
            const auto cap = *test::numberIn(min, 2 * min - 2);
            const auto step = *test::numberIn(1, min);
            const auto target = *test::numberIn(2 * min, 6 * min - 1);
            RC_ASSERT(mismatch(terms(target, min, step, cap)) == std::string());
        },
        300);
}

/// So that a walk over bids is a walk over placements, too.
void TestTerms::aPlacementGivesWhatBidsGive() {
    checkProperty("each split of a placement may be bid, one after another", [] {
        const auto of = terms(60, *test::numberIn(1, 12), *test::numberIn(1, 12));
        const auto cap = *test::numberIn(of.min.fen(), 40);
        const auto remainder = *test::numberIn(of.min.fen(), 60);
        std::vector<Candidate> candidates;
        for (int who = 1; who <= 5; ++who) {
            Candidate person;
            person.investor = InvestorId(who);
            person.limit = person.available = Money::largest();
            person.cap_room = Money::fen(cap);
            candidates.push_back(person);
        }
        auto capped = of;
        capped.cap = Money::fen(cap);
        for (const Plan& plan :
             domain::plans({Money::fen(remainder), of.min, of.step}, candidates)) {
            auto left = remainder;
            for (const Split& split : plan.splits) {
                const auto given = admissible(capped, left);
                RC_ASSERT(std::ranges::count(given, split.amount.fen()) == 1);
                left -= split.amount.fen();
            }
            RC_ASSERT(left == 0);
        }
    });
}

void TestTerms::largeFiguresTakeNoTime_data() {
    QTest::addColumn<Terms>("checked");
    constexpr std::int64_t kPrime = 99'999'999'999'973;
    QTest::newRow("a prime step") << terms(kLargest, kPrime, 61'803'398'874'989,
                                           190'000'000'000'000);
    QTest::newRow("a step a fen above half")
        << terms(kLargest, kPrime, kPrime / 2 + 1, 2 * kPrime - 3);
    QTest::newRow("four minimums")
        << terms(4 * kPrime + 7, kPrime, 61'803'398'874'989, 2 * kPrime - 5);
    QTest::newRow("half a quadrillion parts") << terms(kLargest, 2, 1, 2);
    QTest::newRow("a step of a fen") << terms(kLargest, kPrime, 1, 2 * kPrime - 2);
}

void TestTerms::largeFiguresTakeNoTime() {
    QFETCH(Terms, checked);
    for (int time = 0; time < 10'000; ++time) {
        const auto stranded = domain::strandedRemainder(checked);
        if (!stranded) continue;
        QVERIFY(*stranded > *checked.cap && *stranded < checked.min + checked.min);
    }
}

void TestTerms::strandsAfterSomethingExempt_data() {
    QTest::addColumn<qint64>("taken");
    QTest::addColumn<qint64>("free");
    QTest::addColumn<qint64>("held");
    QTest::addColumn<qint64>("paid");
    QTest::addColumn<qint64>("expected");
    // Minimum, step and cap of 10: only whole tens can be sold.
    QTest::newRow("a whole part") << 10LL << 30LL << 0LL << 70LL << 0LL;
    QTest::newRow("half a part") << 5LL << 30LL << 0LL << 70LL << 15LL;
    QTest::newRow("a tail") << 25LL << 30LL << 0LL << 70LL << 5LL;
    QTest::newRow("all of it") << 30LL << 30LL << 0LL << 70LL << 0LL;
    QTest::newRow("what is held may come back") << 5LL << 15LL << 10LL << 75LL << 0LL;
    QTest::newRow("and strand then") << 10LL << 10LL << 15LL << 75LL << 15LL;
}

void TestTerms::strandsAfterSomethingExempt() {
    QFETCH(qint64, taken);
    QFETCH(qint64, free);
    QFETCH(qint64, held);
    QFETCH(qint64, paid);
    QFETCH(qint64, expected);
    const Capacity capacity{.free = Money::fen(free),
                            .reserved = {},
                            .held = Money::fen(held),
                            .paid = Money::fen(paid)};
    const auto stranded =
        domain::strandedAfter(terms(100, 10, 10, 10), capacity, Money::fen(taken));
    QCOMPARE(stranded.value_or(Money()), Money::fen(expected));
}

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
