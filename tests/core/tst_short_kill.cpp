// Method: see kill_story.h. The child sells loans short, asks for placements of their rest and has
// them approved, rejected or withdrawn; then it extends, reduces, cancels and voids. What waits
// must have its sum set aside and nothing else may, every approved placement must have all its bids
// and every placed bid an approval, and every other way as many effects as approvals.

#include "kill_story.h"
#include "rush.h"
#include "short_commands.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// Three parts, so that a placement has steps to be killed between.
std::vector<Split> splits() {
    return {{StaffedRoom::person(1), Money::fen(300)},
            {StaffedRoom::person(2), Money::fen(200)},
            {StaffedRoom::person(3), Money::fen(200)}};
}

/// What is done instead of a placement that was not approved.
void goAnotherWay(StaffAtWork& staff, LoanId loan, BidId bid, int which) {
    const auto decide = [&](const Command& command) {
        const auto id = staff.ask(command);
        staff.approve(id);
        tell("decided", id.value);
    };
    (void)staff.maker->moveLoan(loan, LoanMove::Close);
    if (which == 0) decide(reducing(loan));
    if (which == 1) decide(cancelling(loan));
    if (which != 2) return;
    decide(extending(loan, Timestamp::us(staff.clock->now().us() + 3'600'000'000)));
    decide(voiding(bid));
}

/// The child.
int placeUntilKilled(const std::filesystem::path& path, const std::filesystem::path& state) {
    StaffAtWork staff(path, state);
    NewLoan terms;
    terms.terms = termsOf(StaffedRoom::kTarget, 100, 100);
    int ended = 0;
    for (int round = 0;; ++round) {
        const auto loan = must(staff.maker->createLoan(terms));
        must(staff.maker->openLoan(loan));
        const auto bid = staff.maker->bid(bidOf(loan, StaffedRoom::person(0), 300)).decision.id;
        if (round % 2 == 0) (void)must(staff.maker->moveLoan(loan, LoanMove::Close));
        const auto id = staff.ask(placing(loan, splits()));
        tell("asked", id.value);
        if (round % 8 == 7) continue;
        if (round % 4 == 3) {
            must(staff.checker->reject(id, "not now"));
        } else if (round % 8 == 5) {
            must(staff.maker->withdrawRequest(id));
        } else {
            staff.approve(id);
            tell("approved", id.value);
            continue;
        }
        tell("ended", id.value);
        goAnotherWay(staff, loan, bid, ended++ % 3);
    }
}

/// What every loan has set aside is what its waiting requests ask for.
constexpr const char* kNotReserved =
    "loan l WHERE reserved_fen != coalesce((SELECT sum(s.value ->> 'amount') FROM request r JOIN"
    " json_each(r.body, '$.splits') s WHERE r.loan_id = l.id AND r.state = 1), 0)";
/// An approved placement has left its loan full, by bids of just these parts, in this order.
constexpr const char* kNotPlaced =
    "request r JOIN json_each(r.body, '$.splits') s WHERE r.state = 2 AND NOT EXISTS(SELECT 1 FROM"
    " journal j JOIN bid b ON b.key = 'placed ' || j.id || ' ' || (s.key + 1) WHERE j.object_id ="
    " r.id AND j.verb = 32 AND b.loan_id = r.loan_id AND b.investor_id = s.value ->> 'investor' AND"
    " b.accepted_fen = s.value ->> 'amount')";
constexpr const char* kNotFull =
    "request r JOIN loan l ON l.id = r.loan_id WHERE r.command = 'loan.place' AND"
    " (r.state = 2) != (l.phase = 3 AND l.target_fen = l.first_target_fen)";
/// The other ways, and what each leaves.
constexpr std::array<std::pair<const char*, const char*>, 4> kEffects{{
    {"loan.extend", "journal WHERE verb = 30"},
    {"loan.reduce", "loan WHERE phase = 3 AND target_fen = paid_fen AND target_fen < 1000"},
    {"loan.cancel", "loan WHERE phase = 11"},
    {"bid.void", "bid_event WHERE kind = 11"},
}};

std::string checkRecords(RawDatabase& raw, const Told& told) {
    const auto count = [&raw](const std::string& what) { return countOf(raw, what); };
    if (auto lost = lostOf(raw, told,
                           {{"asked", "request WHERE id = "},
                            {"approved", "request WHERE state = 2 AND id = "},
                            {"decided", "request WHERE state = 2 AND id = "},
                            {"ended", "request WHERE state IN (3, 4) AND id = "}});
        !lost.empty())
        return lost;
    if (count(kNotReserved) != 0) return "what is set aside is not what waits";
    if (count(kNotPlaced) != 0) return "an approved part was not placed";
    if (count(kNotFull) != 0) return "a loan is full without an approval, or not in spite of one";
    const auto placed = count("bid WHERE key LIKE 'placed %'");
    const auto wanted = count("request r JOIN json_each(r.body, '$.splits') s WHERE r.state = 2");
    if (placed != wanted) return std::to_string(placed) + " bids for " + std::to_string(wanted);
    for (const auto& [name, effect] : kEffects) {
        const auto of_name = " AND command = '" + std::string(name) + "'";
        if (count(effect) != count("request WHERE state = 2" + of_name))
            return std::string(name) + " was halved";
    }
    return {};
}

}  // namespace

class TestShortKill : public QObject {
    Q_OBJECT
private slots:
    void everyWayIsWholeOrNot();
};

void TestShortKill::everyWayIsWholeOrNot() {
    StaffedRoom room;
    room.carryOut(policyOf("loan.open", false));
    for (int who = 0; who <= 3; ++who) {
        (void)must(
            room.operatorSeat().deposit(StaffedRoom::person(who), Money::fen(100'000'000), {}));
        must(room.operatorSeat().designate(StaffedRoom::person(who), Money::fen(300), "letter 12"));
    }
    room.close();
    auto story = killAgainAndAgain(room, 40, checkRecords);
    QVERIFY2(story.wrong.empty(), story.wrong.c_str());
    auto& told = story.told;
    qInfo(
        "%lld kills; %zu placements asked for, %zu approved, %zu rejected or withdrawn, %zu other"
        " decisions, none lost or halved",
        static_cast<long long>(story.kills), told["asked"], told["approved"], told["ended"],
        told["decided"]);
    QVERIFY(told["decided"] > 0);
    QVERIFY(told["approved"] > 0 && told["ended"] > 0 && told["asked"] > told["approved"]);
}

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == kKillWord) return placeUntilKilled(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    TestShortKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_short_kill.moc"
