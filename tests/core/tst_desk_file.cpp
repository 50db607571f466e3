// Method: the desk as a file. Rows of paths that cannot be created, opened or attached, each with
// the error code it must have; then one writer at a time, in this process and in another, and
// readers beside it. Permissions are tried as nobody, because root is refused nothing.

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>

#include "child_process.h"
#include "desk_room.h"
#include "property.h"
#include "raw_database.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

/// Prepares a folder and names the path to try in it.
using Prepare = std::function<fs::path(const fs::path& folder)>;

void makeDesk(const fs::path& path) {
    must(createDesk(path, {.name = "Made", .kind = DeskKind::Real}));
}

QByteArray fromText(const std::string& text) {
    return QByteArray::fromStdString(text);
}

constexpr uid_t kNobody = 65'534;

/// The error code that a user without rights gets for "create" or "open", in a folder that is his.
std::string triedAsNobody(const fs::path& folder, const std::string& verb, const fs::path& desk) {
    if (geteuid() == 0 && chown(folder.c_str(), kNobody, kNobody) != 0) return "no chown";
    Rerun child({"--as-nobody", verb, desk.string()});
    const auto told = child.readLine(20'000);
    return told && child.wait().exit_code == 0 ? *told : "the child failed";
}

/// The content of a file; empty for what is none.
std::string heldBy(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error) ? contentOf(path) : std::string();
}

/// Its owner is killed after the first commit; the holder is a child, so that no thread of a desk
/// is forked.
void killOwnerOf(const DeskRoom& room) {
    Rerun holder({"--hold", room.path().string()});
    if (holder.readLine(20'000) != "held") throw std::runtime_error("no holder");
    holder.kill();
    holder.wait();
}

unsigned modeOf(const fs::path& path) {
    struct stat info{};
    return stat(path.c_str(), &info) == 0 ? info.st_mode & 0777U : 0U;
}

}  // namespace

Q_DECLARE_METATYPE(Prepare)

class TestDeskFile : public QObject {
    Q_OBJECT
private slots:
    void refusesToOpen_data();
    void refusesToOpen();
    void getsTheNamesThatItLacks();
    void refusesToCreate_data();
    void refusesToCreate();
    void refusesWithoutRights();
    void makesPrivateFiles();
    void createsWholeOrNothing();
    void remembersWhatItIs();
    void refusesASecondWriterHere();
    void refusesASecondWriterElsewhere();
    void knowsADeskByAnotherName();
    void keepsTheLockWhenItsFileIsGone();
    void missesALogThatWasTakenAway_data();
    void missesALogThatWasTakenAway();
    void withoutItsMarkNobodyMissesALog();
    void withoutItsMarkTheLockFileStillSpeaks();
    void aMissingLockFileIsDoubt();
    void doubtIsHandedOnUntilItIsCleared();
    void whatNeverHadALockFileIsInnocent();
    void makesNoDeskUnderAStrangersLog();
    void restoresNothingUnderALivingOwner();
    void givesTheLockBack();
    void attachesBesideTheWriter();
    void readersCannotWrite();
};

void TestDeskFile::refusesToOpen_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Prepare prepare, const char* expected) {
        QTest::newRow(name) << prepare << QByteArray(expected);
    };
    const auto changed = [&row](const char* name, const char* sql, const char* expected) {
        row(
            name,
            [sql](const fs::path& in) {
                makeDesk(in / "f");
                RawDatabase(in / "f").must(sql);
                return in / "f";
            },
            expected);
    };
    row("no file", [](const fs::path& in) { return in / "none"; }, "desk_missing");
    row("no folder", [](const fs::path& in) { return in / "none" / "none"; }, "desk_missing");
    row("empty path", [](const fs::path&) { return fs::path(); }, "desk_missing");
    row("a folder", [](const fs::path& in) { return in; }, "not_a_desk");
    row(
        "an empty file",
        [](const fs::path& in) {
            writeFile(in / "f", "");
            return in / "f";
        },
        "not_a_desk");
    row(
        "a text",
        [](const fs::path& in) {
            writeFile(in / "f", std::string(20'000, 'x'));
            return in / "f";
        },
        "not_a_desk");
    changed("another program's database", "PRAGMA application_id=7", "not_a_desk");
    changed("a later version's desk", "PRAGMA user_version=99", "newer_schema");
    changed("a desk of before the first release",
            "PRAGMA foreign_keys=OFF; DROP TABLE command_name; PRAGMA user_version=5",
            "unreleased_schema");
    changed("a desk with a reason that is not known yet",
            "INSERT INTO reason(id, code) VALUES(99, 'too_young')", "newer_schema");
    changed("a desk that calls a reason otherwise",
            "UPDATE reason SET code = 'too_young' WHERE id = 14", "desk_damaged");
    row(
        "a desk with two names",
        [](const fs::path& in) {
            makeDesk(in / "f");
            fs::create_hard_link(in / "f", in / "g");
            return in / "g";
        },
        "hard_linked");
    row(
        "a link to nowhere",
        [](const fs::path& in) {
            fs::create_symlink(in / "none", in / "link");
            return in / "link";
        },
        "desk_missing");
    row(
        "a sound desk",
        [](const fs::path& in) {
            makeDesk(in / "f");
            return in / "f";
        },
        "");
    row(
        "a link to a desk",
        [](const fs::path& in) {
            makeDesk(in / "f");
            fs::create_symlink(in / "f", in / "link");
            return in / "link";
        },
        "");
}

void TestDeskFile::refusesToOpen() {
    QFETCH(Prepare, prepare);
    QFETCH(QByteArray, expected);
    const TempDir folder;
    const auto path = prepare(folder.path());
    const auto before = heldBy(path);
    QCOMPARE(fromText(codeOfError(openDesk(path))), expected);
    // Only the writer minds a second name: a reader cannot walk round anybody's lock.
    if (expected != "hard_linked") QCOMPARE(fromText(codeOfError(attachDesk(path))), expected);
    if (!expected.isEmpty()) QVERIFY2(heldBy(path) == before, "a refused file was changed");
}

/// Of a desk that an earlier version wrote: a reader does without, a writer adds them.
void TestDeskFile::getsTheNamesThatItLacks() {
    const TempDir folder;
    const auto path = folder / "f";
    makeDesk(path);
    RawDatabase raw(path);
    raw.must("DELETE FROM reason WHERE id = 19");

    must(attachDesk(path));
    QCOMPARE(raw.integer("SELECT count(*) FROM reason WHERE id = 19"), std::int64_t{0});
    must(openDesk(path));
    QCOMPARE(raw.integer("SELECT count(*) FROM reason WHERE code = 'insufficient_balance'"),
             std::int64_t{1});
}

void TestDeskFile::refusesToCreate_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Prepare prepare, const char* expected) {
        QTest::newRow(name) << prepare << QByteArray(expected);
    };
    row("a new file", [](const fs::path& in) { return in / "f"; }, "");
    row("in a new folder", [](const fs::path& in) { return in / "a" / "b" / "f"; }, "");
    row(
        "over a desk",
        [](const fs::path& in) {
            makeDesk(in / "f");
            return in / "f";
        },
        "desk_exists");
    row(
        "over a text",
        [](const fs::path& in) {
            writeFile(in / "f", "mine");
            return in / "f";
        },
        "desk_exists");
    row(
        "over an empty file",
        [](const fs::path& in) {
            writeFile(in / "f", "");
            return in / "f";
        },
        "desk_exists");
    row("over a folder", [](const fs::path& in) { return in; }, "desk_exists");
    row(
        "over a link to nowhere",
        [](const fs::path& in) {
            fs::create_symlink(in / "none", in / "link");
            return in / "link";
        },
        "desk_exists");
    row(
        "under a file",
        [](const fs::path& in) {
            writeFile(in / "f", "mine");
            return in / "f" / "g";
        },
        "path_unwritable");
    row(
        "a name that is too long", [](const fs::path& in) { return in / std::string(300, 'x'); },
        "path_unwritable");
}

void TestDeskFile::refusesToCreate() {
    QFETCH(Prepare, prepare);
    QFETCH(QByteArray, expected);
    const TempDir folder;
    const auto path = prepare(folder.path());
    const auto before = heldBy(path);
    QCOMPARE(fromText(codeOfError(createDesk(path, {}))), expected);
    if (expected.isEmpty())
        QCOMPARE(fromText(faultOf(path)), QByteArray());
    else
        QVERIFY2(heldBy(path) == before, "a refused file was changed");
}

void TestDeskFile::refusesWithoutRights() {
    const TempDir folder;
    const auto desk = folder / "f";
    QCOMPARE(triedAsNobody(folder.path(), "create", desk), std::string());
    QCOMPARE(triedAsNobody(folder.path(), "open", desk), std::string());
    fs::permissions(desk, fs::perms::owner_read);
    QCOMPARE(triedAsNobody(folder.path(), "open", desk), std::string("path_unwritable"));
    fs::permissions(desk, fs::perms::none);
    QCOMPARE(triedAsNobody(folder.path(), "open", desk), std::string("path_unreadable"));
    for (const auto& entry : fs::directory_iterator(folder.path())) fs::remove(entry);
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    QCOMPARE(triedAsNobody(folder.path(), "create", desk), std::string("path_unwritable"));
    QVERIFY(fs::is_empty(folder.path()));
}

void TestDeskFile::makesPrivateFiles() {
    const TempDir folder;
    umask(0);  // the worst a caller may have set
    must(createDesk(folder / "a" / "desk", {.name = "", .kind = DeskKind::Rehearsal}));
    const auto desk = must(openDesk(folder / "a" / "desk"));
    (void)enrol(*desk, 1, Money::yuan(1));
    umask(022);
    QCOMPARE(modeOf(folder / "a"), 0700U);
    for (const auto& entry : fs::directory_iterator(folder / "a"))
        QCOMPARE(modeOf(entry.path()), 0600U);
}

void TestDeskFile::createsWholeOrNothing() {
    const TempDir folder;
    must(createDesk(folder / "desk", {.name = "", .kind = DeskKind::Real}));
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path()))
        names.push_back(entry.path().filename());
    QCOMPARE(names, std::vector<std::string>{"desk"});
}

void TestDeskFile::remembersWhatItIs() {
    const TempDir folder;
    for (const auto kind : {DeskKind::Real, DeskKind::Rehearsal, DeskKind::Demonstration}) {
        const auto path = folder / std::string(codeOf(kind));
        must(createDesk(path, {.name = "\u6D4B\u8BD5", .kind = kind}));
        const auto info = must(must(attachDesk(path))->info());
        QVERIFY(info.kind == kind && info.mayInvent() == (kind != DeskKind::Real));
        QCOMPARE(info.name, std::string("\u6D4B\u8BD5"));
        QCOMPARE(info.currency, std::string("CNY"));
        QCOMPARE(info.path, fs::canonical(path));
        QVERIFY(info.engine.starts_with("SQLite 3."));
        QVERIFY(info.created.us() > ManualClock::kStart / 2);
    }
    must(createDesk(folder / "unnamed", {}));
    QCOMPARE(must(must(attachDesk(folder / "unnamed"))->info()).name, std::string("unnamed"));
    must(createDesk(folder / "no\nname", {}));
    QCOMPARE(must(must(attachDesk(folder / "no\nname"))->info()).name, std::string("desk"));
    QCOMPARE(codeOfError(createDesk(folder / "f", {.name = "no\nname", .kind = DeskKind::Real})),
             std::string("name_invalid"));
    QVERIFY(!fs::exists(folder / "f"));
}

void TestDeskFile::refusesASecondWriterHere() {
    DeskRoom room;
    room.open();
    fs::create_symlink(room.path(), room.folder() / "link");
    for (const auto& name : {room.path(), room.folder() / "link"}) {
        const auto second = openDesk(name);
        QCOMPARE(codeOfError(second), std::string("desk_busy"));
        QVERIFY2(second.error().subject.find(std::to_string(getpid())) != std::string::npos,
                 second.error().subject.c_str());
    }
}

void TestDeskFile::refusesASecondWriterElsewhere() {
    DeskRoom room;
    // The holder is the child, so that no thread of a desk is forked.
    Rerun holder({"--hold", room.path().string()});
    QCOMPARE(holder.readLine(20'000), std::optional<std::string>("held"));
    const auto second = openDesk(room.path());
    QCOMPARE(codeOfError(second), std::string("desk_busy"));
    QVERIFY2(second.error().subject.find("process ") != std::string::npos,
             second.error().subject.c_str());
    QCOMPARE(faultOf(room.path()), std::string());  // a reader is welcome
    holder.kill();
    holder.wait();
    room.open();  // a dead holder holds nothing
}

void TestDeskFile::knowsADeskByAnotherName() {
    DeskRoom room;
    const auto moved = room.folder() / "moved";
    Rerun holder({"--hold", room.path().string()});
    QCOMPARE(holder.readLine(20'000), std::optional<std::string>("held"));
    fs::rename(room.path(), moved);
    QCOMPARE(codeOfError(openDesk(moved)), std::string("desk_busy"));
    holder.kill();
    holder.wait();
}

void TestDeskFile::keepsTheLockWhenItsFileIsGone() {
    DeskRoom room;
    Rerun holder({"--hold", room.path().string()});
    QCOMPARE(holder.readLine(20'000), std::optional<std::string>("held"));
    fs::remove(room.path().string() + ".lock");
    QCOMPARE(codeOfError(openDesk(room.path())), std::string("desk_busy"));
    holder.kill();
    holder.wait();
}

void TestDeskFile::missesALogThatWasTakenAway_data() {
    QTest::addColumn<bool>("lock_stands");
    QTest::newRow("beside its lock file") << true;
    QTest::newRow("with its lock file") << false;
}

void TestDeskFile::missesALogThatWasTakenAway() {
    QFETCH(bool, lock_stands);
    DeskRoom room;
    killOwnerOf(room);
    const fs::path log = room.path().string() + "-wal";
    const auto kept = contentOf(log);
    QVERIFY(!kept.empty());
    fs::remove(log);
    if (!lock_stands) fs::remove(room.path().string() + ".lock");
    // Again and again, by whoever comes: looking changes nothing.
    for (int i = 0; i < 2; ++i) {
        for (const auto& error : {openDesk(room.path()).error(), attachDesk(room.path()).error(),
                                  backupDesk(room.path(), room.folder() / "copy").error(),
                                  restoreDesk(room.path(), room.folder() / "copy").error()})
            QCOMPARE(toText(error), std::string("desk_damaged its write-ahead log is missing"));
    }
    QVERIFY(!fs::exists(room.folder() / "copy"));
    // With its log back the desk is whole; a refusal changed nothing.
    writeFile(log, kept);
    QCOMPARE(faultOf(room.path()), std::string());
    room.open();
    QCOMPARE(must(room.attach()->investors({}, 10)).size(), std::size_t{1});
    QCOMPARE(faultOf(room.path()), std::string());
}

/// What sees it is the word in the desk's file and the word in the lock file, and nothing else.
void TestDeskFile::withoutItsMarkNobodyMissesALog() {
    DeskRoom room;
    killOwnerOf(room);
    fs::remove(room.path().string() + "-wal");
    fs::remove(room.path().string() + ".lock");
    RawDatabase(room.path()).must("UPDATE log_state SET state = 0");
    QCOMPARE(codeOfError(attachDesk(room.path())), std::string());
    room.open();
    QCOMPARE(must(room.attach()->investors({}, 10)).size(), std::size_t{0});
}

/// A reader can keep the mark out of the desk's file for a while.
void TestDeskFile::withoutItsMarkTheLockFileStillSpeaks() {
    DeskRoom room;
    killOwnerOf(room);
    fs::remove(room.path().string() + "-wal");
    RawDatabase(room.path()).must("UPDATE log_state SET state = 0");
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(codeOfError(attachDesk(room.path())), std::string("desk_damaged"));
        QCOMPARE(codeOfError(openDesk(room.path())), std::string("desk_damaged"));
    }
}

void TestDeskFile::aMissingLockFileIsDoubt() {
    DeskRoom room;
    (void)enrol(room.open(), 1, Money::yuan(1));
    room.close();
    RawDatabase damaged(room.path());
    damaged.disarm();
    damaged.must("INSERT INTO listed(loan_id, investor_id) VALUES(7, 7)");
    // Nothing is wrong with its pages,
    QVERIFY(!room.open().health().lock_was_missing);
    (void)enrol(room.desk(), 1, Money::yuan(1));
    room.close();
    // but without the lock file not only they are looked at.
    fs::remove(room.path().string() + ".lock");
    const auto refused = openDesk(room.path());
    QCOMPARE(toText(refused.error()), std::string("desk_damaged a row of listed points nowhere"));
    damaged.must("DELETE FROM listed");
    QVERIFY(room.open().health().lock_was_missing);
    QCOMPARE(enrol(room.desk(), 1, Money::yuan(1)).size(), std::size_t{1});
    QVERIFY(!room.open().health().lock_was_missing);
}

void TestDeskFile::doubtIsHandedOnUntilItIsCleared() {
    DeskRoom room;
    (void)enrol(room.open(), 1, Money::yuan(1));
    room.close();
    {
        RawDatabase damaged(room.path());
        damaged.disarm();
        damaged.must("INSERT INTO listed(loan_id, investor_id) VALUES(7, 7)");
    }
    fs::remove(room.path().string() + ".lock");
    for (int i = 0; i < 2; ++i) {
        DeskOptions options;
        options.check_at_once = i == 0 ? 0 : options.check_at_once;
        const auto desk = openDesk(room.path(), options);
        const auto code =
            desk ? codeOfError((*desk)->addInvestors({NewInvestor{}})) : codeOfError(desk);
        QCOMPARE(code, std::string("desk_damaged"));
    }
}

void TestDeskFile::whatNeverHadALockFileIsInnocent() {
    DeskRoom room;
    QVERIFY(!room.open().health().lock_was_missing);
    (void)enrol(room.desk(), 1, Money::yuan(1));
    const auto backup = room.folder() / "backup";
    must(backupDesk(room.path(), backup));  // of a desk in use
    room.close();
    const auto restored = room.folder() / "restored";
    must(restoreDesk(backup, restored));
    for (const auto& copy : {backup, restored}) {
        QVERIFY(!must(openDesk(copy))->health().lock_was_missing);
        QCOMPARE(faultOf(copy), std::string());
    }
    // A desk that moves with its lock file is known there, too.
    fs::create_directory(room.folder() / "there");
    for (const auto* const suffix : {"", ".lock"})
        fs::rename(room.path().string() + suffix,
                   (room.folder() / "there" / "desk").string() + suffix);
    QVERIFY(!must(openDesk(room.folder() / "there" / "desk"))->health().lock_was_missing);
}

void TestDeskFile::makesNoDeskUnderAStrangersLog() {
    DeskRoom room;
    room.open();
    room.close();
    const auto name = room.folder() / "new";
    writeFile(name.string() + "-wal", "what a dead desk of this name left");
    QCOMPARE(codeOfError(createDesk(name, {})), std::string("desk_exists"));
    QCOMPARE(codeOfError(restoreDesk(room.path(), name)), std::string("desk_exists"));
    QVERIFY(!fs::exists(name));
    writeFile(name.string() + "-wal", "");  // an empty one is swept away
    QCOMPARE(codeOfError(restoreDesk(room.path(), name)), std::string());
    QCOMPARE(faultOf(name), std::string());
}

void TestDeskFile::restoresNothingUnderALivingOwner() {
    DeskRoom room;
    const auto backup = room.folder() / "backup";
    must(backupDesk(room.path(), backup));
    Rerun holder({"--hold", room.path().string()});
    QCOMPARE(holder.readLine(20'000), std::optional<std::string>("held"));
    for (const auto* const suffix : {"", "-wal", "-shm"}) fs::remove(room.path().string() + suffix);
    QCOMPARE(codeOfError(restoreDesk(backup, room.path())), std::string("desk_busy"));
    holder.kill();
    holder.wait();
    must(restoreDesk(backup, room.path()));
    room.open();  // what the dead owner left in his lock is not said of the new desk
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestDeskFile::givesTheLockBack() {
    DeskRoom room;
    for (int i = 0; i < 20; ++i) room.open();
    room.close();
    QCOMPARE(codeOfError(openDesk(room.path())), std::string());
}

void TestDeskFile::attachesBesideTheWriter() {
    DeskRoom room;
    auto& desk = room.open();
    const auto reader = room.attach();
    const auto before = must(reader->version());
    QCOMPARE(must(reader->version()), before);
    const auto investors = enrol(desk, 3, Money::yuan(5));
    QVERIFY(must(reader->version()) != before);
    QCOMPARE(must(reader->investors({}, 10)).size(), std::size_t{3});
    room.close();
    QCOMPARE(must(reader->investor(investors[2])).balance.available.fen(), 500);
    QCOMPARE(must(room.attach()->investors({}, 10)).size(), std::size_t{3});
}

void TestDeskFile::readersCannotWrite() {
    DeskRoom room;
    room.open();
    (void)enrol(room.desk(), 1, Money::yuan(1));
    room.close();
    const auto before = contentOf(room.path());
    {
        const auto reader = room.attach();
        QCOMPARE(faultOf(*reader), std::string());
    }
    QVERIFY2(contentOf(room.path()) == before, "reading changed the file");
}

namespace {

/// The second process of refusesASecondWriterElsewhere().
int holdDesk(const char* path) {
    const auto desk = openDesk(path);
    if (!desk || !(*desk)->addInvestors({NewInvestor{}})) return 1;  // so that there is a log
    if (write(STDOUT_FILENO, "held\n", 5) != 5) return 1;
    pause();
    return 0;
}

/// The user without rights of refusesWithoutRights(). Started afresh and not forked, because a
/// desk has threads.
int actAsNobody(const std::string& verb, const char* path) {
    if (geteuid() == 0 &&
        (setgroups(0, nullptr) != 0 || setgid(kNobody) != 0 || setuid(kNobody) != 0))
        return 1;
    const auto code =
        (verb == "create" ? codeOfError(createDesk(path, {})) : codeOfError(openDesk(path))) + '\n';
    return write(STDOUT_FILENO, code.data(), code.size()) > 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string(argv[1]) == "--hold") return holdDesk(argv[2]);
    if (argc == 4 && std::string(argv[1]) == "--as-nobody") return actAsNobody(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    TestDeskFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk_file.moc"
