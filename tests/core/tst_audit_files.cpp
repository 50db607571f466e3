// Method: keys and signed heads in a folder of their own; each row spoils the folder or a file in
// one way and says what must come of it. Heads are written, torn, forged and mixed by hand; only
// those of this desk with a fitting signature may come back.

#include <filesystem>
#include <fstream>
#include <functional>
#include <latch>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "audit/head_file.h"
#include "audit/key_file.h"
#include "audit/private_files.h"
#include "qt_text.h"
#include "store/engine_error.h"
#include "temp_dir.h"

using namespace plimsoll;
using namespace plimsoll::audit;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

const std::string kUid = "0123456789abcdef0123456789abcdef";
const std::string kOtherUid{kUid.rbegin(), kUid.rend()};

/// "key_missing", "path_unwritable", or nothing when it went well.
std::string failureOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const store::EngineError& failure) {
        return std::string(codeOf(failure.error().code));
    }
    return {};
}

struct stat statOf(const fs::path& path) {
    struct stat info{};  // stays zero when there is none
    (void)::stat(path.c_str(), &info);
    return info;
}
mode_t modeOf(const fs::path& path) {
    return statOf(path).st_mode & 07777U;
}

void setMode(const fs::path& path, mode_t mode) {
    QVERIFY(::chmod(path.c_str(), mode) == 0);
}

/// A state folder with the desk's key in it.
struct KeyRoom {
    TempDir dir;
    fs::path state = dir / "state";
    fs::path file = state / "keys" / (kUid + ".key");
    std::string made = SigningKey::loadOrMake(state, kUid).publicKey();
};

constexpr gid_t kGroup = 60'123;
constexpr uid_t kMember = 60'124;
/// A state folder that is set up for a group, with the desk's key in it.
struct GroupRoom {
    GroupRoom() {
        fs::create_directory(state);
        // Only root may give a folder to any group; anybody may set up one of their own.
        is_set_up = (::geteuid() != 0 || ::chown(state.c_str(), ::geteuid(), kGroup) == 0) &&
                    ::chmod(state.c_str(), 02770) == 0;
        made = SigningKey::loadOrMake(state, kUid).publicKey();
    }
    TempDir dir;
    fs::path state = dir / "state";
    fs::path file = state / "keys" / (kUid + ".key");
    bool is_set_up = false;
    std::string made;
};

/// A desk's name, its two files of heads, and its key.
struct HeadRoom {
    TempDir dir;
    fs::path desk = dir / "a.plimsoll";
    fs::path state = dir / "state";
    HeadFiles files{desk, state, kUid};
    SigningKey key = SigningKey::loadOrMake(state, kUid);

    AuditHead head(std::int64_t link, const std::string& uid = kUid) const {
        AuditHead head;
        head.desk = uid;
        head.link = link;
        head.hash[0] = static_cast<std::uint8_t>(link);
        head.at = Timestamp::us(1'000 + link);
        return key.sign(head);
    }
    void addTo(const fs::path& path, const std::string& text) const {
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::app | std::ios::binary) << text;
    }
    void addBeside(const std::string& text) const { addTo(files.besideDesk(), text); }
    void addState(const std::string& text) const { addTo(files.inStateFolder(), text); }
};

/// "4 beside, 8 state; bad 1, foreign 0, unreadable 0"
QByteArray wordsOf(const KnownHeads& found) {
    std::string text;
    for (const auto& known : found.heads)
        text += (text.empty() ? "" : ", ") + std::to_string(known.head.link) +
                (known.place == HeadPlace::BesideDesk ? " beside" : " state");
    return QByteArray::fromStdString(text + "; bad " + std::to_string(found.bad_lines) +
                                     ", foreign " + std::to_string(found.foreign_lines) +
                                     ", unreadable " + std::to_string(found.unreadable_files));
}

}  // namespace

using Spoil = std::function<void(const KeyRoom&)>;
using Put = std::function<void(const HeadRoom&)>;

class TestAuditFiles : public QObject {
    Q_OBJECT
private slots:
    void makesAKeyOnce();
    void keepsTheKeyPrivate();
    void refusesSpoiledKeys_data();
    void refusesSpoiledKeys();
    void cannotMakeKeys_data();
    void cannotMakeKeys();
    void findsTheDesksKey();
    void manyMakeOneKey();
    void aGroupSharesAKey();
    void refusesAGroupsSpoiledKeys_data();
    void refusesAGroupsSpoiledKeys();
    void membersOfTheGroupSignAndOthersDoNot();
    void findsHeadsOfEarlierNames();
    void signsHeads();
    void appendsToBothPlaces();
    void keepsHeadsPrivate();
    void writesTheOtherPlaceAnyway();
    void readsHeads_data();
    void readsHeads();
    void findsTheLatest_data();
    void findsTheLatest();
    void mixesGivenHeadsIn();
    void worksWithoutAStateFolder();
    void refusesNamesThatAreNone();
    void findsTheStateFolder_data();
    void findsTheStateFolder();
};

void TestAuditFiles::makesAKeyOnce() {
    const KeyRoom room;
    const auto content = contentOf(room.file);
    QCOMPARE(content.size(), std::size_t{64});
    QCOMPARE(SigningKey::loadOrMake(room.state, kUid).publicKey(), room.made);
    QCOMPARE(SigningKey::load(room.state, kUid)->publicKey(), room.made);
    QCOMPARE(contentOf(room.file), content);
    QVERIFY(SigningKey::loadOrMake(room.state, kOtherUid).publicKey() != room.made);
    QVERIFY(!SigningKey::load(room.state, std::string(32, '0')).has_value());
    // Nothing is left of the making.
    const auto count = std::distance(fs::directory_iterator(room.state / "keys"), {});
    QCOMPARE(count, std::ptrdiff_t{2});
}

void TestAuditFiles::keepsTheKeyPrivate() {
    const auto before = ::umask(0);
    const KeyRoom room;
    ::umask(before);
    QCOMPARE(modeOf(room.file), mode_t{0600});
    QCOMPARE(modeOf(room.state / "keys"), mode_t{0700});
    QCOMPARE(modeOf(room.state), mode_t{0700});
}

void TestAuditFiles::refusesSpoiledKeys_data() {
    QTest::addColumn<Spoil>("spoil");
    QTest::newRow("others may read it") << Spoil([](const KeyRoom& r) { setMode(r.file, 0604); });
    QTest::newRow("the group may read it")
        << Spoil([](const KeyRoom& r) { setMode(r.file, 0640); });
    QTest::newRow("others may write it") << Spoil([](const KeyRoom& r) { setMode(r.file, 0602); });
    QTest::newRow("others may write its folder")
        << Spoil([](const KeyRoom& r) { setMode(r.file.parent_path(), 0702); });
    QTest::newRow("others may look into its folder")
        << Spoil([](const KeyRoom& r) { setMode(r.file.parent_path(), 0755); });
    QTest::newRow("empty") << Spoil([](const KeyRoom& r) { writeFile(r.file, ""); });
    QTest::newRow("one byte less")
        << Spoil([](const KeyRoom& r) { writeFile(r.file, contentOf(r.file).substr(1)); });
    QTest::newRow("one byte more")
        << Spoil([](const KeyRoom& r) { writeFile(r.file, contentOf(r.file) + "x"); });
    QTest::newRow("a bit of its secret half is another") << Spoil([](const KeyRoom& r) {
        auto content = contentOf(r.file);
        content[0] = static_cast<char>(content[0] ^ 1);
        writeFile(r.file, content);
    });
    QTest::newRow("a bit of its public half is another") << Spoil([](const KeyRoom& r) {
        auto content = contentOf(r.file);
        content[63] = static_cast<char>(content[63] ^ 1);
        writeFile(r.file, content);
    });
    QTest::newRow("a link to a key") << Spoil([](const KeyRoom& r) {
        const auto elsewhere = r.file.string() + ".real";
        fs::rename(r.file, elsewhere);
        fs::create_symlink(elsewhere, r.file);
    });
    QTest::newRow("a folder") << Spoil([](const KeyRoom& r) {
        fs::remove(r.file);
        fs::create_directory(r.file);
        setMode(r.file, 0700);
    });
    QTest::newRow("a pipe") << Spoil([](const KeyRoom& r) {
        fs::remove(r.file);
        QVERIFY(::mkfifo(r.file.c_str(), 0600) == 0);
    });
}

void TestAuditFiles::refusesSpoiledKeys() {
    QFETCH(Spoil, spoil);
    const KeyRoom room;
    spoil(room);
    const bool readable = fs::is_regular_file(fs::symlink_status(room.file));
    const auto before = readable ? contentOf(room.file) : std::string();
    QCOMPARE(failureOf([&] { (void)SigningKey::load(room.state, kUid); }),
             std::string("key_missing"));
    // And it is not replaced by a new one.
    QCOMPARE(failureOf([&] { (void)SigningKey::loadOrMake(room.state, kUid); }),
             std::string("key_missing"));
    QCOMPARE(readable ? contentOf(room.file) : std::string(), before);
}

void TestAuditFiles::cannotMakeKeys_data() {
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QByteArray>("uid");
    QTest::addColumn<QByteArray>("expected");
    const auto uid = QByteArray::fromStdString(kUid);
    QTest::newRow("the folder would lie in a file")
        << QByteArray("file/state") << uid << QByteArray("path_unwritable");
    QTest::newRow("the folder is a file")
        << QByteArray("file") << uid << QByteArray("path_unwritable");
    QTest::newRow("no folder") << QByteArray() << uid << QByteArray("key_missing");
    QTest::newRow("no name") << QByteArray("state") << QByteArray() << QByteArray("key_missing");
    QTest::newRow("a name that climbs out")
        << QByteArray("state") << QByteArray("../../../../0123456789abcdef0123")
        << QByteArray("key_missing");
    QTest::newRow("a name in capitals")
        << QByteArray("state") << QByteArray(32, 'A') << QByteArray("key_missing");
}

void TestAuditFiles::cannotMakeKeys() {
    QFETCH(QByteArray, folder);
    QFETCH(QByteArray, uid);
    QFETCH(QByteArray, expected);
    const TempDir dir;
    writeFile(dir / "file", "x");
    const auto state = folder.isEmpty() ? fs::path() : dir / folder.toStdString();
    QCOMPARE(failureOf([&] { (void)SigningKey::loadOrMake(state, uid.toStdString()); }),
             expected.toStdString());
}

void TestAuditFiles::findsTheDesksKey() {
    const KeyRoom room;
    const auto find = [&](const fs::path& state, const std::string& known) {
        std::string found;
        const auto failure =
            failureOf([&] { found = SigningKey::forDesk(state, kUid, known).publicKey(); });
        return failure.empty() ? found : failure;
    };
    QCOMPARE(find(room.state, room.made), room.made);
    QCOMPARE(find(room.state, ""), room.made);
    QCOMPARE(find(room.state, std::string(64, '0')), std::string("key_missing"));
    // A desk that knows its key gets no new one on another machine.
    QCOMPARE(find(room.dir / "other", room.made), std::string("key_missing"));
    QVERIFY(!fs::exists(room.dir / "other"));
    QCOMPARE(find(room.dir / "other", "").size(), std::size_t{64});
}

void TestAuditFiles::manyMakeOneKey() {
    const TempDir dir;
    const fs::path state = dir / "state";
    std::latch start(8);
    std::vector<std::string> keys(8);
    {
        std::vector<std::jthread> makers;
        for (auto& key : keys)
            makers.emplace_back([&] {
                start.arrive_and_wait();
                key = SigningKey::loadOrMake(state, kUid).publicKey();
            });
    }
    QCOMPARE(keys, std::vector<std::string>(8, keys.front()));
    QCOMPARE(std::distance(fs::directory_iterator(state / "keys"), {}), std::ptrdiff_t{1});
}

void TestAuditFiles::aGroupSharesAKey() {
    const auto before = ::umask(077);
    const GroupRoom room;
    ::umask(before);
    QVERIFY(room.is_set_up);
    QCOMPARE(modeOf(room.file), mode_t{0640});
    QCOMPARE(modeOf(room.state / "keys"), mode_t{02770});
    QCOMPARE(statOf(room.file).st_gid, kGroup);
    const HeadFiles files(room.dir / "a.plimsoll", room.state, kUid);
    AuditHead head;
    head.desk = kUid;
    head.link = 1;
    files.append(SigningKey::loadOrMake(room.state, kUid).sign(head));
    QCOMPARE(modeOf(files.inStateFolder()), mode_t{0660});
    QCOMPARE(statOf(files.inStateFolder()).st_gid, kGroup);
    QCOMPARE(modeOf(files.besideDesk()), mode_t{0600});
    // Whoever of the group made it.
    QVERIFY(::chown(room.file.c_str(), kMember, kGroup) == 0);
    QVERIFY(::chown((room.state / "keys").c_str(), kMember, kGroup) == 0);
    QCOMPARE(SigningKey::forDesk(room.state, kUid, room.made).publicKey(), room.made);
}

void TestAuditFiles::refusesAGroupsSpoiledKeys_data() {
    QTest::addColumn<std::function<void(const GroupRoom&)>>("spoil");
    const auto row = [](const char* name, const std::function<void(const GroupRoom&)>& spoil) {
        QTest::newRow(name) << spoil;
    };
    row("the group may write it", [](const GroupRoom& r) { setMode(r.file, 0660); });
    row("others may read it", [](const GroupRoom& r) { setMode(r.file, 0644); });
    row("others may look into its folder",
        [](const GroupRoom& r) { setMode(r.file.parent_path(), 02775); });
    row("its folder is not set up for a group",
        [](const GroupRoom& r) { setMode(r.file.parent_path(), 0770); });
    row("it is another group's",
        [](const GroupRoom& r) { QVERIFY(::chown(r.file.c_str(), kMember, kGroup + 1) == 0); });
}

void TestAuditFiles::refusesAGroupsSpoiledKeys() {
    QFETCH(std::function<void(const GroupRoom&)>, spoil);
    const GroupRoom room;
    QVERIFY(::chown(room.file.c_str(), kMember, kGroup) == 0);
    spoil(room);
    QCOMPARE(failureOf([&] { (void)SigningKey::load(room.state, kUid); }),
             std::string("key_missing"));
}

void TestAuditFiles::membersOfTheGroupSignAndOthersDoNot() {
    if (::geteuid() != 0) QSKIP("takes somebody who may become others");
    const GroupRoom room;
    QVERIFY(::chmod(room.dir.path().c_str(), 0711) == 0);
    const auto loadedAs = [&room](uid_t user, gid_t group) {
        const auto child = ::fork();
        if (child == 0) {
            const bool is_other =
                ::setgroups(0, nullptr) == 0 && ::setgid(group) == 0 && ::setuid(user) == 0;
            std::string found = "-";
            const auto failure =
                failureOf([&] { found = SigningKey::load(room.state, kUid)->publicKey(); });
            ::_exit(is_other && failure.empty() && found == room.made ? 0 : 1);
        }
        int status = -1;
        return ::waitpid(child, &status, 0) == child && status == 0;
    };
    QVERIFY(loadedAs(kMember, kGroup));
    QVERIFY(!loadedAs(kMember, kGroup + 1));
}

/// Up to the link where the desk took its name of now; what its origin signed later is no head of
/// this chain, and no foreign one either.
void TestAuditFiles::findsHeadsOfEarlierNames() {
    const HeadRoom room;
    const std::vector<EarlierName> earlier{{kOtherUid, {}, 6}};
    const HeadFiles files(room.desk, room.state, kUid, earlier);
    for (const int link : {2, 5, 6, 9}) room.addBeside(lineOf(room.head(link, kOtherUid)) + "\n");
    HeadFiles(room.dir / "other.plimsoll", room.state, kOtherUid).append(room.head(4, kOtherUid));
    room.addBeside(lineOf(room.head(7, std::string(32, 'a'))) + "\n");
    files.append(room.head(8));
    QCOMPARE(wordsOf(files.read()), QByteArray("2 beside, 4 state, 5 beside, 8 beside; bad 0, "
                                               "foreign 1, unreadable 0"));
    QCOMPARE(wordsOf(room.files.read()), QByteArray("8 beside; bad 0, foreign 5, unreadable 0"));
}

void TestAuditFiles::signsHeads() {
    const HeadRoom room;
    const auto head = room.head(4);
    QCOMPARE(head.public_key, room.key.publicKey());
    QVERIFY(headOf(lineOf(head)) == head);
    auto other = head;
    other.link = 5;
    QVERIFY(!headOf(lineOf(other)).has_value());
}

void TestAuditFiles::appendsToBothPlaces() {
    const HeadRoom room;
    room.files.append(room.head(4));
    room.files.append(room.head(8));
    const auto expected = lineOf(room.head(4)) + "\n" + lineOf(room.head(8)) + "\n";
    QCOMPARE(contentOf(room.dir / "a.plimsoll.heads"), expected);
    QCOMPARE(contentOf(room.state / "heads" / (kUid + ".heads")), expected);
}

void TestAuditFiles::keepsHeadsPrivate() {
    const auto before = ::umask(0);
    const HeadRoom room;
    room.files.append(room.head(4));
    ::umask(before);
    QCOMPARE(modeOf(room.files.besideDesk()), mode_t{0600});
    QCOMPARE(modeOf(room.files.inStateFolder()), mode_t{0600});
    QCOMPARE(modeOf(room.state / "heads"), mode_t{0700});
}

void TestAuditFiles::writesTheOtherPlaceAnyway() {
    const HeadRoom room;
    fs::create_directory(room.files.besideDesk());
    QCOMPARE(failureOf([&] { room.files.append(room.head(4)); }), std::string("path_unwritable"));
    QCOMPARE(contentOf(room.files.inStateFolder()), lineOf(room.head(4)) + "\n");
    QCOMPARE(wordsOf(room.files.read()), QByteArray("4 state; bad 0, foreign 0, unreadable 1"));
}

void TestAuditFiles::readsHeads_data() {
    QTest::addColumn<Put>("put");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const Put& put, const char* expected) {
        QTest::newRow(name) << put << QByteArray(expected);
    };
    row("no files", [](const HeadRoom&) {}, "; bad 0, foreign 0, unreadable 0");
    row(
        "empty files", [](const HeadRoom& r) { (r.addBeside(""), r.addState("")); },
        "; bad 0, foreign 0, unreadable 0");
    row(
        "the same in both", [](const HeadRoom& r) { r.files.append(r.head(4)); },
        "4 beside; bad 0, foreign 0, unreadable 0");
    row(
        "each has one that the other has not",
        [](const HeadRoom& r) {
            r.addBeside(lineOf(r.head(8)) + "\n");
            r.addState(lineOf(r.head(4)) + "\n");
        },
        "4 state, 8 beside; bad 0, foreign 0, unreadable 0");
    row(
        "out of order and twice",
        [](const HeadRoom& r) {
            for (const int link : {8, 4, 8, 2}) r.addBeside(lineOf(r.head(link)) + "\n");
        },
        "2 beside, 4 beside, 8 beside; bad 0, foreign 0, unreadable 0");
    row(
        "torn last line",
        [](const HeadRoom& r) {
            r.addBeside(lineOf(r.head(4)) + "\n" + lineOf(r.head(8)).substr(0, 100));
        },
        "4 beside; bad 1, foreign 0, unreadable 0");
    row(
        "last line without its end", [](const HeadRoom& r) { r.addBeside(lineOf(r.head(4))); },
        "4 beside; bad 0, foreign 0, unreadable 0");
    row(
        "appended behind a torn line",
        [](const HeadRoom& r) {
            r.addBeside(lineOf(r.head(4)).substr(0, 100));
            r.files.append(r.head(8));
        },
        "8 beside; bad 1, foreign 0, unreadable 0");
    row(
        "forged: another link under the signature",
        [](const HeadRoom& r) {
            auto head = r.head(4);
            head.link = 2;
            r.addBeside(lineOf(head) + "\n");
        },
        "; bad 1, foreign 0, unreadable 0");
    row(
        "noise",
        [](const HeadRoom& r) {
            r.addBeside("\n\nplimsoll-head\n" + std::string(5'000, 'x') + "\n" +
                        std::string("\0\xff\n", 3) + lineOf(r.head(4)) + "\n");
        },
        "4 beside; bad 3, foreign 0, unreadable 0");
    row(
        "of another desk",
        [](const HeadRoom& r) {
            r.addState(lineOf(r.head(4, kOtherUid)) + "\n" + lineOf(r.head(8)) + "\n");
        },
        "8 state; bad 0, foreign 1, unreadable 0");
    row(
        "signed with another key: it fits that key, and the verifier will say so",
        [](const HeadRoom& r) {
            const auto foreign = SigningKey::loadOrMake(r.dir / "foreign", kUid);
            r.addBeside(lineOf(foreign.sign(r.head(4))) + "\n");
        },
        "4 beside; bad 0, foreign 0, unreadable 0");
    row(
        "a folder in its place",
        [](const HeadRoom& r) { fs::create_directory(r.files.besideDesk()); },
        "; bad 0, foreign 0, unreadable 1");
}

void TestAuditFiles::readsHeads() {
    QFETCH(Put, put);
    QFETCH(QByteArray, expected);
    const HeadRoom room;
    put(room);
    QCOMPARE(wordsOf(room.files.read()), expected);
}

void TestAuditFiles::findsTheLatest_data() {
    QTest::addColumn<Put>("put");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, const Put& put, int expected) {
        QTest::newRow(name) << put << expected;
    };
    row("none", [](const HeadRoom&) {}, 0);
    row(
        "the highest link, wherever it stands",
        [](const HeadRoom& r) {
            r.addBeside(lineOf(r.head(8)) + "\n" + lineOf(r.head(4)) + "\n");
            r.addState(lineOf(r.head(2)) + "\n");
        },
        8);
    row(
        "the highest is forged",
        [](const HeadRoom& r) {
            auto head = r.head(4);
            head.link = 9;
            r.addBeside(lineOf(head) + "\n" + lineOf(r.head(4)) + "\n");
        },
        4);
    row(
        "the highest is another desk's",
        [](const HeadRoom& r) {
            r.addState(lineOf(r.head(9, kOtherUid)) + "\n" + lineOf(r.head(4)) + "\n");
        },
        4);
    row(
        "only forged ones",
        [](const HeadRoom& r) {
            auto head = r.head(4);
            head.link = 9;
            r.addBeside(lineOf(head) + "\n");
        },
        0);
}

void TestAuditFiles::findsTheLatest() {
    QFETCH(Put, put);
    QFETCH(int, expected);
    const HeadRoom room;
    put(room);
    const auto latest = room.files.latest();
    QCOMPARE(latest ? latest->head.link : 0, std::int64_t{expected});
}

void TestAuditFiles::mixesGivenHeadsIn() {
    const HeadRoom room;
    room.files.append(room.head(4));
    const auto all = withGiven(room.files.read().heads, {room.head(2), room.head(4), room.head(8)});
    QCOMPARE(all.size(), std::size_t{3});
    QVERIFY(all[0].head.link == 2 && all[0].place == HeadPlace::Given);
    QVERIFY(all[1].head.link == 4 && all[1].place == HeadPlace::BesideDesk);
    QVERIFY(all[2].head.link == 8 && all[2].place == HeadPlace::Given);
}

void TestAuditFiles::worksWithoutAStateFolder() {
    const HeadRoom room;
    const HeadFiles files(room.dir / "b.plimsoll", {}, kUid);
    files.append(room.head(4));
    QCOMPARE(wordsOf(files.read()), QByteArray("4 beside; bad 0, foreign 0, unreadable 0"));
    QVERIFY(files.inStateFolder().empty());
}

void TestAuditFiles::refusesNamesThatAreNone() {
    const TempDir dir;
    for (const std::string uid : {"", "../0123456789abcdef0123456789ab", "0123"})
        QCOMPARE(failureOf([&] { HeadFiles(dir / "a.plimsoll", dir / "state", uid); }),
                 std::string("desk_damaged"));
}

void TestAuditFiles::findsTheStateFolder_data() {
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("home");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("state folder set")
        << QByteArray("/s") << QByteArray("/h") << QByteArray("/s/plimsoll");
    QTest::newRow("home only") << QByteArray() << QByteArray("/h")
                               << QByteArray("/h/.local/state/plimsoll");
    QTest::newRow("a relative one does not count")
        << QByteArray("s") << QByteArray("/h") << QByteArray("/h/.local/state/plimsoll");
    QTest::newRow("neither") << QByteArray() << QByteArray() << QByteArray();
}

void TestAuditFiles::findsTheStateFolder() {
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, home);
    QFETCH(QByteArray, expected);
    const auto state_before = qgetenv("XDG_STATE_HOME");
    const auto home_before = qgetenv("HOME");
    qputenv("XDG_STATE_HOME", state);
    qputenv("HOME", home);
    const auto found = stateFolder();
    state_before.isNull() ? qunsetenv("XDG_STATE_HOME") : qputenv("XDG_STATE_HOME", state_before);
    qputenv("HOME", home_before);
    QCOMPARE(QByteArray::fromStdString(found.string()), expected);
}

QTEST_GUILESS_MAIN(TestAuditFiles)
#include "tst_audit_files.moc"
