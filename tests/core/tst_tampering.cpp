// Method: a desk's file is altered with every guard off, one attack a row, and verify() must name
// the law that no longer holds. Then single bytes of sampled pages are flipped and the file is cut
// short: whatever still opens and verifies must show the same figures as before.
// PLIMSOLL_FLIPS: how many bytes; PLIMSOLL_SEED: which.

#include <chrono>
#include <sstream>
#include <string>

#include "desk_room.h"
#include "furnished_desk.h"
#include "property.h"
#include "raw_database.h"
#include "rush.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

void row(const char* name, const QByteArray& attack, const QByteArray& expected) {
    QTest::newRow(name) << attack << expected;
}

/// Everything that the law speaks of, as text: decisions, balances, capacities. Not what a refused
/// bid asked nor when it came: no law follows from it, only a chain of records could guard it.
std::string figuresOf(const std::filesystem::path& path) {
    const auto reader = must(attachDesk(path));
    std::ostringstream figures;
    for (const auto& bid : allBids(*reader)) {
        const auto& decision = bid.decision;
        figures << bid.id.value << ' ' << bid.loan.value << ' ' << bid.investor.value << ' '
                << bid.key << ' ' << bid.partial << ' ' << codeOf(decision.outcome)
                << codeOf(decision.reason) << ' ' << decision.accepted.fen() << ' '
                << decision.remainder_before.fen() << '\n';
    }
    for (const auto& loan : must(reader->loans()))
        figures << loan.id.value << ' ' << codeOf(loan.phase) << ' ' << loan.terms.target.fen()
                << ' ' << loan.capacity.free.fen() << ' ' << loan.capacity.paid.fen() << ' '
                << must(reader->tally(loan.id)).refusedTotal() << '\n';
    for (const auto& who : must(reader->investors({}, 100)))
        figures << who.id.value << ' ' << codeOf(who.status) << ' ' << who.balance.available.fen()
                << ' ' << who.balance.frozen.fen() << '\n';
    return figures.str();
}

/// True when opening or verifying says that something is wrong.
bool isDetected(const std::filesystem::path& path) {
    return !faultOf(path).empty() || !openDesk(path).has_value();
}

}  // namespace

class TestTampering : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void verifyNamesTheLaw_data();
    void verifyNamesTheLaw();
    void openingNoticesBrokenTotals();
    void aFlippedByteChangesNoFigureUnseen();
    void aShortenedFileIsNoticed();

private:
    TempDir m_folder;
    std::string m_content;
    std::string m_figures;
};

void TestTampering::initTestCase() {
    furnishDesk(m_folder / "template");
    m_content = contentOf(m_folder / "template");
    m_figures = figuresOf(m_folder / "template");
    QCOMPARE(faultOf(m_folder / "template"), std::string());
}

void TestTampering::verifyNamesTheLaw_data() {
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("expected");
    // Bids
    row("an accepted amount",
        "UPDATE bid SET accepted_fen = accepted_fen - 10, asked_fen = asked_fen - 10 WHERE id ="
        " (SELECT id FROM bid WHERE outcome = 1 AND partial = 0 ORDER BY id LIMIT 1 OFFSET 1)",
        "one_decision");
    row("a clipped amount",
        "UPDATE bid SET accepted_fen = accepted_fen - 10 WHERE id = (SELECT"
        " max(id) FROM bid WHERE partial = 1 AND accepted_fen > 1010)",
        "one_decision");
    row("a refusal turned into an acceptance",
        "UPDATE bid SET outcome = 1, reason = 0, accepted_fen = asked_fen WHERE id = (SELECT"
        " max(id) FROM bid WHERE reason = 12)",
        "one_decision");
    row("an acceptance turned into a refusal",
        "UPDATE bid SET outcome = 2, reason = 15, accepted_fen = 0 WHERE id = (SELECT max(id) FROM"
        " bid WHERE outcome = 1)",
        "one_decision");
    row("another reason",
        "UPDATE bid SET reason = 13 WHERE id = (SELECT min(id) FROM bid WHERE"
        " reason = 12)",
        "one_decision");
    row("another remainder",
        "UPDATE bid SET remainder_before_fen = remainder_before_fen + 1 WHERE"
        " id = 5",
        "one_decision");
    row("more than was left",
        "UPDATE bid SET accepted_fen = 999999, asked_fen = 999999,"
        " remainder_before_fen = 999999 WHERE id = (SELECT max(id) FROM bid"
        " WHERE outcome = 1)",
        "target");
    row("another bidder",
        "UPDATE bid SET investor_id = investor_id % 5 + 1, key = 'moved' WHERE"
        " id = (SELECT max(id) FROM bid WHERE outcome = 1)",
        "conservation");
    row("another loan", "UPDATE bid SET loan_id = 3 WHERE id = (SELECT max(id) FROM bid)",
        "one_decision");
    row("a bid gone from the middle", "DELETE FROM bid WHERE id = 5", "records");
    row("the first bid gone", "DELETE FROM bid WHERE id = 1", "records");
    row("the last bid gone", "DELETE FROM bid WHERE id = (SELECT max(id) FROM bid)",
        "conservation");
    row("the last bid gone and its money given back",
        "UPDATE loan SET free_fen = free_fen + 1000, paid_fen = paid_fen - 1000 WHERE id = 1;"
        "UPDATE investor SET available_fen = available_fen + 1000, frozen_fen = frozen_fen - 1000"
        " WHERE id = 3;"
        "DELETE FROM bid WHERE id = (SELECT max(id) FROM bid)",
        "one_decision");
    row("two bids change places",
        "UPDATE bid SET id = 9999 WHERE id = 4; UPDATE bid SET id = 4 WHERE id = 5;"
        "UPDATE bid SET id = 5 WHERE id = 9999",
        "order");
    row("two bids decided at one time",
        "UPDATE bid SET decided_us = (SELECT decided_us FROM bid WHERE id = 4) WHERE id = 5",
        "order");
    row("a bid that never came",
        "INSERT INTO bid SELECT (SELECT max(id) + 1 FROM bid), 1, 1, 'forged', 500, 0, 2, 12, 0,"
        " (SELECT free_fen FROM loan WHERE id = 1), decided_us + 9, decided_us + 9 FROM bid WHERE"
        " id = (SELECT max(id) FROM bid)",
        "records");
    row("a bid on a loan that is not there", "UPDATE bid SET loan_id = 999 WHERE id = 5",
        "records");
    row("an unheard-of outcome", "UPDATE bid SET outcome = 7 WHERE id = 5", "records");
    row("an amount of text",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
        " replace(sql, ') STRICT', ')') WHERE name = 'bid'",
        "records");
    // Loans
    row("a fen more free", "UPDATE loan SET free_fen = free_fen + 1 WHERE id = 1", "capacity");
    row("a fen moved to free",
        "UPDATE loan SET free_fen = free_fen + 1, paid_fen = paid_fen - 1"
        " WHERE id = 1",
        "conservation");
    row("reserved from nothing",
        "UPDATE loan SET free_fen = free_fen - 1, reserved_fen = 1 WHERE"
        " id = 1",
        "conservation");
    row("full too early",
        "UPDATE loan SET free_fen = 0, paid_fen = target_fen, phase = 3,"
        " filled_us = 1 WHERE id = 1",
        "conservation");
    row("filled at another time", "UPDATE loan SET filled_us = filled_us + 1 WHERE id = 2", "full");
    row("another target",
        "UPDATE loan SET target_fen = target_fen + 10, free_fen = free_fen + 10"
        " WHERE id = 1",
        "records");
    row("another target of a draft",
        "UPDATE loan SET target_fen = target_fen + 10, free_fen ="
        " free_fen + 10 WHERE id = 3",
        "records");
    row("another minimum", "UPDATE loan SET min_fen = 3000 WHERE id = 1", "one_decision");
    row("another step", "UPDATE loan SET step_fen = 7 WHERE id = 1", "one_decision");
    row("another cap", "UPDATE loan SET cap_fen = 4000 WHERE id = 4", "one_decision");
    row("a borrower who bid", "UPDATE loan SET borrower_id = 1 WHERE id = 1", "one_decision");
    row("a bidder struck off the list", "DELETE FROM listed WHERE investor_id = 1", "one_decision");
    row("fewer bids", "UPDATE loan SET bids = bids - 1 WHERE id = 1", "one_decision");
    row("more bidders", "UPDATE loan SET bidders = bidders + 1 WHERE id = 1", "one_decision");
    row("a draft opened by nobody", "UPDATE loan SET phase = 2, opened_us = 1 WHERE id = 3",
        "full");
    // Money
    row("a fen more available",
        "UPDATE investor SET available_fen = available_fen + 1 WHERE"
        " id = 1",
        "conservation");
    row("frozen made available",
        "UPDATE investor SET available_fen = available_fen + 10,"
        " frozen_fen = frozen_fen - 10 WHERE id = 1",
        "conservation");
    row("money from one to another",
        "UPDATE investor SET available_fen = available_fen + (id = 1) - (id = 2)", "conservation");
    row("a lent fen", "UPDATE investor SET lent_fen = 1 WHERE id = 1", "conservation");
    row("a suspended bidder made active", "UPDATE investor SET status = 1 WHERE id = 6", "records");
    row("a bid forgotten", "UPDATE investor SET accepted_bids = accepted_bids - 1 WHERE id = 1",
        "records");
    row("an investor nobody added",
        "INSERT INTO investor SELECT 77, 'X', name, 1, 0, 0, 0, 0, 1"
        " FROM investor WHERE id = 1",
        "records");
    row("an investor without bids gone", "DELETE FROM investor WHERE id = 7", "records");
    row("an investor gone", "DELETE FROM investor WHERE id = 5", "records");
    // The journal
    row("a deposit raised", "UPDATE journal SET amount_fen = amount_fen + 1 WHERE key = 'd-1'",
        "conservation");
    row("a deposit gone", "DELETE FROM journal WHERE key = 'd-1'", "conservation");
    row("a deposit of 2^63 - 1",
        "UPDATE journal SET amount_fen = 9223372036854775807 WHERE"
        " verb = 5",
        "records");
    row("a negative deposit", "UPDATE journal SET amount_fen = -1 WHERE key = 'd-1'", "records");
    row("the opening gone", "DELETE FROM journal WHERE verb = 3 AND loan_id = 1", "records");
    row("all commands gone", "DELETE FROM journal", "records");
    row("opened at another time", "UPDATE loan SET opened_us = opened_us + 1 WHERE id = 1",
        "records");
    row("opened twice",
        "INSERT INTO journal SELECT NULL, decided_us + 1000000, verb, loan_id,"
        " investor_id, amount_fen, count, 'again', actor FROM journal WHERE"
        " verb = 3 AND loan_id = 1",
        "records");
    row("the suspension gone", "DELETE FROM journal WHERE verb = 6", "records");
    row("the investors' coming gone", "DELETE FROM journal WHERE verb = 4", "records");
    row("a billion investors", "UPDATE journal SET count = 1000000000000000000 WHERE verb = 4",
        "records");
    row("a negative count of investors", "UPDATE journal SET count = -1 WHERE verb = 4", "records");
    row("a loan's creation gone", "DELETE FROM journal WHERE verb = 2 AND loan_id = 3", "records");
    row("commands out of order",
        "UPDATE journal SET decided_us = decided_us - 1000000 WHERE"
        " key = 'd-1'",
        "order");
    // What is derived
    row("a fill point altered",
        "UPDATE fill_point SET free_fen = free_fen - 1, paid_fen ="
        " paid_fen + 1 WHERE loan_id = 1",
        "records");
    row("a fill point gone",
        "DELETE FROM fill_point WHERE loan_id = 1 AND last_bid = (SELECT"
        " min(last_bid) FROM fill_point WHERE loan_id = 1)",
        "records");
    row("all fill points gone", "DELETE FROM fill_point", "records");
    row("a fill point that counts one too many",
        "UPDATE fill_point SET decided = decided + 1"
        " WHERE loan_id = 2",
        "records");
    row("a tally raised", "UPDATE tally SET count = count + 1 WHERE loan_id = 1 AND ending = 0",
        "one_decision");
    row("a refusal tallied elsewhere",
        "UPDATE tally SET ending = 7 WHERE loan_id = 1 AND"
        " ending = 12",
        "one_decision");
    row("a stray gone", "DELETE FROM stray WHERE reason = 1", "records");
    row("a stray's remainder",
        "UPDATE stray SET remainder_before_fen = remainder_before_fen + 1 WHERE reason = 1",
        "one_decision");
    row("a stray at the time of a bid",
        "UPDATE stray SET decided_us = (SELECT decided_us FROM bid WHERE decided_us >"
        " stray.decided_us ORDER BY id LIMIT 1) WHERE id = (SELECT max(id) FROM stray WHERE"
        " decided_us < (SELECT max(decided_us) FROM bid))",
        "order");
    row("a stray's reason", "UPDATE stray SET reason = 2 WHERE reason = 1", "one_decision");
    row("a stray of an unheard-of reason", "UPDATE stray SET reason = 77 WHERE reason = 1",
        "records");
    row("an index gone", "DROP INDEX bid_key", "records");
    row("a guard gone", "DROP TRIGGER bid_no_DELETE", "records");
    row("a guard replaced",
        "DROP TRIGGER bid_no_DELETE; CREATE TRIGGER bid_no_DELETE BEFORE DELETE"
        " ON bid BEGIN SELECT 1; END",
        "records");
    row("a guard too many, named like the engine's own",
        "CREATE TRIGGER sqliteXstat1 BEFORE INSERT ON journal BEGIN SELECT 1; END", "records");
    row("a table too many", "CREATE TABLE mine(a)", "records");
}

void TestTampering::verifyNamesTheLaw() {
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, expected);
    const auto path = m_folder / "attacked";
    writeFile(path, m_content);
    {
        RawDatabase raw(path);
        raw.disarm();
        raw.must(attack.toStdString());
        raw.checkpoint();
    }
    const auto fault = QByteArray::fromStdString(faultOf(path));
    QVERIFY2(fault.startsWith(expected + ' '), fault.constData());
}

void TestTampering::openingNoticesBrokenTotals() {
    const auto path = m_folder / "attacked";
    writeFile(path, m_content);
    {
        RawDatabase raw(path);
        raw.disarm();
        raw.must("UPDATE loan SET free_fen = free_fen + 1, paid_fen = paid_fen - 1 WHERE id = 1");
        raw.checkpoint();
    }
    QCOMPARE(codeOfError(openDesk(path)), std::string("desk_damaged"));
    QVERIFY(attachDesk(path).has_value());  // to be looked at, it still opens
}

void TestTampering::aFlippedByteChangesNoFigureUnseen() {
    const auto flips = setting("PLIMSOLL_FLIPS", 600);
    const auto path = m_folder / "flipped";
    Dice dice(firstSeed());
    std::int64_t detected = 0;
    for (std::int64_t i = 0; i < flips; ++i) {
        auto content = m_content;
        const auto at = static_cast<std::size_t>(dice.number(0, std::ssize(content) - 1));
        content[at] = static_cast<char>(content[at] ^ static_cast<char>(1 << dice.number(0, 7)));
        writeFile(path, content);
        if (isDetected(path)) {
            ++detected;
            continue;
        }
        QVERIFY2(figuresOf(path) == m_figures, qPrintable(QString("byte %1").arg(at)));
    }
    qInfo("%lld bytes flipped, %lld detected, the others changed no figure",
          static_cast<long long>(flips), static_cast<long long>(detected));
    QVERIFY(detected > flips / 20);
}

void TestTampering::aShortenedFileIsNoticed() {
    const auto path = m_folder / "short";
    const auto pages = m_content.size() / 4'096;
    for (std::size_t kept = 0; kept < pages; ++kept) {
        for (const std::size_t more : {std::size_t{0}, std::size_t{1}, std::size_t{4'095}}) {
            writeFile(path, m_content.substr(0, kept * 4'096 + more));
            QVERIFY2(isDetected(path), qPrintable(QString("%1 pages and %2").arg(kept).arg(more)));
        }
    }
}

QTEST_GUILESS_MAIN(TestTampering)
#include "tst_tampering.moc"
