#pragma once
// What people asked for and a second person decides. Time goes on by setNow(), which changes one
// column and nothing else. GUI thread.

#include <plimsoll/requests.h>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

[[nodiscard]] inline RequestId keyOfRequest(const Request& request) {
    return request.id;
}

class RequestListModel final : public RecordRows<Request, &keyOfRequest> {
    Q_OBJECT

public:
    enum Column { Number, What, About, Amount, Maker, Since, Expires, State, ColumnCount };

    using RecordRows::RecordRows;

    /// The instant that countdowns are told from.
    void setNow(Timestamp now);

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
    [[nodiscard]] bool isLess(const Request& a, const Request& b, int column) const override;

private:
    /// "2 d 4 h" while it waits, else when and by whom it was decided.
    [[nodiscard]] QString endOf(const Request& request) const;

    Timestamp m_now;
};

}  // namespace plimsoll::ui
