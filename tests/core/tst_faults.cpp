// Method: a layer under SQLite fails the k-th call of a kind, once or from then on, for k = 1 until
// the small fill no longer reaches it. After each run the files as they lie (as if the process had
// died there) are opened and compared with the answers; then the desk itself is healed, everything
// is sent again, and the law is verified. Each row prints how many runs it took.

#include <sqlite3.h>

#include <chrono>
#include <thread>

#include "desk_room.h"
#include "faulty_vfs.h"
#include "property.h"
#include "small_fill.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

struct Trouble {
    FaultyVfs::Fault fault;
    bool reader = false;  ///< a reader stays attached, so that the shared memory outlives a reopen
};

/// What a process that dies now leaves behind.
void copyAsIs(const fs::path& from, const fs::path& to) {
    writeFile(to, contentOf(from));
    writeFile(to.string() + "-wal", contentOf(from.string() + "-wal"));
}

struct Outcome {
    std::string wrong;
    bool reached = false;  ///< the fault happened
};

class Rig {
public:
    /// One run: fault, answers, crash image, healing, retry, verify.
    Outcome run(const Trouble& trouble);
    /// Runs k = 1, 2, … until the fill no longer reaches the fault. Counts the runs.
    std::string runAll(Trouble trouble, std::int64_t& runs);

private:
    FaultyVfs m_vfs;
    SmallFill m_fill;
};

Outcome Rig::run(const Trouble& trouble) {
    const TempDir folder;
    const auto path = folder / "desk";
    const auto image = folder / "image";
    m_fill.copyTo(path);
    Outcome outcome;
    FillLog log;
    {
        auto desk = must(openDesk(path));
        const auto reader = trouble.reader ? must(attachDesk(path)) : nullptr;
        m_vfs.fail(trouble.fault);
        m_fill.play(*desk, log);
        copyAsIs(path, image);
        if (trouble.fault.lasting) desk.reset();  // it must be able to close, too
        outcome.reached = m_vfs.failures() > 0;
        m_vfs.heal();
    }
    outcome.wrong = m_fill.check(image, log.bids(), log.deposits());
    if (!outcome.wrong.empty()) {
        outcome.wrong = "died there: " + outcome.wrong;
        return outcome;
    }
    outcome.wrong = m_fill.check(path, log.bids(), log.deposits());
    if (!outcome.wrong.empty()) return outcome;
    const auto desk = openDesk(path);
    if (!desk) {
        outcome.wrong = "cannot be opened again: " + toText(desk.error());
        return outcome;
    }
    outcome.wrong = m_fill.retry(**desk, log);
    if (outcome.wrong.empty()) outcome.wrong = faultOf(path);
    return outcome;
}

std::string Rig::runAll(Trouble trouble, std::int64_t& runs) {
    for (trouble.fault.at = 1;; trouble.fault.at += stride()) {
        const auto outcome = run(trouble);
        ++runs;
        if (!outcome.wrong.empty())
            return "call " + std::to_string(trouble.fault.at) + ": " + outcome.wrong;
        if (!outcome.reached) return {};
    }
}

}  // namespace

Q_DECLARE_METATYPE(Trouble)

class TestFaults : public QObject {
    Q_OBJECT
private slots:
    void survivesEveryFailingCall_data();
    void survivesEveryFailingCall();
    void survivesASecondFailure();
    void opensOrSaysWhyNot_data();
    void opensOrSaysWhyNot();
    void comesBackByItself_data();
    void comesBackByItself();
    void createsNothingByHalves_data();
    void createsNothingByHalves();
};

void TestFaults::survivesEveryFailingCall_data() {
    QTest::addColumn<Trouble>("trouble");
    const auto row = [](const std::string& name, unsigned calls, int error, bool tear = false) {
        for (const bool lasting : {false, true}) {
            for (const bool reader : {false, true}) {
                FaultyVfs::Fault fault;
                fault.calls = calls;
                fault.error = error;
                fault.lasting = lasting;
                fault.tear = tear;
                QTest::newRow((name + (lasting ? " and ever after" : " once") +
                               (reader ? ", with a reader" : ""))
                                  .c_str())
                    << Trouble{fault, reader};
            }
        }
    };
    row("write fails", FaultyVfs::kWrite, 0);
    row("write is torn", FaultyVfs::kWrite, 0, true);
    row("disk full", FaultyVfs::kWrite, SQLITE_FULL);
    row("sync fails", FaultyVfs::kSync, 0);
    row("read fails", FaultyVfs::kRead, 0);
    row("truncate fails", FaultyVfs::kTruncate, 0);
    row("shared memory fails", FaultyVfs::kShm, 0);
    row("open fails", FaultyVfs::kOpen, 0);
    row("sync fails, then the files cannot be opened", FaultyVfs::kSync | FaultyVfs::kOpen, 0);
}

void TestFaults::survivesEveryFailingCall() {
    QFETCH(Trouble, trouble);
    Rig rig;
    std::int64_t runs = 0;
    const auto wrong = rig.runAll(trouble, runs);
    QVERIFY2(wrong.empty(), wrong.c_str());
    qInfo("%lld runs", static_cast<long long>(runs));
}

/// A sync fails, and then a read while the desk is reopened and the keys are looked up.
void TestFaults::survivesASecondFailure() {
    constexpr std::int64_t kReads = 24;
    Rig rig;
    std::int64_t runs = 0;
    for (std::int64_t read = 1; read <= kReads; ++read) {
        Trouble trouble;
        trouble.fault.calls = FaultyVfs::kSync;
        trouble.fault.then_read = read;
        const auto wrong = rig.runAll(trouble, runs);
        QVERIFY2(wrong.empty(), qPrintable(QString("read %1, %2").arg(read).arg(wrong.c_str())));
    }
    qInfo("%lld runs", static_cast<long long>(runs));
}

void TestFaults::opensOrSaysWhyNot_data() {
    QTest::addColumn<unsigned>("calls");
    QTest::addColumn<bool>("lasting");
    for (const bool lasting : {false, true}) {
        const std::string when = lasting ? " and ever after" : " once";
        QTest::newRow(("read fails" + when).c_str()) << FaultyVfs::kRead << lasting;
        QTest::newRow(("write fails" + when).c_str()) << FaultyVfs::kWrite << lasting;
        QTest::newRow(("sync fails" + when).c_str()) << FaultyVfs::kSync << lasting;
        QTest::newRow(("open fails" + when).c_str()) << FaultyVfs::kOpen << lasting;
        QTest::newRow(("anything fails" + when).c_str()) << FaultyVfs::kAll << lasting;
    }
}

void TestFaults::opensOrSaysWhyNot() {
    QFETCH(unsigned, calls);
    QFETCH(bool, lasting);
    FaultyVfs vfs;
    const SmallFill fill;
    for (std::int64_t at = 1;; at += stride()) {
        const TempDir folder;
        const auto path = folder / "desk";
        const auto crashed = folder / "crashed";
        fill.copyTo(path);
        FillLog log;
        {
            // A log is left behind, so that opening has something to recover.
            const auto desk = must(openDesk(path));
            fill.play(*desk, log);
            copyAsIs(path, crashed);
        }
        FaultyVfs::Fault fault;
        fault.calls = calls;
        fault.at = at;
        fault.lasting = lasting;
        vfs.fail(fault);
        {
            const auto desk = openDesk(crashed);
            if (!desk) QVERIFY(!codeOf(desk.error().code).empty());
        }
        const bool reached = vfs.failures() > 0;
        vfs.heal();
        const auto wrong = fill.check(crashed, log.bids(), log.deposits());
        QVERIFY2(wrong.empty(), qPrintable(QString("call %1: %2").arg(at).arg(wrong.c_str())));
        QVERIFY(openDesk(crashed).has_value());
        if (!reached) break;
    }
}

void TestFaults::comesBackByItself_data() {
    QTest::addColumn<unsigned>("calls");
    QTest::addColumn<int>("error");
    QTest::newRow("the disk was full") << FaultyVfs::kWrite << SQLITE_FULL;
    QTest::newRow("syncs failed") << FaultyVfs::kSync << 0;
    QTest::newRow("everything failed") << FaultyVfs::kAll << 0;
}

void TestFaults::comesBackByItself() {
    QFETCH(unsigned, calls);
    QFETCH(int, error);
    FaultyVfs vfs;
    const SmallFill fill;
    const TempDir folder;
    fill.copyTo(folder / "desk");
    FillLog log;
    {
        const auto desk = must(openDesk(folder / "desk"));
        FaultyVfs::Fault fault;
        fault.calls = calls;
        fault.error = error;
        fault.lasting = true;
        fault.at = 3;
        vfs.fail(fault);
        fill.play(*desk, log);
        vfs.heal();
        QTRY_VERIFY_WITH_TIMEOUT(!desk->health().stopped, 10'000);
        QCOMPARE(fill.retry(*desk, log), std::string());
    }
    QCOMPARE(faultOf(folder / "desk"), std::string());
}

void TestFaults::createsNothingByHalves_data() {
    QTest::addColumn<bool>("lasting");
    QTest::newRow("once") << false;
    QTest::newRow("and ever after") << true;
}

void TestFaults::createsNothingByHalves() {
    QFETCH(bool, lasting);
    FaultyVfs vfs;
    std::int64_t runs = 0;
    for (bool reached = true; reached;) {
        const TempDir folder;
        FaultyVfs::Fault fault;
        fault.at = 1 + runs++ * stride();
        fault.lasting = lasting;
        vfs.fail(fault);
        const auto made = createDesk(folder / "desk", {});
        reached = vfs.failures() > 0;
        vfs.heal();
        if (made)
            QCOMPARE(faultOf(folder / "desk"), std::string());
        else
            QVERIFY2(fs::is_empty(folder.path()), codeOf(made.error().code).data());
    }
    qInfo("%lld runs", static_cast<long long>(runs));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
