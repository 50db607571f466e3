// Method: a desk that lived a little and was signed is attacked in its file, past every guard, as
// an owner of the database could (reliability, row 13). The verifier must name the attack and the
// last good link; opening must refuse what its last signed head does not agree with. Rewritten
// chains are hashed anew here, in full.

#include <string>
#include <vector>

#include "desk_room.h"
#include "hash_words.h"
#include "property.h"
#include "raw_database.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// What a desk is made of: the file, the heads beside it, the heads and key in the state folder.
struct Place {
    std::filesystem::path desk;
    std::filesystem::path state;

    [[nodiscard]] std::filesystem::path heads() const { return desk.string() + ".heads"; }
};

DeskOptions optionsOf(const Place& place) {
    DeskOptions options;
    options.actor = "tester";
    options.place = "test";
    options.state_folder = place.state;
    return options;
}

/// Commands 1 to 7, bids 1 to 3, one stray; signed once in the middle and once at the end.
void live(const Place& place) {
    must(createDesk(place.desk, {.name = "Test", .kind = DeskKind::Rehearsal}));
    const auto desk = must(openDesk(place.desk, optionsOf(place)));
    const auto people = enrol(*desk, 2, Money::fen(10'000));
    const auto loan = sell(*desk, termsOf(5'000));
    (void)desk->bid(bidOf(loan, people[0], 1'000, "a"));
    (void)must(desk->signHead());
    (void)desk->bid(bidOf(loan, people[1], 2'000, "b"));
    (void)desk->bid(bidOf(LoanId(99), people[1], 2'000, "c"));
    (void)must(desk->deposit(people[0], Money::fen(5), RequestKey::parse("d").value()));
    (void)desk->bid(bidOf(loan, people[0], 500, "e"));
    (void)must(desk->signHead());
}

std::vector<AuditLink> linksOf(const Place& place) {
    AuditQuery query;
    query.newest_first = false;
    return must(must(attachDesk(place.desk, place.state))->audit(query));
}

std::string hashesAgain(std::vector<AuditLink> links) {
    std::string sql;
    Digest last{};
    for (const auto& link : links) {
        last = hashOf(last, link);
        sql += "UPDATE audit SET hash = x'" + toHex(last) +
               "' WHERE id = " + std::to_string(link.id) + ";";
    }
    return sql;
}

/// "audit link 3: hash # / hash #; good 2", or "holds; good 14".
QByteArray verdictOn(const Place& place) {
    const auto report = must(must(attachDesk(place.desk, place.state))->verifyAudit());
    const auto& found = report.first_violation;
    const auto text = found ? std::string(codeOf(found->law)) + ' ' + found->where + ": " +
                                  found->expected + " / " + found->found
                            : std::string("holds");
    return QByteArray::fromStdString(
        withoutHashes(text + "; good " + std::to_string(report.audit.last_good)));
}

struct Row {
    const char* name;
    const char* attack;
    bool hash_again;
    const char* expected;
};

}  // namespace

class TestAuditTampering : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void namesAttacks_data();
    void namesAttacks();
    void holdsAsItIs();
    void openingRefuses_data();
    void openingRefuses();
    void anOlderCopyIsNoticed();
    void theOtherPlaceStillKnows();
    void headsFromOutsideKnowARenamedDesk();
    void aMissingGuardIsNoticed();

private:
    /// The desk as it was signed, in its place again.
    void putBack() const {
        writeFile(m_place.desk, m_content);
        writeFile(m_place.heads(), m_heads);
    }
    void attack(const std::string& sql, bool hash_again) const {
        {
            RawDatabase raw(m_place.desk);
            raw.disarm();
            raw.must(sql);
            raw.checkpoint();
        }
        if (!hash_again) return;
        const auto again = hashesAgain(linksOf(m_place));
        RawDatabase raw(m_place.desk);
        raw.disarm();
        raw.must(again);
        raw.checkpoint();
    }

    TempDir m_folder;
    Place m_place{m_folder / "a.plimsoll", m_folder / "state"};
    std::string m_content;
    std::string m_heads;
    std::int64_t m_last = 0;
};

void TestAuditTampering::initTestCase() {
    live(m_place);
    RawDatabase(m_place.desk).checkpoint();
    m_content = contentOf(m_place.desk);
    m_heads = contentOf(m_place.heads());
    m_last = linksOf(m_place).back().id;
    QCOMPARE(m_last, std::int64_t{12});
}

void TestAuditTampering::holdsAsItIs() {
    putBack();
    QCOMPARE(verdictOn(m_place), QByteArray("holds; good 12"));
}

void TestAuditTampering::namesAttacks_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<bool>("hash_again");
    QTest::addColumn<QByteArray>("expected");
    const std::vector<Row> rows{
        {"edit a link", "UPDATE audit SET who = 'nobody' WHERE id = 4", false,
         "audit link 4: hash # / hash #; good 3"},
        {"edit a link, hashes made to fit", "UPDATE audit SET who = 'nobody' WHERE id = 4", true,
         "audit head of link 7 (file beside the desk): hash # / hash #; good 0"},
        {"edit a link after the first head, hashes made to fit",
         "UPDATE audit SET outcome = 'done' || ' ' WHERE id = 9", true,
         "audit head of link 12 (file beside the desk): hash # / hash #; good 7"},
        {"delete a link", "DELETE FROM audit WHERE id = 5", false,
         "audit link 5: link 5 / link 6; good 4"},
        {"delete a link, number the others anew, hashes made to fit",
         "DELETE FROM audit WHERE id = 6; UPDATE audit SET id = id - 1 WHERE id > 6", true,
         "audit head of link 7 (file beside the desk): hash # / hash #; good 0"},
        {"reorder two links",
         "UPDATE audit SET id = 99 WHERE id = 3; UPDATE audit SET id = 3 WHERE id = 4;"
         "UPDATE audit SET id = 4 WHERE id = 99",
         false, "audit link 3: hash # / hash #; good 2"},
        {"duplicate a link",
         "INSERT INTO audit SELECT 13, at_us, who, roles, place, act, object, reason, before,"
         " after, key, outcome, last_command, last_bid, last_stray, rows, hash FROM audit"
         " WHERE id = 12",
         false, "audit link 13: hash # / hash #; good 12"},
        {"REPLACE a link",
         "REPLACE INTO audit SELECT id, at_us, 'nobody', roles, place, act, object, reason, before,"
         " after, key, outcome, last_command, last_bid, last_stray, rows, hash FROM audit"
         " WHERE id = 10",
         false, "audit link 10: hash # / hash #; good 9"},
        {"cut the tail", "DELETE FROM audit WHERE id > 9", false,
         "audit head of link 12 (file beside the desk): link 12 with hash # / the chain ends at "
         "link 9; good 9"},
        {"cut the tail and what it vouches for",
         "DELETE FROM audit WHERE id > 9; DELETE FROM journal WHERE id > 6;"
         "DELETE FROM bid WHERE id > 2",
         false,
         "audit head of link 12 (file beside the desk): link 12 with hash # / the chain ends at "
         "link 9; good 9"},
        {"cut everything", "DELETE FROM audit", false,
         "audit head of link 7 (file beside the desk): link 7 with hash # / the chain ends at "
         "link 0; good 0"},
        {"edit a bid", "UPDATE bid SET asked_fen = asked_fen + 1 WHERE id = 2", false,
         "audit bid 2 of link 8: digest # / digest #; good 7"},
        {"edit a command", "UPDATE journal SET actor = 'nobody' WHERE id = 6", false,
         "audit command 6 of link 4: digest # / digest #; good 3"},
        {"edit a stray", "UPDATE stray SET as_received = 'x'", false,
         "audit stray 1 of link 9: digest # / digest #; good 8"},
        {"REPLACE a bid",
         "REPLACE INTO bid SELECT id, loan_id, investor_id, 'x', asked_fen, partial, standby,"
         " funding, outcome, reason, accepted_fen, waiting_fen, remainder_before_fen, arrived_us,"
         " decided_us FROM bid WHERE id = 1",
         false, "audit bid 1 of link 5: digest # / digest #; good 4"},
        {"delete a bid", "DELETE FROM bid WHERE id = 2", false,
         "audit bid 2: bid 2 / bid 3; good 7"},
        {"delete a command", "DELETE FROM journal WHERE id = 7", false,
         "audit command 7: command 7 / none; good 9"},
        {"add a bid",
         "INSERT INTO bid SELECT 4, loan_id, investor_id, 'x', asked_fen, partial, standby, "
         "funding,"
         " outcome, reason, accepted_fen, waiting_fen, remainder_before_fen, arrived_us, decided_us"
         " FROM bid WHERE id = 3",
         false, "audit bid 4: a link that vouches for it / none; good 12"},
        {"move a marker", "UPDATE audit SET last_bid = 1 WHERE id = 8", false,
         "audit link 8: hash # / hash #; good 7"},
        {"move a marker, hashes made to fit", "UPDATE audit SET last_bid = 1 WHERE id = 8", true,
         "audit no record of link 8: digest # / digest #; good 7"},
        {"another key in the desk",
         "UPDATE desk_identity SET public_key = lower(hex(randomblob(32)))", false,
         "audit head of link 7 (file beside the desk): signed with # / signed with #; good 0"},
        {"another name for the desk, so that no head is found",
         "UPDATE desk_identity SET uid = '00000000000000000000000000000000'", false,
         "audit the desk's name: desk UID / desk 00000000000000000000000000000000; good 12"},
    };
    for (const auto& row : rows)
        QTest::newRow(row.name) << QByteArray(row.attack) << row.hash_again
                                << QByteArray(row.expected);
}

void TestAuditTampering::namesAttacks() {
    QFETCH(QByteArray, attack);
    QFETCH(bool, hash_again);
    QFETCH(QByteArray, expected);
    putBack();
    const auto uid = must(must(attachDesk(m_place.desk, m_place.state))->info()).uid;
    this->attack(attack.toStdString(), hash_again);
    QCOMPARE(verdictOn(m_place), expected.replace("UID", QByteArray::fromStdString(uid)));
}

void TestAuditTampering::openingRefuses_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<bool>("hash_again");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* attack, bool hash_again,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(attack) << hash_again << QByteArray(expected);
    };
    row("nothing changed", "SELECT 1", false, "");
    row("the signed link", "UPDATE audit SET who = 'nobody' WHERE id = 12", false, "chain_broken");
    row("every hash", "UPDATE audit SET who = 'nobody' WHERE id = 4", true, "chain_broken");
    row("the tail cut", "DELETE FROM audit WHERE id > 9", false, "chain_broken");
    row("everything cut", "DELETE FROM audit", false, "chain_broken");
    row("another name", "UPDATE desk_identity SET uid = lower(hex(randomblob(16)))", false,
        "chain_broken");
    row("another name, as if it had begun under it",
        "UPDATE desk_identity SET uid = '00000000000000000000000000000000',"
        " begun = '00000000000000000000000000000000'",
        false, "chain_broken");
    row("another key", "UPDATE desk_identity SET public_key = lower(hex(randomblob(32)))", false,
        "chain_broken");
}

void TestAuditTampering::openingRefuses() {
    QFETCH(QByteArray, attack);
    QFETCH(bool, hash_again);
    QFETCH(QByteArray, expected);
    putBack();
    this->attack(attack.toStdString(), hash_again);
    QCOMPARE(codeOfError(openDesk(m_place.desk, optionsOf(m_place))), expected.toStdString());
}

void TestAuditTampering::anOlderCopyIsNoticed() {
    const Place place{m_folder / "old.plimsoll", m_folder / "old-state"};
    live(place);
    RawDatabase(place.desk).checkpoint();
    const auto older = contentOf(place.desk);
    {
        const auto desk = must(openDesk(place.desk, optionsOf(place)));
        (void)must(desk->deposit(InvestorId(1), Money::fen(9), RequestKey::parse("z").value()));
        (void)must(desk->signHead());
    }
    writeFile(place.desk, older);
    QCOMPARE(codeOfError(openDesk(place.desk, optionsOf(place))), std::string("chain_broken"));
    QVERIFY2(verdictOn(place).contains("the chain ends at link 12"), verdictOn(place).constData());
}

void TestAuditTampering::theOtherPlaceStillKnows() {
    putBack();
    attack("DELETE FROM audit WHERE id > 9", false);
    std::filesystem::remove(m_place.heads());
    QCOMPARE(codeOfError(openDesk(m_place.desk, optionsOf(m_place))), std::string("chain_broken"));
    QVERIFY2(verdictOn(m_place).startsWith("audit head of link 12 (file in the state folder)"),
             verdictOn(m_place).constData());
}

void TestAuditTampering::headsFromOutsideKnowARenamedDesk() {
    putBack();
    attack("UPDATE desk_identity SET uid = '" + std::string(32, '0') + "'", false);
    const auto kept = headOf(m_heads.substr(0, m_heads.find('\n'))).value();
    const auto report =
        must(must(attachDesk(m_place.desk, m_place.state))->verifyAudit({}, {}, {kept}));
    QCOMPARE(report.first_violation->where, std::string("the desk's name"));
    QCOMPARE(report.first_violation->expected, "desk " + kept.desk);
    QCOMPARE(report.first_violation->found, "desk " + std::string(32, '0'));
}

void TestAuditTampering::aMissingGuardIsNoticed() {
    putBack();
    attack("DROP TRIGGER audit_no_update", false);
    QVERIFY2(faultOf(m_place.desk).starts_with("records file"), faultOf(m_place.desk).c_str());
    QCOMPARE(codeOfError(openDesk(m_place.desk, optionsOf(m_place))), std::string("desk_damaged"));
}

QTEST_GUILESS_MAIN(TestAuditTampering)
#include "tst_audit_tampering.moc"
