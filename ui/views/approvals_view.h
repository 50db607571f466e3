#pragma once
// What waits for a second person, what one asked for oneself, and what was decided; beside the list
// the card of the chosen one. GUI thread.

#include <QElapsedTimer>
#include <QSettings>
#include <QTimer>

#include "ui/models/request_list_model.h"
#include "ui/views/filter_row.h"
#include "ui/views/parts.h"
#include "ui/views/record_table.h"
#include "ui/views/request_panel.h"

namespace plimsoll::ui {

class RecordCard;

class ApprovalsView final : public QWidget {
    Q_OBJECT

public:
    explicit ApprovalsView(QSettings& settings, QWidget* parent = nullptr);

    /// Another desk: what was read of the one before is forgotten.
    void setDesk(const DeskView& desk);
    /// Somebody else sits there now.
    void follow(const DeskView& desk);
    /// Of the list that is looked at; news of another one is ignored.
    void showRequests(const RequestNews& news, Timestamp as_of);
    /// How many wait, counted by the core.
    void setWaiting(std::int64_t count);
    void takeFocus();
    void choose(RequestList list);
    /// Turns to what waits and selects this one as soon as it was read.
    void seek(RequestId id);
    [[nodiscard]] RequestList list() const { return m_list; }
    [[nodiscard]] RecordTable* table() const { return m_table; }
    [[nodiscard]] RequestPanel* panel() const { return m_panel; }
    /// The request whose card is shown; none: nothing is selected.
    [[nodiscard]] std::optional<Request> shown() const;

signals:
    /// One, or several of low risk.
    void approveWanted(const std::vector<plimsoll::RequestId>& ids);
    void rejectWanted(plimsoll::RequestId id);
    void withdrawWanted(plimsoll::RequestId id);
    void listChosen(plimsoll::ui::RequestList list);
    void moreWanted();
    /// Another request is on the card.
    void shownChanged();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setUpActions();
    void retranslate();
    void sayEmpty();
    void showTabs();
    void showCurrent();
    void count();
    [[nodiscard]] std::vector<const Request*> selected() const;
    [[nodiscard]] const Request* current() const;

    RequestListModel* m_requests;
    RecordTable* m_table;
    QAction* m_approve;
    QAction* m_reject;
    QAction* m_withdraw;
    RecordCard* m_card;
    RequestPanel* m_panel;
    FilterRow* m_tabs;
    QLabel* m_title;
    QLabel* m_sentence;
    QTimer m_tick;
    QElapsedTimer m_since;
    Timestamp m_as_of;
    DeskView m_desk;
    RequestList m_list = RequestList::Waiting;
    std::int64_t m_waiting = 0;
    RequestId m_sought;
    RequestId m_shown;
    bool m_focus_due = false;  ///< to the list, as soon as it has rows
};

}  // namespace plimsoll::ui
