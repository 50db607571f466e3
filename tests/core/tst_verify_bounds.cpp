// Method: what keeps the verifier small must not make it blind. Rows are packed past their memory
// and read back; then furnished desks, sound and attacked, are verified by a replay that forgets
// after every record, and by one that forgets nothing: both must say the same. Last, the desk is
// written while it is verified, and its log must be emptied all the same.

#include <string>

#include "desk_room.h"
#include "drivers/row_file.h"
#include "drivers/verifier.h"
#include "furnished_desk.h"
#include "raw_database.h"
#include "sqlite/read_store.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr std::size_t kNothing = 0;
constexpr std::size_t kEverything = 1'000'000;

Payout payoutOf(std::int64_t number, std::int64_t fen, std::string payee) {
    Payout payout;
    payout.id = PayoutId(number);
    payout.amount = Money::fen(fen);
    payout.payee = std::move(payee);
    return payout;
}

/// "law where: expected, found" by a replay that keeps so many investors and positions in mind.
std::string foundBy(const std::filesystem::path& path, std::size_t most_known) {
    const auto store = sqlite::openReadStore(path);
    const auto report = service::verifyRecords(*store, {}, {}, most_known);
    if (!report.first_violation) return report.holds() ? "holds" : "cancelled";
    const Violation& found = *report.first_violation;
    return std::string(codeOf(found.law)) + ' ' + found.where + ": " + found.expected + ", " +
           found.found;
}

}  // namespace

class TestVerifyBounds : public QObject {
    Q_OBJECT
private slots:
    void rowsOutliveTheirMemory();
    void forgettingChangesNoFinding_data();
    void forgettingChangesNoFinding();
    void aDeskIsWrittenWhileItIsVerified();
};

void TestVerifyBounds::rowsOutliveTheirMemory() {
    constexpr std::int64_t kRows = 60'000;  // some 6 MB
    service::PackedRows<Payout> rows;
    for (std::int64_t number = 1; number <= kRows; ++number)
        rows.put(number * 3, payoutOf(number, 7, "payee " + std::to_string(number)));
    const std::string longest(1'000, 'x');
    for (std::int64_t number = 1; number <= kRows; number += 1'000)
        rows.put(number * 3, payoutOf(number, 8, longest));
    QCOMPARE(rows.size(), kRows);
    QVERIFY(!rows.find(0) && !rows.find(-3) && !rows.find(4) && !rows.find(kRows * 1'000));
    QVERIFY(rows.find(3) == payoutOf(1, 8, longest));
    QVERIFY(rows.find(6) == payoutOf(2, 7, "payee 2"));
    std::int64_t last = 0;
    const bool is_whole = rows.each([&](const Payout& row) {
        const bool changed = row.id.value % 1'000 == 1;
        return row.id.value == ++last &&
               row == payoutOf(last, changed ? 8 : 7,
                               changed ? longest : "payee " + std::to_string(last));
    });
    QVERIFY(is_whole);
    QCOMPARE(last, kRows);
}

void TestVerifyBounds::forgettingChangesNoFinding_data() {
    QTest::addColumn<QByteArray>("attack");
    const auto row = [](const char* name, const char* attack) {
        QTest::newRow(name) << QByteArray(attack);
    };
    row("nothing", "SELECT 1");
    row("another bidder",
        "UPDATE bid SET investor_id = investor_id % 5 + 1, key = 'moved' WHERE id ="
        " (SELECT max(id) FROM bid WHERE outcome = 1)");
    row("a larger acceptance",
        "UPDATE bid SET accepted_fen = accepted_fen - 10, asked_fen = asked_fen - 10 WHERE id ="
        " (SELECT max(id) FROM bid WHERE outcome = 1 AND partial = 0)");
    row("another cap", "UPDATE loan SET cap_fen = min_fen WHERE id = 1");
    row("a hold of another state", "UPDATE hold SET state = 4 WHERE state = 3");
    row("a wait gone", "DELETE FROM waiting");
    row("a bidder struck off", "DELETE FROM listed WHERE investor_id = 1");
    row("a fen lent", "UPDATE investor SET lent_fen = lent_fen + 1 WHERE id = 3");
    row("a tally raised", "UPDATE tally SET count = count + 1 WHERE ending = 0");
    row("a payout to another payee", "UPDATE payout SET payee = 'x' WHERE id = 1");
    row("a notice gone", "DELETE FROM journal WHERE verb = 10 AND detail = 1");
}

void TestVerifyBounds::forgettingChangesNoFinding() {
    QFETCH(QByteArray, attack);
    const TempDir folder;
    furnishDesk(folder / "desk");
    {
        RawDatabase raw(folder / "desk");
        raw.disarm();
        raw.must(attack.toStdString());
    }
    const auto expected = foundBy(folder / "desk", kEverything);
    QCOMPARE(expected == "holds", attack == "SELECT 1");
    QCOMPARE(foundBy(folder / "desk", kNothing), expected);
}

void TestVerifyBounds::aDeskIsWrittenWhileItIsVerified() {
    constexpr int kLogPages = 64;
    constexpr std::int64_t kMostBytes = 20L * kLogPages * 4'120;
    DeskRoom room;
    DeskOptions options;
    options.log_pages = kLogPages;
    auto& desk = room.open(options);
    const auto people = enrol(desk, 50, Money::yuan(1'000'000));
    const auto loan = sell(desk, termsOf(1'000'000'000));
    std::int64_t made = 0;
    const auto bidSome = [&](int bids) {
        for (int i = 0; i < bids; ++i, ++made)
            (void)desk.bid(bidOf(loan, people[static_cast<std::size_t>(made % 50)], 100));
    };
    bidSome(1'500);
    std::int64_t most_bytes = 0;
    bool was_held = false;
    const auto store = sqlite::openReadStore(room.path());
    const auto write = [&](std::int64_t, std::int64_t) {
        if (made >= 2'500) return;  // later ones come while the end is held still
        bidSome(500);
        const auto log = desk.health().log;
        most_bytes = std::max(most_bytes, log.bytes);
        was_held = was_held || log.held_since;
    };
    const auto report = service::verifyRecords(*store, write, {});
    QVERIFY(report.holds());
    QCOMPARE(made, std::int64_t{2'500});
    QCOMPARE(report.bids, made);  // what came meanwhile was verified, too
    QVERIFY2(most_bytes <= kMostBytes, std::to_string(most_bytes).c_str());
    QVERIFY(!was_held);
}

QTEST_GUILESS_MAIN(TestVerifyBounds)
#include "tst_verify_bounds.moc"
