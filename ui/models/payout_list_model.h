#pragma once
// Payout instructions by number. GUI thread.

#include <plimsoll/payouts.h>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

[[nodiscard]] inline PayoutId keyOfPayout(const Payout& payout) {
    return payout.id;
}

class PayoutListModel final : public RecordRows<Payout, &keyOfPayout> {
    Q_OBJECT

public:
    enum Column { Number, Kind, State, Amount, Payee, Loan, Investor, Batch, Changed, ColumnCount };

    using RecordRows::RecordRows;

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] bool maySort() const override { return true; }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString tipAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    [[nodiscard]] bool isLess(const Payout& a, const Payout& b, int column) const override;
};

}  // namespace plimsoll::ui
