#pragma once
// Recorded bids of one question (a loan, a reason), oldest first, read page by page as one scrolls:
// a page costs the same however many bids there are. The model asks with pageWanted() and is
// answered with take(); answers to older questions are ignored. GUI thread.

#include <vector>

#include <QAbstractTableModel>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class BidListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Decided, Investor, Asked, Left, Result, Key, ColumnCount };

    explicit BidListModel(QObject* parent = nullptr);

    /// Starts a new list; asks for its first page at once.
    void ask(const BidQuery& query);
    void take(const BidPage& page);
    /// Asks again behind the last bid that was read: more may have been recorded since.
    void lookForMore();
    [[nodiscard]] const BidRecord& bidAt(int row) const { return m_bids[size_t(row)]; }
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void pageWanted(const plimsoll::ui::BidPageOrder& order);
    void pageTaken(int rows);

private:
    void wantPage();

    std::vector<BidRecord> m_bids;
    BidQuery m_query;
    std::uint64_t m_ticket = 0;
    bool m_waiting = false;
    bool m_last = true;
};

}  // namespace plimsoll::ui
