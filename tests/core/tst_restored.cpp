// Method: a desk with payouts in every state is backed up, lives on, and is restored beside its
// origin. What the copy may send, under which reference, and what it says of heads that its origin
// signed, is compared as one line of text; then its file is attacked past every guard. Every desk
// must verify before and after.

#include <algorithm>
#include <string>
#include <vector>

#include "desk_room.h"
#include "raw_database.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

RequestKey keyOf(const char* text) {
    return RequestKey::parse(text).value();
}

/// The origin: payout 1 is confirmed, 2 sent and 3 pending at the backup; afterwards 3 is sent and
/// 4 made. And the desk that was restored.
struct Pair {
    Pair() {
        auto& origin = room.open(optionsIn(room.folder()));
        const auto people = enrol(origin, 5, Money::fen(5'000));
        for (int who : {0, 1})
            (void)must(origin.cashOut(people.at(std::size_t(who)), Money::fen(100)));
        (void)must(origin.sendPayouts(keyOf("monday")));
        must(origin.answerPayout(PayoutId(1), PayoutState::Confirmed, {}));
        (void)must(origin.cashOut(people[2], Money::fen(100)));
        before = must(origin.signHead());
        (void)must(backupDesk(room.path(), backup));
        (void)must(origin.sendPayouts(keyOf("tuesday")));
        (void)must(origin.cashOut(people[3], Money::fen(100)));
        after = must(origin.signHead());
        (void)must(restoreDesk(backup, path));
        open();
    }
    static DeskOptions optionsIn(const TempDir& folder) {
        DeskOptions options;
        options.state_folder = folder / "state";
        return options;
    }
    void open() {
        reader.reset();
        desk.reset();
        auto options = optionsIn(room.folder());
        const auto clock = std::make_shared<ManualClock>();
        clock->startNow();
        options.clock = clock;
        desk = must(openDesk(path, options));
        reader = must(desk->reader());
    }
    void close() {
        reader.reset();
        desk.reset();
    }
    /// "1 confirmed old": whose name the reference carries.
    [[nodiscard]] QByteArray payouts() const {
        std::string text;
        for (const Payout& payout : must(reader->payouts({}))) {
            const bool is_new = payout.reference == payoutReference(desk->info().uid, payout.id);
            const bool is_old =
                payout.reference == payoutReference(room.attach()->info()->uid, payout.id);
            text += (text.empty() ? "" : ", ") + std::to_string(payout.id.value) + ' ' +
                    std::string(codeOf(payout.state)) +
                    (is_new   ? " new"
                     : is_old ? " old"
                              : " ?");
        }
        return QByteArray::fromStdString(text);
    }
    [[nodiscard]] std::string oldReference(std::int64_t id) const {
        return payoutReference(room.attach()->info()->uid, PayoutId(id));
    }

    DeskRoom room;
    fs::path backup = room.folder() / "backup.plimsoll";
    fs::path path = room.folder() / "restored.plimsoll";
    AuditHead before;
    AuditHead after;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<DeskReader> reader;
};

std::string whereOf(const Result<VerifyReport>& report) {
    const auto& found = must(report).first_violation;
    return found ? found->where + ": " + found->expected + " / " + found->found : std::string();
}

}  // namespace

class TestRestored : public QObject {
    Q_OBJECT
private slots:
    void payoutsUnderWayWaitForAPerson();
    void whatWasNotSentLeavesUnderANewReference();
    void whatWasSentAwaitsTheBanksAnswer();
    void noReferenceIsGivenTwice();
    void aSecondRestoreKeepsWhatTheBankMayKnow();
    void settlingTakesARestoredPayoutAndANote();
    void sayingThatItWasNotSentTakesTwoPeople();
    void changedReferencesAreFound_data();
    void changedReferencesAreFound();
    void theFileGuardsThem_data();
    void theFileGuardsThem();
    void sendingIsSignedSoThatAnOlderFileIsNoticed();
    void headsSignedBeforeTheBackupStillHold();
    void aChainWrittenAnewIsHeldAgainstThem();
    void aNameWrittenOverItsOwnIsNoticed();
    void aDeskThatNobodyOpenedIsRestored();
    void aClockAheadDamagesNothing();
};

void TestRestored::payoutsUnderWayWaitForAPerson() {
    const Pair pair;
    QCOMPARE(pair.payouts(), QByteArray("1 confirmed old, 2 restored old, 3 restored old"));
    QCOMPARE(must(pair.reader->alarms()).restored_payouts, 2);
    QCOMPARE(must(pair.reader->alarms()).pending_payouts, 0);
    QCOMPARE(must(pair.desk->sendPayouts(keyOf("wednesday"))), 0);
    QCOMPARE(wordOf(pair.desk->answerPayout(PayoutId(2), PayoutState::Confirmed, "bank")),
             std::string("payout_decided"));
    QCOMPARE(pair.payouts(), QByteArray("1 confirmed old, 2 restored old, 3 restored old"));
    QCOMPARE(faultOf(*pair.reader), std::string());
    QCOMPARE(faultOf(pair.room.path()), std::string());
}

void TestRestored::whatWasNotSentLeavesUnderANewReference() {
    const Pair pair;
    must(pair.desk->settlePayout(PayoutId(3), false, "the bank has no such reference"));
    QCOMPARE(pair.payouts(), QByteArray("1 confirmed old, 2 restored old, 3 pending new"));
    QCOMPARE(must(pair.desk->sendPayouts(keyOf("wednesday"))), 1);
    QCOMPARE(pair.payouts(), QByteArray("1 confirmed old, 2 restored old, 3 sent new"));
    // What the bank says of the old reference is not said of this try.
    QCOMPARE(wordOf(pair.reader->findPayout(pair.oldReference(3))), std::string("unknown_payout"));
    QCOMPARE(must(pair.reader->findPayout(payoutReference(pair.desk->info().uid, PayoutId(3)))),
             PayoutId(3));
    must(pair.desk->answerPayout(PayoutId(3), PayoutState::Confirmed, {}));
    QCOMPARE(faultOf(*pair.reader), std::string());
}

void TestRestored::whatWasSentAwaitsTheBanksAnswer() {
    const Pair pair;
    must(pair.desk->settlePayout(PayoutId(2), true, "in the bank's list", keyOf("k")));
    must(pair.desk->settlePayout(PayoutId(2), true, "in the bank's list", keyOf("k")));
    must(pair.desk->settlePayout(PayoutId(3), true, "in the bank's list"));
    QCOMPARE(pair.payouts(), QByteArray("1 confirmed old, 2 sent old, 3 sent old"));
    QCOMPARE(must(pair.desk->sendPayouts(keyOf("wednesday"))), 0);
    QCOMPARE(must(pair.reader->findPayout(pair.oldReference(3))), PayoutId(3));
    must(pair.desk->answerPayout(PayoutId(3), PayoutState::Failed, {}));
    QCOMPARE(pair.payouts(), QByteArray("1 confirmed old, 2 sent old, 3 failed old"));
    QCOMPARE(faultOf(*pair.reader), std::string());
}

/// Payout 4 of the origin and payout 4 of the restored desk are two payments.
void TestRestored::noReferenceIsGivenTwice() {
    const Pair pair;
    QCOMPARE(must(pair.desk->cashOut(InvestorId(5), Money::fen(70))), PayoutId(4));
    const auto here = must(pair.reader->payout(PayoutId(4)));
    const auto there = must(pair.room.attach()->payout(PayoutId(4)));
    QVERIFY(here.reference != there.reference);
    QCOMPARE(wordOf(pair.reader->findPayout(there.reference)), std::string("unknown_payout"));
    // A bare number may be either.
    QCOMPARE(wordOf(pair.reader->findPayout("4")), std::string("unknown_payout"));
    QCOMPARE(must(pair.room.attach()->findPayout("4")), PayoutId(4));
    QCOMPARE(faultOf(*pair.reader), std::string());
}

void TestRestored::aSecondRestoreKeepsWhatTheBankMayKnow() {
    Pair pair;
    must(pair.desk->settlePayout(PayoutId(3), false, "not there"));
    (void)must(pair.desk->sendPayouts(keyOf("wednesday")));
    const auto second = pair.room.folder() / "second.plimsoll";
    const auto first_uid = pair.desk->info().uid;
    pair.close();
    (void)must(restoreDesk(pair.path, second));
    const auto reader = must(attachDesk(second, pair.room.folder() / "state"));
    const auto info = must(reader->info());
    QCOMPARE(info.earlier.size(), std::size_t{2});
    QCOMPARE(info.earlier.back().uid, first_uid);
    const auto payouts = must(reader->payouts({}));
    QCOMPARE(payouts.at(1).reference, pair.oldReference(2));
    QCOMPARE(payouts.at(2).reference, payoutReference(first_uid, PayoutId(3)));
    for (const auto at : {1U, 2U}) QCOMPARE(payouts.at(at).state, PayoutState::Restored);
    QCOMPARE(faultOf(*reader), std::string());
}

void TestRestored::settlingTakesARestoredPayoutAndANote() {
    const Pair pair;
    QCOMPARE(wordOf(pair.desk->settlePayout(PayoutId(2), true, {})), std::string("note_missing"));
    QCOMPARE(wordOf(pair.desk->settlePayout(PayoutId(1), false, "x")),
             std::string("payout_decided"));
    QCOMPARE(wordOf(pair.desk->settlePayout(PayoutId(9), false, "x")),
             std::string("unknown_payout"));
    QCOMPARE(pair.payouts(), QByteArray("1 confirmed old, 2 restored old, 3 restored old"));
}

void TestRestored::sayingThatItWasNotSentTakesTwoPeople() {
    StaffedRoom room;
    (void)room.loanIn(Phase::Disbursed);
    const auto backup = room.folder() / "backup.plimsoll";
    const auto path = room.folder() / "restored.plimsoll";
    (void)must(backupDesk(room.path(), backup));
    (void)must(restoreDesk(backup, path));
    const auto desk = must(openDesk(path, room.options()));
    const auto sit = [&](const char* login) {
        return must(desk->signIn(login, StaffedRoom::passwordOf(login)));
    };
    const auto maker = sit(StaffedRoom::kOperator);
    const auto reader = must(desk->reader());
    QCOMPARE(must(reader->payout(PayoutId(1))).state, PayoutState::Restored);
    QCOMPARE(wordOf(maker->settlePayout(PayoutId(1), false, "not there")),
             std::string("needs_checker"));
    const auto asked = must(maker->ask(MarkPayoutNotSent{PayoutId(1)}, "R01", "not there"));
    QVERIFY(asked.isWaiting());
    const auto request = must(reader->request(asked.request));
    QCOMPARE(request.subject, must(reader->payout(PayoutId(1))).reference);
    must(sit(StaffedRoom::kChecker)->approve(asked.request, request.world_now, {}));
    QCOMPARE(must(reader->payout(PayoutId(1))).state, PayoutState::Pending);
    QCOMPARE(faultOf(*reader), std::string());
}

void TestRestored::changedReferencesAreFound_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::newRow("a reference") << QByteArray(
        "UPDATE payout SET reference = 'aaaaaaaa-3' WHERE id = 3");
    QTest::newRow("it waits no more") << QByteArray("UPDATE payout SET state = 1 WHERE id = 3");
    QTest::newRow("it counts as confirmed")
        << QByteArray("UPDATE payout SET state = 3 WHERE id = 2");
    QTest::newRow("the restore is another command")
        << QByteArray("UPDATE journal SET verb = 22, opens_us = 1, closes_us = 2 WHERE verb = 41");
    QTest::newRow("the restore counted fewer")
        << QByteArray("UPDATE journal SET count = 1 WHERE verb = 41");
    QTest::newRow("the old name is another")
        << QByteArray("UPDATE journal SET note = '0' WHERE verb = 41");
}

void TestRestored::changedReferencesAreFound() {
    QFETCH(QByteArray, attack);
    Pair pair;
    pair.close();
    QCOMPARE(faultOf(pair.path), std::string());
    {
        RawDatabase raw(pair.path);
        raw.disarm();
        raw.must(attack.toStdString());
    }
    QVERIFY(!faultOf(pair.path).empty());
}

void TestRestored::theFileGuardsThem_data() {
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char* name, const char* change, const char* word) {
        QTest::newRow(name) << QByteArray(change) << QByteArray(word);
    };
    row("confirmed at once", "state = 3 WHERE id = 3", "a payout is never sent twice");
    row("may leave as it was", "state = 1, batch = '' WHERE id = 3",
        "the bank knows a payout by its reference");
    row("sent under another reference", "state = 2, reference = 'x' WHERE id = 2",
        "the bank knows a payout by its reference");
    row("another's reference",
        "state = 1, batch = '', reference = (SELECT reference FROM payout"
        " WHERE id = 1) WHERE id = 3",
        "UNIQUE constraint failed: payout.reference");
    row("sent in another batch", "state = 2, batch = 'other' WHERE id = 2",
        "a payout leaves in one batch");
    row("restored by hand", "state = 6 WHERE id = 1", "a payout is never sent twice");
}

void TestRestored::theFileGuardsThem() {
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, word);
    Pair pair;
    pair.close();
    RawDatabase raw(pair.path);
    const auto said = raw.execute("UPDATE payout SET " + change.toStdString());
    QCOMPARE(said, word.toStdString());
}

/// The file as it was before the payouts left, copied back over its own: its last signed head is
/// not in it.
void TestRestored::sendingIsSignedSoThatAnOlderFileIsNoticed() {
    StaffedRoom room;
    (void)room.loanIn(Phase::Disbursed);
    const auto heads = must(room.reader().heads()).size();
    room.close();
    RawDatabase(room.path()).checkpoint();
    const auto older = contentOf(room.path());
    room.open();
    (void)must(room.operatorSeat().sendPayouts(keyOf("monday")));
    QCOMPARE(must(room.reader().heads()).size(), heads + 1);
    QCOMPARE(room.fault(), std::string());
    room.close();
    writeFile(room.path(), older);
    QCOMPARE(codeOfError(openDesk(room.path(), room.options())), std::string("chain_broken"));
}

void TestRestored::headsSignedBeforeTheBackupStillHold() {
    const Pair pair;
    const auto info = must(pair.reader->info());
    QCOMPARE(info.earlier.size(), std::size_t{1});
    QCOMPARE(info.earlier.front().uid, pair.before.desk);
    QCOMPARE(info.earlier.front().public_key, pair.before.public_key);
    // Found in the state folder, under the name of before, and no later one of the origin.
    QVERIFY(must(pair.reader->heads()) == std::vector<AuditHead>{pair.before});
    const auto report = must(pair.reader->verify());
    QVERIFY(report.holds());
    QVERIFY(report.audit.anchor == pair.before);
    QCOMPARE(whereOf(pair.reader->verifyAudit({}, {}, {pair.before})), std::string());
    const auto said = whereOf(pair.reader->verifyAudit({}, {}, {pair.after}));
    QVERIFY2(said.starts_with("head of link " + std::to_string(pair.after.link) + " (given)") &&
                 said.ends_with("after the backup"),
             said.c_str());
    // Its own heads come behind.
    const auto own = must(pair.desk->signHead());
    QCOMPARE(own.desk, info.uid);
    QVERIFY(own.public_key != pair.before.public_key);
    QCOMPARE(faultOf(*pair.reader), std::string());
}

/// Every link of before the backup rewritten, and hashed anew: a restored desk is still held
/// against what was signed before.
void TestRestored::aChainWrittenAnewIsHeldAgainstThem() {
    Pair pair;
    AuditQuery query;
    query.newest_first = false;
    auto links = must(pair.reader->audit(query));
    pair.close();
    links.at(1).who = "nobody";
    std::string sql = "UPDATE audit SET who = 'nobody' WHERE id = 2;";
    Digest last{};
    for (const auto& link : links) {
        last = hashOf(last, link);
        sql += "UPDATE audit SET hash = x'" + toHex(last) +
               "' WHERE id = " + std::to_string(link.id) + ";";
    }
    {
        RawDatabase raw(pair.path);
        raw.disarm();
        raw.must(sql);
        raw.checkpoint();
    }
    auto options = Pair::optionsIn(pair.room.folder());
    QCOMPARE(codeOfError(openDesk(pair.path, options)), std::string("chain_broken"));
    const auto reader = must(attachDesk(pair.path, options.state_folder));
    const auto said = whereOf(reader->verifyAudit());
    QVERIFY2(said.starts_with("head of link " + std::to_string(pair.before.link)), said.c_str());
}

void TestRestored::aNameWrittenOverItsOwnIsNoticed() {
    Pair pair;
    pair.close();
    {
        RawDatabase raw(pair.path);
        raw.disarm();
        raw.must("UPDATE desk_identity SET uid = lower(hex(randomblob(16))), begun = ''");
        raw.must("UPDATE desk_identity SET begun = uid");
        raw.checkpoint();
    }
    const auto options = Pair::optionsIn(pair.room.folder());
    QCOMPARE(codeOfError(openDesk(pair.path, options)), std::string("chain_broken"));
    const auto reader = must(attachDesk(pair.path, options.state_folder));
    const auto said = whereOf(reader->verifyAudit());
    QVERIFY2(said.starts_with("the desk's name: desk "), said.c_str());
}

void TestRestored::aDeskThatNobodyOpenedIsRestored() {
    const DeskRoom room;
    const auto path = room.folder() / "restored.plimsoll";
    (void)must(restoreDesk(room.path(), path));
    const auto uid = must(room.attach()->info()).uid;
    QCOMPARE(must(must(attachDesk(path, room.folder() / "state"))->info()).earlier.at(0).uid, uid);
    QCOMPARE(faultOf(path), std::string());
    const auto desk = must(openDesk(path, Pair::optionsIn(room.folder())));
    QVERIFY(desk->info().uid != uid);
    QCOMPARE(faultOf(path), std::string());
}

/// A restore is recorded right after the last record of the backup, whatever the clock says.
void TestRestored::aClockAheadDamagesNothing() {
    const Pair pair;
    AuditQuery query;
    query.act = "chain.begun";
    const auto named = must(pair.reader->audit(query)).front();
    query = {};
    query.newest_first = false;
    query.beyond = named.id - 2;
    const auto links = must(pair.reader->audit(query));
    QCOMPARE(links.at(1).id, named.id);
    QCOMPARE(named.at.us(), links.at(0).at.us() + 1);
    QVERIFY2(named.reason.starts_with("restored from a backup by "), named.reason.c_str());
}

QTEST_GUILESS_MAIN(TestRestored)
#include "tst_restored.moc"
