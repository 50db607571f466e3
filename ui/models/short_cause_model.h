#pragma once
// The causes of what a loan is short of, one row each, always all of them: a cause that does not
// apply says so with zeros. GUI thread.

#include <plimsoll/shortfall.h>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

struct CauseRow {
    ShortCause cause{};
    CauseFigures figures;
    bool selling = false;

    bool operator==(const CauseRow& other) const;
};

[[nodiscard]] inline ShortCause keyOfCause(const CauseRow& row) {
    return row.cause;
}

class ShortCauseModel final : public RecordRows<CauseRow, &keyOfCause> {
    Q_OBJECT

public:
    enum Column { Cause, Missing, Released, Count, When, ColumnCount };

    using RecordRows::RecordRows;

    /// `selling`: the sale was on at that instant, so demand had not ended.
    void show(const std::optional<ShortReport>& report, bool selling);

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString tipAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
};

}  // namespace plimsoll::ui
