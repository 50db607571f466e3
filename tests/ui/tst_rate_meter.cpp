// Method: measure one loan at known instants. What must hold: the rate is capacity taken over the
// last two seconds, the ETA follows from it, and where nothing is known nothing is claimed.

#include "tests/ui/ui_room.h"
#include "ui/worker/rate_meter.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace std::chrono_literals;

class RateMeterTest : public QObject {
    Q_OBJECT

private slots:
    void steadyFilling() {
        RateMeter meter;
        const Money target = Money::yuan(10'000);
        LoanRow row;
        for (int i = 0; i <= 10; ++i) {
            row = meter.measure(makeLoan(1, target, Money::yuan(100 * i)).loan, m_start + i * 100ms,
                                kLater);
        }
        // 1,000 yuan in one second; 9,000 are left.
        QCOMPARE(*row.rate_per_s, Money::yuan(1'000));
        QCOMPARE(*row.eta, 9'000ms);
    }

    void youngSaleIsAnchoredAtItsOpening() {
        RateMeter meter;
        const auto loan = makeLoan(1, Money::yuan(1'000), Money::yuan(500)).loan;
        const auto row = meter.measure(loan, m_start, Timestamp::us(loan.opened->us() + 500'000));
        QCOMPARE(*row.rate_per_s, Money::yuan(1'000));
        QCOMPARE(*row.eta, 500ms);
    }

    void silenceHasNoRate() {
        RateMeter meter;
        const auto loan = makeLoan(1, Money::yuan(1'000), Money::yuan(500)).loan;
        (void)meter.measure(loan, m_start, kLater);
        const auto row = meter.measure(loan, m_start + 5s, kLater);
        QVERIFY(!row.rate_per_s);
        QVERIFY(!row.eta);
    }

    void fullLoanHasNoRate() {
        RateMeter meter;
        const Money target = Money::yuan(1'000);
        (void)meter.measure(makeLoan(1, target, Money::yuan(500)).loan, m_start, kLater);
        const auto row = meter.measure(makeLoan(1, target, target).loan, m_start + 1s, kLater);
        QVERIFY(!row.rate_per_s);
    }

    void largestTargetStaysInRange() {
        RateMeter meter;
        const Money target = Money::largest();
        (void)meter.measure(makeLoan(1, target, {}).loan, m_start, kLater);
        const auto row =
            meter.measure(makeLoan(1, target, target - Money::fen(1)).loan, m_start + 1s, kLater);
        QCOMPARE(*row.rate_per_s, target - Money::fen(1));
    }

private:
    static constexpr Timestamp kLater = Timestamp::us(1'800'000'000'000'000);
    const SteadyTime m_start = std::chrono::steady_clock::now();
};

QTEST_MAIN(RateMeterTest)
#include "tst_rate_meter.moc"
