// Method: this binary runs itself as a child that plays one loan's life after another, with a clock
// it moves itself, and writes every answered step to a pipe; the parent kills it (SIGKILL) at a
// random instant and demands: every step on the pipe is on record, no sale was opened twice by the
// clock, every law holds. PLIMSOLL_KILLS, PLIMSOLL_KILL_SECONDS: at most; PLIMSOLL_SEED: when.

#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "child_process.h"
#include "desk_room.h"
#include "life_fill.h"
#include "property.h"
#include "raw_database.h"
#include "rush.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr int kRoundsOnOneDesk = 15;

/// After what the children before it recorded, who had a day each.
std::shared_ptr<ManualClock> clockOnDay(std::int64_t day) {
    auto clock = std::make_shared<ManualClock>();
    clock->startNow();
    clock->jump(day * 24 * ManualClock::kHour);
    return clock;
}

Result<std::unique_ptr<Desk>> openWith(const std::filesystem::path& path,
                                       std::shared_ptr<ManualClock> clock) {
    DeskOptions options;
    options.clock = std::move(clock);
    return openDesk(path, options);
}

/// The child: one life after another until it is killed.
int liveUntilKilled(const std::filesystem::path& path, const std::string& name) {
    const auto clock = clockOnDay(std::stoll(name));
    const auto desk = openWith(path, clock);
    if (!desk) return 1;
    const auto tell = [](const LifeStep& step) {
        const auto line = toLine(step);
        if (step.isAcknowledged() && write(STDOUT_FILENO, line.data(), line.size()) < 0) _exit(1);
    };
    for (int i = 0;; ++i) {
        LifeFill life(name + "-" + std::to_string(i) + "-", tell);
        life.play(**desk, *clock);
    }
}

struct Round {
    std::vector<LifeStep> steps;
    bool was_killed = false;
};

Round killOnce(const DeskRoom& room, Dice& dice, std::int64_t number) {
    Rerun child({"--live", room.path().string(), std::to_string(number)});
    Round round;
    const auto take = [&](int patience_ms) {
        const auto line = child.readLine(patience_ms);
        if (!line) return false;
        if (auto step = stepFrom(*line); !step.key.empty()) round.steps.push_back(std::move(step));
        return true;
    };
    if (dice.chance(90)) (void)take(20'000);
    std::this_thread::sleep_for(std::chrono::microseconds(dice.number(0, 80'000)));
    child.kill();
    while (take(20'000)) {
    }
    round.was_killed = child.wait().signal == SIGKILL;
    return round;
}

}  // namespace

class TestLifeKill : public QObject {
    Q_OBJECT
private slots:
    void nothingAnsweredIsLost();
};

void TestLifeKill::nothingAnsweredIsLost() {
    const auto kills = setting("PLIMSOLL_KILLS", 150);
    const auto seconds = timeLimit("PLIMSOLL_KILL_SECONDS", 30);
    const auto begin = std::chrono::steady_clock::now();
    Dice dice(firstSeed());
    std::unique_ptr<DeskRoom> room;
    std::vector<LifeStep> all;
    std::size_t acknowledged = 0;
    std::int64_t done = 0;
    std::int64_t opened = 0;
    std::int64_t lapsed = 0;
    for (; done < kills && std::chrono::steady_clock::now() - begin < seconds; ++done) {
        if (done % kRoundsOnOneDesk == 0) {
            room = std::make_unique<DeskRoom>();
            all.clear();
        }
        auto round = killOnce(*room, dice, done % kRoundsOnOneDesk);
        QVERIFY2(round.was_killed, "the child ended by itself");
        acknowledged += round.steps.size();
        all.insert(all.end(), round.steps.begin(), round.steps.end());
        // Recovers, and closes in order.
        must(openWith(room->path(), clockOnDay(done % kRoundsOnOneDesk + 1)));
        const auto wrong = checkSteps(room->path(), all);
        QVERIFY2(wrong.empty(),
                 qPrintable(QString("kill %1: %2").arg(done).arg(QString::fromStdString(wrong))));
        RawDatabase raw(room->path());
        opened += raw.integer("SELECT count(*) FROM journal WHERE verb = 9");
        lapsed += raw.integer("SELECT count(*) FROM journal WHERE verb = 12");
    }
    qInfo("%lld kills, %zu steps acknowledged, none lost; %lld openings and %lld lapses seen",
          static_cast<long long>(done), acknowledged, static_cast<long long>(opened),
          static_cast<long long>(lapsed));
    QVERIFY(acknowledged > 0);
    QVERIFY(done < 20 || (opened > 0 && lapsed > 0));
}

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == "--live") return liveUntilKilled(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    TestLifeKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_life_kill.moc"
