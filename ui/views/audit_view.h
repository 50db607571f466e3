#pragma once
// The audit trail: its links, newest first, with the card of the chosen one; verifying it, signing
// its end, writing it to a file as evidence. GUI thread.

#include <QLineEdit>
#include <QSettings>

#include "ui/models/audit_list_model.h"
#include "ui/views/audit_filter_row.h"
#include "ui/views/link_panel.h"
#include "ui/views/message_bar.h"
#include "ui/views/record_table.h"

namespace plimsoll::ui {

class RecordCard;

/// What a verification found, as a message with everything an auditor asks for.
[[nodiscard]] Message auditAnswer(const VerifyReport& report);

class AuditView final : public QWidget {
    Q_OBJECT

public:
    explicit AuditView(QSettings& settings, QWidget* parent = nullptr);

    void setDesk(const DeskView& desk);
    void follow(const DeskView& desk);
    /// News of another filter is ignored.
    void showNewest(const AuditNews& news);
    void showOlder(const AuditFilter& filter, const std::vector<AuditLink>& links, bool complete);
    void showAnswer(const Message& message);
    void showHead(const AuditHead& head);
    /// A verification or an export runs: neither can be started.
    void setBusy(bool busy);
    void takeFocus();
    [[nodiscard]] const AuditFilter& filter() const { return m_filters->filter(); }
    [[nodiscard]] RecordTable* table() const { return m_table; }
    [[nodiscard]] LinkPanel* panel() const { return m_panel; }
    [[nodiscard]] MessageBar* answer() const { return m_answer; }

signals:
    void verifyWanted();
    void signWanted();
    void exportWanted();
    void filterChanged();
    /// Links before this one.
    void olderWanted(std::int64_t beyond);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QFrame* makeSignedHead();
    void retranslate();
    void enable();
    void showCurrent();
    void summarise();
    void showHeadTitle();

    AuditListModel* m_links;
    RecordTable* m_table;
    QAction* m_verify;
    QAction* m_sign;
    QAction* m_export;
    AuditFilterRow* m_filters;
    RecordCard* m_card;
    LinkPanel* m_panel;
    MessageBar* m_answer;
    QFrame* m_head = nullptr;
    QLabel* m_head_title = nullptr;
    QLineEdit* m_head_line = nullptr;
    QPushButton* m_head_copy = nullptr;
    QToolButton* m_head_close = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    std::optional<AuditHead> m_signed;
    DeskView m_desk;
    bool m_busy = false;
    bool m_focus_due = false;  ///< to the list, as soon as it has rows
};

}  // namespace plimsoll::ui
