// Method: see kill_story.h. The child imports bids beyond a loan's target and has the excess lines
// spilled to a loan with room, to a new one, and released. An import must be there with all its
// bids, lines and money or not at all; so must what was done with each line.

#include "kill_story.h"
#include "rush.h"
#include "short_commands.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr int kBids = 12;            ///< of an import
constexpr std::int64_t kEach = 200;  ///< five fill the target, seven are beyond it

std::vector<ImportedBid> bidsOf(Timestamp now) {
    std::vector<ImportedBid> bids;
    for (int i = 0; i < kBids; ++i)
        bids.push_back({.line = i + 2,
                        .investor = StaffedRoom::person(i % 7),
                        .amount = Money::fen(kEach),
                        .arrived = Timestamp::us(now.us() - 60'000'000 + i),
                        .key = {}});
    return bids;
}

/// The child.
int resolveUntilKilled(const std::filesystem::path& path, const std::filesystem::path& state) {
    StaffAtWork staff(path, state);
    NewLoan terms;
    terms.terms = termsOf(StaffedRoom::kTarget, 100, 100);
    const auto decide = [&](const Command& command) {
        const auto id = staff.ask(command);
        staff.approve(id);
        tell("approved", id.value);
    };
    for (;;) {
        const auto loan = must(staff.maker->createLoan(terms));
        (void)must(staff.maker->importBids(loan, bidsOf(staff.clock->now())));
        tell("imported", loan.value);
        std::vector<ExcessId> lines;
        for (const auto& line : must(staff.reader->excess({.loan = loan, .beyond = {}})))
            lines.push_back(line.id);
        const auto room = must(staff.maker->createLoan(terms));
        must(staff.maker->openLoan(room));
        decide(spilling(loan, {lines.at(0), lines.at(1), lines.at(2)}, room));
        decide(spillingToNew(loan, {lines.at(3), lines.at(4)}));
        decide(releasing(loan, {lines.at(5), lines.at(6)}));
        tell("resolved", loan.value);
    }
}

/// A loan that took an import has all of it: its bids, and what was beyond the target as lines.
constexpr const char* kHalfImported =
    "journal j WHERE j.verb = 38 AND ((SELECT count(*) FROM bid b WHERE b.loan_id = j.loan_id) !="
    " 12 OR (SELECT count(*) FROM excess e WHERE e.loan_id = j.loan_id) != 7 OR (SELECT paid_fen"
    " FROM loan l WHERE l.id = j.loan_id) != 1000)";
constexpr const char* kImportedPastTheJournal =
    "excess e WHERE NOT EXISTS(SELECT 1 FROM journal j WHERE j.verb = 38 AND j.loan_id ="
    " e.loan_id)";
/// Lines that one command named stand alike, and as resolved as its request is approved.
constexpr const char* kHalfResolved =
    "request r JOIN json_each(r.body, '$.lines') x JOIN excess e ON e.id = x.value"
    " WHERE (r.state = 2) != (e.state != 1)";
/// A spilled line became a bid of the same investor and amount.
constexpr const char* kSpilledAmiss =
    "excess e JOIN bid b ON b.id = e.to_bid_id WHERE b.loan_id != e.to_loan_id OR b.investor_id !="
    " e.investor_id OR b.accepted_fen != e.amount_fen";

std::string checkRecords(RawDatabase& raw, const Told& told) {
    if (auto lost = lostOf(raw, told,
                           {{"imported", "journal WHERE verb = 38 AND loan_id = "},
                            {"approved", "request WHERE state = 2 AND id = "},
                            {"resolved", "loan WHERE phase = 3 AND id = "}});
        !lost.empty())
        return lost;
    if (countOf(raw, kHalfImported) != 0) return "a part of an import is missing";
    if (countOf(raw, kImportedPastTheJournal) != 0) return "lines without an import";
    if (countOf(raw, kHalfResolved) != 0) return "a line is not as its request is";
    if (countOf(raw, kSpilledAmiss) != 0) return "a spilled line is another bid";
    const auto in_suspense = raw.integer(
        "SELECT coalesce(sum(CASE WHEN to_account = 6 THEN amount_fen"
        " WHEN from_account = 6 THEN -amount_fen ELSE 0 END), 0) FROM ledger");
    const auto open = countOf(raw, "excess WHERE state = 1") * kEach;
    if (in_suspense != open) return "what is in suspense is not what is open";
    return {};
}

}  // namespace

class TestOverKill : public QObject {
    Q_OBJECT
private slots:
    void everyImportAndSpillIsWholeOrNot();
};

void TestOverKill::everyImportAndSpillIsWholeOrNot() {
    StaffedRoom room;
    room.carryOut(policyOf("loan.open", false));
    room.close();
    auto story = killAgainAndAgain(room, 40, checkRecords);
    QVERIFY2(story.wrong.empty(), story.wrong.c_str());
    auto& told = story.told;
    qInfo("%lld kills; %zu imports, %zu spills and releases, %zu loans resolved, none halved",
          static_cast<long long>(story.kills), told["imported"], told["approved"],
          told["resolved"]);
    QVERIFY(told["resolved"] > 0 && told["imported"] > told["resolved"]);
}

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == kKillWord) return resolveUntilKilled(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    TestOverKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_over_kill.moc"
