// Method: this binary runs itself as a child that sells loans short, asks for placements of their
// rest and has them approved, rejected or withdrawn, and writes every answer to a pipe; the parent
// kills it (SIGKILL) at a random instant and demands: what waits has its sum set aside and nothing
// else has, every approved placement has all its bids and every placed bid an approval, every law
// holds. PLIMSOLL_KILLS, PLIMSOLL_KILL_SECONDS: at most; PLIMSOLL_SEED: when.

#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <sstream>
#include <thread>

#include "child_process.h"
#include "orders.h"
#include "property.h"
#include "raw_database.h"
#include "rush.h"
#include "short_orders.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

void tell(const char* word, RequestId id) {
    const auto line = std::string(word) + ' ' + std::to_string(id.value) + " .\n";
    if (write(STDOUT_FILENO, line.data(), line.size()) < 0) _exit(1);
}

std::unique_ptr<Desk> signIn(Desk& desk, const char* login) {
    return must(desk.signIn(login, StaffedRoom::passwordOf(login)));
}

/// Three parts, so that a placement has steps to be killed between.
std::vector<Split> splits() {
    return {{StaffedRoom::person(1), Money::fen(300)},
            {StaffedRoom::person(2), Money::fen(200)},
            {StaffedRoom::person(3), Money::fen(200)}};
}

/// The child: sells, asks and decides until it is killed.
int placeUntilKilled(const std::filesystem::path& path, const std::filesystem::path& state) {
    const auto clock = std::make_shared<ManualClock>();
    clock->startNow();
    DeskOptions options;
    options.clock = clock;
    options.state_folder = state;
    const auto desk = must(openDesk(path, options));
    const auto maker = signIn(*desk, StaffedRoom::kOperator);
    const auto checker = signIn(*desk, StaffedRoom::kChecker);
    const auto reader = must(desk->reader());
    NewLoan terms;
    terms.terms = termsOf(StaffedRoom::kTarget, 100, 100);
    for (int round = 0;; ++round) {
        const auto loan = must(maker->createLoan(terms));
        must(maker->openLoan(loan));
        (void)maker->bid(bidOf(loan, StaffedRoom::person(0), 300));
        if (round % 2 == 0) (void)must(maker->moveLoan(loan, LoanMove::Close));
        const auto id = must(maker->ask(placing(loan, splits()), "R03", "the rest")).request;
        tell("asked", id);
        if (round % 8 == 7) continue;
        if (round % 4 == 3) {
            must(checker->reject(id, "not now"));
        } else if (round % 8 == 5) {
            must(maker->withdrawRequest(id));
        } else {
            must(checker->approve(id, must(reader->request(id)).world_now, {}));
            tell("approved", id);
            continue;
        }
        tell("ended", id);
    }
}

struct Answers {
    std::map<std::string, std::vector<std::int64_t>> told;
    bool was_killed = false;
};

Answers killOnce(const StaffedRoom& room, Dice& dice) {
    Rerun child({"--place", room.path().string(), room.stateFolder().string()});
    Answers answers;
    const auto take = [&](int patience_ms) {
        const auto line = child.readLine(patience_ms);
        if (!line) return false;
        std::istringstream in(*line);
        std::string word;
        std::int64_t id = 0;
        std::string end;
        in >> word >> id >> end;
        if (end == ".") answers.told[word].push_back(id);
        return true;
    };
    (void)take(20'000);  // it has signed in
    std::this_thread::sleep_for(std::chrono::microseconds(dice.number(0, 60'000)));
    child.kill();
    while (take(20'000)) {
    }
    answers.was_killed = child.wait().signal == SIGKILL;
    return answers;
}

/// What every loan has set aside is what its waiting requests ask for.
constexpr const char* kNotReserved =
    "loan l WHERE reserved_fen != coalesce((SELECT sum(s.amount_fen) FROM request r JOIN"
    " request_split s ON s.request_id = r.id WHERE r.loan_id = l.id AND r.state = 1), 0)";
/// An approved placement has left its loan full, by bids of just these parts, in this order.
constexpr const char* kNotPlaced =
    "request r JOIN request_split s ON s.request_id = r.id WHERE r.state = 2 AND NOT EXISTS("
    "SELECT 1 FROM journal j JOIN bid b ON b.key = 'placed-' || j.id || '-' || s.number WHERE"
    " j.object_id = r.id AND j.verb = 32 AND b.loan_id = r.loan_id AND b.investor_id ="
    " s.investor_id AND b.accepted_fen = s.amount_fen)";
constexpr const char* kNotFull =
    "request r JOIN loan l ON l.id = r.loan_id WHERE r.act = 'loan.place' AND"
    " (r.state = 2) != (l.phase = 3)";

/// What is wrong with the closed desk; empty when nothing.
std::string checkRecords(const StaffedRoom& room, const Answers& answers) {
    RawDatabase raw(room.path());
    const auto count = [&raw](const std::string& what) {
        return raw.integer("SELECT count(*) FROM " + what);
    };
    for (const auto& [word, ids] : answers.told)
        for (const auto id : ids) {
            const std::string state = word == "approved" ? " AND state = 2"
                                      : word == "ended"  ? " AND state IN (3, 4)"
                                                         : "";
            if (count("request WHERE id = " + std::to_string(id) + state) != 1)
                return "request " + std::to_string(id) + " was " + word + " and is not";
        }
    if (count(kNotReserved) != 0) return "what is set aside is not what waits";
    if (count(kNotPlaced) != 0) return "an approved part was not placed";
    if (count(kNotFull) != 0) return "a loan is full without an approval, or not in spite of one";
    const auto placed = count("bid WHERE key LIKE 'placed-%'");
    const auto wanted = count(
        "request r JOIN request_split s ON s.request_id = r.id WHERE"
        " r.state = 2");
    if (placed != wanted) return std::to_string(placed) + " bids for " + std::to_string(wanted);
    return {};
}

}  // namespace

class TestPlacementKill : public QObject {
    Q_OBJECT
private slots:
    void everyPlacementIsWholeOrNot();
};

void TestPlacementKill::everyPlacementIsWholeOrNot() {
    const auto kills = setting("PLIMSOLL_KILLS", 40);
    const auto seconds = std::chrono::seconds(setting("PLIMSOLL_KILL_SECONDS", 25));
    const auto begin = std::chrono::steady_clock::now();
    Dice dice(firstSeed());
    StaffedRoom room;
    room.carryOut(policyOf("loan.open", false));
    for (int who = 0; who <= 3; ++who) {
        (void)must(
            room.operatorSeat().deposit(StaffedRoom::person(who), Money::fen(100'000'000), {}));
        must(room.operatorSeat().designate(StaffedRoom::person(who), Money::fen(300), "letter 12"));
    }
    room.close();
    std::map<std::string, std::size_t> told;
    std::int64_t done = 0;
    for (; done < kills && std::chrono::steady_clock::now() - begin < seconds; ++done) {
        const auto answers = killOnce(room, dice);
        QVERIFY2(answers.was_killed, "the child ended by itself");
        for (const auto& [word, ids] : answers.told) told[word] += ids.size();
        room.clock().startNow();
        room.open();  // recovers, and closes in order
        QCOMPARE(room.fault(), std::string());
        room.close();
        const auto wrong = checkRecords(room, answers);
        QVERIFY2(wrong.empty(),
                 qPrintable(QString("kill %1: %2").arg(done).arg(QString::fromStdString(wrong))));
    }
    qInfo(
        "%lld kills; %zu placements asked for, %zu approved, %zu rejected or withdrawn, none lost"
        " or halved",
        static_cast<long long>(done), told["asked"], told["approved"], told["ended"]);
    QVERIFY(told["approved"] > 0 && told["ended"] > 0 && told["asked"] > told["approved"]);
}

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == "--place") return placeUntilKilled(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    TestPlacementKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_placement_kill.moc"
