#pragma once
// What the tests of the money screens share: made-up records, and a view in a window of its own,
// with settings and a look, without a desk behind it.

#include <memory>

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <plimsoll/holds.h>
#include <plimsoll/investors.h>
#include <plimsoll/ledger.h>
#include <plimsoll/loans.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>
#include <plimsoll/shortfall.h>

#include "ui/theme/appearance.h"

namespace plimsoll::ui::test {

/// 2026-11-25 10:00:00 UTC and some seconds.
[[nodiscard]] Timestamp secondsIn(std::int64_t seconds);
[[nodiscard]] LoanSummary makeSale(Phase phase);
[[nodiscard]] Wait makeWait(std::int64_t bid, Money waiting);
[[nodiscard]] Hold makeHold(std::int64_t bid, HoldState state, std::int64_t lapses_after);
[[nodiscard]] PaymentCase makeCase(std::int64_t id, CaseKind kind,
                                   CaseState state = CaseState::Open);
[[nodiscard]] Payout makePayout(std::int64_t id, PayoutState state,
                                PayoutKind kind = PayoutKind::Disbursement);
/// 760,000.00 short of 10,000,000.00: holds lapsed, payments failed, demand ended.
[[nodiscard]] ShortReport makeReport();
/// A deposit, a bid from the balance, a bid by payment, a disbursement, a cash-out.
[[nodiscard]] std::vector<StatementLine> makeStatement();
[[nodiscard]] InvestorSummary makeInvestor(const std::vector<StatementLine>& lines);

/// A view in a window, in English and light unless told otherwise.
class MoneyRoom {
public:
    MoneyRoom();

    template <class View>
    View* show() {
        auto* view = new View(settings, window.get());
        window->layout()->addWidget(view);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
        return view;
    }
    /// What a look at the window finds wrong in both languages; empty: nothing.
    [[nodiscard]] QString faultsInBothLanguages();

private:
    QTemporaryDir m_folder;

public:
    QSettings settings;
    Appearance appearance;
    std::unique_ptr<QWidget> window;
};

}  // namespace plimsoll::ui::test
