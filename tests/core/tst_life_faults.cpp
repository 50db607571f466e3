// Method: a loan's whole life is played while the k-th write or sync fails, once or from then on,
// for k = 1 until it is no longer reached; and while the power fails at every sync. What is left,
// as if the process had died there, and the healed desk must hold every law and every answered
// step. PLIMSOLL_IMAGES: images for each sync; PLIMSOLL_SEED: which.

#include <sqlite3.h>

#include "crash_images.h"
#include "desk_room.h"
#include "faulty_vfs.h"
#include "life_fill.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

Result<std::unique_ptr<Desk>> openWith(const fs::path& path, std::shared_ptr<ManualClock> clock) {
    DeskOptions options;
    options.clock = std::move(clock);
    options.actor = "tester";
    return openDesk(path, options);
}

std::shared_ptr<ManualClock> clockOfNow() {
    auto clock = std::make_shared<ManualClock>();
    clock->startNow();
    return clock;
}

/// What a process that dies now leaves behind.
void copyAsIs(const fs::path& from, const fs::path& to) {
    writeFile(to, contentOf(from));
    if (fs::exists(from.string() + "-wal"))
        writeFile(to.string() + "-wal", contentOf(from.string() + "-wal"));
}

/// Sent again on a sound desk, every step answers, and those that were answered before the same.
std::string retry(const fs::path& path, const std::vector<LifeStep>& first) {
    const auto clock = clockOfNow();
    clock->advance(2'000'000'000);  // no record lies ahead of it
    const auto desk = openWith(path, clock);
    if (!desk) return "cannot be opened again: " + toText(desk.error());
    LifeFill again("x-");
    again.play(**desk, *clock);
    for (const auto& step : again.steps()) {
        if (!step.isAcknowledged()) return step.key + " cannot be sent again: " + step.answer;
        for (const auto& known : first)
            if (known.isAcknowledged() && known.key == step.key && known.table == step.table &&
                known.answer != step.answer)
                return step.key + " answers " + step.answer + " instead of " + known.answer;
    }
    return {};
}

/// One run under one fault; empty when all is well.
std::string run(FaultyVfs& vfs, const FaultyVfs::Fault& fault, bool& reached) {
    const TempDir folder;
    const auto path = folder / "desk";
    const auto died = folder / "died";
    must(createDesk(path, {.name = "Life", .kind = DeskKind::Rehearsal}));
    LifeFill life("x-");
    {
        const auto clock = clockOfNow();
        auto desk = must(openWith(path, clock));
        vfs.fail(fault);
        life.play(*desk, *clock);
        copyAsIs(path, died);
        if (fault.lasting) desk.reset();  // it must be able to close, too
        reached = vfs.failures() > 0;
        vfs.heal();
    }
    if (const auto wrong = checkSteps(died, life.steps()); !wrong.empty())
        return "died there: " + wrong;
    if (auto wrong = checkSteps(path, life.steps()); !wrong.empty()) return wrong;
    if (auto wrong = retry(path, life.steps()); !wrong.empty()) return wrong;
    return faultOf(path);
}

/// One instant of failing power: the image, and what had been answered.
struct Instant {
    fs::path image;
    std::vector<LifeStep> steps;
};

}  // namespace

class TestLifeFaults : public QObject {
    Q_OBJECT
private slots:
    void survivesEveryFailingCall_data();
    void survivesEveryFailingCall();
    void whatWasAnsweredOutlivesThePower();
    void noticesALostStep();
};

void TestLifeFaults::survivesEveryFailingCall_data() {
    QTest::addColumn<unsigned>("calls");
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("lasting");
    QTest::newRow("write fails once") << FaultyVfs::kWrite << 0 << false;
    QTest::newRow("sync fails once") << FaultyVfs::kSync << 0 << false;
    QTest::newRow("sync fails and ever after") << FaultyVfs::kSync << 0 << true;
    QTest::newRow("disk full and ever after") << FaultyVfs::kWrite << SQLITE_FULL << true;
}

void TestLifeFaults::survivesEveryFailingCall() {
    QFETCH(unsigned, calls);
    QFETCH(int, error);
    QFETCH(bool, lasting);
    FaultyVfs vfs;
    FaultyVfs::Fault fault;
    fault.calls = calls;
    fault.error = error;
    fault.lasting = lasting;
    std::int64_t runs = 0;
    for (bool reached = true; reached;) {
        fault.at = 1 + runs++ * stride();
        const auto wrong = run(vfs, fault, reached);
        QVERIFY2(wrong.empty(),
                 qPrintable(QString("call %1: %2").arg(fault.at).arg(wrong.c_str())));
    }
    qInfo("%lld runs", static_cast<long long>(runs));
}

void TestLifeFaults::whatWasAnsweredOutlivesThePower() {
    const auto images = setting("PLIMSOLL_IMAGES", 4);
    FaultyVfs vfs;
    Dice dice(firstSeed());
    const TempDir folder;
    const auto path = folder / "desk";
    must(createDesk(path, {.name = "Life", .kind = DeskKind::Rehearsal}));
    LifeFill life("x-");
    std::vector<Instant> instants;
    std::int64_t syncs = 0;
    CrashImages* self = nullptr;
    CrashImages watcher(path, [&] {
        ++syncs;
        for (std::int64_t i = 0; i < images; ++i) {
            const auto image = folder / ("image" + std::to_string(instants.size()));
            self->writeImage(dice, image);
            instants.push_back({image, life.steps()});
        }
    });
    self = &watcher;
    vfs.watch(&watcher);
    {
        const auto clock = clockOfNow();
        const auto desk = must(openWith(path, clock));
        life.play(*desk, *clock);
    }
    vfs.watch(nullptr);
    QCOMPARE(checkSteps(path, life.steps()), std::string());
    for (const auto& instant : instants) {
        const auto wrong = checkSteps(instant.image, instant.steps);
        QVERIFY2(wrong.empty(), wrong.c_str());
        QVERIFY(openWith(instant.image, clockOfNow()).has_value());
    }
    qInfo("%lld syncs, %lld images each, all sound", static_cast<long long>(syncs),
          static_cast<long long>(images));
    QVERIFY(syncs > 12);
}

void TestLifeFaults::noticesALostStep() {
    const FaultyVfs vfs;
    const TempDir folder;
    const auto path = folder / "desk";
    must(createDesk(path, {.name = "Life", .kind = DeskKind::Rehearsal}));
    LifeFill life("x-");
    {
        const auto clock = clockOfNow();
        const auto desk = must(openWith(path, clock));
        life.play(*desk, *clock);
    }
    auto steps = life.steps();
    QCOMPARE(checkSteps(path, steps), std::string());
    const auto answers = [&] {
        std::string all;
        for (const auto& step : steps) all += step.answer + ' ';
        return all;
    }();
    // The script does what it says: a payment, a lapse, a promotion, an opening, a disbursement.
    QCOMPARE(answers, std::string("done done open done done scheduled accepted-2000 accepted-2000 "
                                  "standby-0 paid late_case accepted-1000 accepted-1000 "
                                  "under_review disbursed done 2 "));
    steps.push_back({"journal", "x-lost", "done"});
    QVERIFY(!checkSteps(path, steps).empty());
    steps.back() = {"bid", "x-a", "storage_failed"};
    QCOMPARE(checkSteps(path, steps), std::string());  // another of its arrivals was taken in
    steps.front() = {"journal", "x-people", "storage_failed"};
    QVERIFY(!checkSteps(path, steps).empty());
}

QTEST_GUILESS_MAIN(TestLifeFaults)
#include "tst_life_faults.moc"
