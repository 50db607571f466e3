// Method: RapidCheck draws sequences of everything that may happen to bids, loans and money, and
// plays each on a desk on disk and on a model in memory, one commit a command; after every command
// the answer, the loans, holds, standby queue, balances and domain laws 1 to 4 must agree, and at
// the end of a sequence verify() must find nothing. PLIMSOLL_COMMANDS: how many; PLIMSOLL_SEED:
// which.

#include <chrono>

#include "faulty_vfs.h"
#include "life_pair.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr int kLongest = 300;

}  // namespace

class TestLifeProperties : public QObject {
    Q_OBJECT
private slots:
    void everyLawHoldsAfterEveryCommand();
    void noticesADifference_data();
    void noticesADifference();
};

void TestLifeProperties::everyLawHoldsAfterEveryCommand() {
    const auto wanted = setting("PLIMSOLL_COMMANDS", 100'000);
    const auto begin = std::chrono::steady_clock::now();
    const FaultyVfs vfs;  // fails nothing here, but spares the syncs
    std::int64_t played = 0;
    std::int64_t sequences = 0;
    LifeMet met;
    checkProperty(
        "every law holds after every command",
        [&] {
            const auto length = *numberIn(1, kLongest);
            const auto commands = *rc::gen::container<std::vector<LifeCommand>>(
                static_cast<std::size_t>(length), anyLifeCommand());
            LifePair pair(met);
            for (const auto& command : commands) pair.play(command);
            pair.finish();
            played += length;
            ++sequences;
        },
        static_cast<int>(std::max<std::int64_t>(1, 2 * wanted / kLongest)));
    const auto took = std::chrono::steady_clock::now() - begin;
    QByteArray counts;
    for (const auto& [what, count] : met)
        counts += QByteArray::fromStdString(what) + ' ' +
                  QByteArray::number(static_cast<qlonglong>(count)) + ", ";
    qInfo("%s", counts.constData());
    qInfo("%lld commands in %lld sequences; %lld ms", static_cast<long long>(played),
          static_cast<long long>(sequences),
          static_cast<long long>(
              std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    for (const char* what : {"bid accepted",     "bid standby",
                             "bid again",        "pay paid",
                             "pay released",     "pay stuck",
                             "pay readmitted",   "pay late_case",
                             "pay wrong_amount", "pay unknown_bid",
                             "pay surplus",      "pay out_of_order",
                             "pay again",        "pay key_reused",
                             "withdraw done",    "resolve done",
                             "lapsed",           "move disbursed",
                             "move cancelled",   "move settling",
                             "place done",       "refund payout",
                             "answer done",      "reissue payout",
                             "extend done",      "reduce done",
                             "rest done",        "rest split_unlawful",
                             "void done",        "void nothing_to_void",
                             "designate done"})
        QVERIFY2(met[what] > 0 || wanted < 20'000, what);
}

void TestLifeProperties::noticesADifference_data() {
    QTest::addColumn<int>("lie");
    QTest::newRow("none") << 0;
    QTest::newRow("a fen more on a balance") << 1;
    QTest::newRow("a bid that takes another amount") << 2;
    QTest::newRow("a hold that lapses later") << 3;
    QTest::newRow("a payout nobody issued") << 4;
    QTest::newRow("a loan in another phase") << 5;
}

/// Ten bids of 10 by payment, then time passes; the model is told something else in between.
void TestLifeProperties::noticesADifference() {
    QFETCH(int, lie);
    const FaultyVfs vfs;
    LifeMet met;
    const auto agree = [&] {
        LifePair pair(met);
        auto& model = pair.model();
        LifeCommand bid;
        bid.verb = LifeVerb::Bid;
        bid.extra = 1;
        bid.other_flag = true;
        if (lie == 2) model.loans[1].terms.target = Money::fen(10);
        for (int i = 0; i < 10; ++i) pair.play(bid);
        if (lie == 1) ++model.investors[1].available;
        if (lie == 3) *model.bids[1].parts[0].due += 2 * LifeModel::kWindow;
        if (lie == 4) model.payouts.push_back({1, 5, PayoutState::Sent, false});
        if (lie == 5) model.loans[1].phase = Phase::Paused;
        LifeCommand pass;
        pass.verb = LifeVerb::Pass;
        pass.amount = 120;
        pair.play(pass);
        pair.finish();
    };
    rc::detail::TestParams params;
    params.maxSuccess = 1;
    params.disableShrinking = true;
    const bool agreed = rc::detail::checkTestable(agree, rc::detail::TestMetadata{}, params)
                            .is<rc::detail::SuccessResult>();
    QCOMPARE(agreed, lie == 0);
}

QTEST_GUILESS_MAIN(TestLifeProperties)
#include "tst_life_properties.moc"
