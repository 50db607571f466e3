// Method: one desk file of every released schema version is kept in tests/data. Each is copied,
// opened by today's code, which migrates it, and must hold every law, keep every figure and answer
// its old keys with their old decisions. A schema change without a migration fails here first.

#include <QTest>

#include "desk_room.h"
#include "qt_text.h"

using namespace plimsoll;
using namespace plimsoll::test;
namespace fs = std::filesystem;

namespace {

fs::path copyOf(const char* name, const TempDir& folder) {
    const auto copy = folder / "golden.plimsoll";
    fs::copy_file(fs::path(PLIMSOLL_TEST_DATA) / name, copy);
    fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write);
    return copy;
}

/// What the desk says of the bids that were made when it was written.
std::string bidsOf(DeskReader& reader) {
    std::string text;
    for (const BidRecord& bid : allBids(reader)) {
        text += bid.investor_code + " " + bid.key + " " + bid.asked.toString() + " ";
        text += bid.decision.outcome == Outcome::Accepted
                    ? bid.decision.accepted.toString()
                    : std::string(codeOf(bid.decision.reason));
        text += "; ";
    }
    return text;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT

private slots:
    void opensAndKeepsEveryFigure_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("bids");
        QTest::newRow("schema 1") << "desk-schema-1.db"
                                  << "C-1 k1 700.00 700.00; C-1 k2 200.00 over_cap; "
                                     "C-2 k3 500.00 300.00; C-3 k4 100.00 investor_suspended; "
                                     "C-2 k6 100.00 full; ";
    }

    void opensAndKeepsEveryFigure() {
        QFETCH(const QString, file);
        QFETCH(const QString, bids);
        const TempDir folder;
        const auto path = copyOf(file.toLatin1().constData(), folder);

        must(openDesk(path));  // migrates, and closes again

        QCOMPARE(faultOf(path), std::string());
        const auto reader = must(attachDesk(path));
        QCOMPARE(bidsOf(*reader), bids.toStdString());
    }

    void answersOldKeysWithTheirOldDecision() {
        const TempDir folder;
        const auto desk = must(openDesk(copyOf("desk-schema-1.db", folder)));
        const auto reader = must(desk->reader());

        const auto request = must(reader->resolve({"L-1001", "C-1", "700", "k1", false}));
        const auto answer = desk->bid(request);

        QCOMPARE(answer.kind, BidAnswer::Kind::Replayed);
        QCOMPARE(answer.decision.accepted.toString(), std::string("700.00"));
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
