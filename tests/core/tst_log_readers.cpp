// Method: another process, this binary started afresh, begins to read a desk and does not finish,
// or a reader of this process does; the desk is written until its log cannot be emptied past them.
// Health must name the reader as long as the log is held, and nobody once it goes; then the log
// must begin anew instead of growing on.

#include <cstdio>
#include <string>

#include <unistd.h>

#include "child_process.h"
#include "desk_room.h"
#include "raw_database.h"
#include "sqlite/read_store.h"
#include "store/snapshot_board.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr int kLogPages = 64;
constexpr std::int64_t kLogBytes = 4'120L * kLogPages;

/// The child: reads, and goes on reading until it is killed.
int readForEver(const std::string& path) {
    RawDatabase raw(path);
    raw.must("BEGIN");
    (void)raw.integer("SELECT count(*) FROM bid");
    std::puts("reads");
    std::fflush(stdout);
    for (;;) ::pause();
}

}  // namespace

class TestLogReaders : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_room.reset(); }
    void healthNamesAnotherProcess();
    void healthNamesWhatThisProcessReadsFor();
    void aLogThatNobodyHoldsStaysSmall();
    void anAttachedReaderSeesTheLog();

private:
    Desk& desk() { return m_room->desk(); }
    /// Grows the log by some multiples of what it is emptied at.
    void write(int multiples = 4);

    std::optional<DeskRoom> m_room;
    std::vector<InvestorId> m_people;
    LoanId m_loan;
    std::int64_t m_bids = 0;
};

void TestLogReaders::init() {
    m_room.emplace();
    DeskOptions options;
    options.log_pages = kLogPages;
    m_room->open(options);
    m_people = enrol(desk(), 50, Money::yuan(1'000'000));
    m_loan = sell(desk(), termsOf(1'000'000'000));
}

void TestLogReaders::write(int multiples) {
    constexpr int kLeastPagesOfABid = 4;
    for (int left = multiples * kLogPages / kLeastPagesOfABid; left > 0; --left, ++m_bids)
        (void)desk().bid(bidOf(m_loan, m_people[static_cast<std::size_t>(m_bids % 50)], 100));
}

void TestLogReaders::healthNamesAnotherProcess() {
    write();
    QVERIFY(!desk().health().log.held_since);
    Rerun reader({"--read", m_room->path().string()});
    QCOMPARE(reader.readLine(20'000).value_or("the child failed"), std::string("reads"));
    write();
    const auto held = desk().health().log;
    QVERIFY(held.held_since);
    QCOMPARE(held.readers.size(), std::size_t{1});
    QVERIFY(held.readers[0].process > 0 && held.readers[0].process != ::getpid());
    QCOMPARE(held.readers[0].name, std::string("tst_log_readers"));
    QVERIFY(held.bytes > 2 * kLogBytes);

    reader.kill();
    (void)reader.wait();
    write();
    const auto free = desk().health().log;
    QVERIFY(!free.held_since);
    QVERIFY(free.readers.empty());
    const auto grown = free.bytes;
    write(8);
    QCOMPARE(desk().health().log.bytes, grown);  // begun anew within the same file
}

void TestLogReaders::healthNamesWhatThisProcessReadsFor() {
    const auto clock = std::make_shared<ManualClock>();
    const auto board = std::make_shared<store::SnapshotBoard>(clock);
    {
        const auto store = sqlite::openReadStore(m_room->path(), {}, board);
        store->beginSnapshot("verify");
        const auto log = store->log();
        QCOMPARE(log.readers.size(), std::size_t{1});
        QCOMPARE(log.readers[0].name, std::string("verify"));
        QCOMPARE(log.readers[0].process, std::int64_t{0});
        QVERIFY(log.readers[0].since == clock->now());
        (void)store->lastBid();
        write();
        QVERIFY(desk().health().log.held_since);
        store->endSnapshot();
        QVERIFY(store->log().readers.empty());
    }
    write();
    QVERIFY(!desk().health().log.held_since);
    QVERIFY(board->readers().empty());
}

void TestLogReaders::aLogThatNobodyHoldsStaysSmall() {
    write(20);
    const auto log = desk().health().log;
    QVERIFY(!log.held_since && log.readers.empty());
    QVERIFY(log.bytes > 0);
    QVERIFY2(log.bytes < 2 * kLogBytes, std::to_string(log.bytes).c_str());
}

void TestLogReaders::anAttachedReaderSeesTheLog() {
    write(1);
    const auto reader = m_room->attach();
    const auto log = must(reader->log());
    QCOMPARE(log.bytes, desk().health().log.bytes);
    QVERIFY(!log.held_since && log.readers.empty());
    Rerun other({"--read", m_room->path().string()});
    QCOMPARE(other.readLine(20'000).value_or("the child failed"), std::string("reads"));
    QCOMPARE(must(reader->log()).readers.size(), std::size_t{1});
    other.kill();
    (void)other.wait();
    QVERIFY(must(reader->log()).readers.empty());
}

int main(int argc, char** argv) {
    if (argc == 3 && std::string(argv[1]) == "--read") return readForEver(argv[2]);
    QCoreApplication application(argc, argv);
    TestLogReaders test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_log_readers.moc"
