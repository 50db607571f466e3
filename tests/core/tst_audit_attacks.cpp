// Method: a small chain with its signed heads is attacked in every way that an owner of the
// database has (reliability, row 13); the verifier must name each attack, the last good link and
// the anchor, and the rows say honestly which attacks cannot be proved.

#include <string>
#include <utility>
#include <vector>

#include "chain_world.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::audit;
using namespace plimsoll::test;

namespace {

/// "link 3: hash # / hash #; good 2, anchor 0", or "holds; good 8, anchor 8".
QByteArray verdictOn(World& world) {
    const auto finding = checkChain(world.book, world.owner, world.heads);
    const auto& report = finding.report;
    std::string text = "holds";
    if (const auto& found = finding.violation) text = wordsOf(*found);
    if (finding.violation && finding.violation->law != Law::Audit) text = "another law";
    return QByteArray::fromStdString(text + "; good " + std::to_string(report.last_good) +
                                     ", anchor " +
                                     std::to_string(report.anchor ? report.anchor->link : 0));
}

template <class Row>
void eraseAt(std::vector<Row>& rows, std::size_t number) {
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(number - 1));
}

struct AttackRow {
    const char* name;
    Attack attack;
    const char* expected;
};

/// A copy of the world with another first bid, written by somebody who has the records but not the
/// desk's key.
void rewriteAll(World& world) {
    ChainBook other;
    write(other, 999'000);
    world.book = other;
}

const std::vector<AttackRow>& attacksOnLinks() {
    static const std::vector<AttackRow> rows{
        {"nothing", [](World&, const Keys&) {}, "holds; good 8, anchor 8"},
        {"edit: the outcome of a link",
         [](World& w, const Keys&) { w.book.link(3).outcome = "forbidden"; },
         "link 3: hash # / hash #; good 2, anchor 0"},
        {"edit: who did it", [](World& w, const Keys&) { w.book.link(8).who = "op.liu"; },
         "link 8: hash # / hash #; good 7, anchor 4"},
        {"edit: when it was", [](World& w, const Keys&) { w.book.link(5).at = w.book.link(4).at; },
         "link 5: hash # / hash #; good 4, anchor 4"},
        {"edit: a letter moved from one field to the next",
         [](World& w, const Keys&) {
             w.book.link(2).who = "op.zhan";
             w.book.link(2).roles = "goperator";
         },
         "link 2: hash # / hash #; good 1, anchor 0"},
        {"edit: its hash", [](World& w, const Keys&) { w.book.link(2).hash[31] ^= 1; },
         "link 2: hash # / hash #; good 1, anchor 0"},
        {"edit: what it vouches for", [](World& w, const Keys&) { w.book.link(2).rows[0] ^= 1; },
         "link 2: hash # / hash #; good 1, anchor 0"},
        {"edit, and its own hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(3).outcome = "forbidden";
             w.book.link(3).hash = hashOf(w.book.link(2).hash, w.book.link(3));
         },
         "link 4: hash # / hash #; good 3, anchor 0"},
        {"edit, and every later hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(6).outcome = "x";
             w.book.hashAgainFrom(6);
         },
         "head of link 8 (file in the state folder): hash # / hash #; good 4, anchor 4"},
        {"edit behind the last head, and every later hash made to fit: cannot be proved",
         [](World& w, const Keys&) {
             w.heads.pop_back();
             w.book.link(6).outcome = "x";
             w.book.hashAgainFrom(6);
         },
         "holds; good 8, anchor 4"},
        {"delete: the first link", [](World& w, const Keys&) { eraseAt(w.book.all_links, 1); },
         "link 1: link 1 / link 2; good 0, anchor 0"},
        {"delete: a link in the middle",
         [](World& w, const Keys&) { eraseAt(w.book.all_links, 3); },
         "link 3: link 3 / link 4; good 2, anchor 0"},
        {"delete: a link in the middle, the others numbered anew",
         [](World& w, const Keys&) {
             eraseAt(w.book.all_links, 3);
             for (std::size_t i = 3; i <= 7; ++i) w.book.link(i).id = static_cast<std::int64_t>(i);
         },
         "link 3: hash # / hash #; good 2, anchor 0"},
        {"delete: a link that vouches for nothing, and every later hash made to fit",
         [](World& w, const Keys&) {
             eraseAt(w.book.all_links, 3);
             for (std::size_t i = 3; i <= 7; ++i) w.book.link(i).id = static_cast<std::int64_t>(i);
             w.book.hashAgainFrom(3);
         },
         "head of link 4 (file beside the desk): hash # / hash #; good 0, anchor 0"},
        {"reorder: two links change places",
         [](World& w, const Keys&) {
             std::swap(w.book.link(2), w.book.link(3));
             std::swap(w.book.link(2).id, w.book.link(3).id);
         },
         "link 2: hash # / hash #; good 1, anchor 0"},
        {"reorder: two links change places, and every later hash made to fit",
         [](World& w, const Keys&) {
             std::swap(w.book.link(2), w.book.link(3));
             std::swap(w.book.link(2).id, w.book.link(3).id);
             w.book.link(3).at = w.book.link(2).at;
             w.book.hashAgainFrom(2);
         },
         "command 2 of link 2: digest # / digest #; good 1, anchor 0"},
        {"reorder: two links change places, every later hash and marker made to fit",
         [](World& w, const Keys&) {
             std::swap(w.book.link(2), w.book.link(3));
             std::swap(w.book.link(2).id, w.book.link(3).id);
             w.book.link(3).at = w.book.link(2).at;
             w.book.link(2).last_command = 1;
             w.book.hashAgainFrom(2);
         },
         "head of link 4 (file beside the desk): hash # / hash #; good 0, anchor 0"},
        {"duplicated link: once more behind itself",
         [](World& w, const Keys&) {
             auto again = w.book.link(3);
             again.id = 4;
             w.book.all_links.insert(w.book.all_links.begin() + 3, again);
             for (std::size_t i = 5; i <= 9; ++i) w.book.link(i).id = static_cast<std::int64_t>(i);
         },
         "link 4: hash # / hash #; good 3, anchor 0"},
        {"duplicated link: once more at the end",
         [](World& w, const Keys&) {
             auto again = w.book.link(8);
             again.id = 9;
             w.book.all_links.push_back(again);
         },
         "link 9: hash # / hash #; good 8, anchor 8"},
        {"REPLACE: a link with another of its number",
         [](World& w, const Keys&) {
             auto other = w.book.link(2);
             other.reason = "R03: a correction";
             other.hash = hashOf(w.book.link(1).hash, other);
             w.book.link(2) = other;
         },
         "link 3: hash # / hash #; good 2, anchor 0"},
        {"time that goes back, and every later hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(3).at = Timestamp::us(1);
             w.book.hashAgainFrom(3);
         },
         "link 3: not before 2023-11-14T22:13:20.000004Z / 1970-01-01T00:00:00.000001Z; good 2, "
         "anchor 0"},
    };
    return rows;
}

const std::vector<AttackRow>& attacksOnTheTail() {
    static const std::vector<AttackRow> rows{
        {"cut: the last link", [](World& w, const Keys&) { w.book.all_links.pop_back(); },
         "head of link 8 (file in the state folder): link 8 with hash # / the chain ends at link "
         "7; "
         "good 7, anchor 4"},
        {"cut: the last link with what it vouches for",
         [](World& w, const Keys&) {
             w.book.all_links.pop_back();
             w.book.all_bids.pop_back();
             w.book.all_strays.pop_back();
         },
         "head of link 8 (file in the state folder): link 8 with hash # / the chain ends at link "
         "7; good 7, anchor 4"},
        {"cut: everything",
         [](World& w, const Keys&) {
             w.book.all_links.clear();
             w.book.all_commands.clear();
             w.book.all_bids.clear();
             w.book.all_strays.clear();
         },
         "head of link 4 (file beside the desk): link 4 with hash # / the chain ends at link 0; "
         "good 0, anchor 0"},
        {"cut behind the last head, the records left",
         [](World& w, const Keys&) {
             w.heads.pop_back();
             w.book.all_links.pop_back();
         },
         "bid 6: a link that vouches for it / none; good 7, anchor 4"},
        {"cut behind the last head with the records: cannot be proved",
         [](World& w, const Keys&) {
             w.heads.pop_back();
             w.book.all_links.pop_back();
             w.book.all_bids.pop_back();
             w.book.all_strays.pop_back();
         },
         "holds; good 7, anchor 4"},
        {"cut, and another link grown in its place",
         [](World& w, const Keys&) {
             w.book.all_links.pop_back();
             w.book.chain.restart(w.book.link(7));
             w.book.closeBids();
             auto& last = w.book.link(8);
             last.last_bid = 6;
             last.last_stray = 2;
             RowHasher hasher;
             hasher.add(w.book.all_bids[5]);
             hasher.add(w.book.all_strays[1]);
             last.rows = hasher.take();
             w.book.hashAgainFrom(8);
         },
         "head of link 8 (file in the state folder): hash # / hash #; good 4, anchor 4"},
        {"rewrite: the whole chain, heads left", [](World& w, const Keys&) { rewriteAll(w); },
         "head of link 4 (file beside the desk): hash # / hash #; good 0, anchor 0"},
        {"rewrite: the whole chain, signed with another key",
         [](World& w, const Keys& keys) {
             rewriteAll(w);
             w.heads = {headAt(w.book, 8, keys.foreign(), HeadPlace::BesideDesk)};
         },
         "head of link 8 (file beside the desk): signed with # / signed with #; good 0, anchor 0"},
        {"rewrite: signed with another key, the old head still in the state folder",
         [](World& w, const Keys& keys) {
             rewriteAll(w);
             w.heads[0] = headAt(w.book, 4, keys.foreign(), HeadPlace::BesideDesk);
         },
         "head of link 8 (file in the state folder): hash # / hash #; good 0, anchor 0"},
        {"rewrite: other key in the desk too, one old head from outside",
         [](World& w, const Keys& keys) {
             rewriteAll(w);
             w.owner.public_key = keys.foreign().publicKey();
             w.heads[0].place = HeadPlace::Given;
             w.heads[1] = headAt(w.book, 8, keys.foreign(), HeadPlace::BesideDesk);
         },
         "head of link 4 (given): signed with # / signed with #; good 8, anchor 8"},
        {"rewrite: with the desk's own key, every head replaced: cannot be proved",
         [](World& w, const Keys& keys) {
             rewriteAll(w);
             w.heads = {headAt(w.book, 8, keys.desk(), HeadPlace::BesideDesk)};
         },
         "holds; good 8, anchor 8"},
        {"rewrite: with the desk's own key, one old head from outside",
         [](World& w, const Keys& keys) {
             rewriteAll(w);
             w.heads[0].place = HeadPlace::Given;
             w.heads[1] = headAt(w.book, 8, keys.desk(), HeadPlace::BesideDesk);
         },
         "head of link 4 (given): hash # / hash #; good 0, anchor 0"},
        {"a cut tail whose head has an unknown key",
         [](World& w, const Keys& keys) {
             w.heads.push_back(headAt(w.book, 8, keys.foreign(), HeadPlace::BesideDesk));
             w.heads.erase(w.heads.begin() + 1);
             w.book.all_links.pop_back();
             w.book.all_bids.pop_back();
             w.book.all_strays.pop_back();
         },
         "head of link 8 (file beside the desk): signed with # / signed with #; good 4, anchor 4"},
        {"head of another desk",
         [](World& w, const Keys& keys) {
             w.heads[1].head.desk = std::string(32, 'd');
             w.heads[1].head = keys.desk().sign(w.heads[1].head);
         },
         "head of link 8 (file in the state folder): desk 0123456789abcdef0123456789abcdef / desk "
         "dddddddddddddddddddddddddddddddd; good 4, anchor 4"},
        {"head from outside that nobody signed",
         [](World& w, const Keys&) {
             w.heads[1].place = HeadPlace::Given;
             w.heads[1].head.signature = std::string(128, '0');
         },
         "head of link 8 (given): a signature that fits / ##; good 4, anchor 4"},
        {"two heads of one link that differ",
         [](World& w, const Keys& keys) {
             w.heads.push_back(headAt(w.book, 4, keys.desk(), HeadPlace::StateFolder));
             w.heads.back().head.hash = w.book.link(3).hash;
             w.heads.back().head = keys.desk().sign(w.heads.back().head);
         },
         "head of link 4 (file in the state folder): hash # / hash #; good 4, anchor 4"},
        {"no heads at all, nothing changed", [](World& w, const Keys&) { w.heads.clear(); },
         "holds; good 8, anchor 0"},
        {"no key in the desk yet, nothing changed",
         [](World& w, const Keys&) { w.owner.public_key.clear(); }, "holds; good 8, anchor 8"},
    };
    return rows;
}

const std::vector<AttackRow>& attacksOnRecords() {
    static const std::vector<AttackRow> rows{
        {"edit: what a bid asked",
         [](World& w, const Keys&) { w.book.all_bids[1].asked = Money::fen(2'001); },
         "bids 1 to 3, stray 1 of link 4: digest # / digest #; good 3, anchor 0"},
        {"edit: when a bid arrived",
         [](World& w, const Keys&) { w.book.all_bids[5].decision.arrived = Timestamp::us(1); },
         "bid 6, stray 2 of link 8: digest # / digest #; good 7, anchor 4"},
        {"edit: whose bid it is",
         [](World& w, const Keys&) { w.book.all_bids[4].investor = InvestorId(99); },
         "bids 4 to 5 of link 6: digest # / digest #; good 5, anchor 4"},
        {"edit: a command's note",
         [](World& w, const Keys&) { w.book.all_commands[2].note = "the pace"; },
         "command 3 of link 5: digest # / digest #; good 4, anchor 4"},
        {"edit: a stray's text",
         [](World& w, const Keys&) { w.book.all_strays[0].as_received += " "; },
         "bids 1 to 3, stray 1 of link 4: digest # / digest #; good 3, anchor 0"},
        {"edit: a bid and its digest, every later hash made to fit",
         [](World& w, const Keys&) {
             w.book.all_bids[3].asked = Money::fen(1);
             RowHasher hasher;
             hasher.add(w.book.all_bids[3]);
             hasher.add(w.book.all_bids[4]);
             w.book.link(6).rows = hasher.take();
             w.book.hashAgainFrom(6);
         },
         "head of link 8 (file in the state folder): hash # / hash #; good 4, anchor 4"},
        {"REPLACE: a bid with another of its number",
         [](World& w, const Keys&) {
             BidRecord other;
             other.id = BidId(2);
             w.book.all_bids[1] = other;
         },
         "bids 1 to 3, stray 1 of link 4: digest # / digest #; good 3, anchor 0"},
        {"delete: a bid in the middle", [](World& w, const Keys&) { eraseAt(w.book.all_bids, 2); },
         "bid 2: bid 2 / bid 3; good 3, anchor 0"},
        {"delete: a bid in the middle, the others numbered anew",
         [](World& w, const Keys&) {
             eraseAt(w.book.all_bids, 2);
             for (std::size_t i = 1; i < w.book.all_bids.size(); ++i)
                 w.book.all_bids[i].id = BidId(static_cast<std::int64_t>(i) + 1);
         },
         "bids 1 to 3, stray 1 of link 4: digest # / digest #; good 3, anchor 0"},
        {"delete: the last bid", [](World& w, const Keys&) { w.book.all_bids.pop_back(); },
         "bid 6: bid 6 / none; good 7, anchor 4"},
        {"delete: a command", [](World& w, const Keys&) { eraseAt(w.book.all_commands, 3); },
         "command 3: command 3 / command 4; good 4, anchor 4"},
        {"delete: every command", [](World& w, const Keys&) { w.book.all_commands.clear(); },
         "command 1: command 1 / none; good 0, anchor 0"},
        {"delete: a stray", [](World& w, const Keys&) { eraseAt(w.book.all_strays, 1); },
         "stray 1: stray 1 / stray 2; good 3, anchor 0"},
        {"reorder: two bids change places",
         [](World& w, const Keys&) {
             std::swap(w.book.all_bids[0], w.book.all_bids[1]);
             std::swap(w.book.all_bids[0].id, w.book.all_bids[1].id);
         },
         "bids 1 to 3, stray 1 of link 4: digest # / digest #; good 3, anchor 0"},
        {"added: a bid",
         [](World& w, const Keys&) {
             w.book.all_bids.push_back(w.book.all_bids.back());
             w.book.all_bids.back().id = BidId(7);
         },
         "bid 7: a link that vouches for it / none; good 8, anchor 8"},
        {"added: a command",
         [](World& w, const Keys&) {
             w.book.all_commands.push_back(w.book.all_commands.back());
             w.book.all_commands.back().id = 5;
         },
         "command 5: a link that vouches for it / none; good 8, anchor 8"},
        {"added: a stray",
         [](World& w, const Keys&) {
             w.book.all_strays.push_back(w.book.all_strays.back());
             w.book.all_strays.back().id = 3;
         },
         "stray 3: a link that vouches for it / none; good 8, anchor 8"},
        {"moved marker", [](World& w, const Keys&) { w.book.link(4).last_bid = 2; },
         "link 4: hash # / hash #; good 3, anchor 0"},
        {"moved marker, and every later hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(4).last_bid = 2;
             w.book.hashAgainFrom(4);
         },
         "bids 1 to 2, stray 1 of link 4: digest # / digest #; good 3, anchor 0"},
        {"marker moved beyond the records, and every later hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(8).last_command = 5;
             w.book.hashAgainFrom(8);
         },
         "command 5: command 5 / none; good 7, anchor 4"},
        {"marker of the bids moved back, and every later hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(7).last_bid = 4;
             w.book.hashAgainFrom(7);
         },
         "link 7: at least up to command 3, bid 5, stray 1 / up to command 4, bid 4, stray 1; "
         "good 6, anchor 4"},
        {"marker of the strays moved back, and every later hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(6).last_stray = 0;
             w.book.hashAgainFrom(6);
         },
         "link 6: at least up to command 3, bid 3, stray 1 / up to command 3, bid 5, stray 0; "
         "good 5, anchor 4"},
        {"marker moved back, and every later hash made to fit",
         [](World& w, const Keys&) {
             w.book.link(6).last_command = 2;
             w.book.hashAgainFrom(6);
         },
         "link 6: at least up to command 3, bid 3, stray 1 / up to command 2, bid 5, stray 1; "
         "good 5, anchor 4"},
    };
    return rows;
}

void addRows(const std::vector<AttackRow>& rows) {
    QTest::addColumn<Attack>("attack");
    QTest::addColumn<QByteArray>("expected");
    for (const auto& row : rows) QTest::newRow(row.name) << row.attack << QByteArray(row.expected);
}

}  // namespace

class TestAuditAttacks : public QObject {
    Q_OBJECT
private slots:
    void onLinks_data() { addRows(attacksOnLinks()); }
    void onLinks() { areNamed(); }
    void onTheTail_data() { addRows(attacksOnTheTail()); }
    void onTheTail() { areNamed(); }
    void onRecords_data() { addRows(attacksOnRecords()); }
    void onRecords() { areNamed(); }

private:
    void areNamed();

    Keys m_keys;
};

void TestAuditAttacks::areNamed() {
    QFETCH(Attack, attack);
    QFETCH(QByteArray, expected);
    auto world = makeWorld(m_keys);
    attack(world, m_keys);
    QCOMPARE(verdictOn(world), expected);
}

QTEST_GUILESS_MAIN(TestAuditAttacks)
#include "tst_audit_attacks.moc"
