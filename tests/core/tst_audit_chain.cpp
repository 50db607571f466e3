// Method: transactions by hand and at random, some rolled back, must leave the chain that they
// would leave without the others, and one that the verifier holds to be whole; what is left outside
// a link ends the process. Attacks are in tst_audit_attacks.

#include <csignal>
#include <string>
#include <utility>
#include <vector>

#include "chain_world.h"
#include "child_process.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::audit;
using namespace plimsoll::test;

namespace {

/// "12: up to 3 4 5" of the last link.
QByteArray endOfBook(const ChainBook& book) {
    const auto& end = book.chain.end();
    return QByteArray::number(qlonglong{end.link}) + ": up to " +
           QByteArray::number(qlonglong{end.last_command}) + ' ' +
           QByteArray::number(qlonglong{end.last_bid}) + ' ' +
           QByteArray::number(qlonglong{end.last_stray});
}

/// One step of a random writer; a transaction ends with it or goes on.
void randomStep(ChainBook& book, std::int64_t choice) {
    if (choice % 4 == 0) book.noteCommand("n" + std::to_string(choice));
    if (choice % 4 == 0 || choice % 4 == 1) book.closeCommand("c" + std::to_string(choice));
    if (choice % 4 == 2) book.noteBid(choice + 1);
    if (choice % 4 == 3) book.noteStray("s" + std::to_string(choice));
}

}  // namespace

class TestAuditChain : public QObject {
    Q_OBJECT
private slots:
    void closesLinks();
    void commandsAndBidsShareATransaction();
    void rollbackLeavesNothing();
    void goesOnFromDisk();
    void timeNeverGoesBack();
    void leavesNothingOutside_data();
    void leavesNothingOutside();
    void randomTransactionsHold();
    void reportsWhatItChecked();
    void walksThroughManyPages();
    void tellsProgressAndStops();
    void comparesOneAnchor_data();
    void comparesOneAnchor();
    void beginsOverWhatWasThere();

private:
    Keys m_keys;
};

void TestAuditChain::closesLinks() {
    ChainBook book;
    QCOMPARE(endOfBook(book), QByteArray("0: up to 0 0 0"));
    book.command("a");
    QCOMPARE(endOfBook(book), QByteArray("1: up to 1 0 0"));
    book.refusal("b");
    QCOMPARE(endOfBook(book), QByteArray("2: up to 1 0 0"));
    book.batch({1, 2}, {"x"});
    QCOMPARE(endOfBook(book), QByteArray("3: up to 1 2 1"));
    QCOMPARE(book.link(3).hash, hashOf(book.link(2).hash, book.link(3)));
    QCOMPARE(book.link(1).hash, hashOf(Digest{}, book.link(1)));
    // What vouches for nothing says so.
    QCOMPARE(toHex(book.link(2).rows),
             std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void TestAuditChain::commandsAndBidsShareATransaction() {
    ChainBook book;
    book.noteBid(1);
    book.noteCommand("a");
    book.closeCommand("a");
    QCOMPARE(endOfBook(book), QByteArray("1: up to 1 0 0"));
    book.noteStray("x");
    book.noteBid(2);
    book.closeCommand("refused");
    QCOMPARE(endOfBook(book), QByteArray("2: up to 1 0 0"));
    book.closeBids();
    book.chain.commit();
    QCOMPARE(endOfBook(book), QByteArray("3: up to 1 2 1"));
    QVERIFY(checkChain(book, {}, {}).holds());
}

void TestAuditChain::rollbackLeavesNothing() {
    ChainBook book;
    book.batch({1}, {"x"});
    ChainBook same = book;
    book.noteCommand("a");
    book.closeCommand("a");
    book.noteCommand("b");
    book.noteBid(2);
    book.noteStray("y");
    book.rollback();
    QCOMPARE(book.chain.end(), same.chain.end());
    QVERIFY(!book.chain.hasOpenCommands() && !book.chain.hasOpenBids());
    book.now_us = same.now_us;
    for (auto* const each : {&book, &same}) {
        each->command("c");
        each->batch({3}, {"z"});
    }
    QCOMPARE(book.all_links, same.all_links);
}

void TestAuditChain::goesOnFromDisk() {
    ChainBook book;
    write(book);
    ChainBook same = book;
    book.noteCommand("lost in a crash");
    book.all_commands.pop_back();
    book.chain.restart(book.all_links.back());
    book.now_us = same.now_us;
    for (auto* const each : {&book, &same}) each->command("c");
    QCOMPARE(book.all_links, same.all_links);
    book.chain.restart(std::nullopt);
    QCOMPARE(endOfBook(book), QByteArray("0: up to 0 0 0"));
}

void TestAuditChain::timeNeverGoesBack() {
    ChainBook book;
    book.command("a");
    const auto first = book.link(1).at;
    book.now_us -= 3'600'000'000;
    book.command("b");
    QCOMPARE(book.link(2).at, first);
    book.now_us += 7'200'000'000;
    book.command("c");
    QVERIFY(book.link(3).at > first);
    QVERIFY(checkChain(book, {}, {}).holds());
}

void TestAuditChain::leavesNothingOutside_data() {
    QTest::addColumn<Attack>("mistake");
    QTest::newRow("a command without a link") << Attack([](World& w, const Keys&) {
        w.book.noteCommand("x");
        w.book.closeBids();
        w.book.chain.commit();
    });
    QTest::newRow("a bid without a link") << Attack([](World& w, const Keys&) {
        w.book.noteBid(1);
        w.book.closeCommand("x");
        w.book.chain.commit();
    });
    QTest::newRow("a stray without a link") << Attack([](World& w, const Keys&) {
        w.book.noteStray("x");
        w.book.chain.commit();
    });
    QTest::newRow("a command that is left out") << Attack([](World& w, const Keys&) {
        w.book.all_commands.emplace_back();
        w.book.noteCommand("x");
    });
    QTest::newRow("a bid that is left out") << Attack([](World& w, const Keys&) {
        w.book.all_bids.emplace_back();
        w.book.noteBid(1);
    });
    QTest::newRow("a stray that comes twice") << Attack([](World& w, const Keys&) {
        w.book.all_strays.pop_back();
        w.book.noteStray("x");
    });
}

void TestAuditChain::leavesNothingOutside() {
    QFETCH(Attack, mistake);
    const auto ending = runInChild([&] {
        auto world = makeWorld(m_keys);
        mistake(world, m_keys);
        return 0;
    });
    QCOMPARE(ending.signal, SIGABRT);
}

void TestAuditChain::randomTransactionsHold() {
    checkProperty(
        "what is committed is a whole chain",
        [] {
            using Steps = std::vector<std::uint8_t>;
            const auto transactions = *rc::gen::container<std::vector<std::pair<bool, Steps>>>(
                rc::gen::pair(rc::gen::arbitrary<bool>(), rc::gen::arbitrary<Steps>()));
            ChainBook book;
            ChainBook without;
            for (const auto& [committed, steps] : transactions) {
                const auto run = [&steps = steps](ChainBook& to) {
                    for (const auto step : steps) randomStep(to, step);
                };
                const auto before = book.now_us;
                run(book);
                if (!committed) {
                    book.rollback();
                    book.now_us = before;
                    continue;
                }
                run(without);
                for (auto* const each : {&book, &without}) {
                    each->closeBids();
                    each->chain.commit();
                }
            }
            RC_ASSERT(book.all_links == without.all_links);
            const auto finding = checkChain(book, {}, {});
            RC_ASSERT(finding.holds());
            RC_ASSERT(finding.report.links == std::ssize(book.all_links));
        },
        300);
}

void TestAuditChain::reportsWhatItChecked() {
    auto world = makeWorld(m_keys);
    const auto finding = checkChain(world.book, world.owner, world.heads);
    QCOMPARE(finding.report.links, std::int64_t{8});
    QCOMPARE(finding.report.anchors, std::int64_t{2});
    QCOMPARE(finding.report.head, world.book.link(8).hash);
    QVERIFY(finding.report.anchor == world.heads[1].head);
    // A desk without a chain has nothing to report.
    ChainBook empty;
    QCOMPARE(checkChain(empty, {}, {}).report, AuditReport());
}

void TestAuditChain::walksThroughManyPages() {
    ChainBook book;
    std::vector<std::int64_t> fen(2'500);
    for (std::size_t i = 0; i < fen.size(); ++i) fen[i] = static_cast<std::int64_t>(i) + 1;
    book.batch(fen, std::vector<std::string>(1'500, "x"));
    for (int i = 0; i < 2'100; ++i) book.command("c");
    QVERIFY(checkChain(book, {}, {}).holds());
    book.all_bids[2'200].key += "x";
    const auto found = checkChain(book, {}, {}).violation;
    QCOMPARE(found->where, std::string("bids 1 to 2500, strays 1 to 1500 of link 1"));
}

void TestAuditChain::tellsProgressAndStops() {
    ChainBook book;
    for (int i = 0; i < 2'500; ++i) book.refusal("x");
    std::vector<std::int64_t> told;
    const auto finding = checkChain(book, {}, {}, [&](std::int64_t done, std::int64_t all) {
        told.push_back(done);
        QCOMPARE(all, std::int64_t{2'500});
    });
    QVERIFY(finding.holds());
    QVERIFY(std::ranges::is_sorted(told));
    QVERIFY(told.size() >= 3);
    QCOMPARE(told.back(), std::int64_t{2'500});

    std::stop_source stop;
    const auto stopped = checkChain(
        book, {}, {}, [&](std::int64_t, std::int64_t) { stop.request_stop(); }, stop.get_token());
    QVERIFY(stopped.cancelled && !stopped.holds() && !stopped.violation);
    QVERIFY(stopped.report.links < 2'500);
}

void TestAuditChain::comparesOneAnchor_data() {
    QTest::addColumn<int>("link");
    QTest::addColumn<Attack>("attack");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, int link, const Attack& attack, const char* expected) {
        QTest::newRow(name) << link << attack << QByteArray(expected);
    };
    const Attack nothing = [](World&, const Keys&) {};
    row("first link", 1, nothing, "");
    row("second link", 2, nothing, "");
    row("last link", 8, nothing, "");
    row(
        "its text is another", 4, [](World& w, const Keys&) { w.book.link(4).who = "x"; },
        "link 4: hash # / hash #");
    row(
        "first link's text is another", 1, [](World& w, const Keys&) { w.book.link(1).who = "x"; },
        "link 1: hash # / hash #");
    row(
        "its hash is another", 4, [](World& w, const Keys&) { w.book.link(4).hash[0] ^= 1; },
        "head of link 4 (given): hash # / hash #");
    row(
        "it is cut off", 8, [](World& w, const Keys&) { w.book.all_links.pop_back(); },
        "head of link 8 (given): link 8 with hash # / the chain ends at link 7");
    row(
        "everything is cut off", 1, [](World& w, const Keys&) { w.book.all_links.clear(); },
        "head of link 1 (given): link 1 with hash # / the chain ends at link 0");
    row(
        "key is another", 4,
        [](World& w, const Keys& keys) { w.owner.public_key = keys.foreign().publicKey(); },
        "head of link 4 (given): signed with # / signed with #");
    row(
        "desk is another", 4, [](World& w, const Keys&) { w.owner.uid = std::string(32, 'd'); },
        "head of link 4 (given): desk dddddddddddddddddddddddddddddddd / desk "
        "0123456789abcdef0123456789abcdef");
}

void TestAuditChain::comparesOneAnchor() {
    QFETCH(int, link);
    QFETCH(Attack, attack);
    QFETCH(QByteArray, expected);
    auto world = makeWorld(m_keys);
    const auto anchor =
        headAt(world.book, static_cast<std::size_t>(link), m_keys.desk(), HeadPlace::Given);
    attack(world, m_keys);
    const auto found = checkAnchor(world.book, world.owner, anchor);
    const auto text = found ? wordsOf(*found) : std::string();
    QCOMPARE(QByteArray::fromStdString(text), expected);
}

void TestAuditChain::beginsOverWhatWasThere() {
    ChainBook book;
    write(book);
    book.all_links = {beginChain(book, book.facts("chain.begun", "the desk"))};
    book.chain.restart(book.link(1));
    QCOMPARE(endOfBook(book), QByteArray("1: up to 4 6 2"));
    book.command("after it");
    book.batch({7}, {});
    QVERIFY(checkChain(book, {}, {}).holds());
    book.all_bids[0].key = "x";
    QCOMPARE(checkChain(book, {}, {}).violation->where,
             std::string("commands 1 to 4, bids 1 to 6, strays 1 to 2 of link 1"));
}

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_audit_chain.moc"
