// Method: desks whose file was changed behind their back after an orderly close are opened: pages
// overwritten one by one, the schema version lowered. A file that counts as large is looked at
// while the desk is open, and a desk is put together with a look that ends when the test says so.

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>

#include "audit/chain.h"
#include "desk_room.h"
#include "drivers/desk_service.h"
#include "drivers/writer.h"
#include "property.h"
#include "raw_database.h"
#include "sqlite/desk_file.h"
#include "sqlite/read_store.h"
#include "sqlite/write_store.h"
#include "store/engine_error.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPage = 4'096;

/// A desk that was worked on and left in order, with something on many pages.
void work(DeskRoom& room) {
    auto& desk = room.open();
    const auto loan = sell(desk, termsOf(1'000'000));
    for (const auto investor : enrol(desk, 200, Money::fen(1'000)))
        (void)desk.bid(bidOf(loan, investor, 10));
    room.close();
}

/// The pages that hold the roots and branches of tables and indexes: what every look must see.
std::vector<std::size_t> rootPages(const fs::path& path) {
    RawDatabase db(path);
    std::vector<std::size_t> pages;
    for (const auto* const table : {"bid", "investor", "loan", "journal", "audit", "bid_key"})
        pages.push_back(static_cast<std::size_t>(db.integer(
            std::string("SELECT rootpage FROM sqlite_schema WHERE name = '") + table + "'")));
    return pages;
}

void overwritePage(const fs::path& path, std::size_t page) {
    auto content = contentOf(path);
    content.replace((page - 1) * kPage, kPage, kPage, '\xa5');
    writeFile(path, content);
}

/// A look at the file that lasts until the test ends it, or the desk is closed.
class SlowLook {
public:
    void end(const std::string& word) {
        const std::lock_guard lock(m_mutex);
        m_word = word;
        m_ended.notify_all();
    }
    std::string operator()(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        m_ended.wait(lock, stop, [this] { return m_word.has_value(); });
        return m_word.value_or("stopped");
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::optional<std::string> m_word;
};

/// As openDesk() does it, with another look at the file.
std::unique_ptr<Desk> openWith(const DeskRoom& room,
                               std::function<std::string(std::stop_token)> look) {
    const auto path = fs::canonical(room.path());
    auto lock = std::make_shared<sqlite::LockFile>(path);
    auto info = sqlite::openReadStore(path)->info();
    DeskOptions options;
    options.clock = std::make_shared<SystemClock>();
    service::WriterParts parts{.store = sqlite::openWriteStore(path, lock, options.log_pages),
                               .kind = info.kind,
                               .signer = service::HeadSigner(path, room.folder() / "state"),
                               .first = {},
                               .file = {std::move(look), {}},
                               .look_at_log = [](bool) { return LogHealth(); }};
    return service::serveDesk(
        std::move(info), std::move(parts),
        [path, file = lock->deskFile()] { return sqlite::openReadStore(path, file); }, options);
}

/// A bid on its way, and what it was answered.
std::future<BidAnswer> send(Desk& desk) {
    auto answered = std::make_shared<std::promise<BidAnswer>>();
    auto answer = answered->get_future();
    desk.submit(bidOf(LoanId(1), InvestorId(1), 10),
                [answered](const BidAnswer& given) { answered->set_value(given); });
    return answer;
}

bool isAnswered(const std::future<BidAnswer>& answer) {
    return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

DeskOptions asALargeFile() {
    DeskOptions options;
    options.check_at_once = 0;
    return options;
}

}  // namespace

class TestOpeningCheck : public QObject {
    Q_OBJECT
private slots:
    void damagedPagesAreSeenAtOpening();
    void aLargeFileIsOpenedAndThenSeenToBeDamaged();
    void aSoundLargeFileIsWorkedOn();
    void nothingIsAnsweredBeforeTheFileWasLookedAt();
    void aFailedLookStopsIntakeAndNotReading();
    void closingEndsTheLook();
    void theEnginesOwnLookStopsWhenAsked();
    void withoutTheLookADamagedPageIsWorkedOn();
    void aChangedSchemaVersionIsDamage_data();
    void aChangedSchemaVersionIsDamage();
};

void TestOpeningCheck::damagedPagesAreSeenAtOpening() {
    DeskRoom room;
    work(room);
    const auto sound = contentOf(room.path());
    for (const auto page : rootPages(room.path())) {
        overwritePage(room.path(), page);
        const auto code = codeOfError(openDesk(room.path()));
        QVERIFY2(code == "desk_damaged",
                 qPrintable(QString("page %1: %2").arg(page).arg(QString::fromStdString(code))));
        writeFile(room.path(), sound);
        QCOMPARE(codeOfError(openDesk(room.path())), std::string());
    }
}

void TestOpeningCheck::aLargeFileIsOpenedAndThenSeenToBeDamaged() {
    DeskRoom room;
    work(room);
    // What opening itself reads is whole: only the look at every page sees it.
    const auto index = rootPages(room.path()).back();
    overwritePage(room.path(), index);
    auto& desk = room.open(asALargeFile());
    const auto refused = desk.addInvestors({NewInvestor{}});
    QCOMPARE(codeOfError(refused), std::string("desk_damaged"));
    QVERIFY(!desk.health().damage.empty());
    QCOMPARE(must(must(desk.reader())->investors({}, 500)).size(), std::size_t{200});
}

void TestOpeningCheck::aSoundLargeFileIsWorkedOn() {
    DeskRoom room;
    work(room);
    auto& desk = room.open(asALargeFile());
    QCOMPARE(enrol(desk, 1, Money::fen(5)).size(), std::size_t{1});
    QVERIFY(!desk.health().checking && desk.health().damage.empty());
    room.close();
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestOpeningCheck::nothingIsAnsweredBeforeTheFileWasLookedAt() {
    DeskRoom room;
    work(room);
    SlowLook look;
    const auto desk = openWith(room, std::ref(look));
    const auto reader = must(desk->reader());
    const auto answer = send(*desk);
    // Reading does not wait.
    QCOMPARE(must(reader->loan(LoanId(1))).bids, 200);
    QVERIFY(desk->health().checking);
    QCOMPARE(desk->health().queued, std::size_t{1});
    QVERIFY(!isAnswered(answer));
    look.end({});
    QVERIFY(answer.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
    QCOMPARE(must(reader->loan(LoanId(1))).bids, 201);
    QVERIFY(!desk->health().checking);
}

void TestOpeningCheck::aFailedLookStopsIntakeAndNotReading() {
    DeskRoom room;
    work(room);
    SlowLook look;
    const auto desk = openWith(room, std::ref(look));
    auto answer = send(*desk);
    look.end("page 7 is nothing");
    QVERIFY(answer.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
    QCOMPARE(answer.get().kind, BidAnswer::Kind::NotTaken);
    const auto refused = desk->addInvestors({NewInvestor{}});
    QCOMPARE(toText(refused.error()), std::string("desk_damaged page 7 is nothing"));
    QVERIFY(desk->health().stopped && !desk->health().checking);
    QCOMPARE(desk->health().damage, std::string("page 7 is nothing"));
    QCOMPARE(must(must(desk->reader())->loan(LoanId(1))).bids, 200);
}

void TestOpeningCheck::closingEndsTheLook() {
    DeskRoom room;
    work(room);
    SlowLook look;
    auto desk = openWith(room, std::ref(look));
    auto answer = send(*desk);
    desk.reset();
    QVERIFY(isAnswered(answer));
    QCOMPARE(answer.get().kind, BidAnswer::Kind::NotTaken);
    room.open();
    QCOMPARE(must(must(room.desk().reader())->loan(LoanId(1))).bids, 200);
}

void TestOpeningCheck::theEnginesOwnLookStopsWhenAsked() {
    DeskRoom room;
    work(room);
    std::stop_source stop;
    const auto look = [&] {
        return sqlite::checkFile(room.path(), sqlite::Depth::Everything, stop.get_token(), {});
    };
    QCOMPARE(look(), std::string());
    stop.request_stop();
    std::string said;
    try {
        said = look();
    } catch (const plimsoll::store::EngineError& failure) {
        said = failure.error().subject;
    }
    QVERIFY2(!said.empty(), "it read on");
}

void TestOpeningCheck::withoutTheLookADamagedPageIsWorkedOn() {
    DeskRoom room;
    work(room);
    overwritePage(room.path(), rootPages(room.path()).back());
    const auto desk = openWith(room, {});
    QCOMPARE(enrol(*desk, 1, Money::fen(5)).size(), std::size_t{1});
}

void TestOpeningCheck::aChangedSchemaVersionIsDamage_data() {
    QTest::addColumn<int>("version");
    for (const int version : {0, -1}) QTest::newRow(std::to_string(version).c_str()) << version;
}

void TestOpeningCheck::aChangedSchemaVersionIsDamage() {
    QFETCH(int, version);
    DeskRoom room;
    work(room);
    const auto now = RawDatabase(room.path()).integer("PRAGMA user_version");
    RawDatabase(room.path()).must("PRAGMA user_version=" + std::to_string(version));
    const auto before = contentOf(room.path());
    for (const auto& error : {openDesk(room.path()).error(), attachDesk(room.path()).error(),
                              backupDesk(room.path(), room.folder() / "copy").error()}) {
        QCOMPARE(std::string(codeOf(error.code)), std::string("desk_damaged"));
        QVERIFY2(error.subject.find("schema version was changed: it says " +
                                    std::to_string(version)) != std::string::npos,
                 error.subject.c_str());
    }
    QVERIFY2(contentOf(room.path()) == before, "a refused file was changed");
    // With its own version back it is what it was.
    RawDatabase(room.path()).must("PRAGMA user_version=" + std::to_string(now));
    room.open();
    QCOMPARE(faultOf(room.path()), std::string());
}

QTEST_GUILESS_MAIN(TestOpeningCheck)
#include "tst_opening_check.moc"
