#pragma once
// A card with one list of records: head, table or what stands there when it is empty, and a foot.
// GUI thread.

#include <QStackedWidget>

#include "ui/views/chip.h"
#include "ui/views/parts.h"
#include "ui/views/record_table.h"

namespace plimsoll::ui {

/// A button that says what an action says and is enabled with it.
[[nodiscard]] QPushButton* makeActionButton(QAction* action, const QString& name, QWidget* parent);

class RecordCard final : public QFrame {
    Q_OBJECT

public:
    /// Takes the table in. `emblem` is the icon of the empty state.
    RecordCard(RecordTable* table, const QString& emblem, QWidget* parent);

    void setTitle(const QString& title);
    /// Figures beside the title.
    void setSummary(const QString& summary);
    void setEmptyText(const QString& title, const QString& text);
    /// A button for an action, at the right of the head.
    QPushButton* addButton(QAction* action, const QString& name);
    [[nodiscard]] bool isEmpty() const { return m_stack->currentIndex() == 1; }
    /// To the table when it has rows.
    void takeFocus();
    void retranslate();

private:
    QWidget* makeEmpty(const QString& emblem);
    void showPage();
    void showWaiting(int rows);

    RecordTable* m_table;
    QStackedWidget* m_stack;
    QHBoxLayout* m_head;
    QLabel* m_title;
    QLabel* m_summary;
    QLabel* m_empty_title = nullptr;
    QLabel* m_empty_text = nullptr;
    ChipLabel* m_waiting;
};

}  // namespace plimsoll::ui
