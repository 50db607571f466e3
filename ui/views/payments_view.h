#pragma once
// The late-payment desk: payments whose money stands in suspense until staff place or refund them,
// and holds whose payment is neither confirmed nor denied. GUI thread.

#include <QStackedWidget>

#include "ui/models/hold_list_model.h"
#include "ui/models/payment_case_model.h"
#include "ui/views/case_panel.h"
#include "ui/views/filter_row.h"
#include "ui/views/parts.h"
#include "ui/views/record_table.h"

namespace plimsoll::ui {

class RecordCard;

class PaymentsView final : public QWidget {
    Q_OBJECT

public:
    explicit PaymentsView(QSettings& settings, QWidget* parent = nullptr);

    /// Oldest first; open ones, or all of them while closedWanted(true) stands.
    void setCases(const std::vector<PaymentCase>& cases, bool complete = true);
    /// Stuck holds of every loan.
    void setStuckHolds(const std::vector<Hold>& holds, bool complete = true);
    void setReadOnly(bool read_only);
    void clear();
    void takeFocus();
    /// Opens the list of stuck holds, e.g. from an alarm.
    void showStuck();
    void showCases();
    [[nodiscard]] RecordTable* caseTable() const { return m_case_table; }
    [[nodiscard]] RecordTable* stuckTable() const { return m_stuck_table; }

signals:
    void placeCase(plimsoll::CaseId id);
    void refundCase(plimsoll::CaseId id);
    void resolveHold(plimsoll::BidId bid, qint64 part);
    void notePayment();
    /// Whether closed cases are to be read, too.
    void closedWanted(bool wanted);
    void moreWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Filter { Open, All, Stuck, FilterCount };

    QWidget* makeHead();
    QWidget* makeCases();
    void setUpActions();
    void retranslate();
    void summarise();
    void showCurrent();
    void choose(Filter filter);
    void sayEmpty();
    [[nodiscard]] std::vector<PaymentCase> filtered() const;

    PaymentCaseModel* m_cases;
    HoldListModel* m_stuck;
    RecordTable* m_case_table;
    RecordTable* m_stuck_table;
    QAction* m_place;
    QAction* m_refund;
    QAction* m_resolve;
    QAction* m_note;
    RecordCard* m_case_card;
    RecordCard* m_stuck_card;
    CasePanel* m_details;
    FilterRow* m_filters;
    QStackedWidget* m_pages;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    std::vector<PaymentCase> m_read;
    Filter m_filter = Open;
    bool m_read_only = false;
};

}  // namespace plimsoll::ui
