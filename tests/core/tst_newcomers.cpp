// Method: bids of somebody whom nobody knows come in together with that investor. When any line of
// the import, or the desk, refuses it, neither the bids nor the investor are there afterwards; a
// retry adds nobody twice.

#include <functional>

#include <QTest>

#include "faulty_vfs.h"
#include "over_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

using Break = std::function<void(OverRoom&, std::vector<ImportedBid>&)>;

}  // namespace

Q_DECLARE_METATYPE(Break)

class TestNewcomers : public QObject {
    Q_OBJECT
private slots:
    void newcomersComeWithTheirBidsOrNotAtAll_data();
    void newcomersComeWithTheirBidsOrNotAtAll();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestNewcomers::newcomersComeWithTheirBidsOrNotAtAll_data() {
    QTest::addColumn<Break>("break_it");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Break break_it, const char* expected) {
        QTest::newRow(name) << std::move(break_it) << QByteArray(expected);
    };
    using Bids = std::vector<ImportedBid>;
    row("all is well", [](OverRoom&, Bids&) {}, "2 500 0 0");
    row(
        "another line is wrong", [](OverRoom&, Bids& bids) { bids[0].amount = {}; },
        "import_invalid line 2 amount");
    row(
        "nobody of these", [](OverRoom&, Bids& bids) { bids[1].newcomer = 1; },
        "import_invalid line 3 investor");
    row(
        "no bids are taken in",
        [](OverRoom& room, Bids&) { (void)must(room.desk().setHalt({}, {.bids = true}, "look")); },
        "halted 1");
}

void TestNewcomers::newcomersComeWithTheirBidsOrNotAtAll() {
    QFETCH(Break, break_it);
    QFETCH(QByteArray, expected);
    OverRoom room;
    const auto loan = room.draft();
    auto bids = room.bidsOf({{0, 300}, {1, 200}});
    bids[1].investor = {};
    break_it(room, bids);
    const auto key = RequestKey::parse("i-1").value();
    const NewInvestor newcomer{"N-1", {}, {}};

    const auto answer = [&] {
        const auto outcome = room.desk().importBids(loan, bids, key, {newcomer});
        return outcome ? std::to_string(outcome->bids) + ' ' +
                             std::to_string(outcome->accepted.fen()) + " 0 0"
                       : toText(outcome.error());
    };

    QCOMPARE(answer(), expected.toStdString());
    const bool is_done = expected == "2 500 0 0";
    const auto found = room.reader().findInvestor("N-1");
    QCOMPARE(found.has_value(), is_done);
    if (is_done) {
        QCOMPARE(found->balance.frozen, Money::fen(200));
        QCOMPARE(answer(), expected.toStdString());  // a retry adds nobody
    }
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestNewcomers)
#include "tst_newcomers.moc"
