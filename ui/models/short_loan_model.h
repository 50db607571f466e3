#pragma once
// The short desk's list: what is short, or will be soon, and who works on it. GUI thread.

#include "ui/models/record_model.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

struct ShortLoanRow {
    LoanId loan;
    std::string code;
    std::string title;
    Phase phase{};
    Money missing;
    Money target;
    std::optional<Timestamp> ends;  ///< ended then, or will
    std::string claimed;            ///< login; empty: nobody has

    bool operator==(const ShortLoanRow&) const = default;
};

[[nodiscard]] inline std::int64_t keyOfShortLoan(const ShortLoanRow& row) {
    return row.loan.value;
}

class ShortLoanModel final : public RecordRows<ShortLoanRow, &keyOfShortLoan> {
    Q_OBJECT

public:
    enum Column { Loan, Missing, Claimed, ColumnCount };

    using RecordRows::RecordRows;

    void show(const std::vector<LoanSummary>& loans, const WorkNews& work);

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString tipAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override { return column == Missing; }
};

}  // namespace plimsoll::ui
