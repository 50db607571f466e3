// Method: backups are taken while a rush runs, of desks that lie idle, of damaged ones, and with
// every call of the file system failing in turn. A backup that is given its name verifies and holds
// a beginning of the desk's records; one that is not leaves nothing behind.

#include <sys/stat.h>

#include <atomic>
#include <functional>
#include <set>
#include <thread>

#include "desk_room.h"
#include "faulty_vfs.h"
#include "furnished_desk.h"
#include "property.h"
#include "raw_database.h"
#include "rush.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
    return names;
}

/// Lock files stay for ever, and a reader leaves its share of the log beside a desk for the next
/// one to take over; what is asked is whether anything else was left.
std::set<std::string> leftIn(const fs::path& folder) {
    const auto all = namesIn(folder);
    auto names = all;
    std::erase_if(names, [&](const auto& name) {
        for (const std::string suffix : {".lock", "-wal", "-shm"})
            if (name.ends_with(suffix) && all.contains(name.substr(0, name.size() - suffix.size())))
                return true;
        return false;
    });
    return names;
}

void removeDesk(const fs::path& path) {
    for (const auto* const suffix : {"", "-wal", "-shm"}) fs::remove(path.string() + suffix);
}

using Damage = std::function<void(const fs::path&)>;
using Copy = Result<VerifyReport> (*)(const fs::path&, const fs::path&, const CopyProgress&,
                                      const std::stop_token&);

}  // namespace

Q_DECLARE_METATYPE(Damage)

class TestBackup : public QObject {
    Q_OBJECT
private slots:
    void copiesWhileARushRuns();
    void restoresWhatWasBackedUp();
    void refusesToOverwrite();
    void refusesWhatIsNoDesk();
    void refusesADamagedDesk_data();
    void refusesADamagedDesk();
    void aStoppedCopyLeavesNothing_data();
    void aStoppedCopyLeavesNothing();
    void leavesNothingWhenTheDiskFails_data();
    void leavesNothingWhenTheDiskFails();
};

void TestBackup::copiesWhileARushRuns() {
    DeskRoom room;
    auto& desk = room.open();
    Dice dice(firstSeed());
    const auto terms = drawTerms(dice, 1'000);
    const auto loan = sell(desk, terms);
    const auto people = enrol(desk, 100, terms.target);
    const auto bids = drawRush(dice, loan, terms, people, 4'000, "k");
    std::atomic<bool> over{false};
    std::thread rush([&] {
        (void)playRush(desk, bids, 16);
        over = true;
    });
    int copies = 0;
    std::int64_t smallest = INT64_MAX;
    for (; !over || copies == 0; ++copies) {
        const auto copy = room.folder() / ("copy" + std::to_string(copies));
        const auto report = must(backupDesk(room.path(), copy));
        QVERIFY(report.holds());
        smallest = std::min(smallest, report.bids);
    }
    rush.join();
    const auto all = allBids(*must(desk.reader()));
    for (int i = 0; i < copies; ++i) {
        const auto copy = room.folder() / ("copy" + std::to_string(i));
        QCOMPARE(faultOf(copy), std::string());
        const auto held = allBids(*must(attachDesk(copy)));
        QVERIFY(held.size() <= all.size());
        for (std::size_t at = 0; at < held.size(); ++at)
            QVERIFY(held[at].decision == all[at].decision && held[at].key == all[at].key);
    }
    qInfo("%d backups during a rush of %zu bids, the smallest with %lld", copies, all.size(),
          static_cast<long long>(smallest));
}

void TestBackup::restoresWhatWasBackedUp() {
    const TempDir folder;
    furnishDesk(folder / "desk");
    const auto before = must(backupDesk(folder / "desk", folder / "backup"));
    struct stat info{};
    QVERIFY(stat((folder / "backup").c_str(), &info) == 0 && (info.st_mode & 0777) == 0600);
    const auto after = must(restoreDesk(folder / "backup", folder / "restored"));
    QVERIFY(after.holds());
    QCOMPARE(after.bids, before.bids);
    QCOMPARE(after.commands, before.commands + 1);  // the restore itself
    QCOMPARE(leftIn(folder.path()), (std::set<std::string>{"backup", "desk", "restored"}));

    const auto desk = must(openDesk(folder / "restored"));
    // The furnished desk lived at a time of its own.
    must(desk->confirmClock("a test"));
    const auto known = allBids(*must(desk->reader())).back();
    const auto again =
        desk->bid(bidOf(known.loan, known.investor, known.asked.fen(), known.key, known.partial));
    QVERIFY(again.kind == BidAnswer::Kind::Replayed && again.decision == known.decision);
    (void)enrol(*desk, 1, Money::yuan(1));
    QCOMPARE(faultOf(folder / "restored"), std::string());
}

void TestBackup::refusesToOverwrite() {
    const TempDir folder;
    furnishDesk(folder / "desk");
    writeFile(folder / "text", "mine");
    fs::create_symlink(folder / "none", folder / "link");
    const auto names = leftIn(folder.path());
    for (const Copy copy : {&backupDesk, &restoreDesk}) {
        for (const auto* const to : {"desk", "text", "link"})
            QCOMPARE(codeOfError(copy(folder / "desk", folder / to, {}, {})),
                     std::string("desk_exists"));
        QCOMPARE(codeOfError(copy(folder / "desk", folder.path(), {}, {})),
                 std::string("desk_exists"));
        QCOMPARE(codeOfError(copy(folder / "desk", folder / "text" / "below", {}, {})),
                 std::string("path_unwritable"));
    }
    QCOMPARE(contentOf(folder / "text"), std::string("mine"));
    QCOMPARE(leftIn(folder.path()), names);
    QCOMPARE(faultOf(folder / "desk"), std::string());
}

void TestBackup::refusesWhatIsNoDesk() {
    const TempDir folder;
    writeFile(folder / "empty", "");
    writeFile(folder / "text", std::string(10'000, 'x'));
    const auto names = leftIn(folder.path());
    for (const Copy copy : {&backupDesk, &restoreDesk}) {
        QCOMPARE(codeOfError(copy(folder / "none", folder / "to", {}, {})),
                 std::string("desk_missing"));
        QCOMPARE(codeOfError(copy(folder / "empty", folder / "to", {}, {})),
                 std::string("not_a_desk"));
        QCOMPARE(codeOfError(copy(folder / "text", folder / "to", {}, {})),
                 std::string("not_a_desk"));
        QCOMPARE(codeOfError(copy(folder.path(), folder / "to", {}, {})),
                 std::string("not_a_desk"));
    }
    QCOMPARE(leftIn(folder.path()), names);
}

void TestBackup::refusesADamagedDesk_data() {
    QTest::addColumn<Damage>("damage");
    const auto attack = [](const char* sql) {
        return Damage([sql](const fs::path& path) {
            RawDatabase raw(path);
            raw.disarm();
            raw.must(sql);
            raw.checkpoint();
        });
    };
    QTest::newRow("a balance") << attack("UPDATE investor SET available_fen = 1 WHERE id = 1");
    QTest::newRow("a bid gone") << attack("DELETE FROM bid WHERE id = 5");
    QTest::newRow("a guard gone") << attack("DROP TRIGGER bid_no_DELETE");
    QTest::newRow("cut short") << Damage([](const fs::path& path) {
        const auto content = contentOf(path);
        writeFile(path, content.substr(0, content.size() / 2));
    });
    QTest::newRow("a page overwritten") << Damage([](const fs::path& path) {
        auto content = contentOf(path);
        content.replace(2 * 4'096, 4'096, std::string(4'096, 'x'));
        writeFile(path, content);
    });
}

void TestBackup::refusesADamagedDesk() {
    QFETCH(Damage, damage);
    const TempDir folder;
    furnishDesk(folder / "desk");
    must(backupDesk(folder / "desk", folder / "before"));
    damage(folder / "desk");
    const auto names = leftIn(folder.path());
    for (const Copy copy : {&backupDesk, &restoreDesk}) {
        const auto report = copy(folder / "desk", folder / "to", {}, {});
        QVERIFY(!report.has_value());
        const auto code = report.error().code;
        QVERIFY2(code == ErrorCode::BackupUnverified || code == ErrorCode::DeskDamaged,
                 codeOf(code).data());
        QVERIFY(!report.error().subject.empty());
    }
    QCOMPARE(leftIn(folder.path()), names);
}

void TestBackup::aStoppedCopyLeavesNothing_data() {
    QTest::addColumn<int>("stage");
    QTest::newRow("while it copies") << static_cast<int>(CopyStage::Copying);
    QTest::newRow("while it verifies") << static_cast<int>(CopyStage::Verifying);
}

void TestBackup::aStoppedCopyLeavesNothing() {
    QFETCH(int, stage);
    const TempDir folder;
    furnishDesk(folder / "desk");
    const auto names = leftIn(folder.path());
    for (const Copy copy : {&backupDesk, &restoreDesk}) {
        std::stop_source source;
        bool is_told = true;  // how far it is, never beyond all of it
        const auto progress = [&](CopyStage now, std::int64_t done, std::int64_t all) {
            is_told = is_told && done >= 0 && done <= all;
            if (static_cast<int>(now) == stage) source.request_stop();
        };
        const auto report = copy(folder / "desk", folder / "to", progress, source.get_token());
        QCOMPARE(codeOfError(report), std::string("cancelled"));
        QVERIFY(is_told && source.stop_requested());
        QCOMPARE(leftIn(folder.path()), names);
    }
}

void TestBackup::leavesNothingWhenTheDiskFails_data() {
    QTest::addColumn<unsigned>("calls");
    QTest::addColumn<bool>("lasting");
    for (const bool lasting : {false, true}) {
        const std::string when = lasting ? " from then on" : " once";
        QTest::newRow(("writes fail" + when).c_str()) << FaultyVfs::kWrite << lasting;
        QTest::newRow(("syncs fail" + when).c_str()) << FaultyVfs::kSync << lasting;
        QTest::newRow(("reads fail" + when).c_str()) << FaultyVfs::kRead << lasting;
        QTest::newRow(("opens fail" + when).c_str()) << FaultyVfs::kOpen << lasting;
    }
}

void TestBackup::leavesNothingWhenTheDiskFails() {
    QFETCH(unsigned, calls);
    QFETCH(bool, lasting);
    FaultyVfs vfs;
    const TempDir folder;
    furnishDesk(folder / "desk");
    const auto names = leftIn(folder.path());
    const auto bids = allBids(*must(attachDesk(folder / "desk"))).size();
    std::int64_t runs = 0;
    for (bool reached = true; reached;) {
        FaultyVfs::Fault fault;
        fault.calls = calls;
        fault.at = 1 + runs++ * stride();
        fault.lasting = lasting;
        vfs.fail(fault);
        const auto report = backupDesk(folder / "desk", folder / "to");
        reached = vfs.failures() > 0;
        vfs.heal();
        if (report) {
            QCOMPARE(faultOf(folder / "to"), std::string());
            QCOMPARE(allBids(*must(attachDesk(folder / "to"))).size(), bids);
            removeDesk(folder / "to");
        }
        QCOMPARE(leftIn(folder.path()), names);
        QCOMPARE(faultOf(folder / "desk"), std::string());
    }
    qInfo("%lld runs", static_cast<long long>(runs));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
