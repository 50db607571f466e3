#pragma once
// Who waits for capacity of one loan, in the order of the queue, and what is held of it until when.
// GUI thread.

#include <QElapsedTimer>
#include <QTimer>

#include <plimsoll/loans.h>

#include "ui/models/hold_list_model.h"
#include "ui/models/wait_list_model.h"
#include "ui/views/parts.h"
#include "ui/views/record_table.h"

namespace plimsoll::ui {

class RecordCard;

class StandbyView final : public QWidget {
    Q_OBJECT

public:
    explicit StandbyView(QSettings& settings, QWidget* parent = nullptr);

    /// Turns to a loan; the lists of another one are forgotten.
    void showLoan(const LoanSummary& loan);
    /// In the order of the queue. `complete`: nothing follows; else scrolling asks for more.
    void setWaits(const std::vector<Wait>& waits, bool complete = true);
    /// Open holds by bid, as of an instant from which the view counts on by itself.
    void setHolds(const std::vector<Hold>& holds, Timestamp as_of, bool complete = true);
    /// The clock is in doubt: nothing lapses by itself now.
    void setTimersHeld(bool held);
    /// Attached to a desk that another process writes: nothing can be asked for.
    void setReadOnly(bool read_only);
    /// Whoever sits here takes bids back, but resolves no holds.
    void setMayResolve(bool may);
    void clear();
    void takeFocus();
    [[nodiscard]] LoanId loan() const { return m_loan.id; }
    [[nodiscard]] RecordTable* waitTable() const { return m_wait_table; }
    [[nodiscard]] RecordTable* holdTable() const { return m_hold_table; }

signals:
    void resolveHold(plimsoll::BidId bid, qint64 part);
    void withdrawBid(plimsoll::BidId bid);
    void backWanted();
    /// The end of a list was reached that does not end there.
    void moreWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHead();
    void setUpActions();
    void retranslate();
    void showHead();
    void summarise();
    void enableActions();
    void count();

    WaitListModel* m_waits;
    HoldListModel* m_holds;
    RecordTable* m_wait_table;
    RecordTable* m_hold_table;
    RecordCard* m_wait_card;
    RecordCard* m_hold_card;
    QAction* m_leave;     ///< withdraws the bid of the current wait
    QAction* m_withdraw;  ///< withdraws the bid of the current hold
    QAction* m_resolve;
    QToolButton* m_back = nullptr;
    QLabel* m_title = nullptr;
    ChipLabel* m_state = nullptr;
    QLabel* m_sentence = nullptr;
    QTimer m_tick;
    QElapsedTimer m_since;
    Timestamp m_as_of;
    LoanSummary m_loan;
    bool m_timers_held = false;
    bool m_read_only = false;
    bool m_may_resolve = true;
};

}  // namespace plimsoll::ui
