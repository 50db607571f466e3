#pragma once
// The customers whose money a command would move, one line each as the core previews it. GUI
// thread.

#include <plimsoll/preview.h>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

struct PreviewRow {
    std::int64_t number = 1;  ///< in the order in which it would happen
    PreviewLine::Kind kind{};
    std::string investor;
    BidId bid;
    Money amount;
    Money before;
    Money after;

    bool operator==(const PreviewRow&) const = default;
};

[[nodiscard]] inline std::int64_t keyOfPreviewRow(const PreviewRow& row) {
    return row.number;
}

class PreviewModel final : public RecordRows<PreviewRow, &keyOfPreviewRow> {
    Q_OBJECT

public:
    enum Column { Investor, What, Amount, Available, ColumnCount };

    using RecordRows::RecordRows;

    void show(const std::vector<PreviewLine>& lines);

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString tipAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override { return column >= Amount; }
};

}  // namespace plimsoll::ui
