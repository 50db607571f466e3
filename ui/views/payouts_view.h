#pragma once
// Payout instructions by state, with the alarms on top: what the bank did not answer waits for a
// person and is never sent again by itself (domain, "Payouts"). GUI thread.

#include <array>
#include <set>

#include <plimsoll/desk.h>

#include "ui/models/payout_list_model.h"
#include "ui/views/filter_row.h"
#include "ui/views/message_bar.h"
#include "ui/views/parts.h"
#include "ui/views/record_table.h"

namespace plimsoll::ui {

class RecordCard;

class PayoutsView final : public QWidget {
    Q_OBJECT

public:
    explicit PayoutsView(QSettings& settings, QWidget* parent = nullptr);

    /// By id. `only` says that just the payouts of one state were read: the totals of the others
    /// stay as they were.
    void setPayouts(const std::vector<Payout>& payouts, bool complete = true,
                    std::optional<PayoutState> only = {});
    /// Those that another one stands for already, whether or not it is among those that were read.
    void setReplaced(const std::vector<PayoutId>& replaced);
    /// Counted by the core; they do not depend on what was read.
    void setAlarms(const Alarms& alarms);
    void setReadOnly(bool read_only);
    void clear();
    void takeFocus();
    /// Shows one state, as a click on its filter does; empty: all.
    void setFilter(std::optional<PayoutState> state);
    [[nodiscard]] std::optional<PayoutState> filter() const { return m_filter; }
    [[nodiscard]] RecordTable* table() const { return m_table; }

signals:
    void resolveAsPaid(plimsoll::PayoutId id);
    void resolveAsFailed(plimsoll::PayoutId id);
    void reissue(plimsoll::PayoutId id);
    /// What somebody says of a restored one.
    void settle(plimsoll::PayoutId id, bool was_sent);
    void exportWanted();
    /// The file of its batch, once more.
    void fileWanted(plimsoll::PayoutId id);
    void importWanted();
    /// Another state is looked at. To read only that one is allowed, not needed.
    void stateWanted(std::optional<plimsoll::PayoutState> state);
    void moreWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Total {
        std::int64_t count = 0;
        Money amount;
    };
    static constexpr std::size_t kFilters = 7;  ///< all, then by PayoutState

    QWidget* makeHead();
    void setUpActions();
    void retranslate();
    void addUp(std::optional<PayoutState> only);
    void showTotals();
    void showAlarms();
    void sayEmpty();
    void enableActions();
    [[nodiscard]] std::vector<Payout> filtered() const;
    /// What the actions work on; none when nothing may be asked for it.
    [[nodiscard]] const Payout* current() const;

    PayoutListModel* m_payouts;
    RecordTable* m_table;
    QAction* m_as_paid;
    QAction* m_as_failed;
    QAction* m_reissue;
    QAction* m_was_sent;
    QAction* m_not_sent;
    QAction* m_file;
    QAction* m_export;
    QAction* m_import;
    RecordCard* m_card;
    MessageBar* m_unknown;
    MessageBar* m_failed;
    MessageBar* m_restored;
    FilterRow* m_filters;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    std::array<Total, kFilters> m_totals{};
    std::vector<Payout> m_read;
    std::set<PayoutId> m_replaced;  ///< nothing is ever not replaced again
    std::optional<PayoutState> m_filter;
    Alarms m_alarms;
    bool m_complete = true;
    bool m_read_only = false;
};

}  // namespace plimsoll::ui
