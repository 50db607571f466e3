#pragma once
// An investor's statement. Lines are only ever added, so a line's number is its key. Which way the
// money of a line went is told from the balances before and after it. GUI thread.

#include <plimsoll/investors.h>
#include <plimsoll/ledger.h>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

struct StatementRow {
    std::int64_t number = 1;
    StatementLine line;
    Balance before;

    [[nodiscard]] Balance after() const { return {line.available, line.frozen, line.lent}; }
    /// What the line added to the investor's money as a whole: zero when it only changed its place.
    [[nodiscard]] Money added() const;
    bool operator==(const StatementRow& other) const;
};

[[nodiscard]] inline std::int64_t keyOfStatementRow(const StatementRow& row) {
    return row.number;
}

class StatementModel final : public RecordRows<StatementRow, &keyOfStatementRow> {
    Q_OBJECT

public:
    enum Column { At, What, Way, Loan, Bid, Amount, Available, Frozen, Lent, ColumnCount };

    using RecordRows::RecordRows;

    /// Oldest first. `another`: of another investor, so nothing of the old list stays.
    void show(const std::vector<StatementLine>& lines, bool another);

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
};

}  // namespace plimsoll::ui
