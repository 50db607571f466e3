// Method: RapidCheck draws sequences of imports, spills, releases, reductions, placements, voids,
// bids, payments and moves, and plays each on a small desk. Whatever was done and refused, verify()
// must find nothing afterwards, and a backup and what is restored from it must verify, too.
// PLIMSOLL_COMMANDS: how many in all; PLIMSOLL_SEED: which.

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "over_room.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr int kLongest = 120;

enum class Verb {
    Create,
    Import,
    Move,
    Bid,
    Notice,
    Pass,
    Extend,
    Reduce,
    Place,
    Void,
    Spill,
    SpillToNew,
    Release
};
constexpr const char* kVerbs[] = {"create", "import",       "move",   "bid",   "notice",
                                  "pass",   "extend",       "reduce", "place", "void",
                                  "spill",  "spill to new", "release"};

/// What the numbers mean depends on the verb; each is taken modulo what there is.
struct Step {
    Verb verb{};
    std::int64_t loan = 0;
    std::int64_t who = 0;
    std::int64_t amount = 0;
    std::int64_t extra = 0;
    std::int64_t other = 0;
};

[[maybe_unused]] void showValue(const Step& step, std::ostream& os) {
    os << kVerbs[static_cast<int>(step.verb)] << " loan " << step.loan << " who " << step.who
       << " amount " << step.amount << " extra " << step.extra << " other " << step.other << '\n';
}

rc::Gen<Step> anyStep() {
    return rc::gen::build<Step>(
        rc::gen::set(&Step::verb, rc::gen::weightedElement<Verb>({{4, Verb::Create},
                                                                  {4, Verb::Import},
                                                                  {8, Verb::Move},
                                                                  {8, Verb::Bid},
                                                                  {4, Verb::Notice},
                                                                  {1, Verb::Pass},
                                                                  {2, Verb::Extend},
                                                                  {5, Verb::Reduce},
                                                                  {3, Verb::Place},
                                                                  {4, Verb::Void},
                                                                  {5, Verb::Spill},
                                                                  {2, Verb::SpillToNew},
                                                                  {2, Verb::Release}})),
        rc::gen::set(&Step::loan, numberIn(0, 5)), rc::gen::set(&Step::who, numberIn(0, 6)),
        rc::gen::set(&Step::amount, numberIn(1, 1'200)),
        rc::gen::set(&Step::extra, numberIn(0, 1'000)),
        rc::gen::set(&Step::other, numberIn(0, 1'000)));
}

/// Small desks, so that sequences meet.
class World {
public:
    explicit World(std::map<std::string, std::int64_t>& met) : m_met(met) {
        for (int who = 0; who < 7; ++who) m_room.consent(who, 2'000);
        create({.verb = Verb::Create, .amount = 1'000, .extra = 100, .other = 100});
    }

    void play(const Step& step);
    /// Empty when the desk, its backup and what is restored from it verify.
    std::string fault();

private:
    void create(const Step& step);
    void import(const Step& step, LoanId loan);
    void bid(const Step& step, LoanId loan);
    void spill(const Step& step, LoanId loan);
    void place(const Step& step, LoanId loan);
    /// Counts what came of it.
    void note(const char* what, const std::string& answer) {
        ++m_met[std::string(what) + ' ' + answer.substr(0, answer.find(' '))];
    }
    [[nodiscard]] LoanId loanAt(std::int64_t at) {
        const auto loans = must(m_room.reader().loans());
        return loans[static_cast<std::size_t>(at) % loans.size()].id;
    }
    [[nodiscard]] BidId bidAt(std::int64_t at) {
        const auto bids = allBids(m_room.reader());
        return bids.empty() ? BidId() : bids[static_cast<std::size_t>(at) % bids.size()].id;
    }
    /// Some of its open lines.
    [[nodiscard]] std::vector<ExcessId> linesOf(LoanId loan, std::int64_t which) {
        auto ids = m_room.idsOf(loan);
        if (ids.size() > 1 && which % 3 == 0) ids.pop_back();
        return ids;
    }

    OverRoom m_room;
    std::map<std::string, std::int64_t>& m_met;
};

void World::create(const Step& step) {
    NewLoan loan;
    loan.terms = termsOf(step.amount + 200, 1 + step.extra % 150, 1 + step.other % 60);
    if (step.other % 3 == 0) loan.terms.cap = loan.terms.min + Money::fen(step.extra % 300);
    const auto made = m_room.desk().createLoan(loan);
    note("create", made ? "done" : toText(made.error()));
}

void World::import(const Step& step, LoanId loan) {
    std::vector<FileLine> lines;
    for (std::int64_t i = 0; i <= step.extra % 4; ++i)
        lines.push_back({static_cast<int>((step.who + i) % 7),
                         1 + (step.amount * (i + 1) + step.other) % 900, i % 2});
    const auto answer = m_room.import(loan, m_room.bidsOf(lines));
    note("import", answer.find_first_of("0123456789") == 0 ? "done" : answer);
}

void World::bid(const Step& step, LoanId loan) {
    auto request = bidOf(loan, m_room.person(static_cast<int>(step.who)), step.amount);
    request.funding = step.extra % 2 == 0 ? Funding::Balance : Funding::Payment;
    request.standby = step.extra % 3 == 0;
    request.partial = step.extra % 5 < 2;
    note("bid", std::string(codeOf(m_room.desk().bid(request).decision.outcome)));
}

void World::spill(const Step& step, LoanId loan) {
    const auto lines = linesOf(loan, step.other);
    Command command = spilling(loan, lines, loanAt(step.extra));
    if (step.verb == Verb::SpillToNew) command = spillingToNew(loan, lines);
    if (step.verb == Verb::Release) command = releasing(loan, lines);
    note(kVerbs[static_cast<int>(step.verb)], m_room.run(command));
}

/// All that is free, with one or two.
void World::place(const Step& step, LoanId loan) {
    const auto free = m_room.capacityOf(loan).free.fen();
    std::vector<Split> splits;
    const auto first = step.extra % 2 == 0 ? free : free / 2;
    if (first > 0) splits.push_back(m_room.split(static_cast<int>(step.who), first));
    if (free > first)
        splits.push_back(m_room.split(static_cast<int>((step.who + 1) % 7), free - first));
    note("place", m_room.run(placing(loan, splits)));
}

void World::play(const Step& step) {
    const auto loan = loanAt(step.loan);
    switch (step.verb) {
        case Verb::Create:
            return create(step);
        case Verb::Import:
            return import(step, loan);
        case Verb::Move: {
            const auto move = static_cast<LoanMove>(1 + step.extra % 9);
            const auto moved = m_room.desk().moveLoan(loan, move, "a note");
            return note("move", moved ? std::string(codeOf(move)) : toText(moved.error()));
        }
        case Verb::Bid:
            return bid(step, loan);
        case Verb::Notice: {
            const auto id = bidAt(step.extra);
            const auto life = m_room.reader().bidLife(id);
            const auto amount =
                !life || life->holds.empty() ? step.amount : life->holds.back().amount.fen();
            const auto status = static_cast<PaymentStatus>(1 + step.other % 3);
            return note("notice", std::string(codeOf(m_room.pay(id, amount, status).outcome)));
        }
        case Verb::Pass:
            m_room.pass(LifeRoom::kWindow);
            return note("pass", "done");
        case Verb::Extend:
            return note("extend", m_room.run(extending(loan, m_room.in(3'600))));
        case Verb::Reduce:
            return note("reduce", m_room.run(reducing(loan)));
        case Verb::Place:
            return place(step, loan);
        case Verb::Void:
            return note("void", m_room.run(voiding(bidAt(step.extra))));
        case Verb::Spill:
        case Verb::SpillToNew:
        case Verb::Release:
            return spill(step, loan);
    }
}

std::string World::fault() {
    if (auto fault = m_room.fault(); !fault.empty()) return fault;
    const TempDir folder;
    const auto copied = backupDesk(m_room.path(), folder / "backup");
    if (!copied) return "backup: " + toText(copied.error());
    const auto restored = restoreDesk(folder / "backup", folder / "restored");
    if (!restored) return "restore: " + toText(restored.error());
    return faultOf(folder / "restored");
}

}  // namespace

class TestVerifiableStates : public QObject {
    Q_OBJECT
private slots:
    void aLoanReducedBelowItsMinimumIsBackedUp();
    void aLoanReducedOffItsStepIsBackedUp();
    void everyStateThatCommandsMakeIsBackedUp();
};

/// Its only bid came from elsewhere and is smaller than the minimum, and so is the target then.
void TestVerifiableStates::aLoanReducedBelowItsMinimumIsBackedUp() {
    OverRoom room;
    const auto loan = room.imported({{0, 50}});
    QCOMPARE(room.run(reducing(loan)), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+50"));
    QCOMPARE(room.fault(), std::string());
    const TempDir folder;
    const auto copied = backupDesk(room.path(), folder / "backup");
    QVERIFY2(copied, copied ? "" : toText(copied.error()).c_str());
    const auto restored = restoreDesk(folder / "backup", folder / "restored");
    QVERIFY2(restored, restored ? "" : toText(restored.error()).c_str());
    QCOMPARE(faultOf(folder / "restored"), std::string());
}

/// Under a cap at which no odd target could have been offered for sale.
void TestVerifiableStates::aLoanReducedOffItsStepIsBackedUp() {
    OverRoom room;
    NewLoan terms;
    terms.terms = termsOf(1'000, 100, 100);
    terms.terms.cap = Money::fen(100);
    const auto loan = must(room.desk().createLoan(terms));
    QCOMPARE(room.import(loan, room.bidsOf({{0, 130}, {1, 20}})), std::string("2 150 0 0"));
    QCOMPARE(room.run(reducing(loan)), std::string("done"));
    QCOMPARE(room.fault(), std::string());
    const TempDir folder;
    QVERIFY(backupDesk(room.path(), folder / "backup"));
}

void TestVerifiableStates::everyStateThatCommandsMakeIsBackedUp() {
    const auto wanted = setting("PLIMSOLL_COMMANDS", 3'000);
    std::map<std::string, std::int64_t> met;
    checkProperty(
        "a desk verifies, and is backed up, whatever was done to it",
        [&] {
            const auto length = *numberIn(1, kLongest);
            const auto steps =
                *rc::gen::container<std::vector<Step>>(static_cast<std::size_t>(length), anyStep());
            World world(met);
            for (const Step& step : steps) world.play(step);
            RC_ASSERT(world.fault() == std::string());
        },
        static_cast<int>(std::max<std::int64_t>(1, 2 * wanted / kLongest)));
    QByteArray counts;
    for (const auto& [what, count] : met)
        counts += QByteArray::fromStdString(what) + ' ' +
                  QByteArray::number(static_cast<qlonglong>(count)) + ", ";
    qInfo("%s", counts.constData());
    for (const char* what :
         {"import done", "reduce done", "place done", "void done", "spill done",
          "spill to new done", "release done", "extend done", "move cancel", "move disburse"})
        QVERIFY2(met[what] > 0 || wanted < 3'000, what);
}

QTEST_GUILESS_MAIN(TestVerifiableStates)
#include "tst_verifiable_states.moc"
