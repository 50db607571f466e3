#pragma once
// The newest bids of one loan, newest first, at most a few dozen. New ones come in at the top;
// while it is frozen (the pointer rests on it) rows stay and only their number is told. GUI thread.

#include <vector>

#include <QAbstractTableModel>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class LastBidsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Decided, Investor, Amount, Result, ColumnCount };

    explicit LastBidsModel(QObject* parent = nullptr);

    /// `bids` newest first; `recorded` is the loan's number of bids, for counting the new ones.
    void update(const std::vector<BidRecord>& bids, std::int64_t recorded);
    void clear();
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const { return m_frozen; }
    [[nodiscard]] std::int64_t unseen() const { return m_recorded - m_shown; }
    [[nodiscard]] const BidRecord& bidAt(int row) const { return m_bids[size_t(row)]; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void unseenChanged(qint64 bids);

private:
    void show(const std::vector<BidRecord>& bids);

    std::vector<BidRecord> m_bids;
    std::vector<BidRecord> m_waiting;
    std::int64_t m_recorded = 0;
    std::int64_t m_shown = 0;
    bool m_frozen = false;
};

}  // namespace plimsoll::ui
