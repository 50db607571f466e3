#pragma once
// The board: every loan of the desk with its bar. Enter or a double click opens the live view.
// GUI thread.

#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>

#include "ui/models/loan_board_model.h"
#include "ui/views/chip.h"
#include "ui/views/column_memory.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class BoardView final : public QWidget {
    Q_OBJECT

public:
    explicit BoardView(QSettings& settings, QWidget* parent = nullptr);

    void showDesk(const DeskView& desk);
    /// Who sits at this desk, or what he may do, is not as it was.
    void follow(const DeskView& desk);
    void update(const std::vector<LoanRow>& rows);
    void setPaused(bool paused);
    /// Countdowns; the rest comes with update().
    void tick(Timestamp now) { m_model->tick(now); }
    /// The same actions as in the menu.
    void setActions(QAction* new_loan);
    [[nodiscard]] std::optional<LoanRow> selectedRow() const;
    /// To the table, or to what an empty board offers.
    void takeFocus();
    void select(LoanId loan);
    [[nodiscard]] LoanId selected() const;
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] const LoanBoardModel& model() const { return *m_model; }

signals:
    void loanWanted(plimsoll::LoanId loan);
    void selectionChanged();
    /// The context menu of the selected loan, at a place on the screen.
    void menuWanted(const QPoint& at);
    void drillWanted();
    void pauseWanted(bool paused);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeEmpty();
    void setUpColumns();
    void retranslate();
    void summarise();
    void fillColumnsMenu();

    LoanBoardModel* m_model;
    QTableView* m_table;
    ColumnMemory m_columns;
    QStackedWidget* m_stack;
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_hint = nullptr;
    ChipLabel* m_waiting = nullptr;
    QToolButton* m_pause = nullptr;
    QToolButton* m_columns_button = nullptr;
    QMenu* m_columns_menu = nullptr;
    QLabel* m_empty_title = nullptr;
    QLabel* m_empty_text = nullptr;
    QPushButton* m_empty_loan = nullptr;
    QPushButton* m_empty_drill = nullptr;
    QPushButton* m_new_loan = nullptr;
    DeskView m_desk;
};

}  // namespace plimsoll::ui
