#pragma once
// Records of which some are chosen, each by a tick in its first column. A choice survives updates
// as long as its record is there and may be chosen. GUI thread.

#include <set>

#include "ui/models/record_model.h"

namespace plimsoll::ui {

template <class Row, auto KeyOf>
class ChoosableRows : public RecordRows<Row, KeyOf> {
public:
    using Base = RecordRows<Row, KeyOf>;
    using Base::Base;
    using typename Base::Key;

    [[nodiscard]] virtual bool mayChoose(const Row& row) const = 0;
    [[nodiscard]] bool isChosen(int row) const {
        const Row& record = this->rowAt(row);
        return mayChoose(record) && m_chosen.contains(KeyOf(record));
    }
    /// Every row that may be chosen, or none.
    void chooseAll(bool chosen) {
        m_chosen.clear();
        for (const Row& row : this->rows()) {
            if (chosen && mayChoose(row)) m_chosen.insert(KeyOf(row));
        }
        if (this->rowCount() > 0) {
            emit this->dataChanged(this->index(0, 0), this->index(this->rowCount() - 1, 0),
                                   {Qt::CheckStateRole});
        }
    }
    /// In the order of the list.
    [[nodiscard]] std::vector<Row> chosen() const {
        std::vector<Row> rows;
        for (const Row& row : this->rows()) {
            if (mayChoose(row) && m_chosen.contains(KeyOf(row))) rows.push_back(row);
        }
        return rows;
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (role != Qt::CheckStateRole) return Base::data(index, role);
        if (!index.isValid() || index.column() != 0 || !mayChoose(this->rowAt(index.row()))) {
            return {};
        }
        return int(isChosen(index.row()) ? Qt::Checked : Qt::Unchecked);
    }
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override {
        if (role != Qt::CheckStateRole || !index.isValid() || index.column() != 0) return false;
        const Row& row = this->rowAt(index.row());
        if (!mayChoose(row)) return false;
        if (value.toInt() == Qt::Checked) {
            m_chosen.insert(KeyOf(row));
        } else {
            m_chosen.erase(KeyOf(row));
        }
        emit this->dataChanged(index, index, {Qt::CheckStateRole});
        return true;
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override {
        Qt::ItemFlags flags = Base::flags(index);
        if (index.isValid() && index.column() == 0 && mayChoose(this->rowAt(index.row()))) {
            flags |= Qt::ItemIsUserCheckable;
        }
        return flags;
    }

private:
    std::set<Key> m_chosen;
};

}  // namespace plimsoll::ui
