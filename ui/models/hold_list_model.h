#pragma once
// Holds with what happens to each next: the countdown to its lapse, or that it waits for staff.
// Time goes on by setNow(), which changes one column and nothing else. GUI thread.

#include <plimsoll/holds.h>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

/// A bid may have several holds, counted within it.
[[nodiscard]] inline std::pair<BidId, std::int64_t> keyOfHold(const Hold& hold) {
    return {hold.bid, hold.part};
}

class HoldListModel final : public RecordRows<Hold, &keyOfHold> {
    Q_OBJECT

public:
    enum Column { Loan, Bid, Investor, Amount, Since, State, Next, ColumnCount };

    using RecordRows::RecordRows;

    /// The instant that countdowns are told from. `timers_held`: nothing lapses by itself now.
    void setNow(Timestamp now, bool timers_held);
    [[nodiscard]] Money total() const;
    [[nodiscard]] std::int64_t stuck() const;

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
    [[nodiscard]] bool isLess(const Hold& a, const Hold& b, int column) const override;

private:
    [[nodiscard]] QString nextOf(const Hold& hold) const;

    Timestamp m_now;
    bool m_timers_held = false;
};

}  // namespace plimsoll::ui
