#pragma once
// The loans of the open desk, one row each. Values are replaced in place and rows keep their
// places, so nothing moves under the pointer; sorting happens when it is asked for, here and not
// in a proxy. GUI thread.

#include <vector>

#include <QAbstractTableModel>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class LoanBoardModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Loan, Target, Filled, Left, Rate, Eta, Bidders, State, ColumnCount };

    explicit LoanBoardModel(QObject* parent = nullptr);

    /// Takes the newest figures, newest loan first.
    void update(const std::vector<LoanRow>& rows);
    void clear();
    /// A second passed: countdowns change, nothing else does.
    void tick(Timestamp now);
    [[nodiscard]] Timestamp now() const { return m_now; }
    /// While held, new loans wait outside and only their number is told.
    void setHeld(bool held);
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }

    [[nodiscard]] const LoanRow& rowAt(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] int rowOf(LoanId loan) const;  ///< -1 when it is not there
    /// A stable name for settings.
    [[nodiscard]] static QString columnName(int column);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void waitingChanged(int loans);

private:
    [[nodiscard]] QString textOf(const LoanRow& row, int column) const;
    [[nodiscard]] bool before(const LoanRow& a, const LoanRow& b) const;
    void insert(const LoanRow& row);

    std::vector<LoanRow> m_rows;
    std::vector<LoanRow> m_waiting;
    Timestamp m_now;
    bool m_held = false;
    int m_sort_column = -1;  ///< -1: newest first
    Qt::SortOrder m_sort_order = Qt::AscendingOrder;
};

}  // namespace plimsoll::ui
