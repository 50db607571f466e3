// Method: rows of a page each are written through the writer's connection, over the faulty file
// system, whose watcher tells what reaches the log and when it is synced. With a small cache pages
// go to the log before the commit, and are read back from it.

#include <sqlite3.h>

#include <functional>
#include <optional>

#include "desk_room.h"
#include "faulty_vfs.h"
#include "sqlite/connection.h"
#include "store/engine_error.h"

using namespace plimsoll;
using namespace plimsoll::test;
using sqlite::Connection;

namespace {

constexpr std::int64_t kPageWithHeader = 4'096 + 24;

/// What reached the log.
class LogWatcher final : public FaultyVfs::Watcher {
public:
    void opened(const std::string&) override {}
    void written(const std::string& path, std::int64_t, std::string_view bytes) override {
        if (!path.ends_with("-wal")) return;
        ++writes;
        size += std::ssize(bytes);
        ++unsynced;
    }
    void truncated(const std::string&, std::int64_t) override {}
    void syncing(const std::string& path) override {
        if (path.ends_with("-wal") && at_sync) at_sync();
    }
    void synced(const std::string& path) override {
        if (path.ends_with("-wal")) unsynced = 0;
    }
    void removed(const std::string&) override {}

    std::int64_t writes = 0;
    std::int64_t size = 0;
    std::int64_t unsynced = 0;  ///< writes
    std::function<void()> at_sync;
};

class LogRoom {
public:
    LogRoom() {
        {
            Connection made(m_path, Connection::Role::Creator);
            made.execute("PRAGMA journal_mode=WAL");
            made.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, page BLOB)");
        }
        writer.emplace(m_path, Connection::Role::Writer);
        (void)rows(*writer);  // the log is open from here on
        vfs.watch(&log);
    }
    ~LogRoom() { vfs.watch(nullptr); }

    void insert(int count) {
        writer->execute(
            ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
             std::to_string(count) + ") INSERT INTO t(page) SELECT randomblob(4000) FROM n")
                .c_str());
    }
    /// Pages leave the cache before they are committed.
    void shrinkCache() { writer->execute("PRAGMA cache_size=10"); }

    static std::int64_t rows(Connection& db) {
        return db.queryInt("SELECT count(*) FROM t WHERE length(page) = 4000");
    }
    /// What somebody else sees.
    [[nodiscard]] std::int64_t seen() const {
        Connection reader(m_path, Connection::Role::Reader);
        return rows(reader);
    }
    /// What a process that dies now leaves behind: rows, or -1 when the file is not sound.
    [[nodiscard]] std::int64_t left() const {
        const auto image = m_folder / "image";
        for (const auto* const suffix : {"", "-wal"})
            writeFile(image.string() + suffix, contentOf(m_path.string() + suffix));
        std::filesystem::remove(image.string() + "-shm");
        Connection db(image, Connection::Role::Writer);
        return db.queryText("PRAGMA integrity_check") == "ok" ? rows(db) : -1;
    }

private:
    // First, so that the files outlive the writer.
    TempDir m_folder;
    const std::filesystem::path m_path = m_folder / "desk";

public:
    FaultyVfs vfs;
    LogWatcher log;
    std::optional<Connection> writer;
};

}  // namespace

class TestLogVfs : public QObject {
    Q_OBJECT
private slots:
    void aCommitIsWrittenInPieces_data();
    void aCommitIsWrittenInPieces();
    void nobodySeesACommitBeforeItsSync();
    void aTransactionReadsItsOwnPagesBack();
    void aReadThatFailsLosesNothingOfItsTransaction();
    void whatIsRolledBackIsWrittenOver();
    void aPieceThatFailsFailsItsCommit_data();
    void aPieceThatFailsFailsItsCommit();
};

void TestLogVfs::aCommitIsWrittenInPieces_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<std::int64_t>("most");
    QTest::newRow("one row") << 1 << std::int64_t{1};
    QTest::newRow("less than a piece") << 25 << std::int64_t{1};
    QTest::newRow("more than a piece") << 40 << std::int64_t{2};
    QTest::newRow("many pieces") << 310 << std::int64_t{11};
}

void TestLogVfs::aCommitIsWrittenInPieces() {
    QFETCH(int, rows);
    QFETCH(std::int64_t, most);
    LogRoom room;
    room.insert(1);  // begins the log with its header
    room.log.writes = room.log.size = 0;
    room.insert(rows);
    QVERIFY(room.log.size >= rows * kPageWithHeader);
    QVERIFY2(room.log.writes <= most, qPrintable(QString::number(room.log.writes)));
    QCOMPARE(room.log.unsynced, std::int64_t{0});
    QCOMPARE(room.left(), std::int64_t{rows + 1});
}

void TestLogVfs::nobodySeesACommitBeforeItsSync() {
    LogRoom room;
    room.insert(5);
    std::vector<std::int64_t> seen;
    room.log.at_sync = [&] { seen.push_back(room.seen()); };
    room.insert(100);
    room.log.at_sync = nullptr;
    QCOMPARE(seen, (std::vector<std::int64_t>{5}));
    QCOMPARE(room.seen(), std::int64_t{105});
}

void TestLogVfs::aTransactionReadsItsOwnPagesBack() {
    LogRoom room;
    room.shrinkCache();
    room.writer->execute("BEGIN IMMEDIATE");
    room.insert(200);
    QVERIFY(room.log.writes > 0);  // before any commit
    QCOMPARE(LogRoom::rows(*room.writer), std::int64_t{200});
    QCOMPARE(room.left(), std::int64_t{0});
    room.writer->execute("COMMIT");
    QCOMPARE(room.left(), std::int64_t{200});
    QCOMPARE(room.seen(), std::int64_t{200});
}

void TestLogVfs::aReadThatFailsLosesNothingOfItsTransaction() {
    LogRoom room;
    room.shrinkCache();
    room.writer->execute("BEGIN IMMEDIATE");
    room.insert(200);
    room.vfs.fail({.calls = FaultyVfs::kWrite, .wal_only = true, .error = SQLITE_FULL});
    // SQLite undoes the statement alone, as it may for a full disk.
    QVERIFY_EXCEPTION_THROWN(
        room.writer->execute("INSERT INTO t(id, page) SELECT id + 1000, page FROM t"),
        store::EngineError);
    room.vfs.heal();
    QCOMPARE(room.vfs.failures(), std::int64_t{1});
    QVERIFY(room.writer->isInTransaction());
    room.writer->execute("COMMIT");
    QCOMPARE(room.left(), std::int64_t{200});
    QCOMPARE(room.seen(), std::int64_t{200});
}

void TestLogVfs::whatIsRolledBackIsWrittenOver() {
    LogRoom room;
    room.insert(3);
    room.shrinkCache();
    room.writer->execute("BEGIN IMMEDIATE");
    room.insert(200);
    room.writer->execute("ROLLBACK");
    QCOMPARE(room.left(), std::int64_t{3});
    room.insert(1);
    QCOMPARE(room.left(), std::int64_t{4});
    QCOMPARE(room.seen(), std::int64_t{4});
}

void TestLogVfs::aPieceThatFailsFailsItsCommit_data() {
    QTest::addColumn<std::int64_t>("piece");
    QTest::addColumn<bool>("torn");
    for (const std::int64_t piece : {1, 2, 3, 4}) {
        QTest::addRow("piece %d is not written", static_cast<int>(piece)) << piece << false;
        QTest::addRow("piece %d is torn", static_cast<int>(piece)) << piece << true;
    }
}

void TestLogVfs::aPieceThatFailsFailsItsCommit() {
    QFETCH(std::int64_t, piece);
    QFETCH(bool, torn);
    LogRoom room;
    room.insert(2);
    room.writer->execute("BEGIN IMMEDIATE");
    room.insert(100);
    room.vfs.fail({.calls = FaultyVfs::kWrite,
                   .at = piece,
                   .wal_only = true,
                   .tear = torn,
                   .error = SQLITE_FULL});
    std::optional<ErrorCode> error;
    try {
        room.writer->execute("COMMIT");
    } catch (const store::EngineError& failure) {
        error = failure.error().code;
    }
    room.vfs.heal();
    QCOMPARE(room.vfs.failures(), std::int64_t{1});
    QVERIFY(error == ErrorCode::DiskFull);
    if (room.writer->isInTransaction()) room.writer->execute("ROLLBACK");
    QCOMPARE(room.left(), std::int64_t{2});
    room.insert(1);
    QCOMPARE(room.left(), std::int64_t{3});
    QCOMPARE(room.seen(), std::int64_t{3});
}

QTEST_GUILESS_MAIN(TestLogVfs)
#include "tst_log_vfs.moc"
