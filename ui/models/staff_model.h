#pragma once
// The people of a desk, by login, and its policy, by act. GUI thread.

#include "ui/models/record_model.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

[[nodiscard]] inline StaffId keyOfStaff(const StaffMember& member) {
    return member.id;
}

class StaffModel final : public RecordRows<StaffMember, &keyOfStaff> {
    Q_OBJECT

public:
    enum Column { Login, Name, RolesHeld, Status, LastSeen, Locked, ColumnCount };

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
    [[nodiscard]] bool isFigure(int /*column*/) const override { return false; }
    [[nodiscard]] bool isLess(const StaffMember& a, const StaffMember& b,
                              int column) const override;
};

[[nodiscard]] inline Act keyOfPolicy(const PolicyRow& row) {
    return row.act;
}

class PolicyModel final : public RecordRows<PolicyRow, &keyOfPolicy> {
    Q_OBJECT

public:
    enum Column { What, SecondPerson, Asks, Decides, ColumnCount };

    using RecordRows::RecordRows;

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString tipAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int /*column*/) const override { return false; }
};

}  // namespace plimsoll::ui
