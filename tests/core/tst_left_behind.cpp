// Method: children make a desk, a backup and a restored copy, stop at each sync of the way, and are
// killed there. While they live nobody may touch what they make; once they are dead whoever next
// makes or opens a desk in that folder must remove it, with its companions.

#include <unistd.h>

#include <set>

#include "child_process.h"
#include "desk_room.h"
#include "faulty_vfs.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* kDesk = "test.plimsoll";  // a DeskRoom's

std::set<std::string> unfinishedIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        if (const auto name = entry.path().filename().string();
            name.find(".unfinished") != std::string::npos)
            names.insert(name);
    return names;
}

/// Says so at the sync with this number, and waits to be killed.
class StopAtSync final : public FaultyVfs::Watcher {
public:
    explicit StopAtSync(int number) : m_left(number) {}
    void opened(const std::string&) override {}
    void written(const std::string&, std::int64_t, std::string_view) override {}
    void truncated(const std::string&, std::int64_t) override {}
    void syncing(const std::string& path) override {
        if (path.find(".unfinished") == std::string::npos || --m_left > 0) return;
        if (write(STDOUT_FILENO, "there\n", 6) == 6) pause();
    }
    void synced(const std::string&) override {}
    void removed(const std::string&) override {}

private:
    int m_left;
};

int makeAndStop(const std::string& what, const fs::path& folder, int sync) {
    FaultyVfs vfs;
    StopAtSync watcher(sync);
    vfs.watch(&watcher);
    const auto to = folder / "new";
    const bool made = what == "init"     ? createDesk(to, {}).has_value()
                      : what == "backup" ? backupDesk(folder / kDesk, to).has_value()
                                         : restoreDesk(folder / kDesk, to).has_value();
    vfs.watch(nullptr);
    return made && write(STDOUT_FILENO, "made\n", 5) == 5 ? 0 : 1;
}

using Sweep = std::function<void(const fs::path& folder)>;

}  // namespace

Q_DECLARE_METATYPE(Sweep)

class TestLeftBehind : public QObject {
    Q_OBJECT
private slots:
    void whatAKilledOneLeftIsRemoved_data();
    void whatAKilledOneLeftIsRemoved();
    void whatALivingOneMakesIsLeftAlone();
    void withoutItsLockNothingIsTouched();
};

void TestLeftBehind::whatAKilledOneLeftIsRemoved_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<Sweep>("next");
    const Sweep init = [](const fs::path& in) { must(createDesk(in / "other", {})); };
    const Sweep backup = [](const fs::path& in) {
        (void)must(backupDesk(in / kDesk, in / "other"));
    };
    const Sweep restore = [](const fs::path& in) {
        (void)must(restoreDesk(in / kDesk, in / "other"));
    };
    const Sweep open = [](const fs::path& in) { (void)must(openDesk(in / kDesk)); };
    QTest::newRow("init, by init") << "init" << init;
    QTest::newRow("backup, by backup") << "backup" << backup;
    QTest::newRow("restore, by restore") << "restore" << restore;
    QTest::newRow("backup, by opening") << "backup" << open;
}

void TestLeftBehind::whatAKilledOneLeftIsRemoved() {
    QFETCH(QString, what);
    QFETCH(Sweep, next);
    int kills = 0;
    for (int sync = 1;; ++sync) {
        DeskRoom room;
        const auto folder = room.folder().path();
        Rerun child({"--make", what.toStdString(), folder.string(), std::to_string(sync)});
        const auto told = child.readLine(60'000);
        QVERIFY(told.has_value());
        if (*told == "made") break;
        child.kill();
        child.wait();
        ++kills;
        QVERIFY(!unfinishedIn(folder).empty());
        next(folder);
        QCOMPARE(unfinishedIn(folder), std::set<std::string>());
        QCOMPARE(faultOf(room.path()), std::string());
        QVERIFY(!fs::exists(folder / "new"));
    }
    qInfo("%d kills", kills);
    QVERIFY(kills >= 2);
}

void TestLeftBehind::whatALivingOneMakesIsLeftAlone() {
    DeskRoom room;
    const auto folder = room.folder().path();
    Rerun child({"--make", "backup", folder.string(), "1"});
    QCOMPARE(child.readLine(60'000), std::optional<std::string>("there"));
    const auto making = unfinishedIn(folder);
    QVERIFY(making.size() >= 2);
    must(createDesk(folder / "other", {}));
    (void)must(backupDesk(folder / kDesk, folder / "new"));
    room.open();
    QCOMPARE(unfinishedIn(folder), making);
    child.kill();
    child.wait();
    room.close();
    room.open();
    QCOMPARE(unfinishedIn(folder), std::set<std::string>());
}

void TestLeftBehind::withoutItsLockNothingIsTouched() {
    DeskRoom room;
    writeFile(room.folder() / ".somebody's.7.1.unfinished", "not ours");
    room.open();
    QCOMPARE(unfinishedIn(room.folder().path()),
             std::set<std::string>{".somebody's.7.1.unfinished"});
}

int main(int argc, char** argv) {
    if (argc == 5 && std::string(argv[1]) == "--make")
        return makeAndStop(argv[2], argv[3], std::atoi(argv[4]));
    QCoreApplication application(argc, argv);
    TestLeftBehind test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_left_behind.moc"
