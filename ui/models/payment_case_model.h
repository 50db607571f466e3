#pragma once
// Payments whose money stands in suspense, oldest first. GUI thread.

#include <plimsoll/payments.h>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

[[nodiscard]] inline CaseId keyOfCase(const PaymentCase& payment_case) {
    return payment_case.id;
}

class PaymentCaseModel final : public RecordRows<PaymentCase, &keyOfCase> {
    Q_OBJECT

public:
    enum Column { Kind, Payment, Amount, Loan, Investor, Bid, Since, State, ColumnCount };

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
    [[nodiscard]] bool isLess(const PaymentCase& a, const PaymentCase& b,
                              int column) const override;
};

}  // namespace plimsoll::ui
