#pragma once
// What came beyond a loan's target, a line each, with what has become of it. Open lines that nobody
// has asked anything for can be chosen. GUI thread.

#include <plimsoll/over.h>
#include <plimsoll/requests.h>

#include "ui/models/choosable_rows.h"

namespace plimsoll::ui {

struct ExcessRow {
    ExcessLine line;
    RequestId asked;  ///< that waits for its checker and names this line; zero: none

    bool operator==(const ExcessRow&) const = default;
};

[[nodiscard]] inline ExcessId keyOfExcess(const ExcessRow& row) {
    return row.line.id;
}

class ExcessListModel final : public ChoosableRows<ExcessRow, &keyOfExcess> {
    Q_OBJECT

public:
    enum Column { Line, Investor, Amount, State, Where, Consent, ColumnCount };

    using ChoosableRows::ChoosableRows;

    void show(const std::vector<ExcessLine>& lines, const std::vector<Request>& waiting);
    [[nodiscard]] bool mayChoose(const ExcessRow& row) const override {
        return row.line.state == ExcessState::Open && !row.asked;
    }
    [[nodiscard]] std::vector<ExcessId> chosenLines() const;
    [[nodiscard]] Money chosenAmount() const;

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString tipAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override { return column == Amount; }
};

}  // namespace plimsoll::ui
