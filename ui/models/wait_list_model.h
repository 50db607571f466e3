#pragma once
// The standby queue of one loan, in its order. Places are counted as the queue stands now, so they
// change in place when somebody before has gone. GUI thread.

#include <plimsoll/holds.h>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

struct WaitRow {
    Wait wait;
    std::int64_t place = 1;

    bool operator==(const WaitRow&) const = default;
};

[[nodiscard]] inline BidId keyOfWait(const WaitRow& row) {
    return row.wait.bid;
}

class WaitListModel final : public RecordRows<WaitRow, &keyOfWait> {
    Q_OBJECT

public:
    enum Column { Place, Bid, Investor, Waiting, Partial, Paying, ColumnCount };

    using RecordRows::RecordRows;

    void show(const std::vector<Wait>& waits);
    [[nodiscard]] Money total() const { return m_total; }

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString tipAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;

private:
    Money m_total;
};

}  // namespace plimsoll::ui
