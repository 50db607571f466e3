#pragma once
// A placement's split as it is edited by hand: investors in order, with the amounts as they are
// typed. What is allowed is the core's to say; this only reads amounts. GUI thread.

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include <plimsoll/desk.h>

namespace plimsoll::ui {

class SplitModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Investor, Amount, MayTake, Available, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Whom the parts may be given to, and what each may take; the rows stay.
    void setPlacing(const Placing& placing);
    void setSplits(const std::vector<Split>& splits);
    /// -1: he stands there already, or may take no part.
    int add(const QString& code, Money amount);
    void remove(int row);
    [[nodiscard]] InvestorId investorAt(int row) const { return m_rows[size_t(row)].investor; }
    /// The part that is off step last, because only the last one may be.
    [[nodiscard]] std::vector<Split> splits() const;
    /// Of the first row that is no amount; empty: all are.
    [[nodiscard]] std::optional<MoneyFault> fault() const;
    [[nodiscard]] Money sum() const;
    void setEditable(bool editable);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// Somebody changed it by hand.
    void edited();

private:
    struct Row {
        InvestorId investor;
        QString code;
        QString text;  ///< the amount as it was typed
    };
    [[nodiscard]] QString textAt(const Row& row, int column) const;
    [[nodiscard]] static QString headOf(int column);
    [[nodiscard]] const Candidate* candidateAt(const Row& row) const;
    [[nodiscard]] bool isOffStep(const Split& split) const;

    Placing m_placing;
    std::vector<Row> m_rows;
    bool m_editable = true;
};

}  // namespace plimsoll::ui
