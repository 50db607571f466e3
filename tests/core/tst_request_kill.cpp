// Method: this binary runs itself as a child that asks for adjustments and approves them, one after
// another, and writes every answer to a pipe; the parent kills it (SIGKILL) at a random instant and
// demands: what was answered is on record, every approved request has its effect and every effect
// an approved request, every law holds. PLIMSOLL_KILLS, PLIMSOLL_KILL_SECONDS: at most;
// PLIMSOLL_SEED: when.

#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <sstream>
#include <thread>

#include "child_process.h"
#include "property.h"
#include "raw_database.h"
#include "rush.h"
#include "staffed_room.h"

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

/// The child: asks and approves until it is killed.
int decideUntilKilled(const std::filesystem::path& path, const std::filesystem::path& state) {
    const auto clock = std::make_shared<ManualClock>();
    clock->startNow();
    DeskOptions options;
    options.clock = clock;
    options.state_folder = state;
    const auto desk = must(openDesk(path, options));
    const auto maker = signIn(*desk, StaffedRoom::kOperator);
    const auto checker = signIn(*desk, StaffedRoom::kChecker);
    const auto reader = must(desk->reader());
    const Order order{
        .act = Act::Adjust, .investor = StaffedRoom::person(0), .amount = Money::fen(1)};
    for (;;) {
        const auto id = must(maker->ask(order, "R03", "one fen")).request;
        tell("asked", id);
        must(checker->approve(id, must(reader->request(id)).world_now, {}));
        tell("approved", id);
    }
}

struct Answers {
    std::vector<std::int64_t> asked;
    std::vector<std::int64_t> approved;
    bool was_killed = false;
};

Answers killOnce(const StaffedRoom& room, Dice& dice) {
    Rerun child({"--decide", room.path().string(), room.stateFolder().string()});
    Answers answers;
    const auto take = [&](int patience_ms) {
        const auto line = child.readLine(patience_ms);
        if (!line) return false;
        std::istringstream in(*line);
        std::string word;
        std::int64_t id = 0;
        std::string end;
        in >> word >> id >> end;
        if (end == ".") (word == "asked" ? answers.asked : answers.approved).push_back(id);
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

/// What is wrong with the closed desk; empty when nothing.
std::string checkRecords(const StaffedRoom& room, const Answers& answers) {
    RawDatabase raw(room.path());
    const auto count = [&raw](const std::string& what) {
        return raw.integer("SELECT count(*) FROM " + what);
    };
    for (const auto id : answers.asked)
        if (count("request WHERE id = " + std::to_string(id)) != 1)
            return "request " + std::to_string(id) + " was asked for and is lost";
    for (const auto id : answers.approved)
        if (count("request WHERE state = 2 AND id = " + std::to_string(id)) != 1)
            return "request " + std::to_string(id) + " was approved and waits";
    const auto approved = count("request WHERE act = 'money.adjust' AND state = 2");
    // The row of the decision, and right behind it the row of what it did.
    const auto carried_out = count(
        "journal a JOIN journal s ON s.id = a.id - 1 JOIN request r ON r.id = s.object_id WHERE"
        " a.verb = 17 AND r.state = 2 AND a.decided_us > s.decided_us");
    if (count("journal WHERE verb = 17") != approved || carried_out != approved)
        return std::to_string(approved) + " requests were approved and " +
               std::to_string(count("journal WHERE verb = 17")) + " carried out";
    const auto balance = raw.integer("SELECT available_fen FROM investor WHERE id = 1");
    if (balance != StaffedRoom::kDeposit + approved) return "the balance is another one";
    return {};
}

}  // namespace

class TestRequestKill : public QObject {
    Q_OBJECT
private slots:
    void everyApprovalIsWholeOrNot();
};

void TestRequestKill::everyApprovalIsWholeOrNot() {
    const auto kills = setting("PLIMSOLL_KILLS", 60);
    const auto seconds = std::chrono::seconds(setting("PLIMSOLL_KILL_SECONDS", 25));
    const auto begin = std::chrono::steady_clock::now();
    Dice dice(firstSeed());
    StaffedRoom room;
    room.close();
    std::size_t asked = 0;
    std::size_t approved = 0;
    std::int64_t done = 0;
    for (; done < kills && std::chrono::steady_clock::now() - begin < seconds; ++done) {
        const auto answers = killOnce(room, dice);
        QVERIFY2(answers.was_killed, "the child ended by itself");
        asked += answers.asked.size();
        approved += answers.approved.size();
        room.clock().startNow();
        room.open();  // recovers, and closes in order
        QCOMPARE(room.fault(), std::string());
        room.close();
        const auto wrong = checkRecords(room, answers);
        QVERIFY2(wrong.empty(),
                 qPrintable(QString("kill %1: %2").arg(done).arg(QString::fromStdString(wrong))));
    }
    qInfo("%lld kills, %zu requests and %zu approvals answered, none lost or halved",
          static_cast<long long>(done), asked, approved);
    QVERIFY(approved > 0 && asked > approved);
}

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == "--decide") return decideUntilKilled(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    TestRequestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_request_kill.moc"
