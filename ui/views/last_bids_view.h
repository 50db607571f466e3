#pragma once
// The newest bids of a loan. Resting the pointer on the list freezes it and counts what came since.
// GUI thread.

#include <QTableView>

#include "ui/models/last_bids_model.h"
#include "ui/views/bid_actions.h"
#include "ui/views/chip.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class LastBidsView final : public QWidget {
    Q_OBJECT

public:
    explicit LastBidsView(QWidget* parent = nullptr);

    void clear() { m_model->clear(); }
    void update(const std::vector<BidRecord>& bids, std::int64_t recorded);
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] BidActions* bidActions() const { return m_bid_actions; }

signals:
    /// Whose bid it is, on Enter or a double click.
    void investorWanted(plimsoll::InvestorId investor);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    LastBidsModel* m_model;
    QTableView* m_table;
    BidActions* m_bid_actions;
    QLabel* m_title;
    QLabel* m_hint;
    ChipLabel* m_unseen;
};

}  // namespace plimsoll::ui
